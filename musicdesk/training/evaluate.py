"""Stage "evaluate": asks a packed Starter for held-out music and judges it against the gates."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from musicdesk.training import corpus
from musicdesk.training.captions import full_caption
from musicdesk.training.composer import Piece, compose
from musicdesk.training.render import SAMPLE_RATE, check_synthesiser, render
from musicdesk.training.styles import SCALES, STYLES

PROMPTS = 50
PROBED, JUDGED = corpus.HELD_OUT + 10_000, corpus.HELD_OUT + 50_000
"""Where the seeds of two sets of held-out pieces begin: one to tune settings with, one for the last word alone."""
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


def judge(judged: Sequence[Judged], sources: Sequence[Judged]) -> list[Gate]:
    """Return the gates of generated sound, beside the same measures of the source material."""

    def row(name: str, gate: float, measure: Any, of: Any = lambda piece: True) -> Gate:
        values = [float(np.mean([measure(j) for j in side if of(j.piece)])) for side in (judged, sources)]
        return Gate(name, values[0], gate, True, values[1])

    def other(index: int, side: Sequence[Judged]) -> float:
        return float(np.mean([side[index].melody_found(side[(index + k) % len(side)]) for k in OTHERS]))

    own = row("melody among the 3 strongest, own", 0.40, lambda j: j.melody_found(j))
    others = [float(np.mean([other(i, side) for i in range(len(side))])) for side in (judged, sources)]

    def drums(piece: Piece) -> bool:
        return bool(piece.tracks["drums"])

    music = sum(j.is_music() for j in judged)
    return [
        own,
        Gate("melody, own minus another's", own.value - others[0], 0.10, True, own.source - others[1]),
        row("chroma energy in the asked scale", 0.65, Judged.in_scale),
        row("tempo within 4 %, styles with drums", 0.40, Judged.tempo_kept, drums),
        row("onset autocorrelation at the beat, styles with drums", 0.25, Judged.beat, drums),
        Gate("neither silent nor noise, of 50", music * 50 / len(judged), 49, True, 50.0),
    ]


def from_words(judged: Sequence[Judged]) -> dict[str, float]:
    """Return measures of sound that was made without a melody, from words alone; there are no gates for them yet."""
    drums = [j for j in judged if j.piece.tracks["drums"]]
    return {
        "from words alone: chroma energy in the asked scale": float(np.mean([j.in_scale() for j in judged])),
        "from words alone: tempo within 4 %, styles with drums": float(np.mean([j.tempo_kept() for j in drums])),
        "from words alone: onset autocorrelation at the beat": float(np.mean([j.beat() for j in drums])),
    }


def evaluate(
    checkpoint: Path,
    work: Path,
    *,
    count: int = PROMPTS,
    probe: bool = False,
    pictures: bool = True,
    settings: dict[str, Any] | None = None,
) -> list[Gate]:
    """Judge codec and music of a checkpoint; prints a table, writes `evaluation.json` and pictures under `work`.

    `probe` takes the pieces that are kept for tuning. The others have the last word: whoever chooses a setting, or the
    moment to stop, by looking at them has none left to be judged by.

    Raises: ModelError if the checkpoint cannot be loaded; Unavailable if the source material cannot be rendered.
    """
    from musicdesk.engines.loading import load_musicgen

    check_synthesiser()
    engine = load_musicgen(str(checkpoint), "cpu", "fp32")
    gates = codec_gates(checkpoint, work)
    judged, sources, unled = [], [], []
    for number, piece in enumerate(held_out_pieces(count, PROBED if probe else JUDGED)):
        wish: dict[str, Any] = {"seconds": 10, "seed": number} | (settings or {})
        stem = render(piece, (piece.melody_role,))
        music = engine.generate(full_caption(piece), melody=(stem, SAMPLE_RATE), **wish)
        judged.append(Judged(piece, np.ascontiguousarray(music.samples[:, 0])))
        sources.append(Judged(piece, render(piece)))
        music = engine.generate(full_caption(piece), **wish)
        unled.append(Judged(piece, np.ascontiguousarray(music.samples[:, 0])))
    gates += judge(judged, sources)
    for gate in gates:
        sign = ">=" if gate.at_least else "<="
        word = "ok" if gate.passed else "MISSED"
        print(
            f"{gate.name:55s} {gate.value:7.3f}  gate {sign} {gate.gate:5.2f}  source {gate.source:6.3f}  {word}",
            flush=True,
        )
    words = from_words(unled)
    for name, value in words.items():
        print(f"{name:55s} {value:7.3f}", flush=True)
    found = {"seeds": "probed" if probe else "judged", "gates": [asdict(gate) for gate in gates], "words": words}
    (work / "evaluation.json").write_text(json.dumps(found, indent=2) + "\n")
    if pictures:
        write_sounds(judged, sources, work / "pictures")
        draw(judged, sources, work / "pictures")
    return gates


def codec_gates(checkpoint: Path, work: Path) -> list[Gate]:
    """Judge the codec inside a packed checkpoint on the held-out shard, which is rendered if it is not there."""
    from transformers.models.musicgen_melody import MusicgenMelodyForConditionalGeneration

    from musicdesk.training.codec import examine_codec

    corpus.make_shard(work, corpus.HELD_OUT // corpus.SHARD)
    model = MusicgenMelodyForConditionalGeneration.from_pretrained(str(checkpoint), local_files_only=True)
    alone = work / "codec-of-checkpoint"
    model.audio_encoder.save_pretrained(alone)
    found = examine_codec(alone, work)
    return [
        Gate("codec: log-mel L1, dB", found["mel_db"], 4.5, False, 0.0),
        Gate("codec: spectral convergence", found["spectral_convergence"], 0.41, False, 0.0),
        Gate("codec: chroma argmax", found["chroma_agreement"], 0.93, True, 1.0),
        Gate("codec: onset correlation", found["onset_correlation"], 0.47, True, 1.0),
    ]


def write_sounds(judged: Sequence[Judged], sources: Sequence[Judged], folder: Path, count: int = 10) -> None:
    """Write the first takes and their sources as WAV."""
    from musicdesk.core.clip import Clip
    from musicdesk.formats.audiofile import write_wav

    folder.mkdir(parents=True, exist_ok=True)
    for name, side in (("take", judged), ("source", sources)):
        for index, each in enumerate(side[:count]):
            write_wav(folder / f"{index:02d}-{name}.wav", Clip(each.sound[:, None].copy(), SAMPLE_RATE))


def draw(judged: Sequence[Judged], sources: Sequence[Judged], folder: Path, count: int = 10) -> None:
    """Draw spectrograms of the first takes beside their sources, if matplotlib is there to draw with."""
    try:
        import matplotlib
    except ImportError:
        print("evaluate: no pictures, for want of matplotlib (pip install matplotlib)", flush=True)
        return
    from musicdesk.training.measures import log_mel_db

    matplotlib.use("Agg")
    from matplotlib import pyplot

    count = min(count, len(judged))
    folder.mkdir(parents=True, exist_ok=True)
    figure, axes = pyplot.subplots(count, 2, figsize=(14, 2.2 * count), squeeze=False)
    for index in range(count):
        for column, (name, side) in enumerate((("take", judged), ("source", sources))):
            picture = log_mel_db(side[index].sound).numpy()
            axes[index][column].imshow(picture, origin="lower", aspect="auto", vmin=-50, vmax=30)
            axes[index][column].set_title(f"{name}: {full_caption(side[index].piece)}", fontsize=7)
    figure.tight_layout()
    figure.savefig(folder / "spectrograms.png", dpi=60)
    pyplot.close(figure)
