"""The Vietnamese tax code: ten digits with a check digit, or thirteen for a branch.

The rule of the check digit is not officially published (it fits every well-known code we tried), so a code that
does not fit is never refused, only pointed out.
"""

import re
from dataclasses import dataclass
from typing import Literal

from assessment.domain.wording import N_, Sentence

WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)
"""Weights of the first nine digits; the tenth is 10 - (their weighted sum mod 11)."""

Finding = Literal["check-digit", "length", "characters", "personal"]


@dataclass(frozen=True, slots=True)
class TaxCodeWarning:
    """What looks wrong with a tax code, with its likely cause."""

    finding: Finding
    sentence: Sentence


def written(text: str) -> str:
    """Give a typed code the usual form: no spaces or dots, a hyphen before the three digits of a branch."""
    tight = re.sub(r"[\s.\u00a0\u200b-\u200f\u2010-\u2015]", "", text.strip()).replace("-", "")
    if re.fullmatch(r"[0-9]{13}", tight):
        return f"{tight[:10]}-{tight[10:]}"
    return tight if re.fullmatch(r"[0-9]+", tight) else text.strip()


def check_digit(first_nine: str) -> int | None:
    """Give the tenth digit that belongs to nine digits; `None` when none does (the formula gives 10)."""
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, first_nine, strict=True))
    digit = 10 - total % 11
    return digit if digit < 10 else None


def warning(code: str) -> TaxCodeWarning | None:
    """Say what looks wrong with a code; `None` when it is empty or its check digit fits."""
    code = written(code)
    if not code:
        return None
    digits = code.replace("-", "")
    if not re.fullmatch(r"[0-9]+", digits):
        return TaxCodeWarning("characters", Sentence(N_("A tax code has only digits; letters do not belong in it.")))
    if len(digits) == 12:
        return TaxCodeWarning("personal", Sentence(_PERSONAL))
    if len(digits) not in (10, 13):
        return TaxCodeWarning("length", Sentence.of(_LENGTH, count=len(digits)))
    if check_digit(digits[:9]) != int(digits[9]):
        return TaxCodeWarning("check-digit", Sentence(_CHECK_DIGIT))
    return None


_PERSONAL = N_(
    "Twelve digits is the personal identification number of a citizen. That is personal data: enter it only if the "
    "household business really uses it as its tax code."
)
_LENGTH = N_("This has {count} digits; a tax code has 10, or 13 for a branch.")
_CHECK_DIGIT = N_(
    "The last digit does not fit the check sum. Often two neighbouring digits were swapped; compare with the "
    "registration certificate."
)
