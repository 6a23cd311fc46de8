"""Standard MIDI Files: what is written, and what is read back."""

from __future__ import annotations

import math
import os
import random
import shutil
import struct
import subprocess
from pathlib import Path

import mido
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musicdesk.core.errors import BadFile, BadValue, StorageError
from musicdesk.core.note import Note
from musicdesk.core.scale import Scale
from musicdesk.formats.midifile import (
    MidiFacts,
    MidiTrack,
    is_midi,
    read_midi,
    read_midi_facts,
    write_midi,
    write_midi_tracks,
)

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


def test_key_program_channel_and_ticks_stand_in_the_bytes(tmp_path: Path) -> None:
    path = write_midi(
        tmp_path / "a.mid", [Note(0.5, 60, 0.5, 90)], 120.0, name="Take", time_signature=(6, 8),
        key=Scale(1, "minor"), channel=2, program=33, ticks_per_beat=480,
    )  # fmt: skip

    assert path.read_bytes() == bytes.fromhex(
        "4d546864 00000006 0000 0001 01e0"  # MThd: format 0, 1 track, 480 ticks per beat
        "4d54726b 0000002d"  # MTrk, 45 bytes
        "00 ff03 04 54616b65"  # track name: Take
        "00 ff51 03 07a120"  # tempo: 500000 microseconds per beat
        "00 ff58 04 06 03 18 08"  # time signature 6/8
        "00 ff59 02 04 01"  # key signature: 4 sharps, minor: C sharp minor
        "00 c2 21"  # program 33 on channel 3
        "8360 92 3c 5a"  # 480 ticks later: note 60 on
        "8360 3c 00"  # 480 ticks later: off
        "00 ff2f 00"  # end of track
    )


@pytest.mark.parametrize("mode", ["major", "minor"])
def test_every_key_is_read_back_as_the_same_pitches(tmp_path: Path, mode: str) -> None:
    for tonic in range(12):
        facts = read_midi_facts(write_midi(tmp_path / "a.mid", SCALE, 120.0, key=Scale(tonic, mode)))

        assert facts.key is not None and Scale.named(facts.key) == Scale(tonic, mode)


def test_other_modes_are_signed_as_the_nearer_of_the_two(tmp_path: Path) -> None:
    keys = [read_midi_facts(write_midi(tmp_path / "a.mid", [], 120.0, key=Scale(2, mode))).key
            for mode in ("dorian", "mixolydian", "blues")]  # fmt: skip

    assert keys == ["D minor", "D major", "D minor"]


def test_the_bytes_of_a_bent_note_are_known(tmp_path: Path) -> None:
    bent = Note(0.0, 60, 0.5, 90, ((0.0, 0.0), (0.25, 1.0)))

    raw = write_midi(tmp_path / "a.mid", [bent], 120.0, bends=True).read_bytes()

    assert raw.endswith(
        bytes.fromhex(
            "00 b0 65 00  00 64 00"  # registered parameter 0: how far the wheel reaches
            "00 06 02  00 26 00"  # 2 semitones, 0 cents
            "00 65 7f  00 64 7f"  # no parameter any more
            "00 90 3c 5a"  # note 60 on
            "8360 e0 00 60"  # half a beat later: the wheel at 3/4, a semitone up
            "8360 90 3c 00"  # off
            "00 e0 00 40"  # the wheel in the middle
            "00 ff2f 00"
        )
    )


def test_without_the_wish_nothing_is_bent(tmp_path: Path) -> None:
    bent = Note(0.0, 60, 0.5, 90, ((0.0, 0.0), (0.25, 1.0)))
    straight = Note(0.0, 60, 0.5, 90)

    one = write_midi(tmp_path / "a.mid", [bent], 120.0).read_bytes()

    assert one == write_midi(tmp_path / "b.mid", [straight], 120.0).read_bytes()
    assert one == write_midi(tmp_path / "c.mid", [straight], 120.0, bends=True).read_bytes()


