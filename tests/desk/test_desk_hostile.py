"""Libraries in folders with names that addresses are not made of, and files that outlive the program."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
from desk.conftest import LIBRARY
from desk.daw import DROP, Audacity, file_samples
from desk.hand import Hand
from desk.handles import AUDIO, handle, stand_left
from desk.neighbours import drag_onto, neighbour
from desk.program import Program
from desk.recordings import library_of_hums
from desk.stage import Stage

HOSTILE = "a b #1 100% é 日本 ?&+;'"
"""What a folder may be called, and what an address must not be made of as it stands."""
PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-#.")
NEIGHBOUR = (1100, 830, 300, 120)
"""Where a neighbour's window stands."""


def test_a_file_of_a_folder_with_a_hostile_name_still_opens_when_musicdesk_has_gone(
    stage: Stage, start: Callable[..., Program], daw: Audacity, hand: Hand, tmp_path: Path
) -> None:
    library, home = tmp_path / HOSTILE / LIBRARY, tmp_path / "home"
    library.parent.mkdir()
    library_of_hums(library, "Señor 日本 #1 50%")
    program = start(place=library, home=home)
    stand_left(program)
    stage.click_row("Señor")
    (wav, _) = program.wait_for_exports("*bpm_*.wav", "*bpm_*.mid")
    hand.drag(handle(stage, AUDIO), DROP, keys=("Shift_L",))
    project = daw.wait_for(lambda now: bool(now.sounds() and now.note_tracks), "sound and notes")
    (_, samples), notes = project.sounds()[0], project.note_tracks[0]
    with neighbour(stage, "take", NEIGHBOUR) as taker:
        dropped = drag_onto(hand, handle(stage, AUDIO), taker)

    program.close()
    for folder in (".cache", ".local"):
        shutil.rmtree(home / folder, ignore_errors=True)
    daw.clear()
    with neighbour(stage, "give", NEIGHBOUR, Path(dropped[0])) as giver:
        hand.drag(giver.middle, DROP)
        ((_, again),) = daw.wait_for(lambda now: len(now.sounds()) == 1, "the take once more").sounds()

    assert dropped == [str(wav)]
    assert set(wav.name) <= PLAIN
    assert np.array_equal(samples, file_samples(wav))
    assert np.array_equal(again, samples)
    assert len(notes.notes) >= 4
    assert program.mistakes() == []
