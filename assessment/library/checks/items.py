"""Checks of items: how each is rated, and that the bands of a number cover every number once."""

from fractions import Fraction
from itertools import pairwise

from assessment.library.checks.case import Case
from assessment.library.exact import level_key
from assessment.library.findings import Step
from assessment.library.structure import ItemForm, NumberBandForm, NumberForm


def check_items(case: Case) -> None:
    """Check every item that was read in full."""
    for number, item in enumerate(case.form.items):
        if case.is_whole("items", number):
            _check_rating(case, number, item)
        if item.number is not None:
            _check_number(case, ("items", number, "number"), item.number)


def _check_rating(case: Case, number: int, item: ItemForm) -> None:
    ways = [way for way in ("levels", "stages", "number") if getattr(item, way) is not None]
    if len(ways) != 1:
        code = "levels-twice" if ways else "levels-missing"
        case.note(code, "items", number, *ways[1:2], item=item.id)
        return
    levels = item.levels or item.stages or ()
    if ways[0] != "number" and len(levels) < 2:
        case.note("levels-too-few", "items", number, ways[0], item=item.id)
    for n in range(1, len(levels)):
        if levels[n] <= levels[n - 1]:
            level, before = level_key(levels[n]), level_key(levels[n - 1])
            case.note("levels-not-rising", "items", number, ways[0], n, level=level, before=before)


def _check_number(case: Case, path: tuple[Step, ...], number: NumberForm) -> None:
    if number.minimum is not None and number.maximum is not None and number.minimum >= number.maximum:
        values = {"minimum": str(number.minimum), "maximum": str(number.maximum)}
        case.note("number-range-reversed", *path, "minimum", **values)
    if not case.is_whole(*path, "bands"):
        return
    sound = []
    for n, band in enumerate(number.bands):
        if band.start is not None and band.end is not None and band.start >= band.end:
            case.note("number-band-reversed", *path, "bands", n, start=_said(band.start), end=_said(band.end))
        else:
            sound.append((n, band))
    if len(sound) == len(number.bands):
        _check_cover(case, (*path, "bands"), sound)


def _check_cover(case: Case, path: tuple[Step, ...], bands: list[tuple[int, NumberBandForm]]) -> None:
    """Check that half-open ranges, taken by their start, follow each other from no bound to no bound."""
    ordered = sorted(bands, key=lambda entry: (entry[1].start is not None, entry[1].start or Fraction(0)))
    first, last = ordered[0], ordered[-1]
    if first[1].start is not None:
        case.note("number-band-start", *path, first[0], start=_said(first[1].start))
    for (_, before), (n, band) in pairwise(ordered):
        if band.start is None or before.end is None or before.end > band.start:
            end = "∞" if before.end is None else _said(before.end)
            case.note("number-band-overlap", *path, n, start=_said(band.start), end=end)
        elif before.end < band.start:
            case.note("number-band-gap", *path, n, start=_said(before.end), end=_said(band.start))
    if last[1].end is not None:
        case.note("number-band-end", *path, last[0], end=_said(last[1].end))


def _said(number: Fraction | None) -> str:
    return "−∞" if number is None else str(number)
