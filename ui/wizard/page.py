"""What every stop of the walk is given and promises, so that the frame needs to know none of them."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from assessment.domain.events import Stepped
from assessment.work.interview import Interview
from assessment.work.route import Place
from ui.background import Background
from ui.bridge import Bridge
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch


@dataclass(frozen=True)
class Surroundings:
    """What a page may use. `picture` gives JPEG bytes (call it through `background`); `guarded` shows a refusal.

    `guarded(act)` runs an act on the interview and shows the sentence of an `Unusable` beside the page
    instead of letting it escape; it gives whether the act was done.
    """

    theme: ThemeSwitch
    text: SpeakerSwitch
    bridge: Bridge
    background: Background
    picture: Callable[[str], bytes]
    guarded: Callable[[Callable[[], object]], bool]


class WizardPage(QWidget):
    """One stop. It holds no answers and no route: it reads the interview and asks to `go`.

    `go` carries the `Place` a person chose on the page (a jump); next and previous are the frame's.
    """

    go = Signal(object)
    hints_changed = Signal()

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.around = around
        self.interview: Interview | None = None

    def enter(self, interview: Interview, place: Place) -> None:
        """Show the interview at a place; called each time the page comes up."""
        raise NotImplementedError

    def leave(self) -> None:
        """Hand over what is typed but not yet given to the interview; called before going on, undo and closing."""

    def stepped(self, event: Stepped) -> None:
        """Show what changed; called after every step while the page is up."""

    def hints(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        """Give the key hints for the footer: ((keys), words) in the present language."""
        return ()

    def retranslate(self) -> None:
        """Say every text again; called when the language changed."""

    def focus_first(self) -> None:
        """Put the keyboard where a person goes on."""


class Quiet(QObject):
    """Holds signals back while a page fills its own fields, so that filling is not taken for typing.

    Use it as a context: `with Quiet(editor): editor.setText(...)`.
    """

    def __init__(self, *widgets: QObject) -> None:
        super().__init__()
        self._widgets = widgets
        self._before: list[bool] = []

    def __enter__(self) -> "Quiet":
        self._before = [widget.blockSignals(True) for widget in self._widgets]
        return self

    def __exit__(self, *_: object) -> None:
        for widget, before in zip(self._widgets, self._before, strict=True):
            widget.blockSignals(before)
