"""Reference tables: sectors, provinces, size classes and solutions, each with the edition of its codes."""

import csv
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from assessment.domain.enterprise import Coded
from assessment.domain.wording import N_, Sentence
from assessment.library.shipped import resources_folder

SECTOR_EDITION = "VSIC-2025"
"""Classification of economic activities, Decision 36/2025/QĐ-TTg."""
PROVINCE_EDITION = "2025-07-01"
"""The 34 provinces since 1 July 2025, codes of Decision 19/2025/QĐ-TTg."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a table: its code, names by language, what it belongs to, and the text to search in.

    `former` are the names of provinces merged into this one; `search` is folded (see `folded`).
    """

    edition: str
    code: str
    names: Mapping[str, str]
    parent: str = ""
    former: tuple[str, ...] = ()
    search: str = ""

    @property
    def coded(self) -> Coded:
        """The code with its edition, as an assessment keeps it."""
        return Coded(self.edition, self.code)

    def name(self, language: str) -> str:
        """Give the name in a language, else in English."""
        return self.names.get(language) or self.names["en"]

    @property
    def hint(self) -> Sentence | None:
        """The former provinces it includes, or `None`: "Gồm cả các tỉnh Bến Tre, Trà Vinh cũ"."""
        if not self.former:
            return None
        one = N_("Includes the former province {provinces}")
        several = N_("Includes the former provinces {provinces}")
        return Sentence.of(one if len(self.former) == 1 else several, provinces=", ".join(self.former))


@dataclass(frozen=True, slots=True)
class Solution:
    """A solution of the catalogue; `difficulty` 1-5, `months` a typical duration, `fits` the sizes of firm ("all")."""

    id: str
    names: Mapping[str, str]
    group: str
    difficulty: int
    months: Decimal | None
    prerequisites: tuple[str, ...]
    fits: str

    def name(self, language: str) -> str:
        """Give the name in a language, else in English."""
        return self.names.get(language) or self.names["en"]


@dataclass(frozen=True, slots=True)
class SizeThreshold:
    """The most of each figure (money in billion dong) that a size class of a sector group may have."""

    sector_group: str
    size_class: str
    max_employees: int
    max_revenue_bn_vnd: Decimal
    max_capital_bn_vnd: Decimal


@dataclass(frozen=True)
class ReferenceTables:
    """The tables of a folder, each read when first asked for. `OSError` when a file of the program is gone."""

    folder: Path = field(default_factory=lambda: resources_folder() / "reference")

    @cached_property
    def sectors(self) -> tuple[Entry, ...]:
        """Manufacturing: each division (two digits) followed by its groups (three digits, `parent` the division)."""
        divisions = [
            _entry(SECTOR_EDITION, row["vsic_code"], row["name_vi_2025"], row["name_en"], row["short_vi"])
            for row in _rows(self.folder / "vsic_c.csv")
        ]
        groups = [
            _entry(SECTOR_EDITION, row["vsic_code"], row["name_vi_2025"], row["name_en_isic"], "", row["parent_code"])
            for row in _rows(self.folder / "vsic_c_groups.csv")
        ]
        return tuple(sorted((*divisions, *groups), key=lambda entry: entry.code))

    @cached_property
    def provinces(self) -> tuple[Entry, ...]:
        """The provinces and cities, by code; found also by the names of the provinces merged into them."""
        former: dict[str, list[str]] = {}
        for row in _rows(self.folder / "provinces_legacy.csv"):
            if row["old_name_vi"] != row["new_name_vi"]:
                former.setdefault(row["new_code"], []).append(row["old_name_vi"])
        return tuple(
            _entry(
                PROVINCE_EDITION,
                row["code"],
                row["full_name_vi"],
                row["name_en"],
                row["name_vi"],
                former=tuple(former.get(row["code"], ())),
            )
            for row in _rows(self.folder / "provinces.csv")
        )

    @cached_property
    def solutions(self) -> Mapping[str, Solution]:
        """The catalogue of solutions by id."""
        return MappingProxyType({row["solution_id"]: _solution(row) for row in _rows(self.folder / "solutions.csv")})

    @cached_property
    def thresholds(self) -> tuple[SizeThreshold, ...]:
        """The size classes of Decree 80/2021/NĐ-CP, article 5, in the order in which they are tried."""
        rows = sorted(_rows(self.folder / "sme_thresholds.csv"), key=lambda row: int(row["eval_order"]))
        return tuple(_threshold(row) for row in rows)

    @cached_property
    def _by_code(self) -> Mapping[Coded, Entry]:
        return {entry.coded: entry for entry in (*self.sectors, *self.provinces)}

    def find(self, coded: Coded | None) -> Entry | None:
        """Give the row of a code of its edition, or `None`."""
        return None if coded is None else self._by_code.get(coded)

    def name_of(self, coded: Coded | None, language: str) -> str:
        """Give the name of a code; the bare code with its edition when no table has it, empty for `None`."""
        if coded is None:
            return ""
        entry = self.find(coded)
        return entry.name(language) if entry is not None else f"{coded.code} ({coded.edition})"


def solution_ids(folder: Path | None = None) -> frozenset[str] | None:
    """Give the ids of the catalogue of solutions; `None` when there is no catalogue to check against."""
    file = (folder or resources_folder() / "reference") / "solutions.csv"
    if not file.is_file():
        return None
    return frozenset(row["solution_id"] for row in _rows(file))


def folded(text: str) -> str:
    """Give a text as it is searched: small letters without accents, đ as d, wherever the tone mark was placed."""
    apart = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _entry(
    edition: str, code: str, vi: str, en: str, short: str, parent: str = "", former: tuple[str, ...] = ()
) -> Entry:
    search = folded(" ".join((code, vi, en, short, *former)))
    return Entry(edition, code, MappingProxyType({"vi": vi, "en": en}), parent, former, search)


def _solution(row: Mapping[str, str]) -> Solution:
    months = row["typical_months"]
    return Solution(
        id=row["solution_id"],
        names=MappingProxyType({"vi": row["name_vi"], "en": row["name_en"]}),
        group=row["group_vi"],
        difficulty=int(row["difficulty_1_5"]),
        months=Decimal(months) if months else None,
        prerequisites=tuple(part for part in row["prerequisites"].split(";") if part),
        fits=row["size_fit"],
    )


def _threshold(row: Mapping[str, str]) -> SizeThreshold:
    return SizeThreshold(
        sector_group=row["sector_group"],
        size_class=row["size_class"],
        max_employees=int(row["max_employees"]),
        max_revenue_bn_vnd=Decimal(row["max_revenue_bn_vnd"]),
        max_capital_bn_vnd=Decimal(row["max_capital_bn_vnd"]),
    )


def _rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        yield from csv.DictReader(stream)
