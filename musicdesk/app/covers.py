"""Covers: the picture of a take, drawn from its sound until somebody chooses or paints another."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from musicdesk.app.exportnames import without_tempo
from musicdesk.core.errors import BadFile, BadValue, Unavailable, UserError
from musicdesk.core.findings import Findings
from musicdesk.core.picture import Picture
from musicdesk.core.scale import Scale
from musicdesk.core.tags import MOODS
from musicdesk.workers.study import FINDINGS_FILE

if TYPE_CHECKING:
    from musicdesk.app.desk import Desk
    from musicdesk.core.clip import Clip
    from musicdesk.core.filefacts import FileFacts
    from musicdesk.core.job import Cancel, Report
    from musicdesk.core.take import Take
    from musicdesk.library.library import Library

COVER = "cover.png"
"""The name of the cover in the folder of a take."""
NEGATIVE = "text, letters, words, logo, watermark, signature, frame, blurry, deformed"
"""What a painted cover should not show."""
PROMPT_WORDS = 45
"""How many words of a prompt go into the sentence of a cover: models that paint read 77 tokens."""
SIZE_LIMITS_PX = (64, 4_000)
"""How many pixels a side may have."""
_PNG_BEGIN, _PNG_END = b"\x89PNG\r\n\x1a\n", b"\x00\x00\x00\x00IEND\xaeB`\x82"
_DRAWN = "MusicDesk-Drawn"
"""The name of the text in a drawn cover that says what it was drawn of."""


def cover_of(library: Library, take_id: str) -> Path:
    """Return the PNG of a take's cover, drawn now if there is none, or if the drawn one is out of date.

    Raises: BadFile if there is no such take; StorageError if it cannot be kept.
    """
    place = library.folder_of(take_id) / COVER
    if _needs_drawing(library, take_id):
        take = library.take(take_id)
        library.keep_beside(take_id, COVER, _drawn_png(library, take, _seed_in(place, take_id)))
    return place


def cover_png(library: Library, take_id: str) -> bytes:
    """Return the cover of a take as the bytes of a PNG, drawn where it needs to be, kept where it can be.

    Raises: BadFile if there is no such take.
    """
    if not _needs_drawing(library, take_id):
        try:
            kept = library.beside(take_id, COVER)
        except BadFile:  # gone meanwhile, or damaged: the drawn one is always there
            kept = None
        if kept is not None:
            return kept
    take = library.take(take_id)
    raw = _drawn_png(library, take, _seed_in(library.folder_of(take_id) / COVER, take_id))
    with contextlib.suppress(UserError):  # a library that cannot be written still has covers
        library.keep_beside(take_id, COVER, raw)
    return raw


def set_cover(library: Library, take_id: str, picture: Picture | Path) -> Path:
    """Keep a picture, or that of a PNG or JPEG file, as the cover of a take; return the PNG.

    It is cut to a square, and made smaller where it is larger than a drawn one.

    Raises: BadFile if the file is no such picture, or there is no such take; StorageError.
    """
    from musicdesk.formats.picturefile import png_bytes, read_picture, squared
    from musicdesk.pictures.drawn import COVER_PX

    whole = read_picture(picture) if isinstance(picture, Path) else picture
    square = squared(whole, min(COVER_PX, *whole.shape[:2]))
    library.keep_beside(take_id, COVER, png_bytes(square))
    return library.folder_of(take_id) / COVER


def reset_cover(library: Library, take_id: str, seed: int | None = None) -> Path:
    """Let a take have its drawn cover again, or with a `seed` another drawn one; return the PNG.

    Either is drawn again when the title, the key or the tempo of the take change.

    Raises: BadFile if there is no such take; StorageError.
    """
    take = library.take(take_id)
    library.keep_beside(take_id, COVER, _drawn_png(library, take, _seed(take.id) if seed is None else seed))
    return library.folder_of(take_id) / COVER


def is_drawn(library: Library, take_id: str) -> bool:
    """Whether the cover of a take is the one that is drawn by itself, or will be: no picture, and not another drawing.

    Raises: BadFile if there is no such take.
    """
    place = library.folder_of(take_id) / COVER
    if not _is_whole(place):
        return True
    return is_drawn_cover(place) and _seed_in(place, take_id) == _seed(take_id)


def is_drawn_cover(path: Path) -> bool:
    """Whether a file is a cover that was drawn here."""
    return bool(_drawn_of(path))


def drawn_cover(library: Library, take: Take, *, seed: int | None = None, size_px: int | None = None) -> Picture:
    """Return the drawn cover of a take, with another seed or size where they are given.

    Raises: BadFile if there is no such take; BadValue if the size is outside `SIZE_LIMITS_PX`.
    """
    return _drawn(
        _loudness(library, take),
        take.title,
        None if take.key is None else Scale.named(take.key),
        take.bpm,
        moods_of(library, take),
        _seed(take.id) if seed is None else seed,
        size_px,
    )


def drawn_cover_of_clip(
    clip: Clip, facts: FileFacts, *, seed: int | None = None, size_px: int | None = None
) -> Picture:
    """Return the drawn cover of a recording, by what its file says of itself.

    Raises: BadValue if the size is outside `SIZE_LIMITS_PX`.
    """
    from musicdesk.analysis.peaks import overview
    from musicdesk.core.fingerprint import fingerprint
    from musicdesk.pictures.drawn import SHAPE_POINTS

    loudness = np.frombuffer(overview(clip, SHAPE_POINTS), np.uint8).astype(np.float32) / np.float32(255.0)
    own = _seed(fingerprint(clip)) if seed is None else seed
    return _drawn(loudness, facts.title, facts.key, facts.bpm, _moods_in(facts.prompt), own, size_px)


def cover_prompt(take: Take) -> str:
    """Return the sentence that a cover of a take is painted from: by its prompt and style, or its title."""
    style = "" if take.recipe is None else take.recipe.style
    return prompt_for(take.prompt or take.title, style)


def prompt_for(words: str, style: str = "") -> str:
    """Return the sentence that a cover for music is painted from."""
    heard = " ".join(words.split()[:PROMPT_WORDS]).strip(" ,.;:")
    parts = ("album cover", heard, style.strip(), "abstract, calm, beautiful light, no text")
    return ", ".join(part for part in parts if part)


def paint_cover(
    desk: Desk,
    prompt: str,
    *,
    seed: int = 0,
    size_px: int | None = None,
    report: Report | None = None,
    cancel: Cancel | None = None,
) -> Picture:
    """Return a cover painted by the installed model, of the model's own size unless another is given.

    Raises: Unavailable if no model for that is installed; ModelError; BadValue; Cancelled.
    """
    from musicdesk.formats.picturefile import squared

    if size_px is not None:
        check_size(size_px)
    painter = desk.painter()
    if painter is None:
        raise Unavailable(
            "The model that paints covers is not installed.",
            "Run: musicdesk models get stable-diffusion, or leave the cover drawn.",
        )
    picture = painter.paint(prompt, negative=NEGATIVE, seed=seed, report=report, cancel=cancel)
    return squared(picture, size_px or len(picture))


def moods_of(library: Library, take: Take) -> tuple[str, ...]:
    """Return the moods of a take, as they were heard, and those that its prompt names; three at most."""
    return tuple(dict.fromkeys((*_heard_moods(library, take), *_moods_in(take.prompt))))[:3]


def _heard_moods(library: Library, take: Take) -> tuple[str, ...]:
    try:
        raw = library.beside(take.id, FINDINGS_FILE)
        tags = () if raw is None else Findings.from_json(json.loads(raw)).tags
    except (BadFile, BadValue, ValueError, RecursionError):  # heard anew at the next study
        return ()
    return tuple(tag for tag in tags if tag in MOODS)


def _moods_in(prompt: str) -> tuple[str, ...]:
    words = "".join(sign if sign.isalnum() else " " for sign in prompt.casefold()).split()
    return tuple(mood for mood in dict.fromkeys(words) if mood in MOODS)[:3]


def _needs_drawing(library: Library, take_id: str) -> bool:
    place = library.folder_of(take_id) / COVER
    if not _is_whole(place):
        return True
    drawn_of = _drawn_of(place)
    return bool(drawn_of) and drawn_of.split()[0] != _look(library, library.take(take_id))


def _is_whole(place: Path) -> bool:
    """Whether a file is a PNG from its beginning to its end: what a torn disk left goes into no export."""
    try:
        with open(place, "rb") as file:
            begins = file.read(len(_PNG_BEGIN)) == _PNG_BEGIN
            file.seek(-len(_PNG_END), os.SEEK_END)
            return begins and file.read() == _PNG_END
    except OSError:  # there is none, or it is shorter
        return False


def _drawn_of(place: Path) -> str:
    from musicdesk.formats.picturefile import png_word

    return png_word(place, _DRAWN)


def _look(library: Library, take: Take) -> str:
    """Return a fingerprint of all that a take's drawn cover is made of; its sound never changes."""
    from musicdesk.pictures.drawn import DRAWING

    values = [DRAWING, take.title, take.key, take.bpm, moods_of(library, take)]
    return hashlib.sha256(json.dumps(values).encode()).hexdigest()


