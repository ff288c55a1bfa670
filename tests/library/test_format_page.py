"""docs/questionnaire-format.md: its examples load, and it names every field there is."""

import json
from pathlib import Path

import pytest

from assessment.library.shelf import Shelf
from tests.library.format_examples import IDS, PAGE
from tools.schemas import FORMS, schema_text


@pytest.mark.parametrize("questionnaire", IDS)
def test_an_example_of_the_page_loads_without_a_problem(questionnaire: str, shelf: Shelf, examples: Path) -> None:
    assert shelf.check(examples / questionnaire / "1.0") == ()
    assert shelf.latest(questionnaire).id == questionnaire


def test_the_page_has_an_example_for_every_rule(shelf: Shelf) -> None:
    assert {shelf.latest(name).rule.kind for name in IDS} == {"bands", "points", "stages", "means"}


def test_the_page_names_every_field() -> None:
    page = PAGE.read_text(encoding="utf-8")
    fields: set[str] = set()
    for name in ("questionnaire.schema.json", "texts.schema.json", "losses.schema.json", "loss-texts.schema.json"):
        schema = json.loads(schema_text(FORMS[name]))
        for part in (schema, *schema["$defs"].values()):
            fields |= set(part["properties"])
    missing = sorted(field for field in fields if f"{field}:" not in page and f"`{field}" not in page)
    assert missing == []
