"""The language of the window: who says the sentences now, and the word that it changed."""

from PySide6.QtCore import QObject, Signal

from assessment.domain.wording import Sentence, Speaker, Value


class SpeakerSwitch(QObject):
    """Holds the current speaker. A widget with words has a `retranslate()` connected to `changed`.

    Pattern::

        def __init__(self, speech: SpeakerSwitch) -> None:
            ...
            speech.changed.connect(self.retranslate)
            self.retranslate()
    """

    changed = Signal()

    def __init__(self, speaker: Speaker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speaker = speaker

    @property
    def speaker(self) -> Speaker:
        """The current speaker."""
        return self._speaker

    @property
    def language(self) -> str:
        """The current language, "vi" or "en"."""
        return self._speaker.language

    def say(self, what: str | Sentence, /, **values: Value | Sentence) -> str:
        """Say a template marked with `N_`, or a sentence, in the current language."""
        return self._speaker.say(what, **values)

    def speak(self, speaker: Speaker) -> None:
        """Change the speaker and tell everyone, unless it is the same one."""
        if speaker is self._speaker:
            return
        self._speaker = speaker
        self.changed.emit()
