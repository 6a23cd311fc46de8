"""The lane of sections: what mouse, wheel, keys and a screen reader make of it, and what it shows over a waveform."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QShortcut,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from musicdesk.core.section import SECTIONS_LIMIT, Section
from musicdesk.gui.sectionlane import SectionLane
from musicdesk.gui.sectionlanekeys import NEW_WORDS
from musicdesk.gui.theme import SCALES, Theme
from musicdesk.gui.waveformsight import Sight

LENGTH_S, WIDTH_PX = 60.0, 600
INTRO, DRUMS, OUTRO = Section(0, 10, "intro, soft pads"), Section(10, 20, "drums enter"), Section(40, 50, "outro")
SECTIONS = (INTRO, DRUMS, OUTRO)
LEFT = Qt.MouseButton.LeftButton
PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


class Told:
    """Collects what the lane emits."""

    def __init__(self, lane: SectionLane) -> None:
        self.chosen: list[int] = []
        self.edits: list[tuple[Section, ...]] = []
        self.zooms: list[tuple[float, float]] = []
        self.scrolls: list[float] = []
        lane.chosen.connect(self.chosen.append)
        lane.edited.connect(self.edits.append)
        lane.zoom_requested.connect(lambda factor, x: self.zooms.append((factor, x)))
        lane.scroll_requested.connect(self.scrolls.append)

    @property
    def ends(self) -> list[tuple[float, float]]:
        """From where to where the sections go that were told last."""
        return [(round(each.begin_s, 6), round(each.end_s, 6)) for each in self.edits[-1]]


@pytest.fixture
def lane(qtbot: QtBot, theme: Theme) -> SectionLane:
    """Return a lane that can be edited, of three sections in a minute: a pixel is 0.1 s, and there is no tempo."""
    lane = SectionLane(theme, True)
    qtbot.addWidget(lane)
    lane.resize(WIDTH_PX, 64)
    lane.set_sections(SECTIONS, LENGTH_S)
    lane.set_prompt("warm lo-fi piano")
    _show(lane, qtbot)
    return lane


@pytest.fixture
def told(lane: SectionLane) -> Told:
    """Return what the lane emits from now on."""
    return Told(lane)


@pytest.fixture
def reading(qtbot: QtBot, theme: Theme) -> SectionLane:
    """Return the lane over a waveform: a minute of new music after 40 s, 0.2 s to a pixel."""
    lane = SectionLane(theme)
    qtbot.addWidget(lane)
    lane.resize(500, 26)
    lane.set_sight(Sight(100 * 32_000, 500).fitted(), 32_000)
    lane.set_sections(SECTIONS, LENGTH_S, 40.0)
    _show(lane, qtbot)
    return lane


class Around(QWidget):
    """Stands in for the panel around a lane: it has a field before and after it, and hears the keys that are left."""

    def __init__(self) -> None:
        super().__init__()
        self.before, self.after = QPushButton("before"), QPushButton("after")
        self.heard: list[int] = []

    def take_in(self, lane: SectionLane) -> None:
        row = QHBoxLayout(self)
        for each in (self.before, lane, self.after):
            row.addWidget(each)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.heard.append(event.key())


@pytest.fixture
def around(qtbot: QtBot) -> Around:
    """Return what can stand around a lane; a fixture, for with it the lane inside would go."""
    around = Around()
    qtbot.addWidget(around)
    return around


def _show(widget: QWidget, qtbot: QtBot) -> None:
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    widget.setFocus(Qt.FocusReason.OtherFocusReason)


def _spot(moment_s: float) -> QPoint:
    return QPoint(round(moment_s * WIDTH_PX / LENGTH_S), 40)


def _mouse(lane: SectionLane, kind: QEvent.Type, moment_s: float, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    # QTest.mouseMove tells no button.
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else LEFT
    place = QPointF(_spot(moment_s))
    QApplication.sendEvent(lane, QMouseEvent(kind, place, lane.mapToGlobal(place), button, held, modifiers))


def _drag(lane: SectionLane, from_s: float, *to_s: float, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    _mouse(lane, QEvent.Type.MouseButtonPress, from_s, modifiers)
    for each in to_s:
        _mouse(lane, QEvent.Type.MouseMove, each, modifiers)
    _mouse(lane, QEvent.Type.MouseButtonRelease, to_s[-1], modifiers)


def _wheel(lane: SectionLane, across: int, along: int, modifiers: Qt.KeyboardModifier) -> bool:
    event = QWheelEvent(
        QPointF(100, 10), QPointF(100, 10), QPoint(), QPoint(across, along), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(lane, event)
    return event.isAccepted()


def _words(lane: SectionLane, what: QAccessible.Text) -> str:
    interface = QAccessible.queryAccessibleInterface(lane)
    assert interface is not None
    return interface.text(what)


# --- by mouse ---------------------------------------------------------------------------------------------------------


def test_a_click_chooses_a_section(lane: SectionLane, told: Told) -> None:
    QTest.mouseClick(lane, LEFT, PLAIN, _spot(15))

    assert (lane.index, told.chosen, told.edits) == (1, [1], [])


def test_a_border_is_dragged_and_takes_its_neighbour_along(lane: SectionLane, told: Told) -> None:
    _drag(lane, 10, 12, 14.2)

    assert told.ends == [(0, 14), (14, 20), (40, 50)]
    assert lane.index == 0


def test_borders_snap_to_half_seconds_unless_alt_frees_them(lane: SectionLane, told: Told) -> None:
    _drag(lane, 50, 52, 53.7)
    held = told.ends[2]
    _drag(lane, 53.5, 52, 51.3, modifiers=ALT)

    assert (held, told.ends[2]) == ((40, 53.5), (40, 51.3))


def test_borders_snap_to_bars_when_a_tempo_is_known(lane: SectionLane, told: Told) -> None:
    lane.set_grid(120.0)

    _drag(lane, 50, 52, 55.2)

    assert told.ends[2] == (40, 56)


def test_over_long_music_borders_snap_to_rounder_seconds(lane: SectionLane, told: Told) -> None:
    lane.set_sections((Section(0, 600, "one"),), 3600)  # 6 s to a pixel

    _drag(lane, 10, 15, 20.4)

    assert told.ends == [(0, 1230)]


def test_a_section_is_dragged_between_its_neighbours(lane: SectionLane, told: Told) -> None:
    _drag(lane, 45, 44, 30)
    one = told.ends[2]
    _drag(lane, 30, 29, 1)

    assert (one, told.ends[2]) == ((25, 35), (20, 30))


def test_escape_during_a_drag_puts_back_what_was(lane: SectionLane, told: Told, qtbot: QtBot) -> None:
    _mouse(lane, QEvent.Type.MouseButtonPress, 10)
    _mouse(lane, QEvent.Type.MouseMove, 15)
    dragged = told.ends[0]
    qtbot.keyClick(lane, Key.Key_Escape)
    _mouse(lane, QEvent.Type.MouseMove, 17)

    assert (dragged, told.edits[-1]) == ((0, 15), SECTIONS)


def test_a_click_on_an_empty_place_adds_a_section_and_lets_its_words_be_written(
    lane: SectionLane, told: Told, qtbot: QtBot
) -> None:
    QTest.mouseClick(lane, LEFT, PLAIN, _spot(22.3))
    added = told.edits[-1][2]
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "bass walks")
    qtbot.keyClick(field, Key.Key_Return)

    assert added == Section(22, 37, "warm lo-fi piano")  # a quarter of the music
    assert told.edits[-1][2] == Section(22, 37, "bass walks")
    assert lane.hasFocus()
    assert not lane.is_writing


def test_what_was_just_added_goes_again_on_escape(lane: SectionLane, told: Told, qtbot: QtBot) -> None:
    QTest.mouseClick(lane, LEFT, PLAIN, _spot(30))
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClick(field, Key.Key_Escape)

    assert told.edits[-1] == SECTIONS


def test_with_an_empty_prompt_a_new_section_says_that_it_is_new(lane: SectionLane, told: Told) -> None:
    lane.set_prompt(" ")

    QTest.mouseClick(lane, LEFT, PLAIN, _spot(55))

    assert told.edits[-1][-1].prompt == NEW_WORDS


def test_a_drag_over_an_empty_place_draws_a_section(lane: SectionLane, told: Told) -> None:
    _drag(lane, 36, 34, 23.9)
    inside = told.ends[2]
    _drag(lane, 54, 53, 40)  # not over what is there already

    assert (inside, told.ends[-1]) == ((24, 36), (50, 54))


def test_a_drag_that_is_too_short_adds_nothing(lane: SectionLane, told: Told) -> None:
    _drag(lane, 30, 32, 30.1)

    assert told.edits == []


def test_no_more_sections_are_added_than_a_take_may_have(lane: SectionLane, told: Told) -> None:
    lane.set_sections(tuple(Section(at, at + 0.5, "x") for at in range(SECTIONS_LIMIT)), 2 * SECTIONS_LIMIT)

    QTest.mouseClick(lane, LEFT, PLAIN, _spot(50))

    assert told.edits == []


def test_a_double_click_writes_the_words_where_they_stand(lane: SectionLane, told: Told, qtbot: QtBot) -> None:
    QTest.mouseDClick(lane, LEFT, PLAIN, _spot(15))
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "no drums")
    qtbot.keyClick(field, Key.Key_Tab)

    assert told.edits[-1][1] == Section(10, 20, "no drums")
    assert lane.hasFocus()


def test_words_are_kept_when_one_goes_elsewhere_and_not_when_they_are_empty(
    lane: SectionLane, told: Told, qtbot: QtBot
) -> None:
    for words in ("louder", " "):
        QTest.mouseDClick(lane, LEFT, PLAIN, _spot(15))
        field = QApplication.focusWidget()
        assert field is not None
        qtbot.keyClicks(field, words)
        lane.setFocus()

    assert [each[1].prompt for each in told.edits] == ["louder"]


def test_ctrl_enter_keeps_the_words_and_goes_on_to_who_generates(
    lane: SectionLane, told: Told, around: Around, qtbot: QtBot
) -> None:
    around.take_in(lane)
    _show(around, qtbot)
    QTest.mouseDClick(lane, LEFT, PLAIN, lane._scene().rect_of(1).center())
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "now")

    qtbot.keyClick(field, Key.Key_Return, CONTROL)

    assert told.edits[-1][1].prompt == "now"
    assert around.heard.count(Key.Key_Return) == 1


def test_ctrl_wheel_zooms_and_shift_wheel_scrolls(lane: SectionLane, told: Told) -> None:
    whole = lane._scene().rect_of(1)
    zoomed = _wheel(lane, 0, 480, CONTROL)
    wide = lane._scene().rect_of(1)
    _wheel(lane, 0, -120, SHIFT)

    assert zoomed
    assert wide.width() > 2 * whole.width()
    assert lane._scene().rect_of(1).left() < wide.left()
    assert (told.zooms, told.scrolls) == ([], [])


def test_the_wheel_alone_is_left_to_the_panel_that_scrolls(lane: SectionLane) -> None:
    assert not _wheel(lane, 0, 120, PLAIN)


# --- by keys ----------------------------------------------------------------------------------------------------------


def test_tab_goes_from_section_to_section_and_on(lane: SectionLane, told: Told, around: Around, qtbot: QtBot) -> None:
    around.take_in(lane)
    _show(around, qtbot)
    around.before.setFocus()

    for _ in range(4):
        field = QApplication.focusWidget()
        assert field is not None
        qtbot.keyClick(field, Key.Key_Tab)
    forward, gone = list(told.chosen), around.after.hasFocus()
    qtbot.keyClick(around.after, Key.Key_Backtab)

    assert (forward, gone) == ([0, 1, 2], True)
    assert (lane.index, lane.hasFocus()) == (2, True)


@pytest.mark.parametrize(
    ("key", "modifiers", "ends_s"),
    [
        (Key.Key_Right, PLAIN, (40.5, 50.5)), (Key.Key_Left, PLAIN, (39.5, 49.5)),
        (Key.Key_Right, SHIFT, (40, 50.5)), (Key.Key_Left, SHIFT, (40, 49.5)),
        (Key.Key_Right, CONTROL, (40.5, 50)), (Key.Key_Left, CONTROL, (39.5, 50)),
        (Key.Key_Right, ALT, (40.1, 50.1)), (Key.Key_Left, ALT | SHIFT, (40, 49.9)),
    ],
)  # fmt: skip
def test_arrows_move_the_chosen_section_and_its_borders(
    lane: SectionLane,
    told: Told,
    qtbot: QtBot,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    ends_s: tuple[float, float],
) -> None:
    lane.choose(2)

    qtbot.keyClick(lane, key, modifiers)

    assert told.ends[2] == ends_s


def test_arrows_go_to_bars_where_a_tempo_is_known(lane: SectionLane, told: Told, qtbot: QtBot) -> None:
    lane.set_grid(120.0)
    lane.set_sections((Section(4.3, 9, "odd"),), LENGTH_S)
    lane.choose(0)

    qtbot.keyClick(lane, Key.Key_Right, CONTROL)
    right = told.ends
    qtbot.keyClick(lane, Key.Key_Left, CONTROL)
    qtbot.keyClick(lane, Key.Key_Left, SHIFT)

    assert (right, told.ends) == ([(6, 9)], [(4, 8)])


def test_delete_takes_the_chosen_section_away_and_the_next_is_chosen(
    lane: SectionLane, told: Told, qtbot: QtBot
) -> None:
    lane.choose(1)

    qtbot.keyClick(lane, Key.Key_Delete)

    assert (told.edits[-1], lane.index) == ((INTRO, OUTRO), 1)
    for _ in range(3):
        qtbot.keyClick(lane, Key.Key_Delete)
    assert (told.edits[-1], lane.index) == ((), -1)


def test_insert_adds_after_the_chosen_one_and_cuts_it_in_two_where_no_room_is(
    lane: SectionLane, told: Told, qtbot: QtBot
) -> None:
    lane.choose(1)
    qtbot.keyClick(lane, Key.Key_Insert)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    into_the_gap = told.ends
    lane.set_sections((Section(0, 20, "one"), Section(20, 60, "two")), LENGTH_S)
    lane.choose(-1)

    qtbot.keyClick(lane, Key.Key_Insert)

    assert into_the_gap == [(0, 10), (10, 20), (20, 35), (40, 50)]
    assert told.ends == [(0, 20), (20, 40), (40, 60)]
    assert (lane.index, lane.is_writing) == (2, True)


def test_enter_writes_and_up_down_home_end_go(lane: SectionLane, told: Told, qtbot: QtBot) -> None:
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_End, Key.Key_Home):
        qtbot.keyClick(lane, key)
    qtbot.keyClick(lane, Key.Key_Return)

    assert told.chosen == [0, 1, 0, 2, 0]
    assert lane.is_writing


def _claims(lane: SectionLane, key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier = PLAIN) -> bool:
    """Return whether the lane keeps a key from the window's shortcuts."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers, text)
    event.ignore()
    QApplication.sendEvent(lane, event)
    return event.isAccepted()


