"""The pictures of an attribute or dimension as a row of small views, and the ways to add one."""

from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from assessment.domain.assessment import Picture
from assessment.domain.problems import Problem
from assessment.domain.wording import N_
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import space_out
from ui.widgets.notice import Notice
from ui.widgets.painted import draw_icon, paint_ring, text_height
from ui.wizard.dimension.picture_intake import PictureIntake
from ui.wizard.dimension.picture_thumbs import Thumbs
from ui.wizard.dimension.picture_view import PictureView
from ui.wizard.dimension.writing import Pen

FILTER = "(*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff)"
"""What the file dialog shows first; what is a picture is decided by its content."""


class _Tile(QAbstractButton):
    """A box of 100 by 80 px with a border; the ring is painted inside its margin of 4 px."""

    def __init__(self, themes: ThemeSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """The box and the room for its ring."""
        theme = self._themes.theme
        return QSize(theme.px(100) + 8, theme.px(80) + 8)

    def box(self) -> QRect:
        """Give the box inside the ring."""
        return self.rect().adjusted(4, 4, -4, -4)

    def _ring(self, painter: QPainter) -> None:
        if self.hasFocus():
            paint_ring(painter, self._themes.theme, self.box())


class PictureTile(_Tile):
    """One picture: a small view filling the box, its caption below on a dark strip. A click opens it."""

    def __init__(self, themes: ThemeSwitch, thumbs: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._thumbs = thumbs
        self.picture = Picture("", "")
        thumbs.ready.connect(self._came)

    def show_picture(self, picture: Picture, words: str) -> None:
        """Show a picture; `words` name it for a screen reader."""
        self.picture = picture
        self.setAccessibleName(words)
        self.update()

    def _came(self, picture: str) -> None:
        if picture == self.picture.id:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the view cut to the box, the caption and the ring."""
        painter = QPainter(self)
        theme, box = self._themes.theme, self.box()
        view = self._thumbs.get(self.picture.id)
        if view is None or view.isNull():
            painter.fillRect(box, theme.color("surface.sunken"))
            side = min(box.width(), box.height()) // 3
            draw_icon(painter, theme, "image", "text.subtle", box.adjusted(side, side, -side, -side))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(box, view, _middle(view, box))
        self._paint_caption(painter, box)
        painter.setPen(theme.color("border.strong"))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        self._ring(painter)

    def _paint_caption(self, painter: QPainter, box: QRect) -> None:
        if not self.picture.caption:
            return
        theme = self._themes.theme
        font = theme.font("caption", 500)
        strip = QRect(box.left(), box.bottom() - text_height(font) - 1, box.width(), text_height(font) + 2)
        ground = theme.color("surface")
        ground.setAlpha(225)
        painter.fillRect(strip, ground)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        words = painter.fontMetrics().elidedText(
            self.picture.caption, Qt.TextElideMode.ElideRight, strip.width() - theme.px(8)
        )
        painter.drawText(strip.adjusted(theme.px(4), 1, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)


class AddTile(_Tile):
    """The dashed box that asks for a picture; it counts what is under way."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dashed box, the camera and the words."""
        painter = QPainter(self)
        theme, box = self._themes.theme, self.box()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.color("accent" if self.underMouse() else "border.strong"), 1)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), 4, 4)
        font = theme.font("caption", 500)
        icon = theme.size("icon.large")
        lines = self.text().split("\n")
        high = icon + theme.px(4) + text_height(font) * len(lines)
        top = box.top() + (box.height() - high) // 2
        role = "accent" if self.isEnabled() else "text.disabled"
        draw_icon(painter, theme, "camera", role, QRect(box.left(), top, box.width(), icon))
        painter.setFont(font)
        painter.setPen(theme.color(role))
        below = QRect(box.left(), top + icon + theme.px(4), box.width(), high)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self.text())
        self._ring(painter)


