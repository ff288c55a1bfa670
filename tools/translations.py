"""Collect the texts from the code into the catalogue of each language, and compile them: `make translations`.

The source language is English: a text is its own key. Every folder `resources/translations/<language>/LC_MESSAGES/`
holds `sansang.po` (for people) and `sansang.mo` (compiled, committed too, so that installing needs no Babel step).
`python -m tools.translations --new ko` begins a language.

The catalogues carry no dates, tools' names or line numbers: the same texts always give the same bytes, so a change
in a catalogue is a change in a text.
"""

import argparse
import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
DOMAIN = "sansang"
SOURCES = ("assessment", "ui", "main.py")
KEYWORDS = {"N_": None}
"""What marks a text. Only this: inside a call that counts as a mark too, Babel passes over the marks."""

CATALOGUES = ROOT / "resources" / "translations"


def po_file(language: str) -> Path:
    """Where a language's catalogue lies; the compiled one lies beside it with the ending .mo."""
    return CATALOGUES / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def languages() -> tuple[str, ...]:
    """Give the languages that have a catalogue, in order."""
    return tuple(sorted(file.parent.parent.name for file in CATALOGUES.glob(f"*/LC_MESSAGES/{DOMAIN}.po")))


def texts_in_code() -> Catalog:
    """Read every marked text out of the sources, each with the files it stands in."""
    found: dict[str, set[str]] = {}
    for source in SOURCES:
        path = ROOT / source
        if path.is_dir():
            for name, _line, text, _comments, _context in extract_from_dir(path, keywords=KEYWORDS):
                _remember(found, text, f"{source}/{name}")
        elif path.is_file():
            for _line, text, _comments, _context in extract_from_file("python", path, keywords=KEYWORDS):
                _remember(found, text, source)
    catalog = Catalog(domain=DOMAIN, fuzzy=False)
    for text in sorted(found):
        catalog.add(text, locations=[(name, 0) for name in sorted(found[text])])
    return catalog


def _remember(found: dict[str, set[str]], text: str | tuple[str, ...], name: str) -> None:
    if isinstance(text, tuple):
        raise ValueError(f"{name}: plural forms are not used here; write the sentence for any number: {text}")
    if text:
        found.setdefault(text, set()).add(name.replace("\\", "/"))


def read(language: str) -> Catalog:
    """Read a language's catalogue; an empty one if there is none yet."""
    file = po_file(language)
    if not file.exists():
        return Catalog(locale=language, domain=DOMAIN)
    with file.open("rb") as stream:
        return read_po(stream, locale=language, domain=DOMAIN)


def texts(catalog: Catalog) -> dict[str, str]:
    """Give the texts of a catalogue with their translations, "" where there is none; without the header."""
    return {str(message.id): str(message.string) for message in catalog if message.id}


def renewed(language: str, source: Catalog, translations: dict[str, str]) -> Catalog:
    """Build the catalogue of exactly the source's texts with these translations; texts no longer used fall away."""
    catalog = Catalog(locale=language, domain=DOMAIN, fuzzy=False)
    for message in source:
        if message.id:
            key = str(message.id)
            catalog.add(key, translations.get(key, ""), locations=message.locations)
    return catalog


def written(catalog: Catalog) -> bytes:
    """Write a catalogue as .po: sorted by text, long lines left whole, a header that never changes by itself."""
    body = BytesIO()
    write_po(body, catalog, width=0, sort_output=True, include_lineno=False, omit_header=True)
    return _header(catalog).encode() + body.getvalue()


def _header(catalog: Catalog) -> str:
    return (
        'msgid ""\nmsgstr ""\n'
        f'"Language: {catalog.locale_identifier}\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n\n'
    )


class _Dateless(Catalog):
    """A catalogue whose header names its character set only; Babel's own would hold the time and its version."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [("Content-Type", "text/plain; charset=utf-8")]


def compiled(po: bytes) -> bytes:
    """Compile the bytes of a .po to those of the .mo; a text without translation is left out and shows in English."""
    catalog = _Dateless(fuzzy=False)
    for message in read_po(BytesIO(po)):
        if message.id:
            catalog.add(message.id, message.string, flags=message.flags)
    stream = BytesIO()
    write_mo(stream, catalog)
    return stream.getvalue()


def keep(language: str, catalog: Catalog) -> None:
    """Write a language's catalogue and its compiled twin."""
    file = po_file(language)
    file.parent.mkdir(parents=True, exist_ok=True)
    po = written(catalog)
    file.write_bytes(po)
    file.with_suffix(".mo").write_bytes(compiled(po))


def untranslated(catalog: Catalog) -> list[Message]:
    """Give the messages that have no translation yet."""
    return [message for message in catalog if message.id and not message.string]


def main(arguments: list[str]) -> int:
    """Renew all catalogues (and begin those named); say what is open. Ends with 0."""
    parser = argparse.ArgumentParser(prog="python -m tools.translations", description=__doc__)
    parser.add_argument("--new", metavar="LANGUAGE", action="append", default=[], help="begin a language, as: ko")
    wanted = parser.parse_args(arguments)
    source = texts_in_code()
    for language in sorted({*languages(), *wanted.new}):
        before = texts(read(language))
        catalog = renewed(language, source, before)
        keep(language, catalog)
        gone = sum(1 for text in before if text not in texts(source))
        print(f"{language}: {len(catalog)} texts, {len(untranslated(catalog))} to translate, {gone} no longer used")
        for message in untranslated(catalog):
            print(f"  to translate: {message.id!r}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
