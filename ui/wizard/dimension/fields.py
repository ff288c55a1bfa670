"""Fields for typed words: given on after a pause in typing and when the field is left, never on every letter."""

from unicodedata import normalize

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.wizard.page import Quiet

PAUSE_MS = 600
"""Milliseconds without a key after which what is typed is given on."""


class NoteField(QPlainTextEdit):
    """Several lines of plain text. `settled(text)` after a pause or on leaving; `left` when Esc goes back.

    `pictured` when a picture, or files, were pasted or dropped here instead of text.
    `show_text` never disturbs what is being typed: it is passed over while something waits to be given on.
    """

    settled = Signal(str)
    left = Signal()
    pictured = Signal(QMimeData)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._settle)
        self.textChanged.connect(self._pause.start)

    def show_text(self, text: str) -> None:
        """Show a kept text, unless it is there already or typing is under way."""
        if self._pause.isActive() or normalize("NFC", self.toPlainText()) == text:
            return
        with Quiet(self):
            self.setPlainText(text)
        # The document's own signals were held back with the field's: let the view follow.
        self.viewport().update()

    def commit(self) -> None:
        """Give on at once what waits."""
        if self._pause.isActive():
            self._settle()

    def forget(self) -> None:
        """Give on nothing of what waits (the field now belongs to something else)."""
        self._pause.stop()

    def _settle(self) -> None:
        self._pause.stop()
        self.settled.emit(self.toPlainText())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text, and pictures for those who listen to `pictured`."""
        return source.hasText() or source.hasImage() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert text as plain text; hand pictures and files on."""
        if any(url.isLocalFile() for url in source.urls()) or (source.hasImage() and not source.hasText()):
            self.pictured.emit(source)
        else:
            super().insertFromMimeData(source)

    def event(self, event: QEvent) -> bool:
        """Keep Esc for itself; leave Ctrl+Z to the window once nothing typed here can be taken back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable():
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc, else type."""
        if event.key() == Qt.Key.Key_Escape:
            self.commit()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Give on what waits when the field is left."""
        self.commit()
        super().focusOutEvent(event)


class LineField(QLineEdit):
    """One line. `settled(text)` on Enter and on leaving when it was changed; `left` on Enter, `dropped` on Esc.

    `unfocused` when the keyboard went to another part of the window, `lowered` on the key Down.
    """

    settled = Signal(str)
    left = Signal()
    dropped = Signal()
    unfocused = Signal()
    lowered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""

    def show_text(self, text: str) -> None:
        """Show a kept text; what is typed and not yet given on stays while the field has the keyboard."""
        if self.hasFocus() and self.isModified():
            return
        self._shown = text
        if normalize("NFC", self.text()) != text:
            self.setText(text)
        self.setModified(False)

    def commit(self) -> None:
        """Give on what was typed, if it differs from what was shown."""
        if self.isModified():
            self.setModified(False)
            self.settled.emit(self.text())

    def event(self, event: QEvent) -> bool:
        """Keep Enter and Esc for the field: they end typing, they do not turn the page."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _ENDS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End typing on Enter, give up on Esc, else type."""
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._shown)
            self.setModified(False)
            self.dropped.emit()
        elif event.key() in _ENDS:
            self.commit()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.lowered.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Give on what was typed when the field is left."""
        self.commit()
        super().focusOutEvent(event)
        if event.reason() not in _WINDOW_REASONS:
            self.unfocused.emit()

    def forget(self) -> None:
        """Give on nothing of what was typed."""
        self.setModified(False)


_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
_WINDOW_REASONS = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""The field loses the keyboard only because its window, or a menu over it, does."""
