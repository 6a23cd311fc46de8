"""The dialog of export: what can be chosen, what comes of it, and what is remembered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from musicdesk.app.exportform import FORMATS, ExportForm, ExportSpan
from musicdesk.app.licences import META, STARTER, Licence
from musicdesk.core.scale import Scale
from musicdesk.gui.exportchoices import ExportChoices, ExportSubject, Remembered, remember, remembered
from musicdesk.gui.exportdialog import ExportDialog
from musicdesk.gui.theme import Theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def kept(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def subject(tmp_path: Path) -> ExportSubject:
    return ExportSubject(
        "Warm piano", 30.0, 32_000, tmp_path / "Exports", STARTER, 120.0, Scale.named("A minor"), 0.5, has_notes=True
    )


def opened(
    qtbot: QtBot, theme: Theme, subject: ExportSubject, kept: QSettings, chosen: Path | None = None
) -> ExportDialog:
    dialog = ExportDialog(theme, subject, kept, choose_folder=lambda _parent: chosen)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def exported(dialog: ExportDialog) -> ExportChoices:
    spy = QSignalSpy(dialog.export_requested)
    QTest.mouseClick(dialog.export, LEFT)
    assert spy.count() == 1
    choices = spy.at(0)[0]
    assert isinstance(choices, ExportChoices)
    return choices


def test_as_it_opens_it_writes_the_whole_take_as_wav(
    qtbot: QtBot, theme: Theme, subject: ExportSubject, kept: QSettings
) -> None:
    dialog = opened(qtbot, theme, subject, kept)

    assert exported(dialog) == ExportChoices(ExportForm(), ExportSpan(), False, False, subject.folder)
    assert not dialog.isVisible()


def test_everything_that_is_chosen_is_told(
    qtbot: QtBot, theme: Theme, subject: ExportSubject, kept: QSettings, tmp_path: Path
) -> None:
    dialog = opened(qtbot, theme, subject, kept, tmp_path / "Elsewhere")
    dialog.format.show_value("flac")
    dialog.rate.show_value(48_000)
    dialog.loudness.show_value("lufs")
    dialog.fade_in.setValue(0.5)
    dialog.fade_out.setValue(2.0)
    dialog.align.setChecked(True)
    dialog.midi.setChecked(True)
    QTest.mouseClick(dialog.choose, LEFT)

    assert exported(dialog) == ExportChoices(
        ExportForm("flac", 48_000, "lufs", 0.5, 2.0), ExportSpan(), True, True, tmp_path / "Elsewhere"
    )


def test_only_parts_that_there_are_can_be_chosen(
    qtbot: QtBot, theme: Theme, subject: ExportSubject, kept: QSettings
) -> None:
    without = opened(qtbot, theme, replace(subject, bpm=None), kept)
    with_all = opened(qtbot, theme, replace(subject, selection=(1.0, 3.0), loop=(2.0, 6.0)), kept)

    assert [without.part.itemData(at) for at in range(without.part.count())] == ["whole"]
    assert [with_all.part.itemData(at) for at in range(with_all.part.count())] == ["whole", "selection", "loop", "bars"]


@pytest.mark.parametrize(
    ("part", "span"),
    [
        ("selection", ExportSpan(1.0, 3.0)),
        ("loop", ExportSpan(2.0, 6.0, loop=True)),
        ("bars", ExportSpan(1.0, bars=4)),
    ],
)
def test_a_part_is_told_as_the_moments_it_lasts(
    qtbot: QtBot, theme: Theme, subject: ExportSubject, kept: QSettings, part: str, span: ExportSpan
) -> None:
    dialog = opened(qtbot, theme, replace(subject, selection=(1.0, 3.0), loop=(2.0, 6.0)), kept)
    dialog.part.show_value(part)
    dialog.align.setChecked(True)

    choices = exported(dialog)

    assert choices.span == span


def test_exact_bars_begin_with_the_first_bar_and_end_with_the_take(subject: ExportSubject) -> None:
    assert (subject.bars_begin_s, subject.bars_limit) == (0.5, 14)
    assert subject.span("bars", 8) == ExportSpan(0.5, bars=8)


def test_a_take_that_lacks_a_few_frames_of_its_last_bar_still_has_that_bar(tmp_path: Path) -> None:
    subject = ExportSubject("A", 7.99, 32_000, tmp_path, bpm=120.0)

    assert subject.bars_limit == 4


def test_the_name_is_seen_as_it_will_be(qtbot: QtBot, theme: Theme, subject: ExportSubject, kept: QSettings) -> None:
    subject.folder.mkdir()
    (subject.folder / "Warm-piano_120bpm_Amin_01.wav").touch()
    (subject.folder / "warm-piano_120bpm_Amin_01.wav").touch()
    dialog = opened(qtbot, theme, subject, kept)
    dialog.cover.setChecked(False)
    assert dialog.name.text().casefold() == "warm-piano_120bpm_amin_02.wav"

    dialog.format.show_value("mp3")
    dialog.midi.setChecked(True)
    dialog._follow()

    assert dialog.name.text().casefold() == "warm-piano_120bpm_amin_02.mp3 and .mid"


@pytest.mark.parametrize(("name", "inside"), [("wav24", False), ("flac", True), ("mp3", True)])
def test_a_cover_goes_along_unless_it_is_not_wanted(
    qtbot: QtBot, theme: Theme, subject: ExportSubject, kept: QSettings, name: str, inside: bool
) -> None:
    dialog = opened(qtbot, theme, subject, kept)
    dialog.format.show_value(name)
    dialog._follow()
    assert dialog.name.text().endswith(" and .png")
    assert ("into the file" in dialog.cover.toolTip()) is inside
    dialog.cover.setChecked(False)
    assert not dialog.name.text().endswith("png")

    assert not exported(dialog).form.cover
    assert not remembered(kept).form.cover


def test_without_notes_there_is_no_midi_and_the_tip_says_what_to_do(
    qtbot: QtBot, theme: Theme, subject: ExportSubject, kept: QSettings
) -> None:
    remember(kept, Remembered(midi=True))
    dialog = opened(qtbot, theme, replace(subject, has_notes=False), kept)

    assert not exported(dialog).midi
    assert "Transcribe" in dialog.midi.toolTip()
    assert remembered(kept).midi


@pytest.mark.parametrize(("licence", "role"), [(STARTER, "dim"), (META, "warn")])
def test_what_may_be_done_with_it_is_said(
    qtbot: QtBot, theme: Theme, subject: ExportSubject, kept: QSettings, licence: Licence, role: str
) -> None:
    dialog = opened(qtbot, theme, replace(subject, licence=licence), kept)

    assert dialog.licence.isVisible()
    assert dialog.licence.text() == licence.text
    assert dialog.licence.property("role") == role


def test_the_last_choices_are_shown_the_next_time(
    qtbot: QtBot, theme: Theme, subject: ExportSubject, kept: QSettings, tmp_path: Path
) -> None:
    place = tmp_path / "Elsewhere"
    place.mkdir()
    first = opened(qtbot, theme, subject, kept, place)
    first.part.show_value("bars")
    first.bars.setValue(8)
    first.format.show_value("wav16")
    first.dither.setChecked(False)
    QTest.mouseClick(first.choose, LEFT)
    told = exported(first)

    again = opened(qtbot, theme, subject, kept)

    assert again.choices() == told
    QTest.mouseClick(again.usual, LEFT)
    assert again.choices().folder == subject.folder


def test_what_is_cancelled_is_neither_told_nor_remembered(
    qtbot: QtBot, theme: Theme, subject: ExportSubject, kept: QSettings
) -> None:
    dialog = opened(qtbot, theme, subject, kept)
    spy = QSignalSpy(dialog.export_requested)
    dialog.format.show_value("mp3")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert spy.count() == 0
    assert remembered(kept) == Remembered()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"form": {"format": "mp9"}}', '{"form": {}, "part": 3, "bars": "x"}'])
def test_damaged_choices_are_the_usual_ones(kept: QSettings, text: str) -> None:
    kept.setValue("export", text)

    assert remembered(kept) == Remembered()


def test_a_place_that_is_gone_is_not_remembered(
    qtbot: QtBot, theme: Theme, subject: ExportSubject, kept: QSettings, tmp_path: Path
) -> None:
    remember(kept, Remembered(folder=str(tmp_path / "gone")))

    assert opened(qtbot, theme, subject, kept).choices().folder == subject.folder


@pytest.mark.parametrize("percent", [75, 100, 150, 200])
def test_no_line_is_cut(qtbot: QtBot, theme: Theme, subject: ExportSubject, kept: QSettings, percent: int) -> None:
    theme.apply("light", percent)
    dialog = opened(qtbot, theme, replace(subject, title="Warm piano in the rain " * 8, licence=META), kept)
    for part in ("whole", "bars"):
        dialog.part.show_value(part)
        dialog._follow()
        qtbot.wait(1)
        for widget in (dialog.name, dialog.licence, dialog.bars, dialog.export, dialog.choose):
            if widget.isVisible():
                needed = max(widget.heightForWidth(widget.width()), widget.minimumSizeHint().height() - 1)
                assert widget.height() >= needed


def test_everything_has_its_name(qtbot: QtBot, theme: Theme, subject: ExportSubject, kept: QSettings) -> None:
    dialog = opened(qtbot, theme, subject, kept)

    assert dialog.accessibleName() == "Export"
    fields: list[QWidget] = [dialog.part, dialog.bars, dialog.format, dialog.rate, dialog.loudness, dialog.fade_in]
    assert [each.accessibleName() for each in fields] == [
        "Part", "Bars", "Format", "Sample rate", "Loudness", "Fade in",
    ]  # fmt: skip
    assert [dialog.format.itemData(at) for at in range(dialog.format.count())] == list(FORMATS)
