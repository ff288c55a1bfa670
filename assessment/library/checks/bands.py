"""Checks of the bands of dimensions: 1, 2, 3, ... without a gap, none of them empty."""

from assessment.library.checks.case import Case


def check_bands(case: Case) -> None:
    """Check the ladder of every dimension that was read in full."""
    for number, dimension in enumerate(case.form.dimensions):
        path = ("dimensions", number, "bands")
        if case.has_all(*path):
            _check_order(case, number)
        for b, band in enumerate(dimension.bands):
            if not band.attributes and case.has_all(*path, b, "attributes"):
                case.note("band-empty", *path, b, band=band.band, dimension=dimension.id)


def _check_order(case: Case, number: int) -> None:
    dimension = case.form.dimensions[number]
    numbers = [band.band for band in dimension.bands]
    for missing in sorted(set(range(1, max(numbers) + 1)) - set(numbers)):
        later = min(n for n, found in enumerate(numbers) if found > missing)
        case.note("band-missing", "dimensions", number, "bands", later, band=missing, dimension=dimension.id)
    for b, found in enumerate(numbers):
        if b > 0 and found <= max(numbers[:b]):
            case.note("band-order", "dimensions", number, "bands", b, "band", band=found, dimension=dimension.id)
