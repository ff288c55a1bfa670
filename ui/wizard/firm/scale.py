"""The card of the firm's size: employees, revenue, capital, and the class that follows from them at once."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from assessment.domain.enterprise import Profile
from assessment.domain.wording import N_
from assessment.library.reference import ReferenceTables
from assessment.scoring.size_class import size_class
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import Card, IconView, column, row
from ui.widgets.labels import Label, WrapLabel
from ui.wizard.firm.cards import Finding, ProfileCard
from ui.wizard.firm.rows import AmountRow, CountRow, ReadRow


class ScaleCard(ProfileCard):
    """Employees, revenue and capital of the latest full year; the size class by Decree 80/2021 below."""

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch) -> None:
        super().__init__(themes, speech, N_("Size"), "users")
        self.employees = CountRow(themes, speech)
        self.revenue = AmountRow(themes, speech)
        self.capital = AmountRow(themes, speech)
        self._tables: ReferenceTables | None = None
        self._shown = Profile()
        self._across((self.employees, 1), (self.revenue, 1), (self.capital, 1))
        self.result = SizeView(themes)
        self.body.addWidget(self.result)
        for line in self._rows():
            line.typed.connect(self._typed)
            line.settled.connect(self.settled)

    def _rows(self) -> tuple[ReadRow, ...]:
        return (self.employees, self.revenue, self.capital)

    def take_tables(self, tables: ReferenceTables) -> None:
        """Work out the class with the thresholds, once they are read."""
        self._tables = tables
        self._say_class(self._shown)

    def show_profile(self, profile: Profile, anew: bool) -> None:
        """Show the three numbers and the class."""
        firm = profile.enterprise
        self._shown = profile
        self.employees.show_value(firm.employees, anew)
        self.revenue.show_value(firm.revenue_bn_vnd, anew)
        self.capital.show_value(firm.capital_bn_vnd, anew)
        self._say_class(profile)

    def profile(self, profile: Profile) -> Profile:
        """Give the profile with the numbers as typed; one that cannot be read stays as it was."""
        firm = profile.enterprise
        firm = replace(
            firm,
            employees=self.employees.value(firm.employees),
            revenue_bn_vnd=self.revenue.value(firm.revenue_bn_vnd),
            capital_bn_vnd=self.capital.value(firm.capital_bn_vnd),
        )
        return replace(profile, enterprise=firm)

    def set_read_only(self, on: bool) -> None:
        """Let them be read only."""
        for line in self._rows():
            line.set_read_only(on)

    def findings(self) -> list[Finding]:
        """Numbers that cannot be read."""
        labels = (N_("Employees"), N_("Revenue"), N_("Total capital"))
        return [
            (label, line.edit, True)
            for label, line in zip(labels, self._rows(), strict=True)
            if line.problem() is not None
        ]

    def retranslate(self) -> None:
        """Say labels, units and the class again; numbers are written the language's way."""
        super().retranslate()
        self.employees.set_label(self.say(N_("Employees")))
        self.employees.set_help(self.say(N_("In social insurance, yearly average")))
        self.revenue.set_label(self.say(N_("Revenue")))
        self.revenue.set_help(self.say(N_("Latest full year")))
        self.capital.set_label(self.say(N_("Total capital")))
        self.employees.edit.set_unit(self.say(N_("people")))
        self.revenue.edit.set_unit(self.say(N_("bn dong")))
        self.capital.edit.set_unit(self.say(N_("bn dong")))
        self.show_profile(self._shown, anew=not any(line.problem() for line in self._rows()))
        for line in self._rows():
            line.say_problem()

    def _typed(self) -> None:
        self._say_class(self.profile(self._shown))
        self.typed.emit()

    def _say_class(self, profile: Profile) -> None:
        thresholds = self._tables.thresholds if self._tables is not None else ()
        found = size_class(profile.enterprise, thresholds)
        known = found.size is not None
        self.result.show_class(
            self.say(found.name), self.say(N_("worked out by this tool")) if known else "", self.say(found.because),
            self.say(found.basis), known,
        )  # fmt: skip


class SizeView(Card):
    """The size class with the comparison and the legal basis."""

    def __init__(self, themes: ThemeSwitch, parent: QWidget | None = None) -> None:
        super().__init__(themes, tone="info", margin=10, parent=parent)
        across = row(themes, 12)
        self._mark = IconView(themes, "building", "accent", 28)
        across.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        words = column(themes, 1)
        first = row(themes, 6)
        self.name = Label(themes, "", "strong")
        self.note = Label(themes, "", "caption")
        first.addWidget(self.name)
        first.addWidget(self.note)
        first.addStretch(1)
        words.addLayout(first)
        self.because = WrapLabel(themes, "", "caption", "text")
        self.basis = WrapLabel(themes, "", "caption")
        words.addWidget(self.because)
        words.addWidget(self.basis)
        across.addLayout(words, 1)
        self.body.addLayout(across)

    def show_class(self, name: str, note: str, because: str, basis: str, known: bool) -> None:
        """Show a class, or why it is not known."""
        self.set_tone("info" if known else "neutral")
        self._mark.set_icon("building", "accent" if known else "text.muted")
        self.name.setText(name)
        self.note.setText(f"· {note}" if note else "")
        self.because.setText(because)
        self.basis.setText(basis)
        self.setAccessibleName(f"{name}. {because}. {basis}")
