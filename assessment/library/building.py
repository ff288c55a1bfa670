"""From checked forms to the questionnaire value the rest of the program knows."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction

from assessment.domain.conditions import All, Answered, AnyOf, AtLeast, Condition, Equals, Not
from assessment.domain.losses import CatalogueLoss
from assessment.domain.questionnaire import (
    Attribute,
    Band,
    Dimension,
    Group,
    Item,
    NumberBand,
    Questionnaire,
    Texts,
)
from assessment.domain.rules import BandRule, MeansRule, PointsRule, Rule, StagesRule
from assessment.library.digest import digest_of
from assessment.library.findings import Step
from assessment.library.structure import (
    BandRuleForm,
    ConditionForm,
    DimensionForm,
    GroupForm,
    ItemForm,
    PointsRuleForm,
    QuestionnaireForm,
    RuleForm,
    StagesRuleForm,
)


def build(
    form: QuestionnaireForm,
    texts: Mapping[str, Mapping[tuple[Step, ...], tuple[str, ...]]],
    losses: tuple[CatalogueLoss, ...] = (),
) -> Questionnaire:
    """Build a questionnaire from a form without faults, the texts by language and path, and its catalogue of losses."""
    blank = Questionnaire(
        id=form.id,
        version=form.version,
        digest="",
        rule=_rule(form.rule),
        groups=tuple(_group(group) for group in form.groups),
        dimensions=tuple(_dimension(dimension) for dimension in form.dimensions),
        items=tuple(_item(item) for item in form.items),
        evidence_from=form.evidence_from,
        coverage_from=form.coverage_from,
        losses=losses,
        texts={language: Texts(language, flat(found)) for language, found in texts.items()},
    )
    return replace(blank, digest=digest_of(blank))


def flat(texts: Mapping[tuple[Step, ...], tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """Give the texts by their key; attributes are looked up without their dimension."""
    return {
        "/".join(str(step) for step in (path[2:] if len(path) > 2 and path[2] == "attributes" else path)): lines
        for path, lines in texts.items()
    }


def _rule(form: RuleForm) -> Rule:
    if isinstance(form, BandRuleForm):
        return BandRule(form.share)
    if isinstance(form, PointsRuleForm):
        return PointsRule(form.total, form.cut_offs, form.area_kind, form.gate)
    if isinstance(form, StagesRuleForm):
        return StagesRule(form.cap)
    return MeansRule(form.within, form.across)


def _group(form: GroupForm) -> Group:
    return Group(form.id, form.kind, form.parent, form.points, form.weight or Fraction(1))


def _dimension(form: DimensionForm) -> Dimension:
    bands = tuple(
        Band(
            band.band,
            tuple(
                Attribute(a.id, band.band, a.solutions, a.may_not_apply, _condition(a.applies_when))
                for a in band.attributes
            ),
        )
        for band in form.bands
    )
    return Dimension(form.id, form.group, bands, form.places, form.roles)


def _item(form: ItemForm) -> Item:
    number = form.number
    bands = tuple(NumberBand(band.start, band.end, band.level) for band in (number.bands if number else ()))
    levels = form.levels or form.stages or tuple(sorted({band.level for band in bands}))
    return Item(
        id=form.id,
        group=form.group,
        levels=levels,
        points=form.points,
        weight=form.weight or Fraction(1),
        foundation=form.foundation,
        may_not_apply=form.may_not_apply,
        applies_when=_condition(form.applies_when),
        number_bands=tuple(sorted(bands, key=lambda band: (band.start is not None, band.start or 0))),
        unit=number.unit if number else "",
        minimum=number.minimum if number else None,
        maximum=number.maximum if number else None,
        solutions=form.solutions,
        places=form.places,
        roles=form.roles,
    )


def _condition(form: ConditionForm | None) -> Condition | None:
    if form is None:
        return None
    if form.answered is not None:
        return Answered(form.answered)
    if form.equals is not None:
        return Equals(form.equals.question, form.equals.value)
    if form.at_least is not None:
        return AtLeast(form.at_least.question, form.at_least.value)
    if form.all_of is not None:
        return All(_parts(form.all_of))
    if form.any_of is not None:
        return AnyOf(_parts(form.any_of))
    inner = _condition(form.none_of)
    return None if inner is None else Not(inner)


def _parts(forms: Iterable[ConditionForm]) -> tuple[Condition, ...]:
    built = (_condition(form) for form in forms)
    return tuple(condition for condition in built if condition is not None)
