"""Small questionnaires built in code, so that properties can be tried on many shapes."""

from fractions import Fraction

from assessment.domain.answers import Answer, Evidence, Grade, State
from assessment.domain.assessment import Assessment, QuestionnaireRef
from assessment.domain.questionnaire import Attribute, Band, Dimension, Group, Item, Questionnaire
from assessment.domain.rules import BandRule, MeansRule, PointsRule, Rule, StagesRule


def banded(sizes: tuple[int, ...] = (5, 5, 5, 5, 5), dimensions: int = 1) -> Questionnaire:
    """Build dimensions with bands of the given sizes, all in one pillar of one block."""
    return Questionnaire(
        id="small",
        version="1",
        digest="0" * 64,
        rule=BandRule(),
        groups=(Group("block", "block"), Group("pillar", "pillar", "block")),
        dimensions=tuple(_dimension(f"D{number:02}", sizes) for number in range(1, dimensions + 1)),
    )


def _dimension(name: str, sizes: tuple[int, ...]) -> Dimension:
    return Dimension(
        name,
        "pillar",
        tuple(
            Band(number, tuple(Attribute(f"{name}.{number}.{chr(97 + index)}", number) for index in range(size)))
            for number, size in enumerate(sizes, start=1)
        ),
    )


def answered(
    questionnaire: Questionnaire, answers: dict[str, Answer], evidence: dict[str, Evidence] | None = None
) -> Assessment:
    """Build an assessment with these answers."""
    ref = QuestionnaireRef(questionnaire.id, questionnaire.version, questionnaire.digest)
    return Assessment("key", ref, answers=answers, evidence=evidence or {})


def ticked(state: State, grade: Grade | None = Grade.E3) -> Answer:
    """Give an answer to an attribute."""
    return Answer(state=state, evidence=grade, reason="not here" if state is State.NOT_APPLICABLE else "")


def itemised(rule: Rule, items: tuple[Item, ...], groups: tuple[Group, ...]) -> Questionnaire:
    """Build a questionnaire of items."""
    return Questionnaire("items", "1", "0" * 64, rule, groups, items=items)


LEVELS = tuple(Fraction(level) for level in range(6))
STAGES = (Fraction(1), Fraction(2), Fraction(3), Fraction(7, 2), Fraction(4))
POINTS = PointsRule(Fraction(1000), tuple(map(Fraction, (200, 400, 600, 800, 950))), "area")
STAGED = StagesRule()
MEANS = MeansRule()
