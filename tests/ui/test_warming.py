"""What charts and reports need is read while nobody waits: after the list is shown, in pieces, never at the end."""

import subprocess
import sys
from pathlib import Path

from tests.ui.house import House
from ui.warming import PIECES

WALK = """
import sys
from pathlib import Path
from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QApplication
from main import ground
from ui.app import first_window
from ui.furnishing import Furnishing
from ui.warming import PIECES

def read():
    return [name for name in PIECES if name in sys.modules]

def rooms():
    return next((child for child in window.children() if isinstance(child, Furnishing)), None)

app = QApplication(sys.argv)
folder = Path(sys.argv[1])
window = first_window(folder, lambda: ground(folder))
window.show()
clock = QElapsedTimer()
clock.start()
listed = False

def look():
    global listed
    found = rooms()
    if clock.elapsed() > 60_000:
        app.exit(1)
    elif found is not None and found.home.is_loaded and not listed:
        listed = True
        print(len(read()))
        if sys.argv[2] == "close":
            window.close()
    elif found is not None and found.warming.is_done and window.isVisible():
        window.close()

ticking = QTimer(interval=5)
ticking.timeout.connect(look)
ticking.start()
code = app.exec()
print(len(read()))
sys.exit(code)
"""


def _walked(folder: Path, how: str) -> list[int]:
    """Start the program in a process of its own; gives how many pieces were read when the list came, and at the end."""
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", WALK, str(folder), how]
    done = subprocess.run(command, capture_output=True, text=True, timeout=90, check=True, cwd=root)
    return [int(line) for line in done.stdout.split()]


def test_every_piece_is_read_once_the_list_is_there_and_none_before(tmp_path: Path) -> None:
    assert _walked(tmp_path, "stay") == [0, len(PIECES)]


def test_nothing_is_read_when_the_window_is_closed_at_once(tmp_path: Path) -> None:
    assert _walked(tmp_path, "close") == [0, 0]


def test_it_waits_for_the_list_and_ends_with_the_wish_to_close(house: House) -> None:
    warming = house.rooms.warming
    assert warming.is_active or warming.is_done
    house.window.close_wanted.emit()
    assert not warming.is_active
