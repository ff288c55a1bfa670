"""The cards of the firm page: each shows its part of the profile and gives back what was typed."""

from abc import abstractmethod
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLayout, QWidget

from assessment.domain.enterprise import OWNERSHIPS, Profile
from assessment.domain.tax_code import warning, written
from assessment.domain.wording import N_, Sentence
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import Card, row
from ui.widgets.fields import ComboBox
from ui.wizard.firm.field import CheckedRow
from ui.wizard.firm.rows import LineRow

Finding = tuple[str, QWidget, bool]
"""What is to be seen to: the field's label (marked), its editor, and whether it is needed (else only pointed out)."""


class ProfileCard(Card):
    """A card of the profile. `typed` while a person writes, `settled` when a field is done with."""

    typed = Signal()
    settled = Signal()

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, title: str, icon: str) -> None:
        super().__init__(themes, "", icon, margin=14, spacing=6)
        self._speech = speech
        self._card_title = title

    @abstractmethod
    def show_profile(self, profile: Profile, anew: bool) -> None:
        """Show this part of the profile; `anew` also where a field holds a text still to be mended."""

    @abstractmethod
    def profile(self, profile: Profile) -> Profile:
        """Give the profile with this part as typed."""

    @abstractmethod
    def set_read_only(self, on: bool) -> None:
        """Let the card be read only."""

    def findings(self) -> list[Finding]:
        """List what is to be seen to, top to bottom."""
        return []

    def retranslate(self) -> None:
        """Say every text again."""
        self.set_title(self._speech.say(self._card_title))

    def say(self, what: str | Sentence) -> str:
        """Say a marked template in the present language."""
        return self._speech.say(what)

    def _listen(self, *rows: LineRow) -> None:
        for line in rows:
            line.typed.connect(self.typed)
            line.settled.connect(self.settled)

    def _across(self, *widgets: tuple[QWidget, int]) -> QLayout:
        layout = row(self._themes, 4)
        for widget, share in widgets:
            layout.addWidget(widget, share)
        self.body.addLayout(layout)
        return layout


class LegalCard(ProfileCard):
    """Name, tax code, who owns the firm."""

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch) -> None:
        super().__init__(themes, speech, N_("Legal details"), "file-text")
        self.name = LineRow(themes, speech, required=True)
        self.tax_code = LineRow(themes, speech)
        self.ownership = ComboBox(themes)
        self._ownership_row = CheckedRow(themes, speech, self.ownership)
        self.body.addWidget(self.name)
        self._across((self.tax_code, 5), (self._ownership_row, 4))
        self._listen(self.name, self.tax_code)
        self.tax_code.settled.connect(self._tidy_code)
        self.ownership.activated.connect(lambda _: self.settled.emit())
        self._fill_ownerships()

    def show_profile(self, profile: Profile, anew: bool) -> None:
        """Show name, tax code and ownership."""
        firm = profile.enterprise
        self.name.show_text(firm.name)
        if anew or written(self.tax_code.text()) != firm.tax_code:
            self.tax_code.show_text(firm.tax_code)
        index = max(0, self.ownership.findData(firm.ownership))
        with QSignalBlocker(self.ownership):
            self.ownership.setCurrentIndex(index)
        self._check(firm.name, firm.tax_code)

    def profile(self, profile: Profile) -> Profile:
        """Give the profile with these three as typed."""
        code = written(self.tax_code.text())
        owner = str(self.ownership.currentData() or "")
        firm = replace(profile.enterprise, name=self.name.text(), tax_code=code, ownership=owner)
        return replace(profile, enterprise=firm)

    def set_read_only(self, on: bool) -> None:
        """Let them be read only."""
        self.name.set_read_only(on)
        self.tax_code.set_read_only(on)
        self.ownership.setEnabled(not on)

    def findings(self) -> list[Finding]:
        """A missing name, a tax code that does not look right."""
        found: list[Finding] = []
        if not self.name.text():
            found.append((N_("Firm name"), self.name.edit, True))
        if warning(self.tax_code.text()) is not None:
            found.append((N_("Tax code"), self.tax_code.edit, False))
        return found

    def retranslate(self) -> None:
        """Say labels, choices and the warning again."""
        super().retranslate()
        self.name.set_label(self.say(N_("Firm name")))
        self.tax_code.set_label(self.say(N_("Tax code")))
        self.tax_code.set_help(self.say(N_("10 digits, or 13 for a branch. No personal ID numbers here.")))
        self._ownership_row.set_label(self.say(N_("Ownership")))
        self._fill_ownerships()
        self._check(self.name.text(), self.tax_code.text())

    def _fill_ownerships(self) -> None:
        chosen = self.ownership.currentData()
        with QSignalBlocker(self.ownership):
            self.ownership.clear()
            self.ownership.addItem(self.say(N_("Not stated")), "")
            for code, word in OWNERSHIPS.items():
                self.ownership.addItem(self.say(word), code)
            self.ownership.setCurrentIndex(max(0, self.ownership.findData(chosen)))

    def _tidy_code(self) -> None:
        self.tax_code.edit.setModified(False)
        self.tax_code.show_text(written(self.tax_code.text()))
        self._check(self.name.text(), self.tax_code.text())

    def _check(self, name: str, code: str) -> None:
        found = None if self.tax_code.edit.hasFocus() and self.tax_code.edit.isModified() else warning(code)
        self.tax_code.set_warning(self.say(found.sentence) if found else "")
        self.name.set_error("" if name or not self.name.edit.isModified() else self.say(N_("The firm needs a name.")))
