"""What can be chosen and done with the report: language, skin, save, text version, print."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessment.domain.wording import N_
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import row, space_out
from ui.widgets.button import Button
from ui.widgets.flowrow import FlowRow
from ui.widgets.labels import Label
from ui.widgets.segmented import Segment, Segmented

LANGUAGES = (("vi", "Tiếng Việt"), ("en", "English"))
"""Languages of a report, each in its own words."""

SKINS = (
    ("consulting", N_("Consulting report")),
    ("administrative", N_("Administrative document")),
)

FITS = (("width", N_("Full width")), ("page", N_("Whole page")))
"""How large the preview is."""


class Controls(QWidget):
    """`changed` when language or skin were chosen; the buttons are connected by the page."""

    changed = Signal()

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._speech = speech
        layout = QVBoxLayout(self)
        space_out(layout, themes, 4)
        top = row(themes, 8)
        self._title = Label(themes, "", "title")
        self.text = Button(themes, icon="file-text")
        self.print = Button(themes, icon="printer")
        self.print.setShortcut("Ctrl+P")
        self.save = Button(themes, role="primary", icon="download")
        self.fits = Segmented(themes)
        top.addWidget(self._title)
        top.addStretch(1)
        top.addWidget(self.fits)
        layout.addLayout(top)
        self.languages = Segmented(themes)
        self.skins = Segmented(themes)
        self._language_word = Label(themes, "", "label")
        self._skin_word = Label(themes, "", "label")
        flow = FlowRow(themes)
        for word, choice in ((self._language_word, self.languages), (self._skin_word, self.skins)):
            flow.add(_pair(themes, word, choice))
        for button in (self.text, self.print, self.save):
            flow.add(button)
        layout.addWidget(flow)
        self.retranslate()
        self.languages.set_chosen("vi")
        self.skins.set_chosen("consulting")
        self.fits.set_chosen("width")
        self.languages.chosen.connect(lambda _: self.changed.emit())
        self.skins.chosen.connect(lambda _: self.changed.emit())

    def language(self) -> str:
        """Give the language of the report."""
        return self.languages.key() or "vi"

    def skin(self) -> str:
        """Give the skin of the report."""
        return self.skins.key() or "consulting"

    def choose_language(self, language: str) -> None:
        """Choose a language without a signal; an unknown one leaves the choice."""
        if language in dict(LANGUAGES):
            self.languages.set_chosen(language)

    def set_ready(self, ready: bool) -> None:
        """Let saving and printing be used once there is a report."""
        for button in (self.text, self.print, self.save):
            button.setEnabled(ready)

    def retranslate(self) -> None:
        """Say every text again."""
        say = self._speech.say
        self._title.setText(say(N_("Report")))
        self._language_word.setText(say(N_("Language")))
        self._skin_word.setText(say(N_("Style")))
        self.languages.set_segments([Segment(key, word) for key, word in LANGUAGES])
        self.languages.setAccessibleName(say(N_("Language of the report")))
        self.skins.set_segments([Segment(key, say(word)) for key, word in SKINS])
        self.skins.setAccessibleName(say(N_("Style of the report")))
        self.fits.set_segments([Segment(key, say(word)) for key, word in FITS])
        self.fits.setAccessibleName(say(N_("Size of the preview")))
        self.text.setText(say(N_("Save as text…")))
        self.print.setText(say(N_("Print…")))
        self.save.setText(say(N_("Save as PDF…")))


def _pair(themes: ThemeSwitch, word: QWidget, choice: QWidget) -> QWidget:
    """Keep a word with what it names when the row breaks."""
    holder = QWidget()
    beside = row(themes, 8)
    holder.setLayout(beside)
    beside.addWidget(word)
    beside.addWidget(choice)
    return holder
