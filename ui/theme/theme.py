"""The theme: a value that answers what colour, font, length, icon and style sheet belong to a mode and a zoom."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from assessment.library.tokens import Mode, SeriesStyle, StateStyle, Tokens, read_tokens
from ui.theme.binding import keep_constants
from ui.theme.fonts import load_fonts
from ui.theme.icons import IconSet
from ui.theme.sheet import fill_sheet

__all__ = ["Mode", "Theme", "shipped_resources"]

PX_PER_PT = 96 / 72
"""Token sizes are points at 96 dpi; fonts are set in px so that all systems show the same size."""


def shipped_resources() -> Path:
    """Give the folder of resources that lies beside the program's packages."""
    return Path(__file__).resolve().parents[2] / "resources"


@dataclass(frozen=True, slots=True)
class Theme:
    """One look of the window: tokens, mode ("light" or "dark") and zoom (1.0 to 2.0).

    Two themes are equal when they look the same. Fonts and icons drawn once are kept beside the value.
    """

    tokens: Tokens
    mode: Mode
    zoom: float
    template: str = field(repr=False)
    icons: IconSet = field(repr=False, compare=False)
    _colors: dict[str, QColor] = field(default_factory=dict, init=False, repr=False, compare=False)
    _fonts: dict[tuple[str, float], QFont] = field(default_factory=dict, init=False, repr=False, compare=False)

    @staticmethod
    def load(resources: Path, mode: Mode = "light", zoom: float = 1.0) -> "Theme":
        """Read tokens and style sheet from the resources folder and load its fonts. Needs a QApplication.

        Raises `OSError`, `KeyError` or `ValueError` when the shipped files are not whole.
        """
        # Here because nothing is painted without a theme: everything that paints much comes after this.
        keep_constants()
        load_fonts(resources / "fonts")
        tokens = read_tokens(resources / "theme" / "tokens.json")
        template = (resources / "theme" / "window.qss").read_text(encoding="utf-8")
        return Theme(tokens, mode, zoom, template, IconSet(resources / "icons"))

    def in_mode(self, mode: Mode) -> "Theme":
        """Give the same look in light or dark."""
        return replace(self, mode=mode)

    def zoomed(self, zoom: float) -> "Theme":
        """Give the same look at another zoom, held between 1.0 and 2.0."""
        return replace(self, zoom=min(2.0, max(1.0, zoom)))

    def color(self, role: str) -> QColor:
        """Give the colour of a role such as "accent" or "ok.soft"; raises `KeyError` for an unknown role."""
        found = self._colors.get(role)
        if found is None:
            found = QColor(self.tokens.color[self.mode][role])
            self._colors[role] = found
        return found

    def stack_color(self, part: str) -> QColor:
        """Give the colour of a part of a stacked bar ("cost", "kpi", "proximity")."""
        style = self.tokens.stack[part]
        return QColor(style.light if self.mode == "light" else style.dark)

    def px(self, length: float) -> int:
        """Scale a length in px at 100 % to the zoom."""
        return round(length * self.zoom)

    def size(self, name: str) -> int:
        """Give a size token ("control", "row", "hit.answer" …) in px at this zoom."""
        return self.px(self.tokens.size[name])

    def space(self, step: int) -> int:
        """Give a step of the spacing scale (1 = 4, 2 = 8, 3 = 12, 4 = 16, 5 = 24 px) at this zoom."""
        return self.px(self.tokens.space[str(step)])

    def font_px(self, role: str) -> int:
        """Give the size in px of a step of the type scale at this zoom."""
        return round(self.tokens.scale[role].size * PX_PER_PT * self.zoom)

    def font(self, role: str = "body", weight: int = 0) -> QFont:
        """Give the font of a step of the type scale, with figures of equal width; `weight` overrides the token's."""
        key = (role, weight)
        found = self._fonts.get(key)
        if found is None:
            found = self._make_font(role, weight)
            self._fonts[key] = found
        return QFont(found)

    def _make_font(self, role: str, weight: int) -> QFont:
        font = QFont(list(self.tokens.families["ui"]))
        font.setPixelSize(self.font_px(role))
        font.setWeight(QFont.Weight(weight or self.tokens.scale[role].weight))
        if hasattr(font, "setFeature"):
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def line(self, role: str) -> float:
        """Give the line height of a step of the type scale in em, never below the Vietnamese minimum."""
        return max(self.tokens.scale[role].line, self.tokens.min_line)

    def state(self, name: str) -> StateStyle:
        """Give icon name and colour role of a state ("met", "not_met", "unanswered", "blocked" …)."""
        return self.tokens.state[name]

    def series(self, key: str) -> SeriesStyle:
        """Give the style of a chart series ("current", "target", "peer", "previous", "unknown")."""
        return self.tokens.series[key]

    def pixmap(self, name: str, role: str = "text", size: int = 16, ratio: float = 1.0, bold: bool = False) -> QPixmap:
        """Draw an icon in a colour role; `size` is px at 100 %, `ratio` the screen's device pixel ratio."""
        return self.icons.pixmap(name, self.color(role), self.px(size), ratio, 3.0 if bold else 2.0)

    def icon(self, name: str, role: str = "text", size: int = 16) -> QIcon:
        """Give an icon for a menu, a line edit or a tool button, sharp at one and two pixels a point."""
        icon = QIcon(self.pixmap(name, role, size))
        icon.addPixmap(self.pixmap(name, role, size, 2.0))
        return icon

    def qss(self) -> str:
        """Fill the style sheet template with the colours and sizes of this theme."""
        return fill_sheet(self.template, self.tokens, self.mode, self.zoom)

    def palette(self) -> QPalette:
        """Give the palette for what the style sheet does not reach."""
        palette = QPalette()
        for part, role in _PALETTE.items():
            palette.setColor(part, self.color(role))
        for part in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, part, self.color("text.disabled"))
        return palette

    def apply(self, app: QApplication) -> None:
        """Dress the application: Fusion style, palette, font and style sheet."""
        if app.style().objectName() != "fusion" and not app.styleSheet():
            app.setStyle("Fusion")
        app.setPalette(self.palette())
        app.setFont(self.font("body"))
        app.setStyleSheet(self.qss())


_PALETTE = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "surface.alt",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.PlaceholderText: "text.subtle",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on.accent",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "border.strong",
}
