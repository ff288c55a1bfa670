"""The scorecard of a full assessment, by each questionnaire."""

import statistics

from assessment.exchange.assessment_file import read_assessment
from assessment.library import samples
from assessment.library.shelf import shipped_shelf
from assessment.scoring.score import score
from bench.measuring import Row, milliseconds, once


def run() -> list[Row]:
    """Score the electronics sample (everything answered) 500 times by each questionnaire it was assessed with."""
    return [_row(questionnaire) for questionnaire in samples.questionnaires("electronics")]


def _row(name: str) -> Row:
    assessment, questionnaire = read_assessment(samples.path("electronics", name), shipped_shelf().get)
    times = [once(lambda: score(questionnaire, assessment)) for _ in range(500)]
    median = statistics.median(times)
    title = "scorecard of a full assessment"
    title = title if name == "tuv-sud" else f"{title}, {name}"
    return Row(title, milliseconds(median), "–", "–", "≤ 1 ms", median <= 1.0)
