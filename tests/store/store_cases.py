"""What the tests of the stores share: a firm, its assessment, and steps drawn at random."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from assessment.domain.answers import Answer, Evidence, Grade, State
from assessment.domain.assessment import Assessment, Picture, QuestionnaireRef
from assessment.domain.changes import (
    AnswerChange,
    Change,
    ClosingChange,
    EvidenceChange,
    LossChange,
    MarkChange,
    PictureChange,
    ProfileChange,
    Step,
    TargetChange,
)
from assessment.domain.enterprise import Coded, Enterprise, Paper, Profile, Visit
from assessment.domain.losses import Loss, LossKind, next_number
from assessment.domain.wording import Sentence

START = datetime(2026, 11, 20, 8, 30, 15, 123456, tzinfo=UTC)
JPEG = b"\xff\xd8\xff\xe0 not read by the store \x00\xff\xd9"

PROFILE = Profile(
    Enterprise(
        name="Công ty TNHH May Thịnh Phát",
        tax_code="0312345678",
        sector=Coded("VSIC-2025", "14"),
        province=Coded("2025-07-01", "79"),
        employees=180,
        revenue_bn_vnd=Decimal("95.50"),
        capital_bn_vnd=Decimal("1E+2"),
        ownership="private",
    ),
    Visit(date(2026, 11, 20), "Xưởng 2", ("Trần Bình", "Lê An"), ("Nguyễn Văn Tám",)),
    Paper(parent_body="Sở Công Thương", number="12/BC", place="Huế", signatory="Trần Bình"),
)

HOSTILE = (
    "<b>&'\"</b>",
    '=HYPERLINK("http://x","y")',
    "\u202egnp.exe\u200f",
    "👷🏽‍♀️🏭",
    "%s %(x)s {0} {name} \\n ' ; DROP TABLE answer; --",
    "a" * 5000,
    "dòng một\r\ndòng hai\t\u2028ba",
)


def later(seconds: int) -> datetime:
    """Give a moment after the start."""
    return START + timedelta(seconds=seconds)


def new(key: str = "a1", **fields: object) -> Assessment:
    """Give an assessment with only a firm."""
    made = Assessment(key, QuestionnaireRef("tuv-sud", "1.0", "d1"), PROFILE)
    return replace(made, **fields)  # type: ignore[arg-type]


def step(*changes: Change) -> Step:
    """Give a step of changes."""
    return Step(changes, Sentence("Answer"))


def answering(question: str, answer: Answer, before: Answer | None = None) -> Step:
    """Give the step that answers one question."""
    return step(AnswerChange(question, before or Answer(), answer))


TEXTS = st.text(st.characters(codec="utf-8"), max_size=20) | st.sampled_from(HOSTILE)
IDS = st.sampled_from([f"D{d:02}.{b}.{a}" for d in (1, 2) for b in (1, 2) for a in "ab"])
PAGES = st.sampled_from(["D01", "D02", "K03"])
FRACTIONS = st.fractions(min_value=-10, max_value=10**6)
GRADES = st.none() | st.sampled_from(Grade)
ANSWERS = st.builds(
    Answer,
    state=st.none() | st.sampled_from(State),
    level=st.none() | FRACTIONS,
    number=st.none() | st.decimals(allow_nan=False, allow_infinity=False),
    evidence=GRADES,
    note=TEXTS,
    reason=TEXTS,
)
CODED = st.none() | st.builds(Coded, TEXTS, TEXTS)
MONEY = st.none() | st.decimals(allow_nan=False, allow_infinity=False)
NAMES = st.lists(TEXTS, max_size=3).map(tuple)
PROFILES = st.builds(
    Profile,
    st.builds(Enterprise, TEXTS, TEXTS, CODED, CODED, st.none() | st.integers(0, 2**31), MONEY, MONEY, TEXTS),
    st.builds(Visit, st.none() | st.dates(), TEXTS, NAMES, NAMES),
    st.builds(Paper, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS),
)
LOSSES = st.builds(
    Loss,
    st.integers(1, 6),
    st.sampled_from(["W1", "L6"]),
    TEXTS,
    MONEY,
    TEXTS,
    TEXTS,
    st.none() | st.sampled_from(LossKind),
)
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))


@st.composite
def changes(draw: st.DrawFn, kept: Assessment, number: int) -> Change:
    """Draw a change that fits what is kept; `number` makes the id of a new picture its own."""
    match draw(st.integers(0, 10)):
        case 0 | 1:
            question = draw(IDS)
            return AnswerChange(question, kept.answer(question), draw(st.just(Answer()) | ANSWERS))
        case 2:
            page = draw(PAGES)
            return EvidenceChange(page, kept.evidence_for(page), draw(st.builds(Evidence, GRADES, TEXTS)))
        case 3:
            page = draw(PAGES)
            return TargetChange(page, kept.targets.get(page), draw(st.none() | FRACTIONS))
        case 4:
            return ProfileChange(kept.profile, draw(PROFILES))
        case 5:
            page = draw(PAGES)
            return MarkChange(page, page not in kept.marked)
        case 6:
            return ClosingChange(not kept.closed)
        case 7 if kept.pictures:
            before = draw(st.sampled_from(kept.pictures))
            return PictureChange(before, draw(st.none() | TEXTS.map(lambda text: replace(before, caption=text))))
        case 8:
            return LossChange(None, replace(draw(LOSSES), number=next_number(kept.losses)))
        case 9 if kept.losses:
            known = draw(st.sampled_from(kept.losses))
            return LossChange(known, draw(st.none() | LOSSES.map(lambda loss: replace(loss, number=known.number))))
        case _:
            sizes = st.integers(0, 10_000)
            picture = Picture(f"p{number}", draw(IDS), draw(TEXTS), draw(sizes), draw(sizes), draw(st.none() | MOMENTS))
            return PictureChange(None, picture)


def levels(*values: str) -> dict[str, Fraction]:
    """Give targets of D01, D02, ..."""
    return {f"D{number:02}": Fraction(value) for number, value in enumerate(values, 1)}
