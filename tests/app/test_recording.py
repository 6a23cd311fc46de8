"""One attempt at the microphone: counted in, recorded, and where its music begins."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from musicdesk.app.recording import Beat, Ended, Session, SessionFacts, begin
from musicdesk.app.recordings import recordings
from musicdesk.audio.clicks import click
from musicdesk.audio.metronome import Metronome
from musicdesk.core.errors import BadValue, StorageError, Unavailable
from musicdesk.formats.audiofile import read_audio
from tests.audio.fake_room import RATE, Room


@dataclass
class Stand:
    """A room, its metronome, and an attempt in it."""

    room: Room
    metronome: Metronome
    folder: Path

    def begin(self, beat: Beat, **wish: object) -> Session:
        return Session(self.folder / "voice.wav", self.room.recorder, self.metronome, beat, **wish)  # type: ignore[arg-type]

    def sing(self, session: Session, seconds: float) -> list[SessionFacts]:
        """Let time pass, and return where the attempt stood at each turn."""
        stood = []
        for _ in range(round(seconds / 0.02)):
            facts = session.turn(self.room.recorder.facts())
            end_s = time.monotonic() + 3.0
            # The metronome's thread opens its device in time of its own; in the room none passes meanwhile.
            while session._clicking and not self.settled() and time.monotonic() < end_s:
                time.sleep(0.001)
            self.room.pass_time(0.02)
            stood.append(facts)
        return stood

    def settled(self) -> bool:
        return any(stream.active for stream in self.room.streams) or self.metronome.facts().trouble is not None

    def end(self, session: Session) -> Ended:
        session.finish()
        ended = session.take()
        assert ended is not None
        return ended


@pytest.fixture
def stand(tmp_path: Path) -> Iterator[Stand]:
    room = Room(0.0123)
    metronome = Metronome(room.open, room.clock)
    yield Stand(room, metronome, tmp_path)
    metronome.close()


def place_of_accent(path: Path, near_s: float) -> float:
    samples = read_audio(path).samples[:, 0]
    begin = round((near_s - 0.1) * RATE)
    part = samples[begin : round((near_s + 0.1) * RATE)]
    return (begin + int(np.correlate(part, click(RATE, accent=True), "valid").argmax())) / RATE


def test_without_count_in_and_clicks_no_output_device_is_touched(stand: Stand) -> None:
    session = stand.begin(Beat())
    stood = stand.sing(session, 1.0)

    ended = stand.end(session)

    assert [facts.stage for facts in stood[:2]] == ["opening", "opening"]
    assert stood[-1].stage == "recording"
    assert stood[-1].elapsed_s == pytest.approx(0.96, abs=0.03)
    assert stood[-1].bars is None
    assert stand.room.requests == []
    assert (ended.offset_s, ended.latency_s) == (0.0, None)
    assert ended.recorded.frames == read_audio(session.place).frames


def test_the_count_in_is_in_the_file_and_bar_one_is_where_it_is_said_to_be(stand: Stand) -> None:
    session = stand.begin(Beat(120.0, count_in_bars=1, click=True), residual_s=0.0123)
    stand.sing(session, 3.5)

    ended = stand.end(session)

    assert ended.offset_s > 2.0
    assert ended.latency_s == 0.0123
    assert ended.offset_s == pytest.approx(place_of_accent(session.place, ended.offset_s), abs=0.0005)
    assert np.abs(read_audio(session.place).samples[: round(2.0 * RATE)]).max() > 0.05


def test_what_was_measured_is_asked_for_by_the_names_in_use(stand: Stand) -> None:
    asked = []

    def latency_of(output: str, input_: str, rate: int) -> float:
        asked.append((output, input_, rate))
        return 0.0123

    session = stand.begin(Beat(120.0, count_in_bars=1), latency_of=latency_of)
    stand.sing(session, 3.5)

    ended = stand.end(session)

    assert asked == [("Paper", "Paper ear", RATE)]
    assert ended.latency_s == 0.0123


def test_without_a_measurement_the_clocks_are_believed(stand: Stand) -> None:
    session = stand.begin(Beat(120.0, count_in_bars=1, click=True), latency_of=lambda *_pair: None)
    stand.sing(session, 3.5)

    ended = stand.end(session)

    assert ended.latency_s is None
    assert place_of_accent(session.place, ended.offset_s) - ended.offset_s == pytest.approx(0.0123, abs=0.0005)


def test_the_count_in_counts_down_to_bar_one(stand: Stand) -> None:
    session = stand.begin(Beat(120.0, count_in_bars=1, click=True))

    stood = stand.sing(session, 5.0)

    stages = [facts.stage for facts in stood]
    assert stages == sorted(stages, key=["opening", "count-in", "recording"].index)
    counted = [facts for facts in stood if facts.stage == "count-in"]
    assert {facts.beat for facts in counted} == {-1, 0, 1, 2, 3}
    assert all(facts.elapsed_s < 0 for facts in counted)
    last = stood[-1]
    assert last.bars == pytest.approx(last.elapsed_s / 2.0)
    assert last.elapsed_s == pytest.approx(2.5, abs=0.15)


def test_who_stops_during_the_count_in_has_no_bar_one(stand: Stand) -> None:
    session = stand.begin(Beat(60.0, count_in_bars=1))
    stand.sing(session, 2.0)

    ended = stand.end(session)

    assert ended.offset_s == 0.0
    assert ended.recorded.frames > RATE


def test_a_metronome_that_cannot_be_heard_ends_nothing(stand: Stand) -> None:
    stand.room.refusal = Unavailable("No sound device was found.", "Plug one in.")
    session = stand.begin(Beat(120.0, count_in_bars=1, click=True))
    stood = stand.sing(session, 1.0)

    ended = stand.end(session)

    assert stood[-1].stage == "recording"
    assert stood[-1].trouble == "No sound device was found. Plug one in."
    assert stood[-1].elapsed_s > 0.8
    assert ended.offset_s == 0.0
    assert ended.recorded.frames > 0.8 * RATE


def test_a_microphone_that_goes_away_ends_the_attempt_and_the_clicks(stand: Stand) -> None:
    session = stand.begin(Beat(120.0, count_in_bars=1, click=True))
    stand.sing(session, 3.5)

    stand.room.recorder.lose()
    facts = session.turn(stand.room.recorder.facts())

    ended = session.take()
    assert ended is not None
    assert facts.stage == "ended"
    assert "went away" in (facts.trouble or "")
    assert ended.offset_s > 2.0
    assert not stand.metronome.facts().running


def test_a_microphone_that_does_not_open_ends_the_attempt_with_its_sentence(stand: Stand) -> None:
    stand.room.recorder.refusal = "No microphone was found."
    library = stand.folder / "library"
    library.mkdir()
    session = begin(library, stand.room.recorder, stand.metronome, bpm=120.0, count_in_bars=1, click=False)  # type: ignore[arg-type]

    stood = stand.sing(session, 0.2)

    assert stood[-1].stage == "ended"
    assert stood[-1].trouble == "No microphone was found."
    assert stand.room.requests == []
    with pytest.raises(StorageError, match="No microphone was found"):
        session.take_recording()
    assert recordings(library) == []


def test_finish_twice_ends_once(stand: Stand) -> None:
    session = stand.begin(Beat())
    stand.sing(session, 0.5)

    first = stand.end(session)
    session.finish()

    assert session.take() is first
    assert session.turn(stand.room.recorder.facts()).stage == "ended"


def test_what_another_attempt_left_is_not_taken_for_this_one(stand: Stand) -> None:
    other = Session(stand.folder / "other.wav", stand.room.recorder, stand.metronome, Beat())
    stand.sing(other, 0.5)
    stand.room.recorder.finish()
    session = stand.begin(Beat())
    stand.sing(session, 0.5)

    assert stand.end(session).recorded.path == session.place


@pytest.mark.parametrize("beat", [Beat(5.0, 1), Beat(float("nan"), 1), Beat(120.0, 9), Beat(120.0, -1)])
def test_a_beat_that_cannot_be_is_refused_before_anything_is_recorded(stand: Stand, beat: Beat) -> None:
    with pytest.raises(BadValue):
        stand.begin(beat)

    assert stand.room.recorder._wanted is None


def test_an_attempt_of_the_window_lands_among_the_recordings(stand: Stand) -> None:
    library = stand.folder / "library"
    library.mkdir()
    session = begin(
        library,
        stand.room.recorder,
        stand.metronome,
        bpm=120.0,
        count_in_bars=1,
        click=True,
        residual_s=0.0123,
        now_s=9.0,
    )  # type: ignore[arg-type]
    stand.sing(session, 3.5)
    before = session.take_recording()
    session.finish()

    kept = session.take_recording()

    assert before is None
    assert kept is not None
    assert recordings(library) == [kept]
    assert (kept.bpm, kept.count_in_bars, kept.latency_s, kept.ended) == (120.0, 1, 0.0123, "stopped")
    assert kept.offset_s == pytest.approx(place_of_accent(kept.path, kept.offset_s), abs=0.0005)


def test_without_clicks_a_recording_has_no_tempo(stand: Stand) -> None:
    library = stand.folder / "library"
    library.mkdir()
    session = begin(library, stand.room.recorder, stand.metronome, bpm=97.0, count_in_bars=0, click=False)  # type: ignore[arg-type]
    stand.sing(session, 0.5)
    session.finish()

    kept = session.take_recording()

    assert kept is not None
    assert (kept.bpm, kept.offset_s, kept.latency_s) == (None, 0.0, None)
