"""The styles, moods and instruments the composer knows, as tables: what it plays, and the words people have for it.

Patterns are strings of sixteenths, one bar of 4/4 each. `x` begins a note, `-` holds it, `.` is a rest; in a bass
pattern the digit that begins a note names the chord tone (1 root, 5 fifth, 8 octave). Every onset falls on a whole
codec step, so that the same note always gives the same codes: that is what makes a small model learn music.
Programs are General MIDI, counted from 0.
"""

from __future__ import annotations

from dataclasses import dataclass

STEPS_PER_BAR = (
    69, 72, 76, 80, 86, 90, 94, 96, 100, 104, 109, 112, 120, 128, 133, 144, 150, 160, 176, 192, 200,
)  # fmt: skip
"""Bar lengths in codec steps of 20 ms, four beats each: 173.9, 166.7, 157.9, 150, 139.5, 133.3, 127.7, 125, 120, 115.4,
110.1, 107.1, 100, 93.8, 90.2, 83.3, 80, 75, 68.2, 62.5 and 60 bpm. Beats may fall between steps, onsets never do."""

KICK, STICK, SNARE, CLAP, CLOSED_HAT, OPEN_HAT, RIDE, LOW_TOM, SHAKER = 36, 37, 38, 39, 42, 46, 51, 45, 70
"""General MIDI percussion keys."""


@dataclass(frozen=True)
class Instrument:
    """An instrument: General MIDI `program`, its `words`, the plainest first, and a `gain` that evens their levels."""

    program: int
    words: tuple[str, ...]
    gain: float


PIANO = Instrument(0, ("piano", "grand piano", "acoustic piano", "keys"), 4.5)
ELECTRIC_PIANO = Instrument(4, ("electric piano", "rhodes", "e-piano", "soft keys"), 2)
VIBRAPHONE = Instrument(11, ("vibraphone", "vibes", "mallets"), 3.5)
ORGAN = Instrument(16, ("organ", "hammond organ"), 0.8)
ACOUSTIC_GUITAR = Instrument(25, ("acoustic guitar", "guitar", "steel guitar", "strummed guitar"), 1.3)
CLEAN_GUITAR = Instrument(27, ("electric guitar", "clean guitar", "guitar"), 1.1)
ROCK_GUITAR = Instrument(29, ("overdriven guitar", "distorted guitar", "rock guitar", "lead guitar"), 0.7)
UPRIGHT_BASS = Instrument(32, ("upright bass", "double bass", "acoustic bass"), 1)
ELECTRIC_BASS = Instrument(33, ("electric bass", "bass guitar", "bass"), 1)
SYNTH_BASS = Instrument(38, ("synth bass", "analog bass", "bass"), 3)
VIOLIN = Instrument(40, ("violin", "fiddle"), 2.2)
STRINGS = Instrument(48, ("strings", "string section", "orchestra", "violins"), 1.6)
TRUMPET = Instrument(56, ("trumpet", "horn", "brass"), 0.9)
SAXOPHONE = Instrument(66, ("saxophone", "tenor sax", "sax"), 1.1)
FLUTE = Instrument(73, ("flute", "woodwind"), 1.5)
SQUARE_LEAD = Instrument(80, ("square lead", "chip synth", "synth lead", "synth"), 2.3)
SAW_LEAD = Instrument(81, ("saw lead", "synth lead", "lead synth", "synth"), 1.5)
PAD = Instrument(89, ("warm pad", "synth pad", "pads", "pad"), 2.5)
DRUMS_WORDS = ("drums", "drum kit", "beat", "percussion", "a drum beat")


@dataclass(frozen=True)
class Mood:
    """A mood: `words` for it, whether it is `loud`, and the `mode` it asks for ("" for either)."""

    words: tuple[str, ...]
    loud: bool
    mode: str = ""


MOODS: dict[str, Mood] = {
    "calm": Mood(("calm", "relaxed", "peaceful", "gentle", "soft", "quiet", "chill", "soothing"), False),
    "dreamy": Mood(("dreamy", "floating", "spacious", "ethereal", "hazy", "atmospheric", "airy"), False, "major"),
    "warm": Mood(("warm", "mellow", "cozy", "tender", "intimate", "nostalgic", "romantic"), False, "major"),
    "sad": Mood(("sad", "melancholic", "lonely", "wistful", "bittersweet", "rainy", "emotional"), False, "minor"),
    "happy": Mood(("happy", "cheerful", "sunny", "bright", "joyful", "playful", "carefree"), True, "major"),
    "uplifting": Mood(("uplifting", "hopeful", "inspiring", "triumphant", "positive", "optimistic"), True, "major"),
    "dark": Mood(("dark", "moody", "brooding", "tense", "mysterious", "ominous", "gloomy"), True, "minor"),
    "energetic": Mood(("energetic", "driving", "powerful", "intense", "upbeat", "lively", "aggressive"), True),
    "groovy": Mood(("groovy", "funky", "smooth", "laid-back", "danceable", "confident", "cool"), True),
    "epic": Mood(("epic", "cinematic", "majestic", "heroic", "dramatic", "grand"), True, "minor"),
}

