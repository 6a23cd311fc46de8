"""Standard MIDI Files: what is written, and what is read back."""

from __future__ import annotations

import math
import os
import random
import struct
from pathlib import Path

import mido
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musicdesk.core.errors import BadFile, BadValue, StorageError
from musicdesk.core.note import Note
from musicdesk.formats.midifile import read_midi, write_midi

SCALE = tuple(Note(0.5 * step, 60 + step, 0.45, 80 + step) for step in range(8))
NOTES = st.builds(Note, st.floats(0, 30), st.integers(40, 44), st.floats(0.001, 3), st.integers(1, 127))


def _smf(events: str, *, kind: int = 0, division: int = 480, tracks: int = 1) -> bytes:
    body = bytes.fromhex(events)
    return b"MThd" + struct.pack(">IHHh", 6, kind, tracks, division) + b"MTrk" + struct.pack(">I", len(body)) + body


def test_the_bytes_of_one_note_are_known(tmp_path: Path) -> None:
    path = write_midi(tmp_path / "a.mid", [Note(0.5, 60, 0.5, 90)], 120.0, name="Take")

    assert path.read_bytes() == bytes.fromhex(
        "4d546864 00000006 0000 0001 03c0"  # MThd: format 0, 1 track, 960 ticks per beat
        "4d54726b 00000024"  # MTrk, 36 bytes
        "00 ff03 04 54616b65"  # track name: Take
        "00 ff51 03 07a120"  # tempo: 500000 microseconds per beat
        "00 ff58 04 04 02 18 08"  # time signature 4/4
        "8740 90 3c 5a"  # 960 ticks later: note 60 on, velocity 90
        "8740 3c 00"  # 960 ticks later: the same status, velocity 0: off
        "00 ff2f 00"  # end of track
    )


@pytest.mark.parametrize("bpm", [10.0, 62.5, 83.333, 120.0, 174.2, 400.0])
def test_notes_and_tempo_come_back(tmp_path: Path, bpm: float) -> None:
    notes, tempo = read_midi(write_midi(tmp_path / "a.mid", SCALE, bpm))

    assert tempo == pytest.approx(bpm, rel=1e-5)
    assert [(note.pitch, note.velocity) for note in notes] == [(note.pitch, note.velocity) for note in SCALE]
    for ours, theirs in zip(SCALE, notes, strict=True):
        assert theirs.onset_s == pytest.approx(ours.onset_s, abs=60 / bpm / 960)
        assert theirs.duration_s == pytest.approx(ours.duration_s, abs=60 / bpm / 960)


def test_tempo_name_and_metre_stand_in_the_one_track_of_the_notes(tmp_path: Path) -> None:
    path = write_midi(tmp_path / "a.mid", SCALE, 90.0, name="Für Elise", time_signature=(6, 8))

    file = mido.MidiFile(path, charset="utf-8")

    assert (file.type, len(file.tracks), file.tracks[0].name) == (0, 1, "Für Elise")
    metre = next(message for message in file.tracks[0] if message.type == "time_signature")
    assert (metre.numerator, metre.denominator) == (6, 8)


def test_no_notes_make_a_file_that_can_be_read(tmp_path: Path) -> None:
    assert read_midi(write_midi(tmp_path / "a.mid", [], 100.0)) == ((), 100.0)


def test_the_same_notes_give_the_same_bytes(tmp_path: Path) -> None:
    one = write_midi(tmp_path / "1.mid", SCALE, 84.0).read_bytes()
    two = write_midi(tmp_path / "2.mid", reversed(SCALE), 84.0).read_bytes()

    assert one == two


@settings(max_examples=60, deadline=None)
@given(st.lists(NOTES, max_size=25))
def test_any_notes_give_a_file_where_every_on_has_its_off(
    tmp_path_factory: pytest.TempPathFactory, notes: list[Note]
) -> None:
    path = write_midi(tmp_path_factory.mktemp("smf") / "a.mid", notes, 120.0)

    sounding: set[int] = set()
    for message in mido.MidiFile(path).tracks[0]:
        if message.type == "note_on" and message.velocity:
            assert message.note not in sounding
            sounding.add(message.note)
        elif message.type == "note_on":
            sounding.remove(message.note)
    assert not sounding
    assert len(read_midi(path)[0]) <= len(notes)


