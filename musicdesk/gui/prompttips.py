"""What the tips of the prompt panel say of a model: how long its takes can be, and what can be set."""

from __future__ import annotations

from musicdesk.core.abilities import Abilities
from musicdesk.core.recipe import SECONDS_LIMIT
from musicdesk.gui.takeswords import length_in_words
from musicdesk.gui.tongue import tr


def length_tip(abilities: Abilities) -> str:
    """Return how a length is typed, and which is the longest that a model makes."""
    longest_s = min(abilities.longest_s, SECONDS_LIMIT)
    longest = length_in_words(longest_s)
    if longest_s >= 600.0:
        return tr("How long the music is: 10 s, 90, 1:30 or 10:00; {longest} at most.", longest=longest)
    return tr("How long the music is: 10 s, 7.5 or 0:20; {longest} at most.", longest=longest)


def advanced_tip(abilities: Abilities) -> str:
    """Return what the advanced settings of a model are."""
    has = (
        (tr("seed"), True),
        (tr("guidance"), abilities.guidance is not None),
        (tr("steps"), abilities.steps is not None),
        (tr("sampling"), abilities.sampling),
        (tr("variations"), True),
        (tr("overlap"), abilities.overlap),
        (tr("retries"), True),
        (tr("what not to hear"), abilities.negative),
        (tr("a LoRA"), abilities.lora),
    )
    words = [word for word, there in has if there]
    return tr("Show {list} and {last}.", list=", ".join(words[:-1]), last=words[-1])
