"""The bundled fonts can print what the product says, and Qt finds them by name."""

import unicodedata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFontDatabase
from pytestqt.qtbot import QtBot

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
FILES = sorted(FONTS.glob("*.ttf"))
INTER = [file for file in FILES if file.name.startswith("Inter")]
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
SIGNS = "–—…“”‘’≤≥×·•▲■●→←↑↓\u00a0₫%−±÷°²³"
ONLY_INTER = "✓✗◆◇△"
NOWHERE = "✕☐☑✔"


def vietnamese() -> set[str]:
    """Give the letters of Vietnamese beyond ASCII, both cases, composed: 134 of them."""
    small = {unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES} | {"đ"}
    return {letter for letter in small | {letter.upper() for letter in small} if ord(letter) > 127}


def characters(file: Path) -> set[str]:
    with TTFont(file) as font:
        return {chr(code) for code in font.getBestCmap()}


def test_vietnamese_has_134_letters_of_its_own() -> None:
    assert len(vietnamese()) == 134


def test_all_eight_faces_are_there_with_their_licences() -> None:
    names = {file.stem for file in FILES}
    inter = {f"Inter-{face}" for face in ("Regular", "Medium", "SemiBold", "Bold")}
    tinos = {f"Tinos-{face}" for face in ("Regular", "Italic", "Bold", "BoldItalic")}
    assert names == inter | tinos
    for family in ("Inter", "Tinos"):
        assert "SIL OPEN FONT LICENSE" in (FONTS / f"OFL-{family}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_face_has_every_vietnamese_letter_and_sign(file: Path) -> None:
    needed = vietnamese() | set(SIGNS) | {chr(code) for code in range(32, 127)}
    assert sorted(needed - characters(file)) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_signs_said_to_be_missing_are_missing(file: Path) -> None:
    missing = set(NOWHERE) if file in INTER else set(NOWHERE + ONLY_INTER)
    assert set(NOWHERE + ONLY_INTER) - characters(file) == missing, "the table in resources/fonts/README.md"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_face_is_static_truetype_that_may_be_embedded(file: Path) -> None:
    with TTFont(file) as font:
        assert "glyf" in font
        assert "fvar" not in font
        assert font["OS/2"].fsType == 0


@pytest.mark.real_window
def test_qt_finds_the_families_by_name(qtbot: QtBot) -> None:
    numbers = [QFontDatabase.addApplicationFont(str(file)) for file in FILES]
    assert -1 not in numbers
    families = {family for number in numbers for family in QFontDatabase.applicationFontFamilies(number)}
    assert {"Inter", "Tinos"} <= families
    assert {"Regular", "Medium", "SemiBold", "Bold"} <= set(QFontDatabase.styles("Inter"))