def test_a_chosen_section_keeps_its_keys_and_letters_from_the_window_but_not_space(lane: SectionLane) -> None:
    lane.choose(0)

    assert [_claims(lane, key, "") for key in (Key.Key_Delete, Key.Key_Left)] == [True, True]
    assert [_claims(lane, Key.Key_R, "r"), _claims(lane, Key.Key_R, "R", SHIFT)] == [True, True]
    assert [_claims(lane, Key.Key_Space, " "), _claims(lane, Key.Key_R, "\x12", CONTROL)] == [False, False]


def test_letters_stay_the_windows_where_none_is_chosen_or_nothing_can_be_written(
    lane: SectionLane, reading: SectionLane
) -> None:
    reading.choose(0)

    assert [_claims(each, Key.Key_R, "r") for each in (lane, reading)] == [False, False]


def test_typing_writes_the_words_of_the_chosen_section_and_starts_no_shortcut(
    lane: SectionLane, told: Told, around: Around, qtbot: QtBot
) -> None:
    around.take_in(lane)
    _show(around, qtbot)
    pressed: list[str] = []
    for key in "DRUMS":
        QShortcut(QKeySequence(key), around).activated.connect(lambda key=key: pressed.append(key))
    lane.setFocus()
    lane.choose(1)

    for letter in "drums, 2 bars":
        QTest.keyClick(around.windowHandle(), letter)
    QTest.keyClick(around.windowHandle(), Key.Key_Return)

    assert (told.edits[-1][1].prompt, pressed) == ("drums, 2 bars", [])


