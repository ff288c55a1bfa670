"""The published JSON Schemas: current, and of one mind with the reader."""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from assessment.library.shipped import questionnaires_folder
from tests.library.format_examples import IDS
from tests.library.museum_rooms import MUSEUM
from tools.schemas import DOCS, FORMS, schema_text

SHIPPED = sorted(questionnaires_folder().glob("*/*/*.yaml"))


def errors(file: Path) -> list[str]:
    """Validate a file as an editor would: with the types YAML gives to its values."""
    kind, _, language = file.stem.partition(".")
    names = {"questionnaire": "questionnaire", "texts": "texts", "losses": "loss-texts" if language else "losses"}
    name = f"{names[kind]}.schema.json"
    schema = json.loads((DOCS / name).read_text(encoding="utf-8"))
    found = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return [error.message for error in Draft202012Validator(schema).iter_errors(found)]


@pytest.mark.parametrize("name", FORMS)
def test_a_published_schema_is_current(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == schema_text(FORMS[name]), "run: python -m tools.schemas"


@pytest.mark.parametrize("name", FORMS)
def test_a_published_schema_is_a_valid_schema(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(schema_text(FORMS[name])))


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: "/".join(file.parts[-3:]))
def test_the_shipped_files_satisfy_the_schema(file: Path) -> None:
    assert errors(file) == []


@pytest.mark.parametrize("questionnaire", IDS)
def test_the_documented_examples_satisfy_the_schema(questionnaire: str, examples: Path) -> None:
    for file in (examples / questionnaire / "1.0").glob("*.yaml"):
        assert errors(file) == []


@pytest.mark.parametrize(
    "code",
    ["field-unknown", "field-missing", "type-not-list", "list-empty", "yes-no", "number-comma", "number-negative",
     "band-out-of-range", "id-form", "version-form", "language-form", "grade-unknown",
     "rule-unknown", "condition-form", "value-not-allowed", "type-not-text", "type-not-mapping"],
)  # fmt: skip
def test_the_schema_sees_faults_of_form_as_the_reader_does(code: str) -> None:
    files = sorted((MUSEUM / code / "mini" / "1.0").glob("*.yaml"))
    assert any(errors(file) for file in files)
