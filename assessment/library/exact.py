"""Numbers as questionnaires write them: exact, with a decimal point or as a ratio, never as binary floats."""

import re
from fractions import Fraction

_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,11})(\.[0-9]{1,6})?")
_RATIO = re.compile(r"-?(0|[1-9][0-9]{0,5})/[1-9][0-9]{0,5}")
_COMMA = re.compile(r"-?[0-9]+,[0-9]+")


class NotExact(ValueError):
    """Raised when a text is no exact number; `code` is the code of the problem."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def exact(text: str) -> Fraction:
    """Read "4/5", "0.8", "3.5" or "200"; `NotExact` for a decimal comma, an exponent, NaN or anything else."""
    if _DECIMAL.fullmatch(text) or _RATIO.fullmatch(text):
        return Fraction(text)
    raise NotExact("number-comma" if _COMMA.fullmatch(text) else "number-form")


def whole(text: str) -> int:
    """Read a whole number; `NotExact` for anything else."""
    number = exact(text)
    if number.denominator != 1:
        raise NotExact("number-not-whole")
    return int(number)


def level_key(level: Fraction) -> str:
    """Write a level as the keys of texts do: "3" (also for a stage written 3.0), "3.5"."""
    if level.denominator == 1:
        return str(level.numerator)
    return f"{float(level):.6f}".rstrip("0")
