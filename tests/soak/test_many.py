"""Two hundred pictures, and thousands of damaged assessment files."""

import random
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from assessment.domain.problems import Unusable
from assessment.exchange.assessment_file import parse_assessment
from assessment.exchange.pictures import prepared
from assessment.library import samples
from assessment.library.shelf import shipped_shelf
from assessment.store.opening import open_store
from assessment.work.desk import Desk
from assessment.work.reporting import ReportOrder, ReportWork

pytestmark = [pytest.mark.soak, pytest.mark.timeout(1800)]
SHELF = shipped_shelf()


def now() -> datetime:
    return datetime(2026, 11, 21, 9, 0).astimezone()


def photo(number: int) -> bytes:
    out = BytesIO()
    Image.effect_noise((1200, 900), 20 + number % 60).convert("RGB").save(out, "JPEG")
    return out.getvalue()


def test_two_hundred_pictures_are_kept_and_printed(tmp_path: Path) -> None:
    desk = Desk(open_store(tmp_path / "sansang.db"), SHELF, lambda event: None, now)
    interview = desk.start("tuv-sud")
    pages = interview.questionnaire.pages
    for number in range(200):
        kept = prepared(photo(number), f"{number}.jpg")
        interview.add_picture(pages[number % len(pages)], kept.jpeg, kept.width, kept.height, f"Ảnh {number}")
    key = interview.assessment.key
    again = desk.open(key)
    assert len(again.assessment.pictures) == 200
    work = ReportWork(again.assessment, again.questionnaire, ReportOrder(), date(2026, 11, 21), desk.picture)
    images = sum(len(page.images) for page in PdfReader(BytesIO(work.data())).pages)
    assert images == 200
    assert desk.close()


@pytest.mark.parametrize("name", samples.names())
def test_a_damaged_assessment_file_is_read_or_refused_and_never_a_surprise(name: str) -> None:
    whole = samples.text(name).encode()
    chance = random.Random(20261121)
    refused = 0
    for _ in range(1500):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            where = chance.randrange(len(data))
            data[where : where + chance.randint(0, 12)] = chance.randbytes(chance.randint(0, 8))
        try:
            parse_assessment(bytes(data), "a.json", SHELF.get)
        except Unusable:
            refused += 1
    assert refused > 1000
