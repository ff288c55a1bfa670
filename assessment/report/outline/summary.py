"""The summary on one page: headline numbers, radar, three strengths, three gaps."""

from fractions import Fraction

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
    Tile,
    Tiles,
)
from assessment.report.outline.highlights import Gap, borne_out, gaps, strengths
from assessment.report.outline.source import DASH, ReportInput
from assessment.report.outline.words import band_title, block_of, page_name, result, value
from assessment.scoring.scorecard import DimensionScore


def summary(report: ReportInput) -> tuple[Block, ...]:
    """Give the summary; without enough coverage a notice stands in the place of the headline number."""
    title = report.say(N_("Summary"))
    blocks: list[Block] = [
        PageBreak(always=report.skin == "consulting"),
        Heading(1, title, "summary", title),
        Paragraph(report.say(N_("One page for the management. Every dimension is explained in part IV.")), "lead"),
    ]
    if report.scorecard.provisional:
        blocks.append(_provisional(report))
    blocks.append(_tiles(report))
    if len(report.scorecard.dimensions) >= 3:
        blocks.append(_radar(report))
    blocks.append(_lists(report))
    return tuple(blocks)


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


def _tiles(report: ReportInput) -> Tiles:
    card, speaker = report.scorecard, report.speaker
    tiles = [_headline(report)]
    known = [score.evidenced for score in card.dimensions if score.evidenced is not None]
    spread = f"{value(min(known), speaker)} – {value(max(known), speaker)}" if known else DASH
    tiles.append(Tile(report.say(N_("Lowest – highest")), spread, report.say(N_("evidenced"))))
    kept, decided = borne_out(card)
    grade = report.questionnaire.evidence_from.name
    tiles.append(
        Tile(
            report.say(N_("Claims borne out from {grade}"), grade=grade),
            f"{kept}/{decided}" if decided else DASH,
            report.say(N_("dimensions")),
        )
    )
    return Tiles(tuple(tiles))


def _headline(report: ReportInput) -> Tile:
    """Give the one number of the rule; it is our own index and says so."""
    card = report.scorecard
    names = {
        "mean_evidenced": N_("Mean of {count} dimensions"),
        "level": N_("Level of the whole"),
        "stage": N_("Stage of the whole"),
    }
    key = next((name for name in names if name in card.overall), "mean_evidenced")
    label = report.say(names[key], count=sum(score.evidenced is not None for score in card.dimensions))
    amount = card.overall.get(key)
    note = report.say(N_("index of this tool")) if amount is not None else report.say(N_("not enough yet"))
    return Tile(label, value(amount, report.speaker), note)


def _radar(report: ReportInput) -> RadarBlock:
    data = radar_data(report)
    return RadarBlock(data, tuple(_spoken(axis, report) for axis in data.axes))


def radar_data(report: ReportInput) -> RadarData:
    """Give the numbers of the radar: one axis for each dimension or group of items."""
    legend = RadarLegend(
        evidenced=report.say(N_("Evidenced band")),
        claimed=report.say(N_("Claimed band")),
        target=report.say(N_("Target band")),
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
            tuple(_gap(gap, report) for gap in gaps(report.scorecard, report.assessment.targets)),
            none,
        ),
    )


def _strength(score: DimensionScore, report: ReportInput) -> Point:
    band = score.evidenced or Fraction(0)
    title = page_name(score.id, report)
    return Point(score.id, title, band_title(score.id, int(band), report), f"page-{score.id}")


def _gap(gap: Gap, report: ReportInput) -> Point:
    score = gap.score
    target = report.assessment.targets.get(score.id)
    now = result(score, claimed=False, speaker=report.speaker)
    why = (
        report.say(N_("Band {band}, target {target}"), band=now, target=value(target, report.speaker))
        if target is not None
        else band_title(score.id, int(score.evidenced or 0), report)
    )
    return Point(score.id, page_name(score.id, report), why, f"page-{score.id}")
