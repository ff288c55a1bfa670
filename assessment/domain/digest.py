"""A short fingerprint of what was found, so that a paper can be matched with its file."""

import json
import unicodedata
from decimal import Decimal
from fractions import Fraction
from hashlib import sha256

from assessment.domain.answers import Answer, Evidence
from assessment.domain.assessment import Assessment
from assessment.domain.enterprise import Coded
from assessment.domain.losses import Loss

Json = dict[str, "Json"] | list["Json"] | str | None


def assessment_digest(assessment: Assessment) -> str:
    """Give the SHA-256 (64 hex digits) over questionnaire, firm, visit, answers, evidence, targets and losses.

    Canonical JSON: keys sorted, no spaces, text in NFC, numbers as exact fractions. Blank fields are left out, so a
    field added later does not change old digests. Not counted, because an assessment file does not hold them: the
    random key, times, pictures, and what the paper says about itself.
    """
    enterprise, visit = assessment.profile.enterprise, assessment.profile.visit
    found: dict[str, Json] = {
        "questionnaire": [assessment.questionnaire.id, assessment.questionnaire.version],
        "enterprise": _filled(
            name=enterprise.name,
            tax_code=enterprise.tax_code,
            sector=_code(enterprise.sector),
            province=_code(enterprise.province),
            employees=_number(enterprise.employees),
            revenue=_number(enterprise.revenue_bn_vnd),
            capital=_number(enterprise.capital_bn_vnd),
            ownership=enterprise.ownership,
        ),
        "visit": _filled(
            date=visit.date.isoformat() if visit.date else None,
            site=visit.site,
            assessors=[*visit.assessors],
            met=[*visit.met],
        ),
        "answers": {id_: _answer(answer) for id_, answer in assessment.answers.items()},
        "evidence": {page: _evidence(evidence) for page, evidence in assessment.evidence.items()},
        "targets": {page: _number(target) for page, target in assessment.targets.items()},
    }
    if assessment.losses:
        found["losses"] = [_loss(loss) for loss in assessment.losses]
    text = json.dumps(found, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")).hexdigest()


def check_code(digest: str) -> str:
    """Give the first eight digits of a digest as people read them out: "7F3A-91C4"; "–" without a digest."""
    short = digest[:8].upper()
    return f"{short[:4]}-{short[4:]}" if short else "–"


def _answer(answer: Answer) -> Json:
    return _filled(
        state=answer.state.value if answer.state else None,
        level=_number(answer.level),
        number=_number(answer.number),
        evidence=answer.evidence.name if answer.evidence is not None else None,
        note=answer.note,
        reason=answer.reason,
    )


def _evidence(evidence: Evidence) -> Json:
    return _filled(grade=evidence.grade.name if evidence.grade is not None else None, note=evidence.note)


def _loss(loss: Loss) -> Json:
    return _filled(
        id=loss.loss,
        place=loss.place,
        cost=_number(loss.cost_million_vnd),
        note=loss.note,
        idea=loss.idea,
        kind=loss.kind.value if loss.kind else None,
    )


def _code(code: Coded | None) -> Json:
    return [code.edition, code.code] if code else None


def _number(value: int | Decimal | Fraction | None) -> Json:
    return None if value is None else str(Fraction(value))


def _filled(**fields: Json) -> Json:
    return {name: value for name, value in fields.items() if value not in (None, "", [])}
