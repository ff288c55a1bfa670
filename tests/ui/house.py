"""The whole window on a real data folder, and the hands that drive it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from assessment.work.desk import Desk
from assessment.work.interview import Interview
from assessment.work.route import Place
from main import ground
from ui.app import first_window
from ui.dialogs.choose_questionnaire import ChooseQuestionnaire
from ui.furnishing import Furnishing
from ui.home.listing import COLUMNS
from ui.settings import Settings
from ui.wizard.frame import WizardFrame

NO = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

_T = TypeVar("_T")
_PATIENCE_MS = 20_000


class House:
    """A window that was opened as `python main.py` opens it, in English."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.surprises: list[str] = []
        folder.mkdir(parents=True, exist_ok=True)
        settings = Settings(folder)
        if not (folder / "window.ini").exists():
            settings.language = "en"
            settings.write()
        self.window = first_window(folder, lambda: ground(folder))
        self.window.setWindowState(Qt.WindowState.WindowNoState)
        self.window.resize(1366, 768)
        self.window.show()
        self.until(lambda: bool(self._found()))
        self.rooms = self._found()[0]
        self.rooms.surprises.unwatch()
        self.rooms.surprises.happened.connect(self.surprises.append)
        self.window.activateWindow()

    def _found(self) -> list[Furnishing]:
        return [child for child in self.window.children() if isinstance(child, Furnishing)]

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds."""
        self.qtbot.waitUntil(holds, timeout=_PATIENCE_MS)

    def ready(self) -> "House":
        """Wait until the data is open and the list shown."""
        self.until(lambda: self.rooms.calls.is_open and self.rooms.home.is_loaded)
        return self

    @property
    def frame(self) -> WizardFrame:
        """The frame of the open assessment."""
        frame = self.rooms.walking.frame
        assert frame is not None
        return frame

    @property
    def interview(self) -> Interview:
        """The open assessment."""
        found = self.rooms.walking.interview
        assert found is not None
        return found

    @property
    def dialog(self) -> QDialog:
        """The dialog on screen."""
        self.until(lambda: bool(_dialogs()))
        return _dialogs()[-1]

    def ask(self, job: Callable[[Desk], _T]) -> _T:
        """Let the worker do something with the desk and wait for it."""
        found: list[_T] = []
        self.rooms.calls.call(job, found.append)
        self.until(lambda: bool(found))
        return found[0]

    def click(self, button: QWidget) -> None:
        """Click a button."""
        assert button.isVisible()
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def click_at(self, widget: QWidget, place: QPoint) -> None:
        """Click at a place in a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NO, place)

    def double_click_at(self, widget: QWidget, place: QPoint) -> None:
        """Click twice at a place in a widget."""
        QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, NO, place)

    def type(self, widget: QWidget, text: str) -> None:
        """Type plain letters into a widget."""
        QTest.keyClicks(widget, text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def choose(self, word: str) -> None:
        """Press the button of the dialog that has a word."""
        dialog = self.dialog
        button = next(found for found in dialog.findChildren(QAbstractButton) if found.text() == word)
        self.click(button)

    def start(self, questionnaire: str = "tuv-sud") -> Interview:
        """Start an assessment by Ctrl+N, choose its questionnaire, and wait for it."""
        self.press(Qt.Key.Key_N, CTRL)
        dialog = self.dialog
        assert isinstance(dialog, ChooseQuestionnaire)
        card = next(card for card in dialog.cards if f", {questionnaire} " in card.accessibleName())
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
        self.click(dialog.start)
        self.until(lambda: self.rooms.walking.interview is not None and not dialog.isVisible())
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        return self.interview

    def open_sample(self, name: str = "garment", place: Place | None = None) -> Interview:
        """Open a copy of a sample firm."""
        self.rooms.deeds.open_sample(name)
        self.until(lambda: self.rooms.walking.interview is not None)
        if place is not None:
            self.frame.go(place)
        return self.interview

    def cell(self, row: int, column: str) -> QPoint:
        """Give the middle of a cell of the list."""
        table = self.rooms.home.table
        index = table.model().index(row, [str(known) for known in COLUMNS].index(column))
        return table.visualRect(index).center()

    def firms(self) -> list[str]:
        """Give the names in the list, top to bottom."""
        return [row.summary.firm for row in self.rooms.home.model.rows]

    def close(self) -> None:
        """Close the window and wait until the data is let go."""
        for dialog in _dialogs():
            dialog.close()
        if self.window.isVisible():
            self.window.close()
        self.until(lambda: not self.rooms.calls.is_open and not self.window.isVisible())
        self.rooms.background.close()
        # Deleted now, because every style sheet of a later test would be applied to this window too.
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)


def _dialogs() -> list[QDialog]:
    return [found for found in QApplication.topLevelWidgets() if isinstance(found, QDialog) and found.isVisible()]
