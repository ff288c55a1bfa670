"""Checks of conditions: they ask for questions that are there, for answers that can be, and never in a circle."""

from collections.abc import Iterator
from dataclasses import dataclass

from assessment.library.checks.case import Case
from assessment.library.exact import NotExact, exact, level_key
from assessment.library.findings import Step
from assessment.library.structure import AttributeForm, ConditionForm, ItemForm

_STATES = ("met", "not_met", "not_applicable")


@dataclass(frozen=True)
class _Look:
    """One question a condition looks at: where it is written, in which way, and the value sought."""

    path: tuple[Step, ...]
    question: str
    way: str
    value: str = ""


def check_conditions(case: Case) -> None:
    """Check every condition of the questionnaire."""
    questions = {question.id: question for _, question in case.questions}
    for path, _, condition in case.conditions:
        for look in _looks(condition, path):
            found = questions.get(look.question)
            if found is not None:
                _check_value(case, look, found)
            elif look.question not in case.declared or _is_no_question(case, look.question):
                case.note("condition-unknown-question", *look.path, question=look.question)
    _check_cycles(case)


def _is_no_question(case: Case, name: str) -> bool:
    """Whether an id belongs to a group or a dimension, which have no answer of their own."""
    return name in {group.id for group in case.form.groups} | {found.id for found in case.form.dimensions}


def _looks(condition: ConditionForm, path: tuple[Step, ...]) -> Iterator[_Look]:
    if condition.answered is not None:
        yield _Look((*path, "answered"), condition.answered, "answered")
    if condition.equals is not None:
        yield _Look((*path, "equals"), condition.equals.question, "equals", condition.equals.value)
    if condition.at_least is not None:
        yield _Look((*path, "at_least"), condition.at_least.question, "at_least")
    for name, parts in (("all", condition.all_of), ("any", condition.any_of)):
        for number, part in enumerate(parts or ()):
            yield from _looks(part, (*path, name, number))
    if condition.none_of is not None:
        yield from _looks(condition.none_of, (*path, "not"))


def _check_value(case: Case, look: _Look, question: AttributeForm | ItemForm) -> None:
    if look.way == "at_least" and isinstance(question, AttributeForm):
        case.note("condition-not-a-number", *look.path, question=look.question)
    if look.way != "equals":
        return
    allowed = _allowed(question)
    if look.value in allowed or _is_level(look.value, question):
        return
    case.note("condition-value", *look.path, question=look.question, value=look.value, allowed=", ".join(allowed))


def _allowed(question: AttributeForm | ItemForm) -> tuple[str, ...]:
    if isinstance(question, AttributeForm):
        return _STATES
    levels = question.levels or question.stages or ()
    return (*(level_key(level) for level in levels), "not_applicable")


def _is_level(value: str, question: AttributeForm | ItemForm) -> bool:
    if isinstance(question, AttributeForm):
        return False
    try:
        number = exact(value)
    except NotExact:
        return False
    return question.number is not None or number in (question.levels or question.stages or ())


def _check_cycles(case: Case) -> None:
    needs = {
        question: tuple(look.question for look in _looks(condition, path))
        for path, question, condition in case.conditions
    }
    circling = _circling(needs)
    reported: set[str] = set()
    for path, question, _ in case.conditions:
        if question not in circling:
            continue
        chain = _chain_back(question, needs)
        if chain and not reported & set(chain):
            reported |= set(chain)
            case.note("condition-cycle", *path, question=question, chain=" → ".join((*chain, question)))


def _circling(needs: dict[str, tuple[str, ...]]) -> frozenset[str]:
    """Give the questions from which a circle can be reached: what stays when those that need nothing are taken away."""
    wanted_by: dict[str, list[str]] = {}
    open_needs = {question: {need for need in found if need in needs} for question, found in needs.items()}
    for question, found in open_needs.items():
        for need in found:
            wanted_by.setdefault(need, []).append(question)
    free = [question for question, found in open_needs.items() if not found]
    while free:
        done = free.pop()
        del open_needs[done]
        for question in wanted_by.get(done, ()):
            open_needs[question].discard(done)
            if not open_needs[question]:
                free.append(question)
    return frozenset(open_needs)


def _chain_back(start: str, needs: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Give a chain of questions that leads from a question back to itself; empty when there is none."""
    waiting: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    while waiting:
        chain = waiting.pop()
        for following in needs.get(chain[-1], ()):
            if following == start:
                return chain
            if following not in seen:
                seen.add(following)
                waiting.append((*chain, following))
    return ()
