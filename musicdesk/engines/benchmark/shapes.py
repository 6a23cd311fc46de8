"""The checkpoints that are measured: the Starter as it is, and Meta's shapes with random weights where they are not."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from musicdesk.core.errors import Unavailable
from musicdesk.engines.benchmark.machine import GIGABYTE, free_bytes
from musicdesk.engines.catalog import find
from musicdesk.engines.small_shape import build_medium, build_small


@dataclass(frozen=True)
class BuiltShape:
    """How a shape is built, and what that and its benchmark need: on the disk, in memory, and against transformers."""

    title: str
    build: Callable[[Path], None]
    disk_gb: float
    memory_gb: float
    memory_against_gb: float


BUILT = {
    "small": BuiltShape("musicgen-small", build_small, 1.1, 5.0, 9.0),
    "medium": BuiltShape("musicgen-melody", build_medium, 3.9, 9.0, 14.0),
}
"""Random weights serve, since speed does not depend on their values."""


@contextmanager
def checkpoint(shape: str, *, against: bool, say: Callable[[str], None]) -> Iterator[Path]:
    """Give the folder of a shape's checkpoint, which is there as long as the context.

    Raises: ModelError if the Starter is missing; Unavailable if there is no room to build one.
    """
    if shape not in BUILT:
        yield find(shape)
        return
    wanted = BUILT[shape]
    with tempfile.TemporaryDirectory(prefix="musicdesk-bench-") as temporary:
        folder = Path(temporary)
        _check_room(wanted, folder, wanted.memory_against_gb if against else wanted.memory_gb)
        say(f"Building the shape of {wanted.title} with random weights ...")
        try:
            wanted.build(folder)
        except OSError as exc:
            raise _no_disk(wanted) from exc
        yield folder


def _check_room(shape: BuiltShape, folder: Path, needed_gb: float) -> None:
    if shutil.disk_usage(folder).free < shape.disk_gb * GIGABYTE:
        raise _no_disk(shape)
    free = free_bytes()
    if free is not None and free < needed_gb * GIGABYTE:
        raise Unavailable(
            f"The shape of {shape.title} needs about {needed_gb:.0f} GB of memory to be measured, and"
            f" {free / GIGABYTE:.1f} GB are free.",
            "Measure a smaller shape, or close other programs.",
        )


def _no_disk(shape: BuiltShape) -> Unavailable:
    return Unavailable(
        f"There is no room for a model of {shape.disk_gb:.0f} GB in the temporary folder.",
        "Make room there, or measure a smaller shape.",
    )
