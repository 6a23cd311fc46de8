"""Rendering: the sound of an export, cut, closed to a loop, at its rate, faded and at its loudness."""

from __future__ import annotations

from dataclasses import dataclass
from math import gcd

import numpy as np

from musicdesk.analysis.loopends import GUESS_BARS, closed, continued
from musicdesk.app.exportform import WHOLE, ExportForm, ExportSpan
from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import BadValue
from musicdesk.core.units import amplitude_to_db, db_to_amplitude, seconds_to_frames

SHORTEST_S = 0.01
"""The shortest part that is written."""
ROUND_S = 60.0
"""Loops up to this length are made loud three times over, so that their seam is treated like all else."""

LOUDNESS_LUFS = -14.0
PEAK_DB = -1.02
"""Where the true peak of a sound is put: below -1 dBTP by what dither may add."""
CEILING_DB = -1.3
"""Where loud sounds are limited: meters of true peaks, of which each has its own filter, differ by up to 0.3 dB."""
HIGHEST_DB = -1.0
"""What no true peak may go above, in the file as it is heard."""

_TRIES = 4
_SPARE_DB = 0.05
_CONTEXT_S = 0.02
_OFFSET = 0.005
_AROUND_S = 5.0


@dataclass(frozen=True, eq=False)
class Rendered:
    """A sound ready to be written: the `clip`, what goes round of it (frames, first and one after the last), and where
    it begins in the sound it was cut from, in seconds. `remarks` say what was done beyond what was asked for.
    """

    clip: Clip
    loop_frames: tuple[int, int] | None = None
    begin_s: float = 0.0
    remarks: tuple[str, ...] = ()


def rendered(
    clip: Clip, form: ExportForm, span: ExportSpan = WHOLE, *, bpm: float | None = None, beats_per_bar: float = 4
) -> Rendered:
    """Return the sound of an export.

    It is cut at whole frames of the clip; bars of `beats_per_bar` quarter notes are as long as their tempo says, to one
    sample at the rate that is written. Nothing is ever clipped: what would go beyond full scale in a format of whole
    numbers is turned down. Fades come before loudness, so that the loudness is that of the file; a loop has none.

    What MP3, Ogg and Opus add to peaks is taken off beforehand where a peak or a loudness is asked for.

    Raises: BadValue (with the field's name) if the part is not in the clip or is too short, bars are asked for without
    a tempo, or the format cannot hold it; Unavailable if it cannot be coded here.
    """
    rate = form.rate_for(clip.sample_rate)
    begin, end = _bounds(clip, span)
    remarks: list[str] = []
    if span.goes_round:
        frames = _loop_frames(clip, span, begin, end, rate, bpm, beats_per_bar)
        made = Clip(_round(clip, begin, frames, rate), rate)
        if form.fade_in_s or form.fade_out_s:
            remarks.append("A loop has no fades: they would be heard each time it begins anew.")
    else:
        made = Clip(_cut(clip, begin, end, rate), rate)
        made = faded(made, form.fade_in_s, form.fade_out_s)
    made, remark = _at_level(made, form, goes_round=span.goes_round)
    loop_frames = (0, made.frames) if span.goes_round else None
    return Rendered(made, loop_frames, begin / clip.sample_rate, (*remarks, *([remark] if remark else [])))


def part_of(clip: Clip, form: ExportForm, span: ExportSpan) -> tuple[Clip, float]:
    """Return a part at the rate of a form and as loud as it is, and when it begins in the clip, in seconds.

    It is cut where `rendered` would cut. Raises: BadValue if the part is not in the clip or is too short.
    """
    rate = form.rate_for(clip.sample_rate)
    begin, end = _bounds(clip, span)
    return Clip(_cut(clip, begin, end, rate), rate), begin / clip.sample_rate


