"""Wiring: who listens to whom in an open window."""

from __future__ import annotations

import contextlib
import json
import math
import signal
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from musicdesk.app.openwith import by_kind
from musicdesk.app.settings import Settings
from musicdesk.audio.player import Facts
from musicdesk.core.errors import UserError
from musicdesk.core.job import JobState
from musicdesk.core.transport import Motion
from musicdesk.gui.coverkeeping import CoverKeeping
from musicdesk.gui.diagnostics import Diagnostics
from musicdesk.gui.filing import Filing
from musicdesk.gui.furniture import Furniture
from musicdesk.gui.handing import MIDI
from musicdesk.gui.ideas import Ideas
from musicdesk.gui.logbook import catch_mistakes
from musicdesk.gui.menus import Menus
from musicdesk.gui.nowplaying import NowPlaying
from musicdesk.gui.preferences import Preferences
from musicdesk.gui.recovering import Recovering
from musicdesk.gui.seams import Seams
from musicdesk.gui.shortcuts import ShortcutTable
from musicdesk.gui.stylekeeping import StyleKeeping
from musicdesk.gui.tongue import told, tr, trn
from musicdesk.gui.updates import Updates
from musicdesk.gui.welcome import Welcome

LOOK_FOR_CHANGES_MS = 1_500
"""How often to look whether another program changed the library."""
FIRST_LOOK_AT_DEVICES_MS = 300
FIRST_LOOK_AT_RECORDINGS_MS = 1_000
FIRST_LOOK_AT_TAKES_MS = 400
WELCOME_MS = 500
FIRST_LOOK_AT_CRASHES_MS = 700
FIRST_LOOK_FOR_NEWER_MS = 8_000


