"""Prints the pages of a PDF on a printer, one page per turn of the event loop, so that the window stays alive."""

from PySide6.QtCore import QObject, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

SHARPEST = 300
"""Dots per inch a page is rendered at, at most: beyond it a page takes hundreds of megabytes and looks the same."""


class PrintRun(QObject):
    """Prints from the first wanted page to the last. `finished` says whether the printer took them all."""

    progress = Signal(int, int)
    finished = Signal(bool)

    def __init__(self, document: QPdfDocument, printer: QPrinter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._printer = printer
        self._painter = QPainter()
        last = document.pageCount()
        first = printer.fromPage() or 1
        self._pages = list(range(min(first, last), min(printer.toPage() or last, last) + 1))
        self._done = 0

    def start(self) -> None:
        """Begin; pages follow one after the other."""
        self._printer.setFullPage(True)
        if not self._pages or not self._painter.begin(self._printer):
            self.finished.emit(False)
            return
        QTimer.singleShot(0, self, self._print_next)

    def _print_next(self) -> None:
        if self._done and not self._printer.newPage():
            self._end(False)
            return
        self._print(self._pages[self._done] - 1)
        self._done += 1
        self.progress.emit(self._done, len(self._pages))
        if self._done == len(self._pages):
            self._end(True)
        else:
            QTimer.singleShot(0, self, self._print_next)

    def _print(self, page: int) -> None:
        """Fit the page to the paper, keeping its shape."""
        paper = self._painter.viewport()
        points = self._document.pagePointSize(page)
        scale = min(paper.width() / points.width(), paper.height() / points.height())
        width, height = round(points.width() * scale), round(points.height() * scale)
        place = QRect((paper.width() - width) // 2, (paper.height() - height) // 2, width, height)
        sharp = min(1.0, SHARPEST / max(1, self._printer.resolution()))
        image = self._document.render(page, QSize(round(width * sharp), round(height * sharp)))
        self._painter.drawImage(place, image)

    def _end(self, well: bool) -> None:
        well = self._painter.end() and well
        self.finished.emit(well)
