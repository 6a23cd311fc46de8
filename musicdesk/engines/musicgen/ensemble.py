"""Takes on their way to the ear: one as a stream, or several that are made side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from musicdesk.core.clip import Clip
from musicdesk.core.errors import Bug
from musicdesk.core.job import Cancel, Cancelled, Report
from musicdesk.core.music import Codes, Music
from musicdesk.engines.musicgen.codec import Codec
from musicdesk.engines.musicgen.decoder import Decoder
from musicdesk.engines.musicgen.heard import Hearing
from musicdesk.engines.musicgen.making import Making
from musicdesk.engines.musicgen.planning import Plan
from musicdesk.engines.musicgen.stream import CodesBetween, MusicStream, Track


class Ensemble(Iterator[tuple[int, Clip]]):
    """Blocks of the takes of a plan, each with the number of its take, while all are made as one batch.

    After the last, `musics` are the whole takes. Cancelled, all of them are cut short at the same place.

    Raises, while it is iterated: Cancelled if it was cancelled before anything new was finished.
    """

    def __init__(
        self, decoder: Decoder, codec: Codec, plan: Plan, hearing: Hearing, report: Report | None, cancel: Cancel | None
    ) -> None:
        self._plan = plan
        self._codec = codec
        self._making = Making(decoder, plan)
        known = plan.known.shape[1]
        self._tracks = [
            Track(codec, plan.steps, self._between(index), hearing, known) for index in range(len(plan.recipes))
        ]
        self._musics: tuple[Music, ...] | None = None
        self._blocks = self._made(report, cancel)

    def __next__(self) -> tuple[int, Clip]:
        return next(self._blocks)

    @property
    def tracks(self) -> tuple[Track, ...]:
        """The takes' tracks."""
        return tuple(self._tracks)

    def codes(self, index: int) -> Codes:
        """Return the codes int64 (K, n) of the sound that was given out so far of one take."""
        return self._tracks[index].codes

    @property
    def musics(self) -> tuple[Music, ...]:
        """The whole takes.

        Raises: Bug if blocks are still to come.
        """
        if self._musics is None:
            raise Bug("The music of an ensemble was asked for before its last block.")
        return self._musics

    def _between(self, index: int) -> CodesBetween:
        return lambda begin, end: self._making.codes(index, begin, end)

    def _made(self, report: Report | None, cancel: Cancel | None) -> Iterator[tuple[int, Clip]]:
        making = self._making
        yield from self._each(lambda track: track.before(cancel))
        for finished in making.run(report, cancel):
            yield from self._each(lambda track, steps=finished: track.ready(steps))  # type: ignore[misc]
        if making.cancelled:
            yield from self._each(lambda track: track.cut(making.finished))
        self._musics = tuple(
            finished_music(self._codec, self._plan, index, track, not making.cancelled)
            for index, track in enumerate(self._tracks)
        )

    def _each(self, blocks: Callable[[Track], Iterator[Clip]]) -> Iterator[tuple[int, Clip]]:
        for index, track in enumerate(self._tracks):
            for block in blocks(track):
                yield index, block


def solo(ensemble: Ensemble) -> MusicStream:
    """Return the only take of an ensemble as a stream."""

    def blocks(stream: MusicStream) -> Iterator[Clip]:
        for _, block in ensemble:
            yield block
        stream.finish(ensemble.musics[0])

    return MusicStream(ensemble.tracks[0], blocks)


def finished_music(codec: Codec, plan: Plan, index: int, track: Track, complete: bool) -> Music:
    """Return a take of a plan after its last block.

    Raises: Cancelled if nothing new was finished.
    """
    # The last steps of a take cut short cannot be heard as they would have gone on, so they are left out:
    # what is kept equals the start of the full take, sound and codes alike.
    steps = plan.steps if complete else track.steps
    if steps <= plan.known.shape[1]:
        raise Cancelled("Cancelled before anything new was finished.")
    return Music(
        samples=track.samples,
        sample_rate=codec.sample_rate,
        codes=track.codes,
        recipe=plan.recipes[index],
        complete=complete,
        remarks=plan.remarks(),
        joins=tuple(join for join in plan.joins if join.step < steps),
    )
