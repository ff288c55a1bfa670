"""Worked cases that stand beside a questionnaire: a consultant writes them, the program must agree."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from assessment.domain.losses import total_cost
from assessment.domain.questionnaire import Questionnaire
from assessment.exchange.assessment_file import parse_assessment, read_assessment
from assessment.library import samples
from assessment.library.shelf import shipped_shelf
from assessment.scoring.score import score
from assessment.scoring.scorecard import Scorecard

FOLDERS = sorted((Path(__file__).parents[2] / "questionnaires").glob("*/*/cases"))
CASES = [
    (folder, case)
    for folder in FOLDERS
    for file in sorted(folder.glob("by-hand*.json"))
    for case in json.loads(file.read_text(encoding="utf-8"))
]
SAMPLES = [
    (folder, json.loads(file.read_text(encoding="utf-8")))
    for folder in FOLDERS
    if folder.parent.parent.name != "tuv-sud"
    for file in sorted(folder.glob("*.json"))
    if not file.stem.startswith("by-hand")
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
    card = score(questionnaire, assessment)
    found = card.by_id[str(wanted["dimension"])]
    assert found.applicable == wanted["applicable"]
    assert (found.claimed, found.evidenced) == (_exact(wanted["claimed"]), _exact(wanted["evidenced"]))
    for interval, name in ((found.interval, "interval"), (found.interval_evidenced, "interval_evidenced")):
        assert (None if interval is None else list(interval)) == wanted[name]
    assert list(card.capped.get(found.id, ())) == wanted.get("capped_by", [])
    overall = wanted.get("overall", {})
    assert isinstance(overall, dict)
    assert_numbers(overall, card)


@pytest.mark.parametrize(
    ("folder", "case"),
    SAMPLES,
    ids=[f"{folder.parent.parent.name}: {case['name']}" for folder, case in SAMPLES],
)
def test_a_sample_firm_scores_as_worked_out(folder: Path, case: dict[str, Any]) -> None:
    name = folder.parent.parent.name
    assessment, questionnaire = read_assessment(samples.path(str(case["assessment"]), name), SHELF.get)
    card = score(questionnaire, assessment)
    wanted = dict(case["expected"])
    for process in wanted.pop("processes", []):
        found = card.by_id[process["id"]]
        assert found.claimed == Fraction(str(process["stage"])), process["id"]
        assert list(card.capped.get(found.id, ())) == process["capped_by"]
    if "losses_cost_million_vnd" in wanted:
        assert total_cost(assessment.losses) == wanted.pop("losses_cost_million_vnd")
    assert_numbers(wanted, card)


def assert_numbers(wanted: dict[str, Any], card: Scorecard) -> None:
    """Compare headline numbers, and those of areas and categories; rounded ones to the fourth decimal."""
    groups = {group.id: group.numbers for group in card.groups}
    for name, value in wanted.items():
        if name in ("areas", "categories"):
            for entry in value:
                numbers = groups[entry["id"]]
                for part in entry.keys() - {"id"}:
                    assert_near(entry[part], numbers[part], f"{entry['id']} {part}")
        elif name in card.overall:
            assert_near(value, card.overall[name], name)
        else:
            raise AssertionError(f"nothing is compared with {name!r}")


def assert_near(wanted: object, found: Fraction | None, name: str) -> None:
    """Compare a number that may have been rounded to four decimals when it was written down; null is null."""
    if wanted is None or found is None:
        assert (wanted, found) == (None, None), name
        return
    assert abs(found - Fraction(str(wanted))) <= Fraction(6, 100_000), name


def _exact(value: object) -> Fraction | None:
    return None if value is None else Fraction(str(value))
