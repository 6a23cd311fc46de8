"""Words in tags: what we write, and what those of others mean."""

from __future__ import annotations

import pytest
from formats.fullfacts import FULL

from musicdesk.core.filefacts import FileFacts
from musicdesk.core.scale import PITCH_CLASSES, Scale
from musicdesk.formats.tagging import (
    artist_of,
    bpm_in,
    bpm_words,
    comment_of,
    date_of,
    facts_of_tags,
    key_in,
    moment_in,
    plain_ascii,
    software_of,
)


@pytest.mark.parametrize(
    ("text", "scale"),
    [
        ("Am", Scale(9, "minor")),
        ("A minor", Scale(9, "minor")),
        ("Amin", Scale(9, "minor")),
        ("a MINOR", Scale(9, "minor")),
        ("AM", Scale(9)),
        ("A", Scale(9)),
        ("F#m", Scale(6, "minor")),
        ("f♯ major", Scale(6)),
        ("B♭", Scale(10)),
        ("Bbm", Scale(10, "minor")),
        ("Cb maj", Scale(11)),
        ("F# dorian", Scale(6, "dorian")),
        ("bass", None),
        ("8A", None),
        ("H", None),
        ("", None),
        ("piano, warm", None),
    ],
)
def test_a_key_is_understood_as_djs_and_musicians_write_it(text: str, scale: Scale | None) -> None:
    assert key_in(text) == scale


@pytest.mark.parametrize("mode", ["major", "minor"])
def test_every_key_we_write_is_understood(mode: str) -> None:
    for tonic in range(12):
        scale = Scale(tonic, mode)
        assert key_in(scale.name) == key_in(scale.short_name) == scale
        assert key_in(f"{PITCH_CLASSES[tonic]}{'m' if mode == 'minor' else ''}") == scale


@pytest.mark.parametrize(
    ("text", "bpm"), [("84", 84.0), (" 84.37 ", 84.37), ("84,5", 84.5), ("0", None), ("fast", None), ("nan", None)]
)
def test_a_tempo_is_understood_where_it_can_be_one(text: str, bpm: float | None) -> None:
    assert bpm_in(text) == bpm


@pytest.mark.parametrize(("bpm", "words"), [(84.0, "84"), (84.37, "84.37"), (100.0, "100"), (83.33333, "83.3333")])
def test_a_tempo_is_written_without_idle_zeros(bpm: float, words: str) -> None:
    assert bpm_words(bpm) == words


@pytest.mark.parametrize(
    ("text", "moment_s"),
    [
        ("1970-01-02", 86_400.0),
        ("1970-01-01T00:01:02", 62.0),
        ("1970-01-01 00-01-02", 62.0),
        ("2026", None),
        ("2026-13-01", None),
        ("yesterday", None),
    ],
)
def test_a_date_is_understood(text: str, moment_s: float | None) -> None:
    assert moment_in(text) == moment_s


def test_a_comment_says_what_is_known_and_no_more() -> None:
    assert comment_of(FULL).startswith("second try | Prompt: warm lo-fi")
    assert comment_of(FULL).endswith("| Engine: starter | Seed: 9223372036854775807 | Licence: " + FULL.licence)
    assert comment_of(FileFacts(seed=0)) == "Seed: 0"
    assert comment_of(FileFacts()) == ""


def test_a_moment_beyond_the_calendar_is_no_date() -> None:
    assert date_of(FileFacts(created_s=1e18)) is None
    assert date_of(FileFacts(created_s=float("nan"))) is None


def test_a_program_is_always_named() -> None:
    assert (software_of(FULL), software_of(FileFacts())) == ("MusicDesk 9.8.7", "MusicDesk")


def test_plain_text_keeps_letters_without_their_accents() -> None:
    assert plain_ascii("Für Élise 日本\n“x”", 40) == b"Fur Elise ?? ?x?"
    assert plain_ascii("x" * 300, 256) == b"x" * 256


def test_only_what_tags_say_is_said() -> None:
    assert facts_of_tags({"title": "", "bpm": "?", "key": "C", "other": "x"}) == {"key": Scale(0)}


def test_keys_are_spelt_as_on_the_screen() -> None:
    names = [Scale(tonic, mode).short_name for tonic in range(12) for mode in ("major", "minor")]

    assert {"Bbmaj", "F#min", "Ebmin", "C#min", "Abmaj"} < set(names)
    assert all(name[:-3] == Scale.named(name[:-3]).name.split()[0] for name in names)
    assert artist_of(FileFacts(engine="starter")) == ""
    assert artist_of(FULL).startswith("MusicDesk")
