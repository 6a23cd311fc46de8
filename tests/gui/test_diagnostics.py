"""Diagnostics: what a report needs is shown before it is copied, and nothing private is in it."""

from __future__ import annotations

import logging
import random
import string
import time
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from musicdesk.app.firstrun import Graphics
from musicdesk.core.errors import ModelError
from musicdesk.core.recipe import Recipe
from musicdesk.core.wish import Wish
from musicdesk.gui import diagnostics as room
from musicdesk.gui.diagnostics import Diagnostics
from musicdesk.gui.diagnosticsfacts import PACKAGES, report, without_private, without_words
from musicdesk.gui.logbook import LOG
from musicdesk.workers.host import HUNG
from musicdesk.workers.messages import Failed
from musicdesk.workers.sentences import Trouble, trouble_of, trouble_of_end
from tests.gui.later import Later
from tests.gui.openwindow import House

ENDINGS = ("aac", "wma", "mp4", "MOV", "webm", "opus", "aif", "aiff", "mkv", "oga", "flac")
LONG_NAME = "made secret-words-of-a-prompt-that-is-far-longer-than-names-of-files_01"
STAMP = "2026-10-03 11:12:13,456 INFO "


def _diagnostics(house: House, later: Later) -> Diagnostics:
    furniture = house.open()
    furniture.background = later  # type: ignore[assignment]
    return Diagnostics(furniture, lambda: ["Paper microphone"], lambda: Graphics("RTX 1", True, ""))


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("in /home/ann/Music/x.ini and /home/ann", "in ~/Music/x.ini and ~"),
        ("No such file: '/media/ann'", "No such file: '/media/…'"),
        ("gone: '/m/2026-1/song for maria.wav'", "gone: '/m/2026-1/….wav'"),
        ("read /m/song for maria-2.mid.", "read /m/….mid."),
        ("through http://ann:p@ss@proxy:8080/", "through http://…@proxy:8080/"),
        ("/home/anna/x", "/home/anna/x"),
        ("/media/ann/disk", "/media/…/disk"),
        ("through http://ann:secret@proxy:8080/", "through http://…@proxy:8080/"),
        ("Authorization: Bearer abcdefgh.123", "Authorization: Bearer …"),
        ("HF_TOKEN=hf_AbCdEf0123", "HF_TOKEN=hf_…"),
        ("ann plays the piano", "ann plays the piano"),
        ("gone: '/m/Exports/my-secret-song_83bpm_Cmaj_01.png'", "gone: '/m/Exports/….png'"),
        (r"gone: 'D:\\Exports\\my secret song' (full)", r"gone: 'D:\\Exports\\…' (full)"),
        ("read /m/Exports/my secret song and all", "read /m/Exports/…"),
        ("gone: '/m/Exports/the boys' secret' (full)", "gone: '/m/Exports/…' (full)"),
        ("'/m/Exports/a secret' beside \"/m/Exports/a secret\"", "'/m/Exports/…' beside \"/m/Exports/…\""),
        ("read /m/Exports/", "read /m/Exports/"),
        ("  musicdesk/app/exports.py:57 in made", "  musicdesk/app/exports.py:57 in made"),
        ('gone: "/m/my mum\'s secret song.wav"', 'gone: "/m/….wav"'),
        ("read /m/the boys' secret song.wav", "read /m/….wav"),
        ("gone: '/m/my \"secret\" song.wav'", "gone: '/m/….wav'"),
        ("gone: '/m/my-secret-song stems'", "gone: '/m/… stems'"),
        ("gone: 'song.m4a'", "gone: '….m4a'"),
        ("gone: b'my song.m4a'", "gone: b'….m4a'"),
        ("cannot read song.caf", "cannot read ….caf"),
        *((f"gone: '/m/a b.{ending}'", f"gone: '/m/….{ending}'") for ending in ENDINGS),
        (
            "Not taken in: a file .wav: BadFile: It has 3 channels.",
            "Not taken in: a file .wav: BadFile: It has 3 channels.",
        ),
        ("Exported: .wav, .mid", "Exported: .wav, .mid"),
        ("KeyError: 'my secret prompt about Bob'", "KeyError: …"),
        ("ERROR a job failed: KeyError: 'my secret prompt'", "ERROR a job failed: KeyError: …"),
        (
            "musicdesk.core.errors.Bug: of Bob\nand Ann\n\n2026-10-03 a line",
            "musicdesk.core.errors.Bug: …\n2026-10-03 a line",
        ),
        ("ERROR not caught: KeyError\n  musicdesk/x.py:1 in f", "ERROR not caught: KeyError\n  musicdesk/x.py:1 in f"),
    ],
)
def test_nothing_private_is_left(said: str, left: str) -> None:
    assert without_private(said, Path("/home/ann"), "ann") == left


