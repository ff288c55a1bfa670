"""Asking for a file to write or a folder: opened, not executed, with our own words on the buttons."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from assessment.domain.wording import N_
from ui.text import SpeakerSwitch


def ask_where_to_save(
    speech: SpeakerSwitch, parent: QWidget, title: str, proposed: Path, kind: str, then: Callable[[Path], None]
) -> QFileDialog:
    """Ask for a file to write. `kind` is the filter in words ("Assessment (*.json)")."""
    dialog = _dialog(speech, parent, title, proposed.parent)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(kind)
    dialog.setDefaultSuffix(proposed.suffix.lstrip("."))
    dialog.selectFile(proposed.name)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, speech.say(N_("Save")))
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()
    return dialog


def ask_for_folder(
    speech: SpeakerSwitch, parent: QWidget, title: str, start: Path, then: Callable[[Path], None]
) -> QFileDialog:
    """Ask for a folder."""
    dialog = _dialog(speech, parent, title, start)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, speech.say(N_("Choose")))
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()
    return dialog


def _dialog(speech: SpeakerSwitch, parent: QWidget, title: str, folder: Path) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setLabelText(QFileDialog.DialogLabel.Reject, speech.say(N_("Cancel")))
    dialog.setLabelText(QFileDialog.DialogLabel.FileName, speech.say(N_("File name:")))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, speech.say(N_("Files of type:")))
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, speech.say(N_("Look in:")))
    return dialog
