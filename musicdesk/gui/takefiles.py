"""Reading what a take's panels and the dialog of export need, made to be run beside the window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from musicdesk.analysis.loudness import integrated_lufs
from musicdesk.core.clip import Clip
from musicdesk.core.recipe import Recipe
from musicdesk.core.scale import Scale
from musicdesk.core.take import Take
from musicdesk.core.tape import Tape
from musicdesk.gui.exportchoices import ExportSubject
from musicdesk.gui.playing import Open
from musicdesk.library.library import Library

_SAME_S = 0.001
"""Sounds whose lengths differ by less are of the same length."""


def sounds_otherwise(take: Take, tape: Tape, recipe: Recipe) -> bool:
    """Whether a take has another sound than the tape that grew while it was made, by `recipe` as it began.

    A loop is cut and stretched once it is whole, and of several tries the last one need not be the best.
    """
    if take.recipe is None or take.recipe.bars is not None or abs(take.seconds - tape.ready_s) > _SAME_S:
        return True
    return take.remake is None and take.recipe.seed != recipe.seed  # each candidate for a part has its own seed


def opened(library: Library, take_id: str, *, measure: bool = False) -> Open:
    """Read a take's sound; with `measure` tell its loudness too, as it was heard, or else heard now.

    Raises: BadFile if it is not there any more or damaged.
    """
    from musicdesk.app.exportfiles import beats_per_bar_of

    take = library.take(take_id)
    clip = library.clip(take_id)
    level = _loudness(library, take_id, clip) if measure else None
    beats = beats_per_bar_of(library, take_id)
    return Open(take_id, take.title, Tape.of(clip), take.bpm, level, take.downbeat_s or 0.0, beats)


def subject_of(library: Library, take_id: str, folder: Path) -> ExportSubject:
    """Return what can be exported of a take; `folder` is the usual folder of exports.

    Raises: BadFile if it is not there any more or damaged.
    """
    from musicdesk.app.exportfiles import beats_per_bar_of
    from musicdesk.app.licences import licence_of_take
    from musicdesk.app.notes import notes_of

    take = library.take(take_id)
    return ExportSubject(
        title=take.title,
        seconds=take.seconds,
        sample_rate=take.sample_rate,
        folder=folder,
        licence=licence_of_take(library, take),
        bpm=take.bpm,
        key=None if take.key is None else Scale.named(take.key),
        downbeat_s=take.downbeat_s,
        beats_per_bar=beats_per_bar_of(library, take_id),
        has_notes=notes_of(library, take) is not None,
    )


def _loudness(library: Library, take_id: str, clip: Clip) -> float | None:
    from musicdesk.workers.study import kept_findings

    found = kept_findings(library, take_id)  # half an hour would take many seconds to be heard again
    return integrated_lufs(clip) if found is None else found.lufs


def reveal(path: Path) -> bool:
    """Show a file in the system's file manager, selected where that can be asked for; False if there is none."""
    commands = {"win32": ["explorer", "/select,", str(path)], "darwin": ["open", "-R", str(path)]}
    command = commands.get(sys.platform)
    if command is None:
        return bool(QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))))
    try:
        subprocess.Popen(command)
    except OSError:
        return False
    return True