def test_words_begun_by_typing_are_left_as_they_were_on_escape(lane: SectionLane, told: Told, qtbot: QtBot) -> None:
    lane.choose(1)

    qtbot.keyClick(lane, Key.Key_X)
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClick(field, Key.Key_Escape)

    assert (told.edits, lane.is_writing) == ([], False)


@pytest.mark.parametrize(
    ("seconds", "ends_s"),
    [
        (58.0, [(0, 8), (8, 16), (16, 24)]),  # 29 bars: four each
        (120.0, [(0, 16), (16, 32), (32, 48)]),  # 60 bars: eight
        (8.0, [(0, 4), (4, 8)]),  # a loop of four: two
    ],
)
def test_with_a_tempo_new_sections_are_whole_phrases_on_the_lines_of_phrases(
    lane: SectionLane, told: Told, qtbot: QtBot, seconds: float, ends_s: list[tuple[float, float]]
) -> None:
    lane.set_grid(120.0)
    lane.set_sections((), seconds)

    for _ in ends_s:
        lane.add_section()
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)

    assert told.ends == ends_s


def test_with_a_tempo_a_click_adds_the_phrase_under_it_and_what_stands_off_it_comes_back_to_it(
    lane: SectionLane, told: Told
) -> None:
    lane.set_grid(120.0)
    lane.set_sections((Section(0, 14, "seven bars"),), LENGTH_S)

    QTest.mouseClick(lane, LEFT, PLAIN, _spot(37))
    under = told.ends[1]
    lane.choose(0)
    lane.add_section()

    assert (under, told.ends[1]) == ((32, 40), (14, 24))  # bars 17 to 21, and 8 to 13


