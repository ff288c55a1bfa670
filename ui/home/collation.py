"""Vietnamese text put in dictionary order, and found without its marks ("ben trang" finds "Bến Trăng")."""

from unicodedata import combining, normalize

from assessment.library.reference import folded

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = "\u0300\u0309\u0303\u0301\u0323"
"""Huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries, after the level tone."""

_VOWEL_MARKS = "\u0302\u0306\u031b"
"""Circumflex, breve and horn make other letters; they are not tones."""


def finds(wanted: str, text: str) -> bool:
    """Say whether every word of `wanted` stands somewhere in a text, marks and case aside."""
    place = folded(text)
    return all(word in place for word in folded(wanted).split())


def dictionary_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Give a sort key: first by letters (a, ă, â, b … d, đ …), then by tones, then as written.

    Digits and signs come before letters, by their code; words are compared one after the other
    because a blank comes before everything else.
    """
    letters: list[int] = []
    tones: list[int] = []
    for letter in normalize("NFC", text.casefold()):
        parts = normalize("NFD", letter)
        tone = next((mark for mark in parts if mark in _TONES), "")
        base = normalize("NFC", "".join(mark for mark in parts if not combining(mark) or mark in _VOWEL_MARKS))
        found = _LETTERS.find(base)
        letters.append(0x200000 + found if base and found >= 0 else ord((base or letter)[0]))
        tones.append(_TONES.index(tone) + 1 if tone else 0)
    return tuple(letters), tuple(tones), text
