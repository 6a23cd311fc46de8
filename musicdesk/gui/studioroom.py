"""The room behind the studio's door: the melody page with microphone, mending and listening behind it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from musicdesk.app import recordings
from musicdesk.app.melody import Draft
from musicdesk.app.recordings import Recording
from musicdesk.app.separation import separate, why_not
from musicdesk.audio.metronome import Metronome
from musicdesk.audio.player import Player
from musicdesk.audio.recorder import Recorder
from musicdesk.audio.soundcard import SoundCard
from musicdesk.core.errors import UserError
from musicdesk.core.words import spoken_bpm, tempo_in
from musicdesk.gui.background import Background
from musicdesk.gui.controller import Controller
from musicdesk.gui.keyboardplaying import KeyboardPlaying
from musicdesk.gui.latencymeasuring import LatencyMeasuring
from musicdesk.gui.melodypage import MelodyPage
from musicdesk.gui.melodyplaying import MelodyPlaying
from musicdesk.gui.mending import Mending, Ready
from musicdesk.gui.singing import Singing
from musicdesk.gui.window import MainWindow

SHOWN_ATTEMPTS = 30
"""So many attempts are offered, the last ones; all of them stay in the library's folder."""
SHORTEST_LEFT_S = 0.2
"""A recording that ends so soon after its count-in has nothing but the count-in."""
_KEPT = "melody"


