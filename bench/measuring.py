"""Fair timing: the two sides in turn, medians, and the ratio pair by pair, so that a drifting machine cancels out."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. Times in milliseconds; `ratio` is the median of the pairwise ratios."""

    what: str
    ours: str
    baseline: str
    ratio: str
    goal: str
    holds: bool | None


def once(act: Callable[[], object]) -> float:
    """Give the milliseconds one call takes."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def in_turn(
    ours: Callable[[], object], other: Callable[[], object], rounds: int, warm_up: int = 2
) -> tuple[list[float], list[float]]:
    """Time both sides in turn (ours, other, ours, other ...) and give the milliseconds of each."""
    for _ in range(warm_up):
        ours()
        other()
    pairs = [(once(ours), once(other)) for _ in range(rounds)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def compared(what: str, ours: list[float], other: list[float], baseline: str, most: float) -> Row:
    """Make a row from paired times; the goal is that ours takes at most `most` times as long."""
    ratio = statistics.median(a / b for a, b in zip(ours, other, strict=True))
    return Row(
        what,
        milliseconds(statistics.median(ours)),
        f"{milliseconds(statistics.median(other))} ({baseline})",
        f"{ratio:.2f} ×",
        f"≤ {most:g} ×",
        ratio <= most,
    )


def milliseconds(value: float) -> str:
    """Write milliseconds with three figures that mean something."""
    return f"{value:.2f} ms" if value < 10 else f"{value:.0f} ms"


def table(rows: list[Row]) -> str:
    """Write rows as a table in Markdown."""
    lines = ["| what | ours | baseline, same run | ratio | goal | |", "|---|---|---|---|---|---|"]
    marks = {True: "holds", False: "MISSED", None: ""}
    lines += [f"| {r.what} | {r.ours} | {r.baseline} | {r.ratio} | {r.goal} | {marks[r.holds]} |" for r in rows]
    return "\n".join(lines)
