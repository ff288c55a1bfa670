"""Draw the pictures of the manual anew: `make screenshots`, into docs/screenshots/<language>/.

Every screen in both languages at 1366 x 768, the same at 200 % font under `200/`, and dark under `dark/`.
The real program runs in a folder of its own, with the sample firms and a fixed clock.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from PySide6.QtWidgets import QApplication

from assessment.work.route import Place
from tools.camera import Camera, camera
from ui.paper.report_page import ReportPage
from ui.results.results_page import ResultsPage

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "screenshots"
SAMPLES = ("electronics", "seafood", "garment")


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: its file name, where it is taken, and what must hold before."""

    name: str
    place: Place
    ready: Callable[[Camera], bool] = lambda running: True


def _drawn(running: Camera) -> bool:
    page = running.frame.page
    return isinstance(page, ResultsPage) and page.radar.view.is_drawn


def _printed(running: Camera) -> bool:
    page = running.frame.page
    return isinstance(page, ReportPage) and bool(page.data())


SHOTS = (
    Shot("firm", Place("firm")),
    Shot("questionnaire", Place("questionnaire")),
    Shot("dimension", Place("page", "D07")),
    Shot("dimension-not-applicable", Place("page", "D02")),
    Shot("review", Place("review")),
    Shot("results", Place("results"), _drawn),
    Shot("report", Place("report"), _printed),
)


OTHERS = {
    "kpc": (Shot("items", Place("page", "K06")), Shot("results-points", Place("results"), _drawn)),
    "cpc": (
        Shot("stages", Place("page", "P04")),
        Shot("losses", Place("losses")),
        Shot("results-stages", Place("results"), _drawn),
    ),
}
"""The screens that only other questionnaires have."""


def draw(app: QApplication, target: Path, language: str, mode: str = "light", zoom: float = 1.0) -> None:
    """Draw every screen in one language and look into a folder."""
    with TemporaryDirectory() as place, camera(app, Path(place), language, mode, zoom) as running:
        running.snap(target / "home-empty.png")
        for name in SAMPLES:
            running.open_sample(name)
        _take(running, SHOTS, target)
        for questionnaire, shots in OTHERS.items():
            running.open_sample("garment", questionnaire)
            _take(running, shots, target)
        running.inside.walking.go_home()
        running.breathe(1.0)
        running.snap(target / "home.png")
        running.inside.walking.toggle_help()
        running.snap(target / "help.png")


def _take(running: Camera, shots: tuple[Shot, ...], target: Path) -> None:
    for shot in shots:
        running.go(shot.place)
        running.until(lambda shot=shot: shot.ready(running))  # type: ignore[misc]
        running.breathe(0.5)
        running.snap(target / f"{shot.name}.png")


def _shrink(folder: Path) -> None:
    """Keep 256 colours of each picture: enough for flat screens, a third of the size."""
    for file in folder.rglob("*.png"):
        with Image.open(file) as picture:
            small = picture.convert("RGB").quantize(256, dither=Image.Dither.NONE)
        small.save(file, optimize=True)


def main() -> int:
    """Draw all pictures."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication(sys.argv[:1])
    for language in ("vi", "en"):
        draw(app, FOLDER / language, language)
        draw(app, FOLDER / language / "200", language, zoom=2.0)
        draw(app, FOLDER / language / "dark", language, mode="dark")
    _shrink(FOLDER)
    return 0


if __name__ == "__main__":
    sys.exit(main())
