"""CLAP on a tiny random model: which words are chosen, how sound is cut, and what is refused."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tiny_pipelines import CLAP_HZ, save_clap

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue, ModelError, Unavailable
from musicdesk.core.job import Cancelled
from musicdesk.core.manifest import Manifest, ModelFile
from musicdesk.core.tags import GENRES, INSTRUMENTS, MOODS, Tags
from musicdesk.engines import clap
from musicdesk.engines.clap.choosing import KINDS, MOST, WORDS, apart, chosen, sentences, unit
from musicdesk.engines.clap.listener import PARTS_LIMIT, Clap, read_clap
from musicdesk.formats.modelstore import Record, folder_of, write_record

RNG = np.random.default_rng(8)
NOISE = Clip(RNG.uniform(-0.5, 0.5, (3 * 32_000, 2)).astype(np.float32), 32_000)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_clap(tmp_path_factory.mktemp("clap"))


@pytest.fixture(scope="module")
def listener(folder: Path) -> Clap:
    return read_clap(folder, "cpu")


def install(models: Path, folder: Path) -> None:
    """Put a model where one is after it was fetched."""
    place = folder_of(models, "clap")
    shutil.copytree(folder, place)
    files = tuple(ModelFile(each.name, each.stat().st_size) for each in sorted(place.iterdir()))
    write_record(place, Record(Manifest("clap", "tiny/clap", "main", files)))


def test_the_words_of_a_sound_are_known_words_and_always_the_same(listener: Clap) -> None:
    tags = listener.tags(NOISE)

    assert tags == listener.tags(NOISE) and tags.words
    assert set(tags.genres) <= set(GENRES) and set(tags.moods) <= set(MOODS)
    assert set(tags.instruments) <= set(INSTRUMENTS)
    assert all(len(getattr(tags, kind)) <= most for kind, most in MOST.items())


def test_silence_and_nothing_have_no_words(listener: Clap) -> None:
    for samples in (np.zeros((9_000, 1), np.float32), np.zeros((0, 2), np.float32), np.full((99, 1), 1e-5, np.float32)):
        assert listener.tags(Clip(samples, 16_000)) == Tags()
    assert listener.likeness([Clip(np.zeros((0, 1), np.float32), 16_000)], "piano") == [0.0]


def test_likeness_is_a_number_for_each_clip_and_its_text_counts(listener: Clap) -> None:
    other = Clip(np.sin(np.arange(40_000) / 9).astype(np.float32)[:, None], 16_000)

    one, again, tone = listener.likeness([NOISE, NOISE, other], "warm piano")

    assert one == again != tone and min(one, tone) >= -1 and max(one, tone) <= 1
    assert listener.likeness([NOISE], "dark techno with drums") != [one]
    assert listener.likeness([], "piano") == []


def test_a_sentence_longer_than_the_model_reads_is_cut(listener: Clap) -> None:
    assert np.isfinite(listener.likeness([NOISE], "warm piano, " * 300)).all()


@pytest.mark.parametrize("rate", [8_000, 44_100, 48_000])
def test_a_sound_is_cut_into_parts_that_the_model_hears_whole(
    listener: Clap, rate: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[Any] = []
    ears = listener._ears

    class Ears:
        sampling_rate, nb_max_samples = ears.sampling_rate, ears.nb_max_samples

        def __call__(self, parts: list[np.ndarray], **given: Any) -> Any:
            heard.extend(parts)
            return ears(parts, **given)

    monkeypatch.setattr(listener, "_ears", Ears())

    listener.likeness([Clip(np.ones((round(2.5 * rate), 2), np.float32), rate)], "piano")
    assert [round(len(part) / CLAP_HZ, 2) for part in heard] == [1.0, 1.0, 0.5]

    heard.clear()
    listener.likeness([Clip(np.ones((60 * rate, 1), np.float32), rate)], "piano")
    assert len(heard) == PARTS_LIMIT and max(map(len, heard)) <= CLAP_HZ


def test_a_wish_to_stop_is_heard_between_parts(listener: Clap) -> None:
    asked = iter([False, False, False, False, True])

    with pytest.raises(Cancelled):
        listener.tags(Clip(np.ones((60 * 8_000, 1), np.float32), 8_000), lambda: next(asked))
    with pytest.raises(Cancelled):
        listener.likeness([NOISE], "piano", lambda: True)


def test_the_words_are_put_into_vectors_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listener = read_clap(folder, "cpu")
    listener.tags(NOISE)
    monkeypatch.setattr(listener, "_tokenizer", None)

    assert listener.tags(NOISE).words


def aimed(kind: str, *words: str) -> tuple[dict[str, Any], np.ndarray]:
    """Return vectors of all words with something in common, and a sound that is near to some words of a kind."""
    vectors = {each: unit(RNG.normal(size=(len(WORDS[each]), 64)) + 2.0) for each in KINDS}
    near = sum(vectors[kind][WORDS[kind].index(word)] * 1.1**-place for place, word in enumerate(words))
    return {each: apart(found) for each, found in vectors.items()}, unit(np.asarray(near)[None])


@pytest.mark.parametrize(
    ("kind", "words"), [("genres", ("jazz",)), ("moods", ("sad", "calm")), ("instruments", ("harp",))]
)
def test_what_a_sound_is_near_to_is_chosen_the_nearest_first(kind: str, words: tuple[str, ...]) -> None:
    vectors, sound = aimed(kind, *words)

    assert getattr(chosen(sound, vectors), kind)[: len(words)] == words


def test_where_no_word_is_nearer_than_another_none_is_chosen() -> None:
    same = {kind: np.ones((len(WORDS[kind]), 8), np.float32) for kind in KINDS}
    broken = {kind: np.full((len(WORDS[kind]), 8), np.nan, np.float32) for kind in KINDS}

    for vectors in (same, broken):
        assert chosen(unit(np.ones((1, 8))), vectors) == Tags()


def test_every_word_is_said_in_a_sentence() -> None:
    for kind in KINDS:
        said = sentences(kind)
        assert len(set(said)) == len(WORDS[kind])
        assert all(word in sentence for word, sentence in zip(WORDS[kind], said, strict=True))


def test_one_that_is_installed_is_found_and_loaded(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MUSICDESK_MODELS", str(tmp_path))
    assert not clap.installed()
    with pytest.raises(Unavailable, match="not installed") as missing:
        clap.load_tagger()
    assert "musicdesk models get clap" in missing.value.hint

    install(tmp_path, folder)

    assert clap.installed()
    assert clap.load_tagger("cpu").device == "cpu"
    with pytest.raises(BadValue):
        clap.load_tagger("toaster")


def test_asking_whether_it_is_installed_imports_nothing_heavy(tmp_path: Path) -> None:
    program = (
        f"import os, sys; os.environ['MUSICDESK_MODELS'] = {str(tmp_path)!r}\n"
        "from musicdesk.engines import clap, picture\n"
        "heavy = {'torch', 'transformers', 'diffusers', 'PIL', 'numpy'}\n"
        "print(clap.installed(), picture.installed(), heavy & set(sys.modules))"
    )

    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "False False set()"


def test_files_named_as_they_are_published_are_read(folder: Path, tmp_path: Path, listener: Clap) -> None:
    copy = shutil.copytree(folder, tmp_path / "clap")
    ears = json.loads((copy / "processor_config.json").read_text("utf-8"))["feature_extractor"]
    (copy / "preprocessor_config.json").write_text(json.dumps(ears), "utf-8")
    (copy / "processor_config.json").unlink()

    assert read_clap(copy, "cpu").tags(NOISE) == listener.tags(NOISE)


def other_kind(folder: Path) -> None:
    config = json.loads((folder / "config.json").read_text("utf-8"))
    (folder / "config.json").write_text(json.dumps({"model_type": "t5", "d_model": config["projection_dim"]}), "utf-8")


def thinned(folder: Path) -> None:
    """Take tensors out of the weights, which the library would fill with chance."""
    from safetensors.torch import load_file, save_file

    path = folder / "model.safetensors"
    left = {name: each for name, each in load_file(path).items() if not name.startswith("audio_projection.")}
    save_file(left, path, {"format": "pt"})


@pytest.mark.parametrize(
    "harm",
    [
        lambda folder: (folder / "model.safetensors").unlink(),
        lambda folder: (folder / "tokenizer.json").write_text("{"),
        lambda folder: (folder / "config.json").write_text("{}"),
        lambda folder: (folder / "model.safetensors").write_bytes(b"\x80\x04pickle"),
        other_kind,
        thinned,
    ],
    ids=["no weights", "half a tokenizer", "no kind", "a pickle", "another kind", "tensors are gone"],
)
def test_a_damaged_or_unsafe_folder_is_a_sentence(folder: Path, tmp_path: Path, harm: Any) -> None:
    copy = shutil.copytree(folder, tmp_path / "clap")
    harm(copy)

    with pytest.raises(ModelError) as refused:
        read_clap(copy, "cpu")

    assert refused.value.message.endswith(".") and refused.value.hint


def test_too_little_memory_is_a_sentence(listener: Clap, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_given: Any) -> None:
        raise RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate 9 bytes.")

    monkeypatch.setattr(listener._model, "get_audio_features", full)

    with pytest.raises(ModelError, match="not enough memory"):
        listener.tags(NOISE)
