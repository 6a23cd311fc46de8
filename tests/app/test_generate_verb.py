"""The verb `generate`, at a desk of stand-ins."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from app.hums import hum_file
from fakes import RATE, FakeDisk, FakeEngine, fake_desk, read_audio, tone, write_wav
from tiny import save_checkpoint

from musicdesk.app.beginnings import beginning_at
from musicdesk.app.generate import Order, generate, targets
from musicdesk.app.licences import META
from musicdesk.app.melodies import draft_at, keep_prepared, melody_at
from musicdesk.app.melody import Draft, prepare
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, BadValue, ModelError, StorageError, Unavailable
from musicdesk.core.findings import Findings
from musicdesk.core.fingerprint import fingerprint
from musicdesk.core.job import Cancelled, CancelToken
from musicdesk.core.music import Join
from musicdesk.core.note import Note
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import Bond
from musicdesk.formats import audiofile
from musicdesk.formats.midifile import write_midi
from musicdesk.formats.wavcue import add_cue
from musicdesk.formats.wavtape import WavTape
from musicdesk.library.library import Library
from musicdesk.workers import freememory

RECIPE = Recipe("warm piano", seconds=0.2, seed=7)


def test_a_take_is_written_under_the_name_asked_for_even_over_an_old_one(tmp_path: Path) -> None:
    old = tmp_path / "first.wav"
    old.write_bytes(b"old")

    (take,) = generate(fake_desk(FakeEngine()), Order(RECIPE, audio=old))

    assert take.path == old
    assert read_audio(old).seconds == pytest.approx(0.2)
    assert take.speed == pytest.approx(0.2 / take.elapsed_s)


def test_without_a_name_a_take_is_called_by_its_prompt_and_seed_and_replaces_nothing(tmp_path: Path) -> None:
    desk = fake_desk(FakeEngine())

    paths = [generate(desk, Order(RECIPE, folder=tmp_path))[0].path.name for _ in range(2)]

    assert paths == ["warm-piano-7.wav", "warm-piano-7-2.wav"]


def test_a_name_that_was_taken_while_the_take_was_made_is_stepped_over(tmp_path: Path) -> None:
    engine = FakeEngine()
    engine.on_step = lambda _step: (tmp_path / "warm-piano-7.wav").write_bytes(b"newcomer")  # type: ignore[assignment]

    (take,) = generate(fake_desk(engine), Order(RECIPE, folder=tmp_path))

    assert take.path.name == "warm-piano-7-2.wav"
    assert (tmp_path / "warm-piano-7.wav").read_bytes() == b"newcomer"


def test_the_engine_is_asked_for_exactly_what_the_recipe_says(tmp_path: Path) -> None:
    engine = FakeEngine()
    recipe = RECIPE.with_(guidance=2.0, temperature=0.5, top_k=9, top_p=0.9, negative="drums")

    generate(fake_desk(engine), Order(recipe, audio=tmp_path / "a.wav"))

    (wish,) = engine.wishes
    names = ("prompt", "seconds", "seed", "guidance", "temperature", "top_k", "top_p", "negative")
    assert [getattr(wish["recipe"], name) for name in names] == ["warm piano", 0.2, 7, 2.0, 0.5, 9, 0.9, "drums"]


def test_variations_are_numbered_and_so_is_their_midi(tmp_path: Path) -> None:
    order = Order(RECIPE, variations=3, audio=tmp_path / "a.wav", midi=tmp_path / "n.mid")

    takes = generate(fake_desk(FakeEngine()), order)

    assert [take.path.name for take in takes] == ["a-1.wav", "a-2.wav", "a-3.wav"]
    assert [take.midi.name for take in takes if take.midi] == ["n-1.mid", "n-2.mid", "n-3.mid"]
    assert len({take.recipe.seed for take in takes}) == 3


@pytest.mark.parametrize(
    ("bpm", "heard", "tempo", "said"),
    [
        (250 / 3, None, 250 / 3, "83.33 bpm (the take's tempo)"),
        (250 / 3, 83.0, 83.0, "83 bpm (estimated"),
        (None, 99.5, 99.5, "estimated"),
        (None, None, 120.0, "no beat"),
    ],
)
def test_the_tempo_of_the_midi_is_the_one_heard_or_the_recipes_or_120(
    tmp_path: Path, bpm: float | None, heard: float | None, tempo: float, said: str
) -> None:
    disk, told = FakeDisk(), []
    found = Findings(bpm=heard or bpm, tempo_sureness=0.8 if heard else 0.0)
    desk = fake_desk(FakeEngine(bpm=bpm), disk, findings=lambda *_: found)

    generate(desk, Order(RECIPE, audio=tmp_path / "a.wav", midi=tmp_path / "a.mid"), say=told.append)

    assert disk.tempos == {"a.mid": tempo}
    assert said in told[-1]


def test_the_midi_lasts_as_long_as_the_take_and_names_a_licence_that_binds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[dict[str, Any]] = []

    def write(path: Path, notes: Any, bpm: float, **said: Any) -> Path:
        told.append(said)
        return write_midi(path, notes, bpm, **said)

    desk = fake_desk(FakeEngine(), write_midi=write)
    order = Order(RECIPE, audio=tmp_path / "a.wav", midi=tmp_path / "a.mid")
    (take,) = generate(desk, order)
    monkeypatch.setattr("musicdesk.app.generate.licence_after", lambda _recipe, _before: META.text)
    generate(desk, order)

    assert [each["seconds"] for each in told] == [take.seconds] * 2
    assert [each["copyright"] for each in told] == ["", META.text]


def test_what_the_engine_remarks_is_said_once(tmp_path: Path) -> None:
    told: list[str] = []
    desk = fake_desk(FakeEngine(remarks=("Made at 83.3 bpm.",)))

    generate(desk, Order(RECIPE, variations=2, audio=tmp_path / "a.wav"), say=told.append)

    assert told == ["Made at 83.3 bpm."]


def test_a_take_that_was_stopped_is_kept_beside_the_name_asked_for(tmp_path: Path) -> None:
    engine, cancel, told = FakeEngine(), CancelToken(), []
    engine.on_step = lambda step: cancel.cancel() if step == 4 else None
    old = tmp_path / "a.wav"
    old.write_bytes(b"old")

    order = Order(RECIPE, audio=old, midi=tmp_path / "a.mid")
    (take,) = generate(fake_desk(engine), order, say=told.append, cancel=cancel)

    assert take.path.name == "a (cut short).wav"
    assert read_audio(take.path).seconds == pytest.approx(4 / 50)
    assert old.read_bytes() == b"old"
    assert take.midi is None
    assert not (tmp_path / "a.mid").exists()
    assert "cut short" in told[-1]


def test_stopping_before_the_first_step_leaves_nothing(tmp_path: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()

    with pytest.raises(Cancelled):
        generate(fake_desk(FakeEngine()), Order(RECIPE, audio=tmp_path / "a.wav"), cancel=cancel)

    assert list(tmp_path.iterdir()) == []


def test_stopping_while_the_notes_are_heard_keeps_the_take(tmp_path: Path) -> None:
    def stop(*_: Any, **__: Any) -> Any:
        raise Cancelled

    desk = fake_desk(FakeEngine(), transcribe=stop)

    (take,) = generate(desk, Order(RECIPE, audio=tmp_path / "a.wav", midi=tmp_path / "a.mid"))

    assert (take.path.name, take.midi) == ("a.wav", None)


def test_a_take_whose_midi_fails_is_named_all_the_same(tmp_path: Path) -> None:
    def full(*_: Any, **_said: Any) -> Any:
        raise StorageError("The disk is full.")

    told: list[str] = []
    order = Order(RECIPE, variations=2, audio=tmp_path / "a.wav", midi=tmp_path / "a.mid")

    for error, changes in ((StorageError, {"write_midi": full}), (KeyboardInterrupt, {"transcribe": _interrupted})):
        with pytest.raises(error):
            generate(fake_desk(FakeEngine(), **changes), order, say=told.append)
        assert "a-1.wav, a-2.wav" in told[-1]


def _interrupted(*_: Any, **__: Any) -> Any:
    raise KeyboardInterrupt


def test_a_remark_that_nobody_reads_costs_no_take(tmp_path: Path) -> None:
    def gone(_message: str) -> None:
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        generate(fake_desk(FakeEngine(remarks=("Slow.",))), Order(RECIPE, audio=tmp_path / "a.wav"), say=gone)

    assert read_audio(tmp_path / "a.wav").seconds == pytest.approx(0.2)


def _no_ears() -> None:
    raise Unavailable("MIDI needs basic-pitch.")


@pytest.mark.parametrize(
    ("changes", "desk_changes", "error"),
    [
        ({"recipe": RECIPE.with_(model="nobody")}, {}, ModelError),
        ({"audio": "missing/a.wav"}, {}, StorageError),
        ({"audio": "folder"}, {}, StorageError),
        ({"audio": "a.mp3"}, {}, BadValue),
        ({"audio": "hum.wav", "melody": "hum.wav"}, {}, BadValue),
        ({"midi": "missing/a.mid"}, {}, StorageError),
        ({"midi": "a.wav"}, {}, BadValue),
        ({"midi": "a.mid"}, {"check_transcriber": _no_ears}, Unavailable),
        ({"melody": "text.wav"}, {}, BadFile),
        ({"melody": "nowhere.wav"}, {}, BadFile),
    ],
)
def test_whatever_stands_in_the_way_is_found_before_the_model_loads(
    tmp_path: Path, changes: dict[str, Any], desk_changes: dict[str, Any], error: type[Exception]
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "text.wav").write_text("not a sound", encoding="utf-8")
    (tmp_path / "hum.wav").write_text("a hum", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    loads: list[str] = []
    desk = fake_desk(FakeEngine(), load_engine=lambda model, *_: loads.append(model), **desk_changes)
    values: dict[str, Any] = {"recipe": RECIPE, "audio": "a.wav"} | changes
    order = Order(**{name: tmp_path / value if isinstance(value, str) else value for name, value in values.items()})

    with pytest.raises(error):
        generate(desk, order)

    assert loads == []
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("count", [0, -1, 9])
def test_too_few_or_too_many_variations_are_refused(count: int) -> None:
    with pytest.raises(BadValue, match="variations"):
        Order(RECIPE, variations=count)


def test_room_is_asked_for_all_variations_together(tmp_path: Path) -> None:
    asked: list[int] = []
    desk = fake_desk(FakeEngine(), check_writable=lambda _path, size_bytes: asked.append(size_bytes))

    targets(desk, Order(RECIPE.with_(seconds=600.0), variations=4, audio=tmp_path / "a.wav"))

    assert min(asked) >= 4 * 600 * 32_000 * 2 * 2


def test_a_melody_goes_to_the_engine_as_the_sound_it_is(tmp_path: Path) -> None:
    engine, hum, said = FakeEngine(), hum_file(tmp_path), list[str]()
    order = Order(RECIPE, melody=hum, after="stop", audio=tmp_path / "a.wav")

    (take,) = generate(fake_desk(engine), order, say=said.append)

    (wish,) = engine.wishes
    melody = take.recipe.melody
    assert wish["melody"].samples.tobytes() == audiofile.read_audio(hum).samples.tobytes()
    assert wish["recipe"].melody.after == "stop"
    assert melody is not None and (melody.name, melody.source, melody.after) == ("hum.wav", "file", "stop")
    assert said == []


def test_a_melody_that_was_counted_in_is_followed_from_bar_one(tmp_path: Path) -> None:
    engine, hum, said = FakeEngine(), hum_file(tmp_path), list[str]()
    add_cue(hum, 44_100)

    (take,) = generate(fake_desk(engine), Order(RECIPE, melody=hum, audio=tmp_path / "a.wav"), say=said.append)

    melody = take.recipe.melody
    whole = audiofile.read_audio(hum).samples
    assert engine.wishes[0]["melody"].samples.tobytes() == whole[44_100:].tobytes()
    assert melody is not None and melody.begin_s == 1.0
    assert said == ["hum.wav begins at bar 1, 1.0 s into the file."]


def test_a_part_that_is_asked_for_is_followed_wherever_bar_one_is(tmp_path: Path) -> None:
    engine, hum, said = FakeEngine(), hum_file(tmp_path), list[str]()
    add_cue(hum, 44_100)
    order = Order(RECIPE, melody=hum, begin_s=0.0, end_s=2.0, audio=tmp_path / "a.wav")

    (take,) = generate(fake_desk(engine), order, say=said.append)

    melody = take.recipe.melody
    whole = audiofile.read_audio(hum).samples
    assert engine.wishes[0]["melody"].samples.tobytes() == whole[:88_200].tobytes()
    assert melody is not None and (melody.begin_s, melody.end_s) == (0.0, 2.0)
    assert said == []


def test_a_part_of_a_kept_melody_can_be_followed(tmp_path: Path) -> None:
    kept = keep_prepared(tmp_path, prepare(Draft("Humming 2", "microphone", hum_file(tmp_path))))
    engine = FakeEngine()

    generate(fake_desk(engine), Order(RECIPE, melody=kept, begin_s=1.0, audio=tmp_path / "a.wav"))

    assert engine.wishes[0]["melody"].frames == 3 * 44_100


def test_a_part_that_cannot_be_is_found_before_the_model_loads(tmp_path: Path) -> None:
    loads: list[str] = []
    desk = fake_desk(FakeEngine(), load_engine=lambda *_: loads.append("model"))

    for ends in ({"begin_s": 3.0, "end_s": 2.0}, {"begin_s": 99.0}, {"begin_s": float("nan")}, {"begin_s": -1.0}):
        with pytest.raises(BadValue):
            generate(desk, Order(RECIPE, melody=hum_file(tmp_path), audio=tmp_path / "a.wav", **ends))

    assert loads == []


def test_what_is_to_be_said_of_a_melody_is_said_before_it_is_followed(tmp_path: Path) -> None:
    silence = hum_file(tmp_path, Clip(np.zeros((44_100, 1), np.float32), 44_100))
    said = list[str]()
    order = Order(RECIPE, melody=silence, audio=tmp_path / "a.wav")

    generate(fake_desk(FakeEngine()), order, say=said.append)

    assert said and said[0].startswith("hum.wav: ")


def test_a_melody_to_be_repaired_is_mended_first_and_the_recipe_says_how(tmp_path: Path) -> None:
    engine, said = FakeEngine(), list[str]()

    (take,) = generate(
        fake_desk(engine),
        Order(RECIPE, melody=hum_file(tmp_path), repair=True, audio=tmp_path / "a.wav"),
        say=said.append,
    )

    given, melody = engine.wishes[0]["melody"], take.recipe.melody
    assert isinstance(given, Clip) and melody is not None
    assert (melody.name, melody.source, melody.sha256) == ("hum.wav", "file", fingerprint(given))
    assert "steady pitch" in melody.repairs and "high-pass 80 Hz" in melody.repairs
    assert any("7 notes" in each and "steady pitch" in each for each in said)


def test_a_midi_file_can_be_followed(tmp_path: Path) -> None:
    engine = FakeEngine()
    tune = write_midi(tmp_path / "tune.mid", [Note(0.5 * at, 60 + at, 0.4) for at in range(5)], 120.0)

    takes = generate(fake_desk(engine), Order(RECIPE, melody=tune, variations=2, audio=tmp_path / "a.wav"))

    assert isinstance(engine.wishes[0]["melody"], Clip)
    for take in takes:
        melody = take.recipe.melody
        assert melody is not None and (melody.name, melody.source, melody.repairs) == ("tune.mid", "midi", ())


def test_what_was_made_ready_is_kept_beside_the_takes_that_followed_it(tmp_path: Path) -> None:
    library = tmp_path / "library"

    (take,) = generate(
        fake_desk(FakeEngine()),
        Order(RECIPE, melody=hum_file(tmp_path), repair=True, library=library, after="stop"),
    )

    melody = take.recipe.melody
    assert melody is not None
    kept = library / "melodies" / f"{melody.sha256}.wav"
    assert kept.is_file() and melody_at(kept) == melody
    draft = draft_at(kept)
    assert draft is not None and draft.path == tmp_path / "hum.wav" and draft.after == "stop"


def test_a_melody_kept_before_is_followed_under_its_own_name(tmp_path: Path) -> None:
    prepared = prepare(Draft("Humming 2", "microphone", hum_file(tmp_path)))
    kept = keep_prepared(tmp_path, prepared)
    engine = FakeEngine(knows_files=True)

    (take,) = generate(
        fake_desk(engine, read_audio=audiofile.read_audio), Order(RECIPE, melody=kept, audio=tmp_path / "a.wav")
    )

    melody = take.recipe.melody
    assert melody is not None and (melody.name, melody.source) == ("Humming 2", "microphone")


def test_a_model_that_follows_no_melody_says_so_before_it_is_loaded_and_names_one_that_does(tmp_path: Path) -> None:
    base = save_checkpoint(tmp_path / "base")
    loads: list[str] = []
    desk = fake_desk(FakeEngine(), find_model=lambda _model: base, load_engine=lambda model, *_: loads.append(model))

    with pytest.raises(ModelError, match="Starter") as said:
        generate(desk, Order(RECIPE, melody=hum_file(tmp_path), audio=tmp_path / "a.wav"))

    assert loads == [] and "does not follow a melody" in said.value.message


@pytest.mark.parametrize("name", ["garbage.mid", "garbage.wav", "nowhere.mid"])
def test_a_melody_that_cannot_be_mended_is_found_before_the_model_loads(tmp_path: Path, name: str) -> None:
    for each in ("garbage.mid", "garbage.wav"):
        (tmp_path / each).write_bytes(b"la la la")
    loads: list[str] = []
    desk = fake_desk(FakeEngine(), load_engine=lambda model, *_: loads.append(model))

    with pytest.raises(BadFile):
        generate(desk, Order(RECIPE, melody=tmp_path / name, repair=True, audio=tmp_path / "a.wav"))

    assert loads == []


def test_a_take_grows_on_the_disk_while_it_is_made_and_nothing_of_that_stays(tmp_path: Path) -> None:
    engine, seen = FakeEngine(), list[str]()
    engine.on_step = lambda step: seen.extend(path.name for path in tmp_path.iterdir()) if step == 9 else None

    generate(fake_desk(engine), Order(RECIPE, audio=tmp_path / "a.wav", midi=tmp_path / "a.mid"))

    assert seen == ["a (in the making).wav"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.mid", "a.wav"]
    assert engine.wishes[0]["hold"] is False


def test_an_engine_that_fails_on_the_way_leaves_what_was_made_by_then(tmp_path: Path) -> None:
    engine, told = FakeEngine(), list[str]()

    def fail(step: int) -> None:
        if step == 40:
            raise ModelError("The model fell over.")

    engine.on_step = fail
    order = Order(RECIPE.with_(seconds=1.0), audio=tmp_path / "a.wav")

    with pytest.raises(ModelError, match="fell over"):
        generate(fake_desk(engine), order, say=told.append)

    assert [path.name for path in tmp_path.iterdir()] == ["a (cut short).wav"]
    assert read_audio(tmp_path / "a (cut short).wav").seconds == pytest.approx(0.7)
    assert told == ["Kept: a (cut short).wav."]


def test_a_second_interrupt_gives_up_what_is_there(tmp_path: Path) -> None:
    engine = FakeEngine()

    def interrupt(step: int) -> None:
        if step == 8:
            raise KeyboardInterrupt

    engine.on_step = interrupt
    with pytest.raises(KeyboardInterrupt):
        generate(fake_desk(engine), Order(RECIPE, audio=tmp_path / "a.wav"))

    assert list(tmp_path.iterdir()) == []


def test_a_recording_goes_on_under_a_new_prompt_and_what_was_before_counts_into_its_length(tmp_path: Path) -> None:
    source = write_wav(tmp_path / "hum.wav", Clip(np.full((RATE, 1), 0.1, np.float32), RATE))
    engine = FakeEngine()
    desk = fake_desk(engine)

    (take,) = generate(desk, Order(RECIPE, beginning=beginning_at(desk, str(source), None), audio=tmp_path / "a.wav"))

    (wish,) = engine.wishes
    assert wish["known"].shape == (4, 50) and wish["recipe"].seconds == 0.2
    assert take.seconds == pytest.approx(1.2)
    assert take.speed == pytest.approx(0.2 / take.elapsed_s)


def test_a_part_of_a_recording_is_made_anew_and_its_length_stays(tmp_path: Path) -> None:
    source = write_wav(tmp_path / "hum.wav", Clip(np.full((RATE, 1), 0.1, np.float32), RATE))
    engine = FakeEngine()
    desk = fake_desk(engine)
    beginning = beginning_at(desk, str(source), None)
    part = beginning.part(0.4, 0.8, "keep", 3)

    (take,) = generate(desk, Order(RECIPE, beginning=beginning, remake=part, audio=tmp_path / "a.wav"))

    (wish,) = engine.wishes
    assert [wish[name] for name in ("begin", "end", "rest", "candidates")] == [20, 40, "keep", 3]
    assert take.seconds == pytest.approx(1.0)


def test_takes_of_a_library_are_continued_and_re_made_in_their_family(tmp_path: Path) -> None:
    library, desk = tmp_path / "library", fake_desk(FakeEngine())
    (first,) = generate(desk, Order(RECIPE.with_(seconds=1.0), library=library))
    assert first.kept is not None
    beginning = beginning_at(desk, first.kept.id, library)

    (longer,) = generate(desk, Order(RECIPE, beginning=beginning, library=library))
    part = beginning.part(0.2, 0.6, "anew", 4)
    remade = generate(desk, Order(RECIPE, beginning=beginning, remake=part, library=library, variations=2))

    bonds = [(each.kept.parent, each.kept.bond) for each in (longer, *remade) if each.kept]
    assert bonds == [(first.kept.id, Bond.CONTINUATION), *[(first.kept.id, Bond.REMADE)] * 2]
    assert [each.seconds for each in (longer, *remade)] == pytest.approx([1.2, 1.0, 1.0])


def test_a_take_that_is_silent_is_made_again_and_the_better_one_is_kept(tmp_path: Path) -> None:
    engine, told = FakeEngine(), list[str]()
    engine.sound_of = lambda recipe, frames: tone(recipe, frames) * (recipe.seed != 7)
    order = Order(RECIPE.with_(seconds=4.0), folder=tmp_path)

    (take,) = generate(fake_desk(engine), order, say=told.append)

    assert take.recipe.seed != 7 and take.path.name == f"warm-piano-{take.recipe.seed}.wav"
    assert [path.name for path in tmp_path.iterdir()] == [take.path.name]
    assert told[0].endswith("Making it again with another seed.") and len(told) > 1


def test_a_take_that_nobody_wants_made_again_says_what_is_wrong_with_it(tmp_path: Path) -> None:
    engine, told = FakeEngine(), list[str]()
    engine.sound_of = lambda recipe, frames: tone(recipe, frames) * 0
    order = Order(RECIPE.with_(seconds=4.0), audio=tmp_path / "a.wav", retries=0)

    (take,) = generate(fake_desk(engine), order, say=told.append)

    assert len(engine.wishes) == 1 and take.check is not None and take.check.faults
    assert told[-1].startswith("a.wav is not as it should be: ")


def test_where_a_take_was_put_together_is_measured_and_told(tmp_path: Path) -> None:
    engine = FakeEngine()
    engine.joins = (Join(100, "window"),)

    (take,) = generate(fake_desk(engine), Order(RECIPE.with_(seconds=4.0), audio=tmp_path / "a.wav"))

    assert [(seam.at_s, seam.kind, seam.measured) for seam in take.seams] == [(2.0, "window", True)]
    assert take.to_json()["joins"] == [{"step": 100, "kind": "window"}]


def test_the_notes_of_a_long_take_are_heard_piece_by_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("musicdesk.app.pieces.PIECE_S", 1.0)
    disk, heard_s = FakeDisk(), list[float]()

    def hear(clip: Clip, report: Any = None, cancel: Any = None) -> list[Note]:
        heard_s.append(clip.seconds)
        return [Note(0.1, 60, 0.5)]

    order = Order(RECIPE.with_(seconds=3.0), audio=tmp_path / "a.wav", midi=tmp_path / "a.mid")
    generate(fake_desk(FakeEngine(), disk, transcribe=hear), order)

    assert len(heard_s) == 3
    assert (tmp_path / "a.mid").is_file()


def test_a_disk_that_fills_up_on_the_way_keeps_what_it_took(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    real, room = WavTape.write, iter(range(6))

    def write(tape: WavTape, samples: Any) -> None:
        if next(room, None) is None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(tape, samples)

    def no_room(*_: Any, **_said: Any) -> Any:
        raise StorageError("The disk is full.")

    monkeypatch.setattr(WavTape, "write", write)
    order = Order(RECIPE.with_(seconds=1.0), audio=tmp_path / "a.wav")

    with pytest.raises(StorageError, match="What was made by then is kept"):
        generate(fake_desk(FakeEngine(), write_wav=no_room), order, say=told.append)

    assert [path.name for path in tmp_path.iterdir()] == ["a (cut short).wav"]
    assert audiofile.read_audio(tmp_path / "a (cut short).wav").seconds == pytest.approx(0.6)
    assert told == ["Kept: a (cut short).wav."]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_take_for_a_library_whose_program_was_killed_is_taken_in_by_the_next_one(tmp_path: Path) -> None:
    program = (
        "import os, signal, sys\nfrom pathlib import Path\nfrom fakes import FakeEngine, fake_desk\n"
        "from musicdesk.app.generate import Order, generate\nfrom musicdesk.core.recipe import Recipe\n"
        "engine = FakeEngine()\n"
        "engine.on_step = lambda step: os.kill(os.getpid(), signal.SIGKILL) if step == 90 else None\n"
        "generate(fake_desk(engine), Order(Recipe('piano', seconds=4.0), library=Path(sys.argv[1])))\n"
    )
    tests = Path(__file__).parent.parent
    environment = os.environ | {"PYTHONPATH": f"{tests.parent}{os.pathsep}{tests}"}
    subprocess.run([sys.executable, "-c", program, str(tmp_path)], env=environment, check=False)
    told: list[str] = []

    generate(fake_desk(FakeEngine()), Order(RECIPE, library=tmp_path), say=told.append)

    with Library.open(tmp_path) as library:
        lengths = sorted(library.take(take_id).seconds for take_id in library.find())
    assert lengths == pytest.approx([0.2, 1.7])
    assert len(told) == 1 and told[0].startswith("A take that was being made when MusicDesk ended")


def test_a_seam_of_the_music_before_is_not_complained_of_again(tmp_path: Path) -> None:
    source = write_wav(tmp_path / "hum.wav", Clip(np.full((RATE * 4, 1), 0.1, np.float32), RATE))
    engine, told = FakeEngine(), list[str]()
    engine.joins = (Join(100, "window"), Join(250, "window"))
    desk = fake_desk(engine)
    clicks = np.ones((RATE * 6, 1), np.float32)
    clicks[[RATE * 2, RATE * 5]] = -1.0
    engine.sound_of = lambda recipe, frames: tone(recipe, frames) * 0.1 * clicks[:frames] + (clicks[:frames] < 0)
    order = Order(RECIPE.with_(seconds=2.0), beginning=beginning_at(desk, str(source), None), audio=tmp_path / "a.wav")

    (take,) = generate(desk, order, say=told.append)

    assert all(seam.faults for seam in take.seams) and [seam.at_s for seam in take.seams] == [2.0, 5.0]
    assert [line[:26] for line in told if "can be heard" in line] == ["a.wav: the seam at 0:05.0 "]


def test_a_file_that_a_killed_run_left_is_named_by_the_next_of_that_name(tmp_path: Path) -> None:
    told = list[str]()
    (tmp_path / "a (in the making).wav").write_bytes(b"music")

    generate(fake_desk(FakeEngine()), Order(RECIPE, audio=tmp_path / "a.wav"), say=told.append)
    generate(fake_desk(FakeEngine()), Order(RECIPE, audio=tmp_path / "b.wav"), say=told.append)

    (line,) = (line for line in told if "in the making" in line)
    assert line.startswith('"a (in the making).wav" is there') and "keep it or delete it" in line
    assert (tmp_path / "a (in the making).wav").read_bytes() == b"music"


def test_a_model_there_is_surely_no_memory_for_is_not_even_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "meminfo").write_text("MemAvailable:     100000 kB\n", encoding="ascii")
    monkeypatch.setattr(freememory, "MEMINFO", tmp_path / "meminfo")
    monkeypatch.setattr(freememory.sys, "platform", "linux")
    loaded: list[str] = []
    desk = fake_desk(
        FakeEngine(),
        find_model=lambda _model: tmp_path,
        load_engine=lambda model, *_, **__: loaded.append(model),
    )
    order = Order(Recipe("piano", model="facebook/musicgen-large", device="cpu", precision="fp32"), folder=tmp_path)

    with pytest.raises(Unavailable, match=r"MusicGen large needs .* GB of memory"):
        generate(desk, order)

    assert loaded == []
