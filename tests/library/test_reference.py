"""Reference tables: complete, found by old names, named in both languages."""

import csv
from pathlib import Path

import pytest

from assessment.domain.enterprise import Coded
from assessment.domain.wording import ENGLISH
from assessment.library.reference import ReferenceTables, folded, solution_ids
from assessment.library.shipped import resources_folder

TABLES = ReferenceTables()


def test_there_are_34_provinces_and_95_sectors() -> None:
    assert len(TABLES.provinces) == 34
    assert [len(entry.code) for entry in TABLES.sectors].count(2) == 24
    assert [len(entry.code) for entry in TABLES.sectors].count(3) == 71


def test_a_group_of_sectors_follows_its_division() -> None:
    codes = [entry.code for entry in TABLES.sectors]
    assert codes[:2] == ["10", "101"]
    assert all(entry.parent == entry.code[:2] for entry in TABLES.sectors if len(entry.code) == 3)


@pytest.mark.parametrize(("typed", "code"), [("ben tre", "86"), ("Bình Dương", "79"), ("đa nang", "48"), ("HUE", "46")])
def test_a_province_is_found_without_accents_and_by_a_former_name(typed: str, code: str) -> None:
    assert code in [entry.code for entry in TABLES.provinces if folded(typed) in entry.search]


def test_a_merged_province_says_which_former_ones_it_includes() -> None:
    merged = TABLES.find(Coded("2025-07-01", "86"))
    assert merged is not None
    assert merged.hint is not None
    assert ENGLISH.say(merged.hint) == "Includes the former provinces Bến Tre, Trà Vinh"


def test_a_province_that_was_not_merged_has_no_hint() -> None:
    alone = TABLES.find(Coded("2025-07-01", "01"))
    assert alone is not None
    assert alone.hint is None


def test_every_former_name_was_a_province_so_the_hint_may_say_so() -> None:
    with (resources_folder() / "reference" / "provinces_legacy.csv").open(encoding="utf-8", newline="") as stream:
        renamed = [row for row in csv.DictReader(stream) if row["old_name_vi"] != row["new_name_vi"]]
    assert {row["old_type"] for row in renamed} == {"Tỉnh"}


def test_a_code_is_named_only_in_its_own_edition() -> None:
    assert TABLES.name_of(Coded("VSIC-2025", "14"), "vi") == "Sản xuất trang phục"
    assert TABLES.name_of(Coded("VSIC-2025", "14"), "en") == "Manufacture of wearing apparel"
    assert TABLES.name_of(Coded("VSIC-2018", "14"), "vi") == "14 (VSIC-2018)"
    assert TABLES.name_of(None, "vi") == ""


def test_a_language_without_names_gets_english() -> None:
    assert TABLES.name_of(Coded("2025-07-01", "01"), "ko") == "Ha Noi City"


def test_names_are_composed_and_not_empty() -> None:
    import unicodedata

    for entry in (*TABLES.sectors, *TABLES.provinces):
        for name in entry.names.values():
            assert name.strip()
            assert unicodedata.is_normalized("NFC", name)


def test_the_size_thresholds_come_smallest_first() -> None:
    industry = [row for row in TABLES.thresholds if row.sector_group == "AGRI_IND_CONSTR"]
    assert [(row.size_class, row.max_employees) for row in industry] == [("micro", 10), ("small", 100), ("medium", 200)]


def test_the_catalogue_of_solutions_is_complete_in_itself() -> None:
    ids = frozenset(TABLES.solutions)
    assert ids == solution_ids()
    assert {part for each in TABLES.solutions.values() for part in each.prerequisites} <= ids
    assert all(each.name("vi") and each.name("en") and 1 <= each.difficulty <= 5 for each in TABLES.solutions.values())


def test_without_a_catalogue_solutions_are_not_checked(tmp_path: Path) -> None:
    assert solution_ids(tmp_path) is None


@pytest.mark.parametrize(
    ("text", "plain"), [("Đắk Lắk", "dak lak"), ("Thuỷ", "thuy"), ("Thủy", "thuy"), ("HOÀ", "hoa")]
)
def test_folding_takes_accents_off_wherever_the_tone_stands(text: str, plain: str) -> None:
    assert folded(text) == plain
