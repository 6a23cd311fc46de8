"""Stand-ins for the rooms behind the desk: an engine that hums a tone, ears that hear one note."""

from __future__ import annotations

import wave
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from musicdesk.app.desk import Desk
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, ModelError, StorageError
from musicdesk.core.findings import Findings
from musicdesk.core.fingerprint import fingerprint
from musicdesk.core.job import Cancelled, Progress
from musicdesk.core.music import Music
from musicdesk.core.note import Note
from musicdesk.core.recipe import Melody, Recipe
from musicdesk.formats import audiofile

RATE = 32_000
FRAMES_PER_STEP = RATE // 50


class FakeEngine:
    """An engine of the port's shape: each step reports and asks whether to go on. `on_step` is told each step."""

    def __init__(self, remarks: tuple[str, ...] = (), bpm: float | None = None, knows_files: bool = False) -> None:
        self.remarks = remarks
        self.bpm = bpm
        self.knows_files = knows_files
        self.wishes: list[dict[str, Any]] = []
        self.on_step: Callable[[int], None] = lambda _step: None

    def generate(self, prompt: str, **wish: Any) -> Music:
        return self.variations(prompt, count=1, **wish)[0]

    def stream(self, prompt: str) -> Iterator[Clip]:
        yield self.generate(prompt).clip

    def variations(self, prompt: str, *, count: int = 4, **wish: Any) -> list[Music]:
        self.wishes.append({"prompt": prompt, "count": count, **wish})
        report, cancel, melody = wish.pop("report", None), wish.pop("cancel", None), wish.pop("melody", None)
        after = wish.pop("after", "repeat")
        followed = None if melody is None else self._followed(melody, after)
        recipe = Recipe(prompt, **wish, bpm=self.bpm, melody=followed)
        total = round(recipe.seconds * 50)
        done = 0
        for step in range(1, total + 1):
            if cancel is not None and cancel():
                break
            done = step
            self.on_step(step)
            if report is not None:
                report(Progress(step, total, step * 0.01))
        if not done:
            raise Cancelled
        return [self._music(recipe.with_(seed=recipe.seed + n), done, done == total) for n in range(count)]

    def _followed(self, melody: Path | Clip, after: str) -> Melody:
        """Know a clip again by its sound, as engines do, and a file by its name alone, or as engines do."""
        if isinstance(melody, Clip):
            return Melody("samples", fingerprint(melody), after=after)
        sha256 = fingerprint(audiofile.read_audio(melody)) if self.knows_files else ""
        return Melody(Path(melody).name, sha256, after=after)

    def _music(self, recipe: Recipe, steps: int, complete: bool) -> Music:
        moments = np.arange(steps * FRAMES_PER_STEP, dtype=np.float32)[:, None] / RATE
        samples = (0.3 * np.sin(2 * np.pi * 440 * moments)).astype(np.float32)
        codes = np.full((4, steps), recipe.seed % 1024, dtype=np.int64)
        return Music(samples, RATE, codes, recipe, complete, self.remarks)


def write_wav(path: Path, clip: Clip, *, facts: Any = None) -> Path:
    """Write 16-bit WAV by the standard library."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(clip.channels)
        file.setsampwidth(2)
        file.setframerate(clip.sample_rate)
        file.writeframes((clip.samples * 32767).astype("<i2").tobytes())
    return path


def read_audio(path: Path) -> Clip:
    """Read what `write_wav` wrote."""
    try:
        with wave.open(str(path), "rb") as file:
            samples = np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(np.float32) / 32767
            return Clip(samples.reshape(-1, file.getnchannels()), file.getframerate())
    except (OSError, EOFError, wave.Error) as exc:
        raise BadFile(f'"{path}" is not a sound file.', "Choose a WAV file.") from exc


def check_writable(path: Path, _size_bytes: int) -> None:
    """Refuse what is plain to see."""
    if not path.parent.is_dir():
        raise StorageError(f'The folder "{path.parent}" does not exist.', "Make it first.")
    if path.is_dir():
        raise StorageError(f'"{path}" is a folder.', "Give the name of a file.")


def find_model(model: str) -> Path:
    """Know the Starter alone."""
    if model != "starter":
        raise ModelError(f'There is no model "{model}".', "See: musicdesk models list")
    return Path("resources/starter")


class FakeDisk:
    """Writes MIDI as text that a test can read."""

    def __init__(self) -> None:
        self.tempos: dict[str, float] = {}

    def write_midi(self, path: Path, notes: Any, bpm: float, **_said: Any) -> Path:
        self.tempos[path.name] = bpm
        path.write_text(f"{len(notes)} notes at {bpm}", encoding="utf-8")
        return path


def transcribe(_clip: Clip, report: Any = None, cancel: Any = None) -> tuple[Note, ...]:
    """Hear one A4."""
    return (Note(0.0, 69, 0.5),)


def clock() -> Callable[[], float]:
    """Return a clock on which a second passes between any two looks."""
    moments = iter(range(10**9))
    return lambda: float(next(moments))


def fake_desk(engine: FakeEngine, disk: FakeDisk | None = None, **changes: Any) -> Desk:
    """Return a desk of stand-ins, with `changes` in the place of some."""
    desk = Desk(
        find_model=find_model,
        load_engine=lambda _model, _device, _precision: engine,
        read_audio=read_audio,
        check_writable=check_writable,
        write_wav=write_wav,
        write_midi=(disk or FakeDisk()).write_midi,
        check_transcriber=lambda: None,
        transcribe=transcribe,
        findings=lambda _clip, prior_bpm, _cancel: Findings(bpm=prior_bpm),
        now=clock(),
    )
    return replace(desk, **changes)
