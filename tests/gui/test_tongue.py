"""The tongue: texts with holes, plurals, and what the rooms below say, in a language that is made up."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from musicdesk.core.errors import UserError
from musicdesk.gui import tongue
from musicdesk.gui.tongue import CODE_NOTE, language, mark, told, tr, trn

WORDS = {
    ("Record", "the noun"): "Platte",
    ("Record", None): "Aufnehmen",
    ("{n} takes of {name}", "{n} take of {name}"): "Von {name}: {n}",
    ("{name} is gone.", None): "Weg ist {name}.",
    ("A hole that is lost", None): "{nobody}",
    ("%1 is full: %2 could not be written.", None): "%2 passt nicht auf %1.",
    ("%1 is away.", None): "%1 fehlt.",
    ("Make room.", None): "Mach Platz.",
    ("the network", None): "das Netz",
    ("Voice", None): "Stimme",
    ("Make it again", None): "Noch einmal",
    ("Sing louder.", None): "Sing lauter.",
    ("it was silent; nobody sang", None): "es war still, niemand sang",
    ("Made again, for %1.", None): "Neu gemacht: %1!",
    ("it was silent", None): "es war still",
    ('%1 holds no "%2".', None): "In %1 ist kein „%2“.",
    ("only %1 %2", None): "nur %1 %2",
    ("%1 bars%2 last", None): "%1 Takte%2 dauern",
}
SENTENCES = [
    "%1 is full: %2 could not be written.", "%1 is away.", "%1 bars%2 last", "Made again, for %1.",
    '%1 holds no "%2".', "only %1 %2",
]  # fmt: skip


class MadeUp(QTranslator):
    """Knows `WORDS`."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        if disambiguation == CODE_NOTE:
            return "xx"
        return WORDS.get((text, disambiguation), text)

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def spoken(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Speak the made-up language."""
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / tongue.HOLES_FILE).write_text(json.dumps(SENTENCES), encoding="utf-8")
    monkeypatch.setattr(tongue, "resources_folder", lambda: tmp_path)
    translator = MadeUp(qapp)
    qapp.installTranslator(translator)
    tongue._patterns.cache_clear()
    yield
    qapp.removeTranslator(translator)
    tongue._patterns.cache_clear()


def test_without_a_language_everything_is_said_in_english(qapp: QApplication) -> None:
    assert language() == "en"
    assert tr("{name} is gone.", name="Take 3") == "Take 3 is gone."
    assert [trn("{n} take", "{n} takes", n) for n in (0, 1, 2)] == ["0 takes", "1 take", "2 takes"]
    assert tr("{count:,} found", count=12_345) == "12,345 found"
    assert mark("Record") == "Record"
    assert told("/disk is full: a.wav could not be written.") == "/disk is full: a.wav could not be written."
    assert told(UserError("It is away.", "Make room.")) == "It is away. Make room."


def test_holes_are_filled_in_the_order_of_the_language(spoken: None) -> None:
    assert tr("{name} is gone.", name="Take 3") == "Weg ist Take 3."
    assert trn("{n} take of {name}", "{n} takes of {name}", 4, name="Ann") == "Von Ann: 4"


def test_one_english_word_can_be_two_things(spoken: None) -> None:
    assert tr("Record") == "Aufnehmen"
    assert tr("Record", about="the noun") == "Platte"


def test_a_translation_with_a_hole_that_nobody_fills_gives_the_english_text(spoken: None) -> None:
    assert tr("A hole that is lost", name="Take 3") == "A hole that is lost"


def test_a_sentence_from_below_is_known_with_its_values(spoken: None) -> None:
    assert told("/disk is full: a.wav could not be written.") == "a.wav passt nicht auf /disk."


def test_a_value_that_is_a_text_of_its_own_is_translated_too(spoken: None) -> None:
    assert told("the network is away.") == "das Netz fehlt."


def test_a_hole_may_be_empty(spoken: None) -> None:
    assert told("4 bars last") == "4 Takte dauern"
    assert told("4 bars at 84 bpm last") == "4 Takte at 84 bpm dauern"


def test_several_sentences_are_known_one_by_one_and_what_is_unknown_stays(spoken: None) -> None:
    assert told("the network is away. Make room. Or sing.") == "das Netz fehlt. Mach Platz. Or sing."
    assert told(UserError("the network is away.", "Make room.")) == "das Netz fehlt. Mach Platz."


def test_what_is_said_in_the_language_already_is_left_alone(spoken: None) -> None:
    assert told("Mach Platz.") == "Mach Platz."
    assert told("") == ""


def test_a_very_long_text_is_nothing_that_a_room_says(spoken: None) -> None:
    long = "the network is away. " * 200

    assert told(long) == long


def test_a_name_in_a_sentence_stays_as_the_user_gave_it(spoken: None) -> None:
    assert told("Voice is away.") == "Voice fehlt."
    assert told('the network holds no "Make it again".') == "In das Netz ist kein „Make it again“."


def test_values_may_be_several_sentences_that_lost_their_capitals_and_full_stops(spoken: None) -> None:
    assert told("Made again, for sing louder.") == "Neu gemacht: Sing lauter!"
    assert told("Made again, for it was silent; sing louder.") == "Neu gemacht: es war still; Sing lauter!"
    assert told("Made again, for it was silent; nobody sang.") == "Neu gemacht: es war still, niemand sang!"


@pytest.mark.parametrize(
    "odd", ["? " * 999, "only " * 399, "A b. " * 399, "{0} %1 %9 {name} is away. " * 9, "%s%n \\1 is away."]
)
def test_no_text_is_too_odd(spoken: None, odd: str) -> None:
    assert len(told(odd)) >= len(odd) // 2


def test_signs_that_mean_something_elsewhere_are_only_signs(spoken: None) -> None:
    assert told(r"\1 {name} %2 is full: {0} could not be written.") == r"{0} passt nicht auf \1 {name} %2."
    assert tr("{name} is gone.", name="{name} %1") == "Weg ist {name} %1."
