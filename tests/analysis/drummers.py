"""Drums made of arithmetic, each kit another, and loops of them whose hits are known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.clip import Clip
from musicdesk.core.note import Note, in_order

RATE_HZ = 44_100
KICK, SNARE, CLOSED_HAT, LOW_TOM, OPEN_HAT, MID_TOM, CRASH = 36, 38, 42, 45, 46, 47, 49
STRENGTHS = {"x": 100, "X": 120, "o": 72, "g": 50}
"""How hard the hits of a pattern are: plain, hard, soft, a ghost."""

Sound = NDArray[np.float64]


@dataclass(frozen=True)
class Kit:
    """A set of drums: the `seed` decides how each one sounds, `room_db` how loud its room is beside it."""

    seed: int
    room_db: float = -60.0

    def drum(self, key: int) -> Sound:
        """Return one hit, float64 (frames,), at most 1."""
        rng = np.random.default_rng((self.seed, key))
        made = {
            KICK: _kick,
            SNARE: _snare,
            CLOSED_HAT: lambda chance: _hat(chance, chance.uniform(0.012, 0.055)),
            OPEN_HAT: lambda chance: _hat(chance, np.exp(chance.uniform(-2.3, -0.6))),
            LOW_TOM: lambda chance: _tom(chance, chance.uniform(75, 125)),
            MID_TOM: lambda chance: _tom(chance, chance.uniform(125, 210)),
            CRASH: _crash,
        }[key](rng)
        return made / np.abs(made).max()

    def level(self, key: int) -> float:
        """Return how loud a drum of this kit is, in 0..1."""
        rng = np.random.default_rng((self.seed, key, 1))
        low_db, high_db = {CLOSED_HAT: (-28, -8), OPEN_HAT: (-24, -7), CRASH: (-20, -5)}.get(key, (-8, 0))
        return float(10 ** (rng.uniform(low_db, high_db) / 20))


@dataclass(frozen=True)
class Loop:
    """A loop and its hits."""

    clip: Clip
    hits: tuple[Note, ...]


def pattern(rows: Mapping[int, str | Sequence[str]], bpm: float, bars: int = 2, begin_s: float = 0.1) -> list[Note]:
    """Return the hits of bars in sixteenths: a row for each drum, or several that take turns; "." is a rest."""
    hits = []
    for bar in range(bars):
        for key, row in rows.items():
            signs = row if isinstance(row, str) else row[bar % len(row)]
            for step, sign in enumerate(signs):
                if sign != ".":
                    onset_s = begin_s + (bar * len(signs) + step) * 15 / bpm
                    hits.append(Note(onset_s, key, 0.05, STRENGTHS[sign]))
    return hits


def any_pattern(rng: np.random.Generator, bars: int = 2) -> list[Note]:
    """Return the hits of bars that somebody might play, in one of several ways and at any tempo."""

    def row(chances: Sequence[float], signs: str = "xxXog") -> list[str]:
        likely = [chances[step % len(chances)] for step in range(16)]
        return [
            "".join(rng.choice(list(signs)) if rng.random() < each else "." for each in likely) for _ in range(bars)
        ]

    steady_kick = [0.9, 0.1, 0.25, 0.15, 0.2, 0.1, 0.35, 0.2, 0.6, 0.1, 0.35, 0.1, 0.2, 0.1, 0.2, 0.1]
    back_beat = [0.05, 0.05, 0.05, 0.1, 0.9, 0.1, 0.05, 0.12, 0.05, 0.12, 0.05, 0.1, 0.9, 0.05, 0.1, 0.15]
    rows: dict[int, list[str]] = {
        KICK: row([0.9, 0, 0, 0]) if rng.random() < 0.2 else row(steady_kick),
        SNARE: row(back_beat, "xXXog"),
    }
    if rng.random() < 0.6:
        hats = ([0.9, 0.1], [0.9, 0.8], [0.9, 0.05, 0.9, 0.3], [0.5, 0.2])
        rows[CLOSED_HAT] = row(hats[rng.integers(len(hats))], "xxoo")
    rows[OPEN_HAT] = row([0, 0, rng.choice([0, 0.4, 0.8, 0.9]), 0, 0, 0, 0.1, 0.05])
    if rng.random() < 0.6:
        rows[LOW_TOM] = row([0.15, 0.1, 0.3, 0.25])
        rows[MID_TOM] = row([0.15, 0.1, 0.3, 0.25])
    if rng.random() < 0.4:
        rows[CRASH] = row([0.9, *[0] * 7, 0.3, *[0] * 7])
    if rng.random() < 0.2:
        rows = {key: signs for key, signs in rows.items() if rng.random() < 0.4} or {CLOSED_HAT: row([0.9, 0.6], "xo")}
    hands: dict[tuple[float, int], Note] = {}
    for hit in pattern(rows, rng.uniform(70, 175), bars):
        # One foot, and of the toms and of the cymbals one at a time.
        part = {OPEN_HAT: CLOSED_HAT, CRASH: CLOSED_HAT, MID_TOM: LOW_TOM}.get(hit.pitch, hit.pitch)
        hands.setdefault((round(hit.onset_s, 4), part), hit)
    return list(hands.values())


def drummed(
    hits: Sequence[Note], kit: Kit, *, human_ms: float = 5.0, rate: int = RATE_HZ, noise_db: float = -75
) -> Loop:
    """Return hits played on a kit by a hand that is `human_ms` off and unsteady; a closed hat ends an open one."""
    rng = np.random.default_rng((kit.seed, len(hits)))
    struck = in_order(
        Note(
            max(0.01, hit.onset_s + rng.normal(0, human_ms / 1000)),
            hit.pitch,
            hit.duration_s,
            int(np.clip(hit.velocity + rng.normal(0, 5), 20, 127)),
        )
        for hit in hits
    )
    sound = np.zeros(round((struck[-1].onset_s + 1.0) * RATE_HZ))
    drums = {key: kit.drum(key) * kit.level(key) for key in sorted({hit.pitch for hit in struck})}
    for number, hit in enumerate(struck):
        begin = round(hit.onset_s * RATE_HZ)
        wave = drums[hit.pitch] * (hit.velocity / 127) ** 1.5 * (1 + 0.03 * rng.normal())
        if hit.pitch == OPEN_HAT:
            ends = [each.onset_s for each in struck[number + 1 :] if each.pitch == CLOSED_HAT]
            if ends:
                choked = round((ends[0] - hit.onset_s) * RATE_HZ)
                wave = wave[: choked + 400] * np.clip((choked + 400 - np.arange(len(wave[: choked + 400]))) / 400, 0, 1)
        count = min(len(wave), len(sound) - begin)
        sound[begin : begin + count] += wave[:count]
    sound = _through_the_desk(sound, kit)
    sound = 0.8 * sound / np.abs(sound).max() + 10 ** (noise_db / 20) * rng.normal(size=len(sound))
    clip = Clip(sound.astype(np.float32)[:, np.newaxis], RATE_HZ)
    if rate != RATE_HZ:
        from musicdesk.analysis.resampling import resample

        clip = resample(clip, rate)
    return Loop(clip, struck)


def _through_the_desk(sound: Sound, kit: Kit) -> Sound:
    """Return a loop in its room, tilted and driven as an engineer would, another way for each kit."""
    rng = np.random.default_rng((kit.seed, 2))
    size = 1 << (2 * len(sound)).bit_length()
    spectrum = np.fft.rfft(sound, size)
    hz = np.maximum(np.fft.rfftfreq(size, 1 / RATE_HZ), 20)
    if kit.room_db > -50:
        third_s = rng.uniform(0.03, 0.25)
        count = round(min(1.5, 6 * third_s) * RATE_HZ)
        tail = rng.normal(size=count) * np.exp(-np.arange(count) / (third_s * RATE_HZ))
        tail *= 10 ** (kit.room_db / 20) / np.sqrt(np.square(tail).sum())
        spectrum *= 1 + np.fft.rfft(tail, size) / (1 + hz / rng.uniform(2_000, 10_000))
    spectrum *= 10 ** (rng.uniform(-1.5, 1.5) * np.log2(hz / 1_000) / 20)
    spectrum /= 1 + (hz / rng.choice([9_000, 14_000, 40_000, 40_000])) ** 8
    made = np.fft.irfft(spectrum, size)[: len(sound)]
    drive = rng.choice([0.01, 0.01, 1.0, 2.0])
    return np.tanh(drive * made / np.abs(made).max())


def _times(seconds: float) -> Sound:
    return np.arange(round(seconds * RATE_HZ)) / RATE_HZ


def _dying(seconds: float, third_s: float) -> Sound:
    return np.exp(-_times(seconds) / third_s)


def _swept(hz: float, over_hz: float, sweep_s: float, seconds: float) -> Sound:
    times_s = _times(seconds)
    return np.sin(2 * np.pi * np.cumsum(hz + over_hz * np.exp(-times_s / sweep_s)) / RATE_HZ)


def _noise(rng: np.random.Generator, seconds: float, low_hz: float, high_hz: float, slope: float = 2.0) -> Sound:
    count = round(seconds * RATE_HZ)
    hz = np.fft.rfftfreq(count, 1 / RATE_HZ)
    with np.errstate(divide="ignore", over="ignore"):
        shape = 1 / np.sqrt(1 + (low_hz / np.maximum(hz, 1)) ** (2 * slope) + (hz / high_hz) ** (2 * slope))
    made = np.fft.irfft(np.fft.rfft(rng.normal(size=count)) * shape, count)
    return np.asarray(made / np.abs(made).max())


def _modes(
    rng: np.random.Generator, seconds: float, count: int, low_hz: float, high_hz: float, third_s: float
) -> Sound:
    """Return tones of a struck thing that are no harmonics of each other; the higher ones die away sooner."""
    sound = np.zeros(round(seconds * RATE_HZ))
    for hz in np.exp(rng.uniform(np.log(low_hz), np.log(high_hz), count)):
        dying = _dying(seconds, third_s * rng.uniform(0.4, 1.2) * (low_hz / hz) ** 0.3)
        sound += rng.uniform(0.2, 1) * np.sin(2 * np.pi * hz * _times(seconds) + rng.uniform(0, 6)) * dying
    return sound / count


def _kick(rng: np.random.Generator) -> Sound:
    seconds, third_s = 0.9, rng.uniform(0.025, 0.13)
    body = _swept(rng.uniform(40, 85), rng.uniform(10, 260), rng.uniform(0.006, 0.04), seconds)
    click = _noise(rng, seconds, rng.uniform(600, 2_500), rng.uniform(2_500, 7_000), rng.uniform(0.5, 2))
    click *= _dying(seconds, rng.choice([0.003, 0.006, 0.012, 0.03]))
    skin = _modes(rng, seconds, 3, 100, 400, 0.03)
    return body * _dying(seconds, third_s) + rng.uniform(0, 0.5) ** 2 * 2 * click + rng.uniform(0, 0.8) * skin


def _snare(rng: np.random.Generator) -> Sound:
    seconds, hz = 0.9, rng.uniform(120, 260)
    shell = _swept(hz, hz * rng.uniform(0, 0.4), 0.01, seconds) * _dying(seconds, rng.uniform(0.015, 0.07))
    shell += rng.uniform(0, 2) * _modes(rng, seconds, 5, 250, 1_500, rng.uniform(0.02, 0.08))
    wires = _noise(rng, seconds, rng.uniform(200, 3_000), rng.uniform(2_500, 12_000), rng.uniform(0.4, 2))
    wires *= _dying(seconds, rng.uniform(0.025, 0.1))
    snap = _noise(rng, seconds, rng.uniform(500, 2_500), 8_000) * _dying(seconds, 0.004)
    return shell * rng.uniform(0.1, 1) + wires * rng.uniform(0.12, 1) + snap * rng.uniform(0, 0.8)


def _hat(rng: np.random.Generator, third_s: float) -> Sound:
    seconds = 7 * third_s + 0.05
    low_cut_hz = np.exp(rng.uniform(np.log(200), np.log(9_000)))
    sizzle = _noise(rng, seconds, low_cut_hz, rng.uniform(5_000, 20_000), rng.uniform(0.4, 3))
    metal = _modes(rng, seconds, 24, max(300, low_cut_hz / 2), 14_000, 20 * third_s)
    knock = _modes(rng, seconds, 4, 200, 1_200, 0.02)
    made = sizzle + rng.uniform(0, 3) * metal
    return made * _dying(seconds, third_s) + rng.uniform(0, 0.3) * knock


def _tom(rng: np.random.Generator, hz: float) -> Sound:
    seconds = 1.4
    body = _swept(hz, hz * rng.uniform(0.02, 0.5), rng.uniform(0.02, 0.08), seconds)
    body *= _dying(seconds, rng.uniform(0.05, 0.26))
    skin = _modes(rng, seconds, 4, 1.4 * hz, 900, rng.uniform(0.03, 0.1))
    stick = _noise(rng, seconds, rng.uniform(400, 2_000), rng.uniform(2_500, 7_000), rng.uniform(0.5, 2))
    stick *= _dying(seconds, rng.choice([0.003, 0.006, 0.012, 0.03]))
    return body + rng.uniform(0, 1) * skin + rng.uniform(0.03, 0.7) * stick


def _crash(rng: np.random.Generator) -> Sound:
    seconds, third_s = 3.0, rng.uniform(0.2, 0.9)
    low_cut_hz = np.exp(rng.uniform(np.log(300), np.log(3_500)))
    wash = _noise(rng, seconds, low_cut_hz, rng.uniform(4_000, 16_000), rng.uniform(0.4, 2))
    bells = _modes(rng, seconds, 24, 350, 9_000, 20 * third_s)
    hit = _noise(rng, seconds, low_cut_hz, 15_000) * _dying(seconds, 0.03)
    return (wash + rng.uniform(0, 3) * bells) * _dying(seconds, third_s) + rng.uniform(0, 0.8) * hit
