"""Reworking: new takes out of one that is there: made again, varied, continued, or with a part made anew."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from musicdesk.app.melodies import find_melody
from musicdesk.app.settings import Settings
from musicdesk.app.takeparts import LEAST_S, recipe_at_end, recipe_from_to
from musicdesk.core.errors import BadValue, UserError
from musicdesk.core.recipe import Recipe
from musicdesk.core.remake import Remake
from musicdesk.core.seam import Seam
from musicdesk.core.section import Section
from musicdesk.core.take import Bond, Take
from musicdesk.core.wish import RETRIES_LIMIT, Wish
from musicdesk.gui.promptvalues import PromptValues, wish
from musicdesk.gui.remakedialog import RemakeChoice, RemakeDialog, RemakeSubject, shortened
from musicdesk.gui.remakeparts import NEAR_END_S, around
from musicdesk.gui.seamwords import moment_in_words
from musicdesk.gui.standin import Deed, able_to
from musicdesk.gui.stylewish import in_style
from musicdesk.gui.tongue import mark, tr, trn
from musicdesk.gui.window import MainWindow
from musicdesk.library import Library

FRESH_SEEDS = 2**31
"""A seed nobody asked for stays short enough to be typed again."""
SAY_FIRST = mark("Say in the prompt what you want to hear, and press it again.")


class Reworking(QObject):
    """Makes wishes of what is asked for on takes and their parts. Parts are in seconds of the take."""

    ordered = Signal(object, str)
    """Wish, what goes on in a sentence"""
    said = Signal(str)
    failed = Signal(object)
    """UserError"""

    def __init__(
        self, window: MainWindow, library: Library, settings: Callable[[], Settings], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window, self._library, self._settings = window, library, settings
        self._seen: tuple[str, tuple[Section, ...], str] | None = None
        self._choice = RemakeChoice()
        self.dialog: RemakeDialog | None = None
        """the dialog that was opened last"""

    def see_prompt(self) -> None:
        """Take what the prompt panel says now as used: only what is typed from now on is meant for what goes on."""
        self._seen = self._as_typed()

    def again(self, take: Take) -> None:
        """Make a take once more, with a new seed."""
        self._anew(take, 1, Bond.AGAIN, from_panel=False)

    def vary(self, take: Take) -> None:
        """Ask how many variations of a whole take are wanted, and have them made at once."""
        if not self._was_made(take):
            return
        subject = RemakeSubject(take.title, take.prompt, self._panel_prompt())
        self._ask(subject, several=True, then=partial(self._vary, take))

    def continue_(self, take: Take, at_s: float | None = None) -> None:
        """Let a take go on for as long as the prompt panel says, from a moment (None: its end) on.

        It goes on as it ended, or, when the prompt in the panel was changed since the last order, with that.
        """
        from_panel = self._is_meant(take)
        end_s = take.seconds if at_s is None else at_s
        recipe = self._of_panel(take.recipe) if from_panel else recipe_at_end(take, end_s, self._parent)
        if recipe is None:
            return
        sections = self._typed()[1] if from_panel else ()
        try:
            recipe = replace(recipe, seconds=self._window.prompt.length_s(), sections=sections, bars=None)
        except BadValue as error:
            self.failed.emit(error)
            return
        said = _continuing(take.title, at_s, recipe.prompt if from_panel else "")
        self._order(recipe, take.id, Bond.CONTINUATION, said, from_s=at_s)

    def continue_at(self, take: Take, at_s: float) -> None:
        """Keep a take up to a moment, and let it go on from there for as long as the prompt panel says."""
        if at_s > take.seconds - NEAR_END_S:
            self.continue_(take)
        elif at_s < LEAST_S:
            self.said.emit(tr("There is nothing before that place to go on from. Choose one that is later."))
        else:
            self.continue_(take, at_s)

    def rework(self, take: Take, begin_s: float, end_s: float, *, several: bool) -> None:
        """Ask how a part of a take is to be made anew, and have it made; with `several` variations are meant."""
        end_s = take.seconds if end_s > take.seconds - NEAR_END_S else end_s
        if end_s - begin_s < LEAST_S:
            self.said.emit(tr("Select a part of {seconds:g} s at least.", seconds=LEAST_S))
            return
        own = recipe_from_to(take, begin_s, end_s, self._parent)
        prompt = "" if own is None else own.prompt
        has_rest = end_s < take.seconds
        subject = RemakeSubject(take.title, prompt, self._panel_prompt(), begin_s, end_s, has_rest)
        self._ask(subject, several=several, then=partial(self._rework, take, begin_s, end_s))

    def reroll(self, take: Take, seam: Seam) -> None:
        """Make what lies around a seam anew, with the best join of many."""
        said = tr("Rolling the seam at {moment} again ...", moment=moment_in_words(seam.at_s))
        self._remake(take, around(seam, take.seconds), said, from_panel=take.recipe is None)

    def _ask(self, subject: RemakeSubject, *, several: bool, then: Callable[[RemakeChoice], None]) -> None:
        def go(choice: RemakeChoice) -> None:
            if subject.has_rest:
                self._choice = choice
            then(choice)

        self.dialog = RemakeDialog(self._window.theme, subject, self._choice, several=several, parent=self._window)
        self.dialog.wanted.connect(go)
        self.dialog.open()

    def _vary(self, take: Take, choice: RemakeChoice) -> None:
        self._anew(take, choice.variations, Bond.VARIATION, from_panel=choice.from_panel)

    def _rework(self, take: Take, begin_s: float, end_s: float, choice: RemakeChoice) -> None:
        plain = take.recipe is not None and take.bond not in (Bond.CONTINUATION, Bond.REMADE)
        if choice.rest == "anew":
            end_s = take.seconds
        if begin_s < LEAST_S and end_s >= take.seconds and plain:
            self._vary(take, choice)
        else:
            part = Remake(begin_s, end_s, "keep" if end_s < take.seconds else "anew", choice.candidates)
            said = tr(
                "Re-making {begin} to {end} of “{title}” ...",
                begin=moment_in_words(begin_s),
                end=moment_in_words(end_s),
                title=take.title,
            )
            self._remake(take, part, said, choice.variations, from_panel=choice.from_panel)

    def _anew(self, take: Take, variations: int, bond: Bond, *, from_panel: bool) -> None:
        """Make a whole take anew; a continuation goes on from the same take, and a re-made part is re-made there."""
        if not self._was_made(take) or take.recipe is None:
            return
        recipe = self._of_panel(take.recipe) if from_panel else take.recipe
        if recipe is None:
            return
        said = tr("Making “{title}” again ...", title=take.title)
        if bond is Bond.VARIATION:
            said = trn(
                "Making {n} variation of “{title}” ...",
                "Making {n} variations of “{title}” ...",
                variations,
                title=take.title,
            )
        goes_on = take.bond is Bond.CONTINUATION or take.remake is not None
        if take.parent is None or not goes_on:
            self._order(recipe, take.id, bond, said, variations)
        elif take.bond is Bond.CONTINUATION:
            self._order(recipe, take.parent, Bond.CONTINUATION, said, variations, from_s=take.from_s)
        else:
            self._order(recipe, take.parent, Bond.REMADE, said, variations, take.remake)

    def _remake(self, take: Take, part: Remake, said: str, variations: int = 1, *, from_panel: bool) -> None:
        recipe = None if from_panel else recipe_from_to(take, part.begin_s, part.end_s, self._parent)
        if recipe is None:
            recipe = self._of_panel(take.recipe)
            if recipe is None:
                return
            recipe = replace(recipe, seconds=part.end_s - part.begin_s, sections=(), bars=None)
        self._order(recipe, take.id, Bond.REMADE, said, variations, part)

    def _was_made(self, take: Take) -> bool:
        if take.recipe is None:
            self.said.emit(tr("“{title}” was imported: there are no settings that made it.", title=take.title))
        return take.recipe is not None

    def _is_meant(self, take: Take) -> bool:
        """Whether what goes on follows the prompt in the panel: it was typed since, or there is no other."""
        if take.recipe is None:
            return True
        typed = self._typed()
        return bool(typed[0]) and self._as_typed() != self._seen and typed != (take.prompt, take.recipe.sections)

    def _parent(self, take_id: str) -> Take | None:
        try:
            return self._library.take(take_id)
        except UserError:  # it has gone
            return None

    def _order(
        self,
        recipe: Recipe,
        parent: str,
        bond: Bond,
        said: str,
        variations: int = 1,
        remake: Remake | None = None,
        from_s: float | None = None,
    ) -> None:
        instead, models = "", self._window.prompt.model
        if remake is not None or bond is Bond.CONTINUATION:
            deed: Deed = "continues" if remake is None else "remakes"
            recipe, instead = able_to(deed, recipe, models.rows(), models.row())
        melody = None
        if recipe.melody is not None:
            melody = find_melody(self._library.folder, recipe.melody)
            if melody is None:
                self.failed.emit(
                    UserError(
                        tr(
                            "The melody “{name}” that this take followed is not there any more.",
                            name=recipe.melody.name,
                        ),
                        tr("Use its settings, and give a melody again."),
                    )
                )
                return
        settings, retries = self._settings(), self._values().retries
        recipe = replace(
            recipe,
            seed=secrets.randbelow(FRESH_SEEDS),
            bpm=None if recipe.bars is None else recipe.bpm,  # a loop is asked for at a tempo, others find theirs
            checkpoint="",
            device=settings.device,
            precision=settings.precision,
        )
        retries = min(max(retries, 0), RETRIES_LIMIT)
        self.ordered.emit(Wish(recipe, variations, melody, parent, bond, remake, retries, from_s), said)
        if instead:  # said even where the order itself only says that it waits
            self.said.emit(instead)

    def _of_panel(self, own: Recipe | None) -> Recipe | None:
        """Return a take's recipe with what the prompt panel says to be heard, or all of the panel's if it has none.

        Where the panel says nothing, or nothing right, that is said and None returned.
        """
        values = self._values()
        if not values.prompt.strip():
            self._window.prompt.focus_prompt()
            self.said.emit(tr(SAY_FIRST))
            return None
        try:
            if own is not None:
                return replace(own, prompt=values.prompt.strip(), negative=values.negative.strip() or None, sections=())
            # Its length, its loop and its melody are meant for a take of its own.
            return wish(replace(values, seconds=LEAST_S, loop=False, timeline=False, melody=None), 0).recipe
        except BadValue as error:
            self.failed.emit(error)
            return None

    def _panel_prompt(self) -> str:
        return self._typed()[0]

    def _typed(self) -> tuple[str, tuple[Section, ...]]:
        values = self._values()
        return values.prompt.strip(), values.sections

    def _as_typed(self) -> tuple[str, tuple[Section, ...], str]:
        """Return what the panel says before its style, by whose name alone it is known while the styles are read."""
        values = PromptValues.from_json(self._window.prompt.values()).in_force
        return values.prompt.strip(), values.sections, values.style

    def _values(self) -> PromptValues:
        prompt = self._window.prompt
        return in_style(PromptValues.from_json(prompt.values()).in_force, prompt.style_box.preset)


def _continuing(title: str, at_s: float | None, prompt: str) -> str:
    """Return what goes on while a take is continued, with another prompt or ("") as it was."""
    with_words = shortened(prompt)
    if at_s is None:
        if prompt:
            return tr("Continuing “{title}” with “{prompt}” ...", title=title, prompt=with_words)
        return tr("Continuing “{title}” ...", title=title)
    moment = moment_in_words(at_s)
    if prompt:
        return tr(
            "Continuing “{title}” from {moment} on with “{prompt}” ...", title=title, moment=moment, prompt=with_words
        )
    return tr("Continuing “{title}” from {moment} on ...", title=title, moment=moment)
