"""A study: what is heard is kept with the take and not heard twice, and what the user typed stays."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from library.shelf import put

from musicdesk.app.retagging import type_tempo
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, ModelError, StorageError, Unavailable
from musicdesk.core.findings import FINDINGS_VERSION, Findings
from musicdesk.core.job import Cancel, Cancelled, Progress
from musicdesk.core.recipe import Recipe
from musicdesk.core.scale import Scale
from musicdesk.core.seam import Seam, SelfCheck
from musicdesk.core.tags import Tags
from musicdesk.core.take import Bond, Take
from musicdesk.library import Library
from musicdesk.workers.messages import Studying
from musicdesk.workers.study import WORDED_S, Ears, prior_bpm, study
from musicdesk.workers.words import Words

FINDINGS = Findings(bpm=83.97, tempo_sureness=0.9, beats_s=(0.5, 1.2), downbeats_s=(0.5,), key=Scale(9, "minor"))


class FakeEars:
    """Hear always the same, and keep what they were asked."""

    def __init__(self, notes: Callable[[], bytes] = lambda: b"heard") -> None:
        self.priors: list[float | None] = []
        self.times = 0
        self._notes = notes
        self.ears = Ears(self._whole, self._heard, lambda raw: raw == b"heard")

    def _whole(self, clip: Clip, prior: float | None, report: Any, cancel: Cancel) -> Findings:
        self.priors.append(prior)
        for done in range(50):
            report(Progress(done + 1, 50))
        return FINDINGS

    def _heard(self, clip: Clip, report: Any, cancel: Cancel) -> bytes:
        self.times += 1
        return self._notes()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def ears() -> FakeEars:
    return FakeEars()


def test_what_is_heard_is_kept_with_the_take_and_stands_in_it(library: Library, ears: FakeEars) -> None:
    take = put(library, "warm piano, 84 bpm")

    studied = study(library, take.id, ears=ears.ears)

    now = library.take(take.id)
    assert (now.bpm, now.key, now.downbeat_s, now.typed) == (83.97, "A minor", 0.5, ())
    assert (studied.take, studied.findings, studied.heard, studied.message) == (now, FINDINGS, True, "")
    assert library.beside(take.id, "heard.npy") == b"heard"
    assert json.loads(library.beside(take.id, "analysis.json") or b"") == FINDINGS.to_json()
    assert [(row.bpm, row.key) for row in library.rows([take.id])] == [(83.97, "A minor")]


def test_what_was_heard_is_not_heard_again(library: Library, ears: FakeEars) -> None:
    take = put(library)
    first = study(library, take.id, ears=ears.ears)

    again = study(library, take.id, ears=ears.ears)

    assert again == first
    assert (len(ears.priors), ears.times) == (1, 1)


def test_notes_are_heard_only_when_they_are_asked_for_and_then_nothing_else_again(
    library: Library, ears: FakeEars
) -> None:
    take = put(library)

    without = study(library, take.id, notes=False, ears=ears.ears)
    assert (without.heard, ears.times) == (False, 0)
    with_notes = study(library, take.id, ears=ears.ears)

    assert with_notes.heard
    assert (len(ears.priors), ears.times) == (1, 1)


@pytest.mark.parametrize(
    "raw",
    [b"", b"{}", b"[" * 60_000, b"\xff", json.dumps(FINDINGS.to_json() | {"version": FINDINGS_VERSION - 1}).encode()],
    ids=["empty", "nothing", "deep", "no text", "older"],
)
def test_what_was_kept_damaged_or_by_an_older_ear_is_heard_anew(library: Library, ears: FakeEars, raw: bytes) -> None:
    take = put(library)
    library.keep_beside(take.id, "analysis.json", raw)
    library.keep_beside(take.id, "heard.npy", raw)

    studied = study(library, take.id, ears=ears.ears)

    assert (studied.findings, studied.heard, len(ears.priors), ears.times) == (FINDINGS, True, 1, 1)


def test_a_side_file_that_cannot_even_be_read_is_heard_anew_and_that_it_cannot_be_kept_is_said(
    library: Library, ears: FakeEars
) -> None:
    take = put(library)
    (library.folder_of(take.id) / "heard.npy").mkdir()

    studied = study(library, take.id, ears=ears.ears)

    assert (studied.findings, studied.heard) == (FINDINGS, False)
    assert "library" in studied.message


def test_what_the_user_typed_stays(library: Library, ears: FakeEars) -> None:
    take = put(library, bpm=120.0, key="C major", typed=("bpm", "key"))
    half = put(library, bpm=120.0, typed=("bpm",))

    study(library, take.id, ears=ears.ears)
    study(library, half.id, ears=ears.ears)

    now, half = library.take(take.id), library.take(half.id)
    assert (now.bpm, now.key, now.downbeat_s) == (120.0, "C major", 0.5)
    assert (half.bpm, half.key) == (120.0, "A minor")
    assert ears.priors == [120.0, 120.0]


def test_the_metre_that_was_heard_is_the_take_s_and_bars_that_were_typed_stay(library: Library) -> None:
    heard, typed = put(library), put(library, beats_per_bar=5, downbeat_s=1.25, typed=("bar",))
    waltz = replace(FINDINGS, beats_per_bar=3)
    ears = Ears(lambda *_: waltz, lambda *_: b"heard", lambda _: True)

    for take in (heard, typed):
        study(library, take.id, ears=ears)

    now, kept = library.take(heard.id), library.take(typed.id)
    assert (now.beats_per_bar, now.downbeat_s) == (3, 0.5)
    assert (kept.beats_per_bar, kept.downbeat_s, kept.bpm) == (5, 1.25, 83.97)


def test_a_metre_that_no_take_has_stands_in_nobody_s_way(library: Library) -> None:
    odd = replace(FINDINGS, beats_per_bar=200)

    studied = study(library, put(library).id, ears=Ears(lambda *_: odd, lambda *_: b"heard", lambda _: True))

    assert studied.take is not None
    assert studied.take.beats_per_bar == 12


def test_what_is_typed_while_it_is_heard_stays_as_well(library: Library) -> None:
    take = put(library)

    def typing(_clip: Clip, _prior: float | None, _report: Any, _cancel: Cancel) -> Findings:
        type_tempo(library, take.id, 100.0)
        return FINDINGS

    ears = FakeEars().ears
    studied = study(library, take.id, ears=Ears(typing, ears.notes, ears.known))

    assert studied.take is not None
    assert (studied.take.bpm, studied.take.key) == (100.0, "A minor")


def test_without_the_network_the_rest_is_heard_all_the_same_and_its_lack_is_said(library: Library) -> None:
    def lacking() -> bytes:
        raise Unavailable("Hearing notes needs a thing.", "Get it.")

    take = put(library)

    studied = study(library, take.id, ears=FakeEars(lacking).ears)

    assert (studied.findings, studied.heard) == (FINDINGS, False)
    assert (studied.message, studied.hint) == ("Hearing notes needs a thing.", "Get it.")
    assert library.take(take.id).bpm == 83.97


def test_in_a_library_that_cannot_be_written_it_is_said_what_was_heard_and_that_it_is_not_kept(
    library: Library, ears: FakeEars
) -> None:
    take = put(library)
    library.read_only = True

    studied = study(library, take.id, ears=ears.ears)

    assert (studied.take, studied.findings, studied.heard) == (take, FINDINGS, False)
    assert "read-only" in studied.message


def test_a_disk_that_is_full_keeps_nobody_from_hearing_what_was_heard(
    library: Library, ears: FakeEars, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = put(library)

    def full(*_args: object) -> None:
        raise StorageError("The disk is full.", "Make room.")

    monkeypatch.setattr(Library, "rewrite", full)
    studied = study(library, take.id, ears=ears.ears)

    assert (studied.take, studied.findings, studied.heard) == (take, FINDINGS, True)
    assert studied.message == "The disk is full."


def test_a_study_that_is_broken_off_keeps_what_it_had(library: Library) -> None:
    def breaks_off() -> bytes:
        raise Cancelled

    take = put(library)
    with pytest.raises(Cancelled):
        study(library, take.id, ears=FakeEars(breaks_off).ears)

    after = FakeEars()
    studied = study(library, take.id, ears=after.ears)

    assert (studied.findings, studied.heard) == (FINDINGS, True)
    assert after.priors == []


def test_a_take_that_is_gone_is_said_to_be_gone(library: Library, ears: FakeEars) -> None:
    with pytest.raises((BadFile, StorageError)):
        study(library, "nobody", ears=ears.ears)


def test_progress_is_told_at_most_ten_times_a_second_and_at_the_end_of_a_stage(
    library: Library, ears: FakeEars
) -> None:
    told: list[Studying] = []
    take = put(library)

    study(library, take.id, tell=told.append, ears=ears.ears)

    assert [each.progress.done for each in told] == [1, 50]
    assert {(each.take_id, each.stage) for each in told} == {(take.id, "Listening for tempo and key")}


@pytest.mark.parametrize(
    ("prompt", "values", "prior"),
    [
        ("warm piano", {}, None),
        ("warm piano, 84 bpm", {}, 84.0),
        ("warm piano, 84 bpm", {"bpm": 80.0}, 80.0),
        ("warm piano, 84 bpm", {"bpm": 70.0, "typed": ("bpm",)}, 70.0),
        (None, {"title": "loop_93bpm_Amin"}, 93.0),
        (None, {"title": "hum", "bpm": 93.5}, 93.5),
        (None, {"title": "hum"}, None),
        ("warm piano, 125 bpm", {"parent": "a", "bond": Bond.REMADE, "bpm": 120.0}, 120.0),
    ],
)
def test_the_tempo_that_is_expected_is_typed_asked_for_or_said_by_the_file(
    prompt: str | None, values: dict[str, Any], prior: float | None
) -> None:
    recipe = None if prompt is None else Recipe(prompt, bpm=None if "typed" in values else values.get("bpm"))
    take = Take(
        **({"id": "t", "title": prompt} | values), recipe=recipe, created_s=0.0, seconds=1.0, sample_rate=1, channels=1
    )  # type: ignore[arg-type]

    assert prior_bpm(take) == prior


def test_of_a_long_take_the_first_ten_minutes_are_heard_and_that_is_said(library: Library) -> None:
    heard_s: list[float] = []

    def whole(clip: Clip, *_: Any) -> Findings:
        heard_s.append(clip.seconds)
        return FINDINGS

    def notes(clip: Clip, *_: Any) -> bytes:
        heard_s.append(clip.seconds)
        return b"heard"

    take = Take(library.new_id(0.0), "long", 0.0, 700.0, 4_000, 1)
    library.add(take, Clip(np.full((2_800_000, 1), 0.1, np.float32), 4_000), codes=None, peaks=b"", overview=b"")

    studied = study(library, take.id, ears=Ears(whole, notes, lambda _: True))

    assert heard_s == [600.0, 600.0]
    assert (studied.heard, studied.message) == (True, "Only its first 10 minutes were listened to.")


def test_a_take_that_was_not_checked_when_it_was_made_is_checked_and_its_seams_are_measured(
    library: Library, ears: FakeEars
) -> None:
    sound = np.random.default_rng(1).normal(0, 0.1, (6 * 8_000, 1)).astype(np.float32)
    seams = (Seam(2.0, "window"), Seam(4.0, "window", 0.5, 0.1, 0.2))
    take = Take(library.new_id(0.0), "stopped", 0.0, 6.0, 8_000, 1, recipe=Recipe("hum"), seams=seams)
    library.add(take, Clip(sound, 8_000), codes=None, peaks=b"", overview=b"")

    studied = study(library, take.id, ears=ears.ears)

    now = library.take(take.id)
    assert studied.take == now
    assert now.check is not None and now.check.silence_s == 0
    assert now.seams[0].measured and now.seams[1] == seams[1]


def test_seams_are_measured_where_all_else_was_heard_before(library: Library, ears: FakeEars) -> None:
    sound = np.random.default_rng(1).normal(0, 0.1, (6 * 8_000, 1)).astype(np.float32)
    take = Take(library.new_id(0.0), "heard", 0.0, 6.0, 8_000, 1, recipe=Recipe("hum"), check=SelfCheck())
    library.add(take, Clip(sound, 8_000), codes=None, peaks=b"", overview=b"")
    study(library, take.id, ears=ears.ears)
    library.rewrite(take.id, lambda now: now.with_(seams=(Seam(2.0, "continuation"),)))

    studied = study(library, take.id, ears=ears.ears)

    assert studied.take is not None and studied.take.seams[0].measured and len(ears.priors) == 1


def test_a_study_can_be_broken_off_between_two_seams(library: Library, ears: FakeEars) -> None:
    sound = np.random.default_rng(1).normal(0, 0.1, (6 * 8_000, 1)).astype(np.float32)
    seams = tuple(Seam(float(each), "window") for each in range(1, 5))
    take = Take(library.new_id(0.0), "stopped", 0.0, 6.0, 8_000, 1, recipe=Recipe("hum"), seams=seams)
    library.add(take, Clip(sound, 8_000), codes=None, peaks=b"", overview=b"")
    asked: list[bool] = []

    def cancel() -> bool:
        asked.append(True)
        return len(asked) == 3

    with pytest.raises(Cancelled):
        study(library, take.id, ears=ears.ears, cancel=cancel)

    assert len(asked) == 3


class FakeTagger:
    """Finds two words in everything, and remembers what it was asked."""

    def __init__(self) -> None:
        self.heard: list[float] = []
        self.texts: list[str] = []

    def tags(self, clip: Clip, _cancel: Any = None) -> Tags:
        self.heard.append(clip.seconds)
        return Tags(("jazz",), ("warm",))

    def likeness(self, clips: Any, text: str, _cancel: Any = None) -> list[float]:
        self.texts.append(text)
        return [0.25] * len(clips)


def worded(ears: FakeEars, tagger: Any, there: bool = True) -> Ears:
    return replace(ears.ears, words=Words(lambda: there, lambda: tagger))


def test_words_and_likeness_are_heard_when_there_is_a_model_for_them_and_kept(library: Library, ears: FakeEars) -> None:
    take, tagger = put(library, "warm piano, 84 bpm"), FakeTagger()

    first = study(library, take.id, ears=worded(ears, tagger))
    again = study(library, take.id, ears=worded(ears, tagger))

    assert first.findings == replace(FINDINGS, tags=("jazz", "warm"), likeness=0.25, worded=True)
    assert again.findings == first.findings
    assert (tagger.texts, len(tagger.heard)) == (["warm piano, 84 bpm"], 1)
    assert json.loads(library.beside(take.id, "analysis.json") or b"")["tags"] == ["jazz", "warm"]


def test_a_take_that_was_heard_before_the_model_came_has_its_words_found_now(library: Library, ears: FakeEars) -> None:
    take, tagger = put(library), FakeTagger()
    study(library, take.id, ears=worded(ears, tagger, there=False))

    studied = study(library, take.id, ears=worded(ears, tagger))

    assert studied.findings is not None and studied.findings.tags == ("jazz", "warm")
    assert len(ears.priors) == 1, "tempo and key are not heard again"


def test_what_was_imported_has_words_and_no_likeness_and_of_a_long_one_the_beginning_is_heard(
    library: Library, ears: FakeEars
) -> None:
    long = Clip(np.zeros((4_000 * round(WORDED_S + 30), 1), np.float32), 4_000)
    take, tagger = put(library, None, long), FakeTagger()

    studied = study(library, take.id, ears=worded(ears, tagger))

    assert studied.findings is not None
    assert (studied.findings.tags, studied.findings.likeness) == (("jazz", "warm"), None)
    assert tagger.heard == [WORDED_S] and tagger.texts == []


def test_a_broken_model_for_words_is_said_once_and_the_rest_is_heard(library: Library, ears: FakeEars) -> None:
    one, other = put(library), put(library)

    def load() -> Any:
        raise ModelError("The model for words is broken.", "Run: musicdesk models verify clap")

    words = Words(lambda: True, load)
    first = study(library, one.id, ears=replace(ears.ears, words=words))
    second = study(library, other.id, ears=replace(ears.ears, words=words))

    assert (first.findings, first.heard, first.message) == (FINDINGS, True, "The model for words is broken.")
    assert (second.findings, second.message) == (FINDINGS, "")


def test_tempo_and_key_stand_in_the_take_when_words_find_no_memory(library: Library, ears: FakeEars) -> None:
    take = put(library)

    def load() -> Any:
        raise MemoryError

    with pytest.raises(MemoryError):
        study(library, take.id, ears=replace(ears.ears, words=Words(lambda: True, load)))

    assert (library.take(take.id).bpm, library.take(take.id).key) == (FINDINGS.bpm, "A minor")
