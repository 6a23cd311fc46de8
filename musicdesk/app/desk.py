"""Desk: the services a verb may use, bundled and frozen, so that tests can put others in their place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from musicdesk.core.clip import Clip
    from musicdesk.core.filefacts import FileFacts
    from musicdesk.core.findings import Findings
    from musicdesk.core.job import Cancel
    from musicdesk.core.note import Note
    from musicdesk.core.ports import Engine, Painter, Tagger, Transcriber
    from musicdesk.core.scale import Scale


class LoadEngine(Protocol):
    """Loads an engine for (model, device, precision), with a LoRA over its weights where one is given; slow."""

    def __call__(self, model: str, device: str, precision: str, lora: str = "") -> Engine:
        """Return the engine; `lora` is a folder. Raises: ModelError, Unavailable, BadValue."""


class WriteMidi(Protocol):
    """Writes notes as a Standard MIDI File, whole or not at all."""

    def __call__(
        self,
        path: Path,
        notes: Sequence[Note],
        bpm: float,
        *,
        name: str = ...,
        time_signature: tuple[int, int] = ...,
        key: Scale | None = ...,
        bends: bool = ...,
        seconds: float | None = ...,
        copyright: str = ...,
    ) -> Path:
        """Return the path written. Raises: StorageError."""


class WriteWav(Protocol):
    """Writes a clip as WAV, with what it says of itself, whole or not at all."""

    def __call__(self, path: Path, clip: Clip, *, facts: FileFacts | None = ...) -> Path:
        """Return the path written. Raises: StorageError."""


@dataclass(frozen=True)
class Desk:
    """Everything a verb needs from the other rooms. Concrete parts meet in `app.wiring` only.

    Each field says how it fails: all of them raise subclasses of `UserError`.
    """

    find_model: Callable[[str], Path]
    """The folder of a catalogue id or of a checkpoint folder. Raises: ModelError."""
    load_engine: LoadEngine
    """An engine; slow. Raises: ModelError, Unavailable, BadValue."""
    read_audio: Callable[[Path], Clip]
    """The sound of a file. Raises: BadFile."""
    check_writable: Callable[[Path, int], None]
    """Nothing, when a file of so many bytes can be put there. Raises: StorageError."""
    write_wav: WriteWav
    write_midi: WriteMidi
    check_transcriber: Callable[[], None]
    """Nothing, when notes can be heard on this machine. Raises: Unavailable."""
    transcribe: Transcriber
    """The notes of a clip; slow at first. Raises: Unavailable, Cancelled."""
    findings: Callable[[Clip, float | None, Cancel | None], Findings]
    """What is heard of a clip that should have a tempo (None: nobody knows). Raises: Cancelled."""
    tagger: Callable[[], Tagger | None]
    """What hears which words fit a clip, None where no model for that is installed; slow. Raises: ModelError."""
    painter: Callable[[], Painter | None]
    """What paints covers, None where no model for that is installed; slow. Raises: ModelError."""
    now: Callable[[], float]
    """Seconds on a clock that never goes back."""


def silent(_message: str) -> None:
    """Take a message and say nothing: the `say` of a caller who listens to results only."""
