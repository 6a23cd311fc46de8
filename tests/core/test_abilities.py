"""What a model cannot do is said before anything is made."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from musicdesk.core.abilities import MUSICGEN, Abilities, check_wish
from musicdesk.core.errors import BadValue
from musicdesk.core.recipe import Recipe
from musicdesk.core.remake import Remake
from musicdesk.core.section import Section
from musicdesk.core.take import Bond
from musicdesk.core.wish import Wish

NOTHING = Abilities(guidance=None, longest_s=47.0)


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        (Wish(Recipe("x"), melody=PurePath("hum.wav")), "melody"),
        (Wish(Recipe("x", sections=(Section(0.0, 5.0, "drums"),))), "sections"),
        (Wish(Recipe("x", negative="voice")), "negative"),
        (Wish(Recipe("x"), parent="a", bond=Bond.REMADE, remake=Remake(1.0, 2.0)), "remake"),
        (Wish(Recipe("x"), parent="a", bond=Bond.CONTINUATION), "continue"),
        (Wish(Recipe("x", steps=20)), "steps"),
        (Wish(Recipe("x", lora="/somewhere")), "lora"),
        (Wish(Recipe("x", seconds=48.0)), "seconds"),
    ],
)
def test_what_a_model_cannot_do_is_named_with_its_field(wish: Wish, field: str) -> None:
    with pytest.raises(BadValue, match="Noise Maker") as caught:
        check_wish(wish, NOTHING, "Noise Maker")

    assert caught.value.field == field
    assert caught.value.hint


def test_a_plain_wish_asks_nothing_that_a_model_cannot_do() -> None:
    check_wish(Wish(Recipe("x", seconds=47.0)), NOTHING, "Noise Maker")
    check_wish(Wish(Recipe("x"), parent="a", bond=Bond.VARIATION), NOTHING, "Noise Maker")
    check_wish(Wish(Recipe("x", negative="voice", lora="/a", sections=(Section(0, 5, "y"),))), MUSICGEN, "MusicGen")


def test_a_recipe_can_be_rid_of_what_a_model_does_not_look_at() -> None:
    recipe = Recipe("x", negative="voice", lora="/a", sections=(Section(0.0, 5.0, "drums"),))

    plain = Abilities(steps=100).without(recipe)

    assert (plain.negative, plain.lora, plain.sections, plain.steps) == (None, "", (), 100)
    assert MUSICGEN.without(plain.with_(steps=7)).steps is None


@pytest.mark.parametrize(
    ("bars", "said", "hint"),
    [
        (30, "at most 47 s at once; 30 bars at 91.35 bpm last 78.9 s", "fewer bars or a faster tempo"),
        (1, "1 bar at 91.35 bpm lasts 78.9 s", "Choose a faster tempo"),
    ],
)
def test_a_loop_that_is_too_long_is_said_in_bars(bars: int, said: str, hint: str) -> None:
    wish = Wish(Recipe("drums", seconds=78.82019, bars=bars, bpm=91.35))

    with pytest.raises(BadValue) as caught:
        check_wish(wish, NOTHING, "Noise Maker")

    assert said in caught.value.message and hint in caught.value.hint


def test_seconds_that_are_too_many_are_said_as_somebody_reads_them() -> None:
    with pytest.raises(BadValue, match=r"at most 47 s at once; 52\.2 s were"):
        check_wish(Wish(Recipe("x", seconds=52.173913)), NOTHING, "Noise Maker")
