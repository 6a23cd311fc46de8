"""Hits of drums in loops whose hits are known: F1 of each drum (within 50 ms), on drums never heard before, and time.

    python tests/benchmarks/drums.py [--soundfont GM.sf2] [--loops 60] [--fit]

Drums made of arithmetic, each loop on a kit of its own, none of which the network was fitted on; and, where there are
`tinysoundfont` and a General MIDI soundfont (Debian: fluid-soundfont-gm), six of its kits on twelve plain patterns; the
network was fitted on none of them. `--fit` measures nothing, but fits the network anew, on 650 loops of arithmetic
alone, and writes `musicdesk/analysis/drumweights.py`; it takes some minutes. The exit code is 1 if a goal was missed.
"""

from __future__ import annotations

import argparse
import base64
import sys
import textwrap
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))
sys.path.insert(0, str(ROOT))

from analysis.drummers import (  # noqa: E402
    CLOSED_HAT,
    CRASH,
    KICK,
    LOW_TOM,
    MID_TOM,
    OPEN_HAT,
    RATE_HZ,
    SNARE,
    Kit,
    Loop,
    any_pattern,
    drummed,
    pattern,
)
from common.figures import Figures  # noqa: E402

from musicdesk.core.clip import Clip  # noqa: E402
from musicdesk.core.note import Note, in_order  # noqa: E402

WITHIN_S = 0.05
NAMES = {
    **{KICK: "kick", SNARE: "snare", CLOSED_HAT: "closed hat", OPEN_HAT: "open hat"},
    **{LOW_TOM: "low tom", MID_TOM: "mid tom", CRASH: "crash"},
}
OWN_GOALS = {KICK: 0.88, SNARE: 0.82, CLOSED_HAT: 0.75, OPEN_HAT: 0.5, LOW_TOM: 0.6, MID_TOM: 0.55, CRASH: 0.65}
FONT_GOALS = {KICK: 0.9, SNARE: 0.8, CLOSED_HAT: 0.75, OPEN_HAT: 0.6, LOW_TOM: 0.65, MID_TOM: 0.65, CRASH: 0.75}
SOUNDFONTS = ("/usr/share/sounds/sf2/FluidR3_GM.sf2", "/usr/share/soundfonts/FluidR3_GM.sf2")
KITS = {0: "standard", 16: "power", 24: "electronic", 25: "TR-808", 32: "jazz", 40: "brush"}
EIGHTHS = "x.o.x.o.x.o.x.o."
BACK_BEAT = "....X.......X..."
PATTERNS: dict[str, tuple[float, dict[int, str | Sequence[str]]]] = {
    "rock": (110, {KICK: "x.......x.x.....", SNARE: BACK_BEAT, CLOSED_HAT: EIGHTHS}),
    "rock with a crash": (
        124,
        {
            CRASH: ("x...............", "................"),
            KICK: ("x.......x.......", "x..x....x......."),
            SNARE: BACK_BEAT,
            CLOSED_HAT: ("....x.o.x.o.x.o.", EIGHTHS),
        },
    ),
    "house": (124, {KICK: "x...x...x...x...", OPEN_HAT: "..x...x...x...x.", SNARE: "....x.......x..."}),
    "sixteenths": (88, {KICK: "x..x..x...x.....", SNARE: "....x.......x..g", CLOSED_HAT: "xoxoxoxoxoxoxoxo"}),
    "an open hat": (
        100,
        {KICK: "x.....x...x.....", SNARE: BACK_BEAT, CLOSED_HAT: "x.x.x.x.x.x.x...", OPEN_HAT: "..............x."},
    ),
    "fills": (
        105,
        {
            KICK: "x.......x.......",
            SNARE: (BACK_BEAT, "....X.......xxx."),
            CLOSED_HAT: (EIGHTHS, "x.o.x.o........."),
            MID_TOM: ("................", "........x..x...."),
            LOW_TOM: ("................", "..........x..xxx"),
        },
    ),
    "toms": (96, {KICK: "x.......x.......", LOW_TOM: "..x...x...x...xx", MID_TOM: "....x..x....x..."}),
    "ghosts": (92, {KICK: "x.....x..x......", SNARE: "....X..g.g..X..g", CLOSED_HAT: EIGHTHS}),
    "half time": (
        140,
        {
            CRASH: ("x...............", *["................"] * 3),
            KICK: "x.....x.........",
            SNARE: "........X.......",
            CLOSED_HAT: "x.x.x.x.x.x.xxxx",
        },
    ),
    "fast": (170, {KICK: "x.........x.....", SNARE: BACK_BEAT, CLOSED_HAT: "x.x.x.x.x.x.x.x."}),
    "snare alone": (100, {SNARE: "x...x...x.x.x..."}),
    "hats alone": (120, {CLOSED_HAT: "x.x.x.x.x.x.x...", OPEN_HAT: "..............x."}),
}
FIT_LOOPS, FIT_SEED, FIRST_UNHEARD_KIT = 650, 5, 100_000
HIDDEN, STRENGTH_LOSS = 24, 2e-3


