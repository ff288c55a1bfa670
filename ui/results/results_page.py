"""The results: four tiles, the radar, the table of dimensions, summaries of ours, strengths and gaps."""

from collections.abc import Callable
from fractions import Fraction

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessment.domain.events import Stepped
from assessment.domain.wording import N_
from assessment.report.outline.highlights import gaps, strengths
from assessment.report.outline.words import band_title, page_name, result, value
from assessment.scoring.derivation import Derivation, Which
from assessment.scoring.scorecard import DimensionScore
from assessment.work.interview import Interview
from assessment.work.route import Place
from ui.paper.naming import file_stem
from ui.results.derivation_window import DerivationWindow
from ui.results.derivations import of_cell, of_summary, of_tile
from ui.results.group_table import GroupTable
from ui.results.item_words import is_banded, losses_lines, page_said
from ui.results.lists import PointCard
from ui.results.radar_card import RadarCard
from ui.results.rows import group_rows, ids_of, kinds, radar_of, report_of, result_rows
from ui.results.table import ResultTable
from ui.results.table_model import derives
from ui.results.tile_row import TileRow
from ui.widgets.boxes import row
from ui.widgets.chip import Chip
from ui.widgets.labels import Label
from ui.widgets.scrollpage import ScrollPage
from ui.widgets.segmented import Segment, Segmented
from ui.wizard.firm.columns import Columns
from ui.wizard.page import Surroundings, WizardPage

KIND_WORDS = {
    "pillar": N_("{count} pillars"),
    "block": N_("{count} blocks"),
    "area": N_("{count} areas"),
    "category": N_("{count} categories"),
    "process": N_("{count} processes"),
}

PAGES_WORDS = {
    "bands": N_("{count} dimensions"),
    "points": N_("{count} categories"),
    "stages": N_("{count} processes"),
    "means": N_("{count} groups"),
}
PROFILE_WORDS = {
    "bands": N_("Profile of {count} dimensions"),
    "points": N_("Profile of {count} categories: level 0–5"),
    "stages": N_("Profile of {count} processes: stage 1–4"),
    "means": N_("Profile of {count} groups"),
}


