"""Stage "evaluate": asks a packed Starter for held-out music and judges it against the gates."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from musicdesk.training import corpus
from musicdesk.training.captions import full_caption
from musicdesk.training.composer import Piece, compose
from musicdesk.training.judging import (
    JUDGED,
    PROBED,
    PROMPTS,
    Gate,
    Judged,
    by_style,
    by_tempo,
    from_words,
    held_out_pieces,
    judge,
    tempo_pieces,
)
from musicdesk.training.measures import Likeness
from musicdesk.training.pictures import draw, write_sounds
from musicdesk.training.render import SAMPLE_RATE, check_synthesiser, render

CODEC_PIECES = 24
"""The held-out pieces whose codes and back are the codec's gates, as they have been from the first version on."""


def evaluate(
    checkpoint: Path,
    work: Path,
    *,
    count: int = PROMPTS,
    probe: bool = False,
    pictures: bool = True,
    settings: dict[str, Any] | None = None,
) -> list[Gate]:
    """Judge codec and music of a checkpoint; prints tables, writes `evaluation.json` and pictures under `work`.

    `probe` takes the pieces that are kept for tuning. The others have the last word: whoever chooses a setting, or the
    moment to stop, by looking at them has none left to be judged by.

    Raises: ModelError if the checkpoint cannot be loaded; Unavailable if the source material cannot be rendered.
    """
    from musicdesk.engines.loading import load_musicgen

    check_synthesiser()
    engine = load_musicgen(str(checkpoint), "cpu", "fp32")
    first = PROBED if probe else JUDGED
    likenesses = codec_likenesses(checkpoint, work)
    gates = codec_gates([likeness for _, likeness in likenesses[:CODEC_PIECES]])

    def take(piece: Piece, number: int, *, led: bool) -> Judged:
        wish: dict[str, Any] = {"seconds": 10, "seed": number} | (settings or {})
        if led:
            wish["melody"] = render(piece, (piece.melody_role,)), SAMPLE_RATE
        music = engine.generate(full_caption(piece), **wish)
        return Judged(piece, np.ascontiguousarray(music.samples[:, 0]))

    pieces = held_out_pieces(count, first)
    judged = [take(piece, number, led=True) for number, piece in enumerate(pieces)]
    unled = [take(piece, number, led=False) for number, piece in enumerate(pieces)]
    sources = [Judged(piece, render(piece)) for piece in pieces]
    timed = [take(piece, number, led=False) for number, piece in enumerate(tempo_pieces(first + 100_000))]
    gates += judge(judged, sources)
    words, styles, tempos = from_words(unled), by_style(judged, unled), by_tempo(timed)
    for name, figures in _codec_by_style(likenesses).items():
        styles.setdefault(name, {}).update(figures)
    _say(gates, words, styles, tempos)
    found = {
        "seeds": "probed" if probe else "judged", "gates": [asdict(gate) for gate in gates], "words": words,
        "styles": styles, "tempos": tempos,
    }  # fmt: skip
    (work / "evaluation.json").write_text(json.dumps(found, indent=2) + "\n")
    if pictures:
        write_sounds(judged, sources, work / "pictures")
        draw(judged, sources, work / "pictures")
    return gates


def codec_likenesses(checkpoint: Path, work: Path) -> list[tuple[str, Likeness]]:
    """Return style and likeness of each piece of the held-out shard, which is rendered if it is not there."""
    from transformers.models.musicgen_melody import MusicgenMelodyForConditionalGeneration

    from musicdesk.training.codec import examine_codec

    held_out = corpus.HELD_OUT // corpus.SHARD
    corpus.make_shard(work, held_out)
    model = MusicgenMelodyForConditionalGeneration.from_pretrained(str(checkpoint), local_files_only=True)
    alone = work / "codec-of-checkpoint"
    model.audio_encoder.save_pretrained(alone)
    styles = [compose(seed).style for seed in corpus.shard_seeds(held_out)]
    return list(zip(styles, examine_codec(alone, work), strict=False))


def codec_gates(likenesses: Sequence[Likeness]) -> list[Gate]:
    """Judge the codec by how like their sources the pieces are that went through it."""

    def mean(name: str) -> float:
        return float(np.mean([getattr(each, name) for each in likenesses]))

    return [
        Gate("codec: log-mel L1, dB", mean("mel_db"), 4.1, False, 0.0),
        Gate("codec: spectral convergence", mean("spectral_convergence"), 0.40, False, 0.0),
        Gate("codec: chroma argmax", mean("chroma_agreement"), 0.93, True, 1.0),
        Gate("codec: onset correlation", mean("onset_correlation"), 0.58, True, 1.0),
    ]


def _codec_by_style(likenesses: Sequence[tuple[str, Likeness]]) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for style in sorted({style for style, _ in likenesses}):
        gates = codec_gates([likeness for name, likeness in likenesses if name == style])
        found[style] = {gate.name: gate.value for gate in gates}
    return found


def _say(
    gates: Sequence[Gate],
    words: dict[str, float],
    styles: dict[str, dict[str, float]],
    tempos: dict[str, dict[str, float]],
) -> None:
    for gate in gates:
        sign, word = ">=" if gate.at_least else "<=", "ok" if gate.passed else "MISSED"
        print(f"{gate.name:55s} {gate.value:7.3f}  gate {sign} {gate.gate:5.2f}  source {gate.source:6.3f}  {word}")
    for name, value in words.items():
        print(f"{name:55s} {value:7.3f}")
    for table in (styles, tempos):
        for name, figures in table.items():
            print(f"{name:14s} " + ", ".join(f"{what} {value:.2f}" for what, value in figures.items()), flush=True)
