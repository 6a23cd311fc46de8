"""The sentences for what goes wrong when music is made."""

from __future__ import annotations

import signal

import pytest

from musicdesk.core.errors import ModelError
from musicdesk.workers.sentences import DETAILS_LIMIT, trouble_of, trouble_of_end


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
