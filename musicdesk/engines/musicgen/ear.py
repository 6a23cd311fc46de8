"""How a checkpoint of the melody class hears, from the files that lie beside its weights; without torch."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from musicdesk.core.chroma import Ear
from musicdesk.core.errors import ModelError

PROCESSOR, PREPROCESSOR = "processor_config.json", "preprocessor_config.json"
"""Where the values lie: newer versions of transformers put all parts of a processor in one file."""
_AGAIN = "Download or copy the checkpoint again."


def ear_of(folder: Path, processor: Mapping[str, Any], plain: Mapping[str, Any], sample_rate: int, bins: int) -> Ear:
    """Return how a checkpoint hears: as the table in one of the two files says, or as all of Meta's do.

    `sample_rate` is its codec's, in Hz, and `bins` the pitch classes that it was built for.

    Raises: ModelError if the file has values that nothing can be heard with.
    """
    values = processor.get("feature_extractor")
    if not isinstance(values, Mapping):
        values = plain
    try:
        ear = Ear(
            sample_rate=int(values.get("sampling_rate", sample_rate)),
            window=int(values.get("n_fft", Ear.window)),
            hop=int(values.get("hop_length", Ear.hop)),
            bins=bins,
            seconds=float(values.get("chunk_length", Ear.seconds)),
        )
    except (TypeError, ValueError, OverflowError) as exc:
        raise ModelError(f"The preprocessor's file in {folder} has a value of a wrong kind.", _AGAIN) from exc
    sane = 1 <= ear.hop <= ear.window <= 2**20 and 1_000 <= ear.sample_rate <= 384_000 and 0 < ear.seconds <= 3600
    if not sane or ear.window < ear.bins:
        raise ModelError(
            f"The preprocessor's file in {folder} asks for a window of {ear.window} frames every {ear.hop} at "
            f"{ear.sample_rate} Hz, in {ear.seconds:g} s, which nothing can be heard with.",
            _AGAIN,
        )
    return ear


def listens_s(ear: Ear, moments: int) -> float:
    """Return how much of a melody is taken in at once, in seconds, by a decoder that has room for `moments`."""
    return min(ear.seconds, moments * ear.moment_s)
