"""MIDI keyboards, with a port of our own."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import mido
import pytest

from musicdesk.audio import keyboard as page
from musicdesk.audio.keyboard import Keyboard, ports
from musicdesk.core.errors import Unavailable
from musicdesk.core.note import Note


class FakePort:
    """A keyboard at hand: `play` sends what a player does, at a moment."""

    def __init__(self) -> None:
        self.now_s, self.closed = 100.0, 0
        self._told: Callable[[Any], None] = lambda _message: None

    def open(self, name: str, told: Callable[[Any], None]) -> FakePort:
        if name != "Keys":
            raise OSError("no such port")
        self._told = told
        return self

    def close(self) -> None:
        self.closed += 1

    def play(self, now_s: float, kind: str, **values: Any) -> None:
        self.now_s = now_s
        self._told(mido.Message(kind, **values))

    def keyboard(self, name: str = "Keys", begin_s: float | None = None) -> Keyboard:
        return Keyboard(name, begin_s=begin_s, open_port=self.open, clock=lambda: self.now_s)


def test_notes_count_from_the_first_key() -> None:
    port = FakePort()
    keyboard = port.keyboard()

    port.play(103.0, "note_on", note=60, velocity=80)
    port.play(103.5, "note_off", note=60)
    port.play(104.0, "note_on", note=64, velocity=90)
    port.play(104.25, "note_on", note=64, velocity=0)

    assert keyboard.notes() == (Note(0.0, 60, 0.5, 80), Note(1.0, 64, 0.25, 90))


def test_a_beginning_can_be_given() -> None:
    port = FakePort()
    keyboard = port.keyboard(begin_s=102.0)

    port.play(101.9, "note_on", note=60, velocity=80)
    port.play(102.5, "note_off", note=60)

    assert keyboard.notes() == (Note(0.0, 60, 0.5, 80),)


def test_keys_that_are_held_last_until_now_and_end_when_it_is_closed() -> None:
    port = FakePort()
    keyboard = port.keyboard()
    port.play(103.0, "note_on", note=60, velocity=80)

    port.now_s = 104.0
    held, closed = keyboard.notes(), keyboard.close()
    port.now_s = 110.0

    assert held == closed == keyboard.notes() == (Note(0.0, 60, 1.0, 80),)
    assert keyboard.close() == closed and port.closed == 1


def test_a_key_struck_twice_without_being_let_go_is_two_notes() -> None:
    port = FakePort()
    keyboard = port.keyboard()

    port.play(103.0, "note_on", note=60, velocity=80)
    port.play(103.5, "note_on", note=60, velocity=70)
    port.play(104.0, "note_off", note=60)

    assert keyboard.notes() == (Note(0.0, 60, 0.5, 80), Note(0.5, 60, 0.5, 70))


def test_wheels_pedals_clocks_and_drum_pads_are_no_notes() -> None:
    port = FakePort()
    keyboard = port.keyboard()

    port.play(101.0, "pitchwheel", pitch=200)
    port.play(101.0, "control_change", control=64, value=127)
    port.play(101.0, "clock")
    port.play(101.0, "note_on", note=36, velocity=100, channel=9)
    port.play(101.0, "note_off", note=60)

    assert keyboard.notes() == ()


def test_a_keyboard_that_is_gone_is_said_in_a_sentence() -> None:
    with pytest.raises(Unavailable, match="Old keys"):
        FakePort().keyboard("Old keys")


def test_a_keyboard_pulled_out_can_still_be_closed() -> None:
    def broken(_name: str, _told: Any) -> Any:
        def fail() -> None:
            raise OSError("pulled out")

        return SimpleNamespace(close=fail)

    assert Keyboard("Keys", open_port=broken).close() == ()


@pytest.fixture
def sequencer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A Linux that has a sequencer."""
    node = tmp_path / "seq"
    node.touch()
    monkeypatch.setattr(page, "SEQUENCER", str(node))
    monkeypatch.setattr(sys, "platform", "linux")
    return node


def name_all(monkeypatch: pytest.MonkeyPatch, *names: str) -> list[str]:
    """Let these ports be there; returns who asked for them."""
    asked: list[str] = []

    def listed() -> list[str]:
        asked.append("names")
        return list(names)

    def opened(name: str, callback: Any) -> Any:
        asked.append(name)
        return SimpleNamespace(close=lambda: None)

    monkeypatch.setattr(mido, "get_input_names", listed)
    monkeypatch.setattr(mido, "open_input", opened)
    return asked


@pytest.mark.parametrize("trouble", [ImportError("no rtmidi"), OSError("no ALSA"), RuntimeError("MidiInAlsa")])
def test_where_midi_cannot_be_used_there_are_no_keyboards(
    sequencer: Path, monkeypatch: pytest.MonkeyPatch, trouble: Exception
) -> None:
    def fail() -> list[str]:
        raise trouble

    monkeypatch.setattr(mido, "get_input_names", fail)

    assert ports() == []


def test_keyboards_are_listed_by_name(sequencer: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name_all(monkeypatch, "Keys", "Pads", "Keys")

    assert ports() == ["Keys", "Pads"]


def test_ports_that_nobody_plays_on_are_left_out(sequencer: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = ("MusicDesk:in 128:0", "RtMidiIn Client:RtMidi input 129:0")
    name_all(monkeypatch, "Midi Through:Midi Through Port-0 14:0", "MIDI THROUGH Port-1", *own, "Keys 20:0")

    assert ports() == ["Keys 20:0"]


def test_without_a_sequencer_nobody_is_asked_who_would_complain_on_the_terminal(
    sequencer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = name_all(monkeypatch, "Keys")
    sequencer.unlink()

    found = ports()
    with pytest.raises(Unavailable, match="Keys"):
        Keyboard("Keys")

    assert (found, asked) == ([], [])


def test_a_sequencer_that_may_not_be_used_is_as_good_as_none(sequencer: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = name_all(monkeypatch, "Keys")
    monkeypatch.setattr(os, "access", lambda path, _mode: str(path) != str(sequencer))

    assert (ports(), asked) == ([], [])


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_need_no_sequencer(sequencer: Path, monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    name_all(monkeypatch, "Keys")
    sequencer.unlink()
    monkeypatch.setattr(sys, "platform", platform)

    assert ports() == ["Keys"]
