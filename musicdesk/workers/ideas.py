"""Ideas: hear in a recording what a loop is to be made from: tempo, key, and the words that fit it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue, UserError
from musicdesk.core.idea import Idea
from musicdesk.core.job import Cancel, Cancelled
from musicdesk.core.tags import Tags
from musicdesk.workers.messages import HearIdea, IdeaHeard
from musicdesk.workers.words import Words

if TYPE_CHECKING:
    from musicdesk.core.ports import Tagger

LISTENED_S = 60.0
"""So much of a recording is heard, from its first sound on, in seconds: an idea is a few bars."""
SILENT = 1e-3
"""What never gets louder than this, as a share of full scale, is silence."""
KEY_NOTES = 3
"""So many different notes tell a key, ..."""
KEY_S = 2.0
"""... or so much sound, in seconds."""
NO_WORDS = 'Genre and mood are not listened for: that needs the model "clap", which is not installed.'
NO_BEAT = "No tempo was heard; choose one."
NO_KEY = "No key was heard."
_BLOCK_S = 0.05
_RATE_HZ = 48_000


def hear_idea(clip: Clip, name: str, tagger: Tagger | None = None, cancel: Cancel = lambda: False) -> Idea:
    """Return what is found in a recording that the user knows as `name`; without a `tagger` no words for it are.

    What goes wrong in the tagger is said with the rest.

    Raises: BadValue if there is no sound in it; Cancelled.
    """
    from musicdesk.analysis.ideas import idea_ground

    part = _sounding(clip)
    if part is None:
        raise BadValue(f'There is no sound in "{name[:80]}".', "Choose another recording.", field="idea")
    ground = idea_ground(part, cancel)
    if cancel():
        raise Cancelled
    # A tone or two are in many keys.
    key = ground.key if _sounding_s(part) >= KEY_S or _different_notes(part) >= KEY_NOTES else None
    tags, trouble = Tags(), NO_WORDS if tagger is None else ""
    if tagger is not None:
        try:
            tags = tagger.tags(part, cancel)
        except UserError as exc:
            trouble = _spoken(exc)
    said = tuple(
        sentence
        for missing, sentence in (
            (ground.bpm is None, NO_BEAT),
            (key is None, NO_KEY),
            (bool(trouble), trouble),
        )
        if missing
    )
    return Idea(name, clip.seconds, ground.bpm, key, tags, ground.melodic, said)


def hear_with(words: Callable[[], Tagger | None], clip: Clip, name: str, cancel: Cancel) -> Idea:
    """Return what is found in a recording; what stands in the way of `words` for it is said with the rest.

    Raises: BadValue if there is no sound in it; Cancelled.
    """
    trouble, tagger = "", None
    try:
        tagger = words()
    except UserError as exc:
        trouble = _spoken(exc)
    idea = hear_idea(clip, name, tagger, cancel)
    if not trouble:
        return idea
    return replace(idea, said=(*(each for each in idea.said if each != NO_WORDS), trouble))


def idea_in_file(order: HearIdea, words: Words, cancel: Cancel) -> IdeaHeard:
    """Return what was heard in the file of an order.

    Raises: BadFile or BadValue if it cannot be heard; Cancelled.
    """
    from musicdesk.formats.audiofile import read_audio

    clip = read_audio(order.path)
    return IdeaHeard(order.id, hear_with(words.tagger, clip, order.name or Path(order.path).stem, cancel))


def _spoken(exc: UserError) -> str:
    return f"{exc.message} {exc.hint}".strip()


def _sounding(clip: Clip) -> Clip | None:
    """Return what is listened to of a clip, None where it is silent."""
    import numpy as np

    loud = np.abs(clip.samples).max(axis=1, initial=0.0) > SILENT
    if not loud.any():
        return None
    begin = int(np.argmax(loud))
    return Clip(clip.samples[begin : begin + round(LISTENED_S * clip.sample_rate)], clip.sample_rate)


def _sounding_s(clip: Clip) -> float:
    """Return for how long something sounds in a clip, pauses left out."""
    import numpy as np

    block = max(1, round(_BLOCK_S * clip.sample_rate))
    peaks = np.abs(clip.samples).max(axis=1, initial=0.0)
    blocks = np.maximum.reduceat(peaks, np.arange(0, len(peaks), block))
    return float(np.count_nonzero(blocks > SILENT)) * _BLOCK_S


def _different_notes(clip: Clip) -> int:
    from musicdesk.analysis.pitch import pitch_line
    from musicdesk.analysis.resampling import resample
    from musicdesk.analysis.sung import notes_of

    return len({note.pitch % 12 for note in notes_of(pitch_line(resample(clip.mono(), _RATE_HZ)))})
