"""`musicdesk train starter`: the stages of the Starter's recipe, each one resumable."""

from __future__ import annotations

import argparse
import math
import os
from collections.abc import Callable
from pathlib import Path

from musicdesk.core.errors import StorageError

STAGES = ("compose", "text", "codec", "codes", "polish", "decoder", "pack", "evaluate", "unpack", "grow")
ORDER = """\
The stages in their order, each going on where it stopped:
  compose   render the corpus, and pieces held out from training (needs tinysoundfont and a soundfont)
  text      make the tokenizer and teach the text encoder
  codec     train the codec: encoder, codebooks and decoder
  codes     encode the corpus with it; from here on encoder and codebooks stand still
  polish    train the codec's decoder further (may run beside the next)
  decoder   train the decoder on the codes
  pack      put all of it together as a checkpoint
  evaluate  judge that checkpoint on held-out pieces; exit code 1 if a gate is missed
And, to train on a Starter whose work folder is gone:
  unpack    make text, codec and decoder of a work folder out of a packed checkpoint; --minutes says how long it was
            trained
  grow      give what was unpacked the words and layers that came into the recipe since
            then compose, codes and decoder go on, with more --minutes
"""


def default_work_folder() -> Path:
    """Where intermediate files go: outside the repository, in the user's cache folder."""
    cache = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(cache) / "musicdesk" / "training"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line of `musicdesk train`."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = ORDER
    parser.add_argument("what", choices=("starter",), help="the model to train")
    parser.add_argument("--stage", required=True, choices=STAGES, help="the stage to run")
    parser.add_argument(
        "--work", type=Path, default=None, help="folder for intermediate files (default: the user's cache)"
    )
    parser.add_argument("--model", type=Path, default=Path("resources/starter"), help="the packed checkpoint's folder")
    parser.add_argument(
        "--minutes",
        type=_minutes,
        help="training time in all, across restarts (text 3, codec 28, polish 60, decoder 150, unpack 60, grow 4)",
    )
    parser.add_argument(
        "--steps",
        type=_count,
        help="have text, codec, polish, decoder or grow over after so many steps: to try them out, "
        "in a work folder of its own, for what is finished so is finished",
    )
    parser.add_argument("--pieces", type=_count, default=3600, help="pieces of 10 s to compose (default 3600)")
    parser.add_argument(
        "--processes",
        type=_count,
        default=1,
        help="processes for compose, codes and decoder, one thread each (default 1)",
    )
    parser.add_argument("--threads", type=_count, default=1, help="threads where there is one process (default 1)")
    parser.add_argument("--batch", type=_count, help="pieces in a batch (codec 6, polish 4, decoder 6, grow 64)")
    parser.add_argument(
        "--device", default="cpu", help="cpu, cuda or auto, for codec, codes, polish and decoder (default cpu)"
    )
    parser.add_argument(
        "--probe", action="store_true", help="for evaluate: the held-out pieces kept for tuning, not those that judge"
    )
    parser.add_argument(
        "--seed", type=_seed, default=0, help="seed of the training (default 0); the corpus has seeds of its own"
    )


def run(args: argparse.Namespace) -> int:
    """Run one stage; returns the exit code: 1 when `evaluate` finds a gate missed.

    Raises: UserError if an earlier stage, a tool or a device is missing, or a folder cannot be used.
    """
    import torch

    # Two threads beside another busy process bring each other to a halt, so more than one is for the user to ask for.
    torch.set_num_threads(args.threads)
    work: Path = args.work or default_work_folder()
    stages: dict[str, Callable[[argparse.Namespace, Path], int]] = {
        "compose": _compose, "text": _text, "codec": _codec, "codes": _codes, "polish": _polish,
        "decoder": _decoder, "pack": _pack, "evaluate": _evaluate, "unpack": _unpack, "grow": _grow,
    }  # fmt: skip
    try:
        work.mkdir(parents=True, exist_ok=True)
        return stages[args.stage](args, work)
    except OSError as exc:
        raise StorageError(
            f'The stage "{args.stage}" cannot read or write {exc.filename or work}: {exc.strerror or exc}.',
            "See that there is room, and that the folder may be written to.",
        ) from exc


def _device(args: argparse.Namespace) -> str:
    """Return the device to train on; "auto" is a CUDA GPU or the processor."""
    from musicdesk.engines.device import choose_device

    device, _ = choose_device(args.device)
    return "cpu" if device == "mps" and args.device == "auto" else device


def _compose(args: argparse.Namespace, work: Path) -> int:
    from musicdesk.training.corpus import make_corpus

    make_corpus(work, args.pieces, args.processes)
    return 0


def _text(args: argparse.Namespace, work: Path) -> int:
    from musicdesk.training.text import train_text

    train_text(work, minutes=args.minutes or 3.0, seed=args.seed, most=args.steps)
    return 0


def _codec(args: argparse.Namespace, work: Path) -> int:
    from musicdesk.training.codec import train_codec

    train_codec(
        work, minutes=args.minutes or 28.0, seed=args.seed, batch=args.batch or 6, device=_device(args), most=args.steps
    )
    return 0


def _codes(args: argparse.Namespace, work: Path) -> int:
    from musicdesk.training.codes import make_codes_together

    make_codes_together(work, args.processes, _device(args))
    return 0


def _polish(args: argparse.Namespace, work: Path) -> int:
    from musicdesk.training.polish import polish_codec

    polish_codec(
        work, minutes=args.minutes or 60.0, seed=args.seed, batch=args.batch or 4, device=_device(args), most=args.steps
    )
    return 0


def _decoder(args: argparse.Namespace, work: Path) -> int:
    from musicdesk.training.decoder import train_decoder

    train_decoder(
        work, minutes=args.minutes or 150.0, seed=args.seed, batch=args.batch or 6, processes=args.processes,
        device=_device(args), most=args.steps,
    )  # fmt: skip
    return 0


def _pack(args: argparse.Namespace, work: Path) -> int:
    from musicdesk.training.pack import pack

    print(pack(work, args.model))
    return 0


def _evaluate(args: argparse.Namespace, work: Path) -> int:
    from musicdesk.training.evaluate import evaluate

    return 0 if all(gate.passed for gate in evaluate(args.model, work, probe=args.probe)) else 1


def _unpack(args: argparse.Namespace, work: Path) -> int:
    from musicdesk.training.unpack import unpack

    print(unpack(args.model, work, minutes=args.minutes or 60.0))
    return 0


def _grow(args: argparse.Namespace, work: Path) -> int:
    from musicdesk.training.grow import grow

    print(grow(work, minutes=args.minutes or 4.0, seed=args.seed, batch=args.batch or 64, most=args.steps))
    return 0


def _minutes(word: str) -> float:
    minutes = float(word)
    if not (math.isfinite(minutes) and minutes > 0):
        raise argparse.ArgumentTypeError(f"{word} is not a time above 0")
    return minutes


def _count(word: str) -> int:
    count = int(word)
    if count < 1:
        raise argparse.ArgumentTypeError(f"{word} is less than 1")
    return count


def _seed(word: str) -> int:
    seed = int(word)
    if not 0 <= seed < 2**63:
        raise argparse.ArgumentTypeError(f"{word} is outside 0..2^63-1")
    return seed
