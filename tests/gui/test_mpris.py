"""What a desktop asks of a player, and what it is answered."""

from __future__ import annotations

import configparser
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import pytest

from musicdesk.gui.mpris import (
    PATH,
    PLAYER,
    PROPERTIES,
    ROOT,
    Answer,
    Asked,
    Heard,
    RefusedError,
    answer,
    changes,
    introspection,
    metadata,
)

HEARD = Heard("Playing", "2026-a", "Warm piano", 12_000_000, "file:///x/cover.png", 84.4, 0.5, has_next=True)


MENU_ENTRY = Path(__file__).parents[2] / "packaging" / "linux" / "musicdesk.desktop"


def asked(member: str, *body: Any, interface: str = PLAYER) -> Any:
    return answer(interface, member, body, HEARD, 3_000_000)


def test_the_properties_of_the_player_say_what_is_heard() -> None:
    (said,) = asked("GetAll", PLAYER, interface=PROPERTIES).body

    assert said["PlaybackStatus"] == ("s", "Playing")
    assert said["Position"] == ("x", 3_000_000)
    assert (said["CanGoNext"], said["CanGoPrevious"]) == (("b", True), ("b", False))
    about = said["Metadata"][1]
    assert about["mpris:length"] == ("x", 12_000_000)
    assert about["xesam:title"] == ("s", "Warm piano")
    assert about["mpris:artUrl"] == ("s", "file:///x/cover.png")
    assert about["xesam:audioBPM"] == ("i", 84)


def test_the_name_of_a_take_is_a_path_of_the_bus() -> None:
    assert HEARD.track == "/org/musicdesk/take/2026_2da"
    assert Heard().track.endswith("/NoTrack")


@pytest.mark.parametrize(("member", "body"), [("PlayPause", ()), ("Seek", (-5,)), ("SetPosition", (HEARD.track, 7))])
def test_what_is_asked_for_is_passed_on(member: str, body: tuple[Any, ...]) -> None:
    assert asked(member, *body).asked == Asked(member, body)


def test_a_volume_is_set() -> None:
    assert asked("Set", PLAYER, "Volume", ("d", 0.25), interface=PROPERTIES).asked == Asked("Volume", (0.25,))


@pytest.mark.parametrize(
    ("rate", "wanted"),
    [(0.0, Asked("Pause")), (-0.0, Asked("Pause")), *((rate, None) for rate in (1.0, 0.5, 2.0, -1.0, float("nan")))],
)
def test_a_speed_of_nothing_pauses_and_any_other_is_let_be(rate: float, wanted: Asked | None) -> None:
    assert asked("Set", PLAYER, "Rate", ("d", rate), interface=PROPERTIES) == Answer(asked=wanted)
    assert asked("Get", PLAYER, "Rate", interface=PROPERTIES).body == (("d", 1.0),)


def test_the_menus_and_the_bus_are_told_the_same_kinds_of_files() -> None:
    entry = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    entry.read(MENU_ENTRY, encoding="utf-8")
    in_menus = entry["Desktop Entry"]["MimeType"].rstrip(";").split(";")

    ((sign, on_bus),) = asked("Get", ROOT, "SupportedMimeTypes", interface=PROPERTIES).body

    assert sign == "as"
    assert sorted(on_bus) == sorted(in_menus)
    assert {"audio/midi", "audio/x-opus+ogg", "application/x-musicdesk-style"} <= set(on_bus)


def test_the_loop_can_be_switched_and_not_made_a_playlist() -> None:
    assert asked("Set", PLAYER, "LoopStatus", ("s", "Track"), interface=PROPERTIES).asked == Asked(
        "LoopStatus", ("Track",)
    )
    with pytest.raises(RefusedError):
        asked("Set", PLAYER, "LoopStatus", ("s", "Playlist"), interface=PROPERTIES)


def test_a_title_that_no_bus_can_carry_is_told_as_far_as_it_goes() -> None:
    assert metadata(Heard(take_id="a", title="caf\udce9\0"))["xesam:title"] == ("s", "caf?")


@pytest.mark.parametrize(
    ("interface", "member", "body", "name"),
    [
        (PLAYER, "Explode", (), "UnknownMethod"),
        (PROPERTIES, "Set", (PLAYER, "Volume", ("d", float("nan"))), "InvalidArgs"),
        (ROOT, "PlayPause", (), "UnknownMethod"),
        (PLAYER, "Seek", ("far",), "InvalidArgs"),
        (PLAYER, "Seek", (), "InvalidArgs"),
        (PROPERTIES, "Get", (PLAYER, "Colour"), "UnknownProperty"),
        (PROPERTIES, "GetAll", ("org.elsewhere",), "UnknownInterface"),
        (PROPERTIES, "Set", (PLAYER, "Metadata", ("s", "")), "PropertyReadOnly"),
        (PROPERTIES, "Set", (PLAYER, "Volume", ("s", "loud")), "InvalidArgs"),
        (PROPERTIES, "Set", (PLAYER, "Rate", ("s", "fast")), "InvalidArgs"),
    ],
)
def test_what_makes_no_sense_is_refused(interface: str, member: str, body: tuple[Any, ...], name: str) -> None:
    with pytest.raises(RefusedError) as caught:
        asked(member, *body, interface=interface)

    assert caught.value.name == f"org.freedesktop.DBus.Error.{name}"


def test_only_what_has_changed_is_told() -> None:
    paused = Heard("Paused", "2026-a", "Warm piano", 12_000_000, "file:///x/cover.png", 84.4, 0.5, has_next=True)

    assert changes(HEARD, paused) == {"PlaybackStatus": ("s", "Paused")}
    assert changes(HEARD, HEARD) == {}


def test_everything_that_can_be_asked_for_is_described() -> None:
    node = ElementTree.fromstring(introspection(PATH))
    described = {
        (interface.get("name"), part.get("name")) for interface in node for part in interface if part.tag == "property"
    }

    both = {(name, each) for name in (ROOT, PLAYER) for each in asked("GetAll", name, interface=PROPERTIES).body[0]}
    assert described == both
    assert 'name="mpris"' in introspection("/org")
