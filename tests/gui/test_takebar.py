"""The bar of the open take: tempo, key, loudness, buttons and handles."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from musicdesk.core.findings import Findings
from musicdesk.core.scale import Scale
from musicdesk.core.take import Take
from musicdesk.gui.takebar import TakeBar
from musicdesk.gui.theme import Theme

LEFT, Key = Qt.MouseButton.LeftButton, Qt.Key
TAKE = Take("take-1", "Warm piano", 0.0, 10.0, 32_000, 2, bpm=84.0, key="A minor")
FOUND = Findings(
    bpm=84.0, tempo_sureness=0.9, key=Scale.named("A minor"), key_sureness=0.8, lufs=-16.23, true_peak_db=-0.84
)


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> TakeBar:
    bar = TakeBar(theme)
    qtbot.addWidget(bar)
    bar.resize(1_100, 40)
    bar.show()
    qtbot.waitExposed(bar)
    bar.set_take(TAKE)
    bar.set_findings(FOUND)
    return bar


def told(spy: QSignalSpy) -> list[list[object]]:
    return [list(spy.at(at)) for at in range(spy.count())]


def type_tempo(bar: TakeBar, text: str, key: Qt.Key = Key.Key_Return) -> None:
    bar.tempo.setFocus()
    bar.tempo.selectAll()
    QTest.keyClick(bar.tempo, Key.Key_Delete)
    QTest.keyClicks(bar.tempo, text)
    QTest.keyClick(bar.tempo, key)


def choose_key(bar: TakeBar, name: str) -> None:
    at = bar.key.findText(name)
    bar.key.setCurrentIndex(at)
    bar.key.activated.emit(at)


def test_it_shows_tempo_key_and_loudness(bar: TakeBar) -> None:
    assert (bar.tempo.text(), bar.key.currentText()) == ("84", "A minor")
    assert bar._loudness.text() == "-16.2 LUFS · -0.8 dBTP"


@pytest.mark.parametrize(("text", "bpm"), [("90", 90.0), ("93,75", 93.75), ("120.5", 120.5)])
def test_a_typed_tempo_is_told_once(bar: TakeBar, text: str, bpm: float) -> None:
    typed = QSignalSpy(bar.tempo_typed)
    type_tempo(bar, text)

    assert told(typed) == [[bpm]]


def test_half_a_number_is_no_tempo(bar: TakeBar) -> None:
    typed = QSignalSpy(bar.tempo_typed)
    bar.tempo.selectAll()
    QTest.keyClicks(bar.tempo, "12")

    assert told(typed) == []


@pytest.mark.parametrize("text", ["9", "401", "9999"])
def test_what_is_no_tempo_is_said_and_the_old_one_stays(bar: TakeBar, text: str) -> None:
    typed, said = QSignalSpy(bar.tempo_typed), QSignalSpy(bar.said)
    type_tempo(bar, text)

    assert told(typed) == []
    assert told(said) == [["A tempo lies between 10 and 400 bpm."]]
    assert bar.tempo.text() == "84"


def test_emptying_the_field_takes_a_typed_tempo_back(bar: TakeBar) -> None:
    bar.set_take(TAKE.with_(bpm=90.0, typed=("bpm",)))
    cleared, typed = QSignalSpy(bar.tempo_cleared), QSignalSpy(bar.tempo_typed)
    type_tempo(bar, "")

    assert cleared.count() == 1
    assert told(typed) == []


def test_emptying_the_field_of_a_heard_tempo_brings_it_back(bar: TakeBar) -> None:
    cleared = QSignalSpy(bar.tempo_cleared)
    type_tempo(bar, "")

    assert cleared.count() == 0
    assert bar.tempo.text() == "84"


def test_escape_brings_back_what_stood_there(bar: TakeBar) -> None:
    typed = QSignalSpy(bar.tempo_typed)
    type_tempo(bar, "90", Key.Key_Escape)

    assert told(typed) == []
    assert bar.tempo.text() == "84"


def test_a_take_without_a_tempo_can_be_given_one(bar: TakeBar) -> None:
    bar.set_take(TAKE.with_(bpm=None, key=None))
    typed = QSignalSpy(bar.tempo_typed)
    assert (bar.tempo.text(), bar.key.currentData()) == ("", "")
    assert not bar._double.isEnabled()
    QTest.keyClick(bar.tempo, Key.Key_Up)
    QTest.keyClick(bar.tempo, Key.Key_Return)

    assert told(typed) == [[120.0]]


def test_the_tempo_is_doubled_and_halved_within_its_limits(bar: TakeBar) -> None:
    typed = QSignalSpy(bar.tempo_typed)
    QTest.mouseClick(bar._double, LEFT)
    QTest.mouseClick(bar._halve, LEFT)
    assert told(typed) == [[168.0], [42.0]]

    bar.set_take(TAKE.with_(bpm=250.0))
    assert (bar._halve.isEnabled(), bar._double.isEnabled()) == (True, False)
    bar.set_take(TAKE.with_(bpm=15.0))
    assert (bar._halve.isEnabled(), bar._double.isEnabled()) == (False, True)


def test_it_says_where_the_tempo_comes_from(bar: TakeBar) -> None:
    assert "heard, 90 % sure" in bar.tempo.toolTip()
    bar.set_findings(None)
    assert "asked for" in bar.tempo.toolTip()
    bar.set_take(TAKE.with_(typed=("bpm",)))
    assert "you typed" in bar.tempo.toolTip()
    assert bar._unit.text() == "bpm, typed"


def test_a_chosen_key_is_told_and_none_takes_it_back(bar: TakeBar) -> None:
    typed, cleared = QSignalSpy(bar.key_typed), QSignalSpy(bar.key_cleared)
    choose_key(bar, "F# major")
    bar.set_take(TAKE.with_(key="F# major", typed=("key",)))
    choose_key(bar, "\N{EN DASH}")

    assert told(typed) == [["F# major"]]
    assert cleared.count() == 1


def test_there_are_24_keys_and_a_mode_beside_them_is_shown_while_it_lasts(bar: TakeBar) -> None:
    assert bar.key.count() == 25
    bar.set_take(TAKE.with_(key="D dorian"))
    assert bar.key.currentText() == "D dorian"
    bar.set_take(TAKE)
    assert (bar.key.count(), bar.key.currentText()) == (25, "A minor")


def test_buttons_tell_what_is_wanted(bar: TakeBar) -> None:
    spies = [QSignalSpy(bar.transcribe_requested), QSignalSpy(bar.piano_roll_toggled), QSignalSpy(bar.export_requested)]
    for button in (bar.transcribe, bar.piano_roll, bar.export):
        QTest.mouseClick(button, LEFT)

    assert [told(spy) for spy in spies] == [[[]], [[True]], [[]]]


def test_while_it_listens_it_says_so_and_is_not_asked_again(bar: TakeBar) -> None:
    bar.set_busy("Listening …")
    assert bar._loudness.text() == "Listening …"
    assert not bar.transcribe.isEnabled()

    bar.set_busy(None)
    assert bar._loudness.text() == "-16.2 LUFS · -0.8 dBTP"
    assert bar.transcribe.isEnabled()


def test_without_a_take_nothing_can_be_done_but_looking_at_the_roll(bar: TakeBar) -> None:
    bar.set_take(None)

    parts = (bar.tempo, bar.key, bar._halve, bar._double, bar.transcribe, bar.export, bar.audio, bar.midi)
    assert not any(part.isEnabled() for part in parts)
    assert bar.piano_roll.isEnabled()
    assert (bar.tempo.text(), bar._loudness.text()) == ("", "")


def test_another_take_forgets_what_was_heard_of_the_last(bar: TakeBar) -> None:
    bar.set_files("", "No notes.")
    bar.set_take(Take("take-2", "Other", 0.0, 5.0, 32_000, 1))

    assert bar._loudness.text() == ""
    assert bar.midi.isEnabled()


def test_silence_is_said(bar: TakeBar) -> None:
    bar.set_findings(Findings())

    assert bar._loudness.text() == "silent"


@pytest.mark.parametrize("percent", [75, 100, 150, 200])
@pytest.mark.parametrize("room", [540, 668, 936, 1_400])
def test_nothing_is_cut_or_covered_at_any_width(bar: TakeBar, theme: Theme, percent: int, room: int) -> None:
    theme.apply("light", percent)
    bar.set_busy("Listening …")
    for _ in range(3):
        bar.resize(theme.px(room), max(bar.minimumSizeHint().height(), 1))
        QApplication.processEvents()

    assert bar.minimumSizeHint().width() <= theme.px(540)
    shown = [each for each in bar.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)]
    shown = [each for each in shown if each.isVisible() and not each.isWindow()]
    assert all(bar.rect().contains(each.geometry()) for each in shown)
    assert all(each.width() >= each.minimumSizeHint().width() for each in shown)
    overlaps = [
        (one, other)
        for at, one in enumerate(shown)
        for other in shown[at + 1 :]
        if one.geometry().intersects(other.geometry())
    ]
    assert overlaps == []


def test_at_the_usual_width_all_stands_in_one_row(bar: TakeBar, theme: Theme) -> None:
    for width in (668, 936):
        bar.resize(width, 40)
        QApplication.processEvents()
        assert len({each.geometry().center().y() // 10 for each in (bar.tempo, bar.key, bar.audio, bar.midi)}) == 1


def edit_tempo(bar: TakeBar, text: str) -> None:
    bar.tempo.setFocus()
    bar.tempo.selectAll()
    QTest.keyClicks(bar.tempo, text)


def test_a_study_that_ends_does_not_replace_a_tempo_that_is_being_typed(bar: TakeBar) -> None:
    typed = QSignalSpy(bar.tempo_typed)
    edit_tempo(bar, "12")
    bar.set_take(TAKE.with_(bpm=97.0))
    assert bar.tempo.text() == "12"

    QTest.keyClicks(bar.tempo, "5")
    QTest.keyClick(bar.tempo, Key.Key_Return)

    assert told(typed) == [[125.0]]


def test_the_old_tempo_typed_over_a_new_one_counts(bar: TakeBar) -> None:
    typed = QSignalSpy(bar.tempo_typed)
    edit_tempo(bar, "8")
    bar.set_take(TAKE.with_(bpm=97.0))

    QTest.keyClicks(bar.tempo, "4")
    QTest.keyClick(bar.tempo, Key.Key_Return)

    assert told(typed) == [[84.0]]


def test_escape_and_another_take_bring_up_the_tempo_there_is(bar: TakeBar) -> None:
    edit_tempo(bar, "12")
    bar.set_take(TAKE.with_(bpm=97.0))
    QTest.keyClick(bar.tempo, Key.Key_Escape)
    assert bar.tempo.text() == "97"

    edit_tempo(bar, "12")
    bar.set_take(Take("take-2", "Other", 0.0, 5.0, 32_000, 1, bpm=60.0))

    assert bar.tempo.text() == "60"


def test_doubling_forgets_what_was_being_typed(bar: TakeBar) -> None:
    edit_tempo(bar, "12")
    QTest.mouseClick(bar._double, LEFT)
    bar.set_take(TAKE.with_(bpm=168.0, typed=("bpm",)))

    assert bar.tempo.text() == "168"


def test_enter_ends_the_typing_unless_it_is_no_tempo(bar: TakeBar) -> None:
    ended = QSignalSpy(bar.typing_ended)
    type_tempo(bar, "9999")
    assert ended.count() == 0

    type_tempo(bar, "90")

    assert ended.count() == 1


@pytest.mark.parametrize(
    ("letters", "key"),
    [("am", "A minor"), ("a", "A major"), ("a m", "A minor"), ("A Min", "A minor"), ("f#m", "F# minor"),
     ("f # ma", "F# major"), ("bbm", "Bb minor"), ("d#", "Eb major"), ("ac", "C major"), ("rxd", "D major")],
)  # fmt: skip
def test_a_key_is_spelled_and_told_once(bar: TakeBar, letters: str, key: str) -> None:
    typed = QSignalSpy(bar.key_typed)
    bar.key.setFocus()
    QTest.keyClicks(bar.key, letters)
    assert (bar.key.currentText(), told(typed)) == (key, [])

    QTest.keyClick(bar.key, Key.Key_Return)

    assert told(typed) == [[key]]


def test_a_spelled_key_counts_when_the_field_is_left_or_nothing_more_comes(
    bar: TakeBar, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = QSignalSpy(bar.key_typed)
    bar.key.setFocus()
    QTest.keyClicks(bar.key, "gm")
    bar.tempo.setFocus()
    assert told(typed) == [["G minor"]]

    bar.key._spelling.setInterval(20)
    bar.key.setFocus()
    QTest.keyClicks(bar.key, "c")
    qtbot.waitUntil(lambda: told(typed) == [["G minor"], ["C major"]], timeout=2_000)


def test_escape_gives_a_spelled_key_up_and_a_study_does_not_replace_it(bar: TakeBar) -> None:
    typed = QSignalSpy(bar.key_typed)
    bar.key.setFocus()
    QTest.keyClicks(bar.key, "gm")
    bar.set_take(TAKE.with_(key="D major"))
    assert bar.key.currentText() == "G minor"

    QTest.keyClick(bar.key, Key.Key_Escape)
    QTest.keyClick(bar.key, Key.Key_Tab)

    assert bar.key.currentText() == "D major"
    assert told(typed) == []


def test_a_key_that_is_not_sure_says_how_sure_it_is(bar: TakeBar) -> None:
    assert bar._key_word.text() == ""
    bar.set_findings(replace(FOUND, key_sureness=0.45))
    assert (bar._key_word.text(), bar._key_word.isVisible()) == ("45 %", True)
    assert "45 % sure" in bar.key.toolTip()

    bar.set_take(TAKE.with_(typed=("key",)))

    assert bar._key_word.text() == "typed"


def test_a_loudness_without_room_is_told_by_the_export_button(bar: TakeBar) -> None:
    bar.resize(1_400, 40)
    QApplication.processEvents()
    assert bar._loudness.isVisible()
    assert "LUFS" not in bar.export.toolTip()

    bar.resize(668, 40)
    QApplication.processEvents()

    assert not bar._loudness.isVisible()
    assert bar.export.toolTip() == "Export: -16.2 LUFS · -0.8 dBTP"


def test_everything_has_its_name(bar: TakeBar) -> None:
    names = [each.accessibleName() for each in (bar.tempo, bar.key, bar.transcribe, bar.piano_roll, bar.export)]

    assert names == ["Tempo", "Key", "Transcribe", "Piano roll", "Export"]
    assert (bar.audio.accessibleName(), bar.midi.accessibleName()) == ("Drag audio", "Drag MIDI")


class Around(QObject):
    """Gives the bar another width whenever a part of it comes or goes, as the layout around it can."""

    def __init__(self, bar: TakeBar, part: QWidget) -> None:
        super().__init__(bar)
        self._bar = bar
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._bar.resize(self._bar.width() ^ 1, self._bar.height())
        return False


def test_a_bar_that_is_laid_out_while_it_looks_for_its_shape_comes_to_an_end(bar: TakeBar) -> None:
    Around(bar, bar._loudness)

    bar.resize(500, 80)

    assert max(row.sizeHint().width() for row in (bar._left, bar._right)) <= bar.width()
