"""Builds the page of a stop the first time it is visited, so that nothing is loaded that nobody looks at."""

from assessment.domain.questionnaire import Questionnaire
from assessment.work.route import Place
from ui.wizard.page import Surroundings, WizardPage


def page_kind(place: Place, questionnaire: Questionnaire) -> str:
    """Name the kind of page a stop needs: its step, or "dimension" or "items" for a page of the questionnaire."""
    if place.step != "page":
        return place.step
    return "dimension" if questionnaire.dimensions else "items"


def make_page(kind: str, around: Surroundings) -> WizardPage:
    """Build the page of a kind; raises `KeyError` for an unknown one."""
    match kind:
        case "firm":
            from ui.wizard.firm_page import FirmPage

            return FirmPage(around)
        case "questionnaire":
            from ui.wizard.questionnaire_page import QuestionnairePage

            return QuestionnairePage(around)
        case "dimension":
            from ui.wizard.dimension_page import DimensionPage

            return DimensionPage(around)
        case "items":
            from ui.wizard.items_page import ItemsPage

            return ItemsPage(around)
        case "losses":
            from ui.wizard.losses_page import LossesPage

            return LossesPage(around)
        case "review":
            from ui.wizard.review_page import ReviewPage

            return ReviewPage(around)
        case "results":
            from ui.results.results_page import ResultsPage

            return ResultsPage(around)
        case "report":
            from ui.paper.report_page import ReportPage

            return ReportPage(around)
    raise KeyError(kind)
