"""Order: a wish for takes as files, or in a library, checked before anything is loaded."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from musicdesk.app import naming
from musicdesk.app.beginnings import Beginning
from musicdesk.app.desk import Desk
from musicdesk.app.library import open_for_writing
from musicdesk.app.models import ModelRow, check_follows, model_of_folder, models
from musicdesk.app.transcribe import MIDI_ROOM_BYTES, midi_target
from musicdesk.core.abilities import MUSICGEN, Abilities, check_wish
from musicdesk.core.errors import BadValue, ModelError
from musicdesk.core.recipe import SEED_LIMIT, VARIATIONS_LIMIT, Recipe
from musicdesk.core.remake import Remake
from musicdesk.core.take import Bond
from musicdesk.core.wish import RETRIES, RETRIES_LIMIT, Wish
from musicdesk.formats.names import shown

BYTES_PER_SECOND = 32_000 * 2 * (4 + 2)
"""Room asked for per second of take: stereo at the rate of every MusicGen, as it grows (32 bit) and as a file (16)."""
MARGIN_BYTES = 1 << 16
KEPT_BYTES_PER_SECOND = 32_000 * 2 * 4
"""A library keeps a take as it grew."""


@dataclass(frozen=True)
class Order:
    """A wish for files: the recipe, and where the takes go.

    `beginning` is music that goes on for `recipe.seconds` more, or, with `remake`, of which that part is made anew.
    `melody` is a file to follow, of sound or of notes, from `begin_s` (None: from bar one, where the file says where
    that is, else from its beginning) to `end_s` (None: its end); `repair` mends it first, as far as that is safe
    unseen, and `after` says what happens after its end. `audio` and `midi` are the files wanted; without `audio` the
    takes are named after the prompt and the seed, in `folder`, and replace nothing; without `midi` no notes are
    written. `library` is the folder of a library to keep the takes in; then no other file of sound is written unless
    `audio` asks for one. A take that is not sound is made again `retries` times at most. Takes that are `candidates`
    are wanted one by one: that one of them cannot be made is said, as long as another can.

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
    beginning: Beginning | None = None
    remake: Remake | None = None
    retries: int = RETRIES
    candidates: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.variations <= VARIATIONS_LIMIT:
            raise BadValue(
                f"{self.variations} variations are outside 1..{VARIATIONS_LIMIT}.",
                "Choose a number between the two.",
                field="variations",
            )
        if not 0 <= self.retries <= RETRIES_LIMIT:
            raise BadValue(
                f"{self.retries} retries are outside 0..{RETRIES_LIMIT}.",
                "Choose a number between the two.",
                field="retries",
            )
        if self.beginning is None and self.remake is not None:
            raise BadValue("There is nothing to be re-made.", "Say of which take.", field="remake")
        self._check_seeds()
        if self.beginning is not None and self.remake is None:
            self.beginning.check_room(self.recipe.seconds)

    @property
    def bond(self) -> Bond | None:
        """What the takes are to the one they begin with; None if they begin with nothing."""
        if self.beginning is None:
            return None
        return Bond.CONTINUATION if self.remake is None else Bond.REMADE

    @property
    def parent(self) -> str | None:
        """The id of the take they begin with; None if that is a file, or nothing."""
        return None if self.beginning is None or self.beginning.take is None else self.beginning.take.id

    @property
    def seconds(self) -> float:
        """How long each take will be."""
        before_s = 0.0 if self.beginning is None else self.beginning.seconds
        return before_s if self.remake is not None else before_s + self.recipe.seconds

    @property
    def new(self) -> tuple[float, float]:
        """When the music that is made begins in each take, and when it ends, in seconds."""
        if self.remake is None:
            return (0.0 if self.beginning is None else self.beginning.seconds), self.seconds
        return self.remake.begin_s, self.remake.end_s if self.remake.rest == "keep" else self.seconds

    def wish(self, recipe: Recipe) -> Wish:
        """Return what is composed: `recipe` is that of the order, with all that is known of its melody."""
        bond = self.bond
        # A file has no id; what goes on is handed over beside the wish, and nobody looks for it by this name.
        parent = None if bond is None else self.parent or _FILE
        melody = None if self.melody is None else PurePath(self.melody)
        return Wish(recipe, self.variations, melody, parent, bond, self.remake, self.retries)

    def _check_seeds(self) -> None:
        """Refuse a seed after which there are too few: each take has its own, and so has each candidate for a part."""
        candidates = self.remake.candidates if self.remake is not None and self.remake.rest == "keep" else 1
        count = self.variations * candidates
        highest = SEED_LIMIT + 1 - count
        if self.recipe.seed > highest:
            what = f"{count} takes" if candidates == 1 else f"{count} candidates"
            raise BadValue(
                f"A seed of {self.recipe.seed} leaves too few seeds after it for {what}.",
                f"Choose {highest} at most.",
                field="seed",
            )

    def base(self, seed: int) -> Path:
        """Return what a file is called that nobody gave a name."""
        return self.folder / f"{naming.slug(self.recipe.prompt)}-{seed}.wav"


