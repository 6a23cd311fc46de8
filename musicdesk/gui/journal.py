"""The journal: what goes on, a line each in the logbook, without a word of the user's: no prompts, titles, names."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from pathlib import Path

from musicdesk.app.queue import Job
from musicdesk.core.errors import Bug, UserError
from musicdesk.engines.catalog import STARTER
from musicdesk.engines.catalogtable import PUBLISHED
from musicdesk.gui.logbook import stacks_in
from musicdesk.workers.messages import Fact, Failed, IdeaHeard, Loaded, Painted, Studied, Unloaded, Unsaved
from musicdesk.workers.sentences import trouble_of

LOG = logging.getLogger("musicdesk")
_GIVEN_AWAY = ("/", "\\", "“", "”", '"', "'", "«", "„", "「")
"""What may stand around or in a name: sentences with these are not written down."""
_MISTAKE = trouble_of(Bug()).message
"""What is said of an exception that nobody expected. Others have details too, and are no mistakes of ours."""
_CONVERSATION = "musicdesk/gui/enginethread.py:"
"""Stands in the stack of a mistake that was not the engine's, and was written down where it happened."""


def begun(language: str, *, safe: bool) -> None:
    """Write down how the window starts."""
    LOG.info("Language %s%s", language, ", safe mode" if safe else "")


def told(message: Fact) -> None:
    """Write down what the engine says of its model, and of mistakes that it made."""
    match message:
        case Loaded():
            LOG.info("Loaded %s on %s, %s", _model(message.model), message.device, message.precision)
        case Unloaded():
            LOG.info("Unloaded the model")
        case Failed(job=None):
            LOG.info("Loading failed: %s", _plain(message.message))
    if isinstance(message, (Failed, Studied, IdeaHeard, Painted, Unsaved)) and message.message == _MISTAKE:
        stacks = stacks_in("" if isinstance(message, Unsaved) else message.details)
        if _CONVERSATION not in stacks:
            LOG.error("in the engine process, %s: %s", type(message).__name__, stacks or "no stack is known")


def job_begun(job: Job) -> None:
    """Write down that a job begins."""
    recipe = job.wish.recipe
    LOG.info("Job %s begins: %s, %g s, takes %d", job.id, _model(recipe.model), recipe.seconds, job.wish.variations)


def job_ended(job: Job) -> None:
    """Write down how a job ended."""
    why = f": {_plain(job.message, job.title, job.wish.recipe.prompt)}" if job.message else ""
    LOG.info("Job %s ended: %s, takes kept %d%s", job.id, job.state.value, len(job.takes), why)


def taken_in(path: Path) -> None:
    """Write down that a file became a take."""
    LOG.info("Taken in: a file %s", _kind(path))


def not_taken_in(path: Path, error: UserError) -> None:
    """Write down that a file became none, and why, as far as that names nobody."""
    why = _plain(error.message.replace(path.name, "(name)").replace(path.stem, "(name)"))
    LOG.info("Not taken in: a file %s: %s: %s", _kind(path), type(error).__name__, why)


def exported(paths: Sequence[Path]) -> None:
    """Write down that files were written."""
    LOG.info("Exported: %s", ", ".join(_kind(path) for path in paths))


def device_chosen(name: str) -> None:
    """Write down on which sound device it plays from now on."""
    LOG.info("Sound out: %s", name or "the one of the system")


def _kind(path: Path) -> str:
    ending = path.suffix.lower()
    if os.path.isdir(path):
        return "(a folder)"
    return ending if ending[1:].isalnum() and len(ending) <= 6 else "(no known ending)"


def _model(model: str) -> str:
    return model if model == STARTER or model in PUBLISHED else "a model of a folder"


def _plain(sentence: str, *words: str) -> str:
    """Return a sentence if it can name nothing of the user's, else that there is one."""
    gives_away = any(sign in sentence for sign in _GIVEN_AWAY) or any(word and word in sentence for word in words)
    return "(a reason with a name in it)" if gives_away else sentence