class PictureStrip(QWidget):
    """Pictures of one owner in rows, an "add" box after them, and below the sentences of refused ones."""

    def __init__(
        self,
        themes: ThemeSwitch,
        speech: SpeakerSwitch,
        pen: Pen,
        thumbs: Thumbs,
        intake: PictureIntake,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes, self._speech, self._pen = themes, speech, pen
        self._thumbs, self._intake = thumbs, intake
        self._owner = ""
        self._pictures: tuple[Picture, ...] = ()
        self._tiles: list[PictureTile] = []
        self._columns = 0
        self._view: PictureView | None = None
        outer = QVBoxLayout(self)
        space_out(outer, themes, 4)
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        outer.addLayout(self._grid)
        self.add_tile = AddTile(themes)
        self.add_tile.clicked.connect(self.choose_files)
        self.notice = Notice(themes, "error", "")
        self._dismiss = self.notice.add_action("")
        self._dismiss.clicked.connect(self.notice.hide)
        self.notice.hide()
        outer.addWidget(self.notice)
        intake.changed.connect(self._progress)
        intake.refused.connect(self._refused)
        themes.changed.connect(self._arrange_anew)
        self.retranslate()

    def show_owner(self, owner: str, pictures: tuple[Picture, ...], may_write: bool) -> None:
        """Show the pictures of an owner; another owner's refusals go away."""
        if owner != self._owner:
            self.notice.hide()
        changed = (owner, pictures) != (self._owner, self._pictures)
        self._owner, self._pictures = owner, pictures
        self.add_tile.setVisible(may_write)
        if changed:
            self._fill()
        self._progress(owner)

    @property
    def tiles(self) -> tuple[PictureTile, ...]:
        """The small views now shown."""
        return tuple(self._tiles[: len(self._pictures)])

    def choose_files(self) -> None:
        """Open the file dialog; pictures chosen there are taken for the owner it was opened for."""
        dialog = QFileDialog(self, self._speech.say(N_("Add pictures")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        pictures, everything = self._speech.say(N_("Pictures")), self._speech.say(N_("All files"))
        dialog.setNameFilters([f"{pictures} {FILTER}", f"{everything} (*)"])
        owner = self._owner
        dialog.filesSelected.connect(lambda files: self._intake.take_files(owner, [Path(file) for file in files]))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def retranslate(self) -> None:
        """Say every text again."""
        self._dismiss.setText(self._speech.say(N_("Close")))
        self._fill()
        self._progress(self._owner)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many beside each other as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _fill(self) -> None:
        while len(self._tiles) < len(self._pictures):
            tile = PictureTile(self._themes, self._thumbs, self)
            tile.clicked.connect(lambda _=False, shown=tile: self._open(shown.picture))
            self._tiles.append(tile)
        for index, tile in enumerate(self._tiles):
            if index < len(self._pictures):
                picture = self._pictures[index]
                name = picture.caption or self._speech.say(N_("Picture {number}"), number=index + 1)
                tile.show_picture(picture, name)
        self._arrange_anew()

    def _arrange_anew(self) -> None:
        self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        width = self.add_tile.sizeHint().width()
        columns = max(1, self.width() // max(1, width))
        if columns == self._columns:
            return
        self._columns = columns
        shown: list[QWidget] = [*self._tiles[: len(self._pictures)], self.add_tile]
        for index, tile in enumerate(self._tiles):
            tile.setVisible(index < len(self._pictures))
        for index, widget in enumerate(shown):
            self._grid.addWidget(widget, index // columns, index % columns)
        self.updateGeometry()

    def _progress(self, owner: str) -> None:
        if owner != self._owner:
            return
        waiting = self._intake.waiting(owner)
        words = (
            self._speech.say(N_("Adding {count}…"), count=waiting) if waiting else self._speech.say(N_("Add picture"))
        )
        self.add_tile.setText(words)
        self.add_tile.setAccessibleName(words)
        self.add_tile.update()

    def _refused(self, owner: str, problem: Problem) -> None:
        if owner != self._owner:
            return
        said = f"{self._speech.say(problem.sentence)} {self._speech.say(problem.repair)}"
        self.notice.set_notice("error", self._speech.say(N_("The picture was not taken")), said)
        self.notice.show()

    def _open(self, picture: Picture) -> None:
        self._view = PictureView(self._themes, self._speech, self._pen, picture, self)
        view = self._view
        self._thumbs.read_whole(picture.id, view.show_pixmap)
        view.open()


def _middle(view: QPixmap, box: QRect) -> QRect:
    """Give the middle part of a view that has the shape of the box."""
    wide, high = view.width(), view.height()
    part_wide = min(wide, high * box.width() // max(1, box.height()))
    part_high = min(high, wide * box.height() // max(1, box.width()))
    return QRect((wide - part_wide) // 2, (high - part_high) // 2, part_wide, part_high)
