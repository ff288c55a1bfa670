"""Prints the table: `python -m bench` for all, or with the names of some (`start commit score key report memory`)."""

import importlib
import sys

from bench.measuring import Row, table

_PARTS = {
    "start": "bench.starting",
    "commit": "bench.committing",
    "score": "bench.scorecard",
    "key": "bench.key_press",
    "report": "bench.reporting",
    "memory": "bench.memory",
}


def main(names: list[str]) -> int:
    """Run the parts named (all when none is) and print one table; 1 when a goal is missed."""
    unknown = [name for name in names if name not in _PARTS]
    if unknown:
        print(f"No such part: {', '.join(unknown)}. There are: {', '.join(_PARTS)}.", file=sys.stderr)
        return 2
    rows: list[Row] = []
    for name in names or _PARTS:
        print(f"measuring {name} ...", file=sys.stderr)
        rows += importlib.import_module(_PARTS[name]).run()
    print(table(rows))
    return 1 if any(row.holds is False for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
