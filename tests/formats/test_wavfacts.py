"""What stands in the chunks of a WAV file, read back by us and by others."""

from __future__ import annotations

import json
import shutil
import struct
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from formats.fullfacts import FULL, PLAIN, PROMPT, tones

from musicdesk.core.clip import Clip
from musicdesk.core.filefacts import FileFacts
from musicdesk.core.scale import Scale
from musicdesk.formats.audiofile import read_audio, write_wav
from musicdesk.formats.filefacts import read_file_facts
from musicdesk.formats.riff import chunk
from musicdesk.formats.wavcue import add_cue, cue_of

SUBTYPES = ("PCM_16", "PCM_24", "FLOAT")


def _chunks(path: Path) -> dict[bytes, bytes]:
    raw = path.read_bytes()
    assert struct.unpack("<I", raw[4:8])[0] == len(raw) - 8
    found, place = {}, 12
    while place < len(raw):
        name, length = struct.unpack("<4sI", raw[place : place + 8])
        found[name] = raw[place + 8 : place + 8 + length]
        place += 8 + length + length % 2
    assert place == len(raw), "an even length, and no byte after the last chunk"
    return found


def _without(path: Path, *names: bytes) -> None:
    kept = b"".join(chunk(name, body) for name, body in _chunks(path).items() if name not in names)
    path.write_bytes(b"RIFF" + struct.pack("<I", 4 + len(kept)) + b"WAVE" + kept)


@pytest.mark.parametrize("subtype", SUBTYPES)
@pytest.mark.parametrize("channels", [1, 2, 3])
def test_all_that_is_said_comes_back_and_the_sound_is_untouched(tmp_path: Path, subtype: str, channels: int) -> None:
    clip = tones(channels=channels)
    bare = write_wav(tmp_path / "bare.wav", clip, subtype)

    path = write_wav(tmp_path / "a.wav", clip, subtype, facts=FULL)

    assert read_file_facts(path) == FULL
    assert np.array_equal(read_audio(path).samples, read_audio(bare).samples)
    assert np.array_equal(soundfile.read(path)[0], soundfile.read(bare)[0])


def test_machines_find_their_chunks_before_the_sound_and_people_theirs_behind_it(tmp_path: Path) -> None:
    whole = _chunks(write_wav(tmp_path / "a.wav", tones(), "FLOAT", facts=FULL))
    little = _chunks(write_wav(tmp_path / "b.wav", tones(), facts=PLAIN))

    assert list(whole) == [b"fmt ", b"fact", b"bext", b"acid", b"smpl", b"data", b"LIST", b"iXML", b"mdsk"]
    assert list(little) == [b"fmt ", b"bext", b"data", b"LIST", b"iXML", b"mdsk"]


def test_the_bytes_of_acid_are_known(tmp_path: Path) -> None:
    facts = replace(PLAIN, bpm=120.0, beats=8, beats_per_bar=3, beat_unit=8, key=Scale(9, "minor"))

    found = _chunks(write_wav(tmp_path / "a.wav", tones(96_000, sample_rate=24_000), facts=facts))

    assert found[b"acid"] == bytes.fromhex(
        "06000000"  # root known, to be stretched; no one-shot
        "4500 0080 00000000"  # root: note 69, A; a constant; nothing
        "08000000"  # 8 beats
        "0800 0300"  # metre: in eighths, three of them
        "0000f042"  # tempo: 120
    )


@pytest.mark.parametrize(
    ("frames", "loop", "flags"),
    [
        (320_000, None, 8),  # 10 s at 125 bpm, 20.83 beats: to be played from the disk
        (320_000, (0, 320_000), 8),  # nor does a loop of that length tell its tempo
        (307_200, None, 4),  # 20 beats
        (307_201, None, 4),
        (307_203, None, 8),
        (307_250, (0, 307_250), 4),  # cut by hand
    ],
)
def test_only_what_is_as_long_as_its_beats_is_to_be_stretched(
    tmp_path: Path, frames: int, loop: tuple[int, int] | None, flags: int
) -> None:
    clip = Clip(np.zeros((frames, 1), np.float32), 32_000)
    facts = replace(PLAIN, bpm=125.0, beats=round(frames / 32_000 * 125 / 60), loop=loop)

    path = write_wav(tmp_path / "a.wav", clip, facts=facts)

    said = struct.unpack("<IHHfIHHf", _chunks(path)[b"acid"])
    assert (said[0], said[7]) == (flags, 125.0)
    _without(path, b"mdsk", b"iXML", b"LIST")
    assert (read_file_facts(path).bpm, read_file_facts(path).beats) == (125.0, said[4])


def test_a_recording_of_somebody_else_is_not_said_to_be_ours(tmp_path: Path) -> None:
    theirs, ours = (_chunks(write_wav(tmp_path / "a.wav", tones(), facts=facts)) for facts in (PLAIN, FULL))

    assert b"IART" not in theirs[b"LIST"]
    assert b"IART" in ours[b"LIST"]


