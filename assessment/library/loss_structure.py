"""The shapes of `losses.yaml` and `losses.<language>.yaml`: which losses to look for on the walk, and their texts."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from assessment.library.structure import Entry, Id, Language, Version
from assessment.library.text_structure import Words

LOSSES_FORMAT = "sansang.losses/1"
LOSS_TEXTS_FORMAT = "sansang.loss-texts/1"
"""The formats this program reads and their newest versions."""


class LossForm(Entry):
    """One of `losses`; `kind` sorts it."""

    id: Id
    kind: Id


class LossesForm(Entry):
    """The whole of `losses.yaml`."""

    model_config = ConfigDict(title="Sẵn Sàng questionnaire, losses to look for")

    format: Literal["sansang.losses/1"]
    questionnaire: Id
    version: Version
    losses: Annotated[tuple[LossForm, ...], Field(min_length=1)]


class KindWords(Entry):
    """The name of a kind of losses."""

    name: Words | None = None


class LossWords(Entry):
    """Texts of a loss: what it is, what to look for, how to reckon its cost."""

    name: Words | None = None
    explain: Words | None = None
    look: Words | None = None
    cost_hint: Words | None = None


class LossTextsForm(Entry):
    """The whole of `losses.<language>.yaml`."""

    model_config = ConfigDict(title="Sẵn Sàng questionnaire, losses in one language")

    format: Literal["sansang.loss-texts/1"]
    questionnaire: Id
    version: Version
    language: Language
    kinds: dict[str, KindWords] = Field(default_factory=dict)
    losses: dict[str, LossWords] = Field(default_factory=dict)
