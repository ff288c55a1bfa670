"""The colours a chart is drawn in, taken from the tokens: for paper, or for a light or dark screen."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from assessment.library.tokens import Tokens

_BLOCKS = ("block.process", "block.technology", "block.organisation")


@dataclass(frozen=True, slots=True)
class Palette:
    """Hex colours by what they are for; `family` are font families in order of preference, `fill` the area's alpha."""

    surface: str
    ink: str
    muted: str
    grid: str
    axis: str
    current: str
    claimed: str
    target: str
    blocks: tuple[str, ...]
    family: tuple[str, ...]
    fill: float = 0.12

    def block(self, index: int) -> str:
        """Give the colour of a block; blocks beyond the third start over."""
        return self.blocks[index % len(self.blocks)]


def palette(tokens: Tokens, mode: Literal["print", "light", "dark"]) -> Palette:
    """Build the palette of paper or of a screen theme; `KeyError` when a token is missing."""
    if mode == "print":
        return _paper({key: value for key, value in tokens.print.items() if isinstance(value, str)}, tokens)
    color = tokens.color[mode]
    return Palette(
        surface=color["surface"],
        ink=color["text"],
        muted=color["text.muted"],
        grid=color["divider"],
        axis=color["border.strong"],
        current=color["accent"],
        claimed=color["text.subtle"],
        target=color["text"],
        blocks=tuple(color[name] for name in _BLOCKS),
        family=tokens.families["ui"],
        fill=0.14,
    )


def _paper(color: Mapping[str, str], tokens: Tokens) -> Palette:
    return Palette(
        surface=color["paper"],
        ink=color["ink"],
        muted=color["ink.muted"],
        grid=color["rule.light"],
        axis=color["rule"],
        current=color["accent"],
        claimed=color["ink.muted"],
        target=color["ink"],
        blocks=tuple(color[name] for name in _BLOCKS),
        family=tokens.families["print"],
    )
