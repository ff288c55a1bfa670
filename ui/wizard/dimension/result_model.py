"""What the right panel says, read from the scorecard as values: bands, reason, the next step, coverage."""

from dataclasses import dataclass
from fractions import Fraction

from assessment.domain.questionnaire import Dimension, Questionnaire, Texts
from assessment.domain.wording import N_, Sentence, Speaker
from assessment.report.charts.radar_geometry import RadarAxis, RadarSeries
from assessment.scoring.scorecard import Scorecard
from assessment.work.interview import Interview
from ui.wizard.dimension.ladder_model import NextStep, band_name, next_step, proof_step


@dataclass(frozen=True, slots=True)
class BandWord:
    """A band as shown: its number, or `None` while it is open, and the words beside the box."""

    band: int | None
    words: str


@dataclass(frozen=True, slots=True)
class Result:
    """Everything the panel says about one dimension, ready to be shown."""

    claimed: BandWord
    evidenced: BandWord
    target: int | None
    title: str
    reason: str
    at_top: bool
    jump: str
    step: str
    coverage: str
    share: float | None
    proven: str
    marked: str
    chip: str


def result_of(interview: Interview, dimension: Dimension, texts: Texts, speaker: Speaker) -> Result:
    """Read the result of one dimension and the counts over the whole assessment."""
    questionnaire, assessment = interview.questionnaire, interview.assessment
    card = interview.scorecard
    score = card.by_id[dimension.id]
    step = next_step(questionnaire, assessment, dimension)
    proof = proof_step(questionnaire, assessment, dimension)
    target = assessment.targets.get(dimension.id)
    top = dimension.bands[-1].number
    decided = [one for one in card.dimensions if one.decided]
    at_top = score.claimed == top and score.evidenced == top
    chip = speaker.say(N_("Band {band} · why?"), band=int(score.claimed)) if score.claimed is not None else ""
    return Result(
        claimed=_word(score.claimed, score.interval, dimension, texts, speaker),
        evidenced=_word(score.evidenced, score.interval_evidenced, dimension, texts, speaker),
        target=int(target) if target is not None else None,
        title=speaker.say(N_("The highest band is reached") if at_top else N_("Why not higher?")),
        reason=speaker.all(score.because),
        at_top=at_top,
        jump=_first(step, proof),
        step=_step_words(step, proof, questionnaire, speaker),
        coverage=_coverage(card, speaker),
        share=float(card.coverage) if card.coverage is not None else None,
        proven=f"{sum(one.evidenced == one.claimed for one in decided)}/{len(decided)}",
        marked=str(len(assessment.marked)),
        chip=chip or speaker.say(N_("Band open · why?")),
    )


def radar_of(
    questionnaire: Questionnaire, card: Scorecard, targets: dict[str, Fraction], texts: Texts, speaker: Speaker
) -> tuple[tuple[RadarAxis, ...], tuple[RadarSeries, ...]]:
    """Give axes and lines of the small radar: claimed bands, and targets when any is set."""
    axes = tuple(
        RadarAxis(
            id=dimension.id,
            label=dimension.id.lstrip("D") or dimension.id,
            group=questionnaire.lineage(dimension.group)[-1].id,
            name=texts.get(f"dimensions/{dimension.id}/name"),
        )
        for dimension in questionnaire.dimensions
    )
    scores = [card.by_id[axis.id] for axis in axes]
    claimed = tuple(float(score.claimed) if score.claimed is not None else None for score in scores)
    lines = [RadarSeries("claimed", speaker.say(N_("Claimed")), claimed, "current")]
    if targets:
        wished = tuple(float(targets[axis.id]) if axis.id in targets else None for axis in axes)
        lines.append(RadarSeries("target", speaker.say(N_("Target")), wished, "target"))
    return axes, tuple(lines)


def _word(
    value: Fraction | None,
    interval: tuple[Fraction, Fraction] | None,
    dimension: Dimension,
    texts: Texts,
    speaker: Speaker,
) -> BandWord:
    if value is not None:
        return BandWord(int(value), band_name(texts, dimension.id, int(value)))
    if interval is None:
        return BandWord(None, speaker.say(N_("Does not apply")))
    if interval[0] == 0 and interval[1] == dimension.bands[-1].number:
        return BandWord(None, speaker.say(N_("Not decided yet")))
    words = speaker.say(N_("Not decided: band {lower} to {upper}"), lower=interval[0], upper=interval[1])
    return BandWord(None, words)


def _first(step: NextStep | None, proof: NextStep | None) -> str:
    """Give the attribute to jump to: the first one missing for the next band, else for its proof."""
    for one in (step, proof):
        if one is not None and one.missing:
            return one.missing[0]
    return ""


def _step_words(step: NextStep | None, proof: NextStep | None, questionnaire: Questionnaire, speaker: Speaker) -> str:
    said: list[Sentence] = []
    if step is not None and step.reaches > step.band:
        template = N_("{needed} more met in band {band} leads straight to band {reaches}: those above are complete.")
        said.append(Sentence.of(template, needed=step.needed, band=step.band, reaches=step.reaches))
    elif step is not None:
        said.append(
            Sentence.of(N_("{needed} more met in band {band} leads there."), needed=step.needed, band=step.band)
        )
    if proof is not None:
        template = N_("Evidence from {grade} for {needed} more met in band {band} shows band {reaches}.")
        grade = questionnaire.evidence_from.name
        said.append(Sentence.of(template, grade=grade, needed=proof.needed, band=proof.band, reaches=proof.reaches))
    return speaker.all(said)


def _coverage(card: Scorecard, speaker: Speaker) -> str:
    counted = f"{card.decided}/{card.applicable}"
    return counted if card.coverage is None else f"{counted} · {speaker.percent(card.coverage)}"
