"""A guard against one fault of the Qt binding: on Python 3.11 it takes `None` away a little with every call."""

import ctypes
import sys

MANY = 1 << 40
"""More calls than a window can make in years."""


def keep_none(version: tuple[int, ...] = sys.version_info[:2]) -> None:
    """Give `None` so many references that it cannot be used up; does nothing where it cannot be.

    PySide6 6.12.0 returns `None` from every method without counting it, which is right from Python 3.12 on, where
    `None` lives for ever, and wrong before: after some ten thousand calls the process ends with "deallocating
    None". 6.11.3 does not have the fault, but the small PDF module exists for 6.12.0 only. Calling twice is harmless.
    """
    if version >= (3, 12) or sys.implementation.name != "cpython" or sys.getrefcount(None) > MANY // 2:
        return
    # The count is the first field of every object (CPython, object.h, `ob_refcnt`).
    ctypes.c_ssize_t.from_address(id(None)).value += MANY
