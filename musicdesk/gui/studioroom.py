"""The room behind the studio's door: the melody page with microphone, mending and listening behind it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand

from musicdesk.app import recordings
from musicdesk.app.melody import Draft
from musicdesk.app.melodydrafts import keep_draft, kept_draft
from musicdesk.app.melodyfile import file_draft
from musicdesk.app.recordings import Recording
from musicdesk.app.separation import LICENCE, separate, why_not
from musicdesk.audio.metronome import Metronome
from musicdesk.audio.monitor import Monitor
from musicdesk.audio.player import Player
from musicdesk.audio.recorder import Recorder
from musicdesk.core.errors import UserError
from musicdesk.core.words import spoken_bpm, tempo_in
from musicdesk.gui.background import Background
from musicdesk.gui.keyboardplaying import KeyboardPlaying
from musicdesk.gui.latencymeasuring import LatencyMeasuring
from musicdesk.gui.melodypage import MelodyPage
from musicdesk.gui.melodyplaying import MelodyPlaying, Voice
from musicdesk.gui.mending import Mending, Ready
from musicdesk.gui.singing import Singing
from musicdesk.gui.studio import Surroundings
from musicdesk.gui.tongue import mark, tr

SHOWN_ATTEMPTS = 30
"""So many attempts are offered, the last ones; all of them stay in the library's folder."""
SAME_TEMPO = 0.01
"""Tempos that differ by less, as a part, are the same."""
KEEP_MS = 800
"""How long after the last change of a draft it is written down."""
SHORTEST_LEFT_S = 0.2
"""A recording that ends so soon after its count-in has nothing but the count-in."""
_KEPT = "melody"
_ENDINGS = {
    "device lost": mark("device lost"), "device changed": mark("device changed"), "frozen": mark("frozen"),
    "disk full": mark("disk full"), "not written": mark("not written"), "too long": mark("too long"),
    "crashed": mark("crashed"),
}  # fmt: skip
"""How a recording can end (`audio.recorded.ENDINGS`), for people."""


