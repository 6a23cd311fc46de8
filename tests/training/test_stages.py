"""Every stage of the recipe, made small, in its order; and what is said when an earlier one is missing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

import musicdesk
from musicdesk.cli.main import main
from musicdesk.core.errors import BadFile, BadValue, StorageError
from musicdesk.training import corpus
from musicdesk.training.captions import TEMPOS_BPM
from musicdesk.training.codec import examine_codec, train_codec
from musicdesk.training.codes import codes_path, make_codes_together
from musicdesk.training.decoder import train_decoder
from musicdesk.training.measures import pitch_classes, same_tempo
from musicdesk.training.pack import pack
from musicdesk.training.polish import polish_codec
from musicdesk.training.snapshot import load_snapshot
from musicdesk.training.text import train_text

HELD_OUT = corpus.HELD_OUT // corpus.SHARD


@pytest.fixture(scope="module")
def corpus_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A work folder with two shards of two pieces of plain tones each."""
    work = tmp_path_factory.mktemp("work")
    corpus.mark_composer(work)
    time, rng = np.arange(320_000) / 32_000, np.random.default_rng(0)
    for index in (0, HELD_OUT):
        notes = rng.integers(60, 84, (2, 20)).repeat(16_000, axis=1)
        sound = 0.3 * np.sin(2 * np.pi * 440 * 2 ** ((notes - 69) / 12) * time) + rng.normal(0, 0.01, notes.shape)
        corpus.save(corpus.mix_path(work, index), np.round(sound * 32_767).astype(np.int16))
        melodies = np.stack([pitch_classes(row.astype(np.float32)) for row in sound])
        corpus.save(corpus.melody_path(work, index), melodies)
    return work


@pytest.fixture(scope="module")
def made(corpus_folder: Path) -> Path:
    """The work folder after every training stage, each a few steps long."""
    work = corpus_folder
    train_text(work, minutes=0.005, seed=0, batch=4, captions=300)
    train_codec(work, minutes=0.02, seed=0, batch=1, frames=6_400, first_crops=2, codebook_crops=8)
    make_codes_together(work, 1)
    polish_codec(work, minutes=0.01, seed=0, batch=1, steps=10)
    train_decoder(work, minutes=0.01, seed=0, batch=1)
    return work


@pytest.fixture(scope="module")
def packed(made: Path) -> Path:
    """The checkpoint that the stages made."""
    return pack(made, made / "starter")


def test_what_is_packed_makes_music_and_knows_what_it_was_taught(packed: Path) -> None:
    engine = musicdesk.load(packed, device="cpu")

    hum = (np.sin(np.arange(32_000) * 2 * np.pi * 440 / 32_000), 32_000)
    music = engine.generate("calm ambient, 84 bpm", seconds=0.4, seed=1, melody=hum)

    assert music.samples.shape == (20 * 640, 1)
    assert music.recipe.bpm == 83.333
    assert musicdesk.load(packed, device="cpu").tempos_bpm == tuple(sorted(round(bpm, 3) for bpm in TEMPOS_BPM))
    assert sum(path.stat().st_size for path in packed.iterdir()) < 25e6


def test_what_is_packed_is_loaded_by_transformers(packed: Path) -> None:
    import torch
    from transformers import AutoTokenizer, MusicgenMelodyForConditionalGeneration

    model = MusicgenMelodyForConditionalGeneration.from_pretrained(packed, dtype=torch.float32)
    inputs = AutoTokenizer.from_pretrained(packed)(
        ["calm ambient"], padding="max_length", max_length=32, return_tensors="pt"
    )
    heard, decode = [], model.audio_encoder.decode

    def spy(codes: torch.Tensor, **rest: Any) -> Any:
        heard.append(codes[0, 0].numpy())
        return decode(codes, **rest)

    model.audio_encoder.decode = spy
    model.generate(**inputs, do_sample=False, guidance_scale=3.0, max_new_tokens=23)
    music = musicdesk.load(packed, device="cpu").generate("calm ambient", seconds=0.4, temperature=0)

    np.testing.assert_array_equal(music.codes, heard[0])


def test_the_polished_codec_speaks_the_same_codes(made: Path) -> None:
    from transformers import EncodecModel

    frozen, polished = (
        EncodecModel.from_pretrained(made / name, local_files_only=True).state_dict()
        for name in ("codec/frozen", "polish/model")
    )

    changed = {name.split(".")[0] for name in frozen if not (frozen[name] == polished[name]).all()}
    assert changed == {"decoder"}
    (likeness,) = examine_codec(made / "polish" / "model", made, 1)
    assert 0 < likeness.mel_db < 60
    assert 0 < likeness.spectral_convergence < 3


def test_stages_that_are_done_change_nothing_when_they_run_again(made: Path) -> None:
    before = {path: path.read_bytes() for path in made.rglob("*") if path.is_file()}
    steps = load_snapshot(made / "codec")[2]["step"]

    train_text(made, minutes=0.005, seed=0, batch=4, captions=300)
    train_codec(made, minutes=0.02, seed=0, batch=1, frames=6_400, first_crops=2, codebook_crops=8)
    make_codes_together(made, 1)

    assert load_snapshot(made / "codec")[2]["step"] == steps
    for path, bytes_before in before.items():
        if path.parent.name in ("text", "codes", "frozen"):
            assert path.read_bytes() == bytes_before, path


