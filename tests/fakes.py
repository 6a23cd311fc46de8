"""Stand-ins for the rooms behind the desk: an engine that hums a tone, ears that hear one note."""

from __future__ import annotations

import wave
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from musicdesk.app.desk import Desk
from musicdesk.core.abilities import MUSICGEN
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, ModelError, StorageError
from musicdesk.core.findings import Findings
from musicdesk.core.fingerprint import fingerprint
from musicdesk.core.job import Cancelled, Progress
from musicdesk.core.music import Join, Music
from musicdesk.core.note import Note
from musicdesk.core.recipe import Melody, Recipe
from musicdesk.core.take import Bond, Origin, Take, take_title
from musicdesk.formats import audiofile
from musicdesk.library.library import Library
from musicdesk.workers.keeping import pictured

RATE = 32_000
FRAMES_PER_STEP = RATE // 50
BLOCK_STEPS = 5


class FakeStream:
    """A take in blocks while it is being made, and its codes and music, as streams of engines have them."""

    def __init__(self, blocks: Callable[[FakeStream], Iterator[Clip]]) -> None:
        self.codes = np.zeros((0, 0), np.int64)
        self.music: Any = None
        self._blocks = blocks(self)

    def __iter__(self) -> Iterator[Clip]:
        return self._blocks

    def __next__(self) -> Clip:
        return next(self._blocks)


class FakeEnsemble:
    """Several takes side by side, one block of each after the other."""

    def __init__(self, streams: list[FakeStream]) -> None:
        self._streams = streams

    def __iter__(self) -> Iterator[tuple[int, Clip]]:
        for blocks in zip(*self._streams, strict=True):
            yield from enumerate(blocks)

    def codes(self, index: int) -> Any:
        return self._streams[index].codes

    @property
    def musics(self) -> tuple[Music, ...]:
        return tuple(stream.music for stream in self._streams)


