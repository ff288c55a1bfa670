"""JSON read without forgiveness: duplicate keys, NaN, broken text and syntax errors are problems with a place."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import NoReturn, TypeAlias

from assessment.domain.problems import Problem, Unusable, refused
from assessment.domain.wording import N_, Sentence

LARGEST_FILE = 20_000_000
"""Bytes; an assessment of 400 answers with long notes has well under one million."""

DEEPEST = 40
"""Levels of nesting; an assessment has five. Far below what Python can follow, wherever it is called from."""

_MOST_DIGITS = 18
"""Digits before the decimal point. Nothing that is measured has more, and longer ones could take ages to convert."""

_MOST_CHARACTERS = 400
"""Of a number with decimals; as many zeros may follow its decimal point."""

_LONGEST_KEY = 60
"""Characters of a key that are shown; more would bury the sentence."""


@dataclass(frozen=True, slots=True)
class NotANumber:
    """Stands where a file says NaN or Infinity, so that the place can be named."""

    word: str


class BeyondMeasure(NotANumber):
    """Stands where a file has a number that is too large or too long to be meant."""


Json: TypeAlias = bool | int | Decimal | str | NotANumber | list["Json"] | dict[str, "Json"] | None


class _Pairs(dict[str, Json]):
    """An object that remembers which of its keys were there twice."""

    twice: tuple[str, ...] = ()


def parse(data: bytes, file: str) -> tuple[Json, tuple[Problem, ...]]:
    """Read JSON bytes; gives the data and what is wrong inside it. Raises `Unusable` when it is no JSON at all."""
    if len(data) > LARGEST_FILE:
        sentence = Sentence.of(N_("The file is larger than {limit} MB."), limit=LARGEST_FILE // 1_000_000)
        raise refused("file-too-large", sentence, Sentence(N_("Check that it is an assessment file.")), file=file)
    if b"\0" in data[:1000]:
        raise _not_utf8(file)
    try:
        text = data.decode("utf-8-sig")
        if not text.strip():
            repair = Sentence(N_("Choose the file again, or save it again where it was made."))
            raise refused("file-empty", Sentence(N_("The file is empty.")), repair, file=file)
        content: Json = json.loads(
            text,
            object_pairs_hook=_pairs,
            parse_float=_real,
            parse_int=_whole,
            parse_constant=NotANumber,
        )
    except UnicodeDecodeError:
        raise _not_utf8(file) from None
    except json.JSONDecodeError as error:
        _refuse_syntax(error, file)
    except RecursionError:
        raise _too_deep(file) from None
    return content, tuple(_inner_problems(content, "", file))


def _not_utf8(file: str) -> Unusable:
    repair = Sentence(N_("Save the file again as UTF-8."))
    return refused("file-not-utf8", Sentence(N_("The file is not UTF-8 text.")), repair, file=file)


def _too_deep(file: str) -> Unusable:
    sentence = Sentence(N_("The file is nested too deeply."))
    return refused("json-too-deep", sentence, Sentence(N_("Check that it is an assessment file.")), file=file)


def _refuse_syntax(error: json.JSONDecodeError, file: str) -> NoReturn:
    sentence = Sentence.of(
        N_("Not valid JSON at line {line}, column {column}."), line=str(error.lineno), column=str(error.colno)
    )
    repair = Sentence(N_("Look there for a missing comma, quote or bracket."))
    raise refused("json-syntax", sentence, repair, file=file, line=error.lineno) from None


def _pairs(pairs: list[tuple[str, Json]]) -> _Pairs:
    found = _Pairs(pairs)
    if len(found) < len(pairs):
        counts = Counter(key for key, _ in pairs)
        found.twice = tuple(key for key, count in counts.items() if count > 1)
    return found


def _whole(digits: str) -> int | BeyondMeasure:
    return int(digits) if len(digits.lstrip("-")) <= _MOST_DIGITS else BeyondMeasure(shortened(digits))


def _real(word: str) -> Decimal | BeyondMeasure:
    """Read a number with decimals or an exponent; what is exact and small to write can still be huge ("1e999999")."""
    beyond = BeyondMeasure(shortened(word))
    if len(word) > _MOST_CHARACTERS:
        return beyond
    try:
        value = Decimal(word)
    except InvalidOperation:
        return beyond
    if value == 0:
        return Decimal(0)
    return value if -_MOST_CHARACTERS < value.adjusted() < _MOST_DIGITS else beyond


def _inner_problems(content: Json, place: str, file: str, depth: int = 0) -> Iterator[Problem]:
    if depth > DEEPEST:
        raise _too_deep(file)
    if isinstance(content, BeyondMeasure):
        sentence = Sentence.of(N_("{word} is too large, too small, or has too many digits."), word=content.word)
        yield Problem("value-out-of-range", sentence, Sentence(N_("Check the number and its unit.")), place, file)
    elif isinstance(content, NotANumber):
        sentence = Sentence.of(N_("{word} is not a number."), word=content.word)
        repair = Sentence(N_("Write a number, or leave the field out when it is not known."))
        yield Problem("value-not-a-number", sentence, repair, place, file)
    elif isinstance(content, list):
        for index, part in enumerate(content):
            yield from _inner_problems(part, joined(place, str(index)), file, depth + 1)
    elif isinstance(content, dict):
        for key in getattr(content, "twice", ()):
            sentence = Sentence.of(N_("“{key}” is there twice."), key=shortened(key))
            yield Problem("key-twice", sentence, Sentence(N_("Keep one of the two.")), joined(place, key), file)
        for key, part in content.items():
            if not _is_whole_text(key):
                yield _broken_text(joined(place, key), file)
            yield from _inner_problems(part, joined(place, key), file, depth + 1)
    elif isinstance(content, str) and not _is_whole_text(content):
        yield _broken_text(place, file)


def _is_whole_text(text: str) -> bool:
    """Say whether text can be stored: JSON lets half of a character be written ("\\ud800")."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _broken_text(place: str, file: str) -> Problem:
    sentence = Sentence(N_("This text holds half of a character (a lone code from D800 to DFFF)."))
    return Problem("text-broken", sentence, Sentence(N_("Type that character again, or leave it out.")), place, file)


def shortened(text: str) -> str:
    """Cut a text that is only shown, not used."""
    return text if len(text) <= _LONGEST_KEY else f"{text[: _LONGEST_KEY - 1]}…"


def joined(place: str, key: str) -> str:
    """Give the place of a key inside a place: "answers" and "D01.1.a" make "answers/D01.1.a"; a long key is cut."""
    return f"{place}/{shortened(key)}" if place else shortened(key)
