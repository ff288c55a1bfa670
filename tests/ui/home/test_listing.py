"""What the list shows: found, filtered, counted, in order."""

from datetime import UTC, date, datetime

from assessment.work.desk import Summary
from ui.home.listing import Row, Wish, counts, grouped_tax_code, shown


def _row(firm: str, answered: int = 1, day: date | None = None, closed: bool = False, tax: str = "9900863492") -> Row:
    summary = Summary(
        key=firm,
        firm=firm,
        tax_code=tax,
        province_edition="2025-07-01",
        province_code="33",
        questionnaire="tuv-sud",
        version="1.0",
        round=1,
        visited=day,
        assessor="Phạm Thu Trang",
        answered=answered,
        sample="",
        closed=closed,
        changed=datetime(2026, 11, 21, tzinfo=UTC),
    )
    return Row(summary, "16 khía cạnh", "Hưng Yên")


ROWS = [
    _row("Ẩn Ý", day=date(2026, 11, 1)),
    _row("Ông Đốc", closed=True, day=date(2026, 11, 3)),
    _row("Bến Trăng", answered=0),
]


def test_the_latest_visit_comes_first_and_none_last() -> None:
    assert [row.summary.firm for row in shown(ROWS, Wish())] == ["Ông Đốc", "Ẩn Ý", "Bến Trăng"]


def test_firms_are_ordered_as_in_a_vietnamese_dictionary() -> None:
    found = shown(ROWS, Wish(column="firm", descending=False))
    assert [row.summary.firm for row in found] == ["Ẩn Ý", "Bến Trăng", "Ông Đốc"]


def test_a_state_holds_the_others_back() -> None:
    assert [row.summary.firm for row in shown(ROWS, Wish(state="closed"))] == ["Ông Đốc"]
    assert [row.summary.firm for row in shown(ROWS, Wish(state="draft"))] == ["Bến Trăng"]


def test_a_tax_code_is_found_with_and_without_blanks() -> None:
    assert len(shown(ROWS, Wish(words="9900863492"))) == 3
    assert len(shown(ROWS, Wish(words="9900 863"))) == 3


def test_states_are_counted_among_what_the_words_leave() -> None:
    assert counts(ROWS, "") == {"": 3, "draft": 1, "in_progress": 1, "closed": 1}
    assert counts(ROWS, "ong doc") == {"": 1, "draft": 0, "in_progress": 0, "closed": 1}


def test_a_tax_code_is_grouped_only_when_it_is_one() -> None:
    assert grouped_tax_code("9900863492") == "9900 863 492"
    assert grouped_tax_code("9900863492-001") == "9900 863 492-001"
    assert grouped_tax_code("=HYPERLINK(1)") == "=HYPERLINK(1)"
