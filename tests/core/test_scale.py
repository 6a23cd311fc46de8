"""A scale is known by the names that musicians write."""

from __future__ import annotations

import pytest

from musicdesk.core.errors import BadValue
from musicdesk.core.scale import Scale


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Am", "A minor"),
        ("F# min", "F# minor"),
        ("F#m", "F# minor"),
        ("f#m", "F# minor"),
        ("Gmin", "G minor"),
        ("Bbmaj", "Bb major"),
        ("Bbm", "Bb minor"),
        ("bbMaj", "Bb major"),
        ("Bm", "B minor"),
        ("Db m", "C# minor"),
        ("c", "C major"),
        ("F#  Dorian", "F# dorian"),
        ("a harmonic minor", "A harmonic minor"),
    ],
)
def test_a_key_is_taken_however_it_is_written(written: str, name: str) -> None:
    assert Scale.named(written).name == name


@pytest.mark.parametrize("word", ["am", "m", "Amen", "C M", "him", "h moll", "A min or", "Amm", "Bad", "dim", ""])
def test_no_word_becomes_a_key(word: str) -> None:
    with pytest.raises(BadValue, match="no scale"):
        Scale.named(word)


def test_short_names_are_read_again() -> None:
    for tonic in range(12):
        for mode in ("major", "minor"):
            assert Scale.named(Scale(tonic, mode).short_name) == Scale(tonic, mode)
