"""What the report says: every number can be recomputed from its appendix, and nothing missing is zero."""

import re
from dataclasses import replace
from fractions import Fraction

import pytest

from assessment.domain.answers import Answer, Evidence, Grade, State
from assessment.domain.assessment import Assessment
from assessment.domain.questionnaire import Group, Item, Questionnaire, Texts
from assessment.report.outline.blocks import (
    BandStrip,
    Block,
    Box,
    Heading,
    Paragraph,
    Row,
    SideBySide,
    Table,
    Tiles,
    words,
)
from assessment.report.outline.build import build_outline
from assessment.report.outline.highlights import borne_out, gaps, strengths
from assessment.report.pdf.render import render_pdf
from assessment.report.plain import render_text
from tests.report.papers import body_text, report_on, sample, sample_outline, sample_report, squeezed
from tests.scoring.small_questionnaires import LEVELS, POINTS, answered, banded, itemised, ticked


def _spoken(questionnaire: Questionnaire) -> Questionnaire:
    """Give a questionnaire a language without a single text, so that ids stand in for texts."""
    return replace(questionnaire, texts={"en": Texts("en", {})})


def appendix_tables(blocks: tuple[Block, ...]) -> list[Table]:
    start = next(i for i, b in enumerate(blocks) if isinstance(b, Heading) and b.anchor == "appendix")
    return [block for block in blocks[start:] if isinstance(block, Table)]


def counted(rows: list[Row], floor: str) -> tuple[int, int, int]:
    """Count applicable, met and shown attributes of a band from what is printed, with a pencil."""
    states = [words(row.cells[2] or "") for row in rows]
    grades = [words(row.cells[3] or "")[:2] for row in rows]
    met = [grade for state, grade in zip(states, grades, strict=True) if state == "Met"]
    return len([s for s in states if s != "Not applicable"]), len(met), len([g for g in met if g >= floor])


@pytest.mark.parametrize("name", ["garment", "electronics", "seafood"])
def test_every_band_can_be_recomputed_by_hand_from_the_appendix(name: str) -> None:
    report = sample_report(name, "en")
    tables = appendix_tables(sample_outline(name, "en").blocks)
    assert len(tables) == 16
    for score, table in zip(report.scorecard.dimensions, tables, strict=True):
        bands: list[list[Row]] = []
        for row in table.rows:
            if row.kind == "group":
                bands.append([])
            else:
                bands[-1].append(row)
        claimed = evidenced = 0
        climbing = [True, True]
        for number, rows in enumerate(bands, 1):
            applicable, met, shown = counted(rows, "E2")
            if not applicable:
                continue
            climbing = [climbing[0] and 5 * met >= 4 * applicable, climbing[1] and 5 * shown >= 4 * applicable]
            claimed = number if climbing[0] else claimed
            evidenced = number if climbing[1] else evidenced
        assert score.claimed in (None, claimed)
        assert score.evidenced in (None, evidenced)


def test_the_mean_is_worked_out_in_front_of_the_reader() -> None:
    report = sample_report("electronics", "en")
    line = next(
        line for line in render_text(sample_outline("electronics", "en")).split("\n") if "Mean of the evid" in line
    )
    parts = re.search(r"\(([\d + ]+)\) / (\d+) = ([\d.]+)", line)
    assert parts is not None
    terms = [Fraction(term) for term in parts[1].split(" + ")]
    mean = sum(terms, Fraction(0)) / int(parts[2])
    assert mean == report.scorecard.overall["mean_evidenced"]
    assert abs(float(parts[3]) - float(mean)) <= 0.0005 + 1e-9


def test_a_provisional_report_has_no_headline_number() -> None:
    assessment, questionnaire = sample("garment")
    few = {key: answer for key, answer in assessment.answers.items() if key < "D05"}
    outline = build_outline(report_on(replace(assessment, answers=few), questionnaire, "en"))
    tiles = next(block for block in outline if isinstance(block, Tiles))
    assert tiles.tiles[0].figure == "–"
    assert "Provisional result." in render_text(outline)
    assert "Mean of the evidenced bands =" not in render_text(outline)


def test_an_unanswered_dimension_is_a_dash_and_never_zero() -> None:
    assessment, questionnaire = sample("garment")
    without = {key: answer for key, answer in assessment.answers.items() if not key.startswith("D04")}
    outline = build_outline(report_on(replace(assessment, answers=without), questionnaire, "en"))
    row = next(
        row
        for block in outline
        if isinstance(block, Table)
        for row in block.rows
        if words(row.cells[0] or "").startswith("D04 Shop")
    )
    assert [words(cell or "") for cell in row.cells[1:3]] == ["–", "–"]
    strips = [block for block in outline if isinstance(block, BandStrip)]
    assert not any(rung.reached or rung.current for rung in strips[3].rungs)


