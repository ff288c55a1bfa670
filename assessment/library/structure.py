"""The shape of `questionnaire.yaml`: which fields there are and how their values are written."""

import re
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from assessment.domain.answers import Grade
from assessment.library.exact import NotExact, exact, whole

FORMAT = "sansang.questionnaire/1"
"""The format this program reads and its newest version."""

_ID = re.compile(r"[A-Za-z][A-Za-z0-9]*([._-][A-Za-z0-9]+)*")
_VERSION = re.compile(r"[0-9]{1,4}\.[0-9]{1,4}(\.[0-9]{1,4})?")
_LANGUAGE = re.compile(r"[a-z]{2}(_[A-Z]{2})?")
_YES_NO = {"yes": True, "true": True, "no": False, "false": False}


def _wrong(code: str, found: object) -> PydanticCustomError:
    return PydanticCustomError(code, "{found}", {"found": str(found)[:60]})


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("type-not-text", "text needed")
    return value


def _number(value: object) -> Fraction:
    text = _text(value)
    try:
        return exact(text)
    except NotExact as error:
        raise _wrong(error.code, text) from None


def _whole(value: object) -> int:
    text = _text(value)
    try:
        return whole(text)
    except NotExact as error:
        raise _wrong(error.code, text) from None


def _positive(value: object) -> Fraction:
    number = _number(value)
    if number <= 0:
        raise _wrong("number-not-positive", value)
    return number


def _not_negative(value: object) -> int:
    number = _whole(value)
    if number < 0:
        raise _wrong("number-negative", value)
    return number


def _level(value: object) -> Fraction:
    """Read a level: not negative, and without a slash, because it becomes part of the key of its text."""
    number = _number(value)
    if "/" in str(value):
        raise _wrong("number-form", value)
    if number < 0:
        raise _wrong("number-negative", value)
    return number


def _share(value: object) -> Fraction:
    number = _number(value)
    if not 0 < number <= 1:
        raise _wrong("share-out-of-range", value)
    return number


def _band(value: object) -> int:
    number = _whole(value)
    if not 1 <= number <= 5:
        raise _wrong("band-out-of-range", value)
    return number


def _id(value: object) -> str:
    text = _text(value)
    if len(text) > 40 or not _ID.fullmatch(text):
        raise _wrong("id-form", text)
    return text


def _version(value: object) -> str:
    text = _text(value)
    if not _VERSION.fullmatch(text):
        raise _wrong("version-form", text)
    return text


def _language(value: object) -> str:
    text = _text(value)
    if not _LANGUAGE.fullmatch(text):
        raise _wrong("language-form", text)
    return text


def _grade(value: object) -> Grade:
    text = _text(value)
    if text not in Grade.__members__:
        raise _wrong("grade-unknown", text)
    return Grade[text]


def _yes_no(value: object) -> bool:
    text = _text(value)
    if text not in _YES_NO:
        raise _wrong("yes-no", text)
    return _YES_NO[text]


_EXACT_FORM = {"type": ["string", "number"], "pattern": r"^-?[0-9]+(\.[0-9]+|/[1-9][0-9]*)?$"}
_SHARE_FORM = {**_EXACT_FORM, "exclusiveMinimum": 0, "maximum": 1}
_POSITIVE_FORM = {**_EXACT_FORM, "exclusiveMinimum": 0}
_WHOLE_FORM = {"type": ["string", "integer"], "pattern": "^[0-9]+$", "minimum": 0}
_BAND_FORM = {"type": ["string", "integer"], "pattern": "^[1-5]$", "minimum": 1, "maximum": 5}
_YES_NO_FORM = {"enum": ["yes", "no", "true", "false", True, False]}
_VERSION_FORM = {"type": ["string", "number"], "pattern": f"^{_VERSION.pattern}$"}

Number = Annotated[Fraction, PlainValidator(_number), WithJsonSchema(_EXACT_FORM)]
Positive = Annotated[Fraction, PlainValidator(_positive), WithJsonSchema(_POSITIVE_FORM)]
Level = Annotated[Fraction, PlainValidator(_level), WithJsonSchema({**_EXACT_FORM, "minimum": 0})]
Share = Annotated[Fraction, PlainValidator(_share), WithJsonSchema(_SHARE_FORM)]
Count = Annotated[int, PlainValidator(_not_negative), WithJsonSchema(_WHOLE_FORM)]
BandNumber = Annotated[int, PlainValidator(_band), WithJsonSchema(_BAND_FORM)]
YesNo = Annotated[bool, PlainValidator(_yes_no), WithJsonSchema(_YES_NO_FORM)]
Id = Annotated[
    str, PlainValidator(_id), WithJsonSchema({"type": "string", "pattern": f"^{_ID.pattern}$", "maxLength": 40})
]
Version = Annotated[str, PlainValidator(_version), WithJsonSchema(_VERSION_FORM)]
Language = Annotated[
    str, PlainValidator(_language), WithJsonSchema({"type": "string", "pattern": f"^{_LANGUAGE.pattern}$"})
]
GradeName = Annotated[Grade, PlainValidator(_grade), WithJsonSchema({"enum": [grade.name for grade in Grade]})]
Scalar = Annotated[str, PlainValidator(_text), WithJsonSchema({"type": ["string", "number"]})]


