"""A section per dimension: band strip, why, attributes band by band, evidence, what the next band asks."""

from assessment.domain.answers import State
from assessment.domain.questionnaire import Band, Dimension
from assessment.domain.wording import N_
from assessment.report.outline.blocks import (
    BandStrip,
    Block,
    Box,
    Column,
    Heading,
    Mark,
    PageBreak,
    Paragraph,
    PictureRef,
    Pictures,
    Row,
    Run,
    Rung,
    Table,
    Text,
)
from assessment.report.outline.highlights import met_and_shown
from assessment.report.outline.next_band import next_band
from assessment.report.outline.source import DASH, ReportInput
from assessment.report.outline.words import (
    GRADES,
    band_run,
    band_title,
    block_of,
    page_name,
    result,
    state_of,
    state_run,
)
from assessment.scoring.scorecard import DimensionScore, Tally

_MARKS: tuple[Mark, ...] = ("block0", "block1", "block2")


def dimension_section(dimension: Dimension, report: ReportInput) -> tuple[Block, ...]:
    """Give the section of one dimension."""
    score = report.scorecard.by_id[dimension.id]
    title = f"{dimension.id} · {page_name(dimension.id, report)}"
    question = report.texts.get(f"dimensions/{dimension.id}/question")
    blocks: list[Block] = [
        PageBreak(always=False),
        Heading(2, title, f"page-{dimension.id}", title, _crumbs(dimension, report)),
    ]
    if question:
        blocks.append(Paragraph(question, "lead", keep_with_next=True))
    blocks += [_strip(dimension, score, report), _conclusion(score, report)]
    if score.answered:
        blocks += [_table(dimension, score, report), *_left_out(score, report)]
    blocks += [*_evidence(dimension, score, report), *_pictures(dimension, report)]
    return (*blocks, *next_band(dimension, score, report))


def _crumbs(dimension: Dimension, report: ReportInput) -> Text:
    names = [page_name(group.id, report) for group in reversed(report.questionnaire.lineage(dimension.group))]
    mark = _MARKS[block_of(dimension.id, report.questionnaire) % len(_MARKS)]
    rest = "".join(f" › {name}" for name in names[1:])
    return (Run(names[0], "strong", mark), Run(rest))


def _strip(dimension: Dimension, score: DimensionScore, report: ReportInput) -> BandStrip:
    low, high = score.interval_evidenced or (None, None)
    target = report.assessment.targets.get(dimension.id)
    rungs = []
    for band in (0, *(band.number for band in dimension.bands)):
        marks = [*_marks(band, score, report)]
        if target == band:
            marks.append(Run(report.say(N_("target")), mark="target"))
        rungs.append(
            Rung(
                number=band,
                name=report.texts.get(f"dimensions/{dimension.id}/bands/{band}/name"),
                reached=score.applicable and low is not None and band <= low and score.answered > 0,
                marks=tuple(marks),
                current=score.evidenced == band,
                target=target == band,
                possible=low is not None and high is not None and low < band <= high,
            )
        )
    return BandStrip(tuple(rungs))


def _marks(band: int, score: DimensionScore, report: ReportInput) -> list[Run]:
    marks = []
    if score.evidenced == band:
        marks.append(Run(report.say(N_("current")), mark="current"))
    if score.claimed == band and score.claimed != score.evidenced:
        marks.append(Run(report.say(N_("claimed")), mark="open"))
    return marks


def _conclusion(score: DimensionScore, report: ReportInput) -> Box:
    """Say the result in a few words, then why, in the words of the scoring."""
    speaker = report.speaker
    if not score.applicable:
        head = report.say(N_("Conclusion: not applicable."))
    elif score.claimed is None:
        head = report.say(N_("Conclusion: not decided yet."))
    elif score.evidenced == score.claimed:
        head = report.say(N_("Conclusion: band {band}."), band=result(score, False, speaker))
    else:
        head = report.say(
            N_("Conclusion: band {evidenced} by evidence, band {claimed} claimed."),
            evidenced=result(score, False, speaker),
            claimed=result(score, True, speaker),
        )
    return Box(
        (Paragraph((Run(head, "strong"), Run(f" {speaker.all(score.because)}"))),), keep_with_next=bool(score.answered)
    )


