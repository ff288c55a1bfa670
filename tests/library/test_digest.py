"""The digest: everything that scores counts, nothing else does."""

from pathlib import Path

import pytest

from assessment.library.shelf import read


def digest(examples: Path, questionnaire: str, old: str = "", new: str = "", file: str = "questionnaire.yaml") -> str:
    folder = examples / questionnaire / "1.0"
    place = folder / file
    text = place.read_text(encoding="utf-8")
    assert old in text
    place.write_text(text.replace(old, new, 1), encoding="utf-8")
    return read(folder).digest


def test_a_digest_is_a_sha_256_in_hex(examples: Path) -> None:
    found = digest(examples, "line-check")
    assert len(found) == 64
    assert set(found) <= set("0123456789abcdef")


@pytest.mark.parametrize(
    ("questionnaire", "old", "new"),
    [
        ("line-check", "share: 4/5", "share: 3/4"),
        ("line-check", "evidence_from: E2", "evidence_from: E3"),
        ("line-check", "coverage_from: 4/5", "coverage_from: 9/10"),
        ("line-check", "value: met", "value: not_met"),
        ("line-check", "{equals: {question: D1.1.a, value: met}}", "{answered: D1.1.a}"),
        ("line-check", ", applies_when: {equals: {question: D1.1.a, value: met}}", ""),
        ("quality-points", "cut_offs: [20, 40, 60]", "cut_offs: [20, 40, 50]"),
        ("quality-points", "gate: 1", "gate: 2"),
        ("quality-points", "  gate: 1\n", ""),
        ("quality-points", "from: 95, level: 2", "from: 95, level: 1"),
        ("quality-points", "maximum: 100", "maximum: 120"),
        ("order-stages", "foundation: yes", "foundation: no"),
        ("order-stages", 'cap: "3.0"', 'cap: "2.0"'),
        ("order-stages", 'value: "2.0"', 'value: "3.0"'),
        ("four-elements", "across: minimum", "across: mean"),
        ("four-elements", "weight: 2", "weight: 3"),
        ("four-elements", "weight: 3/2", "weight: 5/2"),
        ("four-elements", "any: [", "all: ["),
        ("four-elements", "{answered: M1}", "{at_least: {question: M1, value: 1}}"),
    ],
)
def test_what_scores_changes_the_digest(questionnaire: str, old: str, new: str, examples: Path) -> None:
    before = digest(examples, questionnaire)
    assert digest(examples, questionnaire, old, new) != before


@pytest.mark.parametrize(
    ("questionnaire", "file", "old", "new"),
    [
        ("line-check", "texts.vi.yaml", "Kế hoạch tới chuyền", "Kế hoạch xuống chuyền"),
        ("line-check", "questionnaire.yaml", "share: 4/5", "share: 0.8"),
        ("line-check", "questionnaire.yaml", ", solutions: [S5S]", ""),
        ("line-check", "questionnaire.yaml", "id: line-check\nversion: \"1.0\"", "version: '1.0'\nid: line-check"),
        ("line-check", "questionnaire.yaml", "coverage_from: 4/5 ", "# coverage_from: 4/5 "),
        ("quality-points", "questionnaire.yaml", 'unit: "%"', 'unit: "phần trăm"'),
        ("order-stages", "questionnaire.yaml", 'cap: "3.0"', 'cap: "3"'),
        ("four-elements", "questionnaire.yaml", "- {id: machines, kind: element}", "- {kind: element, id: machines}"),
    ],
)  # fmt: skip
def test_what_does_not_score_leaves_the_digest(
    questionnaire: str, file: str, old: str, new: str, examples: Path
) -> None:
    before = digest(examples, questionnaire)
    assert digest(examples, questionnaire, old, new, file) == before
