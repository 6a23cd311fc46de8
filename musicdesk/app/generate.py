"""Generate: from a recipe to finished files, with everything checked before the model is loaded."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from musicdesk.app import naming
from musicdesk.app.desk import Desk, silent
from musicdesk.app.exportfiles import facts_of_music
from musicdesk.app.library import keep_music, open_for_writing
from musicdesk.app.licences import licence_of
from musicdesk.app.melodies import keep_melody, keep_prepared, melody_at
from musicdesk.app.melody import Prepared, melody_of, prepare, repaired
from musicdesk.app.melodyfile import file_draft
from musicdesk.app.models import check_follows
from musicdesk.app.transcribe import MIDI_ROOM_BYTES, ground_of, midi_target, write_notes
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue, StorageError
from musicdesk.core.findings import Findings
from musicdesk.core.job import Cancel, Cancelled, Report
from musicdesk.core.music import Music
from musicdesk.core.recipe import VARIATIONS_LIMIT, Melody, Recipe
from musicdesk.core.take import Bond
from musicdesk.core.take import Take as KeptTake
from musicdesk.formats.names import shown

WAV_BYTES_PER_SECOND = 48_000 * 2 * 2
"""Room asked for per second of take: stereo, 16 bit, at more than the 32 kHz of every MusicGen."""
WAV_MARGIN_BYTES = 1 << 16
KEPT_BYTES_FACTOR = 2
"""A library keeps 32 bit where a file has 16."""


@dataclass(frozen=True)
class Order:
    """A wish for files: the recipe, and where the takes go.

    `melody` is a file to follow, of sound or of notes, from `begin_s` (None: from bar one, where the file says where
    that is, else from its beginning) to `end_s` (None: its end); `repair` mends it first, as far as that is safe
    unseen, and `after` says what happens after its end. `audio` and `midi` are the files wanted; without `audio` the
    takes are named after the prompt and the seed, in `folder`, and replace nothing; without `midi` no notes are
    written. `library` is the folder of a library to keep the takes in; then no other file of sound is written unless
    `audio` asks for one.

    Raises: BadValue if a value is outside its limits.
    """

    recipe: Recipe
    melody: Path | None = None
    variations: int = 1
    audio: Path | None = None
    midi: Path | None = None
    folder: Path = Path()
    library: Path | None = None
    repair: bool = False
    after: str = "repeat"
    begin_s: float | None = None
    end_s: float | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.variations <= VARIATIONS_LIMIT:
            raise BadValue(
                f"{self.variations} variations are outside 1..{VARIATIONS_LIMIT}.",
                "Choose a number between the two.",
                field="variations",
            )


@dataclass(frozen=True)
class Take:
    """One take on disk: the `music`, its file, and its MIDI file if one was written.

    `kept` is the take of the library and `home` its folder there, if it was put there; its file may be the library's.
    `found` is what was heard of it. `elapsed_s` is how long its batch took to make, `speed` how many seconds of music
    the batch made per second.
    """

    music: Music
    path: Path
    midi: Path | None
    elapsed_s: float
    speed: float
    found: Findings = field(default_factory=Findings)
    kept: KeptTake | None = None
    home: Path | None = None

    @property
    def places(self) -> tuple[Path, ...]:
        """What was made, as the user looks for it: files, and the folder in the library."""
        file = self.path if self.home is None or self.path.parent != self.home else None
        return tuple(place for place in (file, self.home, self.midi) if place is not None)

    def to_json(self) -> dict[str, Any]:
        """Return what `musicdesk generate --json` prints for a take."""
        kept = {} if self.kept is None else {"library": {"id": self.kept.id, "folder": str(self.home)}}
        return kept | {
            "path": str(self.path),
            "midi": None if self.midi is None else str(self.midi),
            "seconds": round(self.music.seconds, 6),
            "sample_rate": self.music.sample_rate,
            "seed": self.music.recipe.seed,
            "complete": self.music.complete,
            "recipe": self.music.recipe.to_json(),
            "remarks": list(self.music.remarks),
            "elapsed": round(self.elapsed_s, 3),
            "speed": round(self.speed, 3),
        }


def generate(
    desk: Desk,
    order: Order,
    *,
    say: Callable[[str], None] = silent,
    report: Report | None = None,
    cancel: Cancel | None = None,
) -> list[Take]:
    """Make the takes of an order and write them; of a cancelled one write what there is, under another name.

    `say` is told the sentences the user should see. MIDI is written for complete takes only.

    Raises: UserError; Cancelled if nothing had been made yet.
    """
    audio, midi = targets(desk, order)
    recipe = order.recipe
    tune = _tune(desk, order, say, cancel)
    engine = desk.load_engine(recipe.model, recipe.device, recipe.precision)
    if cancel is not None and cancel():
        raise Cancelled
    wish: dict[str, Any] = {
        name: getattr(recipe, name)
        for name in ("seconds", "seed", "guidance", "temperature", "top_k", "top_p", "negative")
    }
    wish |= {"melody": None if tune is None else tune.given, "report": report, "cancel": cancel}
    wish |= {} if tune is None else {"after": order.after}
    began = desk.now()
    if order.variations == 1:
        musics = [engine.generate(recipe.prompt, **wish)]
    else:
        musics = engine.variations(recipe.prompt, count=order.variations, **wish)
    elapsed_s = max(desk.now() - began, 1e-9)
    musics = [_as_known(music, tune) for music in musics]
    made = [number for number, music in enumerate(musics) if len(music.samples)]
    if not made:
        raise Cancelled
    speed = sum(music.seconds for music in musics) / elapsed_s
    if order.audio is None and order.library is None:
        # Minutes may have passed since the name was chosen: it replaces nothing that came meanwhile.
        audio = naming.numbered(naming.free(_base(order), order.variations), order.variations)
    takes = [_keep(desk, musics[n], audio[n], elapsed_s, speed) for n in made] if audio else []
    if order.library is not None:
        takes = _into_library(desk, order, [musics[n] for n in made], takes, elapsed_s, speed, say, tune)
    for remark in dict.fromkeys(remark for music in musics for remark in music.remarks):
        say(remark)
    if not midi:
        return takes
    try:
        return [_with_midi(desk, take, midi[n], say, cancel) for take, n in zip(takes, made, strict=True)]
    except BaseException:
        # The takes are on the disk all the same: a full disk, or a second Ctrl+C, must not leave them unnamed.
        say(f"Kept without all of its MIDI: {', '.join(take.path.name for take in takes)}.")
        raise


def targets(desk: Desk, order: Order) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Return the WAV files and the MIDI files (none, when none are wanted) that an order will write.

    Nothing that can be known beforehand stands in the way of an order that comes through here.

    Raises: UserError.
    """
    folder = desk.find_model(order.recipe.model)
    audio: tuple[Path, ...] = ()
    if order.audio is not None:
        audio = naming.numbered(naming.with_ending(order.audio, (".wav",), "WAV", "output"), order.variations)
    elif order.library is None:
        audio = naming.numbered(naming.free(_base(order), order.variations), order.variations)
    midi = () if order.midi is None else naming.numbered(midi_target(order.midi), order.variations)
    room = (int(order.recipe.seconds * WAV_BYTES_PER_SECOND) + WAV_MARGIN_BYTES) * order.variations
    for path in audio:
        _spare_the_melody(order.melody, path)
        desk.check_writable(path, room)
    for path in midi:
        desk.check_writable(path, MIDI_ROOM_BYTES)
    if order.library is not None:
        with open_for_writing(order.library) as library:
            desk.check_writable(library.folder / "take.wav", KEPT_BYTES_FACTOR * room)
    if midi:
        desk.check_transcriber()
    if order.melody is not None:
        check_follows(folder)
    return audio, midi


