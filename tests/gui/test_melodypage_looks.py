"""How the melody page stands: nothing is cut and nothing overlaps, whatever the size and the scale."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import pytest
from gui.fake_melodies import ATTEMPTS, DRAFT, NOISY, prepared
from PySide6.QtCore import QCoreApplication, QPoint, QRect
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from musicdesk.core.melody import Remark, Repairs
from musicdesk.core.scale import Scale
from musicdesk.gui.inputmeter import InputMeter
from musicdesk.gui.melodychoices import ChoiceBox
from musicdesk.gui.melodynumber import GoodNumber
from musicdesk.gui.melodypage import MelodyPage
from musicdesk.gui.melodyroll import MelodyRoll
from musicdesk.gui.theme import Theme

SIZES = ((660, 560), (940, 700), (1400, 900))
PARTS = (QCheckBox, QComboBox, QLabel, QPushButton, GoodNumber, InputMeter, MelodyRoll)
ALL_REPAIRS = Repairs(80, -50, False, True, Scale(9, "minor"), 120, 4)


def _nothing_yet(page: MelodyPage) -> None:
    page.set_trouble("No signal: is the microphone muted, or not allowed?")


def _recording(page: MelodyPage) -> None:
    page.set_metronome(True)
    page.set_state("recording")
    page.set_elapsed(12.3, "12.3")


def _all_there_is(page: MelodyPage) -> None:
    page.set_keyboards(["Keystation 49"])
    page.set_latency(123.4)
    many = [*ATTEMPTS, *((str(each), f"Humming {each}", 8.0, "") for each in range(4, 12))]
    page.set_attempts(many, "two")
    page.set_draft(DRAFT.with_(repairs=ALL_REPAIRS))
    page.set_prepared(prepared(remarks=(NOISY, NOISY)))
    page.repair.high_pass_hz.setValue(1000)
    page.set_can_follow("MusicGen small follows no melody.", "Use the Starter")


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> MelodyPage:
    """Return a page that can be seen."""
    page = MelodyPage(theme)
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture(params=[75, 100, 150, 200])
def scaled(request: pytest.FixtureRequest, theme: Theme) -> Iterator[Theme]:
    """Return the theme at a scale."""
    theme.apply("light" if request.param == 150 else "dark", request.param)
    yield theme
    theme.apply("dark", 100)


def _parts(page: MelodyPage) -> list[QWidget]:
    return [part for part in page.findChildren(QWidget) if isinstance(part, PARTS) and part.isVisible()]


def _place(page: MelodyPage, part: QWidget) -> QRect:
    return QRect(part.mapTo(page, QPoint()), part.size())


def _settle() -> None:
    for _ in range(4):
        QCoreApplication.processEvents()


@pytest.mark.parametrize("state", [_nothing_yet, _recording, _all_there_is])
def test_nothing_is_cut_and_nothing_overlaps(qtbot: QtBot, scaled: Theme, state: Callable[[MelodyPage], None]) -> None:
    page = MelodyPage(scaled)
    qtbot.addWidget(page)
    page.show()
    state(page)
    faults: list[str] = []

    for width, height in SIZES:
        page.resize(width, height)
        _settle()
        scroll = page.findChild(QScrollArea)
        assert isinstance(scroll, QScrollArea)
        parts = _parts(page)
        for part in parts:
            name = f"{width}x{height}: {part.accessibleName() or getattr(part, 'text', str)()}"
            # at 200 % the smallest page has a little less for the roll than it likes, and it copes
            needs = part.minimumSizeHint() * (0.9 if isinstance(part, MelodyRoll) else 1)
            if part.width() < needs.width() and not (isinstance(part, QLabel) and part.wordWrap()):
                faults.append(f"{name} is {part.width()} px wide and needs {needs.width()}")
            if part.height() < min(needs.height(), part.sizeHint().height()):
                faults.append(f"{name} is {part.height()} px high and needs {needs.height()}")
            place = _place(page, part)
            if place.left() < 0 or place.right() >= width:
                faults.append(f"{name} leaves the page")
        scrolled = [part for part in parts if scroll.isAncestorOf(part)]
        for one, other in combinations(scrolled, 2):
            if not one.isAncestorOf(other) and _place(page, one).intersects(_place(page, other)):
                faults.append(f"{width}: {one.accessibleName()!r} lies on {other.accessibleName()!r}")

    assert "\n".join(faults) == ""


def test_words_that_wrap_are_whole_after_the_page_was_laid_out_for_another_width(page: MelodyPage) -> None:
    long = Remark("voices", "More than one note sounds at once; the model follows the strongest only. " * 2, "Stop it.")
    page.resize(660, 560)
    _settle()
    page.resize(940, 700)
    faults: list[str] = []
    for number, remarks in enumerate(((long,), (NOISY,), (long, NOISY), (), (long,))):
        page.set_draft(DRAFT.with_(path=Path(str(number))))
        page.set_prepared(prepared(remarks=remarks))
        _settle()
        said = [label for label in page.remarks.findChildren(QLabel) if label.isVisible() and label.text()]
        faults += [f"{number}: {each.text()}" for each in said if each.height() < each.heightForWidth(each.width())]

    assert faults == []


@pytest.mark.parametrize("size", [(656, 570), (940, 700)])
def test_the_roll_can_be_read_and_has_all_the_room_while_one_sings(page: MelodyPage, size: tuple[int, int]) -> None:
    _all_there_is(page)
    page.resize(*size)
    _settle()
    idle = page.roll.size()
    page.set_state("recording")
    _settle()
    scroll = page.findChild(QScrollArea)

    assert idle.height() >= 240
    assert page.roll.height() > idle.height()
    assert isinstance(scroll, QScrollArea)
    assert scroll.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("size", [(660, 560), (940, 700), (1400, 900)])
def test_nothing_moves_when_something_is_wrong_with_the_microphone(page: MelodyPage, size: tuple[int, int]) -> None:
    page.resize(*size)
    _settle()
    before = _place(page, page.roll)
    page.set_trouble("No signal: is the microphone muted, or not allowed?")
    _settle()
    troubled = _place(page, page.roll)
    page.set_trouble("")
    page.set_metronome(True)
    _settle()

    assert (troubled, _place(page, page.roll)) == (before, before)


def test_after_a_larger_size_it_looks_as_before(page: MelodyPage, theme: Theme) -> None:
    _all_there_is(page)
    page.resize(940, 700)
    _settle()
    before = [_place(page, part) for part in _parts(page)]
    theme.apply("light", 200)
    _settle()
    theme.apply("dark", 100)
    page.resize(940, 700)  # a page without a window around it may have grown
    _settle()

    assert [_place(page, part) for part in _parts(page)] == before


@pytest.mark.parametrize(("name", "as_any_list"), [("USB", True), ("A microphone with a very long name", False)])
def test_a_device_whose_name_is_too_long_ends_in_dots(page: MelodyPage, name: str, *, as_any_list: bool) -> None:
    page.resize(660, 560)
    page.set_devices([name], name)
    _settle()
    cut = ChoiceBox("Input device", [(name, name)], letters=1)
    cut.setParent(page.record.device.parentWidget())
    cut.setGeometry(page.record.device.geometry())
    cut.show()

    assert (page.record.device.grab().toImage() == cut.grab().toImage()) is as_any_list


def test_at_the_usual_size_nothing_has_to_be_scrolled(qtbot: QtBot, theme: Theme) -> None:
    page = MelodyPage(theme)
    qtbot.addWidget(page)
    page.show()
    _all_there_is(page)
    page.resize(940, 700)
    _settle()
    scroll = page.findChild(QScrollArea)

    assert isinstance(scroll, QScrollArea)
    assert scroll.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("percent", [100, 200])
def test_the_page_never_holds_a_small_window_open(qtbot: QtBot, theme: Theme, percent: int) -> None:
    theme.apply("dark", percent)
    page = MelodyPage(theme)
    qtbot.addWidget(page)
    page.show()
    _all_there_is(page)
    _settle()

    assert page.minimumSizeHint().width() <= 660
    assert page.minimumSizeHint().height() <= 560
    theme.apply("dark", 100)


def test_tabbing_brings_what_has_the_focus_into_sight(qtbot: QtBot, theme: Theme) -> None:
    page = MelodyPage(theme)
    qtbot.addWidget(page)
    page.resize(330, 280)
    page.show()
    _all_there_is(page)
    _settle()
    page.activateWindow()
    page.focus_record()

    for _ in range(20):
        page.focusNextPrevChild(True)
        _settle()
        holder = page.focusWidget()
        assert holder is not None
        assert not holder.visibleRegion().isEmpty(), holder.accessibleName()
