"""Writing a file whole or not at all, on real folders, and on a disk that really is full."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import gettempdir, mkdtemp

import pytest

from assessment.domain.problems import Unusable
from assessment.work.files import written_file


def code_of(path: Path, data: bytes = b"x") -> str:
    with pytest.raises(Unusable) as caught:
        written_file(path, data)
    return caught.value.problems[0].code


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "Báo cáo.pdf"
    path.write_bytes(b"old")
    written_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert [entry.name for entry in tmp_path.iterdir()] == ["Báo cáo.pdf"]


def test_a_missing_folder_and_a_folder_in_the_way_are_said(tmp_path: Path) -> None:
    assert code_of(tmp_path / "none" / "a.pdf") == "file-no-folder"
    (tmp_path / "a.pdf").mkdir()
    assert code_of(tmp_path / "a.pdf") == "file-is-folder"


@pytest.fixture
def read_only_folder() -> Iterator[Path]:
    """A folder that may not be written to; as root, which may everywhere, by acting as nobody for a while."""
    folder = Path(mkdtemp(dir=gettempdir()))
    is_root = os.geteuid() == 0
    folder.chmod(0o555)
    if is_root:
        os.seteuid(65534)
    yield folder
    if is_root:
        os.seteuid(0)
    folder.rmdir()


def test_a_read_only_folder_is_said(read_only_folder: Path) -> None:
    assert code_of(read_only_folder / "a.pdf") == "file-not-writable"


def test_a_full_disk_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    program = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from assessment.domain.problems import Unusable\n"
        "from assessment.work.files import written_file\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))\n"
        "try:\n"
        f"    written_file(Path({str(path)!r}), b'y' * 50_000)\n"
        "except Unusable as error:\n"
        "    sys.exit(error.problems[0].code)\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert ended.stderr.strip() == "file-disk-full"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
