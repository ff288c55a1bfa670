"""Choosing the questionnaire of a new assessment, when there is more than one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QListWidget, QVBoxLayout, QWidget

from assessment.domain.wording import N_
from assessment.library.shelf import Header
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import row, space_out
from ui.widgets.button import Button
from ui.widgets.labels import WrapLabel


class ChooseQuestionnaire(QDialog):
    """`chosen` carries id and version."""

    chosen = Signal(str, str)

    def __init__(
        self, themes: ThemeSwitch, speech: SpeakerSwitch, headers: Sequence[Header], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._headers = list(headers)
        say = speech.say
        self.setWindowTitle(say(N_("New assessment")))
        self.setModal(True)
        self.resize(themes.theme.px(520), themes.theme.px(320))
        layout = QVBoxLayout(self)
        space_out(layout, themes, 12, (20, 16, 20, 16))
        layout.addWidget(WrapLabel(themes, say(N_("Which questionnaire?")), "subtitle"))
        self.list = QListWidget()
        self.list.setAccessibleName(say(N_("Questionnaires")))
        for header in self._headers:
            self.list.addItem(f"{header.name(speech.language)}  ·  {header.id} {header.version}")
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self._choose)
        layout.addWidget(self.list, 1)
        self.start = Button(themes, say(N_("Start")), "primary")
        self.away = Button(themes, say(N_("Cancel")))
        across = row(themes, 8)
        across.addStretch(1)
        across.addWidget(self.start)
        across.addWidget(self.away)
        layout.addLayout(across)
        self.start.setDefault(True)
        self.start.clicked.connect(self._choose)
        self.away.clicked.connect(self.reject)

    def _choose(self) -> None:
        header = self._headers[self.list.currentRow()]
        self.accept()
        self.chosen.emit(header.id, header.version)
