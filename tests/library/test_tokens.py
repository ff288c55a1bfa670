"""The design tokens are read whole, and a broken file is refused."""

import json
from pathlib import Path

import pytest

from assessment.library.tokens import Tokens, read_tokens

FILE = Path(__file__).resolve().parents[2] / "resources" / "theme" / "tokens.json"


@pytest.fixture(scope="module")
def tokens() -> Tokens:
    return read_tokens(FILE)


def test_light_and_dark_have_the_same_roles(tokens: Tokens) -> None:
    assert set(tokens.color["light"]) >= set(tokens.color["dark"])
    assert set(tokens.color["light"]) - set(tokens.color["dark"]) == set()


def test_body_text_is_ten_and_a_half_points_and_nothing_is_below_nine(tokens: Tokens) -> None:
    assert tokens.scale["body"].size == 10.5
    assert min(style.size for style in tokens.scale.values()) >= tokens.min_pt == 9


def test_a_dash_is_lengths_and_solid_is_none(tokens: Tokens) -> None:
    assert tokens.series["current"].dash == ()
    assert tokens.series["target"].dash == (6, 4)


def test_every_state_and_series_names_a_colour_that_exists(tokens: Tokens) -> None:
    used = {style.color for style in tokens.state.values()} | {style.color for style in tokens.series.values()}
    assert used <= set(tokens.color["light"])


def test_values_cannot_be_changed(tokens: Tokens) -> None:
    with pytest.raises(TypeError):
        tokens.color["light"]["text"] = "red"  # type: ignore[index]


@pytest.mark.parametrize("part", ["color", "type", "size", "chart"])
def test_a_file_without_a_part_is_refused(tmp_path: Path, part: str) -> None:
    raw = json.loads(FILE.read_text(encoding="utf-8"))
    del raw[part]
    broken = tmp_path / "tokens.json"
    broken.write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(KeyError, match=part):
        read_tokens(broken)


def test_a_word_for_a_number_is_refused(tmp_path: Path) -> None:
    raw = json.loads(FILE.read_text(encoding="utf-8"))
    raw["type"]["scale_pt"]["body"]["size"] = "large"
    broken = tmp_path / "tokens.json"
    broken.write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(ValueError, match="a number"):
        read_tokens(broken)
