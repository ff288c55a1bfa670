"""One line of chart text as an artist, without matplotlib's search through installed fonts."""

from typing import Any, Literal

from matplotlib.artist import Artist
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Transform

Across = Literal["left", "center", "right"]


def side(x: float, radius: float) -> Across:
    """Say how a label beside a round chart is aligned: away from the middle, centred above and below it."""
    if abs(x) < radius * 0.1:
        return "center"
    return "left" if x > 0 else "right"


_SHARE: dict[str, float] = {"left": 0.0, "center": 0.5, "right": 1.0}
_HALF_CAPITAL = 0.36
"""Half the height of a capital letter, in em: text centred on a point is centred by its capitals."""


class Words(Artist):
    """A line of text at a point of `place`, centred in height, drawn by any renderer."""

    def __init__(
        self,
        words: str,
        point: tuple[float, float],
        place: Transform,
        font: FontProperties,
        color: str,
        across: Across,
        ground: str = "",
    ) -> None:
        super().__init__()
        self._words, self._point, self._font, self._color, self._ground = words, point, font, color, ground
        self._share = _SHARE[across]
        self.set_transform(place)

    def draw(self, renderer: Any) -> None:
        """Draw the ground, if any, and the text."""
        x, y = self.get_transform().transform(self._point)
        size = renderer.points_to_pixels(self._font.get_size_in_points())
        width, _, _ = renderer.get_text_width_height_descent(self._words, self._font, False)
        x, y = x - width * self._share, y - size * _HALF_CAPITAL
        gc = renderer.new_gc()
        if self._ground:
            gc.set_foreground(self._ground)
            gc.set_linewidth(0)
            patch = Path(
                [(x - 1, y - 1), (x + width + 1, y - 1), (x + width + 1, y + size * 0.8), (x - 1, y + size * 0.8)]
            )
            renderer.draw_path(gc, patch, Affine2D(), _rgba(self._ground))
        gc.set_foreground(self._color)
        height = renderer.get_canvas_width_height()[1]
        renderer.draw_text(gc, x, height - y if renderer.flipy() else y, self._words, self._font, 0.0)
        gc.restore()


def _rgba(code: str) -> tuple[float, float, float, float]:
    return int(code[1:3], 16) / 255, int(code[3:5], 16) / 255, int(code[5:7], 16) / 255, 1.0
