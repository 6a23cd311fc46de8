"""Other words that people have for the styles, moods, instruments and tempos, and the scenes they imagine.

What the composer cannot play is sent to what comes nearest ("trap" to hip-hop), so that a prompt never falls on deaf
ears: a waltz comes as orchestral music in four, a choir as strings.
"""

from __future__ import annotations

from dataclasses import dataclass

STYLES: dict[str, tuple[str, ...]] = {
    "lo-fi": ("lo fi", "lofi hip hop", "study beats", "chill beats", "jazzhop", "bedroom pop", "vaporwave", "trip hop"),
    "hip-hop": ("hiphop", "rap", "trap", "trap beat", "drill", "old school hip hop", "rnb", "r&b", "soul", "phonk"),
    "techno": (
        "trance", "acid techno", "industrial", "hardstyle", "hard techno", "psytrance", "electro", "idm",
        "festival edm", "rave music", "gabber",
    ),
    "house": ("tech house", "disco", "nu disco", "garage", "uk garage", "dance", "dance pop", "funk", "tropical house",
              "progressive house", "party music", "electronic dance music", "eurodance"),
    "synthwave": ("synth pop", "80s", "eighties", "new wave", "darkwave", "cyberpunk", "chiptune", "8-bit", "8 bit",
                  "video game music", "arcade", "retro", "future funk", "italo disco", "electropop", "electronica"),
    "ambient": ("drone", "new age", "meditation", "sleep music", "spa music", "relaxation music", "space music",
                "background music", "minimalism", "soundscapes", "yoga music", "chillout", "downtempo electronic"),
    "jazz": ("swing", "bossa nova", "blues", "big band", "cool jazz", "latin jazz", "bar jazz", "cafe music", "samba",
             "jazz trio", "dixieland", "fusion", "ragtime", "latin", "salsa", "blues rock", "gypsy jazz"),
    "rock": ("classic rock", "punk", "metal", "heavy metal", "grunge", "garage rock", "stoner rock", "pop punk",
             "alternative", "rock and roll", "rock music", "hardcore", "arena rock", "emo", "post rock", "guitar rock"),
    "pop": ("pop music", "k-pop", "kpop", "j-pop", "top 40", "chart pop", "pop ballad", "soft pop", "teen pop", "radio",
            "commercial", "jingle", "boy band", "power pop", "britpop", "pop rock", "ballad"),
    "folk": ("acoustic", "folk music", "bluegrass", "celtic", "irish folk", "americana", "indie folk", "medieval",
             "country music", "traditional", "western", "sea shanty", "folk song", "unplugged",
             "acoustic guitar music"),
    "reggae": ("reggaeton", "dancehall", "dub reggae", "rocksteady", "island music", "caribbean", "jamaican",
               "calypso"),
    "orchestral": ("orchestra", "symphony", "cinematic", "epic trailer", "film music", "movie score", "trailer music",
                   "chamber music", "baroque", "string quartet", "opera", "waltz", "romantic era", "score",
                   "game soundtrack", "fantasy music", "neoclassical", "strings"),
    "drum and bass": ("drum & bass", "drum n bass", "d&b", "liquid dnb", "liquid drum and bass", "breakcore", "breaks",
                      "dubstep", "neurofunk", "jungle music", "big beat", "footwork"),
}  # fmt: skip

