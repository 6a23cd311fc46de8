"""The prompt of a loop names what is known of the idea, and nothing else."""

from __future__ import annotations

from musicdesk.core.idea import loop_prompt
from musicdesk.core.scale import Scale


def test_a_loop_is_asked_for_with_all_that_is_known() -> None:
    prompt = loop_prompt("electric piano", genre="lo-fi", mood="calm", key=Scale.named("A minor"), bpm=83.333)

    assert prompt == "electric piano loop, lo-fi, calm, A minor, 83.33 bpm"


def test_what_is_not_known_is_left_out() -> None:
    assert loop_prompt(" drums ") == "drums loop"
    assert loop_prompt("drums", mood="dark", bpm=140) == "drums loop, dark, 140 bpm"
