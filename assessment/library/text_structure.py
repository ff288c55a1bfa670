"""The shape of `texts.<language>.yaml`. Which texts must be there depends on the structure and is checked elsewhere."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from assessment.library.structure import Entry, Id, Language, Version

TEXT_FORMAT = "sansang.texts/1"
"""The format of the texts this program reads and its newest version."""


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("type-not-text", "text needed")
    return value


Words = Annotated[str, PlainValidator(_words), WithJsonSchema({"type": "string", "minLength": 1})]
Lines = tuple[Words, ...]


class GroupWords(Entry):
    """Texts of a group."""

    name: Words | None = None
    short: Words | None = None
    explain: Words | None = None


class BandWords(Entry):
    """Name of a band of a dimension and the idea behind it."""

    name: Words | None = None
    idea: Words | None = None


class AttributeWords(Entry):
    """The statement, typical evidence, first steps; when it may be not applicable."""

    text: Words | None = None
    evidence: Words | None = None
    steps: Lines | None = None
    not_applicable: Words | None = None


class DimensionWords(Entry):
    """Texts of a dimension, its bands by number and its attributes by id."""

    name: Words | None = None
    short: Words | None = None
    question: Words | None = None
    explain: Words | None = None
    ask: Lines | None = None
    look: Lines | None = None
    bands: dict[str, BandWords] = Field(default_factory=dict)
    attributes: dict[str, AttributeWords] = Field(default_factory=dict)


class LevelWords(Entry):
    """What a level looks like and the first step beyond it."""

    text: Words | None = None
    step: Words | None = None


class LevelName(Entry):
    """What a level of the whole scale is called."""

    name: Words | None = None


class ItemWords(Entry):
    """Texts of an item and its levels by number."""

    name: Words | None = None
    short: Words | None = None
    question: Words | None = None
    explain: Words | None = None
    look: Words | None = None
    evidence: Words | None = None
    unit: Words | None = None
    levels: dict[str, LevelWords] = Field(default_factory=dict)
    not_applicable: Words | None = None


class TextsForm(Entry):
    """The whole of `texts.<language>.yaml`."""

    model_config = ConfigDict(title="Sẵn Sàng questionnaire, texts in one language")

    format: Literal["sansang.texts/1"]
    questionnaire: Id
    version: Version
    language: Language
    name: Words | None = None
    short: Words | None = None
    summary: Words | None = None
    disclaimer: Words | None = None
    groups: dict[str, GroupWords] = Field(default_factory=dict)
    places: dict[str, Words] = Field(default_factory=dict)
    roles: dict[str, Words] = Field(default_factory=dict)
    dimensions: dict[str, DimensionWords] = Field(default_factory=dict)
    levels: dict[str, LevelName] = Field(default_factory=dict)
    items: dict[str, ItemWords] = Field(default_factory=dict)