MOODS: dict[str, tuple[str, ...]] = {
    "calm": ("chilled", "chilling", "serene", "tranquil", "relaxing", "restful", "easy", "sleepy", "slow and calm",
             "meditative", "still", "lazy", "delicate", "tender and quiet", "subtle", "light", "mild", "minimal"),
    "dreamy": ("dreamlike", "surreal", "cosmic", "spacey", "otherworldly", "magical", "celestial", "lush", "weightless",
               "psychedelic", "trippy", "enchanted", "shimmering", "blissful", "misty", "hypnotic"),
    "warm": ("loving", "sweet", "heartfelt", "sentimental", "homely", "comforting", "soulful", "sensual", "vintage",
             "lovely", "affectionate", "friendly", "kind", "velvet", "golden", "sexy"),
    "sad": ("melancholy", "melancholia", "depressing", "heartbroken", "heartbreak", "sorrowful", "mournful", "tearful",
            "blue", "longing", "regretful", "tragic", "grieving", "lonesome", "down", "somber", "broken", "yearning"),
    "happy": ("joyous", "merry", "fun", "funny", "cute", "silly", "jolly", "summery", "feel-good", "feel good",
              "bubbly", "quirky", "childlike", "smiling", "delightful", "glad", "celebratory", "festive", "bouncy"),
    "uplifting": ("motivational", "encouraging", "euphoric", "victorious", "anthemic", "soaring", "spirited",
                  "inspirational", "rising", "proud", "feel alive", "bold", "glorious", "empowering", "upliftingly"),
    "dark": ("scary", "spooky", "creepy", "eerie", "haunting", "sinister", "evil", "menacing", "gritty", "horror",
             "suspenseful", "nervous", "cold", "bleak", "shadowy", "haunted", "disturbing", "noir", "gothic", "angry"),
    "energetic": ("energic", "high energy", "hyper", "pumping", "wild", "explosive", "frantic", "vigorous", "dynamic",
                  "fierce", "heavy", "loud", "hard", "hard-hitting", "punchy", "exciting", "thrilling", "furious",
                  "banging", "raging", "adrenaline", "manic"),
    "groovy": ("funk", "groove", "swinging", "jazzy", "slick", "sassy", "catchy", "rhythmic", "bouncing", "stylish",
               "chic", "swaggering", "hip", "urban", "tight", "in the pocket"),
    "epic": ("heroic and grand", "legendary", "massive", "huge", "larger than life", "mighty", "monumental", "noble",
             "battle", "warlike", "imperial", "apocalyptic", "sweeping", "fantasy", "adventurous", "colossal"),
}  # fmt: skip

INSTRUMENTS: dict[int, tuple[str, ...]] = {
    0: ("pianos", "keyboard", "upright piano", "piano chords", "solo piano", "felt piano", "piano melody"),
    4: ("fender rhodes", "wurlitzer", "electric keys", "rhodes chords", "epiano"),
    11: ("marimba", "xylophone", "bells", "music box", "glockenspiel", "kalimba", "chimes", "celesta"),
    16: ("church organ", "organs", "b3 organ", "drawbar organ"),
    25: ("nylon guitar", "classical guitar", "fingerpicked guitar", "ukulele", "banjo", "mandolin", "guitars", "harp",
         "strumming", "acoustic guitars", "12 string guitar"),
    27: ("jazz guitar", "guitar licks", "telecaster", "guitars", "electric guitars", "twangy guitar"),
    29: ("heavy guitars", "power chords", "guitar riff", "fuzz guitar", "electric guitars", "guitar solo", "guitars"),
    32: ("standup bass", "contrabass", "walking bass", "plucked bass"),
    33: ("bassline", "bass line", "fingered bass", "slap bass", "deep bass"),
    38: ("sub bass", "808 bass", "808", "synth bassline", "moog bass", "acid bass", "bassline", "reese bass"),
    40: ("violins", "solo violin", "viola", "cello", "violin melody"),
    48: ("string orchestra", "cellos", "string ensemble", "symphony orchestra", "string pad", "violas", "choir"),
    56: ("trumpets", "trombone", "french horn", "horns", "brass section", "fanfare", "cornet"),
    66: ("saxophones", "alto sax", "sax solo", "clarinet", "horn section"),
    73: ("flutes", "pan flute", "whistle", "recorder", "ocarina", "woodwinds", "bamboo flute", "oboe"),
    80: ("chiptune lead", "8 bit lead", "plucks", "synth pluck", "pluck synth", "synthesizer", "arpeggiator", "synths"),
    81: ("sawtooth lead", "supersaw", "analog synth", "synthesizer", "synths", "synth melody", "keytar", "arp"),
    89: ("ambient pad", "synth pads", "analog pad", "atmosphere", "textures", "synth chords", "warm pads", "swells"),
}  # fmt: skip
DRUMS = ("drum machine", "808 drums", "drum loop", "beats", "percussions", "kick and snare", "groove", "live drums",
         "electronic drums", "four on the floor", "snare", "kick drum", "hi-hats", "drumming", "rhythm")  # fmt: skip

SLOW = ("slow", "slow tempo", "downtempo", "very slow", "slowly", "adagio", "lento", "largo", "half-time", "unhurried")
MIDDLE = ("mid-tempo", "medium tempo", "moderate tempo", "midtempo", "andante", "moderato", "walking pace", "steady")
FAST = ("fast", "fast tempo", "quick", "uptempo", "up-tempo", "very fast", "allegro", "presto", "rapid", "high tempo")


