"""The row above the list: words to find, and the states with their counts."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from assessment.domain.wording import N_
from ui.home.row_painter import STATE_ICONS
from ui.home.search_box import SearchBox
from ui.home.table_model import STATE_WORDS
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import row
from ui.widgets.fields import Ringed
from ui.widgets.segmented import Segment, Segmented

_ALL = "all"

_SEARCH_WIDEST = 360
"""Width in px at 100 % the search line does not need more than."""


class Filters(QWidget):
    """`changed` tells that words or state are others now."""

    changed = Signal()

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._speech = speech
        self._counts: Mapping[str, int] = {}
        self.search = SearchBox(themes, "Ctrl+F")
        self.states = Segmented(themes, look="solid")
        layout = row(themes, 8)
        self.setLayout(layout)
        self._ringed = Ringed(themes, self.search)
        self._ringed.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # The line takes all the room it has use for, before any is left empty.
        layout.addWidget(self._ringed, 100)
        layout.addWidget(self.states)
        layout.addStretch(1)
        themes.changed.connect(self._measure)
        self._measure()
        self.search.textChanged.connect(self.changed)
        self.states.chosen.connect(self.changed)
        speech.changed.connect(self.retranslate)
        self.retranslate()
        self.states.set_chosen(_ALL)

    @property
    def words(self) -> str:
        """The words to find."""
        return self.search.text()

    @property
    def state(self) -> str:
        """The chosen state; empty for all."""
        key = self.states.key() or _ALL
        return "" if key == _ALL else key

    @property
    def is_filtering(self) -> bool:
        """Whether anything is held back."""
        return bool(self.words.strip() or self.state)

    def clear(self) -> None:
        """Hold nothing back."""
        self.search.clear()
        self.states.set_chosen(_ALL)
        self.changed.emit()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Write the number of rows behind each state."""
        self._counts = counts
        self._fill()

    def retranslate(self) -> None:
        """Say it again."""
        say = self._speech.say
        self.search.setPlaceholderText(say(N_("Firm, tax code…")))
        self.search.setAccessibleName(say(N_("Search")))
        self.states.setAccessibleName(say(N_("State")))
        self._fill()

    def _measure(self) -> None:
        self._ringed.setMaximumWidth(self._themes.theme.px(_SEARCH_WIDEST))

    def _fill(self) -> None:
        say = self._speech.say
        every = say(N_("All"))
        whole = Segment(_ALL, f"{every} {self._counts.get('', 0)}")
        states = [
            Segment(state, f"{say(word)} {self._counts.get(state, 0)}", str(self._counts.get(state, 0)), icon)
            for state, word in STATE_WORDS.items()
            for icon in (STATE_ICONS[state],)
        ]
        self.states.set_segments([whole, *states])
