"""The charts: labels never overlap, series that coincide stay apart, undecided is not zero, text can be copied."""

from dataclasses import dataclass, field
from fractions import Fraction
from io import BytesIO
from itertools import combinations

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from assessment.library.shipped import resources_folder
from assessment.library.tokens import read_tokens
from assessment.report.charts.palette import Palette, palette
from assessment.report.charts.radar import draw_radar
from assessment.report.charts.radar_data import RadarAxis, RadarData, RadarLegend
from assessment.report.charts.wheel import draw_wheel
from assessment.report.charts.wheel_data import Spoke, WheelData
from assessment.report.outline.summary import radar_data
from assessment.report.pdf.canvas_renderer import CanvasRenderer, draw_figure
from assessment.report.pdf.fonts import typeface
from tests.report.papers import sample_report

LEGEND = RadarLegend("Mức có bằng chứng", "Mức tự nhận", "Mức mục tiêu", "Chưa xác định")


def colours(mode: str = "print") -> Palette:
    return palette(read_tokens(resources_folder() / "theme" / "tokens.json"), mode)  # type: ignore[arg-type]


@dataclass
class Written:
    """The texts a chart wrote, with the box of each."""

    boxes: list[tuple[str, float, float, float, float]] = field(default_factory=list)


class Listening(CanvasRenderer):
    """The real renderer, which also notes where it wrote what."""

    written: Written

    def draw_text(self, gc, x, y, s, prop, angle, ismath=False, mtext=None):  # type: ignore[no-untyped-def]
        width, _, _ = self.get_text_width_height_descent(s, prop, False)
        size = prop.get_size_in_points()
        self.written.boxes.append((s, x, y, x + width, y + size * 0.72))
        super().draw_text(gc, x, y, s, prop, angle, ismath, mtext)


def written(data: RadarData, width: float, height: float) -> Written:
    canvas = Canvas(BytesIO(), pagesize=(width, height))
    figure = Figure(figsize=(width / 72, height / 72), dpi=72)
    FigureCanvasAgg(figure)
    draw_radar(figure, data, colours())
    renderer = Listening(canvas, width, height, typeface("Inter"))
    renderer.written = Written()
    figure.draw(renderer)
    return renderer.written


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("size", [(459, 400), (459, 258), (540, 420), (359, 322), (296, 322), (318, 280)])
def test_no_label_of_the_radar_lies_on_another_or_outside(language: str, size: tuple[float, float]) -> None:
    found = written(radar_data(sample_report("garment", language)), *size).boxes
    names = [box for box in found if not box[0].isdigit()]
    assert len(names) >= 2 * 16 + 3
    for one, other in combinations(names, 2):
        apart = one[3] <= other[1] or other[3] <= one[1] or one[4] <= other[2] or other[4] <= one[2]
        assert apart, (one, other)
    for _, left, low, right, high in names:
        assert left >= -0.5
        assert right <= size[0] + 0.5
        assert low >= -0.5
        assert high <= size[1] + 0.5


def axes(count: int, value: Fraction | None) -> tuple[RadarAxis, ...]:
    return tuple(RadarAxis(f"D{n:02}", "Tích hợp dọc", n % 3, value, value, value) for n in range(count))


def pixels(canvas: FigureCanvasAgg) -> bytes:
    """Draw on a screen canvas and give its pixels."""
    canvas.draw()  # type: ignore[no-untyped-call]
    return bytes(canvas.buffer_rgba())  # type: ignore[no-untyped-call]


def ink(data: RadarData) -> bytes:
    figure = Figure(figsize=(4, 3.4), dpi=72)
    canvas = FigureCanvasAgg(figure)
    draw_radar(figure, data, colours())
    return pixels(canvas)


def test_undecided_axes_do_not_look_like_zero() -> None:
    assert ink(RadarData(axes(16, None), LEGEND)) != ink(RadarData(axes(16, Fraction(0)), LEGEND))


def test_the_legend_names_only_what_is_drawn() -> None:
    without = [box[0] for box in written(RadarData(axes(8, Fraction(2)), LEGEND), 459, 345).boxes]
    assert LEGEND.target in without
    assert LEGEND.undecided not in without
    assert LEGEND.undecided in [box[0] for box in written(RadarData(axes(8, None), LEGEND), 459, 345).boxes]


@pytest.mark.parametrize("count", [0, 1, 2, 3, 5, 24])
def test_any_number_of_axes_can_be_drawn(count: int) -> None:
    assert ink(RadarData(axes(count, Fraction(1)), LEGEND))


@pytest.mark.parametrize("mode", ["light", "dark", "print"])
def test_the_radar_is_drawn_in_the_colours_it_is_given(mode: str) -> None:
    figure = Figure(figsize=(4, 3.4), dpi=72)
    canvas = FigureCanvasAgg(figure)
    chosen = colours(mode)
    draw_radar(figure, RadarData(axes(16, Fraction(3)), LEGEND), chosen)
    shown = pixels(canvas)
    wanted = bytes(int(chosen.current[i : i + 2], 16) for i in (1, 3, 5)) + b"\xff"
    assert wanted in {shown[i : i + 4] for i in range(0, len(shown), 4)}


def test_text_of_a_chart_can_be_copied_from_the_pdf() -> None:
    target = BytesIO()
    canvas = Canvas(target, pagesize=(459, 345))
    data = RadarData(axes(16, Fraction(2)), LEGEND)
    draw_figure(canvas, (0, 0, 459, 345), typeface("Inter"), lambda figure: draw_radar(figure, data, colours()))
    canvas.save()
    text = PdfReader(target).pages[0].extract_text()
    assert text.count("Tích hợp dọc") == 16
    assert "Mức có bằng chứng" in text


def test_the_wheel_hatches_blocks_apart_and_leaves_undecided_spokes_unfilled() -> None:
    def drawn(value: Fraction | None) -> bytes:
        spokes = tuple(Spoke(f"D{n:02}", n % 3, value) for n in range(16))
        figure = Figure(figsize=(5, 5), dpi=72)
        canvas = FigureCanvasAgg(figure)
        draw_wheel(figure, WheelData(spokes, "1,4", "trên 5", ("A", "B", "C"), "mỗi vòng là một mức"), colours())
        return pixels(canvas)

    assert len({drawn(None), drawn(Fraction(0)), drawn(Fraction(2))}) == 3
