"""The files of an export: what stands in them beside sound and notes, and how each is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk import __version__
from musicdesk.app.exportform import ExportForm
from musicdesk.core.filefacts import FileFacts
from musicdesk.core.note import Note
from musicdesk.core.recipe import Recipe, for_others
from musicdesk.core.scale import Scale

if TYPE_CHECKING:
    from musicdesk.app.licences import Licence
    from musicdesk.app.rendering import Rendered
    from musicdesk.core.clip import Clip
    from musicdesk.core.findings import Findings
    from musicdesk.core.music import Music
    from musicdesk.core.take import Take
    from musicdesk.formats.coverart import CoverArt
    from musicdesk.library.library import Library

EARLY_S = 0.05
"""How much before the cut a note may begin and still belong to what comes after it."""
_KINDS = {"flac": "flac24"}


def facts_of(take: Take, made: Rendered, licence: Licence, beats_per_bar: int = 4) -> FileFacts:
    """Return what a file of a take's sound says of itself."""
    recipe = None if take.recipe is None else _for_others(take.recipe)
    facts = FileFacts(
        title=take.title,
        engine="" if recipe is None else recipe.model,
        prompt=take.prompt,
        seed=None if recipe is None else recipe.seed,
        licence=licence.text,
        bpm=take.bpm,
        beats_per_bar=beats_per_bar,
        key=key_of(take),
        downbeat_s=take.downbeat_s,
        created_s=take.created_s,
        recipe=recipe,
    )
    return facts_in(facts, made)


def facts_of_music(music: Music, found: Findings, before: str = "") -> FileFacts:
    """Return what a file says of itself that holds what an engine made, and no more; nothing in it tells the time.

    `before` is the sentence on the licence of the music that it begins with, "" if it begins with none.
    """
    from musicdesk.app.licences import licence_after

    recipe = _for_others(music.recipe)
    beats = None if found.bpm is None else max(1, round(music.seconds * found.bpm / 60.0))
    return FileFacts(
        title=recipe.prompt,
        engine=recipe.model,
        prompt=recipe.prompt,
        seed=recipe.seed,
        licence=licence_after(music.recipe, before),
        software=f"MusicDesk {__version__}",
        bpm=found.bpm,
        beats=beats,
        beats_per_bar=found.beats_per_bar,
        key=found.key,
        downbeat_s=found.downbeat_s,
        recipe=recipe,
    )


def facts_in(facts: FileFacts, made: Rendered) -> FileFacts:
    """Return what a file of a part says of itself, from what is known of the whole."""
    beats = None if facts.bpm is None else max(1, round(made.clip.seconds * facts.bpm / 60.0))
    return replace(
        facts,
        software=f"MusicDesk {__version__}",
        beats=beats,
        loop=made.loop_frames,
        downbeat_s=downbeat_in(made, facts.downbeat_s, facts.bpm, facts.quarters_per_bar),
    )


def downbeat_in(made: Rendered, downbeat_s: float | None, bpm: float | None, beats_per_bar: float) -> float | None:
    """Return when the first bar begins in what was cut from a sound whose first bar begins at `downbeat_s`."""
    if downbeat_s is None:
        return None
    later_s = downbeat_s - made.begin_s
    frame_s = 1.0 / made.clip.sample_rate
    if later_s < -frame_s:
        if bpm is None:
            return None
        bar_s = beats_per_bar * 60.0 / bpm
        later_s %= bar_s
        if later_s > bar_s - frame_s:
            later_s = 0.0
    return later_s if later_s > frame_s else 0.0


def key_of(take: Take) -> Scale | None:
    """Return the key of a take as a scale."""
    return None if take.key is None else Scale.named(take.key)


def beats_per_bar_of(library: Library, take_id: str) -> int:
    """Return how many beats a bar of a take has.

    Raises: BadFile if there is no such take.
    """
    return library.take(take_id).beats_per_bar


def write_sound(path: Path, clip: Clip, form: ExportForm, facts: FileFacts, cover: CoverArt | None = None) -> Path:
    """Write a rendered sound with what it says of itself, whole or not at all, and return its path.

    A `cover` goes into formats that have a place for one.

    Raises: StorageError; BadValue if the format cannot hold it.
    """
    if form.subtype is not None:
        from musicdesk.formats.audiofile import write_wav

        return write_wav(path, clip, form.subtype, facts=facts, dither=form.dither)
    from musicdesk.formats.compressedwrite import write_compressed

    kind = _KINDS.get(form.format, form.format)
    return write_compressed(path, clip, kind, facts=facts, dither=form.dither, cover=cover)


def write_cover(path: Path, png: bytes) -> Path:
    """Write the bytes of a cover as a file, whole or not at all, and return its path. Raises: StorageError."""
    from musicdesk.formats.atomic import staged

    with staged(path, len(png)) as place:
        place.write_bytes(png)
    return path


def art_of(png: bytes) -> CoverArt:
    """Return a cover as it goes into files of sound. Raises: BadFile if it is no picture."""
    from musicdesk.formats.coverart import cover_art
    from musicdesk.formats.picturefile import decoded

    return cover_art(decoded(png))


def write_notes(
    path: Path, notes: Iterable[Note], facts: FileFacts, *, bends: bool = False, seconds: float | None = None
) -> Path:
    """Write notes as MIDI at the tempo and in the key of a sound, whole or not at all, and return its path.

    The file lasts as long as the sound does, `seconds`, and says what the sound's licence does not allow.

    Raises: StorageError.
    """
    from musicdesk.app.licences import notice_of
    from musicdesk.formats.midifile import write_midi
    from musicdesk.formats.midiread import DEFAULT_BPM

    return write_midi(
        path,
        notes,
        facts.bpm or DEFAULT_BPM,
        name=facts.title,
        time_signature=(facts.beats_per_bar, facts.beat_unit),
        key=facts.key,
        bends=bends,
        seconds=seconds,
        copyright=notice_of(facts.licence),
    )


def notes_within(notes: Iterable[Note], begin_s: float, seconds: float) -> tuple[Note, ...]:
    """Return the notes of a part, counted from its beginning and ended at its end.

    One that was heard a little before the cut begins at it. One that began earlier is left out: struck at the cut, it
    would be a note that nobody hears in the sound.
    """
    kept = []
    for note in notes:
        onset_s, end_s = note.onset_s - begin_s, note.end_s - begin_s
        if onset_s < -EARLY_S or onset_s >= seconds or end_s <= 0:
            continue
        if onset_s >= 0 and end_s <= seconds:
            kept.append(replace(note, onset_s=onset_s))
            continue
        start_s = max(0.0, onset_s)
        bend = dict((max(0.0, at_s + min(0.0, onset_s)), by) for at_s, by in note.bend)
        kept.append(replace(note, onset_s=start_s, duration_s=min(end_s, seconds) - start_s, bend=tuple(bend.items())))
    return tuple(kept)


def _for_others(recipe: Recipe) -> Recipe:
    """Return a recipe as it may leave this machine."""
    return for_others(recipe)