HOLD_BAR = "x---------------"
HALVES = "x-------x-------"
QUARTERS = "x---x---x---x---"
EIGHTHS = "x-x-x-x-x-x-x-x-"
OFFBEATS = "..x-..x-..x-..x-"


@dataclass(frozen=True)
class Style:
    """How a style is played.

    `tempos` are its usual slowest and fastest, in bpm; `leads`, `chords` and `basses` the instruments of each role;
    `comping` the chord patterns, `bass_lines` the bass patterns; `drums` maps a percussion key to its pattern
    (empty: no drums); `lead_rhythms` are two-bar rhythms of the melody; `arpeggio` plays chord tones in turn.
    """

    words: tuple[str, ...]
    tempos: tuple[float, float]
    moods: tuple[str, ...]
    leads: tuple[Instrument, ...]
    chords: tuple[Instrument, ...]
    basses: tuple[Instrument, ...]
    comping: tuple[str, ...]
    bass_lines: tuple[str, ...]
    drums: dict[int, str]
    lead_rhythms: tuple[str, ...]
    sevenths: bool = False
    arpeggio: bool = False
    modes: tuple[str, ...] = ("major", "minor")


_SLOW_TUNES = (
    "x-------x-------x---------------",
    "x-----------x---x-------x-------",
    "x---------------x-------x-------",
)
_TUNES = (
    "x---x---x---x---x-------x-------",
    "x-----x-x---x---x---x---x-------",
    "x---x-x-x-------x---x-x-x-------",
    "x---x---x-----x-x---x---x-------",
)
_QUICK_TUNES = (
    "x-x-x---x-x-x---x-x-x-x-x-------",
    "x---x-x-x---x-x-x---x---x-------",
    "x-x-x-x-x---x---x-x-x-x-x-------",
)