class Entry(BaseModel):
    """Anything with named fields; a field nobody knows is an error."""

    # Only the two forms of whole files are ever validated by themselves; building the others too takes 60 ms.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class BandRuleForm(Entry):
    """`kind: bands`."""

    kind: Literal["bands"]
    share: Share = Fraction(4, 5)


class PointsRuleForm(Entry):
    """`kind: points`; without `gate` no area holds the overall level back."""

    kind: Literal["points"]
    total: Positive
    cut_offs: Annotated[tuple[Positive, ...], Field(min_length=1)]
    area_kind: Id
    gate: Count | None = None


class StagesRuleForm(Entry):
    """`kind: stages`."""

    kind: Literal["stages"]
    cap: Level


class MeansRuleForm(Entry):
    """`kind: means`."""

    kind: Literal["means"]
    within: Literal["mean", "minimum"] = "mean"
    across: Literal["mean", "minimum"] = "mean"


RuleForm = BandRuleForm | PointsRuleForm | StagesRuleForm | MeansRuleForm


class EqualsForm(Entry):
    """A question and the answer looked for: a state, a level or a number."""

    question: Id
    value: Scalar


class AtLeastForm(Entry):
    """A question and the least level or number."""

    question: Id
    value: Number


class ConditionForm(Entry):
    """Exactly one of its fields is filled."""

    model_config = ConfigDict(json_schema_extra={"minProperties": 1, "maxProperties": 1})

    answered: Id | None = None
    equals: EqualsForm | None = None
    at_least: AtLeastForm | None = None
    all_of: Annotated[tuple["ConditionForm", ...] | None, Field(alias="all", min_length=1)] = None
    any_of: Annotated[tuple["ConditionForm", ...] | None, Field(alias="any", min_length=1)] = None
    none_of: Annotated["ConditionForm | None", Field(alias="not")] = None

    @model_validator(mode="after")
    def _exactly_one(self) -> "ConditionForm":
        if len(self.model_fields_set) != 1:
            raise PydanticCustomError("condition-form", "exactly one")
        return self


class GroupForm(Entry):
    """One of `groups`."""

    id: Id
    kind: Id
    parent: Id | None = None
    points: Positive | None = None
    weight: Positive | None = None


class AttributeForm(Entry):
    """One of the attributes of a band."""

    id: Id
    solutions: tuple[Scalar, ...] = ()
    may_not_apply: YesNo = False
    applies_when: ConditionForm | None = None


class BandForm(Entry):
    """One of the bands of a dimension."""

    band: BandNumber
    attributes: tuple[AttributeForm, ...]


class DimensionForm(Entry):
    """One of `dimensions`."""

    id: Id
    group: Id
    places: tuple[Id, ...] = ()
    roles: tuple[Id, ...] = ()
    bands: Annotated[tuple[BandForm, ...], Field(min_length=1)]


class NumberBandForm(Entry):
    """A range of a number: from (included) to (not included)."""

    start: Annotated[Number | None, Field(alias="from")] = None
    end: Annotated[Number | None, Field(alias="to")] = None
    level: Level


class NumberForm(Entry):
    """What makes an item a number question."""

    unit: Scalar = ""
    minimum: Number | None = None
    maximum: Number | None = None
    bands: Annotated[tuple[NumberBandForm, ...], Field(min_length=1)]


class ItemForm(Entry):
    """One of `items`: exactly one of levels, stages and number says how it is rated."""

    id: Id
    group: Id
    levels: tuple[Level, ...] | None = None
    stages: tuple[Level, ...] | None = None
    number: NumberForm | None = None
    points: Positive | None = None
    weight: Positive | None = None
    foundation: YesNo = False
    may_not_apply: YesNo = False
    applies_when: ConditionForm | None = None
    solutions: tuple[Scalar, ...] = ()
    places: tuple[Id, ...] = ()
    roles: tuple[Id, ...] = ()


class QuestionnaireForm(Entry):
    """The whole of `questionnaire.yaml`."""

    model_config = ConfigDict(title="Sẵn Sàng questionnaire, structure")

    format: Literal["sansang.questionnaire/1"]
    id: Id
    version: Version
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    rule: Annotated[RuleForm, Field(discriminator="kind")]
    evidence_from: GradeName = Grade.E2
    coverage_from: Share = Fraction(4, 5)
    groups: Annotated[tuple[GroupForm, ...], Field(min_length=1)]
    dimensions: tuple[DimensionForm, ...] = ()
    items: tuple[ItemForm, ...] = ()
