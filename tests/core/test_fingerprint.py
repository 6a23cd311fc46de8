"""By what a sound is known again."""

from __future__ import annotations

import numpy as np

from musicdesk.core.clip import Clip
from musicdesk.core.fingerprint import fingerprint

SAMPLES = np.linspace(-1, 1, 6, dtype=np.float32)


def test_the_same_sound_has_the_same_fingerprint_and_any_other_another() -> None:
    clip = Clip(SAMPLES[:, None], 44_100)
    others = (
        Clip(SAMPLES[:, None], 48_000),
        Clip(SAMPLES.reshape(3, 2), 44_100),
        Clip(SAMPLES[:5, None], 44_100),
        Clip(-SAMPLES[:, None], 44_100),
    )

    found = fingerprint(clip)

    assert found == fingerprint(Clip(SAMPLES[:, None].copy(), 44_100))
    assert len({found, *(fingerprint(each) for each in others)}) == 5


def test_it_stays_the_same_in_every_version() -> None:
    # printf '8000 1\n' and four zero bytes, through sha256sum; recipes on disk hold such numbers.
    silence = Clip(np.zeros((1, 1), np.float32), 8_000)

    assert fingerprint(silence) == "e4bb526775737cc317ddaeb0f03eaabbd42b6e1eaa64dbccce398f30fc74da0f"
