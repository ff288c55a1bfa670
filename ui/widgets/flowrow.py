"""Two layouts Qt lacks: a row that breaks into lines, and a column that keeps its parts at the top."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import ThemeSwitch


class TopColumn(QVBoxLayout):
    """A column whose parts keep their height and stay at the top when there is room left over.

    When a part wants all the room (a list, an editor, a stretch) it gets it. `setAlignment(AlignTop)` would cut
    wrapped text instead, because Qt then takes the height hint for the height of the real width.
    """

    def setGeometry(self, rect: QRect) -> None:
        """Lay the parts out in the upper part of the room."""
        if not self.expandingDirections() & Qt.Orientation.Vertical:
            wanted = self.heightForWidth(rect.width()) if self.hasHeightForWidth() else self.sizeHint().height()
            rect = QRect(rect.left(), rect.top(), rect.width(), min(rect.height(), max(0, wanted)))
        super().setGeometry(rect)


class _Breaking(QLayout):
    """Lays its parts side by side and begins a new line when the next does not fit."""

    def __init__(self, parent: QWidget, themes: ThemeSwitch, gap: int) -> None:
        super().__init__(parent)
        self._themes = themes
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        themes.changed.connect(self.invalidate)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gap = self._themes.theme.px(self._gap)
        width = sum(hint.width() for hint in hints) + gap * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        least = [item.minimumSize() for item in self._items if not item.isEmpty()]
        return QSize(
            max((size.width() for size in least), default=0), max((size.height() for size in least), default=0)
        )

    def _place(self, rect: QRect, move: bool) -> int:
        """Put the parts into lines, each in the middle of its line; gives the height of all lines."""
        gap = self._themes.theme.px(self._gap)
        top = rect.top()
        lines = self._lines(rect.width(), gap)
        for line in lines:
            height = max(size.height() for _, size in line)
            left = rect.left()
            for item, size in line:
                if move:
                    item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + gap
            top += height + gap
        return top - rect.top() - (gap if lines else 0)

    def _lines(self, width: int, gap: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            across = min(hint.width(), max(width, item.minimumSize().width()))
            size = QSize(across, item.heightForWidth(across) if item.hasHeightForWidth() else hint.height())
            if not lines or used + gap + size.width() > width:
                lines.append([])
                used = size.width()
            else:
                used += gap + size.width()
            lines[-1].append((item, size))
        return lines


class FlowRow(QWidget):
    """A row of chips, hints or buttons that goes on in the next line when there is no more room."""

    def __init__(self, themes: ThemeSwitch, gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = _Breaking(self, themes, gap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end."""
        self._row.addWidget(widget)

    def clear(self) -> None:
        """Take all widgets out and delete them."""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
