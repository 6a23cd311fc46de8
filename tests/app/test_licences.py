"""What may be done with a take, from its model, that model's card, and what it goes on from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from fakes import FakeEngine, fake_desk, keep_music

from musicdesk.app.beginnings import beginning_at
from musicdesk.app.generate import Order, generate
from musicdesk.app.library import import_audio
from musicdesk.app.licences import (
    IMPORTED,
    META,
    STABILITY,
    STARTER,
    UNKNOWN,
    Licence,
    is_non_commercial,
    licence_after,
    licence_of,
    licence_of_take,
)
from musicdesk.core.clip import Clip
from musicdesk.core.filefacts import FileFacts
from musicdesk.core.manifest import Manifest
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import Bond, Take
from musicdesk.formats.audiofile import read_audio, write_wav
from musicdesk.formats.modelstore import Record, folder_of, write_record
from musicdesk.library.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


def made_by(model: str | Path) -> Licence:
    return licence_of(Recipe("piano", model=str(model)))


def checkpoint(folder: Path, card: str = "", config: str = "") -> Path:
    folder.mkdir()
    (folder / "README.md").write_text(card, encoding="utf-8")
    (folder / "config.json").write_text(config, encoding="utf-8")
    return folder


def test_a_take_of_the_starter_is_free_and_one_of_metas_models_is_not_for_commercial_use(tmp_path: Path) -> None:
    assert made_by("starter") is STARTER and STARTER.free
    for model in (
        "facebook/musicgen-small",
        tmp_path / "musicgen-melody",
        tmp_path / "models--facebook--musicgen-small",
    ):
        licence = made_by(model)
        assert licence is META and not licence.free and "Not for commercial use" in licence.text


def test_of_what_was_not_made_here_nothing_is_said() -> None:
    assert licence_of(None) is IMPORTED
    assert not IMPORTED.text


@pytest.mark.parametrize(
    ("card", "config", "words", "free"),
    [
        ("---\nlicense: cc-by-nc-4.0\ntags:\n- music\n---\n# My model", "{}", "Not for commercial use", False),
        ('---\ntags: [music]\nlicense: "mit"\n---\n', "", "Free", True),
        ("---\nlicense: openrail\n---\n", "", "under openrail", False),
        ("", '{"license": "CC0-1.0"}', "Free", True),
        ("", '{"licence": "CC BY-NC-SA 4.0"}', "Not for commercial use", False),
        ("# license: mit", "[1", "Unknown", False),
        ("---\nlicense: mit\nand no end", '{"license": 7}', "Unknown", False),
    ],
)
def test_a_models_own_card_is_believed(tmp_path: Path, card: str, config: str, words: str, free: bool) -> None:
    licence = made_by(checkpoint(tmp_path / "mine", card, config))

    assert words in licence.text
    assert licence.free is free


def test_a_folder_named_like_metas_models_is_metas_unless_its_card_frees_it(tmp_path: Path) -> None:
    assert made_by(checkpoint(tmp_path / "musicgen-small", "---\nlicense: mit\n---\n")).free
    assert made_by(checkpoint(tmp_path / "musicgen-large", "---\nlicense: cc-by-nc-4.0\n---\n")) is META


@pytest.mark.parametrize(
    ("model", "words", "free"),
    [
        ("stable-audio-open", "Stability AI, under its Community licence", False),
        ("audioldm2-music", "Not for commercial use", False),
        ("ace-step", "Free", True),
        ("facebook/musicgen-stereo-large", "Not for commercial use", False),
    ],
)
def test_a_take_of_every_model_of_the_catalogue_says_what_it_may_be_used_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, model: str, words: str, free: bool
) -> None:
    monkeypatch.setenv("MUSICDESK_MODELS", str(tmp_path))

    licence = made_by(model)

    assert words in licence.text and licence.free is free and licence.short


def test_the_licence_that_a_model_came_with_is_believed_before_the_catalogue(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MUSICDESK_MODELS", str(tmp_path))
    folder = folder_of(tmp_path, "ace-step")
    folder.mkdir()
    write_record(folder, Record(Manifest("ace-step", "a/b", "main", ()), "cc-by-nc-4.0"))

    assert made_by("ace-step").text.startswith("Not for commercial use")


def test_a_licence_of_the_publishers_own_is_known_by_its_name(tmp_path: Path) -> None:
    card = "---\nlicense: other\nlicense_name: stable-audio-community\n---\n"

    assert made_by(checkpoint(tmp_path / "mine", card)) is STABILITY


@pytest.mark.parametrize(
    ("card", "words", "free"),
    [
        ("---\nlicense: cc-by-nc-4.0\n---\n", "Not for commercial use", False),
        ("---\nlicense: mit\n---\n", "Free", True),
        ("", "licence of the LoRA", False),
    ],
)
def test_what_a_lora_was_laid_over_counts_and_the_lora_as_well(
    tmp_path: Path, card: str, words: str, free: bool
) -> None:
    lora = checkpoint(tmp_path / "lora", card)

    licence = licence_of(Recipe("piano", model="starter", lora=str(lora)))

    assert words in licence.text and licence.free is free
    assert licence_of(Recipe("piano", model="facebook/musicgen-small", lora=str(lora))).text.startswith("Not for")


@pytest.mark.parametrize(
    ("name", "forbids"),
    [
        ("CC-BY-NC-4.0", True),
        ("cc-by-nc-sa-4.0", True),
        ("stable-audio-nc-community", True),
        ("Apache-2.0", False),
        ("mit", False),
        ("NCSA", False),
    ],
)
def test_a_licence_forbids_trade_by_its_name(name: str, forbids: bool) -> None:
    assert is_non_commercial(name) is forbids


def test_a_folder_that_is_gone_is_unknown(tmp_path: Path) -> None:
    assert made_by(tmp_path / "gone") is UNKNOWN


def kept(library: Library, model: str, now_s: float, parent: Take | None = None, bond: Bond | None = None) -> Take:
    music = FakeEngine().generate("warm piano", seconds=0.2, model=model)
    return keep_music(library, music, now_s, parent=None if parent is None else parent.id, bond=bond)


@pytest.mark.parametrize("bond", [Bond.CONTINUATION, Bond.REMADE])
def test_what_goes_on_from_a_take_that_is_not_free_is_not_free(library: Library, bond: Bond) -> None:
    first = kept(library, "facebook/musicgen-small", 1.0)
    second = kept(library, "starter", 2.0, first, Bond.CONTINUATION)
    third = kept(library, "starter", 3.0, second, bond)

    assert licence_of_take(library, third) is META
    library.trash([first.id])
    assert licence_of_take(library, third) is META


def test_of_two_licences_the_one_that_forbids_trade_counts(library: Library) -> None:
    first = kept(library, "stable-audio-open", 1.0)
    second = kept(library, "facebook/musicgen-small", 2.0, first, Bond.CONTINUATION)

    assert licence_of_take(library, first) is STABILITY
    assert licence_of_take(library, second) is META


def test_a_variation_shares_no_sound_and_so_no_licence(library: Library) -> None:
    first = kept(library, "facebook/musicgen-small", 1.0)

    assert licence_of_take(library, kept(library, "starter", 2.0, first, Bond.VARIATION)) is STARTER


def test_a_parent_that_is_gone_and_a_ring_of_parents_end_the_search(library: Library) -> None:
    take = kept(library, "starter", 1.0)

    gone = take.with_(parent="20200101-000000-000-0000", bond=Bond.CONTINUATION)
    ring = take.with_(parent=take.id, bond=Bond.CONTINUATION)

    assert licence_of_take(library, gone) is STARTER
    assert licence_of_take(library, ring) is STARTER


def test_music_that_begins_with_what_is_not_free_is_not_free() -> None:
    recipe = Recipe("piano", model="starter")

    assert licence_after(recipe, META.text) == META.text
    assert licence_after(recipe, STARTER.text) == licence_after(recipe, "") == STARTER.text


@pytest.mark.parametrize("remade", [False, True])
def test_what_goes_on_from_a_file_that_is_not_free_is_not_free_in_a_library(tmp_path: Path, remade: bool) -> None:
    facts = FileFacts(recipe=Recipe("piano", seconds=1.0), licence=META.text)
    source = write_wav(tmp_path / "a.wav", Clip(np.full((32_000, 1), 0.1, np.float32), 32_000), facts=facts)
    desk = fake_desk(FakeEngine(), read_audio=read_audio)
    beginning = beginning_at(desk, str(source), None)
    part = beginning.part(0.2, 0.6, "keep", 2) if remade else None

    recipe = Recipe("strings", seconds=0.4)
    (take,) = generate(desk, Order(recipe, beginning=beginning, remake=part, library=tmp_path / "library"))

    with Library.open(tmp_path / "library") as library:
        assert take.kept is not None
        assert licence_of_take(library, library.take(take.kept.id)) is META


def test_what_a_file_says_of_its_licence_stays_with_the_take_that_it_becomes(library: Library, tmp_path: Path) -> None:
    clip = Clip(np.full((32_000, 1), 0.1, np.float32), 32_000)
    facts = FileFacts(recipe=Recipe("piano", seconds=1.0), licence=META.text)
    ours = import_audio(library, write_wav(tmp_path / "a.wav", clip, facts=facts), 1.0)
    named = import_audio(library, write_wav(tmp_path / "b.wav", clip, facts=FileFacts(licence="(c) Somebody")), 2.0)
    longer = kept(library, "starter", 3.0, named, Bond.CONTINUATION)

    assert licence_of_take(library, library.take(ours.id)) is META
    assert licence_of_take(library, library.take(longer.id)) == Licence("(c) Somebody")
