"""`musicdesk train starter`: the stages of the Starter's recipe, each one resumable."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from pathlib import Path

STAGES = ("compose", "text", "codec", "codes", "polish", "decoder", "pack", "evaluate")


def default_work_folder() -> Path:
    """Where intermediate files go: outside the repository, in the user's cache folder."""
    cache = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(cache) / "musicdesk" / "training"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line of `musicdesk train`."""
    parser.add_argument("what", choices=("starter",), help="the model to train")
    parser.add_argument(
        "--stage", required=True, choices=STAGES, help="the stage to run; each goes on where it stopped"
    )
    parser.add_argument(
        "--work", type=Path, default=None, help="folder for intermediate files (default: the user's cache)"
    )
    parser.add_argument("--model", type=Path, default=Path("resources/starter"), help="the packed checkpoint's folder")
    parser.add_argument("--minutes", type=float, default=None, help="training time in all, across restarts")
    parser.add_argument("--pieces", type=int, default=3600, help="pieces of 10 s to compose")
    parser.add_argument("--processes", type=int, default=1, help="processes to use, one thread each")
    parser.add_argument("--batch", type=int, default=None, help="pieces in a batch")
    parser.add_argument("--seed", type=int, default=0)


def run(args: argparse.Namespace) -> int:
    """Run one stage; returns the exit code: 1 when `evaluate` finds a gate missed."""
    import torch

    torch.set_num_threads(1)
    work: Path = args.work or default_work_folder()
    stages: dict[str, Callable[[argparse.Namespace, Path], int]] = {
        "compose": _compose, "text": _text, "codec": _codec, "codes": _codes, "polish": _polish,
        "decoder": _decoder, "pack": _pack, "evaluate": _evaluate,
    }  # fmt: skip
    return stages[args.stage](args, work)


def _compose(args: argparse.Namespace, work: Path) -> int:
    from musicdesk.training.corpus import make_corpus

    make_corpus(work, args.pieces, args.processes)
    return 0


def _text(args: argparse.Namespace, work: Path) -> int:
    from musicdesk.training.text import train_text

    train_text(work, minutes=args.minutes or 3.0, seed=args.seed)
    return 0


def _codec(args: argparse.Namespace, work: Path) -> int:
    from musicdesk.training.codec import train_codec

    train_codec(work, minutes=args.minutes or 28.0, seed=args.seed, batch=args.batch or 6)
    return 0


def _codes(args: argparse.Namespace, work: Path) -> int:
    from concurrent.futures import ProcessPoolExecutor
    from functools import partial
    from multiprocessing import get_context

    from musicdesk.training.codes import make_codes

    with ProcessPoolExecutor(args.processes, mp_context=get_context("spawn")) as pool:
        jobs = [
            pool.submit(partial(make_codes, work, part=part, parts=args.processes)) for part in range(args.processes)
        ]
        for job in jobs:
            job.result()
    return 0


def _polish(args: argparse.Namespace, work: Path) -> int:
    from musicdesk.training.codec import polish_codec

    polish_codec(work, minutes=args.minutes or 60.0, seed=args.seed, batch=args.batch or 4)
    return 0


def _decoder(args: argparse.Namespace, work: Path) -> int:
    from musicdesk.training.decoder import train_decoder

    minutes = args.minutes or 150.0
    train_decoder(work, minutes=minutes, seed=args.seed, batch=args.batch or 6, processes=args.processes)
    return 0


def _pack(args: argparse.Namespace, work: Path) -> int:
    from musicdesk.training.pack import pack

    print(pack(work, args.model))
    return 0


def _evaluate(args: argparse.Namespace, work: Path) -> int:
    from musicdesk.training.evaluate import evaluate

    return 0 if all(gate.passed for gate in evaluate(args.model, work)) else 1
