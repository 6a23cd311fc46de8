"""Better models and loops from ideas, all by the keyboard: fetched from a hub on this machine, chosen, and played."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from desk.program import Program
from desk.recordings import hum
from desk.stage import Stage, wait_for
from fetching import server
from fetching.server import Hub, serving
from tiny import save_checkpoint

from musicdesk.app.settings import Settings, write_settings
from musicdesk.engines.catalogtable import PUBLISHED
from musicdesk.formats.audiofile import read_audio
from musicdesk.formats.modelstore import folder_of, installed

SMALL = "facebook/musicgen-small"
ENGINE_LIMIT_S = 60.0
"""A machine that is busy with other things may need so long to start an engine and make a few seconds of music."""


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """Return a hub that has a tiny model of random weights where MusicGen small is published."""
    folder = save_checkpoint(tmp_path / "published")
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    monkeypatch.setattr(server, "REPO", SMALL)
    with serving(files) as hub:
        hub.commit = PUBLISHED[SMALL].revision
        yield hub


@pytest.fixture
def home(library: Path) -> Path:
    """Return where the program finds its settings."""
    home = library.parent / "home"
    home.mkdir()
    return home


def says(stage: Stage, words: str) -> bool:
    """Whether something on the screen says that."""
    return any(words in each["name"] for each in stage.widgets() if "showing" in each["states"])


def is_shown(stage: Stage, name: str) -> bool:
    """Whether something of a name is seen."""
    return any("showing" in each["states"] for each in stage.named(name))


def is_ready(stage: Stage, name: str) -> bool:
    """Whether a button of a name is seen and can be pressed."""
    return any({"showing", "enabled"} <= set(each["states"]) for each in stage.named(name))


def has_focus(stage: Stage, name: str) -> bool:
    """Whether the keys go to something of a name."""
    return any("focused" in each["states"] for each in stage.named(name))


def go_to(stage: Stage, name: str, key: str = "Tab", most: int = 40) -> None:
    """Press a key until a widget has the focus."""
    for _ in range(most):
        if has_focus(stage, name):
            return
        stage.keys(key)
    raise AssertionError(f"{key} does not come to {name}: it is at {stage.focused()}")


def test_a_model_is_fetched_by_the_keyboard_and_makes_a_take(
    stage: Stage, hub: Hub, home: Path, start: Callable[..., Program]
) -> None:
    write_settings(home / ".config" / "musicdesk" / "settings.json", Settings(welcomed=True, mirror=hub.url))
    program = start(home=home, NO_PROXY="127.0.0.1", no_proxy="127.0.0.1", MUSICDESK_MODELS=str(home / "models"))
    stage.click_on("Length")
    stage.keys("ctrl+a")
    stage.type("2")
    assert hub.asked == []  # nobody asked for the network
    stage.keys("ctrl+shift+d")
    wait_for(lambda: is_shown(stage, "Models"), "the page of models")
    wait_for(lambda: has_focus(stage, "List of models"), "the focus on the list")
    stage.keys("Down")
    wait_for(lambda: says(stage, "the first step up from the Starter"), "the model")
    wait_for(lambda: is_shown(stage, "Download"), "its button")
    before = is_ready(stage, "Download")
    go_to(stage, "Accept licence")
    stage.keys("space")
    wait_for(lambda: is_ready(stage, "Download"), "the button to come on")
    go_to(stage, "Download")
    stage.keys("Return")
    wait_for(lambda: installed(home / "models", SMALL) is not None, "the model", 60)
    wait_for(lambda: is_ready(stage, "Remove"), "the word that it is here")
    stage.keys("Escape")
    wait_for(lambda: not is_shown(stage, "Models"), "the end of the page")
    stage.click_on("Model")
    stage.keys("Escape")
    stage.keys("Down")
    wait_for(lambda: "MusicGen small" in str(stage.widget("Model")), "the model in its box")
    stage.click_on("Prompt")
    stage.type("warm piano")
    stage.keys("ctrl+Return")
    take = program.wait_for_takes(1, ENGINE_LIMIT_S)[0]

    assert not before
    assert folder_of(home / "models", SMALL).joinpath("musicdesk-model.json").is_file()
    assert "pytorch_model.bin" not in hub.fetched
    assert (take["recipe"]["model"], take["seconds"]) == (SMALL, pytest.approx(2.0, abs=0.1))
    assert program.mistakes() == []


def test_a_loop_is_made_of_an_idea_by_the_keyboard(stage: Stage, start: Callable[..., Program], tmp_path: Path) -> None:
    # At a tempo that the Starter was taught; of several candidates one comes, whatever the seeds.
    idea = hum(tmp_path / "idea.wav", (57, 60, 64, 62, 60, 57, 64, 62, 60, 57), note_s=0.4)
    program = start()
    stage.keys("ctrl+i")
    wait_for(lambda: has_focus(stage, "Idea from a file"), "the idea page")
    stage.keys("Return")
    wait_for(lambda: stage.named("File name:"), "the dialog")
    wait_for(lambda: stage.active_title() == "Choose a recording of your idea", "the dialog to have the keys")
    stage.type(str(idea))
    stage.keys("Return")
    wait_for(lambda: is_ready(stage, "Make loop"), "what is found in it", ENGINE_LIMIT_S)
    found = stage.widget("Found tempo")
    go_to(stage, "Bars")
    stage.keys("ctrl+a")
    stage.type("1")
    go_to(stage, "Candidates")
    stage.keys("ctrl+a")
    stage.type("3")
    stage.keys("ctrl+Return")
    take = program.wait_for_takes(1, 2 * ENGINE_LIMIT_S)[0]
    wait_for(lambda: says(stage, "measured"), "the loop beside what was asked", ENGINE_LIMIT_S)

    recipe = take["recipe"]
    clip = read_audio(program.library / "takes" / take["id"] / take["audio"])
    assert recipe["bars"] == 1
    assert "electric piano" in recipe["prompt"]
    assert clip.frames == round(4 * 60 / recipe["bpm"] * clip.sample_rate)
    assert np.abs(clip.samples).max() > 0.01
    assert found["description"] == f"{round(recipe['bpm'], 2):g} bpm"
    assert program.mistakes() == []
