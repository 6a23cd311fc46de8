"""What is known of a take that was generated, and what is said of it."""

from __future__ import annotations

import json
from pathlib import Path

from musicdesk.app.generated import FAULTS_SAID, Generated
from musicdesk.core.recipe import Recipe
from musicdesk.core.seam import Seam, SelfCheck

GOOD = Seam(9.0, "window", 0.5, 0.2, 0.1)
CLICKS = Seam(29.44, "window", 1.5, 2.0, 0.1)


def take(**values: object) -> Generated:
    return Generated(0, Recipe("piano", seconds=60.0), 60.0, 32_000, Path("a.wav"), **values)  # type: ignore[arg-type]


def test_json_names_the_seams_the_check_and_the_steps_of_the_joins() -> None:
    values = json.loads(json.dumps(take(seams=(GOOD, CLICKS), check=SelfCheck(silence_s=0.1)).to_json()))

    assert values["seams"][1] == {"at_s": 29.44, "kind": "window", "click": 1.5, "level_lu": 2.0, "flux_z": 0.1}
    assert values["joins"] == [{"step": 450, "kind": "window"}, {"step": 1472, "kind": "window"}]
    assert values["check"]["silence_s"] == 0.1
    assert take().to_json()["check"] is None


def test_a_seam_that_can_be_heard_is_complained_of_and_a_good_one_is_not() -> None:
    said = list(take(seams=(GOOD, CLICKS, Seam(50.0, "window"))).complaints())

    assert said == ["a.wav: the seam at 0:29.4 can be heard: a click, louder by 2.0 LU."]


def test_of_very_many_bad_seams_the_first_are_named() -> None:
    bad = tuple(Seam(float(10 + at), "window", 2.0, 0.0, 0.0) for at in range(FAULTS_SAID + 3))

    said = list(take(seams=bad).complaints())

    assert len(said) == FAULTS_SAID + 1
    assert said[-1] == "a.wav: 3 more of its 8 seams can be heard."


def test_a_take_that_is_not_sound_is_complained_of() -> None:
    faults = ("silent for 3.1 s", "ends early")

    assert list(take(check=SelfCheck(faults=faults)).complaints()) == [
        "a.wav is not as it should be: silent for 3.1 s, ends early."
    ]
    assert list(take(check=SelfCheck()).complaints()) == []


def test_seams_that_were_there_before_are_not_complained_of_again() -> None:
    at_end = Seam(40.02, "remake", 0.5, 0.2, 4.0)
    remade = take(seams=(CLICKS, Seam(35.98, "remake", 0.5, -2.2, 0.1), at_end, Seam(50.0, "window", 2.0)))

    said = list(remade.complaints(36.0, 40.0))

    assert said == [
        "a.wav: the seam at 0:36.0 can be heard: quieter by 2.2 LU.",
        "a.wav: the seam at 0:40.0 can be heard: a sudden change of sound.",
    ]


def test_the_new_seams_are_counted_alone() -> None:
    bad = tuple(Seam(float(10 + at), "window", 2.0, 0.0, 0.0) for at in range(FAULTS_SAID + 3))

    assert list(take(seams=bad).complaints(12.0))[-1] == "a.wav: 1 more of its 6 new seams can be heard."