class Wiring(QObject):
    """Who listens to whom, as long as the window lives."""

    mistaken = Signal(str)
    """a sentence about a mistake of ours, from whatever thread it was made in"""

    def __init__(self, furniture: Furniture) -> None:
        super().__init__(furniture.window)
        self._all, self._shelf, self._kept = furniture, furniture.shelf, furniture.kept
        self._window, self._controller = furniture.window, furniture.controller
        outgoing = furniture.outgoing
        self._filing = Filing(furniture, outgoing.handing, outgoing.files_of, lambda: outgoing.exports_folder)
        self._preferences, self._seams = Preferences(furniture), Seams(furniture)
        self._recovering = Recovering(furniture, self._seams)
        self._ideas = Ideas(
            self._window, self._controller, furniture.background, furniture.library, furniture.studio, furniture.kept
        )
        self._styles = StyleKeeping(self._window, furniture.background)
        self._now_playing = NowPlaying(furniture)
        self._covers = CoverKeeping(self._window, furniture.library, furniture.conductor, furniture.background)
        self._diagnostics = Diagnostics(furniture)
        self._welcome = Welcome(furniture, self._preferences.use, furniture.models.show)
        self._updates = Updates(self._window, furniture.background, lambda: self._controller.settings, furniture.kept)
        self._menus = Menus(self._window, self._window.takes.list, self._shelf.stack, ShortcutTable(), self._acts())
        self._version = furniture.library.version()
        self._warmed = False

    def join(self) -> None:
        """Connect all parts."""
        w, c, all_ = self._window, self._controller, self._all
        conductor, playing, shelf = all_.conductor, all_.playing, self._shelf
        w.prompt.generate_requested.connect(c.generate)
        w.prompt.cancel_requested.connect(c.cancel)
        w.prompt.melody_offered.connect(c.following.follow_file)
        w.prompt.folder_requested.connect(self._preferences.choose_model_folder)
        w.jobs.cancel_requested.connect(conductor.cancel)
        w.jobs.move_requested.connect(conductor.move)
        w.jobs.dismiss_requested.connect(self._dismiss)
        w.jobs.copy_details_requested.connect(self._copy_details)
        w.jobs.save_again_requested.connect(conductor.save_again)
        conductor.jobs_changed.connect(c.jobs_changed)
        conductor.tape_begun.connect(c.tape_begun)
        conductor.tape_grew.connect(c.tape_grew)
        conductor.tape_ended.connect(c.tape_ended)
        conductor.tape_forgotten.connect(c.tape_forgotten)
        conductor.retrying.connect(c.retrying)
        conductor.take_made.connect(c.take_made)
        conductor.job_ended.connect(c.job_ended)
        conductor.job_ended.connect(self._recovering.job_ended)
        conductor.engine_changed.connect(w.status.show_engine)
        conductor.memory_changed.connect(w.status.show_memory)
        conductor.loaded_changed.connect(lambda loaded: self._menus.enable({"unload": loaded}))
        w.takes.opened.connect(c.open)
        w.takes.play_requested.connect(partial(c.open, play=True))
        w.takes.rename_requested.connect(shelf.rename)
        w.takes.stars_requested.connect(shelf.set_stars)
        w.takes.note_requested.connect(shelf.set_note)
        w.takes.delete_requested.connect(c.delete)
        w.takes.again_requested.connect(c.again)
        w.takes.vary_requested.connect(c.vary)
        w.takes.use_settings_requested.connect(c.use_settings)
        w.takes.use_as_melody_requested.connect(c.use_as_melody)
        w.takes.continue_requested.connect(c.continue_)
        w.takes.compare_requested.connect(lambda first, second: c.compare((first, second)))
        w.takes.reveal_requested.connect(self._filing.reveal)
        w.takes.copy_requested.connect(self._filing.copy_files)
        w.takes.copy_midi_requested.connect(partial(self._filing.copy_files, kinds=(MIDI,)))
        w.takes.export_requested.connect(self._filing.export)
        w.takebar.export_requested.connect(self._export_open)
        w.takebar.typing_ended.connect(w.focus_waveform)
        self._filing.recipe_found.connect(c.use_recipe)
        w.takes.failed.connect(self._say)
        w.takes.selection_changed.connect(self._selected)
        shelf.changed.connect(w.takes.refresh)
        shelf.retitled.connect(playing.retitle)
        shelf.gone.connect(c.gone)
        shelf.failed.connect(self._say)
        c.failed.connect(self._say)
        c.taken_in.connect(self._filing.remember)
        all_.studio.failed.connect(self._say)
        all_.studio.said.connect(w.status.say)
        playing.opened.connect(c.opened)
        self._seams.join()
        self._seams.possible_changed.connect(self._menus.enable)
        self._seams.said.connect(w.status.say)
        for said in (self._styles.said, self._covers.said):
            said.connect(w.status.say)
        for failed in (self._ideas.failed, self._styles.failed, self._covers.failed):
            failed.connect(self._say)
        all_.outgoing.join()
        all_.outgoing.failed.connect(self._say)
        all_.stems.said.connect(w.status.say)
        all_.models.said.connect(w.status.say)
        all_.models.failed.connect(self._say)
        all_.stems.changed.connect(all_.outgoing.handing.stale)
        all_.outgoing.score.failed.connect(self._say)
        all_.outgoing.score.said.connect(w.status.say)
        playing.moved.connect(self._moved)
        playing.starts_in_changed.connect(w.transport.set_starts_in)
        playing.trouble.connect(self._trouble)
        playing.compared.connect(self._compared)
        w.waveform.seek_requested.connect(playing.seek)
        w.waveform.loop_requested.connect(playing.set_loop)
        w.waveform.loop_selection_requested.connect(lambda: playing.set_loop(w.waveform.selection))
        t = w.transport
        t.play_pressed.connect(c.toggle)
        t.stop_pressed.connect(playing.stop)
        t.to_start_pressed.connect(playing.to_start)
        t.to_end_pressed.connect(playing.to_end)
        t.loop_toggled.connect(playing.set_looping)
        t.volume_changed.connect(all_.player.set_volume)
        t.device_chosen.connect(self._preferences.choose_device)
        t.compare_pressed.connect(self._compare)
        w.files_dropped.connect(self._filing.take_in)
        w.closing.connect(self._keep)
        w.may_close = self._may_close
        all_.claim.handed_over.connect(self._called)
        self._listen_for_files()
        self._menus.theme_chosen.connect(
            lambda scheme: self._preferences.use(self._controller.settings.with_(theme=scheme))
        )
        self._menus.size_chosen.connect(
            lambda size: self._preferences.use(self._controller.settings.with_(scale_percent=size))
        )
        self._menus.recent_chosen.connect(self._filing.open_recent)
        self._menus.recent_cleared.connect(self._filing.forget_recent)
        self._filing.notes_found.connect(c.following.follow_file)
        self._filing.styles_found.connect(self._styles.take_in)
        self._now_playing.raise_wanted.connect(self._raise)
        self._now_playing.files_wanted.connect(self._called)
        w.closing.connect(self._now_playing.close)
        QGuiApplication.instance().applicationStateChanged.connect(self._turned_to)  # type: ignore[union-attr]
        self._filing.failed.connect(self._say)
        self._recovering.failed.connect(self._say)
        self._filing.recent_changed.connect(self._menus.set_recent)
        self._preferences.failed.connect(self._say)
        self._preferences.keys_changed.connect(self._menus.use)
        self._preferences.keys_changed.connect(w.waveform.selection_bar.use)
        self._preferences.looks_changed.connect(self._menus.check)
        self._watch = QTimer(w, interval=LOOK_FOR_CHANGES_MS)
        self._watch.timeout.connect(self._look_for_changes)
        self._watch.start()

    def begin(self, settings: Settings, remarks: Sequence[str], files: Sequence[Path]) -> None:
        """Show how things stand, and take in what the program was started with."""
        w, library = self._window, self._all.library
        self.mistaken.connect(w.status.warn)
        catch_mistakes(self.mistaken.emit)
        # Ctrl+C in the terminal, and a system that shuts down, close the window like its own button does.
        for number in (signal.SIGINT, signal.SIGTERM):
            with contextlib.suppress(ValueError):
                signal.signal(number, lambda *_: QTimer.singleShot(0, w, self._end))  # it may come amid a paint
        self._all.models.look()
        self._preferences.apply(settings)
        w.prompt.restore(self._read_json("prompt"))
        self._styles.read()
        self._controller.reworking.see_prompt()
        w.prompt.prompt.textChanged.connect(self._warm)  # only now: what was typed last time is no wish yet
        volume = self._kept.value("volume")
        w.transport.set_volume(_number(volume, 1.0))
        self._all.player.set_volume(_number(volume, 1.0))
        w.takes.set_can_change(not library.read_only)
        w.takes.set_can_continue(not library.read_only)
        self._model_chosen()
        w.prompt.model.model_changed.connect(self._model_chosen)
        self._menus.set_recent(self._filing.recent_files())
        self._menus.enable({"unload": False})
        self._selected(())
        self._seams.opened(None)
        if library.read_only:
            w.show_banner(
                "library",
                tr(
                    "The library in {folder} is read-only: takes can be heard, but nothing can be kept.",
                    folder=library.folder,
                ),
            )
        said = [told(remark) for remark in remarks if remark]
        if said:
            w.status.warn(" ".join(said))
        w.prompt.focus_prompt()
        QTimer.singleShot(FIRST_LOOK_AT_DEVICES_MS, w, self._preferences.look_for_devices)
        QTimer.singleShot(FIRST_LOOK_AT_RECORDINGS_MS, w, self._all.studio.offer_recovered)
        QTimer.singleShot(FIRST_LOOK_AT_TAKES_MS, w, self._recovering.look)
        QTimer.singleShot(FIRST_LOOK_AT_CRASHES_MS, w, self._diagnostics.speak_of_crash)
        QTimer.singleShot(FIRST_LOOK_FOR_NEWER_MS, w, self._updates.look_if_due)
        if files:
            self._filing.take_in(files)
        else:
            QTimer.singleShot(WELCOME_MS, w, self._welcome.show_the_first_time)

    def _acts(self) -> dict[str, Callable[[], object]]:
        w, c, all_, studio = self._window, self._controller, self._all, self._all.studio

        def on_chosen(act: Callable[[str], object]) -> Callable[[], object]:
            def do() -> None:
                chosen = w.takes.selected_ids()
                if chosen:
                    act(chosen[0])

            return do

        acts: dict[str, Callable[[], object]] = {
            "generate": lambda: None if self._ideas.make() else w.prompt.generate(),
            "cancel": c.cancel,
            "focus_prompt": w.prompt.focus_prompt,
            "again": on_chosen(c.again),
            "vary": on_chosen(c.vary),
            "remake": lambda: self._seams.rework(several=False),
            "vary_selection": lambda: self._seams.rework(several=True),
            "continue_here": lambda: self._seams.continue_at(w.waveform.here_s),
            "reroll_seam": self._seams.reroll,
            "next_seam": lambda: self._seams.go(1),
            "previous_seam": lambda: self._seams.go(-1),
            "continue": on_chosen(c.continue_),
            "use_settings": on_chosen(c.use_settings),
            "use_as_melody": on_chosen(c.use_as_melody),
            "record": studio.record,
            "melody": lambda: studio.close() if studio.is_open else studio.open(),
            "idea": self._ideas.toggle,
            "play": lambda: studio.toggle() if studio.is_open else c.toggle(),
            "stop": lambda: studio.stop() if studio.is_open else all_.playing.stop(),
            "to_start": all_.playing.to_start,
            "to_end": all_.playing.to_end,
            "loop": lambda: all_.playing.set_looping(not all_.playing.facts.transport.looping),
            "loop_selection": lambda: all_.playing.set_loop(w.waveform.selection),
            "compare": self._compare,
            "zoom_in": w.waveform.zoom_in,
            "zoom_out": w.waveform.zoom_out,
            "zoom_fit": w.waveform.fit,
            "import": self._filing.import_files,
            "export": self._export,
            "restore": self._filing.restore_settings,
            "copy_midi": lambda: self._filing.copy_files(w.takes.selected_ids(), (MIDI,)),
            "stems": self._show_stems,
            "transcribe": all_.outgoing.transcribe,
            "piano_roll": lambda: all_.notation.show(not all_.notation.is_shown),
            "reveal": on_chosen(self._filing.reveal),
            "search": w.takes.focus_search,
            "copy": lambda: self._filing.copy_files(w.takes.selected_ids()),
            "rename": w.takes.rename,
            "note": w.takes.write_note,
            "delete": lambda: c.delete(w.takes.selected_ids()),
            "next_pane": w.next_pane,
            "shortcuts": self._preferences.show_shortcuts,
            "models": all_.models.show,
            "settings": self._preferences.show_settings,
            "quit": w.close,
            "library": lambda: self._filing.show_in_folder(all_.library.folder / "library.json"),
            "bring_back": self._bring_back,
            "empty_trash": self._empty_trash,
            "unload": all_.conductor.unload,
            "welcome": self._welcome.show,
            "updates": self._updates.look,
            "diagnostics": self._diagnostics.show,
            "about": self._preferences.show_about,
        }
        stars = {f"stars_{n}": partial(self._give_stars, n) for n in range(6)}
        return acts | stars

    # What goes on

    def _moved(self, facts: Facts) -> None:
        w, now = self._window, self._all.playing.now
        motion = facts.transport.motion
        playing = motion is Motion.PLAYING
        w.transport.set_motion(motion)
        w.transport.set_looping(facts.transport.looping)
        w.transport.set_level(facts.peaks, facts.clipped)
        if now is not None:
            rate = now.tape.sample_rate
            length = now.tape.ready if now.tape.finished else now.tape.capacity
            w.transport.set_time(facts.heard_frame / rate, length / rate, now.bpm, now.downbeat_s, now.beats_per_bar)
            w.waveform.set_playhead(facts.heard_frame, playing)
            w.waveform.set_loop(facts.transport.loop, facts.transport.looping)
            w.takes.set_open(now.take_id, playing)
        else:
            w.transport.set_time(0.0, 0.0, None)

    def _trouble(self, sentence: str) -> None:
        self._window.show_banner("sound", sentence)
        if sentence:
            self._window.status.warn(sentence)
            self._preferences.look_for_devices()

    def _turned_to(self, state: Qt.ApplicationState) -> None:
        """Somebody who comes back to the window may have plugged something in."""
        if state is Qt.ApplicationState.ApplicationActive and self._all.playing.facts.trouble:
            self._preferences.look_for_devices()

    def _compared(self, letter: str) -> None:
        self._window.transport.set_comparing(letter)
        self._selected(self._window.takes.selected_ids())
        if letter:
            self._window.status.say(_comparing(letter))
        elif self._window.status.line in (_comparing("A"), _comparing("B")):
            self._window.status.say(tr("The comparison has ended."))

    def _compare(self) -> None:
        if self._all.playing.is_comparing:
            self._all.playing.swap()
        else:
            self._controller.compare(self._window.takes.selected_ids())

    def _selected(self, take_ids: Sequence[str]) -> None:
        one, some = len(take_ids) == 1, bool(take_ids)
        self._window.transport.set_compare_enabled(len(take_ids) == 2 or self._all.playing.is_comparing)
        can = not self._all.library.read_only
        names = ("again", "vary", "continue", "use_settings", "use_as_melody", "reveal")
        self._menus.enable(
            dict.fromkeys(names, one)
            | dict.fromkeys(("rename", "note"), one and can)
            | {
                "stems": one or self._all.outgoing.take is not None,
                "export": one or self._all.outgoing.take is not None,
                "copy": some,
                "copy_midi": some,
                "delete": some and can,
            }
            | {f"stars_{n}": some and can for n in range(6)}
        )

    def _say(self, error: UserError) -> None:
        self._window.status.warn(told(error))

    def _look_for_changes(self) -> None:
        try:
            version = self._all.library.version()
        except UserError as exc:  # its disk was taken out
            if self._window.status.line != told(exc):
                self._say(exc)
            return
        if version != self._version:
            self._version = version
            self._window.takes.refresh()

    def _model_chosen(self) -> None:
        row = self._window.prompt.model.row()
        self._window.takes.set_can_follow(row is not None and row.melody)

    def _warm(self) -> None:
        """Load the model while the first words are typed: it takes seconds, and nobody waits for it then."""
        if not self._warmed and self._window.isVisible() and self._controller.settings.keep_warm:
            self._warmed = True
            settings = self._controller.settings
            wish = self._window.prompt.draft()
            model, lora = (
                (self._window.prompt.model.wanted, "") if wish is None else (wish.recipe.model, wish.recipe.lora)
            )
            self._all.conductor.warm(model, settings.device, settings.precision, lora)

    def _give_stars(self, stars: int) -> None:
        self._shelf.set_stars(self._window.takes.selected_ids(), stars)

    def _export(self) -> None:
        """Export what is selected, or what is open."""
        chosen = self._window.takes.selected_ids()
        if len(chosen) == 1:
            self._filing.export(chosen[0])
        else:
            self._export_open()

    def _show_stems(self) -> None:
        """Show the stems of what is selected, or of what is open."""
        chosen = self._window.takes.selected_ids()
        take = self._controller.take(chosen[0]) if len(chosen) == 1 else self._all.outgoing.take
        if take is not None:
            self._all.stems.show(take)

    def _export_open(self) -> None:
        take = self._all.outgoing.take
        if take is not None:
            self._filing.export(take.id)

    def _bring_back(self) -> None:
        count = self._shelf.bring_back()
        self._window.status.say(
            trn("Brought back: {n} take.", "Brought back: {n} takes.", count) if count else tr("No takes there.")
        )

    def _empty_trash(self) -> None:
        answer = QMessageBox.question(
            self._window, tr("Empty the trash"), tr("Delete the takes in the trash for good? This cannot be undone.")
        )
        if answer == QMessageBox.StandardButton.Yes:
            count = self._shelf.empty_trash()
            if count is not None:
                self._window.status.say(trn("Deleted for good: {n} take.", "Deleted for good: {n} takes.", count))

    def _dismiss(self, job_id: str) -> None:
        """Take a job off the list; ask first when its take is nowhere else."""
        job = self._controller.job_of(job_id)
        if job is not None and job.unsaved:
            answer = QMessageBox.question(
                self._window,
                tr("A take is not saved"),
                tr("Its take could not be saved, and cannot be saved later any more. Go on?"),
            )
            if answer != QMessageBox.StandardButton.Yes:
                return
        self._all.conductor.dismiss(job_id)

    def _copy_details(self, job_id: str) -> None:
        job = self._controller.job_of(job_id)
        if job is not None:
            QGuiApplication.clipboard().setText(
                "\n".join(part for part in (job.message, job.hint, job.details) if part)
            )
            self._window.status.say(tr("The details are on the clipboard."))

    # Start and end

    def _listen_for_files(self) -> None:
        app = QApplication.instance()
        if sys.platform == "darwin" and app is not None:  # elsewhere a second start brings them
            from musicdesk.gui.fileevents import FileEvents

            FileEvents(app, self).opened.connect(self._called)

    def _called(self, files: Sequence[Path]) -> None:
        """Another program was started on the library: come to the front and take its files in."""
        self._raise()
        asked_safe, self._all.claim.asked_safe = self._all.claim.asked_safe, False
        if asked_safe and not self._all.safe:
            self._window.status.warn(tr("MusicDesk runs already: close it first, then start it in safe mode."))
        if not files:
            return
        studio = self._all.studio
        if by_kind(files).sounds and studio.is_open and not studio.is_recording:
            studio.close()  # what becomes of them is seen behind it
        self._filing.take_in(files, aloud=True)

    def _raise(self) -> None:
        from musicdesk.gui.raising import bring_to_front

        bring_to_front(self._window, self._all.claim.tokens)

    def _end(self) -> None:
        """Close without a question: the system goes down, or nobody is there to answer."""
        self._window.may_close = lambda: True
        self._window.close()
        QApplication.quit()  # a dialog that is open would keep the program going

    def _may_close(self) -> bool:
        """Ask when something would be lost: a take that is being made is kept, but not one that found no room."""
        jobs = self._all.conductor.jobs
        waiting = sum(job.state is JobState.QUEUED for job in jobs)
        if any(job.unsaved for job in jobs):
            title = tr("A take is not saved")
            lost = tr(
                "A take could not be saved, and is lost when MusicDesk ends. Make room and press “Save again” first."
            )
        elif waiting:
            title = tr("Jobs are waiting")
            lost = trn(
                "{n} job is still waiting to be made, and will be forgotten.",
                "{n} jobs are still waiting to be made, and will be forgotten.",
                waiting,
            )
        else:
            return True
        answer = QMessageBox.question(self._window, title, f"{lost} {tr('End all the same?')}")
        return bool(answer == QMessageBox.StandardButton.Yes)

    def _keep(self) -> None:
        self._kept.setValue("prompt", json.dumps(self._window.prompt.values()))
        self._ideas.put_away()
        self._kept.setValue("volume", self._window.transport.volume())
        self._kept.sync()

    def _read_json(self, name: str) -> dict[str, object]:
        try:
            values = json.loads(str(self._kept.value(name) or "{}"))
        except ValueError:
            return {}
        return values if isinstance(values, dict) else {}


def _comparing(letter: str) -> str:
    return tr("Comparing at equal loudness: this is {letter}. Press B to hear the other one.", letter=letter)


def _number(value: object, default: float) -> float:
    try:
        number = float(str(value))
    except ValueError:
        return default
    return min(max(number, 0.0), 1.0) if math.isfinite(number) else default
