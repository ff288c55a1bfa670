"""The bar that says what was deleted and takes it back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessment.domain.wording import N_
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import Card, IconView, row
from ui.widgets.button import Button
from ui.widgets.labels import ElidedLabel


class UndoBar(Card):
    """Stays until the next deletion, an undo, or until it is closed: nobody has to be quick. `undone` carries a key."""

    undone = Signal(str)

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget | None = None) -> None:
        super().__init__(themes, tone="neutral", margin=6, parent=parent)
        self._speech = speech
        self._key = ""
        self._firm = ""
        self._said = ElidedLabel(themes)
        self.undo = Button(themes, role="ghost", icon="undo", keys="Ctrl+Z", size="small")
        self.away = Button(themes, role="ghost", icon="x", size="small")
        across = row(themes, 8)
        across.addWidget(IconView(themes, "trash", "text.muted"))
        across.addWidget(self._said)
        across.addWidget(self.undo)
        across.addStretch(1)
        across.addWidget(self.away)
        self.body.addLayout(across)
        self.undo.clicked.connect(self.take_back)
        self.away.clicked.connect(self.forget)
        speech.changed.connect(self.retranslate)
        self.retranslate()
        self.hide()

    def offer(self, key: str, firm: str) -> None:
        """Say that an assessment was deleted."""
        self._key, self._firm = key, firm
        self.retranslate()
        self.show()

    def take_back(self) -> bool:
        """Ask for the deleted one back; gives whether there was one."""
        key = self._key
        self.forget()
        if key:
            self.undone.emit(key)
        return bool(key)

    def forget(self) -> None:
        """Hide the bar; the deleted one is removed for good when the program ends."""
        self._key = ""
        self.hide()

    def retranslate(self) -> None:
        """Say it again."""
        say = self._speech.say
        firm = self._firm or say(N_("(firm without a name)"))
        self._said.setText(say(N_("Deleted: {firm}"), firm=firm))
        self.undo.setText(say(N_("Undo")))
        self.away.setAccessibleName(say(N_("Close")))
        self.away.setToolTip(say(N_("Close")))