class Score:
    """Counts hits that were found, made up and missed, drum by drum."""

    def __init__(self) -> None:
        self.found, self.made_up, self.missed = Counter[int](), Counter[int](), Counter[int]()

    def add(self, true: Sequence[Note], heard: Sequence[Note]) -> None:
        """Count one loop: a hit is found when one of its drum is heard within 50 ms, each counting once."""
        for key in NAMES:
            left = [hit.onset_s for hit in heard if hit.pitch == key]
            for hit in (hit for hit in true if hit.pitch == key):
                near = min(left, key=lambda moment_s, at_s=hit.onset_s: abs(moment_s - at_s), default=None)
                if near is not None and abs(near - hit.onset_s) <= WITHIN_S:
                    left.remove(near)
                    self.found[key] += 1
                else:
                    self.missed[key] += 1
            self.made_up[key] += len(left)

    def f1(self, key: int) -> float:
        """Return the F1 of a drum."""
        wrong = self.made_up[key] + self.missed[key]
        return 2 * self.found[key] / max(1, 2 * self.found[key] + wrong)

    def words(self, key: int) -> str:
        """Return precision and recall of a drum in words."""
        found = self.found[key]
        precision = found / max(1, found + self.made_up[key])
        return f"precision {precision:.2f}, recall {found / max(1, found + self.missed[key]):.2f}"


def own_loops(count: int) -> Iterator[Loop]:
    """Give loops on kits of arithmetic that the network has not heard."""
    rng = np.random.default_rng(FIRST_UNHEARD_KIT)
    for number in range(count):
        hits = any_pattern(rng)
        if hits:
            yield drummed(hits, Kit(FIRST_UNHEARD_KIT + number, float(rng.choice([-60, -60, -25, -15, -8]))))


def font_loops(soundfont: Path, program: int) -> Iterator[Loop]:
    """Give the patterns on a kit of a soundfont, four bars each."""
    import tinysoundfont

    rng = np.random.default_rng(program)
    for bpm, rows in PATTERNS.values():
        hits = in_order(
            Note(max(0.02, hit.onset_s + rng.normal(0, 0.006)), hit.pitch, hit.duration_s, hit.velocity)
            for hit in pattern(rows, bpm * rng.uniform(0.95, 1.05), bars=4)
        )
        synth = tinysoundfont.Synth(samplerate=RATE_HZ, gain=-6)
        synth.program_select(9, synth.sfload(str(soundfont)), 128, program)
        parts, now = [], 0
        for hit in hits:
            frame = round(hit.onset_s * RATE_HZ)
            if frame > now:
                parts.append(_generated(synth, frame - now))
                now = frame
            synth.noteon(9, hit.pitch, hit.velocity)
        parts.append(_generated(synth, RATE_HZ))
        yield Loop(Clip(np.concatenate(parts), RATE_HZ), hits)


def _generated(synth: object, frames: int) -> NDArray[np.float32]:
    raw = bytes(synth.generate(frames))  # type: ignore[attr-defined]
    return np.frombuffer(raw, np.float32).reshape(-1, 2).copy()


