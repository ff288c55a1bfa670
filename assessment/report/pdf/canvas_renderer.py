"""Draws a matplotlib figure as vectors on the PDF canvas, with our fonts, so that chart text can be copied."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from matplotlib.backend_bases import FigureCanvasBase, RendererBase
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.transforms import Transform
from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from assessment.report.pdf.fonts import Face, Typeface

Rgba = Sequence[float]


class CanvasRenderer(RendererBase):
    """A renderer whose pixels are points; the origin is the lower left corner of the figure's place on the page."""

    def __init__(self, canvas: Canvas, width: float, height: float, typeface: Typeface) -> None:
        super().__init__()
        self._canvas, self._size, self._typeface = canvas, (width, height), typeface

    def flipy(self) -> bool:
        """Say that y grows upwards, as on the PDF canvas."""
        return False

    def get_canvas_width_height(self) -> tuple[float, float]:
        """Give the size of the figure in points."""
        return self._size

    def points_to_pixels(self, points: Any) -> Any:
        """A pixel is a point here."""
        return points

    def draw_path(self, gc: Any, path: Path, transform: Transform, rgbFace: Any = None) -> None:  # noqa: N803
        """Fill and stroke a path; its hatch is drawn as lines cut to the path."""
        canvas = self._canvas
        outline = self._outline(path, transform)
        stroked = gc.get_linewidth() > 0 and gc.get_rgb()[3] > 0
        canvas.saveState()
        self._clip(gc)
        if rgbFace is not None:
            canvas.setFillColor(_color(rgbFace, gc.get_alpha() if gc.get_forced_alpha() else None))
        if stroked:
            self._pencil(gc)
        if rgbFace is not None or stroked:
            canvas.drawPath(outline, stroke=int(stroked), fill=int(rgbFace is not None))
        if gc.get_hatch():
            self._hatch(gc, path, transform, outline)
        canvas.restoreState()

    def draw_text(
        self,
        gc: Any,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: bool | str = False,
        mtext: object = None,
    ) -> None:
        """Write a line of text; a glyph the font lacks is taken from the fallback face."""
        text = self._canvas.beginText(x, y)
        text.setFillColor(_color(gc.get_rgb(), None))
        size = prop.get_size_in_points()
        for face, part in self._typeface.split(s, self._face(prop)):
            text.setFont(face.name, size)
            text.textOut(part)
        self._canvas.drawText(text)

    def get_text_width_height_descent(
        self, s: str, prop: FontProperties, ismath: bool | str
    ) -> tuple[float, float, float]:
        """Measure a line of text in points."""
        size, face = prop.get_size_in_points(), self._face(prop)
        width = sum(found.width(part) for found, part in self._typeface.split(s, face)) * size
        return width, size * 0.94, size * 0.21

    def _face(self, prop: FontProperties) -> Face:
        weight = prop.get_weight()
        bold = weight in ("bold", "semibold") or (isinstance(weight, int) and weight >= 600)
        return self._typeface.bold if bold else self._typeface.regular

    def _outline(self, path: Path, transform: Transform) -> object:
        outline = self._canvas.beginPath()
        current = (0.0, 0.0)
        for points, code in path.iter_segments(transform, simplify=False, curves=True):
            values: list[float] = np.asarray(points).tolist()
            if code == Path.MOVETO:
                outline.moveTo(*values)
            elif code == Path.LINETO:
                outline.lineTo(*values)
            elif code == Path.CURVE3:
                values = _cubic(current, values)
                outline.curveTo(*values)
            elif code == Path.CURVE4:
                outline.curveTo(*values)
            elif code == Path.CLOSEPOLY:
                outline.close()
                continue
            current = (values[-2], values[-1])
        return outline

    def _clip(self, gc: Any) -> None:
        box = gc.get_clip_rectangle()
        if box is not None:
            edge = self._canvas.beginPath()
            edge.rect(box.x0, box.y0, box.width, box.height)
            self._canvas.clipPath(edge, stroke=0, fill=0)

    def _pencil(self, gc: Any) -> None:
        canvas = self._canvas
        canvas.setStrokeColor(_color(gc.get_rgb(), None))
        canvas.setLineWidth(gc.get_linewidth())
        canvas.setLineCap({"butt": 0, "round": 1, "projecting": 2}[str(gc.get_capstyle())])
        canvas.setLineJoin({"miter": 0, "round": 1, "bevel": 2}[str(gc.get_joinstyle())])
        offset, dashes = gc.get_dashes()
        if dashes is not None:
            canvas.setDash([float(dash) for dash in dashes], float(offset))

    def _hatch(self, gc: Any, path: Path, transform: Transform, outline: object) -> None:
        """Draw "/" as lines at 45 degrees and "-" as level lines; each repetition of the sign halves the distance."""
        canvas, hatch = self._canvas, str(gc.get_hatch())
        box = path.get_extents(transform)
        step = 12.0 / len(hatch)
        canvas.saveState()
        canvas.clipPath(outline, stroke=0, fill=0)
        canvas.setStrokeColor(_color(gc.get_hatch_color(), None))
        canvas.setLineWidth(gc.get_hatch_linewidth())
        canvas.setDash()
        if hatch[0] == "-":
            first = int(box.y0 // step)
            canvas.lines([(box.x0, i * step, box.x1, i * step) for i in range(first, int(box.y1 // step) + 1)])
        else:
            step *= 1.4
            first = int((box.x0 - box.y1) // step)
            slants = [i * step for i in range(first, int((box.x1 - box.y0) // step) + 1)]
            canvas.lines([(box.y0 + c, box.y0, box.y1 + c, box.y1) for c in slants])
        canvas.restoreState()


def draw_figure(
    canvas: Canvas,
    place: tuple[float, float, float, float],
    typeface: Typeface,
    drawing: Callable[[Figure], None],
) -> None:
    """Make a figure of the size of a place (x, y, width, height in points), let it be drawn, put it on the canvas."""
    x, y, width, height = place
    figure = Figure(figsize=(width / 72, height / 72), dpi=72, frameon=False)
    FigureCanvasBase(figure)
    drawing(figure)
    canvas.saveState()
    canvas.translate(x, y)
    figure.draw(CanvasRenderer(canvas, width, height, typeface))
    canvas.restoreState()


def _color(rgba: Rgba, alpha: float | None) -> Color:
    red, green, blue = (float(part) for part in rgba[:3])
    own = float(rgba[3]) if len(rgba) > 3 else 1.0
    return Color(red, green, blue, own if alpha is None else alpha)


def _cubic(start: tuple[float, float], values: list[float]) -> list[float]:
    """Turn a quadratic curve (control, end) into a cubic one."""
    (x0, y0), (x1, y1, x2, y2) = start, values
    return [x0 + (x1 - x0) * 2 / 3, y0 + (y1 - y0) * 2 / 3, x2 + (x1 - x2) * 2 / 3, y2 + (y1 - y2) * 2 / 3, x2, y2]
