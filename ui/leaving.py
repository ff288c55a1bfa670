"""Closing the window: what is typed is handed over, what is under way is saved, and only then it goes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from assessment.domain.wording import N_
from ui.desk_calls import DeskCalls
from ui.dialogs.message import Choice, Message, ask
from ui.ground import Ground
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch

_POLL_MS = 50
_SAID_AFTER_MS = 500
_ASKED_AFTER_MS = 10_000


class Leaving(QObject):
    """Takes the window's wish to close. `hand_over` gives false when what is typed was refused."""

    def __init__(
        self,
        window: MainWindow,
        ground: Ground,
        calls: DeskCalls,
        settings: Settings,
        themes: ThemeSwitch,
        speech: SpeakerSwitch,
        hand_over: Callable[[], bool],
        save_elsewhere: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._ground = ground
        self._calls = calls
        self._settings = settings
        self._themes = themes
        self._speech = speech
        self._hand_over = hand_over
        self._save_elsewhere = save_elsewhere
        self._was_refused = False
        self._waited = 0
        self._message: Message | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._look)
        window.close_wanted.connect(self.leave)
        window.hold()

    @property
    def waiting(self) -> int:
        """How many steps are not yet committed."""
        saving = self._calls.opened.desk.saving if self._calls.is_open else None
        return saving.waiting if saving is not None else 0

    def leave(self) -> None:
        """Close as soon as everything is saved; ask when it cannot be."""
        if self._timer.isActive():
            return
        if not self._hand_over() and not self._was_refused:
            # Said beside the page; whoever closes again means it.
            self._was_refused = True
            return
        if not self.waiting:
            self._go()
            return
        self._begin_waiting()

    def _begin_waiting(self) -> None:
        self._waited = 0
        saving = self._calls.opened.desk.saving
        if saving is not None:
            saving.retry()
        self._timer.start()

    def _look(self) -> None:
        self._waited += _POLL_MS
        if not self.waiting:
            self._timer.stop()
            self._drop_message()
            self._go()
        elif self._waited >= _ASKED_AFTER_MS:
            self._timer.stop()
            self._drop_message()
            self._ask()
        elif self._waited == _SAID_AFTER_MS:
            self._say_waiting()

    def _say_waiting(self) -> None:
        say = self._speech.say
        text = say(N_("Changes still to be saved: {count}. The window closes by itself."), count=self.waiting)
        choices = [Choice("ask", say(N_("Do not wait"))), Choice("stay", say(N_("Do not close")))]
        self._message = ask(self._themes, self._window, say(N_("Saving…")), text, choices, self._waiting_answered)

    def _waiting_answered(self, key: str) -> None:
        self._message = None
        if not self._timer.isActive():
            return
        self._timer.stop()
        if key == "ask":
            self._ask()

    def _ask(self) -> None:
        say = self._speech.say
        text = say(
            N_("Changes not saved: {count}. If you close now they are lost, unless you write a copy somewhere else."),
            count=self.waiting,
        )
        choices = [
            Choice("elsewhere", say(N_("Write a copy elsewhere…")), "primary"),
            Choice("close", say(N_("Close anyway")), "danger"),
            Choice("wait", say(N_("Wait and try again"))),
            Choice("stay", say(N_("Do not close"))),
        ]
        ask(self._themes, self._window, say(N_("Not everything is saved")), text, choices, self._answered, "warn")

    def _answered(self, key: str) -> None:
        if key == "elsewhere":
            self._save_elsewhere()
        elif key == "close":
            self._go()
        elif key == "wait":
            self._begin_waiting()

    def _drop_message(self) -> None:
        if self._message is not None:
            self._message.blockSignals(True)
            self._message.close()
            self._message = None

    def _go(self) -> None:
        """Remember the window's place, then let go of the data behind a window already gone."""
        if not self._themes.presenting:
            self._settings.geometry = self._window.saveGeometry()
        self._settings.write()
        self._window.hide()
        if not self._calls.is_open:
            self._end()
            return
        opened = self._calls.opened
        self._calls.take(None)
        self._calls.background.run(lambda: self._ground.shut(opened), lambda _: self._end(), lambda _: self._end())

    def _end(self) -> None:
        self._window.let_go()
        QApplication.quit()
