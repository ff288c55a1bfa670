"""Which statements use nearly the same words: token sets compared, few pairs looked at."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeVar

Name = TypeVar("Name")
LIKE = 0.85
"""From this share of common words on (Jaccard: common by all different words) two statements are nearly the same."""
_FEWEST = 4
_MOST = 500
"""How many earlier entries with the same rare word are looked at; more than any honest questionnaire has."""


def alike(entries: Sequence[tuple[Name, frozenset[str]]]) -> Iterator[tuple[Name, Name, int, int]]:
    """Give each entry that is like an earlier one, the earlier one, their common words and all their different words.

    Prefix filtering: with its words ordered from rare to common, two sets that share 85 % of their words share one of
    the first 15 % of each, so only entries with a common rare word are compared.
    """
    counts = Counter(word for _, words in entries for word in words)
    by_word: dict[str, list[int]] = {}
    for number, (name, words) in enumerate(entries):
        if len(words) < _FEWEST:
            continue
        rare = sorted(words, key=lambda word: (counts[word], word))
        prefix = rare[: len(words) - _needed(len(words)) + 1]
        near = sorted({other for word in prefix for other in by_word.get(word, ())[-_MOST:]})
        for other in near:
            common, together = len(words & entries[other][1]), len(words | entries[other][1])
            if common >= LIKE * together:
                yield name, entries[other][0], common, together
                break
        for word in prefix:
            by_word.setdefault(word, []).append(number)


def _needed(size: int) -> int:
    """How many words a set of that size must share at least with one that is like it."""
    return -int(-LIKE * size // 1)
