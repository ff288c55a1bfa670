"""The first page and what stands around every page."""

from assessment.domain.digest import check_code
from assessment.domain.rules import BandRule
from assessment.domain.wording import N_
from assessment.report.charts.wheel_data import Spoke, WheelData
from assessment.report.outline.blocks import Block, Cover, Masthead, Meta
from assessment.report.outline.source import DASH, ReportInput
from assessment.report.outline.words import MOST_BLOCKS, block_of, brief, day, place_and_day


def front(report: ReportInput) -> tuple[Block, ...]:
    """Give the cover (consulting) or the head of the document (administrative)."""
    return (_cover(report),) if report.skin == "consulting" else (_masthead(report),)


def meta(report: ReportInput) -> Meta:
    """Give document properties, header and footer."""
    profile, questionnaire = report.assessment.profile, report.questionnaire
    firm = brief(profile.enterprise.name, 90) or DASH
    title = report.say(N_("Assessment report"))
    return Meta(
        language=report.speaker.language,
        title=f"{title} · {firm}",
        subject=report.say(N_("Readiness for smart manufacturing")),
        author=brief(", ".join(profile.visit.assessors) or profile.paper.issuing_body, 200),
        header=f"{title} · {firm}",
        circulation=brief(profile.paper.circulation, 40),
        footer=report.say(
            N_("Data code {code} · questionnaire {questionnaire} {version} ({digest}) · No. {number}"),
            code=check_code(report.digest),
            questionnaire=questionnaire.id,
            version=questionnaire.version,
            digest=check_code(questionnaire.digest),
            number=brief(profile.paper.number, 40) or DASH,
        ),
        page_label=report.say(N_("Page {page}/{pages}"), page="{page}", pages="{pages}"),
    )


def _cover(report: ReportInput) -> Cover:
    profile = report.assessment.profile
    return Cover(
        parent_body=brief(profile.paper.parent_body),
        issuing_body=brief(profile.paper.issuing_body),
        circulation=brief(profile.paper.circulation, 40),
        number=report.say(N_("No. {number}"), number=brief(profile.paper.number, 40) or DASH),
        title=report.say(N_("Assessment\nreport")),
        subtitle=report.say(N_("Readiness for smart manufacturing")),
        wheel=_wheel(report),
        firm=brief(profile.enterprise.name, 160) or DASH,
        firm_line=" · ".join(part for part in (report.names.province, report.names.sector) if part),
        facts=_facts(report),
        code=check_code(report.digest),
        code_content=f"SANSANG {report.questionnaire.id} {report.questionnaire.version} {report.digest}",
        disclaimer=report.texts.get("disclaimer"),
    )


def _facts(report: ReportInput) -> tuple[tuple[str, str], ...]:
    profile, questionnaire = report.assessment.profile, report.questionnaire
    visit = report.say(N_("{day}, round {round}"), day=day(profile.visit.date), round=report.assessment.round)
    rows = [
        (report.say(N_("Visit")), visit),
        (report.say(N_("Lead assessor")), brief(next(iter(profile.visit.assessors), ""), 100) or DASH),
        (report.say(N_("Questionnaire")), f"{report.texts.get('short') or questionnaire.id}, {questionnaire.version}"),
        (report.say(N_("Made")), place_and_day(brief(profile.paper.place, 60), report.today, report.speaker)),
    ]
    if report.assessment.sample:
        rows.append((report.say(N_("Note")), report.say(N_("Sample firm; people and figures are invented"))))
    return tuple(rows)


_HUBS = {"points": ("level", 5), "stages": ("stage", 4)}
"""The number in the hub, by rule, and the highest it can be; otherwise the mean."""
_READINGS = {
    True: N_("each ring is one band, from the inside out"),
    False: N_("each ring is one level, from the inside out"),
}


def _wheel(report: ReportInput) -> WheelData:
    card = report.scorecard
    key, top = _HUBS.get(card.rule.kind, ("mean_evidenced", 5))
    mean = card.overall.get(key)
    roots = [group.id for group in report.questionnaire.groups if group.parent is None]
    return WheelData(
        spokes=tuple(Spoke(_code(s.id), block_of(s.id, report.questionnaire), s.evidenced) for s in card.dimensions),
        figure=report.speaker.number(mean) if mean is not None else DASH,
        remark=report.say(N_("out of {top}"), top=top) if mean is not None else report.say(N_("not enough yet")),
        blocks=tuple(report.texts.get(f"groups/{root}/name") or root for root in roots)
        if len(roots) <= MOST_BLOCKS
        else (),
        reading=report.say(_READINGS[isinstance(card.rule, BandRule)]),
    )


def _code(page: str) -> str:
    return page if len(page) <= 8 else f"{page[:7]}…"


def _masthead(report: ReportInput) -> Masthead:
    profile = report.assessment.profile
    return Masthead(
        parent_body=brief(profile.paper.parent_body).upper(),
        issuing_body=(brief(profile.paper.issuing_body) or report.say(N_("Assessment team"))).upper(),
        country=report.say(N_("SOCIALIST REPUBLIC OF VIET NAM")),
        motto=report.say(N_("Independence - Freedom - Happiness")),
        number=report.say(N_("No.: {number}"), number=brief(profile.paper.number, 40) or DASH),
        place_date=place_and_day(brief(profile.paper.place, 60), report.today, report.speaker),
        title=report.say(N_("REPORT")),
        abstract=(
            report.say(N_("Result of assessing the readiness for smart manufacturing")),
            report.say(N_("at {firm}"), firm=brief(profile.enterprise.name, 160) or DASH),
        ),
    )
