"""The name a file is offered under."""

from datetime import date

import pytest

from assessment.domain.enterprise import Enterprise, Profile, Visit
from ui.paper.naming import file_stem


def profile(name: str) -> Profile:
    """Build a profile with a firm's name."""
    return Profile(Enterprise(name=name), Visit(date=date(2026, 11, 17)))


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Công ty CP May Bến Trăng", "Cong-ty-CP-May-Ben-Trang_bao-cao_2026-11-17"),
        ("../..\\C:*?<b>", "C-b_bao-cao_2026-11-17"),
        ("", "bao-cao_2026-11-17"),
        ("CON", "CON_bao-cao_2026-11-17"),
        ("Đất 🙂 Việt", "Dat-Viet_bao-cao_2026-11-17"),
    ],
)
def test_a_name_holds_only_characters_every_system_takes(name: str, stem: str) -> None:
    assert file_stem(profile(name), "bao-cao") == stem


def test_a_long_name_is_cut() -> None:
    assert len(file_stem(profile("x" * 5000), "bao-cao")) < 100
