"""The Models page behind its window: fetched, paused, resumed, verified, mended, taken in and removed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from gui.openwindow import House
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from musicdesk.app.models import ModelRow
from musicdesk.app.queue import Job
from musicdesk.app.settings import Settings
from musicdesk.core.abilities import Abilities
from musicdesk.core.errors import BadValue, Unavailable
from musicdesk.core.job import Cancel, Cancelled, JobState
from musicdesk.core.manifest import FetchProgress, Manifest, ModelFile
from musicdesk.core.recipe import Recipe
from musicdesk.core.wish import Wish
from musicdesk.formats.modelstore import Record, write_record
from musicdesk.gui import furnishing
from musicdesk.gui.furniture import Furniture
from musicdesk.gui.models import Models
from musicdesk.gui.modelstate import ModelState
from musicdesk.gui.modelthread import Report
from musicdesk.gui.preferences import Preferences

STARTER = ModelRow("starter", "Starter", "CC0-1.0", 18_600_000, True, False, Path("/models/starter"))
SMALL = ModelRow(
    "facebook/musicgen-small", "MusicGen small", "CC-BY-NC-4.0", 2_400_000_000, False, False, None,
    restricted=True, licence_url="https://example.org/licence", good_for="Real instruments.",
)  # fmt: skip
# What hears words makes no music, however short.
HEARS = Abilities(guidance=None, longest_s=0.0)
CLAP = ModelRow("clap", "CLAP", "Apache-2.0", 780_000_000, False, False, None, kind="tags", abilities=HEARS)


class Shelf:
    """Stands in for what does the work: it keeps which models are here, and waits where the test says so."""

    def __init__(self, folder: Path) -> None:
        self.rows = {row.id: row for row in (STARTER, SMALL, CLAP)}
        self.folder = folder
        self.asked: list[tuple[str, str, bool]] = []
        self.error: Exception | None = None
        self.broken: tuple[str, ...] = ()
        self.waits = threading.Event()
        self.waits.set()

    def all(self) -> list[ModelRow]:
        return list(self.rows.values())

    def here(self, model: str) -> Path:
        self.rows[model] = replace(self.rows[model], folder=self.folder, partial_bytes=0)
        return self.folder

    def fetch_model(
        self, id: str, *, accepted: bool, settings: Settings, report: Report | None = None, cancel: Cancel | None = None
    ) -> Path:
        self.asked.append(("fetch", id, accepted))
        assert report is not None and cancel is not None
        report(FetchProgress(1_030_000_000, 2_400_000_000, 11.3e6))
        while not self.waits.wait(0.005):
            if cancel():
                self.rows[id] = replace(self.rows[id], partial_bytes=1_030_000_000)
                raise Cancelled
        if self.error is not None:
            raise self.error
        return self.here(id)

    def verify_model(self, id: str, **_named: Any) -> tuple[str, ...]:
        self.asked.append(("verify", id, True))
        return self.broken

    def mend_model(self, id: str, **_named: Any) -> Path:
        self.asked.append(("mend", id, True))
        return self.here(id)

    def remove_model(self, id: str) -> int:
        self.asked.append(("remove", id, True))
        self.rows[id] = replace(self.rows[id], folder=None, partial_bytes=0)
        return 2_400_000_000

    def import_model(self, id: str, folder: str | Path, *, accepted: bool = False, **_named: Any) -> Path:
        self.asked.append((f"import {Path(folder).name}", id, accepted))
        return self.here(id)


class Page:
    """The page in an open window."""

    def __init__(self, furniture: Furniture, models: Models, shelf: Shelf, qtbot: QtBot) -> None:
        self.furniture, self.models, self.shelf, self.qtbot = furniture, models, shelf, qtbot
        self.preferences = Preferences(furniture)
        self.questions: list[str] = []
        self.asks: Callable[[], object] = lambda: None
        """what goes on while a question stands"""
        models.show()
        assert models.dialog is not None
        self.dialog = models.dialog

    def press(self, model: str, word: str) -> None:
        """Choose a model in the list and press a button, as a musician does."""
        self.dialog.choose(model)
        button = self.dialog.pane.buttons[word]
        assert button.isVisible() and button.isEnabled(), (word, button.isVisible(), button.isEnabled())
        button.click()

    def agree(self, model: str) -> None:
        self.dialog.choose(model)
        self.dialog.pane.accept.click()

    def rest(self, model: str) -> ModelState:
        """Wait until nothing is done with a model any more, and return how it stands."""
        self.qtbot.waitUntil(lambda: self.models.states[model].deed is None, timeout=5_000)
        return self.models.states[model]

    def shown(self) -> set[str]:
        """Return the words on the buttons that are there."""
        return {word for word, button in self.dialog.pane.buttons.items() if button.isVisible()}


@pytest.fixture
def page(house: House, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Page]:
    monkeypatch.setenv("MUSICDESK_MODELS", str(tmp_path / "models"))
    shelf = Shelf(tmp_path)
    page: list[Page] = []

    def ask(_parent: QWidget, _title: str, question: str) -> bool:
        page[0].questions.append(question)
        page[0].asks()
        return True

    stick = tmp_path / "stick"
    made = partial(Models, verbs=shelf, rows=shelf.all, ask=ask, choose_folder=lambda _parent, _title: stick)
    monkeypatch.setattr(furnishing, "Models", made)
    furniture = house.open()
    page.append(Page(furniture, furniture.models, shelf, qtbot))
    yield page[0]
    shelf.waits.set()


def test_a_restricted_model_is_downloaded_only_once_its_licence_is_accepted(page: Page) -> None:
    page.dialog.choose(SMALL.id)
    before = page.dialog.pane.buttons["Download"].isEnabled(), page.dialog.pane.buttons["Download"].toolTip()

    page.agree(SMALL.id)
    page.press(SMALL.id, "Download")
    state = page.rest(SMALL.id)

    assert before == (False, "Accept the licence first")
    assert page.shelf.asked == [("fetch", SMALL.id, True)]
    assert state.row.folder is not None
    assert state.said == "MusicGen small is here, whole and checked."
    assert page.furniture.window.status.line == state.said


def test_a_licence_taken_back_is_not_accepted(page: Page) -> None:
    page.agree(SMALL.id)
    page.agree(SMALL.id)

    assert not page.models.states[SMALL.id].agreed
    assert not page.dialog.pane.buttons["Download"].isEnabled()


def test_a_licence_that_its_publisher_has_changed_is_asked_for_after_all(page: Page) -> None:
    page.shelf.error = BadValue("CLAP is under CC-BY-NC-4.0.", "Agree to it first.", field="accepted")
    page.press(CLAP.id, "Download")
    page.rest(CLAP.id)
    asked = page.dialog.pane.accept.isVisible(), page.dialog.pane.buttons["Download"].isEnabled()
    page.shelf.error = None

    page.agree(CLAP.id)
    page.press(CLAP.id, "Download")
    page.rest(CLAP.id)

    assert asked == (True, False)
    assert page.shelf.asked == [("fetch", "clap", False), ("fetch", "clap", True)]


def test_a_model_with_a_missing_file_is_broken_and_can_be_mended_or_removed(page: Page, tmp_path: Path) -> None:
    folder = tmp_path / "models" / "facebook--musicgen-small"
    folder.mkdir(parents=True)
    files = (ModelFile("model.safetensors", 2_400_000_000),)
    write_record(folder, Record(Manifest(SMALL.id, SMALL.id, "a" * 40, files)))

    page.models.show()
    page.dialog.choose(SMALL.id)

    assert page.dialog.list.currentItem().text(1).strip() == "Broken"
    assert page.shown() == {"Mend", "Verify", "Remove"}


def test_a_model_with_a_free_licence_asks_for_nothing(page: Page) -> None:
    page.dialog.choose(CLAP.id)
    asked = page.dialog.pane.accept.isVisible()

    page.press(CLAP.id, "Download")
    page.rest(CLAP.id)

    assert not asked
    assert page.shelf.asked == [("fetch", "clap", False)]


def test_a_download_is_paused_and_resumed_and_seen_in_list_and_status_line(page: Page, qtbot: QtBot) -> None:
    page.shelf.waits.clear()
    page.agree(SMALL.id)
    page.press(SMALL.id, "Download")
    qtbot.waitUntil(lambda: page.models.states[SMALL.id].progress is not None)
    far, bar = page.dialog.pane.far.text(), page.dialog.pane.bar.value()
    status = page.furniture.window.status._models.text()

    page.press(SMALL.id, "Pause")
    paused = page.rest(SMALL.id)
    buttons, said = page.shown(), page.dialog.pane.far.text()
    page.shelf.waits.set()
    page.press(SMALL.id, "Resume")
    done = page.rest(SMALL.id)

    assert (far, bar) == ("1.0 of 2.4 GB · 11.3 MB/s · 2 min left", 429)
    assert status == "MusicGen small: downloading 43 %"
    assert (paused.said, paused.trouble) == ("", False)
    assert said == "Paused. “Resume” goes on where it stopped."
    assert buttons == {"Resume", "Import from a folder…", "Remove"}
    assert done.row.folder is not None
    assert page.furniture.window.status._models.text() == ""


def test_a_download_goes_on_when_the_page_is_closed(page: Page, qtbot: QtBot) -> None:
    page.shelf.waits.clear()
    page.agree(SMALL.id)
    page.press(SMALL.id, "Download")

    page.dialog.shut.click()
    page.shelf.waits.set()
    page.rest(SMALL.id)
    page.models.show()

    assert page.shown() == {"Use this model", "Verify", "Remove"}


def test_an_error_stands_beside_the_model_until_the_download_goes_on(page: Page) -> None:
    page.shelf.error = Unavailable("There is no network.", "Connect first.")
    page.agree(SMALL.id)
    page.press(SMALL.id, "Download")
    failed = page.rest(SMALL.id)
    said = page.dialog.pane.said.text
    page.shelf.error = None

    page.press(SMALL.id, "Download")
    page.rest(SMALL.id)

    assert failed.trouble
    assert said == "There is no network. Connect first."
    assert page.dialog.pane.said.text == "MusicGen small is here, whole and checked."


def test_what_was_begun_before_the_start_is_shown_as_paused_and_not_resumed_unasked(page: Page) -> None:
    page.shelf.rows[SMALL.id] = replace(SMALL, partial_bytes=1_200_000_000)

    page.models.show()
    page.dialog.choose(SMALL.id)

    assert page.shelf.asked == []
    assert page.dialog.pane.far.text() == "Paused. “Resume” goes on where it stopped."
    assert page.dialog.list.currentItem().text(1).strip() == "Paused at 50 %"
    assert page.dialog.pane.buttons["Resume"].isVisible()


def test_a_licence_that_was_accepted_is_remembered_at_the_next_start(page: Page) -> None:
    page.agree(SMALL.id)
    window, conductor = page.furniture.window, page.furniture.conductor

    again = Models(window, conductor, Settings, page.furniture.kept, verbs=page.shelf, rows=page.shelf.all)
    again.look()

    assert again.states[SMALL.id].agreed


@pytest.mark.parametrize("kept", ["", "7", "[7, null]", "{", '"facebook/musicgen-small"'])
def test_a_damaged_memory_of_licences_accepts_none(page: Page, tmp_path: Path, kept: str) -> None:
    ini = QSettings(str(tmp_path / "other.ini"), QSettings.Format.IniFormat)
    ini.setValue("licences_agreed", kept)

    again = Models(page.furniture.window, page.furniture.conductor, Settings, ini, rows=page.shelf.all)
    again.look()

    assert not any(state.agreed for state in again.states.values())


def test_broken_files_are_found_and_only_then_can_be_mended(page: Page) -> None:
    page.shelf.here(SMALL.id)
    page.models.show()
    page.dialog.choose(SMALL.id)
    before = page.shown()
    page.shelf.broken = ("model.safetensors: has other bytes than published", "config.json: is missing")

    page.press(SMALL.id, "Verify")
    broken = page.rest(SMALL.id)
    page.press(SMALL.id, "Mend")
    mended = page.rest(SMALL.id)

    assert "Mend" not in before
    assert broken.said == (
        "model.safetensors: has other bytes than published. And 1 more. “Mend” fetches what is broken again."
    )
    assert (broken.broken, mended.broken) == (True, False)
    assert mended.said == "MusicGen small is whole again."


def test_a_whole_model_is_said_to_be_whole(page: Page) -> None:
    page.shelf.here(SMALL.id)
    page.models.show()

    page.press(SMALL.id, "Verify")

    assert page.rest(SMALL.id).said == "Every file is as its publisher made it."


def test_removing_asks_first_and_goes_back_to_the_starter(page: Page) -> None:
    page.shelf.here(SMALL.id)
    page.models.show()
    page.press(SMALL.id, "Use this model")
    used = page.furniture.window.prompt.model.wanted

    page.press(SMALL.id, "Remove")
    state = page.rest(SMALL.id)

    assert used == SMALL.id
    assert page.questions == ["Delete MusicGen small (2.4 GB) from this computer? It can be downloaded again."]
    assert state.said == "MusicGen small is removed: 2.4 GB are free again."
    assert page.furniture.window.prompt.model.wanted == "starter"


@pytest.mark.parametrize("state", [JobState.RUNNING, JobState.QUEUED])
def test_a_model_that_takes_are_made_with_is_not_removed_not_even_if_it_came_to_that_while_the_question_stood(
    page: Page, monkeypatch: pytest.MonkeyPatch, state: JobState
) -> None:
    page.shelf.here(SMALL.id)
    page.models.show()
    job = Job("1", Wish(Recipe("piano", model=SMALL.id)), "piano", state=state)
    jobs: list[Job] = []
    monkeypatch.setattr(type(page.models._conductor), "jobs", property(lambda _self: tuple(jobs)))
    page.asks = lambda: jobs.append(job)

    page.press(SMALL.id, "Remove")
    page.press(SMALL.id, "Remove")

    assert len(page.questions) == 1
    assert page.rest(SMALL.id).said.endswith("wait for it, or cancel that first.")
    assert page.shelf.asked == []


def test_a_download_that_waits_behind_another_is_paused_at_once(page: Page) -> None:
    page.shelf.waits.clear()
    page.agree(SMALL.id)
    page.press(SMALL.id, "Download")
    page.press(CLAP.id, "Download")

    page.press(CLAP.id, "Pause")

    assert (page.models.states[CLAP.id].deed, page.models.states[CLAP.id].stopping) == (None, False)
    assert "Download" in page.shown()
    assert page.models.states[SMALL.id].deed is not None


def test_the_starter_is_neither_fetched_nor_removed(page: Page) -> None:
    page.dialog.choose("starter")

    assert page.shown() == {"Use this model"}


def test_a_model_is_taken_in_from_a_folder(page: Page) -> None:
    page.agree(SMALL.id)

    page.press(SMALL.id, "Import from a folder…")
    page.rest(SMALL.id)

    assert page.shelf.asked == [("import stick", SMALL.id, True)]


def test_the_box_of_models_lists_what_is_here_and_opens_the_page(page: Page) -> None:
    prompt = page.furniture.window.prompt
    before = [prompt.model.itemText(at) for at in range(prompt.model.count())]
    page.shelf.here(SMALL.id)
    page.models.look()
    page.dialog.close()

    prompt.get_models.click()

    assert before == ["Starter", "Get better models…", "Folder…"]
    assert prompt.model.findText("MusicGen small") >= 0
    assert page.dialog.isVisible()


def test_a_folder_of_the_users_is_shown_and_left_alone(page: Page, tmp_path: Path) -> None:
    page.furniture.window.prompt.add_model(ModelRow(str(tmp_path), "mine", "", 5, False, False, tmp_path))

    page.models.show()
    page.dialog.choose(str(tmp_path))

    assert page.models.states[str(tmp_path)].is_own
    assert page.shown() == {"Use this model"}


def test_deeds_of_several_models_wait_for_each_other(page: Page, qtbot: QtBot) -> None:
    page.shelf.waits.clear()
    page.press(CLAP.id, "Download")
    page.agree(SMALL.id)
    page.press(SMALL.id, "Download")
    qtbot.waitUntil(lambda: page.models.states[CLAP.id].progress is not None)

    waits = page.models.states[SMALL.id].waiting, page.dialog.pane.far.text()
    page.shelf.waits.set()
    page.rest(SMALL.id)

    assert waits == (True, "Waits for the one before it.")
    assert [name for _deed, name, _accepted in page.shelf.asked] == [CLAP.id, SMALL.id]


def test_a_paused_download_is_as_far_as_it_was_while_it_ran_at_the_next_start_too(page: Page, qtbot: QtBot) -> None:
    page.shelf.rows[CLAP.id] = replace(CLAP, size_bytes=780_000_000_000)  # the catalogue knows only about that
    page.shelf.waits.clear()
    page.models.show()
    page.press(CLAP.id, "Download")
    qtbot.waitUntil(lambda: page.models.states[CLAP.id].progress is not None)
    running = page.dialog.list.currentItem().text(1).strip(), page.dialog.pane.bar.value()
    page.press(CLAP.id, "Pause")
    page.rest(CLAP.id)
    paused = page.dialog.list.currentItem().text(1).strip(), page.dialog.pane.bar.value()

    window, conductor = page.furniture.window, page.furniture.conductor
    again = Models(window, conductor, Settings, page.furniture.kept, verbs=page.shelf, rows=page.shelf.all)
    again.look()

    assert running == ("Downloading 43 %", 429)
    assert paused == ("Paused at 43 %", 429)
    assert again.states[CLAP.id].size_bytes == 2_400_000_000


def test_the_focus_goes_from_download_to_pause_to_resume_and_never_to_close(page: Page, qtbot: QtBot) -> None:
    page.shelf.waits.clear()
    page.dialog.activateWindow()
    qtbot.waitUntil(page.dialog.isActiveWindow)
    went = []
    for word in ("Download", "Pause", "Resume", "Pause"):
        page.dialog.choose(CLAP.id)
        page.dialog.pane.buttons[word].setFocus()
        page.press(CLAP.id, word)
        held = [page.dialog.focusWidget().accessibleName()]
        if word != "Pause":
            qtbot.waitUntil(lambda: page.models.states[CLAP.id].progress is not None)
        else:
            page.rest(CLAP.id)
            held.append(page.dialog.focusWidget().accessibleName())
        went.append(held)

    assert went == [["Pause"], ["Pause", "Resume"], ["Pause"], ["Pause", "Resume"]]


def test_the_focus_comes_back_to_verify_and_stays_off_close_while_a_model_is_removed(page: Page, qtbot: QtBot) -> None:
    page.shelf.here(SMALL.id)
    page.models.show()
    page.dialog.activateWindow()
    qtbot.waitUntil(page.dialog.isActiveWindow)
    page.dialog.choose(SMALL.id)
    page.dialog.pane.buttons["Verify"].setFocus()
    page.press(SMALL.id, "Verify")
    began = page.dialog.focusWidget().accessibleName()
    page.rest(SMALL.id)
    back = page.dialog.focusWidget().accessibleName()
    page.dialog.pane.buttons["Remove"].setFocus()
    page.press(SMALL.id, "Remove")
    page.rest(SMALL.id)

    assert (began, back) == ("Stop", "Verify")
    assert page.dialog.focusWidget() is not page.dialog.shut


def test_the_page_behind_another_window_keeps_the_focus_off_close(page: Page, qtbot: QtBot) -> None:
    page.shelf.waits.clear()
    page.dialog.choose(CLAP.id)
    page.dialog.pane.buttons["Download"].setFocus()
    page.press(CLAP.id, "Download")
    page.furniture.window.activateWindow()
    qtbot.waitUntil(lambda: not page.dialog.isActiveWindow())

    page.shelf.waits.set()
    page.rest(CLAP.id)

    assert page.dialog.focusWidget() is page.dialog.pane.buttons["Verify"]


def test_an_old_error_leaves_the_status_line_when_the_model_is_tried_again(page: Page, qtbot: QtBot) -> None:
    page.shelf.error = Unavailable("There is no network.", "Connect first.")
    page.press(CLAP.id, "Download")
    page.rest(CLAP.id)
    before = page.furniture.window.status.line
    page.shelf.waits.clear()

    page.press(CLAP.id, "Download")

    assert before == "CLAP: There is no network. Connect first."
    assert page.furniture.window.status.line == ""


def test_an_old_error_goes_when_the_way_to_the_network_is_another(page: Page) -> None:
    page.shelf.error = Unavailable("huggingface.co cannot be reached.")
    page.press(CLAP.id, "Download")
    failed = page.rest(CLAP.id)
    preferences, controller = page.preferences, page.furniture.controller

    preferences.apply(controller.settings.with_(autoplay=False))
    kept = page.dialog.pane.said.text
    preferences.apply(controller.settings.with_(mirror="https://mirror.example"))

    assert failed.trouble
    assert kept == "huggingface.co cannot be reached."
    assert (page.dialog.pane.said.text, page.furniture.window.status.line) == ("", "")
    assert not page.models.states[CLAP.id].trouble


def test_the_model_in_use_is_marked_in_the_list_and_on_its_button(page: Page) -> None:
    page.shelf.here(SMALL.id)
    page.models.show()
    page.dialog.choose(SMALL.id)
    use = page.dialog.pane.buttons["Use this model"]
    line = page.dialog.list.currentItem()
    before = line.text(1).strip(), use.text(), page.models.states["starter"].in_use

    page.press(SMALL.id, "Use this model")

    assert before == ("Installed", "Use this model", True)
    assert (line.text(1).strip(), use.text(), use.accessibleName()) == ("In use", "In use", "In use")
    assert not page.models.states["starter"].in_use


def test_another_licence_of_a_model_asks_again(page: Page) -> None:
    page.agree(SMALL.id)
    page.shelf.rows[SMALL.id] = replace(SMALL, licence="CC-BY-NC-ND-4.0")

    page.models.look()

    assert not page.models.states[SMALL.id].agreed
    assert not page.dialog.pane.buttons["Download"].isEnabled()


def test_the_memory_of_covers_is_that_of_the_format_they_are_made_in(page: Page) -> None:
    memory = {"fp32": 6_500_000_000, "int8": 5_900_000_000, "fp16": 3_500_000_000}
    covers = replace(CLAP, id="covers", kind="picture", memory_bytes=memory)
    page.shelf.rows[covers.id] = covers

    page.models.show()
    on_processor = page.models.states[covers.id].needs_bytes
    page.preferences.apply(page.furniture.controller.settings.with_(device="cuda"))

    assert (on_processor, page.models.states[covers.id].needs_bytes) == (6_500_000_000, 3_500_000_000)


def test_a_number_format_that_is_set_counts_at_once_on_the_page(page: Page) -> None:
    page.shelf.rows[SMALL.id] = replace(SMALL, memory_bytes={"fp32": 3_400_000_000, "int8": 2_200_000_000})
    page.models.show()

    needed = []
    for precision in ("fp32", "int8"):
        page.preferences.apply(page.furniture.controller.settings.with_(device="cpu", precision=precision))
        needed.append(page.models.states[SMALL.id].needs_bytes)

    assert needed == [3_400_000_000, 2_200_000_000]