def test_with_a_tempo_a_section_is_cut_on_a_line_of_phrases(lane: SectionLane, told: Told) -> None:
    lane.set_grid(120.0)
    lane.set_sections((Section(0, 24, "twelve bars"),), 24.0)
    lane.choose(0)

    lane.add_section()

    assert told.ends == [(0, 16), (16, 24)]


# --- over a waveform --------------------------------------------------------------------------------------------------


def test_over_a_waveform_sections_lie_where_the_new_music_does(reading: SectionLane) -> None:
    scene = reading._scene()

    assert [(scene.rect_of(at).left(), scene.rect_of(at).right() + 1) for at in range(3)] == [
        (200, 250), (250, 300), (400, 450),
    ]  # fmt: skip


def test_over_a_waveform_a_click_chooses_each_time_and_nothing_can_be_changed(
    reading: SectionLane, qtbot: QtBot
) -> None:
    told = Told(reading)
    for x in (220, 220, 350):
        QTest.mouseClick(reading, LEFT, PLAIN, QPoint(x, 10))
    QTest.mouseDClick(reading, LEFT, PLAIN, QPoint(220, 10))
    for key in (Key.Key_Delete, Key.Key_Insert, Key.Key_Right, Key.Key_Return):
        qtbot.keyClick(reading, key)

    assert told.edits == []
    assert told.chosen == [0, 0, 1, 1]
    assert not reading.is_writing


