"""The panel of takes: search, stars, and the list of what was made, imported and kept."""

from __future__ import annotations

import time

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from musicdesk.core.errors import UserError
from musicdesk.core.take import STARS_LIMIT
from musicdesk.gui.takesdelegate import Now, TakesDelegate
from musicdesk.gui.takeslist import TakesList
from musicdesk.gui.takesmenu import Powers, TakesMenu
from musicdesk.gui.takesmodel import TakesModel
from musicdesk.gui.takesnote import NoteDialog
from musicdesk.gui.takespull import FilesOf, OnTheWay
from musicdesk.gui.takessearch import SearchField, StarFilter
from musicdesk.gui.takessource import TakeSource
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import grouped, mark, told, tr

SEARCH_MS = 60
"""How long to wait for the next letter before searching."""
MENU_ROWS = 100
"""How many of the selected takes the menu looks at."""
AGES_MS = 30_000
"""How often "2 min ago" is looked at again."""
NOTHING_YET = mark("No takes yet. Type what you want to hear and press Generate.")
COMING = mark("A take is being made. It will stand here when it is done.")


class TakesPanel(QFrame):
    """Shows a library and tells what its user wants done with the takes. Ids are str; "ids" are a tuple of them."""

    opened = Signal(str)
    play_requested = Signal(str)
    rename_requested = Signal(str, str)
    """take id, title"""
    stars_requested = Signal(object, int)
    """ids, 0 to 5"""
    note_requested = Signal(str, str)
    """take id, note"""
    delete_requested = Signal(object)
    """ids"""
    again_requested = Signal(str)
    vary_requested = Signal(str)
    use_settings_requested = Signal(str)
    use_as_melody_requested = Signal(str)
    continue_requested = Signal(str)
    compare_requested = Signal(str, str)
    """the upper and the lower of two takes"""
    reveal_requested = Signal(str)
    copy_requested = Signal(object)
    """ids, whose sound is wanted on the clipboard"""
    copy_midi_requested = Signal(object)
    """ids, whose notes are wanted there"""
    export_requested = Signal(str)
    files_wanted = Signal(object, str)
    """ids and a kind, audio, midi or stems: these files may be dragged soon"""
    said = Signal(str)
    """what to tell the user"""
    search_changed = Signal(str, int)
    """text, fewest stars"""
    selection_changed = Signal(object)
    """ids"""
    failed = Signal(object)
    """UserError: the library could not be read"""

    def __init__(self, theme: Theme, now_s: Now = time.time, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._source: TakeSource | None = None
        self._powers = Powers()
        self._stale = self._making = False
        self._links: list[tuple[str, str | None]] = []
        self._trouble = ""
        self.menu: TakesMenu | None = None
        """the menu that is open"""
        self.note: NoteDialog | None = None
        """the note that is being written"""
        self.setProperty("role", "panel")
        self.search = SearchField(theme)
        self.stars = StarFilter(theme)
        self._title, self._count = QLabel(tr("TAKES")), QLabel()
        self._title.setProperty("role", "title")
        self._count.setProperty("role", "dim")
        self._model = TakesModel(self)
        self._delegate = TakesDelegate(theme, now_s, self)
        self.list = TakesList(theme, self._model, self._delegate)
        self._lay_out()
        self._typed = QTimer(self, singleShot=True, interval=SEARCH_MS)
        self._typed.timeout.connect(self._ask)
        self._answer = QTimer(self, singleShot=True, interval=0)
        self._answer.timeout.connect(self._tell)
        self._ages = QTimer(self, interval=AGES_MS)
        self._ages.timeout.connect(self.list.viewport().update)
        self._ages.start()
        self._connect()
        theme.changed.connect(self._dress)
        self._dress()
        self._say_empty()

    def set_source(self, source: TakeSource | None) -> None:
        """Show a library."""
        self._source = source
        self._model.set_source(source)
        self._find()
        self._arrange(keep=False)

    def set_making(self, making: bool) -> None:
        """Say whether something is being made: a list that is empty tells of it."""
        if making != self._making:
            self._making = making
            self._say_empty()
            self.list.viewport().update()

    def refresh(self, keep_selection: bool = True) -> None:
        """Read again what is shown. The selection and what is seen stay; while a title is being typed, all waits."""
        if self.list.editing():
            self._stale = True
            return
        self._stale = False
        self._model.forget_rows()
        if not keep_selection:
            self.list.clearSelection()
        self._find()
        self._arrange(keep=keep_selection)

    def select(self, take_id: str) -> bool:
        """Select a take alone and bring it into view; returns whether it is in the list."""
        return self.list.show_take(take_id)

    def selected_ids(self) -> tuple[str, ...]:
        """Return the ids of the selected takes, from top to bottom."""
        return self.list.selected_ids()

    def shown_ids(self) -> tuple[str, ...]:
        """Return the ids of all takes that were found, from top to bottom."""
        return tuple(self._model.ids)

    def set_files_of(self, files_of: FilesOf, on_the_way: OnTheWay) -> None:
        """Say where the files come from that are dragged out of the list, and who knows whether some are being made."""
        self.list.pull.files_of, self.list.pull.on_the_way = files_of, on_the_way

    def files_ready(self) -> None:
        """Go on with a drag that waits for files: some are there now."""
        self.list.pull.files_ready()

    def files_missing(self, take_id: str, sentence: str) -> None:
        """Say why the files of a take do not come, if a drag waits for them."""
        self.list.pull.files_missing(take_id, sentence)

    def set_open(self, take_id: str | None, playing: bool = False) -> None:
        """Mark the take whose sound is open, and whether it plays."""
        if (take_id, playing) != (self._delegate.open_id, self._delegate.playing):  # it is said with every frame
            self._delegate.open_id, self._delegate.playing = take_id, playing
            self.list.viewport().update()

    def set_can_continue(self, can: bool) -> None:
        """Say whether the engine can go on with a take."""
        self._powers = Powers(can, self._powers.can_follow, self._powers.can_change)

    def set_can_follow(self, can: bool) -> None:
        """Say whether the model in use follows a melody."""
        self._powers = Powers(self._powers.can_continue, can, self._powers.can_change)

    def set_can_change(self, can: bool) -> None:
        """Say whether the library may be written to."""
        self._powers = Powers(self._powers.can_continue, self._powers.can_follow, can)

    def focus_search(self) -> None:
        """Go to the search field, its words selected."""
        self.search.setFocus()
        self.search.selectAll()

    def clear_search(self) -> None:
        """Show all takes, at once."""
        self.search.clear()
        self.stars.setValue(0)
        self._search()

    def rename(self) -> None:
        """Let the title of the take that is current be typed."""
        self._act("rename")

    def write_note(self) -> None:
        """Let the note on the take that is selected be written."""
        self._act("note")

    def _lay_out(self) -> None:
        self._top, self._tools, self._all = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        self._top.addWidget(self._title)
        self._top.addStretch(1)
        self._top.addWidget(self._count)
        self._tools.addWidget(self.search, 1)
        self._tools.addWidget(self.stars)
        self._all.addLayout(self._top)
        self._all.addLayout(self._tools)
        self._all.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._narrow)
        self.stars.valueChanged.connect(self._narrow)
        self.search.left_downwards.connect(self._to_list)
        takes = self.list
        takes.opened.connect(self.opened)
        takes.play_wanted.connect(self.play_requested)
        takes.stars_wanted.connect(self._ask_stars)
        takes.rename_wanted.connect(lambda: self._act("rename"))
        takes.delete_wanted.connect(lambda: self._act("delete"))
        takes.copy_wanted.connect(lambda: self._act("copy"))
        takes.menu_wanted.connect(self._open_menu)
        takes.left_upwards.connect(self.search.setFocus)
        takes.selection_changed.connect(lambda: self.selection_changed.emit(self.selected_ids()))
        takes.pull.wanted.connect(self.files_wanted)
        takes.pull.said.connect(self.said)
        takes.editing_ended.connect(self._catch_up)
        self._delegate.renamed.connect(self.rename_requested)
        self._model.failed.connect(self.failed)

    def _dress(self) -> None:
        px = self._theme.px
        self._all.setContentsMargins(px(8), px(8), px(8), px(8))
        self._all.setSpacing(px(6))
        self._tools.setSpacing(px(6))
        self._top.setContentsMargins(px(2), 0, px(2), 0)

    def _to_list(self) -> None:
        if self._typed.isActive() or self._answer.isActive():
            self._search()
        self.list.setFocus()
        if not self.list.currentIndex().isValid() and self._model.ids:
            self.list.show_take(self._model.ids[0])

    def _narrow(self) -> None:
        self._typed.start()

    def _ask(self) -> None:
        """Search, and show what was found in the loop's next round: both at once would hold the window up."""
        self._find()
        self._answer.start()

    def _search(self) -> None:
        """Search, and show what was found at once."""
        self._find()
        self._tell()

    def _tell(self) -> None:
        self._arrange(keep=False)
        self.search_changed.emit(self.search.text().strip(), self.stars.value())

    def _find(self) -> None:
        self._typed.stop()
        self._links, self._trouble = [], ""
        if self._source is not None:
            try:
                ids = self._source.find(self.search.text().strip(), self.stars.value())
                self._links = list(self._source.tree(ids))
            except UserError as exc:
                self._trouble = told(exc)
                self.failed.emit(exc)

    def _arrange(self, *, keep: bool) -> None:
        self._answer.stop()
        self.list.arrange(self._links, keep=keep)
        count, narrowed = len(self._links), bool(self.search.text().strip() or self.stars.value())
        self._count.setText(tr("{count:,} found", count=count) if narrowed else grouped(count) if count else "")
        self._say_empty()

    def _nothing_found(self) -> str:
        text, stars = self.search.text().strip(), self.stars.value()
        if text and stars == STARS_LIMIT:
            return tr("Nothing found for “{text}” with {stars} stars.", text=text, stars=stars)
        if text and stars:
            return tr("Nothing found for “{text}” with {stars} or more stars.", text=text, stars=stars)
        if text:
            return tr("Nothing found for “{text}”.", text=text)
        if stars == STARS_LIMIT:
            return tr("Nothing found for {stars} stars.", stars=stars)
        return tr("Nothing found for {stars} or more stars.", stars=stars) if stars else ""

    def _say_empty(self) -> None:
        nothing = self._nothing_found() or (tr(COMING) if self._making else tr(NOTHING_YET))
        self.list.empty_text = self._trouble or nothing
        self.list.setAccessibleDescription("" if self._model.ids else self.list.empty_text)

    def _catch_up(self) -> None:
        if self._stale:
            # Qt is still closing the field; the tree must not change under its feet.
            QTimer.singleShot(0, self, self.refresh)

    def _open_menu(self, place: QPoint) -> None:
        ids = self.selected_ids()
        rows = [row for take_id in ids[:MENU_ROWS] if (row := self._model.row(take_id)) is not None]
        self.menu = TakesMenu(self._theme, rows, len(ids), self._powers, self)
        self.menu.chosen.connect(self._act)
        self.menu.stars_chosen.connect(lambda stars: self._ask_stars(self.selected_ids(), stars))
        self.menu.aboutToHide.connect(self.menu.deleteLater)
        self.menu.popup(place)

    def _ask_stars(self, ids: tuple[str, ...], stars: int) -> None:
        if self._powers.can_change and ids:
            self.stars_requested.emit(ids, stars)

    def _act(self, name: str) -> None:
        ids = self.selected_ids()
        change = self._powers.can_change
        of_many = {"copy": self.copy_requested, "copy_midi": self.copy_midi_requested, "delete": self.delete_requested}
        if name in of_many:
            if ids and (change or name != "delete"):
                of_many[name].emit(ids)
        elif name == "compare" and len(ids) == 2:
            self.compare_requested.emit(*ids)
        elif len(ids) == 1:
            self._act_on(name, ids[0], change=change)

    def _act_on(self, name: str, take_id: str, *, change: bool) -> None:
        if name == "play":
            self.opened.emit(take_id)
            self.play_requested.emit(take_id)
        elif name == "rename" and change:
            self.list.edit_title(take_id)
        elif name == "note" and change:
            self._write_note(take_id)
        signals = {
            "again": self.again_requested,
            "use_settings": self.use_settings_requested,
            "use_as_melody": self.use_as_melody_requested,
            "continue": self.continue_requested,
            "vary": self.vary_requested,
            "reveal": self.reveal_requested,
            "export": self.export_requested,
        }
        if name in signals:
            signals[name].emit(take_id)

    def _write_note(self, take_id: str) -> None:
        row = self._model.row(take_id)
        if row is None:
            return
        self.note = NoteDialog(self._theme, row.title, row.note, self)
        self.note.written.connect(lambda note: self.note_requested.emit(take_id, note))
        self.note.open()
