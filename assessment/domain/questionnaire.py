"""A questionnaire as a value: groups, dimensions with bands of attributes, items, number questions, rule, texts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from assessment.domain.answers import Grade
from assessment.domain.conditions import Condition
from assessment.domain.losses import CatalogueLoss
from assessment.domain.rules import Rule


@dataclass(frozen=True, slots=True)
class Group:
    """A named part of the whole: a block, pillar, area, category or process (`kind`); `parent` holds it.

    `points` (points rule) and `weight` (means rule) are data of the questionnaire's author.
    """

    id: str
    kind: str
    parent: str | None = None
    points: Fraction | None = None
    weight: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class Attribute:
    """One observable fact of a band; met, not met, not applicable or unknown."""

    id: str
    band: int
    solutions: tuple[str, ...] = ()
    may_not_apply: bool = False
    applies_when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """A step of a dimension's ladder (1..5) and the attributes it asks for."""

    number: int
    attributes: tuple[Attribute, ...]


@dataclass(frozen=True, slots=True)
class Dimension:
    """One page of a banded questionnaire; `group` is its innermost group (a pillar)."""

    id: str
    group: str
    bands: tuple[Band, ...]
    places: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()

    @property
    def attributes(self) -> Iterator[Attribute]:
        """Every attribute, lowest band first."""
        return (attribute for band in self.bands for attribute in band.attributes)

    def band(self, number: int) -> Band:
        """Give one band; `KeyError` when the dimension has no such band (band 0 has no attributes)."""
        for band in self.bands:
            if band.number == number:
                return band
        raise KeyError(number)


@dataclass(frozen=True, slots=True)
class NumberBand:
    """A half-open range [`start`, `end`) of a number and the level it means; `None` is without bound."""

    start: Fraction | None
    end: Fraction | None
    level: Fraction


@dataclass(frozen=True, slots=True)
class Item:
    """A question rated on `levels` (0..5, or stages such as 3.5), or a number whose bands give the level.

    `points` is what its highest level is worth (points rule), `weight` its share (means rule), `foundation`
    marks the items that cap a stage. `number_bands` is empty for a rated item.
    """

    id: str
    group: str
    levels: tuple[Fraction, ...]
    points: Fraction | None = None
    weight: Fraction = Fraction(1)
    foundation: bool = False
    may_not_apply: bool = False
    applies_when: Condition | None = None
    number_bands: tuple[NumberBand, ...] = ()
    unit: str = ""
    minimum: Fraction | None = None
    maximum: Fraction | None = None
    solutions: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()

    @property
    def is_number(self) -> bool:
        """Whether a number is asked for instead of a level."""
        return bool(self.number_bands)


@dataclass(frozen=True, slots=True)
class Texts:
    """Every text of a questionnaire in one language.

    Keys are paths: "name", "groups/operations/name", "dimensions/D01/ask" (several lines),
    "dimensions/D01/bands/2/idea", "attributes/D01.1.a/text", "items/K01.1/levels/3/text", "levels/3/name" (a level of
    the whole scale), "losses/W1/cost_hint", "loss_kinds/waste/name".
    """

    language: str
    lines: Mapping[str, tuple[str, ...]]

    def get(self, key: str) -> str:
        """Give a text of one line; empty when the key has none."""
        found = self.lines.get(key, ())
        return found[0] if found else ""

    def all(self, key: str) -> tuple[str, ...]:
        """Give the lines of a list text such as `ask`."""
        return self.lines.get(key, ())


@dataclass(frozen=True)
class Questionnaire:
    """An immutable version of a questionnaire. `digest` is a SHA-256 over everything that scores, not over texts.

    `losses` is the catalogue of what to look for on the walk; empty where the questionnaire has none. It does not
    score.
    """

    id: str
    version: str
    digest: str
    rule: Rule
    groups: tuple[Group, ...]
    dimensions: tuple[Dimension, ...] = ()
    items: tuple[Item, ...] = ()
    evidence_from: Grade = Grade.E2
    coverage_from: Fraction = Fraction(4, 5)
    losses: tuple[CatalogueLoss, ...] = ()
    texts: Mapping[str, Texts] = field(default_factory=dict)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which every text is there."""
        return tuple(self.texts)

    @cached_property
    def by_id(self) -> Mapping[str, Dimension | Item]:
        """Dimensions and items by id."""
        entries: tuple[Dimension | Item, ...] = (*self.dimensions, *self.items)
        return {entry.id: entry for entry in entries}

    @cached_property
    def attribute_by_id(self) -> Mapping[str, Attribute]:
        """Attributes by id."""
        return {a.id: a for dimension in self.dimensions for a in dimension.attributes}

    @cached_property
    def dimension_of(self) -> Mapping[str, Dimension]:
        """The dimension of each attribute id."""
        return {a.id: dimension for dimension in self.dimensions for a in dimension.attributes}

    @cached_property
    def group_by_id(self) -> Mapping[str, Group]:
        """Groups by id."""
        return {group.id: group for group in self.groups}

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """What gets a page in the wizard, in order: each dimension, or each group that directly holds items."""
        if self.dimensions:
            return tuple(dimension.id for dimension in self.dimensions)
        return tuple(dict.fromkeys(item.group for item in self.items))

    @cached_property
    def places(self) -> tuple[str, ...]:
        """The places of the walk that its questions name, in order."""
        entries: tuple[Dimension | Item, ...] = (*self.dimensions, *self.items)
        return tuple(dict.fromkeys(place for entry in entries for place in entry.places))

    def page_of(self, question: str) -> str:
        """Give the page on which an attribute or item stands; `KeyError` when there is no such question."""
        if question in self.dimension_of:
            return self.dimension_of[question].id
        for item in self.items:
            if item.id == question:
                return item.group
        raise KeyError(question)

    def lineage(self, group: str) -> tuple[Group, ...]:
        """Give a group and all that hold it, innermost first."""
        return self._lineages[group]

    @cached_property
    def lineage_ids(self) -> Mapping[str, frozenset[str]]:
        """The ids of a group and of all that hold it, by its id."""
        return {name: frozenset(group.id for group in line) for name, line in self._lineages.items()}

    @cached_property
    def _lineages(self) -> Mapping[str, tuple[Group, ...]]:
        found: dict[str, tuple[Group, ...]] = {}
        for group in self.groups:
            line = [group]
            while line[-1].parent:
                line.append(self.group_by_id[line[-1].parent])
            found[group.id] = tuple(line)
        return found

    def speaks(self, language: str) -> Texts:
        """Give the texts in a language, or in the first language there is."""
        return self.texts.get(language) or next(iter(self.texts.values()))
