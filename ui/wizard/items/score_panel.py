"""The right panel of an item page: the value of the group, why, points by area, the whole, the ladder of levels."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from assessment.domain.questionnaire import Questionnaire, Texts
from assessment.domain.rules import PointsRule
from assessment.domain.wording import N_
from assessment.scoring.derivation_items import areas_of
from assessment.scoring.scorecard import DimensionScore, Scorecard
from ui.widgets.bars import CoverageBar
from ui.widgets.boxes import column, line, row
from ui.widgets.labels import Label, WrapLabel
from ui.widgets.notice import Notice
from ui.widgets.scrollpage import ScrollPage
from ui.wizard.dimension.result_panel import ReasonBox
from ui.wizard.dimension.tools import Tools
from ui.wizard.items.level_list import LevelList
from ui.wizard.items.scale import has_stages, level_word
from ui.wizard.items.whole import foundation_words, held_down, hidden_words, most_of, rungs, total_words


class ScorePanel(QFrame):
    """Shows numbers and reasons only; an open value is a dash, never a zero."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        themes = tools.themes
        self.setProperty("area", "panel")
        self.setAutoFillBackground(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.page = ScrollPage(themes, 10, (14, 12, 14, 12))
        outer.addWidget(self.page)
        self._group = WrapLabel(themes, "", "label", "text")
        self.value = Label(themes, "", "figure")
        self._of = WrapLabel(themes, "", "caption")
        self._shown = WrapLabel(themes, "", "caption", "text")
        self.reason = ReasonBox(tools, "info")
        self._areas_label = Label(themes, "", "label", "text")
        self.whole = Notice(themes, "neutral")
        self._ladder_label = WrapLabel(themes, "", "label", "text")
        self.ladder = LevelList(themes)
        self._assumed = WrapLabel(themes, "", "caption")
        self._areas = column(themes, 8)
        self._area_rows: list[tuple[WrapLabel, Label, CoverageBar]] = []
        self._coverage_label = Label(themes, "", "label", "text")
        self._coverage = Label(themes, "", "label", "text")
        self.coverage = CoverageBar(themes)
        figure = row(themes, 8)
        figure.addWidget(self.value)
        figure.addWidget(self._of, 1)
        counted = row(themes, 6)
        counted.addWidget(self._coverage_label)
        counted.addStretch(1)
        counted.addWidget(self._coverage)
        body = self.page.body
        body.addWidget(self._group)
        body.addLayout(figure)
        body.addWidget(self._shown)
        body.addWidget(self.reason)
        body.addWidget(line())
        body.addWidget(self._areas_label)
        body.addLayout(self._areas)
        body.addLayout(counted)
        body.addWidget(self.coverage)
        body.addWidget(self.whole)
        body.addWidget(line())
        for widget in (self._ladder_label, self.ladder, self._assumed):
            body.addWidget(widget)
        body.addStretch(1)

    def show_score(self, questionnaire: Questionnaire, card: Scorecard, page: str, texts: Texts) -> None:
        """Show the value of a group and the counts over the whole."""
        score = card.by_id[page]
        speaker, say = self._tools.speech.speaker, self._tools.speech.say
        stages = has_stages(questionnaire)
        name = texts.get(f"groups/{page}/name") or page
        self._group.setText(f"{page} · {name}" if len(page) <= 4 and name != page else name)
        self.value.setText("–" if score.claimed is None else level_word(score.claimed, speaker, stages))
        highest = max((item.levels[-1] for item in questionnaire.items if item.group == page), default=None)
        counted = say(N_("{answered} of {questions} answered"), answered=score.answered, questions=score.questions)
        top = (
            say(N_("of {highest}"), highest=level_word(highest, speaker, stages)) + " · " if highest is not None else ""
        )
        self._of.setText(top + counted)
        self._shown.setText(self._evidenced(score, questionnaire))
        because = foundation_words(questionnaire, card, page, texts, speaker) or speaker.all(score.because)
        heading = N_("Why not higher?") if card.capped.get(page) else N_("How it is computed")
        self.reason.say(say(heading), because)
        self.reason.set_good(score.decided and not card.capped.get(page))
        self._show_areas(questionnaire, card, texts)
        share = card.coverage
        words = f"{card.decided}/{card.applicable}" + ("" if share is None else f" · {speaker.percent(share)}")
        self._coverage_label.setText(say(N_("Items answered")))
        self._coverage.setText(words)
        self.coverage.set_share(None if share is None else float(share), words)
        self._show_whole(questionnaire, card, texts)
        self._show_ladder(questionnaire, card, page, texts)

    def _show_whole(self, questionnaire: Questionnaire, card: Scorecard, texts: Texts) -> None:
        speaker = self._tools.speech.speaker
        hidden = hidden_words(questionnaire, card, speaker)
        total = total_words(card, texts, speaker)
        held = held_down(card, speaker)
        self.whole.setVisible(bool(hidden or total))
        if hidden:
            self.whole.set_notice("neutral", "", hidden, "info")
        elif total:
            self.whole.set_notice("warn" if held else "info", total, held)

    def _show_ladder(self, questionnaire: Questionnaire, card: Scorecard, page: str, texts: Texts) -> None:
        say = self._tools.speech.say
        points = isinstance(questionnaire.rule, PointsRule)
        steps = rungs(questionnaire, card, page, texts, self._tools.speech.speaker)
        self._ladder_label.setText(say(N_("Levels of the firm") if points else N_("Stages of a process")))
        self.ladder.show_rungs(steps)
        self._assumed.setText(
            say(N_("Cut-offs in points are assumed values, to be changed in the questionnaire's file."))
        )
        for widget in (self._ladder_label, self.ladder):
            widget.setVisible(bool(steps))
        self._assumed.setVisible(points)

    def _evidenced(self, score: DimensionScore, questionnaire: Questionnaire) -> str:
        speaker = self._tools.speech.speaker
        stages = has_stages(questionnaire)
        value = "–" if score.evidenced is None else level_word(score.evidenced, speaker, stages)
        template = N_("With evidence from {grade}: {value}")
        return speaker.say(template, grade=questionnaire.evidence_from.name, value=value)

    def _show_areas(self, questionnaire: Questionnaire, card: Scorecard, texts: Texts) -> None:
        """Show won points of the most that can be won here, for questionnaires that give points."""
        groups = areas_of(card, card.rule) if isinstance(card.rule, PointsRule) else ()
        speaker = self._tools.speech.speaker
        self._areas_label.setText(speaker.say(N_("Points by area")))
        self._areas_label.setVisible(bool(groups))
        while len(self._area_rows) < len(groups):
            self._add_area()
        for index, (name, points, bar) in enumerate(self._area_rows):
            for widget in (name, points, bar):
                widget.setVisible(index < len(groups))
            if index < len(groups):
                group = groups[index]
                most = most_of(questionnaire, card, group.id)
                won = group.numbers.get("won")
                name.setText(texts.get(f"groups/{group.id}/name") or group.id)
                said = speaker.say(N_("none yet")) if won is None else speaker.number(won)
                words = speaker.say(N_("{won} / {of}"), won=said, of=most)
                points.setText(words)
                bar.set_share(float(won / most) if won is not None and most else None, words)

    def _add_area(self) -> None:
        themes = self._tools.themes
        name, points = WrapLabel(themes, "", "caption", "text"), Label(themes, "", "strong")
        bar = CoverageBar(themes, None, 0)
        across = row(themes, 6)
        across.addWidget(name, 1)
        across.addWidget(points)
        self._areas.addLayout(across)
        self._areas.addWidget(bar)
        self._area_rows.append((name, points, bar))