class FakeEngine:
    """An engine of the port's shape: each step reports and asks whether to go on. `on_step` is told each step.

    With `codebooks` 0 and other `abilities` it is one of those without codes.
    """

    def __init__(
        self,
        remarks: tuple[str, ...] = (),
        bpm: float | None = None,
        knows_files: bool = False,
        tempos_bpm: tuple[float, ...] = (),
    ) -> None:
        self.remarks = remarks
        self.bpm = bpm
        self.knows_files = knows_files
        self.wishes: list[dict[str, Any]] = []
        self.on_step: Callable[[int], None] = lambda _step: None

        self.title, self.sha256, self.tempos_bpm = "Starter", "f" * 64, tempos_bpm
        self.abilities = replace(MUSICGEN, melody=True)
        self.model, self.device, self.precision = "starter", "cpu", "fp32"
        self.reasons: tuple[str, ...] = ()
        self.sample_rate, self.channels, self.steps_per_second, self.codebooks = RATE, 1, 50, 4
        self.joins: tuple[Join, ...] = ()
        self.sound_of: Callable[[Recipe, int], Any] = tone

    @property
    def follows_melody(self) -> bool:
        return bool(self.abilities.melody)

    def generate(self, prompt: str, **wish: Any) -> Music:
        return self.variations(prompt, count=1, **wish)[0]

    def stream(self, prompt: str) -> Iterator[Clip]:
        yield self.generate(prompt).clip

    def variations(self, prompt: str, *, count: int = 4, **wish: Any) -> list[Music]:
        given = {name: wish.pop(name, None) for name in ("report", "cancel", "melody")}
        after = wish.pop("after", "repeat")
        recipe = Recipe(prompt, **wish)
        if given["melody"] is not None:
            recipe = recipe.with_(melody=Melody("", after=after))
        ensemble = self.ensemble(recipe, count, **given)
        for _ in ensemble:
            pass
        return list(ensemble.musics)

    def compose(self, recipe: Recipe, *, known: Any = None, **given: Any) -> FakeStream:
        """Make a take: what is known first, then a tone. `wishes` holds what was asked for."""
        self.wishes.append({"recipe": recipe, "known": known, "count": 1, **given})
        return self._stream(recipe, known, 0, given)

    def ensemble(self, recipe: Recipe, count: int, *, known: Any = None, **given: Any) -> FakeEnsemble:
        self.wishes.append({"recipe": recipe, "known": known, "count": count, **given})
        recipes = [recipe.with_(seed=recipe.seed + number) for number in range(count)]
        return FakeEnsemble([self._stream(each, known, number, given) for number, each in enumerate(recipes)])

    def remake(self, recipe: Recipe, known: Any, begin: int, end: int, **given: Any) -> FakeStream:
        self.wishes.append({"recipe": recipe, "known": known, "begin": begin, "end": end, **given})
        kept = known[:, :begin]
        return self._stream(recipe.with_(seconds=(known.shape[1] - begin) / 50), kept, 0, given, told=recipe)

    def encode(self, clip: Clip, **_given: Any) -> Any:
        """Return codes that say nothing but how long a clip is."""
        return np.ones((self.codebooks, max(1, round(clip.seconds * 50))), np.int64)

    def _stream(
        self, recipe: Recipe, known: Any, number: int, given: dict[str, Any], told: Recipe | None = None
    ) -> FakeStream:
        report, cancel, melody = given.get("report"), given.get("cancel"), given.get("melody")
        before = 0 if known is None else known.shape[1]
        total = before + round(recipe.seconds * 50)
        after = "repeat" if recipe.melody is None else recipe.melody.after
        followed = None if melody is None else self._followed(melody, after)
        made = (told or recipe).with_(bpm=self.bpm, melody=followed, checkpoint=self.sha256)
        sound = self.sound_of(made, total * FRAMES_PER_STEP)

        def blocks(stream: FakeStream) -> Iterator[Clip]:
            done = told_steps = 0

            def out() -> Clip:
                clip = Clip(sound[told_steps * FRAMES_PER_STEP : done * FRAMES_PER_STEP], RATE)
                stream.codes = np.full((self.codebooks, done), made.seed % 1024, dtype=np.int64)
                if known is not None:
                    stream.codes[:, : min(before, done)] = known[:, : min(before, done)]
                return clip

            for step in range(1, total + 1):
                if cancel is not None and cancel():
                    break
                done = step
                if number == 0 and step > before:
                    self.on_step(step - before)
                    if report is not None:
                        report(Progress(step - before, total - before, (step - before) * 0.01))
                if done - told_steps == BLOCK_STEPS:
                    clip = out()
                    told_steps = done
                    yield clip
            if done <= before:
                raise Cancelled
            if done > told_steps:
                clip = out()
                yield clip
            samples = sound[: done * FRAMES_PER_STEP] if given.get("hold", True) else sound[:0]
            stream.music = Music(samples, RATE, stream.codes, made, done == total, self.remarks, self.joins)

        return FakeStream(blocks)

    def _followed(self, melody: Path | Clip, after: str) -> Melody:
        """Know a clip again by its sound, as engines do, and a file by its name alone, or as engines do."""
        if isinstance(melody, Clip):
            return Melody("samples", fingerprint(melody), after=after)
        sha256 = fingerprint(audiofile.read_audio(melody)) if self.knows_files else ""
        return Melody(Path(melody).name, sha256, after=after)


def tone(_recipe: Recipe, frames: int) -> Any:
    """Return so many frames of an A."""
    moments = np.arange(frames, dtype=np.float32)[:, None] / RATE
    return (0.3 * np.sin(2 * np.pi * 440 * moments)).astype(np.float32)


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
        load_engine=lambda _model, _device, _precision, lora="": engine,
        read_audio=read_audio,
        check_writable=check_writable,
        write_wav=write_wav,
        write_midi=(disk or FakeDisk()).write_midi,
        check_transcriber=lambda: None,
        transcribe=transcribe,
        findings=lambda _clip, prior_bpm, _cancel: Findings(bpm=prior_bpm),
        now=clock(),
        tagger=lambda: None,
        painter=lambda: None,
    )
    return replace(desk, **changes)


def keep_music(
    library: Library, music: Music, now_s: float, *, parent: str | None = None, bond: Bond | None = None
) -> Take:
    """Put music into a library as if it had been made there."""
    peaks, small = pictured(music.clip)
    take = Take(
        id=library.new_id(now_s),
        title=take_title(music.recipe.prompt),
        created_s=now_s,
        seconds=music.seconds,
        sample_rate=music.sample_rate,
        channels=music.samples.shape[1],
        origin=Origin.COMPLETE,
        recipe=music.recipe,
        bpm=music.recipe.bpm,
        parent=parent,
        bond=bond,
    )
    return library.add(take, music.clip, codes=music.codes, peaks=peaks, overview=small)
