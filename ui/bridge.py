"""The one place where events of the core become signals of the window."""

from PySide6.QtCore import QObject, Signal

from assessment.domain.events import Event, ListChanged, NotSaved, Saved, Stepped


class Bridge(QObject):
    """`announce` may be called from any thread; the signals arrive on the window's thread.

    Widgets connect to `stepped`, `saved`, `not_saved` and `list_changed`, each carrying its event.
    """

    stepped = Signal(Stepped)
    saved = Signal(Saved)
    not_saved = Signal(NotSaved)
    list_changed = Signal(ListChanged)

    def announce(self, event: Event) -> None:
        """Pass an event on as a signal."""
        match event:
            case Stepped():
                self.stepped.emit(event)
            case Saved():
                self.saved.emit(event)
            case NotSaved():
                self.not_saved.emit(event)
            case ListChanged():
                self.list_changed.emit(event)
