"""Reads one questionnaire folder: structure, texts of every language, every check; a value or the list of problems."""

import re
from pathlib import Path

from assessment.domain.problems import Problem
from assessment.domain.questionnaire import Questionnaire
from assessment.library.building import build
from assessment.library.checks.bands import check_bands
from assessment.library.checks.case import Case
from assessment.library.checks.conditions import check_conditions
from assessment.library.checks.entries import check_entries
from assessment.library.checks.items import check_items
from assessment.library.checks.rules import check_rule
from assessment.library.checks.style import check_same_lines, check_style
from assessment.library.checks.texts import TextCase, check_level_names, check_texts
from assessment.library.documents import read_document
from assessment.library.drafts import read_form
from assessment.library.findings import Findings
from assessment.library.loss_reading import read_losses
from assessment.library.structure import FORMAT, QuestionnaireForm
from assessment.library.text_structure import TEXT_FORMAT, TextsForm

STRUCTURE = "questionnaire.yaml"
"""The file of a folder that makes it a questionnaire."""
_TEXTS = re.compile(r"texts\.([A-Za-z_]+)\.yaml")


def read_questionnaire(
    folder: Path, solutions: frozenset[str] | None, with_style: bool
) -> tuple[Questionnaire | None, tuple[Problem, ...]]:
    """Read a folder; the questionnaire is `None` when anything is wrong with it other than style.

    `solutions` are the ids of the catalogue, or `None` to leave them unchecked. `with_style` also looks for what only
    an author minds: lengths, spaces, repeated statements.
    """
    findings = Findings(str(folder / STRUCTURE))
    case = _read_structure(folder, findings, solutions)
    texts = [_read_texts(folder, language, case) for language in _languages(folder, case, findings)]
    read = [found for found in texts if isinstance(found, TextCase)]
    losses = read_losses(folder, case)
    if case is not None:
        check_level_names(case, read)
    every: list[TextCase | Findings] = [*texts, *losses.findings]
    problems = _all_problems(findings, every)
    questionnaire = None
    if case is not None and not problems:
        words = {found.language: {**found.texts, **losses.lines(found.language)} for found in read}
        questionnaire = build(case.form, words, losses.losses)
    if with_style:
        for found in read:
            check_style(found)
            check_same_lines(found, read[0])
        for found in losses.texts.values():
            check_style(found)
        problems = _all_problems(findings, every)
    return questionnaire, problems


def _all_problems(findings: Findings, texts: list[TextCase | Findings]) -> tuple[Problem, ...]:
    of_texts = (found.findings if isinstance(found, TextCase) else found for found in texts)
    return (*findings.problems, *(problem for each in of_texts for problem in each.problems))


def _read_structure(folder: Path, findings: Findings, solutions: frozenset[str] | None) -> Case | None:
    document = read_document(folder / STRUCTURE, findings)
    if document is None:
        return None
    draft = read_form(
        QuestionnaireForm,
        document,
        findings,
        {
            "format": FORMAT,
            "id": "unnamed",
            "version": "0.0",
            "languages": ["vi"],
            "rule": {"kind": "means"},
            "groups": [{"id": "unnamed", "kind": "unnamed"}],
        },
    )
    if draft is None:
        return None
    case = Case(draft, findings, document.root, solutions)
    _check_folder(case, folder)
    for check in (check_entries, check_bands, check_items, check_conditions, check_rule):
        check(case)
    return case


def _check_folder(case: Case, folder: Path) -> None:
    place = folder.resolve()
    if case.draft.is_whole("id") and place.parent.name != case.form.id:
        case.note("folder-id-mismatch", "id", found=case.form.id, folder=place.parent.name)
    if case.draft.is_whole("version") and place.name != case.form.version:
        case.note("folder-version-mismatch", "version", found=case.form.version, folder=place.name)


def _languages(folder: Path, case: Case | None, findings: Findings) -> tuple[str, ...]:
    """Give the languages whose file is there, in the order of the list; note files missing and files not listed."""
    there = sorted(match[1] for file in folder.glob("texts.*.yaml") if (match := _TEXTS.fullmatch(file.name)))
    if case is None or not case.draft.is_whole("languages"):
        return tuple(there)
    listed = tuple(dict.fromkeys(case.form.languages))
    for language in listed:
        if language not in there:
            number = case.form.languages.index(language)
            values = {"language": language, "missing": f"texts.{language}.yaml"}
            case.note("language-file-missing", "languages", number, **values)
    return (*(language for language in listed if language in there), *(each for each in there if each not in listed))


def _read_texts(folder: Path, language: str, case: Case | None) -> TextCase | Findings:
    """Read one language. The findings alone are given when nothing of the file can be used."""
    file = folder / f"texts.{language}.yaml"
    findings = Findings(str(file))
    if case is not None and case.draft.is_whole("languages") and language not in case.form.languages:
        findings.add_line("language-not-listed", None, language=language)
        return findings
    document = read_document(file, findings)
    if document is None:
        return findings
    form = case.form if case is not None else None
    stand_ins = {
        "format": TEXT_FORMAT,
        "questionnaire": form.id if form else "unnamed",
        "version": form.version if form else "0.0",
        "language": language,
    }
    draft = read_form(TextsForm, document, findings, dict(stand_ins))
    if draft is None or case is None:
        return findings
    texts = TextCase(draft, findings, language)
    check_texts(case, texts)
    return texts
