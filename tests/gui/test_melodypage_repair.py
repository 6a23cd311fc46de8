"""Repairs on the melody page: switches and values become `Repairs`, and `Repairs` become switches and values."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from musicdesk.core.melody import Repairs
from musicdesk.core.scale import MODES, Scale
from musicdesk.gui.melodyrepair import RepairPart
from musicdesk.gui.theme import Theme

A_MINOR, C_MAJOR = Scale(9, "minor"), Scale(0)


@pytest.fixture
def part(qtbot: QtBot, theme: Theme) -> RepairPart:
    """Return the repairs in a narrow column, after A minor and 92 bpm were heard."""
    part = RepairPart(theme)
    qtbot.addWidget(part)
    part.resize(236, 400)
    part.show()
    part.set_heard(A_MINOR, 92.0)
    return part


@pytest.fixture
def told(part: RepairPart) -> list[Repairs]:
    """Collect what the part tells."""
    heard: list[Repairs] = []
    part.repairs_changed.connect(heard.append)
    return heard


def marked(part: RepairPart) -> list[str]:
    texts = [box.itemText(row) for box in part.scale_box.in_order for row in range(box.count())]
    return [text for text in texts if "heard" in text]


@pytest.mark.parametrize(
    "repairs",
    [
        Repairs(division=2),
        Repairs(high_pass_hz=120.0, division=2),
        Repairs(gate_db=-33.0, division=2),
        Repairs(voice_only=True, steady=True, division=2),
        Repairs(scale=Scale(6, "blues"), division=2),
        Repairs(beat_bpm=87.5, division=3),
        Repairs(80.0, -50.0, True, True, A_MINOR, 92.0, 4),
    ],
)
def test_what_is_told_is_what_stands_there(part: RepairPart, told: list[Repairs], repairs: Repairs) -> None:
    part.set_repairs(repairs)

    assert part.repairs == repairs
    assert told == []


def test_each_switch_tells_all_that_is_on(part: RepairPart, told: list[Repairs]) -> None:
    for row in part.rows:
        row.switch.click()

    assert told[0] == Repairs(scale=A_MINOR, division=2)
    assert told[-1] == Repairs(80.0, -50.0, True, True, A_MINOR, 120.0, 2)
    assert len(told) == 6


def test_the_scale_that_was_heard_is_chosen_and_says_so(part: RepairPart) -> None:
    assert part.scale_box.scale == A_MINOR
    assert marked(part) == ["A (heard)", "minor (heard)"]


def test_on_another_root_no_kind_was_heard(part: RepairPart) -> None:
    part.scale_box.root.setCurrentIndex(2)

    assert part.scale_box.scale == Scale(2, "minor")
    assert marked(part) == ["A (heard)"]


def test_every_scale_can_be_chosen_from_two_short_lists(part: RepairPart, told: list[Repairs]) -> None:
    for mode in MODES:
        part.scale_box.kind.setCurrentIndex(part.scale_box.kind.findData(mode))
        for tonic in range(12):
            part.scale_box.root.setCurrentIndex(tonic)

    assert {repairs.scale for repairs in told} == {Scale(tonic, mode) for mode in MODES for tonic in range(12)}
    assert (part.scale_box.root.count(), part.scale_box.kind.count()) == (12, len(MODES))


def test_another_scale_that_is_heard_is_chosen_unless_notes_snap_to_one_already(part: RepairPart) -> None:
    part.set_heard(C_MAJOR, None)
    followed = part.scale_box.scale
    part.set_repairs(Repairs(scale=Scale(2, "dorian")))
    part.set_heard(A_MINOR, None)

    assert followed == C_MAJOR
    assert part.scale_box.scale == Scale(2, "dorian")
    assert marked(part) == ["A (heard)"]


def test_who_chooses_a_scale_means_it(part: RepairPart, told: list[Repairs]) -> None:
    part.scale_box.kind.setCurrentIndex(part.scale_box.kind.findText("dorian"))

    assert told == [Repairs(scale=Scale(9, "dorian"), division=2)]


def test_values_are_out_of_the_way_until_their_switch_is_on(part: RepairPart) -> None:
    off = part.high_pass_hz.isVisible(), part.division.isVisible(), part.scale_box.isVisible()
    part.high_pass.switch.click()
    part.beat.switch.click()

    assert off == (False, False, True)
    assert part.high_pass_hz.isVisible()
    assert part.division.isVisible()


def test_without_a_heard_scale_there_is_none_to_see(part: RepairPart) -> None:
    part.set_heard(None, None)

    assert not part.scale_box.isVisible()


def test_a_value_out_of_bounds_is_said_and_the_last_good_one_counts(part: RepairPart, told: list[Repairs]) -> None:
    part.high_pass.switch.click()
    told.clear()

    part.high_pass_hz.setValue(1000)

    assert told == []
    assert part.high_pass_hz.said.text() == "30 to 500 Hz, please."
    assert part.repairs.high_pass_hz == 80.0
    part.high_pass_hz.setValue(100)
    assert told == [Repairs(high_pass_hz=100.0, division=2)]
    assert part.high_pass_hz.said.text() == ""


def test_the_tempo_that_was_heard_is_offered_where_the_grid_is_at_another(part: RepairPart) -> None:
    wanted: list[float] = []
    part.tempo_wanted.connect(wanted.append)
    before = part.take_heard.isVisible()
    part.beat.switch.click()
    offered = part.take_heard.isVisible(), part.take_heard.text()
    part.take_heard.click()

    assert not before
    assert offered == (True, "Take the 92 bpm heard")
    assert wanted == [92.0]
    assert not part.take_heard.isVisible()
    assert part.repairs.beat_bpm == 92.0


def test_what_cannot_be_done_here_says_why_and_can_still_be_switched_off(part: RepairPart, told: list[Repairs]) -> None:
    part.set_repairs(Repairs(voice_only=True))
    part.set_voice_only_reason("Demucs is not installed.")
    switch = part.voice_only.switch
    part.voice_only.switch.click()

    assert told == [Repairs(division=2)]
    assert not switch.isEnabled()
    assert "Demucs is not installed." in switch.toolTip()
    assert switch.accessibleDescription() == "Demucs is not installed."
    part.set_voice_only_reason("")
    assert switch.isEnabled()
