"""How the cells of the results table are painted, and the list a target is chosen from."""

from fractions import Fraction

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from assessment.domain.answers import Grade
from ui.results.rows import ResultRow
from ui.results.table_model import COLUMNS, ResultModel
from ui.theme import Theme, ThemeSwitch
from ui.widgets.bars import paint_bullet
from ui.widgets.fields import ComboBox
from ui.widgets.marks import paint_band, paint_glyph
from ui.widgets.painted import draw_icon, text_height, text_width

Index = QModelIndex | QPersistentModelIndex


class ResultCells(QStyledItemDelegate):
    """Paints a row; `floor` is the grade from which evidence is enough."""

    def __init__(self, themes: ThemeSwitch, model: ResultModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._model = model
        self.floor = Grade.E2
        self.top = 5

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A row of at least 28 px, higher for larger text."""
        theme = self._themes.theme
        return QSize(theme.px(40), max(theme.px(28), text_height(theme.font("body")) + theme.px(6)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, cell and the mark of the current cell."""
        theme = self._themes.theme
        box = QRect(option.rect)
        state = QStyle.StateFlag(option.state)
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.color("accent.soft"))
        painter.setPen(theme.color("divider"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        self._paint_cell(painter, theme, box, index)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -2, -2))
        painter.restore()

    def _paint_cell(self, painter: QPainter, theme: Theme, box: QRect, index: Index) -> None:
        row, column = self._model.at(index.row()), COLUMNS[index.column()]
        text = str(index.data() or "")
        match column:
            case "name":
                self._paint_name(painter, theme, box, row)
            case "claimed" | "evidenced":
                number = row.score.claimed if column == "claimed" else row.score.evidenced
                self._paint_number(painter, theme, box, number, text, row.score.applicable)
            case "bar":
                known, target = row.score.evidenced, row.target
                inner = box.adjusted(theme.px(6), 0, -theme.px(6), 0)
                paint_bullet(painter, theme, inner, _float(known), _float(target))
            case "evidence":
                self._paint_grade(painter, theme, box, row, text)
            case _:
                strong = column in ("target", "gap") and text != "–"
                _centred(painter, theme, box, text, "text" if strong else "text.subtle", 600 if strong else 400)

    def _paint_name(self, painter: QPainter, theme: Theme, box: QRect, row: ResultRow) -> None:
        side = theme.px(10)
        left = box.left() + theme.px(10)
        paint_glyph(painter, theme, row.block, QRect(left, box.center().y() - side // 2, side, side))
        left += side + theme.px(8)
        font = theme.font("body")
        painter.setFont(font)
        painter.setPen(theme.color("text.muted"))
        code = row.id if len(row.id) <= 4 else ""
        painter.drawText(QRect(left, box.top(), box.width(), box.height()), Qt.AlignmentFlag.AlignVCenter, code)
        left += text_width(font, code) + theme.px(8) if code else 0
        painter.setPen(theme.color("text"))
        room = box.right() - left - theme.px(4)
        name = row.name if text_width(font, row.name) <= room else row.short
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(QRect(left, box.top(), room, box.height()), Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_number(
        self, painter: QPainter, theme: Theme, box: QRect, number: Fraction | None, text: str, applicable: bool
    ) -> None:
        """Paint a band box, the interval of an open one, a ring for nothing answered, a dash for not applicable."""
        side = max(theme.px(20), text_width(theme.font("caption", 700), text) + theme.px(8))
        height = theme.px(20)
        square = QRect(box.center().x() - side // 2, box.center().y() - height // 2 + 1, side, height)
        if number is not None:
            paint_band(painter, theme, square, text)
        elif not applicable or text != "–":
            _centred(painter, theme, box, text, "text.subtle", 400)
        else:
            paint_band(painter, theme, square, None)

    def _paint_grade(self, painter: QPainter, theme: Theme, box: QRect, row: ResultRow, text: str) -> None:
        if (row.shown is None and row.carried is None and not row.score.claimed) or (row.shown and not row.shown[1]):
            _centred(painter, theme, box, "–", "text.subtle", 400)
            return
        enough = row.carried is not None and row.carried >= self.floor
        if row.shown is not None:
            enough = row.shown[0] == row.shown[1]
        role, icon = ("text", "check") if enough else ("warn", "alert-triangle")
        side = theme.px(14)
        width = side + theme.px(5) + text_width(theme.font("body"), text)
        left = box.center().x() - width // 2
        draw_icon(painter, theme, icon, "ok" if enough else "warn", QRect(left, box.top(), side, box.height()), True)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color(role))
        place = QRect(left + side + theme.px(5), box.top(), width, box.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)

    # editing a target

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Offer no target and the bands 1 to 5."""
        editor = ComboBox(self._themes, parent)
        editor.addItem("–", None)
        for band in range(1, self.top + 1):
            editor.addItem(str(band), band)
        editor.activated.connect(lambda _: self._finish(editor))
        QTimer.singleShot(0, editor, editor.showPopup)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the present target."""
        if isinstance(editor, ComboBox):
            target = self._model.at(index.row()).target
            editor.setCurrentIndex(0 if target is None else max(0, editor.findData(int(target))))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the choice to the model."""
        if isinstance(editor, ComboBox):
            model.setData(model.index(index.row(), index.column()), editor.currentData(), Qt.ItemDataRole.EditRole)

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)


def _centred(painter: QPainter, theme: Theme, box: QRect, text: str, role: str, weight: int) -> None:
    painter.setFont(theme.font("body", weight))
    painter.setPen(theme.color(role))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _float(value: Fraction | None) -> float | None:
    return None if value is None else float(value)