TRACKS = (
    MidiTrack("Nothing", ()),
    MidiTrack("Bass", SCALE, channel=1, program=33),
    MidiTrack("日本", SCALE[:3], channel=2),
    MidiTrack("Drums", (Note(0.0, 36, 0.1), Note(0.5, 38, 0.1)), drums=True, bends=True),
)


def test_tracks_keep_their_names_and_the_first_with_notes_has_tempo_and_key(tmp_path: Path) -> None:
    path = write_midi_tracks(tmp_path / "a.mid", TRACKS, 84.37, time_signature=(3, 4), key=Scale(9, "minor"))

    file = mido.MidiFile(path, charset="utf-8")
    assert (file.type, [track.name for track in file.tracks]) == (1, ["Bass", "日本", "Drums"])
    assert [sorted({message.channel for message in track if not message.is_meta}) for track in file.tracks] == [
        [1],
        [2],
        [9],
    ]
    first = {message.type: message for message in file.tracks[0] if message.is_meta}
    assert mido.tempo2bpm(first["set_tempo"].tempo) == pytest.approx(84.37, abs=1e-4)
    assert (first["time_signature"].numerator, first["key_signature"].key) == (3, "Am")
    assert all(
        message.type in ("track_name", "end_of_track")
        for track in file.tracks[1:]
        for message in track
        if message.is_meta
    )
    assert read_midi_facts(path) == MidiFacts(
        1, 960, pytest.approx(3.95, abs=0.001), pytest.approx(84.37, abs=1e-4), (3, 4), "A minor",
        (("Bass", 8), ("日本", 3), ("Drums", 2)),
    )  # fmt: skip


def test_one_track_of_several_is_a_file_of_format_1_as_well(tmp_path: Path) -> None:
    assert read_midi_facts(write_midi_tracks(tmp_path / "a.mid", TRACKS[:1], 120.0)).tracks == (("Nothing", 0),)
    with pytest.raises(BadValue):
        write_midi_tracks(tmp_path / "a.mid", [], 120.0)


@pytest.mark.parametrize("odd", [{"channel": 16}, {"channel": -1}, {"program": 128}])
def test_a_channel_or_program_that_does_not_exist_is_refused(odd: dict[str, int]) -> None:
    with pytest.raises(BadValue):
        MidiTrack("Bass", (), **odd)


@pytest.mark.parametrize("ticks", [0, -480, 32_768])
def test_ticks_that_a_header_cannot_hold_are_refused(tmp_path: Path, ticks: int) -> None:
    with pytest.raises(BadValue):
        write_midi(tmp_path / "a.mid", SCALE, 120.0, ticks_per_beat=ticks)


