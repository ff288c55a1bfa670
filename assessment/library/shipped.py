"""Where the files that come with the program lie, in a clone as in an installed package."""

from pathlib import Path


def resources_folder() -> Path:
    """Give the folder of fonts, tables, translations and samples."""
    return Path(__file__).resolve().parents[2] / "resources"


def questionnaires_folder() -> Path:
    """Give the folder of the shipped questionnaires: one folder per id, in it one per version; never written to."""
    return Path(__file__).resolve().parents[2] / "questionnaires"
