"""The house is the same as for the screens."""

from tests.ui.conftest import house

__all__ = ["house"]
