"""One picture looked at closely: large, with its caption and a way to take it off."""

import contextlib

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QDialog, QSizePolicy, QVBoxLayout, QWidget

from assessment.domain.assessment import Picture
from assessment.domain.wording import N_
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import row, space_out
from ui.widgets.button import Button
from ui.widgets.fields import FieldRow
from ui.wizard.dimension.fields import LineField
from ui.wizard.dimension.writing import Pen


class _Large(QWidget):
    """The picture, as large as there is room for, never larger than it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_pixmap(self, pixmap: QPixmap) -> None:
        self._pixmap = pixmap
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(760, 480)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pixmap.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = self._pixmap.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        size = room.boundedTo(self._pixmap.size())
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        painter.drawPixmap(left, top, size.width(), size.height(), self._pixmap)


class PictureView(QDialog):
    """A dialog that is opened, not executed. The caption is kept on Enter, on leaving it and on closing."""

    def __init__(
        self, themes: ThemeSwitch, speech: SpeakerSwitch, pen: Pen, picture: Picture, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pen, self._picture = pen, picture
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(speech.say(N_("Picture")))
        layout = QVBoxLayout(self)
        space_out(layout, themes, 12, (16, 16, 16, 16))
        self._large = _Large()
        layout.addWidget(self._large, 1)
        self.caption = LineField()
        self.caption.show_text(picture.caption)
        self.caption.setReadOnly(not pen.may_write)
        self.caption.settled.connect(self._keep_caption)
        self.caption.left.connect(self.close)
        self.caption.dropped.connect(self.close)
        layout.addWidget(FieldRow(themes, speech, self.caption, speech.say(N_("Caption"))))
        buttons = row(themes, 8)
        self.remove_button = Button(themes, speech.say(N_("Remove picture")), "danger", "trash")
        self.remove_button.setVisible(pen.may_write)
        self.remove_button.clicked.connect(self._remove)
        self.close_button = Button(themes, speech.say(N_("Close")), "primary")
        self.close_button.clicked.connect(self.close)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout.addLayout(buttons)

    def show_pixmap(self, pixmap: QPixmap) -> None:
        """Show the picture once it has been read; the dialog may have been closed meanwhile."""
        with contextlib.suppress(RuntimeError):
            self._large.show_pixmap(pixmap)

    def done(self, result: int) -> None:
        """Keep what is typed, however the dialog is closed."""
        self.caption.commit()
        super().done(result)

    def _keep_caption(self, text: str) -> None:
        if self._pen.caption(self._picture, text):
            from dataclasses import replace
            from unicodedata import normalize

            self._picture = replace(self._picture, caption=normalize("NFC", text))

    def _remove(self) -> None:
        self.caption.forget()
        self._pen.remove(self._picture)
        self.close()
