"""Memory after an hour's walk: 1,000 answers and 50 pictures through the real window, against memory at the start."""

import os
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.measuring import Row

_ANSWERS = 1000
_PICTURES = 50
_MOST = 60.0


def run() -> list[Row]:
    """Walk all sixteen dimensions again and again, answering by keys, adding pictures of 12 megapixels."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from assessment.exchange.pictures import prepared
    from assessment.work.route import Place
    from tools.camera import camera

    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    photo = _photo()
    with TemporaryDirectory() as folder, camera(app, Path(folder)) as running:
        interview = running.open_sample("garment")
        pages = interview.questionnaire.pages
        running.go(Place("page", pages[0]))
        prepared(photo, "warm.jpg")
        running.breathe(1.0)
        before = _resident()
        for number in range(_ANSWERS):
            if number % 10 == 0:
                running.frame.go(Place("page", pages[number // 10 % len(pages)]))
                app.processEvents()
            key = Qt.Key.Key_Space if number % 2 else Qt.Key.Key_Down
            QTest.keyClick(QApplication.focusWidget() or running.frame, key)
            question = list(interview.questionnaire.attribute_by_id)[number % 400]
            interview.set_note(question, f"ghi chú {number}")
            app.processEvents()
            if number % (_ANSWERS // _PICTURES) == 0:
                kept = prepared(photo, "may.jpg")
                interview.add_picture(pages[number % len(pages)], kept.jpeg, kept.width, kept.height)
        running.breathe(2.0)
        after = _resident()
    more = after - before
    what = f"memory after {_ANSWERS} answers and {_PICTURES} pictures"
    return [
        Row(
            what,
            f"{after:.0f} MB",
            f"{before:.0f} MB (at the start)",
            f"+ {more:.0f} MB",
            f"≤ + {_MOST:g} MB",
            more <= _MOST,
        )
    ]


def _photo() -> bytes:
    from PIL import Image

    noise = Image.effect_noise((4000, 3000), 60).convert("RGB")
    out = BytesIO()
    noise.save(out, "JPEG", quality=60)
    return out.getvalue()


def _resident() -> float:
    """Give this process's resident memory in MB."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise OSError("no VmRSS in /proc/self/status")
