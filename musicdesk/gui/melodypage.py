"""The melody page: sing it, see what was understood, mend it, and use it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from musicdesk.core.melody import PitchLine, Repairs
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM
from musicdesk.gui.melodyattemptlist import Attempt
from musicdesk.gui.melodyattempts import AttemptsPart
from musicdesk.gui.melodybutton import CLOSED, COUNT_IN, LISTENING
from musicdesk.gui.melodylayout import MelodyScroll
from musicdesk.gui.melodylisten import ListenPart
from musicdesk.gui.melodyrecord import RecordPart
from musicdesk.gui.melodyremarks import Remarks
from musicdesk.gui.melodyrepair import RepairPart
from musicdesk.gui.melodyroll import MelodyRoll
from musicdesk.gui.melodyrollwords import repair_words
from musicdesk.gui.melodyuse import UsePart, followed_words
from musicdesk.gui.melodywhole import Whole
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, tr

if TYPE_CHECKING:
    from musicdesk.app.melody import Draft, Prepared

_LEAST_PX = (300, 240)
_BUSY = mark("Listening to it …")
_RECORDING = mark("Recording …")
_COUNTING = mark("Get ready …")
_SING = mark("Sing.")
_SILENT = mark("There is nothing to hear in it.")


class MelodyPage(QWidget):
    """All of the right side of the window while a melody is sung or mended. It emits intents and is told facts."""

    record_pressed = Signal()
    device_chosen = Signal(object)
    """the name of an input, or None for the system's own choice"""
    devices_wanted = Signal()
    """the list of inputs is being opened"""
    count_in_changed = Signal(int)
    tempo_changed = Signal(float)
    metronome_toggled = Signal(bool)
    monitor_toggled = Signal(bool)
    latency_requested = Signal()
    attempt_chosen = Signal(str)
    attempt_delete_requested = Signal(str)
    file_requested = Signal()
    keyboard_requested = Signal(bool)
    play_pressed = Signal()
    heard_toggled = Signal(bool)
    original_toggled = Signal(bool)
    after_changed = Signal(str)
    repairs_changed = Signal(object)
    trim_changed = Signal(float, object)
    """begin_s, and end_s or None for the end of the sound"""
    seek_requested = Signal(float)
    use_requested = Signal()
    follower_requested = Signal()
    """a model that follows melodies shall be chosen"""
    close_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state = CLOSED
        self._beat_one_s: float | None = None
        self._busy = self._fresh = self._shown_fresh = False
        self._draft: Draft | None = None
        self._prepared: Prepared | None = None
        self._whole = Whole()
        self._invitation = ""
        self.record, self.roll = RecordPart(theme), MelodyRoll(theme)
        self.attempts, self.remarks = AttemptsPart(theme), Remarks(theme)
        self.listen, self.repair, self.use = ListenPart(theme), RepairPart(theme), UsePart(theme)
        self._scroll = MelodyScroll(
            theme, self.record, self.attempts, self.roll, self.remarks, self.listen, self.repair
        )
        self._foot = QFrame()
        self._foot.setProperty("role", "panel")
        inside = QVBoxLayout(self._foot)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.use)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self._scroll, 1)
        self._rows.addWidget(self._foot)
        self._connect()
        self._order()
        self.set_shortcuts({"record": "R"})
        theme.follow(self._dress, self)

    # --- the microphone ---------------------------------------------------------------------------------------------

    def set_devices(self, names: Sequence[str], current: str | None) -> None:
        """Offer inputs by name beside the system's own choice, and show which is in use."""
        self.record.set_devices(names, current)

    def set_state(self, state: str) -> None:
        """Show what the recorder is doing: "closed", "opening", "listening", "count-in" or "recording"."""
        # told many times a second, and almost always the same
        if state == self._state:
            return
        was_busy = self.record.is_busy
        self._state = state
        self.record.set_state(state)
        if self.record.is_busy and not was_busy:
            self._fresh, self._shown_fresh = True, False
            self._beat_one_s = None
            self.roll.clear()
            self.roll.set_scale(None)  # that of the melody before
            self.remarks.show_remarks(())
            holder = self.window().focusWidget()
            if holder is not None and self.isAncestorOf(holder) and not holder.isEnabled():
                self.focus_record()  # what is set before one sings cannot be changed now
        elif was_busy and not self.record.is_busy:
            # if nothing comes of it, what was there before comes back
            QTimer.singleShot(0, self, self._show_again)
        self._show()

    def set_elapsed(self, seconds: float, bars: str | None) -> None:
        """Show how long it has been recording, and bar and beat ("3.2"); below 0 is before bar one."""
        self.record.set_elapsed(seconds, bars)

    def set_beat_one(self, seconds: float) -> None:
        """Say where the first beat after the count-in lies in what is being sung, in seconds."""
        self._beat_one_s = seconds
        self._show_grid()

    def set_level(self, peaks: Sequence[float], clipped: bool) -> None:
        """Show what comes in: peaks, linear, one of each channel."""
        self.record.meter.set_level(peaks, clipped)

    def set_trouble(self, text: str) -> None:
        """Say what is wrong with the microphone; "" when nothing is."""
        self.record.set_trouble(text)

    def add_line(self, line: PitchLine) -> None:
        """Draw what was just sung."""
        self.roll.add_line(line)

    # --- what is set ------------------------------------------------------------------------------------------------

    def set_count_in(self, bars: int) -> None:
        """Show how many bars are counted in."""
        self.record.settings.set_count_in(bars)
        self._show_grid()

    def set_tempo(self, bpm: float) -> None:
        """Show a tempo."""
        self.record.settings.set_tempo(bpm)
        if not self.repair.repairs.beat_bpm:
            self.repair.set_tempo(self.record.settings.bpm)
        self._show_grid()

    def set_metronome(self, on: bool) -> None:
        """Show whether it clicks on while one sings."""
        self.record.settings.set_metronome(on)
        self.record.show_hint()
        self._show_grid()

    def set_monitor(self, on: bool) -> None:
        """Show whether one hears oneself."""
        self.record.settings.set_monitor(on)
        self.record.show_hint()

    def set_latency(self, ms: float | None) -> None:
        """Show the latency that was measured, None when none was."""
        self.record.settings.set_latency(ms)

    def set_shortcuts(self, shown: Mapping[str, str]) -> None:
        """Say the keys, as people read them, for "record" and "play"."""
        key = shown.get("record", "")
        self.record.set_key(key)
        self.listen.set_key(shown.get("play", ""))
        self._invitation = tr("Press {key} and sing.", key=key or tr("Record"))
        self._show()

    # --- the melody -------------------------------------------------------------------------------------------------

    def set_attempts(self, attempts: Sequence[Attempt], current: str | None) -> None:
        """Show attempts (id, name, seconds, mark), oldest first, and which is chosen."""
        self.attempts.set_attempts(attempts, current)

    def set_keyboards(self, names: Sequence[str]) -> None:
        """Say which MIDI keyboards are there."""
        self.attempts.set_keyboards(names)

    def set_playing_keyboard(self, on: bool) -> None:
        """Show whether notes of a MIDI keyboard are being recorded."""
        self.attempts.set_playing_keyboard(on)

    def set_draft(self, draft: Draft | None) -> None:
        """Show which melody it is about and how it is mended; None when it is about none. Nothing is emitted."""
        another = draft is None or self._draft is None or draft.path != self._draft.path
        self._draft = draft
        if another:
            # a line that was just sung stands for the first melody that is shown after it, and for no other
            self._fresh, self._shown_fresh = self._fresh and draft is not None and not self._shown_fresh, self._fresh
            self._whole = Whole()
            self._forget_prepared()
        if draft is not None:
            self.repair.set_repairs(draft.repairs)
            self.listen.set_after(draft.after)
            self.listen.set_mended(draft.repairs.any)
            self.roll.set_trim(draft.begin_s, draft.end_s)
        self.attempts.set_other("" if draft is None else draft.name)
        self._show()

    def set_prepared(self, prepared: Prepared | None) -> None:
        """Show what was understood of a melody: line, notes, what the model hears, and what to say about it."""
        if prepared is None:
            self._forget_prepared()
            self._show()
            return
        self._prepared, self._fresh = prepared, False
        self._whole = self._whole.with_part(prepared.original, prepared.draft.begin_s, prepared.draft.end_s)
        self._show_prepared(prepared)
        self.repair.set_heard(prepared.scale, prepared.bpm)
        self.remarks.show_remarks(prepared.remarks)
        self._show()

    def set_busy(self, busy: bool) -> None:
        """Show whether a melody is being looked at."""
        self._busy = busy
        self._show()

    def set_playing(self, playing: bool) -> None:
        """Show whether the melody plays."""
        self.listen.set_playing(playing)

    def set_heard(self, heard: bool) -> None:
        """Show whether one hears what the model hears."""
        self.listen.set_heard(heard)

    def set_playhead(self, seconds: float | None) -> None:
        """Show where it plays."""
        self.roll.set_playhead(seconds)

    def set_voice_only_note(self, note: str) -> None:
        """Say under which licence a voice is taken out of a song."""
        self.repair.set_voice_only_note(note)

    def set_voice_only_reason(self, reason: str) -> None:
        """Say why a voice cannot be taken out of a song here; "" if it can."""
        self.repair.set_voice_only_reason(reason)

    def set_can_follow(self, text: str, offer: str = "") -> None:
        """Say that the model follows no melody, with a button `offer` for one that does; "" when all is well."""
        self.use.set_can_follow(text, offer)

    # --- kept from start to start -----------------------------------------------------------------------------------

    def values(self) -> dict[str, Any]:
        """Return what is kept from start to start, as plain JSON values."""
        settings, repair = self.record.settings, self.repair
        return {
            "count_in": settings.count_in_bars,
            "tempo": settings.bpm,
            "metronome": settings.metronome.isChecked(),
            "after": self.listen.after.currentData(),
            **repair.values(),
        }

    def restore(self, values: Mapping[str, Any]) -> None:
        """Show what `values` returned at another time; what makes no sense is left out, and nothing is emitted."""
        count_in, tempo, after = values.get("count_in"), values.get("tempo"), values.get("after")
        if isinstance(count_in, int):
            self.set_count_in(count_in)
        if isinstance(tempo, (int, float)) and TEMPO_LOW_BPM <= tempo <= TEMPO_HIGH_BPM:
            self.set_tempo(float(tempo))
        if isinstance(values.get("metronome"), bool):
            self.set_metronome(values["metronome"])
        if isinstance(after, str):
            self.listen.set_after(after)
        self.repair.restore(values)

    def focus_record(self) -> None:
        """Go to the Record button."""
        self.record.record.setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:
        """Return the least in which it can be used: it scrolls, and the words at its foot wrap or are cut with dots."""
        return QSize(*(self._theme.px(side) for side in _LEAST_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the foot to the width there is."""
        self.use.fit(self.width())
        super().resizeEvent(event)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        record, attempts, listen, repair, use = self.record, self.attempts, self.listen, self.repair, self.use
        for told, tells in (
            (record.record_pressed, self.record_pressed), (record.close_requested, self.close_requested),
            (record.device_chosen, self.device_chosen), (record.devices_wanted, self.devices_wanted),
            (record.settings.count_in_changed, self.count_in_changed),
            (record.settings.tempo_changed, self.tempo_changed),
            (record.settings.metronome_toggled, self.metronome_toggled),
            (record.settings.monitor_toggled, self.monitor_toggled),
            (record.settings.latency_requested, self.latency_requested),
            (attempts.attempt_chosen, self.attempt_chosen), (attempts.delete_requested, self.attempt_delete_requested),
            (attempts.file_requested, self.file_requested), (attempts.keyboard_requested, self.keyboard_requested),
            (listen.play_pressed, self.play_pressed), (listen.heard_toggled, self.heard_toggled),
            (listen.original_toggled, self.original_toggled),
            (listen.after_changed, self.after_changed), (self.roll.trim_changed, self.trim_changed),
            (self.roll.seek_requested, self.seek_requested), (use.use_requested, self.use_requested),
            (use.follower_requested, self.follower_requested),
        ):  # fmt: skip
            told.connect(tells)
        record.settings.tempo_changed.connect(self._tempo_changed)
        record.settings.count_in_changed.connect(lambda _bars: self._show_grid())
        record.settings.metronome_toggled.connect(lambda _on: self._show_grid())
        repair.repairs_changed.connect(self._repairs_changed)
        repair.tempo_wanted.connect(self._take_tempo)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._escape)

    def _order(self) -> None:
        parts: tuple[Sequence[QWidget], ...] = (
            self.record.in_order, self.attempts.in_order, [self.roll], self.listen.in_order, self.repair.in_order,
            self.use.in_order,
        )  # fmt: skip
        widgets = [widget for part in parts for widget in part]
        for before, after in pairwise(widgets):
            QWidget.setTabOrder(before, after)

    def _escape(self) -> None:
        # what is being sung is ended first; only then does Escape lead away
        told = self.record_pressed if self.record.is_busy else self.close_requested
        told.emit()

    def _tempo_changed(self, bpm: float) -> None:
        self.repair.set_tempo(bpm)
        if self.repair.repairs.beat_bpm is not None:
            self.repairs_changed.emit(self.repair.repairs)
        self._show_grid()

    def _take_tempo(self, bpm: float) -> None:
        self.record.settings.set_tempo(bpm)
        self.tempo_changed.emit(self.record.settings.bpm)
        self._tempo_changed(self.record.settings.bpm)

    def _repairs_changed(self, repairs: Repairs) -> None:
        self._show_grid()
        self.repairs_changed.emit(repairs)

    def _forget_prepared(self) -> None:
        self._prepared = None
        # what was just sung stays in sight until it has been understood
        if not self._fresh:
            self.roll.clear()
        self.repair.set_heard(None, None)
        self.remarks.show_remarks(())

    def _show_again(self) -> None:
        if self._fresh and not self.record.is_busy and self._prepared is not None:
            self._fresh = False
            self._show_prepared(self._prepared)

    def _show_prepared(self, prepared: Prepared) -> None:
        roll, draft = self.roll, prepared.draft
        roll.set_length(self._whole.seconds)
        roll.set_overview(self._whole.overview)
        roll.set_origin(draft.begin_s)
        roll.set_line(prepared.line)
        roll.set_notes(prepared.notes)
        roll.set_heard(prepared.classes, prepared.sounding, prepared.moment_s)
        roll.set_scale(draft.repairs.scale or prepared.scale)
        roll.set_trim(draft.begin_s, draft.end_s)

    def _show(self) -> None:
        singing, draft, prepared = self.record.is_busy, self._draft, self._prepared
        self.roll.set_live(singing or (self._state == LISTENING and draft is None))
        self.attempts.setEnabled(not singing)
        self.repair.setEnabled(draft is not None and not singing)
        self.listen.setEnabled(prepared is not None and not singing)
        self.roll.set_waiting(self._waiting())
        self._show_grid()
        self._show_use()

    def _waiting(self) -> str:
        if self._state == COUNT_IN:
            return tr(_COUNTING)
        if self.record.is_busy:
            return tr(_SING)
        return tr(_BUSY) if self._busy else self._invitation

    def _show_grid(self) -> None:
        settings, draft = self.record.settings, self._draft
        bpm = self.repair.repairs.beat_bpm if draft is not None else None
        clicks = settings.count_in_bars > 0 or settings.metronome.isChecked()
        if bpm is None and (clicks or (draft is not None and draft.offset_s)):
            bpm = settings.bpm
        if self.record.is_busy:
            # Until the first beat is known nobody can say where the bars lie.
            self.roll.set_grid(settings.bpm if self._beat_one_s is not None else None, self._beat_one_s or 0.0)
        else:
            self.roll.set_grid(bpm, draft.offset_s if draft is not None else 0.0)

    def _show_use(self) -> None:
        draft, prepared = self._draft, self._prepared
        silent = prepared is not None and any(remark.kind == "silent" for remark in prepared.remarks)
        words = ""
        if self.record.is_busy:
            words = tr(_COUNTING if self._state == COUNT_IN else _RECORDING)
        elif draft is not None and (self._busy or prepared is None):
            words = tr(_BUSY) if self._busy else ""
        elif draft is not None and prepared is not None:
            name, seconds = draft.name, prepared.original.seconds
            words = tr(_SILENT) if silent else followed_words(name, seconds, repair_words(draft.repairs))
        usable = draft is not None and prepared is not None and not (self._busy or silent or self.record.is_busy)
        self.use.say(words, usable=usable)

    def _dress(self) -> None:
        self._rows.setSpacing(self._theme.px(8))
