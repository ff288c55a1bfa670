"""A disk that is really full: a small one is mounted for a process of its own."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MOUNTED = 'mount -t tmpfs -o size=2m none "$1" && cd "$2" && shift 2 && exec "$@"'


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What `cramped` saw on a disk of 2 MB."""
    if shutil.which("unshare") is None:
        pytest.skip("no way to mount a small disk here")
    folder = tmp_path_factory.mktemp("disk")
    mounting = ["unshare", "-m", "sh", "-c", MOUNTED, "sh", str(folder), str(ROOT)]
    if subprocess.run([*mounting, "true"], capture_output=True, check=False).returncode:
        pytest.skip("mounting a small disk is not allowed here")
    asked = [*mounting, sys.executable, "-m", "tests.store.cramped", str(folder)]
    ran = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    found: dict[str, object] = json.loads(ran.stdout)
    return found


def test_a_write_is_refused_and_nothing_is_lost(told: dict[str, object]) -> None:
    assert told["written"] == "store-disk-full"
    assert told["kept"] is True
    assert told["created"] == "store-disk-full"
    assert told["listed"] == 1


def test_writing_goes_on_when_there_is_room_again(told: dict[str, object]) -> None:
    assert told["written later"] == "done"
    assert told["same"] is True


def test_a_database_is_not_made_on_a_full_disk_and_is_made_later(told: dict[str, object]) -> None:
    assert told["made"] == "store-disk-full"


def test_a_backup_is_refused_and_leaves_nothing_half(told: dict[str, object]) -> None:
    assert told["backed up"] == "backup-disk-full"
    assert told["left of the backup"] == []


def test_restoring_without_room_changes_nothing(told: dict[str, object]) -> None:
    assert told["restored"] == "store-disk-full"
    assert told["unchanged"] is True
    assert told["restored with room for one"] == "backup-disk-full"
    assert told["backups"] == 1
    assert told["files"] == ["backups", "sansang.db", "sansang.db.lock"]
