"""Labels for plain text: wrapping with a real line height, elided in the middle, and the sheet's types and tones."""

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QTextCharFormat
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import ThemeSwitch
from ui.theme.sheet import set_state
from ui.widgets.painted import headroom, text_height, text_width
from ui.widgets.textflow import Flow, flow

TextType = Literal["body", "strong", "caption", "label", "subtitle", "title", "headline", "figure", "muted", "subtle"]
TextTone = Literal[
    "", "text", "muted", "subtle", "accent", "info", "ok", "warn", "error", "process", "technology", "organisation"
]

_STEP: dict[TextType, str] = {"strong": "body.strong", "muted": "body", "subtle": "caption"}
_OWN_COLOR: dict[TextType, str] = {
    "caption": "text.muted",
    "label": "text.muted",
    "muted": "text.muted",
    "subtle": "text.subtle",
}
_TONE_COLOR: dict[TextTone, str] = {
    "text": "text",
    "muted": "text.muted",
    "subtle": "text.subtle",
    "accent": "accent",
    "info": "accent",
    "ok": "ok",
    "warn": "warn",
    "error": "error",
    "process": "block.process",
    "technology": "block.technology",
    "organisation": "block.organisation",
}


# The box is lowered by the room for stacked marks, so the marks themselves lie above it and must not be clipped.
_PLAIN_LINE = Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip


class Label(QLabel):
    """One line of plain text in a type and tone; never cuts stacked marks."""

    def __init__(
        self,
        themes: ThemeSwitch,
        text: str = "",
        type_: TextType = "body",
        tone: TextTone = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._type: TextType = type_
        self._tone: TextTone = tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", type_)
        self.setProperty("tone", tone)
        self.setText(text)
        themes.changed.connect(self._rethemed)

    def text_font(self) -> QFont:
        """Give the font of this label's type."""
        return self._themes.theme.font(_STEP.get(self._type, self._type))

    def text_color(self) -> QColor:
        """Give the colour of this label's type and tone."""
        role = _TONE_COLOR.get(self._tone) or _OWN_COLOR.get(self._type, "text")
        return self._themes.theme.color(role if self.isEnabled() else "text.disabled")

    def set_tone(self, tone: TextTone) -> None:
        """Change the tone."""
        self._tone = tone
        set_state(self, "tone", tone)

    def set_type(self, type_: TextType) -> None:
        """Change the type."""
        self._type = type_
        set_state(self, "type", type_)
        self.updateGeometry()

    def _rethemed(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The line and the room its marks need."""
        return QSize(text_width(self.text_font(), self.text()) + 1, text_height(self.text_font()))

    def minimumSizeHint(self) -> QSize:
        """As the hint: one line is not cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, lowered by what stacked marks need above."""
        painter = QPainter(self)
        painter.setFont(self.text_font())
        painter.setPen(self.text_color())
        box = self.rect().adjusted(0, headroom(self.text_font()), 0, 0)
        painter.drawText(box, self.alignment() | _PLAIN_LINE, self._shown())

    def _shown(self) -> str:
        return self.text()


class ElidedLabel(Label):
    """One line that gives up its middle when there is no room; the tooltip then has it whole."""

    def __init__(
        self,
        themes: ThemeSwitch,
        text: str = "",
        type_: TextType = "body",
        tone: TextTone = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, text, type_, tone, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        font = self.text_font()
        few = min(text_width(font, self.text()) + 1, text_width(font, "MMM…"))
        return QSize(few, text_height(font))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as a tooltip only when it is shortened."""
        super().resizeEvent(event)
        self.setToolTip(self.text() if self._shown() != self.text() else "")

    def setText(self, text: str) -> None:
        """Put another text."""
        super().setText(text)
        self.setToolTip(text if self._shown() != text else "")

    def _shown(self) -> str:
        metrics = QFontMetrics(self.text_font())
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width())


_MOST_KEPT = 6
"""How many widths of one text are kept laid out."""


class WrapLabel(Label):
    """Plain text that wraps, with the line height of its type and a true height for its width."""

    def __init__(
        self,
        themes: ThemeSwitch,
        text: str = "",
        type_: TextType = "body",
        tone: TextTone = "",
        parent: QWidget | None = None,
    ) -> None:
        self._kept: dict[tuple[str, str, int], Flow] = {}
        super().__init__(themes, text, type_, tone, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _flow(self, width: int) -> Flow:
        """Lay the text out; a layout asks for several widths in turn, so that a few of them are kept."""
        font = self.text_font()
        key = (self.text(), font.key(), width)
        found = self._kept.get(key)
        if found is None:
            line = self._themes.theme.line(_STEP.get(self._type, self._type))
            centred = bool(self.alignment() & Qt.AlignmentFlag.AlignHCenter)
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            found = self._kept[key] = flow(self.text(), font, width, line, centred)
        return found

    def hasHeightForWidth(self) -> bool:
        """Narrow text is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height the text takes at a width; an empty text takes none."""
        return self._flow(width).height if self.text() else 0

    def sizeHint(self) -> QSize:
        """One line when it is short, else lines of about sixty letters."""
        wished = min(text_width(self.text_font(), self.text()) + 1, self._themes.theme.px(420))
        return QSize(wished, self.heightForWidth(wished))

    def minimumSizeHint(self) -> QSize:
        """Room for the longest word, within reason, and one line."""
        font = self.text_font()
        longest = max((text_width(font, word) for word in self.text().split()), default=0) + 1
        return QSize(min(longest, self._themes.theme.px(160)), self._flow(10_000).height if self.text() else 0)

    def changeEvent(self, event: QEvent) -> None:
        """Lay out anew when the font changes."""
        self._kept.clear()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines from the top."""
        if not self.text():
            return
        painter = QPainter(self)
        painter.setPen(self.text_color())
        laid = self._flow(self.width())
        spare = self.height() - laid.height if self.alignment() & Qt.AlignmentFlag.AlignVCenter else 0
        laid.draw(painter, 0, max(0, spare // 2))


class LeadLabel(WrapLabel):
    """A wrapping text whose first words stand out: strong, in the accent."""

    def __init__(self, themes: ThemeSwitch, parent: QWidget | None = None) -> None:
        self._lead = ""
        super().__init__(themes, "", "body", "", parent)

    def set_words(self, lead: str, text: str) -> None:
        """Show text behind a lead-in; either may be empty."""
        self._lead = lead
        self._kept.clear()
        self.setText(" ".join(part for part in (lead, text) if part))

    def setText(self, text: str) -> None:
        """Put a text; one without the lead-in at its start has none."""
        if not text.startswith(self._lead):
            self._lead = ""
        self._kept.clear()
        super().setText(text)

    def _rethemed(self) -> None:
        self._kept.clear()
        super()._rethemed()

    def _flow(self, width: int) -> Flow:
        if not self._lead:
            return super()._flow(width)
        key = (self.text(), self.text_font().key(), width)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            theme = self._themes.theme
            look = QTextCharFormat()
            look.setFontWeight(QFont.Weight.DemiBold)
            look.setForeground(theme.color("accent"))
            length = len(self._lead.encode("utf-16-le")) // 2
            found = flow(self.text(), self.text_font(), width, theme.line("body"), False, (length, look))
            self._kept[key] = found
        return found
