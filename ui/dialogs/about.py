"""What this program is, what it is not, and whose work it stands on."""

from PySide6.QtWidgets import QWidget

from assessment.domain.wording import N_
from ui.dialogs.message import Choice, Message
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch

_DISCLAIMER = N_(
    "A tool for consultants; free software under the Apache-2.0 licence. Its results are self-made estimates: they "
    "are no certificate, and neither made nor endorsed by the bodies whose approaches the questionnaires follow."
)

_LICENCES = """Sẵn Sàng – Apache-2.0
Qt, PySide6 – LGPL-3.0
SQLAlchemy, Alembic – MIT
matplotlib – PSF-based
ReportLab – BSD
pydantic – MIT
PyYAML – MIT
Babel – BSD
Pillow – MIT-CMU
platformdirs, segno – MIT, BSD
filelock – MIT
Inter, Tinos – OFL-1.1
Lucide – ISC"""


def about(themes: ThemeSwitch, speech: SpeakerSwitch, version: str, parent: QWidget) -> Message:
    """Open the message about the program."""
    say = speech.say
    title = say(N_("Sẵn Sàng, version {version}"), version=version)
    close = [Choice("close", say(N_("Close")), "primary")]
    message = Message(themes, title, say(_DISCLAIMER), close, "info", _LICENCES, parent)
    message.open()
    return message