def fit() -> None:
    """Fit the network on loops of arithmetic and write its weights."""
    from scipy.optimize import minimize

    from musicdesk.analysis.drumframes import FRAME_RATE_HZ, bands_of, strokes_in, traits_of
    from musicdesk.analysis.drums import KINDS

    rng = np.random.default_rng(FIT_SEED)
    rows, answers = [], []
    for number in range(FIT_LOOPS):
        hits = any_pattern(rng)
        room_db = float(rng.choice([-60, -60, -25, -15, -8]))
        if not hits:
            continue
        loop = drummed(hits, Kit(number, room_db))
        bands = bands_of(loop.clip)
        strokes = strokes_in(bands)
        answer = np.zeros((len(strokes), len(KINDS)))
        for hit in loop.hits:
            apart_s = np.abs(strokes / FRAME_RATE_HZ - hit.onset_s)
            if len(strokes) and apart_s.min() <= WITHIN_S:
                answer[apart_s.argmin(), KINDS.index(LOW_TOM if hit.pitch == MID_TOM else hit.pitch)] = 1
        rows.append(traits_of(bands, strokes))
        answers.append(answer)
        if number % 50 == 49:
            print(f"     {number + 1} of {FIT_LOOPS} loops", flush=True)
    traits, wanted = np.concatenate(rows), np.concatenate(answers)
    middle, width = traits.mean(axis=0), traits.std(axis=0) + 1e-6
    given = (traits - middle) / width
    shapes = [(given.shape[1], HIDDEN), (HIDDEN,), (HIDDEN, len(KINDS)), (len(KINDS),)]
    edges = np.cumsum([0, *(int(np.prod(shape)) for shape in shapes)])

    def parts(flat: NDArray[np.float64]) -> list[NDArray[np.float64]]:
        return [flat[a:b].reshape(shape) for a, b, shape in zip(edges[:-1], edges[1:], shapes, strict=True)]

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        first, first_bias, second, second_bias = parts(flat)
        inner = np.tanh(given @ first + first_bias)
        said = inner @ second + second_bias
        value = (np.logaddexp(0, said) - wanted * said).sum() / len(given)
        value += STRENGTH_LOSS * (np.square(first).sum() + np.square(second).sum())
        wrong = (1 / (1 + np.exp(-said)) - wanted) / len(given)
        back = (wrong @ second.T) * (1 - inner**2)
        slopes = (
            given.T @ back + 2 * STRENGTH_LOSS * first,
            back.sum(axis=0),
            inner.T @ wrong + 2 * STRENGTH_LOSS * second,
            wrong.sum(axis=0),
        )
        return float(value), np.concatenate([slope.ravel() for slope in slopes])

    start = np.concatenate(
        [
            (rng.normal(size=shape) / np.sqrt(shape[0]) if len(shape) == 2 else np.zeros(shape)).ravel()
            for shape in shapes
        ]
    )
    first, first_bias, second, second_bias = parts(
        minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 500}).x
    )
    first_bias = first_bias - (middle / width) @ first
    first = first / width[:, np.newaxis]
    weights = np.concatenate([part.ravel() for part in (first, first_bias, second, second_bias)]).astype("<f4")
    write_weights(weights)


def write_weights(weights: NDArray[np.float32]) -> None:
    """Write the weights as the page that holds them."""
    page = ROOT / "musicdesk" / "analysis" / "drumweights.py"
    text = page.read_text(encoding="utf-8")
    lines = "\n".join(textwrap.wrap(base64.b85encode(weights.tobytes()).decode(), 110, break_on_hyphens=False))
    head, _, rest = text.partition('_WEIGHTS = r"""\n')
    tail = rest[rest.index('"""') :]
    page.write_text(f'{head}_WEIGHTS = r"""\n{lines}\n{tail}', encoding="utf-8")
    print(f"     {len(weights)} weights are in {page.relative_to(ROOT)}")


def main() -> int:
    """Measure and return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--soundfont", type=Path, help="a General MIDI soundfont (default: FluidR3, where it is)")
    parser.add_argument("--loops", type=int, default=60, help="how many loops on kits of arithmetic (default: 60)")
    parser.add_argument("--fit", action="store_true", help="fit the network anew instead, which takes some minutes")
    wish = parser.parse_args()
    if wish.fit:
        fit()
        return 0

    from musicdesk.analysis.drums import drum_hits

    figures = Figures()
    score, heard_s, lasted_s, late_s = Score(), 0.0, 0.0, []
    for loop in own_loops(wish.loops):
        began_s = time.perf_counter()
        heard = drum_hits(loop.clip)
        heard_s += time.perf_counter() - began_s
        lasted_s += loop.clip.seconds
        score.add(loop.hits, heard)
        late_s += [
            min((abs(hit.onset_s - true.onset_s) for hit in heard if hit.pitch == KICK), default=1.0)
            for true in loop.hits
            if true.pitch == KICK
        ]
    for key, goal in OWN_GOALS.items():
        figures.at_least(f"arithmetic, {NAMES[key]}: F1", score.f1(key), goal)
        figures.note(score.words(key))
    figures.at_most("kick: half of the onsets are nearer than", 1000 * float(np.median(late_s)), 5, "ms")
    figures.at_most("time for a loop of 30 s", 30 * heard_s / lasted_s, 1.0, "s")
    found = wish.soundfont or next((Path(each) for each in SOUNDFONTS if Path(each).is_file()), None)
    try:
        import tinysoundfont  # noqa: F401
    except ImportError:
        found = None
    if found is None:
        figures.note("no soundfont or no tinysoundfont: rendered drums are left out")
        return figures.exit_code
    whole = Score()
    for program, name in KITS.items():
        kit = Score()
        for loop in font_loops(found, program):
            heard = drum_hits(loop.clip)
            kit.add(loop.hits, heard)
            whole.add(loop.hits, heard)
        figures.note(f"{name}: " + ", ".join(f"{NAMES[key]} {kit.f1(key):.2f}" for key in NAMES))
    for key, goal in FONT_GOALS.items():
        figures.at_least(f"{found.stem}, {NAMES[key]}: F1", whole.f1(key), goal)
        figures.note(whole.words(key))
    return figures.exit_code


if __name__ == "__main__":
    sys.exit(main())
