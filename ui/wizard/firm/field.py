"""A field row that can also point something out without calling it wrong."""

from PySide6.QtWidgets import QWidget

from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.theme.sheet import set_state
from ui.widgets.fields import FieldRow


class CheckedRow(FieldRow):
    """As `FieldRow`; `set_warning` shows a sentence in the warning tone, which hides the help as an error does."""

    def __init__(
        self,
        themes: ThemeSwitch,
        speech: SpeakerSwitch,
        editor: QWidget,
        required: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, speech, editor, required=required, parent=parent)

    def set_error(self, error: str) -> None:
        """Show what is wrong, as an error."""
        self._error.set_tone("error")
        self._error_icon.set_icon("alert-circle", "error")
        super().set_error(error)

    def set_warning(self, warning: str) -> None:
        """Point something out; an empty text says all is well."""
        self.set_error(warning)
        if warning:
            self._error.set_tone("warn")
            self._error_icon.set_icon("alert-triangle", "warn")
            set_state(self.editor, "state", "warn")