@dataclass(frozen=True)
class Scene:
    """A picture in words, and the styles and moods whose music it asks for; none means any."""

    words: tuple[str, ...]
    styles: tuple[str, ...] = ()
    moods: tuple[str, ...] = ()

    def fits(self, style: str, mood: str) -> bool:
        """Whether a piece of this style and mood would do for it."""
        return (not self.styles or style in self.styles) and (not self.moods or mood in self.moods)


SCENES = (
    Scene(("for studying", "for homework", "coffee shop", "cafe", "reading a book", "a cozy room", "to focus"),
          ("lo-fi", "jazz", "ambient"), ("calm", "warm", "dreamy")),
    Scene(("rainy day", "rain on the window", "a rainy night", "autumn", "lonely streets", "missing you", "goodbye",
           "after a breakup", "a funeral", "winter"), (), ("sad",)),
    Scene(("night drive", "driving at night", "neon lights", "city at night", "midnight", "highway", "tokyo at night"),
          ("synthwave", "lo-fi", "house", "techno"), ("dark", "dreamy", "energetic", "groovy")),
    Scene(("for the beach", "summer", "a sunny day", "palm trees", "holiday", "vacation", "by the pool", "sunshine"),
          ("reggae", "pop", "house", "folk"), ("happy", "groovy", "calm", "warm")),
    Scene(("for a workout", "gym", "running", "sports", "a race", "action scene", "car chase", "adrenaline rush",
           "for a fight", "extreme sports"), ("techno", "rock", "drum and bass", "house"), ("energetic", "dark")),
    Scene(("for sleeping", "bedtime", "lullaby", "before sleep", "yoga", "deep breathing", "mindfulness", "a spa"),
          ("ambient", "lo-fi", "folk"), ("calm", "dreamy")),
    Scene(("outer space", "stars", "the ocean", "underwater", "clouds", "a dream", "floating in space", "the moon",
           "northern lights", "galaxy"), ("ambient", "synthwave"), ("dreamy", "calm")),
    Scene(("boss fight", "battle", "for a battle", "dragons", "heroes", "a hero's journey", "war", "knights",
           "a trailer", "vikings", "final battle"), ("orchestral", "rock"), ("epic", "uplifting", "energetic")),
    Scene(("horror movie", "haunted house", "halloween", "a dark forest", "a thriller", "a crime scene", "nightmare",
           "detective story", "vampires"), (), ("dark",)),
    Scene(("a party", "for dancing", "in the club", "dance floor", "birthday", "festival", "friday night", "new year"),
          ("house", "techno", "pop", "drum and bass"), ("happy", "groovy", "energetic", "uplifting")),
    Scene(("campfire", "in the mountains", "the countryside", "a forest walk", "a road trip", "nature", "a farm",
           "by the river", "a meadow"), ("folk", "pop"), ("warm", "happy", "calm")),
    Scene(("a wedding", "love", "love song", "first kiss", "candlelight", "dinner", "for my mother", "valentine",
           "a slow dance", "date night"), (), ("warm",)),
    Scene(("a commercial", "an advert", "success", "a startup video", "a vlog", "a podcast intro", "travel video",
           "a new beginning", "victory", "graduation", "we made it"), ("pop", "rock", "orchestral", "house"),
          ("uplifting", "happy")),
    Scene(("kids", "for children", "a cartoon", "puppies", "a circus", "toys", "playground", "a comedy"),
          (), ("happy",)),
    Scene(("video game", "8-bit game", "arcade game", "level one", "pixel art", "retro game"),
          ("synthwave", "techno", "drum and bass"), ()),
    Scene(("smoky bar", "new york at night", "a jazz club", "whisky", "cocktails", "hotel lobby", "paris"), ("jazz",)),
    Scene(("street", "in the hood", "skateboarding", "graffiti", "freestyle", "the block", "subway"), ("hip-hop",)),
    Scene(("warehouse", "berlin", "strobe lights", "5 am", "rave", "machines", "robots", "factory"), ("techno",)),
    Scene(("garage band", "stadium", "mosh pit", "motorcycle", "on stage", "electric", "rebellion"), ("rock",)),
)  # fmt: skip
