"""Assessment files (.json) are read here, with every problem named at once."""

import errno
import json
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from unicodedata import normalize
from uuid import uuid4

from pydantic import ValidationError

from assessment.domain.answers import Answer, Evidence, Grade, State
from assessment.domain.assessment import Assessment, QuestionnaireRef
from assessment.domain.enterprise import Coded, Enterprise, Paper, Profile, Visit
from assessment.domain.losses import Loss, LossKind
from assessment.domain.problems import Problem, Unusable, refused
from assessment.domain.questionnaire import Questionnaire
from assessment.domain.wording import N_, Sentence
from assessment.exchange.answer_checks import answer_problems, loss_problems, target_problems, unknown_pages
from assessment.exchange.file_models import AnswerFile, AssessmentFile, CodedFile, EvidenceFile, LossFile
from assessment.exchange.shape_problems import problems_of
from assessment.exchange.strict_json import LARGEST_FILE, Json, NotANumber, joined, parse

FindQuestionnaire = Callable[[str, str], Questionnaire]
"""Gives a questionnaire by id and version, or raises `Unusable`."""


def read_assessment(path: Path, find: FindQuestionnaire) -> tuple[Assessment, Questionnaire]:
    """Read an assessment file; raises `Unusable` with every problem found."""
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        raise _unreadable(path, error) from None
    return parse_assessment(data, str(path), find)


def _unreadable(path: Path, error: OSError) -> Unusable:
    if error.errno in (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL):
        sentence = Sentence(N_("The file is not there."))
    elif error.errno == errno.EISDIR or path.is_dir():
        sentence = Sentence(N_("This is a folder, not a file."))
    elif isinstance(error, PermissionError):
        sentence = Sentence(N_("The file may not be read."))
    elif error.errno == errno.ELOOP:
        sentence = Sentence(N_("The file is a link that leads back to itself."))
    else:
        sentence = Sentence.of(N_("The file cannot be read: {reason}."), reason=error.strerror or "?")
    repair = Sentence(N_("Check its name and folder, and that you may open it."))
    return refused("file-unreadable", sentence, repair, file=str(path))


def parse_assessment(data: bytes, file: str, find: FindQuestionnaire) -> tuple[Assessment, Questionnaire]:
    """Read an assessment from bytes; `file` is the name that problems carry."""
    content, problems = parse(data, file)
    if not isinstance(content, dict):
        sentence = Sentence(N_("This is not an assessment file."))
        repair = Sentence.of(N_("It must be an object with “format”: “{format}”."), format="sansang.assessment/1")
        raise refused("not-an-assessment", sentence, repair, file=file)
    found = list(problems)
    questionnaire = _questionnaire(content, file, find, found)
    model = _model(content, file, found)
    if questionnaire is not None:
        found += _meaning_problems(content, file, questionnaire)
    if found or model is None or questionnaire is None:
        raise Unusable(tuple(found))
    return _assessment(model, questionnaire, content), questionnaire


def _questionnaire(
    content: dict[str, Json], file: str, find: FindQuestionnaire, found: list[Problem]
) -> Questionnaire | None:
    named = content.get("questionnaire")
    if not isinstance(named, dict):
        return None
    name, version, digest = named.get("id"), named.get("version"), named.get("digest")
    if not isinstance(name, str) or not isinstance(version, str):
        return None
    try:
        questionnaire = find(name, version)
    except Unusable as error:
        found += [_at("questionnaire", problem, file) for problem in error.problems]
        return None
    if isinstance(digest, str) and digest and digest != questionnaire.digest:
        sentence = Sentence.of(
            N_("This file was made with another content of {name} {version}."), name=name, version=version
        )
        repair = Sentence(N_("Use the questionnaire it was made with (--questionnaires)."))
        found.append(Problem("questionnaire-changed", sentence, repair, "questionnaire/digest", file))
    return questionnaire


def _at(place: str, problem: Problem, file: str) -> Problem:
    if problem.file:
        return problem
    return Problem(problem.code, problem.sentence, problem.repair, problem.place or place, file, problem.line)


def _model(content: dict[str, Json], file: str, found: list[Problem]) -> AssessmentFile | None:
    try:
        return AssessmentFile.model_validate(content)
    except ValidationError as error:
        found += problems_of(error, "", file)
        return None


