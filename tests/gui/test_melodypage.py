"""The melody page: what it asks for, and what it shows of what it is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from gui.fake_melodies import ATTEMPTS, DRAFT, NOISY, SILENT, prepared, sung
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from musicdesk.app.melody import Draft
from musicdesk.core.melody import Repairs
from musicdesk.core.scale import Scale
from musicdesk.gui.melodypage import MelodyPage
from musicdesk.gui.theme import Theme

LEFT = Qt.MouseButton.LeftButton
SIGNALS = (
    "record_pressed", "device_chosen", "count_in_changed", "tempo_changed", "metronome_toggled", "monitor_toggled",
    "latency_requested", "attempt_chosen", "attempt_delete_requested", "file_requested", "keyboard_requested",
    "play_pressed", "heard_toggled", "after_changed", "repairs_changed", "trim_changed", "seek_requested",
    "use_requested", "follower_requested", "close_requested",
)  # fmt: skip
FIXED_NAMES = (
    "Record", "Input device", "Input level", "Count-in", "Tempo", "Metronome", "Snap to scale", "Play melody",
    "Monitor", "Attempts", "Steady pitch", "Snap to beat", "Noise gate", "High-pass", "Voice only",
    "As the model hears it", "After its end", "Use this melody", "Measure latency", "Close melody", "Melody line",
)  # fmt: skip
Asked = list[tuple[object, ...]]


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> MelodyPage:
    """Return a page as it stands in a window of the usual size."""
    page = MelodyPage(theme)
    qtbot.addWidget(page)
    page.resize(940, 700)
    page.show()
    return page


@pytest.fixture
def full(page: MelodyPage) -> MelodyPage:
    """Return the page with three attempts, the second of them shown."""
    page.set_attempts(ATTEMPTS, "two")
    page.set_draft(DRAFT)
    page.set_prepared(prepared())
    return page


@pytest.fixture
def asked(page: MelodyPage) -> Asked:
    """Collect what the page emits."""
    heard: Asked = []

    def collect(name: str) -> Callable[..., None]:
        return lambda *values: heard.append((name, *values))

    for name in SIGNALS:
        getattr(page, name).connect(collect(name))
    return heard


def named(page: QWidget, name: str) -> QWidget:
    return next(widget for widget in page.findChildren(QWidget) if widget.accessibleName() == name)


def button(page: QWidget, name: str) -> QAbstractButton:
    found = named(page, name)
    assert isinstance(found, QAbstractButton)
    return found


def box(page: QWidget, name: str) -> QComboBox:
    found = named(page, name)
    assert isinstance(found, QComboBox)
    return found


def shown(page: QWidget) -> list[QWidget]:
    return [widget for widget in page.findChildren(QWidget) if widget.isVisible()]


def words(page: QWidget) -> str:
    return " | ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Value)


def test_everything_bears_its_name_once(full: MelodyPage) -> None:
    names = [widget.accessibleName() for widget in full.findChildren(QWidget) if widget.isVisible()]

    assert {name: names.count(name) for name in FIXED_NAMES} == dict.fromkeys(FIXED_NAMES, 1)


@pytest.mark.parametrize(
    ("name", "emitted"),
    [
        ("Record", ("record_pressed",)),
        ("Metronome", ("metronome_toggled", True)),
        ("Monitor", ("monitor_toggled", True)),
        ("Measure latency", ("latency_requested",)),
        ("Delete attempt", ("attempt_delete_requested", "two")),
        ("File", ("file_requested",)),
        ("Play melody", ("play_pressed",)),
        ("As the model hears it", ("heard_toggled", True)),
        ("Steady pitch", ("repairs_changed", Repairs(steady=True, division=2))),
        ("Use this melody", ("use_requested",)),
        ("Close melody", ("close_requested",)),
    ],
)
def test_a_press_asks_for_what_the_button_is_called_by_mouse_and_by_enter(
    full: MelodyPage, asked: Asked, name: str, emitted: tuple[object, ...]
) -> None:
    button(full, name).click()
    first = list(asked)
    if button(full, name).isCheckable():
        button(full, name).click()
    asked.clear()
    button(full, name).setFocus()
    QTest.keyClick(button(full, name), Qt.Key.Key_Return)

    assert first == [emitted]
    assert asked == [emitted]


def test_choosing_in_a_list_asks_for_it(full: MelodyPage, asked: Asked) -> None:
    full.set_devices(["USB", "Built-in"], None)

    for name, row in (("Input device", 2), ("Count-in", 2), ("After its end", 1)):
        box(full, name).setCurrentIndex(row)

    assert asked == [("device_chosen", "Built-in"), ("count_in_changed", 2), ("after_changed", "stop")]


def test_the_tab_key_goes_through_all_of_it_in_reading_order(full: MelodyPage) -> None:
    full.set_keyboards(["Keystation"])
    full.set_can_follow("MusicGen small follows no melody.", "Use the Starter")
    full.set_draft(DRAFT.with_(repairs=Repairs(80, -50, False, True, Scale(9, "minor"), 120, 4)))
    full.focus_record()
    seen: list[str] = []

    for _ in range(40):
        holder = full.focusWidget()
        assert holder is not None
        if holder.accessibleName() in seen:
            break
        seen.append(holder.accessibleName())
        full.focusNextPrevChild(True)

    assert seen == [
        "Record", "Input device", "Input level", "Count-in", "Tempo", "Metronome", "Monitor", "Measure latency",
        "Attempts", "Delete attempt", "File", "MIDI keyboard", "Melody line", "Play melody", "As the model hears it",
        "Original", "After its end", "Snap to scale", "Scale", "Scale kind", "Snap to beat", "Beat division",
        "Use the tempo heard", "Steady pitch", "High-pass", "High-pass frequency", "Noise gate", "Noise gate level",
        "Voice only", "Use the Starter", "Use this melody", "Close melody",
    ]  # fmt: skip


def test_nothing_is_emitted_by_what_the_page_is_told(page: MelodyPage, asked: Asked) -> None:
    page.set_devices(["USB"], "USB")
    page.set_count_in(2)
    page.set_tempo(92.5)
    page.set_metronome(True)
    page.set_monitor(True)
    page.set_attempts(ATTEMPTS, "two")
    page.set_draft(DRAFT.with_(repairs=Repairs(90, -40, True, True, Scale(2, "dorian"), 92, 3), after="stop"))
    page.set_prepared(prepared())
    page.set_heard(True)
    page.set_playing_keyboard(True)
    page.restore({"count_in": 1, "tempo": 100, "metronome": False, "after": "repeat", "high_pass_hz": 60})
    page.set_draft(None)

    assert asked == []


def test_while_recording_the_button_stops_and_what_must_not_change_is_held(full: MelodyPage) -> None:
    full.set_state("recording")
    full.set_elapsed(7.3, "3.2")

    assert "0:07.3" in words(full)
    assert "bar 3.2" in words(full)
    assert button(full, "Record").accessibleDescription() == "recording"
    for name in ("Input device", "Count-in", "Tempo", "Attempts", "Snap to scale", "Play melody", "Use this melody"):
        assert not named(full, name).isEnabled(), name
    for name in ("Record", "Metronome", "Monitor", "Close melody"):
        assert named(full, name).isEnabled(), name


@pytest.mark.parametrize("name", ["Attempts", "Play melody", "Snap to scale"])
def test_while_one_sings_only_what_is_of_use_is_there_and_the_focus_is_on_record(full: MelodyPage, name: str) -> None:
    full.activateWindow()
    named(full, name).setFocus()
    full.set_state("count-in")
    parts = ("Attempts", "Play melody", "Snap to scale", "Melody line")
    there = {each for each in parts if named(full, each).isVisible()}
    holder = full.focusWidget()
    full.set_state("listening")

    assert there == {"Melody line"}
    assert holder is button(full, "Record")
    assert all(named(full, each).isVisible() for each in ("Attempts", "Play melody", "Snap to scale"))


def test_the_count_in_counts_down_to_bar_one(page: MelodyPage) -> None:
    page.set_state("count-in")
    page.set_elapsed(-1.3, "1.2")

    assert "\N{MINUS SIGN}0:01.3" in words(page)
    assert "Count-in  1.2" in words(page)


def test_being_told_the_same_state_again_and_again_leaves_the_time_alone(page: MelodyPage) -> None:
    page.set_state("recording")
    page.set_elapsed(7.3, None)

    page.set_state("recording")

    assert "0:07.3" in words(page)


def test_before_and_after_recording_it_says_which_key_records(page: MelodyPage) -> None:
    page.set_shortcuts({"record": "F9", "play": "Space"})

    assert "F9 starts and stops." in words(page)
    assert "F9" in button(page, "Record").toolTip()
    assert "Space" in button(page, "Play melody").toolTip()

    page.set_shortcuts({})
    assert "starts and stops" not in words(page)


def test_escape_ends_what_is_sung_first_and_only_then_leads_away(page: MelodyPage, asked: Asked) -> None:
    page.activateWindow()
    page.set_state("recording")
    page.focus_record()
    QTest.keyClick(button(page, "Record"), Qt.Key.Key_Escape)
    page.set_state("listening")
    QTest.keyClick(button(page, "Record"), Qt.Key.Key_Escape)

    assert asked == [("record_pressed",), ("close_requested",)]


@pytest.mark.parametrize("name", ["Tempo", "Attempts", "Melody line", "Input device", "Scale", "Snap to scale"])
def test_the_key_that_records_does_so_wherever_the_focus_is(full: MelodyPage, name: str) -> None:
    pressed: list[str] = []
    key = QShortcut(QKeySequence("R"), full)
    key.activated.connect(lambda: pressed.append("R"))
    full.activateWindow()
    named(full, name).setFocus()

    QTest.keyClick(named(full, name), Qt.Key.Key_R)

    assert pressed == ["R"]


def test_inputs_are_offered_beside_the_systems_own_choice(page: MelodyPage) -> None:
    page.set_devices(["USB", "Built-in"], "Webcam")
    texts = [box(page, "Input device").itemText(row) for row in range(box(page, "Input device").count())]

    assert texts == ["System default", "USB", "Built-in", "Webcam (not there)"]
    assert spoken(box(page, "Input device")) == "Webcam (not there)"
    page.set_devices(["USB", "Built-in"], None)
    assert box(page, "Input device").currentText() == "System default"


def test_what_is_wrong_with_the_microphone_is_said_until_it_is_over(page: MelodyPage) -> None:
    page.set_trouble("No signal: is the microphone muted, or not allowed?")
    told = words(page)
    page.set_trouble("")

    assert "is the microphone muted" in told
    assert "microphone muted" not in words(page)


@pytest.mark.parametrize(("name", "hint"), [("Metronome", "hears the clicks"), ("Monitor", "howls")])
def test_headphones_are_called_for_when_something_sounds_while_one_sings(
    page: MelodyPage, name: str, hint: str
) -> None:
    button(page, name).click()
    told = words(page)
    button(page, name).click()

    assert "Wear headphones" in told
    assert hint in told
    assert "Wear headphones" not in words(page)


def test_a_known_latency_stands_on_its_button(page: MelodyPage) -> None:
    page.set_latency(23.4)
    known = button(page, "Measure latency").text(), button(page, "Measure latency").accessibleDescription()
    page.set_latency(None)

    assert known == ("Latency 23 ms…", "23 ms")
    assert button(page, "Measure latency").accessibleDescription() == "not measured yet"


def test_a_tempo_out_of_bounds_is_said_and_the_old_one_stays(page: MelodyPage, asked: Asked) -> None:
    page.record.settings.tempo.setValue(1000)
    told = words(page)
    page.record.settings.tempo.setValue(90)

    assert "10 to 400 bpm, please." in told
    assert asked == [("tempo_changed", 90.0)]
    assert "please" not in words(page)


def test_a_tempo_counts_once_it_is_typed_whole(page: MelodyPage, asked: Asked) -> None:
    tempo = page.record.settings.tempo
    tempo.setFocus()
    tempo.selectAll()
    QTest.keyClicks(tempo, "87")
    half_way = list(asked)
    QTest.keyClick(tempo, Qt.Key.Key_Return)

    assert half_way == []
    assert asked == [("tempo_changed", 87.0)]


def test_arrows_go_through_the_attempts_and_delete_asks(full: MelodyPage, asked: Asked) -> None:
    attempts = named(full, "Attempts")
    QTest.keyClick(attempts, Qt.Key.Key_Right)
    QTest.keyClick(attempts, Qt.Key.Key_Delete)

    assert asked == [("attempt_chosen", "three"), ("attempt_delete_requested", "three")]


def test_home_and_end_go_to_the_first_and_the_last_attempt(full: MelodyPage, asked: Asked) -> None:
    attempts = named(full, "Attempts")
    QTest.keyClick(attempts, Qt.Key.Key_Home)
    QTest.keyClick(attempts, Qt.Key.Key_End)

    assert asked == [("attempt_chosen", "one"), ("attempt_chosen", "three")]


def test_only_the_button_is_called_record(page: MelodyPage) -> None:
    for state in ("closed", "opening", "listening", "recording"):
        page.set_state(state)
        names = [QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name) for each in shown(page)]

        assert names.count("Record") == 1, state


def test_attempts_say_name_length_and_what_is_to_be_known_of_them(full: MelodyPage) -> None:
    texts = [full.attempts.list.item(row).text() for row in range(3)]

    assert texts == ["Humming 1, 0:06", "Humming 2, 0:06", "Humming 3, 0:42, recovered"]
    assert full.attempts.list.currentRow() == 1


def test_choosing_again_what_the_page_was_told_is_chosen_says_nothing(full: MelodyPage, asked: Asked) -> None:
    full.set_attempts([*ATTEMPTS, ("four", "Humming 4", 3.0, "")], "four")
    full.set_attempts(ATTEMPTS, None)

    assert asked == []
    assert not button(full, "Delete attempt").isEnabled()


def test_a_midi_keyboard_has_a_button_only_while_there_is_one(page: MelodyPage, asked: Asked) -> None:
    without = button(page, "MIDI keyboard").isVisible()
    page.set_keyboards(["Keystation 49"])
    button(page, "MIDI keyboard").click()
    page.set_keyboards([])

    assert not without
    assert asked == [("keyboard_requested", True)]
    assert not button(page, "MIDI keyboard").isVisible()
    assert not button(page, "MIDI keyboard").isChecked()


def test_before_anything_is_sung_there_is_nothing_to_mend_play_or_use(page: MelodyPage) -> None:
    for name in ("Snap to scale", "Play melody", "Use this melody"):
        assert not named(page, name).isEnabled()
    assert "Nothing to follow yet." in words(page)


def test_it_says_what_will_be_followed(full: MelodyPage) -> None:
    full.set_draft(DRAFT.with_(repairs=Repairs(scale=Scale(9, "minor"))))

    assert "Humming 2, 6.2 s, snapped to A minor" in words(full)
    assert button(full, "Use this melody").isEnabled()


def test_while_it_is_looked_at_nothing_can_be_used(full: MelodyPage) -> None:
    full.set_busy(True)
    told = words(full), button(full, "Use this melody").isEnabled()
    full.set_busy(False)

    assert "Listening to it" in told[0]
    assert not told[1]
    assert button(full, "Use this melody").isEnabled()


def test_remarks_are_said_with_their_remedies_and_go_with_the_melody(full: MelodyPage) -> None:
    full.set_prepared(prepared(remarks=(NOISY,)))
    told = full.remarks.texts, full.remarks.isVisible()
    full.set_prepared(prepared())

    assert told == ([str(NOISY)], True)
    assert full.remarks.texts == []
    assert not full.remarks.isVisible()


def test_silence_cannot_be_used(full: MelodyPage) -> None:
    full.set_prepared(prepared(remarks=(SILENT,)))

    assert not button(full, "Use this melody").isEnabled()


def test_a_model_that_follows_nothing_is_named_with_one_that_does(page: MelodyPage, asked: Asked) -> None:
    page.set_can_follow("MusicGen small follows no melody.", "Use the Starter")
    told = words(page)
    button(page, "Use the Starter").click()
    page.set_can_follow("")

    assert "MusicGen small follows no melody." in told
    assert asked == [("follower_requested",)]
    assert "follows no melody" not in words(page)


def test_play_becomes_pause_and_keeps_its_name(full: MelodyPage) -> None:
    full.set_playing(True)

    assert button(full, "Play melody").text() == "Pause"
    assert button(full, "Play melody").accessibleDescription() == "playing"


def test_what_is_kept_comes_back(page: MelodyPage, qtbot: QtBot, theme: Theme) -> None:
    page.set_count_in(2)
    page.set_tempo(92.5)
    page.set_metronome(True)
    page.listen.set_after("stop")
    page.repair.restore({"high_pass_hz": 120.0, "gate_db": -40, "division": 3})
    other = MelodyPage(theme)
    qtbot.addWidget(other)

    other.restore(page.values())

    assert other.values() == page.values()
    assert other.values()["tempo"] == 92.5


def test_nonsense_that_was_kept_is_left_out(page: MelodyPage) -> None:
    before = page.values()

    page.restore(
        {"count_in": 9, "tempo": "fast", "metronome": 3, "after": "explode", "high_pass_hz": -1, "gate_db": None}
        | {"division": 17}
    )
    page.restore({"tempo": 1e9, "after": 4, "count_in": None, "division": []})

    assert page.values() == before


def test_trim_and_playhead_of_the_roll_are_those_of_the_page(full: MelodyPage, asked: Asked) -> None:
    full.roll.trim_changed.emit(1.0, None)
    full.roll.seek_requested.emit(2.5)

    assert asked == [("trim_changed", 1.0, None), ("seek_requested", 2.5)]


def test_a_cut_melody_stands_where_it_was_cut_from(full: MelodyPage) -> None:
    cut = DRAFT.with_(begin_s=2.0, end_s=4.0)
    full.set_draft(cut)
    full.set_prepared(prepared(cut, seconds=2.0))

    assert full.roll.accessible_number()[2] == pytest.approx(6.2)


def test_what_was_just_sung_stays_in_sight_until_it_is_understood(full: MelodyPage) -> None:
    full.set_state("recording")
    full.add_line(sung(2.0))
    full.set_state("listening")
    full.set_draft(Draft("Humming 4", "microphone", Path("four/voice.wav")))
    full.set_busy(True)
    QCoreApplication.processEvents()
    just_sung = full.roll.grab().toImage()
    full.set_draft(None)

    assert just_sung != full.roll.grab().toImage()


def test_a_recording_of_which_nothing_came_brings_the_melody_back(full: MelodyPage) -> None:
    QCoreApplication.processEvents()
    before = full.roll.accessible_text()
    full.set_state("count-in")
    away = full.roll.accessible_text()
    full.set_state("listening")
    QCoreApplication.processEvents()

    assert away != before
    assert full.roll.accessible_text() == before
