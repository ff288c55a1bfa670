"""From files to the value: what each field becomes, and nothing a file may hold makes the reader fall over."""

import random
from fractions import Fraction
from pathlib import Path

import pytest

from assessment.domain.answers import Grade
from assessment.domain.conditions import Answered, AnyOf, AtLeast, Equals, Not
from assessment.domain.questionnaire import Item, NumberBand
from assessment.domain.rules import BandRule, MeansRule, PointsRule, StagesRule
from assessment.library.shelf import Shelf, read
from tests.library.format_examples import IDS


def item(shelf: Shelf, questionnaire: str, name: str) -> Item:
    found = shelf.latest(questionnaire).by_id[name]
    assert isinstance(found, Item)
    return found


def written(numbers: tuple[Fraction, ...]) -> str:
    return " ".join(str(number) for number in numbers)


def test_a_banded_questionnaire_becomes_dimensions(shelf: Shelf) -> None:
    questionnaire = shelf.latest("line-check")
    (dimension,) = questionnaire.dimensions
    assert questionnaire.rule == BandRule(Fraction(4, 5))
    assert (questionnaire.evidence_from, questionnaire.coverage_from) == (Grade.E2, Fraction(4, 5))
    assert [(a.id, a.band) for a in dimension.attributes] == [
        ("D1.1.a", 1), ("D1.1.b", 1), ("D1.2.a", 2), ("D1.2.b", 2),
    ]  # fmt: skip
    assert [a.may_not_apply for a in dimension.attributes] == [False, True, False, False]
    assert questionnaire.attribute_by_id["D1.2.b"].applies_when == Equals("D1.1.a", "met")
    assert [group.id for group in questionnaire.lineage(dimension.group)] == ["making", "plant"]


def test_a_points_questionnaire_becomes_items_with_points(shelf: Shelf) -> None:
    assert shelf.latest("quality-points").rule == PointsRule(
        Fraction(100), (Fraction(20), Fraction(40), Fraction(60)), "area", 1
    )
    assert item(shelf, "quality-points", "K1").points == 60
    assert written(item(shelf, "quality-points", "K1").levels) == "0 1 2"


def test_a_number_question_has_ranges_in_order_and_their_levels(shelf: Shelf) -> None:
    number = item(shelf, "quality-points", "K2")
    assert number.is_number
    assert (number.unit, number.minimum, number.maximum) == ("%", Fraction(0), Fraction(100))
    assert number.number_bands == (
        NumberBand(None, Fraction(80), Fraction(0)),
        NumberBand(Fraction(80), Fraction(95), Fraction(1)),
        NumberBand(Fraction(95), None, Fraction(2)),
    )
    assert written(number.levels) == "0 1 2"


def test_a_staged_questionnaire_keeps_its_half_stage_and_foundations(shelf: Shelf) -> None:
    assert shelf.latest("order-stages").rule == StagesRule(Fraction(3))
    first = item(shelf, "order-stages", "P1")
    assert written(first.levels) == "1 2 3 7/2 4"
    assert first.foundation
    assert item(shelf, "order-stages", "P2").applies_when == AtLeast("P1", Fraction(2))


def test_weights_and_nested_conditions_are_read(shelf: Shelf) -> None:
    questionnaire = shelf.latest("four-elements")
    assert questionnaire.rule == MeansRule("mean", "minimum")
    assert [group.weight for group in questionnaire.groups] == [2, 1]
    assert item(shelf, "four-elements", "M1").weight == Fraction(3, 2)
    assert item(shelf, "four-elements", "M3").applies_when == AnyOf((Answered("M1"), Not(Equals("M2", "0"))))


def test_texts_are_found_by_their_keys(shelf: Shelf) -> None:
    texts = shelf.latest("line-check").speaks("vi")
    assert texts.get("name") == "Soi nhanh một chuyền"
    assert texts.get("groups/making/name") == "Sản xuất"
    assert len(texts.all("dimensions/D1/ask")) == 2
    assert texts.get("dimensions/D1/bands/2/idea") == "Lệnh nằm trong phần mềm."
    assert texts.get("attributes/D1.1.a/text") == "Mỗi lệnh sản xuất đều có phiếu theo mẫu."
    assert texts.get("places/line") == "Chuyền sản xuất"
    assert texts.get("roles/planner") == "Nhân viên kế hoạch"


def test_the_text_of_a_stage_is_found_by_its_number_however_the_file_writes_it(shelf: Shelf) -> None:
    texts = shelf.latest("order-stages").speaks("vi")
    assert texts.get("items/P1/levels/3/text") == "Phần mềm giữ đơn và tồn kho ở một chỗ."
    assert texts.get("items/P1/levels/3.5/text").startswith("Ngày giao do phần mềm")


def test_the_shipped_questionnaire_is_whole(tmp_path: Path) -> None:
    from assessment.library.shelf import shipped_shelf
    from assessment.library.shipped import questionnaires_folder

    shelf = shipped_shelf()
    assert shelf.check(questionnaires_folder()) == ()
    questionnaire = shelf.get("tuv-sud", "1.0")
    assert len(questionnaire.dimensions) == 16
    assert len(questionnaire.attribute_by_id) >= 400
    assert questionnaire.languages == ("vi", "en")
    assert set(questionnaire.texts["vi"].lines) == set(questionnaire.texts["en"].lines)


@pytest.mark.parametrize("seed", range(120))
def test_a_file_damaged_anywhere_is_read_or_refused_with_problems(seed: int, examples: Path) -> None:
    """Lines and letters lost, doubled, exchanged: a value, or problems each with a sentence; never anything else."""
    chance = random.Random(seed)
    folder = examples / chance.choice(IDS) / "1.0"
    for file in folder.glob("*.yaml"):
        file.write_text(damaged(file.read_text("utf-8"), chance), "utf-8")
    problems = Shelf(()).check(folder)
    if not problems:
        assert read(folder).digest
    for problem in problems:
        assert problem.file
        assert problem.sentence.template
        assert problem.line is None or problem.line >= 1


def damaged(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(lines) - 1)
        match chance.randrange(5):
            case 0:
                del lines[at]
            case 1:
                lines.insert(at, lines[chance.randrange(len(lines))])
            case 2:
                lines[at] = lines[at][: chance.randint(0, len(lines[at]))]
            case 3:
                lines[at] = lines[at].replace(
                    chance.choice(':[]{},-"'), chance.choice(["", ": ", "[", "&a ", "!", "0,5"])
                )
            case _:
                lines[at] = "  " + lines[at]
    return "\n".join(lines)
