"""Study: hear what a take is and what notes it has, keep that with the take, and do nothing that was done before."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from musicdesk.core.errors import BadFile, BadValue, StorageError, UserError
from musicdesk.core.findings import Findings
from musicdesk.core.job import Cancel, Cancelled, Progress
from musicdesk.core.take import BEATS_LIMIT, Bond
from musicdesk.core.words import tempo_in
from musicdesk.workers.measuring import checked, measured
from musicdesk.workers.messages import STUDYING_PER_SECOND, Studied, Studying

if TYPE_CHECKING:
    from musicdesk.core.clip import Clip
    from musicdesk.core.take import Take
    from musicdesk.library.library import Library
    from musicdesk.workers.words import Words

FINDINGS_FILE, HEARD_FILE = "analysis.json", "heard.npy"
WHOLE, WORDS, NOTES = "Listening for tempo and key", "Listening for genre and mood", "Listening for notes"
"""The stages of a study, in words."""
LISTENED_S = 600.0
"""How much of a take is heard, from its beginning, in seconds: ears need memory and time for each of them."""
WORDED_S = 120.0
"""How much of it words are found for, in seconds."""
ONLY_BEGINNING = "Only its first 10 minutes were listened to."

Tell = Callable[[Studying], object]
"""Told how far a study has come."""
FindingsOf = Callable[["Clip", float | None, Callable[[Progress], object], Cancel], Findings]
HeardOf = Callable[["Clip", Callable[[Progress], object], Cancel], bytes]


@dataclass(frozen=True)
class Ears:
    """What a study hears with: `whole` gives the findings of a clip, `notes` the bytes of what was heard of notes.

    `known` says whether such bytes, kept earlier, can still be used. `words` find words for a clip, None for none.
    """

    whole: FindingsOf
    notes: HeardOf
    known: Callable[[bytes], bool]
    words: Words | None = None


def study(
    library: Library,
    take_id: str,
    notes: bool = True,
    tell: Tell = lambda _: None,
    cancel: Cancel = lambda: False,
    ears: Ears | None = None,
) -> Studied:
    """Hear a take of a library, keep what was heard with it, and set its tempo and key but for what the user typed.

    Of a long one the first `LISTENED_S` are heard. What was heard before is not heard again. With `notes` what notes
    are found in is heard as well. What stands in the way of one part, or of keeping it, is said in the result, and the
    rest is done all the same.

    Raises: BadFile if the take is gone or damaged; StorageError; Cancelled, and what was kept by then stays.
    """
    ears = own_ears() if ears is None else ears
    take, findings = library.take(take_id), kept_findings(library, take_id)
    heard = _is_heard(library, take_id, ears)
    missing_notes = notes and not heard
    unchecked = take.recipe is not None and not library.read_only and (take.check is None or _unmeasured(take))
    wordless = ears.words is not None and ears.words.there and not (findings is not None and findings.worded)
    troubles: list[UserError] = []
    whole = library.clip(take_id) if findings is None or missing_notes or unchecked or wordless else None
    if whole is not None and unchecked:
        take = _checked(library, take, whole, cancel, troubles)
    clip = None if whole is None else _beginning(whole)
    if clip is not None and findings is None:
        findings = ears.whole(clip, prior_bpm(take), _Told(take_id, WHOLE, tell), cancel)
        _keep(library, take_id, FINDINGS_FILE, json.dumps(findings.to_json()).encode(), troubles)
    if findings is not None and not library.read_only:
        found = findings
        try:
            take = library.rewrite(take_id, lambda now: with_findings(now, found))
        except StorageError as exc:
            troubles.append(exc)
    if clip is not None and findings is not None and wordless:
        findings = _worded(take, findings, clip, ears, _Told(take_id, WORDS, tell), cancel, troubles)
        if findings.worded:
            _keep(library, take_id, FINDINGS_FILE, json.dumps(findings.to_json()).encode(), troubles)
    if clip is not None and missing_notes:
        if cancel():
            raise Cancelled
        try:
            raw = ears.notes(clip, _Told(take_id, NOTES, tell), cancel)
        except UserError as exc:
            troubles.append(exc)
        else:
            heard = _keep(library, take_id, HEARD_FILE, raw, troubles)
    message, hint = (ONLY_BEGINNING, "") if take.seconds > LISTENED_S else ("", "")
    if troubles:
        message, hint = troubles[0].message, troubles[0].hint
    return Studied(take_id, take, findings, heard, message, hint)


def _worded(
    take: Take,
    findings: Findings,
    clip: Clip,
    ears: Ears,
    report: Callable[[Progress], object],
    cancel: Cancel,
    troubles: list[UserError],
) -> Findings:
    """Return findings with the words that fit a clip, and how well it fits the prompt of its take.

    Raises: Cancelled.
    """
    from musicdesk.core.clip import Clip

    if cancel():
        raise Cancelled
    report(Progress(0, 1, unit="part"))
    part = Clip(clip.samples[: round(WORDED_S * clip.sample_rate)], clip.sample_rate)
    try:
        tagger = None if ears.words is None else ears.words.tagger()
        if tagger is None:
            return findings
        tags = tagger.tags(part, cancel)
        prompt = "" if take.recipe is None else take.recipe.prompt
        likeness = tagger.likeness([part], prompt, cancel)[0] if prompt else None
    except UserError as exc:
        troubles.append(exc)
        return findings
    report(Progress(1, 1, unit="part"))
    return replace(findings, tags=tags.words, likeness=likeness, worded=True)


def _unmeasured(take: Take) -> bool:
    return any(not each.measured for each in take.seams)


def _checked(library: Library, take: Take, clip: Clip, cancel: Cancel, troubles: list[UserError]) -> Take:
    """Return a take as it is once its seams are measured and it was checked: one that was stopped was not, when made.

    Raises: Cancelled.
    """
    seams = measured(clip, take.seams, cancel)
    check = checked(clip, seams, bpm=None if take.recipe is None else take.recipe.bpm, cancel=cancel)
    try:
        return library.rewrite(take.id, lambda now: now.with_(seams=seams, check=check))
    except StorageError as exc:
        troubles.append(exc)
        return take


def _beginning(clip: Clip) -> Clip:
    from musicdesk.core.clip import Clip

    return Clip(clip.samples[: round(LISTENED_S * clip.sample_rate)], clip.sample_rate)


def own_ears(words: Words | None = None) -> Ears:
    """Return the program's own ears, with `words` if they are given."""

    def whole(clip: Clip, prior: float | None, report: Callable[[Progress], object], cancel: Cancel) -> Findings:
        from musicdesk.analysis.findings import findings_of

        return findings_of(clip, prior, report, cancel)

    def heard(clip: Clip, report: Callable[[Progress], object], cancel: Cancel) -> bytes:
        from musicdesk.midi.listen import listen

        return listen(clip, report, cancel).to_bytes()

    def known(raw: bytes) -> bool:
        from musicdesk.midi.listen import Activations

        try:
            Activations.from_bytes(raw)
        except BadFile:
            return False
        return True

    return Ears(whole, heard, known, words)


