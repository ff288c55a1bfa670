"""The card with the radar: which lines it shows, and saving it as a picture."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from assessment.domain.problems import Unusable
from assessment.domain.wording import N_
from assessment.report.charts.palette import palette
from assessment.report.charts.radar_data import RadarData
from assessment.work.files import written_file
from ui.results.radar_picture import saved
from ui.results.radar_view import RadarView
from ui.widgets.boxes import Card
from ui.widgets.button import Button
from ui.widgets.notice import Notice
from ui.wizard.page import Surroundings

SERIES = {"claimed": N_("Claimed band"), "target": N_("Target band")}
"""The lines that can be switched off; the evidenced one always stays."""


class RadarCard(Card):
    """`hidden_changed` carries the keys of the lines switched off; `axis_chosen` the index of an axis."""

    hidden_changed = Signal(object)
    axis_chosen = Signal(int)

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around.theme, parent=parent)
        self._around = around
        self._data: RadarData | None = None
        self.file_name: Callable[[], str] = lambda: "radar"
        self.switches = Button(around.theme, icon="eye", size="small")
        self.save = Button(around.theme, icon="upload", size="small")
        self.beside(self.switches)
        self.beside(self.save)
        self.view = RadarView(around.theme, around.background)
        self.notice = Notice(around.theme)
        self.notice.hide()
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.notice)
        self.view.axis_chosen.connect(self.axis_chosen)
        if around.failed is not None:
            self.view.on_failure(around.failed)
        self._menu = QMenu(self)
        self.actions_by_series = {key: self._switch(key) for key in SERIES}
        self.switches.clicked.connect(
            lambda: self._menu.popup(self.switches.mapToGlobal(self.switches.rect().bottomLeft()))
        )
        self.save.clicked.connect(self._ask_file)

    def hidden(self) -> frozenset[str]:
        """Give the keys of the lines switched off."""
        return frozenset(key for key, action in self.actions_by_series.items() if not action.isChecked())

    def show_radar(self, title: str, data: RadarData, words: tuple[str, ...]) -> None:
        """Show numbers under a title; `words` says each axis for a screen reader."""
        say = self._around.text.say
        self._data = data
        self.set_title(title)
        self.switches.setText(say(N_("Lines shown")))
        self.save.setText(say(N_("Save picture…")))
        for key, action in self.actions_by_series.items():
            action.setText(say(SERIES[key]))
        self.view.setAccessibleName(title)
        self.view.set_radar(data, words)

    def save_as(self, path: Path) -> None:
        """Draw the picture for a file on the worker and write it; tells how that went."""
        data, theme = self._data, self._around.theme.theme
        if data is None:
            return
        form: Literal["png", "svg"] = "svg" if path.suffix.lower() == ".svg" else "png"
        colors = palette(theme.tokens, "print")
        self._around.remember_folder(path.parent)
        self._around.background.run(
            lambda: written_file(path, saved(data, colors, form)), lambda _: self._written(path), self._refused
        )

    def _switch(self, key: str) -> QAction:
        action = QAction(self._menu)
        action.setCheckable(True)
        action.setChecked(True)
        action.toggled.connect(lambda _: self.hidden_changed.emit(self.hidden()))
        self._menu.addAction(action)
        return action

    def _ask_file(self) -> None:
        start = self._around.last_folder() / f"{self.file_name()}.png"
        dialog = QFileDialog(self, self.save.text(), str(start), "PNG (*.png);;SVG (*.svg)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("png")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix("svg" if "svg" in chosen else "png"))
        dialog.fileSelected.connect(lambda name: self.save_as(Path(name)))
        dialog.open()

    def _written(self, path: Path) -> None:
        say = self._around.text.say
        self.notice.set_notice("ok", say(N_("Saved as “{name}”"), name=path.name), str(path.parent))
        self.notice.show()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, Unusable):
            if self._around.failed is not None:
                self._around.failed(error)
            return
        problem, say = error.problems[0], self._around.text.say
        self.notice.set_notice("error", say(problem.sentence), say(problem.repair))
        self.notice.show()
