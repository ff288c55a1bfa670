"""Speakers from compiled catalogues."""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from assessment.library.translations import languages, speaker


def catalogue(folder: Path, language: str) -> None:
    catalog = Catalog()
    catalog.add("Band {band} reached", "Đạt mức {band}")
    file = folder / language / "LC_MESSAGES" / "sansang.mo"
    file.parent.mkdir(parents=True)
    with file.open("wb") as stream:
        write_mo(stream, catalog)


def test_a_sentence_is_said_in_the_language_of_its_catalogue(tmp_path: Path) -> None:
    catalogue(tmp_path, "vi")
    assert speaker("vi", tmp_path).say("Band {band} reached", band=2) == "Đạt mức 2"
    assert speaker("vi", tmp_path).language == "vi"


def test_what_a_catalogue_does_not_have_is_said_in_english(tmp_path: Path) -> None:
    catalogue(tmp_path, "vi")
    assert speaker("vi", tmp_path).say("Next") == "Next"
    assert speaker("ko", tmp_path).say("Next") == "Next"


def test_the_empty_text_stays_empty(tmp_path: Path) -> None:
    catalogue(tmp_path, "vi")
    assert speaker("vi", tmp_path).say("") == ""


def test_vietnamese_comes_first_and_english_needs_no_catalogue(tmp_path: Path) -> None:
    assert languages(tmp_path) == ("en",)
    for language in ("ko", "vi"):
        catalogue(tmp_path, language)
    assert languages(tmp_path) == ("vi", "en", "ko")
    assert speaker("en", tmp_path).say("Next") == "Next"
