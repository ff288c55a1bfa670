"""The commands as a script uses them: real processes, fixed names, exit codes, JSON that fits its schema."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

ROOT = Path(__file__).parents[2]
SAMPLES = ("garment", "electronics", "seafood")


def command(*words: str, language: str = "en") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "SANSANG_LANGUAGE": language, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-W", "error", str(ROOT / "main.py"), *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        check=False,
        timeout=120,
    )


def schema(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads((ROOT / "docs" / f"{name}.schema.json").read_text(encoding="utf-8")))


def test_check_finds_nothing_wrong_in_what_ships() -> None:
    ended = command("check")
    assert (ended.returncode, ended.stdout.strip(), ended.stderr) == (0, "No problem found.", "")


def test_check_names_what_is_wrong_as_text_and_as_json(tmp_path: Path) -> None:
    folder = tmp_path / "own" / "1.0"
    folder.mkdir(parents=True)
    (folder / "questionnaire.yaml").write_text("format: sansang.questionnaire/1\nid: own\n", encoding="utf-8")
    ended = command("check", str(folder), "--json")
    assert ended.returncode == 1
    problems = json.loads(ended.stdout)["problems"]
    assert problems
    assert all(problem[field] for problem in problems for field in ("code", "file", "sentence", "repair"))
    assert command("check", str(folder)).returncode == 1


def test_show_fits_its_schema_in_both_languages() -> None:
    for language, name in (("vi", "Tích hợp theo chiều dọc"), ("en", "Vertical integration")):
        shown = json.loads(command("show", "tuv-sud", "--language", language).stdout)
        schema("show").validate(shown)
        assert shown["texts"]["dimensions/D01/name"] == name
        assert shown["dimensions"][0]["bands"][0] == {
            "band": 1,
            "attributes": ["D01.1.a", "D01.1.b", "D01.1.c", "D01.1.d", "D01.1.e"],
        }


def test_the_samples_are_listed_written_and_scored_as_expected(tmp_path: Path) -> None:
    assert command("sample", "--list").stdout.split() == list(SAMPLES)
    points = tmp_path / "points.json"
    assert command("sample", "garment", "--questionnaire", "kpc", "-o", str(points)).returncode == 0
    assert json.loads(command("score", str(points), "--json").stdout)["overall"]["level"] == 1
    assert command("sample", "garment", "--questionnaire", "none", "-o", str(points)).returncode == 2
    for name in SAMPLES:
        file = tmp_path / f"{name}.json"
        assert command("sample", name, "-o", str(file)).returncode == 0
        ended = command("score", str(file), "--json")
        assert (ended.returncode, ended.stderr) == (0, "")
        card = json.loads(ended.stdout)
        schema("scorecard").validate(card)
        cases = ROOT / "questionnaires" / "tuv-sud" / "1.0" / "cases"
        expected = json.loads((cases / f"{name}.json").read_text(encoding="utf-8"))["expected"]
        assert card["coverage"] == expected["coverage"]
        for found, wanted in zip(card["dimensions"], expected["dimensions"], strict=True):
            assert {key: found[key] for key in wanted} == wanted
        for key in ("mean_claimed", "mean_evidenced", "minimum_evidenced"):
            assert card["overall"][key] == pytest.approx(expected[key], abs=5e-5)


def test_json_lines_go_on_after_a_file_that_cannot_be_used(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    command("sample", "seafood", "-o", str(good))
    bad.write_text('{"format": "sansang.assessment/1"}', encoding="utf-8")
    ended = command("score", str(bad), str(good), "--jsonl")
    first, second = map(json.loads, ended.stdout.splitlines())
    assert set(first) == {"file", "problems"}
    assert {problem["place"] for problem in first["problems"]} == {"questionnaire", "enterprise"}
    assert second["coverage"] == 0.9375
    assert next(d for d in second["dimensions"] if d["id"] == "D09")["claimed"] is None
    assert ended.returncode == 2


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("sing",),
        ("score",),
        ("score", "none.json"),
        ("score", "--json", "--jsonl", "a.json"),
        ("show", "none"),
        ("show", "tuv-sud@9.9"),
        ("show", "tuv-sud", "--language", "xx"),
        ("sample",),
        ("sample", "none", "-o", "a.json"),
        ("report", "none.json", "-o", "a.pdf"),
        ("check", "nowhere-at-all"),
    ],
)
def test_wrong_usage_and_files_that_are_not_there_end_with_2_and_a_sentence(words: tuple[str, ...]) -> None:
    if not words:
        words = ("score", "--nonsense")
    ended = command(*words)
    assert ended.returncode == (1 if words[0] == "check" else 2)
    assert "Traceback" not in ended.stderr + ended.stdout
    assert ended.stderr.strip() or ended.stdout.strip()


def test_version_and_help_are_there() -> None:
    assert command("--version").stdout.startswith("sansang ")
    assert "score" in command("--help").stdout
    for name in ("check", "show", "score", "report", "sample"):
        ended = command(name, "--help")
        assert ended.returncode == 0
        assert ended.stdout.startswith(f"usage: sansang-cli {name} ")


@pytest.mark.parametrize("words", [("--questionnaires", "nowhere", "check"), ("check", "--questionnaires", "nowhere")])
def test_a_folder_of_questionnaires_that_is_not_there_is_said_before_and_after_the_command(
    words: tuple[str, ...],
) -> None:
    ended = command(*words)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "There is no folder “nowhere”." in ended.stderr


def test_a_report_never_overwrites_its_assessment(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    command("sample", "garment", "-o", str(file))
    before = file.read_bytes()
    ended = command("report", str(file), "-o", str(tmp_path / "." / "a.json"))
    assert ended.returncode == 2
    assert file.read_bytes() == before


def test_a_questionnaire_of_ones_own_is_read_from_a_folder(tmp_path: Path) -> None:
    own = tmp_path / "mine" / "tuv-sud" / "1.1"
    source = ROOT / "questionnaires" / "tuv-sud" / "1.0"
    own.mkdir(parents=True)
    for name in ("questionnaire.yaml", "texts.vi.yaml", "texts.en.yaml"):
        text = (source / name).read_text(encoding="utf-8")
        (own / name).write_text(text.replace('version: "1.0"', 'version: "1.1"'), encoding="utf-8")
    shown = command("show", "tuv-sud@1.1", "--questionnaires", str(tmp_path / "mine"))
    assert json.loads(shown.stdout)["version"] == "1.1"


def test_refusals_are_said_in_vietnamese_too(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text("{", encoding="utf-8")
    assert "JSON" in command("score", str(file), language="vi").stderr


@pytest.mark.parametrize("environment", [{"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}, {"PYTHONIOENCODING": "cp1258"}])
def test_vietnamese_is_printed_in_a_locale_that_does_not_know_it(environment: dict[str, str]) -> None:
    environment = {**os.environ, "PYTHONUTF8": "0", "SANSANG_LANGUAGE": "vi", **environment}
    for words in (["show", "tuv-sud"], ["score", "none.json"], ["check", "nowhere"]):
        started = [sys.executable, "-W", "error", str(ROOT / "main.py"), *words]
        ended = subprocess.run(started, capture_output=True, env=environment, check=False, timeout=120)
        assert b"Traceback" not in ended.stderr
        if words[0] == "show":
            assert json.loads(ended.stdout)["texts"]["dimensions/D01/name"] == "Tích hợp theo chiều dọc"


def test_what_a_file_says_does_not_steer_the_terminal_or_break_the_json(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    hostile = "t\x1b[31m\u202ex\n\ud800"
    file.write_text(json.dumps({"questionnaire": {"id": hostile, "version": "1"}}), encoding="ascii")
    ended = command("score", str(file), "--jsonl")
    assert ended.returncode == 2
    assert not {"\x1b", "\u202e"} & set(ended.stderr)
    [line] = ended.stdout.splitlines()
    assert any(hostile in problem["sentence"] for problem in json.loads(line)["problems"])


def test_a_reader_that_goes_away_early_is_no_fault() -> None:
    started = [sys.executable, "-W", "error", str(ROOT / "main.py"), "show", "tuv-sud"]
    with subprocess.Popen(started, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=120) == 0


def test_sixty_four_files_come_out_in_their_order(tmp_path: Path) -> None:
    names = ["seafood", "garment", "electronics", "none"] * 16
    for name in set(names) - {"none"}:
        command("sample", name, "-o", str(tmp_path / f"{name}.json"))
    files = [str(tmp_path / f"{name}.json") for name in names]
    ended = command("score", "--jsonl", *files)
    lines = [json.loads(line) for line in ended.stdout.splitlines()]
    assert [line["file"] for line in lines] == files
    assert ["problems" in line for line in lines] == [name == "none" for name in names]
    assert ended.returncode == 2
