"""A number as it is typed and shown in a language: "1.234,5" in Vietnamese, "1,234.5" in English."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from assessment.domain.wording import N_, Sentence, Speaker

MOST_DIGITS = 15
"""A number with more digits is a slip of the hand."""


@dataclass(frozen=True, slots=True)
class ReadNumber:
    """What was read: a number, none for a blank text, or a sentence why it cannot be one."""

    number: Decimal | None = None
    problem: Sentence | None = None


def read_number(text: str, speaker: Speaker, minimum: Fraction | None, maximum: Fraction | None) -> ReadNumber:
    """Read a number of the speaker's language within the limits of its question."""
    tight = re.sub(r"\s", "", text)
    if not tight:
        return ReadNumber()
    group, point = (r"\.", ",") if speaker.language == "vi" else (",", r"\.")
    if not re.fullmatch(rf"[-−]?(\d+|\d{{1,3}}({group}\d{{3}})+)({point}\d+)?", tight):
        template = N_("This is no number. Write it like {example}.")
        return ReadNumber(problem=Sentence.of(template, example=speaker.number(Decimal("1234.5"))))
    plain = tight.replace("−", "-").replace(group[-1], "").replace(point[-1], ".")
    if len(re.sub(r"\D", "", plain)) > MOST_DIGITS:
        return ReadNumber(problem=Sentence.of(N_("Too many digits: at most {count}."), count=MOST_DIGITS))
    number = Decimal(plain)
    if minimum is not None and Fraction(number) < minimum:
        return ReadNumber(problem=Sentence.of(N_("At least {least}."), least=minimum))
    if maximum is not None and Fraction(number) > maximum:
        return ReadNumber(problem=Sentence.of(N_("At most {most}."), most=maximum))
    return ReadNumber(number)


def shown_number(number: Decimal | None, speaker: Speaker) -> str:
    """Write a number with all its decimals, as it would be typed."""
    if number is None:
        return ""
    exponent = number.normalize().as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    return speaker.number(number, decimals)
