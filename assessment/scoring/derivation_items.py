"""How points came about (models.md 2): words, then every term, to be recomputed by hand."""

from collections.abc import Iterable
from fractions import Fraction

from assessment.domain.questionnaire import Questionnaire
from assessment.domain.rules import PointsRule
from assessment.domain.wording import N_, Sentence
from assessment.scoring.derivation import Derivation, Row, value_of
from assessment.scoring.points import won_of
from assessment.scoring.scorecard import GroupScore, ItemScore, Scorecard


def items_within(questionnaire: Questionnaire, card: Scorecard, group: str) -> tuple[ItemScore, ...]:
    """Give the items inside a group, at any depth."""
    found = questionnaire.group_by_id[group]
    return tuple(item for item in card.items if found in questionnaire.lineage(item.group))


def shown_of(scores: Iterable[ItemScore]) -> Fraction:
    """Add up the points won whose evidence is sufficient."""
    return sum((score.won for score in scores if score.won is not None and score.shown), Fraction(0))


def areas_of(card: Scorecard, rule: PointsRule) -> tuple[GroupScore, ...]:
    """Give the areas on which the gate looks."""
    return tuple(group for group in card.groups if group.kind == rule.area_kind)


def heads(*templates: str) -> tuple[Sentence, ...]:
    """Give heads of a table."""
    return tuple(Sentence(template) for template in templates)


def percent(share: Fraction | None) -> Sentence | None:
    """Say a share as a percentage."""
    return None if share is None else Sentence.of(N_("{percent} %"), percent=share * 100)


def of_points(card: Scorecard, rule: PointsRule) -> Derivation:
    """Derive the points of the whole, re-scaled to the rule's total."""
    won, of = won_of(card.items)
    sentences = [_WON, _OUT]
    if of:
        points = won / of * rule.total
        said = Sentence.of(N_("{won} ÷ {of} × {total} = {points}"), won=won, of=of, total=rule.total, points=points)
        sentences.append(said)
    if card.provisional:
        sentences.append(Sentence(N_("Coverage is too low to publish it: the result is provisional.")))
    sentences.append(Sentence(_ASSUMED))
    rows = tuple(
        Row((area.numbers.get("won"), area.numbers.get("of"), percent(area.numbers.get("share"))), area.id)
        for area in areas_of(card, rule)
    )
    title = Sentence.of(N_("Points of {total}"), total=rule.total)
    return Derivation(title, tuple(sentences), heads(N_("Area"), N_("Won"), N_("Of"), N_("Share")), rows)


def of_level(card: Scorecard, rule: PointsRule) -> Derivation:
    """Derive the level: cut-offs reached, then the gate that no area may lie too far below."""
    cuts = ", ".join(str(cut) for cut in rule.cut_offs)
    sentences = (
        Sentence.of(N_("Levels 1 to {count} begin at {cuts} points (assumed)."), count=len(rule.cut_offs), cuts=cuts),
        *gate_words(card, rule),
    )
    rows = tuple(
        Row((_scaled(area.numbers.get("share"), rule), area.numbers.get("level")), area.id)
        for area in areas_of(card, rule)
    )
    title = Sentence(N_("Level of the firm"))
    return Derivation(title, sentences, heads(N_("Area"), N_("Points, re-scaled"), N_("Level")), rows)


def gate_words(card: Scorecard, rule: PointsRule) -> tuple[Sentence, ...]:
    """Say how points became the level and what holds it down."""
    points, before, level = (card.overall.get(key) for key in ("points", "level_before_gate", "level"))
    if points is None or before is None or level is None:
        return (Sentence(N_("There is no level yet: coverage is too low.")),)
    said = [Sentence.of(N_("{points} points reach level {level}."), points=points, level=before)]
    if level != before:
        said.append(held_words(card, rule))
    elif rule.gate is not None:
        said.append(Sentence(N_("No area lies so far below that it would hold the level down.")))
    return tuple(said)


