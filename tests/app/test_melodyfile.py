"""The draft of a file as it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from app.hums import hum_file

from musicdesk.app.melodyfile import file_draft
from musicdesk.core.errors import BadValue
from musicdesk.core.note import Note
from musicdesk.formats.midifile import write_midi
from musicdesk.formats.wavcue import add_cue


def test_a_file_that_says_nothing_of_bars_begins_where_it_begins(tmp_path: Path) -> None:
    draft, begins = file_draft(hum_file(tmp_path), after="stop")

    assert (draft.name, draft.source, draft.begin_s, draft.offset_s) == ("hum.wav", "file", 0.0, 0.0)
    assert (draft.after, begins) == ("stop", "")


def test_a_recording_begins_at_bar_one_and_so_does_its_grid(tmp_path: Path) -> None:
    hum = hum_file(tmp_path)
    add_cue(hum, 44_100 * 2)

    draft, begins = file_draft(hum)

    assert (draft.begin_s, draft.offset_s) == (2.0, 2.0)
    assert begins == "begins at bar 1, 2.0 s into the file"


def test_a_beginning_that_is_given_counts_and_the_grid_stays(tmp_path: Path) -> None:
    hum = hum_file(tmp_path)
    add_cue(hum, 44_100 * 2)

    draft, begins = file_draft(hum, begin_s=0.5, end_s=3.0)

    assert (draft.begin_s, draft.end_s, draft.offset_s, begins) == (0.5, 3.0, 2.0, "")


def test_an_end_before_bar_one_is_said(tmp_path: Path) -> None:
    hum = hum_file(tmp_path)
    add_cue(hum, 44_100 * 2)

    with pytest.raises(BadValue, match="before it begins"):
        file_draft(hum, end_s=1.0)


def test_a_midi_file_is_one_of_notes(tmp_path: Path) -> None:
    tune = write_midi(tmp_path / "tune.mid", [Note(0.0, 60, 0.4)], 96.0)

    assert file_draft(tune)[0].source == "midi"
