"""Hearing with basic-pitch's weights: the same as the package hears, in silence, without TensorFlow."""

from __future__ import annotations

import importlib.util
import io
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, Unavailable
from musicdesk.core.job import Cancelled, CancelToken, Progress
from musicdesk.core.notesheet import PRESETS
from musicdesk.formats.audiofile import write_wav
from musicdesk.midi import listen as hearing
from musicdesk.midi.listen import OVERLAP_ROWS, ROWS_PER_WINDOW, Activations, listen
from musicdesk.midi.notes import notes_from, transcribe

heard = pytest.mark.skipif(importlib.util.find_spec("basic_pitch") is None, reason="basic-pitch is not installed")

MELODY = [(0.25 + 0.5 * step, pitch, 0.45) for step, pitch in enumerate([60, 64, 67, 72, 71, 67, 64, 55, 57, 62])]


def _tones(notes: list[tuple[float, float, float]], seconds: float, sample_rate: int = 22_050) -> Clip:
    time = np.arange(round(seconds * sample_rate)) / sample_rate
    sound = np.zeros_like(time)
    for onset_s, pitch, duration_s in notes:
        there = (time >= onset_s) & (time < onset_s + duration_s)
        since = time[there] - onset_s
        hz = 440 * 2 ** ((pitch - 69) / 12)
        wave = sum(np.sin(2 * np.pi * hz * part * since) / part**1.5 for part in range(1, 6))
        edges = np.minimum(1, since / 0.005) * np.minimum(1, (duration_s - since) / 0.01)
        sound[there] += wave * np.exp(-2 * since) * edges
    sound /= 1.2 * np.abs(sound).max()
    return Clip(sound.astype(np.float32)[:, np.newaxis], sample_rate)


@heard
@pytest.mark.parametrize("sample_rate", [22_050, 32_000])
def test_a_melody_is_heard_exactly_as_basic_pitch_hears_it(tmp_path: Path, sample_rate: int) -> None:
    inference = pytest.importorskip("basic_pitch.inference")
    from basic_pitch import FilenameSuffix, build_icassp_2022_model_path

    clip = _tones([*MELODY, (1.0, 48, 2.0), (3.0, 52, 2.0)], 6.0, sample_rate)
    model = inference.Model(build_icassp_2022_model_path(FilenameSuffix.onnx))
    path = str(write_wav(tmp_path / "a.wav", clip, "FLOAT"))
    ours = listen(clip)

    output, _, events = inference.predict(path, model, 0.6, 0.4, melodia_trick=False)
    # The last window begins earlier here, and makes the last 142 rows at most.
    same = slice(0, 3 * (ROWS_PER_WINDOW - OVERLAP_ROWS))
    assert np.array_equal(ours.sounding[same], output["note"][same].astype(np.float16))
    assert np.array_equal(ours.onsets[same], output["onset"][same].astype(np.float16))
    notes = notes_from(ours)
    for start_s, _, pitch, _, _ in events:
        assert any(note.pitch == pitch and abs(note.onset_s - start_s) < 0.06 for note in notes)
    assert len(notes) <= len(events) + 1  # of two equal rows ours takes the first as a peak, basic-pitch none


@heard
def test_a_melody_becomes_its_notes() -> None:
    notes = transcribe(_tones(MELODY, 6.0, 32_000))

    assert [note.pitch for note in notes] == [pitch for _, pitch, _ in MELODY]
    for note, (onset_s, _, _) in zip(notes, MELODY, strict=True):
        assert note.onset_s == pytest.approx(onset_s, abs=0.02)


@heard
@pytest.mark.parametrize(("onset_s", "seconds"), [(0.0, 0.9), (0.1, 0.7), (0.3, 1.2)])
def test_one_note_in_a_short_clip_is_heard(onset_s: float, seconds: float) -> None:
    notes = transcribe(_tones([(onset_s, 64, seconds - onset_s)], seconds, 44_100))

    assert [note.pitch for note in notes] == [64]
    assert notes[0].onset_s == pytest.approx(onset_s, abs=0.03)


@heard
def test_the_last_second_of_a_long_clip_is_heard_and_nothing_after_it() -> None:
    late = [(begin_s, 60 + begin_s % 12, 0.5) for begin_s in (1, 20, 39)]

    notes = transcribe(_tones([(float(begin_s), pitch, long_s) for begin_s, pitch, long_s in late], 40.0))

    assert [note.pitch for note in notes] == [pitch for _, pitch, _ in late]
    for note, (begin_s, _, _) in zip(notes, late, strict=True):
        assert note.onset_s == pytest.approx(begin_s, abs=0.02)
    assert notes[-1].end_s <= 40.0


@heard
def test_noise_below_a_loud_note_has_no_notes_of_its_own() -> None:
    clip = _tones([(0.2, 60, 0.8)], 9.0)
    hiss = np.random.default_rng(1).normal(0, 2e-4, clip.samples.shape).astype(np.float32)

    notes = transcribe(Clip(clip.samples + hiss, clip.sample_rate))

    assert [note.pitch for note in notes] == [60]


