"""The journal: it says what went on, and nothing of what the musician wrote."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from musicdesk.app.queue import Job
from musicdesk.core.errors import BadFile, ModelError
from musicdesk.core.job import JobState
from musicdesk.core.recipe import Recipe
from musicdesk.core.wish import Wish
from musicdesk.gui import enginethread, journal
from musicdesk.workers.messages import Fact, Failed, IdeaHeard, Painted, Studied, Unsaved
from musicdesk.workers.sentences import Trouble, trouble_of, trouble_of_end

JOB = Job("job-1", Wish(Recipe("secret piano", model="starter", seconds=5.0)), "secret piano", JobState.FAILED)


@pytest.fixture
def said(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> pytest.LogCaptureFixture:
    monkeypatch.setattr(journal.LOG, "propagate", True)
    caplog.set_level(logging.INFO, "musicdesk")
    return caplog


def test_what_goes_on_is_written_down_without_a_word_of_the_users(
    said: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    song = tmp_path / "secret song.wav"
    journal.begun("de", safe=True)
    journal.job_begun(JOB)
    journal.job_ended(Job(JOB.id, JOB.wish, JOB.title, JobState.FAILED, message="“secret piano” is too long."))
    journal.told(Failed(None, "There is no model in /home/secret/models."))
    journal.not_taken_in(song, BadFile(f"There is no file {song.name}.", ""))
    journal.not_taken_in(song, BadFile(f"{song} is a folder.", ""))
    journal.exported([song, song.with_suffix(".mid")])

    assert [record.levelname for record in said.records] == ["INFO"] * 7
    assert said.messages[0] == "Language de, safe mode"
    assert said.messages[1] == "Job job-1 begins: starter, 5 s, takes 1"
    assert said.messages[4] == "Not taken in: a file .wav: BadFile: There is no file (name)."
    assert said.messages[6] == "Exported: .wav, .mid"
    assert "secret" not in said.text


@pytest.mark.parametrize(
    ("model", "written"),
    [("facebook/musicgen-small", "facebook/musicgen-small"), ("/home/secret/mine", "a model of a folder")],
)
def test_a_published_model_is_named_and_one_of_the_users_own_is_not(
    said: pytest.LogCaptureFixture, model: str, written: str
) -> None:
    journal.job_begun(Job("job-2", Wish(Recipe("rain", model=model, seconds=5.0)), "rain", JobState.QUEUED))

    assert said.messages == [f"Job job-2 begins: {written}, 5 s, takes 1"]


def _mistake() -> Trouble:
    try:
        {}["secret piano"]
    except KeyError as exc:
        return trouble_of(exc)
    raise AssertionError


def _facts(trouble: Trouble) -> list[Fact]:
    said = trouble.message, trouble.hint, trouble.details
    return [
        Failed("job-1", *said),
        Failed(None, *said),
        Studied("take-1", None, None, False, *said),
        IdeaHeard("idea-1", None, *said),
        Painted("picture-1", None, *said),
    ]


def _errors(said: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in said.records if record.levelno >= logging.WARNING]


@pytest.mark.parametrize("number", range(5))
def test_a_mistake_in_the_engine_process_is_written_down_once_with_its_stack_and_no_message(
    said: pytest.LogCaptureFixture, number: int
) -> None:
    fact = _facts(_mistake())[number]
    journal.told(fact)

    (error,) = _errors(said)
    first, stack = error.splitlines()
    assert first == f"in the engine process, {type(fact).__name__}: KeyError"
    assert stack.startswith("  tests/gui/test_journal.py:") and stack.endswith(" in _mistake")
    assert "secret" not in said.text


def test_a_conversation_that_broke_off_was_written_down_already(said: pytest.LogCaptureFixture) -> None:
    trouble = _mistake()
    details = trouble.details.replace(__file__, enginethread.__file__)
    journal.told(Failed("job-1", trouble.message, trouble.hint, details))

    assert _errors(said) == []


def test_a_mistake_in_saving_a_take_is_written_down_though_its_stack_does_not_come_up(
    said: pytest.LogCaptureFixture,
) -> None:
    trouble = _mistake()
    journal.told(Unsaved("job-1", 0, trouble.message, trouble.hint))

    assert _errors(said) == ["in the engine process, Unsaved: no stack is known"]


@pytest.mark.parametrize(
    "trouble",
    [
        trouble_of(ModelError("There is no such model.", "")),
        trouble_of(MemoryError()),
        trouble_of(RuntimeError("CUDA out of memory")),
        trouble_of_end(-9),
        trouble_of_end(1),
        Trouble("The engine could not be started.", "", trouble_of(OSError("no room")).details),
    ],
)
def test_what_is_told_as_an_ordinary_sentence_is_no_mistake(said: pytest.LogCaptureFixture, trouble: Trouble) -> None:
    for fact in _facts(trouble):
        journal.told(fact)

    assert _errors(said) == []
