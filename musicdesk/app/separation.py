"""Separation: the voice taken out of a mix, by a program the user has installed; none of it is part of MusicDesk."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from musicdesk.analysis.resampling import resample
from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import BadFile, Unavailable
from musicdesk.core.job import Cancel, Cancelled
from musicdesk.formats.audiofile import read_audio, write_wav

MODEL = "htdemucs"
"""The model of demucs that is used, which is its own first choice."""
WEIGHTS = "955717e8-8726e21a.th"
"""The file its weights lie in."""
LICENCE = (
    "demucs: code under the MIT licence; weights trained on MUSDB18-HQ and 800 further songs, which you judge yourself."
)
"""What is said where the voice can be taken out."""
_POLL_S = 0.1
_END_S = 5.0


@dataclass(frozen=True)
class Separator:
    """A demucs that is there: `command` starts it, and its weights lie in `checkpoints`."""

    command: tuple[str, ...]
    checkpoints: Path

    def __call__(self, clip: Clip, cancel: Cancel | None = None) -> Clip:
        """Return the voice of a mix, as long as the mix and at its rate.

        Raises: Unavailable if the program fails; Cancelled if `cancel` says so.
        """
        with tempfile.TemporaryDirectory(prefix="musicdesk-voice-") as name:
            folder = Path(name)
            mix = write_wav(folder / "mix.wav", clip, "FLOAT")
            words = (*self.command, "-n", MODEL, "--two-stems", "vocals", "--float32", "-o", str(folder), str(mix))
            _run(words, folder / "said.txt", cancel)
            try:
                voice = resample(read_audio(folder / MODEL / "mix" / "vocals.wav"), clip.sample_rate)
            except BadFile as exc:
                raise Unavailable("demucs ended without a voice.", "Try it by itself on the same file.") from exc
        kept = voice.samples[: clip.frames]
        return Clip(_filled(kept, clip.frames), clip.sample_rate)


def separator() -> Separator | None:
    """Return the demucs of this machine, or None if it or its weights are not there."""
    command = shutil.which("demucs")
    folder = _checkpoints()
    return None if command is None or not (folder / WEIGHTS).is_file() else Separator((command,), folder)


def why_not() -> str:
    """Return why the voice cannot be taken out of a mix here, as a sentence, or "" if it can."""
    if shutil.which("demucs") is None:
        return "Needs demucs, which you can install yourself (its weights are under terms of their own)."
    if not (_checkpoints() / WEIGHTS).is_file():
        return f"demucs is here, but its weights are not: run demucs once by itself with a network ({MODEL})."
    return ""


def separate(clip: Clip, cancel: Cancel | None = None) -> Clip:
    """Return the voice of a mix.

    Raises: Unavailable if it cannot be taken out here; Cancelled if `cancel` says so.
    """
    found = separator()
    if found is None:
        raise Unavailable(f"The voice cannot be taken out of a mix here. {why_not()}", "Leave “voice only” off.")
    return found(clip, cancel)


def _checkpoints() -> Path:
    # Where torch.hub keeps what it has loaded. Source: torch.hub.get_dir.
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return Path(os.environ.get("TORCH_HOME") or os.path.join(cache, "torch")) / "hub" / "checkpoints"


def _run(words: Sequence[str], said: Path, cancel: Cancel | None) -> None:
    nowhere = "http://127.0.0.1:9"
    offline = {"HF_HUB_OFFLINE": "1", "http_proxy": nowhere, "https_proxy": nowhere, "ALL_PROXY": nowhere}
    try:
        with said.open("wb") as file:
            child = subprocess.Popen(
                list(words), stdin=subprocess.DEVNULL, stdout=file, stderr=file, env=os.environ | offline
            )
    except OSError as exc:
        raise Unavailable(f"demucs cannot be started: {exc.strerror}.", "Install it again.") from exc
    try:
        while child.poll() is None:
            if cancel is not None and cancel():
                raise Cancelled
            time.sleep(_POLL_S)
    finally:
        if child.poll() is None:
            child.terminate()
            try:
                child.wait(_END_S)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
    if child.returncode:
        last = said.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-1:] or ["it said nothing"]
        raise Unavailable(f"demucs failed: {last[0][:200]}", "Try it by itself on the same file.")


def _filled(samples: Samples, frames: int) -> Samples:
    return np.ascontiguousarray(np.pad(samples, ((0, frames - len(samples)), (0, 0))), np.float32)
