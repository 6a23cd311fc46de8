"""What the tips of the prompt panel say of a model: how long its takes can be, and what can be set."""

from __future__ import annotations

from musicdesk.core.abilities import Abilities
from musicdesk.core.recipe import SECONDS_LIMIT
from musicdesk.gui.takeswords import length_in_words


def length_tip(abilities: Abilities) -> str:
    """Return how a length is typed, and which is the longest that a model makes."""
    longest_s = min(abilities.longest_s, SECONDS_LIMIT)
    ways = "10 s, 90, 1:30 or 10:00" if longest_s >= 600.0 else "10 s, 7.5 or 0:20"
    return f"How long the music is: {ways}; {length_in_words(longest_s)} at most."


def advanced_tip(abilities: Abilities) -> str:
    """Return what the advanced settings of a model are."""
    has = (
        ("seed", True),
        ("guidance", abilities.guidance is not None),
        ("steps", abilities.steps is not None),
        ("sampling", abilities.sampling),
        ("variations", True),
        ("overlap", abilities.overlap),
        ("retries", True),
        ("what not to hear", abilities.negative),
        ("a LoRA", abilities.lora),
    )
    words = [word for word, there in has if there]
    return f"Show {', '.join(words[:-1])} and {words[-1]}."
