"""What the results page shows, as plain values: one row per dimension, one per pillar or block, the radar's axes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from assessment.domain.answers import Grade
from assessment.domain.rules import BandRule, StagesRule
from assessment.domain.wording import N_, Speaker
from assessment.report.charts.radar_data import RadarAxis, RadarData, RadarLegend
from assessment.report.outline.source import ReportInput
from assessment.report.outline.summary import radar_data
from assessment.report.outline.words import block_of, page_name
from assessment.scoring.derivation import holds_until
from assessment.scoring.scorecard import DimensionScore, GroupScore
from assessment.work.interview import Interview

TOP = Fraction(5)
"""The highest band of the bars."""


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One line of the table: a dimension (or item group), with the grade up to which its claim is borne out."""

    id: str
    name: str
    short: str
    block: str
    score: DimensionScore
    target: Fraction | None
    carried: Grade | None
    won: Fraction | None = None
    of: Fraction | None = None
    capped: tuple[str, ...] = ()
    shown: tuple[int, int] | None = None
    """Answered items with sufficient evidence, and all answered ones; `None` for dimensions of bands."""

    @property
    def share(self) -> Fraction | None:
        """The share of the points won; `None` while nothing is answered or where there are no points."""
        return self.won / self.of if self.won is not None and self.of else None

    @property
    def gap(self) -> Fraction | None:
        """How many bands the evidenced one lies below the target; negative above it, `None` when one is missing."""
        if self.target is None or self.score.evidenced is None:
            return None
        return self.target - self.score.evidenced


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One line of the summary of pillars or blocks."""

    id: str
    name: str
    block: str
    score: GroupScore


def report_of(interview: Interview, speaker: Speaker) -> ReportInput:
    """Give what the outline's words are said from; the day is not used on the screen."""
    return ReportInput(
        assessment=interview.assessment,
        questionnaire=interview.questionnaire,
        scorecard=interview.scorecard,
        speaker=speaker,
        today=interview.assessment.profile.visit.date or date.min,
    )


def result_rows(interview: Interview, speaker: Speaker) -> tuple[ResultRow, ...]:
    """Give one row per dimension, in the questionnaire's order."""
    report = report_of(interview, speaker)
    assessment, questionnaire = interview.assessment, interview.questionnaire
    return tuple(
        ResultRow(
            id=score.id,
            name=page_name(score.id, report),
            short=page_name(score.id, report, short=True),
            block=_root(score.id, report),
            score=score,
            target=assessment.targets.get(score.id),
            carried=holds_until(questionnaire, assessment, score.id),
            won=_number(interview, score.id, "won"),
            of=_number(interview, score.id, "of"),
            capped=interview.scorecard.capped.get(score.id, ()),
            shown=_shown(interview, score.id),
        )
        for score in interview.scorecard.dimensions
    )


def _number(interview: Interview, page: str, name: str) -> Fraction | None:
    found = interview.scorecard.group_by_id.get(page)
    return found.numbers.get(name) if found is not None else None


def _shown(interview: Interview, page: str) -> tuple[int, int] | None:
    if isinstance(interview.questionnaire.rule, BandRule):
        return None
    answered = [item for item in interview.scorecard.items if item.group == page and item.level is not None]
    return sum(item.shown for item in answered), len(answered)


def kinds(interview: Interview) -> tuple[str, ...]:
    """Give the kinds of groups that sum something up, the smallest groups first ("pillar", "block")."""
    found = dict.fromkeys(group.kind for group in reversed(_summing(interview)))
    return tuple(sorted(found, key=lambda kind: -sum(group.kind == kind for group in _summing(interview))))


def group_rows(interview: Interview, speaker: Speaker, kind: str) -> tuple[GroupRow, ...]:
    """Give one row per group of a kind, in the questionnaire's order."""
    report = report_of(interview, speaker)
    questionnaire = interview.questionnaire
    return tuple(
        GroupRow(group.id, page_name(group.id, report), questionnaire.lineage(group.id)[-1].id, group)
        for group in _summing(interview)
        if group.kind == kind
    )


def radar_of(interview: Interview, speaker: Speaker, kind: str, hidden: frozenset[str]) -> RadarData:
    """Give the radar of dimensions (`kind` empty) or of groups, without the hidden series."""
    report = report_of(interview, speaker)
    data = replace(radar_data(report), legend=_legend(interview, speaker, radar_data(report).legend))
    if kind:
        rows = group_rows(interview, speaker, kind)
        data = replace(data, axes=tuple(_group_axis(row, report) for row in rows))
    return replace(data, axes=tuple(_without(axis, hidden) for axis in data.axes))


def _legend(interview: Interview, speaker: Speaker, of_bands: RadarLegend) -> RadarLegend:
    """Say levels or stages instead of bands where there are none."""
    match interview.questionnaire.rule:
        case StagesRule():
            words = (N_("Evidenced stage"), N_("Claimed stage"), N_("Target stage"))
        case BandRule():
            return of_bands
        case _:
            words = (N_("Evidenced level"), N_("Claimed level"), N_("Target level"))
    evidenced, claimed, target = (speaker.say(word) for word in words)
    return replace(of_bands, evidenced=evidenced, claimed=claimed, target=target)


def ids_of(interview: Interview, speaker: Speaker, kind: str) -> tuple[str, ...]:
    """Give the ids behind the axes of `radar_of`."""
    if kind:
        return tuple(row.id for row in group_rows(interview, speaker, kind))
    return tuple(score.id for score in interview.scorecard.dimensions)


def _summing(interview: Interview) -> Sequence[GroupScore]:
    card = interview.scorecard
    return tuple(group for group in card.groups if group.applicable and group.id not in card.by_id)


def _group_axis(row: GroupRow, report: ReportInput) -> RadarAxis:
    first, second = _two_lines(page_name(row.id, report, short=True))
    return RadarAxis(
        code=first,
        name=second,
        block=block_of(row.id, report.questionnaire),
        evidenced=row.score.mean_evidenced,
        claimed=row.score.mean_claimed,
    )


def _two_lines(name: str) -> tuple[str, str]:
    """Part a long name near its middle, so that it leaves room for the circle."""
    words = name.split()
    if len(name) <= 14 or len(words) < 2:
        return name, ""
    cut = min(range(1, len(words)), key=lambda at: abs(len(" ".join(words[:at])) - len(name) / 2))
    return " ".join(words[:cut]), " ".join(words[cut:])


def _without(axis: RadarAxis, hidden: frozenset[str]) -> RadarAxis:
    """Take hidden series off an axis; an undecided axis must stay known as such, so one of the two values stays."""
    return replace(
        axis,
        claimed=None if "claimed" in hidden and axis.evidenced is not None else axis.claimed,
        target=None if "target" in hidden else axis.target,
    )


def _root(page: str, report: ReportInput) -> str:
    entry = report.questionnaire.by_id.get(page)
    return report.questionnaire.lineage(entry.group if entry is not None else page)[-1].id
