"""What an installation promises is there."""

import importlib
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
COMMANDS = {**PYPROJECT["project"]["scripts"], **PYPROJECT["project"]["gui-scripts"]}


@pytest.mark.parametrize("name", ["sansang", "sansang-cli"])
def test_a_command_leads_to_a_function(name: str) -> None:
    module, function = COMMANDS[name].split(":")
    assert callable(getattr(importlib.import_module(module), function))


def test_everything_the_wheel_takes_in_is_there() -> None:
    included = PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["only-include"]
    assert [name for name in included if not (ROOT / name).exists()] == []
    assert {"questionnaires", "resources"} <= set(included)
    for folder in ("questionnaires", "resources"):
        assert (ROOT / folder / "__init__.py").is_file(), "editable installs find a data folder by it only"


def test_the_licences_travel_along() -> None:
    for name in PYPROJECT["project"]["license-files"]:
        assert (ROOT / name).is_file()
