"""Checks of the scoring rule against the questions: the right kind, points that add up, a cap that exists."""

from fractions import Fraction

from assessment.library.checks.case import Case
from assessment.library.exact import level_key
from assessment.library.findings import Step
from assessment.library.structure import GroupForm, ItemForm, MeansRuleForm, PointsRuleForm, StagesRuleForm


def check_rule(case: Case) -> None:
    """Check the rule, unless it could not be read at all."""
    _check_asks_something(case)
    if not case.rule_is_sound:
        return
    _check_kind(case)
    _check_unused(case)
    rule = case.form.rule
    if isinstance(rule, PointsRuleForm):
        _check_cut_offs(case, rule)
        _check_points(case, rule)
    elif isinstance(rule, StagesRuleForm):
        _check_cap(case, rule)


def _check_asks_something(case: Case) -> None:
    whole = case.draft.is_whole("dimensions") and case.draft.is_whole("items")
    if whole and not case.form.dimensions and not case.form.items:
        case.note("questions-missing")


def _check_kind(case: Case) -> None:
    kind = case.form.rule.kind
    surplus = "items" if kind == "bands" else "dimensions"
    if getattr(case.form, surplus):
        case.note("questions-do-not-fit", surplus, rule=kind, found=surplus)


def _check_unused(case: Case) -> None:
    """Numbers the rule does not look at would make their author believe that they count."""
    rule = case.form.rule
    weighed: list[tuple[tuple[Step, ...], GroupForm | ItemForm]] = [
        *((("groups", number), group) for number, group in enumerate(case.form.groups)),
        *((("items", number), item) for number, item in enumerate(case.form.items)),
    ]
    for path, entry in weighed:
        if entry.points is not None and not isinstance(rule, PointsRuleForm):
            case.note("points-not-used", *path, "points", id=entry.id, rule=rule.kind)
        if entry.weight is not None and not isinstance(rule, MeansRuleForm):
            case.note("weight-not-used", *path, "weight", id=entry.id, rule=rule.kind)
    for number, item in enumerate(case.form.items):
        if item.foundation and not isinstance(rule, StagesRuleForm):
            case.note("foundation-without-stages", "items", number, "foundation", item=item.id, rule=rule.kind)


def _check_cut_offs(case: Case, rule: PointsRuleForm) -> None:
    for number, cut_off in enumerate(rule.cut_offs):
        before = rule.cut_offs[number - 1] if number else None
        if before is not None and cut_off <= before:
            values = {"cut_off": level_key(cut_off), "before": level_key(before)}
            case.note("cut-offs-not-rising", "rule", "cut_offs", number, **values)
        elif cut_off > rule.total:
            values = {"cut_off": level_key(cut_off), "total": level_key(rule.total)}
            case.note("cut-offs-beyond-total", "rule", "cut_offs", number, **values)
    if rule.gate is not None and rule.gate >= len(rule.cut_offs):
        case.note("gate-without-effect", "rule", "gate", gate=rule.gate, levels=len(rule.cut_offs))


def _check_points(case: Case, rule: PointsRuleForm) -> None:
    if not (case.draft.is_whole("groups") and case.draft.is_whole("items")):
        return
    areas = [group for group in case.form.groups if group.kind == rule.area_kind]
    if not areas:
        case.note("area-unknown", "rule", "area_kind", kind=rule.area_kind)
        return
    if any(area.points is None for area in areas) or any(item.points is None for item in case.form.items):
        _note_missing_points(case, rule)
        return
    _check_areas_of_items(case, rule)
    _check_sums(case)
    total = sum((area.points for area in areas if area.points is not None), Fraction(0))
    if total != rule.total:
        case.note("points-total", "rule", "total", sum=level_key(total), total=level_key(rule.total))


def _note_missing_points(case: Case, rule: PointsRuleForm) -> None:
    for number, group in enumerate(case.form.groups):
        if group.kind == rule.area_kind and group.points is None:
            case.note("points-missing", "groups", number, id=group.id)
    for number, item in enumerate(case.form.items):
        if item.points is None:
            case.note("points-missing", "items", number, id=item.id)


def _check_areas_of_items(case: Case, rule: PointsRuleForm) -> None:
    kinds = {group.id: group.kind for group in case.form.groups}
    for number, item in enumerate(case.form.items):
        if item.group in kinds and sum(kinds[g] == rule.area_kind for g in _lineage(case, item.group)) != 1:
            case.note("item-outside-area", "items", number, "group", item=item.id, kind=rule.area_kind)


def _check_sums(case: Case) -> None:
    held: dict[str, Fraction] = {}
    for item in case.form.items:
        for group in _lineage(case, item.group):
            held[group] = held.get(group, Fraction(0)) + (item.points or 0)
    for number, found in enumerate(case.form.groups):
        if found.points is not None and found.id in held and held[found.id] != found.points:
            values = {"sum": level_key(held[found.id]), "points": level_key(found.points)}
            case.note("points-group-sum", "groups", number, "points", group=found.id, **values)


def _lineage(case: Case, group: str) -> tuple[str, ...]:
    """Give a group and those that hold it; ends at an unknown group or where a circle would begin again."""
    walk: dict[str, None] = {}
    here: str | None = group
    while here is not None and here in case.parents and here not in walk:
        walk[here] = None
        here = case.parents[here]
    return tuple(walk)


def _check_cap(case: Case, rule: StagesRuleForm) -> None:
    if not case.draft.is_whole("items"):
        return
    stages = {stage for item in case.form.items for stage in (item.stages or item.levels or ())}
    for item in case.form.items:
        stages |= {band.level for band in (item.number.bands if item.number else ())}
    if stages and rule.cap not in stages:
        allowed = ", ".join(level_key(stage) for stage in sorted(stages))
        case.note("cap-not-a-stage", "rule", "cap", cap=level_key(rule.cap), allowed=allowed)