STYLES: dict[str, Style] = {
    "lo-fi": Style(
        ("lo-fi", "lofi", "lo-fi hip hop", "chillhop", "lofi beats"), (68, 94), ("calm", "warm", "sad", "dreamy"),
        (VIBRAPHONE, FLUTE), (ELECTRIC_PIANO, PIANO), (ELECTRIC_BASS,), (HALVES, "x-----x---------"),
        ("1-----1---5-----", "1-------5-------"),
        {KICK: "x.........x.....", SNARE: "....x.......x...", CLOSED_HAT: "x.x.x.x.x.x.x.x."}, _TUNES, sevenths=True,
    ),
    "hip-hop": Style(
        ("hip-hop", "hip hop", "boom bap", "rap beat"), (80, 100), ("dark", "groovy", "sad"),
        (PIANO, VIBRAPHONE), (ELECTRIC_PIANO, STRINGS), (SYNTH_BASS,), (HOLD_BAR, HALVES),
        ("1-----1---8-----", "1---....1-1-5---"),
        {KICK: "x.....x...x.....", SNARE: "....x.......x...", CLOSED_HAT: "x.x.x.x.x.x.x.x."}, _TUNES, modes=("minor",),
    ),
    "techno": Style(
        ("techno", "minimal techno", "rave", "warehouse techno"), (120, 150), ("energetic", "dark"),
        (SAW_LEAD, SQUARE_LEAD), (PAD,), (SYNTH_BASS,), (HOLD_BAR,), ("..1-..1-..1-..1-", "..1-..1-..8-..1-"),
        {KICK: "x...x...x...x...", CLAP: "....x.......x...", OPEN_HAT: "..x...x...x...x."}, _QUICK_TUNES,
        modes=("minor",),
    ),
    "house": Style(
        ("house", "deep house", "dance music", "club music", "edm"), (115, 128), ("happy", "groovy", "uplifting"),
        (SQUARE_LEAD, SAXOPHONE), (PIANO, ORGAN), (SYNTH_BASS,), ("x--x--x-..x-..x-", OFFBEATS),
        ("1-..1-..1-..5-..", "1---..1-..1-5---"),
        {KICK: "x...x...x...x...", CLAP: "....x.......x...", OPEN_HAT: "..x...x...x...x."}, _QUICK_TUNES,
    ),
    "synthwave": Style(
        ("synthwave", "retrowave", "80s synth pop", "outrun", "electronic"), (80, 120), ("dreamy", "dark", "energetic"),
        (SAW_LEAD,), (PAD,), (SYNTH_BASS,), (HOLD_BAR,), ("1-1-1-1-1-1-1-1-", "1-8-1-8-1-8-1-8-"),
        {KICK: "x...x...x...x...", SNARE: "....x.......x...", CLOSED_HAT: "x.x.x.x.x.x.x.x."}, _TUNES,
    ),
    "ambient": Style(
        ("ambient", "ambient drone", "meditation music", "soundscape"), (60, 84), ("calm", "dreamy", "sad"),
        (FLUTE, VIBRAPHONE), (PAD, STRINGS), (SYNTH_BASS,), (HOLD_BAR,), ("1---------------",), {}, _SLOW_TUNES,
    ),
    "jazz": Style(
        ("jazz", "swing jazz", "bebop", "lounge jazz", "smooth jazz"), (90, 150), ("warm", "groovy", "happy", "calm"),
        (SAXOPHONE, TRUMPET), (PIANO,), (UPRIGHT_BASS,), ("x-....x-........", "..x-......x-...."),
        ("1---3---5---6---", "1---5---8---5---"),
        {RIDE: "x...x.x.x...x.x.", 44: "....x.......x..."}, _QUICK_TUNES, sevenths=True,
    ),
    "rock": Style(
        ("rock", "hard rock", "indie rock", "punk rock", "alternative rock"), (100, 158),
        ("energetic", "uplifting", "dark"),
        (ROCK_GUITAR,), (ROCK_GUITAR,), (ELECTRIC_BASS,), (EIGHTHS, QUARTERS), ("1-1-1-1-1-1-1-1-",),
        {KICK: "x.......x.x.....", SNARE: "....x.......x...", CLOSED_HAT: "x.x.x.x.x.x.x.x."}, _TUNES,
    ),
    "pop": Style(
        ("pop", "pop song", "indie pop", "radio pop"), (90, 128), ("happy", "uplifting", "warm", "sad"),
        (CLEAN_GUITAR, SQUARE_LEAD), (PIANO, ACOUSTIC_GUITAR), (ELECTRIC_BASS,), (QUARTERS, HALVES),
        ("1---1---1---1---", "1-----1-1---5---"),
        {KICK: "x.......x.......", SNARE: "....x.......x...", CLOSED_HAT: "x.x.x.x.x.x.x.x."}, _TUNES,
    ),
    "folk": Style(
        ("folk", "acoustic folk", "country", "campfire song", "singer-songwriter"), (75, 120),
        ("warm", "happy", "calm"),
        (VIOLIN, FLUTE), (ACOUSTIC_GUITAR,), (UPRIGHT_BASS,), (EIGHTHS,), ("1-------5-------",), {}, _TUNES,
        arpeggio=True, modes=("major",),
    ),
    "reggae": Style(
        ("reggae", "dub", "roots reggae", "ska"), (68, 91), ("groovy", "happy", "calm"),
        (TRUMPET, CLEAN_GUITAR), (ORGAN, CLEAN_GUITAR), (ELECTRIC_BASS,), ("....x.......x...",),
        ("1---..1-5---....", "1-..1-..5-..1-.."),
        {KICK: "........x.......", STICK: "........x.......", CLOSED_HAT: "x.x.x.x.x.x.x.x."}, _TUNES,
    ),
    "orchestral": Style(
        ("orchestral", "film score", "classical", "soundtrack", "symphonic"), (62, 120), ("epic", "sad", "uplifting"),
        (VIOLIN, TRUMPET), (STRINGS,), (STRINGS,), (HOLD_BAR, HALVES), ("1---------------", "1-------1-------"),
        {}, _SLOW_TUNES,
    ),
    "drum and bass": Style(
        ("drum and bass", "dnb", "jungle", "breakbeat"), (157, 174), ("energetic", "dark", "dreamy"),
        (SQUARE_LEAD, VIBRAPHONE), (PAD,), (SYNTH_BASS,), (HOLD_BAR,), ("1-------1---5---", "1-----1---------"),
        {KICK: "x.........x.....", SNARE: "....x.......x...", CLOSED_HAT: "x.x.x.x.x.x.x.x."}, _TUNES, modes=("minor",),
    ),
}  # fmt: skip

MAJOR = (0, 2, 4, 5, 7, 9, 11)
MINOR = (0, 2, 3, 5, 7, 8, 10)
SCALES: dict[str, tuple[int, ...]] = {"major": MAJOR, "minor": MINOR}
PROGRESSIONS: dict[str, tuple[tuple[int, ...], ...]] = {
    "major": ((0, 4, 5, 3), (0, 3, 4, 0), (0, 5, 3, 4), (3, 4, 0, 5)),
    "minor": ((0, 5, 2, 6), (0, 3, 5, 4), (0, 6, 5, 6), (0, 5, 3, 4)),
}
"""Four-chord loops as scale degrees from 0, public-domain theory."""
