"""A translator's list enters the catalogue, and what is odd about it is said."""

from pathlib import Path

import pytest

from tools.merge_translations import gather, pairs, placeholders, plain


def listed(tmp_path: Path, content: str) -> Path:
    file = tmp_path / "list.tsv"
    file.write_text(content, encoding="utf-8")
    return file


def test_a_line_break_is_written_as_backslash_n() -> None:
    assert plain(r"one\ntwo\\n") == "one\ntwo\\n"


def test_decomposed_letters_are_composed() -> None:
    assert plain("Ma\u0323nh") == "Mạnh"


def test_remarks_and_empty_lines_are_passed_over(tmp_path: Path) -> None:
    file = listed(tmp_path, "# by hand\n\nBand\tMức\n")
    assert list(pairs(file)) == [(3, "Band", "Mức")]


def test_a_line_without_a_tab_is_refused_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"list\.tsv:2"):
        list(pairs(listed(tmp_path, "Band\tMức\nBand Mức\n")))


def test_a_translation_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    merged, remarks = gather([listed(tmp_path, "Band\tMức\n")], {"Band": "Bậc", "Next": "Tiếp"})
    assert merged == {"Band": "Mức", "Next": "Tiếp"}
    assert remarks == []


def test_a_text_that_is_not_in_the_code_is_left_out_and_said(tmp_path: Path) -> None:
    merged, remarks = gather([listed(tmp_path, "Bend\tMức\n")], {"Band": ""})
    assert merged == {"Band": ""}
    assert "Bend" in remarks[0]


def test_a_translation_that_loses_a_value_is_left_out_and_said(tmp_path: Path) -> None:
    merged, remarks = gather([listed(tmp_path, "Band {band}\tMức\n")], {"Band {band}": ""})
    assert merged == {"Band {band}": ""}
    assert "braces" in remarks[0]


def test_two_translations_of_one_text_are_said_and_the_later_wins(tmp_path: Path) -> None:
    merged, remarks = gather([listed(tmp_path, "Band\tMức\nBand\tBậc\n")], {"Band": ""})
    assert merged == {"Band": "Bậc"}
    assert "another translation" in remarks[0]


def test_names_in_braces_are_found() -> None:
    assert placeholders("{a} of {b}") == {"a", "b"}
