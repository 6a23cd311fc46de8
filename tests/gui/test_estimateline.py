"""The estimate above the button that generates, and what keeps it in step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from gui.openwindow import House
from pytestqt.qtbot import QtBot

from musicdesk.app.models import ModelRow
from musicdesk.app.queue import JobQueue
from musicdesk.core.recipe import Recipe
from musicdesk.core.wish import Wish
from musicdesk.engines.speed import DeviceSpeed
from musicdesk.gui.estimateline import EstimateLine
from musicdesk.gui.furnishing import Furniture
from musicdesk.gui.theme import Theme
from musicdesk.workers.messages import Failed, Loaded, Measure, Measured

SPEED = DeviceSpeed("cpu", {"fp32": 10e9, "int8": 20e9}, {"fp32": 100e9})
STARTER = ModelRow(
    "starter", "Starter", "CC0-1.0", 18_600_000, True, False, Path("/models/starter"),
    memory_bytes={"fp32": 600_000_000}, bytes_per_step={"fp32": 20_000_000},
)  # fmt: skip
HUGE = replace(
    STARTER, id="huge", title="Huge", folder=Path("/models/huge"),
    memory_bytes={"fp32": 10**15}, bytes_per_step={"fp32": 10**14},
)  # fmt: skip


@pytest.fixture
def window(house: House) -> Iterator[Furniture]:
    furniture = house.open()
    furniture.window.prompt.set_models([STARTER, HUGE])
    furniture.window.prompt.prompt.setPlainText("jazz")
    yield furniture


def test_without_words_the_line_takes_no_room(qtbot: QtBot, theme: Theme) -> None:
    line = EstimateLine(theme)
    qtbot.addWidget(line)

    line.say("About 12 s on this machine.")
    shown = not line.isHidden()
    line.say("")

    assert shown
    assert line.isHidden()


def test_the_estimate_has_its_fixed_name_and_says_itself_whole(qtbot: QtBot, theme: Theme) -> None:
    line = EstimateLine(theme)
    qtbot.addWidget(line)

    line.say("About 12 s on this machine, 1.1 GB of memory.")

    assert line.words.accessibleName() == "Estimate"
    assert line.words.accessibleDescription() == "About 12 s on this machine, 1.1 GB of memory."
    assert "About 12 s" in line.words.toolTip()


def test_a_long_estimate_does_not_widen_the_panel(qtbot: QtBot, theme: Theme) -> None:
    line = EstimateLine(theme)
    qtbot.addWidget(line)
    before = line.minimumSizeHint().width()

    line.say("About 12 s on this machine. " * 20)

    assert line.minimumSizeHint().width() == before


def test_once_the_machine_is_measured_the_line_says_how_long_it_takes(
    window: Furniture, house: House, qtbot: QtBot
) -> None:
    house.engine.told.emit(Measured((SPEED,)))

    qtbot.waitUntil(lambda: window.window.prompt.estimate.text.startswith("About "))

    assert not window.window.prompt.estimate.use.isVisible()


def test_the_machine_is_measured_once_a_model_is_in_memory_and_not_before(window: Furniture, house: House) -> None:
    before = [order for order in house.engine.orders if isinstance(order, Measure)]

    house.engine.told.emit(Loaded("starter", "cpu", "fp32", (), 32_000, 1, 50, True, 600_000_000))
    house.engine.told.emit(Measured((SPEED,)))
    house.engine.told.emit(Loaded("starter", "cpu", "fp32", (), 32_000, 1, 50, True, 600_000_000))

    assert before == []
    assert len([order for order in house.engine.orders if isinstance(order, Measure)]) == 1


def test_a_model_that_does_not_fit_is_said_and_the_one_that_does_is_a_press_away(
    window: Furniture, house: House, qtbot: QtBot
) -> None:
    prompt = window.window.prompt
    house.engine.told.emit(Measured((SPEED,)))
    prompt.use_model("huge")
    qtbot.waitUntil(lambda: prompt.estimate.text.startswith("It needs"))
    said, role, button = prompt.estimate.text, prompt.estimate.words.property("role"), prompt.estimate.use.text()

    prompt.estimate.use.click()
    qtbot.waitUntil(lambda: prompt.estimate.text.startswith("About"))

    assert said.endswith("Starter fits.")
    assert (role, button) == ("warn", "Use Starter")
    assert prompt.model.wanted == "starter"
    assert prompt.estimate.words.property("role") == "dim"


def test_what_cannot_be_made_has_no_estimate(window: Furniture, house: House, qtbot: QtBot) -> None:
    prompt = window.window.prompt
    house.engine.told.emit(Measured((SPEED,)))
    qtbot.waitUntil(lambda: prompt.estimate.text != "")

    prompt.prompt.setPlainText("x" * 2_001)

    qtbot.waitUntil(lambda: prompt.estimate.text == "")


def test_after_a_take_found_no_memory_the_model_that_fits_is_offered(
    window: Furniture, house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue = JobQueue()
    job = queue.add(Wish(Recipe("jazz", model="huge")), "Jazz")
    queue.next()
    monkeypatch.setattr(window.conductor, "_queue", queue)
    window.window.prompt.use_model("huge")

    house.engine.told.emit(
        Failed(job, "There is not enough free memory for that.", "Ask for fewer seconds, choose Starter, which fits.")
    )

    line = window.window.prompt.estimate
    assert line.text == "There is not enough free memory for that."
    assert line.use.text() == "Use Starter"
