"""The help at the right: what the present screen is for, and every key that works there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from assessment.domain.wording import N_
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import line, row, space_out
from ui.widgets.button import Button
from ui.widgets.keycap import KeyHint
from ui.widgets.labels import Label, WrapLabel
from ui.widgets.scrollpage import ScrollPage

_WIDTH = 320

PURPOSES: dict[str, tuple[str, str]] = {
    "home": (
        N_("The list of assessments"),
        N_(
            "Every assessment on this machine. Enter opens the chosen one where you left it; the three dots at its "
            "right start a new round, save the answers as a file, or delete. A deleted one can be brought back "
            "until you close the program."
        ),
    ),
    "firm": (
        N_("Firm and visit"),
        N_(
            "Who is assessed, where and when, by whom, and whom you met. Nothing here keeps you from going on; "
            "what is missing is named again in the review. Size class is computed from workers, revenue and capital."
        ),
    ),
    "questionnaire": (
        N_("Questionnaire"),
        N_(
            "What is asked and by which rule it is scored. An assessment keeps its version for good, so that its "
            "numbers never change behind your back."
        ),
    ),
    "page": (
        N_("A page of questions"),
        N_(
            "Choose a band to see what it asks; say for each attribute whether it is met. A band counts when at "
            "least 80 % of what applies is met and every lower band counts too. Record evidence as you go: only what "
            "is shown from grade E2 on counts as evidenced. Unknown is an honest answer; it is never taken for a no."
        ),
    ),
    "items": (
        N_("A page of items"),
        N_(
            "Rate each item by what can be seen here today; below it stands what that level means and what the next "
            "one asks. Record evidence as you go: without a document or a look at the real thing an item counts as "
            "claimed only. Unknown is an honest answer; an item that does not apply leaves the sum."
        ),
    ),
    "losses": (
        N_("Losses seen on the walk"),
        N_(
            "What costs the firm money and could be seen today, by kind and place, with a rough cost a year and an "
            "idea. The sum is rough and is no part of the stage; a loss without a cost is in no sum."
        ),
    ),
    "review": (
        N_("Review"),
        N_("What is still unanswered, first of all what can still change a result. Each line leads to its question."),
    ),
    "results": (
        N_("Results"),
        N_(
            "The profile first, then numbers. Claimed counts every tick, evidenced only what was shown. Choose any "
            "number to see how it came about. A mean is shown from 80 % coverage on and is this tool's own figure."
        ),
    ),
    "report": (
        N_("Report"),
        N_(
            "What will be printed, page by page. Choose the look and the language of the report here; they do not "
            "change the screen."
        ),
    ),
}
"""Title and purpose of each screen, by step name, or "home"."""

_EVERYWHERE: tuple[tuple[tuple[str, ...], str], ...] = (
    (("Ctrl", "+", "Z"), N_("undo")),
    (("Ctrl", "+", "Y"), N_("redo")),
    (("Ctrl", "+", "F"), N_("search the list")),
    (("Ctrl", "+", "N"), N_("new assessment")),
    (("Ctrl", "+", "P"), N_("report")),
    (("Ctrl", "+", "\u2009+"), N_("larger")),
    (("Ctrl", "+", "−"), N_("smaller")),
    (("F6",), N_("next area")),
    (("F11",), N_("present")),
    (("Esc",), N_("close")),
    (("F1",), N_("this help")),
)

_IN_WIZARD: tuple[tuple[tuple[str, ...], str], ...] = (
    (("Enter",), N_("next page")),
    (("Shift", "+", "Enter"), N_("previous page")),
)
_AT_HOME: tuple[tuple[tuple[str, ...], str], ...] = (
    (("Enter",), N_("open")),
    (("Delete",), N_("delete, with undo")),
)

Hints = Sequence[tuple[tuple[str, ...], str]]


class HelpPanel(QFrame):
    """Hidden until asked for; `closed` is emitted when it goes away again."""

    closed = Signal()

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._speech = speech
        self._screen = "home"
        self._hints: Hints = ()
        self._parts: list[QWidget] = []
        self.setProperty("area", "panel")
        self._heading = Label(themes, "", "subtitle")
        self.away = Button(themes, role="ghost", icon="x", size="small")
        self._page = ScrollPage(themes, 8, (16, 8, 16, 16))
        outer = QVBoxLayout(self)
        space_out(outer, themes, 0, (0, 8, 0, 0))
        head = row(themes, 8, (16, 0, 8, 0))
        head.addWidget(self._heading, 1)
        head.addWidget(self.away)
        outer.addLayout(head)
        outer.addWidget(self._page, 1)
        self.away.clicked.connect(self.close_panel)
        themes.changed.connect(self._measure)
        speech.changed.connect(self.retranslate)
        self._measure()
        self.hide()

    def explain(self, screen: str, hints: Hints) -> None:
        """Explain a screen; `hints` are the keys of its page, already in words."""
        self._screen, self._hints = screen, hints
        if self.isVisible():
            self.retranslate()

    def toggle(self) -> None:
        """Show or hide it."""
        if self.isVisible():
            self.close_panel()
            return
        self.show()
        self.retranslate()
        self.away.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_panel(self) -> None:
        """Hide it."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc hides it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Say it again, for the present screen."""
        say = self._speech.say
        self._heading.setText(say(N_("Help")))
        self.away.setAccessibleName(say(N_("Close")))
        for part in self._parts:
            self._page.body.removeWidget(part)
            part.hide()
            part.deleteLater()
        title, purpose = PURPOSES[self._screen]
        taken = {keys for keys, _ in self._hints}
        own = [hint for hint in (_AT_HOME if self._screen == "home" else _IN_WIZARD) if hint[0] not in taken]
        self._parts = [Label(self._themes, say(title), "strong"), WrapLabel(self._themes, say(purpose))]
        self._add_keys(say(N_("Keys of this screen")), [*self._hints, *((keys, say(word)) for keys, word in own)])
        self._add_keys(say(N_("Keys everywhere")), [(keys, say(word)) for keys, word in _EVERYWHERE])
        for part in self._parts:
            self._page.body.addWidget(part)

    def _add_keys(self, title: str, hints: Hints) -> None:
        self._parts += [line(), Label(self._themes, title, "strong")]
        self._parts += [KeyHint(self._themes, keys, words) for keys, words in hints]

    def _measure(self) -> None:
        self.setFixedWidth(self._themes.theme.px(_WIDTH))