def at_rate(samples: Samples, old_hz: int, new_hz: int) -> Samples:
    """Return float32 (round(frames * new / old), channels) at another rate by soxr's very high quality.

    Overshoot beyond full scale is left as it is.
    """
    if old_hz == new_hz or not len(samples):
        return samples
    import soxr

    frames = round(len(samples) * new_hz / old_hz)
    made = np.asarray(soxr.resample(np.ascontiguousarray(samples), old_hz, new_hz, quality="VHQ"), np.float32)
    made = made.reshape(-1, samples.shape[1])[:frames]
    return np.pad(made, ((0, frames - len(made)), (0, 0)))


def faded(clip: Clip, fade_in_s: float, fade_out_s: float) -> Clip:
    """Return the clip with its beginning and end faded, along half a cosine; at most its whole length each."""
    if not fade_in_s and not fade_out_s:
        return clip
    samples = clip.samples.copy()
    for seconds, part in ((fade_in_s, samples), (fade_out_s, samples[::-1])):
        frames = min(seconds_to_frames(seconds, clip.sample_rate), clip.frames)
        rise = 0.5 - 0.5 * np.cos(np.pi * (np.arange(frames) + 0.5) / max(frames, 1))
        part[:frames] *= rise[:, np.newaxis].astype(np.float32)
    return Clip(samples, clip.sample_rate)


def _bounds(clip: Clip, span: ExportSpan) -> tuple[int, int]:
    begin = seconds_to_frames(span.begin_s, clip.sample_rate)
    end = clip.frames if span.end_s is None else min(clip.frames, seconds_to_frames(span.end_s, clip.sample_rate))
    if end - begin < min(SHORTEST_S * clip.sample_rate, clip.frames):
        at = "begin_s" if begin >= clip.frames else "end_s"
        raise BadValue(
            f"From {span.begin_s:g} s on, too little is left of {clip.seconds:.2f} s of sound.",
            "Choose a longer part, or one that begins earlier.",
            field=at,
        )
    return begin, end


def _loop_frames(
    clip: Clip, span: ExportSpan, begin: int, end: int, rate: int, bpm: float | None, beats_per_bar: float
) -> int:
    """Return how long a loop is, in frames at the rate that is written."""
    if span.bars is None:
        return round((end - begin) * rate / clip.sample_rate)
    if bpm is None:
        raise BadValue(
            "Bars need a tempo, and that of this sound is not known.", "Type it first, or choose seconds.", field="bars"
        )
    bar_s = beats_per_bar * 60.0 / bpm
    fit = int((clip.frames - begin) / clip.sample_rate / bar_s + GUESS_BARS)
    if span.bars > fit:
        whole = {0: "not one bar", 1: "only 1 bar"}.get(fit, f"only {fit} bars")
        raise BadValue(
            f"From {span.begin_s:g} s on there is room for {whole} at {bpm:g} bpm.",
            "Ask for fewer bars, or begin earlier.",
            field="bars",
        )
    return round(span.bars * bar_s * rate)


