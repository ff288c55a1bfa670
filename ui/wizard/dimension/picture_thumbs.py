"""Small views of kept pictures, read and scaled off the window's thread and kept for the next look."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from ui.background import Background

SMALL = QSize(240, 180)
"""Pixels into which a small view fits: sharp at 200 %, some 130 KB each."""

KEPT = 80
"""How many small views are kept; the one not looked at longest goes first."""


class Thumbs(QObject):
    """`get` gives a small view at once when it is there, else `None`; `ready(id)` tells when it has come."""

    ready = Signal(str)

    def __init__(self, read: Callable[[str], bytes], background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._background = background
        self._kept: OrderedDict[str, QPixmap] = OrderedDict()
        self._asked: set[str] = set()

    def get(self, picture: str) -> QPixmap | None:
        """Give the small view of a picture, or ask for it."""
        found = self._kept.get(picture)
        if found is not None:
            self._kept.move_to_end(picture)
            return found
        if picture not in self._asked:
            self._asked.add(picture)
            self._background.run(
                lambda: _small(self._read(picture)),
                lambda image: self._arrived(picture, image),
                lambda _error: self._missing(picture),
            )
        return None

    def read_whole(self, picture: str, done: Callable[[QPixmap], None]) -> None:
        """Read a picture at its full size for looking at it; nothing is kept."""
        self._background.run(
            lambda: QImage.fromData(self._read(picture)),
            lambda image: done(QPixmap.fromImage(image)),
            lambda _error: done(QPixmap()),
        )

    def _arrived(self, picture: str, image: QImage) -> None:
        self._asked.discard(picture)
        self._kept[picture] = QPixmap.fromImage(image)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.ready.emit(picture)

    def _missing(self, picture: str) -> None:
        """Leave it asked for, so that a picture that cannot be read is not read again and again."""


def _small(jpeg: bytes) -> QImage:
    image = QImage.fromData(jpeg)
    return image.scaled(
        SMALL, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
