"""The sample firms that come with the program: a story and an assessment of each; all of them invented."""

from pathlib import Path

from assessment.library.shipped import resources_folder

_FIRST = "tuv-sud"
_ORDER = ("garment", "electronics", "seafood")


def names() -> tuple[str, ...]:
    """List the sample firms, the one to begin with first."""
    found = sorted(file.parent.name for file in _folder().glob(f"*/{_FIRST}.json"))
    return tuple(sorted(found, key=lambda name: _ORDER.index(name) if name in _ORDER else len(_ORDER)))


def questionnaires(name: str) -> tuple[str, ...]:
    """List the ids of the questionnaires a sample firm was assessed with, the one to begin with first."""
    found = sorted(file.stem for file in (_folder() / name).glob("*.json"))
    return tuple(sorted(found, key=lambda each: each != _FIRST))


def path(name: str, questionnaire: str = _FIRST) -> Path:
    """Give the assessment file of a sample firm; `KeyError` when there is no such sample."""
    file = _folder() / name / f"{questionnaire}.json"
    if name not in names() or not file.is_file():
        raise KeyError(name)
    return file


def text(name: str, questionnaire: str = _FIRST) -> str:
    """Give the assessment of a sample firm as JSON text; `KeyError` when there is no such sample."""
    return path(name, questionnaire).read_text(encoding="utf-8")


def story(name: str, language: str) -> str:
    """Give the story of a sample firm as Markdown, in English where the language has none; `KeyError` as above."""
    folder = path(name).parent
    file = folder / f"story.{language}.md"
    return (file if file.is_file() else folder / "story.en.md").read_text(encoding="utf-8")


def _folder() -> Path:
    return resources_folder() / "samples"
