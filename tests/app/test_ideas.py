"""What is found in the file of an idea."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from app.hums import hum, hum_file
from fakes import FakeEngine, fake_desk

from musicdesk.app.ideas import idea_in
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, ModelError
from musicdesk.core.job import Cancel
from musicdesk.core.note import Note
from musicdesk.core.scale import Scale
from musicdesk.core.tags import Tags
from musicdesk.formats.midifile import write_midi


class Words:
    """A listener that knows words."""

    def tags(self, clip: Clip, cancel: Cancel | None = None) -> Tags:
        return Tags(("jazz",), ("calm",))

    def likeness(self, clips: Sequence[Clip], text: str, cancel: Cancel | None = None) -> list[float]:
        return [0.0] * len(clips)


def test_a_recording_shows_tempo_and_key_and_that_words_are_not_listened_for() -> None:
    desk = fake_desk(FakeEngine(), read_audio=lambda _path: hum())

    idea = idea_in(desk, Path("hum.wav"))

    assert (idea.name, idea.key, idea.melodic) == ("hum.wav", Scale.named("A minor"), True)
    assert not idea.tags.words and any("clap" in sentence for sentence in idea.said)


def test_with_a_listener_for_words_genre_and_mood_are_found(tmp_path: Path) -> None:
    desk = fake_desk(FakeEngine(), read_audio=lambda _path: hum(), tagger=Words)

    idea = idea_in(desk, hum_file(tmp_path))

    assert idea.tags.words == ("jazz", "calm")


class Broken(Words):
    """A listener that has no memory to listen with."""

    def tags(self, clip: Clip, cancel: Cancel | None = None) -> Tags:
        raise ModelError("There is not enough memory to hear genre and mood.", "Close other programs.")


def broken() -> Words:
    raise ModelError("The model clap is damaged.", "Fetch it again.")


@pytest.mark.parametrize(
    ("tagger", "said"),
    [
        (Broken, "There is not enough memory to hear genre and mood. Close other programs."),
        (broken, "The model clap is damaged. Fetch it again."),
    ],
    ids=["while it listens", "while it is loaded"],
)
def test_a_listener_for_words_that_fails_costs_neither_tempo_nor_key(
    tagger: Callable[[], Words], said: str, tmp_path: Path
) -> None:
    idea = idea_in(fake_desk(FakeEngine(), read_audio=lambda _path: hum(), tagger=tagger), hum_file(tmp_path))

    assert idea.key == Scale.named("A minor") and not idea.tags.words
    assert said in idea.said and not any("not installed" in each for each in idea.said)


def test_a_midi_file_says_its_tempo_itself(tmp_path: Path) -> None:
    notes = [Note(beat * 60 / 97, pitch, 0.5) for beat, pitch in enumerate((57, 60, 64, 62, 60, 59, 57))]
    path = write_midi(tmp_path / "tune.mid", notes, 97.0)

    idea = idea_in(fake_desk(FakeEngine()), path)

    assert (idea.bpm, idea.melodic) == (pytest.approx(97.0, abs=0.01), True)
    assert idea.key == Scale.named("A minor")


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadFile):
        idea_in(fake_desk(FakeEngine()), tmp_path / "gone.wav")


def test_a_recording_of_silence_is_a_bad_file() -> None:
    silence = Clip(np.zeros((16_000, 1), np.float32), 16_000)
    desk = fake_desk(FakeEngine(), read_audio=lambda _path: silence)

    with pytest.raises(BadFile, match="no sound"):
        idea_in(desk, Path("silence.wav"))


def tones(*pitches: int, each_s: float = 0.3, rest_s: float = 0.0) -> Clip:
    rate = 32_000
    moments = np.arange(round(each_s * rate)) / rate
    fade = np.minimum(1.0, np.minimum(moments, each_s - moments) / 0.02)
    rest = np.zeros(round(rest_s * rate))
    parts = [np.sin(2 * np.pi * 440 * 2 ** ((pitch - 69) / 12) * moments) * fade / 2 for pitch in pitches]
    return Clip(np.concatenate([*parts, rest]).astype(np.float32)[:, None], rate)


@pytest.mark.parametrize(
    ("clip", "known"),
    [
        (tones(69), False),
        (tones(69, rest_s=4.0), False),
        (tones(69, 64, 69), False),
        (tones(69, 72, 76, 69), True),
        (tones(69, each_s=2.5), True),
    ],
    ids=["a tone", "a tone and a rest", "two notes", "three notes", "long"],
)
def test_a_tone_or_two_are_no_key(clip: Clip, known: bool) -> None:
    idea = idea_in(fake_desk(FakeEngine(), read_audio=lambda _path: clip), Path("tone.wav"))

    assert (idea.key is not None) == known
    assert ("No key was heard." in idea.said) == (not known)
