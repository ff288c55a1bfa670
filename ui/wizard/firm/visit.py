"""The cards of the visit (when, who, with whom) and of what the printed report says about itself."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCalendarWidget, QMenu, QWidgetAction

from assessment.domain.enterprise import Paper, Profile
from assessment.domain.wording import N_
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import IconView, row
from ui.widgets.button import Button
from ui.widgets.labels import WrapLabel
from ui.wizard.firm.amounts import shown_date
from ui.wizard.firm.cards import Finding, ProfileCard
from ui.wizard.firm.people import PeopleList
from ui.wizard.firm.rows import DateRow, LineRow


class VisitCard(ProfileCard):
    """Day of the visit, the assessors (the first leads), the people met."""

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch) -> None:
        super().__init__(themes, speech, N_("Visit and team"), "calendar")
        self.day = DateRow(themes, speech)
        self._pick = Button(themes, role="ghost", icon="calendar", size="small")
        self._pick.clicked.connect(self._open_calendar)
        self.assessors = PeopleList(
            themes, speech, N_("Assessors"), N_("Add an assessor"), N_("leads"), N_("Full name, organisation")
        )
        self.met = PeopleList(themes, speech, N_("People met"), N_("Add a person"), "", N_("Name or position"))
        self._across((self.day, 2), (self._pick, 0), (WrapLabel(themes), 3))
        self.body.addWidget(self.assessors)
        self.body.addWidget(self.met)
        hint = row(themes, 6, (4, 0, 0, 0))
        self._hint = WrapLabel(themes, "", "caption")
        hint.addWidget(IconView(themes, "shield", "text.muted", 14))
        hint.addWidget(self._hint, 1)
        self.body.addLayout(hint)
        for part in (self.day, self.assessors, self.met):
            part.typed.connect(self.typed)
            part.settled.connect(self.settled)

    def show_profile(self, profile: Profile, anew: bool) -> None:
        """Show day and people."""
        self.day.show_value(profile.visit.date, anew)
        self.assessors.show_value(profile.visit.assessors)
        self.met.show_value(profile.visit.met)

    def profile(self, profile: Profile) -> Profile:
        """Give the profile with day and people as typed; a day that cannot be read stays as it was."""
        visit = profile.visit
        visit = replace(visit, date=self.day.value(visit.date), assessors=self.assessors.value(), met=self.met.value())
        return replace(profile, visit=visit)

    def set_read_only(self, on: bool) -> None:
        """Let them be read only."""
        self.day.set_read_only(on)
        self._pick.setEnabled(not on)
        self.assessors.set_read_only(on)
        self.met.set_read_only(on)

    def findings(self) -> list[Finding]:
        """A day that cannot be read."""
        return [(N_("Day of the visit"), self.day.edit, True)] if self.day.problem() is not None else []

    def retranslate(self) -> None:
        """Say labels and hint again."""
        super().retranslate()
        self.day.set_label(self.say(N_("Day of the visit")))
        self.day.set_help(self.say(N_("day/month/year")))
        self.day.say_problem()
        self._pick.setToolTip(self.say(N_("Choose a day")))
        self._pick.setAccessibleName(self.say(N_("Choose a day")))
        self.assessors.retranslate()
        self.met.retranslate()
        self._hint.setText(
            self.say(N_("Names and positions are enough: no ID numbers, dates of birth or phone numbers."))
        )

    def _open_calendar(self) -> None:
        menu = QMenu(self)
        calendar = QCalendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        chosen = self.day.value(None)
        if chosen is not None:
            calendar.setSelectedDate(QDate(chosen.year, chosen.month, chosen.day))
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        calendar.clicked.connect(self._take_day)
        calendar.clicked.connect(menu.close)
        menu.popup(self._pick.mapToGlobal(self._pick.rect().bottomLeft()))

    def _take_day(self, day: QDate) -> None:
        self.day.edit.setText(shown_date(date(day.year(), day.month(), day.day())))
        self.day.edit.setFocus()
        self.settled.emit()


class PaperCard(ProfileCard):
    """Issuing body, parent body, number, place, circulation mark and signatory of the printed report."""

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch) -> None:
        super().__init__(themes, speech, N_("Details of the printed report"), "printer")
        self.lines = {name: LineRow(themes, speech) for name in _PAPER_WORDS}
        for left, right in _PAPER_PAIRS:
            self._across((self.lines[left], 1), (self.lines[right], 1))
        self.body.addWidget(self.lines["circulation"])
        self._listen(*self.lines.values())

    def show_profile(self, profile: Profile, anew: bool) -> None:
        """Show the details."""
        for name, line in self.lines.items():
            line.show_text(getattr(profile.paper, name))

    def profile(self, profile: Profile) -> Profile:
        """Give the profile with the details as typed."""
        return replace(profile, paper=Paper(**{name: line.text() for name, line in self.lines.items()}))

    def set_read_only(self, on: bool) -> None:
        """Let them be read only."""
        for line in self.lines.values():
            line.set_read_only(on)

    def retranslate(self) -> None:
        """Say labels again."""
        super().retranslate()
        for name, line in self.lines.items():
            line.set_label(self.say(_PAPER_WORDS[name]))
        self.lines["circulation"].edit.setPlaceholderText(self.say(N_("For internal circulation")))


_PAPER_WORDS = {
    "issuing_body": N_("Issuing body"),
    "parent_body": N_("Parent body"),
    "number": N_("Document number"),
    "place": N_("Place of signing"),
    "signatory": N_("Signatory"),
    "signatory_title": N_("Position of the signatory"),
    "circulation": N_("Circulation mark"),
}
_PAPER_PAIRS = (("issuing_body", "parent_body"), ("number", "place"), ("signatory", "signatory_title"))
