"""Fill a language's catalogue from lists made by translators: `python -m tools.merge_translations vi LIST.tsv ...`.

A list has one text a line, the English text and its translation with a tab between; a line break inside a text is
written \\n, a tab \\t, a backslash \\\\. Empty lines and lines that begin with # are passed over. Later lists win.
What is said: texts that are not in the code (misspelt, or no longer used), placeholders that differ, two
translations of one text. Only texts that are in the code enter the catalogue.
"""

import re
import string
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from tools import translations

_ESCAPES = {"\\n": "\n", "\\t": "\t", "\\\\": "\\"}


def plain(field: str) -> str:
    """Turn the escapes of a list into the characters they stand for, and the text into NFC."""
    text = re.sub(r"\\[nt\\]", lambda match: _ESCAPES[match.group()], field)
    return unicodedata.normalize("NFC", text)


def placeholders(text: str) -> set[str]:
    """Give the names in braces: {"band"} for "Band {band}". Raises ValueError for a brace left open."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def pairs(file: Path) -> Iterator[tuple[int, str, str]]:
    """Read a list: line number, text, translation. Raises ValueError for a line without exactly one tab."""
    for number, line in enumerate(file.read_text(encoding="utf-8-sig").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != 2:
            raise ValueError(f"{file}:{number}: a line is the text, one tab, the translation")
        yield number, plain(fields[0]), plain(fields[1])


def gather(files: list[Path], known: dict[str, str]) -> tuple[dict[str, str], list[str]]:
    """Read the lists on top of `known`; give the translations and what is to be said about the lists."""
    found: dict[str, str] = {}
    remarks: list[str] = []
    for file in files:
        for number, text, translation in pairs(file):
            place = f"{file}:{number}"
            if text not in known:
                remarks.append(f"{place}: not a text of the code: {text!r}")
            elif placeholders(text) != placeholders(translation):
                remarks.append(f"{place}: the names in braces differ: {text!r} / {translation!r}")
            elif found.get(text, translation) != translation:
                remarks.append(f"{place}: another translation of {text!r}: {found[text]!r} / {translation!r}")
                found[text] = translation
            else:
                found[text] = translation
    return {**known, **found}, remarks


def main(arguments: list[str]) -> int:
    """Merge, compile and say what was odd; ends with 1 if anything was."""
    if len(arguments) < 2:
        print("usage: python -m tools.merge_translations LANGUAGE LIST.tsv ...", file=sys.stderr)
        return 2
    language, *names = arguments
    source = translations.texts_in_code()
    before = translations.texts(translations.read(language))
    known = {text: before.get(text, "") for text in translations.texts(source)}
    merged, remarks = gather([Path(name) for name in names], known)
    catalog = translations.renewed(language, source, merged)
    translations.keep(language, catalog)
    for remark in remarks:
        print(remark)
    for message in translations.untranslated(catalog):
        print(f"to translate: {message.id!r}")
    print(f"{language}: {len(catalog)} texts, {len(translations.untranslated(catalog))} to translate")
    return 1 if remarks else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
