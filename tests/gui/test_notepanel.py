"""The note panel: what of a sheet it shows, and what it makes of it as the hand moves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from musicdesk.core.note import Note
from musicdesk.core.notesheet import PRESETS, Hearing, NoteSheet, Tidying
from musicdesk.core.scale import Scale
from musicdesk.gui import notepanel
from musicdesk.gui.notepanel import NotePanel
from musicdesk.gui.theme import SCALES, Theme

LEFT = Qt.MouseButton.LeftButton


class Told:
    """Collects what the panel emits."""

    def __init__(self, panel: NotePanel) -> None:
        self.live: list[NoteSheet] = []
        self.settled: list[NoteSheet] = []
        self.hearings: list[str] = []
        panel.sheet_changed.connect(self.live.append)
        panel.sheet_settled.connect(self.settled.append)
        panel.hearing_chosen.connect(self.hearings.append)


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> NotePanel:
    """Return a panel of which all is seen; what is typed settles at once."""
    monkeypatch.setattr(notepanel, "SETTLE_MS", 20)
    panel = NotePanel(theme)
    qtbot.addWidget(panel)
    panel.resize(1_000, 200)
    panel.show()
    panel.more.click()
    qtbot.waitExposed(panel)
    return panel


@pytest.fixture
def told(panel: NotePanel) -> Told:
    """Return what the panel emits from now on."""
    return Told(panel)


def _choose(box: object, value: str) -> None:
    index = box.findData(value)  # type: ignore[attr-defined]
    box.setCurrentIndex(index)  # type: ignore[attr-defined]
    box.activated.emit(index)  # type: ignore[attr-defined]


def test_a_sheet_is_shown_whole_and_nothing_is_said(panel: NotePanel, told: Told) -> None:
    hearing = Hearing(0.3, 0.2, 58.0, 40, 76, melodia_trick=True, bends=True)
    tidying = Tidying("1/8T", 0.75, "A minor", 40.0, "soft")

    panel.set_sheet(NoteSheet("", hearing, tidying))
    QApplication.processEvents()

    values = [each.slider.value() for each in (panel.onset, panel.frame, panel.shortest, panel.strength, panel.merge)]
    assert values == [30, 20, 58, 75, 40]
    assert (panel.low.text(), panel.high.text()) == ("E2", "E5")
    assert [box.isChecked() for box in (panel.melodia, panel.bends, panel.snap)] == [True, True, True]
    assert (panel.preset.currentText(), panel.quantise.currentText(), panel.velocity.currentText()) == (
        "Own", "1/8T", "Soft",
    )  # fmt: skip
    assert (told.live, told.settled) == ([], [])


def test_a_preset_brings_its_hearing_and_settles_at_once(panel: NotePanel, told: Told) -> None:
    _choose(panel.preset, "voice")

    assert told.settled == [NoteSheet("voice", PRESETS["voice"])]
    assert told.live == told.settled


def test_a_slider_that_moves_makes_the_preset_ones_own(panel: NotePanel, told: Told) -> None:
    panel.onset.slider.setValue(33)
    QApplication.processEvents()

    assert told.live[0].preset == ""
    assert told.live[0].hearing.onset_threshold == 0.33
    assert panel.preset.currentText() == "Own"


def test_only_what_was_moved_changes(panel: NotePanel, told: Told) -> None:
    panel.set_sheet(NoteSheet("", Hearing(min_ms=127.7, onset_threshold=0.613)))

    panel.frame.slider.setValue(70)
    QApplication.processEvents()

    assert told.live == [NoteSheet("", Hearing(min_ms=127.7, onset_threshold=0.613, frame_threshold=0.7))]


def test_a_slider_tells_once_a_turn_and_settles_when_it_is_let_go(panel: NotePanel, told: Told) -> None:
    panel.onset.slider.setSliderDown(True)
    for value in range(30, 60):
        panel.onset.slider.setValue(value)
    QApplication.processEvents()
    live = len(told.live)
    QTest.qWait(40)
    still = list(told.settled)
    panel.onset.slider.setSliderDown(False)

    assert (live, still) == (1, [])
    assert [sheet.hearing.onset_threshold for sheet in told.settled] == [0.59]


def test_a_slider_moved_by_keys_settles_after_a_while(panel: NotePanel, told: Told, qtbot: QtBot) -> None:
    panel.set_sheet(NoteSheet("", Hearing(onset_threshold=0.6)))
    panel.onset.slider.setFocus()
    for _ in range(3):
        QTest.keyClick(panel.onset.slider, Qt.Key.Key_Right)

    qtbot.waitUntil(lambda: bool(told.settled), timeout=2_000)
    assert [sheet.hearing.onset_threshold for sheet in told.settled] == [0.63]


def test_a_sheet_told_back_while_a_slider_is_held_does_not_move_it(panel: NotePanel) -> None:
    panel.onset.slider.setSliderDown(True)
    panel.onset.slider.setValue(44)

    panel.set_sheet(NoteSheet())

    assert panel.onset.slider.value() == 44


def test_what_is_not_told_yet_is_told_when_the_panel_goes(panel: NotePanel, told: Told) -> None:
    panel.onset.slider.setValue(33)

    panel.hide()

    assert [sheet.hearing.onset_threshold for sheet in told.settled] == [0.33]


def test_the_lowest_note_pushes_the_highest_along(panel: NotePanel, told: Told, qtbot: QtBot) -> None:
    panel.set_sheet(NoteSheet("", Hearing(low_pitch=40, high_pitch=50)))

    panel.low.setValue(60)

    qtbot.waitUntil(lambda: bool(told.settled), timeout=2_000)
    assert (told.settled[-1].hearing.low_pitch, told.settled[-1].hearing.high_pitch) == (60, 60)


def test_notes_are_typed_by_name(panel: NotePanel, told: Told, qtbot: QtBot) -> None:
    panel.low.setFocus()
    panel.low.selectAll()
    QTest.keyClicks(panel.low, "c3")
    QTest.keyClick(panel.low, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: bool(told.settled), timeout=2_000)
    assert told.settled[-1].hearing.low_pitch == 48
    assert panel.low.text() == "C3"


def test_strength_is_asked_for_only_where_something_is_quantised(panel: NotePanel, told: Told) -> None:
    before = panel.strength.isVisible()

    _choose(panel.quantise, "1/16")

    assert (before, panel.strength.isVisible()) == (False, True)
    assert told.settled == [NoteSheet(tidying=Tidying(grid="1/16"))]


def test_notes_snap_to_the_scale_of_the_key(panel: NotePanel, told: Told) -> None:
    before = panel.snap.isEnabled()

    panel.set_key(Scale(9, "minor"))
    panel.snap.click()

    assert (before, panel.snap.text()) == (False, "Snap to A minor")
    assert told.settled[-1].tidying.scale == "A minor"


def test_a_scale_can_be_let_go_where_no_key_is_known_any_more(panel: NotePanel, told: Told) -> None:
    panel.set_sheet(NoteSheet(tidying=Tidying(scale="C major")))

    panel.snap.click()

    assert told.settled[-1].tidying.scale == ""


@pytest.mark.parametrize("name", ["Hear audio", "Hear notes", "Hear both"])
def test_what_is_heard_is_chosen_by_three_buttons(panel: NotePanel, told: Told, name: str) -> None:
    button = next(each for each in panel.hearing.buttons.values() if each.accessibleName() == name)

    button.click()

    assert told.hearings == [name.split()[1]]
    assert [each.isChecked() for each in panel.hearing.buttons.values()].count(True) == 1


def test_what_is_heard_is_shown_without_a_word(panel: NotePanel, told: Told) -> None:
    panel.set_hearing("both")

    assert panel.hearing.buttons["both"].isChecked()
    assert not told.hearings


def test_the_number_of_notes_gives_way_to_what_is_being_done(panel: NotePanel) -> None:
    panel.set_count(42)
    panel.set_busy("Listening…")
    busy = panel.told.text()
    panel.set_busy("")

    assert (busy, panel.told.text()) == ("Listening…", "42 notes")


def test_it_says_that_notes_were_edited_until_a_slider_moves(panel: NotePanel) -> None:
    panel.set_sheet(NoteSheet(edited=(Note(0.0, 60, 1.0),)))
    panel.set_count(1)
    before = panel.told.text()

    panel.onset.slider.setSliderDown(True)
    panel.onset.slider.setValue(20)

    assert (before, panel.told.text()) == ("1 note, edited", "1 note")


@pytest.mark.parametrize("percent", SCALES)
@pytest.mark.parametrize("width", [660, 960])
def test_nothing_is_cut_and_nothing_overlaps(qtbot: QtBot, theme: Theme, percent: int, width: int) -> None:
    theme.apply("light", percent)
    page = QWidget()
    qtbot.addWidget(page)
    panel, below = NotePanel(theme), QWidget()
    rows = QVBoxLayout(page)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.addWidget(panel)
    rows.addWidget(below, 1)
    page.resize(width, 900)
    panel.set_sheet(NoteSheet(tidying=Tidying(grid="1/16")))
    page.show()
    panel.more.click()
    QApplication.processEvents()

    parts = [line.itemAt(at).widget() for line in panel._lines for at in range(line.count())]
    places = [part.geometry().translated(part.parentWidget().mapTo(panel, QPoint())) for part in parts]
    assert all(panel.rect().contains(place) for place in places)
    assert all(place.size().width() >= part.sizeHint().width() for place, part in zip(places, parts, strict=True))
    assert not any(one.intersects(other) for at, one in enumerate(places) for other in places[:at])
