"""What is exported: what there is to choose from, what was chosen, and how that is remembered."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QSettings

from musicdesk.app.exportform import ExportForm, ExportSpan
from musicdesk.app.licences import IMPORTED, Licence
from musicdesk.core.errors import BadValue
from musicdesk.core.scale import Scale
from musicdesk.gui.tongue import tr

WHOLE, SELECTION, LOOP, BARS = PARTS = ("whole", "selection", "loop", "bars")
"""Which part of a take is written."""
USUAL_BARS = 4
_KEPT = "export"


def listed(names: Sequence[str]) -> str:
    """Return names of files as a sentence lists them: "a.wav, a.mid and a.png"."""
    if len(names) < 2:
        return "".join(names)
    return tr("{files} and {last}", files=", ".join(names[:-1]), last=names[-1])


@dataclass(frozen=True)
class ExportSubject:
    """What is to be exported: a take, as far as the dialog needs it.

    `seconds` is its length; `selection` and `loop` are (begin, end) in seconds, None where there is none; `has_notes`
    says that MIDI can be written; `folder` is the usual folder of exports.
    """

    title: str
    seconds: float
    sample_rate: int
    folder: Path
    licence: Licence = IMPORTED
    bpm: float | None = None
    key: Scale | None = None
    downbeat_s: float | None = None
    beats_per_bar: int = 4
    selection: tuple[float, float] | None = None
    loop: tuple[float, float] | None = None
    has_notes: bool = False

    @property
    def bar_s(self) -> float | None:
        """How long a bar lasts, in seconds; None without a tempo."""
        return None if self.bpm is None else self.beats_per_bar * 60.0 / self.bpm

    @property
    def bars_begin_s(self) -> float:
        """Where exact bars begin: with the selection, else the loop region, else the first bar."""
        span = self.selection or self.loop
        return span[0] if span is not None else self.downbeat_s or 0.0

    @property
    def bars_limit(self) -> int:
        """How many whole bars there are from there on; 0 where no tempo is known."""
        bar_s = self.bar_s
        # A take of so many bars may be a little shorter than they are.
        return 0 if bar_s is None else max(0, math.floor((self.seconds - self.bars_begin_s) / bar_s + 0.02))

    def has(self, part: str) -> bool:
        """Whether a part can be chosen."""
        known = {SELECTION: self.selection is not None, LOOP: self.loop is not None, BARS: self.bars_limit > 0}
        return known.get(part, True)

    def span(self, part: str, bars: int) -> ExportSpan:
        """Return a part as the moments it lasts; `bars` counts for exact bars."""
        if part == SELECTION and self.selection is not None:
            return ExportSpan(*self.selection)
        if part == LOOP and self.loop is not None:
            return ExportSpan(*self.loop, loop=True)
        return ExportSpan(self.bars_begin_s, bars=bars) if part == BARS else ExportSpan()


@dataclass(frozen=True)
class ExportChoices:
    """What was chosen: as what, which part, whether it begins on the first bar, with MIDI beside it, and where."""

    form: ExportForm
    span: ExportSpan
    align_to_bar: bool
    midi: bool
    folder: Path


@dataclass(frozen=True)
class Remembered:
    """What is shown when the dialog opens: the choices of the last time. `folder` is "" for the usual one."""

    form: ExportForm = field(default_factory=ExportForm)
    part: str = WHOLE
    bars: int = USUAL_BARS
    align_to_bar: bool = False
    midi: bool = False
    folder: str = ""


def remembered(kept: QSettings) -> Remembered:
    """Return the choices of the last time; the usual ones where there are none or they are damaged."""
    try:
        values = json.loads(str(kept.value(_KEPT) or "{}"))
        usual = Remembered()
        return Remembered(
            ExportForm(**values["form"]),
            values["part"] if values["part"] in PARTS else WHOLE,
            min(max(int(values["bars"]), 1), 999),
            values["align"] is True,
            values["midi"] is True,
            str(values.get("folder", usual.folder)),
        )
    except (KeyError, TypeError, ValueError, AttributeError, BadValue):
        return Remembered()


def remember(kept: QSettings, choices: Remembered) -> None:
    """Keep choices for the next time."""
    values = {
        "form": vars(choices.form),
        "part": choices.part,
        "bars": choices.bars,
        "align": choices.align_to_bar,
        "midi": choices.midi,
        "folder": choices.folder,
    }
    kept.setValue(_KEPT, json.dumps(values))
