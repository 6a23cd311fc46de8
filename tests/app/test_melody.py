"""From a recording or notes to what a model follows."""

from __future__ import annotations

import os
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from app.hums import A_MINOR, hum, hum_file

from musicdesk.analysis.hearing import heard
from musicdesk.app.melody import Draft, as_heard, keyboard_draft, melody_of, prepare, repaired
from musicdesk.core.chroma import Ear
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, BadValue, Unavailable
from musicdesk.core.job import Cancelled
from musicdesk.core.melody import Repairs
from musicdesk.core.note import Note
from musicdesk.core.scale import Scale
from musicdesk.engines.musicgen.melody import take_in
from musicdesk.formats.audiofile import read_audio
from musicdesk.formats.midifile import write_midi

NOTES = tuple(Note(0.5 * at, pitch, 0.45) for at, pitch in enumerate((60, 62, 64, 65, 67)))


def draft_of(path: Path, **values: Any) -> Draft:
    return Draft(**({"name": path.name, "source": "file", "path": path} | values))


def test_what_is_sung_is_heard_as_its_notes(tmp_path: Path) -> None:
    prepared = prepare(draft_of(hum_file(tmp_path)))

    assert [note.pitch for note in prepared.notes] == [pitch for pitch, _ in A_MINOR]
    onsets = np.cumsum([0, *(seconds for _, seconds in A_MINOR)])[:-1]
    np.testing.assert_allclose([note.onset_s for note in prepared.notes], onsets, atol=0.06)
    assert prepared.seconds == pytest.approx(4.0)
    assert prepared.scale is not None and 9 in prepared.scale.classes
    assert 0 < prepared.sureness <= 1


def test_untouched_it_is_the_very_sound_of_the_file(tmp_path: Path) -> None:
    path = hum_file(tmp_path)

    prepared = prepare(draft_of(path))

    assert prepared.clip.samples.tobytes() == read_audio(path).samples.tobytes() == prepared.original.samples.tobytes()
    assert melody_of(prepared).sha256 == take_in(path).melody.sha256


def test_the_picture_is_what_the_model_hears_with_what_comes_after(tmp_path: Path) -> None:
    path, ear = hum_file(tmp_path), Ear(16_000, 8_192, 2_048)

    for after in ("repeat", "stop"):
        prepared = prepare(draft_of(path, after=after), ear)

        np.testing.assert_array_equal(prepared.classes, heard(prepared.clip, ear, after))
        assert prepared.moment_s == ear.moment_s
        assert len(prepared.sounding) == len(prepared.classes)
        assert prepared.sounding[2:-2].all()


def test_a_part_is_cut_out_and_times_count_from_it(tmp_path: Path) -> None:
    prepared = prepare(draft_of(hum_file(tmp_path), begin_s=1.0, end_s=2.5))

    assert prepared.seconds == pytest.approx(1.5)
    assert [note.pitch for note in prepared.notes] == [64, 62, 60]
    assert prepared.notes[0].onset_s < 0.06
    assert prepare(draft_of(hum_file(tmp_path), begin_s=1.0, end_s=99.0)).seconds == pytest.approx(3.0)


@pytest.mark.parametrize(
    ("repairs", "pitches"),
    [
        (Repairs(steady=True), [57, 60, 64, 62, 60, 59, 57]),
        (Repairs(scale=Scale(0, "minor")), [None, 60, 63, 62, 60, None, None]),
    ],
    ids=["steady", "scale"],
)
def test_mended_notes_take_the_place_of_the_sound(tmp_path: Path, repairs: Repairs, pitches: list[int | None]) -> None:
    prepared = prepare(draft_of(hum_file(tmp_path), repairs=repairs))

    for note, wanted in zip(prepared.notes, pitches, strict=True):
        assert wanted in (None, note.pitch)
        assert repairs.scale is None or note.pitch % 12 in repairs.scale.classes
    assert prepared.clip.samples.tobytes() != prepared.original.samples.tobytes()
    if repairs.beat_bpm is None:
        assert prepared.clip.seconds == pytest.approx(prepared.original.seconds, abs=1e-3)
    middles = [int((note.onset_s + note.duration_s / 2) / prepared.moment_s + 0.5) for note in prepared.notes]
    # In the middle of every note its pitch class is what the model hears.
    assert [prepared.classes[at] for at in middles] == [note.pitch % 12 for note in prepared.notes]


