"""Turns what pydantic finds into problems with a place, a sentence and a repair in the reader's language."""

import re

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from assessment.domain.problems import Problem
from assessment.domain.wording import N_, Sentence
from assessment.exchange.strict_json import NotANumber, joined, shortened

_TYPES = {
    "string_type": N_("text in quotes"),
    "int_type": N_("a whole number"),
    "dict_type": N_("an object in braces"),
    "model_type": N_("an object in braces"),
    "model_attributes_type": N_("an object in braces"),
    "list_type": N_("a list in square brackets"),
    "number_expected": N_("a number, not text"),
    "date_expected": N_("a date such as 2026-11-20"),
}

_SAID_ALREADY = "string_unicode"
"""Text with half a character: found by the reader of the JSON, which names the place."""


def problems_of(error: ValidationError, base: str, file: str) -> list[Problem]:
    """Give one problem for each error; `base` is the place of the validated part."""
    return [
        _problem(detail, base, file)
        for detail in error.errors()
        if not isinstance(detail["input"], NotANumber) and detail["type"] != _SAID_ALREADY
    ]


def _problem(detail: ErrorDetails, base: str, file: str) -> Problem:
    place = base
    for part in detail["loc"]:
        place = joined(place, str(part))
    kind = detail["type"]
    if kind == "missing":
        return Problem(
            "field-missing", Sentence(N_("A required field is missing.")), Sentence(N_("Add it.")), place, file
        )
    if kind == "extra_forbidden":
        repair = Sentence(N_("Check the spelling, or leave it out."))
        return Problem("field-unknown", Sentence(N_("There is no such field here.")), repair, place, file)
    if kind == "literal_error":
        allowed = ", ".join(filter(None, re.findall(r"'([^']*)'", str(detail.get("ctx", {}).get("expected", "")))))
        sentence = Sentence.of(N_("“{value}” is not allowed here."), value=_shown(detail["input"]))
        return Problem(
            "value-not-allowed", sentence, Sentence.of(N_("Use one of: {allowed}."), allowed=allowed), place, file
        )
    if kind in _TYPES:
        sentence = Sentence.of(N_("“{value}” has the wrong form."), value=_shown(detail["input"]))
        repair = Sentence.of(N_("Write {form}."), form=Sentence(_TYPES[kind]))
        if kind == "number_expected" and isinstance(detail["input"], str):
            repair = Sentence(N_("Write a number without quotes and with a decimal point, such as 95.5."))
        return Problem("value-wrong-type", sentence, repair, place, file)
    if kind == "date_unknown":
        sentence = Sentence.of(
            N_("“{value}” is no day of the calendar, or lies too far off."), value=_shown(detail["input"])
        )
        repair = Sentence.of(N_("Write a day from {first} to {last}."), first="1900-01-01", last="2199-12-31")
        return Problem("value-out-of-range", sentence, repair, place, file)
    return _out_of_range(detail, place, file)


def _out_of_range(detail: ErrorDetails, place: str, file: str) -> Problem:
    context = detail.get("ctx", {})
    limit = next((context[key] for key in ("ge", "gt", "le", "lt", "max_length") if key in context), None)
    if limit is None:
        sentence = Sentence.of(N_("“{value}” has the wrong form."), value=_shown(detail["input"]))
        return Problem(
            "value-wrong-type", sentence, Sentence(N_("Compare with the file format in the manual.")), place, file
        )
    found = re.search(r"-?\d+", str(limit))  # the limit of a decimal comes as "Decimal('10000000')"
    value = int(found[0]) if found else str(limit)
    if "max_length" in context:
        sentence = Sentence.of(N_("The text or list is longer than {limit}."), limit=value)
        return Problem("value-too-long", sentence, Sentence(N_("Shorten it.")), place, file)
    template = N_("It must be at least {limit}.") if {"ge", "gt"} & set(context) else N_("It must be at most {limit}.")
    sentence = Sentence.of(N_("“{value}” is out of range."), value=_shown(detail["input"]))
    return Problem("value-out-of-range", sentence, Sentence.of(template, limit=value), place, file)


def _shown(value: object) -> str:
    """Show a value as its file writes it, not as Python would."""
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list):
        return "[…]"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return shortened(str(value))
