"""Stage "compose": renders the corpus in shards of sound and melody, each one made once and never half."""

from __future__ import annotations

import hashlib
import json
import os
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.errors import BadFile

SHARD = 100
"""Pieces in a shard."""
HELD_OUT = 1_000_000
"""Seeds from here on are never trained on."""


def shard_seeds(index: int) -> range:
    """Return the seeds of a shard; shards from 10 000 on are held out."""
    return range(index * SHARD, (index + 1) * SHARD)


def mix_path(work: Path, index: int) -> Path:
    """Where a shard's sound lies: int16 (SHARD, frames)."""
    return work / "corpus" / f"mix-{index:05d}.npy"


def melody_path(work: Path, index: int) -> Path:
    """Where a shard's melodies lie: uint8 (SHARD, chroma frames), the pitch class of each."""
    return work / "corpus" / f"melody-{index:05d}.npy"


def shards(work: Path) -> list[int]:
    """Return the numbers of the finished training shards, in order."""
    found = (int(path.stem.split("-")[1]) for path in (work / "corpus").glob("melody-*.npy"))
    return sorted(index for index in found if index < HELD_OUT // SHARD)


def save(path: Path, array: NDArray[np.generic]) -> None:
    """Write an array beside its place and rename it, so that a shard is whole or absent."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(f".{os.getpid()}.part")
    with beside.open("wb") as file:
        np.save(file, array)
    beside.replace(path)


@lru_cache(maxsize=1)
def composer_mark() -> str:
    """Return what tells this composer from any other: a digest of what it makes of some seeds."""
    from musicdesk.training.composer import compose

    digest = hashlib.sha256()
    for piece in map(compose, range(40)):
        programs = sorted((role, played.program) for role, played in piece.instruments.items())
        facts = (piece.style, piece.mood, piece.tonic, piece.mode, piece.steps_per_bar, programs)
        notes = [
            (role, [(int(e.step), int(e.length), int(e.pitch), int(e.velocity)) for e in events])
            for role, events in sorted(piece.tracks.items())
        ]
        digest.update(json.dumps([*map(str, facts), notes]).encode())
    return digest.hexdigest()


def mark_composer(work: Path) -> None:
    """Note which composer a corpus is of."""
    place = work / "corpus" / "composer.txt"
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_suffix(f".{os.getpid()}.part")
    beside.write_text(composer_mark() + "\n", encoding="ascii")
    beside.replace(place)


def check_composer(work: Path) -> None:
    """See that what was rendered is what the composer makes today: captions and keys are asked of it anew each time.

    Raises: BadFile if there are shards of another composer.
    """
    place = work / "corpus" / "composer.txt"
    mark = place.read_text(encoding="ascii").strip() if place.is_file() else ""
    if mark == composer_mark():
        return
    if next((work / "corpus").glob("*.npy"), None) is not None:
        raise BadFile(
            f"The corpus in {work / 'corpus'} is of another version of the composer.",
            "Remove that folder and the codes beside it, or choose another with --work; then run --stage compose.",
        )
    mark_composer(work)


def make_shard(work: Path, index: int) -> int:
    """Render a shard if it is not there yet; return its number.

    Raises: BadFile if other shards are of another composer.
    """
    from musicdesk.training.composer import compose
    from musicdesk.training.measures import pitch_classes
    from musicdesk.training.render import render

    check_composer(work)
    if melody_path(work, index).exists():
        return index
    mixes, melodies = [], []
    for seed in shard_seeds(index):
        piece = compose(seed)
        mixes.append(np.round(render(piece) * 32_767).astype(np.int16))
        melodies.append(pitch_classes(render(piece, (piece.melody_role,))))
    save(mix_path(work, index), np.stack(mixes))
    save(melody_path(work, index), np.stack(melodies))
    return index


def make_corpus(work: Path, pieces: int, processes: int) -> None:
    """Render `pieces` training pieces, rounded up to whole shards, and the held-out shard.

    Raises: Unavailable if there is no synthesiser or no soundfont; BadFile if there is a corpus of another composer.
    """
    from concurrent.futures import as_completed

    from musicdesk.training.processes import pool
    from musicdesk.training.render import check_synthesiser

    check_synthesiser()
    check_composer(work)
    wanted = [HELD_OUT // SHARD, *range(-(-pieces // SHARD))]
    with pool(processes) as workers:
        jobs = [workers.submit(make_shard, work, index) for index in wanted]
        for count, job in enumerate(as_completed(jobs), 1):
            print(f"compose: shard {job.result()}, {count} of {len(jobs)}", flush=True)


def sound(work: Path, index: int) -> NDArray[np.int16]:
    """Return a shard's sound int16 (pieces, frames), mapped from disk."""
    mapped: NDArray[np.int16] = np.load(mix_path(work, index), mmap_mode="r", allow_pickle=False)
    return mapped
