"""What several tests of the library start from."""

from pathlib import Path

import pytest

from assessment.library.shelf import Shelf
from tests.library.format_examples import write_examples


@pytest.fixture
def examples(tmp_path: Path) -> Path:
    """A folder with the examples of the documentation, free to be broken."""
    return write_examples(tmp_path / "examples")


@pytest.fixture
def shelf(examples: Path) -> Shelf:
    """A shelf with one small questionnaire for each rule."""
    return Shelf((examples,))