def test_an_open_dimension_shows_its_interval() -> None:
    questionnaire = banded(dimensions=1)
    answers = {f"D01.1.{letter}": ticked(State.MET) for letter in "abcd"}
    outline = build_outline(report_on(answered(questionnaire, answers), _spoken(questionnaire), "en"))
    strip = next(block for block in outline if isinstance(block, BandStrip))
    assert [rung.possible for rung in strip.rungs] == [False, False, True, True, True, True]
    assert "1–5" in render_text(outline)


def test_the_next_band_lists_what_is_missing_and_what_lacks_evidence() -> None:
    questionnaire = banded(dimensions=1)
    answers = {f"D01.{band}.{letter}": ticked(State.MET) for band in (1, 2) for letter in "abcde"}
    answers |= {"D01.1.a": ticked(State.MET, Grade.E0), "D01.1.b": ticked(State.NOT_MET)}
    outline = build_outline(report_on(answered(questionnaire, answers), _spoken(questionnaire), "en"))
    box = next(block for block in outline if isinstance(block, Box) and block.kind == "task")
    table = next(block for block in box.blocks if isinstance(block, Table))
    assert [words(row.cells[0] or "")[:7] for row in table.rows] == ["D01.1.a", "D01.1.b"]
    said = " ".join(words(block.text) for block in box.blocks if isinstance(block, Paragraph))
    assert "Shown so far: 3 of 5; needed: 4. At least 1 of these 2" in said
    assert "rises to band 2" in said


def test_a_grade_taken_from_the_dimension_says_so() -> None:
    questionnaire = banded(dimensions=1)
    answers = {"D01.1.a": ticked(State.MET, None), "D01.1.b": ticked(State.MET, Grade.E3)}
    evidence = {"D01": Evidence(Grade.E2, "seen at the line")}
    outline = build_outline(report_on(answered(questionnaire, answers, evidence), _spoken(questionnaire), "en"))
    rows = appendix_tables(outline.blocks)[0].rows
    assert [words(row.cells[3] or "") for row in rows[1:4]] == ["E2 (dim.)", "E3", "–"]
    assert "seen at the line" in render_text(outline)


def test_strengths_are_the_highest_and_gaps_the_farthest_from_target() -> None:
    report = sample_report("garment", "en")
    best = strengths(report.scorecard)
    assert [score.evidenced for score in best] == sorted((score.evidenced or 0 for score in best), reverse=True)
    assert max(score.evidenced or 0 for score in report.scorecard.dimensions) == best[0].evidenced
    wide = gaps(report.scorecard, report.assessment.targets)
    widest = max(report.assessment.targets[s.id] - (s.evidenced or 0) for s in report.scorecard.dimensions)
    assert wide[0].short_of == widest
    lists = next(block for block in sample_outline("garment", "en") if isinstance(block, SideBySide))
    assert [point.code for point in lists.left.points] == [score.id for score in best]


def test_without_targets_the_lowest_dimensions_are_the_gaps() -> None:
    report = sample_report("garment", "en")
    lowest = min(score.evidenced or 0 for score in report.scorecard.dimensions)
    assert {gap.score.evidenced for gap in gaps(report.scorecard, {})} == {lowest}


def test_claims_borne_out_are_counted_over_decided_dimensions() -> None:
    card = sample_report("garment").scorecard
    kept, decided = borne_out(card)
    assert 0 < kept < decided == card.decided


def test_a_report_on_rated_items_is_printed_too() -> None:
    groups = (Group("plan", "area"), Group("make", "area"), Group("ship", "area"))
    items = tuple(Item(f"K{n}", groups[n % 3].id, LEVELS, points=Fraction(100)) for n in range(9))
    questionnaire = _spoken(itemised(POINTS, items, groups))
    answers = {item.id: Answer(level=Fraction(3), evidence=Grade.E2, note="noted") for item in items[:7]}
    answers["K7"] = Answer(state=State.NOT_APPLICABLE, reason="no stores")
    outline = build_outline(report_on(answered(questionnaire, answers), questionnaire, "en"))
    assert squeezed(body_text(render_pdf(outline))) == squeezed(render_text(outline, charts=False))
    assert "no stores" in render_text(outline)


def test_the_language_of_the_report_is_its_own() -> None:
    text = render_text(sample_outline("garment", "en"))
    assert "Vertical integration" in text
    assert "Tích hợp theo chiều dọc" not in text


def test_an_assessment_of_nothing_says_so() -> None:
    questionnaire = _spoken(banded(dimensions=3))
    outline = build_outline(report_on(answered(questionnaire, {}), questionnaire, "en"))
    assert "Nothing is answered yet." in render_text(outline)
    assert isinstance(report_on(answered(questionnaire, {}), questionnaire).assessment, Assessment)
