"""Checks a document against its form and goes on with what is sound, so that one mistake does not hide the others."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from assessment.library.documents import Document, Tree, inside
from assessment.library.faults import FAULTS
from assessment.library.findings import Findings, Step

FORMATS = {"sansang.questionnaire": 1, "sansang.texts": 1, "sansang.losses": 1, "sansang.loss-texts": 1}
"""The newest version read of each format."""
Form = TypeVar("Form", bound=BaseModel)
_ROUNDS = 12
_CODES = {
    "missing": "field-missing",
    "extra_forbidden": "field-unknown",
    "tuple_type": "type-not-list",
    "dict_type": "type-not-mapping",
    "model_type": "type-not-mapping",
    "model_attributes_type": "type-not-mapping",
    "too_short": "list-empty",
    "literal_error": "value-not-allowed",
    "union_tag_invalid": "rule-unknown",
    "union_tag_not_found": "rule-unknown",
}


class Kept(list[Tree]):
    """A list some of whose entries were unsound and left out; `origin` holds the old numbers of the others."""

    def __init__(self, entries: Iterable[Tree], origin: Iterable[int]) -> None:
        super().__init__(entries)
        self.origin = tuple(origin)


@dataclass(frozen=True)
class Draft(Generic[Form]):
    """The sound part of a document.

    `tree` is what `form` was read from; `left_out` are the paths of entries and fields that were unsound.
    """

    form: Form
    tree: Tree
    left_out: frozenset[tuple[Step, ...]]

    def origin(self, *path: Step) -> tuple[Step, ...]:
        """Translate a path inside the form to one inside the document."""
        here: Tree = self.tree
        found: list[Step] = []
        for step in path:
            found.append(here.origin[step] if isinstance(here, Kept) and isinstance(step, int) else step)
            if isinstance(here, dict) and isinstance(step, str):
                here = here.get(step, "")
            elif isinstance(here, list) and isinstance(step, int):
                here = here[step]
        return tuple(found)

    def has_all(self, *path: Step) -> bool:
        """Whether no entry of the list at a path of the document was left out; their fields may have been."""
        return path not in self._short_of

    def is_whole(self, *path: Step) -> bool:
        """Whether nothing was left out at or below a path of the document, given as in the document."""
        return path not in self._touched

    @cached_property
    def _touched(self) -> frozenset[tuple[Step, ...]]:
        return frozenset(gone[:length] for gone in self.left_out for length in range(1, len(gone) + 1))

    @cached_property
    def _short_of(self) -> frozenset[tuple[Step, ...]]:
        return self.left_out | {gone[:-1] for gone in self.left_out}


def read_form(
    kind: type[Form], document: Document, findings: Findings, stand_ins: dict[str, Tree]
) -> Draft[Form] | None:
    """Check a document against a form; note every fault, and give what is sound.

    `stand_ins` are values for top fields without which there is no form. `None` when not even those help.
    """
    tree = document.root
    if not isinstance(tree, dict):
        findings.add("type-not-mapping", ())
        return None
    left_out: set[tuple[Step, ...]] = set()
    if _is_newer(tree, document, findings):
        return None
    for number in range(_ROUNDS):
        try:
            return Draft(kind.model_validate(tree), tree, frozenset(left_out))
        except ValidationError as error:
            faults = error.errors(include_url=False, include_context=True)
        if number == 0:
            _report(faults, document, findings)
        gone = {_unsound(fault, tree) for fault in faults}
        left_out |= {Draft(_NOTHING, tree, frozenset()).origin(*path) for path in gone}
        tree = _without(tree, _cuts(gone))
        if not isinstance(tree, dict):
            return None
        tree = {**stand_ins, **tree}
    return None


def _is_newer(tree: dict[str, Tree], document: Document, findings: Findings) -> bool:
    """Whether the file was written for a newer program; then its other faults would only mislead."""
    found = tree.get("format")
    name, _, number = (found if isinstance(found, str) else "").partition("/")
    known = FORMATS.get(name)
    if known is None or not number.isascii() or not number.isdigit() or int(number[:9]) <= known:
        return False
    findings.add("format-newer", ("format",), found=f"{name}/{number}"[:60], known=f"{name}/{known}")
    return True


class _Nothing(BaseModel):
    """A form without fields, for translating paths before there is a form."""


_NOTHING = _Nothing()


def _report(faults: list[ErrorDetails], document: Document, findings: Findings) -> None:
    for fault in faults:
        code = fault["type"] if fault["type"] in FAULTS else _CODES.get(fault["type"], "type-not-text")
        path, _ = document.walk(fault["loc"])
        field = str(fault["loc"][-1]) if fault["loc"] else ""
        found = fault["input"] if isinstance(fault["input"], str) else ""
        allowed = str(fault.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ")
        if fault["loc"] == ("format",) and code == "value-not-allowed":
            code = "format-unknown"
        short = found[:60]
        findings.add(
            code, path, field=field, found=short, repaired=short.replace(",", "."), allowed=allowed, known=allowed
        )


def _unsound(fault: ErrorDetails, tree: Tree) -> tuple[Step, ...]:
    """Give the path to leave out: the field itself, or what it is missing from."""
    path: list[Step] = []
    here: Tree = tree
    for step in fault["loc"]:
        below = inside(here, step)
        if below is not None:
            here = below
            path.append(step)
    if not path and fault["type"] == "missing":
        return fault["loc"][-1:]
    return tuple(path)


@dataclass
class _Cut:
    """What to take out of a container: whole entries, and parts of others."""

    entries: set[Step]
    below: dict[Step, "_Cut"]


def _cuts(gone: Iterable[tuple[Step, ...]]) -> _Cut:
    top = _Cut(set(), {})
    for path in gone:
        here = top
        for step in path[:-1]:
            here = here.below.setdefault(step, _Cut(set(), {}))
        here.entries.update(path[-1:])
    return top


def _without(tree: Tree, cut: _Cut | None) -> Tree:
    """Copy a tree without what is cut; containers nothing is cut from are shared, not copied."""
    if cut is None:
        return tree
    if isinstance(tree, dict):
        return {key: _without(value, cut.below.get(key)) for key, value in tree.items() if key not in cut.entries}
    if isinstance(tree, list):
        origin = tree.origin if isinstance(tree, Kept) else tuple(range(len(tree)))
        stay = [number for number in range(len(tree)) if number not in cut.entries]
        return Kept((_without(tree[n], cut.below.get(n)) for n in stay), (origin[n] for n in stay))
    return tree
