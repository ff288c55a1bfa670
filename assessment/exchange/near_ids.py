"""Which id was meant: the same one in other letters, the nearest in spelling, or the one a level above or below."""

from collections.abc import Iterable
from difflib import get_close_matches
from unicodedata import category, normalize

from assessment.domain.problems import Problem
from assessment.domain.questionnaire import Questionnaire
from assessment.domain.wording import N_, Sentence
from assessment.exchange.strict_json import shortened

_LOOK_ALIKE = str.maketrans("авекмнорстухіјѕԁΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "abekmhopctyxijsdABEZHIKMNOPTYXo")
"""Cyrillic and Greek letters that look like Latin ones."""


def unknown_id(wrong: str, known: Iterable[str], questionnaire: Questionnaire, place: str, file: str) -> Problem:
    """Build the problem of an id that the questionnaire does not have, with the nearest one that it has."""
    sentence = Sentence.of(
        N_("{name} {version} has no “{id}”."), name=questionnaire.id, version=questionnaire.version, id=shortened(wrong)
    )
    near = nearest(wrong, list(known))
    repair = (
        Sentence.of(N_("Did you mean “{near}”?"), near=near)
        if near
        else Sentence.of(N_("The command “show {name}” lists the ids."), name=questionnaire.id)
    )
    return Problem("id-unknown", sentence, repair, place, file)


def nearest(wrong: str, known: list[str]) -> str:
    """Give the known id that was probably meant; empty when none is near."""
    bare = _bare(wrong)
    twin = next((each for each in known if _bare(each) == bare), "")
    return twin or next(iter(get_close_matches(wrong[:60], known, n=1)), "")


def not_a_question(page: str, questionnaire: Questionnaire, place: str, file: str) -> Problem:
    """Build the problem of an answer given to a whole dimension or group."""
    inside = next(question for question in _questions(questionnaire) if questionnaire.page_of(question) == page)
    sentence = Sentence.of(N_("“{id}” is answered question by question, not as a whole."), id=page)
    repair = Sentence.of(N_("Answer what belongs to it, such as “{question}”."), question=inside)
    return Problem("id-wrong-level", sentence, repair, place, file)


def not_a_page(question: str, questionnaire: Questionnaire, place: str, file: str) -> Problem:
    """Build the problem of evidence, a target or a mark put on one question instead of on its dimension or group."""
    sentence = Sentence.of(N_("“{id}” is a single question; here stand whole dimensions or groups."), id=question)
    page = questionnaire.page_of(question)
    repair = (
        Sentence.of(N_("Write its evidence into its answer (answers/{id}), or use “{page}”."), id=question, page=page)
        if place.startswith("evidence/")
        else Sentence.of(N_("Use “{page}”, to which it belongs."), page=page)
    )
    return Problem("id-wrong-level", sentence, repair, place, file)


def _questions(questionnaire: Questionnaire) -> list[str]:
    return [*questionnaire.attribute_by_id, *(item.id for item in questionnaire.items)]


def _bare(text: str) -> str:
    """Give a text without capitals, blanks, invisible characters and foreign letters that look like Latin ones."""
    plain = normalize("NFKC", text[:200]).translate(_LOOK_ALIKE).casefold().translate(_LOOK_ALIKE)
    return "".join(letter for letter in plain if category(letter)[0] not in "ZC")
