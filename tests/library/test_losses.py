"""The catalogue of losses beside a questionnaire, and the names of its levels: read whole, or refused."""

from pathlib import Path

import pytest

from assessment.domain.losses import CatalogueLoss
from assessment.library.shelf import Shelf, read


def change(file: Path, before: str, after: str) -> None:
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), "utf-8")


def found(folder: Path) -> list[tuple[str, str]]:
    return [(problem.code, Path(problem.file).name) for problem in Shelf(()).check(folder)]


@pytest.fixture
def stages(examples: Path) -> Path:
    return examples / "order-stages" / "1.0"


@pytest.fixture
def points(examples: Path) -> Path:
    return examples / "quality-points" / "1.0"


def test_losses_and_their_texts_become_part_of_the_questionnaire(stages: Path) -> None:
    questionnaire = read(stages)
    texts = questionnaire.speaks("vi")
    assert questionnaire.losses == (CatalogueLoss("W1", "waste"),)
    assert texts.get("losses/W1/name") == "Chờ đợi"
    assert texts.get("losses/W1/cost_hint").startswith("Số người")
    assert texts.get("loss_kinds/waste/name") == "Lãng phí"


def test_a_questionnaire_without_a_catalogue_has_no_losses(stages: Path) -> None:
    for file in stages.glob("losses*"):
        file.unlink()
    assert found(stages) == []
    assert read(stages).losses == ()


def test_losses_do_not_score(stages: Path) -> None:
    before = read(stages).digest
    change(stages / "losses.vi.yaml", "Chờ đợi", "Chờ")
    change(stages / "losses.yaml", "kind: waste}", "kind: waste}\n  - {id: W2, kind: waste}")
    change(stages / "losses.vi.yaml", "  W1:\n", "  W2: {name: a, explain: b, look: c, cost_hint: d}\n  W1:\n")
    assert len(read(stages).losses) == 2
    assert read(stages).digest == before


@pytest.mark.parametrize(
    ("file", "before", "after", "code"),
    [
        ("losses.yaml", "kind: waste}", "kind: waste}\n  - {id: W1, kind: waste}", "id-duplicate"),
        ("losses.yaml", "questionnaire: order-stages", "questionnaire: other", "texts-other-questionnaire"),
        ("losses.yaml", 'version: "1.0"', 'version: "2.0"', "texts-other-version"),
        ("losses.yaml", "losses:", "sort: waste\nlosses:", "field-unknown"),
        ("losses.yaml", "sansang.losses/1", "sansang.losses/2", "format-newer"),
        ("losses.vi.yaml", "    look: Đứng", "    # look: Đứng", "text-missing"),
        (
            "losses.vi.yaml",
            "  waste: {name: Lãng phí}",
            "  waste: {name: Lãng phí}\n  more: {name: x}",
            "text-unknown-id",
        ),
        ("losses.vi.yaml", "language: vi", "language: en", "texts-other-language"),
        ("losses.vi.yaml", "Chờ đợi", "Chờ  đợi", "text-spaces"),
    ],
)
def test_a_mistake_in_the_catalogue_is_named_with_its_file(
    stages: Path, file: str, before: str, after: str, code: str
) -> None:
    change(stages / file, before, after)
    assert found(stages) == [(code, file)]


def test_losses_without_their_texts_in_a_language_are_refused(stages: Path) -> None:
    (stages / "losses.vi.yaml").unlink()
    assert found(stages) == [("language-file-missing", "losses.yaml")]


def test_levels_have_names_however_the_file_writes_the_level(points: Path) -> None:
    change(points / "texts.vi.yaml", '"1": {name: Trên giấy}', '"1.0": {name: Trên giấy}')
    assert read(points).speaks("vi").get("levels/1/name") == "Trên giấy"


def test_once_a_level_is_named_all_must_be(points: Path) -> None:
    change(points / "texts.vi.yaml", '  "1": {name: Trên giấy}\n', "")
    assert found(points) == [("text-missing", "texts.vi.yaml")]


def test_once_one_language_names_the_levels_every_language_must(points: Path) -> None:
    text = (points / "texts.vi.yaml").read_text("utf-8").replace("language: vi", "language: en")
    (points / "texts.en.yaml").write_text(text, "utf-8")
    change(points / "questionnaire.yaml", "[vi]", "[vi, en]")
    assert found(points) == []
    for name in ("Chưa có", "Trên giấy", "Tự động"):
        change(points / "texts.en.yaml", f"{{name: {name}}}", "{}")
    assert found(points) == [("text-missing", "texts.en.yaml")] * 3


def test_a_name_for_a_level_nobody_can_reach_is_refused(points: Path) -> None:
    change(points / "texts.vi.yaml", '  "2": {name: Tự động}\n', '  "2": {name: Tự động}\n  "7": {name: Hết}\n')
    assert found(points) == [("text-unknown-id", "texts.vi.yaml")]
