"""Every icon is drawn by Qt, and takes the colour it is given."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "icons"
ICONS = sorted(FOLDER.glob("*.svg"))


def test_there_are_icons() -> None:
    assert len(ICONS) > 80


@pytest.mark.parametrize("file", ICONS, ids=lambda file: file.stem)
def test_an_icon_is_drawn_in_the_colour_it_is_given(qtbot: QtBot, file: Path) -> None:
    drawing = file.read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in drawing
    assert "currentColor" in drawing
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", "#ff0000").encode()))
    assert renderer.isValid()
    image = QImage(20, 20, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    colours = [image.pixelColor(x, y) for x in range(20) for y in range(20)]
    drawn = [colour for colour in colours if colour.green() < 128]
    assert len(drawn) >= 3
    assert all(colour.red() > 250 for colour in drawn)
