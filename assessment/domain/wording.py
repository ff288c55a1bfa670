"""Sentences that can be said in any language: a marked English template and the values it speaks of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from types import MappingProxyType

Value = str | int | Decimal | Fraction


def N_(template: str) -> str:
    """Mark an English template for translation and give it back unchanged."""
    return template


@dataclass(frozen=True, slots=True)
class Sentence:
    """A template marked with `N_` and the values for its {names}; said later, in the reader's language.

    A value may itself be a `Sentence`, said in the same language.
    """

    template: str
    values: Mapping[str, "Value | Sentence"] = field(default_factory=lambda: MappingProxyType({}))

    @staticmethod
    def of(template: str, **values: "Value | Sentence") -> "Sentence":
        """Build a sentence: `Sentence.of(N_("Band {band}"), band=2)`."""
        return Sentence(template, MappingProxyType(values))


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says sentences and numbers in one language ("vi" or "en"), as a person there would write them."""

    language: str
    translate: Callable[[str], str]

    def say(self, what: str | Sentence, /, **values: "Value | Sentence") -> str:
        """Say a template with its values, or a `Sentence`; numbers are written the language's way."""
        sentence = what if isinstance(what, Sentence) else Sentence(what, values)
        said = {name: self._written(value) for name, value in sentence.values.items()}
        return self.translate(sentence.template).format_map(said)

    def all(self, sentences: "tuple[Sentence, ...] | list[Sentence]") -> str:
        """Say several sentences one after the other, with a space between."""
        return " ".join(self.say(sentence) for sentence in sentences)

    def number(self, value: int | Decimal | Fraction, decimals: int = 1) -> str:
        """Write a number rounded half away from zero; decimal comma and point groups in Vietnamese.

        Whole numbers get no decimals; others get exactly `decimals`.
        """
        if value == int(value):
            text = f"{int(value):,}"
        else:
            step = Decimal(1).scaleb(-decimals)
            text = f"{_decimal(value).quantize(step, rounding=ROUND_HALF_UP):,}"
        if self.language == "vi":
            return text.translate(str.maketrans(",.", ".,"))
        return text

    def percent(self, share: Fraction | Decimal, decimals: int = 1) -> str:
        """Write a share (0..1) as a percentage with a non-breaking space: "75 %"."""
        return f"{self.number(share * 100, decimals)}\u00a0%"

    def _written(self, value: "Value | Sentence") -> str:
        if isinstance(value, Sentence):
            return self.say(value)
        if isinstance(value, str):
            return value
        return self.number(value)


def _decimal(value: int | Decimal | Fraction) -> Decimal:
    if isinstance(value, Fraction):
        return Decimal(value.numerator) / Decimal(value.denominator)
    return Decimal(value)


ENGLISH = Speaker("en", lambda template: template)
"""The source language: says every template as it is written in the code."""
