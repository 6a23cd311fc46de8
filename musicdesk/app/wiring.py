"""Where the concrete parts meet: the one place that knows which class does which job."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.app.desk import Desk

if TYPE_CHECKING:
    from musicdesk.core.clip import Clip
    from musicdesk.core.filefacts import FileFacts
    from musicdesk.core.findings import Findings
    from musicdesk.core.job import Cancel, Report
    from musicdesk.core.note import Note
    from musicdesk.core.ports import Engine, Painter, Tagger
    from musicdesk.core.scale import Scale


def furnish() -> Desk:
    """Return the desk of the installed program. Nothing heavy is imported before a service is used."""
    return Desk(
        find_model=_find_model,
        load_engine=_load_engine,
        read_audio=_read_audio,
        check_writable=_check_writable,
        write_wav=_write_wav,
        write_midi=_write_midi,
        check_transcriber=_check_transcriber,
        transcribe=_transcribe,
        findings=_findings,
        tagger=_tagger,
        painter=_painter,
        now=time.monotonic,
    )


def _find_model(model: str) -> Path:
    from musicdesk.engines.catalog import find_music

    return find_music(model)


def _load_engine(model: str, device: str, precision: str, lora: str = "") -> Engine:
    from musicdesk.engines.loading import load_engine

    return load_engine(model, device=device, precision=precision, lora=lora)


def _tagger() -> Tagger | None:
    from musicdesk.engines.clap import installed, load_tagger

    return load_tagger() if installed() else None


def _painter() -> Painter | None:
    from musicdesk.engines.picture import installed, load_painter

    return load_painter() if installed() else None


def _read_audio(path: Path) -> Clip:
    from musicdesk.formats.audiofile import read_audio

    return read_audio(path)


def _check_writable(path: Path, size_bytes: int) -> None:
    from musicdesk.formats.atomic import check_writable

    check_writable(path, size_bytes)


def _write_wav(path: Path, clip: Clip, *, facts: FileFacts | None = None) -> Path:
    from musicdesk.formats.audiofile import write_wav

    return write_wav(path, clip, facts=facts)


def _write_midi(
    path: Path,
    notes: Sequence[Note],
    bpm: float,
    *,
    name: str = "MusicDesk",
    time_signature: tuple[int, int] = (4, 4),
    key: Scale | None = None,
    bends: bool = False,
    seconds: float | None = None,
    copyright: str = "",
) -> Path:
    from musicdesk.formats.midifile import write_midi

    return write_midi(
        path,
        notes,
        bpm,
        name=name,
        time_signature=time_signature,
        key=key,
        bends=bends,
        seconds=seconds,
        copyright=copyright,
    )


def _check_transcriber() -> None:
    from musicdesk.midi.listen import check_installed

    check_installed()


def _transcribe(clip: Clip, report: Report | None = None, cancel: Cancel | None = None) -> Sequence[Note]:
    from musicdesk.midi.notes import transcribe

    return transcribe(clip, report=report, cancel=cancel)


def _findings(clip: Clip, prior_bpm: float | None = None, cancel: Cancel | None = None) -> Findings:
    from musicdesk.analysis.findings import findings_of

    return findings_of(clip, prior_bpm, None, cancel)
