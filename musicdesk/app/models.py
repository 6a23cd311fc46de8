"""Models: which checkpoints MusicDesk knows, and which of them are here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from musicdesk.core.chroma import Ear
from musicdesk.core.errors import ModelError

if TYPE_CHECKING:
    from musicdesk.engines.catalog import ModelEntry


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

    def to_json(self) -> dict[str, Any]:
        """Return what `musicdesk models list --json` prints for a model."""
        return {
            "id": self.id,
            "title": self.title,
            "licence": self.licence,
            "size_bytes": self.size_bytes,
            "melody": self.melody,
            "stereo": self.stereo,
            "installed": self.folder is not None,
            "folder": None if self.folder is None else str(self.folder),
        }


def models() -> list[ModelRow]:
    """Return every model of the catalogue, in its order."""
    from musicdesk.engines.catalog import entries

    return [_row(each) for each in entries()]


def model_of_folder(folder: Path) -> ModelRow:
    """Return the model in a folder of the user's; its id is the folder.

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
    )
