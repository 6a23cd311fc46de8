"""Settings, shortcuts and About."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from musicdesk.app.settings import DEVICES, THEMES, Settings
from musicdesk.core.errors import BadValue
from musicdesk.core.recipe import PRECISIONS
from musicdesk.engines.catalog import resources_folder
from musicdesk.gui.about import AboutDialog, Licence, read_licences
from musicdesk.gui.settingsdialog import SettingsDialog
from musicdesk.gui.shortcuts import ACTIONS, TAKES, WINDOW, ShortcutTable
from musicdesk.gui.shortcutsheet import ShortcutsSheet
from musicdesk.gui.theme import SCHEMES, Theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def let_go(qapp: object) -> Iterator[None]:
    """Delete what qtbot asked to be deleted."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, tmp_path: Path) -> SettingsDialog:
    settings = Settings(output="USB", shortcuts={"loop": "G"})
    dialog = SettingsDialog(theme, settings, ["Speakers", "USB"], choose_folder=lambda _parent, _wanted: tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.fixture
def sheet(qtbot: QtBot, theme: Theme) -> ShortcutsSheet:
    sheet = ShortcutsSheet(theme, ShortcutTable())
    qtbot.addWidget(sheet)
    sheet.show()
    return sheet


def test_the_names_of_themes_devices_and_formats_agree() -> None:
    assert set(THEMES) == set(SCHEMES)
    assert {"auto", "cpu"} <= set(DEVICES)
    assert PRECISIONS[0] == "auto"


def test_looks_act_at_once_and_cancel_brings_them_back(dialog: SettingsDialog, qtbot: QtBot, theme: Theme) -> None:
    spy = QSignalSpy(dialog.settings_changed)

    dialog.theme_box.setCurrentIndex(dialog.theme_box.findData("light"))
    dialog.size_box.setCurrentIndex(dialog.size_box.findData("150"))
    live = theme.scheme, theme.percent
    qtbot.mouseClick(dialog.cancel, LEFT)

    assert live == ("light", 150)
    assert (theme.scheme, theme.percent) == ("dark", 100)
    assert spy.count() == 0
    assert not dialog.isVisible()


def test_escape_brings_the_looks_back(dialog: SettingsDialog, qtbot: QtBot, theme: Theme) -> None:
    dialog.theme_box.setCurrentIndex(dialog.theme_box.findData("light"))

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert theme.scheme == "dark"


def test_ok_tells_everything_that_was_set(dialog: SettingsDialog, qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    dialog.theme_box.setCurrentIndex(dialog.theme_box.findData("light"))
    dialog.output_box.setCurrentIndex(0)
    dialog.autoplay.setChecked(False)
    dialog.keep_warm.setChecked(False)
    dialog.align.setChecked(True)
    dialog.device_box.setCurrentIndex(dialog.device_box.findData("cpu"))
    dialog.precision_box.setCurrentIndex(dialog.precision_box.findData("int8"))
    qtbot.mouseClick(dialog.choose, LEFT)
    with qtbot.waitSignal(dialog.settings_changed) as changed:
        qtbot.mouseClick(dialog.ok, LEFT)

    assert changed.args == [
        Settings(
            library=str(tmp_path), theme="light", autoplay=False, device="cpu", precision="int8", keep_warm=False,
            shortcuts={"loop": "G"}, drag_align=True,
        )
    ]  # fmt: skip
    assert theme.scheme == "light"


def test_takes_that_are_dragged_from_the_first_bar_on_are_shown_so(qtbot: QtBot, theme: Theme) -> None:
    dialog = SettingsDialog(theme, Settings(drag_align=True), [])
    qtbot.addWidget(dialog)

    assert dialog.align.isChecked()
    assert dialog.align.accessibleName() == "Begin with the first bar"


def test_what_was_applied_stays_after_cancel(dialog: SettingsDialog, qtbot: QtBot, theme: Theme) -> None:
    dialog.theme_box.setCurrentIndex(dialog.theme_box.findData("light"))
    qtbot.mouseClick(dialog.apply, LEFT)
    dialog.theme_box.setCurrentIndex(dialog.theme_box.findData("dark"))

    qtbot.mouseClick(dialog.cancel, LEFT)

    assert theme.scheme == "light"


def test_a_library_that_cannot_be_is_said_beside_it(dialog: SettingsDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.library, "somewhere")

    assert dialog.library_said.text() == 'The library folder "somewhere" is not a whole path.'
    assert not dialog.ok.isEnabled()


def test_where_models_lie_and_how_they_come_is_told_with_ok(
    dialog: SettingsDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.mouseClick(dialog.choose_models, LEFT)
    qtbot.keyClicks(dialog.mirror, "https://mirror.example")
    qtbot.keyClicks(dialog.proxy, "http://proxy.example:3128")
    with qtbot.waitSignal(dialog.settings_changed) as changed:
        qtbot.mouseClick(dialog.ok, LEFT)

    told = changed.args[0]
    assert (told.models, told.mirror, told.proxy) == (
        str(tmp_path), "https://mirror.example", "http://proxy.example:3128",
    )  # fmt: skip


@pytest.mark.parametrize("name", ["models", "mirror", "proxy"])
def test_a_place_of_models_that_cannot_be_is_said_beside_it(dialog: SettingsDialog, qtbot: QtBot, name: str) -> None:
    qtbot.keyClicks(getattr(dialog, name), "some where")
    said = {each: getattr(dialog, f"{each}_said").text() for each in ("library", "models", "mirror", "proxy")}

    assert [each for each, text in said.items() if text] == [name]
    assert not dialog.ok.isEnabled()


def test_mirror_and_proxy_are_both_marked_when_both_are_wrong(dialog: SettingsDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.mirror, "some where")
    qtbot.keyClicks(dialog.proxy, "nowhere")
    both = dialog.mirror.property("wrong"), dialog.proxy.property("wrong")
    dialog.mirror.clear()

    assert both == (True, True)
    assert (dialog.mirror_said.text(), dialog.proxy.property("wrong")) == ("", True)
    assert not dialog.ok.isEnabled()


def test_a_device_that_is_unplugged_stays_chosen(qtbot: QtBot, theme: Theme) -> None:
    dialog = SettingsDialog(theme, Settings(output="USB"), ["Speakers"])
    qtbot.addWidget(dialog)

    assert dialog.output_box.currentText() == "USB (not there now)"
    assert dialog.settings().output == "USB"


def test_reset_puts_the_defaults_into_the_fields_and_leaves_the_keys(dialog: SettingsDialog, qtbot: QtBot) -> None:
    dialog.autoplay.setChecked(False)

    qtbot.mouseClick(dialog.reset, LEFT)

    assert dialog.settings() == Settings(shortcuts={"loop": "G"})


def test_no_two_actions_that_meet_share_a_key() -> None:
    taken: dict[tuple[str, str], str] = {}
    for action in ACTIONS:
        for keys in action.keys:
            for place in (WINDOW, TAKES) if action.place == WINDOW else (TAKES,):
                other = taken.setdefault((place, QKeySequence(keys).toString()), action.id)
                assert other == action.id, f"{keys}: {other} and {action.id}"


def test_every_usual_key_is_a_key() -> None:
    assert [keys for action in ACTIONS for keys in action.keys if not QKeySequence(keys).toString()] == []
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)


def test_a_key_that_is_taken_is_refused_in_a_sentence() -> None:
    with pytest.raises(BadValue, match=r"Space is taken by “Play or pause”\.") as caught:
        ShortcutTable().change("loop", "Space")

    assert caught.value.field == "loop"


@pytest.mark.parametrize("keys", ["Nonsense", "Ctrl+K, Ctrl+B", "Ctrl+"])
def test_what_is_not_one_key_is_refused(keys: str) -> None:
    with pytest.raises(BadValue, match="is not one key"):
        ShortcutTable().change("loop", keys)


def test_a_changed_key_frees_the_old_one_and_survives() -> None:
    table = ShortcutTable().change("loop", "G").change("compare", "L")

    again = ShortcutTable(table.changes)

    assert again.changes == {"loop": "G", "compare": "L"}
    assert (again.shown("loop"), again.shown("compare")) == ("G", "L")


def test_swapped_keys_survive() -> None:
    table = ShortcutTable().change("loop", "").change("compare", "L").change("loop", "B")

    assert ShortcutTable(table.changes).changes == {"loop": "B", "compare": "L"}


def test_kept_keys_in_conflict_fall_back_to_the_usual_ones() -> None:
    table = ShortcutTable({"loop": "Space", "stranger": "X", "stop": "Nonsense", "compare": "F8"})

    assert table.changes == {"compare": "F8"}


def test_a_reset_is_refused_while_another_has_the_usual_key() -> None:
    table = ShortcutTable().change("loop", "G").change("compare", "L")

    with pytest.raises(BadValue, match="L is taken by “Compare"):
        table.reset("loop")

    assert table.reset("compare").reset("loop").changes == {}


def test_an_action_may_have_no_key() -> None:
    table = ShortcutTable().change("loop", "")

    assert table.keys("loop") == []
    assert table.shown("loop") == ""


def test_the_sheet_changes_a_key(sheet: ShortcutsSheet, qtbot: QtBot) -> None:
    sheet.choose("loop")
    qtbot.keyClick(sheet.keys, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(sheet.table_changed) as changed:
        qtbot.mouseClick(sheet.change, LEFT)

    assert changed.args is not None
    assert changed.args[0].changes == {"loop": "Ctrl+J"}
    assert sheet.reset.isEnabled()


def test_the_sheet_gives_its_hint_a_line_of_its_own(sheet: ShortcutsSheet) -> None:
    sheet.show()

    assert sheet.named.width() > sheet.width() * 0.9


def test_the_sheet_refuses_a_taken_key_beside_the_field(sheet: ShortcutsSheet, qtbot: QtBot) -> None:
    sheet.choose("loop")
    qtbot.keyClick(sheet.keys, Qt.Key.Key_Space)
    qtbot.mouseClick(sheet.change, LEFT)

    assert sheet.beside.text() == "Space is taken by “Play or pause”."
    assert sheet.table.changes == {}


def test_the_sheet_resets_one_and_all(qtbot: QtBot, theme: Theme) -> None:
    sheet = ShortcutsSheet(theme, ShortcutTable({"loop": "G", "compare": "F8"}))
    qtbot.addWidget(sheet)
    sheet.choose("loop")

    qtbot.mouseClick(sheet.reset, LEFT)
    one = sheet.table.changes
    qtbot.mouseClick(sheet.reset_all, LEFT)

    assert one == {"compare": "F8"}
    assert sheet.table.changes == {}


def test_the_sheet_finds_an_action_by_its_words_or_its_key(sheet: ShortcutsSheet, qtbot: QtBot) -> None:
    def found() -> list[str]:
        return [item.text(0).strip() for item in sheet._items()]

    qtbot.keyClicks(sheet.search, "zoom in")
    by_words = found()
    sheet.search.setText("f2")

    assert by_words == ["Zoom in"]
    assert found() == ["Rename"]


def test_about_has_the_texts_of_all_licences(qtbot: QtBot, theme: Theme) -> None:
    licences = read_licences(resources_folder())
    dialog = AboutDialog(theme, "1.2.3", licences)
    qtbot.addWidget(dialog)

    texts = {}
    for row, licence in enumerate(licences):
        dialog.parts.setCurrentRow(row)
        texts[licence.title] = dialog.text.toPlainText()

    assert "1.2.3" in dialog.title.text()
    for title, part in {
        "MusicDesk: MIT": "Permission is hereby granted", "Starter: CC0 1.0": "Fluid (R3)",
        "Icons (Lucide): ISC": "Lucide Icons", "Qt, PySide6: LGPL 3": "lgpl-3.0",
        "Meta's models: CC-BY-NC": "not for commercial use",
    }.items():  # fmt: skip
        assert part in texts[title]


def test_a_licence_can_be_copied(qtbot: QtBot, theme: Theme) -> None:
    dialog = AboutDialog(theme, "1.2.3", [Licence("Part: MIT", "Words.")])
    qtbot.addWidget(dialog)

    qtbot.mouseClick(dialog.copy, LEFT)

    assert QGuiApplication.clipboard().text() == "MusicDesk 1.2.3\nPart: MIT\n\nWords."


def test_a_missing_text_is_said(tmp_path: Path) -> None:
    licences = read_licences(tmp_path)

    assert "The file LICENSE is not in this copy of MusicDesk." in licences[1].text