def test_over_a_waveform_tab_goes_past_the_lane(reading: SectionLane, around: Around, qtbot: QtBot) -> None:
    around.take_in(reading)
    _show(around, qtbot)
    reading.setFocus()

    qtbot.keyClick(reading, Key.Key_Tab)

    assert around.after.hasFocus()


def test_over_a_waveform_the_wheel_asks_for_what_it_does_there(reading: SectionLane) -> None:
    told = Told(reading)

    _wheel(reading, 0, 120, CONTROL)
    _wheel(reading, 0, -120, SHIFT)

    assert [(factor > 1, x) for factor, x in told.zooms] == [(True, 100)]
    assert told.scrolls[0] > 0


# --- looks and words --------------------------------------------------------------------------------------------------


def test_a_screen_reader_is_told_the_chosen_section(lane: SectionLane, qtbot: QtBot) -> None:
    none = _words(lane, QAccessible.Text.Value)
    qtbot.keyClick(lane, Key.Key_Down)
    qtbot.keyClick(lane, Key.Key_Down)
    interface = QAccessible.queryAccessibleInterface(lane)

    assert none == "3 sections"
    assert _words(lane, QAccessible.Text.Value) == "Section 2 of 3, 0:10 to 0:20: drums enter"
    assert _words(lane, QAccessible.Text.Name) == "Section lane"
    assert (lane.accessible_number(), interface.role()) == ((2, 1, 3, 1), QAccessible.Role.Slider)


