"""JSON read without forgiveness: duplicate keys, NaN and syntax errors are problems with a place, never guesses."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NoReturn, TypeAlias

from assessment.domain.problems import Problem, refused
from assessment.domain.wording import N_, Sentence

LARGEST_FILE = 20_000_000
"""Bytes; an assessment of 400 answers with long notes has well under one million."""


@dataclass(frozen=True, slots=True)
class NotANumber:
    """Stands where a file says NaN or Infinity, so that the place can be named."""

    word: str


Json: TypeAlias = bool | int | Decimal | str | NotANumber | list["Json"] | dict[str, "Json"] | None


class _Pairs(dict[str, Json]):
    """An object that remembers which of its keys were there twice."""

    twice: tuple[str, ...] = ()


def parse(data: bytes, file: str) -> tuple[Json, tuple[Problem, ...]]:
    """Read JSON bytes; gives the data and what is wrong inside it. Raises `Unusable` when it is no JSON at all."""
    if len(data) > LARGEST_FILE:
        sentence = Sentence.of(N_("The file is larger than {limit} MB."), limit=LARGEST_FILE // 1_000_000)
        raise refused("file-too-large", sentence, Sentence(N_("Check that it is an assessment file.")), file=file)
    try:
        text = data.decode("utf-8-sig")
        content: Json = json.loads(
            text,
            object_pairs_hook=_pairs,
            parse_float=Decimal,
            parse_int=_whole,
            parse_constant=NotANumber,
        )
    except UnicodeDecodeError:
        repair = Sentence(N_("Save the file again as UTF-8."))
        raise refused("file-not-utf8", Sentence(N_("The file is not UTF-8 text.")), repair, file=file) from None
    except json.JSONDecodeError as error:
        _refuse_syntax(error, file)
    except RecursionError:
        sentence = Sentence(N_("The file is nested too deeply."))
        raise refused(
            "json-too-deep", sentence, Sentence(N_("Check that it is an assessment file.")), file=file
        ) from None
    return content, tuple(_inner_problems(content, "", file))


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


def _whole(digits: str) -> int | Decimal:
    """Read a whole number; a very long one stays decimal, because converting it could take for ever."""
    return int(digits) if len(digits) <= 18 else Decimal(digits)


def _inner_problems(content: Json, place: str, file: str) -> Iterator[Problem]:
    if isinstance(content, NotANumber):
        sentence = Sentence.of(N_("{word} is not a number."), word=content.word)
        repair = Sentence(N_("Write a number, or leave the field out when it is not known."))
        yield Problem("value-not-a-number", sentence, repair, place, file)
    elif isinstance(content, list):
        for index, part in enumerate(content):
            yield from _inner_problems(part, f"{place}[{index}]", file)
    elif isinstance(content, dict):
        for key in getattr(content, "twice", ()):
            sentence = Sentence.of(N_("“{key}” is there twice."), key=key)
            yield Problem("key-twice", sentence, Sentence(N_("Keep one of the two.")), joined(place, key), file)
        for key, part in content.items():
            yield from _inner_problems(part, joined(place, key), file)


def joined(place: str, key: str) -> str:
    """Give the place of a key inside a place: "answers" and "D01.1.a" make "answers/D01.1.a"."""
    return f"{place}/{key}" if place else key
