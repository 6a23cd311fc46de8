"""Notation: the piano roll below the waveform, brought up when it is first wanted, and what is done in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from musicdesk.audio.player import Facts, Player
from musicdesk.core.note import Note
from musicdesk.core.notesheet import NoteSheet
from musicdesk.core.scale import Scale
from musicdesk.core.tape import Tape
from musicdesk.core.transport import Loop, Motion
from musicdesk.gui.playing import Playing
from musicdesk.gui.score import AUDIO, Score
from musicdesk.gui.tongue import mark, tr
from musicdesk.gui.waveformsight import Sight
from musicdesk.gui.window import MainWindow

if TYPE_CHECKING:
    from musicdesk.core.take import Take
    from musicdesk.gui.notespane import NotesPane

NO_TAKE = mark("Open a take to see its notes.")
COMPARING = mark("Two takes are compared, so they are heard as they are. Open one of them to hear its notes.")
GROWING = mark("The notes can be heard once the take is made.")
NOT_HEARD = mark("Press Transcribe to hear the notes of this take.")
NOTHING = mark("No notes were heard. Lower the onset threshold, or choose another preset.")
_BLIP_S, _BLIP_RATE_HZ = 0.35, 44_100


class Notation(QObject):
    """Joins the piano roll with the waveform above it, the player, and the score."""

    shown_changed = Signal(bool)

    def __init__(self, window: MainWindow, playing: Playing, score: Score, player: Player) -> None:
        super().__init__(window)
        self._window, self._playing, self._score, self._main = window, playing, score, player
        self._pane: NotesPane | None = None
        self._take: Take | None = None
        self._heard, self._trouble, self._busy = False, "", ""
        self._blip: Player | None = None
        window.waveform.sight_changed.connect(self._look)
        window.waveform.selection_changed.connect(self._selected)
        playing.moved.connect(self._moved)
        score.notes_changed.connect(self._noted)
        score.sheet_changed.connect(self._sheet_changed)
        score.heard_changed.connect(self._heard_changed)
        score.sound_changed.connect(playing.hear)
        playing.compared.connect(self._compared)

    @property
    def is_shown(self) -> bool:
        """Whether the piano roll is seen."""
        return self._pane is not None and self._pane.isVisibleTo(self._window)

    def show(self, shown: bool) -> None:
        """Show the piano roll, or put it away; what was heard through it is heard as the take again."""
        if shown == self.is_shown:
            return
        if self._pane is None:
            self._pane = self._built()
        self._window.show_notes(self._pane if shown else None)
        self._score.show(shown)
        if shown:
            self._refresh(self._pane)
        self.shown_changed.emit(shown)

    def set_take(self, take: Take | None) -> None:
        """Turn to the open take, as it is in the library now; None for none, or one that is still being made."""
        other = take is None or self._take is None or take.id != self._take.id
        self._take = take
        if other:
            self._trouble = self._busy = ""
        if self._pane is not None:
            self._refresh(self._pane)

    def set_busy(self, what: str) -> None:
        """Say what is done with the open take just now; "" when nothing is."""
        if what != self._busy:
            self._busy = what
            self._say()

    def set_trouble(self, sentence: str) -> None:
        """Say why its notes cannot be heard; "" when they can."""
        if sentence != self._trouble:
            self._trouble = sentence
            self._say()

    def close(self) -> None:
        """Let the device for single notes go."""
        if self._blip is not None:
            self._blip.close()

    def _built(self) -> NotesPane:
        from musicdesk.gui.notespane import NotesPane

        pane, score, view = NotesPane(self._window.theme), self._score, self._window.waveform
        roll, panel = pane.roll, pane.panel
        roll.seek_requested.connect(self._playing.seek)
        roll.selection_requested.connect(view.select)
        roll.zoom_requested.connect(view.zoom_at)
        roll.scroll_requested.connect(view.scroll_by)
        roll.edited.connect(score.edit)
        roll.note_heard.connect(self._sound_note)
        panel.sheet_changed.connect(score.try_sheet)
        panel.sheet_settled.connect(score.settle)
        panel.hearing_chosen.connect(self._hear)
        return pane

    def _refresh(self, pane: NotesPane) -> None:
        now, take, view = self._playing.now, self._take, self._window.waveform
        roll, panel, facts = pane.roll, pane.panel, self._playing.facts
        if now is not None:
            roll.set_sight(view.sight, now.tape.sample_rate)
            roll.set_grid(now.bpm, now.downbeat_s, now.beats_per_bar)
        key = None if take is None or take.key is None else Scale.named(take.key)
        roll.set_scale(key)
        panel.set_key(key)
        roll.set_playable(self._heard)
        roll.set_selection(view.selection)
        roll.set_playhead(facts.heard_frame, facts.transport.motion is Motion.PLAYING)
        roll.set_loop(facts.transport.loop, facts.transport.looping)
        panel.set_sheet(self._score.sheet)
        panel.set_hearing(self._score.mode)
        self._noted(self._score.notes)

    def _look(self, sight: Sight) -> None:
        now = self._playing.now
        if self._pane is not None and now is not None:
            self._pane.roll.set_sight(sight, now.tape.sample_rate)

    def _selected(self, selection: Loop | None) -> None:
        if self._pane is not None:
            self._pane.roll.set_selection(selection)

    def _moved(self, facts: Facts) -> None:
        if self._pane is not None and self._pane.isVisible():
            self._pane.roll.set_playhead(facts.heard_frame, facts.transport.motion is Motion.PLAYING)
            self._pane.roll.set_loop(facts.transport.loop, facts.transport.looping)
            now = self._playing.now
            if now is not None:
                self._pane.roll.set_grid(now.bpm, now.downbeat_s, now.beats_per_bar)

    def _noted(self, notes: tuple[Note, ...]) -> None:
        if self._pane is not None:
            self._pane.roll.set_notes(notes)
            self._pane.panel.set_count(len(notes))
            self._say()

    def _sheet_changed(self, sheet: NoteSheet) -> None:
        if self._pane is not None:
            self._pane.panel.set_sheet(sheet)

    def _heard_changed(self, heard: bool) -> None:
        self._heard = heard
        if heard:
            self._trouble = ""
        if self._pane is not None:
            self._pane.roll.set_playable(heard)
        self._say()

    def _say(self) -> None:
        if self._pane is None:
            return
        if self._take is None:
            text = tr(NO_TAKE if self._playing.now is None else GROWING)
        elif self._heard:
            text = "" if self._score.notes else tr(NOTHING)
        else:
            text = self._busy or self._trouble or tr(NOT_HEARD)
        self._pane.roll.set_text(text)
        self._pane.panel.set_busy(self._busy)

    def _hear(self, mode: str) -> None:
        if self._playing.is_comparing and mode != AUDIO:
            self._compared("A")
            self._score.said.emit(tr(COMPARING))
        else:
            self._score.hear(mode)

    def _compared(self, letter: str) -> None:
        """While two takes are compared, they are heard as they are."""
        if letter:
            self._score.hear(AUDIO)
            if self._pane is not None:
                self._pane.panel.set_hearing(AUDIO)

    def _sound_note(self, pitch: int, velocity: int) -> None:
        """Sound a note that is touched, on a player of its own, unless the take is playing."""
        from musicdesk.midi.synth import played

        if self._playing.is_playing:
            return
        if self._blip is None:
            self._blip = Player(card=self._main.card)
        sound = played([Note(0.0, pitch, _BLIP_S, velocity)], 2 * _BLIP_S, _BLIP_RATE_HZ)
        self._blip.load(Tape.of(sound))
        self._blip.play()
