"""The firm assessed and the visit: who, where, when, with whom."""

import datetime
from dataclasses import dataclass
from decimal import Decimal

from assessment.domain.wording import N_


@dataclass(frozen=True, slots=True)
class Coded:
    """A code of a reference table with the edition of the table, because codes are re-used ("2025-07-01", "86")."""

    edition: str
    code: str


@dataclass(frozen=True, slots=True)
class Enterprise:
    """The firm. Money in billion dong (tỷ đồng) of the latest full year; `ownership` is a code of `OWNERSHIPS`."""

    name: str = ""
    tax_code: str = ""
    sector: Coded | None = None
    province: Coded | None = None
    employees: int | None = None
    revenue_bn_vnd: Decimal | None = None
    capital_bn_vnd: Decimal | None = None
    ownership: str = ""


OWNERSHIPS = {
    "private": N_("Private enterprise"),
    "state": N_("State-owned enterprise"),
    "foreign": N_("Foreign-invested enterprise"),
    "joint_venture": N_("Joint venture"),
    "cooperative": N_("Cooperative"),
    "household": N_("Household business"),
    "other": N_("Other"),
}
"""Who owns the firm: code and words."""


@dataclass(frozen=True, slots=True)
class Visit:
    """The visit: day, site, the assessors (first one leads) and the people met, as they were typed."""

    date: datetime.date | None = None
    site: str = ""
    assessors: tuple[str, ...] = ()
    met: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """What the printed report says about itself: issuing body, document number, place of signing, circulation mark."""

    parent_body: str = ""
    issuing_body: str = ""
    number: str = ""
    place: str = ""
    circulation: str = ""
    signatory: str = ""
    signatory_title: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything of an assessment that is not an answer."""

    enterprise: Enterprise = Enterprise()
    visit: Visit = Visit()
    paper: Paper = Paper()
