import errno
import sqlite3
from pathlib import Path

import pytest

from assessment.store.refusals import translated


def _said_by_sqlite(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("not shown to anybody")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.ENOSPC, ""), "store-disk-full"),
        (OSError(errno.EDQUOT, ""), "store-disk-full"),
        (PermissionError(errno.EACCES, ""), "store-folder"),
        (OSError(errno.EROFS, ""), "store-folder"),
        (OSError(errno.EIO, ""), "store-disk"),
        (_said_by_sqlite(sqlite3.SQLITE_FULL), "store-disk-full"),
        (_said_by_sqlite(sqlite3.SQLITE_CORRUPT_VTAB), "store-damaged"),
        (_said_by_sqlite(sqlite3.SQLITE_NOTADB), "store-damaged"),
        (_said_by_sqlite(sqlite3.SQLITE_BUSY_SNAPSHOT), "store-busy"),
        (_said_by_sqlite(sqlite3.SQLITE_READONLY_DBMOVED), "store-folder"),
        (_said_by_sqlite(sqlite3.SQLITE_IOERR_WRITE), "store-disk"),
        (sqlite3.DatabaseError("without a code"), "store-disk"),
    ],
    ids=str,
)
def test_every_error_of_the_system_has_a_sentence_and_a_repair(error: sqlite3.Error | OSError, code: str) -> None:
    (problem,) = translated(error, Path("/data/sansang.db")).problems
    assert problem.code == code
    assert problem.file == "/data/sansang.db"
    assert problem.sentence.template
    assert problem.repair.template
