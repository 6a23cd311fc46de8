"""Takes by mouse and keyboard: hearing them, naming, starring, deleting them, and taking files in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from desk.conftest import LIBRARY
from desk.program import Program, running
from desk.recordings import library_of, tone
from desk.stage import RATE_HZ, Stage, wait_for

PANES = ("Tempo", "Waveform", "Play", "Takes", "Jobs", "Prompt")
"""What F6 goes through, after the prompt."""


@pytest.fixture(scope="module")
def program(stage: Stage, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """Return the program on a library with three takes, for all tests here."""
    folder = tmp_path_factory.mktemp("takes") / LIBRARY
    library_of(folder, "Alpha", "Bravo", "Charlie")
    with running(stage, library=folder) as program:
        yield program


@pytest.fixture(autouse=True)
def _at_rest(stage: Stage, program: Program) -> Iterator[None]:
    """Leave no sound behind."""
    yield
    stage.give_sound_back()
    if motion(stage) == "playing":
        stage.press("Stop")


def motion(stage: Stage) -> str:
    """Return what the play button says: stopped, playing or paused."""
    return str(stage.widget("Play")["description"])


def playhead(stage: Stage) -> str:
    """Return where the waveform says that the playhead is: "playhead 3.2 s of 10.0 s"."""
    return str(stage.widget("Waveform")["description"]).partition(",")[0]


def open_take(stage: Stage, title: str) -> None:
    """Click on a take, and wait until it is open."""
    stage.click_row(title)
    wait_for(lambda: stage.active_title().endswith(title), "the take")


def titles(program: Program, folder: str = "takes") -> list[str]:
    """Return the titles of the takes in a folder of the library."""
    return [take["title"] for take in program.takes(folder)]


def test_space_types_in_the_prompt_and_plays_everywhere_else(stage: Stage, program: Program, tmp_path: Path) -> None:
    open_take(stage, "Alpha")
    stage.click_on("Prompt")
    stage.keys("ctrl+a")
    stage.type("a b c")
    typed, still = stage.widget("Prompt")["text"], motion(stage)

    stage.click_row("Alpha")
    heard = stage.listen(tmp_path / "heard")
    stage.keys("space")
    wait_for(lambda: heard.loud_s() > 0.3, "the sound")
    playing, words = motion(stage), playhead(stage)
    wait_for(lambda: playhead(stage) != words, "the playhead to move")
    stage.keys("space")
    wait_for(lambda: motion(stage) == "paused", "the pause")
    heard.stop()

    assert typed == "a b c"
    assert still == "stopped"
    assert playing == "playing"
    assert words.startswith("playhead ")
    assert words.endswith(" s of 10.0 s")
    stage.press("Stop")
    wait_for(lambda: playhead(stage) == "playhead 0.0 s of 10.0 s", "the start")


def test_end_home_and_stop_go_where_they_say(stage: Stage, program: Program) -> None:
    open_take(stage, "Bravo")

    stage.keys("End")
    wait_for(lambda: playhead(stage) == "playhead 10.0 s of 10.0 s", "the end")
    stage.keys("Home")
    wait_for(lambda: playhead(stage) == "playhead 0.0 s of 10.0 s", "the start")
    stage.keys("space")
    wait_for(lambda: motion(stage) == "playing", "the sound")
    stage.keys("shift+space")
    wait_for(lambda: motion(stage) == "stopped", "the stop")

    assert playhead(stage) == "playhead 0.0 s of 10.0 s"


def test_l_switches_the_loop_on_and_off(stage: Stage, program: Program) -> None:
    open_take(stage, "Bravo")

    stage.keys("l")
    wait_for(lambda: "checked" in stage.widget("Loop")["states"], "the loop")
    stage.keys("l")
    wait_for(lambda: "checked" not in stage.widget("Loop")["states"], "the end of the loop")


def test_a_click_into_the_waveform_seeks(stage: Stage, program: Program) -> None:
    open_take(stage, "Bravo")

    stage.click_on("Waveform")

    wait_for(lambda: playhead(stage) in ("playhead 5.0 s of 10.0 s", "playhead 4.9 s of 10.0 s"), "the middle")


def test_f6_walks_through_the_window_and_the_focus_is_seen(stage: Stage, program: Program) -> None:
    open_take(stage, "Alpha")
    stage.keys("ctrl+l")
    wait_for(lambda: stage.focused() == "Prompt", "the prompt")

    walked, unseen = [], []
    for name in PANES:
        place = stage.widget(name)["place"]
        before = stage.picture(place)
        stage.keys("F6")
        wait_for(lambda name=name: stage.focused() == name, f"the focus of {name}")
        walked.append(stage.focused())
        try:
            wait_for(lambda place=place, before=before: stage.picture(place) != before, "the sign of the focus", 10)
        except TimeoutError:
            unseen.append(name)

    assert walked == list(PANES)
    assert unseen == []


def test_f6_goes_on_from_where_the_keys_are(stage: Stage, program: Program) -> None:
    stage.keys("ctrl+l")
    stage.click_row("Alpha")
    wait_for(lambda: stage.focused() == "Takes", "the list")

    stage.keys("F6")

    wait_for(lambda: stage.focused() == "Jobs", "the pane after the list")


def test_a_take_is_renamed_starred_deleted_and_all_of_it_taken_back(stage: Stage, program: Program) -> None:
    open_take(stage, "Charlie")

    stage.keys("F2")
    wait_for(lambda: stage.focused() != "Takes", "the field")
    stage.keys("ctrl+a")
    stage.type("Delta 4")
    stage.keys("Return")
    wait_for(lambda: "Delta 4" in titles(program), "the new title")
    wait_for(lambda: stage.focused() == "Takes", "the list")
    stage.keys("3")
    wait_for(lambda: [take["stars"] for take in program.takes() if take["title"] == "Delta 4"] == [3], "the stars")
    assert "3 stars" in stage.row("Delta 4")["name"]
    stage.keys("Delete")
    wait_for(lambda: titles(program, "trash") == ["Delta 4"], "the trash")
    assert "Delta 4" not in titles(program)

    stage.keys("ctrl+z")
    wait_for(lambda: titles(program, "trash") == [] and "Delta 4" in titles(program), "the take to be back")
    stage.keys("ctrl+z")
    wait_for(lambda: "0 stars" in stage.row("Delta 4")["name"], "the stars to be gone")
    stage.keys("ctrl+z")
    wait_for(lambda: "Charlie" in titles(program), "the old title")
    stage.keys("ctrl+shift+z")
    wait_for(lambda: "Delta 4" in titles(program), "the new title again")
    stage.keys("ctrl+z")
    wait_for(lambda: "Charlie" in titles(program), "the old title again")


def test_return_ends_the_typing_of_a_title_and_does_not_play(stage: Stage, program: Program) -> None:
    open_take(stage, "Bravo")
    stage.keys("F2")
    wait_for(lambda: stage.focused() != "Takes", "the field")

    stage.type("Bravo 2")
    stage.keys("Return")
    wait_for(lambda: "Bravo 2" in titles(program), "the new title")
    wait_for(lambda: stage.focused() == "Takes", "the list")
    after = motion(stage)
    stage.keys("ctrl+z")
    wait_for(lambda: "Bravo" in titles(program), "the old title")

    assert after == "stopped"


def test_words_in_the_search_field_narrow_the_list(stage: Stage, program: Program) -> None:
    stage.keys("ctrl+f")
    wait_for(lambda: stage.focused() == "Search takes", "the search field")
    stage.type("brav")
    try:
        wait_for(lambda: rows(stage) == ["Bravo"], "the list to be narrowed")
    finally:
        stage.keys("Escape")

    wait_for(lambda: len(rows(stage)) >= 3, "the whole list")


def rows(stage: Stage) -> list[str]:
    """Return the titles in the list."""
    return [each["name"].partition(",")[0] for each in stage.widgets() if each["role"] == "table cell"]


def test_a_second_start_hands_its_file_to_the_first_and_goes(stage: Stage, program: Program, tmp_path: Path) -> None:
    count = len(program.takes())
    second = Program(stage, tone(tmp_path / "Ärger im Flur.wav", 1.0), library=program.library)
    try:
        code = second.process.wait(60)
    finally:
        second.close()

    take = program.wait_for_takes(count + 1)[0]
    assert code == 0
    assert "Ärger im Flur" in titles(program)
    assert take["origin"] == "imported"
    wait_for(lambda: stage.status() == "Taken in: Ärger im Flur.", "the word about it")
    assert program.process.poll() is None


def test_a_text_that_is_named_wav_is_refused_in_a_sentence(stage: Stage, program: Program, tmp_path: Path) -> None:
    count = len(program.takes())
    text = tmp_path / "lyrics.wav"
    text.write_text("la la la\n" * 100)
    second = Program(stage, text, library=program.library)
    try:
        second.process.wait(60)
    finally:
        second.close()

    wait_for(lambda: "lyrics.wav is not a sound file that MusicDesk knows." in stage.status(), "the word about it")
    assert len(program.takes()) == count


def test_a_sound_device_that_is_taken_away_pauses_and_comes_back(
    stage: Stage, program: Program, tmp_path: Path
) -> None:
    open_take(stage, "Alpha")
    stage.keys("space")
    wait_for(lambda: motion(stage) == "playing", "the sound")

    stage.take_sound_away()
    wait_for(lambda: stage.status().startswith("The sound device went away"), "the word about it")
    wait_for(lambda: motion(stage) == "paused", "the pause")
    stage.give_sound_back()
    heard = stage.listen(tmp_path / "heard")
    stage.keys("space")
    wait_for(lambda: heard.loud_s() > 0.3, "the sound again")
    sound = heard.stop()

    assert np.abs(sound).max() > 0.05
    assert len(sound) < 10 * RATE_HZ
    assert program.mistakes() == []
