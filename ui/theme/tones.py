"""Tones: what a coloured piece means (well, careful, wrong, to know, plain) and the colour roles that show it."""

from dataclasses import dataclass
from typing import Literal

Tone = Literal["ok", "warn", "error", "info", "neutral"]


@dataclass(frozen=True, slots=True)
class ToneRoles:
    """The colour roles of a tone: text and icon, soft fill, line around it, and the usual icon."""

    text: str
    fill: str
    line: str
    icon: str


_TONES: dict[Tone, ToneRoles] = {
    "ok": ToneRoles("ok", "ok.soft", "ok.line", "check"),
    "warn": ToneRoles("warn", "warn.soft", "warn.line", "alert-triangle"),
    "error": ToneRoles("error", "error.soft", "error.line", "alert-circle"),
    "info": ToneRoles("info", "info.soft", "accent.line", "info"),
    "neutral": ToneRoles("text.muted", "surface.alt", "border", "info"),
}


def tone_roles(tone: Tone) -> ToneRoles:
    """Give the colour roles of a tone."""
    return _TONES[tone]