def test_a_sound_without_tempo_is_a_one_shot_that_is_not_stretched(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", tones(), facts=replace(PLAIN, key=Scale(2)))

    found = _chunks(path)
    _without(path, b"mdsk", b"iXML")

    assert struct.unpack("<I", found[b"acid"][:4])[0] == 1 | 2
    assert read_file_facts(path).bpm is None


def test_beats_that_nobody_counted_are_those_that_fit(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", tones(96_000), facts=replace(PLAIN, bpm=119.4))

    assert struct.unpack_from("<I", _chunks(path)[b"acid"], 12)[0] == 4
    assert read_file_facts(path).beats is None


def test_the_bytes_of_smpl_are_known(tmp_path: Path) -> None:
    facts = replace(PLAIN, loop=(256, 512))

    found = _chunks(write_wav(tmp_path / "a.wav", tones(sample_rate=50_000), facts=facts))

    assert found[b"smpl"] == bytes.fromhex(
        "00000000 00000000"  # manufacturer, product
        "204e0000"  # 20,000 ns a frame
        "3c000000 00000000"  # middle C, no cents
        "00000000 00000000"  # no SMPTE
        "01000000 00000000"  # one loop, nothing behind
        "00000000 00000000"  # its number, forward
        "00010000 ff010000"  # first and last frame
        "00000000 00000000"  # no fraction, without end
    )


def test_the_same_sound_and_facts_give_the_same_bytes(tmp_path: Path) -> None:
    for subtype in SUBTYPES:
        one = write_wav(tmp_path / "1.wav", tones(), subtype, facts=FULL, dither=True).read_bytes()
        two = write_wav(tmp_path / "2.wav", tones(), subtype, facts=FULL, dither=True).read_bytes()
        assert one == two


@pytest.mark.parametrize("lost", [(b"mdsk",), (b"iXML",), (b"mdsk", b"LIST", b"bext"), (b"acid", b"smpl")])
def test_the_whole_is_still_there_when_a_program_dropped_some_chunks(tmp_path: Path, lost: tuple[bytes, ...]) -> None:
    path = write_wav(tmp_path / "a.wav", tones(), facts=FULL)

    _without(path, *lost)

    assert read_file_facts(path) == FULL


def test_without_what_is_ours_the_other_chunks_are_believed(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", tones(), facts=FULL)

    _without(path, b"mdsk", b"iXML")

    said = read_file_facts(path)
    assert (said.title, said.bpm, said.beats, said.beats_per_bar, said.beat_unit) == (FULL.title, 84.37, 7, 3, 4)
    assert (said.key, said.loop, said.licence, said.software) == (FULL.key, FULL.loop, FULL.licence, FULL.software)
    assert f"Prompt: {PROMPT} | Engine: starter | Seed: {2**63 - 1}" in said.comment


def test_what_another_program_cut_has_no_beats_loop_or_downbeat_any_more(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", tones(), facts=FULL)
    ours = _chunks(path)[b"mdsk"]

    write_wav(path, tones(5_000))
    raw = path.read_bytes() + chunk(b"mdsk", ours)
    path.write_bytes(raw[:4] + struct.pack("<I", len(raw) - 8) + raw[8:])

    assert read_file_facts(path) == replace(FULL, beats=None, loop=None, downbeat_s=None)


def test_a_marker_can_be_added_to_a_file_with_facts(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", tones(), facts=FULL)

    add_cue(path, 4_800)

    assert cue_of(path) == 0.1
    assert read_file_facts(path) == FULL


@pytest.mark.parametrize(
    ("body", "bpm", "metre"),
    [
        (struct.pack("<IHHfIHHf", 4, 60, 0x8000, 0, 8, 4, 3, 93.0), 93.0, (3, 4)),
        (struct.pack("<IHHfIHHf", 4, 60, 0x8000, 0, 8, 3, 4, 93.0), 93.0, (3, 4)),  # the two the other way round
        (struct.pack("<IHHfIHHf", 4, 60, 0x8000, 0, 8, 0, 0, 93.0), 93.0, (4, 4)),
        (struct.pack("<IHHfIHHf", 1, 60, 0x8000, 0, 8, 4, 3, 93.0), None, (4, 4)),  # a one-shot
        (struct.pack("<IHHfIHHf", 4, 60, 0x8000, 0, 8, 4, 3, float("nan")), None, (4, 4)),
        (struct.pack("<IHHfIHHf", 4, 60, 0x8000, 0, 8, 4, 3, 1e30), None, (4, 4)),
        (bytes(23), None, (4, 4)),
    ],
)
def test_acid_of_other_programs_is_believed_where_it_is_sane(
    tmp_path: Path, body: bytes, bpm: float | None, metre: tuple[int, int]
) -> None:
    path = write_wav(tmp_path / "a.wav", tones())
    raw = path.read_bytes() + chunk(b"acid", body)
    path.write_bytes(raw[:4] + struct.pack("<I", len(raw) - 8) + raw[8:])

    said = read_file_facts(path)

    assert (said.bpm, (said.beats_per_bar, said.beat_unit)) == (bpm, metre)


@pytest.mark.parametrize("loop", [(0, 2**32 - 1), (500, 500), (9_000, 10)])
def test_a_loop_that_cannot_be_is_left_out(tmp_path: Path, loop: tuple[int, int]) -> None:
    path = write_wav(tmp_path / "a.wav", tones())
    body = struct.pack("<9I6I", 0, 0, 20_833, 60, 0, 0, 0, 1, 0, 0, 0, *loop, 0, 0)
    raw = path.read_bytes() + chunk(b"smpl", body)
    path.write_bytes(raw[:4] + struct.pack("<I", len(raw) - 8) + raw[8:])

    assert read_file_facts(path).loop is None


def test_the_words_of_an_old_windows_program_are_read(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", tones())
    words = (
        chunk(b"INAM", "Für Elise".encode("cp1252") + b"\0") + chunk(b"IKEY", b"Bbm\0") + chunk(b"ICRD", b"2026-03-01")
    )
    raw = path.read_bytes() + chunk(b"LIST", b"adtlxxxx") + chunk(b"LIST", b"INFO" + words)
    path.write_bytes(raw[:4] + struct.pack("<I", len(raw) - 8) + raw[8:])

    assert read_file_facts(path) == FileFacts(title="Für Elise", key=Scale(10, "minor"), created_s=1_772_323_200.0)


def test_libsndfile_finds_tempo_metre_loop_and_words(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", tones(), "PCM_24", facts=FULL)

    log = " ".join(soundfile.info(path, verbose=True).extra_info.split())
    with soundfile.SoundFile(path) as sound:
        words = sound.copy_metadata()

    assert "Tempo : 84.37" in log and "Meter : 3/4" in log and "Beats : 7" in log
    assert "Start : 100 End : 8999" in log
    assert words["title"] == FULL.title and words["software"] == FULL.software and words["copyright"] == FULL.licence


def test_wavinfo_reads_every_chunk_it_knows(tmp_path: Path) -> None:
    wavinfo = pytest.importorskip("wavinfo", reason="an independent reader: pip install wavinfo")
    for subtype in SUBTYPES:
        path = write_wav(tmp_path / "a.wav", tones(), subtype, facts=FULL)

        seen = wavinfo.WavInfoReader(path, info_encoding="utf-8")

        assert (seen.fmt.sample_rate, seen.fmt.channel_count, seen.data.frame_count) == (48_000, 2, 9_001)
        assert (seen.bext.version, seen.bext.time_reference, seen.bext.originator) == (1, 0, "MusicDesk 9.8.7")
        assert (seen.bext.originator_date, seen.bext.originator_time) == ("2025-11-21", "16:53:20")
        assert seen.bext.description.startswith("Fur Elise ?? - second try | Prompt: warm lo-fi piano, 84.37 bpm")
        assert seen.bext.coding_history.startswith("A=PCM,F=48000,W=") and seen.bext.coding_history.endswith("\r\n")
        assert (seen.info.title, seen.info.copyright, seen.info.subject) == (FULL.title, FULL.licence, PROMPT)
        assert all(part in seen.info.comment for part in (PROMPT, "Engine: starter", f"Seed: {2**63 - 1}"))
        assert (seen.info.software, seen.info.created_date) == ("MusicDesk 9.8.7", "2025-11-21")
        assert (seen.smpl.sample_loops[0].start, seen.smpl.sample_loops[0].end) == (100, 8_999)
        assert (seen.ixml.project, seen.ixml.scene) == ("MusicDesk 9.8.7", FULL.title)
        assert [track.name for track in seen.ixml.track_list] == ["Left", "Right"]
        own = seen.ixml.raw_xml.find("./USER/MUSICDESK")
        assert json.loads(own.findtext("FACTS"))["recipe"]["prompt"] == PROMPT == own.findtext("PROMPT")


@pytest.mark.skipif(shutil.which("ffprobe") is None, reason="an independent reader: install ffmpeg")
def test_ffprobe_reads_the_words(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", tones(), "PCM_24", facts=FULL)

    seen = subprocess.run(
        ["ffprobe", "-v", "warning", "-of", "json", "-show_format", "-show_streams", path],
        capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip

    assert seen.stderr == ""
    tags = json.loads(seen.stdout)["format"]["tags"]
    assert (tags["title"], tags["copyright"], tags["encoded_by"]) == (FULL.title, FULL.licence, "MusicDesk 9.8.7")
    assert PROMPT in tags["comment"] and tags["time_reference"] == "0" and tags["date"] == "2025-11-21"
    assert json.loads(seen.stdout)["streams"][0]["duration_ts"] == 9_001


@pytest.mark.skipif(shutil.which("sox") is None, reason="an independent reader: install sox")
def test_sox_plays_the_file_without_a_word(tmp_path: Path) -> None:
    for subtype in SUBTYPES:
        path = write_wav(tmp_path / "a.wav", tones(), subtype, facts=FULL)

        seen = subprocess.run(["sox", path, "-t", "f32", "-"], capture_output=True, check=True)

        assert (seen.stderr, len(seen.stdout)) == (b"", 9_001 * 2 * 4)
