"""What the catalogue of a questionnaire says of its losses, and what a sum of rough costs is called."""

from assessment.domain.losses import LossKind
from assessment.domain.questionnaire import Questionnaire, Texts
from assessment.domain.wording import N_, Speaker
from assessment.work.interview import Interview

KIND_WORDS = {LossKind.QUICK_WIN: N_("Quick win"), LossKind.PROJECT: N_("Project")}


def loss_name(loss: str, texts: Texts) -> str:
    """Name a loss: "W2 · Waiting"."""
    name = texts.get(f"losses/{loss}/name")
    return f"{loss} · {name}" if name else loss


def by_kind(questionnaire: Questionnaire, texts: Texts) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Give the catalogue: the name of each kind (seven wastes, six big losses) with the ids of its losses."""
    kinds = dict.fromkeys(loss.kind for loss in questionnaire.losses)
    return tuple(
        (
            texts.get(f"loss_kinds/{kind}/name") or kind,
            tuple(loss.id for loss in questionnaire.losses if loss.kind == kind),
        )
        for kind in kinds
    )


def place_name(place: str, texts: Texts) -> str:
    """Name a place of the walk."""
    return texts.get(f"places/{place}") or place


def total_words(interview: Interview, speaker: Speaker) -> str:
    """Say the sum of the rough costs and over how many losses it goes."""
    losses = interview.assessment.losses
    known = sum(loss.cost_million_vnd is not None for loss in losses)
    cost = interview.losses_cost
    if cost is None:
        return speaker.say(N_("No cost is written down yet."))
    template = N_("About {cost} million dong a year (rough; {known} of {count} losses have a cost)")
    return speaker.say(template, cost=cost, known=known, count=len(losses))
