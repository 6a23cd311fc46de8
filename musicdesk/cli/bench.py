"""`musicdesk bench`: how fast this machine makes music, alone and beside transformers.

`--json` prints one object with these keys, which stay as they are:

    shape, random_weights, steps, rounds, peak_memory_mb, remarks
    machine    processor, device, cores, memory_gb, torch, transformers, read_gb_s
    ours       by number format: speed (steps_per_s, real_time, first_sound_s), memory_mb, threads,
               step_ms (by "100", "500", "1500"), growth, bandwidth_share, busy_share, logits_max, logits_rms
    theirs     by number format: speed, memory_mb
    codec      s_per_s, whole_s_per_s, cost_25, cost_10, error, look_ahead_ms
    ratios     steps per second of ours over theirs, by "int8/fp32" and so on
    figures    a list of name, value, goal, at_least, met

What was not measured is null.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from musicdesk.cli.arguments import whole

if TYPE_CHECKING:
    from musicdesk.cli.terminal import Terminal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    from musicdesk.app.bench import AGAINST, SHAPES

    parser.add_argument(
        "--shape",
        default="starter",
        metavar="NAME",
        help=f"one of {', '.join(SHAPES)}; the latter two have random weights (default: starter)",
    )
    parser.add_argument("--against", metavar="NAME", help=f"measure {' or '.join(AGAINST)} in turn with ours")
    parser.add_argument(
        "--precision",
        default="auto",
        metavar="NAMES",
        help='number formats of ours, such as "fp32,bf16,int8" (default: what a take would use)',
    )
    parser.add_argument(
        "--steps", type=whole, metavar="N", help="codec steps of a run, 50 to a second (default: what suits the shape)"
    )
    parser.add_argument("--rounds", type=whole, default=3, metavar="N", help="runs of each, in turn (default: 3)")
    parser.add_argument("--threads", type=whole, metavar="N", help="most threads to use (default: all there are)")
    parser.add_argument("--device", default="auto", metavar="NAME", help="auto, cpu, cuda or mps (default: auto)")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print everything as JSON")
    form.add_argument("--markdown", action="store_true", help="print tables for a page of documentation")


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Measure, print what was found, and return 0: a figure that is not met is news, and no error."""
    from musicdesk.app.bench import bench
    from musicdesk.cli.benchtables import in_markdown, in_text

    measured = bench(
        shape=args.shape,
        against=args.against,
        precisions=tuple(name.strip() for name in args.precision.split(",") if name.strip()),
        steps=args.steps,
        rounds=args.rounds,
        threads=args.threads,
        device=args.device,
        say=terminal.say,
    )
    if args.json:
        terminal.emit_json(measured.to_json())
    else:
        terminal.emit("\n".join((in_markdown if args.markdown else in_text)(measured)))
    return 0
