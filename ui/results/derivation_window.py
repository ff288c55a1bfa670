"""A small window that says how a number came about; its text can be selected and copied."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QGuiApplication,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QDialog, QTextEdit, QVBoxLayout, QWidget

from assessment.domain.wording import N_, Sentence
from assessment.scoring.derivation import Cell, Derivation, Row
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import row, space_out
from ui.widgets.button import Button
from ui.widgets.labels import WrapLabel

Namer = Callable[[str], str]
"""Names a dimension or group by its id, in the present language."""


class DerivationWindow(QDialog):
    """Shows one derivation at a time beside the page; Esc closes it. Nothing in it is read as markup."""

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, namer: Namer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._speech, self._namer = themes, speech, namer
        self._shown: Derivation | None = None
        layout = QVBoxLayout(self)
        space_out(layout, themes, 8, (16, 12, 12, 8))
        self.title = WrapLabel(themes, "", "subtitle")
        self.text = QTextEdit(readOnly=True)
        self.text.setFrameStyle(0)
        self.copy = Button(themes, icon="copy")
        self.close_button = Button(themes, role="primary")
        below = row(themes, 4)
        below.addWidget(self.copy)
        below.addStretch(1)
        below.addWidget(self.close_button)
        layout.addWidget(self.title)
        layout.addWidget(self.text, 1)
        layout.addLayout(below)
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.close)
        speech.changed.connect(self.retranslate)
        themes.changed.connect(self.retranslate)

    def show_derivation(self, derivation: Derivation) -> None:
        """Say a derivation and bring the window up."""
        self._shown = derivation
        self.retranslate()
        if not self.isVisible():
            self.resize(self._themes.theme.px(620), self._themes.theme.px(520))
            self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus()

    def retranslate(self) -> None:
        """Say everything again, in the present language and look."""
        say = self._speech.say
        self.copy.setText(say(N_("Copy")))
        self.close_button.setText(say(N_("Close")))
        self.setWindowTitle(say(N_("How this number came about")))
        if self._shown is not None:
            self.title.setText(self._titled(self._shown.title))
            self._write(self._shown)

    def plain(self) -> str:
        """Give everything as plain text, columns parted by tabs, for a table or a message."""
        if self._shown is None:
            return ""
        lines = [self._titled(self._shown.title), *map(self._speech.say, self._shown.sentences)]
        if self._shown.rows:
            lines += ["", "\t".join(map(self._speech.say, self._shown.heads))]
            lines += ["\t".join(self._cells(one)) for one in self._shown.rows]
        return "\n".join(lines)

    def _titled(self, title: Sentence) -> str:
        """Say a title, naming the dimension or group it speaks of."""
        values = dict(title.values)
        if isinstance(named := values.get("id"), str):
            values["id"] = self._name(named)
        return self._speech.say(Sentence(title.template, values))

    def _name(self, id_: str) -> str:
        name = self._namer(id_)
        return name if not any(sign.isdigit() for sign in id_) or name == id_ else f"{id_} · {name}"

    def _cells(self, one: Row) -> list[str]:
        first = self._name(one.id) if one.id else self._speech.say(one.label) if one.label else ""
        return [first, *(self._said(cell) for cell in one.cells)]

    def _said(self, cell: Cell) -> str:
        if cell is None:
            return "–"
        return self._speech.say(cell) if isinstance(cell, Sentence) else self._speech.speaker.number(cell)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.plain())

    def _write(self, derivation: Derivation) -> None:
        """Write sentences and table into the text, always as plain characters."""
        theme = self._themes.theme
        self.text.clear()
        cursor = self.text.textCursor()
        plain = QTextCharFormat()
        plain.setFont(theme.font("body"))
        plain.setForeground(theme.color("text"))
        spaced = QTextBlockFormat()
        spaced.setBottomMargin(theme.px(6))
        cursor.setBlockFormat(spaced)
        for index, sentence in enumerate(derivation.sentences):
            if index:
                cursor.insertBlock(spaced, plain)
            cursor.insertText(self._speech.say(sentence), plain)
        if derivation.rows:
            self._write_table(cursor, derivation, plain)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _write_table(self, cursor: QTextCursor, derivation: Derivation, plain: QTextCharFormat) -> None:
        theme = self._themes.theme
        strong = QTextCharFormat(plain)
        strong.setFont(theme.font("caption", 600))
        strong.setForeground(theme.color("text.muted"))
        look = QTextTableFormat()
        look.setCellPadding(theme.px(4))
        look.setCellSpacing(0)
        look.setBorder(1)
        look.setBorderBrush(theme.color("border"))
        look.setBorderCollapse(True)
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 98))
        look.setHeaderRowCount(1)
        rows = [[self._speech.say(head) for head in derivation.heads], *map(self._cells, derivation.rows)]
        table = cursor.insertTable(len(rows), len(rows[0]), look)
        for line, cells in enumerate(rows):
            for column, text in enumerate(cells):
                place = table.cellAt(line, column).firstCursorPosition()
                if column:
                    centred = QTextBlockFormat()
                    centred.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                    place.setBlockFormat(centred)
                place.insertText(text, plain if line else strong)
