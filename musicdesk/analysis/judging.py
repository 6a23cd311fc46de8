"""What is to be said about a melody before a model follows it: each warning with its remedy."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from musicdesk.analysis.attacks import strokes
from musicdesk.analysis.crowd import strays
from musicdesk.core.clip import Clip
from musicdesk.core.melody import PitchLine, Remark
from musicdesk.core.note import Note

SHORT_S = 1.0
"""Less than this in notes is too short to follow."""
FEW_NOTES = 3
"""Fewer notes than these are too few to follow."""
SONG_REMEDY = "From a song, the melody page can take the voice alone, when demucs is installed."
"""What can be done about a mix, and where, and what it takes."""

_SILENT = 1e-4
_QUIET_DB = -40.0
_LOUD_SHARE = 97.0
_SOUNDING_DB = 25.0
_FULL_SCALE = 0.9999
_FLAT_S, _FLAT_LEAST, _FLAT_PLACES = 8e-5, 3, 3
_STRAY, _TONAL, _CROWDED, _MOSTLY = 0.1, 0.8, 0.25, 0.6
_STROKES_PER_S, _STROKES = 0.5, 3
_STROKE_DB, _STROKE_ALONE_DB = 12.0, 25.0
_SUNG = 0.5
_AWAY_S, _PAUSE_S = 0.08, 0.2
_NOISE_DB = 12.0
_UNCLEAR = 0.88


def judge(clip: Clip, line: PitchLine, notes: Sequence[Note]) -> tuple[Remark, ...]:
    """Return what is to be said about a melody, the gravest first; nothing when all is well.

    `line` and `notes` are what was heard in the clip. Kinds: "silent" (then nothing else), "quiet", "clipped",
    "voices", "drums", "noisy", and "short" where none of these is the reason.
    """
    if not clip.frames or float(np.abs(clip.samples).max()) < _SILENT:
        return (
            Remark(
                "silent",
                "There is nothing to hear in it: all of it is silent.",
                "Choose another file or part; when you sing, see that the microphone is on and allowed.",
            ),
        )
    loud_db = float(np.percentile(line.level_db, _LOUD_SHARE)) if len(line.level_db) else _QUIET_DB
    sung = line.hz > 0
    sounding = line.level_db > loud_db - _SOUNDING_DB
    share = float((sung & sounding).sum() / max(1, sounding.sum()))
    remarks: list[Remark] = []
    if loud_db < _QUIET_DB:
        remarks.append(
            Remark(
                "quiet",
                f"It is very quiet: {loud_db:.0f} dBFS where it is loud.",
                "Sing nearer to the microphone, or turn the level up.",
            )
        )
    if _clipped(clip):
        remarks.append(
            Remark(
                "clipped",
                "It is distorted: it was louder than can be recorded.",
                "Turn the input level down or move away from the microphone, and sing again.",
            )
        )
    drums = _drums(clip, share)
    # Drums have tones of their own, which do not go together either, though not all the time.
    others = [*_voices(clip, _MOSTLY if drums else _CROWDED), *drums]
    # What is quiet and without a voice is a room, not a noisy take.
    remarks += others or ([] if loud_db < _QUIET_DB and not sung.any() else _noise(line, sung))
    if not any(remark.kind in ("quiet", "voices", "drums", "noisy") for remark in remarks):
        remarks += _short(notes)
    return tuple(remarks)


def _clipped(clip: Clip) -> bool:
    """Tell whether the sound stays at full scale: longer than the crest of a low, clean tone does."""
    flat = (np.abs(clip.samples) >= _FULL_SCALE).astype(np.int8)
    least = max(_FLAT_LEAST, round(_FLAT_S * clip.sample_rate))
    places = 0
    for channel in flat.T:
        if channel.any():
            edges = np.flatnonzero(np.diff(np.concatenate([[0], channel, [0]])))
            places += int(np.count_nonzero(edges[1::2] - edges[::2] >= least))
    return places >= _FLAT_PLACES


def _voices(clip: Clip, least: float) -> list[Remark]:
    left, tonal = strays(clip)
    if not len(left) or float(((left > _STRAY) & (tonal > _TONAL)).mean()) < least:
        return []
    return [
        Remark(
            "voices",
            "More than one note sounds at once; the model follows the strongest of each moment only.",
            f"Sing or play one note at a time. {SONG_REMEDY}",
        )
    ]


def _drums(clip: Clip, share: float) -> list[Remark]:
    # Where hardly anything is sung, quiet strokes tell too; among sung notes only strong ones are no consonants.
    count = strokes(clip, _STROKE_DB if share >= _SUNG else _STROKE_ALONE_DB)
    if count < max(_STROKES, _STROKES_PER_S * clip.seconds):
        return []
    return [
        Remark(
            "drums",
            "Drums or knocks are in it, and the model takes them for notes.",
            f"Sing or play the line alone. {SONG_REMEDY}",
        )
    ]


def _noise(line: PitchLine, sung: NDArray[np.bool_]) -> list[Remark]:
    found = "" if sung.any() else "No voice and no single tone can be made out in it."
    if not found:
        away = round(_AWAY_S / line.hop_s)
        near = np.convolve(sung, np.ones(2 * away + 1), mode="same") > 0
        pause = line.level_db[~near]
        if len(pause) * line.hop_s >= _PAUSE_S:
            under_db = float(np.median(line.level_db[sung]) - np.percentile(pause, 25))
            if under_db < _NOISE_DB:
                found = f"The noise between the notes is only {max(0.0, under_db):.0f} dB quieter than the voice."
        if not found and float(np.median(line.clarity[sung])) < _UNCLEAR:
            found = "The notes are hard to make out from the noise."
    if not found:
        return []
    return [
        Remark(
            "noisy",
            found,
            "Sing nearer to the microphone or in a quieter place; mending it by high-pass and noise gate helps too.",
        )
    ]


def _short(notes: Sequence[Note]) -> list[Remark]:
    seconds = sum(note.duration_s for note in notes)
    if len(notes) >= FEW_NOTES and seconds >= SHORT_S:
        return []
    heard = "no note" if not notes else "one note" if len(notes) == 1 else f"{len(notes)} notes"
    return [
        Remark(
            "short",
            f"There is little to follow: {heard}" + (f", {seconds:.1f} s of sound." if notes else "."),
            "Sing at least three notes that last a second together.",
        )
    ]
