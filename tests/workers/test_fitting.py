"""What fits into the memory there is: the largest model that makes what is wished for."""

from __future__ import annotations

import pytest

from musicdesk.core.abilities import MUSICGEN, Abilities
from musicdesk.core.errors import Unavailable
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import Bond
from musicdesk.core.wish import Wish
from musicdesk.workers import fitting
from musicdesk.workers.fitting import Candidate, check_makes, check_room, less, that_fits
from musicdesk.workers.freememory import available_in, free_bytes

GB = 1_000_000_000
SMALL = Candidate("small", "Small", MUSICGEN, {"fp32": 2 * GB, "int8": 1 * GB})
MEDIUM = Candidate("medium", "Medium", MUSICGEN, {"fp32": 6 * GB, "int8": 3 * GB})
LARGE = Candidate("large", "Large", MUSICGEN, {"fp32": 12 * GB, "int8": 5 * GB})
DIFFUSER = Candidate("diffuser", "Diffuser", Abilities(steps=100, longest_s=47.0), {"fp32": 4 * GB})
ALL = (SMALL, MEDIUM, LARGE, DIFFUSER)
WISH = Wish(Recipe("warm piano"))


@pytest.mark.parametrize(
    ("free", "precision", "found"),
    [(4.5, "auto", DIFFUSER), (3.5, "auto", MEDIUM), (3.5, "fp32", SMALL), (1.2, "auto", SMALL), (0.5, "auto", None)],
)
def test_the_largest_that_fits_and_is_smaller_than_what_did_not_is_proposed(
    free: float, precision: str, found: Candidate | None
) -> None:
    assert that_fits(ALL, WISH, round(free * GB), "large", precision) == found


def test_none_that_cannot_do_what_is_wished_for_is_proposed() -> None:
    goes_on = Wish(Recipe("warm piano"), parent="a", bond=Bond.CONTINUATION)

    assert that_fits(ALL, goes_on, round(4.5 * GB), "large") == MEDIUM


def test_steps_and_lora_of_the_one_that_did_not_fit_are_no_reason_against_another() -> None:
    wish = Wish(Recipe("warm piano", steps=50, lora="/a/lora"))

    assert that_fits(ALL, wish, 2 * GB, "diffuser") == SMALL


def test_a_model_is_refused_when_surely_nothing_is_free_for_it_and_another_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fitting, "candidate", lambda _model: LARGE)
    monkeypatch.setattr(fitting, "installed_music", lambda: ALL)

    check_room("large", "fp32", 10 * GB, WISH)  # what it needs is only reckoned
    check_room("large", "fp32", 0, WISH)  # nobody knows what is free
    with pytest.raises(Unavailable) as refused:
        check_room("large", "fp32", round(3.1 * GB), WISH)

    assert refused.value.message == "Large needs 12.0 GB of memory, and 3.1 GB are free."
    assert "choose Medium, which fits" in refused.value.hint


def test_what_nothing_is_known_of_is_left_to_the_loading() -> None:
    check_makes(Wish(Recipe("x", model="/no/such/folder", steps=5)))
    check_room("/no/such/folder", "auto", 1)


def test_advice_without_a_name_says_what_can_be_done() -> None:
    assert less() == "Ask for fewer seconds or variations, choose a smaller model, or close other programs."


def test_free_memory_is_read_from_what_the_kernel_tells() -> None:
    assert available_in("MemTotal: 16 kB\nMemFree: 5 kB\nMemAvailable:   7 kB\n") == 7 * 1024
    assert available_in("MemTotal: 16 kB\n") == 0


def test_this_machine_tells_how_much_is_free() -> None:
    assert free_bytes() > 0
