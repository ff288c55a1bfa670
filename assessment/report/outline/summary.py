"""The summary on one page: headline numbers, radar, three strengths, three gaps."""

from assessment.domain.wording import N_
from assessment.report.charts.radar_data import RadarAxis, RadarData, RadarLegend
from assessment.report.outline.blocks import (
    Block,
    Box,
    Heading,
    PageBreak,
    Paragraph,
    Point,
    PointList,
    RadarBlock,
    Run,
    SideBySide,
)
from assessment.report.outline.headline import tiles
from assessment.report.outline.highlights import Gap, gaps, strengths
from assessment.report.outline.source import ReportInput
from assessment.report.outline.words import block_of, page_name, result, standing, value
from assessment.scoring.scorecard import DimensionScore


def summary(report: ReportInput) -> tuple[Block, ...]:
    """Give the summary; without enough coverage a notice stands in the place of the headline number."""
    title = report.say(N_("Summary"))
    blocks: list[Block] = [
        PageBreak(always=report.skin == "consulting"),
        Heading(1, title, "summary", title),
        Paragraph(report.say(_lead(report)), "lead"),
    ]
    if report.scorecard.provisional:
        blocks.append(_provisional(report))
    blocks.append(tiles(report))
    if len(report.scorecard.dimensions) >= 3:
        blocks.append(_radar(report))
    blocks.append(_lists(report))
    return tuple(blocks)


def _lead(report: ReportInput) -> str:
    if report.questionnaire.dimensions:
        return N_("One page for the management. Every dimension is explained in part IV.")
    return N_("One page for the management. Every item is explained in part IV.")


def _provisional(report: ReportInput) -> Box:
    card = report.scorecard
    text = report.say(
        N_(
            "{decided} of {applicable} are decided. An overall index is given only from {floor} on; "
            "until then only the single results count."
        ),
        decided=card.decided,
        applicable=card.applicable,
        floor=report.speaker.percent(report.questionnaire.coverage_from),
    )
    return Box((Paragraph((Run(report.say(N_("Provisional result.")), "strong"), Run(f" {text}"))),))


def _radar(report: ReportInput) -> RadarBlock:
    data = radar_data(report)
    return RadarBlock(data, tuple(_spoken(axis, report) for axis in data.axes))


_LEVELS = (N_("Evidenced level"), N_("Claimed level"), N_("Target level"))
_LEGENDS = {
    "bands": (N_("Evidenced band"), N_("Claimed band"), N_("Target band")),
    "points": _LEVELS,
    "stages": (N_("Evidenced stage"), N_("Claimed stage"), N_("Target stage")),
    "means": _LEVELS,
}


def radar_data(report: ReportInput) -> RadarData:
    """Give the numbers of the radar: one axis for each dimension or group of items."""
    evidenced, claimed, target = _LEGENDS[report.questionnaire.rule.kind]
    legend = RadarLegend(
        evidenced=report.say(evidenced),
        claimed=report.say(claimed),
        target=report.say(target),
        undecided=report.say(N_("Not decided")),
    )
    return RadarData(tuple(_axis(score, report) for score in report.scorecard.dimensions), legend)


def _axis(score: DimensionScore, report: ReportInput) -> RadarAxis:
    name = page_name(score.id, report, short=True)
    return RadarAxis(
        code=score.id if len(score.id) <= 8 else f"{score.id[:7]}…",
        name=name if len(name) <= 28 else f"{name[:27].rstrip()}…",
        block=block_of(score.id, report.questionnaire),
        evidenced=score.evidenced,
        claimed=score.claimed,
        target=report.assessment.targets.get(score.id),
    )


def _spoken(axis: RadarAxis, report: ReportInput) -> str:
    return report.say(
        N_("{code} {name}: evidenced {evidenced}, claimed {claimed}, target {target}"),
        code=axis.code,
        name=axis.name,
        evidenced=value(axis.evidenced, report.speaker),
        claimed=value(axis.claimed, report.speaker),
        target=value(axis.target, report.speaker),
    )


def _top(report: ReportInput) -> int:
    """Give the highest value a page can have: there is no gap at the top of the scale."""
    return int(max((item.levels[-1] for item in report.questionnaire.items), default=5))


def _lists(report: ReportInput) -> SideBySide:
    none = report.say(N_("Nothing decided yet that could be named here."))
    return SideBySide(
        PointList(
            report.say(N_("Three strengths")),
            "strength",
            tuple(_strength(score, report) for score in strengths(report.scorecard)),
            none,
        ),
        PointList(
            report.say(N_("Three largest gaps")),
            "gap",
            tuple(_gap(gap, report) for gap in gaps(report.scorecard, report.assessment.targets, _top(report))),
            none,
        ),
    )


_WITH_TARGET = {
    "bands": N_("Band {band}, target {target}"),
    "points": N_("Level {band} on average, target {target}"),
    "stages": N_("Stage {band}, target {target}"),
    "means": N_("Level {band}, target {target}"),
}


def _strength(score: DimensionScore, report: ReportInput) -> Point:
    return Point(score.id, page_name(score.id, report), standing(score, report), f"page-{score.id}")


def _gap(gap: Gap, report: ReportInput) -> Point:
    score = gap.score
    target = report.assessment.targets.get(score.id)
    now = result(score, claimed=False, speaker=report.speaker)
    why = (
        report.say(_WITH_TARGET[report.questionnaire.rule.kind], band=now, target=value(target, report.speaker))
        if target is not None
        else standing(score, report)
    )
    return Point(score.id, page_name(score.id, report), why, f"page-{score.id}")
