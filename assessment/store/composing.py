"""Makes text storable before it is kept: composed (NFC), and free of the two things no database takes."""

import unicodedata
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar, cast

from assessment.domain.assessment import Assessment

_V = TypeVar("_V")


def composed(value: _V) -> _V:
    """Give a domain value with every text in it composed; the same object when nothing had to change."""
    return cast(_V, _composed(value))


def composed_text(text: str) -> str:
    """Give a text in NFC; NUL and halves of surrogate pairs become U+FFFD, the sign for "not readable"."""
    if "\0" in text:
        text = text.replace("\0", "\N{REPLACEMENT CHARACTER}")
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return unicodedata.normalize("NFC", text)


def ready(assessment: Assessment, at: datetime) -> Assessment:
    """Give a new assessment as both stores keep it: composed, without blank entries, with its moments."""
    found = composed(assessment)
    return replace(
        found,
        answers=MappingProxyType({q: answer for q, answer in found.answers.items() if not answer.is_blank}),
        evidence=MappingProxyType({p: evidence for p, evidence in found.evidence.items() if not evidence.is_blank}),
        losses=tuple(sorted(found.losses, key=lambda loss: loss.number)),
        created=local(found.created or at),
        changed=local(at),
    )


def local(moment: datetime) -> datetime:
    """Give a moment with this machine's offset; one without an offset is taken for local time."""
    return moment.astimezone()


def _composed(value: object) -> object:
    kind: Any = type(value)
    # An enumeration of texts is a str too, but must stay what it is; hence the exact type.
    if kind is str:
        return composed_text(cast(str, value))
    names = _field_names(kind)
    if names:
        return _composed_fields(value, names)
    if isinstance(value, tuple | frozenset):
        return type(value)(_composed(part) for part in value)
    if isinstance(value, Mapping):
        return MappingProxyType({_composed(key): _composed(part) for key, part in value.items()})
    return value


def _composed_fields(value: object, names: tuple[str, ...]) -> object:
    changed: dict[str, object] = {}
    for name in names:
        before = getattr(value, name)
        after = None if before is None else _composed(before)
        if after is not before:
            changed[name] = after
    return replace(value, **changed) if changed else value  # type: ignore[type-var]


@cache
def _field_names(kind: type[Any]) -> tuple[str, ...]:
    """Give the names of a dataclass's fields; none for any other type. Asked for every value of every change."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