class ResultsPage(WizardPage):
    """Reads the interview's scorecard; changes nothing but targets."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        themes, speech = around.theme, around.text
        self.kind = ""
        self.kinds = Segmented(themes, look="solid")
        self.provisional = Chip(themes, "", "warn", "alert-triangle")
        self.tiles = TileRow(themes, speech)
        self.radar = RadarCard(around)
        self.table = ResultTable(themes, speech, self._set_target)
        self.groups = GroupTable(themes, speech)
        self.strong = PointCard(themes, "ok", "star")
        self.weak = PointCard(themes, "error", "target")
        self.losses = PointCard(themes, "warn", "clipboard")
        self.derivation = DerivationWindow(themes, speech, self._name, self)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        themes = self.around.theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollPage(themes, spacing=8)
        outer.addWidget(scroll)
        top = row(themes, 12)
        self._title = Label(themes, "", "title")
        for widget in (self._title, self.provisional):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.kinds)
        scroll.body.addLayout(top)
        scroll.body.addWidget(self.tiles)
        points = Columns(themes, (self.strong,), (self.weak,), from_width=420)
        self._columns = Columns(
            themes,
            (self.radar,),
            (self.table, self.groups, points, self.losses),
            from_width=980,
            stretch=(7, 10),
            second_first=True,
        )
        scroll.body.addWidget(self._columns)

    def _connect(self) -> None:
        self.around.text.changed.connect(self.retranslate)
        self.kinds.chosen.connect(self._show_kind)
        self.tiles.asked.connect(self._derive_tile)
        self.table.asked.connect(self._derive_cell)
        self.table.chosen.connect(self._row_chosen)
        self.groups.asked.connect(self._derive_group)
        self.radar.axis_chosen.connect(self._axis_chosen)
        self.radar.hidden_changed.connect(lambda _: self._show_radar())
        self.strong.asked.connect(self.choose)
        self.weak.asked.connect(self.choose)
        self.losses.asked.connect(lambda _: self.go.emit(Place("losses")))
        self.radar.file_name = self._file_name

    def enter(self, interview: Interview, place: Place) -> None:
        """Show the results of an interview."""
        self.interview = interview
        self.table.cells.floor = interview.questionnaire.evidence_from
        self._show()

    def leave(self) -> None:
        """Close the window of a derivation; it speaks of this page."""
        self.derivation.close()

    def stepped(self, event: Stepped) -> None:
        """Show what changed."""
        self._show()

    def retranslate(self) -> None:
        """Say every text again."""
        say = self.around.text.say
        self._title.setText(say(N_("Results")))
        self.provisional.set_chip(say(N_("Provisional: coverage below 80 %")))
        self._show()

    def hints(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        """Keys of the table."""
        say = self.around.text.say
        words = N_("choose a dimension") if self.interview is None or is_banded(self.interview) else N_("choose a line")
        return ((("↑", "↓"), say(words)), (("Enter",), say(N_("how a number came about"))))

    def focus_first(self) -> None:
        """Put the keyboard into the table."""
        self.table.setFocus()

    def choose(self, id_: str) -> None:
        """Mark a dimension in the table and on the radar."""
        if self.kind:
            self._show_kind("")
        self.table.choose(id_)
        self._row_chosen(id_)

    def _show(self) -> None:
        interview = self.interview
        if interview is None:
            return
        self.provisional.setVisible(interview.scorecard.provisional)
        self._show_kinds(interview)
        self.tiles.show_card(interview)
        self.table.results.read_only = interview.read_only
        self.table.results.rule = interview.questionnaire.rule.kind
        self.table.show_rows(result_rows(interview, self.around.text.speaker))
        self.table.setVisible(not self.kind)
        self.groups.setVisible(bool(self.kind))
        if self.kind:
            rows = group_rows(interview, self.around.text.speaker, self.kind)
            self.groups.show_rows(self._kind_word(self.kind, len(rows)), rows)
        self._show_points(interview)
        self._show_radar()

    def _show_kinds(self, interview: Interview) -> None:
        say = self.around.text.say
        count = len(interview.scorecard.dimensions)
        segments = [Segment("", say(PAGES_WORDS[interview.questionnaire.rule.kind], count=count))]
        for kind in kinds(interview):
            number = len(group_rows(interview, self.around.text.speaker, kind))
            segments.append(Segment(kind, self._kind_word(kind, number)))
        if self.kind not in {segment.key for segment in segments}:
            self.kind = ""
        self.kinds.setVisible(len(segments) > 1)
        self.kinds.set_segments(segments)
        self.kinds.set_chosen(self.kind)

    def _kind_word(self, kind: str, count: int) -> str:
        return self.around.text.say(KIND_WORDS.get(kind, N_("{count} groups")), count=count)

    def _show_kind(self, kind: str) -> None:
        self.kind = kind
        self.radar.view.choose(None)
        self._show()

    def _show_radar(self) -> None:
        if self.interview is None:
            return
        speaker, say = self.around.text.speaker, self.around.text.say
        data = radar_of(self.interview, speaker, self.kind, self.radar.hidden())
        words = tuple(
            f"{axis.code} {axis.name}: {value(axis.evidenced, speaker)} / {value(axis.target, speaker)}"
            for axis in data.axes
        )
        title = (
            say(PROFILE_WORDS[self.interview.questionnaire.rule.kind], count=len(data.axes))
            if not self.kind
            else self.kinds_title()
        )
        self.radar.show_radar(title, data, words)
        self.radar.setVisible(len(data.axes) >= 3)

    def kinds_title(self) -> str:
        """Give the word of the present kind of groups, as on its segment."""
        return next((one.text for one in self.kinds.segments if one.key == self.kind), "")

    def _show_points(self, interview: Interview) -> None:
        say = self.around.text.say
        none = say(N_("Nothing decided yet that could be named here."))
        strong = tuple(
            (score.id, f"{self._short(score.id, interview)} – {self._reached(interview, score)}")
            for score in strengths(interview.scorecard)
        )
        weak = tuple(
            (gap.score.id, f"{self._short(gap.score.id, interview)} – {self._gap(gap.score.id, gap.short_of)}")
            for gap in gaps(interview.scorecard, interview.assessment.targets)
        )
        self.strong.show_lines(say(N_("Strengths")), strong, none)
        self.weak.show_lines(say(N_("Largest gaps")), weak, none)
        self.losses.setVisible(bool(interview.questionnaire.losses))
        if interview.questionnaire.losses:
            lines = losses_lines(interview, self.around.text.speaker)
            unseen = say(N_("No loss is recorded yet; the walk sheet is the stop before the review."))
            self.losses.show_lines(say(N_("Dearest losses seen (rough, a year)")), lines, unseen)

    def _short(self, id_: str, interview: Interview) -> str:
        """Name a page: dimensions whole, groups of items by their short names."""
        report = report_of(interview, self.around.text.speaker)
        return page_name(id_, report, short=not is_banded(interview))

    def _reached(self, interview: Interview, score: DimensionScore) -> str:
        speaker = self.around.text.speaker
        if is_banded(interview):
            return band_title(score.id, int(score.evidenced or 0), report_of(interview, speaker))
        return page_said(interview, score.id, speaker)

    def _gap(self, id_: str, short_of: Fraction | None) -> str:
        interview, speech = self.interview, self.around.text
        if interview is None:
            return ""
        banded = is_banded(interview)
        now = result(interview.scorecard.by_id[id_], False, speech.speaker)
        if not banded and short_of is None:
            return page_said(interview, id_, speech.speaker)
        if short_of is None:
            return speech.say(N_("band {band}"), band=now)
        target = interview.assessment.targets.get(id_)
        template = N_("band {band}, target {target}") if banded else N_("{band} now, target {target}")
        return speech.say(template, band=now, target=value(target, speech.speaker))

    def _row_chosen(self, id_: str) -> None:
        if self.interview is not None and not self.kind:
            ids = ids_of(self.interview, self.around.text.speaker, "")
            self.radar.view.choose(ids.index(id_) if id_ in ids else None)

    def _axis_chosen(self, index: int) -> None:
        if self.interview is not None and not self.kind:
            self.table.choose(ids_of(self.interview, self.around.text.speaker, "")[index])

    def _set_target(self, page: str, target: Fraction | None) -> bool:
        interview = self.interview
        return interview is not None and self.around.guarded(lambda: interview.set_target(page, target))

    def _derive(self, make: Callable[[Interview], Derivation]) -> None:
        if self.interview is not None:
            self.derivation.show_derivation(make(self.interview))

    def _derive_tile(self, which: str) -> None:
        self._derive(lambda i: of_tile(i, which))

    def _derive_cell(self, id_: str, column: str) -> None:
        which = derives(column)  # type: ignore[arg-type]
        if which is not None:
            self._derive(lambda i: of_cell(i, id_, which))

    def _derive_group(self, id_: str, which: str) -> None:
        said: Which = "claimed" if which == "claimed" else "evidenced"
        self._derive(lambda i: of_summary(i, id_, said))

    def _name(self, id_: str) -> str:
        if self.interview is None:
            return id_
        texts = self.interview.questionnaire.speaks(self.around.text.language)
        own = texts.get(f"items/{id_}/name") or texts.get(f"losses/{id_}/name")
        return own or page_name(id_, report_of(self.interview, self.around.text.speaker))

    def _file_name(self) -> str:
        return file_stem(self.interview.assessment.profile, "radar") if self.interview is not None else "radar"
