"""Rendering a piece with a soundfont: mix and melody stem, 32 kHz mono, the same bytes for the same piece."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.errors import Unavailable
from musicdesk.training.composer import ROLES, STEPS, Event, Piece

SAMPLE_RATE = 32_000
STEP_FRAMES = 640
GAIN_DB = -5.0
LEVEL = {"lead": 1.1, "chords": 0.55, "bass": 0.9, "drums": 1.1}
FLUSH_STEPS = 16
"""What a voice that was shut off still sounds for; played away, so that a piece does not hear the one before it."""
SOUNDFONTS = (Path("/usr/share/sounds/sf2/FluidR3_GM.sf2"),)
"""Where Debian's fluid-soundfont-gm (MIT) lies; the variable MUSICDESK_SOUNDFONT names another place."""

_synth: dict[str, Any] = {}


def soundfont() -> Path:
    """Return the soundfont's path.

    Raises: Unavailable if there is none.
    """
    named = os.environ.get("MUSICDESK_SOUNDFONT")
    for path in (Path(named),) if named else SOUNDFONTS:
        if path.is_file():
            return path
    raise Unavailable(
        f"There is no soundfont at {named or SOUNDFONTS[0]}.",
        "Install Debian's fluid-soundfont-gm, or name the file in MUSICDESK_SOUNDFONT.",
    )


def check_synthesiser() -> None:
    """Make sure, before any work begins, that pieces can be rendered.

    Raises: Unavailable if there is no synthesiser or no soundfont.
    """
    _open()


def render(piece: Piece, roles: tuple[str, ...] = ROLES) -> NDArray[np.float32]:
    """Return the piece as float32 (frames,) at 32 kHz, 10 s long, playing only `roles`."""
    mix = np.zeros(STEPS * STEP_FRAMES, np.float32)
    for role in roles:
        if piece.tracks[role]:
            drums = role == "drums"
            program = 0 if drums else piece.instruments[role].program
            gain = LEVEL[role] * (1.0 if drums else piece.instruments[role].gain)
            mix += gain * _play(piece.tracks[role], program, drums=drums)
    return np.clip(mix, -0.99, 0.99)


def _open() -> tuple[Any, int]:
    """One synthesiser a process: loading the soundfont takes half a second."""
    if not _synth:
        try:
            import tinysoundfont
        except ImportError as exc:
            raise Unavailable(
                "The package tinysoundfont is not installed.", "Run: pip install --no-deps tinysoundfont"
            ) from exc
        path = soundfont()
        synth = tinysoundfont.Synth(samplerate=SAMPLE_RATE, gain=GAIN_DB)
        try:
            _synth["it"] = (synth, synth.sfload(str(path)))
        except Exception as exc:  # it has no error of its own for a file that is no soundfont
            raise Unavailable(f"{path} cannot be read as a soundfont.", "Name FluidR3_GM.sf2.") from exc
    synth, font = _synth["it"]
    return synth, font


def _play(events: tuple[Event, ...], program: int, *, drums: bool) -> NDArray[np.float32]:
    synth, font = _open()
    channel = 9 if drums else 0
    for each in range(16):
        synth.sounds_off(each)
    synth.generate(FLUSH_STEPS * STEP_FRAMES)
    synth.program_select(channel, font, 128 if drums else 0, program, drums)
    acts = sorted(
        [(e.step, 1, e.pitch, e.velocity) for e in events] + [(e.step + e.length, 0, e.pitch, 0) for e in events]
    )
    out: list[NDArray[np.float32]] = []
    now = 0
    for wanted, on, pitch, velocity in acts:
        step = min(wanted, STEPS)
        if step > now:
            out.append(_mono(synth, step - now))
            now = step
        if now >= STEPS:
            break
        if on:
            synth.noteon(channel, pitch, velocity)
        else:
            synth.noteoff(channel, pitch)
    if now < STEPS:
        out.append(_mono(synth, STEPS - now))
    return np.concatenate(out)


def _mono(synth: Any, steps: int) -> NDArray[np.float32]:
    stereo = np.frombuffer(bytes(synth.generate(steps * STEP_FRAMES)), np.float32).reshape(-1, 2)
    return np.asarray(stereo.mean(axis=1), np.float32)
