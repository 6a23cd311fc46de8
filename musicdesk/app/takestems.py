"""Stems of a take: brought along in a folder, and written down as MIDI files among the exports."""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.app.desk import silent
from musicdesk.app.exportfiles import beats_per_bar_of
from musicdesk.app.exportnames import file_stem, free_number, numbered
from musicdesk.app.exportplaces import Part, publish, ready_folder, taken
from musicdesk.app.licences import licence_of_take, notice_of
from musicdesk.app.stemfolder import Stem, holds_sound, read_stems
from musicdesk.app.stems import MIDI_ROOM_BYTES, stems_folder, transcribe_stems
from musicdesk.core.errors import StorageError
from musicdesk.core.scale import Scale
from musicdesk.formats.atomic import staged
from musicdesk.formats.audiofile import read_form
from musicdesk.formats.names import shown
from musicdesk.library.stemplaces import BEFORE

if TYPE_CHECKING:
    from musicdesk.app.desk import Desk
    from musicdesk.core.job import Cancel, Report
    from musicdesk.library.library import Library

PLAIN_BPM = 120.0
"""The tempo of MIDI files of a take without one. Source: Standard MIDI Files 1.0, the default of Set Tempo."""


def stems_of(library: Library, take_id: str) -> tuple[Stem, ...]:
    """Return the stems of a take that are there; none where it was not taken apart.

    Raises: BadFile if there are files that cannot be told apart.
    """
    folder = stems_folder(library.folder, take_id)
    return read_stems(folder) if holds_sound(folder) else ()


def bring_stems(library: Library, take_id: str, folder: Path) -> tuple[Stem, ...]:
    """Copy the stems in a folder to those of a take, and return them; earlier ones stay beside them.

    Raises: BadFile if the folder holds no stems, or one that is no sound; StorageError if they cannot be copied.
    """
    library.folder_of(take_id)
    found = read_stems(folder)
    for stem in found:
        read_form(stem.path)  # what is no sound is refused before anything is copied
    target = stems_folder(library.folder, take_id)
    stage = target.with_name(f".{take_id}-{secrets.token_hex(4)}")
    try:
        target.parent.mkdir(exist_ok=True)
        stage.mkdir()
        for stem in found:
            shutil.copyfile(stem.path, stage / stem.path.name)
        if target.exists():
            os.rename(target, target.with_name(f"{take_id}{BEFORE}{secrets.token_hex(4)}"))
        os.rename(stage, target)
    except OSError as exc:
        shutil.rmtree(stage, ignore_errors=True)
        reason = exc.strerror or type(exc).__name__
        raise StorageError(
            f"The stems could not be copied to {shown(target.parent)}: {reason}.", "Make room there, then try again."
        ) from exc
    return read_stems(target)


def write_stems(
    desk: Desk,
    library: Library,
    take_id: str,
    exports: Path,
    *,
    say: Callable[[str], None] = silent,
    report: Report | None = None,
    cancel: Cancel | None = None,
) -> list[Path]:
    """Write down the stems of a take as MIDI files in the folder of exports: all together first, then each alone.

    They come into it whole and with one number, and take the place of nothing that is there.

    Raises: BadFile if it has no stems, or no notes were heard in them; Unavailable; StorageError; Cancelled.
    """
    take = library.take(take_id)
    key = None if take.key is None else Scale.named(take.key)
    ready_folder(exports)
    stem = file_stem(take.title, take.bpm, key, "stems")
    desk.check_writable(exports / f"{numbered(stem, free_number(exports, [stem]))}.mid", MIDI_ROOM_BYTES)
    with tempfile.TemporaryDirectory(prefix="musicdesk-notes-") as name:
        # Which files there will be shows at the end only, and none of them may take the place of one that is there.
        whole = Path(name) / "stems.mid"
        written = transcribe_stems(
            desk,
            stems_folder(library.folder, take_id),
            whole,
            take.bpm or PLAIN_BPM,
            key,
            downbeat_s=take.downbeat_s or 0.0,
            time_signature=(beats_per_bar_of(library, take_id), 4),
            seconds=take.seconds,
            copyright=notice_of(licence_of_take(library, take).text),
            say=say,
            report=report,
            cancel=cancel,
        )
        parts = [Part(stem, path.name.removeprefix(whole.stem), partial(_copy, path)) for path in written]
        number = free_number(exports, [stem])
        while any(taken(exports, part.name(number)) for part in parts) or not publish(exports, parts, number):
            number += 1
        return [exports / part.name(number) for part in parts]


def _copy(path: Path, place: Path) -> None:
    with staged(place, path.stat().st_size) as beside:
        shutil.copyfile(path, beside)
