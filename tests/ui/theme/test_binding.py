"""Python's constants survive any number of calls into the Qt binding."""

import subprocess
import sys

CALLS = """
from PySide6.QtCore import QObject
from ui.theme.binding import keep_constants
keep_constants()
thing = QObject()
for _ in range(100_000):
    thing.setObjectName("x")
"""

SIGNALS = """
from PySide6.QtCore import QObject, Signal
from ui.theme.binding import keep_constants
class Bell(QObject):
    rang = Signal()
keep_constants()
bell = Bell()
for _ in range(100_000):
    bell.rang.emit()
"""


def _run(script: str) -> None:
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


def test_a_hundred_thousand_calls_do_not_use_none_up() -> None:
    _run(CALLS)


def test_a_hundred_thousand_signals_do_not_use_true_up() -> None:
    _run(SIGNALS)
