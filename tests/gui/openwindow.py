"""The real window for tests, with an engine that does only what the test says."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from audio.fake_sound import FakeSoundCard
from PySide6.QtCore import QObject, Signal

from musicdesk.app.settings import Settings, settings_path, write_settings
from musicdesk.audio.devices import Device
from musicdesk.audio.player import Player
from musicdesk.core.clip import Clip
from musicdesk.core.findings import Findings
from musicdesk.core.recipe import Recipe
from musicdesk.core.scale import Scale
from musicdesk.core.take import Take
from musicdesk.gui import furnishing, wiring
from musicdesk.gui.furnishing import Furniture, furnish_window
from musicdesk.library.library import Library
from musicdesk.midi.listen import Activations
from musicdesk.workers.messages import Studied, Study
from musicdesk.workers.study import Ears, study

RATE_HZ = 22_050
FINDINGS = Findings(bpm=96.5, tempo_sureness=0.9, beats_s=(0.25, 0.8), downbeats_s=(0.25,), key=Scale(9, "minor"))
A4_ROW, NOTE_ROWS = 48, slice(5, 40)


def activations() -> Activations:
    """Return what is heard where one A4 sounds for half a second."""
    planes = np.zeros((2, 100, 88), np.float32)
    planes[0, NOTE_ROWS, A4_ROW] = 0.9
    planes[1, NOTE_ROWS.start, A4_ROW] = 0.9
    return Activations(planes[0], planes[1], np.zeros((100, 88), np.float32))


class Engine(QObject):
    """Stands in for the thread that talks with the engine process: it keeps orders, and answers when it is told to."""

    told = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.orders: list[Any] = []
        self.closed = False

    def order(self, message: object) -> None:
        self.orders.append(message)

    def close(self) -> None:
        self.closed = True

    @property
    def asked(self) -> list[str]:
        """The ids of the takes that are to be heard."""
        return [order.take_id for order in self.orders if isinstance(order, Study)]

    def hear(self, library: Library, take_id: str, ears: Ears) -> None:
        """Hear a take as the engine process does, and say so."""
        self.told.emit(study(library, take_id, ears=ears))

    def fail(self, take_id: str) -> None:
        """Say that a take could not be heard."""
        self.told.emit(Studied(take_id, None, None, False, "The engine crashed.", "Choose the take again."))


def ears(*, notes: Callable[[], bytes] | None = None) -> Ears:
    """Return ears that hear `FINDINGS`, and one A4 or what `notes` gives."""
    raw = activations().to_bytes()
    return Ears(lambda *_: FINDINGS, lambda *_: raw if notes is None else notes(), lambda kept: kept == raw)


class House:
    """An open window with its library, and takes put into it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.engine = Engine()
        self.furniture: Furniture | None = None

    def put(self, title: str, seconds: float = 1.0, **changes: Any) -> Take:
        """Put a take into the library."""
        with Library.open(self.folder) as library:
            clip = Clip(np.full((round(seconds * RATE_HZ), 1), 0.25, np.float32), RATE_HZ)
            values: dict[str, Any] = {"recipe": Recipe(title), "bpm": 84.0} | changes
            take = Take(library.new_id(1e9), title, 1e9, clip.seconds, RATE_HZ, 1, **values)
            return library.add(take, clip, codes=None, peaks=b"", overview=b"")

    def hear(self, take: Take, how: Ears | None = None) -> None:
        """Let a take have been heard before."""
        with Library.open(self.folder) as library:
            study(library, take.id, ears=how or ears())

    def open(self) -> Furniture:
        """Put the window up."""
        furniture = furnish_window(self.folder, [], safe=False)
        assert isinstance(furniture, Furniture)
        self.furniture = furniture
        return furniture

    def close(self) -> None:
        """Put the window away."""
        if self.furniture is not None:
            self.furniture.window.may_close = lambda: True
            self.furniture.window.close()
            self.furniture.close()
            self.furniture.window.deleteLater()
            self.furniture = None


def houses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    """Yield a house without sound card, engine process and logbook, and close it."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)  # no test is to appear among a desk's players
    for name in ("CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "home" / name.lower()))
    house, card = House(tmp_path / "library"), FakeSoundCard()
    monkeypatch.setattr(furnishing, "Player", lambda: Player(card.open, lambda: [Device("Paper", 2, 48_000, True)]))
    monkeypatch.setattr(furnishing, "open_logbook", lambda _folder: None)
    monkeypatch.setattr(furnishing, "EngineThread", lambda *_: house.engine)
    monkeypatch.setattr(wiring, "catch_mistakes", lambda _say: None)
    write_settings(settings_path(), Settings(welcomed=True, keep_warm=False))
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield house
    house.close()
    for number, handler in handlers.items():
        signal.signal(number, handler)
