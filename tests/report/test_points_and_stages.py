"""Reports by points and by stages: recomputed with a pencil from what is printed, and nothing missing is zero."""

import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

import pytest

from assessment.domain.losses import Loss
from assessment.report.outline.blocks import Block, Heading, Table, words
from assessment.report.outline.build import build_outline
from assessment.report.plain import render_text
from tests.report.papers import report_on, sample, sample_outline, sample_report

FIRMS = ["garment", "electronics", "seafood"]


def tables_after(blocks: tuple[Block, ...], anchor: str) -> list[Table]:
    start = next(i for i, block in enumerate(blocks) if isinstance(block, Heading) and block.anchor == anchor)
    return [block for block in blocks[start:] if isinstance(block, Table)]


def cells(table: Table) -> list[list[str]]:
    return [[words(cell or "") for cell in row.cells] for row in table.rows]


@pytest.mark.parametrize("firm", FIRMS)
def test_the_points_can_be_recomputed_by_hand_from_the_appendix(firm: str) -> None:
    card = sample_report(firm, "en", questionnaire="kpc").scorecard
    tables = tables_after(sample_outline(firm, "en", questionnaire="kpc").blocks, "appendix")
    assert len(tables) == 10
    won = of = shown = Fraction(0)
    for table in tables:
        for row in cells(table)[:-1]:
            if row[1] == "does not apply":
                continue
            points = Fraction(row[3]) * Fraction(row[1]) / Fraction(row[2])
            assert points == Fraction(row[4])
            won, of = won + points, of + Fraction(row[3])
            shown += points if row[6] == "yes" else 0
    assert won / of * 1000 == card.overall["points"]
    assert shown / won == card.overall["evidenced_share"]


@pytest.mark.parametrize("firm", FIRMS)
def test_the_stages_can_be_recomputed_by_hand_from_the_appendix(firm: str) -> None:
    card = sample_report(firm, "en", questionnaire="cpc").scorecard
    tables = tables_after(sample_outline(firm, "en", questionnaire="cpc").blocks, "appendix")
    stages = []
    for score, table in zip(card.dimensions, tables, strict=True):
        rows = [row for row in cells(table) if row[1] != "does not apply"]
        for counted, expected in ((False, score.claimed), (True, score.evidenced)):
            taken = [(Fraction(row[3] if counted and row[6] == "no" else row[1]), row[4] == "yes") for row in rows]
            median = sorted(stage for stage, _ in taken)[(len(taken) - 1) // 2]
            weak = any(foundation and stage < 3 for stage, foundation in taken)
            assert expected == (min(median, Fraction(3)) if weak else median)
        stages.append(score.claimed or Fraction(0))
    assert card.overall["stage"] == sorted(stages)[(len(stages) - 1) // 2]


def test_the_level_is_marked_on_its_ladder_with_assumed_cut_offs() -> None:
    text = render_text(sample_outline("garment", "en", questionnaire="kpc"))
    assert re.search(r"1 +Check by hand +200 +stands here", text)
    assert "From points (assumed)" in text
    assert "198.2 ÷ 988 × 1,000 = 200.6 points." in text


def test_losses_are_ranked_by_cost_and_their_sum_is_called_rough() -> None:
    table = tables_after(sample_outline("garment", "en", questionnaire="cpc").blocks, "losses")[0]
    costs = [Fraction(row[2].replace(",", "")) for row in cells(table)]
    assert costs[:-1] == sorted(costs[:-1], reverse=True)
    assert costs[-1] == sum(costs[:-1]) == 7980
    assert "rough" in table.columns[2].title


def test_a_loss_without_a_cost_is_a_dash_and_in_no_sum() -> None:
    assessment, questionnaire = sample("garment", "cpc")
    seen = (Loss(1, "W1"), Loss(2, "W2", cost_million_vnd=Decimal("0.5")))
    outline = build_outline(report_on(replace(assessment, losses=seen), questionnaire, "en"))
    rows = cells(tables_after(outline.blocks, "losses")[0])
    assert [row[2] for row in rows] == ["0.5", "–", "0.5"]
    only = build_outline(report_on(replace(assessment, losses=seen[:1]), questionnaire, "en"))
    assert [row[2] for row in cells(tables_after(only.blocks, "losses")[0])] == ["–", "–"]


@pytest.mark.parametrize("name", ["kpc", "cpc"])
def test_with_nothing_answered_no_headline_is_given(name: str) -> None:
    assessment, questionnaire = sample("garment", name)
    empty = replace(assessment, answers=MappingProxyType({}), evidence=MappingProxyType({}), losses=())
    text = render_text(build_outline(report_on(empty, questionnaire, "en")))
    assert "Provisional result." in text
    assert "stands here" not in text
    assert "not enough yet" in text


@pytest.mark.parametrize("name", ["kpc", "cpc"])
def test_every_item_shows_its_level_and_what_the_next_one_asks(name: str) -> None:
    report = sample_report("garment", "vi", questionnaire=name)
    text = render_text(sample_outline("garment", "vi", questionnaire=name))
    said = " ".join(text.split())
    for item in report.questionnaire.items:
        level = report.assessment.answer(item.id).level
        if level is None:
            continue
        above = next((each for each in item.levels if each > level), None)
        for shown in (level, above):
            key = "" if shown is None else f"{float(shown):g}"
            assert report.texts.get(f"items/{item.id}/levels/{key}/text") in said
