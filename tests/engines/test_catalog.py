"""The table of models."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import musicdesk
from musicdesk.core.chroma import Ear
from musicdesk.core.errors import ModelError
from musicdesk.core.manifest import Manifest, ModelFile
from musicdesk.engines import catalog
from musicdesk.formats.modelstore import Record, folder_of, write_record


@pytest.fixture(autouse=True)
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MUSICDESK_MODELS", str(tmp_path / "models"))
    return tmp_path / "models"


def test_metas_models_are_listed_with_their_licence_and_not_installed() -> None:
    rows = {entry.id: entry for entry in catalog.entries()}

    assert rows["facebook/musicgen-melody"].melody
    assert rows["facebook/musicgen-stereo-small"].stereo
    assert rows["facebook/musicgen-small"].licence == "CC-BY-NC-4.0"
    assert not rows["facebook/musicgen-small"].installed


def test_the_starter_lies_in_the_resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "starter"
    folder.mkdir()
    (folder / "config.json").write_text("{}")
    monkeypatch.setattr(catalog, "resources_folder", lambda: tmp_path)

    assert catalog.find("starter") == folder
    assert catalog.entries()[0].size_bytes == 2


def test_a_starter_that_is_missing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalog, "resources_folder", lambda: tmp_path)
    monkeypatch.chdir(tmp_path)

    with pytest.raises(ModelError, match="Starter"):
        catalog.find("starter")


@pytest.mark.parametrize("name", ["nobody", "x" * 300, "x" * 100_000, "a\0b", "~nobody-of-that-name/x", "facebook/x"])
def test_whatever_is_no_model_is_refused_in_a_short_sentence(name: str) -> None:
    with pytest.raises(ModelError) as refused:
        catalog.find(name)

    assert len(str(refused.value)) < 300


def test_a_folder_stands_for_itself(tmp_path: Path) -> None:
    assert catalog.find(str(tmp_path)) == tmp_path
    assert catalog.find(tmp_path) == tmp_path


def test_how_a_model_listens_stands_in_its_files(
    melody_checkpoint: Path, base_checkpoint: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(melody_checkpoint, tmp_path / "copy"))
    plain, none = catalog.of_folder(melody_checkpoint), catalog.of_folder(base_checkpoint)
    (folder / "preprocessor_config.json").write_text(json.dumps({"n_fft": 8192, "hop_length": 2048, "chunk_length": 5}))

    other = catalog.of_folder(folder)

    assert plain.ear == Ear() and plain.listens_s == pytest.approx(11 * 4096 / 32000)
    assert other.ear == Ear(window=8192, hop=2048, seconds=5.0) and other.listens_s == pytest.approx(11 * 2048 / 32000)
    assert none.ear is None and none.listens_s is None


def test_what_the_catalogue_says_is_how_the_engine_listens(melody_checkpoint: Path) -> None:
    engine, entry = musicdesk.load(melody_checkpoint, device="cpu"), catalog.of_folder(melody_checkpoint)

    assert (entry.ear, entry.listens_s) == (engine.ear, engine.listens_s)


@pytest.mark.parametrize("values", [{"n_fft": "x"}, {"n_fft": 0}, {"chunk_length": None}])
def test_values_that_nothing_can_be_heard_with_leave_the_ear_open(
    melody_checkpoint: Path, tmp_path: Path, values: dict[str, object]
) -> None:
    folder = Path(shutil.copytree(melody_checkpoint, tmp_path / "copy"))
    (folder / "preprocessor_config.json").write_text(json.dumps(values))

    assert catalog.of_folder(folder).ear is None


def test_metas_melody_models_hear_thirty_seconds() -> None:
    rows = {entry.id: entry for entry in catalog.entries()}

    assert rows["facebook/musicgen-melody"].ear == Ear() and rows["facebook/musicgen-melody"].listens_s == 30.0
    assert rows["facebook/musicgen-small"].ear is None and rows["facebook/musicgen-small"].listens_s is None


def test_the_catalogue_has_music_covers_and_tags_each_under_a_name_of_its_own() -> None:
    rows = catalog.entries()

    assert len({row.id for row in rows}) == len(rows)
    assert {row.kind for row in rows} == {"music", "picture", "tags"}
    assert rows[0].id == "starter" and rows[0].abilities.melody and not rows[0].restricted
    assert all(row.needs.memory_bytes for row in rows)


def test_a_model_that_is_not_installed_says_how_it_is_got() -> None:
    with pytest.raises(ModelError, match=r"MusicGen small \(2.4 GB, licence CC-BY-NC-4.0\)") as said:
        catalog.find("facebook/musicgen-small")

    assert said.value.hint == "Get it by: musicdesk models get facebook/musicgen-small"


def install(models: Path, model: str, source: Path) -> Path:
    folder = Path(shutil.copytree(source, folder_of(models, model)))
    files = tuple(ModelFile(each.name, each.stat().st_size) for each in folder.iterdir())
    write_record(folder, Record(Manifest(model, "a/b", "main", files), "their licence"))
    return folder


def test_a_model_that_is_installed_is_found_and_its_own_files_are_believed(
    models: Path, melody_checkpoint: Path
) -> None:
    folder = install(models, "facebook/musicgen-melody", melody_checkpoint)

    entry = catalog.entry_of("facebook/musicgen-melody")

    assert catalog.find("facebook/musicgen-melody") == folder == entry.folder
    assert entry.licence == "their licence" and entry.title == "MusicGen melody"
    assert entry.listens_s == catalog.of_folder(melody_checkpoint).listens_s
    assert entry.needs.memory_bytes["fp32"] < 600_000_000
    assert entry.size_bytes == sum(each.stat().st_size for each in melody_checkpoint.iterdir())


def test_a_model_of_which_a_file_is_missing_is_not_installed(models: Path, base_checkpoint: Path) -> None:
    folder = install(models, "facebook/musicgen-small", base_checkpoint)
    (folder / "model.safetensors").unlink()

    assert catalog.entry_of("facebook/musicgen-small").folder is None


def test_a_folder_named_like_a_model_that_is_not_installed_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clap").mkdir()

    assert catalog.find("clap") == Path("clap")


@pytest.mark.usefixtures("models")
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("clap", "CLAP does not make music: it hears words for sound."),
        ("stable-diffusion", "Stable Diffusion 1.5 does not make music: it paints pictures from words."),
    ],
)
def test_models_for_covers_and_tags_are_no_models_for_music(tmp_path: Path, name: str, words: str) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    index = '{"_class_name": "StableDiffusionPipeline"}'
    (folder / ("config.json" if name == "clap" else "model_index.json")).write_text(
        '{"model_type": "clap"}' if name == "clap" else index
    )

    with pytest.raises(ModelError) as told:
        catalog.find_music(name)
    with pytest.raises(ModelError, match="mine does not make music"):
        catalog.find_music(folder)

    assert told.value.message == words and "starter" in told.value.hint
    assert catalog.find_music("starter") == catalog.find("starter")


def test_a_pipeline_of_diffusers_in_a_folder_is_a_model_as_well(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "model_index.json").write_text('{"_class_name": "AceStepPipeline"}')

    entry = catalog.of_folder(folder)

    assert (entry.id, entry.title, entry.family, entry.channels) == (str(folder), "mine", "ace-step", 2)
    assert not entry.abilities.sections and entry.abilities.steps is not None


def test_a_folder_without_a_model_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no model") as said:
        catalog.of_folder(tmp_path)

    assert ".safetensors" in said.value.hint


def test_an_id_typed_wrong_names_the_nearest() -> None:
    with pytest.raises(ModelError) as said:
        catalog.entry_of("stable-audio")

    assert said.value.hint == 'Did you mean "stable-audio-open"?'
