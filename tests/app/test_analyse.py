"""A recording is listened to as a whole, for words too where something hears them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from fakes import FakeEngine, fake_desk

from musicdesk.app.analyse import analyse
from musicdesk.core.clip import Clip
from musicdesk.core.errors import ModelError
from musicdesk.core.job import Cancel
from musicdesk.core.tags import Tags

SOUND = Clip(np.zeros((32_000, 1), np.float32), 16_000)


class FakeTagger:
    """Hears the same words in everything."""

    def tags(self, clip: Clip, cancel: Cancel | None = None) -> Tags:
        return Tags(("jazz",), ("calm",), ("piano",))

    def likeness(self, clips: Sequence[Clip], text: str, cancel: Cancel | None = None) -> list[float]:
        return [0.0 for _ in clips]


def broken() -> FakeTagger:
    raise ModelError("CLAP is damaged.", "Mend it.")


def heard(tmp_path: Path, **changes: object) -> tuple[tuple[str, ...], bool, str]:
    analysed = analyse(fake_desk(FakeEngine(), read_audio=lambda _path: SOUND, **changes), tmp_path / "not there.wav")
    return analysed.findings.tags, analysed.findings.worded, analysed.remark


def test_words_are_heard_where_something_hears_them(tmp_path: Path) -> None:
    assert heard(tmp_path) == ((), False, "")
    assert heard(tmp_path, tagger=FakeTagger) == (("jazz", "calm", "piano"), True, "")


def test_what_hears_words_and_is_damaged_costs_the_words_alone(tmp_path: Path) -> None:
    assert heard(tmp_path, tagger=broken) == ((), False, "CLAP is damaged. Mend it.")
