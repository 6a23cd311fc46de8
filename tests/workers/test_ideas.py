"""Ideas: what is found in a recording, and what is said about what is not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue, ModelError
from musicdesk.core.job import Cancelled
from musicdesk.core.tags import Tags
from musicdesk.formats.audiofile import write_wav
from musicdesk.workers.ideas import LISTENED_S, NO_BEAT, NO_WORDS, hear_idea, idea_in_file
from musicdesk.workers.messages import HearIdea
from musicdesk.workers.words import Words

RATE = 16_000


class FakeTagger:
    def __init__(self) -> None:
        self.heard: list[Clip] = []

    def tags(self, clip: Clip, _cancel: Any = None) -> Tags:
        self.heard.append(clip)
        return Tags(("jazz",), ("warm",), ("piano",))

    def likeness(self, clips: Any, _text: str, _cancel: Any = None) -> list[float]:
        return [0.0] * len(clips)


def beats(bpm: float, seconds: float = 8.0, silence_s: float = 0.0) -> Clip:
    """Return a line of an A minor chord's notes, one on each beat."""
    sound = np.zeros(round((silence_s + seconds) * RATE), np.float32)
    length = round(RATE * 60 / bpm)
    for count in range(int(seconds * RATE / length)):
        hz = (220.0, 261.63, 329.63, 440.0)[count % 4]
        moments = np.arange(length) / RATE
        note = 0.4 * np.sin(2 * np.pi * hz * moments) * np.exp(-4 * moments)
        begin = round(silence_s * RATE) + count * length
        sound[begin : begin + length] += note.astype(np.float32)[: len(sound) - begin]
    return Clip(sound[:, None], RATE)


def test_tempo_and_words_are_found_and_what_was_not_is_said() -> None:
    tagger = FakeTagger()

    with_words = hear_idea(beats(100), "hum", tagger)
    without = hear_idea(beats(100), "hum")

    assert with_words.bpm is not None and min(abs(with_words.bpm / 100 - each) for each in (0.5, 1, 2)) < 0.01
    assert with_words.tags.words == ("jazz", "warm", "piano") and NO_WORDS not in with_words.said
    assert (without.tags, without.said[-1]) == (Tags(), NO_WORDS)
    assert (with_words.name, with_words.seconds) == ("hum", 8.0)


def test_silence_before_it_is_not_listened_to_and_of_a_long_one_only_the_beginning() -> None:
    tagger = FakeTagger()

    hear_idea(beats(120, seconds=2.0, silence_s=3.0), "hum", tagger)
    hear_idea(Clip(np.full((round(LISTENED_S + 5) * 8_000, 1), 0.1, np.float32), 8_000), "drone", tagger)

    assert [round(clip.seconds, 1) for clip in tagger.heard] == [2.0, LISTENED_S]


def test_silence_is_refused_in_words() -> None:
    with pytest.raises(BadValue, match='no sound in "hum"'):
        hear_idea(Clip(np.zeros((RATE, 1), np.float32), RATE), "hum")


def test_an_idea_without_a_beat_says_that_a_tempo_has_to_be_chosen() -> None:
    drone = Clip((0.2 * np.sin(2 * np.pi * 220 * np.arange(4 * RATE) / RATE)).astype(np.float32)[:, None], RATE)

    idea = hear_idea(drone, "drone")

    assert idea.bpm is None and NO_BEAT in idea.said


def test_it_stops_when_it_is_asked_to() -> None:
    with pytest.raises(Cancelled):
        hear_idea(beats(100), "hum", None, lambda: True)


def test_a_model_for_words_that_cannot_be_loaded_is_said_beside_what_was_found(tmp_path: Path) -> None:
    file = write_wav(tmp_path / "hum.wav", beats(100, 4.0))

    def load() -> Any:
        raise ModelError("The model for words is broken.", "Mend it.")

    heard = idea_in_file(HearIdea("idea-1", file), Words(lambda: True, load), lambda: False)

    assert heard.idea is not None and heard.idea.bpm is not None
    assert "The model for words is broken. Mend it." in heard.idea.said and NO_WORDS not in heard.idea.said
