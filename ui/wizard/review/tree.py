"""The tree of what to look at: topics, under them pages, under them questions; a line leads to its place."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from assessment.work.review import Remark
from ui.theme import ThemeSwitch
from ui.widgets.painted import draw_icon
from ui.widgets.textflow import flow

_REMARK = Qt.ItemDataRole.UserRole
_LEVEL = Qt.ItemDataRole.UserRole + 1
_ICON = Qt.ItemDataRole.UserRole + 2
_TONE = Qt.ItemDataRole.UserRole + 3

FEW = 40
"""Up to so many lines of a topic its pages start unfolded."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Branch:
    """A topic in words, with its lines: (page in words, (remark, words) ...) and whether it starts unfolded."""

    title: str
    icon: str
    tone: str
    pages: tuple[tuple[str, tuple[tuple[Remark, str], ...]], ...]
    unfolded: bool


class ReviewTree(QTreeView):
    """Enter, Space or a click on a question or page emits `asked` with its remark."""

    asked = Signal(object)

    def __init__(self, themes: ThemeSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._lines = QStandardItemModel(self)
        self.setModel(self._lines)
        self.setItemDelegate(_Lines(themes, self))
        self.setHeaderHidden(True)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAnimated(False)
        self.clicked.connect(self._clicked)
        themes.changed.connect(self._rethemed)
        self._rethemed()

    def show_branches(self, branches: Sequence[Branch]) -> None:
        """Show topics; what a person folded or unfolded stays so while its topic is there."""
        before = {self._title(row): self.isExpanded(self._lines.index(row, 0)) for row in range(self._lines.rowCount())}
        self._lines.clear()
        for branch in branches:
            top = _item(branch.title, "topic", None, branch.icon, branch.tone)
            for page, lines in branch.pages:
                holder = top
                if page:
                    holder = _item(page, "page", lines[0][0] if lines else None, "", "")
                    top.appendRow(holder)
                for remark, words in lines:
                    if words:
                        holder.appendRow(_item(words, "line", remark, "", ""))
            self._lines.appendRow(top)
            index = self._lines.indexFromItem(top)
            self.setExpanded(index, before.get(_bare(branch.title), branch.unfolded))
            few = sum(len(lines) for _, lines in branch.pages) <= FEW
            for row in range(top.rowCount()):
                self.setExpanded(self._lines.index(row, 0, index), few)

    def remark_at(self, index: QModelIndex) -> Remark | None:
        """Give what a line leads to; a topic leads nowhere."""
        found = index.data(_REMARK)
        return found if isinstance(found, Remark) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go where the current line leads, or fold a topic."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._clicked(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second press for nothing: the first one went already."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _title(self, row: int) -> str:
        return _bare(self._lines.item(row).text())

    def _clicked(self, index: QModelIndex) -> None:
        remark = self.remark_at(index)
        if remark is not None:
            self.asked.emit(remark)
        elif index.isValid():
            self.setExpanded(index, not self.isExpanded(index))

    def _rethemed(self) -> None:
        self.setIndentation(self._themes.theme.px(20))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


def _bare(title: str) -> str:
    """Take the number off a title ("Marked pages (2)")."""
    return title.rpartition(" (")[0] or title


def _item(text: str, level: str, remark: Remark | None, icon: str, tone: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setData(remark, _REMARK)
    item.setData(level, _LEVEL)
    item.setData(icon, _ICON)
    item.setData(tone, _TONE)
    item.setToolTip(text if level == "line" else "")
    return item


class _Lines(QStyledItemDelegate):
    """Paints a line: an icon, words that wrap, and an arrow where it leads somewhere."""

    def __init__(self, themes: ThemeSwitch, tree: QTreeView) -> None:
        super().__init__(tree)
        self._themes = themes
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its words need at the tree's width."""
        theme = self._themes.theme
        level = str(index.data(_LEVEL))
        depth = {"topic": 1, "page": 2}.get(level, 3)
        left = self._tree.indentation() * depth
        width = self._tree.viewport().width() - left - self._beside(level)
        laid = flow(str(index.data()), theme.font(*self._font(level)), max(80, width), theme.line("body"))
        return QSize(max(80, width), max(theme.px(30), laid.height + theme.px(8)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, icon, words, arrow."""
        theme = self._themes.theme
        level, tone = str(index.data(_LEVEL)), str(index.data(_TONE))
        box = QRect(option.rect)
        painter.save()
        if QStyle.StateFlag(option.state) & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.color("accent.soft"))
        icon = str(index.data(_ICON))
        left = box.left() + theme.px(4)
        if icon:
            draw_icon(painter, theme, icon, tone or "text.muted", QRect(left, box.top(), theme.px(16), box.height()))
            left += theme.px(24)
        font = theme.font(*self._font(level))
        laid = flow(str(index.data()), font, max(80, box.right() - left - theme.px(34)), theme.line("body"))
        painter.setPen(theme.color("text"))
        laid.draw(painter, left, box.top() + (box.height() - laid.height) // 2)
        if isinstance(index.data(_REMARK), Remark):
            place = QRect(box.right() - theme.px(26), box.top(), theme.px(16), box.height())
            draw_icon(painter, theme, "chevron-right", "accent", place)
        if QStyle.StateFlag(option.state) & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.restore()

    def _font(self, level: str) -> tuple[str, int]:
        return ("body", {"topic": 600, "page": 500}.get(level, 400))

    def _beside(self, level: str) -> int:
        """Give the px beside the words: margin, icon, arrow."""
        return self._themes.theme.px(38 + (24 if level == "topic" else 0))
