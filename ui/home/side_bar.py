"""The bar at the left of the home screen: where one can go, the copies, and that all data stays on this machine."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from assessment.domain.wording import N_
from ui.ground import Backup
from ui.home.nav_item import NavItem
from ui.text import SpeakerSwitch
from ui.theme import ThemeSwitch
from ui.widgets.boxes import Card, IconView, column, line, row
from ui.widgets.button import Button
from ui.widgets.labels import Label, WrapLabel

_ITEMS = (
    ("list", "list", N_("Assessments")),
    ("samples", "lightbulb", N_("Sample firms")),
    ("backups", "history", N_("Backups")),
    ("settings", "settings", N_("Settings")),
    ("help", "help-circle", N_("Help")),
)

WIDE, NARROW = 224, 64
"""Widths in px at 100 %."""

BACKUP_DUE_DAYS = 7
"""After so many days without a copy the card warns."""


class SideBar(QFrame):
    """`wanted` carries what was chosen: "samples", "backups", "settings", "help" or "backup_now"."""

    wanted = Signal(str)

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._speech = speech
        self._compact = False
        self._is_high = True
        self._latest: Backup | None = None
        self._now = datetime.min
        self._has_own = False
        self.setProperty("area", "rail")
        self.items = {key: NavItem(themes, icon) for key, icon, _ in _ITEMS}
        self.items["list"].set_current(True)
        self._brand = _Brand(themes, speech)
        self.card = Card(themes, margin=12)
        self._card_text = WrapLabel(themes, "", "caption", "text")
        self.backup_now = Button(themes, icon="save", size="small")
        self._offline = Label(themes, "", "caption")
        self._offline_icon = IconView(themes, "wifi-off", "text.muted", 14)
        self._lay_out()
        for key, item in self.items.items():
            item.clicked.connect(lambda _=False, key=key: self.wanted.emit(key))
        self.backup_now.clicked.connect(lambda: self.wanted.emit("backup_now"))
        themes.changed.connect(self._measure)
        speech.changed.connect(self.retranslate)
        self.retranslate()
        self._measure()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 1, 0)
        layout.setSpacing(0)
        layout.addWidget(self._brand)
        layout.addWidget(line())
        layout.addSpacing(8)
        for item in self.items.values():
            layout.addWidget(item)
        layout.addStretch(1)
        self.card.body.addWidget(self._card_text)
        self.card.body.addWidget(self.backup_now, 0, Qt.AlignmentFlag.AlignLeft)
        self.card.hide()
        held = column(self._themes, 0, (12, 8, 12, 12))
        held.addWidget(self.card)
        layout.addLayout(held)
        layout.addWidget(line())
        foot = row(self._themes, 8, (16, 12, 12, 12))
        foot.addWidget(self._offline_icon)
        foot.addWidget(self._offline, 1)
        layout.addLayout(foot)

    def set_room(self, is_wide: bool, is_high: bool) -> None:
        """Show icons only where it is narrow, and no backup card where it is low."""
        self._is_high = is_high
        on = not is_wide
        self._compact = on
        for item in self.items.values():
            item.set_compact(on)
        self._brand.set_compact(on)
        self._offline.setVisible(not on)
        self._show_card()
        self._measure()

    def show_backup(self, latest: Backup | None, now: datetime) -> None:
        """Say when the latest copy was taken; warn when that is long ago."""
        self._latest, self._now = latest, now
        self.retranslate()

    def show_stock(self, has_own: bool) -> None:
        """Say whether there is anything of one's own: without it nothing can be lost, so nothing is warned of."""
        self._has_own = has_own
        self._say_backup()
        self._show_card()

    @property
    def is_warning(self) -> bool:
        """Whether a copy is due: there is something to lose and no copy of these days."""
        late = self._latest is None or (self._now - self._latest.taken).days >= BACKUP_DUE_DAYS
        return self._has_own and late

    def retranslate(self) -> None:
        """Say every word again."""
        say = self._speech.say
        for key, _, word in _ITEMS:
            self.items[key].set_word(say(word))
        self.backup_now.setText(say(N_("Back up now")))
        self._offline.setText(say(N_("Offline, data on this machine")))
        self._offline_icon.setToolTip(say(N_("Offline, data on this machine")))
        self._say_backup()
        self._show_card()

    def _say_backup(self) -> None:
        say = self._speech.say
        late = self.is_warning
        self.card.set_tone("warn" if late else "neutral")
        title = N_("Back up soon") if late else N_("Backed up")
        self.card.set_title(say(title), "alert-triangle" if late else "history")
        if self._latest is None:
            self._card_text.setText(say(N_("There is no backup yet.")))
        else:
            at = self._latest.taken.strftime("%H:%M %d/%m/%Y")
            self._card_text.setText(say(N_("Latest copy: {at}."), at=at))

    def _show_card(self) -> None:
        has_word = self._has_own or self._latest is not None
        has_room = not self._compact and self._is_high
        self.card.setVisible(has_room and has_word and self._now != datetime.min)

    def _measure(self) -> None:
        self.setFixedWidth(self._themes.theme.px(NARROW if self._compact else WIDE))


class _Brand(QWidget):
    """The program's sign and name."""

    def __init__(self, themes: ThemeSwitch, speech: SpeakerSwitch) -> None:
        super().__init__()
        self._speech = speech
        layout = row(themes, 12, (16, 16, 12, 16))
        self.setLayout(layout)
        self._sign = IconView(themes, "radar", "accent", 30)
        self._name = Label(themes, "Sẵn Sàng", "subtitle")
        self._line = Label(themes, "", "caption")
        words = column(themes, 0)
        words.addWidget(self._name)
        words.addWidget(self._line)
        layout.addWidget(self._sign)
        layout.addLayout(words, 1)
        speech.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the line below the name."""
        self._line.setText(self._speech.say(N_("Production readiness")))

    def set_compact(self, on: bool) -> None:
        """Show the sign alone."""
        self._name.setVisible(not on)
        self._line.setVisible(not on)