def kept_findings(library: Library, take_id: str) -> Findings | None:
    """Return what was heard of a take as a whole, or None where that has to be heard (again).

    Raises: BadFile if there is no such take; StorageError.
    """
    raw = _beside(library, take_id, FINDINGS_FILE)
    try:
        return None if raw is None else Findings.from_json(json.loads(raw))
    except (ValueError, RecursionError, BadValue):  # damaged, or of an older version: it is heard anew
        return None


def with_findings(take: Take, findings: Findings) -> Take:
    """Return a take with the tempo, key and bars that were heard, but for what the user typed."""
    found = {"bpm": findings.bpm, "key": None if findings.key is None else findings.key.name}
    changes = {name: value for name, value in found.items() if value is not None and name not in take.typed}
    bars = {} if findings.downbeat_s is None or "bar" in take.typed else bars_in(findings)
    return take.with_(**changes, **bars)


def bars_in(findings: Findings) -> dict[str, object]:
    """Return the values of a take that say how its bars lie, as they were heard."""
    return {"beats_per_bar": min(findings.beats_per_bar, BEATS_LIMIT), "downbeat_s": findings.downbeat_s}


def prior_bpm(take: Take) -> float | None:
    """Return the tempo that a take should have: typed, asked for, or said by its file or title; None if none is."""
    if take.recipe is None or "bpm" in take.typed:
        return take.bpm or tempo_in(take.title.replace("_", " "))
    if take.bond in (Bond.CONTINUATION, Bond.REMADE) and take.bpm is not None:
        return take.bpm  # that of the music before, which a model need not have been taught
    return take.recipe.bpm or tempo_in(take.prompt)


def _is_heard(library: Library, take_id: str, ears: Ears) -> bool:
    raw = _beside(library, take_id, HEARD_FILE)
    return raw is not None and ears.known(raw)


def _beside(library: Library, take_id: str, name: str) -> bytes | None:
    try:
        return library.beside(take_id, name)
    except BadFile:
        library.folder_of(take_id)  # a take that is gone is said to be gone; a file that is damaged is made again
        return None


def _keep(library: Library, take_id: str, name: str, raw: bytes, troubles: list[UserError]) -> bool:
    """Keep a side file; returns whether that went well, and adds what stood in the way to `troubles`."""
    try:
        library.keep_beside(take_id, name, raw)
    except UserError as exc:
        troubles.append(exc)
        return False
    return True


class _Told:
    """Tells of progress, not too often, and of the end of a stage always."""

    def __init__(self, take_id: str, stage: str, tell: Tell) -> None:
        self._take_id, self._stage, self._tell = take_id, stage, tell
        self._next_s = 0.0

    def __call__(self, progress: Progress) -> None:
        now_s = time.monotonic()
        if now_s < self._next_s and progress.done < progress.total:
            return
        self._next_s = now_s + 1 / STUDYING_PER_SECOND
        self._tell(Studying(self._take_id, self._stage, progress))
