"""Generate: from a recipe to finished files, with everything checked before the model is loaded."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from musicdesk.app.beginnings import source_in
from musicdesk.app.desk import Desk, silent
from musicdesk.app.generated import Generated
from musicdesk.app.growing import left_beside
from musicdesk.app.library import open_for_writing, recover_unfinished
from musicdesk.app.licences import licence_after
from musicdesk.app.melodies import keep_melody, keep_prepared, melody_at
from musicdesk.app.melody import Prepared, melody_of, prepare, repaired
from musicdesk.app.melodyfile import file_draft
from musicdesk.app.order import Order, targets
from musicdesk.app.pieces import InPieces
from musicdesk.app.transcribe import ground_of, write_notes
from musicdesk.core.errors import ModelError, StorageError
from musicdesk.core.job import Cancel, Cancelled, Progress, Report
from musicdesk.core.recipe import Melody, Recipe
from musicdesk.formats.names import shown

if TYPE_CHECKING:
    from musicdesk.app.librarytaking import LibraryTaking
    from musicdesk.app.taking import FileTaking
    from musicdesk.core.clip import Clip
    from musicdesk.library.library import Library

__all__ = ["Generated", "Order", "generate", "targets"]


def generate(
    desk: Desk,
    order: Order,
    *,
    say: Callable[[str], None] = silent,
    report: Report | None = None,
    cancel: Cancel | None = None,
) -> list[Generated]:
    """Make the takes of an order and write them; of a cancelled one write what there is, under another name.

    Takes grow on the disk while they are made, so that memory does not grow with their length. `say` is told the
    sentences the user should see. MIDI is written for complete takes only.

    Raises: UserError; Cancelled if nothing had been made yet.
    """
    audio, midi = targets(desk, order)
    stray = ", ".join(f'"{shown(path)}"' for path in left_beside(audio))
    if stray:
        say(f"{stray} is there from a run that did not end, if none is at it now: keep it or delete it, as you like.")
    tune = _tune(desk, order, say, cancel)
    recipe = order.recipe if tune is None else order.recipe.with_(melody=tune.known)
    _check_room(order, recipe)
    engine = desk.load_engine(recipe.model, recipe.device, recipe.precision, recipe.lora)
    if cancel is not None and cancel():
        raise Cancelled
    with contextlib.ExitStack() as stack:
        library = None if order.library is None else stack.enter_context(open_for_writing(order.library))
        for left in () if library is None else recover_unfinished(library):
            say(f"A take that was being made when MusicDesk ended is in the library: {left.id}.")
        taking = _taking(desk, order, engine, audio, library, say)
        stack.callback(taking.close)
        takes = _composed(desk, order, recipe, tune, engine, taking, report, cancel)
        if library is not None:
            _keep_tune(library, order, tune, takes)
        for remark in dict.fromkeys(remark for take in takes for remark in take.remarks):
            say(remark)
        for complaint in (complaint for take in takes for complaint in take.complaints(*order.new)):
            say(complaint)
        if taking.trouble is not None:
            say(f"Not all is where it should be; kept: {', '.join(_named(take) for take in takes)}.")
            raise taking.trouble
        if not midi:
            return takes
        try:
            return [_with_midi(desk, order, take, taking.heard, midi[take.index], say, cancel) for take in takes]
        except BaseException:
            # The takes are on the disk all the same: a full disk, or a second Ctrl+C, must not leave them unnamed.
            say(f"Kept without all of its MIDI: {', '.join(take.path.name for take in takes)}.")
            raise


def _check_room(order: Order, recipe: Recipe) -> None:
    """Refuse a model that this machine has surely no memory for. Raises: Unavailable, which names one that fits."""
    from musicdesk.engines.freeing import memory_bytes
    from musicdesk.engines.speed import gpu_bytes
    from musicdesk.workers.fitting import check_room
    from musicdesk.workers.freememory import free_bytes

    if recipe.device == "cpu" or not gpu_bytes():  # a GPU has memory of its own, and says itself when it is full
        free = free_bytes()
        check_room(recipe.model, recipe.precision, free and free + memory_bytes(), order.wish(recipe))


def _taking(
    desk: Desk,
    order: Order,
    engine: Any,
    audio: tuple[Path, ...],
    library: Library | None,
    say: Callable[[str], None],
) -> FileTaking | LibraryTaking:
    # With these come all that hears and composes, which a wrong order does not need.
    if library is None:
        from musicdesk.app.taking import FileTaking

        return FileTaking(desk, order, engine, audio, say)
    from musicdesk.app.librarytaking import LibraryTaking

    return LibraryTaking(library, desk, order, engine, audio, say)


def _composed(
    desk: Desk,
    order: Order,
    recipe: Recipe,
    tune: Tune | None,
    engine: Any,
    taking: FileTaking | LibraryTaking,
    report: Report | None,
    cancel: Cancel | None,
) -> list[Generated]:
    """Return the takes of an order, made and on the disk. Raises: UserError; Cancelled if there are none."""
    from musicdesk.workers.composing import compose

    began_s = desk.now()
    source = None if order.beginning is None else source_in(desk, order.beginning, engine, cancel)
    given = None if tune is None else tune.given
    try:
        compose(engine, order.wish(recipe), source, given, taking, report or _unheard, cancel or _never)
    except Exception as exc:
        taking.rescue()
        if not (order.candidates and taking.takes and isinstance(exc, ModelError)):
            if taking.takes:
                taking.say(f"Kept: {', '.join(_named(take) for take in taking.takes)}.")
            raise
        taking.say(f"One of the candidates did not come. {exc}")
    elapsed_s = max(desk.now() - began_s, 1e-9)
    takes = taking.takes
    if not takes:
        raise Cancelled
    begin_s, end_s = order.new
    made_s = sum(max(0.0, min(take.seconds, end_s) - begin_s) for take in takes)
    return [replace(take, elapsed_s=elapsed_s, speed=made_s / elapsed_s) for take in takes]


@dataclass(frozen=True, eq=False)
class Tune:
    """What an order follows: what the engine is `given`, all that is `known` of it, and how it was made ready.

    `prepared` is None for one that was made ready before and kept in a library.
    """

    given: Path | Clip
    known: Melody
    prepared: Prepared | None = None


def _tune(desk: Desk, order: Order, say: Callable[[str], None], cancel: Cancel | None) -> Tune | None:
    """Return what an order follows; notes are made into tones, what is to be mended is mended, and remarks are said."""
    if order.melody is None:
        return None
    kept = melody_at(order.melody)
    if kept is not None and not order.repair and order.begin_s is None and order.end_s is None:
        desk.read_audio(order.melody)  # the engine reads it again; a bad file must not cost the loading of a model
        return Tune(order.melody, replace(kept, after=order.after))
    draft, begins = file_draft(order.melody, begin_s=order.begin_s, end_s=order.end_s, after=order.after)
    prepared = (repaired if order.repair else prepare)(draft, cancel=cancel)
    if begins:
        say(f"{order.melody.name} {begins}.")
    for remark in prepared.remarks:
        say(f"{order.melody.name}: {remark}")
    if order.repair:
        count = len(prepared.notes)
        mended = ", ".join(prepared.draft.repairs.words)
        say(f"{order.melody.name}: {count} {'note' if count == 1 else 'notes'}, {mended}.")
    return Tune(prepared.clip, melody_of(prepared), prepared)


def _keep_tune(library: Library, order: Order, tune: Tune | None, takes: list[Generated]) -> None:
    """Keep what the takes follow beside them."""
    with contextlib.suppress(StorageError, OSError):  # it is needed to make the takes again, not to have them
        if tune is not None and tune.prepared is not None:
            keep_prepared(library.folder, tune.prepared)
        elif order.melody is not None and takes[0].recipe.melody is not None:
            keep_melody(library.folder, takes[0].recipe.melody, order.melody)


def _with_midi(
    desk: Desk,
    order: Order,
    take: Generated,
    heard: Callable[[int], Clip],
    target: Path,
    say: Callable[[str], None],
    cancel: Cancel | None,
) -> Generated:
    if not take.complete:
        say(f"{take.path.name}: cut short after {take.seconds:.3g} s, so no MIDI was written.")
        return take
    try:
        before = "" if order.beginning is None else order.beginning.licence
        ground = ground_of(take.found, take.recipe.bpm)
        listening = replace(desk, transcribe=InPieces(desk.transcribe))
        licence, name, clip = licence_after(take.recipe, before), take.recipe.prompt, heard(take.index)
        written = write_notes(listening, clip, target, ground, name=name, licence=licence, say=say, cancel=cancel)
    except Cancelled:
        say(f"{take.path.name}: stopped before its MIDI was written.")
        return take
    return replace(take, midi=written)


def _named(take: Generated) -> str:
    return take.path.name if take.home is None else str(take.home)


def _unheard(_progress: Progress) -> None:
    """Take in progress that nobody looks at."""


def _never() -> bool:
    return False
