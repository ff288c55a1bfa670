"""Shows a PDF from memory inside the window: all pages, one below the other, as wide as there is room."""

from PySide6.QtCore import QBuffer, QIODevice, QPointF
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

from ui.theme import ThemeSwitch

_LEAST = 100
"""Height in px at 100 % below which nothing of a page can be made out."""


class Preview(QPdfView):
    """A view of the latest PDF, which it reads from a buffer as it is scrolled."""

    def __init__(self, themes: ThemeSwitch, parent: QWidget | None = None) -> None:
        if parent is None:
            super().__init__()
        else:
            super().__init__(parent)
        self._themes = themes
        # Not children of the view: a view that goes after its document, as children do, ends the program.
        self.pdf = QPdfDocument()
        self._buffer = QBuffer()
        self.setDocument(self.pdf)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        themes.changed.connect(self._rethemed)
        self._rethemed()

    def show_pdf(self, data: bytes) -> bool:
        """Show a PDF, at the page where one was; gives whether it could be read."""
        page = self.pageNavigator().currentPage()
        self.pdf.close()
        self._buffer.close()
        self._buffer.setData(data)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.pdf.load(self._buffer)
        readable = self.pdf.status() == QPdfDocument.Status.Ready
        if readable and 0 < page < self.pdf.pageCount():
            self.pageNavigator().jump(page, QPointF(), 0)
        return readable

    def fit(self, whole_page: bool) -> None:
        """Show a whole page at a time, or pages as wide as there is room."""
        self.setZoomMode(QPdfView.ZoomMode.FitInView if whole_page else QPdfView.ZoomMode.FitToWidth)

    def _rethemed(self) -> None:
        self.setPageSpacing(self._themes.theme.px(12))
        self.setMinimumHeight(self._themes.theme.px(_LEAST))
