"""Key press to repainted page and radar, on the real window with the dimension page up."""

import os
import statistics
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.measuring import Row, milliseconds, once

_KEYS = ("Space", "Down", "Space", "Up", "U", "Space", "2", "3")


def run() -> list[Row]:
    """Press 400 keys on a dimension of the garment sample; each is timed until nothing is left to paint."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QWidget

    from assessment.work.route import Place
    from tools.camera import camera

    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    with TemporaryDirectory() as folder, camera(app, Path(folder)) as running:
        interview = running.open_sample("garment")
        running.go(Place("page", "D03"))
        # In the first seconds the libraries of results and report are read; keys are pressed in the hour after.
        running.breathe(8.0)

        def press(name: str) -> None:
            target = QApplication.focusWidget() or running.frame
            assert isinstance(target, QWidget)
            QTest.keyClick(target, getattr(Qt.Key, f"Key_{name}"))
            app.processEvents()

        for name in _KEYS:
            press(name)
        if interview.undo_label is None:
            raise RuntimeError("the keys did not reach the page")
        times = [once(lambda name=name: press(name)) for _ in range(50) for name in _KEYS]  # type: ignore[misc]
    median = statistics.median(times)
    slow = sorted(times)[int(len(times) * 0.99)]
    what = "key press to repainted page and radar"
    return [
        Row(
            f"{what}, median", milliseconds(median), "one frame, 16 ms", f"{median / 16:.2f} ×", "≤ 16 ms", median <= 16
        ),
        Row(
            f"{what}, 99th of 100", milliseconds(slow), "two frames, 33 ms", f"{slow / 33:.2f} ×", "≤ 33 ms", slow <= 33
        ),
    ]