@dataclass(frozen=True, eq=False)
class Tune:
    """What an order follows: what the engine is `given`, all that is `known` of it, and how it was made ready.

    `prepared` is None for one that was made ready before and kept in a library.
    """

    given: Path | Clip
    known: Melody
    prepared: Prepared | None = None


def _tune(desk: Desk, order: Order, say: Callable[[str], None], cancel: Cancel | None) -> Tune | None:
    """Return what an order follows; notes are made into tones, what is to be mended is mended, and remarks are said."""
    if order.melody is None:
        return None
    kept = melody_at(order.melody)
    if kept is not None and not order.repair and order.begin_s is None and order.end_s is None:
        desk.read_audio(order.melody)  # the engine reads it again; a bad file must not cost the loading of a model
        return Tune(order.melody, replace(kept, after=order.after))
    draft, begins = file_draft(order.melody, begin_s=order.begin_s, end_s=order.end_s, after=order.after)
    prepared = (repaired if order.repair else prepare)(draft, cancel=cancel)
    if begins:
        say(f"{order.melody.name} {begins}.")
    for remark in prepared.remarks:
        say(f"{order.melody.name}: {remark}")
    if order.repair:
        count = len(prepared.notes)
        mended = ", ".join(prepared.draft.repairs.words)
        say(f"{order.melody.name}: {count} {'note' if count == 1 else 'notes'}, {mended}.")
    return Tune(prepared.clip, melody_of(prepared), prepared)