def _drawn_png(library: Library, take: Take, seed: int) -> bytes:
    from musicdesk.formats.picturefile import png_bytes

    return png_bytes(drawn_cover(library, take, seed=seed), {_DRAWN: f"{_look(library, take)} {seed}"})


def _seed_in(place: Path, take_id: str) -> int:
    """Return the seed of the drawn cover that is there, so that it stays the same picture under a new title."""
    _, _, seed = _drawn_of(place).partition(" ")
    return int(seed) if seed.isdecimal() and len(seed) < 20 else _seed(take_id)


def _drawn(
    loudness: NDArray[np.float32],
    title: str,
    key: Scale | None,
    bpm: float | None,
    moods: tuple[str, ...],
    seed: int,
    size_px: int | None,
) -> Picture:
    from musicdesk.pictures.drawn import COVER_PX, draw_cover

    size_px = COVER_PX if size_px is None else size_px
    check_size(size_px)
    spoken = title if bpm is None else without_tempo(title)
    return draw_cover(loudness, title=spoken, key=key, bpm=bpm, moods=moods, seed=seed, size_px=size_px)


def check_size(size_px: int) -> None:
    """Make sure that a cover can be so large. Raises: BadValue."""
    low, high = SIZE_LIMITS_PX
    if not low <= size_px <= high:
        raise BadValue(
            f"A cover of {size_px} pixels is outside {low}..{high}.", "Choose a number between the two.", field="size"
        )


def _loudness(library: Library, take: Take) -> NDArray[np.float32]:
    """Return how loud a take is from its beginning to its end, 0..1, from what its waveform is painted of."""
    from musicdesk.analysis.peaks import Peaks
    from musicdesk.pictures.drawn import SHAPE_POINTS

    frames = round(take.seconds * take.sample_rate)
    try:
        peaks = Peaks.from_bytes(library.peaks(take.id), frames, take.channels)
    except BadFile:
        return _little(library, take)
    return peaks.loudest(SHAPE_POINTS)


def _little(library: Library, take: Take) -> NDArray[np.float32]:
    """Return the small picture of a take's sound, where the large one is damaged; nothing where that is as well."""
    rows = library.rows([take.id])
    shades = np.frombuffer(rows[0].overview if rows else b"", np.uint8)
    return shades.astype(np.float32) / np.float32(255.0)


def _seed(word: str) -> int:
    return zlib.crc32(word.encode())
