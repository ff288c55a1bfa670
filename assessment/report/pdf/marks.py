"""Small drawn signs, so that no font has to have them: check, cross, dash, ring, lock, triangles, block signs."""

from reportlab.pdfgen.canvas import Canvas

from assessment.report.outline.blocks import Mark

Points = tuple[tuple[float, float], ...]

_STROKES: dict[Mark, tuple[Points, ...]] = {
    "met": (((0.08, 0.36), (0.32, 0.1), (0.8, 0.66)),),
    "not_met": (((0.12, 0.1), (0.7, 0.68)), ((0.12, 0.68), (0.7, 0.1))),
    "not_applicable": (((0.1, 0.37), (0.75, 0.37)),),
}
_SHAPES: dict[Mark, tuple[Points, bool]] = {
    "current": (((0.08, 0.04), (0.76, 0.04), (0.42, 0.7)), True),
    "target": (((0.08, 0.04), (0.76, 0.04), (0.42, 0.7)), False),
    "block1": (((0.08, 0.04), (0.76, 0.04), (0.76, 0.7), (0.08, 0.7)), True),
    "block2": (((0.06, 0.04), (0.78, 0.04), (0.42, 0.72)), True),
    "strength": (
        (
            (0.44, 0.82), (0.55, 0.53), (0.86, 0.5), (0.62, 0.31), (0.7, 0.0), (0.44, 0.17),
            (0.18, 0.0), (0.26, 0.31), (0.02, 0.5), (0.33, 0.53),
        ),
        False,
    ),
}  # fmt: skip
"""Corners in em from the left end of the baseline, and whether the shape is filled."""


def draw_mark(canvas: Canvas, mark: Mark, x: float, baseline: float, size: float) -> None:
    """Draw a sign in the current colours; the caller saves and restores the state."""
    canvas.translate(x, baseline)
    canvas.setLineWidth(max(size * 0.12, 0.7))
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    if mark in _STROKES:
        for points in _STROKES[mark]:
            _path(canvas, points, size, closed=False, filled=False)
    elif mark in _SHAPES:
        points, filled = _SHAPES[mark]
        _path(canvas, points, size, closed=True, filled=filled)
    elif mark == "blocked":
        _lock(canvas, size)
    else:
        _circles(canvas, mark, size)


def _path(canvas: Canvas, points: Points, size: float, closed: bool, filled: bool) -> None:
    path = canvas.beginPath()
    path.moveTo(points[0][0] * size, points[0][1] * size)
    for x, y in points[1:]:
        path.lineTo(x * size, y * size)
    if closed:
        path.close()
    canvas.setLineWidth(0.1 if filled else max(size * (0.08 if closed else 0.12), 0.7))
    canvas.drawPath(path, stroke=1, fill=int(filled))


def _lock(canvas: Canvas, size: float) -> None:
    canvas.setLineWidth(max(size * 0.09, 0.6))
    canvas.roundRect(0.1 * size, 0.0, 0.66 * size, 0.42 * size, 0.06 * size, stroke=1, fill=0)
    canvas.arc(0.22 * size, 0.2 * size, 0.64 * size, 0.78 * size, 0, 180)
    canvas.line(0.22 * size, 0.42 * size, 0.22 * size, 0.5 * size)
    canvas.line(0.64 * size, 0.42 * size, 0.64 * size, 0.5 * size)


def _circles(canvas: Canvas, mark: Mark, size: float) -> None:
    """Draw the signs made of circles: a full one for the first block, a ring for open, two rings for a gap."""
    middle = 0.37 * size
    canvas.setLineWidth(max(size * 0.08, 0.6))
    canvas.circle(0.42 * size, middle, 0.34 * size, stroke=1, fill=int(mark == "block0"))
    if mark == "gap":
        canvas.circle(0.42 * size, middle, 0.13 * size, stroke=1, fill=0)
