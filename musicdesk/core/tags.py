"""Tags: the words for genre, mood and instrument that sound is compared with."""

from __future__ import annotations

from dataclasses import dataclass

GENRES = (
    "ambient", "blues", "bossa nova", "classical", "country", "disco", "drum and bass", "dub", "dubstep", "electro",
    "folk", "funk", "gospel", "hip hop", "house", "indie rock", "jazz", "latin", "lo-fi", "metal", "new age", "pop",
    "punk", "r&b", "reggae", "rock", "soul", "soundtrack", "synthwave", "techno", "trance", "trap", "waltz",
    "world music",
)  # fmt: skip
MOODS = (
    "aggressive", "atmospheric", "bright", "calm", "dark", "dramatic", "dreamy", "energetic", "epic", "gloomy",
    "groovy", "happy", "hypnotic", "melancholic", "mysterious", "nostalgic", "peaceful", "playful", "psychedelic",
    "romantic", "sad", "tense", "uplifting", "warm",
)  # fmt: skip
INSTRUMENTS = (
    "acoustic guitar", "bass guitar", "brass", "cello", "choir", "clarinet", "drums", "electric guitar",
    "electric piano", "flute", "harp", "marimba", "music box", "organ", "percussion", "piano", "saxophone",
    "strings", "sub bass", "synth bass", "synth lead", "synth pad", "trumpet", "vibraphone", "violin", "voice",
)  # fmt: skip


@dataclass(frozen=True)
class Tags:
    """What a listener that knows words heard: of each kind the words that fit, the best first; empty if none does."""

    genres: tuple[str, ...] = ()
    moods: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """All of them in a row: genre, mood, instrument."""
        return (*self.genres, *self.moods, *self.instruments)
