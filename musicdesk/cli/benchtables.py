"""What a benchmark found, as tables: for the terminal, and for a page of documentation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from musicdesk.engines.benchmark.measured import Measured

_NOTHING = "-"


@dataclass(frozen=True)
class Table:
    """Rows of words below a row of headings; the first column is a name."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def in_text(measured: Measured) -> Iterator[str]:
    """Yield the lines of a benchmark for the terminal, its columns lined up."""
    yield from _machine(measured)
    for table in _tables(measured):
        widths = [max(len(row[at]) for row in (table.headings, *table.rows)) for at in range(len(table.headings))]
        yield ""
        for row in (table.headings, *table.rows):
            first, *others = (
                word.ljust(width) if not at else word.rjust(width) for at, (word, width) in _pairs(row, widths)
            )
            yield "  ".join([first, *others]).rstrip()
    yield from _remarks(measured)


def in_markdown(measured: Measured) -> Iterator[str]:
    """Yield the lines of a benchmark for a page of documentation."""
    yield from _machine(measured)
    for table in _tables(measured):
        yield ""
        yield f"| {' | '.join(table.headings)} |"
        yield f"|{'|'.join(['---', *['---:'] * (len(table.headings) - 1)])}|"
        for row in table.rows:
            yield f"| {' | '.join(row)} |"
    yield from _remarks(measured)


def _pairs(row: Sequence[str], widths: Sequence[int]) -> Iterator[tuple[int, tuple[str, int]]]:
    return enumerate(zip(row, widths, strict=True))


def _machine(measured: Measured) -> Iterator[str]:
    machine = measured.machine
    yield (
        f"Shape {measured.shape}, {measured.steps} steps a run, medians of {measured.rounds} runs in turn, on"
        f" {machine.device}: {machine.processor}, {machine.cores} cores, {machine.memory_gb:.0f} GB; reads"
        f" {machine.read_gb_s:.1f} GB/s; torch {machine.torch}, transformers {machine.transformers};"
        f" at most {measured.peak_memory_mb:.0f} MB of memory for all of it together."
    )


def _tables(measured: Measured) -> Iterator[Table]:
    yield _speeds(measured)
    yield Table(
        ("ours", "step 100 ms", "500", "1500", "1500/100", "of bandwidth", "beside a busy core", "logits max", "rms"),
        tuple(
            (
                name,
                *(f"{cost:.1f}" for cost in ours.step_ms.values()),
                f"{ours.growth:.2f}",
                f"{ours.bandwidth_share:.0%}",
                _NOTHING if ours.busy_share is None else f"{ours.busy_share:.0%}",
                _NOTHING if ours.logits_max is None else f"{ours.logits_max:.1e}",
                _NOTHING if ours.logits_rms is None else f"{ours.logits_rms:.1e}",
            )
            for name, ours in measured.ours.items()
        ),
    )
    codec = measured.codec
    yield Table(
        ("codec", "s per s", "whole", "blocks of 25", "of 10", "largest distance", "look-ahead ms"),
        (
            (
                "float32",
                f"{codec.s_per_s:.3f}",
                f"{codec.whole_s_per_s:.3f}",
                f"{codec.cost_25:.2f}x",
                f"{codec.cost_10:.2f}x",
                f"{codec.error:.1e}",
                f"{codec.look_ahead_ms:.0f}",
            ),
        ),
    )
    yield Table(
        ("figure", "found", "goal", ""),
        tuple(
            (
                figure.name,
                _short(figure.value),
                f"{'at least' if figure.at_least else 'at most'} {_short(figure.goal)}",
                "met" if figure.met else "not met",
            )
            for figure in measured.figures
        ),
    )


def _speeds(measured: Measured) -> Table:
    their_names = tuple(measured.theirs)
    rows = [
        (
            f"ours {name}",
            f"{ours.speed.steps_per_s:.1f}",
            f"{ours.speed.real_time:.2f}",
            f"{ours.speed.first_sound_s:.2f}",
            f"{ours.memory_mb:.0f}",
            str(ours.threads),
            *(f"{measured.ratios[f'{name}/{their}']:.1f}x" for their in their_names),
        )
        for name, ours in measured.ours.items()
    ]
    rows += [
        (
            f"transformers {name}",
            f"{theirs.speed.steps_per_s:.1f}",
            f"{theirs.speed.real_time:.2f}",
            "at the end",
            f"{theirs.memory_mb:.0f}",
            _NOTHING,
            *(_NOTHING for _ in their_names),
        )
        for name, theirs in measured.theirs.items()
    ]
    against = (f"to theirs {name}" for name in their_names)
    headings = ("side", "steps/s", "x real time", "first sound s", "memory MB", "threads", *against)
    return Table(headings, tuple(rows))


def _remarks(measured: Measured) -> Iterator[str]:
    if measured.remarks:
        yield ""
        yield from measured.remarks


def _short(value: float) -> str:
    return f"{value:.1e}" if 0 < abs(value) < 1e-2 else f"{value:.3g}"