def test_a_codec_whose_codes_are_cached_is_not_trained_on(made: Path) -> None:
    with pytest.raises(StorageError, match="codes"):
        train_codec(made, minutes=1, seed=0)


def test_a_codec_without_time_for_codebooks_says_so(corpus_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "corpus").symlink_to(corpus_folder / "corpus")

    with pytest.raises(BadValue, match="codebooks"):
        train_codec(tmp_path, minutes=1e-9, seed=0, batch=1, frames=6_400, first_crops=2)


def test_packing_again_keeps_the_card_and_spares_other_folders(made: Path, tmp_path: Path) -> None:
    (tmp_path / "starter").mkdir()
    (tmp_path / "starter" / "README.md").write_text("the card")
    (tmp_path / "diary").mkdir()
    (tmp_path / "diary" / "monday.txt").write_text("dear diary")

    for _ in range(2):
        pack(made, tmp_path / "starter")
    with pytest.raises(StorageError, match=r"monday\.txt"):
        pack(made, tmp_path / "diary")

    assert (tmp_path / "starter" / "README.md").read_text() == "the card"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["diary", "starter"]
    assert [path.name for path in (tmp_path / "diary").iterdir()] == ["monday.txt"]


def test_a_damaged_snapshot_is_said_in_a_sentence(made: Path, tmp_path: Path) -> None:
    whole = (made / "decoder" / "snapshot.safetensors").read_bytes()
    (tmp_path / "snapshot.safetensors").write_bytes(whole[: len(whole) // 2])

    with pytest.raises(BadFile, match="cannot be read"):
        load_snapshot(tmp_path)


@pytest.mark.parametrize(
    ("stage", "earlier"),
    [
        ("codec", "compose"),
        ("codes", "codec"),
        ("polish", "codec"),
        ("decoder", "text"),
        ("pack", "text"),
        ("grow", "unpack"),
    ],
)
def test_a_stage_that_lacks_an_earlier_one_names_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], stage: str, earlier: str
) -> None:
    code = main(["train", "starter", "--stage", stage, "--work", str(tmp_path), "--model", str(tmp_path / "starter")])

    said = capsys.readouterr().err
    assert code == 1
    assert said.count("\n") == 1
    assert "is not there yet" in said
    assert f"--stage {earlier}" in said


def test_codes_that_are_missing_are_named_by_the_stages_that_learn_from_them(made: Path, tmp_path: Path) -> None:
    for name in ("text", "codec", "corpus"):
        (tmp_path / name).symlink_to(made / name)

    for train in (polish_codec, train_decoder):
        with pytest.raises(BadFile) as error:
            train(tmp_path, minutes=0.01, seed=0)
        assert "--stage codes" in error.value.hint


@pytest.mark.parametrize("stage", ["compose", "evaluate"])
@pytest.mark.parametrize("there", [False, True], ids=["missing", "a text file"])
def test_a_soundfont_that_is_not_one_is_said_in_a_sentence(
    packed: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    stage: str,
    there: bool,
) -> None:
    pytest.importorskip("tinysoundfont")
    monkeypatch.setattr("musicdesk.training.render._synth", {})
    monkeypatch.setenv("MUSICDESK_SOUNDFONT", str(tmp_path / "none.sf2"))
    if there:
        (tmp_path / "none.sf2").write_text("la la la")

    code = main(["train", "starter", "--stage", stage, "--work", str(tmp_path), "--model", str(packed)])

    said = capsys.readouterr().err
    assert code == 1
    assert "none.sf2" in said
    assert "mistake of its own" not in said


def test_a_missing_synthesiser_is_said_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("musicdesk.training.render._synth", {})
    monkeypatch.setitem(__import__("sys").modules, "tinysoundfont", None)

    assert main(["train", "starter", "--stage", "compose", "--work", str(tmp_path)]) == 1
    assert "pip install --no-deps tinysoundfont" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--minutes", "0"], "above 0"),
        (["--minutes", "nan"], "above 0"),
        (["--batch", "0"], "less than 1"),
        (["--processes", "none"], "invalid"),
        (["--seed", "-1"], "outside"),
        (["--device", "toaster"], "toaster"),
        (["--device", "cuda:99"], "cuda:99"),
    ],
    ids=" ".join,
)
def test_a_bad_option_is_said_before_anything_starts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    code = main(["train", "starter", "--stage", "codec", "--work", str(tmp_path), *words])

    assert code in (1, 2)
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_work_folder_that_is_a_file_is_said_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "work").write_text("")

    assert main(["train", "starter", "--stage", "text", "--work", str(tmp_path / "work")]) == 1
    assert str(tmp_path / "work") in capsys.readouterr().err


def test_several_processes_on_a_gpu_are_refused(made: Path) -> None:
    with pytest.raises(BadValue, match="2 processes"):
        train_decoder(made, minutes=1, seed=0, processes=2, device="cuda")


def test_processes_share_the_encoding(made: Path, tmp_path: Path) -> None:
    for name in ("codec", "corpus"):
        (tmp_path / name).symlink_to(made / name)

    make_codes_together(tmp_path, 2)

    for index in (0, HELD_OUT):
        assert codes_path(tmp_path, index).read_bytes() == codes_path(made, index).read_bytes()


def test_a_tempo_is_kept_within_4_percent_octaves_tolerated() -> None:
    assert same_tempo(84, 83.3)
    assert same_tempo(166.7, 83.3)
    assert same_tempo(41.7, 83.3)
    assert not same_tempo(88, 83.3)
    assert not same_tempo(125, 83.3)
