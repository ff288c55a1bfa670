"""The name a file is offered under: firm, kind and day, in characters every system takes."""

import re
from unicodedata import combining, normalize

from assessment.domain.enterprise import Profile

_LONGEST = 60


def file_stem(profile: Profile, kind: str) -> str:
    """Give "Cong-ty-CP-May-Ben-Trang_bao-cao_2026-11-17": letters, digits, hyphens; never empty, never reserved."""
    parts = [_safe(profile.enterprise.name)[:_LONGEST].strip("-"), _safe(kind)]
    if profile.visit.date is not None:
        parts.append(profile.visit.date.isoformat())
    return "_".join(part for part in parts if part)


def _safe(text: str) -> str:
    """Take accents off and put a hyphen for everything a file name should not hold."""
    apart = normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    plain = "".join(letter for letter in apart if not combining(letter))
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")
