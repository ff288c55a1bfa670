"""The copies of the database: when they were taken, and putting one back."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from assessment.domain.wording import N_
from ui.dialogs.message import Choice, ask
from ui.ground import Backup
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import row, space_out
from ui.widgets.button import Button
from ui.widgets.labels import WrapLabel


class BackupsDialog(QDialog):
    """`restored` carries the file a person confirmed to restore; `taken` and `folder_wanted` carry nothing."""

    restored = Signal(object)
    taken = Signal()
    folder_wanted = Signal()

    def __init__(
        self,
        themes: ThemeSwitch,
        speech: SpeakerSwitch,
        found: Sequence[Backup],
        may_write: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._speech = speech
        self._found = list(found)
        say = speech.say
        self.setWindowTitle(say(N_("Backups")))
        self.setModal(True)
        self.resize(themes.theme.px(620), themes.theme.px(460))
        layout = QVBoxLayout(self)
        space_out(layout, themes, 12, (20, 16, 20, 16))
        text = N_(
            "A copy of all assessments is taken when the program starts and ends, if something changed. "
            "The latest 10 are kept in the data folder. Copy that folder to a USB stick from time to time."
        )
        layout.addWidget(WrapLabel(themes, say(text), "muted"))
        self.list = QListWidget()
        self.list.setAccessibleName(say(N_("Backups")))
        self.list.setSpacing(themes.theme.px(3))
        layout.addWidget(self.list, 1)
        layout.addLayout(self._buttons())
        self._fill(may_write)

    def _buttons(self) -> QVBoxLayout:
        say = self._speech.say
        self.restore = Button(self._themes, say(N_("Restore…")), icon="rotate-ccw")
        self.take = Button(self._themes, say(N_("Back up now")), icon="save")
        self.folder = Button(self._themes, say(N_("Open the folder")), icon="folder-open")
        self.away = Button(self._themes, say(N_("Close")), "primary")
        across = row(self._themes, 8)
        for button in (self.restore, self.take, self.folder):
            across.addWidget(button)
        across.addStretch(1)
        across.addWidget(self.away)
        held = QVBoxLayout()
        held.addLayout(across)
        self.restore.clicked.connect(self._ask)
        self.take.clicked.connect(self._take)
        self.folder.clicked.connect(self.folder_wanted)
        self.away.clicked.connect(self.reject)
        return held

    def _fill(self, may_write: bool) -> None:
        for backup in self._found:
            size = max(1, round(backup.size / 1024))
            item = QListWidgetItem(self._speech.say(N_("{at} · {size} kB"), at=_moment(backup), size=size))
            item.setData(Qt.ItemDataRole.UserRole, str(backup.path))
            self.list.addItem(item)
        if self._found:
            self.list.setCurrentRow(0)
        else:
            self.list.addItem(self._speech.say(N_("There is no backup yet.")))
            self.list.setEnabled(False)
        self.restore.setEnabled(bool(self._found) and may_write)
        self.take.setEnabled(may_write)

    def _chosen(self) -> Backup | None:
        row_ = self.list.currentRow()
        return self._found[row_] if 0 <= row_ < len(self._found) else None

    def _ask(self) -> None:
        backup = self._chosen()
        if backup is None:
            return
        say = self._speech.say
        text = say(
            N_(
                "All assessments go back to how they were at {at}. What you have now is kept as another backup, "
                "so this can be undone in the same way."
            ),
            at=_moment(backup),
        )
        choices = [Choice("restore", say(N_("Restore")), "primary"), Choice("stay", say(N_("Cancel")))]

        def answered(key: str) -> None:
            if key == "restore":
                self.accept()
                self.restored.emit(Path(backup.path))

        ask(self._themes, self, say(N_("Restore this backup?")), text, choices, answered, "warn")

    def _take(self) -> None:
        self.accept()
        self.taken.emit()


def _moment(backup: Backup) -> str:
    return backup.taken.strftime("%H:%M:%S  %d/%m/%Y")
