"""Reads the catalogue of losses beside a questionnaire; without `losses.yaml` there is none and nothing is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from assessment.domain.losses import CatalogueLoss
from assessment.library.checks.case import Case
from assessment.library.checks.texts import Slot, TextCase, check_against
from assessment.library.documents import read_document
from assessment.library.drafts import Draft, read_form
from assessment.library.findings import Findings, Step
from assessment.library.loss_structure import LOSS_TEXTS_FORMAT, LOSSES_FORMAT, LossesForm, LossTextsForm

LOSSES = "losses.yaml"
"""The file of a folder that lists the losses to look for."""
_WORDS = ("name", "explain", "look", "cost_hint")


@dataclass
class Catalogue:
    """The losses of one questionnaire, their texts by language and path, and what is wrong with them."""

    losses: tuple[CatalogueLoss, ...] = ()
    texts: dict[str, TextCase] = field(default_factory=dict)
    findings: list[Findings] = field(default_factory=list)

    def lines(self, language: str) -> Mapping[tuple[Step, ...], tuple[str, ...]]:
        """Give the texts of a language by the paths under which a questionnaire keeps them."""
        found = self.texts.get(language)
        if found is None:
            return {}
        return {("loss_kinds" if path[0] == "kinds" else path[0], *path[1:]): t for path, t in found.texts.items()}


def read_losses(folder: Path, case: Case | None) -> Catalogue:
    """Read the catalogue beside a structure; `case` is `None` when that could not be read, then nothing is."""
    catalogue = Catalogue()
    if case is None or not (folder / LOSSES).is_file():
        return catalogue
    findings = Findings(str(folder / LOSSES))
    catalogue.findings.append(findings)
    document = read_document(folder / LOSSES, findings)
    if document is None:
        return catalogue
    stand_ins = {"format": LOSSES_FORMAT, "questionnaire": case.form.id, "version": case.form.version}
    draft = read_form(LossesForm, document, findings, {**stand_ins, "losses": [{"id": "unnamed", "kind": "unnamed"}]})
    if draft is None:
        return catalogue
    _check_head(case, draft, findings)
    _check_ids(draft, findings)
    catalogue.losses = tuple(CatalogueLoss(loss.id, loss.kind) for loss in draft.form.losses)
    for language in dict.fromkeys(case.form.languages):
        _read_texts(folder, language, case, draft, catalogue)
    return catalogue


def _check_head(case: Case, draft: Draft[LossesForm], findings: Findings) -> None:
    if draft.form.questionnaire != case.form.id and draft.is_whole("questionnaire") and case.draft.is_whole("id"):
        values = {"found": draft.form.questionnaire, "wanted": case.form.id}
        findings.add("texts-other-questionnaire", ("questionnaire",), **values)
    if draft.form.version != case.form.version and draft.is_whole("version") and case.draft.is_whole("version"):
        values = {"found": draft.form.version, "wanted": case.form.version}
        findings.add("texts-other-version", ("version",), **values)


def _check_ids(draft: Draft[LossesForm], findings: Findings) -> None:
    seen: dict[str, tuple[Step, ...]] = {}
    for number, loss in enumerate(draft.form.losses):
        path = draft.origin("losses", number)
        first = seen.setdefault(loss.id, path)
        if first != path:
            findings.add("id-duplicate", (*path, "id"), id=loss.id, first=str(findings.line(first)))


def _read_texts(folder: Path, language: str, case: Case, losses: Draft[LossesForm], catalogue: Catalogue) -> None:
    file = folder / f"losses.{language}.yaml"
    if not file.is_file():
        catalogue.findings[0].add_line("language-file-missing", None, language=language, missing=file.name)
        return
    findings = Findings(str(file))
    catalogue.findings.append(findings)
    document = read_document(file, findings)
    if document is None:
        return
    stand_ins = {
        "format": LOSS_TEXTS_FORMAT,
        "questionnaire": case.form.id,
        "version": case.form.version,
        "language": language,
    }
    draft = read_form(LossTextsForm, document, findings, dict(stand_ins))
    if draft is None or losses.left_out:
        return
    texts = TextCase(draft, findings, language)
    wanted: dict[tuple[Step, ...], Slot] = {(): Slot(())}
    wanted |= {("kinds", loss.kind): Slot(("name",)) for loss in losses.form.losses}
    wanted |= {("losses", loss.id): Slot(_WORDS) for loss in losses.form.losses}
    check_against(case, texts, wanted)
    catalogue.texts[language] = texts
