"""The shape of an assessment file, from which its JSON Schema is generated; strict, and nothing unknown passes."""

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

FORMAT = "sansang.assessment/1"
Line = Annotated[str, Field(max_length=5_000)]
Text = Annotated[str, Field(max_length=20_000)]
GradeName = Literal["E0", "E1", "E2", "E3", "E4"]


def _number(value: object) -> object:
    """Take a JSON number; text is refused even when it looks like one, because "0,33" must never become 33."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal | float):
        raise PydanticCustomError("number_expected", "a number is expected")
    return value if isinstance(value, Decimal) else Decimal(str(value))


def _day(value: object) -> object:
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
        raise PydanticCustomError("date_expected", "a date is expected")
    try:
        day = date.fromisoformat(value)
    except ValueError:
        day = date.min
    if not 1900 <= day.year <= 2199:
        raise PydanticCustomError("date_unknown", "no day of our time")
    return day


_MOST_MONEY = 10_000_000
"""Billion dong; far more than any firm has, so that a figure in dong instead of billions is noticed."""

Number = Annotated[Decimal, BeforeValidator(_number, json_schema_input_type=float)]
Money = Annotated[
    Number,
    Field(ge=0, le=Decimal(_MOST_MONEY)),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": _MOST_MONEY}),
]
_MOST_COST = 1_000_000_000
"""Million dong; as much as the revenue above."""
Cost = Annotated[
    Number,
    Field(ge=0, le=Decimal(_MOST_COST)),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": _MOST_COST}),
]
Day = Annotated[date, BeforeValidator(_day, json_schema_input_type=date)]


class Strict(BaseModel):
    """Nothing is converted and nothing unknown is accepted."""

    model_config = ConfigDict(extra="forbid", strict=True)


class CodedFile(Strict):
    """A code with the edition of its table."""

    edition: Line
    code: Line


class EnterpriseFile(Strict):
    """The firm; money in billion dong."""

    name: Line
    tax_code: Line = ""
    sector: CodedFile | None = None
    province: CodedFile | None = None
    employees: Annotated[int, Field(ge=0, le=10_000_000)] | None = None
    revenue_bn_vnd: Money | None = None
    capital_bn_vnd: Money | None = None
    ownership: Literal["", "private", "state", "foreign", "joint_venture", "cooperative", "household", "other"] = ""


class VisitFile(Strict):
    """The visit; `date` as YYYY-MM-DD."""

    date: Day | None = None
    site: Line = ""
    assessors: Annotated[list[Line], Field(max_length=200)] = []
    met: Annotated[list[Line], Field(max_length=200)] = []


class PaperFile(Strict):
    """What the printed report says about itself."""

    parent_body: Line = ""
    issuing_body: Line = ""
    number: Line = ""
    place: Line = ""
    circulation: Line = ""
    signatory: Line = ""
    signatory_title: Line = ""


class AnswerFile(Strict):
    """One answer: `state` for attributes, `level` for items, `number` for number questions."""

    state: Literal["met", "not_met", "not_applicable", "unknown"] | None = None
    level: Number | None = None
    number: Number | None = None
    evidence: GradeName | None = None
    note: Text = ""
    reason: Text = ""


class EvidenceFile(Strict):
    """The evidence of a whole dimension or group of items."""

    grade: GradeName | None = None
    note: Text = ""


class LossFile(Strict):
    """A loss seen on the walk: `id` of the catalogue, `place` of the questionnaire, rough cost of a year."""

    id: Line
    place: Line = ""
    cost_million_vnd: Cost | None = None
    note: Text = ""
    idea: Text = ""
    kind: Literal["quick_win", "project"] | None = None


class QuestionnaireFile(Strict):
    """Which questionnaire, in which version; `digest` is checked when it is given."""

    id: Line
    version: Line
    digest: Line = ""


class AssessmentFile(Strict):
    """An assessment as a file. `priorities` are kept as they are for the step that uses them."""

    format: Literal["sansang.assessment/1"]
    questionnaire: QuestionnaireFile
    enterprise: EnterpriseFile
    visit: VisitFile = VisitFile()
    paper: PaperFile = PaperFile()
    answers: dict[str, AnswerFile] = {}
    evidence: dict[str, EvidenceFile] = {}
    targets: dict[str, Number] = {}
    marked: list[str] = []
    round: Annotated[int, Field(ge=1, le=1000)] = 1
    priorities: dict[str, object] | None = None
    losses: Annotated[list[LossFile], Field(max_length=500)] = []
