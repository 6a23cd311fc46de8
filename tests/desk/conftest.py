"""A desk for the whole suite, or the reason why there is none."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from desk.daw import Audacity, audacity, missing_daw
from desk.hand import Hand, hand_on
from desk.program import Program
from desk.stage import Stage, missing, stage_in

WANTED = "MUSICDESK_DESK"
"""Set where the suite must run, so that it cannot be skipped unseen."""
LIBRARY = "Müsic ♪ Library"
"""All tests use a path with blanks and letters that are not ASCII."""


@pytest.fixture(scope="session")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """Return the desk."""
    reason = missing()
    if reason and os.environ.get(WANTED):
        pytest.fail(f"{WANTED} is set, and there is no desk to test on: {reason}")
    if reason:
        pytest.skip(f"no desk to test on: {reason}")
    with stage_in(tmp_path_factory.mktemp("desk")) as stage:
        yield stage


@pytest.fixture(scope="module")
def _daw(stage: Stage, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Audacity]:
    reason = missing_daw()
    if reason and os.environ.get(WANTED):
        pytest.fail(f"{WANTED} is set, and there is no DAW to drag to: {reason}")
    if reason:
        pytest.skip(f"no DAW to drag to: {reason}")
    with audacity(stage, tmp_path_factory.mktemp("daw")) as daw:
        yield daw


@pytest.fixture
def daw(_daw: Audacity) -> Audacity:
    """Return a DAW beside MusicDesk's window, with nothing in its project."""
    _daw.clear()
    return _daw


@pytest.fixture
def hand(stage: Stage) -> Iterator[Hand]:
    """Return the hand on the desk's mouse."""
    with hand_on(stage) as hand:
        yield hand


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Return where a library may be; there is none yet."""
    return tmp_path / LIBRARY


@pytest.fixture
def start(stage: Stage, library: Path) -> Iterator[Callable[..., Program]]:
    """Return a function that starts MusicDesk on the desk, and waits for its window."""
    started: list[Program] = []

    def begin(*words: str | Path, place: Path = library, home: Path | None = None, **environment: str) -> Program:
        program = Program(stage, *words, library=place, home=home, **environment)
        started.append(program)
        return program.wait_for_window()

    yield begin
    for program in started:
        program.close()
