"""The numbers of the radar: one axis per dimension with what is evidenced, claimed and aimed at."""

from dataclasses import dataclass
from fractions import Fraction

Amount = Fraction | None


@dataclass(frozen=True, slots=True)
class RadarAxis:
    """One axis: code, short name, index of its block (0, 1, 2 ...), values on 0..5; `None` is undecided."""

    code: str
    name: str
    block: int
    evidenced: Amount = None
    claimed: Amount = None
    target: Amount = None

    @property
    def undecided(self) -> bool:
        """Whether the axis has no result to show."""
        return self.evidenced is None and self.claimed is None


@dataclass(frozen=True, slots=True)
class RadarLegend:
    """The words of the legend, already in the reader's language."""

    evidenced: str
    claimed: str
    target: str
    undecided: str


@dataclass(frozen=True, slots=True)
class RadarData:
    """Everything the radar shows."""

    axes: tuple[RadarAxis, ...]
    legend: RadarLegend

    @property
    def has_targets(self) -> bool:
        """Whether any target is set."""
        return any(axis.target is not None for axis in self.axes)

    @property
    def has_undecided(self) -> bool:
        """Whether any axis has no result."""
        return any(axis.undecided for axis in self.axes)
