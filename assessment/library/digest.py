"""The digest of a questionnaire: two with the same digest score every set of answers alike."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from fractions import Fraction

from assessment.domain.conditions import All, Answered, AnyOf, AtLeast, Condition, Equals, Not
from assessment.domain.questionnaire import Dimension, Group, Item, Questionnaire
from assessment.domain.rules import BandRule, MeansRule, PointsRule, Rule, StagesRule

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | bool | None


def digest_of(questionnaire: Questionnaire) -> str:
    """Give the SHA-256, in hex, over the canonical JSON of everything that scores.

    That is: id, version, rule, groups, bands with their attributes, items with their levels, points, weights and
    number bands, conditions, and from which evidence and coverage on a result counts. Texts, places, roles, solutions,
    units and the order in which things are written do not score and do not count.
    """
    scored: dict[str, Json] = {
        "id": questionnaire.id,
        "version": questionnaire.version,
        "rule": _rule(questionnaire.rule),
        "evidence_from": questionnaire.evidence_from.name,
        "coverage_from": str(questionnaire.coverage_from),
        "groups": {group.id: _group(group) for group in questionnaire.groups},
        "dimensions": {dimension.id: _dimension(dimension) for dimension in questionnaire.dimensions},
        "items": {item.id: _item(item) for item in questionnaire.items},
    }
    canonical = json.dumps(scored, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode("utf-8")).hexdigest()


def _rule(rule: Rule) -> Json:
    match rule:
        case BandRule(share):
            return {"kind": "bands", "share": str(share)}
        case PointsRule(total, cut_offs, area_kind, gate):
            bounds = [str(cut_off) for cut_off in cut_offs]
            return {"kind": "points", "total": str(total), "cut_offs": bounds, "area_kind": area_kind, "gate": gate}
        case StagesRule(cap):
            return {"kind": "stages", "cap": str(cap)}
        case MeansRule(within, across):
            return {"kind": "means", "within": within, "across": across}


def _group(group: Group) -> Json:
    return {
        "kind": group.kind,
        "parent": group.parent,
        "points": _number(group.points),
        "weight": str(group.weight),
    }


def _dimension(dimension: Dimension) -> Json:
    bands: dict[str, Json] = {
        str(band.number): {
            a.id: {"may_not_apply": a.may_not_apply, "applies_when": _condition(a.applies_when)}
            for a in band.attributes
        }
        for band in dimension.bands
    }
    return {"group": dimension.group, "bands": bands}


def _item(item: Item) -> Json:
    return {
        "group": item.group,
        "levels": [str(level) for level in item.levels],
        "points": _number(item.points),
        "weight": str(item.weight),
        "foundation": item.foundation,
        "may_not_apply": item.may_not_apply,
        "applies_when": _condition(item.applies_when),
        "number": [[_number(band.start), _number(band.end), str(band.level)] for band in item.number_bands],
        "minimum": _number(item.minimum),
        "maximum": _number(item.maximum),
    }


def _condition(condition: Condition | None) -> Json:
    match condition:
        case None:
            return None
        case Answered(question):
            return {"answered": question}
        case Equals(question, value):
            return {"equals": [question, value]}
        case AtLeast(question, least):
            return {"at_least": [question, str(least)]}
        case All(parts):
            return {"all": [_condition(part) for part in parts]}
        case AnyOf(parts):
            return {"any": [_condition(part) for part in parts]}
        case Not(part):
            return {"not": _condition(part)}


def _number(number: Fraction | None) -> str | None:
    return None if number is None else str(number)