def test_notes_go_to_the_grid_that_lies_in_the_file(tmp_path: Path) -> None:
    sung = hum(((0, 0.33), (57, 0.52), (60, 0.47), (64, 0.55), (62, 0.5)))
    path = hum_file(tmp_path, sung)
    repairs = Repairs(beat_bpm=120.0, division=1)

    whole = prepare(draft_of(path, repairs=repairs, offset_s=0.3))
    part = prepare(draft_of(path, repairs=repairs, offset_s=0.3, begin_s=0.2))

    np.testing.assert_allclose([note.onset_s for note in whole.notes], [0.3, 0.8, 1.3, 1.8], atol=1e-6)
    np.testing.assert_allclose([note.onset_s for note in part.notes], [0.1, 0.6, 1.1, 1.6], atol=1e-6)


@pytest.mark.parametrize(
    ("after", "end_s", "seconds"),
    [("repeat", None, 4.0), ("repeat", 2.2, 2.0), ("stop", None, 2.4)],
    ids=["whole bars", "an end that was chosen, to the nearest bar", "followed once, as long as it is"],
)
def test_snapped_to_the_beat_a_melody_that_begins_anew_lasts_whole_bars(
    tmp_path: Path, after: str, end_s: float | None, seconds: float
) -> None:
    path = hum_file(tmp_path, hum(((57, 0.5), (60, 0.5), (64, 0.5), (62, 0.5), (60, 0.4))))
    repairs = Repairs(beat_bpm=120.0, division=2)

    prepared = prepare(draft_of(path, repairs=repairs, after=after, end_s=end_s))

    assert prepared.clip.seconds == pytest.approx(seconds, abs=0.02)


def test_the_scale_is_that_of_what_was_sung_even_when_another_is_wanted(tmp_path: Path) -> None:
    path = hum_file(tmp_path)

    plain, moved = (prepare(draft_of(path, repairs=Repairs(scale=each))) for each in (None, Scale(6, "major")))

    assert plain.scale == moved.scale


def test_rumble_and_what_is_quiet_are_taken_out(tmp_path: Path) -> None:
    clean = hum()
    moments_s = np.arange(clean.frames) / clean.sample_rate
    rumble = 0.2 * np.sin(2 * np.pi * 40 * moments_s)
    path = hum_file(tmp_path, Clip((clean.samples + rumble[:, None]).astype(np.float32), clean.sample_rate))

    rough = prepare(draft_of(path))
    mended = prepare(draft_of(path, repairs=Repairs(high_pass_hz=100.0, gate_db=-40.0)))

    apart = [float(np.abs(each.clip.samples - clean.samples)[4410:-4410].mean()) for each in (rough, mended)]
    assert apart[1] < 0.25 * apart[0]
    assert mended.original.samples.tobytes() == rough.original.samples.tobytes()


def test_the_voice_is_taken_out_first_by_whatever_can(tmp_path: Path) -> None:
    asked: list[Clip] = []

    def separate(clip: Clip, _cancel: Any) -> Clip:
        asked.append(clip)
        return hum(((69, 4.0),))

    prepared = prepare(draft_of(hum_file(tmp_path), repairs=Repairs(voice_only=True)), separate=separate)

    assert [note.pitch for note in prepared.notes] == [69]
    assert asked[0].frames == prepared.original.frames


def test_without_demucs_a_voice_cannot_be_taken_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    with pytest.raises(Unavailable, match="demucs"):
        prepare(draft_of(hum_file(tmp_path), repairs=Repairs(voice_only=True)))


def test_safe_repairs_move_notes_into_the_scale_that_was_heard(tmp_path: Path) -> None:
    scale = (
        (60, 0.4),
        (62, 0.4),
        (64, 0.4),
        (65, 0.4),
        (67, 0.4),
        (69, 0.4),
        (71, 0.4),
        (72, 0.8),
        (67, 0.4),
        (60, 0.8),
    )
    path = hum_file(tmp_path, hum(scale))

    prepared = repaired(draft_of(path, repairs=Repairs(beat_bpm=100.0)))

    repairs = prepared.draft.repairs
    assert repairs.steady and repairs.high_pass_hz and repairs.gate_db and repairs.beat_bpm is None
    assert repairs.scale in (None, prepared.scale)
    assert prepared.scale == Scale(0) and repairs.scale == Scale(0)