@pytest.mark.parametrize("bpm", [0, -1, 9.9, 401, math.nan, math.inf])
def test_a_tempo_outside_its_limits_is_refused(tmp_path: Path, bpm: float) -> None:
    with pytest.raises(BadValue):
        write_midi(tmp_path / "a.mid", SCALE, bpm)

    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("signature", [(0, 4), (4, 3), (300, 4), (4, 0)])
def test_a_metre_that_does_not_exist_is_refused(tmp_path: Path, signature: tuple[int, int]) -> None:
    with pytest.raises(BadValue):
        write_midi(tmp_path / "a.mid", SCALE, 120.0, time_signature=signature)


def test_notes_beyond_what_midi_can_count_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadValue):
        write_midi(tmp_path / "a.mid", [Note(1e12, 60, 1.0)], 120.0)


def test_a_missing_folder_is_a_storage_error(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        write_midi(tmp_path / "nowhere" / "a.mid", SCALE, 120.0)


def test_a_name_with_half_a_character_is_written(tmp_path: Path) -> None:
    write_midi(tmp_path / "a.mid", SCALE, 120.0, name="odd \udcff")


def test_changes_of_tempo_in_another_track_are_followed(tmp_path: Path) -> None:
    # Track 1: tempo 120 at tick 0, 60 at tick 480. Track 2: a note from tick 480 to 960.
    tempo = bytes.fromhex("00ff5103 07a120 8360 ff5103 0f4240 00ff2f00")
    notes = bytes.fromhex("8360 903c40 8360 803c40 00ff2f00")
    raw = b"MThd" + struct.pack(">IHHh", 6, 1, 2, 480)
    raw += b"".join(b"MTrk" + struct.pack(">I", len(track)) + track for track in (tempo, notes))
    path = tmp_path / "a.mid"
    path.write_bytes(raw)

    assert read_midi(path) == ((Note(0.5, 60, 1.0, 64),), 120.0)


def test_a_note_never_ended_lasts_to_the_end_and_drums_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.mid"
    path.write_bytes(_smf("00 903c40 00 992440 8360 992400 8360 ff2f00"))

    assert read_midi(path) == ((Note(0.0, 60, 1.0, 64),), 120.0)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"hello",
        b"RIFF",
        b"MThd",
        b"MThd" + bytes(10),
        _smf("00ff2f00", division=0),
        _smf("00ff2f00", division=-6400 + 40),
        _smf("00ff2f00", kind=2),
        _smf("00ff2f00", kind=9),
        _smf("00ff5902 7f7f 00ff2f00"),  # a key signature that does not exist
        _smf("ffffffffffffffffffffffffff7f 903c40 00ff2f00"),  # a waiting time without end
        _smf("00903c40 ffffffff7f 803c40 00ff2f00"),  # a note of months
        _smf("3c40 00ff2f00"),  # running status of nothing
        _smf("00903c"),
        _smf("00ff2f00")[:-6],
    ],
)
def test_what_is_no_midi_file_or_damaged_is_refused_in_a_sentence(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "odd.mid"
    path.write_bytes(raw)

    with pytest.raises(BadFile) as refused:
        read_midi(path)

    assert refused.value.message.startswith("odd.mid")


def test_a_file_that_is_only_called_mid_is_not_told_to_be_called_so(tmp_path: Path) -> None:
    path = tmp_path / "text.mid"
    path.write_text("hello", encoding="utf-8")

    with pytest.raises(BadFile) as refused:
        read_midi(path)

    assert refused.value.message == "text.mid is not a MIDI file."
    assert refused.value.hint == "Choose another one, or export it anew as a Standard MIDI File."


def test_folders_and_missing_files_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing.mid", "/dev/zero", "a\0b"):
        with pytest.raises(BadFile):
            read_midi(path)


def test_damaged_files_give_notes_or_one_error(tmp_path: Path) -> None:
    whole = write_midi(tmp_path / "whole.mid", SCALE, 120.0).read_bytes()
    chance = random.Random(5)
    path = tmp_path / "damaged.mid"
    read = 0
    for _ in range(500):
        raw = bytearray(whole)
        for _ in range(chance.randint(1, 5)):
            raw[chance.randrange(len(raw))] = chance.randrange(256)
        path.write_bytes(raw)
        try:
            read_midi(path)
            read += 1
        except BadFile:
            pass
    assert 0 < read < 500
