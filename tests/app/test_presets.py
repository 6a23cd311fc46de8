"""Styles: those that come with MusicDesk, and the user's own."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from musicdesk.app import presets as room
from musicdesk.app.presets import FAMILIES, export_file, find, import_files, presets, remove, save, shelf, values_of
from musicdesk.core.abilities import MUSICGEN, Abilities
from musicdesk.core.errors import BadValue
from musicdesk.core.preset import Preset
from musicdesk.core.words import tempo_in
from musicdesk.engines.catalog import resources_folder
from musicdesk.formats.presetfile import read_preset, write_preset

RAIN = Preset("Rain", "{prompt}, rain, soft pads", bpm=70.0)


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "settings"
    monkeypatch.setattr(room, "config_folder", lambda: folder)
    return folder / "styles"


def test_there_are_two_dozen_styles_in_all_families_and_each_names_a_tempo_of_its_own() -> None:
    shipped = presets()

    assert len(shipped) >= 24
    assert [family for family in dict.fromkeys(each.family for each in shipped)] == list(FAMILIES)
    assert len({each.name.casefold() for each in shipped}) == len(shipped)
    assert not any(each.own for each in shipped)
    for each in shipped:
        assert each.bpm is not None and tempo_in(each.prompt("")) == pytest.approx(each.bpm, abs=0.01)


@pytest.fixture(scope="module")
def tokens_in() -> Callable[[str], int]:
    """Return how many tokens the Starter would read of a prompt if it read them all."""
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(resources_folder() / "starter", local_files_only=True)
    # What the Starter does not read is what is counted here.
    tokenizer.model_max_length = 1_000
    return lambda prompt: len(tokenizer(prompt)["input_ids"])


@pytest.mark.parametrize("words", ["", "rainy night"])
def test_the_starter_reads_every_shipped_style_to_its_end(words: str, tokens_in: Callable[[str], int]) -> None:
    read = json.loads((resources_folder() / "starter" / "musicdesk.json").read_text(encoding="utf-8"))["text_length"]

    lengths = {each.name: tokens_in(each.prompt(words)) for each in presets()}

    assert {name: length for name, length in lengths.items() if length > read} == {}


@pytest.mark.parametrize("mood", ["dark", "atmospheric", "psychedelic"])
def test_rap_beats_come_in_several_moods(mood: str) -> None:
    assert any(mood in each.template for each in presets() if each.family == "Rap beats")


def test_a_style_of_the_users_is_kept_found_and_removed() -> None:
    path = save(RAIN)

    found = find(" RAIN ")

    assert path.is_file()
    assert (found.own, found.family, found.bpm) == (True, room.OWN_FAMILY, 70.0)
    assert presets()[-1] == found
    remove("rain")
    with pytest.raises(BadValue, match='no style "rain"'):
        find("rain")


def test_a_style_that_is_kept_again_takes_its_own_place_and_none_of_anothers(own: Path) -> None:
    save(replace(RAIN, name="Rain!"))
    save(RAIN)
    save(replace(RAIN, bpm=71.0))

    assert len(list(own.iterdir())) == 2
    assert (find("rain").bpm, find("rain!").bpm) == (71.0, 70.0)


def test_an_own_style_stands_in_for_a_shipped_one_until_it_is_removed() -> None:
    before = find("Trap")
    save(replace(RAIN, name="trap"))

    assert find("Trap").own and len([each for each in presets() if each.name.casefold() == "trap"]) == 1
    remove("TRAP")

    assert find("Trap") == before
    with pytest.raises(BadValue, match="came with MusicDesk"):
        remove("Trap")


def test_a_misspelt_style_is_answered_with_near_ones() -> None:
    with pytest.raises(BadValue, match="Dark rap beat"):
        find("darc rap")


def test_broken_files_of_the_users_are_said_and_left_out(own: Path) -> None:
    save(RAIN)
    (own / "broken.toml").write_text("name = ", encoding="utf-8")
    write_preset(own / "twin.toml", RAIN)
    (own / "notes.txt").write_text("not meant as a style", encoding="utf-8")

    found = shelf()

    assert [each.name for each in found.presets if each.own] == ["Rain"]
    assert len(found.remarks) == 2 and "broken.toml" in found.remarks[0] and "twin.toml" in found.remarks[1]


def test_styles_of_others_are_taken_in_under_a_free_name_and_broken_ones_are_said(tmp_path: Path) -> None:
    save(RAIN)
    other = write_preset(tmp_path / "other.toml", replace(RAIN, bpm=90.0))
    (tmp_path / "broken.toml").write_text("?", encoding="utf-8")

    taken = import_files([other, tmp_path / "broken.toml", tmp_path / "gone.toml"])

    assert [each.name for each in taken.presets] == ["Rain 2"]
    assert len(taken.remarks) == 2
    assert (find("Rain").bpm, find("Rain 2").bpm) == (70.0, 90.0)


def test_the_same_style_taken_in_twice_is_one_style(tmp_path: Path, own: Path) -> None:
    path = write_preset(tmp_path / "rain.toml", RAIN)

    for _ in range(2):
        import_files([path])

    assert len(list(own.iterdir())) == 1


@pytest.mark.parametrize("model", ["..", ".", "a/..", "../a"])
def test_no_model_is_looked_for_on_the_way_that_somebody_elses_style_names(model: str, tmp_path: Path) -> None:
    taken = import_files([write_preset(tmp_path / "rain.toml", replace(RAIN, model=model))])

    assert taken.presets[0].model is None and any("is left out" in each for each in taken.remarks)


@pytest.mark.parametrize(
    "lora", ["/etc", "../other", "\\\\host\\share", "//host/share", "~/x", "C:\\x", "gone", "..", "a/.."]
)
def test_no_folder_is_looked_at_that_somebody_elses_style_names(lora: str, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    deep = tmp_path / "deep"
    deep.mkdir()
    path = write_preset(deep / "rain.toml", replace(RAIN, lora=lora, model="//host/share/model"))

    taken = import_files([path])

    assert (taken.presets[0].lora, taken.presets[0].model) == ("", None)
    assert len(taken.remarks) == 2


def test_a_lora_beside_somebody_elses_style_comes_along(tmp_path: Path) -> None:
    (tmp_path / "rain").mkdir()

    taken = import_files([write_preset(tmp_path / "rain.toml", replace(RAIN, lora="rain"))])

    assert (taken.presets[0].lora, taken.remarks) == (str(tmp_path.resolve() / "rain"), ())


def test_what_others_get_names_no_folder_of_this_disk(tmp_path: Path) -> None:
    save(replace(RAIN, lora="/home/me/private/rain", model="/home/me/models/mine"))

    written = read_preset(export_file("rain", tmp_path / "out"))

    assert (written.lora, written.model, written.own) == ("rain", "mine", False)
    with pytest.raises(BadValue, match="another ending"):
        export_file("rain", tmp_path / "out.txt")


def test_a_style_gives_a_model_only_what_it_looks_at() -> None:
    whole = replace(RAIN, negative="vocals", guidance=5.0, temperature=0.9, top_k=9, steps=40, lora="x")

    for_musicgen = values_of(whole, "piano", None, MUSICGEN)
    for_another = values_of(whole, "", 60.0, Abilities(guidance=None, steps=50))

    assert for_musicgen["prompt"] == "piano, rain, soft pads, 70 bpm" and "steps" not in for_musicgen
    assert for_musicgen | {"negative": "vocals", "guidance": 5.0, "top_k": 9, "lora": "x"} == for_musicgen
    assert for_another == {"steps": 40, "prompt": "rain, soft pads, 60 bpm", "style": "Rain"}


def test_it_is_known_which_of_the_users_styles_stands_in_for_a_shipped_one() -> None:
    save(replace(RAIN, name="trap"))
    save(RAIN)

    assert [room.stands_in(find(name)) for name in ("trap", "rain", "funk")] == [True, False, False]
