"""Assessment files: what is refused, with place and repair, all at once; and what is written reads back the same."""

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.domain.answers import Grade
from assessment.domain.assessment import Assessment
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
        (b"", "json-syntax", ""),
    ],
)
def test_broken_json_is_refused_with_its_place(text: bytes, code: str, place: str) -> None:
    assert (code, place) in faults(text)


def test_a_number_as_large_as_a_book_does_not_stop_the_reader() -> None:
    text = json.dumps(GOOD).replace("180", "9" * 100_000).encode()
    assert ("value-wrong-type", "enterprise/employees") in faults(text)


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
