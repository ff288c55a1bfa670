"""The bundled typefaces, made known to Qt, so that every machine draws the same Vietnamese."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase


def load_fonts(folder: Path) -> tuple[str, ...]:
    """Load the screen typeface (Inter, four weights) from a folder; gives the family names Qt found.

    Needs a QGuiApplication. A missing or broken file is passed over: the families of the tokens
    that follow (Segoe UI, Noto Sans) then take its place. Loading a file twice costs nothing visible.
    """
    families: set[str] = set()
    for path in sorted(folder.glob("Inter-*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        if number >= 0:
            families.update(QFontDatabase.applicationFontFamilies(number))
    return tuple(sorted(families))
