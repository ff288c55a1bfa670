"""Assessment files: what is refused, with place and repair, all at once; and what is written reads back the same."""

import json
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.domain.answers import Grade
from assessment.domain.assessment import Assessment
from assessment.domain.losses import CatalogueLoss, Loss, LossKind
from assessment.domain.problems import Unusable, refused
from assessment.domain.questionnaire import Questionnaire
from assessment.domain.wording import ENGLISH, N_, Sentence
from assessment.exchange.assessment_file import parse_assessment, read_assessment
from assessment.exchange.assessment_writing import written_assessment
from tests.scoring.small_questionnaires import banded

SMALL = banded(dimensions=2)
GOOD: dict[str, object] = {
    "format": "sansang.assessment/1",
    "questionnaire": {"id": "small", "version": "1"},
    "enterprise": {"name": "Công ty A", "revenue_bn_vnd": 95.5, "employees": 180},
    "visit": {"date": "2026-11-20", "assessors": ["Bà Mẫu"]},
    "answers": {
        "D01.1.a": {"state": "met", "evidence": "E2", "note": "ba lệnh"},
        "D01.1.b": {"state": "not_applicable", "reason": "khách cấp vật tư"},
    },
    "evidence": {"D01": {"grade": "E3", "note": "xem tại chuyền"}},
    "targets": {"D01": 3},
}


def find(name: str, version: str) -> Questionnaire:
    if (name, version) != ("small", "1"):
        raise refused("questionnaire-missing", Sentence(N_("Not there.")), Sentence(N_("Add it.")))
    return SMALL


def parsed(document: object) -> Assessment:
    return parse_assessment(json.dumps(document).encode(), "a.json", find)[0]


def faults(document: object) -> list[tuple[str, str]]:
    text = document if isinstance(document, bytes) else json.dumps(document).encode()
    with pytest.raises(Unusable) as caught:
        parse_assessment(text, "a.json", find)
    for problem in caught.value.problems:
        assert problem.file == "a.json"
        assert ENGLISH.say(problem.sentence)
        assert ENGLISH.say(problem.repair)
    return [(problem.code, problem.place) for problem in caught.value.problems]


SEEN = {"id": "W1", "place": "line", "cost_million_vnd": 120.5, "note": "tồn", "idea": "dồn lô", "kind": "quick_win"}


def with_losses() -> Questionnaire:
    dimensions = tuple(replace(dimension, places=("line",)) for dimension in SMALL.dimensions)
    return replace(SMALL, dimensions=dimensions, losses=(CatalogueLoss("W1", "waste"), CatalogueLoss("L1", "machine")))


def test_losses_are_read_with_exact_costs_and_written_back_the_same() -> None:
    document = json.dumps({**GOOD, "losses": [SEEN, {"id": "L1"}]}).encode()
    assessment, _ = parse_assessment(document, "a.json", lambda *_: with_losses())
    first = Loss(1, "W1", "line", Decimal("120.5"), "tồn", "dồn lô", LossKind.QUICK_WIN)
    assert assessment.losses == (first, Loss(2, "L1"))
    assert "losses" not in assessment.carried
    written = written_assessment(assessment)
    assert json.loads(written)["losses"] == [SEEN, {"id": "L1"}]
    again, _ = parse_assessment(written.encode(), "b.json", lambda *_: with_losses())
    assert again.losses == assessment.losses


@pytest.mark.parametrize(
    ("changed", "code", "place"),
    [
        ({"id": "W9"}, "id-unknown", "losses/0/id"),
        ({"place": "moon"}, "id-unknown", "losses/0/place"),
        ({"kind": "someday"}, "value-not-allowed", "losses/0/kind"),
        ({"cost_million_vnd": -1}, "value-out-of-range", "losses/0/cost_million_vnd"),
        ({"cost": 3}, "field-unknown", "losses/0/cost"),
    ],
)
def test_a_mistake_in_a_loss_is_named_with_its_place(changed: dict[str, object], code: str, place: str) -> None:
    document = json.dumps({**GOOD, "losses": [{**SEEN, **changed}]}).encode()
    with pytest.raises(Unusable) as caught:
        parse_assessment(document, "a.json", lambda *_: with_losses())
    assert [(problem.code, problem.place) for problem in caught.value.problems] == [(code, place)]


