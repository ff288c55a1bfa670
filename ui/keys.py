"""The keys that mean the same on every screen; a page may claim some of them for itself."""

from collections.abc import Callable, Mapping
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from ui.wizard.page import WizardPage

KEYS: Mapping[str, tuple[str, ...]] = {
    "new": ("Ctrl+N",),
    "search": ("Ctrl+F",),
    "print": ("Ctrl+P",),
    "undo": ("Ctrl+Z",),
    "redo": ("Ctrl+Y", "Ctrl+Shift+Z"),
    "help": ("F1",),
    "region": ("F6",),
    "region_back": ("Shift+F6",),
    "present": ("F11",),
    "larger": ("Ctrl++", "Ctrl+="),
    "smaller": ("Ctrl+-",),
    "usual_size": ("Ctrl+0",),
}
"""What each act is called here, and the key sequences for it."""


class WindowKeys(QObject):
    """Shortcuts of the window.

    On the pages of an assessment undo and redo are the assessment's alone, also while one writes: two histories of the
    same text would take back each other's work. Other editors keep theirs as long as they have something to take back.
    """

    def __init__(self, window: QWidget, acts: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(window)
        self._shortcuts: dict[str, QShortcut] = {}
        for name, act in acts.items():
            for sequence in KEYS[name]:
                shortcut = QShortcut(QKeySequence(sequence), window)
                shortcut.activated.connect(act)
                self._shortcuts[sequence] = shortcut
        app = cast(QApplication | None, QApplication.instance())
        if app is not None:
            app.focusChanged.connect(self._refocused)

    def leave_to_page(self, owned: frozenset[str]) -> None:
        """Let the page on screen have these key sequences, and take back the others."""
        for sequence, shortcut in self._shortcuts.items():
            shortcut.setEnabled(sequence not in owned)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep an editor from swallowing Ctrl+Z where the history is not its own."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if _undoes_nothing(watched, event):
            event.ignore()
            return True
        return False

    def _refocused(self, before: QWidget | None, now: QWidget | None) -> None:
        """Watch the editor that has the keyboard, and only that: a filter on everything would cost every event."""
        for widget in (before, now):
            if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
                widget.removeEventFilter(self)
        if isinstance(now, QLineEdit | QPlainTextEdit | QTextEdit):
            now.installEventFilter(self)


def _undoes_nothing(watched: QObject, event: QKeyEvent) -> bool:
    undo, redo = event.matches(QKeySequence.StandardKey.Undo), event.matches(QKeySequence.StandardKey.Redo)
    if event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
        redo = True
    if not (undo or redo):
        return False
    if _is_on_a_page(watched):
        return True
    if isinstance(watched, QLineEdit):
        return not (watched.isUndoAvailable() if undo else watched.isRedoAvailable())
    if isinstance(watched, QPlainTextEdit | QTextEdit):
        document = watched.document()
        return not (document.isUndoAvailable() if undo else document.isRedoAvailable())
    return False


def _is_on_a_page(editor: QObject) -> bool:
    found: QObject | None = editor
    while found is not None and not isinstance(found, WizardPage):
        found = found.parent()
    return found is not None


def types_text(widget: QWidget | None) -> bool:
    """Say whether a widget takes letters and Enter as text."""
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    return False