def _as_known(music: Music, tune: Tune | None) -> Music:
    """Return the music with all that is known of the melody it followed."""
    followed = music.recipe.melody
    if followed is None or tune is None or followed.sha256 != tune.known.sha256:
        return music
    return replace(music, recipe=music.recipe.with_(melody=tune.known))


def _base(order: Order) -> Path:
    return order.folder / f"{naming.slug(order.recipe.prompt)}-{order.recipe.seed}.wav"


def _spare_the_melody(melody: Path | None, target: Path) -> None:
    if melody is not None and os.path.exists(melody) and os.path.exists(target) and target.samefile(melody):
        raise BadValue(
            f'"{shown(target)}" is the melody itself and would be lost.', "Choose another name.", field="output"
        )


def _keep(desk: Desk, music: Music, path: Path, elapsed_s: float, speed: float) -> Take:
    target = path if music.complete else naming.cut_short(path)
    found = _found(desk, music)
    path = desk.write_wav(target, music.clip, facts=facts_of_music(music, found))
    return Take(music, path, None, elapsed_s, speed, found)


def _found(desk: Desk, music: Music) -> Findings:
    """Return what is heard of a take, whatever happens: the music must not be lost by what is said of it."""
    try:
        return desk.findings(music.clip, music.recipe.bpm, None)
    except Exception:
        return Findings(bpm=music.recipe.bpm)


def _into_library(
    desk: Desk,
    order: Order,
    musics: Sequence[Music],
    files: list[Take],
    elapsed_s: float,
    speed: float,
    say: Callable[[str], None],
    tune: Tune | None,
) -> list[Take]:
    """Keep the music in the order's library; `files` are the takes that have been written elsewhere, if any were."""
    kept: list[tuple[KeptTake, Path]] = []
    try:
        with open_for_writing(order.library or Path()) as library:
            for music in musics:
                parent, bond = (kept[0][0].id, Bond.VARIATION) if kept else (None, None)
                take = keep_music(library, music, time.time(), parent=parent, bond=bond)
                kept.append((take, library.folder_of(take.id)))
            with contextlib.suppress(StorageError, OSError):  # it is needed to make the take again, not to have it
                if tune is not None and tune.prepared is not None:
                    keep_prepared(library.folder, tune.prepared)
                elif order.melody is not None and musics[0].recipe.melody is not None:
                    keep_melody(library.folder, musics[0].recipe.melody, order.melody)
    except BaseException:
        # Music that exists is not lost because a disk is full: what has no place yet gets one here.
        if not files:
            rest = musics[len(kept) :]
            names = naming.numbered(naming.free(_base(order), len(rest)), len(rest))
            files = [_keep(desk, music, name, elapsed_s, speed) for music, name in zip(rest, names, strict=True)]
        homes = [str(home) for _, home in kept] + [take.path.name for take in files]
        say(f"Not all is in the library; kept: {', '.join(homes)}.")
        raise
    files = files or [
        Take(music, home / take.audio, None, elapsed_s, speed, _found(desk, music))
        for music, (take, home) in zip(musics, kept, strict=True)
    ]
    return [replace(file, kept=take, home=home) for file, (take, home) in zip(files, kept, strict=True)]


def _with_midi(desk: Desk, take: Take, target: Path, say: Callable[[str], None], cancel: Cancel | None) -> Take:
    if not take.music.complete:
        say(f"{take.path.name}: cut short after {take.music.seconds:.3g} s, so no MIDI was written.")
        return take
    try:
        ground = ground_of(take.found, take.music.recipe.bpm)
        name = take.music.recipe.prompt
        licence = licence_of(take.music.recipe).text
        written = write_notes(desk, take.music.clip, target, ground, name=name, licence=licence, say=say, cancel=cancel)
    except Cancelled:
        say(f"{take.path.name}: stopped before its MIDI was written.")
        return take
    return replace(take, midi=written)