def test_a_good_file_is_read_whole() -> None:
    assessment = parsed(GOOD)
    assert assessment.profile.enterprise.name == "Công ty A"
    assert str(assessment.profile.enterprise.revenue_bn_vnd) == "95.5"
    assert assessment.answer("D01.1.a").evidence is Grade.E2
    assert assessment.evidence_for("D01").grade is Grade.E3
    assert assessment.targets == {"D01": Fraction(3)}


def test_everything_wrong_is_named_at_once() -> None:
    document = GOOD | {
        "extra": 1,
        "enterprise": {"name": 5, "employees": -3, "revenue_bn_vnd": "95,5"},
        "visit": {"date": "20/11/2026"},
        "answers": {
            "D09.1.a": {"state": "met"},
            "D01.1.a": {"state": "yes"},
            "D01.1.b": {"level": 3},
            "D01.1.c": {"state": "met", "evidence": "E5"},
            "D01.1.d": "met",
        },
        "evidence": {"D77": {"grade": "E1"}},
        "targets": {"D01": 9, "D02": "3,5"},
    }
    assert sorted(faults(document)) == sorted(
        [
            ("field-unknown", "extra"),
            ("value-wrong-type", "enterprise/name"),
            ("value-out-of-range", "enterprise/employees"),
            ("value-wrong-type", "enterprise/revenue_bn_vnd"),
            ("value-wrong-type", "visit/date"),
            ("id-unknown", "answers/D09.1.a"),
            ("value-not-allowed", "answers/D01.1.a/state"),
            ("answer-wrong-kind", "answers/D01.1.b/level"),
            ("value-not-allowed", "answers/D01.1.c/evidence"),
            ("value-wrong-type", "answers/D01.1.d"),
            ("id-unknown", "evidence/D77"),
            ("value-out-of-range", "targets/D01"),
            ("value-wrong-type", "targets/D02"),
        ]
    )


def test_a_version_that_is_not_there_is_said_at_its_place() -> None:
    document = GOOD | {"questionnaire": {"id": "small", "version": "9"}}
    assert ("questionnaire-missing", "questionnaire") in faults(document)


def test_another_content_under_the_same_version_is_refused() -> None:
    document = GOOD | {"questionnaire": {"id": "small", "version": "1", "digest": "f" * 64}}
    assert faults(document) == [("questionnaire-changed", "questionnaire/digest")]


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        (b'{"format": "sansang.assessment/1", "format": "x"}', "key-twice", "format"),
        (b'{"enterprise": {"name": "a", "employees": NaN}}', "value-not-a-number", "enterprise/employees"),
        (b'{"targets": {"D01": -Infinity}}', "value-not-a-number", "targets/D01"),
        (b'{"a": ', "json-syntax", ""),
        (b"[1, 2]", "not-an-assessment", ""),
        (b"\xff\xfe{}", "file-not-utf8", ""),
        (b"[" * 200_000, "json-too-deep", ""),
        (b"", "file-empty", ""),
        (b"\xef\xbb\xbf \n", "file-empty", ""),
        ('{"a": 1}'.encode("utf-16-le"), "file-not-utf8", ""),
        (b'{"losses": [{"a": ' + b"[" * 60 + b"]" * 60 + b"}]}", "json-too-deep", ""),
        (b'{"enterprise": {"name": "x\\ud800"}}', "text-broken", "enterprise/name"),
        (b'{"losses": [{"\\udfff": 1}]}', "text-broken", "losses/0/\udfff"),
        (b'{"losses": [{"cost_million_vnd": "0,33"}]}', "value-wrong-type", "losses/0/cost_million_vnd"),
    ],
)
def test_broken_json_is_refused_with_its_place(text: bytes, code: str, place: str) -> None:
    assert (code, place) in faults(text)


def test_a_number_as_large_as_a_book_does_not_stop_the_reader() -> None:
    text = json.dumps(GOOD).replace("180", "9" * 100_000).encode()
    assert faults(text) == [("value-out-of-range", "enterprise/employees")]


@pytest.mark.parametrize("number", ["1e999", "1e400000", "1e-400000", "1e99999999999999999999", "1" + "0" * 18])
def test_a_number_that_nobody_can_mean_is_refused_before_it_is_worked_out(number: str) -> None:
    text = json.dumps(GOOD).replace('"D01": 3', f'"D01": {number}').encode()
    assert faults(text) == [("value-out-of-range", "targets/D01")]


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ("2026-02-30", "value-out-of-range"),
        ("0001-01-01", "value-out-of-range"),
        ("20261120", "value-wrong-type"),
        ("2026-W47-5", "value-wrong-type"),
        ("２０２６-11-20", "value-wrong-type"),
    ],
)
def test_a_day_is_written_one_way_and_is_in_the_calendar(day: str, code: str) -> None:
    assert faults(GOOD | {"visit": {"date": day}}) == [(code, "visit/date")]


