"""The style sheet: one template with placeholders, filled with the colours and sizes of a theme."""

import re

from PySide6.QtWidgets import QWidget

from assessment.library.tokens import Tokens

_PLACE = re.compile(r"@(?:(px|font|weight)\(([\w.]+)\)|([a-z]\w*(?:\.\w+)*))")


def fill_sheet(template: str, tokens: Tokens, mode: str, zoom: float) -> str:
    """Fill `@role` with a colour, `@px(8)` with a zoomed length, `@font(caption)` with a size, `@weight(label)`.

    Raises `KeyError` for a role or type step the tokens do not have.
    """
    colors = tokens.color[mode]

    def fill(place: re.Match[str]) -> str:
        kind, argument, role = place.groups()
        if role:
            return colors[role]
        if kind == "px":
            return f"{round(float(argument) * zoom)}px"
        if kind == "font":
            return f"{round(tokens.scale[argument].size * 96 / 72 * zoom)}px"
        return str(tokens.scale[argument].weight)

    return _PLACE.sub(fill, template)


def set_state(widget: QWidget, name: str, value: str | bool) -> None:
    """Set a dynamic property the style sheet selects on, and let the sheet look again if it changed."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
