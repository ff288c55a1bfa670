"""Writing a file whole or not at all, on real folders, and on a disk that really is full."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
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


def test_a_link_stays_a_link_and_the_file_behind_it_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real.pdf").write_bytes(b"old")
    link = tmp_path / "link.pdf"
    link.symlink_to("real.pdf")
    written_file(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == b"new"


def test_a_link_that_leads_nowhere_yet_gets_its_file(tmp_path: Path) -> None:
    link = tmp_path / "link.pdf"
    link.symlink_to("real.pdf")
    written_file(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == b"new"


def test_a_link_to_itself_and_a_name_too_long_are_said(tmp_path: Path) -> None:
    loop = tmp_path / "loop.pdf"
    loop.symlink_to("loop.pdf")
    assert code_of(loop) == "file-link-loop"
    assert loop.is_symlink()
    assert code_of(tmp_path / ("x" * 300)) == "file-name-refused"
    assert [entry.name for entry in tmp_path.iterdir()] == ["loop.pdf"]


def test_a_pipe_is_written_to_and_never_replaced(tmp_path: Path) -> None:
    # A device such as /dev/null is no regular file either; a pipe of one's own is tried, because a program that
    # failed here as root would put a file in the place of the machine's device.
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    data = b"report" * 50_000
    with ThreadPoolExecutor(1) as reader:
        read = reader.submit(pipe.read_bytes)
        written_file(pipe, data)
        assert read.result(timeout=30) == data
    assert pipe.is_fifo()


def test_a_file_that_was_there_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    path.chmod(0o600)
    written_file(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o600


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
