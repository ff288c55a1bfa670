"""The few strokes charts are drawn with, in points around a middle, y growing down; no axes, no pyplot."""

from collections.abc import Sequence

from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Transform

from assessment.report.charts.palette import Palette
from assessment.report.charts.radar_geometry import Dial, Point
from assessment.report.charts.words import Across, Words


def curve(dial: Dial, start: float, end: float, distance: float, step: float = 0.06) -> list[Point]:
    """Give points along a circle from one angle to another, fine enough to look round."""
    count = max(int(abs(end - start) / step), 1)
    return [dial.polar(start + (end - start) * i / count, distance) for i in range(count + 1)]


class Strokes:
    """Adds artists to a figure; everything is measured in points around a middle."""

    def __init__(self, figure: Figure, palette: Palette, middle: Point) -> None:
        self._figure, self._palette = figure, palette
        self._place: Transform = Affine2D().scale(1, -1).translate(*middle).scale(1 / 72) + figure.dpi_scale_trans

    def polygon(
        self,
        points: Sequence[Point],
        edge: str = "none",
        fill: str = "none",
        width: float = 0.0,
        alpha: float | None = None,
        hatch: str = "",
        hatch_color: str = "",
    ) -> None:
        """Draw a closed shape."""
        self.shapes([points], edge, fill, width, alpha, hatch, hatch_color)

    def shapes(
        self,
        shapes: Sequence[Sequence[Point]],
        edge: str = "none",
        fill: str = "none",
        width: float = 0.0,
        alpha: float | None = None,
        hatch: str = "",
        hatch_color: str = "",
    ) -> None:
        """Draw closed shapes that look alike as one path."""
        corners, codes = [], []
        for shape in shapes:
            corners += [*shape, shape[0]]
            codes += [Path.MOVETO, *[Path.LINETO] * (len(shape) - 1), Path.CLOSEPOLY]
        patch = PathPatch(Path(corners, codes), facecolor=fill, edgecolor=edge, linewidth=width, transform=self._place)
        if alpha is not None:
            patch.set_facecolor((*_rgb(fill), alpha))
        if hatch:
            # Before matplotlib 3.10 a hatch has the colour of the edge; afterwards its own.
            patch.set_hatch(hatch)
            patch.set_edgecolor(hatch_color or edge)
        self._figure.add_artist(patch)

    def line(
        self,
        points: Sequence[Point],
        color: str,
        width: float,
        dash: tuple[float, ...] = (),
    ) -> None:
        """Draw a line through points; `dash` in points."""
        xs, ys = zip(*points, strict=True)
        line = Line2D(xs, ys, color=color, linewidth=width, transform=self._place, solid_capstyle="butt")
        if dash:
            line.set_linestyle((0, tuple(part / width for part in dash)))
        self._figure.add_artist(line)

    def segments(self, segments: Sequence[tuple[Point, Point]], color: str, width: float) -> None:
        """Draw many straight lines of one look as one path."""
        corners = [point for segment in segments for point in segment]
        codes = [Path.MOVETO, Path.LINETO] * len(segments)
        path = Path(corners, codes)
        self._figure.add_artist(
            PathPatch(path, facecolor="none", edgecolor=color, linewidth=width, transform=self._place)
        )

    def markers(self, points: Sequence[Point], marker: str, size: float, edge: str, fill: str, width: float) -> None:
        """Draw markers at points."""
        if not points:
            return
        xs, ys = zip(*points, strict=True)
        self._figure.add_artist(
            Line2D(
                xs, ys, linestyle="none", marker=marker, markersize=size, markeredgecolor=edge,
                markerfacecolor=fill, markeredgewidth=width, transform=self._place,
            )
        )  # fmt: skip

    def text(
        self,
        point: Point,
        words: str,
        size: float,
        color: str,
        bold: bool = False,
        across: Across = "center",
        ground: bool = False,
    ) -> None:
        """Write one line, centred in height on the point; `ground` puts a patch of the surface behind it."""
        ground_color = self._palette.surface if ground else ""
        self._figure.add_artist(Words(words, point, self._place, self._font(size, bold), color, across, ground_color))

    def _font(self, size: float, bold: bool) -> FontProperties:
        return FontProperties(family=list(self._palette.family), size=size, weight="bold" if bold else "normal")


def _rgb(code: str) -> tuple[float, float, float]:
    return int(code[1:3], 16) / 255, int(code[3:5], 16) / 255, int(code[5:7], 16) / 255