class StudioRoom(QObject):
    """Joins the melody page with all that is behind it."""

    failed = Signal(object)
    """UserError"""
    said = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.window)
        window, background, library, card = around.window, around.background, around.library, around.card
        self._window, self._controller = window, around.controller
        self._stack, self._kept, self._library = around.stack, around.kept, library
        self._attempts: dict[str, Recording] = {}
        self._drafts: dict[str, Draft] = {}
        self._others: dict[str, Draft] = {}
        self._unkept: dict[str, Draft] = {}
        self._keeping = QTimer(self, interval=KEEP_MS, singleShot=True)
        self._keeping.timeout.connect(self._keep_drafts)
        self._heard_by = around.controller.ear()
        self._current: str | None = None
        self._ready: Ready | None = None
        self._page = page = MelodyPage(window.theme)
        recorder = Recorder()
        monitor = Monitor(card.open, recorder.tap())
        self._singing = Singing(
            page, recorder, Metronome(card.open), monitor, lambda: library, background, self, lambda: card.default_name
        )
        self._player = Player(card=card)
        self._listening = MelodyPlaying(self._player, self)
        # One thread of its own: of several versions of a melody only the last is wanted, and no file waits for them.
        self._workshop = Background(self, threads=1)
        self._mending = Mending(self._workshop, around.stack, around.controller.ear, separate, self)
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

    def open(self, *, listen: bool = True) -> None:
        """Put the page up to sing: the microphone opens. Without `listen` only when something is sung."""
        page, singing = self._page, self._singing
        if self.is_open:
            return
        self._controller.playing.pause()
        self._follow_prompt()
        self._window.show_page(page)
        self._window.prompt.melody.set_page_open(True)
        self._read_attempts()
        self._show_attempts()
        self._model_chosen()
        page.set_voice_only_reason(why_not())
        page.set_voice_only_note(LICENCE)
        self._keyboard.look()
        if listen:
            singing.listen()
        else:
            singing.look_for_devices()
        page.focus_record()

    def close(self) -> None:
        """Go back to the takes; what is being sung ends and is kept."""
        if not self.is_open:
            return
        self._listening.stop()
        self._singing.rest()
        self._keyboard.stop()
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
        """Show a melody on the page; for that alone no microphone is opened."""
        self.open(listen=False)
        self._show(draft, ready)

    def look_at_slot(self) -> None:
        """Show what is in the slot; with nothing in it, the page alone."""
        draft = self._controller.following.draft_of_slot()
        self.open(listen=draft is None)
        if draft is not None:
            self._show(draft)

    def set_output(self, name: str | None) -> None:
        """Use another sound device for clicks and for listening; None is the default."""
        self._player.set_device(name)
        self._singing.set_output(name)

    def set_shortcuts(self, shown: Mapping[str, str]) -> None:
        """Say which keys do what, as people read them."""
        self._page.set_shortcuts(shown)

    def put_away(self) -> None:
        """Keep what is being sung, and let all devices go; the window is being closed."""
        self._kept.setValue(_KEPT, json.dumps(self._page.values() | {"input": self._singing.chosen_device}))
        self._keep_drafts()
        self._latency.stop()
        self._mending.close()
        self._keyboard.stop()
        self._listening.close()
        self._singing.close()
        self._workshop.close()

    # Building

    def _restore(self) -> None:
        page, singing = self._page, self._singing
        try:
            values: Any = json.loads(str(self._kept.value(_KEPT) or "{}"))
        except ValueError:
            values = {}
        page.set_count_in(singing.settings.count_in_bars)
        page.set_tempo(self._near_taught(singing.settings.bpm))
        if isinstance(values, dict):
            page.restore(values)
            name = values.get("input")
            singing.choose_device(name if isinstance(name, str) else None)
        shown = page.values()
        singing.settings.bpm, singing.settings.count_in_bars = float(shown["tempo"]), int(shown["count_in"])
        singing.settings.metronome = bool(shown["metronome"])
        self._controller.following.after = str(shown["after"])

    def _join(self) -> None:
        page, singing, mending, listening = self._page, self._singing, self._mending, self._listening
        settings = singing.settings
        page.record_pressed.connect(self.record)
        page.device_chosen.connect(singing.choose_device)
        page.devices_wanted.connect(singing.look_for_devices)
        page.count_in_changed.connect(partial(setattr, settings, "count_in_bars"))
        page.tempo_changed.connect(self._tempo_changed)
        page.metronome_toggled.connect(partial(setattr, settings, "metronome"))
        page.monitor_toggled.connect(self._monitor)
        page.latency_requested.connect(self._latency.show)
        page.attempt_chosen.connect(self._choose)
        page.attempt_delete_requested.connect(self._delete)
        page.file_requested.connect(self._ask_for_file)
        page.keyboard_requested.connect(self._keyboard.toggle)
        page.play_pressed.connect(listening.toggle)
        page.heard_toggled.connect(lambda on: listening.set_voice(Voice.HEARD if on else Voice.MENDED))
        page.original_toggled.connect(lambda on: listening.set_voice(Voice.ORIGINAL if on else Voice.MENDED))
        page.after_changed.connect(self._after_changed)
        page.repairs_changed.connect(mending.repair)
        page.trim_changed.connect(mending.trim)
        page.seek_requested.connect(self._seek)
        page.use_requested.connect(self._use)
        page.follower_requested.connect(self._window.prompt.melody.instead_requested)
        page.close_requested.connect(self.close)
        self._window.prompt.model.model_changed.connect(self._model_chosen)
        mending.draft_changed.connect(self._draft_changed)
        mending.stepped.connect(lambda: self.open(listen=False))
        mending.busy_changed.connect(page.set_busy)
        mending.ready.connect(self._made_ready)
        listening.playing_changed.connect(page.set_playing)
        listening.moved.connect(self._moved)
        singing.kept.connect(self._sung)
        self._keyboard.played.connect(self._played)
        for failed in (mending.failed, singing.failed, self._keyboard.failed):
            failed.connect(self.failed)
        for said in (singing.said, self._latency.said):
            said.connect(self.said)
        listening.trouble.connect(self.said)

    # What the page wants

    def _monitor(self, on: bool) -> None:
        if on:
            self._singing.listen()  # nothing is heard of a microphone that is closed
        self._singing.set_monitor(on)

    def _follow_prompt(self) -> None:
        """A tempo that the prompt names is the one to sing at: the one that the take will have."""
        bpm = tempo_in(self._window.prompt.prompt.toPlainText())
        if bpm is not None:
            self._set_tempo(self._near_taught(bpm))

    def _set_tempo(self, bpm: float) -> None:
        self._page.set_tempo(bpm)
        self._singing.settings.bpm = bpm

    def _tempo_changed(self, bpm: float) -> None:
        self._singing.settings.bpm = bpm
        row, near = self._window.prompt.model.row(), self._near_taught(bpm)
        if row is not None and abs(near - bpm) > SAME_TEMPO * bpm:
            self.said.emit(
                tr(
                    "{model} keeps no beat of {bpm} bpm; the nearest it keeps is {near} bpm.",
                    model=row.title,
                    bpm=spoken_bpm(bpm),
                    near=spoken_bpm(near),
                )
            )

    def _near_taught(self, bpm: float) -> float:
        """Return the tempo nearest to one that the chosen model keeps."""
        row = self._window.prompt.model.row()
        return min(row.tempos_bpm, key=lambda each: abs(each - bpm)) if row is not None and row.tempos_bpm else bpm

    def _after_changed(self, after: str) -> None:
        self._controller.following.after = after
        self._mending.set_after(after)

    def _ask_for_file(self) -> None:
        path = self._window.prompt.melody.choose()
        if path is not None:
            self._show(file_draft(path, after=self._controller.following.after)[0])

    def _played(self, draft: Draft) -> None:
        self._others[draft.path.stem] = draft
        self.look_at(draft)

    def _seek(self, seconds: float) -> None:
        draft = self._mending.draft
        if draft is not None:
            self._listening.seek(seconds - draft.begin_s)

    def _moved(self, seconds: float | None) -> None:
        draft = self._mending.draft
        if draft is not None:
            self._page.set_playhead(None if seconds is None else seconds + draft.begin_s)

    def _show(self, draft: Draft, ready: Ready | None = None) -> None:
        self._mending.look_at(draft, ready)

    def _draft_changed(self, draft: Draft | None) -> None:
        # Undo may bring back a step of another melody than the one that is looked at.
        self._read_attempts()
        self._current = None if draft is None else self._id_of(draft)
        if draft is not None and self._current is not None and self._drafts.get(self._current) != draft:
            self._drafts[self._current] = draft
            if self._current in self._attempts:
                self._unkept[self._current] = draft
                self._keeping.start()
        recording = self._attempts.get(self._current or "")
        if recording is not None and recording.bpm is not None:
            self._set_tempo(recording.bpm)
        self._page.set_draft(draft)
        self._singing.set_draws(draft is None)
        self._show_attempts()

    def _id_of(self, draft: Draft) -> str | None:
        sung = next((each.id for each in self._attempts.values() if each.path == draft.path), None)
        return sung or next((name for name, each in self._others.items() if each.path == draft.path), None)

    def _made_ready(self, ready: Ready | None) -> None:
        self._ready = ready
        said = None if ready is None else ready.prepared
        if said is not None and said.draft.source == "midi" and said.bpm and said.draft.repairs.beat_bpm is None:
            self._set_tempo(said.bpm)  # a MIDI file names its tempo
        self._page.set_prepared(None if ready is None else ready.prepared)
        self._listening.put(None if ready is None else ready.listenable)

    def _use(self) -> None:
        ready, row = self._ready, self._window.prompt.model.row()
        if ready is None:
            return
        draft, prompt = ready.prepared.draft, self._window.prompt
        self._controller.following.follow(ready)
        self.close()
        if row is not None and not row.melody:
            self.said.emit(
                tr(
                    "{name} is in its slot, but {model} follows no melody: choose the Starter.",
                    name=draft.name,
                    model=row.title,
                )
            )
            return
        said = tr("The next take follows {name}.", name=draft.name)
        sung = self._attempts.get(self._current or "")
        bpm = draft.repairs.beat_bpm or (None if sung is None else sung.bpm)
        if bpm is not None and tempo_in(prompt.prompt.toPlainText()) is None:
            tempo = tr("Its tempo is {bpm} bpm: name that in the prompt, and the beat fits.", bpm=spoken_bpm(bpm))
            said = f"{said} {tempo}"
        self.said.emit(said)

    def _model_chosen(self) -> None:
        """Say whether the chosen model follows a melody, and show how it hears."""
        row = self._window.prompt.model.row()
        refuses = row is not None and not row.melody
        model = row.title if row is not None else ""
        text = tr("{model} follows no melody: choose the Starter.", model=model) if refuses else ""
        self._page.set_can_follow(text, tr("Use the Starter") if refuses else "")
        ear = self._controller.ear()
        if ear != self._heard_by and not refuses:
            self._heard_by = ear
            self._mending.renew()

    # Attempts

    def _sung(self, recording: Recording) -> None:
        self._attempts[recording.id] = recording
        self._choose(recording.id)
        if not self.is_open:
            self.said.emit(tr("Kept: {name}. The melody page has it.", name=recording.name))

    def _choose(self, attempt: str) -> None:
        recording, other = self._attempts.get(attempt), self._others.get(attempt)
        if recording is not None:
            self._show(self._drafts.get(attempt) or self._draft_of(recording))
        elif other is not None:
            self._show(self._drafts.get(attempt, other))

    def _draft_of(self, recording: Recording) -> Draft:
        kept = kept_draft(recording)
        return kept or draft_of(recording).with_(after=self._controller.following.after)

    def _keep_drafts(self) -> None:
        """Write down how attempts are mended, beside them."""
        unkept, self._unkept = self._unkept, {}
        for name, draft in unkept.items():
            recording = self._attempts.get(name)
            if recording is not None:
                try:
                    keep_draft(recording, draft)
                except UserError as exc:
                    self.failed.emit(exc)

    def _delete(self, attempt: str) -> None:
        recording = self._attempts.get(attempt)
        if recording is not None:
            self._stack.push(_Deletion(self, recording))
            self.said.emit(tr("Deleted: {name}. Undo brings it back.", name=recording.name))
        elif self._others.pop(attempt, None) is not None:
            self._after_change(attempt)

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
            draft = None if recording is None else self._drafts.get(recording.id) or self._draft_of(recording)
            self._mending.look_at(draft)
        self._show_attempts()

    def _read_attempts(self) -> None:
        try:
            found = recordings.recordings(self._library)[-SHOWN_ATTEMPTS:]
        except UserError as exc:
            self.failed.emit(exc)
            found = []
        self._attempts = {each.id: each for each in found}

    def _show_attempts(self) -> None:
        rows = [(each.id, each.name, each.seconds, mark_of(each)) for each in self._attempts.values()]
        rows += [(name, each.name, 0.0, "MIDI") for name, each in self._others.items()]
        self._page.set_attempts(rows, self._current)

    def show_recovered(self, found: Sequence[Recording]) -> None:
        """Keep what was recovered, and show the last of it."""
        kept = list[Recording]()
        for each in found:
            try:
                kept.append(recordings.keep_recovered(each))
            except UserError as exc:
                self.failed.emit(exc)
        self.open(listen=False)
        if kept:
            self._choose(kept[-1].id)

    def discard(self, found: Sequence[Recording]) -> None:
        """Move recordings to the trash, each a step of its own."""
        for each in found:
            self._stack.push(_Deletion(self, each))
        self.said.emit(tr("Discarded. Undo brings it back."))


class _Deletion(QUndoCommand):
    """An attempt goes to the trash."""

    def __init__(self, room: StudioRoom, recording: Recording) -> None:
        super().__init__(tr("delete {name}", name=recording.name))
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
        return tr("recovered", about="a recording")
    if recording.overruns:
        return tr("gaps", about="a recording")
    return "" if recording.ended == "stopped" else tr(_ENDINGS.get(recording.ended, recording.ended))
