"""Checks of ids, groups and lists: nothing twice, nothing that is not there, no group inside itself."""

from assessment.library.checks.case import Case
from assessment.library.findings import Step


def check_entries(case: Case) -> None:
    """Check everything that holds for every rule."""
    _check_ids(case)
    _check_lists(case)
    _check_parents(case)
    _check_cycles(case)
    _check_members(case)


def _check_ids(case: Case) -> None:
    seen: dict[str, tuple[Step, ...]] = {}
    entries: list[tuple[tuple[Step, ...], str]] = [
        *((("groups", n), group.id) for n, group in enumerate(case.form.groups)),
        *((("dimensions", n), dimension.id) for n, dimension in enumerate(case.form.dimensions)),
        *((path, question.id) for path, question in case.questions),
    ]
    for path, entry_id in entries:
        first = seen.setdefault(entry_id, path)
        if first != path:
            line = case.findings.line(case.draft.origin(*first))
            case.note("id-duplicate", *path, "id", id=entry_id, first=str(line))


def _check_lists(case: Case) -> None:
    lists: list[tuple[tuple[Step, ...], tuple[str, ...]]] = [(("languages",), case.form.languages)]
    for path, question in case.questions:
        lists.append(((*path, "solutions"), question.solutions))
    for path, entry in case.walked:
        lists += [((*path, "places"), entry.places), ((*path, "roles"), entry.roles)]
    for where, values in lists:
        seen: set[str] = set()
        for number, value in enumerate(values):
            if value in seen:
                case.note("entry-repeated", *where, number, entry=value)
            elif where[-1] == "solutions" and case.solutions is not None and value not in case.solutions:
                case.note("solution-unknown", *where, number, solution=value)
            seen.add(value)


def _check_parents(case: Case) -> None:
    for number, group in enumerate(case.form.groups):
        if group.parent is not None and not _is_group(case, group.parent):
            case.note("group-unknown", "groups", number, "parent", group=group.parent)
    for path, entry in case.walked:
        if not _is_group(case, entry.group):
            case.note("group-unknown", *path, "group", group=entry.group)


def _is_group(case: Case, name: str) -> bool:
    """Whether there is such a group; when one was left out, it may be the one."""
    return name in case.parents or not case.has_all("groups")


def _check_cycles(case: Case) -> None:
    numbers = {group.id: number for number, group in reversed([*enumerate(case.form.groups)])}
    walked: set[str] = set()
    for group in case.form.groups:
        walk: dict[str, None] = {}
        here: str | None = group.id
        while here is not None and here in numbers and here not in walked and here not in walk:
            walk[here] = None
            here = case.parents[here]
        if here is not None and here in walk:
            circle = [*walk][[*walk].index(here) :]
            first = min(circle, key=lambda name: numbers[name])
            case.note("group-cycle", "groups", numbers[first], "parent", group=first)
        walked |= walk.keys()


def _check_members(case: Case) -> None:
    """Every group must hold a question, directly or through groups inside it."""
    if not all(case.draft.is_whole(part) for part in ("groups", "dimensions", "items")):
        return
    filled: set[str] = set()
    for _, entry in case.walked:
        group: str | None = entry.group
        while group is not None and group not in filled:
            filled.add(group)
            group = case.parents.get(group)
    if not filled:
        return
    for number, found in enumerate(case.form.groups):
        if found.id not in filled:
            case.note("group-empty", "groups", number, group=found.id)
