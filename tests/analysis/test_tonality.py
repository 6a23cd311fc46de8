"""The key of chords, by all kinds of instruments, with drums and without."""

from __future__ import annotations

import numpy as np
import pytest
from analysis.bands import INSTRUMENTS, MAJOR, MINOR, RATE, drum_loop, song, tone

from musicdesk.analysis.chromagram import chromagram
from musicdesk.analysis.tonality import tonality_of
from musicdesk.core.clip import Clip
from musicdesk.core.job import Cancelled
from musicdesk.core.scale import Scale


def _weighted(found: Scale, true: Scale) -> float:
    """Return what a key is worth: the fifth above a half, the relative 0.3, the parallel 0.2. Source: MIREX."""
    if found == true:
        return 1.0
    if found.mode == true.mode and (found.tonic - true.tonic) % 12 == 7:
        return 0.5
    if found.mode != true.mode and (found.tonic - true.tonic) % 12 == (9 if true.mode == "major" else 3):
        return 0.3
    return 0.2 if found.tonic == true.tonic else 0.0


@pytest.mark.parametrize("mode", ["major", "minor"])
@pytest.mark.parametrize("drums", ["", "rock"])
def test_cadences_are_known_in_all_keys(mode: str, drums: str) -> None:
    table = list((MAJOR if mode == "major" else MINOR).values())
    worths, sureness = [], []
    for tonic in range(12):
        clip = song(
            tonic,
            table[tonic % len(table)],
            instrument=INSTRUMENTS[tonic % 4],
            bpm=110,
            bass=tonic % 3 > 0,
            drums=drums,
        )
        found = tonality_of(chromagram(clip))
        assert found is not None
        worths.append(_weighted(found[0], Scale(tonic, mode)))
        sureness.append(found[1])

    assert np.mean(worths) >= 0.9
    assert all(0 < each <= 1 for each in sureness)


def test_a_band_that_is_a_third_of_a_semitone_flat_has_its_key() -> None:
    clip = song(2, MAJOR["I IV V I"], bpm=110)

    assert tonality_of(chromagram(Clip(clip.samples, round(RATE * 2 ** (-0.33 / 12))))) == (
        Scale(2, "major"),
        pytest.approx(1, abs=0.2),
    )


def test_one_long_chord_is_its_own_key_but_not_surely() -> None:
    minor = sum(tone(pitch, 4.0, "organ") for pitch in (57, 60, 64))
    cadence = song(9, MINOR["i iv V i"], bpm=110)

    alone = tonality_of(chromagram(Clip(np.asarray(minor, np.float32)[:, np.newaxis], RATE)))
    home = tonality_of(chromagram(cadence))

    assert alone is not None and home is not None
    assert alone[0] == home[0] == Scale(9, "minor")
    assert alone[1] < home[1]


@pytest.mark.parametrize("frames", [0, 1, RATE])
def test_silence_has_no_key(frames: int) -> None:
    assert tonality_of(chromagram(Clip(np.zeros((frames, 1), np.float32), RATE))) is None


def test_noise_has_no_key() -> None:
    noise = 0.1 * np.random.default_rng(0).normal(size=(6 * RATE, 1))

    assert tonality_of(chromagram(Clip(noise.astype(np.float32), RATE))) is None


def test_chroma_and_bass_are_told_apart() -> None:
    sound = tone(64, 2.0, "sine") + 2 * tone(45, 2.0, "sine")  # E4 over A2

    heard = chromagram(Clip(sound.astype(np.float32)[:, np.newaxis], RATE))

    assert heard.chroma[10].argmax() == 4
    assert heard.bass[10].argmax() == 9
    assert heard.chroma.shape == heard.bass.shape == (len(heard.loud), 12)
    assert heard.loud.max() == 1.0


def test_drums_hide_no_chord() -> None:
    chord = song(5, ((0, "M"),) * 4, bpm=110)
    drums = drum_loop(110, "rock", chord.seconds)
    both = Clip(chord.samples + drums.samples, RATE)

    heard = chromagram(both).chroma[4:-4].sum(axis=0)

    assert set(np.argsort(heard)[-3:].tolist()) == {5, 9, 0}


def test_listening_stops_when_asked_to() -> None:
    with pytest.raises(Cancelled):
        chromagram(drum_loop(100, "rock", 3.0), lambda: True)
