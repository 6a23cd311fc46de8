"""Seams and sections of the open take: shown, gone to, and handed on to be made anew."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from musicdesk.app.takeparts import new_music_s
from musicdesk.core.errors import UserError
from musicdesk.core.recipe import Recipe
from musicdesk.core.seam import Seam
from musicdesk.core.take import Take
from musicdesk.core.transport import Loop, Motion
from musicdesk.gui.furniture import Furniture
from musicdesk.gui.playing import Open
from musicdesk.gui.seamwords import as_sentence, faults_of, seam_in_words
from musicdesk.gui.tongue import tr
from musicdesk.workers.messages import Studied

_HERE_S = 0.01
"""A seam so near to the playhead is the one it stands on."""
_JUST_PASSED_S = 0.7
"""While it plays, a seam that was passed so shortly before is not the one before."""


class Seams(QObject):
    """Stands between the waveform with its lane of sections, and those who know the open take and rework it."""

    possible_changed = Signal(object)
    """dict[str, bool]: which actions can be chosen now"""
    said = Signal(str)

    def __init__(self, furniture: Furniture) -> None:
        super().__init__(furniture.window)
        self._window, self._controller = furniture.window, furniture.controller
        self._playing, self._conductor, self._library = furniture.playing, furniture.conductor, furniture.library
        self._take: Take | None = None
        self._sections_at_s = 0.0

    def join(self) -> None:
        """Listen to the panels, the player and the engine."""
        view, lane = self._window.waveform, self._window.sections
        self._playing.opened.connect(self.opened)
        self._playing.moved.connect(lambda _facts: self._count())
        self._conductor.take_made.connect(self._made)
        self._conductor.studied.connect(self._heard)
        view.sight_changed.connect(lambda _sight: self._look())
        view.selection_changed.connect(lambda _selection: self._tell())
        view.rework_requested.connect(lambda what: self.rework(several=what == "vary_selection"))
        view.continue_requested.connect(self.continue_at)
        view.reroll_requested.connect(self._reroll)
        lane.chosen.connect(self._select_section)
        lane.zoom_requested.connect(view.zoom_at)
        lane.scroll_requested.connect(view.scroll_by)

    def opened(self, now: Open | None) -> None:
        """Show another take, or the same as it is now."""
        self._take = None
        if now is not None and now.tape.finished:
            try:
                self._show(self._library.take(now.take_id))
                return
            except UserError:  # not in the library yet, or gone, which others say
                pass
        growing = None if now is None else self._controller.growing(now.take_id)
        if now is None or growing is None:
            self._show_sections(None, 0.0)
        else:
            self._show_sections(*growing)
        self._tell()

    def rework(self, *, several: bool) -> None:
        """Ask how what is selected is to be made anew, and have it made; with `several` variations are meant."""
        now, selection, take = self._playing.now, self._window.waveform.selection, self._take
        if now is not None and selection is not None and take is not None:
            rate = now.tape.sample_rate
            self._controller.reworking.rework(take, selection.begin / rate, selection.end / rate, several=several)

    def continue_at(self, at_s: float) -> None:
        """Keep the open take up to a moment, and let new music go on from there."""
        if self._take is not None:
            self._controller.reworking.continue_at(self._take, at_s)

    def reroll(self) -> None:
        """Make what lies around the seam nearest to the playhead anew."""
        seam = self._window.waveform.seams.nearest(self._here_s)
        if seam is not None:
            self._reroll(seam)

    def go(self, way: int) -> None:
        """Go to the next seam, or with a `way` below 0 to the one before, and say how it is."""
        now, marks = self._playing.now, self._window.waveform.seams
        if now is None:
            return
        plays = self._playing.facts.transport.motion is Motion.PLAYING
        here_s = self._here_s
        if way > 0:
            seam = marks.after(here_s + _HERE_S)
        else:
            seam = marks.before(here_s - (_JUST_PASSED_S if plays else _HERE_S))
        if seam is None:
            self.said.emit(
                tr("There is no seam after this place.") if way > 0 else tr("There is no seam before this place.")
            )
        else:
            self._playing.seek(round(seam.at_s * now.tape.sample_rate))
            self.said.emit(as_sentence(seam_in_words(seam)))

    @property
    def _here_s(self) -> float:
        now = self._playing.now
        return 0.0 if now is None else self._playing.facts.heard_frame / now.tape.sample_rate

    def _made(self, _job: str, take: Take) -> None:
        now = self._playing.now
        if now is not None and now.take_id == take.id:
            self._show(take)

    def _heard(self, told: Studied) -> None:
        """Show what was measured of the open take only now, as it is of one that was stopped."""
        take, shown = told.take, self._take
        if take is None or shown is None or take.id != shown.id:
            return
        if (take.seams, take.check) != (shown.seams, shown.check):
            self._mark(take)

    def _show(self, take: Take) -> None:
        self._show_sections(take.recipe, new_music_s(take))
        self._mark(take)

    def _mark(self, take: Take) -> None:
        view = self._window.waveform
        self._take = take
        view.set_seams(take.seams)
        view.set_faults(faults_of(take))
        self._tell()

    def _show_sections(self, recipe: Recipe | None, at_s: float) -> None:
        lane, sections = self._window.sections, () if recipe is None else recipe.sections
        self._sections_at_s = at_s
        if recipe is not None and sections:
            lane.set_prompt(recipe.prompt)
            lane.set_sections(sections, recipe.seconds, at_s)
            lane.choose(-1)
            self._count()
            self._look()
        lane.setVisible(bool(sections))

    def _look(self) -> None:
        now = self._playing.now
        if now is not None:
            self._window.sections.set_sight(self._window.waveform.sight, now.tape.sample_rate)

    def _count(self) -> None:
        now = self._playing.now
        if now is not None:
            self._window.sections.set_grid(now.bpm, now.downbeat_s, now.beats_per_bar)

    def _select_section(self, index: int) -> None:
        now, view = self._playing.now, self._window.waveform
        growing = None if now is None else self._controller.growing(now.take_id)
        recipe = self._take.recipe if self._take is not None else None if growing is None else growing[0]
        if now is None or recipe is None or not 0 <= index < len(recipe.sections):
            return
        section, rate = recipe.sections[index], now.tape.sample_rate
        begin_s, end_s = section.begin_s + self._sections_at_s, section.end_s + self._sections_at_s
        view.select(Loop(round(begin_s * rate), round(end_s * rate)))

    def _reroll(self, seam: Seam) -> None:
        if self._take is not None:
            self._controller.reworking.reroll(self._take, seam)

    def _tell(self) -> None:
        view = self._window.waveform
        can = self._take is not None and not self._library.read_only
        seams = bool(view.seams.seams)
        view.set_can_rework(can)
        self.possible_changed.emit(
            dict.fromkeys(("remake", "vary_selection"), can and view.selection is not None)
            | {"continue_here": can, "reroll_seam": can and seams}
            | dict.fromkeys(("next_seam", "previous_seam"), seams)
        )
