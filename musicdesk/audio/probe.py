"""The child process that asks for devices and may die of it: `python -m musicdesk.audio.probe [inputs]` prints JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from musicdesk.audio.devices import listed
from musicdesk.audio.inputs import listed_inputs
from musicdesk.audio.sources import server_sources

INPUTS = "inputs"


def main(words: Sequence[str] = ()) -> int:
    """Print the output devices, or the input devices when the first word says so; returns the exit code."""
    devices: list[Any] = []
    sound: Any = None
    try:
        import sounddevice

        sound = sounddevice
    except OSError:
        pass  # there is no PortAudio to be loaded
    if sound is not None:
        wanted = listed_inputs(sound, server_sources()) if INPUTS in words else listed(sound)
        devices = [device for _, device in wanted]
    answer = {"library_missing": sound is None, "devices": [asdict(device) for device in devices]}
    sys.stdout.write(json.dumps(answer) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
