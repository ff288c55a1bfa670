"""Where one can go in an assessment, in order; the window only shows it."""

from dataclasses import dataclass
from typing import Literal

from assessment.domain.assessment import Assessment
from assessment.domain.questionnaire import Questionnaire
from assessment.scoring.scorecard import Scorecard

StepName = Literal["firm", "questionnaire", "page", "losses", "review", "results", "report"]


@dataclass(frozen=True, slots=True)
class Place:
    """A stop of the walk; `page` is set for the pages of the questionnaire.

    `question` is an attribute or item of that page a jump leads to; it is no stop of its own.
    """

    step: StepName
    page: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question without an answer, for the review: `matters` when it can still change the result of its page."""

    page: str
    question: str
    band: int | None
    matters: bool


def places(questionnaire: Questionnaire) -> tuple[Place, ...]:
    """List every stop in order."""
    pages = tuple(Place("page", page) for page in questionnaire.pages)
    losses = (Place("losses"),) if questionnaire.losses else ()
    return (Place("firm"), Place("questionnaire"), *pages, *losses, Place("review"), Place("results"), Place("report"))


def after(place: Place, questionnaire: Questionnaire) -> Place | None:
    """Give the next stop; `None` at the end."""
    return _beside(place, questionnaire, 1)


def before(place: Place, questionnaire: Questionnaire) -> Place | None:
    """Give the stop before; `None` at the start."""
    return _beside(place, questionnaire, -1)


def _beside(place: Place, questionnaire: Questionnaire, by: int) -> Place | None:
    stops = places(questionnaire)
    index = stops.index(Place(place.step, place.page)) + by
    return stops[index] if 0 <= index < len(stops) else None


def first_open_page(questionnaire: Questionnaire, scorecard: Scorecard) -> Place:
    """Give the first page that is not decided yet, or the review when all are."""
    undecided = (s.id for s in scorecard.dimensions if s.applicable and not s.decided)
    page = next(undecided, None)
    return Place("review") if page is None else Place("page", page)


def open_questions(
    questionnaire: Questionnaire, assessment: Assessment, scorecard: Scorecard
) -> tuple[OpenQuestion, ...]:
    """List every applicable question that is unanswered or unknown, page by page."""
    found: list[OpenQuestion] = []
    for dimension in questionnaire.dimensions:
        result = scorecard.by_id[dimension.id]
        undecided = not result.decided and result.interval is not None
        top = result.interval[1] if result.interval else 0
        open_bands = {tally.band for tally in result.tallies if tally.state == "open" and tally.band <= top}
        for attribute in dimension.attributes:
            if assessment.answer(attribute.id).is_open:
                matters = undecided and attribute.band in open_bands
                found.append(OpenQuestion(dimension.id, attribute.id, attribute.band, matters))
    applicable = {item.id for item in scorecard.items if item.applicable}
    found += [
        OpenQuestion(item.group, item.id, None, True)
        for item in questionnaire.items
        if item.id in applicable and assessment.answer(item.id).is_open
    ]
    return tuple(found)
