"""The words for genre, mood and instrument as they are shown: models know them in English alone."""

from __future__ import annotations

from collections.abc import Iterable

from musicdesk.gui.tongue import mark, tr

TAGS = (
    mark("ambient", about="a tag"), mark("blues", about="a tag"), mark("bossa nova", about="a tag"),
    mark("classical", about="a tag"), mark("country", about="a tag"), mark("disco", about="a tag"),
    mark("drum and bass", about="a tag"), mark("dub", about="a tag"), mark("dubstep", about="a tag"),
    mark("electro", about="a tag"), mark("folk", about="a tag"), mark("funk", about="a tag"),
    mark("gospel", about="a tag"), mark("hip hop", about="a tag"), mark("house", about="a tag"),
    mark("indie rock", about="a tag"), mark("jazz", about="a tag"), mark("latin", about="a tag"),
    mark("lo-fi", about="a tag"), mark("metal", about="a tag"), mark("new age", about="a tag"),
    mark("pop", about="a tag"), mark("punk", about="a tag"), mark("r&b", about="a tag"), mark("reggae", about="a tag"),
    mark("rock", about="a tag"), mark("soul", about="a tag"), mark("soundtrack", about="a tag"),
    mark("synthwave", about="a tag"), mark("techno", about="a tag"), mark("trance", about="a tag"),
    mark("trap", about="a tag"), mark("waltz", about="a tag"), mark("world music", about="a tag"),
    mark("aggressive", about="a tag"), mark("atmospheric", about="a tag"), mark("bright", about="a tag"),
    mark("calm", about="a tag"), mark("dark", about="a tag"), mark("dramatic", about="a tag"),
    mark("dreamy", about="a tag"), mark("energetic", about="a tag"), mark("epic", about="a tag"),
    mark("gloomy", about="a tag"), mark("groovy", about="a tag"), mark("happy", about="a tag"),
    mark("hypnotic", about="a tag"), mark("melancholic", about="a tag"), mark("mysterious", about="a tag"),
    mark("nostalgic", about="a tag"), mark("peaceful", about="a tag"), mark("playful", about="a tag"),
    mark("psychedelic", about="a tag"), mark("romantic", about="a tag"), mark("sad", about="a tag"),
    mark("tense", about="a tag"), mark("uplifting", about="a tag"), mark("warm", about="a tag"),
    mark("acoustic guitar", about="a tag"), mark("bass guitar", about="a tag"), mark("brass", about="a tag"),
    mark("cello", about="a tag"), mark("choir", about="a tag"), mark("clarinet", about="a tag"),
    mark("drums", about="a tag"), mark("electric guitar", about="a tag"), mark("electric piano", about="a tag"),
    mark("flute", about="a tag"), mark("harp", about="a tag"), mark("marimba", about="a tag"),
    mark("music box", about="a tag"), mark("organ", about="a tag"), mark("percussion", about="a tag"),
    mark("piano", about="a tag"), mark("saxophone", about="a tag"), mark("strings", about="a tag"),
    mark("sub bass", about="a tag"), mark("synth bass", about="a tag"), mark("synth lead", about="a tag"),
    mark("synth pad", about="a tag"), mark("trumpet", about="a tag"), mark("vibraphone", about="a tag"),
    mark("violin", about="a tag"), mark("voice", about="a tag"),
)  # fmt: skip
"""All of `core.tags`; told apart from what else is said in the same words, as prompts that stand in sentences."""


def tag_word(word: str) -> str:
    """Return a word of genre, mood or instrument in the language that is spoken; one that is not known stays."""
    return tr(word, about="a tag")


def tag_words(words: Iterable[str]) -> str:
    """Return such words in a row."""
    return ", ".join(map(tag_word, words))
