"""Notes as instruments of a General MIDI soundfont play them."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from musicdesk.core.clip import Clip
from musicdesk.core.note import Note

RATE = 44_100
SOUNDFONT = Path(os.environ.get("MUSICDESK_SOUNDFONT", "/usr/share/sounds/sf2/FluidR3_GM.sf2"))


class Band:
    """A synthesiser with a soundfont; ends the program with a sentence where there is none."""

    def __init__(self) -> None:
        try:
            import tinysoundfont
        except ImportError:
            sys.exit("This needs a synthesiser: pip install --no-deps tinysoundfont")
        if not SOUNDFONT.is_file():
            sys.exit(f"There is no soundfont at {SOUNDFONT}: install fluid-soundfont-gm, or set MUSICDESK_SOUNDFONT.")
        self._synth: Any = tinysoundfont.Synth(samplerate=RATE, gain=-6.0)
        self._font = self._synth.sfload(str(SOUNDFONT))

    def play(self, notes: Sequence[Note], program: int, tail_s: float = 0.7, drums: bool = False) -> Clip:
        """Return notes as an instrument plays them, mono at 44.1 kHz; MIDI `program` 0..127."""
        synth, channel = self._synth, 9 if drums else 0
        synth.sounds_off(channel)
        synth.generate(RATE)  # what was shut off still sounds for a moment
        synth.program_select(channel, self._font, 128 if drums else 0, program, drums)
        acts = sorted(
            [(round(note.onset_s * RATE), 1, note.pitch, note.velocity) for note in notes]
            + [(round(note.end_s * RATE), 0, note.pitch, 0) for note in notes]
        )
        out, now = [np.zeros((0, 2), np.float32)], 0
        for frame, on, pitch, velocity in [*acts, (acts[-1][0] + round(tail_s * RATE), 2, 0, 0)]:
            if frame > now:
                sound = np.frombuffer(bytes(synth.generate(frame - now)), np.float32)
                out.append(sound.reshape(-1, 2))
                now = frame
            if on == 1:
                synth.noteon(channel, pitch, velocity)
            elif on == 0:
                synth.noteoff(channel, pitch)
        return Clip(np.concatenate(out).mean(axis=1, keepdims=True).astype(np.float32), RATE)
