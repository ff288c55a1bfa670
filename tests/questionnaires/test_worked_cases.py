"""Worked cases that stand beside a questionnaire: a consultant writes them, the program must agree."""

import json
from fractions import Fraction
from pathlib import Path

import pytest

from assessment.domain.questionnaire import Questionnaire
from assessment.exchange.assessment_file import parse_assessment
from assessment.library.shelf import shipped_shelf
from assessment.scoring.score import score

FOLDERS = sorted((Path(__file__).parents[2] / "questionnaires").glob("*/*/cases"))
CASES = [
    (folder, case)
    for folder in FOLDERS
    for file in sorted(folder.glob("by-hand*.json"))
    for case in json.loads(file.read_text(encoding="utf-8"))
]
SHELF = shipped_shelf()


def questionnaire_of(folder: Path) -> Questionnaire:
    return SHELF.get(folder.parent.parent.name, folder.parent.name)


def test_every_shipped_questionnaire_has_worked_cases() -> None:
    assert {folder.parent for folder in FOLDERS} == set(SHELF.entries.values())
    assert len(CASES) >= 12


@pytest.mark.parametrize(("folder", "case"), CASES, ids=[case["name"] for _, case in CASES])
def test_a_case_worked_by_hand_comes_out_the_same(folder: Path, case: dict[str, dict[str, object]]) -> None:
    questionnaire = questionnaire_of(folder)
    document = {
        "format": "sansang.assessment/1",
        "questionnaire": {"id": questionnaire.id, "version": questionnaire.version},
        "enterprise": {"name": "Worked case"},
        "answers": case["answers"],
        "evidence": case.get("evidence", {}),
    }
    assessment, _ = parse_assessment(json.dumps(document).encode(), "case.json", SHELF.get)
    wanted = case["expected"]
    found = score(questionnaire, assessment).by_id[str(wanted["dimension"])]
    assert found.applicable == wanted["applicable"]
    assert (found.claimed, found.evidenced) == (_exact(wanted["claimed"]), _exact(wanted["evidenced"]))
    for interval, name in ((found.interval, "interval"), (found.interval_evidenced, "interval_evidenced")):
        assert (None if interval is None else list(interval)) == wanted[name]


def _exact(value: object) -> Fraction | None:
    return None if value is None else Fraction(str(value))
