"""Key caps, alone and in a hint: which key does what."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme, ThemeSwitch
from ui.widgets.painted import Painted, paint_box, text_height, text_width

BETWEEN = ("–", "/", "+")
"""Marks between keys that get no cap: a range, a choice, a chord."""


def cap_size(theme: Theme, key: str) -> QSize:
    """Give the size of a key cap."""
    font = theme.font("caption", 600)
    height = max(theme.px(20), text_height(font))
    return QSize(max(height, text_width(font, key) + theme.px(11)), height)


def paint_cap(painter: QPainter, theme: Theme, box: QRect, key: str, role: str, filled: bool = True) -> None:
    """Paint a key cap: a small box with a heavier lower edge; `role` colours text and edge."""
    paint_box(painter, box, theme.color("surface") if filled else None, theme.color(role), 3)
    painter.fillRect(QRect(box.left() + 2, box.bottom() - 1, box.width() - 4, 1), theme.color(role))
    painter.setFont(theme.font("caption", 600))
    painter.setPen(theme.color(role))
    painter.drawText(box.adjusted(0, 0, 0, -1), Qt.AlignmentFlag.AlignCenter, key)


class KeyHint(Painted):
    """Key caps and what they do: `KeyHint(themes, ["0", "–", "5"], "xem mức")`."""

    def __init__(self, themes: ThemeSwitch, keys: Sequence[str], text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._keys = tuple(keys)
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._spoken())

    def set_text(self, text: str) -> None:
        """Say what the keys do."""
        self._text = text
        self.setAccessibleName(self._spoken())
        self.updateGeometry()
        self.update()

    def _spoken(self) -> str:
        return f"{' '.join(self._keys)}: {self._text}"

    def _widths(self) -> list[int]:
        theme = self.theme
        font = theme.font("caption")
        return [text_width(font, key) if key in BETWEEN else cap_size(theme, key).width() for key in self._keys]

    def sizeHint(self) -> QSize:
        """Caps, gaps and words."""
        theme = self.theme
        words = theme.px(8) + text_width(theme.font("label", 400), self._text) if self._text else 0
        width = sum(self._widths()) + theme.px(4) * (len(self._keys) - 1) + words
        return QSize(width, max(cap_size(theme, "A").height(), text_height(theme.font("label", 400))))

    def minimumSizeHint(self) -> QSize:
        """As the hint."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint caps, marks between them and the words."""
        painter = QPainter(self)
        theme = self.theme
        left, height = 0, cap_size(theme, "A").height()
        top = (self.height() - height) // 2
        for key, width in zip(self._keys, self._widths(), strict=True):
            box = QRect(left, top, width, height)
            if key in BETWEEN:
                painter.setFont(theme.font("caption"))
                painter.setPen(theme.color("text.muted"))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
            else:
                paint_cap(painter, theme, box, key, "text.muted")
            left += width + theme.px(4)
        painter.setFont(theme.font("label", 400))
        painter.setPen(theme.color("text.muted"))
        where = QRect(left + theme.px(4), 0, self.width() - left, self.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._text)
