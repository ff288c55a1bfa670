"""The right panel: bands, target, why not higher, the nearest step, the radar over all dimensions, coverage."""

from fractions import Fraction
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from assessment.domain.wording import N_
from assessment.report.charts.radar_geometry import RadarAxis, RadarSeries
from ui.theme.sheet import set_state
from ui.widgets.bars import CoverageBar
from ui.widgets.boxes import Card, IconView, column, line, row
from ui.widgets.labels import Label, TextType, WrapLabel
from ui.widgets.marks import BandBox
from ui.widgets.radar import MiniRadar
from ui.widgets.scrollpage import ScrollPage
from ui.wizard.dimension.link_word import LinkWord
from ui.wizard.dimension.result_model import BandWord, Result
from ui.wizard.dimension.target_picker import TargetPicker
from ui.wizard.dimension.tools import Tools


class ReasonBox(Card):
    """A sentence that gives the reason, with a link to where it can be mended."""

    def __init__(self, tools: Tools, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(tools.themes, margin=10, spacing=2, parent=parent)
        top = row(tools.themes, 6)
        self._mark = IconView(tools.themes, icon, "warn")
        self._heading = WrapLabel(tools.themes, "", "strong")
        top.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._heading, 1)
        self._words = WrapLabel(tools.themes, "", "caption", "text")
        self.link = LinkWord(tools.themes)
        self.body.addLayout(top)
        self.body.addWidget(self._words)
        self.body.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)

    def say(self, heading: str, words: str, link: str = "") -> None:
        """Say something else; an empty link hides it."""
        for label, text in ((self._heading, heading), (self._words, words)):
            if label.text() != text:
                label.setText(text)
        if self.link.text() != link:
            self.link.setText(link)
            self.link.updateGeometry()
        self.link.setVisible(bool(link))

    @property
    def words(self) -> str:
        """The sentence now said."""
        return self._words.text()

    def set_good(self, good: bool) -> None:
        """Show it as good news instead of as something missing."""
        tone: Literal["ok", "warn"] = "ok" if good else "warn"
        if self.property("tone") != tone:
            self.set_tone(tone)
            self._heading.set_tone(tone)
            self._mark.set_icon("circle-check" if good else "info", tone)


