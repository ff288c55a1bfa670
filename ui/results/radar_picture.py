"""The radar drawn by matplotlib on the worker: pixels for the window, PNG or SVG bytes for a file.

matplotlib is first imported here, off the window's thread; nothing in this module touches a widget.
"""

from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING, Any, Literal

from assessment.library.shipped import resources_folder
from assessment.report.charts.palette import Palette
from assessment.report.charts.radar_data import RadarData
from assessment.report.charts.radar_geometry import Dial

if TYPE_CHECKING:
    from matplotlib.figure import Figure

POINTS = 0.75
"""Points in a pixel at 100 %: 72/96."""

BUNDLED = "Inter"
"""The typeface that comes with the program."""

SAVED_SIZE = (9.0, 7.0)
"""Inches of a saved picture: large enough for a slide."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """Pixels (RGBA, rows from the top) with the size they were made for, and where the circle lies in px."""

    pixels: bytes
    width: int
    height: int
    ratio: float
    dial: Dial


def drawn(data: RadarData, palette: Palette, width: int, height: int, zoom: float, ratio: float) -> Drawn:
    """Draw for a widget of a size in px; text grows with the zoom, sharpness with the screen's ratio."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    from assessment.report.charts.radar import draw_radar, radar_dial

    palette = _known_fonts(palette)
    across, down = width * POINTS / zoom, height * POINTS / zoom
    figure = _figure(across / 72, down / 72, 96 * zoom * ratio, palette)
    draw_radar(figure, data, palette)
    canvas: Any = FigureCanvasAgg(figure)
    canvas.draw()
    dial = radar_dial(data, across, down)
    scale = zoom / POINTS
    placed = Dial(dial.x * scale, dial.y * scale, dial.radius * scale, dial.axes)
    real_width, real_height = canvas.get_width_height()
    return Drawn(bytes(canvas.buffer_rgba()), real_width, real_height, ratio, placed)


def saved(data: RadarData, palette: Palette, form: Literal["png", "svg"]) -> bytes:
    """Give the picture as a file: PNG at 200 dpi, or SVG whose words stay words."""
    import matplotlib
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    from assessment.report.charts.radar import draw_radar

    palette = _known_fonts(palette)
    figure = _figure(*SAVED_SIZE, 200, palette)
    draw_radar(figure, data, palette)
    FigureCanvasAgg(figure)
    out = BytesIO()
    with matplotlib.rc_context({"svg.fonttype": "none", "svg.hashsalt": "radar"}):
        figure.savefig(out, format=form, facecolor=palette.surface, metadata={"Date": None} if form == "svg" else None)
    return out.getvalue()


def _known_fonts(palette: Palette) -> Palette:
    """Make the bundled typeface known to matplotlib, once, and ask only for families that are there."""
    from matplotlib.font_manager import fontManager

    if BUNDLED not in {font.name for font in fontManager.ttflist}:
        for file in sorted((resources_folder() / "fonts").glob(f"{BUNDLED}-*.ttf")):
            fontManager.addfont(file)
    there = {font.name for font in fontManager.ttflist}
    return replace(palette, family=tuple(family for family in palette.family if family in there) or palette.family)


def _figure(width: float, height: float, dpi: float, palette: Palette) -> "Figure":
    from matplotlib.figure import Figure

    return Figure(figsize=(max(1.0, width), max(1.0, height)), dpi=dpi, facecolor=palette.surface)
