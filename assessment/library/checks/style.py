"""Checks of style, for authors: asked for by `check`, and no reason to refuse a questionnaire already in use."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from assessment.domain.wording import Value
from assessment.library.checks.likeness import alike
from assessment.library.checks.texts import TextCase
from assessment.library.findings import Step

MOST_ATTRIBUTE = 130
MOST_LEVEL = 170
"""The most characters of a Vietnamese attribute and of a Vietnamese level: two lines on the page of a dimension."""

_SPACES = re.compile(r"[ \t\u00a0]{2}")
_NO_WORD = re.compile(r"[\W_]+")


def check_style(texts: TextCase) -> None:
    """Check spaces, line breaks, lengths and repeated statements of one language."""
    for path, lines in texts.texts.items():
        for number, line in enumerate(lines):
            where = path if len(lines) == 1 else (*path, number)
            if "\n" in line:
                texts.note("text-line-break", where)
            elif _SPACES.search(line) or line != line.strip():
                texts.note("text-spaces", where)
    _check_lengths(texts)
    _check_repeats(texts)


def check_same_lines(texts: TextCase, first: TextCase) -> None:
    """Check that lists such as `ask` have the same number of lines as in the first language."""
    for path, lines in texts.texts.items():
        wanted = first.texts.get(path)
        if wanted is not None and len(wanted) != len(lines):
            values: dict[str, Value] = {"found": len(lines), "wanted": len(wanted), "other": first.language}
            texts.note("text-lines-differ", path, **values)


def statements(texts: Mapping[tuple[Step, ...], tuple[str, ...]]) -> Iterator[tuple[tuple[Step, ...], str, int]]:
    """Give the path, text and greatest length of every attribute and level."""
    for path, lines in texts.items():
        if len(path) == 5 and path[-1] == "text" and path[2] in ("attributes", "levels"):
            yield path, lines[0], MOST_ATTRIBUTE if path[2] == "attributes" else MOST_LEVEL


def _check_lengths(texts: TextCase) -> None:
    if texts.language != "vi":
        return
    for path, text, most in statements(texts.texts):
        length = len(text)
        if length > most:
            texts.note("text-too-long", path, length=length, most=most)


def _check_repeats(texts: TextCase) -> None:
    """Note statements that repeat an earlier one word for word, and those that nearly do."""
    first: dict[str, tuple[Step, ...]] = {}
    different: list[tuple[tuple[Step, ...], frozenset[str]]] = []
    for path, text, _ in statements(texts.texts):
        words = _NO_WORD.sub(" ", unicodedata.normalize("NFC", text).casefold()).strip()
        other = first.setdefault(words, path)
        if other == path:
            different.append((path, frozenset(words.split())))
        else:
            texts.note("text-duplicate", path, **_where(texts, other))
    for path, other, common, together in alike(different):
        texts.note("text-near-duplicate", path, common=common, words=together, **_where(texts, other))


def _where(texts: TextCase, path: tuple[Step, ...]) -> dict[str, Value]:
    place = "/".join(str(step) for step in path[:-1])
    return {"other": place, "other_line": str(texts.line(path))}
