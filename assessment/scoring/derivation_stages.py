"""How stages and the cost of losses came about (models.md 3): words, then every term."""

from fractions import Fraction

from assessment.domain.assessment import Assessment
from assessment.domain.losses import by_cost, total_cost
from assessment.domain.questionnaire import Questionnaire
from assessment.domain.rules import StagesRule
from assessment.domain.wording import N_, Sentence
from assessment.scoring.derivation import Derivation, Row, Which, value_of
from assessment.scoring.derivation_items import heads, items_within, yes_or_no
from assessment.scoring.items import lower_median
from assessment.scoring.scorecard import ItemScore, Scorecard


def of_plant_stage(card: Scorecard) -> Derivation:
    """Derive the stage of the plant: the lower median of its processes."""
    known = sorted(((s.claimed, s.id) for s in card.dimensions if s.claimed is not None), key=lambda pair: pair[0])
    sentences = [Sentence(N_("The stage of the plant is the lower median of its processes, lined up by size."))]
    if known:
        place = (len(known) - 1) // 2 + 1
        template = N_("Of {count} processes with a stage, the one in place {place} counts: {stage}.")
        sentences.append(Sentence.of(template, count=len(known), place=place, stage=known[place - 1][0]))
    if card.provisional:
        sentences.append(Sentence(N_("Coverage is too low to publish it: the result is provisional.")))
    rows = [Row((place, stage), id_) for place, (stage, id_) in enumerate(known, start=1)]
    rows += [Row((None, None), score.id) for score in card.dimensions if score.claimed is None]
    table = heads(N_("Process"), N_("Place"), N_("Stage"))
    return Derivation(Sentence(N_("Stage of the plant")), tuple(sentences), table, tuple(rows))


def of_process_stage(questionnaire: Questionnaire, card: Scorecard, process: str, which: Which) -> Derivation:
    """Derive the stage of a process: lower median of its items, held down by a weak foundation."""
    score = card.by_id[process]
    cap = questionnaire.rule.cap if isinstance(questionnaire.rule, StagesRule) else Fraction(0)
    inside = [item for item in items_within(questionnaire, card, process) if item.applicable]
    sentences = [
        Sentence(N_("The stage of a process is the lower median of its items, lined up by size.")),
        Sentence.of(N_("It is not above {cap} while a foundation item is below {cap}."), cap=cap),
    ]
    if which == "evidenced":
        sentences.append(_counted(questionnaire))
    levels = [taken for item in inside if (taken := _taken(questionnaire, item, which)) is not None]
    if levels and len(levels) == len(inside):
        sentences.append(Sentence.of(N_("Lower median: {stage}."), stage=lower_median(levels)))
    sentences.extend(score.because if which == "claimed" else ())
    result = value_of(score, which)
    if result is not None:
        sentences.append(Sentence.of(N_("Result: stage {stage}."), stage=result))
    rows = tuple(
        Row((item.level, _taken(questionnaire, item, which), yes_or_no(_is_foundation(questionnaire, item))), item.id)
        for item in sorted(inside, key=lambda item: (item.level is None, item.level or Fraction(0)))
    )
    template = N_("Claimed stage of {id}") if which == "claimed" else N_("Evidenced stage of {id}")
    table = heads(N_("Item"), N_("Answered"), N_("Counted"), N_("Foundation"))
    return Derivation(Sentence.of(template, id=process), tuple(sentences), table, rows)


def of_stage_range(card: Scorecard) -> Derivation:
    """Derive the lowest and the highest stage of a process."""
    known = sorted(((s.claimed, s.id) for s in card.dimensions if s.claimed is not None), key=lambda pair: pair[0])
    said = (
        Sentence.of(
            N_("Lowest {lowest}, highest {highest}, of {count} processes with a stage."),
            lowest=known[0][0],
            highest=known[-1][0],
            count=len(known),
        )
        if known
        else Sentence(N_("No process has a stage yet."))
    )
    rows = tuple(Row((stage,), id_) for stage, id_ in known)
    table = heads(N_("Process"), N_("Stage"))
    return Derivation(Sentence(N_("Lowest and highest")), (said,), table, rows)


def of_losses(assessment: Assessment) -> Derivation:
    """Derive the rough cost of the losses seen; one without a cost is in no sum."""
    total = total_cost(assessment.losses)
    unknown = sum(loss.cost_million_vnd is None for loss in assessment.losses)
    sentences = [Sentence(N_("Sum of the rough costs of a year, in million dong, as written on the walk sheet."))]
    if total is not None:
        sentences.append(Sentence.of(N_("Sum: {total} million dong a year, rough."), total=total))
    if unknown:
        sentences.append(Sentence.of(N_("{count} losses without a cost are not in the sum."), count=unknown))
    rows = tuple(
        Row((None if loss.cost_million_vnd is None else Fraction(loss.cost_million_vnd),), loss.loss)
        for loss in by_cost(assessment.losses)
    )
    table = heads(N_("Loss"), N_("Million dong a year"))
    return Derivation(Sentence(N_("Losses seen")), tuple(sentences), table, rows)


def _taken(questionnaire: Questionnaire, item: ItemScore, which: Which) -> Fraction | None:
    """Give the level that counts: without sufficient evidence the lowest one."""
    if item.level is None or which == "claimed" or item.shown:
        return item.level
    entry = next(found for found in questionnaire.items if found.id == item.id)
    return entry.levels[0]


def _is_foundation(questionnaire: Questionnaire, item: ItemScore) -> bool:
    return any(found.id == item.id and found.foundation for found in questionnaire.items)


def _counted(questionnaire: Questionnaire) -> Sentence:
    template = N_("An item without evidence from {grade} counts at the lowest stage.")
    return Sentence.of(template, grade=questionnaire.evidence_from.name)
