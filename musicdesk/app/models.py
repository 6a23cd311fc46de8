"""Models: which checkpoints MusicDesk knows, and which of them are here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from musicdesk.core.abilities import MUSICGEN, Abilities
from musicdesk.core.chroma import Ear
from musicdesk.core.errors import ModelError

if TYPE_CHECKING:
    from musicdesk.engines.catalog import ModelEntry

Kind = Literal["music", "picture", "tags"]
State = Literal["installed", "partial", "absent"]


@dataclass(frozen=True)
class ModelRow:
    """A model as the user sees it: `folder` is None when it is not installed, `size_bytes` counts its weights."""

    id: str
    title: str
    licence: str
    size_bytes: int
    melody: bool
    stereo: bool
    folder: Path | None
    taught_seconds: float | None = None
    """The length of the music it was taught, where the checkpoint says so."""
    ear: Ear | None = None
    """How it hears a melody, if it follows one."""
    listens_s: float | None = None
    """How much of a melody it takes in at once, in seconds."""
    tempos_bpm: tuple[float, ...] = ()
    """The tempos it was taught, where the checkpoint says so; none where it keeps any."""
    kind: Kind = "music"
    """What it makes: "music", a "picture" (covers), or "tags" (words for what is heard)."""
    family: str = "musicgen"
    """Which engine runs it: "musicgen", "stable-audio", "stable-audio-3", "audioldm2", "ace-step", "stable-diffusion"
    or "clap"."""
    abilities: Abilities = MUSICGEN
    """What it can be asked for; of models that make music only."""
    partial_bytes: int = 0
    """How much of a download that is not finished lies here."""
    restricted: bool = False
    """Whether its licence must be agreed to before it is fetched."""
    gated: bool = False
    """Whether its publisher must be asked for it first, with an account there."""
    licence_url: str = ""
    """Where the licence can be read, or the page of the model."""
    good_for: str = ""
    """What it is good for, in plain words."""
    span_s: float = 30.0
    """How long the music is that it makes in one piece."""
    sample_rate: int = 32_000
    """Rate of its sound in Hz."""
    channels: int = 1
    """Channels of its sound."""
    memory_bytes: Mapping[str, int] = field(default_factory=dict)
    """About how much memory it needs, by number format ("fp32", "bf16", "fp16", "int8"); empty if nobody knows."""
    bytes_per_step: Mapping[str, int] = field(default_factory=dict)
    """How many bytes of weights one step reads, by number format: what its speed follows on a processor."""
    flops_per_step: float = 0.0
    """Floating-point operations of one step with guidance, whatever the length."""
    flops_per_step_s: float = 0.0
    """Floating-point operations of one step with guidance for each second of the take, added to those."""

    @property
    def state(self) -> State:
        """Whether it can be used now."""
        return "installed" if self.folder is not None else "partial" if self.partial_bytes else "absent"

    def to_json(self) -> dict[str, Any]:
        """Return what `musicdesk models list --json` prints for a model: the keys are there for every model."""
        return {
            "id": self.id,
            "title": self.title,
            "kind": self.kind,
            "family": self.family,
            "licence": self.licence,
            "licence_url": self.licence_url,
            "restricted": self.restricted,
            "gated": self.gated,
            "size_bytes": self.size_bytes,
            "melody": self.melody,
            "stereo": self.stereo,
            "channels": self.channels,
            "sample_rate": self.sample_rate,
            "state": self.state,
            "installed": self.folder is not None,
            "partial_bytes": self.partial_bytes,
            "folder": None if self.folder is None else str(self.folder),
            "memory_bytes": dict(self.memory_bytes),
            "longest_s": self.abilities.longest_s,
            "steps": self.abilities.steps,
            "guidance": self.abilities.guidance,
            "good_for": self.good_for,
        }


def models() -> list[ModelRow]:
    """Return every model of the catalogue that makes music, in its order."""
    return [row for row in all_models() if row.kind == "music"]


def all_models() -> list[ModelRow]:
    """Return every model of the catalogue, those for covers and for tags as well."""
    from musicdesk.engines.catalog import entries

    return [_row(each) for each in entries()]


def model_of(model: str) -> ModelRow:
    """Return the model with an id of the catalogue. Raises: ModelError if there is none."""
    from musicdesk.engines.catalog import entry_of

    return _row(entry_of(model))


def model_of_folder(folder: Path) -> ModelRow:
    """Return the model in a folder of the user's, of transformers' or diffusers' format; its id is the folder.

    Raises: ModelError if there is none.
    """
    from musicdesk.engines.catalog import of_folder

    return _row(of_folder(folder))


def check_follows(folder: Path) -> None:
    """Make sure that the checkpoint in a folder follows a melody, as far as its files tell.

    Raises: ModelError if it does not, which names a model that does.
    """
    from musicdesk.engines.catalog import of_folder

    try:
        row = of_folder(folder)
    except ModelError:  # what is wrong with the folder is said when it is loaded
        return
    if not row.melody:
        raise ModelError(
            f"{row.title} does not follow a melody.",
            'Leave the melody out, or choose a model that follows one, such as the Starter ("starter").',
        )


def _row(each: ModelEntry) -> ModelRow:
    return ModelRow(
        each.id,
        each.title,
        each.licence,
        each.size_bytes,
        each.melody,
        each.stereo,
        each.folder,
        each.taught_seconds,
        each.ear,
        each.listens_s,
        each.tempos_bpm,
        each.kind,
        each.family,
        each.abilities,
        each.partial_bytes,
        each.restricted,
        each.gated,
        each.licence_url,
        each.good_for,
        each.span_s,
        each.sample_rate,
        each.channels,
        each.needs.memory_bytes,
        each.needs.bytes_per_step,
        each.needs.flops_per_step,
        each.needs.flops_per_step_s,
    )
