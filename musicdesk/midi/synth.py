"""A light synth of our own, an electric piano of few partials, on which found notes are heard."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import BadValue
from musicdesk.core.note import Note, in_order

_PARTIALS = ((1.0, 1.0), (0.3, 0.6), (0.12, 0.35))
"""Of each partial how loud it is, and how long it rings beside the first."""
_BELL_PARTIAL, _BELL_LEVEL, _BELL_S = 7, 0.16, 0.09
"""The stroke on the tine, which hard notes have more of: it is down to a third after so many seconds."""
_STRUCK_SHARE, _STRUCK_S = 0.5, 0.35
"""So much of a note dies away soon, as of a struck tine; the rest rings on."""
_RING_S, _RING_LIMITS_S = 3.0, (0.5, 6.0)
"""How long middle C rings until it is down to a third; an octave more is half as long."""
_MIDDLE_C = 60
_ATTACK_S = 0.002
_RELEASE_S = 0.09
_EDGE_S = 0.004
_NOTE_LEVEL = 0.24
_SOFTEST_SHARE = 0.12
_LOUDEST = 0.5
_QUIETEST = 2e-4
_HIGHEST_SHARE = 0.45
_SOUND_SHARE, _NOTES_SHARE = 0.7, 0.6


def played(notes: Iterable[Note], seconds: float, sample_rate: int) -> Clip:
    """Return the notes played, float32 (frames, 1), as long as `seconds` and never louder than 0.5.

    A note begins in the frame that is nearest to its onset, follows its bend, and dies away within 90 ms after its end.
    What lies after `seconds` is cut off.

    Raises: BadValue if `seconds` or the rate is not positive.
    """
    if not seconds > 0 or sample_rate <= 0:
        raise BadValue(f"{seconds} s at {sample_rate} Hz is no length.", field="seconds")
    sound = np.zeros(round(seconds * sample_rate), np.float32)
    struck: dict[int, list[Note]] = {}
    for note in in_order(notes):
        struck.setdefault(note.pitch, []).append(note)
    for pitch, of_pitch in struck.items():
        # A string is heard again and again: what its notes share is made once, as long as the longest of them.
        string = _String(pitch, max(note.duration_s for note in of_pitch), sample_rate)
        for note in of_pitch:
            string.lay(note, sound)
    edge = min(round(_EDGE_S * sample_rate), len(sound))
    sound[len(sound) - edge :] *= np.linspace(1, 0, edge, dtype=np.float32)
    peak = float(np.abs(sound).max(initial=0.0))
    if peak > _LOUDEST:
        sound *= np.float32(_LOUDEST / peak)
    return Clip(sound[:, np.newaxis], sample_rate)


def mixed(audio: Clip, notes: Clip) -> Clip:
    """Return a sound and its notes (float32 (frames, 1), as `played` gives them) together, in the form of the sound.

    Both are turned down, always by as much, so that nothing goes above full scale.

    Raises: BadValue if the two have not the same rate.
    """
    if audio.sample_rate != notes.sample_rate:
        raise BadValue(f"Sound of {audio.sample_rate} Hz and notes of {notes.sample_rate} Hz cannot be mixed.")
    both = audio.samples * np.float32(_SOUND_SHARE)
    frames = min(audio.frames, notes.frames)
    both[:frames] += np.float32(_NOTES_SHARE) * notes.samples[:frames]
    return Clip(both, audio.sample_rate)


class _String:
    """A string of one pitch at its loudest, ready to be struck and held for at most `longest_s`."""

    def __init__(self, pitch: int, longest_s: float, sample_rate: int) -> None:
        self._rate = sample_rate
        self._hz = 440.0 * 2 ** ((pitch - 69) / 12)
        release = round(_RELEASE_S * sample_rate)
        self._released = np.square(np.linspace(1, 0, release, dtype=np.float32))
        ring_s = float(np.clip(_RING_S * 2 ** ((_MIDDLE_C - pitch) / 12), *_RING_LIMITS_S))
        # What nobody hears any more need not be made.
        rings_s = ring_s * float(np.log(1 / _QUIETEST))
        frames = max(1, round(min(longest_s + _RELEASE_S, rings_s) * sample_rate))
        times_s: Samples = np.arange(frames, dtype=np.float32) / np.float32(sample_rate)
        struck = np.float32(_STRUCK_SHARE) * _dying(times_s, _STRUCK_S)
        rise = _rise(times_s)
        room = max(1, int(_HIGHEST_SHARE * sample_rate / self._hz))
        self._envelopes = [
            np.float32(level) * rise * (struck + np.float32(1 - _STRUCK_SHARE) * _dying(times_s, ring_s * length))
            for level, length in _PARTIALS[:room]
        ]
        soon_s = times_s[: round(6 * _BELL_S * sample_rate) if room >= _BELL_PARTIAL else 0]
        self._bell_envelope = np.float32(_BELL_LEVEL) * _dying(soon_s, _BELL_S) * rise[: len(soon_s)]
        self._plain: tuple[Samples, Samples] | None = None

    def lay(self, note: Note, sound: Samples) -> None:
        """Add a note of this pitch to a sound, float32 (frames,)."""
        begin = round(note.onset_s * self._rate)
        held = min(round(note.duration_s * self._rate), len(self._envelopes[0]))
        frames = min(held + len(self._released), len(self._envelopes[0]), len(sound) - begin)
        if frames <= 0:
            return
        if note.bend:
            body, bell = self._struck(self._bent_turns(note, frames))
        else:
            if self._plain is None:
                turns = np.arange(len(self._envelopes[0]), dtype=np.float64) * (self._hz / self._rate)
                self._plain = self._struck(turns)
            body, bell = self._plain
        hardness = note.velocity / 127
        level = _NOTE_LEVEL * (_SOFTEST_SHARE + (1 - _SOFTEST_SHARE) * hardness**1.5)
        tone = np.float32(level) * body[:frames]
        count = min(frames, len(bell))
        tone[:count] += np.float32(level * hardness) * bell[:count]
        if frames > held:
            tone[held:] *= self._released[: frames - held]
        sound[begin : begin + frames] += tone

    def _bent_turns(self, note: Note, frames: int) -> NDArray[np.float64]:
        """Return how often a string that is bent has turned since it was struck, float64 (frames,)."""
        moments = sorted((min(max(0, round(moment_s * self._rate)), frames), bend) for moment_s, bend in note.bend)
        steps = [self._hz / self._rate * 2 ** (bend / 12) for bend in (0.0, *(bend for _, bend in moments))]
        turned = np.cumsum(np.repeat(steps, np.diff([0, *(at for at, _ in moments), frames])))
        return np.asarray(turned - turned[0], np.float64)

    def _struck(self, turns: NDArray[np.float64]) -> tuple[Samples, Samples]:
        """Return the string, float32 (frames,), and the bell of its stroke, float32 (fewer frames,)."""
        angle = np.float32(2 * np.pi) * (turns - np.floor(turns)).astype(np.float32)
        now, twice_cosine = np.sin(angle), 2 * np.cos(angle)
        before = np.zeros_like(now)
        body = np.zeros_like(now)
        for number, envelope in enumerate(self._envelopes):
            if number:
                # The next partial from the two before it: sin((n + 1)a) = 2 cos(a) sin(na) - sin((n - 1)a).
                before, now = now, twice_cosine * now - before
            body += now * envelope[: len(now)]
        count = min(len(self._bell_envelope), len(now))
        bell = np.sin(np.float32(_BELL_PARTIAL) * angle[:count]) * self._bell_envelope[:count]
        return body, bell


def _dying(times_s: Samples, third_s: float) -> Samples:
    """Return what is left after each moment of what is down to a third after `third_s`."""
    return np.asarray(np.exp(times_s * np.float32(-1 / third_s)), np.float32)


def _rise(times_s: Samples) -> Samples:
    return np.asarray(0.5 - 0.5 * np.cos(np.pi * np.minimum(times_s / _ATTACK_S, 1)), np.float32)