def test_a_midi_file_is_plain_tones(tmp_path: Path) -> None:
    path = write_midi(tmp_path / "tune.mid", NOTES, 96.0)

    prepared = prepare(draft_of(path, source="midi"))

    assert [note.pitch for note in prepared.notes] == [note.pitch for note in NOTES]
    assert prepared.bpm == pytest.approx(96.0, abs=0.01)
    middles = [int((note.onset_s + 0.22) / prepared.moment_s + 0.5) for note in prepared.notes]
    assert [prepared.classes[at] for at in middles] == [note.pitch % 12 for note in NOTES]
    line = prepared.line
    assert line.pitches[round(0.7 / line.hop_s)] == pytest.approx(62.0, abs=0.01)
    assert not [each for each in prepared.remarks if each.kind == "voices"]


def test_of_a_midi_file_a_part_can_be_chosen_and_its_notes_mended(tmp_path: Path) -> None:
    path = write_midi(tmp_path / "tune.mid", NOTES, 120.0)

    prepared = prepare(draft_of(path, source="midi", begin_s=0.7, end_s=1.9, repairs=Repairs(scale=Scale(0, "minor"))))

    assert [note.pitch for note in prepared.notes] == [62, 63, 65]
    np.testing.assert_allclose([note.onset_s for note in prepared.notes], [0.0, 0.3, 0.8], atol=2e-3)
    assert prepared.seconds == pytest.approx(1.2, abs=1e-3)


def test_chords_in_a_midi_file_are_remarked_upon(tmp_path: Path) -> None:
    chord = tuple(Note(0.5 * at, pitch, 0.5) for at in range(4) for pitch in (60, 64, 67))

    prepared = prepare(draft_of(write_midi(tmp_path / "chords.mid", chord, 120.0), source="midi"))

    assert "voices" in [each.kind for each in prepared.remarks]


def test_what_was_played_on_a_keyboard_is_a_melody(tmp_path: Path) -> None:
    draft = keyboard_draft(NOTES, tmp_path / "played.mid", "Keys 1")

    prepared = prepare(draft)

    assert (draft.name, draft.source) == ("Keys 1", "keyboard")
    assert [note.pitch for note in prepared.notes] == [note.pitch for note in NOTES]
    assert melody_of(prepared).source == "keyboard"
    with pytest.raises(BadValue, match="No note"):
        keyboard_draft((), tmp_path / "nothing.mid", "Keys 2")


def test_as_heard_is_heard_the_same(tmp_path: Path) -> None:
    prepared = prepare(draft_of(hum_file(tmp_path)))

    tones = as_heard(prepared)

    assert tones.seconds == pytest.approx(prepared.seconds, abs=1e-3)
    again = heard(tones, after="stop")[: len(prepared.classes)]
    assert (again == prepared.classes)[prepared.sounding].mean() > 0.9


def test_the_recipe_remembers_where_it_came_from_and_what_was_mended(tmp_path: Path) -> None:
    repairs = Repairs(high_pass_hz=80.0, steady=True)
    draft = Draft("Humming 2", "microphone", hum_file(tmp_path), 0.5, 3.0, repairs, "stop")

    melody = melody_of(prepare(draft))

    assert (melody.name, melody.source, melody.begin_s, melody.end_s) == ("Humming 2", "microphone", 0.5, 3.0)
    assert melody.repairs == ("high-pass 80 Hz", "steady pitch") and melody.after == "stop"
    assert len(melody.sha256) == 64


def test_silence_is_said_and_stays_what_it_is(tmp_path: Path) -> None:
    path = hum_file(tmp_path, Clip(np.zeros((88_200, 1), np.float32), 44_100))

    prepared = prepare(draft_of(path, repairs=Repairs(steady=True)))

    assert prepared.notes == () and prepared.scale is None and prepared.bpm is None
    assert "silent" in [each.kind for each in prepared.remarks]
    assert not prepared.clip.samples.any() and not prepared.sounding.any()


def test_what_is_longer_than_any_take_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("musicdesk.app.melodysource.SECONDS_LIMIT", 3.0)

    prepared = prepare(draft_of(hum_file(tmp_path)))

    assert prepared.seconds == pytest.approx(3.0)
    assert "left out" in [each.kind for each in prepared.remarks]


