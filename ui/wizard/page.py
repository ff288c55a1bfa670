"""What every stop of the walk is given and promises, so that the frame needs to know none of them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from assessment.domain.events import Stepped
from assessment.work.interview import Interview
from assessment.work.route import Place
from ui.background import Background
from ui.bridge import Bridge
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch

if TYPE_CHECKING:
    from assessment.library.reference import ReferenceTables
    from assessment.library.shelf import Shelf
    from assessment.work.desk import Desk


def _nothing_remembered(folder: Path) -> None:
    """Forget the folder; stands in where nobody keeps settings."""


@dataclass(frozen=True)
class Surroundings:
    """What a page may use. `picture` gives JPEG bytes (call it through `background`); `guarded` shows a refusal.

    `guarded(act)` runs an act on the interview and shows the sentence of an `Unusable` beside the page
    instead of letting it escape; it gives whether the act was done. `failed` takes what a background job
    raised: an `Unusable` is said to the person, anything else goes the road of unexpected faults.

    `desk`, `shelf` and `reference` give what was opened after the first paint; `reference` may read files, so
    call it through `background`. `last_folder` and `remember_folder` keep where files were last saved.
    """

    theme: ThemeSwitch
    text: SpeakerSwitch
    bridge: Bridge
    background: Background
    picture: Callable[[str], bytes]
    guarded: Callable[[Callable[[], object]], bool]
    failed: Callable[[Exception], None] | None = None
    desk: "Callable[[], Desk] | None" = None
    shelf: "Callable[[], Shelf] | None" = None
    reference: "Callable[[], ReferenceTables] | None" = None
    last_folder: Callable[[], Path] = Path.home
    remember_folder: Callable[[Path], None] = _nothing_remembered


class WizardPage(QWidget):
    """One stop. It holds no answers and no route: it reads the interview and asks to `go`.

    `go` carries the `Place` a person chose on the page (a jump); next and previous are the frame's.
    `owns` names the key sequences the page uses itself although the window has a meaning for them
    (`frozenset({"Ctrl+0"})`): while the page is up the window leaves them alone.
    """

    go = Signal(object)
    hints_changed = Signal()
    owns: frozenset[str] = frozenset()
    topic: str = ""
    """What the help explains here when it is not the step of the page."""

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

    def regions(self) -> tuple[QWidget, ...]:
        """Give the areas F6 walks through on this page, in reading order; the frame adds rail and footer."""
        return (self,)

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