class StudioRoom(QObject):
    """Joins the melody page with all that is behind it."""

    failed = Signal(object)
    """UserError"""
    said = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        controller: Controller,
        background: Background,
        stack: QUndoStack,
        kept: QSettings,
        library: Path,
        card: SoundCard,
    ) -> None:
        super().__init__(window)
        self._window, self._controller, self._background = window, controller, background
        self._stack, self._kept, self._library = stack, kept, library
        self._attempts: dict[str, Recording] = {}
        self._drafts: dict[str, Draft] = {}
        self._current: str | None = None
        self._ready: Ready | None = None
        self._page = page = MelodyPage(window.theme)
        self._singing = Singing(page, Recorder(), Metronome(card.open), lambda: library, background, self)
        self._player = Player(card=card)
        self._listening = MelodyPlaying(self._player, self)
        self._mending = Mending(background, stack, controller.ear, separate, self)
        self._keyboard = KeyboardPlaying(page, library, self)
        self._latency = LatencyMeasuring(window, self._singing, background, self)
        self._restore()
        self._join()

    @property
    def is_open(self) -> bool:
        """Whether the page stands."""
        return self._window.page is self._page

    @property
    def is_recording(self) -> bool:
        """Whether something is being sung."""
        return self._singing.is_recording

    # What the window wants

    def open(self) -> None:
        """Put the page up, and listen."""
        page, singing = self._page, self._singing
        if self.is_open:
            return
        self._controller.playing.pause()
        self._follow_prompt()
        self._window.show_page(page)
        self._window.prompt.melody.set_page_open(True)
        self._show_attempts()
        self._model_chosen()
        page.set_voice_only_reason(why_not())
        self._keyboard.look()
        singing.listen()
        page.focus_record()

    def close(self) -> None:
        """Go back to the takes; what is being sung ends and is kept."""
        if not self.is_open:
            return
        self._listening.stop()
        self._keyboard.stop()
        self._singing.rest()
        self._window.show_page(None)
        self._window.prompt.melody.set_page_open(False)
        self._window.prompt.focus_prompt()

    def record(self) -> None:
        """Begin to record, or end it; the page comes up for it."""
        self.open()
        self._listening.stop()
        self._singing.toggle()

    def toggle(self) -> None:
        """Play the melody, or stop."""
        if not self.is_recording:
            self._listening.toggle()

    def stop(self) -> None:
        """Stop recording and playing."""
        if self.is_recording:
            self._singing.toggle()
        else:
            self._listening.stop()

    def look_at(self, draft: Draft, ready: Ready | None = None) -> None:
        """Show a melody on the page."""
        self.open()
        self._show(draft, ready)

    def look_at_slot(self) -> None:
        """Show what is in the slot; with nothing in it, the page alone."""
        draft = self._controller.following.draft_of_slot()
        self.open()
        if draft is not None:
            self._show(draft)

    def set_output(self, name: str | None) -> None:
        """Use another sound device for clicks and for listening; None is the default."""
        self._singing.settings.output = name
        self._player.set_device(name)

    def set_shortcuts(self, shown: Mapping[str, str]) -> None:
        """Say which keys do what, as people read them."""
        self._page.set_shortcuts(shown)

    def put_away(self) -> None:
        """Keep what is being sung, and let all devices go; the window is being closed."""
        self._kept.setValue(_KEPT, json.dumps(self._page.values() | {"input": self._singing.chosen_device}))
        self._keyboard.stop()
        self._listening.close()
        self._singing.close()

    # Building

    def _restore(self) -> None:
        page, singing = self._page, self._singing
        try:
            values: Any = json.loads(str(self._kept.value(_KEPT) or "{}"))
        except ValueError:
            values = {}
        page.set_count_in(singing.settings.count_in_bars)
        page.set_tempo(singing.settings.bpm)
        if isinstance(values, dict):
            page.restore(values)
            name = values.get("input")
            singing.choose_device(name if isinstance(name, str) else None)
        told = page.values()
        singing.settings.bpm, singing.settings.count_in_bars = float(told["tempo"]), int(told["count_in"])
        singing.settings.metronome = bool(told["metronome"])

    def _join(self) -> None:
        page, singing, mending, listening = self._page, self._singing, self._mending, self._listening
        settings = singing.settings
        page.record_pressed.connect(self.record)
        page.device_chosen.connect(singing.choose_device)
        page.count_in_changed.connect(partial(setattr, settings, "count_in_bars"))
        page.tempo_changed.connect(partial(setattr, settings, "bpm"))
        page.metronome_toggled.connect(partial(setattr, settings, "metronome"))
        page.monitor_toggled.connect(singing.set_monitor)
        page.latency_requested.connect(self._latency.show)
        page.attempt_chosen.connect(self._choose)
        page.attempt_delete_requested.connect(self._delete)
        page.file_requested.connect(self._window.prompt.melody.ask)
        page.keyboard_requested.connect(self._keyboard.toggle)
        page.play_pressed.connect(listening.toggle)
        page.heard_toggled.connect(listening.set_as_heard)
        page.after_changed.connect(mending.set_after)
        page.repairs_changed.connect(mending.repair)
        page.trim_changed.connect(mending.trim)
        page.seek_requested.connect(self._seek)
        page.use_requested.connect(self._use)
        page.follower_requested.connect(self._window.prompt.melody.instead_requested)
        page.close_requested.connect(self.close)
        self._window.prompt.model.currentIndexChanged.connect(self._model_chosen)
        mending.draft_changed.connect(self._draft_changed)
        mending.busy_changed.connect(page.set_busy)
        mending.ready.connect(self._made_ready)
        listening.playing_changed.connect(page.set_playing)
        listening.moved.connect(self._moved)
        singing.kept.connect(self._sung)
        self._keyboard.played.connect(self.look_at)
        for failed in (mending.failed, singing.failed, self._keyboard.failed):
            failed.connect(self.failed)
        for said in (singing.said, self._latency.said):
            said.connect(self.said)
        listening.trouble.connect(self.said)

    # What the page wants

    def _follow_prompt(self) -> None:
        """A tempo that the prompt names is the one to sing at."""
        bpm = tempo_in(self._window.prompt.prompt.toPlainText())
        if bpm is not None:
            self._page.set_tempo(bpm)
            self._singing.settings.bpm = bpm

    def _seek(self, seconds: float) -> None:
        draft = self._mending.draft
        if draft is not None:
            self._listening.seek(seconds - draft.begin_s)

    def _moved(self, seconds: float | None) -> None:
        draft = self._mending.draft
        if draft is not None:
            self._page.set_playhead(None if seconds is None else seconds + draft.begin_s)

    def _show(self, draft: Draft, ready: Ready | None = None) -> None:
        known = next((name for name, each in self._attempts.items() if each.path == draft.path), None)
        self._current = known
        if known is not None:
            self._drafts[known] = draft
        self._mending.look_at(draft, ready)
        self._show_attempts()

    def _draft_changed(self, draft: Draft | None) -> None:
        sung = self._attempts.get(self._current or "")
        if draft is not None and sung is not None and sung.path == draft.path:
            self._drafts[sung.id] = draft
        self._page.set_draft(draft)
        self._singing.set_draws(draft is None)

    def _made_ready(self, ready: Ready | None) -> None:
        self._ready = ready
        self._page.set_prepared(None if ready is None else ready.prepared)
        self._listening.put(None if ready is None else ready.listenable)

    def _use(self) -> None:
        ready = self._ready
        if ready is None:
            return
        draft, prompt = ready.prepared.draft, self._window.prompt
        self._controller.following.follow(ready)
        self.close()
        said = f"The next take follows {draft.name}."
        sung = self._attempts.get(self._current or "")
        if sung is not None and sung.bpm is not None and tempo_in(prompt.prompt.toPlainText()) is None:
            said += f" It was sung at {spoken_bpm(sung.bpm)} bpm: name that tempo in the prompt, and the beat fits."
        self.said.emit(said)

    def _model_chosen(self) -> None:
        row = self._window.prompt.model.row()
        refuses = row is not None and not row.melody
        title = row.title if row is not None else ""
        text = f"{title} follows no melody: choose the Starter." if refuses else ""
        self._page.set_can_follow(text, "Use the Starter" if refuses else "")
        if self.is_open and not refuses:
            self._mending.renew()

    # Attempts

    def _sung(self, recording: Recording) -> None:
        self._attempts[recording.id] = recording
        self._choose(recording.id)

    def _choose(self, attempt: str) -> None:
        recording = self._attempts.get(attempt)
        if recording is None:
            return
        self._current = attempt
        self._show(self._drafts.get(attempt) or draft_of(recording))

    def _delete(self, attempt: str) -> None:
        recording = self._attempts.get(attempt)
        if recording is not None:
            self._stack.push(_Deletion(self, recording))

    def forget(self, recording: Recording) -> None:
        """Move a recording to the trash."""
        try:
            recordings.discard(recording)
        except UserError as exc:
            self.failed.emit(exc)
        self._after_change(recording.id)

    def bring_back(self, recording: Recording) -> None:
        """Bring a recording back from there."""
        try:
            recordings.restore(recording)
        except UserError as exc:
            self.failed.emit(exc)
        self._after_change(None)

    def _after_change(self, gone: str | None) -> None:
        self._read_attempts()
        if gone is not None and gone == self._current:
            self._current = next(reversed(self._attempts), None)
            recording = self._attempts.get(self._current or "")
            self._mending.look_at(None if recording is None else self._drafts.get(recording.id) or draft_of(recording))
        self._show_attempts()

    def _read_attempts(self) -> None:
        try:
            found = recordings.recordings(self._library)[-SHOWN_ATTEMPTS:]
        except UserError as exc:
            self.failed.emit(exc)
            found = []
        self._attempts = {each.id: each for each in found}

    def _show_attempts(self) -> None:
        self._read_attempts()
        rows = [(each.id, each.name, each.seconds, mark_of(each)) for each in self._attempts.values()]
        self._page.set_attempts(rows, self._current)

    def show_recovered(self, found: Sequence[Recording]) -> None:
        """Keep what was recovered, and show the last of it."""
        try:
            kept = [recordings.keep_recovered(each) for each in found]
        except UserError as exc:
            self.failed.emit(exc)
            return
        self.open()
        if kept:
            self._choose(kept[-1].id)

    def discard(self, found: Sequence[Recording]) -> None:
        """Move recordings to the trash, each a step of its own."""
        for each in found:
            self._stack.push(_Deletion(self, each))
        self.said.emit("Discarded. Undo brings it back.")


class _Deletion(QUndoCommand):
    """An attempt goes to the trash."""

    def __init__(self, room: StudioRoom, recording: Recording) -> None:
        super().__init__(f"delete {recording.name}")
        self._room, self._recording = room, recording

    def redo(self) -> None:
        self._room.forget(self._recording)

    def undo(self) -> None:
        self._room.bring_back(self._recording)


def draft_of(recording: Recording) -> Draft:
    """Return the melody of a recording: what was sung after the count-in."""
    begins = recording.offset_s if recording.offset_s < recording.seconds - SHORTEST_LEFT_S else 0.0
    return Draft(recording.name, "microphone", recording.path, begin_s=begins, offset_s=begins)


def mark_of(recording: Recording) -> str:
    """Return what is to be known of an attempt in a word or two."""
    if recording.recovered:
        return "recovered"
    if recording.overruns:
        return "gaps"
    return "" if recording.ended == "stopped" else recording.ended
