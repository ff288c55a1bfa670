"""The names of a questionnaire, read from the first lines of its texts without parsing the whole."""

import re
from pathlib import Path

_NAME = re.compile(r"^name:[ ]*(?P<text>\S.*?)[ ]*$", re.MULTILINE)
_TEXTS = re.compile(r"texts\.([a-z]{2}(?:_[A-Z]{2})?)\.yaml")
_ENOUGH = 4096


def names_in(folder: Path) -> dict[str, str]:
    """Give the name by language, Vietnamese first; a language whose name is not at the top of its file is left out."""
    names: dict[str, str] = {}
    for file in sorted(folder.glob("texts.*.yaml"), key=lambda each: (each.name != "texts.vi.yaml", each.name)):
        match = _TEXTS.fullmatch(file.name)
        name = _name(file)
        if match and name:
            names[match[1]] = name
    return names


def _name(file: Path) -> str:
    try:
        with file.open(encoding="utf-8", errors="replace") as stream:
            found = _NAME.search(stream.read(_ENOUGH))
    except OSError:
        return ""
    if found is None:
        return ""
    text = found["text"]
    quoted = len(text) > 1 and text[0] == text[-1] and text[0] in "\"'"
    return text[1:-1] if quoted else text
