"""The main window: one screen at a time, its place on the desktop, and the wish to close it."""

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

USUAL_SIZE = (1366, 768)
"""Size in px at the first start, if the screen has room for it."""

LEAST_SIZE = (800, 560)


class MainWindow(QMainWindow):
    """Knows nothing of what it shows. Between `hold` and `let_go`, `close_wanted` is emitted instead of closing.

    `painted_once` is emitted after the first paint, when the person already sees something; `escaped` for an Esc
    that nothing else took.
    """

    painted_once = Signal()
    close_wanted = Signal()
    screen_changed = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._was_painted = False
        self._may_close = True
        self.screens = QStackedWidget()
        whole = QWidget()
        self._across = QHBoxLayout(whole)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self._across.addWidget(self.screens, 1)
        self.setCentralWidget(whole)
        self.setMinimumSize(*LEAST_SIZE)
        self.say_title()

    def say_title(self, *parts: str) -> None:
        """Name the window: the program, then what is open."""
        self.setWindowTitle(" – ".join(("Sẵn Sàng", *(part for part in parts if part))))

    def place(self, geometry: QByteArray) -> None:
        """Go where the window was last, or take the usual size; a small screen is filled."""
        if not geometry.isEmpty() and self.restoreGeometry(geometry):
            return
        screen = QGuiApplication.primaryScreen()
        room = screen.availableGeometry() if screen else None
        self.resize(*USUAL_SIZE)
        if room is not None and (room.width() < USUAL_SIZE[0] or room.height() < USUAL_SIZE[1]):
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)

    def show_screen(self, screen: QWidget) -> None:
        """Bring a screen to the front, taking it in the first time."""
        if self.screens.indexOf(screen) < 0:
            self.screens.addWidget(screen)
        self.screens.setCurrentWidget(screen)
        self.screen_changed.emit()

    def add_panel(self, panel: QWidget) -> None:
        """Put a panel at the right of every screen."""
        self._across.addWidget(panel)

    def drop_screen(self, screen: QWidget) -> None:
        """Take a screen out for good."""
        self.screens.removeWidget(screen)
        screen.deleteLater()

    def hold(self) -> None:
        """Ask from now on before closing."""
        self._may_close = False

    def let_go(self) -> None:
        """Close without asking any more."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first: something may not be saved yet."""
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.close_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass on an Esc that nothing on screen had a use for."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say once that the window can be seen."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted_once.emit)
