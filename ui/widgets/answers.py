"""The three pickers of an interview: the state of an attribute, the grade of evidence, a level or stage."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from assessment.domain.wording import N_
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch, Tone
from ui.widgets.segmented import Segment, Segmented

_STATES: tuple[tuple[str, str, str, str, Tone], ...] = (
    ("met", N_("Met"), N_("Met"), "check", "ok"),
    ("not_met", N_("Not met"), N_("Not met"), "x", "error"),
    ("not_applicable", N_("Not applicable"), N_("N/A"), "minus", "neutral"),
    ("unknown", N_("Unknown"), N_("Unknown"), "help-circle", "warn"),
)
"""Key, word, word for narrow room, icon and tone of each state of an attribute."""

EVIDENCE_GRADES = (
    ("E0", N_("Said by one person")),
    ("E1", N_("Confirmed by a second role")),
    ("E2", N_("Document or record seen")),
    ("E3", N_("Seen working, on the floor or on screen")),
    ("E4", N_("Measured data or log taken")),
)
"""Code and meaning of each evidence grade; the code is the same in every language."""


class TriState(Segmented):
    """Met, not met, not applicable, unknown: keys "met", "not_met", "not_applicable", "unknown".

    Space cycles met and not met when the cursor is on what is chosen; else it chooses under the cursor.
    """

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget | None = None) -> None:
        super().__init__(themes, (), "soft", True, parent)
        self._speech = speech
        speech.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words in the current language."""
        say = self._speech.say
        self.set_segments([Segment(key, say(text), say(short), icon, tone) for key, text, short, icon, tone in _STATES])

    def cycle(self) -> None:
        """Go from met to not met, and from anything else to met, as Space does."""
        self.choose("not_met" if self.key() == "met" else "met")

    def _take_by_key(self) -> None:
        if self.segments[self._cursor].key == self.key():
            self.cycle()
        else:
            super()._take_by_key()


class EvidencePicker(Segmented):
    """E0 to E4, filled with the accent; the meaning of each is its tooltip. Digits 0 to 4 choose."""

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget | None = None) -> None:
        super().__init__(themes, (), "solid", True, parent)
        self._speech = speech
        speech.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say name and meanings in the current language."""
        self.setAccessibleName(self._speech.say(N_("Evidence grade")))
        self.set_segments(
            [Segment(code, code, tip=f"{code} · {self._speech.say(meaning)}") for code, meaning in EVIDENCE_GRADES]
        )

    def meaning(self) -> str:
        """Give "E3 · Seen working …" of the chosen grade, or an empty text."""
        return next((segment.tip for segment in self.segments if segment.key == self.key()), "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with a digit, else as every segmented row."""
        grade = f"E{event.text()}" if event.text() else ""
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and grade in dict(EVIDENCE_GRADES):
            self.choose(grade)
            return
        super().keyPressEvent(event)


class LevelPicker(Segmented):
    """Levels or stages as large segments; keys are the values as text ("0" … "5", "2.5", "3.0")."""

    def __init__(
        self,
        themes: ThemeSwitch,
        levels: Sequence[str] = ("0", "1", "2", "3", "4", "5"),
        tips: Sequence[str] = (),
        words: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Show `levels`; `words` are shown instead of the keys when given (a decimal comma), `tips` explain them.

        Raises `ValueError` when words or tips are given in another number than levels.
        """
        super().__init__(themes, (), "solid", True, parent)
        self.set_levels(levels, tips, words)

    def set_levels(self, levels: Sequence[str], tips: Sequence[str] = (), words: Sequence[str] = ()) -> None:
        """Put other levels, words or tooltips."""
        self.set_segments(
            [
                Segment(level, word, tip=tip)
                for level, word, tip in zip(levels, words or levels, tips or [""] * len(levels), strict=True)
            ]
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with a digit when a level has just that digit, else as every segmented row."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and event.text() and event.text() in {segment.key for segment in self.segments}:
            self.choose(event.text())
            return
        super().keyPressEvent(event)

    def _hint(self, short: bool) -> QSize:
        hint = super()._hint(short)
        return QSize(hint.width(), max(hint.height(), self.theme.px(38) + 8))

    def _row_height(self) -> int:
        return max(self.theme.px(38), super()._row_height())
