"""What is said about a melody, and that nothing is said about a clean one."""

from __future__ import annotations

import numpy as np
import pytest
from analysis.singers import VOWELS, Singer, added, chords, drum_loop, room, sing, tune

from musicdesk.analysis.judging import judge
from musicdesk.analysis.pitch import pitch_line
from musicdesk.analysis.sung import notes_of
from musicdesk.core.clip import Clip
from musicdesk.core.melody import Remark

STEPS = (0, 4, 2, 5, 7, 4, 2, 0)


def _said(clip: Clip) -> tuple[Remark, ...]:
    line = pitch_line(clip)
    return judge(clip, line, notes_of(line))


def _kinds(clip: Clip) -> list[str]:
    return [remark.kind for remark in _said(clip)]


def _hum(singer: Singer | None = None, lowest: int = 57, *, seed: int = 1, sample_rate: int = 16_000) -> Clip:
    notes = tune([lowest + step for step in STEPS], beat_s=0.4)
    return sing(notes, singer or Singer(), seed=seed, sample_rate=sample_rate).clip


@pytest.mark.parametrize("lowest", [43, 57, 74])
@pytest.mark.parametrize("vowel", list(VOWELS))
def test_nothing_is_said_about_a_clean_hum(vowel: str, lowest: int) -> None:
    assert _kinds(_hum(Singer(vowel), lowest)) == []


@pytest.mark.parametrize(
    "singer",
    [
        Singer(vibrato_cents=100),
        Singer(glide_ms=200),
        Singer(consonant="t"),
        Singer(consonant="s"),
        Singer(scoop_cents=250, breath_db=-25),
        Singer(drift_cents=30, detune_cents=-40),
        Singer(snr_db=18),
        Singer(level_db=-34),
        Singer(hum_db=-45),
    ],
    ids=lambda singer: " ".join(
        f"{name}={value}" for name, value in vars(singer).items() if value != getattr(Singer, name)
    ),
)
def test_nothing_is_said_about_how_people_sing(singer: Singer) -> None:
    assert _kinds(_hum(singer)) == []


def test_nothing_is_said_about_a_voice_in_a_room_that_rings() -> None:
    hum = _hum()
    decay = np.random.default_rng(2).normal(size=9_600) * 10 ** (-3 * np.arange(9_600) / 9_600)
    ringing = np.convolve(hum.samples[:, 0], 0.4 * decay / np.linalg.norm(decay))[: hum.frames]

    assert _kinds(Clip((0.6 * (hum.samples[:, 0] + ringing)).astype(np.float32)[:, None], 16_000)) == []


def test_nothing_is_said_about_a_low_clean_tone_at_full_scale() -> None:
    hum = _hum()

    assert _kinds(Clip(hum.samples / np.abs(hum.samples).max(), 16_000)) == []


@pytest.mark.parametrize("sample_rate", [8_000, 44_100])
def test_other_sample_rates_do_as_well(sample_rate: int) -> None:
    assert _kinds(_hum(sample_rate=sample_rate)) == []


@pytest.mark.parametrize("frames", [0, 1, 32_000])
def test_silence_is_said_and_nothing_else(frames: int) -> None:
    assert _kinds(Clip(np.zeros((frames, 1), np.float32), 16_000)) == ["silent"]


def test_a_quiet_hum_and_a_quiet_room_are_said_to_be_quiet() -> None:
    assert _kinds(_hum(Singer(level_db=-48))) == ["quiet"]
    assert _kinds(room(3.0, -60)) == ["quiet"]


def test_a_distorted_hum_is_said_to_be_so() -> None:
    hum = _hum()

    assert _kinds(Clip(np.clip(6 * hum.samples, -1, 1), 16_000)) == ["clipped"]


def test_two_notes_and_half_a_second_are_too_little() -> None:
    two = sing(tune([60, 64]), Singer()).clip
    brief = sing(tune([60, 64, 67], beat_s=0.2), Singer()).clip

    (said,) = _said(two)

    assert said.kind == "short"
    assert "2 notes" in said.message
    assert _kinds(brief) == ["short"]


def test_noise_alone_and_a_voice_hardly_above_it_are_noisy() -> None:
    assert _kinds(room(4.0, -20)) == ["noisy"]
    assert _kinds(_hum(Singer(snr_db=5))) == ["noisy"]


@pytest.mark.parametrize("bpm", [80, 110, 140])
def test_a_drum_loop_is_told(bpm: float) -> None:
    assert "drums" in _kinds(drum_loop(6.0, bpm))


def test_a_voice_over_drums_is_told() -> None:
    hum = _hum()

    assert "drums" in _kinds(added(hum, drum_loop(hum.seconds)))


def test_chords_are_more_than_one_voice() -> None:
    assert _kinds(chords()) == ["voices"]


@pytest.mark.parametrize("interval", [3, 4, 5, 7, 9])
def test_two_singers_are_more_than_one_voice(interval: int) -> None:
    both = added(_hum(seed=1), _hum(Singer("o"), 57 + interval, seed=2))

    assert "voices" in _kinds(both)


def test_a_hum_over_a_keyboard_is_more_than_one_voice() -> None:
    hum = _hum()

    assert "voices" in _kinds(added(hum, chords(hum.seconds)))


@pytest.mark.parametrize("sound", [chords(), drum_loop()], ids=["chords", "drums"])
def test_the_remedy_that_always_is_there_comes_first(sound: Clip) -> None:
    (remark,) = [each for each in _said(sound) if each.kind in ("voices", "drums")]

    first, rest = remark.remedy.split(". ", maxsplit=1)

    assert first in ("Sing or play one note at a time", "Sing or play the line alone")
    assert "when demucs is installed" in rest
    assert "turn on" not in remark.remedy


def test_silence_is_told_of_a_file_as_well_as_of_a_microphone() -> None:
    (remark,) = _said(Clip(np.zeros((9, 1), np.float32), 16_000))

    assert remark.message.startswith("There is nothing to hear in it")
    assert remark.remedy.startswith("Choose another file")
    assert "microphone" in remark.remedy.split(";")[1]


def test_each_remark_says_what_is_and_what_to_do() -> None:
    sounds = [room(3.0, -60), room(3.0, -20), chords(), drum_loop(), Clip(np.zeros((9, 1), np.float32), 16_000)]

    for remark in [remark for sound in sounds for remark in _said(sound)]:
        assert remark.message.endswith(".")
        assert remark.remedy.endswith((".", "?"))
