"""A page that scrolls up and down only and is never wider than its window."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.theme import ThemeSwitch
from ui.widgets.boxes import space_out
from ui.widgets.flowrow import TopColumn


class _Content(QWidget):
    """What scrolls: it takes the width it is given, however wide its parts would like to be."""

    def minimumSizeHint(self) -> QSize:
        """No least width."""
        return QSize(0, super().minimumSizeHint().height())


class ScrollPage(QScrollArea):
    """Put widgets into `body`; they keep to the top."""

    def __init__(
        self,
        themes: ThemeSwitch,
        spacing: int = 12,
        margins: tuple[int, int, int, int] = (16, 12, 16, 16),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = _Content()
        content.setAutoFillBackground(False)
        self.body: QVBoxLayout = TopColumn(content)
        space_out(self.body, themes, spacing, margins)
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)

    def show_widget(self, widget: QWidget, margin: int = 24) -> None:
        """Scroll until a widget on this page is in view."""
        self.ensureWidgetVisible(widget, 0, margin)
