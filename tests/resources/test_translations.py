"""Every catalogue holds exactly the texts of the code, translated, and is compiled as it stands."""

import gettext
import unicodedata

import pytest

from tools import merge_translations, translations

LANGUAGES = translations.languages()
REPAIR = "run `make translations`, translate what it names, commit the .po and the .mo"


def test_vietnamese_has_a_catalogue() -> None:
    assert "vi" in LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_holds_exactly_the_texts_of_the_code(language: str) -> None:
    in_code = set(translations.texts(translations.texts_in_code()))
    in_catalogue = set(translations.texts(translations.read(language)))
    assert sorted(in_code - in_catalogue) == [], f"texts missing in {language}: {REPAIR}"
    assert sorted(in_catalogue - in_code) == [], f"texts no longer in the code: {REPAIR}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_and_none_is_a_guess(language: str) -> None:
    catalog = translations.read(language)
    assert [message.id for message in translations.untranslated(catalog)] == [], REPAIR
    assert [message.id for message in catalog if message.id and message.fuzzy] == [], REPAIR
    assert list(catalog.obsolete) == [], REPAIR


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_names_the_same_values_as_its_text(language: str) -> None:
    differing = [
        (text, translation)
        for text, translation in translations.texts(translations.read(language)).items()
        if translation and merge_translations.placeholders(text) != merge_translations.placeholders(translation)
    ]
    assert differing == [], "the names in braces must be the same in text and translation"


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_are_composed_unicode(language: str) -> None:
    decomposed = [
        translation
        for translation in translations.texts(translations.read(language)).values()
        if not unicodedata.is_normalized("NFC", translation)
    ]
    assert decomposed == [], "decomposed letters print wrongly; save the translations as NFC"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_the_written_one(language: str) -> None:
    po = translations.po_file(language)
    compiled = translations.compiled(po.read_bytes())
    assert po.with_suffix(".mo").read_bytes() == compiled, REPAIR
    assert po.read_bytes() == translations.written(translations.read(language)), REPAIR


@pytest.mark.parametrize("language", LANGUAGES)
def test_gettext_finds_the_translations(language: str) -> None:
    found = gettext.translation(translations.DOMAIN, str(translations.CATALOGUES), [language])
    for text, translation in translations.texts(translations.read(language)).items():
        assert found.gettext(text) == (translation or text)
