"""The voice taken out of a mix, and the mix taken apart, by another's program, for which a small one stands here."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from musicdesk.app import separation
from musicdesk.core.clip import Clip
from musicdesk.core.errors import StorageError, Unavailable
from musicdesk.core.job import Cancelled
from musicdesk.formats.audiofile import read_audio

MIX = Clip(np.random.default_rng(0).uniform(-0.5, 0.5, (44_100, 2)).astype(np.float32), 44_100)
# A stand-in for demucs: half as loud is the voice, at the rate of its model, a little too short.
HALVES = """
import os, sys
from pathlib import Path
words = sys.argv[1:]
assert words[words.index("-n") + 1] == "htdemucs" and words[words.index("--two-stems") + 1] == "vocals"
assert os.environ["https_proxy"].endswith(":9")
out, mix = Path(words[words.index("-o") + 1]), Path(words[-1])
place = out / "htdemucs" / mix.stem / "vocals.wav"
place.parent.mkdir(parents=True)
import soundfile
samples, rate = soundfile.read(mix, dtype="float32")
soundfile.write(place, samples[:-10] / 2, rate, subtype="FLOAT")
"""
# Another: four stems, of which the drums are three times as loud as the mix.
QUARTERS = """
import sys
from pathlib import Path
words = sys.argv[1:]
assert "--two-stems" not in words
out, mix = Path(words[words.index("-o") + 1]), Path(words[-1])
place = out / "htdemucs" / mix.stem
place.mkdir(parents=True)
import soundfile
samples, rate = soundfile.read(mix, dtype="float32")
for name, share in (("bass", 0.5), ("drums", 3.0), ("other", 0.25), ("vocals", 0.0)):
    soundfile.write(place / f"{name}.wav", samples[:-10] * share, rate, subtype="FLOAT")
"""


def program(folder: Path, text: str) -> separation.Separator:
    page = folder / "stand_in.py"
    page.write_text(text)
    return separation.Separator((sys.executable, str(page)), folder)


def test_the_voice_is_as_long_as_the_mix(tmp_path: Path) -> None:
    voice = program(tmp_path, HALVES)(MIX)

    assert (voice.frames, voice.channels, voice.sample_rate) == (44_100, 2, 44_100)
    np.testing.assert_allclose(voice.samples[:-10], MIX.samples[:-10] / 2, atol=1e-6)


def test_a_mix_is_taken_apart_into_files_that_still_make_the_mix(tmp_path: Path) -> None:
    folder = tmp_path / "some" / "stems"

    program(tmp_path, QUARTERS).split(MIX, folder)

    assert sorted(path.name for path in folder.iterdir()) == ["bass.wav", "drums.wav", "other.wav", "vocals.wav"]
    bass, drums, vocals = (read_audio(folder / f"{name}.wav") for name in ("bass", "drums", "vocals"))
    assert (drums.frames, drums.channels, drums.sample_rate) == (44_100, 2, 44_100)
    assert np.abs(drums.samples).max() == pytest.approx(1.0, abs=1e-3), "what is too loud is turned down"
    np.testing.assert_allclose(bass.samples * 6, drums.samples, atol=1e-5, err_msg="and all by as much")
    assert not vocals.samples.any()


def test_stems_that_are_not_too_loud_are_as_loud_as_in_the_mix(tmp_path: Path) -> None:
    program(tmp_path, QUARTERS.replace("3.0", "1.0")).split(MIX, tmp_path / "stems")

    drums = read_audio(tmp_path / "stems" / "drums.wav")

    np.testing.assert_allclose(drums.samples[:-10], MIX.samples[:-10], atol=1e-6)


def test_a_program_that_fails_leaves_no_folder_of_stems(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="without all stems"):
        program(tmp_path, HALVES.replace('"--two-stems"', '"-o"').replace('== "vocals"', "")).split(
            MIX, tmp_path / "stems"
        )

    assert not (tmp_path / "stems").exists()


def test_a_place_for_stems_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "stems").write_text("not a folder")

    with pytest.raises(StorageError, match="stems"):
        program(tmp_path, QUARTERS).split(MIX, tmp_path / "stems")


@pytest.mark.parametrize(
    ("text", "words"),
    [("print('no memory left'); raise SystemExit(3)", "no memory left"), ("raise SystemExit(3)", "said nothing")],
)
def test_a_program_that_fails_is_said_with_its_last_words(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(Unavailable, match=words):
        program(tmp_path, text)(MIX)


def test_a_program_that_makes_nothing_or_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="without a voice"):
        program(tmp_path, "pass")(MIX)
    with pytest.raises(Unavailable, match="cannot be started"):
        separation.Separator((str(tmp_path / "nowhere"),), tmp_path)(MIX)


def test_it_can_be_stopped(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        program(tmp_path, "import time; time.sleep(60)")(MIX, lambda: True)


def test_the_command_and_its_weights_are_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("PATHEXT", ".EXE")
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))
    command = tmp_path / "bin" / ("demucs.exe" if sys.platform == "win32" else "demucs")
    command.parent.mkdir()

    assert "install" in separation.why_not() and separation.separator() is None
    with pytest.raises(Unavailable, match="demucs"):
        separation.separate(MIX)
    with pytest.raises(Unavailable, match="demucs"):
        separation.split(MIX, tmp_path / "stems")

    command.write_text("#!/bin/sh\n")
    command.chmod(0o755)
    assert "weights" in separation.why_not() and separation.separator() is None

    weights = tmp_path / "torch" / "hub" / "checkpoints" / separation.WEIGHTS
    weights.parent.mkdir(parents=True)
    weights.write_bytes(b"")
    assert separation.why_not() == "" and separation.separator() is not None