def held_words(card: Scorecard, rule: PointsRule) -> Sentence:
    """Say why the level is lower than the points alone would give."""
    known = [level for area in areas_of(card, rule) if (level := area.numbers.get("level")) is not None]
    template = N_(
        "Held at level {level}: the weakest area has level {lowest}, and none may lie more than {gate} below."
    )
    return Sentence.of(
        template, level=card.overall.get("level") or 0, lowest=min(known, default=Fraction(0)), gate=rule.gate or 0
    )


def of_items_answered(questionnaire: Questionnaire, card: Scorecard) -> Derivation:
    """Derive the coverage: answered of applicable items (measuring.md 1)."""
    share = card.coverage
    sentences = (
        Sentence(N_("Coverage = items answered ÷ items that apply.")),
        Sentence.of(
            N_("{decided} ÷ {applicable} = {percent} %"),
            decided=card.decided,
            applicable=card.applicable,
            percent=Fraction(0) if share is None else share * 100,
        ),
        Sentence.of(
            N_("Below {floor} % there is no headline number, only a provisional result."),
            floor=questionnaire.coverage_from * 100,
        ),
    )
    rows = tuple(Row((score.answered, score.questions, score.open), score.id) for score in card.dimensions)
    table = heads(N_("Group"), N_("Answered"), N_("Applicable"), N_("Still open"))
    return Derivation(Sentence(N_("Coverage")), sentences, table, rows)


def of_evidenced_points(questionnaire: Questionnaire, card: Scorecard) -> Derivation:
    """Derive the share of the points won with sufficient evidence."""
    won, _ = won_of(card.items)
    shown = shown_of(card.items)
    grade = questionnaire.evidence_from.name
    sentences = [Sentence.of(N_("Share of the points won that carry evidence from {grade}."), grade=grade)]
    if won:
        said = Sentence.of(N_("{part} ÷ {whole} = {percent} %"), part=shown, whole=won, percent=shown / won * 100)
        sentences.append(said)
    rows = []
    for score in card.dimensions:
        inside = items_within(questionnaire, card, score.id)
        own = won_of(inside)
        rows.append(Row((own[0] if own[1] else None, shown_of(inside) if own[1] else None), score.id))
    table = heads(N_("Group"), N_("Won"), N_("With evidence"))
    return Derivation(
        Sentence.of(N_("Points with evidence from {grade}"), grade=grade), tuple(sentences), table, tuple(rows)
    )


def of_group_points(questionnaire: Questionnaire, card: Scorecard, group: str) -> Derivation:
    """Derive the points of a category or area from its items."""
    inside = items_within(questionnaire, card, group)
    won, of = won_of(inside)
    sentences = [_WON, _OUT]
    if of:
        said = Sentence.of(N_("{part} ÷ {whole} = {percent} %"), part=won, whole=of, percent=won / of * 100)
        sentences.append(said)
    score = card.by_id.get(group)
    if score is not None:
        sentences.extend(score.because)
        mean = value_of(score, "claimed")
        if mean is not None:
            sentences.append(Sentence.of(N_("Level, weighted by points: {level}."), level=mean))
    rows = tuple(
        Row(
            (item.level, item.won, item.of, None if item.level is None else Sentence(_YES if item.shown else _NO)),
            item.id,
        )
        for item in inside
    )
    table = heads(N_("Item"), N_("Level"), N_("Won"), N_("Of"), N_("With evidence"))
    return Derivation(Sentence.of(N_("Points of {id}"), id=group), tuple(sentences), table, rows)


def _scaled(share: Fraction | None, rule: PointsRule) -> Fraction | None:
    return None if share is None else share * rule.total


def yes_or_no(is_so: bool) -> Sentence:
    """Say yes or no."""
    return Sentence(_YES if is_so else _NO)


_WON = Sentence(N_("An item wins points × level ÷ highest level."))
_OUT = Sentence(N_("Items that do not apply or are not answered are in neither sum."))
_ASSUMED = N_("Points of items and cut-offs are assumed by this tool, not published by the approach.")
_YES, _NO = N_("yes"), N_("no")
