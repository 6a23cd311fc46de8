"""Analyse: tempo, beats, key and loudness of a sound file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.core.errors import BadFile, BadValue, UserError
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM, believable, tempo_in

if TYPE_CHECKING:
    from musicdesk.app.desk import Desk
    from musicdesk.core.findings import Findings
    from musicdesk.core.job import Cancel, Report


@dataclass(frozen=True)
class Analysed:
    """A file that was listened to: `path`, how many `seconds` it lasts, and what was heard.

    `remark` says why no words for it were heard though a model for them is installed, "" otherwise.
    """

    path: Path
    seconds: float
    findings: Findings
    remark: str = ""


def analyse(
    desk: Desk,
    path: Path,
    prior_bpm: float | None = None,
    *,
    report: Report | None = None,
    cancel: Cancel | None = None,
) -> Analysed:
    """Listen to a file as a whole, for genre, mood and instruments too where a model for them is installed.

    `prior_bpm` is the tempo it was meant to have; without it that is what the file itself says, or the prompt in it.

    Raises: BadFile; BadValue if `prior_bpm` is outside 10..400; Cancelled.
    """
    from musicdesk.analysis.findings import findings_of

    if prior_bpm is not None and believable(prior_bpm) is None:
        raise BadValue(
            f"A tempo of {prior_bpm:g} bpm is outside {TEMPO_LOW_BPM:g}..{TEMPO_HIGH_BPM:g}.",
            "Choose one between the two.",
            field="bpm",
        )
    clip = desk.read_audio(path)
    meant = _said(path) if prior_bpm is None else prior_bpm
    found = findings_of(clip, meant, report, cancel)
    try:
        tagger = desk.tagger()
        if tagger is None:
            return Analysed(path, clip.seconds, found)
        worded = replace(found, tags=tagger.tags(clip, cancel).words, worded=True)
    except UserError as exc:
        return Analysed(path, clip.seconds, found, str(exc))
    return Analysed(path, clip.seconds, worded)


def _said(path: Path) -> float | None:
    from musicdesk.formats.filefacts import read_file_facts

    try:
        facts = read_file_facts(path)
    except BadFile:  # its sound was read all the same
        return None
    return believable(facts.bpm or tempo_in(facts.prompt))
