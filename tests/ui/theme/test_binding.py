"""None survives any number of calls into the Qt binding."""

import subprocess
import sys

CALLS = """
from PySide6.QtCore import QObject
from ui.theme.binding import keep_none
keep_none()
thing = QObject()
for _ in range(100_000):
    thing.setObjectName("x")
"""


def test_a_hundred_thousand_calls_do_not_use_none_up() -> None:
    done = subprocess.run([sys.executable, "-c", CALLS], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
