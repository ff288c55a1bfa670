"""What the window remembers between two starts, in an ini file of the data folder (no registry)."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

LANGUAGES = ("vi", "en")
"""Languages of the screens, the first one being the usual one."""

MODES = ("light", "dark", "system")
"""Looks a person can choose; "system" follows the desktop."""

FILE = "window.ini"
"""Name of the file inside the data folder."""


class Settings:
    """Typed access to the remembered values; a value that makes no sense is read as its usual one.

    Nothing is lost when the folder cannot be written to: the values then hold until the program ends.
    """

    def __init__(self, folder: Path) -> None:
        self._kept = QSettings(str(folder / FILE), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """Language of the screens."""
        return self._one_of("window/language", LANGUAGES)

    @language.setter
    def language(self, value: str) -> None:
        self._kept.setValue("window/language", value)

    @property
    def mode(self) -> str:
        """One of `MODES`."""
        return self._one_of("window/mode", MODES)

    @mode.setter
    def mode(self, value: str) -> None:
        self._kept.setValue("window/mode", value)

    @property
    def zoom(self) -> float:
        """Zoom, 1.0 to 2.0."""
        try:
            return min(2.0, max(1.0, float(self._text("window/zoom"))))
        except ValueError:
            return 1.0

    @zoom.setter
    def zoom(self, value: float) -> None:
        self._kept.setValue("window/zoom", str(value))

    @property
    def geometry(self) -> QByteArray:
        """Size and place of the window as Qt packs them; empty at the first start."""
        value = self._kept.value("window/geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._kept.setValue("window/geometry", value)

    @property
    def last_folder(self) -> Path:
        """The folder files were last written to, or the home folder when it is gone."""
        named = self._text("files/folder")
        folder = Path(named) if named else Path.home()
        return folder if folder.is_dir() else Path.home()

    @last_folder.setter
    def last_folder(self, value: Path) -> None:
        self._kept.setValue("files/folder", str(value))

    @property
    def questionnaires(self) -> Path | None:
        """A folder of further questionnaires, if one was chosen."""
        named = self._text("files/questionnaires")
        return Path(named) if named else None

    @questionnaires.setter
    def questionnaires(self, value: Path | None) -> None:
        self._kept.setValue("files/questionnaires", str(value) if value else "")

    @property
    def last_open(self) -> str:
        """Key of the assessment that was open last; empty when there is none."""
        return self._text("walk/assessment")

    @last_open.setter
    def last_open(self, key: str) -> None:
        self._kept.setValue("walk/assessment", key)

    def stop_of(self, key: str) -> tuple[str, str]:
        """Give step and page where an assessment was left; two empty texts when that is not known."""
        step, _, page = self._text(f"stops/{key}").partition("/")
        return step, page

    def keep_stop(self, key: str, step: str, page: str) -> None:
        """Remember where an assessment is."""
        self._kept.setValue(f"stops/{key}", f"{step}/{page}")

    def write(self) -> bool:
        """Write what is not yet in the file; gives whether that went well."""
        self._kept.sync()
        return self._kept.status() == QSettings.Status.NoError

    def _text(self, name: str) -> str:
        value = self._kept.value(name, "")
        return value if isinstance(value, str) else ""

    def _one_of(self, name: str, allowed: tuple[str, ...]) -> str:
        value = self._text(name)
        return value if value in allowed else allowed[0]
