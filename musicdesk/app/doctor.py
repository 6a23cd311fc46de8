"""Doctor: looks at what MusicDesk stands on, part by part, and says what to do about what is not well."""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import json
import math
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any, Literal

from musicdesk.app.desk import Desk
from musicdesk.app.modelfindings import free_memory, look_at_models, room_for_models
from musicdesk.core.errors import ModelError, UserError

Verdict = Literal["ok", "warn", "fail"]
PYTHONS = ((3, 11), (3, 13))
PARAMETERS = (20_000_000, 420_000_000)
"""About the size of the Starter's decoder and of musicgen-small's."""
REINSTALL = "Run: pip install --force-reinstall --no-deps {}"
NEEDED = (
    # distribution, module to import, remedy
    ("torch", "torch", REINSTALL.format('"torch>=2.8,<2.14"')),
    ("transformers", "transformers.models.musicgen.modeling_musicgen", REINSTALL.format('"transformers>=5.23,<6"')),
    ("soundfile", "soundfile", REINSTALL.format("soundfile")),
    ("soxr", "soxr", REINSTALL.format("soxr")),
    ("mido", "mido", REINSTALL.format("mido")),
    ("python-stretch", "python_stretch", REINSTALL.format("python-stretch")),
    ("diffusers", "diffusers", REINSTALL.format('"diffusers>=0.42,<0.43"')),
    ("torchsde", "torchsde", REINSTALL.format("torchsde")),
    ("huggingface_hub", "huggingface_hub", REINSTALL.format('"huggingface_hub>=1.0"')),
    ("Pillow", "PIL.Image", REINSTALL.format("Pillow")),
)
NETWORK = "used by nothing but: musicdesk models get, and Download in the window"
UNWANTED = (
    ("torchaudio", "torchaudio", "Beside torch 2.13 it breaks transformers. Run: pip uninstall torchaudio"),
    ("tensorflow", "tensorflow", "It is not needed, and makes MIDI slow to start. Run: pip uninstall tensorflow"),
)


@dataclass(frozen=True)
class Finding:
    """One part looked at: its `name`, the `verdict`, what was `seen`, and the `remedy` (empty when all is well)."""

    name: str
    verdict: Verdict
    seen: str
    remedy: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return what `musicdesk doctor --json` prints for a part."""
        return {"name": self.name, "verdict": self.verdict, "seen": self.seen, "remedy": self.remedy}


def doctor(desk: Desk, folder: Path) -> Iterator[Finding]:
    """Yield a finding for each part, as soon as it has been looked at. `folder` is where takes would be written."""
    yield _python()
    yield Finding("machine", "ok", f"{platform.platform()}, {os.cpu_count() or 1} processors")
    for distribution, module, remedy in NEEDED:
        yield _package(distribution, module, remedy)
    for distribution, module, remedy in UNWANTED:
        if importlib.util.find_spec(module) is not None:
            yield Finding(distribution, "warn", f"{_version(distribution)} is installed", remedy)
    yield _guarded("device", _device, "Run: musicdesk generate --device cpu ...")
    yield _guarded(
        "starter", lambda: _starter(desk), "Install MusicDesk again: pip install --force-reinstall --no-deps ."
    )
    yield from _models()
    yield _noted("memory", free_memory)
    yield _noted("room for models", room_for_models)
    yield Finding("network", "ok", NETWORK)
    yield _guarded("audio files", lambda: _round_trip(desk), REINSTALL.format("soundfile"))
    yield _guarded("notes", lambda: _hear_a_note(desk), REINSTALL.format("onnxruntime"))
    yield _guarded("output folder", lambda: _writable(desk, folder), "Change to a folder of your own.")


def _guarded(name: str, look: Callable[[], str], remedy: str) -> Finding:
    try:
        return Finding(name, "ok", look())
    except UserError as exc:
        return Finding(name, "fail", exc.message, exc.hint or remedy)
    except Exception as exc:  # a doctor that falls over helps nobody: whatever a part throws is its finding
        return Finding(name, "fail", f"{type(exc).__name__}: {exc}", remedy)


def _noted(name: str, look: Callable[[], str]) -> Finding:
    """Return what was seen; what cannot be told stands in nobody's way."""
    finding = _guarded(name, look, "")
    return finding if finding.verdict == "ok" else Finding(name, "warn", finding.seen, finding.remedy)


