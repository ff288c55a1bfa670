"""The small buttons of a row: unknown, evidence grade, note, pictures, and what evidence and first steps look like."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessment.domain.answers import State
from assessment.domain.wording import N_
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch, Tone
from ui.widgets.answers import EVIDENCE_GRADES
from ui.widgets.boxes import space_out
from ui.wizard.dimension.row_view import RowView
from ui.wizard.dimension.tool_chip import ToolChip


class RowTools(QWidget):
    """Five chips; `part_wanted` carries "grade", "note", "pictures" or "help"."""

    unknown_wanted = Signal()
    part_wanted = Signal(str)

    def __init__(
        self, themes: ThemeSwitch, speech: SpeakerSwitch, of_group: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._speech = speech
        self._of_group = of_group
        self._view: RowView | None = None
        layout = QHBoxLayout(self)
        space_out(layout, themes, 4, (4, 0, 4, 0))
        self.unknown = ToolChip(themes, "help-circle")
        self.grade = ToolChip(themes)
        self.note = ToolChip(themes, "pencil")
        self.pictures = ToolChip(themes, "camera")
        self.help = ToolChip(themes, "lightbulb")
        layout.addWidget(self.unknown)
        layout.addStretch(1)
        for name, chip in self.parts.items():
            layout.addWidget(chip)
            chip.clicked.connect(lambda _=False, part=name: self.part_wanted.emit(part))
        self.unknown.clicked.connect(self.unknown_wanted)

    @property
    def parts(self) -> dict[str, ToolChip]:
        """The chips that open a part of the drawer."""
        return {"grade": self.grade, "note": self.note, "pictures": self.pictures, "help": self.help}

    def show_view(self, view: RowView) -> None:
        """Show what stands behind each button."""
        self._view = view
        say = self._speech.say
        self.unknown.show_value(say(N_("Unknown")), "warn" if view.state is State.UNKNOWN else None)
        self.unknown.setEnabled(view.may_write)
        self._show_grade(view)
        self.note.show_value("", "info" if view.note else None)
        self.note.say(say(N_("Note (G)")))
        count = len(view.pictures)
        self.pictures.show_value(str(count) if count else "", "info" if count else None)
        self.pictures.say(say(N_("Pictures")))
        self.help.say(say(N_("Typical evidence and first steps (H)")))
        self.unknown.say(say(N_("Nobody here knows (U)")))

    def _show_grade(self, view: RowView) -> None:
        say = self._speech.say
        code, meaning = EVIDENCE_GRADES[view.grade]
        tone: Tone = "ok" if view.counts else "neutral"
        if view.own is not None:
            self.grade.show_value(code, tone)
            tip = say(N_("Its own evidence: {grade} · {meaning} (E)"), grade=code, meaning=say(meaning))
        elif view.inherited:
            inherited = N_("{grade} · group") if self._of_group else N_("{grade} · dimension")
            self.grade.show_value(say(inherited, grade=code), tone, dashed=True)
            template = N_("Evidence taken over from the whole page: {grade} · {meaning} (E)")
            tip = say(template, grade=code, meaning=say(meaning))
        else:
            self.grade.show_value(say(N_("Evidence")), None)
            tip = say(N_("No evidence yet: counts as E0 (E)"))
        self.grade.say(tip)

    def show_open(self, parts: frozenset[str]) -> None:
        """Light up the chips whose part of the drawer is open."""
        for name, chip in self.parts.items():
            chip.setCheckable(True)
            chip.setChecked(name in parts)
            chip.update()

    def retranslate(self) -> None:
        """Say every text again."""
        if self._view is not None:
            self.show_view(self._view)