def test_it_can_be_stopped(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        prepare(draft_of(hum_file(tmp_path)), cancel=lambda: True)


@pytest.mark.parametrize("rate", [4_000, 384_000])
def test_rates_at_the_limits_are_listened_to(tmp_path: Path, rate: int) -> None:
    prepared = prepare(draft_of(hum_file(tmp_path, hum(((69, 1.0), (72, 1.0)), rate))))

    assert [note.pitch for note in prepared.notes] == [69, 72]
    assert prepared.clip.sample_rate == rate


def wav(rate: int = 44_100, channels: int = 1, frames: int = 4_410, data: bytes | None = None) -> bytes:
    """Return a WAV file of 16 bit whose header may say anything."""
    data = b"\0" * (2 * frames * channels) if data is None else data
    size = 2 * frames * channels
    form = struct.pack("<HHIIHH", 1, channels, rate, rate * 2 * channels, 2 * channels, 16)
    return (
        b"RIFF" + struct.pack("<I", 36 + size) + b"WAVEfmt \x10\0\0\0" + form + b"data" + struct.pack("<I", size) + data
    )


NOT_A_NUMBER = (
    b"RIFF" + struct.pack("<I", 40) + b"WAVEfmt \x10\0\0\0" + struct.pack("<HHIIHH", 3, 1, 44100, 176400, 4, 32)
    + b"data" + struct.pack("<I", 4) + struct.pack("<f", float("nan"))
)  # fmt: skip
BAD = {
    "1 Hz.wav": wav(rate=1),
    "385 kHz.wav": wav(rate=385_000),
    "1024 channels.wav": wav(channels=1_024, frames=8),
    "ten hours.wav": wav(rate=8_000, frames=10 * 3_600 * 8_000, data=b"\0" * 1_000),
    "not a number.wav": NOT_A_NUMBER,
    "empty.wav": b"",
    "no frames.wav": wav(frames=0),
    "garbage.wav": bytes(range(256)) * 20,
    "garbage.mid": bytes(range(256)) * 20,
    "empty.mid": b"",
}


@pytest.mark.parametrize("name", [*BAD, "nowhere.wav", "nowhere.mid", "no notes.mid", "folder.wav"])
def test_whatever_cannot_be_followed_is_said_in_one_sentence(tmp_path: Path, name: str) -> None:
    for each, content in BAD.items():
        (tmp_path / each).write_bytes(content)
    write_midi(tmp_path / "no notes.mid", (), 120.0)
    (tmp_path / "folder.wav").mkdir()
    os.truncate(tmp_path / "ten hours.wav", 44 + 2 * 10 * 3_600 * 8_000)

    with pytest.raises(BadFile) as said:
        prepare(draft_of(tmp_path / name))

    assert said.value.message.count(". ") == 0 and said.value.message.endswith(".")
    assert said.value.hint


@pytest.mark.parametrize(
    "values",
    [
        {"begin_s": 3.0, "end_s": 3.0},
        {"begin_s": 3.0, "end_s": 1.0},
        {"begin_s": -1.0},
        {"begin_s": float("nan")},
        {"end_s": float("inf")},
        {"source": "radio"},
        {"after": "fade"},
        {"begin_s": 10**400},
        {"end_s": 10**400},
        {"offset_s": -(10**400)},
        {"begin_s": True},
        {"begin_s": None},
        {"end_s": "3"},
    ],
    ids=lambda values: repr(values)[:40],
)
def test_a_draft_that_cannot_be_is_refused(values: dict[str, Any]) -> None:
    with pytest.raises(BadValue) as said:
        draft_of(Path("hum.wav"), **values)

    assert said.value.field


def test_a_beginning_behind_the_end_of_the_file_is_said(tmp_path: Path) -> None:
    for path in (hum_file(tmp_path), write_midi(tmp_path / "tune.mid", NOTES, 120.0)):
        with pytest.raises(BadValue, match="would begin at 60 s"):
            prepare(draft_of(path, begin_s=60.0))


def test_a_draft_comes_back_from_json() -> None:
    repairs = Repairs(gate_db=-40.0, scale=Scale(9, "minor"))
    draft = Draft("Humming 2", "microphone", Path("a") / "hum.wav", 0.5, 3.0, repairs, "stop", 0.25)

    assert Draft.from_json(draft.to_json()) == draft
    assert Draft.from_json(draft.to_json() | {"something": "newer"}) == draft


HALF = {"name": "x", "source": "file", "path": "x"}


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"name": "x"},
        HALF | {"repairs": 7},
        HALF | {"name": None},
        HALF | {"path": None},
        HALF | {"source": ["file"]},
        HALF | {"begin_s": 10**400},
        HALF | {"end_s": 10**400},
        HALF | {"offset_s": float("nan")},
        HALF | {"repairs": {"high_pass_hz": 10**400}},
        HALF | {"repairs": {"scale": 7}},
        [],
        None,
    ],
    ids=lambda values: repr(values)[:40],
)
def test_json_of_something_else_is_no_draft(values: Any) -> None:
    with pytest.raises(BadValue):
        Draft.from_json(values)