@heard
@pytest.mark.parametrize("bent_by", [-0.3, 0.0, 0.25])
def test_how_far_a_tone_is_off_its_pitch_is_heard(bent_by: float) -> None:
    heard = listen(_tones([(0.1, 57 + bent_by, 1.8)], 2.0))

    assert heard.bends is not None
    assert float(np.median(heard.bends[40:140, 57 - 21])) == pytest.approx(bent_by, abs=0.08)


@heard
def test_what_was_heard_gives_the_same_notes_after_it_was_kept() -> None:
    heard = listen(_tones(MELODY, 6.0))

    again = Activations.from_bytes(heard.to_bytes())

    assert heard.to_bytes() == again.to_bytes()
    assert notes_from(again, PRESETS["voice"]) == notes_from(heard, PRESETS["voice"]) != ()


def test_what_is_kept_is_small_and_of_one_shape() -> None:
    rows = np.zeros((7, 88), np.float32)

    plain, full = Activations(rows, rows).to_bytes(), Activations(rows, rows, rows).to_bytes()

    assert (len(plain), len(full)) == (128 + 2 * 7 * 88 * 2, 128 + 3 * 7 * 88 * 2)
    assert Activations.from_bytes(plain).bends is None
    assert Activations.from_bytes(full).bends is not None


def _kept(array: np.ndarray) -> bytes:
    whole = io.BytesIO()
    np.save(whole, array, allow_pickle=True)
    return whole.getvalue()


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"not numbers",
        _kept(np.zeros((2, 7, 88), np.float16))[:-1],
        _kept(np.zeros((2, 7, 88), np.float16)) + b"\0",
        _kept(np.zeros((2, 7, 87), np.float16)),
        _kept(np.zeros((4, 7, 88), np.float16)),
        _kept(np.zeros((7, 88), np.float16)),
        _kept(np.zeros((2, 7, 88), np.float32)),
        _kept(np.zeros((2, 7, 88), np.float16, order="F")),
        _kept(np.full((2, 7, 88), np.nan, np.float16)),
        _kept(np.full((2, 7, 88), 1.5, np.float16)),
        _kept(np.full((2, 7, 88), -0.5, np.float16)),
        _kept(np.array([print], object)),
        _kept(np.zeros((2, 0, 88), np.float16)).replace(b"(2, 0, 88)", b"(2, -1, 88)"),
        _kept(np.zeros((2, 7, 88), np.float16)).replace(b"(2, 7, 88)", b"(2,9**9,8)"),
        _kept(np.zeros((2, 7, 88), np.float16)).replace(b"7", b"9" * 9, 1),
    ],
)
def test_what_was_not_kept_by_us_is_refused(raw: bytes) -> None:
    with pytest.raises(BadFile, match="damaged"):
        Activations.from_bytes(raw)


@heard
@pytest.mark.parametrize("frames", [0, 1, 255, 22_050, 70_000])
@pytest.mark.parametrize("sample_rate", [22_050, 48_000])
def test_silence_of_any_length_has_no_notes(frames: int, sample_rate: int) -> None:
    assert transcribe(Clip(np.zeros((frames, 2), np.float32), sample_rate)) == ()


@heard
def test_each_window_is_reported_and_cancel_is_asked_between_them() -> None:
    clip = _tones(MELODY, 6.0)
    told: list[Progress] = []
    token = CancelToken()

    listen(clip, told.append)
    assert [progress.done for progress in told] == list(range(1, told[0].total + 1))
    assert told[-1].share == 1.0

    with pytest.raises(Cancelled):
        listen(clip, lambda progress: token.cancel() if progress.done == 2 else None, token)


@heard
def test_hearing_prints_nothing_and_loads_neither_the_package_nor_tensorflow() -> None:
    program = (
        "import sys, numpy as np, musicdesk.midi.listen, musicdesk.midi.notes as notes\n"
        "from musicdesk.core.clip import Clip\n"
        "assert 'onnxruntime' not in sys.modules\n"
        "assert notes.transcribe(Clip(np.zeros((9000, 1), np.float32), 22050)) == ()\n"
        "assert not {'basic_pitch', 'tensorflow', 'librosa', 'pretty_midi'} & set(sys.modules)\n"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_without_basic_pitch_the_remedy_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hearing.importlib.util, "find_spec", lambda _: None)

    with pytest.raises(Unavailable) as refused:
        transcribe(Clip(np.zeros((9, 1), np.float32), 22_050))

    assert "pip install" in refused.value.hint


def test_without_onnxruntime_or_with_damaged_weights_the_remedy_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = tmp_path / "nmp.onnx"
    damaged.write_bytes(b"not a network")
    monkeypatch.setattr(hearing, "_weights", lambda: damaged)
    clip = Clip(np.zeros((9, 1), np.float32), 22_050)

    with pytest.raises(Unavailable, match="damaged"):
        transcribe(clip)
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(Unavailable, match="onnxruntime"):
        transcribe(clip)
