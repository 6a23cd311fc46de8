"""Separation: a mix taken apart, or its voice taken out, by a program the user has installed, which is none of ours."""

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
from musicdesk.app.stemfolder import KINDS
from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import BadFile, StorageError, Unavailable
from musicdesk.core.job import Cancel, Cancelled
from musicdesk.formats.audiofile import read_audio, write_wav
from musicdesk.formats.names import shown

MODEL = "htdemucs"
"""The model of demucs that is used, which is its own first choice."""
WEIGHTS = "955717e8-8726e21a.th"
"""The file its weights lie in."""
LICENCE = (
    "demucs: code under the MIT licence; weights trained on MUSDB18-HQ and 800 further songs, which you judge yourself."
)
"""What is said where the voice can be taken out, or a mix taken apart."""
_ROOM = 0.25
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
            made = self._take_apart(clip, Path(name), ("--two-stems", "vocals"), cancel)
            return _part(made / "vocals.wav", clip, "a voice")

    def split(self, clip: Clip, folder: Path, cancel: Cancel | None = None) -> None:
        """Take a mix apart and put its stems into `folder`: one file of 24 bit for each of `KINDS`, called by it.

        Each is as long as the mix and at its rate. Where one goes above full scale, all are turned down alike.

        Raises: Unavailable if the program fails; StorageError if there is no room; Cancelled if `cancel` says so.
        """
        with tempfile.TemporaryDirectory(prefix="musicdesk-stems-") as name:
            # demucs, and who reads its files, turns down what is too loud stem by stem: so it is given room first.
            quiet = Clip(clip.samples * np.float32(_ROOM), clip.sample_rate)
            made = self._take_apart(quiet, Path(name), (), cancel)
            places = [made / f"{kind}.wav" for kind in KINDS]
            # One after the other: four stems of an hour would not fit into memory.
            peak = max(float(np.abs(_part(place, clip, "all stems").samples).max(initial=0.0)) for place in places)
            try:
                folder.mkdir(parents=True, exist_ok=True)
                with tempfile.TemporaryDirectory(prefix=".being-made-", dir=folder) as beside:
                    for place in places:
                        samples = _part(place, clip, "all stems").samples / np.float32(max(_ROOM, peak))
                        write_wav(Path(beside, place.name), Clip(samples, clip.sample_rate), "PCM_24")
                    for place in places:
                        os.replace(Path(beside, place.name), folder / place.name)
            except OSError as exc:
                raise StorageError(
                    f"The stems cannot be put into {shown(folder)}: {exc.strerror}.", "Make room, or choose another."
                ) from exc

    def _take_apart(self, clip: Clip, folder: Path, more: Sequence[str], cancel: Cancel | None) -> Path:
        """Return the folder in which demucs left what it made of a mix."""
        mix = write_wav(folder / "mix.wav", clip, "FLOAT")
        words = (*self.command, "-n", MODEL, *more, "--float32", "-o", str(folder), str(mix))
        _run(words, folder / "said.txt", cancel)
        return folder / MODEL / mix.stem


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


def split(clip: Clip, folder: Path, cancel: Cancel | None = None) -> None:
    """Take a mix apart and put its stems into a folder.

    Raises: Unavailable if it cannot be taken apart here; StorageError; Cancelled if `cancel` says so.
    """
    found = separator()
    if found is None:
        raise Unavailable(f"The mix cannot be taken apart here. {why_not()}", "Or give a folder of stems.")
    found.split(clip, folder, cancel)


def _part(path: Path, mix: Clip, what: str) -> Clip:
    """Return a file that demucs made, as long as the mix and at its rate."""
    try:
        part = resample(read_audio(path), mix.sample_rate)
    except BadFile as exc:
        raise Unavailable(f"demucs ended without {what}.", "Try it by itself on the same file.") from exc
    return Clip(_filled(part.samples[: mix.frames], mix.frames), mix.sample_rate)


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
