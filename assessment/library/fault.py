"""The two sentences of a problem code."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong and how to repair it, both as templates marked for translation."""

    sentence: str
    repair: str
