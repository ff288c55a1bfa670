"""What the product is made of is declared, decided and attributed, all three."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
OURS = {"assessment", "ui", "main", "questionnaires", "resources"}


def plain(name: str) -> str:
    """Write a package's name the way the index compares names: "PySide6_Pdf>=6.8" is "pyside6-pdf"."""
    return re.sub(r"[-_.]+", "-", re.split(r"[<>=!~ ;\[]", name.strip())[0]).lower()


def locked(file: str) -> set[str]:
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    return {plain(line) for line in lines if "==" in line}


def words(*files: Path) -> set[str]:
    """Give every word of the files, and every word group joined by - or _, in the index's writing."""
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    return {plain(word.rstrip(".")) for word in re.findall(r"[\w.-]+", text)}


def imported() -> set[str]:
    names = set()
    for file in [ROOT / "main.py", *(ROOT / "assessment").rglob("*.py"), *(ROOT / "ui").rglob("*.py")]:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.split(".")[0])
    return names - OURS - set(sys.stdlib_module_names)


def test_what_the_product_imports_is_a_declared_dependency() -> None:
    declared = {plain(name) for name in PROJECT["dependencies"]}
    distributions = packages_distributions()
    undeclared = [name for name in imported() if not declared & {plain(owner) for owner in distributions.get(name, [])}]
    assert undeclared == [], "add it to `dependencies` in pyproject.toml, with a decision, and run `make lock`"


def test_every_direct_dependency_has_its_decision() -> None:
    direct = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"], "hatchling"]
    named = words(*(ROOT / "docs" / "decisions").glob("0*.md"))
    assert [name for name in direct if plain(name) not in named] == [], "say in docs/decisions why it is here"


def test_every_library_the_program_runs_with_is_attributed() -> None:
    missing = locked("requirements.lock") - words(ROOT / "THIRD_PARTY_NOTICES.md")
    assert missing == set(), "name it with its licence in THIRD_PARTY_NOTICES.md"


def test_the_locks_hold_what_is_declared_and_no_address() -> None:
    assert {plain(name) for name in PROJECT["dependencies"]} <= locked("requirements.lock"), "run `make lock`"
    assert {plain(name) for name in PROJECT["optional-dependencies"]["dev"]} <= locked("requirements-dev.lock")
    for file in ("requirements.lock", "requirements-dev.lock"):
        assert "://" not in (ROOT / file).read_text(encoding="utf-8")


def test_both_locks_agree_on_every_version() -> None:
    pinned = {}
    for file in ("requirements-dev.lock", "requirements.lock"):
        lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
        pinned[file] = {line.rstrip(" \\") for line in lines if "==" in line}
    assert pinned["requirements.lock"] <= pinned["requirements-dev.lock"]
