"""The streams of the process: every letter gets out or is spelled out, and nothing printed works on the terminal."""

import os
import sys
from collections.abc import Mapping
from io import TextIOWrapper
from unicodedata import category


class Unprintable(Exception):
    """Raised when a result cannot be printed; carries the system's reason, `None` when there is nowhere to print."""

    def __init__(self, error: OSError | None) -> None:
        super().__init__(str(error))
        self.error = error


def prepare(environment: Mapping[str, str]) -> None:
    """Let both streams write every letter.

    A locale such as C or a Windows code page would stop at the first Vietnamese letter, so UTF-8 is written, unless
    PYTHONIOENCODING asks for another encoding; letters that one lacks are spelled out ("\\u1ea3").
    """
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, TextIOWrapper):
            continue
        if is_unicode(stream.encoding) or environment.get("PYTHONIOENCODING"):
            stream.reconfigure(errors="backslashreplace")
        else:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def is_unicode(encoding: str | None) -> bool:
    """Say whether an encoding has every letter."""
    return (encoding or "").lower().replace("_", "-").startswith(("utf-8", "utf8", "utf-16", "utf-32"))


def write_result(text: str) -> None:
    """Write to standard output; raises `Unprintable`, and `BrokenPipeError` when the reader went away."""
    if sys.stdout is None:
        raise Unprintable(None)
    try:
        sys.stdout.write(text)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Unprintable(error) from None


def finish() -> None:
    """Write what is still held back; raises as `write_result`. At the exit of the process it would be too late."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Unprintable(error) from None


def let_go() -> None:
    """Give up on standard output, so that Python does not try, and complain, once more at exit."""
    if isinstance(sys.stdout, TextIOWrapper):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def visible(text: str) -> str:
    """Spell out control characters and marks that turn the direction of writing: a name must not steer a terminal."""
    if text.isprintable():
        return text
    return "".join(letter if _is_harmless(letter) else _spelled(letter) for letter in text)


def _is_harmless(letter: str) -> bool:
    return letter in "\n\t" or (category(letter) != "Cc" and letter not in _TURNING)


def _spelled(letter: str) -> str:
    return letter.encode("unicode_escape").decode("ascii")


_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
