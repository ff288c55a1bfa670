"""One open assessment: every change goes through here, is scored at once, kept on a worker, and can be taken back."""

from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from uuid import uuid4

from assessment.domain.answers import Grade, State
from assessment.domain.assessment import Assessment, Picture
from assessment.domain.changes import LossChange, PictureChange, Step, applied, inverse
from assessment.domain.enterprise import Profile
from assessment.domain.events import Event, Stepped
from assessment.domain.losses import LOSSES_PAGE, Loss, LossKind, is_owner, next_number, total_cost
from assessment.domain.problems import refused
from assessment.domain.questionnaire import Questionnaire
from assessment.domain.wording import N_, Sentence
from assessment.scoring.score import score
from assessment.scoring.scorecard import Scorecard
from assessment.work import acts
from assessment.work.saving import Saving


class Interview:
    """Holds the present assessment and its scorecard. Methods that change raise `Unusable` when it is read-only.

    `saving` is `None` when the database may only be read. `announce` gets a `Stepped` for every change.
    """

    def __init__(
        self,
        assessment: Assessment,
        questionnaire: Questionnaire,
        saving: Saving | None,
        announce: Callable[[Event], None],
        clock: Callable[[], datetime],
    ) -> None:
        self.assessment = assessment
        self.questionnaire = questionnaire
        self.scorecard: Scorecard = score(questionnaire, assessment)
        self._saving = saving
        self._announce = announce
        self._clock = clock
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def read_only(self) -> bool:
        """Whether answers can be changed here: not in a second window, nor once the assessment is closed."""
        return self._saving is None or self.assessment.closed

    @property
    def undo_label(self) -> Sentence | None:
        """What the next undo would take back; `None` when there is nothing."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> Sentence | None:
        """What the next redo would do again; `None` when there is nothing."""
        return self._undone[-1].label if self._undone else None

    def set_state(self, question: str, state: State | None, reason: str | None = None) -> bool:
        """Answer an attribute (or say that an item does not apply or is unknown). Gives whether anything changed."""
        after = acts.with_state(self.assessment.answer(question), state, reason)
        return self._take(acts.answer(self.assessment, self.page_of(question), question, after))

    def rate(self, question: str, level: Fraction | None) -> bool:
        """Rate an item; `None` takes the rating off."""
        after = acts.with_level(self.assessment.answer(question), level)
        return self._take(acts.answer(self.assessment, self.page_of(question), question, after))

    def set_number(self, question: str, number: Decimal | None) -> bool:
        """Answer a question for a number; `None` takes it off."""
        after = acts.with_number(self.assessment.answer(question), number)
        return self._take(acts.answer(self.assessment, self.page_of(question), question, after))

    def set_grade(self, owner: str, grade: Grade | None) -> bool:
        """Set the evidence grade of an attribute, an item or a whole page."""
        return self._take(acts.grade(self.assessment, self.page_of(owner), owner, grade))

    def set_note(self, owner: str, text: str) -> bool:
        """Set the note of an attribute, an item or a whole page."""
        return self._take(acts.note(self.assessment, self.page_of(owner), owner, text))

    def claim_band(self, page: str, band: int) -> bool:
        """Mark the still unanswered attributes of one band as met (key `A`)."""
        return self._take(acts.claim_band(self.assessment, self.questionnaire, page, band))

    def claim_up_to(self, page: str, band: int) -> bool:
        """Mark the still unanswered attributes of all bands up to one as met (Ctrl and a digit)."""
        return self._take(acts.claim_up_to(self.assessment, self.questionnaire, page, band))

    def clear_page(self, page: str) -> bool:
        """Take off every answer of a page."""
        return self._take(acts.clear_page(self.assessment, self.questionnaire, page))

    def set_target(self, page: str, target: Fraction | None) -> bool:
        """Set or remove the target of a page."""
        return self._take(acts.target(self.assessment, page, target))

    def set_mark(self, page: str, on: bool) -> bool:
        """Mark a page to be looked at again, or take the mark off."""
        return self._take(acts.mark(self.assessment, page, on))

    def set_profile(self, profile: Profile) -> bool:
        """Replace firm, visit and paper details."""
        return self._take(acts.profile(self.assessment, profile))

    def set_closed(self, closed: bool) -> bool:
        """Close the assessment (answers can then only be read), or open it again."""
        step = acts.closing(self.assessment, closed)
        if step is None:
            return False
        self._refuse_without_database()
        self._apply(step)
        self._done.clear()
        self._undone.clear()
        return True

    def add_picture(self, owner: str, jpeg: bytes, width: int, height: int, caption: str = "") -> Picture:
        """Add a prepared picture (see `assessment.exchange.pictures`) to an attribute, item or page."""
        picture = Picture(uuid4().hex, owner, caption, width, height, self._clock())
        self._take(acts.add_picture(picture, self.page_of(owner)), {picture.id: jpeg})
        return picture

    def remove_picture(self, picture: Picture) -> bool:
        """Take a picture off; undo brings it back."""
        return self._take(acts.remove_picture(picture, self.page_of(picture.owner)))

    def set_caption(self, picture: Picture, text: str) -> bool:
        """Change the caption of a picture."""
        return self._take(acts.caption(picture, text, self.page_of(picture.owner)))

    @property
    def losses_cost(self) -> Fraction | None:
        """What the losses cost a year, roughly, in million dong; `None` when no cost is known."""
        return total_cost(self.assessment.losses)

    def add_loss(
        self,
        loss: str,
        place: str = "",
        cost_million_vnd: Decimal | None = None,
        note: str = "",
        idea: str = "",
        kind: LossKind | None = None,
    ) -> Loss:
        """Record a loss seen on the walk, by its id in the catalogue (`questionnaire.losses`); gives it as recorded."""
        added = Loss(next_number(self.assessment.losses), loss, place, cost_million_vnd, note, idea, kind)
        self._take(acts.add_loss(added))
        return self.assessment.losses[-1]

    def change_loss(self, after: Loss) -> bool:
        """Replace the loss of the same number (`dataclasses.replace` of the one there is); `KeyError` without one."""
        return self._take(acts.change_loss(self.assessment, after))

    def remove_loss(self, number: int) -> bool:
        """Take a loss off with its pictures; undo brings both back."""
        return self._take(acts.remove_loss(self.assessment, number))

    def undo(self) -> Step | None:
        """Take back the latest step; gives the step taken (its page tells where to look), or `None`."""
        if not self._done or self.read_only:
            return None
        step = self._done.pop()
        self._undone.append(step)
        self._apply(inverse(step), undone=True)
        return step

    def redo(self) -> Step | None:
        """Do again what was taken back last."""
        if not self._undone or self.read_only:
            return None
        step = self._undone.pop()
        self._done.append(step)
        self._apply(step, undone=True)
        return step

    def page_of(self, owner: str) -> str:
        """Give the page of an attribute, item, loss or page id."""
        if is_owner(owner):
            return LOSSES_PAGE
        return owner if owner in self._pages else self.questionnaire.page_of(owner)

    @cached_property
    def _pages(self) -> frozenset[str]:
        return frozenset(self.questionnaire.pages)

    def _take(self, step: Step | None, pictures: Mapping[str, bytes] | None = None) -> bool:
        if step is None:
            return False
        self._refuse_without_database()
        if self.assessment.closed:
            sentence = Sentence(N_("This assessment is closed; its answers can only be read."))
            repair = Sentence(N_("Open it again, or start a new round from the list."))
            raise refused("assessment-closed", sentence, repair)
        self._done.append(step)
        self._undone.clear()
        self._apply(step, pictures=pictures)
        return True

    def _apply(self, step: Step, undone: bool = False, pictures: Mapping[str, bytes] | None = None) -> None:
        self.assessment = applied(self.assessment, step)
        if not all(isinstance(change, PictureChange | LossChange) for change in step.changes):
            self.scorecard = score(self.questionnaire, self.assessment)
        if self._saving is not None:
            self._saving.keep(self.assessment.key, step, pictures)
        self._announce(Stepped(self.assessment.key, step, undone))

    def _refuse_without_database(self) -> None:
        if self._saving is None:
            sentence = Sentence(N_("Another window has the database open; here it can only be read."))
            repair = Sentence(N_("Close the other window, then start this one again."))
            raise refused("store-read-only", sentence, repair)
