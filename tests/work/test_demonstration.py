"""The walk without a display: the same use cases, a real database, a real PDF."""

from datetime import datetime
from pathlib import Path

from pypdf import PdfReader

from assessment.library.translations import speaker
from assessment.work.demonstration import demonstrate


def test_the_sample_firm_is_walked_and_its_report_written(tmp_path: Path) -> None:
    lines: list[str] = []
    path = demonstrate(tmp_path, speaker("vi"), lines.append, lambda: datetime(2026, 11, 21, 9, 0).astimezone())
    assert path.parent == tmp_path
    reader = PdfReader(path)
    assert "Công ty CP May Bến Trăng" in reader.pages[0].extract_text()
    assert len(lines) == 4
    assert lines[1].count("253") == 2, "every answer given is read back"
    assert str(path) in lines[-1]