@pytest.mark.skipif(shutil.which("midicsv") is None, reason="an independent reader: install midicsv")
def test_midicsv_reads_tempo_names_keys_wheel_and_notes(tmp_path: Path) -> None:
    bent = Note(0.5, 60, 0.5, 90, ((0.25, -2.0),))
    path = write_midi_tracks(
        tmp_path / "a.mid", [MidiTrack("Voice", (bent,), bends=True), TRACKS[3]], 120.0, key=Scale(3)
    )

    seen = subprocess.run(["midicsv", path], capture_output=True, encoding="latin-1", check=True)

    assert seen.stderr == ""
    assert seen.stdout.splitlines() == [
        "0, 0, Header, 1, 2, 960",
        "1, 0, Start_track",
        '1, 0, Title_t, "Voice"',
        "1, 0, Tempo, 500000",
        "1, 0, Time_signature, 4, 2, 24, 8",
        '1, 0, Key_signature, -3, "major"',
        "1, 0, Control_c, 0, 101, 0",
        "1, 0, Control_c, 0, 100, 0",
        "1, 0, Control_c, 0, 6, 2",
        "1, 0, Control_c, 0, 38, 0",
        "1, 0, Control_c, 0, 101, 127",
        "1, 0, Control_c, 0, 100, 127",
        "1, 960, Note_on_c, 0, 60, 90",
        "1, 1440, Pitch_bend_c, 0, 0",
        "1, 1920, Note_on_c, 0, 60, 0",
        "1, 1920, Pitch_bend_c, 0, 8192",
        "1, 1920, End_track",
        "2, 0, Start_track",
        '2, 0, Title_t, "Drums"',
        "2, 0, Note_on_c, 9, 36, 90",
        "2, 192, Note_on_c, 9, 36, 0",
        "2, 960, Note_on_c, 9, 38, 90",
        "2, 1152, Note_on_c, 9, 38, 0",
        "2, 1152, End_track",
        "0, 0, End_of_file",
    ]


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
        _smf("00ff2f00", tracks=2)[:14],  # a header and no track
        _smf("00ff2f00").replace(b"\0\0\0\6", b"\0\0\0\2"),  # a header of 2 bytes
        _smf("00ff2f00").replace(b"\0\0\0\6", b"\xff\xff\xff\xff"),  # a header of 4 GiB
        _smf("00ff2f00").replace(b"\0\0\0\4", b"\xff\xff\xff\xff"),  # a track of 4 GiB
        _smf("00ff5902 0802 00ff2f00"),  # eight sharps
        _smf("00ff5900 00ff2f00"),  # a key signature that says nothing
        _smf("00ff03ffffff7f 41"),  # a name of 2 MiB
        _smf("00f0 7f00"),  # a message of its maker that is cut off
        _smf("00ff"),
        _smf("00"),
        _smf("80"),
    ],
)
def test_what_is_no_midi_file_or_damaged_is_refused_in_a_sentence(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "odd.mid"
    path.write_bytes(raw)

    with pytest.raises(BadFile) as refused:
        read_midi(path)

    assert refused.value.message.startswith("odd.mid")


@pytest.mark.parametrize(
    "event",
    [
        "00ff5100",  # a tempo without a number
        "00ff5103 000000",  # no time at all for a beat
        "00ff5801 00",  # half a time signature
        "00ff5804 00ff1808",  # a time signature of nothing
        "00ff7f03 010203",  # what only its maker knows
        "00f003 010203",
        "00f8",  # a clock, which has no place in a file
        "00b0ff07",  # a number that is too large
        "00ff0300",
    ],
)
def test_odd_events_are_stepped_over(tmp_path: Path, event: str) -> None:
    path = tmp_path / "odd.mid"
    path.write_bytes(_smf(event + "00 903c40 8360 803c40 00ff2f00"))

    assert read_midi(path) == ((Note(0.0, 60, 0.5, 64),), 120.0)
    assert read_midi_facts(path).time_signature is None


def test_chunks_of_other_kinds_and_what_follows_the_end_are_stepped_over(tmp_path: Path) -> None:
    # A note, the end of its track, and another note behind it; an XFIH chunk between header and track.
    raw = _smf("00 903c40 8360 803c40 00ff2f00 00 903c40 00 803c40")
    path = tmp_path / "odd.mid"
    path.write_bytes(raw[:14] + b"XFIH\0\0\0\3abc" + raw[14:])

    assert read_midi(path)[0] == (Note(0.0, 60, 0.5, 64),)


def test_a_name_in_an_old_coding_is_read(tmp_path: Path) -> None:
    path = tmp_path / "odd.mid"
    path.write_bytes(_smf("00ff0303 46fc72 00ff2f00"))  # Latin 1

    assert read_midi_facts(path).tracks == (("Für", 0),)


@pytest.mark.parametrize(
    "events",
    [
        "00903c40" + "003c40" * 600_000,  # notes that begin and never end
        "00903c40" + "003c4001 3c00" * 210_000,  # notes without end of them
        "00ff0100" * 600_000,  # words
    ],
)
def test_a_file_of_nothing_but_events_is_given_up(tmp_path: Path, events: str) -> None:
    path = tmp_path / "many.mid"
    path.write_bytes(_smf(events))

    with pytest.raises(BadFile, match="more than"):
        read_midi(path)


def test_what_mido_reads_of_a_busy_file_we_read_too(tmp_path: Path) -> None:
    chance = random.Random(9)
    file = mido.MidiFile(ticks_per_beat=96)
    for channel in range(4):
        track = mido.MidiTrack()
        file.tracks.append(track)
        for _ in range(300):
            kind = chance.choice(["note_on", "note_on", "note_off", "control_change", "pitchwheel", "aftertouch"])
            track.append(mido.Message(kind, channel=channel, time=chance.choice([0, 1, 200, 20_000])))
            if chance.random() < 0.1:
                track.append(mido.MetaMessage("text", text="word"))
                track.append(mido.Message("sysex", data=[1, 2, 3], time=5))
    file.save(tmp_path / "a.mid")

    notes, _ = read_midi(tmp_path / "a.mid")

    begun = sum(message.type == "note_on" for track in file.tracks for message in track)
    assert 0.9 * begun < len(notes) <= begun
    assert max(note.end_s for note in notes) <= file.length + 1e-6


def test_only_midi_files_are_taken_for_some(tmp_path: Path) -> None:
    (tmp_path / "a.mid").write_bytes(b"RIFF")
    whole = write_midi(tmp_path / "b.bin", SCALE, 120.0)

    assert is_midi(whole)
    assert not any(is_midi(path) for path in (tmp_path / "a.mid", tmp_path, tmp_path / "none", "/dev/zero", "a\0b"))


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


@pytest.mark.parametrize(
    ("bpm", "seconds", "ticks"),
    [
        (120.0, 10.0, 19_200),
        (84.37, 8 * 4 * 60 / 84.37, 8 * 4 * 960),
        (97.13, round(64 * 4 * 60 / 97.13 * 44_100) / 44_100, 64 * 4 * 960),  # 64 bars, to one sample
        (120.0, 0.1, 3 * 960 + 960),  # the last note sounds on
    ],
)
def test_a_file_lasts_as_long_as_its_sound_and_never_ends_in_a_note(
    tmp_path: Path, bpm: float, seconds: float, ticks: int
) -> None:
    notes = [Note(0.0, 60, 0.5)] if seconds > 1 else [Note(1.5, 60, 0.5)]

    one = write_midi(tmp_path / "a.mid", notes, bpm, seconds=seconds)
    many = write_midi_tracks(tmp_path / "b.mid", [MidiTrack("A", tuple(notes)), TRACKS[-1]], bpm, seconds=seconds)

    for track in (*mido.MidiFile(one).tracks, mido.MidiFile(many).tracks[0]):
        assert sum(message.time for message in track) == ticks
        assert track[-1].type == "end_of_track"
    if seconds > 5:
        assert {sum(message.time for message in track) for track in mido.MidiFile(many).tracks} == {ticks}
    assert read_midi(one)[0] == read_midi(write_midi(tmp_path / "c.mid", notes, bpm))[0]


@pytest.mark.parametrize("seconds", [-1.0, float("nan"), float("inf"), 1e12])
def test_a_length_that_cannot_be_is_refused(tmp_path: Path, seconds: float) -> None:
    with pytest.raises(BadValue):
        write_midi(tmp_path / "a.mid", [], 120.0, seconds=seconds)


def test_what_may_not_be_done_with_it_stands_in_front(tmp_path: Path) -> None:
    raw = write_midi(tmp_path / "a.mid", [], 120.0, name="A", copyright="CC-BY-NC 4.0").read_bytes()

    assert raw[22:].startswith(
        bytes.fromhex("00 ff 02 0c")
        + b"CC-BY-NC 4.0"  # copyright, 12 bytes
        + bytes.fromhex("00 ff 03 01 41")  # then the name: A
    )
