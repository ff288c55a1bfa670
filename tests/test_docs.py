"""The papers for people: every link and picture in them leads somewhere, every option they name exists."""

import re
from pathlib import Path

import pytest

from assessment.cli.arguments import parsed
from assessment.domain.wording import ENGLISH

ROOT = Path(__file__).parents[1]
PAPERS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_every_link_and_picture_is_there(paper: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)", paper.read_text(encoding="utf-8"))
    missing = [target for target in targets if "://" not in target and not (paper.parent / target).exists()]
    assert missing == []


def test_every_command_in_the_readme_is_understood() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    options = set(re.findall(r"--[a-z]+", text)) - {"--help", "--version"}
    lines = [
        ["check", "a", "--json", "--questionnaires", "d"],
        ["show", "q", "--language", "vi"],
        ["score", "f", "--jsonl"],
        ["report", "f", "-o", "o", "--language", "vi", "--skin", "consulting", "--format", "txt"],
        ["sample", "garment", "--questionnaire", "kpc", "-o", "f"],
        ["sample", "--list"],
    ]
    for line in lines:
        parsed(line, "0", ENGLISH)
    assert options <= {word for line in lines for word in line}