class ResultPanel(QFrame):
    """`jump(question)` to a missing attribute, `go_to(dimension)` from the radar, `target_picked(band or None)`."""

    jump = Signal(str)
    go_to = Signal(str)
    target_picked = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._jump = ""
        self._axes: tuple[RadarAxis, ...] = ()
        self._result: Result | None = None
        self.setProperty("area", "panel")
        self.setAutoFillBackground(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.page = ScrollPage(tools.themes, 10, (14, 12, 14, 12))
        outer.addWidget(self.page)
        self._make_bands()
        self._make_reasons()
        self._make_radar()
        self._make_counts()
        self.retranslate()

    def _label(self, type_: TextType = "label") -> Label:
        return Label(self._tools.themes, "", type_, "text" if type_ == "label" else "")

    def _make_bands(self) -> None:
        themes = self._tools.themes
        self._claimed_label = self._label()
        self.claimed = BandBox(themes, None, large=True)
        self._claimed_name = WrapLabel(themes, "", "subtitle")
        self._evidenced_label = WrapLabel(themes, "", "caption")
        self.evidenced = BandBox(themes, None)
        self._target_label = self._label()
        self.target = TargetPicker(themes)
        words = column(themes, 2)
        words.addWidget(self._claimed_label)
        words.addWidget(self._claimed_name)
        top = row(themes, 12)
        top.addWidget(self.claimed, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        shown = row(themes, 8)
        shown.addWidget(self.evidenced, 0, Qt.AlignmentFlag.AlignTop)
        shown.addWidget(self._evidenced_label, 1)
        aim = row(themes, 4)
        aim.addWidget(self._target_label)
        aim.addStretch(1)
        aim.addWidget(self.target)
        for part in (top, shown, aim):
            self.page.body.addLayout(part)
        self.target.picked.connect(self._picked)

    def _make_reasons(self) -> None:
        self.reason = ReasonBox(self._tools, "info")
        self.reason.link.clicked.connect(lambda: self.jump.emit(self._jump))
        self.step = ReasonBox(self._tools, "target")
        self.step.set_tone("info")
        self.step._heading.set_tone("accent")
        self.step._mark.set_icon("target", "accent")
        self.page.body.addWidget(self.reason)
        self.page.body.addWidget(self.step)
        self.page.body.addWidget(line())

    def _make_radar(self) -> None:
        self._radar_label = self._label()
        self._hatched = self._label("subtle")
        self.radar = MiniRadar(self._tools.themes, 216)
        top = row(self._tools.themes, 6)
        top.addWidget(self._radar_label)
        top.addStretch(1)
        top.addWidget(self._hatched)
        self.page.body.addLayout(top)
        self.page.body.addWidget(self.radar)
        self.page.body.addWidget(line())
        self.radar.axis_chosen.connect(lambda index: self.go_to.emit(self._axes[index].id))

    def _make_counts(self) -> None:
        themes = self._tools.themes
        self._coverage_label, self._coverage = self._label(), Label(themes, "", "label", "text")
        self.coverage = CoverageBar(themes)
        self._floor = WrapLabel(themes, "", "caption")
        self._proven_label, self._proven = self._label(), Label(themes, "", "strong")
        self._marked_label, self._marked = self._label(), Label(themes, "", "strong")
        pairs = ((self._coverage_label, self._coverage), (self._proven_label, self._proven))
        for name, value in (*pairs, (self._marked_label, self._marked)):
            across = row(themes, 6)
            across.addWidget(name)
            across.addStretch(1)
            across.addWidget(value)
            self.page.body.addLayout(across)
            if name is self._coverage_label:
                self.page.body.addWidget(self.coverage)
                self.page.body.addWidget(self._floor)
        self.page.body.addStretch(1)

    def show_result(self, result: Result, may_write: bool) -> None:
        """Show the result of the dimension; texts are set only where they changed."""
        self.target.set_read_only(not may_write) if self._read_only_changed(may_write) else None
        if result == self._result:
            return
        self._result = result
        self._jump = result.jump
        self._show_band(self.claimed, self._claimed_name, result.claimed)
        say = self._tools.speech.say
        evidenced = result.evidenced
        words = (
            say(N_("By evidence: band {band} · {name}"), band=evidenced.band, name=evidenced.words)
            if evidenced.band is not None
            else say(N_("By evidence: {words}"), words=evidenced.words)
        )
        self._show_band(self.evidenced, self._evidenced_label, BandWord(evidenced.band, words))
        self.target.show_target(result.target)
        link = say(N_("To the missing attribute ›")) if result.jump else ""
        self.reason.say(result.title, result.reason, link)
        self.reason.set_good(result.at_top)
        self.step.say(say(N_("Nearest step within reach")), result.step)
        self.step.setVisible(bool(result.step))
        self._show_counts(result)

    def _read_only_changed(self, may_write: bool) -> bool:
        before = self.property("mayWrite")
        self.setProperty("mayWrite", may_write)
        return bool(before != may_write)

    def _show_band(self, box: BandBox, label: WrapLabel, word: BandWord) -> None:
        if box.band != word.band:
            box.set_band(word.band, word=word.words)
        if label.text() != word.words:
            label.setText(word.words)

    def _show_counts(self, result: Result) -> None:
        for label, text in (
            (self._coverage, result.coverage),
            (self._proven, result.proven),
            (self._marked, result.marked),
        ):
            if label.text() != text:
                label.setText(text)
                label.updateGeometry()
        self.coverage.set_share(result.share, result.coverage)

    def show_radar(self, axes: tuple[RadarAxis, ...], lines: tuple[RadarSeries, ...], highlight: int) -> None:
        """Show the radar with the present dimension marked."""
        self._axes = axes
        self.radar.set_radar(axes, lines)
        self.radar.set_highlight(highlight)

    def show_top(self) -> None:
        """Scroll to the reason."""
        self.page.verticalScrollBar().setValue(0)

    def show_whole(self) -> None:
        """Scroll to the radar."""
        self.page.show_widget(self.coverage)
        self.page.show_widget(self.radar)

    def retranslate(self) -> None:
        """Say every text again."""
        say = self._tools.speech.say
        self._claimed_label.setText(say(N_("Claimed band")))
        self._target_label.setText(say(N_("Target")))
        self.target.setAccessibleName(say(N_("Target band")))
        self._radar_label.setText(say(N_("Overview")))
        self._hatched.setText(say(N_("hatched: not decided")))
        self.radar.setAccessibleName(say(N_("Radar of all dimensions")))
        self._coverage_label.setText(say(N_("Coverage")))
        self._floor.setText(
            say(N_("A total is shown from {floor}."), floor=self._tools.speech.speaker.percent(_FLOOR, 0))
        )
        self._proven_label.setText(say(N_("Bands fully shown by evidence")))
        self._marked_label.setText(say(N_("Marked to look at again")))
        self._result = None

    def _picked(self, band: object) -> None:
        self.target_picked.emit(band)

    def set_floating(self, floating: bool) -> None:
        """Lie over the page (narrow) or stand beside it."""
        set_state(self, "floating", floating)


_FLOOR = Fraction(4, 5)
