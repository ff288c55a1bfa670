"""Keeps what is done: one worker thread writes every step in order, and says "saved" only after the commit."""

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from threading import Condition, Lock, Thread

from assessment.domain.changes import Step
from assessment.domain.events import Event, NotSaved, Saved
from assessment.domain.problems import Problem, Unusable
from assessment.domain.wording import N_, Sentence
from assessment.store.contract import Store

RETRY_AFTER = 10.0
"""Seconds between two tries while a step cannot be committed (a full disk, say)."""


@dataclass(frozen=True, slots=True)
class _Waiting:
    key: str
    step: Step
    at: datetime
    pictures: Mapping[str, bytes] = field(default_factory=dict)


class Saving:
    """Hands steps to the store on its own thread. `announce` is called on that thread."""

    def __init__(
        self,
        store: Store,
        announce: Callable[[Event], None],
        clock: Callable[[], datetime],
        retry_after: float = RETRY_AFTER,
    ) -> None:
        self._store = store
        self._announce = announce
        self._clock = clock
        self._retry_after = retry_after
        self._queue: deque[_Waiting] = deque()
        self._news = Condition()
        self._committing = Lock()
        self._closing = False
        self._failing = False
        self._thread = Thread(target=self._work, name="saving", daemon=True)
        self._thread.start()

    @property
    def waiting(self) -> int:
        """How many steps are not yet committed."""
        with self._news:
            return len(self._queue)

    @property
    def unsaved(self) -> tuple[str, ...]:
        """Give the keys of the assessments with steps not yet committed, the longest waiting first."""
        with self._news:
            return tuple(dict.fromkeys(waiting.key for waiting in self._queue))

    @contextmanager
    def held(self, key: str) -> Iterator[tuple[Step, ...]]:
        """Keep the store still and give the steps of an assessment it does not have yet, in order."""
        with self._committing:
            with self._news:
                steps = tuple(waiting.step for waiting in self._queue if waiting.key == key)
            yield steps

    def picture(self, picture: str) -> bytes | None:
        """Give the JPEG bytes of a picture that is not yet committed; `None` when it is none of these."""
        with self._news:
            found = (waiting.pictures.get(picture) for waiting in self._queue)
            return next((jpeg for jpeg in found if jpeg is not None), None)

    def keep(self, key: str, step: Step, pictures: Mapping[str, bytes] | None = None) -> None:
        """Take a step; returns at once."""
        with self._news:
            self._queue.append(_Waiting(key, step, self._clock(), pictures or {}))
            self._news.notify_all()

    def retry(self) -> None:
        """Try now what could not be committed before."""
        with self._news:
            self._failing = False
            self._news.notify_all()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until everything is committed; false when time ran out or a step cannot be committed."""
        with self._news:
            done = self._news.wait_for(lambda: not self._queue or self._failing, seconds)
            return done and not self._queue

    def close(self, seconds: float = 30.0) -> bool:
        """Wait for what is under way, then end the thread; false when something could not be committed."""
        self.retry()
        done = self.wait(seconds)
        with self._news:
            self._closing = True
            self._news.notify_all()
        self._thread.join(seconds)
        return done

    def _work(self) -> None:
        while True:
            with self._news:
                self._news.wait_for(lambda: self._closing or (self._queue and not self._failing), self._pause())
                if self._closing:
                    return
                self._failing = False
                if not self._queue:
                    continue
                first = self._queue[0]
            self._commit(first)

    def _pause(self) -> float | None:
        return self._retry_after if self._failing else None

    def _commit(self, first: _Waiting) -> None:
        try:
            with self._committing:
                self._store.apply(first.key, first.step, first.at, first.pictures)
                with self._news:
                    self._queue.popleft()
                    self._news.notify_all()
        except Unusable as error:
            self._failed(first, error.problems[0])
        except Exception as error:
            # An unforeseen fault must not end the thread: the steps stay in memory and the person is told.
            self._failed(first, _unforeseen(error))
        else:
            self._announce(Saved(first.key, self._clock()))

    def _failed(self, first: _Waiting, problem: Problem) -> None:
        with self._news:
            self._failing = True
            waiting = len(self._queue)
            self._news.notify_all()
        self._announce(NotSaved(first.key, problem, waiting))


def _unforeseen(error: Exception) -> Problem:
    sentence = Sentence.of(N_("Saving failed: {reason}."), reason=str(error) or type(error).__name__)
    repair = Sentence(N_("Your answers are still in memory; do not close the program, and try again."))
    return Problem("saving-failed", sentence, repair)
