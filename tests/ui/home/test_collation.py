"""Vietnamese dictionary order, and finding without marks."""

import pytest

from ui.home.collation import dictionary_key, finds


@pytest.mark.parametrize("wanted", ["ben trang", "BẾN TRĂNG", "trang ben", "  bến  ", "trăng"])
def test_a_name_is_found_without_marks_and_in_any_order(wanted: str) -> None:
    assert finds(wanted, "Công ty CP May Bến Trăng")


def test_a_letter_with_a_bar_is_found_by_the_plain_one() -> None:
    assert finds("da cuoi", "Công ty TNHH Giày Đá Cuội")


def test_a_name_in_decomposed_letters_is_found() -> None:
    assert finds("Bến", "Be\u0302\u0301n Tre")


def test_a_word_that_is_not_there_is_not_found() -> None:
    assert not finds("ben tre", "Công ty CP May Bến Trăng")


def test_words_stand_in_the_order_of_a_vietnamese_dictionary() -> None:
    ordered = ["An", "Ăn", "Ân", "Ba", "Cá", "Da", "Đa", "Em", "Êm", "Ong", "Ông", "Ơn", "Tư", "Vân"]
    backwards = ordered[::-1]
    assert sorted(backwards, key=dictionary_key) == ordered


def test_tones_decide_only_between_equal_letters() -> None:
    ordered = ["ma", "mà", "mả", "mã", "má", "mạ", "mác"]
    assert sorted(["mạ", "mác", "má", "ma", "mã", "mả", "mà"], key=dictionary_key) == ordered


def test_digits_signs_and_stray_marks_have_a_place_too() -> None:
    ordered = ["", "\u0301", "1 tháng 5", "Anh", "\U0001f33f xanh"]
    assert sorted(ordered, key=dictionary_key)[0] == ""
    assert sorted(["Anh", "1 tháng 5"], key=dictionary_key) == ["1 tháng 5", "Anh"]
