"""The panel of takes, as a musician uses it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QImage
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from musicdesk.core.errors import StorageError
from musicdesk.core.findings import Findings
from musicdesk.core.seam import SelfCheck
from musicdesk.core.take import NOTE_LIMIT, Bond, Origin, Take
from musicdesk.gui.takes import TakesPanel
from musicdesk.gui.takesmenu import TakesMenu
from musicdesk.gui.takesmodel import PAGE_ROWS
from musicdesk.gui.theme import Theme
from musicdesk.workers.study import FINDINGS_FILE

NOW_S = 1_760_000_000.0
LEFT, CONTROL, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@dataclass(frozen=True)
class Row:
    id: str
    title: str
    created_s: float
    parent: str | None = None
    bond: Bond | None = None
    seconds: float = 10.0
    prompt: str = "warm lo-fi piano"
    model: str = "starter"
    stars: int = 0
    origin: Origin = Origin.COMPLETE
    bpm: float | None = None
    key: str | None = None
    overview: bytes = bytes(range(96))
    note: str = ""
    melody: str = ""


class FakeSource:
    """A library in memory that counts what it is asked."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.takes = {row.id: row for row in rows}
        self.asked: list[list[str]] = []
        self.finds: list[tuple[str, int]] = []
        self.trouble: StorageError | None = None
        self.checks: dict[str, SelfCheck] = {}
        self.heard: dict[str, Findings] = {}

    def find(self, text: str = "", stars: int = 0) -> list[str]:
        self.finds.append((text, stars))
        if self.trouble is not None:
            raise self.trouble
        words = text.casefold().split()
        found = [row for row in self.takes.values() if row.stars >= stars]
        found = [row for row in found if all(word in f"{row.title} {row.note}".casefold() for word in words)]
        return [row.id for row in sorted(found, key=lambda row: -row.created_s)]

    def tree(self, ids: Sequence[str]) -> list[tuple[str, str | None]]:
        return [(take_id, self.takes[take_id].parent) for take_id in ids]

    def rows(self, ids: Sequence[str]) -> list[Row]:
        self.asked.append(list(ids))
        if self.trouble is not None:
            raise self.trouble
        return [self.takes[take_id] for take_id in ids if take_id in self.takes]

    def take(self, take_id: str) -> Take:
        row = self.takes[take_id]
        return Take(take_id, row.title, row.created_s, row.seconds, 32_000, 1, check=self.checks.get(take_id))

    def beside(self, take_id: str, name: str) -> bytes | None:
        found = self.heard.get(take_id)
        return None if found is None or name != FINDINGS_FILE else json.dumps(found.to_json()).encode()

    def change(self, take_id: str, **changes: object) -> None:
        self.takes[take_id] = replace(self.takes[take_id], **changes)  # type: ignore[arg-type]


def many(count: int) -> FakeSource:
    """Return a library of takes t0 (the newest), t1, t2 ..."""
    return FakeSource([Row(f"t{at}", f"Take number {at}", NOW_S - at * 60) for at in range(count)])


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> TakesPanel:
    panel = TakesPanel(theme, now_s=lambda: NOW_S)
    qtbot.addWidget(panel)
    panel.resize(320, 420)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


@pytest.fixture
def source(panel: TakesPanel) -> FakeSource:
    source = many(30)
    panel.set_source(source)
    panel.grab()
    return source


def place(panel: TakesPanel, take_id: str) -> QPoint:
    """Return the middle of a row in the list's viewport."""
    return panel.list.visualRect(panel.list.model().index_of(take_id)).center()


