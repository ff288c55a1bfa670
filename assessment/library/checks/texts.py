"""Checks that one language has exactly the texts the structure asks for, and that they are sound as text."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from assessment.domain.wording import Value
from assessment.library.checks.case import Case
from assessment.library.documents import Tree
from assessment.library.drafts import Draft
from assessment.library.exact import NotExact, exact, level_key
from assessment.library.findings import Findings, Step
from assessment.library.loss_structure import LossTextsForm
from assessment.library.structure import ItemForm, QuestionnaireForm
from assessment.library.text_structure import TextsForm

_CONTROL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff\ufffd]"
)
_HOLDERS = (("groups",), ("dimensions",), ("items",), ("levels",), ("kinds",), ("losses",))
_TOP = ("name", "short", "summary", "disclaimer")


@dataclass(frozen=True)
class Slot:
    """The texts wanted at one place of a texts file."""

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()


@dataclass
class TextCase:
    """One texts file under check, and the texts found in it: by path, each with its lines."""

    draft: Draft[TextsForm] | Draft[LossTextsForm]
    findings: Findings
    language: str
    texts: dict[tuple[Step, ...], tuple[str, ...]] = field(default_factory=dict)

    def note(self, code: str, path: tuple[Step, ...], **values: Value) -> None:
        """Note a problem at the path of a text; a level may be written otherwise in the file than in the path."""
        self.findings.add(code, self.written(path), **values)

    def line(self, path: tuple[Step, ...]) -> int:
        """Give the line of a text."""
        return self.findings.line(self.written(path))

    def written(self, path: tuple[Step, ...]) -> tuple[Step, ...]:
        """Give the path as the file has it: the level 3 may be written "3.0" there."""
        holder = next((path[:size] for size in (1, 3) if _holds_levels(path[:size])), ())
        if not holder or len(path) == len(holder):
            return path
        here: Tree = self.draft.tree
        for step in holder:
            here = here.get(str(step), "") if isinstance(here, dict) else ""
        names = here if isinstance(here, dict) else {}
        wanted, rest = path[len(holder)], path[len(holder) + 1 :]
        name = next((name for name in names if _level_step(holder, name) == wanted), wanted)
        return (*holder, name, *rest)


def slots(form: QuestionnaireForm) -> dict[tuple[Step, ...], Slot]:
    """List what texts a structure asks for, by the path of the mapping that holds them."""
    wanted: dict[tuple[Step, ...], Slot] = {(): Slot(_TOP)}
    for group in form.groups:
        wanted["groups", group.id] = Slot(("name",), ("short", "explain"))
    for part in ("places", "roles"):
        used = dict.fromkeys(name for entry in (*form.dimensions, *form.items) for name in getattr(entry, part))
        wanted[part,] = Slot(tuple(used))
    for dimension in form.dimensions:
        path = ("dimensions", dimension.id)
        wanted[path] = Slot(("name", "short", "question", "explain", "ask", "look"))
        for number in range(max(band.band for band in dimension.bands) + 1):
            wanted[*path, "bands", str(number)] = Slot(("name", "idea"))
        for band in dimension.bands:
            for attribute in band.attributes:
                reason = ("not_applicable",) if attribute.may_not_apply else ()
                wanted[*path, "attributes", attribute.id] = Slot(("text", "evidence", "steps", *reason))
    for item in form.items:
        wanted.update(_item_slots(item))
    for level in scale_of(form):
        wanted["levels", level] = Slot((), ("name",))
    return wanted


def scale_of(form: QuestionnaireForm) -> tuple[str, ...]:
    """List every level or stage that an item can stand at, lowest first, as its key."""
    rated = {level for item in form.items for level in item.levels or item.stages or ()}
    numbers = {band.level for item in form.items if item.number for band in item.number.bands}
    return tuple(level_key(level) for level in sorted(rated | numbers))


def check_level_names(case: Case, languages: Sequence[TextCase]) -> None:
    """Check that the levels of the scale are named in every language, and all of them, once one names any."""
    if not any(path[0] == "levels" for texts in languages for path in texts.texts):
        return
    for texts in languages:
        for level in scale_of(case.form):
            path = ("levels", level)
            if (*path, "name") not in texts.texts and texts.draft.is_whole(*texts.written(path)):
                texts.note("text-missing", path, fields="name")


def _item_slots(item: ItemForm) -> Iterator[tuple[tuple[Step, ...], Slot]]:
    reason = ("not_applicable",) if item.may_not_apply else ()
    yield ("items", item.id), Slot(("name", "question", "look", "evidence", *reason), ("short", "explain", "unit"))
    for level in item.levels or item.stages or ():
        yield ("items", item.id, "levels", level_key(level)), Slot(("text",), ("step",))
    for band in item.number.bands if item.number else ():
        yield ("items", item.id, "levels", level_key(band.level)), Slot((), ("text", "step"))


def check_texts(case: Case, texts: TextCase) -> None:
    """Check the texts of one language against the structure, and fill `texts.texts` with what is there."""
    check_against(case, texts, slots(case.form))


def check_against(case: Case, texts: TextCase, wanted: dict[tuple[Step, ...], Slot]) -> None:
    """Check the texts of one file against what is wanted of it, and fill `texts.texts` with what is there."""
    _check_head(case, texts)
    found = dict(_entries(texts.draft.tree, ()))
    for path, slot in wanted.items():
        _check_slot(texts, path, slot, found)
    _check_strangers(case, texts, wanted, found)
    for path, entry in found.items():
        for name, value in entry.items():
            _check_text(texts, (*path, name), value)


def _check_head(case: Case, texts: TextCase) -> None:
    form, head = case.form, texts.draft.form
    checks = (
        ("questionnaire", "texts-other-questionnaire", head.questionnaire, form.id, "id"),
        ("version", "texts-other-version", head.version, form.version, "version"),
        ("language", "texts-other-language", head.language, texts.language, ""),
    )
    for name, code, found, wanted, source in checks:
        if found != wanted and texts.draft.is_whole(name) and (not source or case.draft.is_whole(source)):
            texts.note(code, (name,), found=found, wanted=wanted)


def _entries(tree: Tree, path: tuple[Step, ...]) -> Iterator[tuple[tuple[Step, ...], dict[str, tuple[str, ...]]]]:
    """Give every mapping with the texts directly in it; keys of levels are written the one way texts are looked up."""
    if not isinstance(tree, dict):
        return
    texts: dict[str, tuple[str, ...]] = {}
    for name, value in tree.items():
        if isinstance(value, dict):
            yield from _entries(value, (*path, _level_step(path, name)))
        else:
            texts[name] = (value,) if isinstance(value, str) else tuple(str(line) for line in value)
    if not path:
        yield path, {name: texts[name] for name in _TOP if name in texts}
    elif path not in _HOLDERS and len(path) != 3:
        yield path, texts


def _holds_levels(path: tuple[Step, ...]) -> bool:
    """Whether the keys at a path are levels: of the whole scale, or of one item."""
    return path == ("levels",) or (len(path) == 3 and path[-1] == "levels")


def _level_step(path: tuple[Step, ...], name: str) -> str:
    if not _holds_levels(path):
        return name
    try:
        return level_key(exact(name))
    except NotExact:
        return name


def _check_slot(
    texts: TextCase,
    path: tuple[Step, ...],
    slot: Slot,
    found: dict[tuple[Step, ...], dict[str, tuple[str, ...]]],
) -> None:
    """Check one mapping. When an entry is missing as a whole, what lies inside it is not listed besides."""
    if len(path) == 4 and path[:2] not in found:
        return
    there = found.get(path, {})
    missing = [name for name in slot.required if name not in there and texts.draft.is_whole(*path, name)]
    if (missing and texts.draft.is_whole(*path[:-1])) or (missing and path in found):
        texts.note("text-missing", path, fields=", ".join(missing))
    for name in there:
        if name not in slot.required and name not in slot.optional:
            texts.note("text-surplus", (*path, name), field=name)


def _check_strangers(
    case: Case,
    texts: TextCase,
    wanted: dict[tuple[Step, ...], Slot],
    found: dict[tuple[Step, ...], dict[str, tuple[str, ...]]],
) -> None:
    """Note texts for what the structure does not have; what was left out of it for its faults is no stranger."""
    if any(gone[-1:] == ("id",) for gone in case.draft.left_out):
        return  # the texts may be those of the entry whose id could not be read
    asked = {path[-1] for path in wanted if path}
    for path in found:
        if path in wanted or (len(path) == 4 and path[:2] not in wanted):
            continue
        name = str(path[-1])
        if len(path) == 4 and path[2] in ("bands", "levels"):
            if case.draft.is_whole("dimensions") and case.draft.is_whole("items"):
                texts.note("text-unknown-id", path, id=name)
        elif name not in case.declared or name in asked:
            texts.note("text-unknown-id", path, id=name)


def _check_text(texts: TextCase, path: tuple[Step, ...], lines: tuple[str, ...]) -> None:
    if not lines or not all(line.strip() for line in lines):
        texts.note("text-empty", path)
        return
    for number, line in enumerate(lines):
        where = path if len(lines) == 1 else (*path, number)
        if not unicodedata.is_normalized("NFC", line):
            texts.note("text-not-nfc", where)
        if not line.isprintable() and (bad := _CONTROL.search(line)):
            texts.note("text-control-character", where, character=f"U+{ord(bad.group()):04X}")
    texts.texts[path] = lines
