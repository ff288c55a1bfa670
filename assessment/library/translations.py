"""The languages the program speaks, from compiled gettext catalogues; English is the source and needs none."""

import gettext
from collections.abc import Callable
from pathlib import Path

from assessment.domain.wording import ENGLISH, Speaker
from assessment.library.shipped import resources_folder

_DOMAIN = "sansang"
_FIRST = "vi"


def languages(folder: Path | None = None) -> tuple[str, ...]:
    """List the languages there are, Vietnamese first, English always among them."""
    files = (folder or _folder()).glob(f"*/LC_MESSAGES/{_DOMAIN}.mo")
    found = {"en", *(file.parent.parent.name for file in files)}
    return tuple(sorted(found, key=lambda language: (language != _FIRST, language != "en", language)))


def speaker(language: str, folder: Path | None = None) -> Speaker:
    """Give the speaker of a language.

    What its catalogue does not have is said in English; so is everything when there is no catalogue.
    """
    if language == "en":
        return ENGLISH
    file = (folder or _folder()) / language / "LC_MESSAGES" / f"{_DOMAIN}.mo"
    try:
        with file.open("rb") as stream:
            catalogue = gettext.GNUTranslations(stream)
    except FileNotFoundError:
        return Speaker(language, ENGLISH.translate)
    return Speaker(language, _translate(catalogue))


def _translate(catalogue: gettext.GNUTranslations) -> Callable[[str], str]:
    """Look up a template; gettext answers the empty one with the head of its file, so that is left alone."""

    def translate(template: str) -> str:
        return catalogue.gettext(template) if template else ""

    return translate


def _folder() -> Path:
    return resources_folder() / "translations"
