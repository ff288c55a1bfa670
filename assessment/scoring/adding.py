"""Adds exact numbers quickly: over one common denominator, so that only whole numbers are added."""

from collections.abc import Iterable
from fractions import Fraction
from math import lcm


def added(values: Iterable[Fraction]) -> Fraction:
    """Give the exact sum; 0 of nothing."""
    parts = [(value.numerator, value.denominator) for value in values]
    common = lcm(*{denominator for _, denominator in parts})
    return Fraction(sum(numerator * (common // denominator) for numerator, denominator in parts), common)
