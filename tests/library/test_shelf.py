"""The shelf: finds cheaply, reads once, says what it has when asked for what it has not."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from assessment.domain.problems import Unusable
from assessment.library.shelf import Shelf, shipped_shelf

ROOT = Path(__file__).resolve().parents[2]


def new_version(examples: Path, version: str) -> None:
    old = examples / "line-check" / "1.0"
    for file in shutil.copytree(old, examples / "line-check" / version).iterdir():
        file.write_text(file.read_text(encoding="utf-8").replace('version: "1.0"', f'version: "{version}"'), "utf-8")


def test_a_shelf_lists_what_lies_in_its_folders(shelf: Shelf, examples: Path) -> None:
    assert shelf.entries[("line-check", "1.0")] == examples / "line-check" / "1.0"
    assert [header.id for header in shelf.headers()] == sorted(header.id for header in shelf.headers())
    assert len(shelf.headers()) == 4


def test_a_header_knows_the_name_in_each_language() -> None:
    header = next(header for header in shipped_shelf().headers() if header.id == "tuv-sud")
    assert header.name("vi").startswith("16 khía cạnh")
    assert header.name("en").startswith("16 readiness dimensions")
    assert header.name("ko") == header.name("vi")


def test_a_header_gives_the_name_the_questionnaire_gives() -> None:
    shelf = shipped_shelf()
    for header in shelf.headers():
        questionnaire = shelf.get(header.id, header.version)
        assert header.names == {language: texts.get("name") for language, texts in questionnaire.texts.items()}


def test_the_newest_version_is_the_highest_number_not_the_last_word(shelf: Shelf, examples: Path) -> None:
    for version in ("1.9", "1.10", "1.2"):
        new_version(examples, version)
    assert shelf.latest("line-check").version == "1.10"
    assert [version for name, version in shelf.entries if name == "line-check"] == ["1.0", "1.2", "1.9", "1.10"]


def test_a_questionnaire_is_read_once(shelf: Shelf) -> None:
    assert shelf.get("line-check", "1.0") is shelf.get("line-check", "1.0")


def test_the_earlier_folder_wins_and_the_later_is_told(examples: Path, tmp_path: Path) -> None:
    other = shutil.copytree(examples, tmp_path / "other")
    shelf = Shelf((examples, other))
    assert shelf.entries[("line-check", "1.0")] == examples / "line-check" / "1.0"
    assert [problem.code for problem in shelf.check(other / "line-check" / "1.0")] == ["version-taken"]
    assert shelf.check(examples / "line-check" / "1.0") == ()


@pytest.mark.parametrize("depth", [".", "line-check", "line-check/1.0"])
def test_a_folder_may_be_named_at_any_depth(depth: str, examples: Path) -> None:
    assert Shelf((examples / depth,)).latest("line-check").version == "1.0"


def test_what_is_not_there_is_said_with_what_is(shelf: Shelf) -> None:
    with pytest.raises(Unusable) as caught:
        shelf.latest("siri")
    (problem,) = caught.value.problems
    assert problem.code == "questionnaire-not-found"
    assert problem.repair.values["known"] == "four-elements, line-check, order-stages, quality-points"


def test_a_broken_questionnaire_gives_every_problem_and_the_others_still_load(shelf: Shelf, examples: Path) -> None:
    file = examples / "line-check" / "1.0" / "questionnaire.yaml"
    file.write_text(file.read_text("utf-8").replace("share: 4/5", "share: 2").replace("E2", "E9"), "utf-8")
    with pytest.raises(Unusable) as caught:
        shelf.get("line-check", "1.0")
    assert [problem.code for problem in caught.value.problems] == ["share-out-of-range", "grade-unknown"]
    assert shelf.get("four-elements", "1.0").id == "four-elements"


def test_a_blemish_of_style_is_told_to_the_author_and_hinders_nobody(shelf: Shelf, examples: Path) -> None:
    file = examples / "line-check" / "1.0" / "texts.vi.yaml"
    file.write_text(file.read_text("utf-8").replace("Ba phiếu lệnh", "Ba  phiếu lệnh"), "utf-8")
    assert shelf.get("line-check", "1.0").texts["vi"].get("attributes/D1.1.a/evidence") == "Ba  phiếu lệnh đang chạy"
    assert [problem.code for problem in shelf.check(file)] == ["text-spaces"]


def test_checking_a_folder_checks_all_in_it(shelf: Shelf, examples: Path) -> None:
    for name in ("line-check", "four-elements"):
        file = examples / name / "1.0" / "texts.vi.yaml"
        file.write_text(file.read_text("utf-8").replace("short: ", "shortt: ", 1), "utf-8")
    found = {Path(problem.file).parts[-3] for problem in shelf.check(examples)}
    assert found == {"line-check", "four-elements"}


def test_looking_at_the_shelf_loads_neither_yaml_nor_pydantic() -> None:
    code = (
        "import sys; from assessment.library.shelf import shipped_shelf; shipped_shelf().headers();"
        "print([name for name in ('yaml', 'pydantic') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_reading_writes_nothing(examples: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in examples.rglob("*")}
    Shelf((examples,)).check(examples)
    assert {file: file.stat().st_mtime_ns for file in examples.rglob("*")} == before
