"""Assessments written as files that read back the same."""

import json
from fractions import Fraction

from assessment.domain.answers import Answer
from assessment.domain.assessment import Assessment
from assessment.domain.enterprise import Coded, Profile
from assessment.domain.losses import Loss


def written_assessment(assessment: Assessment) -> str:
    """Write an assessment as the text of a file; pictures are not part of it."""
    document: dict[str, object] = {
        "format": "sansang.assessment/1",
        "questionnaire": {"id": assessment.questionnaire.id, "version": assessment.questionnaire.version},
        **_profile_parts(assessment.profile),
        "round": assessment.round,
        "answers": {question: _answer_parts(answer) for question, answer in assessment.answers.items()},
        "evidence": {
            page: _without_blanks({"grade": entry.grade.name if entry.grade is not None else None, "note": entry.note})
            for page, entry in assessment.evidence.items()
        },
        "targets": {page: _json_number(target) for page, target in assessment.targets.items()},
        "marked": sorted(assessment.marked),
    }
    document |= {name: json.loads(text) for name, text in assessment.carried.items()}
    if assessment.losses:
        document["losses"] = [_loss_parts(loss) for loss in assessment.losses]
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _profile_parts(profile: Profile) -> dict[str, object]:
    firm, visit, paper = profile.enterprise, profile.visit, profile.paper
    return {
        "enterprise": _without_blanks(
            {
                "tax_code": firm.tax_code,
                "sector": _coded_parts(firm.sector),
                "province": _coded_parts(firm.province),
                "employees": firm.employees,
                "revenue_bn_vnd": None if firm.revenue_bn_vnd is None else _json_number(Fraction(firm.revenue_bn_vnd)),
                "capital_bn_vnd": None if firm.capital_bn_vnd is None else _json_number(Fraction(firm.capital_bn_vnd)),
                "ownership": firm.ownership,
            }
        )
        | {"name": firm.name},
        "visit": _without_blanks(
            {
                "date": visit.date.isoformat() if visit.date else None,
                "site": visit.site,
                "assessors": list(visit.assessors),
                "met": list(visit.met),
            }
        ),
        "paper": _without_blanks({name: getattr(paper, name) for name in paper.__slots__}),
    }


def _coded_parts(coded: Coded | None) -> dict[str, str] | None:
    return None if coded is None else {"edition": coded.edition, "code": coded.code}


def _answer_parts(answer: Answer) -> dict[str, object]:
    return _without_blanks(
        {
            "state": answer.state.value if answer.state else None,
            "level": None if answer.level is None else _json_number(answer.level),
            "number": None if answer.number is None else _json_number(Fraction(answer.number)),
            "evidence": answer.evidence.name if answer.evidence is not None else None,
            "note": answer.note,
            "reason": answer.reason,
        }
    )


def _loss_parts(loss: Loss) -> dict[str, object]:
    cost = loss.cost_million_vnd
    return _without_blanks(
        {
            "id": loss.loss,
            "place": loss.place,
            "cost_million_vnd": None if cost is None else _json_number(Fraction(cost)),
            "note": loss.note,
            "idea": loss.idea,
            "kind": loss.kind.value if loss.kind else None,
        }
    )


def _json_number(value: Fraction) -> int | float:
    return int(value) if value.denominator == 1 else float(value)


def _without_blanks(parts: dict[str, object]) -> dict[str, object]:
    return {name: part for name, part in parts.items() if part not in (None, "", [], ())}
