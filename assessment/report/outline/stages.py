"""The results of a stages rule: the stage of each process, what holds it down, and the ladder of stages."""

from fractions import Fraction

from assessment.domain.rules import StagesRule
from assessment.domain.wording import N_
from assessment.report.outline.blocks import Block, Box, Column, Heading, Paragraph, Row, Run, Table, Text
from assessment.report.outline.source import DASH, ReportInput
from assessment.report.outline.words import page_name, result, scale_title, value
from assessment.scoring.scorecard import DimensionScore


def stages_results(rule: StagesRule, report: ReportInput) -> tuple[Block, ...]:
    """Give the stage of every process and of the plant; the rule is ours and says so."""
    return (
        Heading(2, report.say(N_("Stage of each process")), "stages"),
        _processes(report),
        Paragraph(report.say(_HOW, cap=rule.cap), "small"),
        Heading(2, report.say(N_("Stage of the plant")), "stage"),
        Box((Paragraph((Run(_plant(report), "strong"), Run(f" {working(report)}"))),)),
        _ladder(report),
        Paragraph(report.say(_OURS), "small"),
    )


_HOW = N_(
    "The stage of a process is the lower median of its items, but not above {cap} while one of its foundation items is "
    "below it. “Held back” names those items."
)
_OURS = N_("Stages and the rule are our own, in the spirit of the practice; nobody publishes a questionnaire for it.")


def _plant(report: ReportInput) -> str:
    stage = report.scorecard.overall.get("stage")
    return report.say(N_("No stage yet.")) if stage is None else f"{scale_title(stage, report)}."


def working(report: ReportInput) -> str:
    """Line the stages of the processes up and point at the one that counts."""
    stages = sorted(score.claimed for score in report.scorecard.dimensions if score.claimed is not None)
    if report.scorecard.overall.get("stage") is None or not stages:
        return report.say(N_("Too few items are answered for a stage of the plant."))
    place = (len(stages) - 1) // 2
    lined = " · ".join(report.speaker.number(stage) for stage in stages)
    return report.say(
        N_("The processes lined up: {lined}; the lower median, number {place} of {count}, is {stage}."),
        lined=lined,
        place=place + 1,
        count=len(stages),
        stage=stages[place],
    )


def _processes(report: ReportInput) -> Table:
    columns = (
        Column(report.say(N_("Process")), 36),
        Column(report.say(N_("Evidenced")), 12, "center"),
        Column(report.say(N_("Claimed")), 12, "center"),
        Column(report.say(N_("Target")), 11, "center"),
        Column(report.say(N_("Held back by")), 29),
    )
    return Table(columns, tuple(_row(score, report) for score in report.scorecard.dimensions))


def _row(score: DimensionScore, report: ReportInput) -> Row:
    name: Text = (
        Run(f"{score.id} ", "strong", link=f"page-{score.id}"),
        Run(page_name(score.id, report), link=f"page-{score.id}"),
    )
    target = value(report.assessment.targets.get(score.id), report.speaker)
    evidenced: Text = (Run(result(score, False, report.speaker), "strong"),)
    return Row((name, evidenced, result(score, True, report.speaker), target, _held(score.id, report)))


def _held(process: str, report: ReportInput) -> str:
    """Name the foundation items that hold a process at the cap."""
    items = report.scorecard.capped.get(process, ())
    return "\n".join(f"{item} {report.texts.get(f'items/{item}/name')}".rstrip() for item in items) or DASH


def _ladder(report: ReportInput) -> Table:
    columns = (
        Column(report.say(N_("Stage")), 44),
        Column(report.say(N_("Processes that stand here")), 38),
        Column(report.say(N_("The plant")), 18),
    )
    scale = sorted({level for item in report.questionnaire.items for level in item.levels})
    return Table(columns, tuple(_rung(stage, report) for stage in scale))


def _rung(stage: Fraction, report: ReportInput) -> Row:
    here = [score.id for score in report.scorecard.dimensions if score.claimed == stage]
    plant: Text = ""
    if report.scorecard.overall.get("stage") == stage:
        plant = (Run(report.say(N_("stands here")), "strong", "current"),)
    return Row((scale_title(stage, report), ", ".join(here), plant))
