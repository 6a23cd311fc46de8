"""The child process that asks for output devices and may die of it: `python -m musicdesk.audio.probe` prints JSON."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import Any

from musicdesk.audio.devices import Device, listed


def main() -> int:
    """Print the output devices; returns the exit code."""
    devices: list[Device] = []
    sound: Any = None
    try:
        import sounddevice

        sound = sounddevice
    except OSError:
        pass  # there is no PortAudio to be loaded
    if sound is not None:
        devices = [device for _, device in listed(sound)]
    answer = {"library_missing": sound is None, "devices": [asdict(device) for device in devices]}
    sys.stdout.write(json.dumps(answer) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
