"""The two skins: "consulting" (sans serif, header and footer) and "administrative" (after Decree 30/2020, Annex I)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assessment.library.tokens import Json, Tokens
from assessment.report.outline.blocks import Skin
from assessment.report.pdf.fonts import Typeface, typeface
from assessment.report.pdf.typeset import Style

MM = 72 / 25.4
PAGE = (210 * MM, 297 * MM)
"""A4 in points."""


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of paper, all readable in greyscale; `bands` are the greys of bands 0-5."""

    ink: str
    muted: str
    rule: str
    rule_light: str
    fill_light: str
    fill_mid: str
    accent: str
    paper: str
    blocks: tuple[str, ...]
    bands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """All a piece needs to set itself: fonts, colours, text styles, margins (points: top, right, bottom, left)."""

    skin: Skin
    typeface: Typeface
    ink: Ink
    margins: tuple[float, float, float, float]
    h1: Style
    h2: Style
    h3: Style
    body: Style
    lead: Style
    small: Style
    cell: Style
    fine: Style
    """Small table type of the appendix."""

    @property
    def width(self) -> float:
        """The width of the text area."""
        return PAGE[0] - self.margins[1] - self.margins[3]

    @property
    def height(self) -> float:
        """The height of the text area."""
        return PAGE[1] - self.margins[0] - self.margins[2]

    @property
    def left(self) -> float:
        """The left edge of the text area."""
        return self.margins[3]

    @property
    def top(self) -> float:
        """The upper edge of the text area."""
        return PAGE[1] - self.margins[0]


def look_of(skin: Skin, tokens: Tokens) -> Look:
    """Build the look of a skin from the `print` tokens; `KeyError` when one is missing."""
    colors = {key: value for key, value in tokens.print.items() if isinstance(value, str)}
    ink = Ink(
        ink=colors["ink"],
        muted=colors["ink.muted"],
        rule=colors["rule"],
        rule_light=colors["rule.light"],
        fill_light=colors["fill.light"],
        fill_mid=colors["fill.mid"],
        accent=colors["accent"],
        paper=colors["paper"],
        blocks=tuple(colors[f"block.{block}"] for block in ("process", "technology", "organisation")),
        bands=tuple(str(grey) for grey in _sequence(tokens.print["band_fill_gray"])),
    )
    sizes = _numbers(tokens.print["type_pt"])
    margin = _numbers(tokens.print["margin_mm"])
    sides = (margin["top"] * MM, margin["right"] * MM, margin["bottom"] * MM, margin["left"] * MM)
    return _consulting(ink, sizes, sides) if skin == "consulting" else _administrative(ink, sizes, sides)


def _consulting(ink: Ink, sizes: Mapping[str, float], margins: tuple[float, float, float, float]) -> Look:
    def style(size: float, line: float = 1.4, bold: bool = False) -> Style:
        return Style(size, size * line, ink.ink, ink.muted, bold=bold)

    return Look(
        skin="consulting",
        typeface=typeface("Inter"),
        ink=ink,
        margins=margins,
        h1=style(sizes["h1"], 1.3, bold=True),
        h2=style(sizes["h2"], 1.35, bold=True),
        h3=style(sizes["body"], 1.4, bold=True),
        body=style(sizes["body"], 1.45),
        lead=Style(sizes["body"] + 0.5, (sizes["body"] + 0.5) * 1.4, ink.muted, ink.muted),
        small=Style(sizes["small"], sizes["small"] * 1.4, ink.muted, ink.muted, strong=ink.ink),
        cell=style(sizes["small"], 1.36),
        fine=style(sizes["small"] - 0.75, 1.36),
    )


def _administrative(ink: Ink, sizes: Mapping[str, float], margins: tuple[float, float, float, float]) -> Look:
    body, heading = sizes["official_body"], sizes["official_heading"]

    def style(size: float, line: float = 1.25, bold: bool = False, italic: bool = False) -> Style:
        return Style(size, size * line, ink.ink, ink.ink, bold=bold, italic=italic)

    return Look(
        skin="administrative",
        typeface=typeface("Tinos"),
        ink=ink,
        margins=margins,
        h1=style(heading + 1, 1.35, bold=True),
        h2=style(heading, 1.35, bold=True),
        h3=style(heading, 1.35, bold=True, italic=True),
        body=Style(body, body * 1.35, ink.ink, ink.ink, justified=True, first_indent=10 * MM),
        lead=style(body, 1.3, italic=True),
        small=style(body - 2, 1.3),
        cell=style(body - 2, 1.25),
        fine=style(body - 3, 1.22),
    )


def _numbers(value: Json) -> dict[str, float]:
    if not isinstance(value, Mapping):
        raise KeyError("a table of numbers")
    return {name: float(number) for name, number in value.items() if isinstance(number, int | float)}


def _sequence(value: Json) -> Sequence[Json]:
    if not isinstance(value, Sequence) or isinstance(value, str):
        raise KeyError("a list")
    return value
