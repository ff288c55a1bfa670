"""The card of sector, province and site, chosen from the reference tables."""

from collections.abc import Callable
from dataclasses import replace

from assessment.domain.enterprise import Coded, Profile
from assessment.domain.wording import N_, Sentence
from assessment.library.reference import PROVINCE_EDITION, SECTOR_EDITION, ReferenceTables
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.wizard.firm.cards import ProfileCard
from ui.wizard.firm.choice import CodedChoice
from ui.wizard.firm.field import CheckedRow
from ui.wizard.firm.rows import LineRow

_OLD_EDITION = N_("A code of an older edition ({edition}); it is kept as it is until you choose another.")
_NOT_LISTED = N_("“{text}” is not in the list; choose a line from it. The earlier choice stays.")


class WhereCard(ProfileCard):
    """Sector by VSIC, province by the present list (found by former names too), site of the visit."""

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch) -> None:
        super().__init__(themes, speech, N_("Sector and place"), "map-pin")
        self.sector = CodedChoice(themes)
        self.province = CodedChoice(themes)
        self.site = LineRow(themes, speech)
        self._tables: ReferenceTables | None = None
        self._sector_row = CheckedRow(themes, speech, self.sector)
        self._province_row = CheckedRow(themes, speech, self.province)
        self.body.addWidget(self._sector_row)
        self.body.addWidget(self._province_row)
        self.body.addWidget(self.site)
        self._listen(self.site)
        for choice, say in ((self.sector, self._say_sector), (self.province, self._say_province)):
            choice.picked.connect(self.settled)
            choice.strange.connect(self._strange(say))

    def take_tables(self, tables: ReferenceTables) -> None:
        """Offer the rows of the tables, once they are read."""
        self._tables = tables
        self._offer()

    def show_profile(self, profile: Profile, anew: bool) -> None:
        """Show sector, province and site."""
        firm = profile.enterprise
        if anew or self.sector.value() != firm.sector:
            self.sector.set_value(firm.sector)
        if anew or self.province.value() != firm.province:
            self.province.set_value(firm.province)
        self.site.show_text(profile.visit.site)
        self._say_sector("")
        self._say_province("")

    def profile(self, profile: Profile) -> Profile:
        """Give the profile with these as chosen and typed."""
        firm = replace(profile.enterprise, sector=self.sector.value(), province=self.province.value())
        return replace(profile, enterprise=firm, visit=replace(profile.visit, site=self.site.text()))

    def set_read_only(self, on: bool) -> None:
        """Let them be read only."""
        self.sector.setEnabled(not on)
        self.province.setEnabled(not on)
        self.site.set_read_only(on)

    def retranslate(self) -> None:
        """Say labels and rows again."""
        super().retranslate()
        self._sector_row.set_label(self.say(Sentence.of(N_("Main sector ({edition})"), edition="VSIC 2025")))
        self._province_row.set_label(self.say(N_("Province or city")))
        self.site.set_label(self.say(N_("Site visited")))
        self._offer()

    def _offer(self) -> None:
        if self._tables is not None:
            self.sector.set_entries(self._tables.sectors, self._speech.language)
            self.province.set_entries(self._tables.provinces, self._speech.language)
        for choice in (self.sector, self.province):
            edit = choice.lineEdit()
            if edit is not None:
                edit.setPlaceholderText(self.say(N_("Type a code or a part of the name")))
        self._say_sector("")
        self._say_province("")

    def _strange(self, say: Callable[[str], None]) -> Callable[[str], None]:
        return lambda text: say(text)

    def _say_sector(self, strange: str) -> None:
        self._say(self._sector_row, self.sector, SECTOR_EDITION, strange)

    def _say_province(self, strange: str) -> None:
        self._say(self._province_row, self.province, PROVINCE_EDITION, strange)

    def _say(self, line: CheckedRow, choice: CodedChoice, edition: str, strange: str) -> None:
        """Say below a choice what it includes, that its code is older, or that the text names no row."""
        value = choice.value()
        line.set_help(self._hint(value))
        if strange:
            line.set_error(self.say(Sentence.of(_NOT_LISTED, text=strange)))
        elif value is not None and value.edition != edition:
            line.set_warning(self.say(Sentence.of(_OLD_EDITION, edition=value.edition)))
        else:
            line.set_error("")

    def _hint(self, value: Coded | None) -> str:
        entry = self._tables.find(value) if self._tables is not None else None
        hint = entry.hint if entry is not None else None
        return self.say(hint) if hint is not None else ""
