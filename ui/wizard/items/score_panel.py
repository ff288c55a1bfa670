"""The right panel of an item page: the value of the group, why, the points by area, coverage."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from assessment.domain.questionnaire import Questionnaire, Texts
from assessment.domain.rules import PointsRule
from assessment.domain.wording import N_
from assessment.scoring.scorecard import DimensionScore, GroupScore, Scorecard
from ui.widgets.bars import CoverageBar
from ui.widgets.boxes import column, line, row
from ui.widgets.labels import Label, WrapLabel
from ui.widgets.scrollpage import ScrollPage
from ui.wizard.dimension.result_panel import ReasonBox
from ui.wizard.dimension.tools import Tools


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
        body.addStretch(1)

    def show_score(self, questionnaire: Questionnaire, card: Scorecard, page: str, texts: Texts) -> None:
        """Show the value of a group and the counts over the whole."""
        score = card.by_id[page]
        speaker, say = self._tools.speech.speaker, self._tools.speech.say
        self._group.setText(texts.get(f"groups/{page}/name") or page)
        self.value.setText("–" if score.claimed is None else speaker.number(score.claimed))
        highest = max((item.levels[-1] for item in questionnaire.items if item.group == page), default=None)
        counted = say(N_("{answered} of {questions} answered"), answered=score.answered, questions=score.questions)
        top = say(N_("of {highest}"), highest=highest) + " · " if highest is not None else ""
        self._of.setText(top + counted)
        self._shown.setText(self._evidenced(score, questionnaire))
        self.reason.say(say(N_("How it is computed")), speaker.all(score.because))
        self.reason.set_good(score.decided)
        kind = card.rule.area_kind if isinstance(card.rule, PointsRule) else ""
        self._show_areas([group for group in card.groups if group.kind == kind], texts)
        share = card.coverage
        words = f"{card.decided}/{card.applicable}" + ("" if share is None else f" · {speaker.percent(share)}")
        self._coverage_label.setText(say(N_("Items answered")))
        self._coverage.setText(words)
        self.coverage.set_share(None if share is None else float(share), words)

    def _evidenced(self, score: DimensionScore, questionnaire: Questionnaire) -> str:
        speaker = self._tools.speech.speaker
        value = "–" if score.evidenced is None else speaker.number(score.evidenced)
        template = N_("With evidence from {grade}: {value}")
        return speaker.say(template, grade=questionnaire.evidence_from.name, value=value)

    def _show_areas(self, groups: list[GroupScore], texts: Texts) -> None:
        """Show won points of those to be won, for questionnaires that give points."""
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
                won, of = group.numbers.get("won"), group.numbers.get("of")
                name.setText(texts.get(f"groups/{group.id}/name") or group.id)
                said = "–" if won is None else speaker.number(won)
                words = speaker.say(N_("{won} / {of}"), won=said, of=of if of is not None else "–")
                points.setText(words)
                bar.set_share(float(won / of) if won is not None and of else None, words)

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