_FILE = "file"


def targets(desk: Desk, order: Order) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Return the WAV files and the MIDI files (none, when none are wanted) that an order will write.

    Nothing that can be known beforehand stands in the way of an order that comes through here.

    Raises: UserError.
    """
    folder = desk.find_model(order.recipe.model)
    if order.melody is not None:
        check_follows(folder)
    row = model_row(desk, order.recipe.model)
    if row is not None:
        check_wish(order.wish(order.recipe), row.abilities, row.title)
    audio: tuple[Path, ...] = ()
    if order.audio is not None:
        audio = naming.numbered(naming.with_ending(order.audio, (".wav",), "WAV", "output"), order.variations)
    elif order.library is None:
        audio = free_names(order)
    midi = () if order.midi is None else naming.numbered(midi_target(order.midi), order.variations)
    grown_s = order.seconds * order.variations
    for path in audio:
        _spare(path, order.melody, "the melody itself")
        _spare(path, None if order.beginning is None else order.beginning.path, "the very file the take begins with")
        desk.check_writable(path, int(grown_s * BYTES_PER_SECOND) + MARGIN_BYTES * order.variations)
    for path in midi:
        desk.check_writable(path, MIDI_ROOM_BYTES)
    if order.library is not None:
        room = int(grown_s * KEPT_BYTES_PER_SECOND) + MARGIN_BYTES * order.variations
        with open_for_writing(order.library) as library:
            desk.check_writable(library.folder / "take.wav", room)
    if midi:
        desk.check_transcriber()
    return audio, midi


def model_row(desk: Desk, model: str) -> ModelRow | None:
    """Return what is known of an installed model, None where its files are none: that is said when it is loaded.

    Raises: ModelError if there is no such model here.
    """
    folder = desk.find_model(model)
    try:
        row = model_of_folder(folder)
    except ModelError:
        return None
    # A folder does not say what people call the model in it.
    return replace(row, title=next((each.title for each in models() if each.id == model), row.title))


def abilities_of(desk: Desk, model: str) -> Abilities:
    """Return what a model can be asked for; what nobody knows is taken for a MusicGen. Raises: ModelError."""
    row = model_row(desk, model)
    return MUSICGEN if row is None else row.abilities


def free_names(order: Order) -> tuple[Path, ...]:
    """Return what the files are called when nobody gave a name: none of them is there."""
    return naming.numbered(naming.free(order.base(order.recipe.seed), order.variations), order.variations)


def _spare(target: Path, source: Path | None, what: str) -> None:
    if source is not None and os.path.exists(source) and os.path.exists(target) and target.samefile(source):
        raise BadValue(f'"{shown(target)}" is {what} and would be lost.', "Choose another name.", field="output")
