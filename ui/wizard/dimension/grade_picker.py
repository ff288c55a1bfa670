"""The evidence grade of an attribute or a dimension, chosen with 0 to 4; E goes on to the other of the two."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from assessment.domain.answers import Grade
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.answers import EvidencePicker


class GradePicker(EvidencePicker):
    """`picked` carries a `Grade`, or `None` when the grade was taken off.

    `focused` when the keyboard came here by a key, never by a click: what then appears must not move what is clicked.

    E and Esc are left to the page, and so is every other key that means nothing here.
    """

    picked = Signal(object)
    focused = Signal()
    unfocused = Signal()

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget | None = None) -> None:
        super().__init__(themes, speech, parent)
        self.set_compact(False)
        self.chosen.connect(lambda key: self.picked.emit(Grade[key]))
        self.cleared.connect(lambda: self.picked.emit(None))

    def show_grade(self, grade: Grade | None, inherited: Grade | None = None) -> None:
        """Show a grade without a signal; an inherited one is only where the cursor stands."""
        key = grade.name if grade is not None else None
        if key != self.key():
            self.set_chosen(key)
        if grade is None and inherited is not None and self._cursor != int(inherited):
            self._cursor = int(inherited)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with a digit also when it is the grade chosen already: that too means "done"."""
        digit = event.text() if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _NONE else ""
        if digit in ("0", "1", "2", "3", "4") and not self._read_only:
            self.choose(f"E{digit}")
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard went elsewhere."""
        super().focusOutEvent(event)
        self.unfocused.emit()


_NONE = Qt.KeyboardModifier.NoModifier
