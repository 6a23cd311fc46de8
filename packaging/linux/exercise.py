"""Puts a built program through all its engines: `python exercise.py PROGRAM FOLDER`, where the tests can run."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).resolve().parents[2] / "tests"
LIMIT_S = 300.0


def exercises(folder: Path) -> Iterator[tuple[str, ...]]:
    """Yield the words of commands, each of which is to end well; what they need is made in the folder before."""
    sys.path.insert(0, str(TESTS))
    import tiny_pipelines as tiny

    yield ("doctor",)
    yield ("generate", "warm piano, 84 bpm", "--seconds", "5", "--seed", "7", "-o", "take.wav", "--midi", "take.mid")
    yield ("generate", "house, 125 bpm", "--bars", "2", "--bpm", "125", "--loop", "-o", "loop.wav")
    yield ("generate", "warm strings", "--seconds", "4", "--melody", "take.wav", "--repair", "-o", "followed.wav")
    yield ("generate", "rainy night", "--style", "Boom bap", "--seconds", "3", "--library", "-o", "styled.wav")
    yield ("loop", "--from", "take.wav", "--instrument", "electric piano", "--bars", "1", "-o", "idea.wav")
    yield ("transcribe", "take.wav", "-o", "heard.mid")
    yield ("analyse", "loop.wav")
    yield ("melody", "take.wav")
    for ending in ("flac", "mp3", "ogg", "opus"):
        yield ("export", "take.wav", "-o", f"out.{ending}", "--loudness", "lufs")
    yield ("info", "take.wav")
    yield ("cover", "take.wav", "-o", "cover.png")
    yield ("styles", "list")
    yield ("library", "list")
    for name, save in (
        ("stable-audio", tiny.save_stable_audio),
        ("stable-audio-3", tiny.save_stable_audio_3),
        ("audioldm2", tiny.save_audioldm2),
        ("ace-step", tiny.save_ace_step),
    ):
        save(folder / name)
        yield ("generate", "rain", "--model", name, "--seconds", "1", "--steps", "2", "-o", f"{name}.wav")
    for name, save in (("clap", tiny.save_clap), ("stable-diffusion", tiny.save_stable_diffusion)):
        save(folder / "given" / name)
        yield ("models", "import", name, f"given/{name}", "--accept-licence")
    yield ("models", "list")
    yield ("cover", "take.wav", "-o", "painted.png", "--model", "stable-diffusion")
    yield ("loop", "--from", "take.wav", "--instrument", "drums", "--bars", "1", "-o", "tagged.wav", "--json")
    yield ("bench", "--steps", "8", "--rounds", "1")


def exercise(program: str, folder: Path) -> int:
    """Run every command, say how it went, and return how many failed."""
    folder.mkdir(parents=True, exist_ok=True)
    home = folder / "home"
    home.mkdir(exist_ok=True)
    known = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "OMP_NUM_THREADS")}
    environment = {**known, "HOME": str(home), "MUSICDESK_MODELS": str(folder / "models"), "MUSICDESK_DEBUG": "1"}
    failed = 0
    for words in exercises(folder):
        begun_s = time.monotonic()
        done = subprocess.run(
            [program, *words], cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True,
            timeout=LIMIT_S, check=False,
        )  # fmt: skip
        verdict = "ok  " if done.returncode == 0 else "FAIL"
        sys.stdout.write(f"{verdict} {time.monotonic() - begun_s:6.1f} s  {' '.join(words)}\n")
        if done.returncode != 0:
            failed += 1
            sys.stdout.write(f"{done.stdout[-2000:]}{done.stderr[-3000:]}\n")
        sys.stdout.flush()
    return failed


if __name__ == "__main__":
    sys.exit(1 if exercise(str(Path(sys.argv[1]).absolute()), Path(sys.argv[2]).absolute()) else 0)
