"""Files that are damaged or made to deceive: what they cost, and that each ends in sound, facts, notes or one sentence.

    python tests/benchmarks/hostile_files.py [--count 20000] [--seed 1]

Bombs are small files that claim much. Damaged files are good ones of every kind with one to eight bytes changed and
sometimes their end cut off; each is opened by the gate for sound, by the reader of facts and, the MIDI ones, by the
reader of notes. The exit code is 1 if a goal was missed.
"""

from __future__ import annotations

import argparse
import random
import resource
import struct
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import soundfile

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from common.figures import Figures, share  # noqa: E402
from formats.fullfacts import FULL, tones  # noqa: E402

from musicdesk.core.errors import BadFile  # noqa: E402
from musicdesk.core.note import Note  # noqa: E402
from musicdesk.core.scale import Scale  # noqa: E402
from musicdesk.formats.audiofile import read_audio, read_form, write_wav  # noqa: E402
from musicdesk.formats.compressedwrite import KINDS, write_compressed  # noqa: E402
from musicdesk.formats.filefacts import read_file_facts  # noqa: E402
from musicdesk.formats.midifile import read_midi, read_midi_facts, write_midi  # noqa: E402

REFUSED_S = 1.0
MEMORY_MB = 200.0
SOUND = (read_audio, read_form, read_file_facts)
NOTES = (read_midi, read_midi_facts)


def bombs() -> dict[str, bytes]:
    """Return small files that claim much, by what they claim."""
    form = struct.pack("<HHIIHH", 1, 2, 48_000, 192_000, 4, 16)
    head = b"fmt " + struct.pack("<I", 16) + form
    packed = 44_100 << 44 | 1 << 41 | 15 << 36 | 2**36 - 1
    stream = struct.pack(">HH", 4_096, 4_096) + bytes(6) + packed.to_bytes(8, "big") + bytes(16)
    events = b"\x00\x90\x3c\x40" + b"\x00\x3c\x40" * 1_390_000
    return {
        "FLAC of 97 bytes that claims 256 GiB": (b"fLaC\x80\0\0\x22" + stream + b"\xff\xf8\x69\x08").ljust(97, b"\0"),
        "WAV at 1 Hz": b"RIFF\0\0\0\0WAVEfmt "
        + struct.pack("<IHHIIHH", 16, 1, 1, 1, 2, 2, 16) + b"data" + bytes(40_004),
        "WAV of 1,024 channels": b"RIFF\0\0\0\0WAVEfmt "
        + struct.pack("<IHHIIHH", 16, 1, 1_024, 48_000, 2**27 // 2, 2_048, 16) + b"data" + bytes(40_004),
        "WAV of a million chunks": b"RIFF\0\0\0\0WAVE" + b"junk\0\0\0\0" * 1_000_000,
        "WAV whose sound comes before its form": b"RIFF\0\0\0\0WAVEdata" + struct.pack("<I", 400) + bytes(400) + head,
        "tags without end": (b"ID3\x04\x00\x00" + bytes(4)) * 1_000_000,
        "Ogg pages without end": (b"OggS\0\2" + bytes(20) + b"\x01\x00") * 300_000,
        "MIDI of a million notes": b"MThd" + struct.pack(">IHHh", 6, 0, 1, 480) + b"MTrk"
        + struct.pack(">I", len(events)) + events,
        "MIDI with division 0": b"MThd" + struct.pack(">IHHh", 6, 0, 1, 0) + b"MTrk\0\0\0\4\0\xff\x2f\0",
        "MIDI number without end": b"MThd"
        + struct.pack(">IHHh", 6, 0, 1, 480) + b"MTrk\0\x0f\xff\xff" + b"\xff" * 0xFFFFF,
    }  # fmt: skip


def good_files(folder: Path) -> tuple[list[bytes], list[bytes]]:
    """Return small files of sound, of every kind we read, and of notes."""
    clip = tones(2_000)
    path = folder / "good"
    sound = [write_wav(path, clip, subtype, facts=FULL).read_bytes() for subtype in ("PCM_16", "PCM_24", "FLOAT")]
    sound += [write_compressed(path, clip, kind, facts=FULL).read_bytes() for kind in KINDS]
    for container, subtype in (("RF64", "PCM_16"), ("WAVEX", "FLOAT"), ("AIFF", "PCM_24"), ("AIFF", "ALAW")):
        soundfile.write(path, clip.samples, 48_000, format=container, subtype=subtype)
        sound.append(path.read_bytes())
    line = [Note(0.25 * step, 60 + step, 0.3, 90, ((0.0, 0.0), (0.1, 0.5))) for step in range(12)]
    notes = [write_midi(path, line, 84.37, key=Scale(9, "minor"), bends=bends).read_bytes() for bends in (False, True)]
    return sound, notes


def damaged(raw: bytes, chance: random.Random) -> bytes:
    """Return a file with a few bytes changed, mostly near its beginning, and sometimes cut off."""
    changed = bytearray(raw)
    reach = len(changed) if chance.random() < 0.3 else min(len(changed), 200)
    for _ in range(chance.randint(1, 8)):
        changed[chance.randrange(reach)] = chance.choice([0, 1, 0x7F, 0x80, 0xFF, chance.randrange(256)])
    return bytes(changed[: chance.randrange(1, len(changed))] if chance.random() < 0.2 else changed)


def outcome(read: Callable[[Path], Any], path: Path) -> tuple[str, float]:
    """Return "read", "refused" or what else was raised, and the seconds it took."""
    begun = time.perf_counter()
    try:
        read(path)
        word = "read"
    except BadFile:
        word = "refused"
    except Exception as exc:  # what must not be
        word = f"{read.__name__} of {path.name}: {type(exc).__name__}: {exc}"
    return word, time.perf_counter() - begun


def grown_mb() -> float:
    """Return the most memory this process ever had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_024


def main() -> int:
    """Run and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=20_000, help="damaged files")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    figures, chance = Figures(), random.Random(args.seed)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        sound, notes = good_files(Path(folder))
        path.write_bytes(sound[0])
        read_audio(path)
        before_mb = grown_mb()
        for name, raw in bombs().items():
            path.write_bytes(raw)
            reader = read_midi if raw[:4] == b"MThd" else read_audio
            word, took_s = outcome(reader, path)
            figures.holds(f"{name} is refused" + ("" if word == "refused" else f", not: {word}"), word == "refused")
            figures.at_most(f"{name}: time", took_s, REFUSED_S, "s")
        figures.at_most("memory that all of them took", grown_mb() - before_mb, MEMORY_MB, "MB")

        counts = {"read": 0, "refused": 0}
        others: list[str] = []
        took: list[float] = []
        for turn in range(args.count):
            midi = turn % 3 == 2
            path.write_bytes(damaged(chance.choice(notes if midi else sound), chance))
            for read in NOTES if midi else SOUND:
                word, took_s = outcome(read, path)
                took.append(took_s)
                if word in counts:
                    counts[word] += 1
                else:
                    others.append(word)
        figures.note(f"{args.count:,} damaged files: {counts['read']:,} times read, {counts['refused']:,} refused")
        for word in sorted(set(others))[:10]:
            figures.note(word)
        figures.at_most("other errors", len(others), 0)
        figures.at_most("the slowest of all", max(took), REFUSED_S, "s")
        figures.note(
            f"half of them took {1_000 * share(took, 50):.2f} ms at most, 99 of 100 {1_000 * share(took, 99):.1f}"
        )
        figures.at_most("memory that all of it took", grown_mb() - before_mb, MEMORY_MB, "MB")
    return figures.exit_code


if __name__ == "__main__":
    sys.exit(main())
