"""Titles of takes, and the sentences for what goes wrong."""

from __future__ import annotations

import signal

import pytest

from musicdesk.core.errors import ModelError
from musicdesk.workers.making import TITLE_WISH, take_title
from musicdesk.workers.sentences import DETAILS_LIMIT, trouble_of, trouble_of_end


@pytest.mark.parametrize(
    ("prompt", "title"),
    [
        ("warm lo-fi piano, 84 bpm", "warm lo-fi piano, 84 bpm"),
        ("  warm\n lo-fi\t piano ", "warm lo-fi piano"),
        ("a slow, very quiet string quartet in a large church, and rain on the roof", None),
        ("x" * 500, "x" * TITLE_WISH),
        ("\x00\u202e", "Take"),
        (" , ", ","),
        ("ピアノ 🎹", "ピアノ 🎹"),
    ],
)
def test_a_title_is_the_first_words_of_the_prompt(prompt: str, title: str | None) -> None:
    made = take_title(prompt)

    assert made == (title or "a slow, very quiet string quartet in a large church, and")
    assert 0 < len(made) <= TITLE_WISH


def test_a_title_of_exactly_the_length_is_left_whole() -> None:
    prompt = "a" * 30 + " " + "b" * 29

    assert take_title(prompt) == prompt
    assert take_title(prompt + " more") == prompt


def test_what_the_user_can_mend_keeps_its_words() -> None:
    trouble = trouble_of(ModelError("There is no model.", "Get one."))

    assert (trouble.message, trouble.hint) == ("There is no model.", "Get one.")
    assert trouble.details.endswith("There is no model. Get one.\n")


def test_details_are_not_endless() -> None:
    assert len(trouble_of(ValueError("x" * 10**6)).details) == DETAILS_LIMIT


@pytest.mark.parametrize("code", [None, 0, 1, 3221225477, -signal.SIGSEGV, -99])
def test_every_way_to_end_has_its_words(code: int | None) -> None:
    trouble = trouble_of_end(code)

    assert trouble.message.endswith(".") and trouble.hint.endswith(".") and str(code) in trouble.details
