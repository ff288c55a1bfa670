"""Between the list and an open assessment: which screen is up, what it is called, where one was."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from assessment.work.interview import Interview
from assessment.work.route import Place, first_open_page
from ui.help_panel import HelpPanel
from ui.home.deeds import HomeDeeds
from ui.home.home import HomeScreen
from ui.keys import WindowKeys
from ui.main_window import MainWindow
from ui.regions import go_to_neighbour
from ui.settings import Settings
from ui.text import SpeakerSwitch
from ui.wizard.frame import WizardFrame
from ui.wizard.top_bar import round_words


class Walking(QObject):
    """Shows the list or the frame of an assessment. The frame is made when the first assessment is opened."""

    def __init__(
        self,
        window: MainWindow,
        home: HomeScreen,
        deeds: HomeDeeds,
        help_panel: HelpPanel,
        settings: Settings,
        speech: SpeakerSwitch,
        make_frame: Callable[[], WizardFrame],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._home = home
        self._deeds = deeds
        self._help = help_panel
        self._settings = settings
        self._speech = speech
        self._make_frame = make_frame
        self.frame: WizardFrame | None = None
        self.keys: WindowKeys | None = None
        deeds.opened.connect(self.show_interview)

    @property
    def interview(self) -> Interview | None:
        """The assessment on screen; `None` while the list is."""
        return self.frame.interview if self.frame is not None and self.is_in_frame else None

    @property
    def is_in_frame(self) -> bool:
        """Whether an assessment is on screen."""
        return self.frame is not None and self._window.screens.currentWidget() is self.frame

    def show_interview(self, interview: Interview, place: Place | None) -> None:
        """Show an assessment at a place, else where it was left, else at the first page to be answered."""
        if self.frame is None:
            self.frame = self._make_frame()
            self.frame.left.connect(self.show_home)
            self.frame.moved.connect(self._moved)
        known = place or self._deeds.stop_of(interview.assessment.key)
        if known is None and interview.assessment.answers:
            known = first_open_page(interview.questionnaire, interview.scorecard)
        self._window.show_screen(self.frame)
        self.frame.show_interview(interview, known or Place("firm"))

    def show_home(self) -> None:
        """Show the list, read anew."""
        self._window.show_screen(self._home)
        self._window.say_title()
        self._deeds.refresh()
        self._home.focus_first()
        self._explain()

    def go_home(self) -> bool:
        """Leave the assessment for the list; false when what is typed was refused. At the list nothing happens."""
        if self.frame is None or not self.is_in_frame:
            return True
        self.frame.go_to_list()
        return not self.is_in_frame

    def leave(self) -> bool:
        """Hand over what is typed; false when it was refused."""
        return self.frame is None or not self.is_in_frame or self.frame.leave()

    def undo(self) -> None:
        """Take back the latest step of the assessment, or the latest deletion in the list."""
        if self.frame is not None and self.is_in_frame:
            self.frame.undo()
        else:
            self._home.undo_bar.take_back()

    def redo(self) -> None:
        """Do again what was taken back."""
        if self.frame is not None and self.is_in_frame:
            self.frame.redo()

    def search(self) -> None:
        """Go to the list and search it."""
        if self.go_home():
            self._home.focus_search()

    def print(self) -> None:
        """Go to the report of the assessment on screen, or of the current row."""
        if self.frame is not None and self.is_in_frame:
            self.frame.go(Place("report"))
        elif self._home.table.current_key():
            self._deeds.open(self._home.table.current_key(), Place("report"))

    def next_region(self, back: bool = False) -> None:
        """Put the keyboard into the next area of the screen."""
        screen = self.frame if self.frame is not None and self.is_in_frame else self._home
        go_to_neighbour((*screen.regions(), self._help), back)

    def toggle_help(self) -> None:
        """Show or hide the help for this screen."""
        self._explain()
        self._help.toggle()

    def focus_screen(self) -> None:
        """Put the keyboard back where a person goes on."""
        page = self.frame.page if self.frame is not None and self.is_in_frame else None
        if page is not None:
            page.focus_first()
        else:
            self._home.focus_first()

    def _moved(self) -> None:
        frame = self.frame
        if frame is None or frame.interview is None:
            return
        assessment = frame.interview.assessment
        self._settings.last_open = assessment.key
        self._settings.keep_stop(assessment.key, frame.place.step, frame.place.page)
        if self.is_in_frame:
            firm = assessment.profile.enterprise.name
            self._window.say_title(firm, self._speech.say(round_words(frame.interview)))
        self._explain()

    def _explain(self) -> None:
        page = self.frame.page if self.frame is not None and self.is_in_frame else None
        if self.keys is not None:
            self.keys.leave_to_page(page.owns if page is not None else frozenset())
        if self.frame is not None and page is not None:
            self._help.explain(page.topic or self.frame.place.step, page.hints())
        else:
            self._help.explain("home", ())
