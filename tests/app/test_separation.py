"""The voice taken out of a mix by somebody else's program, for which a small one stands here."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from musicdesk.app import separation
from musicdesk.core.clip import Clip
from musicdesk.core.errors import Unavailable
from musicdesk.core.job import Cancelled

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


def program(folder: Path, text: str) -> separation.Separator:
    page = folder / "stand_in.py"
    page.write_text(text)
    return separation.Separator((sys.executable, str(page)), folder)


def test_the_voice_is_as_long_as_the_mix(tmp_path: Path) -> None:
    voice = program(tmp_path, HALVES)(MIX)

    assert (voice.frames, voice.channels, voice.sample_rate) == (44_100, 2, 44_100)
    np.testing.assert_allclose(voice.samples[:-10], MIX.samples[:-10] / 2, atol=1e-6)


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

    command.write_text("#!/bin/sh\n")
    command.chmod(0o755)
    assert "weights" in separation.why_not() and separation.separator() is None

    weights = tmp_path / "torch" / "hub" / "checkpoints" / separation.WEIGHTS
    weights.parent.mkdir(parents=True)
    weights.write_bytes(b"")
    assert separation.why_not() == "" and separation.separator() is not None
