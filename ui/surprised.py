"""Tells a person about a fault nobody foresaw: what happened, that the work is safe, and the details to pass on."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from assessment.domain.wording import N_
from ui.dialogs.message import Choice, Message
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch


def tell_surprise(themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget, details: str, waiting: int) -> Message:
    """Open the message; `waiting` is how many steps are not yet saved."""
    say = speech.say
    if waiting:
        safe = say(
            N_("Changes not saved yet: {count}. Saving goes on; wait before you close the program."), count=waiting
        )
    else:
        safe = say(N_("Every answer up to now is saved."))
    text = say(
        N_("The program met a fault it did not expect. {safe} You can go on working; please pass on the details."),
        safe=safe,
    )
    choices = [Choice("copy", say(N_("Copy the details"))), Choice("close", say(N_("Go on")), "primary")]
    message = Message(themes, say(N_("Something unexpected happened")), text, choices, "error", details, parent)
    message.chosen.connect(lambda key: QGuiApplication.clipboard().setText(details) if key == "copy" else None)
    message.open()
    return message
