"""Design tokens: the one source of colour, type, spacing and chart style for screen and paper, read from JSON."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal, TypeVar

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | float | bool | None
Mode = Literal["light", "dark"]
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """One step of the type scale: size in points at 96 dpi, weight 400-700, line height in em."""

    size: float
    weight: int
    line: float


@dataclass(frozen=True, slots=True)
class StateStyle:
    """How a state is shown: an icon name of the token file and a colour role; the word comes from the screen."""

    icon: str
    color: str


@dataclass(frozen=True, slots=True)
class SeriesStyle:
    """How a chart series is drawn: colour role, width in px, dash lengths in px (empty: solid), marker, fill 0-1."""

    color: str
    width: float
    dash: tuple[float, ...]
    marker: str
    fill_alpha: float


@dataclass(frozen=True, slots=True)
class StackStyle:
    """One part of a stacked bar: its hex colour per mode and its hatch ("solid", "////", "....")."""

    light: str
    dark: str
    hatch: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """All tokens as frozen values; `color[mode][role]` is a hex code, lengths are px at 100 %, type sizes pt.

    `print` keeps the paper part as it stands in the file (nested read-only mappings).
    """

    color: Mapping[str, Mapping[str, str]]
    families: Mapping[str, tuple[str, ...]]
    scale: Mapping[str, TypeStyle]
    min_pt: float
    min_line: float
    zoom_steps: tuple[int, ...]
    space: Mapping[str, int]
    radius: Mapping[str, int]
    size: Mapping[str, int]
    layout: Mapping[str, int]
    stroke: Mapping[str, float]
    state: Mapping[str, StateStyle]
    block_glyph: Mapping[str, str]
    series: Mapping[str, SeriesStyle]
    stack: Mapping[str, StackStyle]
    radar_zero: float
    print: Mapping[str, Json]


def read_tokens(path: Path) -> Tokens:
    """Read the token file.

    Raises `OSError` when it cannot be read and `KeyError` or `ValueError` when a needed token is missing or wrong:
    the file is shipped with the program, so both are our mistake and not the user's.
    """
    raw = _table(json.loads(path.read_text(encoding="utf-8")))
    kind = _table(raw["type"])
    chart = _table(raw["chart"])
    return Tokens(
        color=_frozen({mode: _words(_table(part)) for mode, part in _table(raw["color"]).items()}),
        families=_frozen(_families(kind)),
        scale=_frozen({name: _type_style(_table(one)) for name, one in _table(kind["scale_pt"]).items()}),
        min_pt=_number(kind["min_pt"]),
        min_line=_number(kind["min_line_height_vietnamese"]),
        zoom_steps=tuple(int(_number(step)) for step in _list(kind["zoom_steps_percent"])),
        space=_lengths(raw["space"]),
        radius=_lengths(raw["radius"]),
        size=_lengths(raw["size"]),
        layout=_lengths(raw["layout"]),
        stroke=_frozen({name: _number(value) for name, value in _table(raw["stroke"]).items()}),
        state=_frozen({name: _state_style(_table(one)) for name, one in _table(raw["state"]).items()}),
        block_glyph=_words(_table(raw["block_glyph"])),
        series=_frozen({name: _series(_table(one)) for name, one in _table(chart["series"]).items()}),
        stack=_frozen({name: _stack(_table(one)) for name, one in _table(chart["stack"]).items()}),
        radar_zero=_number(_table(chart["radar"])["zero_offset"]),
        print=_table(raw["print"]),
    )


def _frozen(values: dict[str, _T]) -> Mapping[str, _T]:
    return MappingProxyType(values)


def _table(value: Json) -> Mapping[str, Json]:
    if not isinstance(value, Mapping):
        raise ValueError(f"a table is needed here, not {value!r}")
    return MappingProxyType(dict(value))


def _list(value: Json) -> Sequence[Json]:
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise ValueError(f"a list is needed here, not {value!r}")
    return value


def _number(value: Json) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"a number is needed here, not {value!r}")
    return float(value)


def _words(table: Mapping[str, Json]) -> Mapping[str, str]:
    return _frozen({name: str(value) for name, value in table.items()})


def _lengths(value: Json) -> Mapping[str, int]:
    """Keep the plain numbers of a table; the layout table also holds a window size and a remark."""
    return _frozen({name: one for name, one in _table(value).items() if isinstance(one, int)})


def _families(kind: Mapping[str, Json]) -> dict[str, tuple[str, ...]]:
    """Give the font families by use: "ui", "print", "official", "cjk"."""
    return {
        name.removeprefix("family."): tuple(str(family) for family in _list(value))
        for name, value in kind.items()
        if name.startswith("family.")
    }


def _type_style(one: Mapping[str, Json]) -> TypeStyle:
    return TypeStyle(_number(one["size"]), int(_number(one["weight"])), _number(one["line"]))


def _state_style(one: Mapping[str, Json]) -> StateStyle:
    return StateStyle(str(one["icon"]), str(one["color"]))


def _series(one: Mapping[str, Json]) -> SeriesStyle:
    dash = one.get("dash", "solid")
    return SeriesStyle(
        color=str(one["color"]),
        width=_number(one.get("width", 1)),
        dash=() if isinstance(dash, str) else tuple(_number(length) for length in _list(dash)),
        marker=str(one["marker"]),
        fill_alpha=_number(one.get("fill_alpha", 0)),
    )


def _stack(one: Mapping[str, Json]) -> StackStyle:
    return StackStyle(str(one["light"]), str(one["dark"]), str(one["hatch"]))
