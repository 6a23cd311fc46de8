"""A model in words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from musicdesk.app.models import ModelRow
from musicdesk.core.abilities import Abilities
from musicdesk.core.manifest import FetchProgress
from musicdesk.gui.modelstate import ModelState
from musicdesk.gui.modelthread import Deed
from musicdesk.gui.modelwords import (
    abilities_in_words,
    deed_in_words,
    facts_of,
    progress_in_words,
    row_in_words,
    size_in_words,
    state_in_words,
)

HERE = ModelRow("starter", "Starter", "CC0-1.0", 18_600_000, True, False, Path("/models/starter"))
ABSENT = ModelRow("facebook/musicgen-small", "MusicGen small", "CC-BY-NC-4.0", 2_400_000_000, False, False, None)
DIFFUSION = replace(
    ABSENT, id="stable-audio-open", abilities=Abilities(negative=True, steps=100, longest_s=47.0), channels=2,
    sample_rate=44_100,
)  # fmt: skip


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (ModelState(ABSENT), "2.4 GB"),
        (ModelState(replace(ABSENT, size_bytes=0)), "Size told when fetched"),
        (ModelState(replace(ABSENT, size_bytes=0), listed_bytes=7_000_000_000), "7.0 GB"),
        (ModelState(HERE, in_use=True), "In use"),
        (ModelState(HERE, in_use=True, broken=True), "Broken"),
        (ModelState(replace(ABSENT, partial_bytes=12), listed_bytes=100), "Paused at 12 %"),
        (ModelState(HERE), "Installed"),
        (ModelState(HERE, broken=True), "Broken"),
        (ModelState(replace(HERE, id="/models/starter")), "Own folder"),
        (ModelState(ABSENT, Deed.DOWNLOAD, waiting=True), "Waiting"),
        (ModelState(ABSENT, Deed.DOWNLOAD), "Downloading"),
        (ModelState(ABSENT, Deed.VERIFY, progress=FetchProgress(1, 2)), "Checking 50 %"),
        (ModelState(ABSENT, Deed.DOWNLOAD, progress=FetchProgress(2, 2), stopping=True), "Stopping"),
        (ModelState(replace(ABSENT, partial_bytes=2_399_999_999)), "Paused at 99 %"),
    ],
)
def test_how_a_model_stands_is_a_word_or_two(state: ModelState, said: str) -> None:
    assert state_in_words(state) == said


@pytest.mark.parametrize("deed", list(Deed))
def test_every_deed_has_a_word_that_follows_the_name_of_a_model(deed: Deed) -> None:
    said = deed_in_words(ModelState(ABSENT, deed, progress=FetchProgress(1, 2)))

    assert said.endswith("ing 50 %") or said == "taking in 50 %"
    assert said[0].islower()


@pytest.mark.parametrize(
    ("size_bytes", "said"),
    [
        (0, "0 kB"), (812_000, "812 kB"), (18_600_000, "18.6 MB"), (780_000_000, "780 MB"), (999_600_000, "1.0 GB"),
        (2_400_000_000, "2.4 GB"), (137_000_000_000, "137 GB"),
    ],
)  # fmt: skip
def test_a_size_is_said_as_people_say_it(size_bytes: int, said: str) -> None:
    assert size_in_words(size_bytes) == said


def test_how_far_a_download_is_has_bytes_speed_and_time_left() -> None:
    assert (
        progress_in_words(FetchProgress(1_200_000_000, 2_400_000_000, 20e6)) == "1.2 of 2.4 GB · 20.0 MB/s · 60 s left"
    )
    assert progress_in_words(FetchProgress(40_000_000, 2_400_000_000)) == "40.0 MB of 2.4 GB"
    waits = FetchProgress(0, 2_400_000_000, doing="Waiting for the network")
    assert progress_in_words(waits) == "Waiting for the network · 0 kB of 2.4 GB"


def test_what_a_model_can_do_is_said_and_how_long_it_goes_on() -> None:
    assert abilities_in_words(HERE).startswith("follow a melody, go on from music")
    assert abilities_in_words(DIFFUSION) == "what not to hear, up to 47 s at once"


def test_the_facts_tell_size_sound_memory_and_time() -> None:
    state = ModelState(DIFFUSION, takes_s=130.0, needs_bytes=9_000_000_000, fits=False)

    facts = dict(facts_of(state))

    assert facts["Size"] == "2.4 GB"
    assert facts["Sound"] == "stereo, 44.1 kHz"
    assert facts["Memory"] == "about 9.0 GB, more than is free here now"
    assert facts["10 s of music"] == "about 2 min"


def test_those_who_do_not_see_the_list_hear_all_of_a_line() -> None:
    state = ModelState(ABSENT, said="There is no network. Connect first.", trouble=True)

    assert row_in_words(state) == "MusicGen small. Music. 2.4 GB. There is no network. Connect first."


def test_the_memory_of_a_model_nothing_is_reckoned_of_yet_is_the_least_it_runs_in() -> None:
    row = replace(ABSENT, memory_bytes={"fp32": 10_000_000_000, "int8": 4_900_000_000})

    assert dict(facts_of(ModelState(row)))["Memory"].startswith("about 4.9 GB")
