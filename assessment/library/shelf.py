"""The questionnaires at hand: found cheaply by their folders, read in full only when asked for."""

from dataclasses import dataclass
from pathlib import Path

from assessment.domain.problems import Problem, Unusable
from assessment.domain.questionnaire import Questionnaire
from assessment.library.findings import Findings
from assessment.library.headers import names_in
from assessment.library.reference import solution_ids
from assessment.library.shipped import questionnaires_folder

_STRUCTURE = "questionnaire.yaml"


@dataclass(frozen=True, slots=True)
class Header:
    """A questionnaire on the shelf before it is read: where it lies and its name by language."""

    id: str
    version: str
    folder: Path
    names: dict[str, str]

    def name(self, language: str) -> str:
        """Give the name in a language, or in the first there is, or the id."""
        return self.names.get(language) or next(iter(self.names.values()), self.id)


class Shelf:
    """Questionnaires in folders laid out `<id>/<version>/questionnaire.yaml`; nothing is ever written there.

    Earlier folders win when two hold the same id and version. Reading is cached for the life of the shelf.
    """

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._folders = folders
        self._read: dict[tuple[str, str], Questionnaire] = {}
        self._found: dict[tuple[str, str], Path] | None = None

    @property
    def entries(self) -> dict[tuple[str, str], Path]:
        """The folder of each (id, version), by id and from the oldest version to the newest."""
        if self._found is None:
            found: dict[tuple[str, str], Path] = {}
            for folder in self._folders:
                for place in folders_in(folder):
                    found.setdefault((place.parent.name, place.name), place)
            self._found = dict(sorted(found.items(), key=lambda entry: (entry[0][0], _order(entry[0][1]))))
        return dict(self._found)

    def headers(self) -> tuple[Header, ...]:
        """List what there is, with names, without reading or checking it."""
        return tuple(Header(*key, folder, names_in(folder)) for key, folder in self.entries.items())

    def latest(self, questionnaire: str) -> Questionnaire:
        """Read the newest version; `Unusable` when there is none or it has problems."""
        versions = [version for name, version in self.entries if name == questionnaire]
        if not versions:
            raise self._not_found(questionnaire)
        return self.get(questionnaire, versions[-1])

    def get(self, questionnaire: str, version: str) -> Questionnaire:
        """Read one version; `Unusable` when it is not there or has problems."""
        key = (questionnaire, version)
        if key not in self._read:
            folder = self.entries.get(key)
            if folder is None:
                raise self._not_found(questionnaire, version)
            self._read[key] = read(folder)
        return self._read[key]

    def check(self, path: Path) -> tuple[Problem, ...]:
        """Give every problem, of style too, of a questionnaire folder, of one of its files, or of all in a folder."""
        place = path.parent if path.is_file() else path
        folders = folders_in(place)
        if not folders:
            findings = Findings(str(place / _STRUCTURE))
            findings.add_line("file-missing", None)
            return findings.problems
        return tuple(problem for folder in folders for problem in (*self._taken(folder), *_problems(folder)))

    def _taken(self, folder: Path) -> tuple[Problem, ...]:
        """Note when the shelf has another questionnaire of the same id and version, and so would not use this one."""
        place = folder.resolve()
        other = self.entries.get((place.parent.name, place.name))
        if other is None or other.resolve() == place:
            return ()
        findings = Findings(str(folder / _STRUCTURE))
        findings.add_line("version-taken", None, id=place.parent.name, version=place.name, other=str(other))
        return findings.problems

    def _not_found(self, questionnaire: str, version: str = "") -> Unusable:
        findings = Findings("")
        versions = [found for name, found in self.entries if name == questionnaire]
        if versions:
            values = {"id": questionnaire, "version": version, "known": ", ".join(versions)}
            findings.add_line("version-not-found", None, **values)
        else:
            known = ", ".join(dict.fromkeys(name for name, _ in self.entries)) or "–"
            findings.add_line("questionnaire-not-found", None, id=questionnaire, known=known)
        return Unusable(findings.problems)


def shipped_shelf(*more: Path) -> Shelf:
    """Give the shelf of the questionnaires that come with the program, and those in further folders."""
    return Shelf((questionnaires_folder(), *more))


def read(folder: Path) -> Questionnaire:
    """Read one questionnaire folder; `Unusable` with every problem when it has any beyond style."""
    from assessment.library.reading import read_questionnaire

    questionnaire, problems = read_questionnaire(folder, solution_ids(), with_style=False)
    if questionnaire is None:
        raise Unusable(problems)
    return questionnaire


def folders_in(place: Path) -> tuple[Path, ...]:
    """List the questionnaire folders at a place: the place itself, or those one or two steps below it."""
    if (place / _STRUCTURE).is_file():
        return (place.resolve(),)
    found = (file for pattern in (f"*/{_STRUCTURE}", f"*/*/{_STRUCTURE}") for file in place.glob(pattern))
    return tuple(sorted(file.parent.resolve() for file in found))


def _problems(folder: Path) -> tuple[Problem, ...]:
    from assessment.library.reading import read_questionnaire

    return read_questionnaire(folder, solution_ids(), with_style=True)[1]


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdigit() else 0 for part in version.split("."))