def _models() -> Iterator[Finding]:
    # A model that is broken does not make the rest unwell: the Starter is always there.
    try:
        for model, well, seen, remedy in look_at_models():
            yield Finding(f"model {model}", "ok" if well else "warn", seen, remedy)
    except Exception as exc:  # as in _guarded: a finding, whatever it is
        yield Finding("models", "warn", f"{type(exc).__name__}: {exc}", "Choose another folder for models.")


def _python() -> Finding:
    lowest, highest = PYTHONS
    seen = f"{platform.python_version()} at {sys.executable}"
    if lowest <= sys.version_info[:2] <= highest:
        return Finding("python", "ok", seen)
    return Finding("python", "fail", seen, "MusicDesk runs on Python 3.11 to 3.13.")


def _version(distribution: str) -> str:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return "unknown version"


def _package(distribution: str, module: str, remedy: str) -> Finding:
    def look() -> str:
        importlib.import_module(module)
        return _version(distribution)

    return _guarded(distribution, look, remedy)


def _device() -> str:
    from musicdesk.engines.device import choose_device, choose_precision

    device, reason = choose_device("auto")
    small, large = (choose_precision("auto", device, parameters=count)[0] for count in PARAMETERS)
    return f"{device} ({reason.rstrip('.')}); the Starter runs in {small}, musicgen-small and larger in {large}"


def _starter(desk: Desk) -> str:
    folder = desk.find_model("starter")
    weights = folder / "model.safetensors"
    with weights.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    card = folder / "musicdesk.json"
    known = json.loads(card.read_text(encoding="utf-8")).get("sha256") if card.is_file() else None
    if known is not None and known != digest:
        raise ModelError(f"{weights} is not the file that was shipped: its SHA-256 begins with {digest[:16]}.")
    return f"{folder}, {weights.stat().st_size / 1e6:.1f} MB, SHA-256 {digest[:16]} ({'right' if known else 'unknown'})"


def _tone(seconds: float, sample_rate: int, pitch_hz: float) -> Any:
    import numpy as np

    from musicdesk.core.clip import Clip

    moments = np.arange(int(seconds * sample_rate)) / sample_rate
    fade = np.minimum(1.0, np.minimum(moments, seconds - moments) / 0.01)
    wave = sum(np.sin(2 * math.pi * pitch_hz * n * moments) / n for n in (1, 2, 3, 4))
    return Clip((0.25 * fade * wave).astype(np.float32)[:, None], sample_rate)


def _round_trip(desk: Desk) -> str:
    import numpy as np

    tone = _tone(0.1, 32_000, 440.0)
    with tempfile.TemporaryDirectory() as folder:
        again = desk.read_audio(desk.write_wav(Path(folder) / "tone.wav", tone))
    if again.sample_rate != tone.sample_rate or not np.allclose(again.samples, tone.samples, atol=1e-3):
        raise UserError("A WAV file came back other than it was written.")
    return "a WAV file was written and read back"


def _hear_a_note(desk: Desk) -> str:
    desk.check_transcriber()
    pitches = {note.pitch for note in desk.transcribe(_tone(1.0, 22_050, 440.0))}
    if 69 not in pitches:
        raise UserError(f"A tone of 440 Hz was heard as {sorted(pitches) or 'silence'} instead of MIDI note 69.")
    return f"basic-pitch {_version('basic-pitch')} heard an A4"


def _writable(desk: Desk, folder: Path) -> str:
    desk.check_writable(folder / "musicdesk-doctor.wav", 10_000_000)
    return str(folder.absolute())
