"""Hearing with basic-pitch's weights: the same as the package hears, in silence, without TensorFlow."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from musicdesk.core.clip import Clip
from musicdesk.core.errors import Unavailable
from musicdesk.core.job import Cancelled, CancelToken, Progress
from musicdesk.formats.audiofile import write_wav
from musicdesk.midi import listen as hearing
from musicdesk.midi.listen import listen
from musicdesk.midi.notes import notes_from, transcribe

heard = pytest.mark.skipif(importlib.util.find_spec("basic_pitch") is None, reason="basic-pitch is not installed")

MELODY = [(0.25 + 0.5 * step, pitch, 0.45) for step, pitch in enumerate([60, 64, 67, 72, 71, 67, 64, 55, 57, 62])]


def _tones(notes: list[tuple[float, int, float]], seconds: float, sample_rate: int = 22_050) -> Clip:
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


def _peaks(rows: np.ndarray, axis: int) -> tuple[np.ndarray, ...]:
    assert axis == 0
    peak = np.zeros(rows.shape, bool)
    peak[1:-1] = (rows[1:-1] > rows[:-2]) & (rows[1:-1] >= rows[2:])
    return peak.nonzero()


@heard
@pytest.mark.parametrize("sample_rate", [22_050, 32_000])
def test_a_melody_is_heard_exactly_as_basic_pitch_hears_it(
    tmp_path: Path, sample_rate: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    inference = pytest.importorskip("basic_pitch.inference")
    from basic_pitch import FilenameSuffix, build_icassp_2022_model_path

    clip = _tones([*MELODY, (1.0, 48, 2.0), (3.0, 52, 2.0)], 6.0, sample_rate)
    model = inference.Model(build_icassp_2022_model_path(FilenameSuffix.onnx))
    path = str(write_wav(tmp_path / "a.wav", clip, "FLOAT"))
    # Of two equal rows ours takes the first as a peak, basic-pitch none: the B4 at 2.25 s is then lost to it.
    monkeypatch.setattr("scipy.signal.argrelmax", _peaks)

    ours = listen(clip)

    for onset, frame, trick in ((0.6, 0.4, False), (0.5, 0.3, True), (0.3, 0.15, True)):
        output, _, events = inference.predict(path, model, onset, frame, melodia_trick=trick)
        assert np.array_equal(ours.sounding, output["note"])
        assert np.array_equal(ours.onsets, output["onset"])
        notes = notes_from(ours, onset_threshold=onset, frame_threshold=frame, melodia_trick=trick)
        theirs = {(round(float(start), 9), int(pitch)) for start, _, pitch, _, _ in events}
        assert {(round(note.onset_s, 9), note.pitch) for note in notes} == theirs
        ends = {(round(float(start), 9), int(pitch)): (end, level) for start, end, pitch, level, _ in events}
        for note in notes:
            end, level = ends[round(note.onset_s, 9), note.pitch]
            assert note.end_s <= end + 1e-9
            assert note.velocity == round(127 * float(level))


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
