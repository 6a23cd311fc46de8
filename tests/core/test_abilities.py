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
