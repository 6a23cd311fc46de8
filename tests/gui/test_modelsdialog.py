"""The Models page, without anything behind it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from musicdesk.app.models import ModelRow
from musicdesk.core.manifest import FetchProgress
from musicdesk.gui.modelsdialog import ModelsDialog
from musicdesk.gui.modelstate import ModelState
from musicdesk.gui.modelthread import Deed
from musicdesk.gui.theme import Theme

HERE = ModelRow("a/here", "Here", "MIT", 1_000_000, False, False, Path("/models/a--here"))
ABSENT = ModelRow(
    "a/absent", "Absent", "<b>CC-BY-NC-4.0</b>", 2_400_000_000, False, False, None,
    restricted=True, gated=True, licence_url="https://example.org/licence?a=1&b=2",
)  # fmt: skip
COVERS = replace(HERE, id="covers", title="Covers of mine", kind="picture", folder=None)


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> ModelsDialog:
    dialog = ModelsDialog(theme)
    qtbot.addWidget(dialog)
    dialog.show_states({row.id: ModelState(row) for row in (HERE, ABSENT, COVERS)})
    dialog.show()
    return dialog


def show(dialog: ModelsDialog, state: ModelState) -> None:
    dialog.show_states({row.id: ModelState(row) for row in (HERE, ABSENT, COVERS)} | {state.row.id: state})
    dialog.choose(state.row.id)


def test_models_stand_in_groups_and_one_goes_from_one_to_the_next_by_the_arrows(
    dialog: ModelsDialog, qtbot: QtBot
) -> None:
    tree = dialog.list
    lines = [tree.topLevelItem(at).text(0).strip() for at in range(tree.topLevelItemCount())]
    chosen = [tree.model_id]
    for _ in range(2):
        qtbot.keyClick(tree, Qt.Key.Key_Down)
        chosen.append(tree.model_id)

    assert lines == ["Music", "Here", "Absent", "Covers", "Covers of mine"]
    assert chosen == ["a/here", "a/absent", "covers"]
    assert dialog.pane.title.text() == "Covers of mine"


def test_the_licence_is_a_link_with_its_name_whatever_stands_in_it(dialog: ModelsDialog) -> None:
    dialog.choose(ABSENT.id)

    text = dialog.pane.link.text()

    assert 'href="https://example.org/licence?a=1&amp;b=2"' in text
    assert "&lt;b&gt;CC-BY-NC-4.0&lt;/b&gt;" in text
    assert dialog.pane.accept.isVisible()
    assert not dialog.pane.buttons["Download"].isEnabled()


def test_facts_licence_and_progress_are_told_to_those_who_do_not_see_them(dialog: ModelsDialog) -> None:
    show(dialog, ModelState(ABSENT, Deed.DOWNLOAD, progress=FetchProgress(1_000_000, 2_000_000)))
    dialog.show_place("Models lie in /models.")

    pane = dialog.pane
    size = next(label for label in pane._words if label.accessibleName() == "Size")
    assert size.accessibleDescription() == size.text().replace("\N{ZERO WIDTH SPACE}", "")
    assert pane.link.accessibleDescription().startswith(ABSENT.licence)
    assert pane.far.accessibleDescription() == pane.far.text() != ""
    assert dialog.where.accessibleDescription() == "Models lie in /models."


def test_a_licence_that_lies_at_no_web_address_is_no_link(dialog: ModelsDialog) -> None:
    show(dialog, ModelState(replace(ABSENT, licence_url="file:///etc/passwd")))

    assert "href" not in dialog.pane.link.text()


def test_a_model_whose_publisher_is_to_be_asked_says_how_to_log_in(dialog: ModelsDialog) -> None:
    dialog.choose(ABSENT.id)
    asked = dialog.pane.gated.isVisible(), dialog.pane.gated.text()
    dialog.choose(HERE.id)

    assert asked[0]
    assert "hf auth login" in asked[1]
    assert not dialog.pane.gated.isVisible()


def test_the_focus_goes_to_a_button_that_is_there_when_its_own_goes(dialog: ModelsDialog, qtbot: QtBot) -> None:
    show(dialog, ModelState(ABSENT, agreed=True))
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.pane.buttons["Download"].setFocus()

    show(dialog, ModelState(ABSENT, Deed.DOWNLOAD, agreed=True))

    assert dialog.focusWidget() is dialog.pane.buttons["Pause"]


def test_what_is_pressed_is_told_with_the_model(dialog: ModelsDialog) -> None:
    show(dialog, ModelState(ABSENT, agreed=True))
    asked, agreed = QSignalSpy(dialog.asked), QSignalSpy(dialog.agreed)

    dialog.pane.buttons["Download"].click()
    dialog.pane.accept.click()

    assert list(asked.at(0)) == ["a/absent", "Download"]
    assert list(agreed.at(0)) == ["a/absent", False]


def test_checking_is_stopped_and_not_paused(dialog: ModelsDialog) -> None:
    show(dialog, ModelState(HERE, Deed.VERIFY))

    assert dialog.pane.buttons["Pause"].text() == "Stop"
    assert dialog.pane.buttons["Pause"].accessibleName() == "Stop"


def test_the_page_has_its_fixed_names(dialog: ModelsDialog) -> None:
    dialog.choose(ABSENT.id)
    named = {widget.accessibleName() for widget in dialog.findChildren(QWidget)}

    assert dialog.accessibleName() == "Models"
    assert {"Download", "Pause", "Resume", "Remove", "Verify", "Import from a folder…", "Accept licence"} <= named


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_no_button_of_the_page_is_cut_at_any_size(
    dialog: ModelsDialog, qtbot: QtBot, theme: Theme, scheme: str, percent: int
) -> None:
    theme.apply(scheme, percent)
    show(dialog, ModelState(HERE, broken=True))
    qtbot.wait(1)

    shown = {word: button for word, button in dialog.pane.buttons.items() if button.isVisible()}

    assert set(shown) == {"Use this model", "Mend", "Verify", "Remove"}
    assert [word for word, button in shown.items() if button.width() < button.minimumSizeHint().width()] == []
