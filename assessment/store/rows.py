"""Domain values to the columns of a row, and back."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from sqlalchemy import Row

from assessment.domain.answers import Answer, Evidence, Grade, State
from assessment.domain.assessment import Assessment, Picture, QuestionnaireRef
from assessment.domain.enterprise import Coded, Enterprise, Paper, Profile, Visit
from assessment.domain.losses import Loss, LossKind
from assessment.store.contract import Summary

Columns = dict[str, object]
"""Values by column name, as a statement takes them."""


def stored(moment: datetime | None) -> datetime | None:
    """Give a moment as it is kept: UTC without an offset."""
    return None if moment is None else moment.astimezone(UTC).replace(tzinfo=None)


def given(moment: datetime | None) -> datetime | None:
    """Give a kept moment with this machine's offset."""
    return None if moment is None else moment.replace(tzinfo=UTC).astimezone()


def answer_columns(answer: Answer) -> Columns:
    """Give the columns of an answer, without its key."""
    return {
        "state": None if answer.state is None else answer.state.value,
        "level": _text(answer.level),
        "number": _text(answer.number),
        "evidence": None if answer.evidence is None else int(answer.evidence),
        "note": answer.note,
        "reason": answer.reason,
    }


def answer_of(row: Row[Any]) -> Answer:
    """Read an answer."""
    return Answer(
        state=None if row.state is None else State(row.state),
        level=None if row.level is None else Fraction(row.level),
        number=None if row.number is None else Decimal(row.number),
        evidence=None if row.evidence is None else Grade(row.evidence),
        note=row.note,
        reason=row.reason,
    )


def evidence_columns(evidence: Evidence) -> Columns:
    """Give the columns of a page's evidence, without its key."""
    return {"grade": None if evidence.grade is None else int(evidence.grade), "note": evidence.note}


def evidence_of(row: Row[Any]) -> Evidence:
    """Read a page's evidence."""
    return Evidence(grade=None if row.grade is None else Grade(row.grade), note=row.note)


def picture_columns(picture: Picture) -> Columns:
    """Give the columns of a picture, without its place among the others."""
    return {
        "owner": picture.owner,
        "caption": picture.caption,
        "width": picture.width,
        "height": picture.height,
        "taken_in": stored(picture.taken_in),
    }


def picture_of(row: Row[Any]) -> Picture:
    """Read a picture, without its bytes."""
    return Picture(row.key, row.owner, row.caption, row.width, row.height, given(row.taken_in))


def loss_columns(loss: Loss) -> Columns:
    """Give the columns of a loss, without its number."""
    return {
        "loss": loss.loss,
        "place": loss.place,
        "cost_million_vnd": _text(loss.cost_million_vnd),
        "note": loss.note,
        "idea": loss.idea,
        "kind": None if loss.kind is None else loss.kind.value,
    }


def loss_of(row: Row[Any]) -> Loss:
    """Read a loss."""
    cost = None if row.cost_million_vnd is None else Decimal(row.cost_million_vnd)
    kind = None if row.kind is None else LossKind(row.kind)
    return Loss(row.number, row.loss, row.place, cost, row.note, row.idea, kind)


def profile_columns(profile: Profile) -> Columns:
    """Give the columns of firm, visit and paper."""
    firm, visit = profile.enterprise, profile.visit
    return {
        "firm": firm.name,
        "tax_code": firm.tax_code,
        **_coded_columns("sector", firm.sector),
        **_coded_columns("province", firm.province),
        "employees": firm.employees,
        "revenue_bn_vnd": _text(firm.revenue_bn_vnd),
        "capital_bn_vnd": _text(firm.capital_bn_vnd),
        "ownership": firm.ownership,
        "visited": visit.date,
        "site": visit.site,
        "assessors": list(visit.assessors),
        "met": list(visit.met),
        "paper": asdict(profile.paper),
    }


def profile_of(row: Row[Any]) -> Profile:
    """Read firm, visit and paper."""
    enterprise = Enterprise(
        name=row.firm,
        tax_code=row.tax_code,
        sector=_coded(row.sector_edition, row.sector_code),
        province=_coded(row.province_edition, row.province_code),
        employees=row.employees,
        revenue_bn_vnd=None if row.revenue_bn_vnd is None else Decimal(row.revenue_bn_vnd),
        capital_bn_vnd=None if row.capital_bn_vnd is None else Decimal(row.capital_bn_vnd),
        ownership=row.ownership,
    )
    visit = Visit(row.visited, row.site, tuple(row.assessors), tuple(row.met))
    return Profile(enterprise, visit, Paper(**row.paper))


def assessment_columns(assessment: Assessment) -> Columns:
    """Give the columns of an assessment's own row."""
    return {
        "key": assessment.key,
        "questionnaire": assessment.questionnaire.id,
        "version": assessment.questionnaire.version,
        "digest": assessment.questionnaire.digest,
        **profile_columns(assessment.profile),
        "round": assessment.round,
        "sample": assessment.sample,
        "closed": assessment.closed,
        "carried": dict(assessment.carried),
        "created": stored(assessment.created),
        "changed": stored(assessment.changed),
        "discarded_at": None,
    }


def assessment_of(
    row: Row[Any],
    answers: Mapping[str, Answer],
    evidence: Mapping[str, Evidence],
    targets: Mapping[str, Fraction],
    pictures: tuple[Picture, ...],
    losses: tuple[Loss, ...],
    marked: frozenset[str],
) -> Assessment:
    """Put an assessment together from its own row and what the other tables hold of it."""
    return Assessment(
        key=row.key,
        questionnaire=QuestionnaireRef(row.questionnaire, row.version, row.digest),
        profile=profile_of(row),
        answers=MappingProxyType(dict(answers)),
        evidence=MappingProxyType(dict(evidence)),
        targets=MappingProxyType(dict(targets)),
        pictures=pictures,
        losses=losses,
        marked=marked,
        round=row.round,
        sample=row.sample,
        closed=row.closed,
        created=given(row.created),
        changed=given(row.changed),
        carried=MappingProxyType(dict(row.carried)),
    )


def summary_of(row: Row[Any]) -> Summary:
    """Read a row of the list."""
    return Summary(
        key=row.key,
        firm=row.firm,
        tax_code=row.tax_code,
        province_edition=row.province_edition or "",
        province_code=row.province_code or "",
        questionnaire=row.questionnaire,
        version=row.version,
        round=row.round,
        visited=row.visited,
        assessor=row.assessors[0] if row.assessors else "",
        answered=row.answered,
        sample=row.sample,
        closed=row.closed,
        changed=row.changed.replace(tzinfo=UTC).astimezone(),
    )


def _text(number: Fraction | Decimal | None) -> str | None:
    return None if number is None else str(number)


def _coded_columns(name: str, coded: Coded | None) -> Columns:
    edition, code = (None, None) if coded is None else (coded.edition, coded.code)
    return {f"{name}_edition": edition, f"{name}_code": code}


def _coded(edition: str | None, code: str | None) -> Coded | None:
    return None if edition is None or code is None else Coded(edition, code)
