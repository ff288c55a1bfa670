"""A questionnaire as JSON (command `show`; schema in docs/show.schema.json)."""

from fractions import Fraction

from assessment.cli.console import Part
from assessment.domain.questionnaire import Dimension, Item, Questionnaire
from assessment.domain.rules import BandRule, MeansRule, PointsRule, Rule, StagesRule


def questionnaire_parts(questionnaire: Questionnaire, language: str) -> dict[str, Part]:
    """Give structure, ids, weights, rule, digest and the texts in one language."""
    texts = questionnaire.texts[language]
    return {
        "id": questionnaire.id,
        "version": questionnaire.version,
        "digest": questionnaire.digest,
        "rule": rule_parts(questionnaire.rule),
        "evidence_from": questionnaire.evidence_from.name,
        "coverage_from": str(questionnaire.coverage_from),
        "languages": list(questionnaire.languages),
        "language": language,
        "groups": [
            {
                "id": group.id,
                "kind": group.kind,
                "parent": group.parent,
                "points": _number(group.points),
                "weight": _number(group.weight),
            }
            for group in questionnaire.groups
        ],
        "dimensions": [_dimension(dimension) for dimension in questionnaire.dimensions],
        "attributes": [
            {
                "id": attribute.id,
                "dimension": dimension.id,
                "band": attribute.band,
                "may_not_apply": attribute.may_not_apply,
                "solutions": list(attribute.solutions),
            }
            for dimension in questionnaire.dimensions
            for attribute in dimension.attributes
        ],
        "items": [_item(item, questionnaire) for item in questionnaire.items],
        "losses": [{"id": loss.id, "kind": loss.kind} for loss in questionnaire.losses],
        "texts": {key: lines[0] if len(lines) == 1 else list(lines) for key, lines in texts.lines.items()},
    }


def rule_parts(rule: Rule) -> dict[str, Part]:
    """Give a scoring rule with its data."""
    match rule:
        case BandRule(share):
            return {"kind": "bands", "share": str(share)}
        case PointsRule(total, cut_offs, area_kind, gate):
            cuts: list[Part] = [_number(cut) for cut in cut_offs]
            return {"kind": "points", "total": _number(total), "cut_offs": cuts, "area_kind": area_kind, "gate": gate}
        case StagesRule(cap):
            return {"kind": "stages", "cap": _number(cap)}
        case MeansRule(within, across):
            return {"kind": "means", "within": within, "across": across}


def _dimension(dimension: Dimension) -> Part:
    return {
        "id": dimension.id,
        "group": dimension.group,
        "places": list(dimension.places),
        "roles": list(dimension.roles),
        "bands": [
            {"band": band.number, "attributes": [attribute.id for attribute in band.attributes]}
            for band in dimension.bands
        ],
    }


def _item(item: Item, questionnaire: Questionnaire) -> Part:
    return {
        "id": item.id,
        "group": item.group,
        "area": _area(item, questionnaire),
        "points": _number(item.points),
        "weight": _number(item.weight),
        "foundation": item.foundation,
        "may_not_apply": item.may_not_apply,
        "levels": [_number(level) for level in item.levels],
        "number": _number_question(item),
        "places": list(item.places),
        "roles": list(item.roles),
        "solutions": list(item.solutions),
    }


def _number_question(item: Item) -> Part:
    if not item.is_number:
        return None
    return {
        "unit": item.unit,
        "minimum": _number(item.minimum),
        "maximum": _number(item.maximum),
        "bands": [
            {"from": _number(band.start), "to": _number(band.end), "level": _number(band.level)}
            for band in item.number_bands
        ],
    }


def _number(value: Fraction | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value.denominator == 1 else float(value)


def _area(item: Item, questionnaire: Questionnaire) -> str:
    """Give the outermost group of an item."""
    return questionnaire.lineage(item.group)[-1].id