def test_versions_and_facts_come_first_then_the_log() -> None:
    lines = report({"Screen": "offscreen"}, [], ["the last line"]).splitlines()

    assert lines[0].startswith("MusicDesk ")
    assert "Qt " in lines[1] and "torch " in lines[2]
    assert lines[3] == "Screen: offscreen" and lines[-1] == "the last line"


@pytest.mark.parametrize(
    ("words", "said", "left"),
    [
        ("My Secret Song", "gone: my secret song, alas", "gone: …, alas"),
        ("My secret song", "made my-secret-song_83bpm_Cmaj_01", "made …_83bpm_Cmaj_01"),
        ("My mum's song, 84 bpm", "made my-mums-song_84bpm_01", "made …_84bpm_01"),
        ("Für Zoë", "made fur-zoe-stems_84bpm_01", "made …-stems_84bpm_01"),
        ("夜の歌です", "read 「夜の歌です」と", "read 「…」と"),
        ("warm piano\nabout Bob", "said warm piano about Bob twice", "said … twice"),
        ("warm piano\nabout Bob", "said warm piano\\nabout Bob twice", "said … twice"),
        ("secret words of a prompt that is far longer than names of files are", LONG_NAME, "made …_01"),
        ("rain", "training in the rain", "training in the …"),
        ("Bob", "Bob is too short to be taken out", "Bob is too short to be taken out"),
        ("Take", "Job job-1 ended: Take could not be saved", "Job job-1 ended: Take could not be saved"),
        ("2026", "in 2026", "in …"),
        ("5 s", "Job job-1 begins: starter, 5 s, takes 1", "Job job-1 begins: starter, 5 s, takes 1"),
        ("rain", "torchvision: RAIN2", "torchvision: RAIN2"),
    ],
)
def test_words_of_takes_are_taken_out_of_the_lines(words: str, said: str, left: str) -> None:
    assert report({}, [], [STAMP + said], [words]).splitlines()[-1] == STAMP + left


def test_titles_that_are_words_of_paths_do_not_let_names_of_files_through() -> None:
    lines = ["gone: '/m/Exports/secret'", "gone: '/m/secret.flac'"]

    assert report({}, [], lines, ["Exports", "flac"]).splitlines()[-2:] == ["gone: '/m/…/…'", "gone: '/m/….…'"]


def test_of_two_titles_the_longer_one_is_taken_out_whole() -> None:
    assert without_words(["no my secret song"], ["my secret", "my secret song"]) == ["no …"]


def test_facts_versions_stacks_and_the_prompts_that_were_wished_stay_whatever_a_take_is_called() -> None:
    facts, stack = {"Engine": "starter on cuda, loudly"}, "  torch/nn/module.py:7 in loudly"
    titles = ["torch", "loudly", "linux", "python", "musicdesk", "warm piano"]
    begun = STAMP + "MusicDesk 1.2.3, Linux-6.1-x86_64"

    said = report(facts, ["warm piano"], [begun, stack, "loudly: warm piano"], titles).splitlines()

    assert said[: len(PACKAGES) + 1] == report(facts, ["warm piano"], [begun, stack]).splitlines()[: len(PACKAGES) + 1]
    assert said[3] == "Engine: starter on cuda, loudly" and "  warm piano" in said
    assert said[-3:] == [begun, stack, "…: …"]


