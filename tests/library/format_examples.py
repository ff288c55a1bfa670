"""The complete examples of docs/questionnaire-format.md, written out as files."""

import re
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs" / "questionnaire-format.md"
IDS = ("line-check", "quality-points", "order-stages", "four-elements")
"""One example for each rule: bands, points, stages, means."""
_BLOCK = re.compile(r"^```yaml (?P<file>\S+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def write_examples(folder: Path) -> Path:
    """Write every example into a folder and give the folder."""
    for block in _BLOCK.finditer(PAGE.read_text(encoding="utf-8")):
        file = folder / block["file"]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(block["text"], encoding="utf-8")
    return folder
