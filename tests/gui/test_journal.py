"""The journal: it says what went on, and nothing of what the musician wrote."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from musicdesk.app.queue import Job
from musicdesk.core.errors import BadFile
from musicdesk.core.job import JobState
from musicdesk.core.recipe import Recipe
from musicdesk.core.wish import Wish
from musicdesk.gui import journal
from musicdesk.workers.messages import Failed

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