def test_with_ten_thousand_takes_it_is_still_quick() -> None:
    chance = random.Random(1)
    words = ["".join(chance.choices(string.ascii_lowercase, k=6)) for _ in range(3_000)]
    titles = [" ".join(chance.choices(words, k=5)) for _ in range(20_000)]
    lines = [STAMP + " ".join(chance.choices(words, k=14)) for _ in range(199)] + [f"no {titles[7]}"]

    begun_s = time.process_time()
    said = without_words(lines, titles)
    needed_s = time.process_time() - begun_s

    assert said[-1] == "no …" and said[:-1] == lines[:-1]
    assert needed_s < 2.0


def test_what_is_copied_is_what_was_shown_and_prompts_are_in_it_only_when_ticked(qtbot: QtBot, house: House) -> None:
    house.put("a secret song")
    later = Later()
    diagnostics = _diagnostics(house, later)
    diagnostics.show()
    later.do()
    dialog = diagnostics._dialog
    assert dialog is not None
    without = dialog.text.toPlainText()

    dialog.prompts.click()
    shown = dialog.text.toPlainText()
    dialog.copy.click()

    assert "Microphones: Paper microphone" in without and "Graphics: RTX 1 (used)" in without
    assert "Library: 1 takes" in without and "a secret song" not in without
    assert "a secret song" in shown
    assert QGuiApplication.clipboard().text() == shown


def test_titles_and_prompts_of_takes_trash_and_failed_jobs_are_not_in_the_log_that_is_shown(
    qtbot: QtBot, house: House, tmp_path: Path
) -> None:
    house.put("hidden lullaby", recipe=Recipe("a wish for Maria"))
    thrown = house.put("thrown away")
    later = Later()
    diagnostics = _diagnostics(house, later)
    diagnostics._all.library.trash([thrown.id])
    diagnostics._all.conductor.generate(Wish(Recipe("never made at all")))
    diagnostics._all.log = tmp_path / "musicdesk.log"
    diagnostics._all.log.write_text("hidden lullaby; a wish for Maria; thrown-away_01; Never made at all; a word")
    diagnostics.show()
    dialog = diagnostics._dialog
    assert dialog is not None
    without = dialog.text.toPlainText()
    dialog.prompts.click()
    shown = dialog.text.toPlainText()
    dialog.reject()

    assert without.splitlines()[-1] == shown.splitlines()[-1] == "…; …; …_01; …; a word"
    assert "Library: 1 takes" in shown and "\n  a wish for Maria\n" in shown


@pytest.mark.parametrize(
    ("trouble", "written"),
    [
        (trouble_of_end(-9), ["The engine process ended with exit code -9 (SIGKILL)."]),
        (trouble_of(KeyError("a secret")), ["in the engine process, Failed: no stack is known"]),
        (trouble_of(ModelError("It is not there.", "")), []),
        (trouble_of(MemoryError()), []),
        (HUNG, []),
    ],
)
def test_why_a_job_failed_is_in_the_log_once_if_it_was_no_ordinary_reason(
    house: House,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    trouble: Trouble,
    written: list[str],
) -> None:
    monkeypatch.setattr(LOG, "propagate", True)
    job = house.open().conductor.generate(Wish(Recipe("warm piano")))
    house.engine.told.emit(Failed(job, trouble.message, trouble.hint, trouble.details))

    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING] == written


def test_a_crash_of_the_last_time_is_said_with_a_way_to_report_it(
    qtbot: QtBot, house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    diagnostics = _diagnostics(house, Later())
    status = diagnostics._all.window.status
    monkeypatch.setattr(room, "has_crashed", lambda _path: True)
    diagnostics.speak_of_crash()  # no logbook: nothing is known
    assert status.findChild(QToolButton, "crash-offer") is None
    diagnostics._all.log = tmp_path / "musicdesk.log"

    diagnostics.speak_of_crash()
    offered = status.findChild(QToolButton, "crash-offer")
    assert offered is not None
    offered.click()

    assert "crashed the last time" in status.line
    assert diagnostics._dialog is not None
    diagnostics._dialog.reject()