def _table(dimension: Dimension, score: DimensionScore, report: ReportInput) -> Table:
    tallies = {tally.band: tally for tally in score.tallies}
    rows = [
        row
        for band in dimension.bands
        if _in_full(tallies[band.number], score)
        for row in _band_rows(dimension, band, tallies[band.number], report)
    ]
    columns = (
        Column(report.say(N_("Band")), 21),
        Column(report.say(N_("Attribute")), 54),
        Column(report.say(N_("Result")), 15),
        Column(report.say(N_("Evidence")), 11, "center"),
    )
    return Table(columns, tuple(rows))


def _in_full(tally: Tally, score: DimensionScore) -> bool:
    """Whether a band is listed: every band up to the first that is not reached, and any above with something met."""
    missed = (other.band for other in score.tallies if other.applicable and other.met < other.needed)
    return tally.met > 0 or tally.band <= next(missed, tally.band)


def _band_rows(dimension: Dimension, band: Band, tally: Tally, report: ReportInput) -> list[Row]:
    head: list[Run] = [
        Run(band_title(dimension.id, band.number, report), "strong"),
        Run("\n"),
        band_run(tally, report.speaker),
    ]
    if tally.met_with_evidence < tally.met:
        shown = report.say(N_("shown: {count}"), count=tally.met_with_evidence)
        head.append(Run(f"\n{shown}", "muted"))
    rows = []
    for number, attribute in enumerate(band.attributes):
        state = state_of(attribute, report.assessment)
        grade = report.assessment.grade(attribute.id, dimension.id).name if state is State.MET else DASH
        cells = (
            None if number else tuple(head),
            report.texts.get(f"attributes/{attribute.id}/text") or attribute.id,
            (state_run(state, report.speaker),),
            grade,
        )
        rows.append(Row(cells))
    return rows


def _left_out(score: DimensionScore, report: ReportInput) -> tuple[Block, ...]:
    """Say which bands are not listed: those without anything met, above the first that is not reached."""
    left = [tally for tally in score.tallies if not _in_full(tally, score)]
    answered = [str(tally.band) for tally in left if tally.open < tally.applicable]
    unanswered = [str(tally.band) for tally in left if tally.open == tally.applicable]
    lines = []
    if answered:
        lines.append(report.say(N_("Bands with nothing met: {bands} (see the appendix)."), bands=", ".join(answered)))
    if unanswered:
        lines.append(report.say(N_("Bands not answered: {bands}."), bands=", ".join(unanswered)))
    return (Paragraph(" ".join(lines), "small"),) if lines else ()


def _evidence(dimension: Dimension, score: DimensionScore, report: ReportInput) -> tuple[Block, ...]:
    evidence = report.assessment.evidence_for(dimension.id)
    shown, met = met_and_shown(score)
    floor = report.questionnaire.evidence_from.name
    blocks: list[Block] = []
    if evidence.grade is not None:
        grade = f"{evidence.grade.name}, {report.say(GRADES[evidence.grade])}"
        blocks.append(Heading(3, report.say(N_("Evidence of the dimension: {grade}"), grade=grade)))
    elif evidence.note:
        blocks.append(Heading(3, report.say(N_("Evidence"))))
    if evidence.note:
        blocks.append(Paragraph(evidence.note))
    if met:
        text = report.say(
            N_(
                "{shown} of {met} met attributes have evidence from {floor}. Notes on each attribute are in the "
                "appendix."
            ),
            shown=shown,
            met=met,
            floor=floor,
        )
        blocks.append(Paragraph(text, "small"))
    return tuple(blocks)


def _pictures(dimension: Dimension, report: ReportInput) -> tuple[Block, ...]:
    """Give the pictures of the dimension, then those of its attributes with the attribute's id in the caption."""
    found = [(picture, "") for picture in report.assessment.pictures_of(dimension.id)]
    for attribute in dimension.attributes:
        found += [(picture, f"{attribute.id}: ") for picture in report.assessment.pictures_of(attribute.id)]
    if not found:
        return ()
    pictures = [
        PictureRef(
            picture.id,
            report.say(N_("Picture {number}. {caption}"), number=number, caption=f"{owner}{picture.caption}").strip(),
            picture.width,
            picture.height,
        )
        for number, (picture, owner) in enumerate(found, 1)
    ]
    return (Pictures(tuple(pictures), report.say(N_("This picture could not be read."))),)
