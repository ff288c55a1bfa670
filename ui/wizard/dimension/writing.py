"""The one place of a page from which anything is written: each act is one line to the interview."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from assessment.domain.answers import Grade, State
from assessment.domain.assessment import Picture
from assessment.work.interview import Interview

Guarded = Callable[[Callable[[], object]], bool]


class Pen:
    """Writes what a person did on a page; refusals are shown by `guarded`. Methods tell whether it was done."""

    def __init__(self, guarded: Guarded, interview: Callable[[], Interview | None]) -> None:
        self._guarded = guarded
        self._interview = interview

    @property
    def interview(self) -> Interview | None:
        """The interview written to; `None` before the page was first entered."""
        return self._interview()

    @property
    def may_write(self) -> bool:
        """Whether there is something to write to and it may be changed."""
        interview = self._interview()
        return interview is not None and not interview.read_only

    def do(self, act: Callable[[Interview], object]) -> bool:
        """Run any act on the interview; nothing happens when it may only be read."""
        interview = self._interview()
        return interview is not None and self.do_on(interview, act)

    def do_on(self, interview: Interview, act: Callable[[Interview], object]) -> bool:
        """Run an act on a certain interview, for what comes in later than it was asked for."""
        return not interview.read_only and self._guarded(lambda: act(interview))

    def state(self, question: str, state: State | None, reason: str | None = None) -> bool:
        """Answer an attribute or item."""
        return self.do(lambda interview: interview.set_state(question, state, reason))

    def rate(self, item: str, level: Fraction | None) -> bool:
        """Rate an item."""
        return self.do(lambda interview: interview.rate(item, level))

    def number(self, question: str, number: Decimal | None) -> bool:
        """Answer a question for a number."""
        return self.do(lambda interview: interview.set_number(question, number))

    def grade(self, owner: str, grade: Grade | None) -> bool:
        """Grade the evidence of an attribute, item or page."""
        return self.do(lambda interview: interview.set_grade(owner, grade))

    def note(self, owner: str, text: str) -> bool:
        """Keep a note on an attribute, item or page."""
        return self.do(lambda interview: interview.set_note(owner, text))

    def target(self, page: str, target: Fraction | None) -> bool:
        """Set the target of a page."""
        return self.do(lambda interview: interview.set_target(page, target))

    def caption(self, picture: Picture, text: str) -> bool:
        """Name a picture."""
        return self.do(lambda interview: interview.set_caption(picture, text))

    def remove(self, picture: Picture) -> bool:
        """Take a picture off; undo brings it back."""
        return self.do(lambda interview: interview.remove_picture(picture))
