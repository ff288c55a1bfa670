"""A line that gives up its end when there is no room: the beginning of a list matters most."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import ThemeSwitch
from ui.widgets.labels import ElidedLabel, TextTone, TextType


class EndElided(ElidedLabel):
    """As `ElidedLabel`, but "Quản đốc, Tổ trưởng…"; it takes what room there is."""

    def __init__(
        self,
        themes: ThemeSwitch,
        text: str = "",
        type_: TextType = "body",
        tone: TextTone = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, text, type_, tone, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """No least width."""
        return QSize(0, super().minimumSizeHint().height())

    def _shown(self) -> str:
        return QFontMetrics(self.text_font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