def _meaning_problems(content: dict[str, Json], file: str, questionnaire: Questionnaire) -> list[Problem]:
    """Check ids and answers one by one, also in a file that has other faults, so that all are named at once."""
    found: list[Problem] = []
    for question, raw in _entries(content, "answers"):
        answer = _valid(AnswerFile, raw)
        found += answer_problems(question, answer, questionnaire, joined("answers", question), file)
    for name in ("evidence", "targets"):
        pages = [page for page, _ in _entries(content, name)]
        found += unknown_pages(pages, questionnaire, name, file)
    marked = content.get("marked")
    pages = [page for page in marked if isinstance(page, str)] if isinstance(marked, list) else []
    found += unknown_pages(pages, questionnaire, "marked", file)
    for page, target in _entries(content, "targets"):
        if isinstance(target, int | Decimal) and not isinstance(target, bool):
            found += target_problems(page, Fraction(target), questionnaire, joined("targets", page), file)
    losses = content.get("losses")
    for number, loss in enumerate(losses if isinstance(losses, list) else ()):
        if isinstance(loss, dict):
            found += loss_problems(loss.get("id"), loss.get("place"), questionnaire, f"losses/{number}", file)
    return found


def _entries(content: dict[str, Json], name: str) -> list[tuple[str, Json]]:
    part = content.get(name)
    return list(part.items()) if isinstance(part, dict) else []


def _valid(model: type[AnswerFile], raw: Json) -> AnswerFile | None:
    if isinstance(raw, NotANumber):
        return None
    try:
        return model.model_validate(raw)
    except ValidationError:
        return None


def _assessment(model: AssessmentFile, questionnaire: Questionnaire, content: dict[str, Json]) -> Assessment:
    answers = {question: _answer(entry) for question, entry in model.answers.items()}
    evidence = {page: _evidence(entry) for page, entry in model.evidence.items()}
    carried = {
        name: json.dumps(part, ensure_ascii=False, default=float)
        for name in ("priorities",)
        if (part := content.get(name)) is not None
    }
    return Assessment(
        key=uuid4().hex,
        questionnaire=QuestionnaireRef(questionnaire.id, questionnaire.version, questionnaire.digest),
        profile=_profile(model),
        answers=MappingProxyType({question: answer for question, answer in answers.items() if not answer.is_blank}),
        evidence=MappingProxyType({page: entry for page, entry in evidence.items() if not entry.is_blank}),
        targets=MappingProxyType({page: Fraction(target) for page, target in model.targets.items()}),
        losses=tuple(_loss(number, entry) for number, entry in enumerate(model.losses, 1)),
        marked=frozenset(model.marked),
        round=model.round,
        carried=MappingProxyType(carried),
    )


def _profile(model: AssessmentFile) -> Profile:
    firm, visit = model.enterprise, model.visit
    return Profile(
        Enterprise(
            name=_nfc(firm.name),
            tax_code=_nfc(firm.tax_code),
            sector=_coded(firm.sector),
            province=_coded(firm.province),
            employees=firm.employees,
            revenue_bn_vnd=firm.revenue_bn_vnd,
            capital_bn_vnd=firm.capital_bn_vnd,
            ownership=firm.ownership,
        ),
        Visit(visit.date, _nfc(visit.site), tuple(map(_nfc, visit.assessors)), tuple(map(_nfc, visit.met))),
        Paper(**{name: _nfc(text) for name, text in model.paper.model_dump().items()}),
    )


def _coded(model: CodedFile | None) -> Coded | None:
    return None if model is None else Coded(model.edition, model.code)


def _answer(entry: AnswerFile) -> Answer:
    return Answer(
        state=None if entry.state is None else State(entry.state),
        level=None if entry.level is None else Fraction(entry.level),
        number=entry.number,
        evidence=None if entry.evidence is None else Grade[entry.evidence],
        note=_nfc(entry.note),
        reason=_nfc(entry.reason),
    )


def _evidence(entry: EvidenceFile) -> Evidence:
    return Evidence(None if entry.grade is None else Grade[entry.grade], _nfc(entry.note))


def _loss(number: int, entry: LossFile) -> Loss:
    kind = None if entry.kind is None else LossKind(entry.kind)
    return Loss(number, entry.id, entry.place, entry.cost_million_vnd, _nfc(entry.note), _nfc(entry.idea), kind)


def _nfc(text: str) -> str:
    return normalize("NFC", text)
