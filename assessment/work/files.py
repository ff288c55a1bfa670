"""Files written whole or not at all: beside the target first, flushed, read back, then put in its place."""

import errno
import os
import stat
from pathlib import Path
from tempfile import mkstemp

from assessment.domain.problems import Unusable, refused
from assessment.domain.wording import N_, Sentence


def written_file(path: Path, data: bytes) -> None:
    """Write a file so that a failure leaves what was there before; raises `Unusable` with what to do.

    A link stays a link: the file it points to is replaced. A device or a pipe (/dev/stdout) is never replaced, only
    written to; `BrokenPipeError` when its reader went away. A file that was there keeps its rights.
    """
    try:
        there = _rights_and_kind(path)
        if there is not None and not stat.S_ISREG(there):
            _poured(path, data, there)
        else:
            _put_in_place(Path(os.path.realpath(path)), data, there)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _refusal(path, error) from None


def _rights_and_kind(path: Path) -> int | None:
    """Give the mode of what is there, links followed; `None` when nothing is."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _poured(path: Path, data: bytes, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    with path.open("wb", buffering=0) as out:
        left = memoryview(data)
        while left:
            left = left[out.write(left) :]


def _put_in_place(path: Path, data: bytes, mode: int | None) -> None:
    handle, name = mkstemp(dir=path.parent, prefix=".", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        if part.read_bytes() != data:
            raise OSError(errno.EIO, "read back differently")
        part.chmod(0o666 & ~_umask() if mode is None else stat.S_IMODE(mode))
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _umask() -> int:
    """Give the rights that new files are denied; there is no way to read them but to set them."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG}


def _refusal(path: Path, error: OSError) -> Unusable:
    code, template, repair = _words(path, error)
    reason = error.strerror or str(error)
    return refused(code, Sentence.of(template, name=path.name, reason=reason), Sentence(repair), file=str(path))


def _words(path: Path, error: OSError) -> tuple[str, str, str]:
    """Give code, sentence and repair for why a file was not written."""
    if error.errno in _FULL:
        sentence = N_("“{name}” was not written: the disk is full.")
        return "file-disk-full", sentence, N_("Free some space or choose another disk.")
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        sentence = N_("“{name}” was not written: its folder is not there.")
        return "file-no-folder", sentence, N_("Choose a folder that exists.")
    if error.errno in (errno.ENAMETOOLONG, errno.EINVAL):
        sentence = N_("“{name}” was not written: the system does not take this name.")
        return "file-name-refused", sentence, N_("Choose a shorter name without special characters.")
    if error.errno == errno.ELOOP:
        sentence = N_("“{name}” was not written: it is a link that leads back to itself.")
        return "file-link-loop", sentence, N_("Choose another file name.")
    if error.errno == errno.EISDIR or os.path.isdir(path):  # noqa: PTH112 - `Path.is_dir` raises on names too long
        return "file-is-folder", N_("“{name}” is a folder, not a file."), N_("Choose another file name.")
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        sentence = N_("“{name}” was not written: it is open in another program, or the folder may not be written to.")
        return "file-not-writable", sentence, N_("Close it there, or choose another name or folder.")
    return "file-not-written", N_("“{name}” was not written: {reason}."), N_("Try another name or folder.")
