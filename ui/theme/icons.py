"""Line icons from SVG files, drawn in a colour of the theme and kept: the same few are drawn again and again."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

_TOKEN_NAMES = {"cross": "x", "dash": "minus", "ring": "circle", "half": "circle-half"}
"""The token file names icons by what they look like; these are the files that look so."""


class IconSet:
    """The icons of one folder. Pixmaps are kept by name, colour, size, weight and screen ratio."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._drawn: dict[tuple[str, int, int, float, float], QPixmap] = {}

    def pixmap(self, name: str, color: QColor, size: int, ratio: float = 1.0, stroke: float = 2.0) -> QPixmap:
        """Draw an icon as a square of `size` logical px, lines `stroke` of 24 wide.

        Raises `FileNotFoundError` for a name without a file.
        """
        key = (name, color.rgba(), size, ratio, stroke)
        found = self._drawn.get(key)
        if found is None:
            found = self._draw(name, color, size, ratio, stroke)
            self._drawn[key] = found
        return found

    def _draw(self, name: str, color: QColor, size: int, ratio: float, stroke: float) -> QPixmap:
        # QtSvg is loaded with the first icon, not with the program.
        from PySide6.QtSvg import QSvgRenderer

        source = self._source(name).replace("currentColor", color.name())
        source = source.replace('stroke-width="2"', f'stroke-width="{stroke}"')
        side = round(size * ratio)
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, side, side))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _source(self, name: str) -> str:
        if name not in self._sources:
            file = self._folder / f"{_TOKEN_NAMES.get(name, name)}.svg"
            self._sources[name] = file.read_text(encoding="utf-8")
        return self._sources[name]
