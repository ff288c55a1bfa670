"""Nearly equal statements: the quick search finds exactly what comparing every pair finds."""

from hypothesis import given
from hypothesis import strategies as st

from assessment.library.checks.likeness import LIKE, alike

WORDS = st.frozensets(st.sampled_from("abcdefghijklmnop"), max_size=16)


@given(st.lists(WORDS, max_size=12))
def test_the_quick_search_finds_the_same_entries_as_comparing_every_pair(sets: list[frozenset[str]]) -> None:
    slow = {
        later
        for later in range(len(sets))
        for earlier in range(later)
        if len(sets[later]) >= 4
        and len(sets[earlier]) >= 4
        and len(sets[later] & sets[earlier]) >= LIKE * len(sets[later] | sets[earlier])
    }
    assert {name for name, _, _, _ in alike(list(enumerate(sets)))} == slow


def test_very_short_statements_are_left_alone() -> None:
    short = frozenset({"máy", "tự", "dừng"})
    assert list(alike([("a", short), ("b", short)])) == []
