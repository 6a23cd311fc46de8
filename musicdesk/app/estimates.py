"""Estimates: how long a take will take and whether its model fits, from what this machine was seen to do."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import TYPE_CHECKING

from musicdesk.app.speeds import Run, Seen, Speeds
from musicdesk.core.estimate import Estimate
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import USUAL_BEATS
from musicdesk.core.wish import Wish
from musicdesk.core.words import tempo_in
from musicdesk.workers.fitting import Candidate, that_fits
from musicdesk.workers.freememory import free_bytes as machine_free_bytes

if TYPE_CHECKING:
    from musicdesk.app.models import ModelRow
    from musicdesk.workers.messages import Loaded

STEPS_PER_SECOND = 50
"""Codec steps of a second of music, as every MusicGen has them."""
BESIDE_S = {"cpu": 0.004, "cuda": 0.008, "mps": 0.02}
"""What a step of a MusicGen takes beside reading its weights: attention, choosing, the codec. Seen, not measured."""
EACH_MORE = 0.3
"""A take more beside others makes all of them so much longer, as a share: they share the reading of the weights."""
SMALL_BYTES = 400_000_000
"""Weights up to this size in fp32 run in fp32; see `engines.device`."""
WORTH = 1.2
SAFE = 0.5
"""Products of a diffusion model reach about so much of what the plain ones reach that were measured."""
BESIDE_STEP_S = 0.02
"""What a denoising step takes beside its products, on any device: hundreds of small things, one after the other."""
READ_BYTES_PER_S, FIRST_S = 1e9, 2.0
"""How fast weights are read from a disk, and what the libraries take besides, where loading was never seen."""
BARS_MORE = 1.08
"""A loop is cut out of a longer take: a bar more, and somewhat more for each."""


def estimate(
    row: ModelRow,
    wish: Wish,
    speeds: Speeds,
    *,
    loaded: Loaded | None = None,
    others: Sequence[ModelRow] = (),
    free_bytes: int | None = None,
) -> Estimate:
    """Return what a wish will cost with the model `row`; device, number format and lengths are those of its recipe.

    `loaded` is the model in memory, whose place is free for another. `others` are the models that may be proposed
    where this one does not fit. `free_bytes` is the machine's free memory, looked at now if it is None.
    """
    device = _device(row, wish.recipe, speeds)
    precision = _precision(row, wish.recipe, device, speeds)
    seen, run = speeds.seen(row.id, device, precision), _asked(row, wish)
    there = loaded is not None and (loaded.model, loaded.device) == (row.id, device)
    there = there and loaded is not None and precision in ("auto", loaded.precision)
    rate = _seen_rate(row, seen, run.count)
    making_s = rate * _work(row, run) if rate is not None else _reckoned_s(row, run, speeds, device, precision)
    loading_s = 0.0 if there else _loading_s(row, seen, precision)
    needed = max(_needed(row, precision), 0 if seen is None else seen.memory_bytes)
    free = _free(device, speeds, loaded, free_bytes)
    fits = there or not needed or not free or needed <= free
    instead = None
    if not fits:
        here = [each for each in others if each.folder is not None and each.kind == "music"]
        instead = that_fits([_candidate(each) for each in (row, *here)], wish, free, row.id)
    return Estimate(
        None if making_s is None else making_s + loading_s,
        needed,
        free,
        device,
        loading_s,
        measured=rate is not None,
        fits=fits,
        instead="" if instead is None else instead.id,
    )


def sentence(estimate: Estimate, others: Sequence[ModelRow] = ()) -> str:
    """Return an estimate in words; `others` give the model it proposes its name.

    "About 12 s on this machine, 1.1 GB of memory.", "It needs 9 GB of memory, 3.1 GB are free: MusicGen small fits."
    """
    needed, free = _spoken_bytes(estimate.memory_bytes), _spoken_bytes(estimate.free_bytes)
    if not estimate.fits:
        gpu = estimate.device.startswith("cuda")
        title = next((each.title for each in others if each.id == estimate.instead), estimate.instead)
        if title and gpu:
            return f"It needs {needed} of memory, {free} are free on the GPU: {title} fits."
        if title:
            return f"It needs {needed} of memory, {free} are free: {title} fits."
        lack = f"It needs {needed} of memory, {free} are free."
        if gpu:
            lack = f"It needs {needed} of memory, {free} are free on the GPU."
        return f"{lack} Close other programs, or choose a smaller model."
    if estimate.seconds is None:
        return f"It needs about {needed} of memory." if estimate.memory_bytes else ""
    time = _spoken_s(estimate.seconds)
    if estimate.memory_bytes:
        return f"About {time} on this machine, {needed} of memory."
    return f"About {time} on this machine."


def _device(row: ModelRow, recipe: Recipe, speeds: Speeds) -> str:
    if recipe.device != "auto":
        return recipe.device
    if speeds.devices:
        return speeds.devices[0].device
    seen = speeds.seen(row.id)
    return "cpu" if seen is None else seen.device


def _precision(row: ModelRow, recipe: Recipe, device: str, speeds: Speeds) -> str:
    """Return the number format that the engine will choose; "auto" while nobody knows.

    See `engines.device.choose_precision`.
    """
    if recipe.precision != "auto":
        return recipe.precision
    seen = speeds.seen(row.id, device)
    if seen is not None:
        return seen.precision
    if row.bytes_per_step.get("fp32", 0) <= SMALL_BYTES:
        return "fp32"
    if device != "cpu":
        return "fp16"
    measured, best = speeds.device(device), "fp32"
    if measured is None:
        return "auto"
    streams = row.abilities.streams
    rates, sizes = (measured.bytes_per_s, row.bytes_per_step) if streams else (measured.flops_per_s, {})
    for name in rates:
        gain = rates[name] / rates.get(best, rates[name]) * (sizes.get(best, 1) / sizes.get(name, 1))
        best = name if gain >= WORTH and name in row.memory_bytes else best
    return best


def _asked(row: ModelRow, wish: Wish) -> Run:
    """Return the work that a wish is, its time not known yet."""
    recipe, remake = wish.recipe, wish.remake
    seconds, count, rounds = recipe.seconds, wish.variations, 1
    if remake is not None:
        seconds, count, rounds = remake.end_s - remake.begin_s, remake.candidates, wish.variations
    bpm = recipe.bpm or tempo_in(recipe.prompt)
    if recipe.bars is not None and bpm is not None:
        seconds = (recipe.bars * BARS_MORE + 1) * USUAL_BEATS * 60.0 / bpm
    steps = None if row.abilities.steps is None else recipe.steps or row.abilities.steps
    return Run(max(0.02, seconds * rounds), 1.0, count, steps)


def _work(row: ModelRow, run: Run) -> float:
    """Return how much a job is, in whatever unit its time is proportional to."""
    if run.steps is None:
        return run.seconds * (1 + EACH_MORE * (run.count - 1))
    return run.count * run.steps * ((row.flops_per_step + row.flops_per_step_s * run.seconds) or 1.0)


def _seen_rate(row: ModelRow, seen: Seen | None, count: int) -> float | None:
    """Return how long a piece of work took before, in seconds; None if that was never seen."""
    runs = (
        () if seen is None else tuple(each for each in seen.runs if (each.steps is None) == (not row.abilities.steps))
    )
    same = [each for each in runs if each.count == count] or runs
    return median(each.took_s / _work(row, each) for each in same) if same else None


def _reckoned_s(row: ModelRow, run: Run, speeds: Speeds, device: str, precision: str) -> float | None:
    """Return how long a job takes by the speed of the machine alone; None where nobody can tell."""
    measured = speeds.device(device)
    if measured is None:
        return None
    if run.steps is None:
        read, rate = row.bytes_per_step.get(precision, 0), measured.bytes_per_s.get(precision, 0.0)
        if not read or not rate:
            return None
        step_s = read / rate + BESIDE_S.get(device.partition(":")[0], 0.0)
        return STEPS_PER_SECOND * step_s * _work(row, run)
    flops = measured.flops_per_s.get(precision, 0.0)
    work = _work(row, run)
    if not flops or not (row.flops_per_step or row.flops_per_step_s):
        return None
    return work / (SAFE * flops) + run.count * run.steps * BESIDE_STEP_S


def _loading_s(row: ModelRow, seen: Seen | None, precision: str) -> float:
    if seen is not None and seen.loading_s:
        return seen.loading_s
    return FIRST_S + row.size_bytes / READ_BYTES_PER_S


def _needed(row: ModelRow, precision: str) -> int:
    return _candidate(row).needed_bytes(precision)


def _free(device: str, speeds: Speeds, loaded: Loaded | None, free_bytes: int | None) -> int:
    measured = speeds.device(device)
    if measured is not None and measured.memory_bytes:
        return measured.free_bytes  # its own; what the engine holds there was counted as free
    free = machine_free_bytes() if free_bytes is None else free_bytes
    return free + (0 if loaded is None else loaded.memory_bytes) if free else 0


def _candidate(row: ModelRow) -> Candidate:
    return Candidate(row.id, row.title, row.abilities, row.memory_bytes)


def _spoken_bytes(count: int) -> str:
    gigabytes = count / 1e9
    return f"{gigabytes:.0f} GB" if gigabytes >= 9.95 else f"{gigabytes:.1f} GB".replace(".0 ", " ")


def _spoken_s(seconds: float) -> str:
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    if minutes < 90:
        return f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60} min"
