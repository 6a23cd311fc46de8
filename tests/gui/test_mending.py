"""Mending a melody: each change is a step with a name and a way back, and only what was asked for last is shown."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack
from pytestqt.qtbot import QtBot

from musicdesk.app.melody import Draft
from musicdesk.core.chroma import Ear
from musicdesk.core.clip import Clip
from musicdesk.core.scale import Scale
from musicdesk.formats.audiofile import write_wav
from musicdesk.gui.mending import Mending, Ready
from tests.gui.later import Later


class Heard:
    """Remembers what mending told."""

    def __init__(self, mending: Mending) -> None:
        self.ready = list[Ready | None]()
        self.busy = list[bool]()
        self.failed = list[str]()
        mending.ready.connect(self.ready.append)
        mending.busy_changed.connect(self.busy.append)
        mending.failed.connect(lambda error: self.failed.append(str(error)))


@pytest.fixture
def later() -> Later:
    return Later()


@pytest.fixture
def stack() -> QUndoStack:
    return QUndoStack()


@pytest.fixture
def mending(qtbot: QtBot, later: Later, stack: QUndoStack) -> Mending:
    owner = QObject()
    mending = Mending(later, stack, Ear, None, owner)  # type: ignore[arg-type]
    mending.owner = owner  # type: ignore[attr-defined]
    return mending


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    times = np.arange(3 * 16_000) / 16_000
    tune = 0.3 * np.sin(2 * np.pi * 220 * 2 ** (np.floor(2 * times) * 3.3 / 12) * times)
    return Draft("hum", "file", write_wav(tmp_path / "hum.wav", Clip(tune.astype(np.float32)[:, None], 16_000)))


def test_a_melody_is_made_ready_beside_the_window(mending: Mending, later: Later, draft: Draft) -> None:
    heard = Heard(mending)

    mending.look_at(draft)
    before = list(heard.ready)
    later.do()

    assert before == []
    assert heard.busy == [True, False]
    assert heard.ready[-1] is not None
    assert mending.prepared is not None
    assert mending.prepared.draft is draft


def test_each_repair_is_a_step_with_its_name_and_its_way_back(
    mending: Mending, later: Later, stack: QUndoStack, draft: Draft
) -> None:
    mending.look_at(draft)
    mending.repair(draft.repairs.with_(scale=Scale(9, "minor")))
    names = [stack.undoText()]
    mending.repair(draft.repairs.with_(scale=Scale(9, "minor"), high_pass_hz=80.0))
    names.append(stack.undoText())

    stack.undo()

    assert names == ["snap to scale", "high-pass"]
    assert mending.draft is not None
    assert mending.draft.repairs.words == ("snapped to A minor",)
    stack.undo()
    assert mending.draft == draft


def test_a_handle_that_is_dragged_is_one_step(mending: Mending, stack: QUndoStack, draft: Draft) -> None:
    mending.look_at(draft)
    for begin_s in (0.1, 0.2, 0.3):
        mending.trim(begin_s, None)

    count = stack.count()
    stack.undo()

    assert count == 1
    assert mending.draft == draft


def test_only_what_was_asked_for_last_is_shown(mending: Mending, later: Later, draft: Draft) -> None:
    heard = Heard(mending)
    mending.look_at(draft)
    mending.repair(draft.repairs.with_(high_pass_hz=100.0))

    later.do(1)
    later.do(0)

    assert len(heard.ready) == 1
    assert mending.prepared is not None
    assert mending.prepared.draft.repairs.high_pass_hz == 100.0


def test_what_cannot_be_read_is_said_and_nothing_is_shown(mending: Mending, later: Later, tmp_path: Path) -> None:
    heard = Heard(mending)
    (tmp_path / "text.wav").write_text("no sound")

    mending.look_at(Draft("text", "file", tmp_path / "text.wav"))
    later.do()

    assert heard.ready == [None]
    assert len(heard.failed) == 1
    assert "text.wav" in heard.failed[0]


def test_an_end_before_the_beginning_is_refused(mending: Mending, stack: QUndoStack, draft: Draft) -> None:
    heard = Heard(mending)
    mending.look_at(draft)

    mending.trim(2.0, 1.0)

    assert stack.count() == 0
    assert len(heard.failed) == 1


def test_what_comes_after_the_end_is_a_step_too(mending: Mending, stack: QUndoStack, draft: Draft) -> None:
    mending.look_at(draft)
    mending.set_after("stop")
    after = mending.draft
    mending.set_after("stop")

    assert after is not None
    assert after.after == "stop"
    assert stack.count() == 1
