"""Takes for tests of the library: small, quick to write, each different from the last."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import numpy as np

from musicdesk.core.clip import Clip
from musicdesk.core.recipe import Melody, Recipe
from musicdesk.core.take import Take
from musicdesk.library import Library
from musicdesk.library.sidefiles import SIDE_FILES

RATE = 32_000
OVERVIEW = bytes(range(96))
PEAKS = b"peaks"
CODES = np.arange(40, dtype=np.int64).reshape(4, 10)
_moments = itertools.count()


def noise(frames: int = 320, channels: int = 1, seed: int = 3) -> Clip:
    """Return noise that no rounding to 16 bit would leave as it is."""
    return Clip(np.random.default_rng(seed).uniform(-1, 1, (frames, channels)).astype(np.float32), RATE)


def put(library: Library, prompt: str | None = "warm piano", clip: Clip | None = None, **changes: Any) -> Take:
    """Put a take in, made a second after the last one; `prompt` None makes it an imported one."""
    now_s = 1.77e9 + next(_moments)
    model, melody = changes.pop("model", "starter"), changes.pop("melody", None)
    follows = None if melody is None else Melody(melody, source="microphone")
    recipe = None if prompt is None else Recipe(prompt, bpm=changes.get("bpm"), model=model, melody=follows)
    values: dict[str, Any] = {"id": library.new_id(now_s), "title": prompt or "hum", "created_s": now_s}
    values |= {"seconds": 1.0, "sample_rate": 1, "channels": 1, "recipe": recipe} | changes
    return library.add(Take(**values), clip or noise(), codes=CODES, peaks=PEAKS, overview=OVERVIEW)


def tree(folder: Path) -> dict[str, bytes | None]:
    """Return all files of a folder with what is in them, without the index."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
        if not path.name.startswith("index.sqlite")
    }


def assert_whole(folder: Path) -> None:
    """Every take of a library is whole, the index says what the folders say, and nothing is left over."""
    with Library.open(folder) as library:
        assert library.remarks == ()
        seen = [(library.find(trashed=trashed), trashed) for trashed in (False, True)]
        for ids, trashed in seen:
            for take_id in ids:
                take = library.take(take_id)
                assert library.folder_of(take_id).parent.name == ("trash" if trashed else "takes")
                assert library.clip(take_id).seconds == take.seconds
                assert library.peaks(take_id) == PEAKS
                assert library.codes(take_id) is not None
                assert [row.title for row in library.rows([take_id])] == [take.title]
                names = {path.name for path in library.folder_of(take_id).iterdir()} - set(SIDE_FILES)
                assert names == {"take.json", "codes.npy", "peaks", "overview", take.audio}
        assert library.rebuild() == sum(len(ids) for ids, _ in seen)
        assert [(library.find(trashed=trashed), trashed) for trashed in (False, True)] == seen
        left = [path.name for path in (folder / ".staging").iterdir() if path.name != ".mending"]
        assert left == [] or any(name.endswith(".lock") for name in left), "what is left belongs to a living process"
        home = {
            "library.json",
            "takes",
            "trash",
            "unfinished",
            ".staging",
            "index.sqlite",
            "index.sqlite-wal",
            "index.sqlite-shm",
        }
        assert {path.name for path in folder.iterdir()} <= home
