"""Retagging: tempo, key and bars of a take as the user types them, which win over what is heard, until taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musicdesk.core.scale import Scale
from musicdesk.core.take import USUAL_BEATS

if TYPE_CHECKING:
    from musicdesk.core.take import Take
    from musicdesk.library.library import Library


def type_tempo(library: Library, take_id: str, bpm: float) -> Take:
    """Set the tempo of a take, in beats per minute, for good; its bars go on beginning where they do.

    Raises: BadValue if it is outside 10..400; BadFile if there is no such take; StorageError.
    """
    return library.rewrite(take_id, lambda take: take.with_(bpm=bpm, typed=_with(take, "bpm")))


def type_key(library: Library, take_id: str, key: str) -> Take:
    """Set the key of a take, such as "A minor", for good.

    Raises: BadValue if it is none; BadFile if there is no such take; StorageError.
    """
    name = Scale.named(key).name
    return library.rewrite(take_id, lambda take: take.with_(key=name, typed=_with(take, "key")))


def type_bar(library: Library, take_id: str, beats_per_bar: int, downbeat_s: float) -> Take:
    """Set how many beats a bar of a take has, and when the first one begins, in seconds, for good.

    Raises: BadValue if there are no such bars; BadFile if there is no such take; StorageError.
    """
    bar = {"beats_per_bar": beats_per_bar, "downbeat_s": downbeat_s}
    return library.rewrite(take_id, lambda take: take.with_(**bar, typed=_with(take, "bar")))


def clear_tempo(library: Library, take_id: str) -> Take:
    """Take the typed tempo of a take back: it has the one that was heard again, or else the one that was asked for.

    Raises: BadFile if there is no such take; StorageError.
    """
    from musicdesk.workers.study import kept_findings, prior_bpm

    findings = kept_findings(library, take_id)

    def untyped(take: Take) -> Take:
        bare = take.with_(bpm=None, typed=_without(take, "bpm"))
        heard = None if findings is None else findings.bpm
        return bare.with_(bpm=prior_bpm(bare) if heard is None else heard)

    return library.rewrite(take_id, untyped)


def clear_key(library: Library, take_id: str) -> Take:
    """Take the typed key of a take back: it has the one that was heard again, if one was.

    Raises: BadFile if there is no such take; StorageError.
    """
    from musicdesk.workers.study import kept_findings

    findings = kept_findings(library, take_id)
    key = None if findings is None or findings.key is None else findings.key.name
    return library.rewrite(take_id, lambda take: take.with_(key=key, typed=_without(take, "key")))


def clear_bar(library: Library, take_id: str) -> Take:
    """Take the typed bars of a take back: it has those that were heard again, or else the usual ones.

    Raises: BadFile if there is no such take; StorageError.
    """
    from musicdesk.workers.study import bars_in, kept_findings

    findings = kept_findings(library, take_id)
    bars = {"beats_per_bar": USUAL_BEATS, "downbeat_s": None} if findings is None else bars_in(findings)
    return library.rewrite(take_id, lambda take: take.with_(**bars, typed=_without(take, "bar")))


def _with(take: Take, name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*take.typed, name)))


def _without(take: Take, name: str) -> tuple[str, ...]:
    return tuple(each for each in take.typed if each != name)
