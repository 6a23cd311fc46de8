"""Scale: a tonic and a mode, and which pitches belong to them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from musicdesk.core.errors import BadValue

PITCH_CLASSES = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
"""Names of the pitch classes 0 to 11, as a player writes them most often."""
MODES = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "minor": (0, 2, 3, 5, 7, 8, 10),
    "harmonic minor": (0, 2, 3, 5, 7, 8, 11),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "major pentatonic": (0, 2, 4, 7, 9),
    "minor pentatonic": (0, 3, 5, 7, 10),
    "blues": (0, 3, 5, 6, 7, 10),
}
"""Steps above the tonic, in semitones."""
_OTHER_NAMES = {"DB": 1, "D#": 3, "GB": 6, "G#": 8, "A#": 10, "CB": 11, "E#": 5, "FB": 4, "B#": 0}
_SHORT_MODES = {"min": "minor", "maj": "major"}
# "am" is a word before it is a key, and so the m alone wants a capital or a sharp before it.
_JOINED = re.compile(r"(?:([A-G]b?|[A-Ga-g]#)(m)|([A-Ga-g][#b]?)((?i:min|maj)))")


@dataclass(frozen=True)
class Scale:
    """A scale: `tonic` is a pitch class 0 (C) to 11 (B), `mode` one of `MODES`.

    Raises: BadValue if one of them is not.
    """

    tonic: int
    mode: str = "major"

    def __post_init__(self) -> None:
        if isinstance(self.tonic, bool) or not isinstance(self.tonic, int) or not 0 <= self.tonic < 12:
            raise BadValue(f"A tonic of {self.tonic!r} is outside 0..11.", field="scale")
        if self.mode not in MODES:
            raise BadValue(f'There is no scale "{self.mode}".', f"Choose one of {', '.join(MODES)}.", field="scale")

    @property
    def short_name(self) -> str:
        """What stands in the name of a file: "Bbmaj", "F#min"; of other modes the one of the two that is nearer."""
        minor = 3 in MODES[self.mode] and 4 not in MODES[self.mode]
        return f"{PITCH_CLASSES[self.tonic]}{'min' if minor else 'maj'}"

    @property
    def name(self) -> str:
        """What a musician calls it: "A minor"."""
        return f"{PITCH_CLASSES[self.tonic]} {self.mode}"

    @property
    def classes(self) -> frozenset[int]:
        """The pitch classes that belong to it."""
        return frozenset((self.tonic + step) % 12 for step in MODES[self.mode])

    def nearest(self, pitch: float) -> int:
        """Return the MIDI pitch of the scale that is nearest to a (perhaps fractional) one; of two the lower."""
        around = range(max(0, int(pitch) - 4), min(127, int(pitch) + 5) + 1)
        return min((each for each in around if each % 12 in self.classes), key=lambda each: (abs(each - pitch), each))

    @staticmethod
    def named(name: str) -> Scale:
        """Return the scale of a name such as "A minor", "F# dorian", "Bbm", "F# min" or "c"; a bare tonic means major.

        Raises: BadValue if it is none.
        """
        joined = _JOINED.fullmatch(name.strip())
        tonic, _, mode = name.strip().partition(" ")
        if joined is not None:
            tonic, mode = (each for each in joined.groups() if each is not None)
        letter = tonic[:1].upper() + tonic[1:].lower()
        number = PITCH_CLASSES.index(letter) if letter in PITCH_CLASSES else _OTHER_NAMES.get(tonic.upper())
        if number is None:
            raise BadValue(f'There is no scale "{name[:40]}".', 'Write it as "A minor" or "F# dorian".', field="scale")
        words = " ".join(mode.split())
        # A capital M is how others write major: it is neither.
        words = "minor" if words == "m" else words.lower()
        return Scale(number, _SHORT_MODES.get(words, words) or "major")
