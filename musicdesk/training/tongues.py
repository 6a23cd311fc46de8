"""What people type who speak German or Spanish: the languages of the window whose words are written with spaces."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from musicdesk.training.composer import TONICS, Piece
from musicdesk.training.styles import STYLES

SLOW_BELOW, FAST_ABOVE = 80.0, 120.0


@dataclass(frozen=True)
class Tongue:
    """A language's words: for moods, styles (beside their international names), instruments, drums, tempos and keys.

    `endings` are what a mood's word may end in where it ends in an underscore here; `modes` are the words for major and
    minor, `tonics` those for the twelve notes; `key` puts them together.
    """

    moods: dict[str, tuple[str, ...]]
    endings: tuple[str, ...]
    styles: dict[str, tuple[str, ...]]
    instruments: dict[int, tuple[str, ...]]
    drums: tuple[str, ...]
    slow: tuple[str, ...]
    middle: tuple[str, ...]
    fast: tuple[str, ...]
    nouns: tuple[str, ...]
    with_: str
    and_: str
    modes: tuple[str, str]
    tonics: tuple[str, ...]
    key: tuple[str, ...]

    def mood_words(self, mood: str) -> tuple[str, ...]:
        """Return every form of every word for a mood."""
        return tuple(
            word.removesuffix("_") + ending
            for word in self.moods[mood]
            for ending in (self.endings if word.endswith("_") else ("",))
        )

    def key_words(self, tonic: int, mode: str) -> tuple[str, ...]:
        """Return the wordings of a key; `tonic` is a pitch class."""
        word = self.modes[mode == "minor"]
        return tuple(form.format(tonic=self.tonics[tonic], mode=word) for form in self.key)


GERMAN = Tongue(
    moods={
        "calm": ("ruhig_", "entspannt_", "friedlich_", "sanft_", "leis_", "still_"),
        "dreamy": ("träumerisch_", "verträumt_", "schwebend_", "sphärisch_", "magisch_"),
        "warm": ("warm_", "gemütlich_", "zärtlich_", "romantisch_", "nostalgisch_"),
        "sad": ("traurig_", "melancholisch_", "einsam_", "wehmütig_", "sehnsüchtig_"),
        "happy": ("fröhlich_", "glücklich_", "sonnig_", "lustig_", "heiter_", "verspielt_"),
        "uplifting": ("hoffnungsvoll_", "aufbauend_", "inspirierend_", "positiv_", "triumphierend_"),
        "dark": ("dunkel_", "düster_", "unheimlich_", "gruselig_", "geheimnisvoll_", "bedrohlich_"),
        "energetic": ("energisch_", "kraftvoll_", "wild_", "treibend_", "laut_", "aggressiv_"),
        "groovy": ("groovig_", "funkig_", "cool", "lässig_", "tanzbar_"),
        "epic": ("episch_", "dramatisch_", "heroisch_", "majestätisch_", "gewaltig_"),
    },
    endings=("", "e", "er", "es"),
    styles={"hip-hop": ("rap",), "folk": ("volksmusik", "lagerfeuermusik"), "rock": ("rockmusik",),
            "pop": ("popmusik",), "house": ("tanzmusik", "partymusik"),
            "ambient": ("entspannungsmusik", "klangteppich", "schlafmusik"),
            "orchestral": ("klassik", "filmmusik", "orchester", "orchestermusik"), "jazz": ("jazzmusik", "barmusik")},
    instruments={
        0: ("klavier", "flügel"), 4: ("e-piano", "rhodes"), 11: ("vibraphon", "glockenspiel", "xylophon"),
        16: ("orgel",), 25: ("akustikgitarre", "gitarre", "westerngitarre"), 27: ("e-gitarre", "gitarre"),
        29: ("verzerrte gitarre", "rockgitarre", "e-gitarre"), 32: ("kontrabass",), 33: ("e-bass", "bass"),
        38: ("synthesizerbass", "synthbass"), 40: ("geige", "violine"), 48: ("streicher", "geigen", "orchester"),
        56: ("trompete",), 66: ("saxophon", "saxofon"), 73: ("flöte", "querflöte"), 80: ("synthesizer", "synth"),
        81: ("synthesizer", "synth"), 89: ("flächen", "synthesizerflächen", "teppich"),
    },
    drums=("schlagzeug", "trommeln", "drums", "beat", "percussion"),
    slow=("langsam", "sehr langsam"), middle=("mittleres tempo", "mittelschnell"), fast=("schnell", "sehr schnell"),
    nouns=("", "", " musik", " stück", " lied", " melodie"), with_="mit", and_="und", modes=("dur", "moll"),
    tonics=("c", "cis", "d", "es", "e", "f", "fis", "g", "as", "a", "b", "h"),
    key=("{tonic}-{mode}", "in {tonic}-{mode}", "{tonic} {mode}"),
)  # fmt: skip
SPANISH = Tongue(
    moods={
        "calm": ("tranquil_", "calmad_", "relajad_", "pacífic_", "suave"),
        "dreamy": ("soñador", "soñadora", "etére_", "mágic_", "celestial"),
        "warm": ("cálid_", "tiern_", "romántic_", "nostálgic_", "acogedor", "acogedora"),
        "sad": ("triste", "melancólic_", "solitari_", "dolid_"),
        "happy": ("alegre", "feliz", "content_", "divertid_", "solead_"),
        "uplifting": ("esperanzador", "esperanzadora", "inspirador", "inspiradora", "positiv_", "motivador"),
        "dark": ("oscur_", "sombrí_", "tenebros_", "misterios_", "siniestr_"),
        "energetic": ("enérgic_", "poderos_", "salvaje", "fuerte", "intens_", "agresiv_"),
        "groovy": ("funky", "bailable", "marchos_", "rítmic_"),
        "epic": ("épic_", "dramátic_", "heroic_", "majestuos_"),
    },
    endings=("o", "a"),
    styles={"hip-hop": ("rap",), "folk": ("música folclórica", "guitarra acústica"), "rock": ("música rock",),
            "pop": ("música pop",), "house": ("música de baile", "fiesta"), "jazz": ("música jazz",),
            "orchestral": ("música clásica", "orquesta", "banda sonora", "orquestal"),
            "ambient": ("música relajante", "meditación")},
    instruments={
        0: ("piano",), 4: ("piano eléctrico",), 11: ("vibráfono", "marimba"), 16: ("órgano",),
        25: ("guitarra acústica", "guitarra", "guitarra española"), 27: ("guitarra eléctrica", "guitarra"),
        29: ("guitarra distorsionada", "guitarra eléctrica"), 32: ("contrabajo",), 33: ("bajo", "bajo eléctrico"),
        38: ("bajo sintetizado", "bajo"), 40: ("violín",), 48: ("cuerdas", "violines", "orquesta"), 56: ("trompeta",),
        66: ("saxofón", "saxo"), 73: ("flauta",), 80: ("sintetizador",), 81: ("sintetizador",),
        89: ("colchón de sintetizador", "atmósfera"),
    },
    drums=("batería", "percusión", "tambores", "ritmo"),
    slow=("lento", "muy lento", "despacio"), middle=("tempo medio", "moderado"), fast=("rápido", "muy rápido"),
    nouns=("", "", " música", " canción", " melodía", " pieza"), with_="con", and_="y", modes=("mayor", "menor"),
    tonics=("do", "do sostenido", "re", "mi bemol", "mi", "fa", "fa sostenido", "sol", "la bemol", "la",
            "si bemol", "si"),
    key=("{tonic} {mode}", "en {tonic} {mode}"),
)  # fmt: skip
TONGUES = (GERMAN, SPANISH)


def foreign_caption(piece: Piece, rng: np.random.Generator, tempo: str) -> str:
    """Return a wording in German or Spanish; `tempo` is what says the tempo in numbers."""
    tongue = TONGUES[int(rng.integers(len(TONGUES)))]

    def one(words: tuple[str, ...]) -> str:
        return str(rng.choice(words))

    mood = one(tongue.mood_words(piece.mood)) if rng.random() < 0.75 else ""
    styles = (*STYLES[piece.style].words[:2], *tongue.styles.get(piece.style, ()))
    style = one(styles) if rng.random() < 0.8 else ""
    said = [" ".join(part for part in (mood, style) if part) + one(tongue.nouns)] if mood or style else []
    named = [
        one(tongue.drums if role == "drums" else tongue.instruments[piece.instruments[role].program])
        for role in ("lead", "chords", "bass", "drums")
        if piece.tracks[role] and rng.random() < 0.5
    ]
    if named:
        rng.shuffle(named)
        joined = ", ".join(named[:-1]) + (f" {tongue.and_} " if len(named) > 1 else "") + named[-1]
        said.append(f"{tongue.with_} {joined}")
    if rng.random() < 0.6:
        words = tongue.slow if piece.bpm < SLOW_BELOW else tongue.fast if piece.bpm > FAST_ABOVE else tongue.middle
        said.append(tempo if rng.random() < 0.75 else one(words))
    if rng.random() < 0.5 or not said:
        said.append(one(tongue.key_words(piece.tonic, piece.mode)))
    return ", ".join(said)


def meanings() -> list[tuple[str, str]]:
    """Return every wording with the English of the same meaning; "" where it has none."""
    found: list[tuple[str, str]] = []
    for tongue in TONGUES:
        for mood in tongue.moods:
            found += [(word, mood) for word in tongue.mood_words(mood)]
        for style, words in tongue.styles.items():
            found += [(word, STYLES[style].words[0]) for word in words]
        pages = {each.program: each for page in STYLES.values() for each in (*page.leads, *page.chords, *page.basses)}
        for program, words in tongue.instruments.items():
            found += [(word, pages[program].words[0]) for word in words]
        found += [(word, "drums") for word in tongue.drums]
        for words, plain in ((tongue.slow, "slow"), (tongue.middle, "mid-tempo"), (tongue.fast, "fast")):
            found += [(word, plain) for word in words]
        found += [(word, "") for word in (*tongue.nouns, tongue.with_, tongue.and_)]
        for number, tonic in enumerate(tongue.tonics):
            found.append((tonic, TONICS[number]))
        found += [(tongue.modes[0], "major"), (tongue.modes[1], "minor"), ("en", ""), ("in", "")]
    return found
