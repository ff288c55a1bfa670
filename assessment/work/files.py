"""Files written whole or not at all: beside the target first, flushed, read back, then put in its place."""

import errno
import os
from pathlib import Path
from tempfile import mkstemp

from assessment.domain.problems import Unusable, refused
from assessment.domain.wording import N_, Sentence


def written_file(path: Path, data: bytes) -> None:
    """Write a file so that a failure leaves what was there before; raises `Unusable` with what to do."""
    try:
        handle, name = mkstemp(dir=path.parent, prefix=".", suffix=".part")
    except OSError as error:
        raise _refusal(path, error) from None
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        if part.read_bytes() != data:
            raise OSError(errno.EIO, "read back differently")
        part.chmod(0o666 & ~_umask())
        part.replace(path)
    except OSError as error:
        raise _refusal(path, error) from None
    finally:
        part.unlink(missing_ok=True)


def _umask() -> int:
    """Give the rights that new files are denied; there is no way to read them but to set them."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _refusal(path: Path, error: OSError) -> Unusable:
    name = path.name
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        sentence = Sentence.of(N_("“{name}” was not written: the disk is full."), name=name)
        return refused(
            "file-disk-full", sentence, Sentence(N_("Free some space or choose another disk.")), file=str(path)
        )
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        sentence = Sentence.of(N_("“{name}” was not written: its folder is not there."), name=name)
        return refused("file-no-folder", sentence, Sentence(N_("Choose a folder that exists.")), file=str(path))
    if error.errno == errno.EISDIR or path.is_dir():
        sentence = Sentence.of(N_("“{name}” is a folder, not a file."), name=name)
        return refused("file-is-folder", sentence, Sentence(N_("Choose another file name.")), file=str(path))
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        sentence = Sentence.of(
            N_("“{name}” was not written: it is open in another program, or the folder may not be written to."),
            name=name,
        )
        repair = Sentence(N_("Close it there, or choose another name or folder."))
        return refused("file-not-writable", sentence, repair, file=str(path))
    sentence = Sentence.of(N_("“{name}” was not written: {reason}."), name=name, reason=error.strerror or str(error))
    return refused("file-not-written", sentence, Sentence(N_("Try another name or folder.")), file=str(path))
