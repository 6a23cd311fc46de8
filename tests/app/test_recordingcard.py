"""Cards of recordings: read once, and again when they change."""

from __future__ import annotations

import os
import threading
from pathlib import Path

from musicdesk.app.recordingcard import CARD, VOICE, Cards, Recording, write_card
from musicdesk.app.recordings import FOLDER, TRASH, new_place, recordings


def _card(area: Path, number: int, name: str = "") -> Recording:
    folder = area / f"20270115-0800{number:02}-abcdef"
    folder.mkdir(parents=True)
    name = name or f"Humming {number}"
    return write_card(Recording(folder.name, folder / VOICE, name, 1.0, 48_000, "Paper", 1_800_000_000.0 + number))


def _change_unseen(recording: Recording, before: bytes, after: bytes) -> None:
    """Change a card so that nobody notices who does not read it."""
    path = recording.folder / CARD
    entry = path.stat()
    path.write_bytes(path.read_bytes().replace(before, after))
    os.utime(path, ns=(entry.st_atime_ns, entry.st_mtime_ns))


def test_cards_that_did_not_change_are_read_once(tmp_path: Path) -> None:
    cards = [_card(tmp_path / FOLDER, number) for number in range(1, 4)]
    first = recordings(tmp_path)

    _change_unseen(cards[1], b"Humming 2", b"Humming 7")

    assert recordings(tmp_path) == first == cards


def test_the_next_number_is_told_without_reading_cards_anew(tmp_path: Path) -> None:
    _card(tmp_path / FOLDER, 1)
    trashed = _card(tmp_path / FOLDER / TRASH, 2)
    new_place(tmp_path, 1_800_000_000.0)

    _change_unseen(trashed, b"Humming 2", b"Humming 9")
    place = new_place(tmp_path, 1_800_000_000.0)

    assert Cards().read(str(place.parent)).recording.name == "Humming 4"


def test_a_card_that_changed_is_read_again(tmp_path: Path) -> None:
    cards = Cards()
    recording = _card(tmp_path, 1)
    first = cards.read(str(recording.folder))

    path = recording.folder / CARD
    path.write_bytes(path.read_bytes().replace(b"Humming 1", b"The chorus"))

    assert first.recording.name == "Humming 1"
    assert cards.read(str(recording.folder)).recording.name == "The chorus"


def test_a_card_written_within_the_same_moment_is_read_again(tmp_path: Path) -> None:
    recording = _card(tmp_path / FOLDER, 1)
    recordings(tmp_path)
    entry = (recording.folder / CARD).stat()
    changed = write_card(Recording(recording.id, recording.path, "Humming 8", 1.0, 48_000, "Paper", 1_800_000_001.0))
    os.utime(recording.folder / CARD, ns=(entry.st_atime_ns, entry.st_mtime_ns))

    assert recordings(tmp_path) == [changed]


def test_so_many_cards_are_remembered_and_no_more(tmp_path: Path) -> None:
    cards = Cards(limit=2)
    written = [_card(tmp_path, number) for number in range(1, 5)]
    for recording in written:
        cards.read(str(recording.folder))

    for recording in written:
        _change_unseen(recording, b"Humming", b"Changed")
    changed = [cards.read(str(each.folder)).recording.name.startswith("Changed") for each in written]

    assert changed.count(False) <= 2
    assert not changed[0]


def test_many_threads_may_read_while_cards_change(tmp_path: Path) -> None:
    recording = _card(tmp_path, 1)
    cards, said = Cards(limit=1), list[object]()

    def read() -> None:
        try:
            said.extend(cards.read(str(recording.folder)).recording.name for _ in range(200))
        except Exception as exc:
            said.append(exc)

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for number in range(20):
        write_card(Recording(recording.id, recording.path, f"Humming {number}", 1.0, 48_000, "Paper", 9.0))
        cards.forget(recording.folder)
    for thread in threads:
        thread.join()

    assert set(said) <= {f"Humming {number}" for number in range(20)}
    assert cards.read(str(recording.folder)).recording.name == "Humming 19"


def test_what_is_written_is_what_will_be_read(tmp_path: Path) -> None:
    folder = tmp_path / "20270115-080000-abcdef"
    folder.mkdir()
    strange = Recording(
        folder.name, folder / VOICE, "a\x07b", 2.0, 48_000, "Paper\ud800", 9.0, offset_s=float("nan"), bpm=1e300
    )

    written = write_card(strange)

    assert Cards().read(str(folder)).recording == written
    assert (written.name, written.device, written.offset_s, written.bpm) == ("ab", "Paper", 0.0, None)