def star(panel: TakesPanel, take_id: str, number: int) -> QPoint:
    """Return the middle of a star of a row."""
    stars = panel._delegate.shape(panel.list._option(panel.list.model().index_of(take_id))).stars
    step = stars.width() // 5
    return QPoint(stars.left() + step * (number - 1) + step // 2, stars.center().y())


def click(panel: TakesPanel, take_id: str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(panel.list.viewport(), LEFT, held, place(panel, take_id))


def press(panel: TakesPanel, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(panel.list, key, held)


def told(spy: QSignalSpy) -> list[tuple[object, ...]]:
    return [tuple(spy.at(at)) for at in range(spy.count())]


def opened_menu(panel: TakesPanel) -> TakesMenu:
    """Return the menu for what is selected, opened by its key."""
    at = panel.list.viewport().rect().center()
    QApplication.sendEvent(
        panel.list.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, panel.list.mapToGlobal(at))
    )
    assert panel.menu is not None
    return panel.menu


def chosen(panel: TakesPanel, name: str) -> None:
    """Choose something in the menu."""
    menu = opened_menu(panel)
    menu.close()
    menu.action(name).trigger()


def typed(panel: TakesPanel, qtbot: QtBot, text: str) -> None:
    with qtbot.waitSignal(panel.search_changed):
        QTest.keyClicks(panel.search, text)


def editor(panel: TakesPanel) -> QLineEdit:
    found = panel.list.viewport().findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


# What is shown


def test_an_empty_library_says_what_to_do(panel: TakesPanel) -> None:
    panel.set_source(many(0))

    assert panel.list.empty_text == "No takes yet. Type what you want to hear and press Generate."
    assert panel.list.accessibleDescription() == panel.list.empty_text


def test_an_empty_list_says_that_a_take_is_being_made_as_long_as_one_is(panel: TakesPanel) -> None:
    panel.set_source(many(0))
    panel.set_making(True)
    said = panel.list.empty_text, panel.list.accessibleDescription()
    panel.set_making(False)

    assert said == ("A take is being made. It will stand here when it is done.",) * 2
    assert panel.list.empty_text.startswith("No takes yet.")


def test_words_that_find_nothing_are_repeated(panel: TakesPanel, source: FakeSource, qtbot: QtBot) -> None:
    typed(panel, qtbot, "zzz")

    assert panel.shown_ids() == ()
    assert panel.list.empty_text == "Nothing found for “zzz”."


def test_the_empty_text_is_painted(panel: TakesPanel) -> None:
    panel.set_source(many(0))

    assert colours(panel.list.viewport().grab().toImage()) > 2


def test_all_takes_are_shown_newest_first(panel: TakesPanel, source: FakeSource) -> None:
    assert panel.shown_ids() == tuple(f"t{at}" for at in range(30))


def test_a_library_that_cannot_be_read_says_so_in_the_list(panel: TakesPanel, source: FakeSource) -> None:
    source.trouble = StorageError("The library is gone.", "Plug it in.")
    spy = QSignalSpy(panel.failed)

    panel.refresh()

    assert told(spy) == [(source.trouble,)]
    assert panel.list.empty_text == "The library is gone. Plug it in."


def test_rows_that_cannot_be_read_are_told_once_and_the_list_is_still_painted(panel: TakesPanel) -> None:
    source = many(5)
    panel.set_source(source)
    panel.list.model().forget_rows()
    source.trouble = StorageError("The library is gone.")
    spy = QSignalSpy(panel.failed)

    for _ in range(3):
        panel.grab()

    assert told(spy) == [(source.trouble,)]


def test_a_row_is_painted_in_every_state(panel: TakesPanel, qtbot: QtBot, theme: Theme) -> None:
    rows = [
        Row("a", "Long " * 60, NOW_S, origin=Origin.CUT_SHORT, note="n", stars=5),
        Row("b", "b", NOW_S - 1, origin=Origin.IMPORTED, overview=b"", prompt="", model=""),
        Row("c", "<b>bold?</b>\nnext", NOW_S - 2, parent="a", bond=Bond.VARIATION, overview=b"\xff"),
    ]
    panel.set_source(FakeSource(rows))
    panel.set_open("b", playing=True)
    panel.select("a")
    for scheme, percent, width in (("dark", 75, 200), ("light", 100, 600), ("dark", 200, 900)):
        theme.apply(scheme, percent)
        panel.resize(width, 400)
        assert colours(panel.grab().toImage()) > 20


def test_a_take_that_follows_a_melody_says_so_in_its_row_tip_and_to_a_screen_reader(panel: TakesPanel) -> None:
    rows = [Row("a", "A", NOW_S, melody="Humming 2"), Row("b", "A", NOW_S)]
    panel.set_source(FakeSource(rows))
    model = panel.list.model()
    hummed, plain = model.index_of("a"), model.index_of("b")

    assert "follows Humming 2" in hummed.data(Qt.ItemDataRole.ToolTipRole)
    assert "follows Humming 2" in hummed.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "follows" not in plain.data(Qt.ItemDataRole.ToolTipRole)
    picture = panel.list.viewport().grab().toImage()
    scale = picture.devicePixelRatio()
    pictures = [
        picture.copy(*(round(side * scale) for side in panel.list.visualRect(index).getRect()))
        for index in (hummed, plain)
    ]
    assert pictures[0] != pictures[1]


def colours(image: QImage) -> int:
    step = range(0, min(image.width(), image.height()), 1)
    return len({image.pixel(x, y) for x in step for y in step[::2]})


# Lazy reading


def test_rows_are_read_by_the_page_and_only_when_shown(panel: TakesPanel) -> None:
    source = many(10_000)

    panel.set_source(source)
    before = len(source.asked)
    panel.grab()

    assert before <= 1
    assert len(source.asked) == 1
    assert len(source.asked[0]) <= PAGE_ROWS


def test_scrolling_reads_the_pages_it_passes_and_no_more(panel: TakesPanel) -> None:
    source = many(10_000)
    panel.set_source(source)
    bar = panel.list.verticalScrollBar()
    for at in (bar.maximum() // 2, bar.maximum(), 0):
        bar.setValue(at)
        panel.grab()

    assert len(source.asked) == 3
    assert sum(map(len, source.asked)) <= 3 * PAGE_ROWS
    assert "t9999" in source.asked[1]


def test_scrolling_row_by_row_asks_a_page_at_a_time(panel: TakesPanel) -> None:
    source = many(1_000)
    panel.set_source(source)
    for at in range(0, 300 * 40, 160):
        panel.list.verticalScrollBar().setValue(at)
        panel.grab()

    assert len(source.asked) <= 4
    assert sum(map(len, source.asked)) == len({each for page in source.asked for each in page})


def test_selecting_all_of_ten_thousand_reads_nothing(panel: TakesPanel) -> None:
    source = many(10_000)
    panel.set_source(source)
    panel.grab()
    asked = len(source.asked)

    panel.list.selectAll()

    assert len(panel.selected_ids()) == 10_000
    assert len(source.asked) == asked


def test_typing_in_the_list_does_not_read_it_to_the_end(panel: TakesPanel) -> None:
    source = many(10_000)
    panel.set_source(source)
    panel.grab()
    press(panel, Key.Key_Z)

    assert len(source.asked) == 1


def test_a_take_that_another_program_removed_is_shown_as_gone(panel: TakesPanel) -> None:
    source = many(3)
    panel.set_source(source)
    panel.list.model().forget_rows()
    del source.takes["t1"]
    for _ in range(3):
        panel.grab()
    index = panel.list.model().index_of("t1")

    assert panel.list.model().data(index, Qt.ItemDataRole.AccessibleTextRole) == "a take that is gone"
    assert len(source.asked) <= 2


# Families


def family() -> FakeSource:
    return FakeSource(
        [
            Row("new", "Newest", NOW_S),
            Row("kid", "Kid", NOW_S - 1, "mum", Bond.VARIATION),
            Row("old", "Older kid", NOW_S - 2, "mum", Bond.CONTINUATION),
            Row("mum", "Mother", NOW_S - 3, stars=4),
        ]
    )


def test_variations_stand_under_their_parent_unfolded(panel: TakesPanel) -> None:
    panel.set_source(family())
    model = panel.list.model()

    assert panel.shown_ids() == ("new", "mum", "kid", "old")
    assert model.index_of("kid").parent() == model.index_of("mum")
    assert panel.list.isExpanded(model.index_of("mum"))
    assert model.data(model.index_of("old")) == "Older kid"


def test_a_child_whose_parent_was_not_found_stands_by_itself(panel: TakesPanel, qtbot: QtBot) -> None:
    panel.set_source(family())
    typed(panel, qtbot, "kid")

    assert panel.shown_ids() == ("kid", "old")
    assert not panel.list.model().index_of("kid").parent().isValid()


def test_left_folds_a_family_and_it_stays_so_when_takes_arrive(panel: TakesPanel) -> None:
    source = family()
    panel.set_source(source)
    panel.select("mum")
    press(panel, Key.Key_Left)
    source.takes["more"] = Row("more", "More", NOW_S + 5)

    panel.refresh()

    assert panel.shown_ids()[0] == "more"
    assert not panel.list.isExpanded(panel.list.model().index_of("mum"))
    press(panel, Key.Key_Right)
    assert panel.list.isExpanded(panel.list.model().index_of("mum"))


def test_selecting_a_take_that_is_folded_away_unfolds_its_family(panel: TakesPanel) -> None:
    panel.set_source(family())
    panel.list.collapse(panel.list.model().index_of("mum"))

    assert panel.select("kid")

    assert panel.list.isExpanded(panel.list.model().index_of("mum"))
    assert panel.selected_ids() == ("kid",)


def test_all_leaves_out_what_is_folded_away(panel: TakesPanel) -> None:
    panel.set_source(family())
    panel.list.collapse(panel.list.model().index_of("mum"))
    press(panel, Key.Key_A, CONTROL)

    assert panel.selected_ids() == ("new", "mum")


def test_a_family_that_grows_and_shrinks_again_leaves_no_trace(panel: TakesPanel) -> None:
    source = family()
    panel.set_source(source)
    kid = source.takes.pop("kid")
    old = source.takes.pop("old")
    panel.refresh()
    model = panel.list.model()

    assert not model.hasChildren(model.index_of("mum"))
    source.takes |= {"kid": kid, "old": old}
    panel.refresh()
    assert panel.shown_ids() == ("new", "mum", "kid", "old")
    assert panel.list.isExpanded(model.index_of("mum"))
    assert model.rowCount(model.index_of("mum")) == 2


def test_the_tree_follows_any_change_of_the_library(panel: TakesPanel) -> None:
    import random

    chance = random.Random(5)
    source = many(40)
    panel.set_source(source)
    model = panel.list.model()
    for step in range(60):
        for take_id in chance.sample(sorted(source.takes), 3):
            others = [each for each in source.takes if each != take_id]
            source.change(take_id, parent=chance.choice([None, *others]))
        source.takes.pop(chance.choice(sorted(source.takes)))
        source.takes[f"n{step}"] = Row(f"n{step}", "New", NOW_S + step)
        panel.refresh()

        walked: list[str] = []

        def walk(index: object, walked: list[str] = walked) -> None:
            for at in range(model.rowCount(index)):
                child = model.index(at, 0, index)
                walked.append(model.id_of(child))
                walk(child)

        walk(panel.list.rootIndex())
        assert tuple(walked) == panel.shown_ids()
        assert sorted(walked) == sorted(source.takes)
        assert [model.id_of(model.index_of(each)) for each in walked] == walked


# Searching


def test_words_and_stars_are_searched_as_they_are_typed(panel: TakesPanel, source: FakeSource, qtbot: QtBot) -> None:
    source.change("t12", stars=4)
    spy = QSignalSpy(panel.search_changed)
    typed(panel, qtbot, "number 1")
    assert panel.shown_ids() == ("t1", *(f"t{at}" for at in range(10, 20)), "t21")
    with qtbot.waitSignal(panel.search_changed):
        QTest.keyClick(panel.stars, Key.Key_3)

    assert panel.shown_ids() == ("t12",)
    assert told(spy) == [("number 1", 0), ("number 1", 3)]
    assert len(source.finds) == 3  # the first of all, and one for each pause in typing


def test_the_stars_of_the_filter_are_clicked_on_and_off(panel: TakesPanel, source: FakeSource, qtbot: QtBot) -> None:
    at = QPoint(panel.stars._stars().left() + panel.stars._stars().width() // 2, panel.stars.height() // 2)
    QTest.mouseClick(panel.stars, LEFT, pos=at)
    assert panel.stars.value() == 3
    QTest.mouseClick(panel.stars, LEFT, pos=at)

    assert panel.stars.value() == 0
    QTest.keyClick(panel.stars, Key.Key_Right)
    assert panel.stars.value() == 1
    assert panel.stars.accessibleDescription() == "Takes with 1 star or more"


def test_escape_empties_the_search_and_then_goes_to_the_list(
    panel: TakesPanel, source: FakeSource, qtbot: QtBot
) -> None:
    panel.focus_search()
    typed(panel, qtbot, "7")
    with qtbot.waitSignal(panel.search_changed):
        QTest.keyClick(panel.search, Key.Key_Escape)
    assert len(panel.shown_ids()) == 30

    QTest.keyClick(panel.search, Key.Key_Escape)

    assert panel.list.hasFocus()


def test_down_and_up_go_between_the_search_and_the_first_take(panel: TakesPanel, source: FakeSource) -> None:
    panel.focus_search()
    assert panel.search.hasFocus()
    QTest.keyClick(panel.search, Key.Key_Down)
    assert panel.list.hasFocus()
    assert panel.list.current_id() == "t0"

    press(panel, Key.Key_Up)

    assert panel.search.hasFocus()


def test_what_is_selected_stays_so_when_it_is_found(panel: TakesPanel, source: FakeSource, qtbot: QtBot) -> None:
    panel.select("t12")
    typed(panel, qtbot, "12")
    assert panel.selected_ids() == ("t12",)
    spy = QSignalSpy(panel.selection_changed)
    typed(panel, qtbot, "x")

    assert panel.selected_ids() == ()
    assert told(spy) == [((),)]


def test_clearing_the_search_shows_all_at_once(panel: TakesPanel, source: FakeSource, qtbot: QtBot) -> None:
    typed(panel, qtbot, "7")
    panel.clear_search()

    assert len(panel.shown_ids()) == 30


# Opening and playing


def test_a_click_selects_and_opens(panel: TakesPanel, source: FakeSource) -> None:
    opened, played = QSignalSpy(panel.opened), QSignalSpy(panel.play_requested)
    selected = QSignalSpy(panel.selection_changed)
    click(panel, "t3")

    assert told(opened) == [("t3",)]
    assert told(played) == []
    assert told(selected) == [(("t3",),)]


def test_a_double_click_opens_once_and_plays(panel: TakesPanel, source: FakeSource) -> None:
    opened, played = QSignalSpy(panel.opened), QSignalSpy(panel.play_requested)
    click(panel, "t3")
    QTest.mouseDClick(panel.list.viewport(), LEFT, pos=place(panel, "t3"))

    assert told(opened) == [("t3",)]
    assert told(played) == [("t3",)]
    assert not panel.list.editing()


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_opens_and_plays(panel: TakesPanel, source: FakeSource, key: Qt.Key) -> None:
    opened, played = QSignalSpy(panel.opened), QSignalSpy(panel.play_requested)
    panel.select("t2")
    press(panel, Key.Key_Down)
    press(panel, key)

    assert told(opened) == [("t3",)]
    assert told(played) == [("t3",)]


def test_clicks_that_gather_several_takes_open_nothing(panel: TakesPanel, source: FakeSource) -> None:
    opened = QSignalSpy(panel.opened)
    click(panel, "t1", CONTROL)
    click(panel, "t4", CONTROL)
    assert panel.selected_ids() == ("t1", "t4")
    click(panel, "t6", SHIFT)

    assert panel.selected_ids() == ("t1", "t4", "t5", "t6")
    assert told(opened) == []


def test_selecting_from_outside_opens_nothing(panel: TakesPanel, source: FakeSource) -> None:
    opened = QSignalSpy(panel.opened)

    assert panel.select("t20")
    assert not panel.select("unknown")

    assert panel.selected_ids() == ("t20",)
    assert panel.list.viewport().rect().contains(place(panel, "t20"))
    assert told(opened) == []


def test_dragging_a_row_moves_nothing(panel: TakesPanel, source: FakeSource) -> None:
    viewport = panel.list.viewport()
    QTest.mousePress(viewport, LEFT, pos=place(panel, "t1"))
    QTest.mouseMove(viewport, place(panel, "t4"))
    QTest.mouseRelease(viewport, LEFT, pos=place(panel, "t4"))

    assert panel.shown_ids() == tuple(f"t{at}" for at in range(30))


def test_space_is_left_to_the_window(panel: TakesPanel, source: FakeSource, qtbot: QtBot) -> None:
    panel.select("t1")
    heard: list[int] = []
    panel.keyPressEvent = lambda event: heard.append(event.key())  # type: ignore[method-assign]
    press(panel, Key.Key_Space)

    assert heard == [Key.Key_Space]
    assert panel.selected_ids() == ("t1",)


def test_the_open_take_is_marked(panel: TakesPanel, source: FakeSource) -> None:
    before = panel.list.viewport().grab().toImage()
    panel.set_open("t2", playing=True)
    during = panel.list.viewport().grab().toImage()
    panel.set_open(None)

    assert during != before
    assert panel.list.viewport().grab().toImage() == before


# Renaming


def test_f2_lets_the_title_be_typed(panel: TakesPanel, source: FakeSource, qtbot: QtBot) -> None:
    spy = QSignalSpy(panel.rename_requested)
    panel.select("t2")
    press(panel, Key.Key_F2)
    field = editor(panel)
    assert (field.text(), field.selectedText(), field.accessibleName()) == ("Take number 2",) * 2 + ("Title",)
    field.clear()
    QTest.keyClicks(field, "  Bridge  idea ")
    QTest.keyClick(field, Key.Key_Return)
    qtbot.waitUntil(lambda: not panel.list.editing())

    assert told(spy) == [("t2", "Bridge idea")]


@pytest.mark.parametrize("text", ["", "   ", "Take number 2"])
def test_no_title_or_the_same_one_asks_for_nothing(
    panel: TakesPanel, source: FakeSource, qtbot: QtBot, text: str
) -> None:
    spy = QSignalSpy(panel.rename_requested)
    panel.select("t2")
    press(panel, Key.Key_F2)
    editor(panel).setText(text)
    QTest.keyClick(editor(panel), Key.Key_Return)
    qtbot.waitUntil(lambda: not panel.list.editing())

    assert told(spy) == []


def test_escape_leaves_the_title_as_it_was(panel: TakesPanel, source: FakeSource) -> None:
    spy = QSignalSpy(panel.rename_requested)
    panel.select("t2")
    press(panel, Key.Key_F2)
    QTest.keyClicks(editor(panel), "Other")
    QTest.keyClick(editor(panel), Key.Key_Escape)

    assert told(spy) == []
    assert not panel.list.editing()


def test_takes_that_arrive_wait_until_the_title_is_typed(panel: TakesPanel, source: FakeSource, qtbot: QtBot) -> None:
    spy = QSignalSpy(panel.rename_requested)
    panel.select("t2")
    press(panel, Key.Key_F2)
    QTest.keyClicks(editor(panel), "Oth")
    source.takes["new"] = Row("new", "New", NOW_S + 1)
    panel.refresh()
    QTest.keyClicks(editor(panel), "er")
    assert "new" not in panel.shown_ids()
    QTest.keyClick(editor(panel), Key.Key_Return)
    qtbot.waitUntil(lambda: "new" in panel.shown_ids())

    assert told(spy) == [("t2", "Other")]
    assert panel.selected_ids() == ("t2",)


# Stars


@pytest.mark.parametrize("stars", range(6))
def test_a_digit_gives_stars_to_what_is_selected(panel: TakesPanel, source: FakeSource, stars: int) -> None:
    spy = QSignalSpy(panel.stars_requested)
    click(panel, "t1")
    click(panel, "t2", CONTROL)
    press(panel, Qt.Key(Key.Key_0 + stars))

    assert told(spy) == [(("t1", "t2"), stars)]


def test_a_click_on_a_star_gives_stars_and_opens_nothing(panel: TakesPanel, source: FakeSource) -> None:
    spy, opened = QSignalSpy(panel.stars_requested), QSignalSpy(panel.opened)
    QTest.mouseClick(panel.list.viewport(), LEFT, pos=star(panel, "t3", 4))
    source.change("t3", stars=4)
    panel.refresh()
    QTest.mouseClick(panel.list.viewport(), LEFT, pos=star(panel, "t3", 4))

    assert told(spy) == [(("t3",), 4), (("t3",), 0)]
    assert told(opened) == []


def test_a_click_on_a_star_of_several_selected_takes_is_for_all(panel: TakesPanel, source: FakeSource) -> None:
    spy = QSignalSpy(panel.stars_requested)
    click(panel, "t1")
    click(panel, "t3", SHIFT)
    QTest.mouseClick(panel.list.viewport(), LEFT, pos=star(panel, "t2", 5))
    QTest.mouseClick(panel.list.viewport(), LEFT, pos=star(panel, "t5", 1))

    assert told(spy) == [(("t1", "t2", "t3"), 5), (("t5",), 1)]
    assert panel.selected_ids() == ("t1", "t2", "t3")


def test_pointing_at_a_star_shows_what_a_click_would_give(panel: TakesPanel, source: FakeSource) -> None:
    before = panel.list.viewport().grab().toImage()
    QTest.mouseMove(panel.list.viewport(), star(panel, "t3", 4))

    assert panel._delegate.hovered == ("t3", 4)
    assert panel.list.viewport().grab().toImage() != before


# Deleting, copying, notes and the menu


@pytest.mark.parametrize(("key", "held"), [(Key.Key_Delete, None), (Key.Key_Backspace, None), (Key.Key_C, CONTROL)])
def test_keys_delete_and_copy(
    panel: TakesPanel, source: FakeSource, key: Qt.Key, held: Qt.KeyboardModifier | None
) -> None:
    deleted, copied = QSignalSpy(panel.delete_requested), QSignalSpy(panel.copy_requested)
    click(panel, "t1")
    click(panel, "t2", SHIFT)
    press(panel, key, held or Qt.KeyboardModifier.NoModifier)

    assert told(copied if held else deleted) == [(("t1", "t2"),)]
    assert told(deleted if held else copied) == []


def test_nothing_selected_is_nothing_to_do(panel: TakesPanel, source: FakeSource) -> None:
    spies = [QSignalSpy(each) for each in (panel.delete_requested, panel.copy_requested, panel.stars_requested)]
    for key in (Key.Key_Delete, Key.Key_3, Key.Key_F2, Key.Key_Return):
        press(panel, key)

    assert [told(spy) for spy in spies] == [[], [], []]


ONE = {
    "again": "again_requested",
    "use_settings": "use_settings_requested",
    "use_as_melody": "use_as_melody_requested",
    "continue": "continue_requested",
    "reveal": "reveal_requested",
    "export": "export_requested",
    "play": "play_requested",
}


@pytest.mark.parametrize("name", ONE)
def test_the_menu_asks_for_what_is_chosen(panel: TakesPanel, source: FakeSource, name: str) -> None:
    panel.set_can_continue(True)
    panel.set_can_follow(True)
    panel.select("t4")
    spy = QSignalSpy(getattr(panel, ONE[name]))
    chosen(panel, name)

    assert told(spy) == [("t4",)]


def test_the_menu_deletes_copies_and_compares_several(panel: TakesPanel, source: FakeSource) -> None:
    signals = (panel.delete_requested, panel.copy_requested, panel.copy_midi_requested, panel.compare_requested)
    spies = [QSignalSpy(each) for each in signals]
    click(panel, "t5")
    click(panel, "t2", CONTROL)
    for name in ("delete", "copy", "copy_midi", "compare"):
        chosen(panel, name)

    assert [told(spy) for spy in spies] == [[(("t2", "t5"),)]] * 3 + [[("t2", "t5")]]


def test_the_menu_gives_stars(panel: TakesPanel, source: FakeSource) -> None:
    spy = QSignalSpy(panel.stars_requested)
    panel.select("t4")
    menu = opened_menu(panel)
    stars = {each.objectName(): each for each in menu.action("stars").menu().actions()}
    assert stars["stars-0"].isChecked()
    stars["stars-3"].trigger()

    assert told(spy) == [(("t4",), 3)]


def test_the_menu_renames(panel: TakesPanel, source: FakeSource) -> None:
    panel.select("t4")
    chosen(panel, "rename")

    assert editor(panel).text() == "Take number 4"


def enabled(menu: TakesMenu) -> set[str]:
    menu.close()
    return {action.objectName() for action in menu.actions() if action.isEnabled() and action.objectName()}


ANY = {"stars", "copy", "copy_midi", "delete"}
SINGLE = ANY | {"play", "rename", "note", "reveal", "export"}


def test_the_menu_offers_what_can_be_done(panel: TakesPanel) -> None:
    panel.set_source(
        FakeSource([Row("a", "A", NOW_S), Row("b", "B", NOW_S - 1), Row("i", "I", NOW_S - 2, origin=Origin.IMPORTED)])
    )
    panel.select("a")
    assert enabled(opened_menu(panel)) == SINGLE | {"again", "use_settings"}
    panel.set_can_continue(True)
    panel.set_can_follow(True)
    assert enabled(opened_menu(panel)) == SINGLE | {"again", "use_settings", "vary", "continue", "use_as_melody"}
    panel.select("i")
    assert enabled(opened_menu(panel)) == SINGLE | {"continue", "use_as_melody"}
    click(panel, "b", CONTROL)
    assert enabled(opened_menu(panel)) == ANY | {"compare"}
    panel.list.selectAll()
    assert enabled(opened_menu(panel)) == ANY
    assert opened_menu(panel).action("delete").text() == "Delete 3 takes"


def test_a_library_that_may_only_be_read_is_not_changed(panel: TakesPanel, source: FakeSource) -> None:
    panel.set_can_change(False)
    panel.select("t1")
    spies = [QSignalSpy(panel.stars_requested), QSignalSpy(panel.delete_requested)]
    for key in (Key.Key_3, Key.Key_Delete, Key.Key_F2):
        press(panel, key)

    assert [told(spy) for spy in spies] == [[], []]
    assert not panel.list.editing()
    assert enabled(opened_menu(panel)) & {"rename", "stars", "note", "delete"} == set()


def test_a_right_click_selects_what_is_under_it(panel: TakesPanel, source: FakeSource) -> None:
    panel.select("t1")
    at = place(panel, "t3")
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.RightButton, pos=at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, panel.list.viewport().mapToGlobal(at))
    QApplication.sendEvent(panel.list.viewport(), event)

    assert panel.selected_ids() == ("t3",)
    assert panel.menu is not None
    panel.menu.close()


def test_without_a_selection_there_is_no_menu(panel: TakesPanel, source: FakeSource) -> None:
    at = QPoint(5, 5)
    QApplication.sendEvent(panel.list.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, at))

    assert panel.menu is None


def test_a_note_is_written_in_a_small_window(panel: TakesPanel, source: FakeSource) -> None:
    source.change("t4", note="hook at 0:04")
    panel.refresh()
    spy = QSignalSpy(panel.note_requested)
    panel.select("t4")
    chosen(panel, "note")
    assert panel.note is not None
    assert panel.note.text.toPlainText() == "hook at 0:04"
    QTest.keyClicks(panel.note.text, ", and more")
    QTest.keyClick(panel.note.text, Key.Key_Return, CONTROL)

    assert told(spy) == [("t4", "hook at 0:04, and more")]


def test_a_note_that_is_cancelled_or_the_same_asks_for_nothing(panel: TakesPanel, source: FakeSource) -> None:
    spy = QSignalSpy(panel.note_requested)
    panel.select("t4")
    panel.write_note()
    assert panel.note is not None
    panel.note.save.click()
    panel.write_note()
    QTest.keyClicks(panel.note.text, "never mind")
    QTest.keyClick(panel.note.text, Key.Key_Escape)

    assert told(spy) == []


def test_a_note_that_is_too_long_cannot_be_saved(panel: TakesPanel, source: FakeSource) -> None:
    panel.select("t4")
    panel.write_note()
    assert panel.note is not None
    panel.note.text.setPlainText("x" * (NOTE_LIMIT + 1))

    assert not panel.note.save.isEnabled()
    panel.note.text.setPlainText("x")
    assert panel.note.save.isEnabled()
    panel.note.reject()


# Keeping one's place


def test_reading_again_keeps_the_selection_and_what_is_seen(panel: TakesPanel) -> None:
    source = many(300)
    panel.set_source(source)
    panel.select("t150")
    panel.list.verticalScrollBar().setValue(140 * 40 + 13)
    top = place(panel, "t145").y()
    spy = QSignalSpy(panel.selection_changed)
    for at in range(5):
        source.takes[f"new{at}"] = Row(f"new{at}", "New", NOW_S + at)
    del source.takes["t20"], source.takes["t140"]

    panel.refresh()

    assert panel.selected_ids() == ("t150",)
    assert panel.list.current_id() == "t150"
    assert place(panel, "t145").y() == top
    assert told(spy) == []


def test_at_the_top_what_arrives_is_seen(panel: TakesPanel, source: FakeSource) -> None:
    panel.select("t2")
    source.takes["new"] = Row("new", "New", NOW_S + 1)

    panel.refresh()

    assert panel.list.verticalScrollBar().value() == 0
    assert panel.list.viewport().rect().contains(place(panel, "new"))
    assert panel.selected_ids() == ("t2",)


def test_what_changed_is_read_again(panel: TakesPanel, source: FakeSource) -> None:
    source.change("t2", title="Bridge")
    panel.refresh()
    model = panel.list.model()

    assert model.data(model.index_of("t2")) == "Bridge"


def test_the_next_take_is_selected_when_one_is_deleted(panel: TakesPanel, source: FakeSource) -> None:
    panel.select("t2")
    spy = QSignalSpy(panel.selection_changed)
    del source.takes["t2"]

    panel.refresh()

    assert panel.selected_ids() == ("t3",)
    assert panel.list.current_id() == "t3"
    assert told(spy) == [(("t3",),)]
    press(panel, Key.Key_Down)
    assert panel.selected_ids() == ("t4",)


def test_the_last_take_deleted_leaves_the_one_before(panel: TakesPanel, source: FakeSource) -> None:
    panel.select("t29")
    del source.takes["t29"]
    panel.refresh()

    assert panel.selected_ids() == ("t28",)


def test_a_selection_of_several_survives(panel: TakesPanel, source: FakeSource) -> None:
    for take_id in ("t1", "t3", "t4", "t8"):
        click(panel, take_id, CONTROL)
    del source.takes["t4"]
    source.takes["new"] = Row("new", "New", NOW_S + 1)
    panel.refresh()

    assert panel.selected_ids() == ("t1", "t3", "t8")


def test_reading_again_may_drop_the_selection(panel: TakesPanel, source: FakeSource) -> None:
    panel.select("t2")
    panel.refresh(keep_selection=False)

    assert panel.selected_ids() == ()


def test_another_library_begins_at_its_top(panel: TakesPanel) -> None:
    panel.set_source(many(300))
    panel.select("t200")
    panel.set_source(FakeSource([Row("x", "X", NOW_S)]))

    assert panel.shown_ids() == ("x",)
    assert panel.list.verticalScrollBar().value() == 0
    panel.set_source(None)
    assert panel.shown_ids() == ()


# For those who do not see it


def test_everything_has_a_name(panel: TakesPanel, source: FakeSource) -> None:
    assert (panel.list.accessibleName(), panel.search.accessibleName()) == ("Takes", "Search takes")
    assert panel.stars.accessibleName() == "Fewest stars"


def test_a_row_is_read_out_in_words(panel: TakesPanel, source: FakeSource) -> None:
    source.change("t0", title="Warm lo-fi piano", stars=3)
    panel.refresh()
    tree = QAccessible.queryAccessibleInterface(panel.list)
    index = panel.list.model().index_of("t0")

    assert tree.text(QAccessible.Text.Name) == "Takes"
    said = panel.list.model().data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Warm lo-fi piano, 10 seconds, 3 stars, complete"


def test_what_a_listener_that_knows_words_heard_stands_in_the_tip_and_is_read_out(
    panel: TakesPanel, source: FakeSource
) -> None:
    source.heard["t0"] = Findings(tags=("lo-fi", "calm"), likeness=0.416)
    panel.refresh()
    model, index, plain = panel.list.model(), panel.list.model().index_of("t0"), panel.list.model().index_of("t1")

    assert "Sounds like lo-fi, calm; fits its prompt 0.42." in model.data(index, Qt.ItemDataRole.ToolTipRole)
    assert "sounds like lo-fi, calm" in model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert "sounds" not in model.data(plain, Qt.ItemDataRole.ToolTipRole).lower()


def test_what_is_wrong_with_a_take_is_read_only_for_its_tip_and_for_a_screen_reader(
    panel: TakesPanel, source: FakeSource
) -> None:
    source.checks["t0"] = SelfCheck(faults=("quiet for 2.4 s", "clipped for 0.3 s."))
    panel.refresh()
    model, index = panel.list.model(), panel.list.model().index_of("t0")

    said = model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    tip = model.data(index, Qt.ItemDataRole.ToolTipRole)

    assert said.endswith("complete, quiet for 2.4 s, clipped for 0.3 s")
    assert "Quiet for 2.4 s; clipped for 0.3 s." in tip.split("\n")


def test_tab_goes_from_search_to_stars_to_the_list(panel: TakesPanel, source: FakeSource) -> None:
    panel.focus_search()
    QTest.keyClick(panel.search, Key.Key_Tab)
    assert panel.stars.hasFocus()
    QTest.keyClick(panel.stars, Key.Key_Tab)
    assert panel.list.hasFocus()
    QTest.keyClick(panel.list, Key.Key_Backtab)
    assert panel.stars.hasFocus()
