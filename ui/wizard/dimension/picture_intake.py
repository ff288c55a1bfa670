"""Pictures on their way in: from files, the clipboard or a drop, made ready off the window's thread, then kept."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QImage

from assessment.domain.problems import Problem, Unusable
from assessment.domain.wording import N_, Sentence
from assessment.exchange.pictures import MOST_BYTES, PreparedPicture, prepared
from assessment.work.interview import Interview
from ui.background import Background
from ui.wizard.dimension.writing import Pen

CLIPBOARD_NAME = "clipboard.png"
"""How a picture without a file is called in a refusal."""


class PictureIntake(QObject):
    """Takes pictures for an owner (attribute, item or page). `waiting` pictures are under way.

    `changed(owner)` when that number changed; `refused(owner, problem)` for each picture that could not be taken.
    A picture goes to the interview that was open when it was given, also when the page has been left meanwhile.
    """

    changed = Signal(str)
    refused = Signal(str, object)

    def __init__(self, background: Background, pen: Pen, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._pen = pen
        self._waiting: dict[str, int] = {}

    def waiting(self, owner: str) -> int:
        """Give how many pictures for an owner are being made ready."""
        return self._waiting.get(owner, 0)

    def take_files(self, owner: str, paths: list[Path]) -> None:
        """Take pictures from files, in order; each one that is no picture is refused, the others go on."""
        for path in paths:
            self._take(owner, path.name, partial(_read, path))

    def take_mime(self, owner: str, data: QMimeData) -> bool:
        """Take what was pasted or dropped: files, or a picture; gives whether there was something to take."""
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self.take_files(owner, paths)
            return True
        image = QImage(data.imageData()) if data.hasImage() else QImage()
        if image.isNull():
            return False
        self._take(owner, CLIPBOARD_NAME, partial(_as_png, image))
        return True

    @staticmethod
    def can_take(data: QMimeData) -> bool:
        """Say whether something dragged or pasted could be a picture."""
        return data.hasImage() or any(url.isLocalFile() for url in data.urls())

    def _take(self, owner: str, name: str, read: "partial[bytes]") -> None:
        interview = self._pen.interview
        if interview is None or interview.read_only:
            return
        self._count(owner, 1)
        self._background.run(
            lambda: prepared(read(), name),
            lambda ready: self._keep(interview, owner, ready),
            lambda error: self._refuse(owner, name, error),
        )

    def _keep(self, interview: Interview, owner: str, ready: PreparedPicture) -> None:
        self._count(owner, -1)
        self._pen.do_on(interview, lambda to: to.add_picture(owner, ready.jpeg, ready.width, ready.height))

    def _refuse(self, owner: str, name: str, error: Exception) -> None:
        self._count(owner, -1)
        if isinstance(error, Unusable):
            for problem in error.problems:
                self.refused.emit(owner, problem)
        elif isinstance(error, OSError):
            self.refused.emit(owner, _unreadable(name, error))
        else:
            raise error

    def _count(self, owner: str, by: int) -> None:
        self._waiting[owner] = self._waiting.get(owner, 0) + by
        self.changed.emit(owner)


def _read(path: Path) -> bytes:
    """Read a file, but never more than the limit and one byte: a film must not fill the memory."""
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _unreadable(name: str, error: OSError) -> Problem:
    if isinstance(error, FileNotFoundError):
        sentence = Sentence.of(N_("“{name}” is no longer there."), name=name)
    elif isinstance(error, IsADirectoryError):
        sentence = Sentence.of(N_("“{name}” is a folder, not a picture."), name=name)
    elif isinstance(error, PermissionError):
        sentence = Sentence.of(N_("“{name}” may not be read with your rights on this machine."), name=name)
    else:
        sentence = Sentence.of(N_("“{name}” cannot be read: {reason}."), name=name, reason=error.strerror or "?")
    repair = Sentence(N_("Copy the file to this machine first, then try again; nothing else was changed."))
    return Problem("picture-not-read", sentence, repair, file=name)
