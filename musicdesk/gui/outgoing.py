"""Outgoing: the open take on its way into the DAW: what is heard of it, what is typed over, and its files."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from musicdesk.core.errors import Unavailable, UserError
from musicdesk.core.take import Take
from musicdesk.gui.background import Background
from musicdesk.gui.conductor import Conductor
from musicdesk.gui.controller import Controller
from musicdesk.gui.handing import AUDIO, MIDI, Handing
from musicdesk.gui.notation import Notation
from musicdesk.gui.playing import Open, Playing
from musicdesk.gui.score import Score
from musicdesk.gui.shelf import Shelf
from musicdesk.gui.tongue import in_percent, mark, told, tr
from musicdesk.gui.window import MainWindow
from musicdesk.workers.messages import Studied
from musicdesk.workers.study import HEARD_FILE, kept_findings

if TYPE_CHECKING:
    from musicdesk.app.exportform import ExportForm
    from musicdesk.app.exports import Exports

GROWING = mark("The take is still being made.")
NO_TAKE = mark("Open a take first.")
LONGEST_STUDY_S = 600.0
"""Longer takes are listened to when that is asked for, and not by themselves."""


class Outgoing(QObject):
    """Stands between the bar of the open take, the handles of the list, and those who hear takes and make files."""

    failed = Signal(object)
    """UserError"""

    def __init__(
        self,
        window: MainWindow,
        controller: Controller,
        conductor: Conductor,
        playing: Playing,
        shelf: Shelf,
        score: Score,
        notation: Notation,
    ) -> None:
        super().__init__(window)
        self._window, self._controller, self._conductor = window, controller, conductor
        self._playing, self._shelf, self._score, self._notation = playing, shelf, score, notation
        self._library = shelf.library
        self._kept: Exports | None = None
        # In a thread of its own: making the files of many takes would hold up everything else.
        self._writing = Background(self, threads=1)
        self.handing = Handing(self._library, self._writing, self._exports, self.form, self)
        self._take: Take | None = None
        self._studied, self._studying = set[str](), set[str]()
        self._failed = set[str]()
        self._wanted: dict[str, dict[str, None]] = {}
        self._asked: str | None = None

    @property
    def score(self) -> Score:
        """The notes of the open take."""
        return self._score

    @property
    def take(self) -> Take | None:
        """The open take as it is in the library, or None."""
        return self._take

    def join(self) -> None:
        """Listen to the panels and to what comes up from the engine."""
        bar, takes = self._window.takebar, self._window.takes
        self._playing.opened.connect(self.opened)
        self._conductor.take_made.connect(self._made)
        self._conductor.studying.connect(self._hears)
        self._conductor.studied.connect(self._heard)
        self._controller.imported.connect(self._imported)
        self._shelf.retagged.connect(self._retagged)
        self._score.kept.connect(self.handing.stale)
        self._notation.shown_changed.connect(bar.set_piano_roll)
        self.handing.ready.connect(self._ready)
        self.handing.missing.connect(self._missing)
        bar.tempo_typed.connect(lambda bpm: self._retype(bpm=bpm))
        bar.tempo_cleared.connect(lambda: self._retype(bpm=None))
        bar.key_typed.connect(lambda key: self._retype(key=key))
        bar.key_cleared.connect(lambda: self._retype(key=None))
        self._window.waveform.bar_requested.connect(lambda beats, begin_s: self._retype(bar=(beats, begin_s)))
        self._window.waveform.bar_cleared.connect(lambda: self._retype(bar=None))
        bar.transcribe_requested.connect(self.transcribe)
        bar.piano_roll_toggled.connect(self._notation.show)
        bar.wanted.connect(lambda kind: self._want(self._open_ids, kind))
        bar.said.connect(self._window.status.say)
        bar.set_files_of(
            lambda kinds: self.files_of(self._open_ids, kinds), lambda kinds: self._on_the_way(self._open_ids, kinds)
        )
        takes.files_wanted.connect(self._want)
        takes.set_files_of(self.files_of, self._on_the_way)
        takes.said.connect(self._window.status.say)

    def form(self) -> ExportForm:
        """Return as what takes are dragged."""
        from musicdesk.app.exports import drag_form

        return drag_form(self._controller.settings)

    def opened(self, now: Open | None) -> None:
        """Show another take, or the same as it is now."""
        take = None
        if now is not None and now.tape.finished:
            try:
                take = self._library.take(now.take_id)
            except UserError:  # not in the library yet, or gone, which others say
                take = None
        other = take is None or self._take is None or take.id != self._take.id
        bar = self._window.takebar
        self._take = take
        bar.set_take(take)
        self._show_bar(take)
        if now is not None and take is None:
            bar.set_files(tr(GROWING), tr(GROWING))
        self._score.open(take, None if now is None else now.tape)
        self._notation.set_take(take)
        if take is None or not other:
            return
        findings = None
        try:
            findings = kept_findings(self._library, take.id)
            heard = (self._library.folder_of(take.id) / HEARD_FILE).is_file()
        except UserError:
            return
        bar.set_findings(findings)
        grid = take.bpm, take.downbeat_s or 0.0, take.beats_per_bar
        if now is not None and (now.bpm, now.downbeat_s, now.beats_per_bar) != grid:  # read before that
            self._show_grid(take)
        if take.id in self._studying:
            self._busy(tr("Listening …"))
        elif findings is not None and heard:
            self._prepare_open()
        elif take.id in self._studied - self._failed:
            self._prepare_open(notes=False)
        elif take.seconds <= LONGEST_STUDY_S:
            self.study(take.id)

    def study(self, take_id: str) -> None:
        """Have a take heard."""
        self._studying.add(take_id)
        if self._take is not None and self._take.id == take_id:
            self._busy(tr("Listening …"))
        self._conductor.study(take_id)

    def transcribe(self) -> None:
        """Show the notes of the open take, and hear them if they were not heard yet, or cannot be read any more."""
        if self._take is None:
            self._window.status.say(tr(NO_TAKE if self._playing.now is None else GROWING))
            return
        self._notation.show(True)
        if self._score.is_lacking or not self._is_heard(self._take.id):
            self._asked = self._take.id
            if self._take.id not in self._studying:
                self.study(self._take.id)

    def files_of(self, take_ids: Sequence[str], kinds: Collection[str]) -> tuple[Path, ...] | None:
        """Return the files of takes, or None while some are not there; they are made then, after what has to be heard.

        Of what a take does not have, and what is left out for that, it is said why.
        """
        if MIDI in kinds:
            unheard = [take_id for take_id in take_ids if self._is_to_be_heard(take_id)]
            if unheard:
                for kind in kinds:
                    self._want(take_ids, kind)
                return None
        files = self.handing.files_of(take_ids, kinds) if take_ids else None
        if files is not None:
            left_out = [error for each in take_ids for kind in kinds if (error := self.handing.why_not(each, kind))]
            if left_out:  # after what is said of the files
                said = tr("Something is left out: {why}", why=told(left_out[0]))
                QTimer.singleShot(0, self, lambda: self._window.status.say(said))
        return files

    def close(self) -> None:
        """Wait for files that are being written, at most 3 s."""
        self._writing.close()

    @property
    def exports_folder(self) -> Path:
        """Where exports lie: in the folder that was chosen, or in the library's own."""
        from musicdesk.app.exports import exports_folder

        return exports_folder(self._controller.settings, self._library.folder)

    def _exports(self) -> Exports:
        from musicdesk.app.exports import Exports

        if self._kept is None or self._kept.folder != self.exports_folder:
            self._kept = Exports(self.exports_folder, self._library)
        return self._kept

    def _made(self, _job: str, take: Take) -> None:
        short = take.seconds <= LONGEST_STUDY_S
        if short:
            self._studying.add(take.id)
        now = self._playing.now
        if now is not None and now.take_id == take.id:
            self.opened(now)
        if short:
            self._conductor.study(take.id)

    def _imported(self, take_id: str) -> None:
        take = self._controller.take(take_id)
        if take is not None and take.seconds <= LONGEST_STUDY_S:
            self.study(take_id)

    def _hears(self, take_id: str, stage: str, share: float) -> None:
        if self._take is not None and self._take.id == take_id:
            self._busy(f"{told(stage)}: {in_percent(share)}")

    def _heard(self, study: Studied) -> None:
        take_id = study.take_id
        self._studying.discard(take_id)
        self._studied.add(take_id)
        if study.findings is None:
            self._failed.add(take_id)
        else:
            self._failed.discard(take_id)
        self.handing.stale(take_id)
        asked, self._asked = self._asked == take_id, None if self._asked == take_id else self._asked
        if study.take is not None:
            self._window.takes.refresh()
            self._show_grid(study.take)
        is_open = self._take is not None and self._take.id == take_id
        if is_open:
            bar = self._window.takebar
            self._busy("")
            if study.take is not None:
                self._show_take(study.take)
            bar.set_findings(study.findings)
            self._notation.set_trouble("" if study.heard else f"{told(study.message)} {told(study.hint)}".strip())
            bar.set_files("", "" if study.heard else told(study.message))
            self._score.read()
            self._prepare_open(notes=study.heard)
        for kind in self._wanted.pop(take_id, ()):
            self.handing.prepare((take_id,), kind)
        if study.message and (asked or study.findings is None):
            self.failed.emit(Unavailable(study.message, study.hint))

    def _retagged(self, take: Take) -> None:
        self.handing.stale(take.id)
        self._show_grid(take)
        if self._take is not None and self._take.id == take.id:
            self._show_take(take)

    def _show_grid(self, take: Take) -> None:
        self._playing.set_grid(take.id, take.bpm, take.downbeat_s or 0.0, take.beats_per_bar)
        now = self._playing.now
        if now is not None and now.take_id == take.id:
            self._window.waveform.set_grid(now.bpm, now.downbeat_s, now.beats_per_bar)

    def _show_bar(self, take: Take | None) -> None:
        """Say whether the bars of the open take can be set, and whether they were."""
        self._window.waveform.set_bar_typed(None if take is None else "bar" in take.typed)

    def _show_take(self, take: Take) -> None:
        now = self._playing.now
        self._take = take
        self._show_bar(take)
        self._window.takebar.set_take(take)
        self._score.open(take, None if now is None else now.tape)
        self._notation.set_take(take)

    def _retype(self, **values: object) -> None:
        if self._take is None:
            return
        if "bar" in values:
            bar = values["bar"]
            self._shelf.set_bar(self._take.id, bar if isinstance(bar, tuple) else None)
        elif "bpm" in values:
            bpm = values["bpm"]
            self._shelf.set_tempo(self._take.id, bpm if isinstance(bpm, float) else None)
        else:
            key = values["key"]
            self._shelf.set_key(self._take.id, key if isinstance(key, str) else None)
        self._window.takebar.set_take(self._take)  # where it could not be kept, what there is stands there again

    def _busy(self, what: str) -> None:
        self._window.takebar.set_busy(what or None)
        self._notation.set_busy(what)

    def _prepare_open(self, *, notes: bool = True) -> None:
        if self._take is not None:
            self.handing.prepare((self._take.id,), AUDIO)
            if notes:
                self.handing.prepare((self._take.id,), MIDI)

    def _want(self, take_ids: Sequence[str], kind: str) -> None:
        """Have files made that may be dragged soon; of what is being heard they are made afterwards, with its tempo."""
        for take_id in take_ids:
            if take_id not in self._studying and kind == MIDI and self._is_to_be_heard(take_id):
                self.study(take_id)
            if take_id in self._studying:
                self._wanted.setdefault(take_id, {})[kind] = None
            else:
                self.handing.prepare((take_id,), kind)

    def _is_to_be_heard(self, take_id: str) -> bool:
        """Whether the notes of a take wait for its being heard, which a long one is only when that is asked for."""
        if take_id in self._studying:
            return True
        if take_id in self._studied or self._is_heard(take_id):
            return False
        try:
            return self._library.take(take_id).seconds <= LONGEST_STUDY_S
        except UserError:
            return False  # it is gone, which is said when its files are made

    def _is_heard(self, take_id: str) -> bool:
        try:
            return (self._library.folder_of(take_id) / HEARD_FILE).is_file()
        except UserError:
            return True  # it is gone, which is said when its files are made

    @property
    def _open_ids(self) -> tuple[str, ...]:
        return () if self._take is None else (self._take.id,)

    def _on_the_way(self, take_ids: Sequence[str], kinds: Collection[str]) -> bool:
        waits = MIDI in kinds and not self._studying.isdisjoint(take_ids)
        return waits or self.handing.is_making(take_ids, kinds)

    def _ready(self, take_id: str, _kind: str) -> None:
        if self._take is not None and self._take.id == take_id:
            self._window.takebar.files_ready()
        self._window.takes.files_ready()

    def _missing(self, take_id: str, _kind: str, error: UserError) -> None:
        if self._take is not None and self._take.id == take_id:
            self._window.takebar.files_missing(told(error))
        self._window.takes.files_missing(take_id, told(error))
