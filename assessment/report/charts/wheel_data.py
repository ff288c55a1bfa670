"""The numbers of the wheel on the cover: one spoke per dimension, filled up to its band."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Spoke:
    """One spoke: code, index of its block, band reached; `None` is undecided and stays hatched grey."""

    code: str
    block: int
    value: Fraction | None


@dataclass(frozen=True, slots=True)
class WheelData:
    """All the wheel shows: spokes, the figure in the hub with its remark, names of the blocks, how to read it."""

    spokes: tuple[Spoke, ...]
    figure: str
    remark: str
    blocks: tuple[str, ...]
    reading: str
