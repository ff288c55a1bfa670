"""Every marked text is found, wherever it stands."""

import ast

from tools.translations import ROOT, SOURCES, texts, texts_in_code


def _marked() -> set[str]:
    """Every text inside `N_(…)`, read by Python's own parser."""
    found: set[str] = set()
    for source in SOURCES:
        path = ROOT / source
        for file in path.rglob("*.py") if path.is_dir() else (path,):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "N_":
                    argument = node.args[0]
                    assert isinstance(argument, ast.Constant), f"{file}:{node.lineno}: not a plain text"
                    found.add(str(argument.value))
    return found


def test_no_marked_text_is_missing_in_the_catalogue() -> None:
    assert _marked() == set(texts(texts_in_code()))
