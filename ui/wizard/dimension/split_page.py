"""What pages of questions share: a scrolling centre, a panel beside or over it, keys, drops, and the one pen."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QPlainTextEdit, QWidget

from ui.widgets.scrollpage import ScrollPage
from ui.wizard.dimension.keys import Act, Command, command_of
from ui.wizard.dimension.picture_intake import PictureIntake
from ui.wizard.dimension.picture_thumbs import Thumbs
from ui.wizard.dimension.tools import Tools
from ui.wizard.dimension.writing import Pen
from ui.wizard.page import Surroundings, WizardPage

LARGE_FROM = 1.5
"""Zoom from which there is no panel beside the centre and answers go below their question."""

CENTRE_LEAST = 690
"""Width in px at 100 % the centre keeps beside the panel; with less room the panel only opens over the page."""


class SplitPage(WizardPage):
    """A page derives from it, puts widgets into `centre.body`, gives its panel and says what keys mean."""

    of_group = False
    """Whether the page is about a group of items instead of a dimension; a class says so."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.page = ""
        self._floating = False
        self._panel: QFrame | None = None
        pen = Pen(around.guarded, lambda: self.interview)
        thumbs = Thumbs(around.picture, around.background, self)
        intake = PictureIntake(around.background, pen, self)
        self.tools = Tools(around.theme, around.text, pen, thumbs, intake, self.of_group)
        self.centre = ScrollPage(around.theme, 12, (16, 10, 16, 16), self)
        content = self.centre.widget()
        assert content is not None, "a scroll page has its content from the start"
        self.content = content
        content.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        content.installEventFilter(self)
        self.setAcceptDrops(True)
        around.theme.changed.connect(self.relayout)

    def set_panel(self, panel: QFrame) -> None:
        """Give the panel that stands at the right, or floats over the page when there is no room."""
        self._panel = panel
        panel.setParent(self)

    # what a page says for itself

    def takes(self, command: Command) -> bool:
        """Say whether a key means something now."""
        raise NotImplementedError

    def run(self, command: Command) -> None:
        """Do what a key asks for."""
        raise NotImplementedError

    def arrange(self) -> None:
        """Lay the centre out for the room there is now, and show everything again."""
        raise NotImplementedError

    # room

    @property
    def large(self) -> bool:
        """Whether the text is so large that everything stands one below the other."""
        return self.around.theme.theme.zoom >= LARGE_FROM

    @property
    def panel_beside(self) -> bool:
        """Whether the panel stands beside the centre."""
        theme = self.around.theme.theme
        return not self.large and self.width() >= theme.size("panel.right") + theme.px(CENTRE_LEAST)

    @property
    def centre_width(self) -> int:
        """Width of the centre between its margins, in px."""
        theme = self.around.theme.theme
        return self.width() - (theme.size("panel.right") if self.panel_beside else 0) - theme.px(32)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room between centre and panel."""
        super().resizeEvent(event)
        self.relayout()

    def relayout(self) -> None:
        """Share the room anew: after another size, another zoom, or when the panel opens over the page."""
        theme = self.around.theme.theme
        beside = self.panel_beside
        wide = min(theme.size("panel.right"), self.width() - theme.px(24))
        self.centre.setGeometry(0, 0, self.width() - (wide if beside else 0), self.height())
        self._floating = self._floating and not beside
        if self._panel is not None:
            self._panel.setGeometry(self.width() - wide, 0, wide, self.height())
            self._panel.setVisible(beside or self._floating)
        self.arrange()

    def turn_floating(self, look: Callable[[], None]) -> None:
        """Open the panel over the page and look at a part of it, or close it again."""
        self._floating = not self._floating
        self.relayout()
        if self._floating and self._panel is not None:
            self._panel.raise_()
            look()

    def close_floating(self) -> None:
        """Close the panel when it lies over the page."""
        if self._floating:
            self._floating = False
            self.relayout()

    def regions(self) -> tuple[QWidget, ...]:
        """Give the centre and, when it is there, the panel."""
        if self._panel is not None and self._panel.isVisible():
            return (self.content, self._panel)
        return (self.content,)

    def settle_and_show(self, widget: QWidget) -> None:
        """Scroll to a widget once its new height has been laid out."""
        layout = self.content.layout()
        if layout is not None:
            layout.activate()
        self.centre.show_widget(widget, self.around.theme.theme.px(12))

    # keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catch keys on their way up from the answers, before the scroll area takes the arrows for itself."""
        if isinstance(event, QKeyEvent) and event.type() in _KEYS:
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Catch keys pressed in the panel, too."""
        if isinstance(event, QKeyEvent) and event.type() in _KEYS:
            return self._take_key(event) or super().event(event)
        return super().event(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        if self.interview is None or isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
            return False
        command = command_of(event)
        if command is None:
            return False
        closes = command.act is Act.BACK and self._floating
        if not closes and not self.takes(command):
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            if closes:
                self.close_floating()
                self.focus_first()
            else:
                self.run(command)
        return True

    # drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take pictures dragged anywhere over the page."""
        if self.tools.pen.may_write and self.tools.intake.can_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take dropped pictures as evidence of the whole page."""
        if self.tools.intake.take_mime(self.page, event.mimeData()):
            event.acceptProposedAction()


_KEYS = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
