"""The table of commands: what `musicdesk --help` lists, and which module does each."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from musicdesk.cli.terminal import Terminal


class CommandModule(Protocol):
    """What the module of a command offers."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's arguments."""

    def run(self, args: argparse.Namespace, terminal: Terminal) -> int:
        """Do it and return the exit code."""


@dataclass(frozen=True)
class Command:
    """A row of the table: the word typed, one line on what it does, and the module, imported when it is asked for."""

    name: str
    summary: str
    module: str

    def load(self) -> CommandModule:
        """Import the command's module."""
        return cast(CommandModule, import_module(self.module))


COMMANDS = (
    Command("generate", "make music from a sentence, or go on from music that is there", "musicdesk.cli.generate"),
    Command(
        "loop", "make loops of one instrument, from an idea you recorded or from a few words", "musicdesk.cli.loop"
    ),
    Command("styles", "list, show, import, export and remove styles", "musicdesk.cli.styles"),
    Command("record", "record a melody from the microphone", "musicdesk.cli.record"),
    Command("melody", "say what is sung in a recording, and what a model hears of it", "musicdesk.cli.melody"),
    Command("transcribe", "write down the notes of a recording as MIDI", "musicdesk.cli.transcribe"),
    Command("analyse", "say tempo, beats, key and loudness of a recording", "musicdesk.cli.analyse"),
    Command("export", "write a take or a recording as a file for your DAW", "musicdesk.cli.export"),
    Command("cover", "draw or paint the picture of a take or a recording", "musicdesk.cli.cover"),
    Command("info", "say what stands in a sound file beside its sound", "musicdesk.cli.info"),
    Command("library", "list, show and export the takes that were kept", "musicdesk.cli.library"),
    Command("models", "list, fetch, check and remove models", "musicdesk.cli.models"),
    Command("train", "make the Starter model again, from nothing", "musicdesk.cli.train"),
    Command("bench", "measure how fast this machine makes music", "musicdesk.cli.bench"),
    Command("doctor", "check that everything MusicDesk needs is here", "musicdesk.cli.doctor"),
)
