"""`musicdesk train`: the recipe of the Starter model, step by step."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from musicdesk.cli.terminal import Terminal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments, as the training room has them."""
    from musicdesk.training import command

    command.add_arguments(parser)


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Run the stage that was asked for and return its exit code."""
    del terminal  # stages print their own lines of progress, which belong in a log
    from musicdesk.training import command

    return command.run(args)
