"""Choosing the questionnaire of a new assessment, when there is more than one: one card each, with its summary."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from assessment.domain.wording import N_
from assessment.library.shelf import Header
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import Card, row, space_out
from ui.widgets.button import Button
from ui.widgets.labels import Label, WrapLabel
from ui.widgets.painted import paint_ring
from ui.widgets.scrollpage import ScrollPage


class QuestionnaireChoice(Card):
    """One questionnaire: name, version and summary. A click or an arrow key chooses it, a double click or Enter starts.

    `summary` may be empty.
    """

    chosen = Signal(int)
    started = Signal(int)

    def __init__(self, themes: ThemeSwitch, at: int, name: str, version: str, summary: str) -> None:
        super().__init__(themes, margin=12, spacing=4)
        self._at = at
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        top = row(themes, 8)
        top.addWidget(WrapLabel(themes, name, "strong"), 1)
        top.addWidget(Label(themes, version, "caption"))
        self.body.addLayout(top)
        if summary:
            self.body.addWidget(WrapLabel(themes, summary, "caption", "text"))
        self.setAccessibleName(f"{name}, {version}")
        self.setAccessibleDescription(summary)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose by click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus()
            self.chosen.emit(self._at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Start by a double click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.started.emit(self._at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Start on Enter, choose on Space; arrows are the dialog's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.started.emit(self._at)
        elif event.key() == Qt.Key.Key_Space:
            self.chosen.emit(self._at)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card and its ring."""
        super().paintEvent(event)
        if self.hasFocus():
            paint_ring(QPainter(self), self._themes.theme, self.rect().adjusted(4, 4, -4, -4))


class ChooseQuestionnaire(QDialog):
    """`chosen` carries id and version. `summaries` are by id and version, in the present language."""

    chosen = Signal(str, str)

    def __init__(
        self,
        themes: ThemeSwitch,
        speech: SpeakerSwitch,
        headers: Sequence[Header],
        summaries: dict[tuple[str, str], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._headers = list(headers)
        self._current = 0
        say = speech.say
        self.setWindowTitle(say(N_("New assessment")))
        self.setModal(True)
        self.resize(themes.theme.px(680), themes.theme.px(540))
        layout = QVBoxLayout(self)
        space_out(layout, themes, 12, (20, 16, 20, 16))
        layout.addWidget(WrapLabel(themes, say(N_("Which questionnaire?")), "subtitle"))
        self._page = ScrollPage(themes, 8, (0, 0, 8, 0))
        self.cards = [
            QuestionnaireChoice(
                themes,
                at,
                header.name(speech.language),
                f"{header.id} {header.version}",
                (summaries or {}).get((header.id, header.version), ""),
            )
            for at, header in enumerate(self._headers)
        ]
        for card in self.cards:
            card.chosen.connect(self._choose)
            card.started.connect(self._start)
            self._page.body.addWidget(card)
        layout.addWidget(self._page, 1)
        self.start = Button(themes, say(N_("Start")), "primary")
        self.away = Button(themes, say(N_("Cancel")))
        across = row(themes, 8)
        across.addStretch(1)
        across.addWidget(self.start)
        across.addWidget(self.away)
        layout.addLayout(across)
        self.start.setDefault(True)
        self.start.clicked.connect(lambda: self._start(self._current))
        self.away.clicked.connect(self.reject)
        self._choose(0)
        self.cards[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from card to card with the arrows."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            at = min(len(self.cards) - 1, max(0, self._current + steps[Qt.Key(event.key())]))
            self._choose(at)
            self.cards[at].setFocus()
            return
        super().keyPressEvent(event)

    def _choose(self, at: int) -> None:
        self._current = at
        for index, card in enumerate(self.cards):
            card.set_current(index == at)
        self._page.show_widget(self.cards[at])

    def _start(self, at: int) -> None:
        header = self._headers[at]
        self.accept()
        self.chosen.emit(header.id, header.version)
