"""What the stops of the walk are called, by step and by page of the questionnaire."""

from assessment.domain.questionnaire import Questionnaire
from assessment.domain.wording import N_
from assessment.work.route import Place, StepName
from ui.text import SpeakerSwitch

STEP_WORDS: dict[StepName, str] = {
    "firm": N_("Firm and visit"),
    "questionnaire": N_("Questionnaire"),
    "page": N_("Questions"),
    "losses": N_("Losses seen"),
    "review": N_("Review"),
    "results": N_("Results"),
    "report": N_("Report"),
}

STEP_SHORT: dict[StepName, str] = {"firm": N_("Profile"), "questionnaire": N_("Set")}
"""One word for the stops whose name is too long for a narrow rail."""

STEP_ICONS: dict[StepName, str] = {
    "firm": "building",
    "questionnaire": "book",
    "page": "ladder",
    "losses": "clipboard",
    "review": "list-checks",
    "results": "radar",
    "report": "printer",
}


def page_name(questionnaire: Questionnaire, page: str, language: str, short: bool = False) -> str:
    """Give the name of a page in a language, its short name when wished and there is one; else its id."""
    texts = questionnaire.speaks(language)
    kind = "dimensions" if questionnaire.dimensions else "groups"
    found = texts.get(f"{kind}/{page}/short") if short else ""
    return found or texts.get(f"{kind}/{page}/name") or page


def stop_name(questionnaire: Questionnaire, place: Place, speech: SpeakerSwitch, short: bool = False) -> str:
    """Name a stop: "D07 Kết nối hiện trường" for a page, the word of the step for the others."""
    if place.step == "page":
        return f"{place.page} {page_name(questionnaire, place.page, speech.language, short)}"
    return speech.say(STEP_WORDS[place.step])
