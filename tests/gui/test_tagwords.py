"""The words for music are all there to be translated."""

from __future__ import annotations

from musicdesk.core.tags import GENRES, INSTRUMENTS, MOODS
from musicdesk.gui.tagwords import TAGS, tag_words


def test_every_word_that_is_listened_for_can_be_said_in_other_languages() -> None:
    assert set(TAGS) == {*GENRES, *MOODS, *INSTRUMENTS}


def test_words_stand_in_a_row_and_one_nobody_knows_stays() -> None:
    assert tag_words(["lo-fi", "kazoo"]) == "lo-fi, kazoo"
