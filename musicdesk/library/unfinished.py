"""Unfinished: a take that is being made, on the disk from its first block on, so that it outlives whatever made it."""

from __future__ import annotations

import contextlib
import shutil
import threading
import time
from pathlib import Path

import numpy as np

from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import BadValue, StorageError
from musicdesk.core.music import Codes
from musicdesk.core.take import Take
from musicdesk.formats.wavtape import WavTape
from musicdesk.library.claim import Claim
from musicdesk.library.codestape import CodesTape, read_pieces
from musicdesk.library.finishing import CODES_TAPE, SOUND, Finish, write_making
from musicdesk.library.trouble import full, said

FLUSH_S = 1.0
"""How often what is new is brought to the disk itself: only a power cut loses what the system was given."""
RESERVE_BYTES = 32 << 20
"""Room that is left on the disk, so that what is there can be finished and the musician's other programs go on."""
AGAIN_S = 5.0
"""How often a disk that did not take something in is tried again."""


class Unfinished:
    """A take in the making. Its methods are for one thread; bringing it to the disk is the work of another.

    `take` is what is known of it. It comes from `Library.begin`, and becomes a take by `Library.finish`.

    Raises: OSError if its files cannot be made.
    """

    def __init__(self, claim: Claim, take: Take) -> None:
        self.take = take
        self._claim = claim
        self._folder = claim.folder
        self._held: list[tuple[Samples, Codes]] = []
        self._held_frames = 0
        self._looked_s = -AGAIN_S
        self.trouble: StorageError | None = None
        """What keeps the disk from taking in more; what came since then is held in memory."""
        self._folder.mkdir()
        try:
            write_making(self._folder, take)
            self._sound = WavTape(self._folder / SOUND, take.sample_rate, take.channels, aligned=True)
            self._codes = CodesTape(self._folder / CODES_TAPE)
        except BaseException:
            with contextlib.suppress(AttributeError, OSError):
                self._sound.close()
            shutil.rmtree(self._folder, ignore_errors=True)
            raise
        self._ended = threading.Event()
        self._closing = threading.Lock()
        self._flusher = threading.Thread(target=self._keep_flushing, name="musicdesk-flusher", daemon=True)
        self._flusher.start()

    @property
    def id(self) -> str:
        """The id of the take it will be."""
        return self.take.id

    @property
    def folder(self) -> Path:
        """Where it lies for now."""
        return self._folder

    @property
    def frames(self) -> int:
        """How many there are."""
        return self._sound.frames + self._held_frames

    def append(self, samples: Samples, codes: Codes) -> None:
        """Take in the next float32 (frames, channels), and the codes int64 (codebooks K, steps) of that sound.

        When this returns, the system has it, and a second later the disk. What the disk does not take in is held in
        memory, and tried again: see `trouble`.

        Raises: BadValue if they have another form.
        """
        if samples.ndim != 2 or samples.shape[1] != self.take.channels or codes.ndim != 2:
            raise BadValue(f"Sound of shape {samples.shape} with codes of shape {codes.shape} does not fit.")
        now_s = time.monotonic()
        if now_s - self._looked_s > (FLUSH_S if self.trouble is None else AGAIN_S):
            self._looked_s = now_s
            trouble = self._lack_of_room()
            if trouble is not None:
                self.trouble = trouble
            else:
                self._write_held()
        if self.trouble is None:
            self._write(samples, codes)
        if self.trouble is not None:
            self._held.append((samples.copy(), codes.copy()))
            self._held_frames += len(samples)

    def clip(self) -> Clip:
        """Return the sound so far, read from the disk as it is looked at; it cannot be changed.

        Let go of it before this is finished: some systems do not move what is being looked at.

        Raises: StorageError if the disk is gone.
        """
        try:
            clip = self._sound.clip()
        except (OSError, ValueError) as exc:
            raise said(exc, self._home, "could not be read") from exc
        if not self._held:
            return clip
        return Clip(np.concatenate([clip.samples, *(samples for samples, _ in self._held)]), clip.sample_rate)

    def codes(self) -> Codes | None:
        """Return the codes of the sound so far, int64 (codebooks K, steps T), or None if none came.

        Raises: StorageError if the disk is gone.
        """
        try:
            pieces = read_pieces(self._folder / CODES_TAPE, self._sound.frames)
        except OSError as exc:
            raise said(exc, self._home, "could not be read") from exc
        found = [*([] if pieces is None else [pieces.codes]), *(codes for _, codes in self._held)]
        return np.concatenate(found, axis=1) if found and found[0].size else None

    def discard(self) -> None:
        """Remove it: nobody wants it. Doing so twice, or after it became a take, does no harm."""
        self._held.clear()
        with contextlib.suppress(OSError):
            self._close()
        shutil.rmtree(self._folder, ignore_errors=True)
        self._claim.give_back()

    # For the library.

    def closed(self, *, clip: Clip | None, codes: Codes | None) -> Finish:
        """Bring everything to the disk and return what is to be made of it; can be done again.

        Raises: StorageError or OSError if the disk does not take it in.
        """
        self._write_held()
        if self.trouble is not None and clip is None:
            raise self.trouble
        self._close()
        mine = self.codes() if codes is None and clip is None else codes
        return Finish(self._folder, clip, mine)

    def let_go(self) -> None:
        """Have nothing to do with it any more: it is a take now."""
        self._claim.give_back()

    @property
    def _home(self) -> Path:
        return self._folder.parent.parent

    def _write(self, samples: Samples, codes: Codes) -> None:
        frames = self._sound.frames
        try:
            self._sound.write(samples)
            self._sound.tell()
            self._codes.write(codes, self._sound.frames)  # last: what is not in here does not count
        except OSError as exc:
            self.trouble = said(exc, self._home, "could not take in more of a take")
            with contextlib.suppress(OSError):
                self._sound.cut(frames)

    def _write_held(self) -> None:
        if self.trouble is not None:
            self.trouble = self._opened_again()
        while self._held and self.trouble is None:
            samples, codes = self._held[0]
            self._write(samples, codes)
            if self.trouble is None:
                del self._held[0]
                self._held_frames -= len(samples)

    def _opened_again(self) -> StorageError | None:
        """Take up the files anew, for their disk may have been away; returns what stands in the way."""
        try:
            with self._closing:
                self._sound.reopen()
                self._codes.reopen()
        except OSError as exc:
            return said(exc, self._home, "could not take in more of a take")
        return None

    def _lack_of_room(self) -> StorageError | None:
        with contextlib.suppress(OSError):  # writing will tell
            room = shutil.disk_usage(self._folder)
            # Some network folders say 0 of 0 bytes: they do not know.
            if room.total and room.free < RESERVE_BYTES:
                return full(self._home, f"only {room.free / 1e6:.0f} MB left")
        return None

    def _keep_flushing(self) -> None:
        while not self._ended.wait(FLUSH_S):
            self._claim.renew()
            with self._closing, contextlib.suppress(OSError, ValueError):
                if not self._ended.is_set():
                    self._sound.sync()
                    self._codes.sync()

    def _close(self) -> None:
        self._ended.set()
        with self._closing:
            self._sound.close()
            self._codes.close()
