"""A guard against one fault of the Qt binding: on Python 3.11 it takes `None` and `True` away with every call."""

import ctypes
import sys

MANY = 1 << 40
"""More calls than a window can make in years."""

CONSTANTS = (None, True, False, NotImplemented)
"""What lives for ever from Python 3.12 on, and must not be used up before."""


def keep_constants(version: tuple[int, ...] = sys.version_info[:2]) -> None:
    """Give Python's constants so many references that they cannot be used up; does nothing where they cannot be.

    PySide6 6.12.0 returns `None` from every method, and `True` from every `emit`, without counting it. That is right
    from Python 3.12 on, where they live for ever, and wrong before: after some ten thousand calls the process ends
    with "deallocating None" (or "deallocating True or False"). 6.11.3 does not have the fault, but the small PDF
    module exists for 6.12.0 only. Calling twice is harmless.
    """
    if version >= (3, 12) or sys.implementation.name != "cpython":
        return
    for constant in CONSTANTS:
        if sys.getrefcount(constant) < MANY // 2:
            # The count is the first field of every object (CPython, object.h, `ob_refcnt`).
            ctypes.c_ssize_t.from_address(id(constant)).value += MANY
