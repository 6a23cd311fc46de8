"""What an evaluation leaves to look at and listen to: takes beside their sources, as sound and as spectrograms."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from musicdesk.training.captions import full_caption
from musicdesk.training.judging import Judged
from musicdesk.training.render import SAMPLE_RATE
from musicdesk.training.styles import STYLES


def write_sounds(judged: Sequence[Judged], sources: Sequence[Judged], folder: Path, count: int = len(STYLES)) -> None:
    """Write the first takes and their sources as WAV: one of each style."""
    from musicdesk.core.clip import Clip
    from musicdesk.formats.audiofile import write_wav

    folder.mkdir(parents=True, exist_ok=True)
    for name, side in (("take", judged), ("source", sources)):
        for index, each in enumerate(side[:count]):
            write_wav(folder / f"{index:02d}-{name}.wav", Clip(each.sound[:, None].copy(), SAMPLE_RATE))


def draw(judged: Sequence[Judged], sources: Sequence[Judged], folder: Path, count: int = len(STYLES)) -> None:
    """Draw spectrograms of the first takes, one of each style, beside their sources, where matplotlib is."""
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