def test_a_screen_reader_can_go_to_a_section_by_its_number(lane: SectionLane, told: Told) -> None:
    lane.set_accessible_number(3)

    assert told.chosen == [2]


def test_what_lies_beyond_the_end_is_seen_fainter_and_is_not_wrong(lane: SectionLane) -> None:
    lane.set_sections(SECTIONS, 45)
    scene = lane._scene()
    block, image = scene.rect_of(2), lane.grab().toImage()
    within, beyond = (image.pixelColor(x, block.top() + 6) for x in (scene.end_x - 8, scene.end_x + 8))

    assert block.right() < WIDTH_PX
    assert within.saturation() > beyond.saturation() > 0
    assert beyond.green() > beyond.red()


@pytest.mark.parametrize("scheme", ["dark", "light"])
@pytest.mark.parametrize("percent", SCALES)
def test_words_are_seen_on_every_ground_at_every_size(
    lane: SectionLane, theme: Theme, scheme: str, percent: int
) -> None:
    theme.apply(scheme, percent)
    lane.resize(WIDTH_PX * percent // 100, lane.sizeHint().height())
    block = lane._scene().rect_of(0).adjusted(6, 6, -6, -6)
    image = lane.grab().toImage().copy(block)

    assert _contrast(image, theme.tokens.text) > 0.4


def test_the_lane_follows_the_width_and_the_length(lane: SectionLane) -> None:
    lane.resize(300, 64)
    half = lane._scene().rect_of(1)
    lane.set_sections(SECTIONS, 120)

    assert (half.left(), half.width()) == (50, 50)
    assert lane._scene().rect_of(1).left() == 25


def test_what_is_chosen_comes_into_sight(lane: SectionLane) -> None:
    _wheel(lane, 0, 1200, CONTROL)
    lane.choose(2)

    assert lane._scene().rect_of(2).intersects(lane.rect())


def _contrast(image: QImage, text: QColor) -> float:
    """Return how far the lightest and the darkest pixel lie apart; on words the one is nearly that of text."""
    levels = [image.pixelColor(x, y).lightnessF() for x in range(image.width()) for y in range(image.height())]
    near = min(abs(level - text.lightnessF()) for level in levels)
    return (max(levels) - min(levels)) - near
