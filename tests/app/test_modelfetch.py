"""What can be done with the models of the catalogue, against a hub on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fetching.server import Hub
from modelhub import SMALL, settings_to, small_files, small_hub, write_files
from tiny_pipelines import save_stable_diffusion

from musicdesk.app.licences import META
from musicdesk.app.modelfetch import (
    fetch_model,
    import_model,
    mend_model,
    model_size,
    network_of,
    remove_model,
    verify_model,
)
from musicdesk.app.models import model_of, model_of_folder
from musicdesk.app.settings import Settings
from musicdesk.core.errors import BadValue, ModelError, Unavailable
from musicdesk.core.job import Cancelled
from musicdesk.engines.catalog import find
from musicdesk.formats.modelstore import read_record

WANTED = {"config.json", "tokenizer.json", "README.md", "model.safetensors"}


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    with small_hub(tmp_path, monkeypatch) as running:
        yield running


def get(hub: Hub) -> Path:
    return fetch_model(SMALL, accepted=True, settings=settings_to(hub))


def test_a_model_is_fetched_without_second_copies_and_pickles_and_is_found_by_its_id(hub: Hub) -> None:
    told: list[float] = []

    folder = fetch_model(
        SMALL, accepted=True, settings=settings_to(hub), report=lambda each: told.append(each.done_bytes)
    )

    row, record = model_of(SMALL), read_record(folder)
    assert set(hub.fetched) == WANTED
    assert find(SMALL) == folder == row.folder
    assert row.state == "installed" and row.partial_bytes == 0
    assert row.size_bytes == sum(len(small_files()[name]) for name in WANTED) == max(told)
    assert record is not None and record.accepted and record.licence == "CC-BY-NC-4.0"


def test_a_model_that_is_here_is_not_asked_for_again(hub: Hub) -> None:
    folder = get(hub)
    asked = len(hub.asked)

    assert get(hub) == folder
    assert model_size(SMALL, settings=settings_to(hub)) == model_of(SMALL).size_bytes
    assert len(hub.asked) == asked


def test_nothing_is_asked_before_the_licence_is_agreed_to(hub: Hub) -> None:
    with pytest.raises(BadValue, match=r"CC-BY-NC-4\.0") as refused:
        fetch_model(SMALL, accepted=False, settings=settings_to(hub))

    assert refused.value.field == "accepted" and "https://" in refused.value.hint
    assert hub.asked == []


def test_a_licence_that_became_non_commercial_has_to_be_agreed_to(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    from musicdesk.engines.catalogtable import PUBLISHED

    monkeypatch.setitem(PUBLISHED, SMALL, replace(PUBLISHED[SMALL], restricted=False))

    with pytest.raises(BadValue, match="CC-BY-NC"):
        fetch_model(SMALL, accepted=False, settings=settings_to(hub))

    assert hub.fetched == []


def test_a_download_that_is_stopped_is_paused_and_goes_on(hub: Hub) -> None:
    stops = iter([False] * 12)

    with pytest.raises(Cancelled):
        fetch_model(SMALL, accepted=True, settings=settings_to(hub), cancel=lambda: next(stops, True))
    paused = model_of(SMALL)
    with pytest.raises(ModelError, match="not here as a whole") as said:
        find(SMALL)
    get(hub)

    assert paused.state == "partial" and paused.partial_bytes > 0
    assert f"musicdesk models get {SMALL}" in said.value.hint
    assert model_of(SMALL).state == "installed"


def test_only_what_is_broken_is_mended(hub: Hub) -> None:
    folder = get(hub)
    weights = folder / "model.safetensors"
    whole = weights.read_bytes()
    weights.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    before = len(hub.fetched)

    faults = verify_model(SMALL, settings=settings_to(hub))
    mend_model(SMALL, settings=settings_to(hub))

    assert len(faults) == 1 and faults[0].startswith("model.safetensors: ")
    assert hub.fetched[before:] == ["model.safetensors"]
    assert verify_model(SMALL, settings=settings_to(hub)) == ()


def test_a_model_is_removed_with_all_its_bytes(hub: Hub) -> None:
    folder = get(hub)
    size = sum(each.stat().st_size for each in folder.iterdir())

    freed = remove_model(SMALL)

    assert freed >= size and not folder.exists()
    assert model_of(SMALL).state == "absent"
    with pytest.raises(ModelError, match="not here"):
        remove_model(SMALL)
    with pytest.raises(ModelError, match="not here"):
        verify_model(SMALL, settings=settings_to(hub))


def test_the_starter_is_neither_fetched_nor_removed() -> None:
    for act in (
        lambda: fetch_model("starter", accepted=True, settings=Settings()),
        lambda: remove_model("starter"),
    ):
        with pytest.raises(ModelError, match="comes with MusicDesk"):
            act()


def test_a_model_is_taken_in_from_a_clone_of_its_repository_without_the_network(hub: Hub, tmp_path: Path) -> None:
    clone = write_files(tmp_path / "clone", small_files())

    folder = import_model(SMALL, clone, settings=settings_to(hub), accepted=True)

    assert hub.asked == []
    assert {each.name for each in folder.iterdir()} == {*WANTED, "musicdesk-model.json"}
    assert model_of(SMALL).folder == folder
    assert verify_model(SMALL, settings=settings_to(hub)) == ()
    with pytest.raises(ModelError, match="already"):
        import_model(SMALL, clone, settings=settings_to(hub))


def test_a_model_is_taken_in_once_its_licence_was_agreed_to_and_that_is_remembered(hub: Hub, tmp_path: Path) -> None:
    clone = write_files(tmp_path / "clone", small_files())

    with pytest.raises(BadValue, match=r"under CC-BY-NC-4\.0"):
        import_model(SMALL, clone, settings=settings_to(hub))
    assert model_of(SMALL).state == "absent"
    record = read_record(import_model(SMALL, clone, settings=settings_to(hub), accepted=True))

    assert record is not None and record.accepted


def test_what_holds_pickles_or_is_no_folder_is_said_as_that(hub: Hub, tmp_path: Path) -> None:
    files = small_files(hidden_size=2048)
    pickles = write_files(tmp_path / "pickles", {name: files[name] for name in ("config.json", "pytorch_model.bin")})
    recording = tmp_path / "hum.wav"
    recording.write_bytes(b"RIFF")

    for place, words in (
        (pickles, r"pytorch_model\.bin is a Python pickle"),
        (recording, r"hum\.wav is a file"),
        (tmp_path / "missing", r"missing is not there"),
    ):
        with pytest.raises(ModelError, match=words):
            import_model(SMALL, place, settings=settings_to(hub), accepted=True)


def test_a_publisher_who_has_pickles_only_is_named_by_the_model_and_nothing_is_fetched(hub: Hub) -> None:
    del hub.files["model.safetensors"]

    with pytest.raises(ModelError, match="MusicGen small holds no weights as safetensors"):
        get(hub)

    assert hub.fetched == []


def test_a_licence_is_spelt_the_same_before_and_after_it_is_fetched(hub: Hub) -> None:
    before = model_of(SMALL).licence

    get(hub)

    assert model_of(SMALL).licence == before == "CC-BY-NC-4.0"


@pytest.mark.usefixtures("hub")
def test_a_pipeline_with_weights_in_half_precision_only_is_taken_in_and_counted(tmp_path: Path) -> None:
    folder = save_stable_diffusion(tmp_path / "half")
    before = model_of_folder(folder)
    for path in folder.rglob("*.safetensors"):
        (path.parent / f"{path.stem}.fp16.safetensors").write_bytes(path.read_bytes())
    assert model_of_folder(folder).memory_bytes == before.memory_bytes  # second copies need no memory
    for path in folder.rglob("*.safetensors"):
        if ".fp16." not in path.name:
            path.unlink()

    model = import_model("stable-diffusion", folder, settings=Settings(), accepted=True)

    assert {each.name for each in (model / "unet").iterdir()} == {
        "config.json",
        "diffusion_pytorch_model.fp16.safetensors",
    }
    assert model_of("stable-diffusion").memory_bytes == before.memory_bytes


@pytest.mark.parametrize(
    "changes", [{"hidden_size": 1536}, {"num_hidden_layers": 48}, {"audio_channels": 2, "num_codebooks": 8}]
)
def test_another_model_is_not_taken_in_under_a_wrong_name(hub: Hub, tmp_path: Path, changes: dict[str, int]) -> None:
    other = write_files(tmp_path / "other", small_files(**changes))

    with pytest.raises(ModelError, match="another model than MusicGen small"):
        import_model(SMALL, other, settings=settings_to(hub))

    assert model_of(SMALL).state == "absent"


def test_how_large_a_model_is_is_asked_where_nobody_knows(hub: Hub) -> None:
    assert model_size(SMALL, settings=settings_to(hub)) == sum(len(small_files()[name]) for name in WANTED)
    assert hub.fetched == []


def test_a_user_who_forbade_the_network_is_obeyed(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MUSICDESK_SET_OFFLINE", raising=False)
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")

    with pytest.raises(Unavailable, match="HF_HUB_OFFLINE"):
        get(hub)

    assert hub.asked == []


def test_what_the_program_itself_sets_for_libraries_does_not_stop_a_fetch(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    from musicdesk.engines.quiet import be_quiet_and_offline

    monkeypatch.setenv("MUSICDESK_SET_OFFLINE", "")  # so that what is set now is taken away after the test
    monkeypatch.setenv("HF_HUB_OFFLINE", "")
    monkeypatch.delenv("HF_HUB_OFFLINE")
    be_quiet_and_offline()

    assert not network_of(Settings()).offline
    assert get(hub).is_dir()


def test_a_fetched_model_of_metas_is_not_for_sale(hub: Hub) -> None:
    from musicdesk.app.licences import licence_of
    from musicdesk.core.recipe import Recipe

    folder = get(hub)

    assert licence_of(Recipe("piano", model=SMALL)) is META
    assert licence_of(Recipe("piano", model=str(folder))) is META