def repairs(document: dict[str, object]) -> list[str]:
    with pytest.raises(Unusable) as caught:
        parse_assessment(json.dumps(document).encode(), "a.json", find)
    return [ENGLISH.say(problem.repair) for problem in caught.value.problems]


@pytest.mark.parametrize("wrong", ["d01.1.A", "D01.1.\u0430", "D01.1.a ", "\uff2401.1.a", "D01.1.a\u200b", "D01.1.a\0"])
def test_an_id_that_only_looks_right_leads_to_the_right_one(wrong: str) -> None:
    assert repairs(GOOD | {"answers": {wrong: {"state": "met"}}}) == ["Did you mean “D01.1.a”?"]


def test_an_answer_to_a_dimension_and_evidence_for_an_attribute_are_led_to_their_place() -> None:
    document = GOOD | {"answers": {"D01": {"state": "met"}}, "evidence": {"D01.1.b": {"grade": "E2"}}, "targets": {}}
    assert repairs(document) == [
        "Answer what belongs to it, such as “D01.1.a”.",
        "Write its evidence into its answer (answers/D01.1.b), or use “D01”.",
    ]
    assert faults(GOOD | {"targets": {"D01.1.b": 1}}) == [("id-wrong-level", "targets/D01.1.b")]


def test_values_are_shown_as_the_file_writes_them() -> None:
    with pytest.raises(Unusable) as caught:
        parsed(GOOD | {"enterprise": {"name": "a", "employees": True, "ownership": {}, "revenue_bn_vnd": 1e9}})
    said = [f"{ENGLISH.say(problem.sentence)} {ENGLISH.say(problem.repair)}" for problem in caught.value.problems]
    assert said[0] == "“true” has the wrong form. Write a whole number."
    assert said[1] == "“1000000000.0” is out of range. It must be at most 10,000,000."
    assert said[2].startswith("“{…}” is not allowed here. Use one of: private, state,")


def test_no_more_of_a_file_is_read_than_can_be_used(tmp_path: Path) -> None:
    file = tmp_path / "large.json"
    with file.open("wb") as stream:
        stream.truncate(50_000_000_000)  # a sparse file: reading it whole would take all memory
    with pytest.raises(Unusable) as caught:
        read_assessment(file, find)
    assert caught.value.problems[0].code == "file-too-large"


def test_links_and_names_that_lead_nowhere_are_said(tmp_path: Path) -> None:
    loop = tmp_path / "loop.json"
    loop.symlink_to("loop.json")
    for file in (loop, tmp_path / ("x" * 300), tmp_path):
        with pytest.raises(Unusable) as caught:
            read_assessment(file, find)
        assert "errno" not in ENGLISH.say(caught.value.problems[0].sentence).lower()
        assert caught.value.problems[0].code == "file-unreadable"


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(Unusable) as caught:
        read_assessment(tmp_path / "none.json", find)
    assert caught.value.problems[0].code == "file-unreadable"


def test_decomposed_vietnamese_is_composed() -> None:
    decomposed = "Cơ sở Thủy"
    from unicodedata import normalize

    assessment = parsed(GOOD | {"enterprise": {"name": normalize("NFD", decomposed)}})
    assert assessment.profile.enterprise.name == normalize("NFC", decomposed)


HOSTILE = st.text(st.characters(exclude_categories=["Cs"]), max_size=60).map(
    lambda text: __import__("unicodedata").normalize("NFC", text)
)


@given(HOSTILE, HOSTILE, st.sampled_from(["met", "not_met", "not_applicable", "unknown"]))
def test_what_is_written_reads_back_the_same(name: str, note: str, state: str) -> None:
    document = GOOD | {"enterprise": {"name": name}, "answers": {"D01.2.a": {"state": state, "note": note}}}
    once = parsed(document)
    again = parse_assessment(written_assessment(once).encode(), "a.json", find)[0]
    assert replace(again, key=once.key) == once


def test_a_firm_name_of_five_thousand_characters_is_kept() -> None:
    assert len(parsed(GOOD | {"enterprise": {"name": "ắ" * 5000}}).profile.enterprise.name) == 5000
    assert faults(GOOD | {"enterprise": {"name": "a" * 5001}}) == [("value-too-long", "enterprise/name")]