def _cut(clip: Clip, begin: int, end: int, rate: int) -> Samples:
    """Return the frames from `begin` to `end` of the clip at another rate, as if all of it had been converted."""
    context = _context(clip.sample_rate, rate)
    step = _step(clip.sample_rate, rate)
    start = begin - min(context, begin // step * step)
    samples = at_rate(clip.samples[start : min(clip.frames, end + context)], clip.sample_rate, rate)
    first = (begin - start) * rate // clip.sample_rate
    frames = round((end - begin) * rate / clip.sample_rate)
    return samples[first : first + frames]


def _round(clip: Clip, begin: int, frames: int, rate: int) -> Samples:
    """Return `frames` frames at `rate` from frame `begin` of the clip on, closed to a loop."""
    end = begin + -(-frames * clip.sample_rate // rate)
    context = _context(clip.sample_rate, rate)
    start = begin - context if begin >= context else begin
    piece = clip.samples[start : min(clip.frames, end + context)]
    # Beyond the ends of the sound we guess: a converter of rates would hear silence there, and ring.
    before = start < begin
    if not before:
        piece = np.concatenate([continued(piece[::-1], context, clip.sample_rate)[::-1], piece])
        start -= context
    missing = end + context - start - len(piece)
    if missing > 0:
        piece = np.concatenate([piece, continued(piece, missing, clip.sample_rate)])
    made, first = at_rate(piece, clip.sample_rate, rate), (begin - start) * rate // clip.sample_rate
    return closed(made, first, frames, rate, before=before, after=missing <= 0)


def _context(old_hz: int, new_hz: int) -> int:
    """Return how many frames around a part are converted with it."""
    step = _step(old_hz, new_hz)
    return -(-round(_CONTEXT_S * old_hz) // step) * step


def _step(old_hz: int, new_hz: int) -> int:
    # Only where both rates have a frame at one moment is a cut exact in both.
    return old_hz // gcd(old_hz, new_hz)


def _at_level(clip: Clip, form: ExportForm, *, goes_round: bool) -> tuple[Clip, str]:
    if form.loudness == "as is":
        peak = float(np.abs(clip.samples).max(initial=0.0))
        if peak <= 1.0 or form.format == "wav32f":
            return clip, ""
        down_db = amplitude_to_db(peak)
        return Clip(clip.samples / np.float32(peak), clip.sample_rate), (
            f"It was turned down by {down_db:.1f} dB: {form.format} holds nothing above full scale."
        )
    clip, remark = _centred(clip)
    ceiling_db = PEAK_DB if form.loudness == "peak" else CEILING_DB
    made = _levelled(clip, form, ceiling_db, goes_round=goes_round)
    for attempt in range(_TRIES if form.is_lossy else 0):
        down_db = _over_db(made, form) + _SPARE_DB
        if down_db <= _SPARE_DB:
            break
        # Held lower it stays as loud; but the peaks that coding adds may lie where nothing has to be held.
        held = attempt == 0
        made = _levelled(clip, form, ceiling_db - down_db, goes_round=goes_round) if held else _quieter(made, down_db)
    return made, remark


def _over_db(clip: Clip, form: ExportForm) -> float:
    """Return by how much a sound, as it is heard once it is coded, goes above the highest true peak."""
    from musicdesk.analysis.truepeak import true_peak_db
    from musicdesk.formats.compressedwrite import heard_back

    heard_db = true_peak_db(heard_back(clip, form.format))
    return 0.0 if heard_db is None else heard_db - HIGHEST_DB


def _quieter(clip: Clip, down_db: float) -> Clip:
    return Clip(clip.samples * np.float32(db_to_amplitude(-down_db)), clip.sample_rate)


def _levelled(clip: Clip, form: ExportForm, ceiling_db: float, *, goes_round: bool) -> Clip:
    """Return a sound at its loudness, with no true peak above a ceiling in dBTP."""
    from musicdesk.analysis.limiting import at_loudness, at_peak

    if form.loudness == "peak":
        return at_peak(clip, ceiling_db)
    if not goes_round:
        return at_loudness(clip, LOUDNESS_LUFS, ceiling_db)
    # The limiter looks ahead and recovers: only between two others of its kind does a loop end as it begins.
    around = clip.frames if clip.seconds <= ROUND_S else seconds_to_frames(_AROUND_S, clip.sample_rate)
    tripled = np.concatenate([clip.samples[-around:], clip.samples, clip.samples[:around]])
    loud = at_loudness(Clip(tripled, clip.sample_rate), LOUDNESS_LUFS, ceiling_db)
    return Clip(loud.samples[around : around + clip.frames], clip.sample_rate)


def _centred(clip: Clip) -> tuple[Clip, str]:
    """Return a sound that lies around zero: nobody hears an offset, but it takes the room that loudness needs."""
    offsets = clip.samples.mean(axis=0, dtype=np.float64)
    if np.abs(offsets).max(initial=0.0) < _OFFSET:
        return clip, ""
    centred = clip.samples - offsets.astype(np.float32)
    return Clip(centred, clip.sample_rate), "Its constant offset, which nobody hears, was taken out."
