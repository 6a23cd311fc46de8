"""How a piece of generated music is judged against the piece it should be: the gates, by style and by tempo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from musicdesk.training import corpus
from musicdesk.training.composer import Piece, compose
from musicdesk.training.render import render
from musicdesk.training.styles import SCALES, STEPS_PER_BAR, STYLES

PROMPTS = 50
PROBED, JUDGED = corpus.HELD_OUT + 10_000, corpus.HELD_OUT + 50_000
"""Where the seeds of two sets of held-out pieces begin: one to tune settings with, one for the last word alone."""
TEMPO_STYLES = ("house", "rock", "hip-hop")
"""Styles with drums that are asked for at every tempo taught."""
OTHERS = (1, 3, 5)
"""Which of the other pieces' melodies a take is held against."""
AUDIBLE = 0.01


@dataclass(frozen=True)
class Gate:
    """One measure: its figure, the gate, whether larger is better, and the figure of the source material."""

    name: str
    value: float
    gate: float
    at_least: bool
    source: float

    @property
    def passed(self) -> bool:
        """Whether the figure is within the gate."""
        return self.value >= self.gate if self.at_least else self.value <= self.gate


@dataclass(frozen=True, eq=False)
class Judged:
    """A sound with the piece it should be: what the gates look at."""

    piece: Piece
    sound: NDArray[np.float32]

    @cached_property
    def tune(self) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
        """The asked melody's pitch class in each chroma frame, and whether it sounds there."""
        from musicdesk.training.measures import CHROMA_HOP, pitch_classes

        stem = render(self.piece, (self.piece.melody_role,))
        frames = np.arange(len(stem) // CHROMA_HOP + 1)
        level = np.convolve(stem**2, np.ones(CHROMA_HOP) / CHROMA_HOP, "same") ** 0.5
        return pitch_classes(stem), level[np.minimum(frames * CHROMA_HOP, len(stem) - 1)] > AUDIBLE

    def melody_found(self, asked: Judged) -> float:
        """Return the share of frames in which `asked`'s melody is among the three strongest pitch classes."""
        from musicdesk.training.measures import chroma

        melody, sounding = asked.tune
        strongest = chroma(self.sound).topk(3, -1).indices.numpy()
        count = min(len(melody), len(strongest))
        found = (strongest[:count] == melody[:count, None]).any(1)
        return float(found[sounding[:count]].mean())

    def in_scale(self) -> float:
        """Return the share of chroma energy inside the asked scale."""
        from musicdesk.training.measures import chroma

        energy = chroma(self.sound).sum(0).numpy()
        scale = [(self.piece.tonic + step) % 12 for step in SCALES[self.piece.mode]]
        return float(energy[scale].sum() / max(energy.sum(), 1e-9))

    def tempo_kept(self) -> bool:
        """Whether the tempo is the piece's within 4 %, octave tolerated."""
        from musicdesk.training.measures import same_tempo, tempo_bpm

        return same_tempo(tempo_bpm(self.sound), self.piece.bpm)

    def beat(self) -> float:
        """Return the onset autocorrelation at the asked beat."""
        from musicdesk.training.measures import beat_strength

        return beat_strength(self.sound, self.piece.bpm)

    def is_music(self) -> bool:
        """Whether the sound is neither silent nor noise."""
        from musicdesk.training.measures import flatness, rms

        return rms(self.sound) > 0.02 and flatness(self.sound) < 0.1


def held_out_pieces(count: int = PROMPTS, first_seed: int = JUDGED) -> list[Piece]:
    """Return held-out pieces with a lead, all styles in turn, of the seeds from `first_seed` on."""
    styles = list(STYLES)
    found: list[Piece] = []
    seed = first_seed
    while len(found) < count:
        piece = compose(seed, styles[len(found) % len(styles)])
        if piece.tracks["lead"]:
            found.append(piece)
        seed += 1
    return found


Measure = Callable[[Judged], float]


def _any(_piece: Piece) -> bool:
    return True


def has_drums(piece: Piece) -> bool:
    """Whether a piece has drums to tell its tempo by."""
    return bool(piece.tracks["drums"])


def tempo_pieces(first_seed: int) -> list[Piece]:
    """Return held-out pieces with drums and a lead, in some styles at every tempo taught, the slowest first."""
    found: list[Piece] = []
    for bar in sorted(STEPS_PER_BAR, reverse=True):
        for style in TEMPO_STYLES:
            seed = first_seed + len(found)
            while not (piece := compose(seed, style, bar)).tracks["lead"]:
                seed += 1_000
            found.append(piece)
    return found


def judge(judged: Sequence[Judged], sources: Sequence[Judged]) -> list[Gate]:
    """Return the gates of generated sound, beside the same measures of the source material."""

    def row(name: str, gate: float, measure: Measure, of: Callable[[Piece], bool] = _any) -> Gate:
        values = [float(np.mean([measure(j) for j in side if of(j.piece)])) for side in (judged, sources)]
        return Gate(name, values[0], gate, True, values[1])

    def other(index: int, side: Sequence[Judged]) -> float:
        return float(np.mean([side[index].melody_found(side[(index + k) % len(side)]) for k in OTHERS]))

    own = row("melody among the 3 strongest, own", 0.45, lambda j: j.melody_found(j))
    others = [float(np.mean([other(i, side) for i in range(len(side))])) for side in (judged, sources)]

    music = sum(j.is_music() for j in judged)
    return [
        own,
        Gate("melody, own minus another's", own.value - others[0], 0.15, True, own.source - others[1]),
        row("chroma energy in the asked scale", 0.68, Judged.in_scale),
        row("tempo within 4 %, styles with drums", 0.60, Judged.tempo_kept, has_drums),
        row("onset autocorrelation at the beat, styles with drums", 0.40, Judged.beat, has_drums),
        Gate("neither silent nor noise, of 50", music * 50 / len(judged), 49, True, 50.0),
    ]


def from_words(judged: Sequence[Judged]) -> dict[str, float]:
    """Return measures of sound that was made without a melody, from words alone; there are no gates for them yet."""
    drums = [j for j in judged if has_drums(j.piece)]
    return {
        "from words alone: chroma energy in the asked scale": float(np.mean([j.in_scale() for j in judged])),
        "from words alone: tempo within 4 %, styles with drums": float(np.mean([j.tempo_kept() for j in drums])),
        "from words alone: onset autocorrelation at the beat": float(np.mean([j.beat() for j in drums])),
    }


def by_style(judged: Sequence[Judged], unled: Sequence[Judged]) -> dict[str, dict[str, float]]:
    """Return the measures of each style: melody, scale, tempo, beat, music; `words` is the scale without a melody."""
    found: dict[str, dict[str, float]] = {}
    for style in STYLES:
        led = [index for index, j in enumerate(judged) if j.piece.style == style]
        if not led:
            continue
        other = [judged[i].melody_found(judged[(i + k) % len(judged)]) for i in led for k in OTHERS]
        mine, own = [judged[i] for i in led], float(np.mean([judged[i].melody_found(judged[i]) for i in led]))
        found[style] = {
            "melody": own, "own - other": own - float(np.mean(other)),
            "scale": float(np.mean([j.in_scale() for j in mine])),
            "words": float(np.mean([unled[i].in_scale() for i in led])),
            "music": float(np.mean([j.is_music() for j in mine])),
        }  # fmt: skip
        if has_drums(mine[0].piece):
            found[style] |= {
                "tempo": float(np.mean([j.tempo_kept() for j in mine])),
                "beat": float(np.mean([j.beat() for j in mine])),
            }
    return found


def by_tempo(judged: Sequence[Judged]) -> dict[str, dict[str, float]]:
    """Return for each tempo how often it was kept within 4 %, and the onset autocorrelation at its beat."""
    found: dict[str, dict[str, float]] = {}
    for bpm in sorted({j.piece.bpm for j in judged}):
        there = [j for j in judged if j.piece.bpm == bpm]
        kept, beat = [j.tempo_kept() for j in there], [j.beat() for j in there]
        found[f"{bpm:.1f}"] = {"kept": float(np.mean(kept)), "beat": float(np.mean(beat))}
    return found
