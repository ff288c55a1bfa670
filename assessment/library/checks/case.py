"""What every check is given: the sound part of the structure, the place for its findings, and what is known besides."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from assessment.domain.wording import Value
from assessment.library.documents import Tree
from assessment.library.drafts import Draft
from assessment.library.findings import Findings, Step
from assessment.library.structure import AttributeForm, ConditionForm, DimensionForm, ItemForm, QuestionnaireForm


@dataclass(frozen=True)
class Case:
    """One `questionnaire.yaml` under check. `solutions` are the known ids, or `None` when there is no catalogue."""

    draft: Draft[QuestionnaireForm]
    findings: Findings
    whole_tree: Tree
    solutions: frozenset[str] | None = None

    @property
    def form(self) -> QuestionnaireForm:
        """The sound part of the file."""
        return self.draft.form

    @property
    def rule_is_sound(self) -> bool:
        """Whether the rule is the author's and not a stand-in."""
        return self.draft.is_whole("rule")

    def note(self, code: str, *path: Step, **values: Value) -> None:
        """Note a problem at a path of the form."""
        self.findings.add(code, self.draft.origin(*path), **values)

    def has_all(self, *path: Step) -> bool:
        """Whether no entry of the list at a path of the form was left out."""
        return self.draft.has_all(*self.draft.origin(*path))

    def is_whole(self, *path: Step) -> bool:
        """Whether nothing at or below a path of the form had to be left out."""
        return self.draft.is_whole(*self.draft.origin(*path))

    @cached_property
    def declared(self) -> frozenset[str]:
        """Every id the file gives to something, sound or not; asking for one of them is no mistake of its own."""
        return frozenset(_ids(self.whole_tree))

    @cached_property
    def parents(self) -> Mapping[str, str | None]:
        """The parent of each group that was read, or `None` for an outermost one."""
        return {group.id: group.parent for group in self.form.groups}

    @cached_property
    def attributes(self) -> tuple[tuple[tuple[Step, ...], AttributeForm], ...]:
        """Every attribute with its path in the form."""
        return tuple(
            (("dimensions", d, "bands", b, "attributes", a), attribute)
            for d, dimension in enumerate(self.form.dimensions)
            for b, band in enumerate(dimension.bands)
            for a, attribute in enumerate(band.attributes)
        )

    @cached_property
    def walked(self) -> tuple[tuple[tuple[Step, ...], DimensionForm | ItemForm], ...]:
        """Every dimension and item with its path in the form: what has a group, places and roles."""
        dimensions = tuple((("dimensions", number), found) for number, found in enumerate(self.form.dimensions))
        items = tuple((("items", number), found) for number, found in enumerate(self.form.items))
        return (*dimensions, *items)

    @cached_property
    def questions(self) -> tuple[tuple[tuple[Step, ...], AttributeForm | ItemForm], ...]:
        """Everything that can be answered, with its path in the form."""
        items = tuple((("items", number), item) for number, item in enumerate(self.form.items))
        return (*self.attributes, *items)

    @cached_property
    def conditions(self) -> tuple[tuple[tuple[Step, ...], str, ConditionForm], ...]:
        """Every condition with its path in the form and the id of the question it belongs to."""
        return tuple(
            ((*path, "applies_when"), question.id, question.applies_when)
            for path, question in self.questions
            if question.applies_when is not None
        )


def _ids(tree: Tree) -> Iterator[str]:
    if isinstance(tree, list):
        for entry in tree:
            yield from _ids(entry)
    elif isinstance(tree, dict):
        found = tree.get("id")
        if isinstance(found, str):
            yield found
        for value in tree.values():
            if not isinstance(value, str):
                yield from _ids(value)
