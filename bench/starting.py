"""Process start to first painted window, against a bare PySide6 window with a label; whole processes, in turn."""

import os
import subprocess
import sys
import time
from tempfile import TemporaryDirectory

from bench.measuring import Row, compared

_BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

class Bare(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, done)

def done():
    print(time.monotonic_ns(), flush=True)
    app.exit(0)

app = QApplication(sys.argv)
window = Bare("Sẵn Sàng")
window.resize(1366, 768)
window.show()
app.exec()
"""

_OURS = """
import os, time
import main
import ui.app

first_window = ui.app.first_window

def probed(*given):
    window = first_window(*given)
    # The first paint is what is measured; nothing is wanted of what comes after it.
    window.painted_once.disconnect()
    window.painted_once.connect(done)
    return window

def done():
    print(time.monotonic_ns(), flush=True)
    os._exit(0)

ui.app.first_window = probed
main.main([])
"""


def run() -> list[Row]:
    """Start each side 15 times."""
    ours: list[float] = []
    bare: list[float] = []
    with TemporaryDirectory() as folder:
        for _ in range(17):
            ours.append(_until_painted(_OURS, folder))
            bare.append(_until_painted(_BARE, folder))
    return [compared("process start to first painted window", ours[2:], bare[2:], "bare PySide6 window", 1.35)]


def _until_painted(program: str, folder: str) -> float:
    """Give the milliseconds from starting the process to its first paint."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "SANSANG_DATA": folder}
    start = time.monotonic_ns()
    ended = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    return (int(ended.stdout.split()[-1]) - start) / 1e6
