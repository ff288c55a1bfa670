"""The look: one theme value filled from the design tokens, and the switch that says when it changed."""

from ui.theme.switch import ThemeSwitch
from ui.theme.theme import Mode, Theme, shipped_resources
from ui.theme.tones import Tone, ToneRoles, tone_roles

__all__ = ["Mode", "Theme", "ThemeSwitch", "Tone", "ToneRoles", "shipped_resources", "tone_roles"]
