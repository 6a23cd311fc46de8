"""MPRIS: what a desktop asks of a player, answered from what is playing now; it knows neither bus nor window."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

ROOT = "org.mpris.MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"
PROPERTIES = "org.freedesktop.DBus.Properties"
INTROSPECTION = "org.freedesktop.DBus.Introspectable"
PEER = "org.freedesktop.DBus.Peer"
NAME = f"{ROOT}.musicdesk"
"""Our name on the bus."""
PATH = "/org/mpris/MediaPlayer2"
NO_TAKE = f"{PATH}/TrackList/NoTrack"

Value = tuple[str, Any]
"""A signature of D-Bus and what it describes, as in ("x", 5)."""

_ERROR = "org.freedesktop.DBus.Error."
_ASKABLE: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {
    ROOT: {"Raise": (), "Quit": ()},
    PLAYER: {
        "Next": (), "Previous": (), "Pause": (), "PlayPause": (), "Stop": (), "Play": (), "Seek": (("Offset", "x"),),
        "SetPosition": (("TrackId", "o"), ("Position", "x")), "OpenUri": (("Uri", "s"),),
    },
}  # fmt: skip
"""The methods of MPRIS with the names and signatures of their arguments."""
_SETTABLE = {"Volume": "d", "Rate": "d", "LoopStatus": "s"}
LOOPS = {"None": False, "Track": True}
_TYPES: dict[str, dict[str, str]] = {
    ROOT: {
        "CanQuit": "b", "CanRaise": "b", "HasTrackList": "b", "Identity": "s", "DesktopEntry": "s",
        "SupportedUriSchemes": "as", "SupportedMimeTypes": "as",
    },
    PLAYER: {
        "PlaybackStatus": "s", "LoopStatus": "s", "Rate": "d", "Metadata": "a{sv}", "Volume": "d", "Position": "x",
        "MinimumRate": "d", "MaximumRate": "d", "CanGoNext": "b", "CanGoPrevious": "b", "CanPlay": "b", "CanPause": "b",
        "CanSeek": "b", "CanControl": "b",
    },
}  # fmt: skip
_CHANGING = ("PlaybackStatus", "LoopStatus", "Metadata", "Volume", "CanGoNext", "CanGoPrevious")
MIME_TYPES = (
    "application/x-musicdesk-style", "audio/wav", "audio/x-wav", "audio/vnd.wave", "audio/flac", "audio/x-flac",
    "audio/mpeg", "audio/ogg", "audio/x-vorbis+ogg", "audio/x-opus+ogg", "audio/aiff", "audio/x-aiff", "audio/midi",
    "audio/x-midi",
)  # fmt: skip
"""What can be opened, as the entry for the menus (packaging/linux/musicdesk.desktop) says it as well."""
_STANDARD = (
    f'<interface name="{PROPERTIES}"><method name="Get"><arg name="interface" type="s" direction="in"/>'
    '<arg name="name" type="s" direction="in"/><arg type="v" direction="out"/></method><method name="GetAll">'
    '<arg name="interface" type="s" direction="in"/><arg type="a{sv}" direction="out"/></method><method name="Set">'
    '<arg name="interface" type="s" direction="in"/><arg name="name" type="s" direction="in"/>'
    '<arg name="value" type="v" direction="in"/></method><signal name="PropertiesChanged"><arg type="s"/>'
    f'<arg type="a{{sv}}"/><arg type="as"/></signal></interface><interface name="{INTROSPECTION}">'
    f'<method name="Introspect"><arg type="s" direction="out"/></method></interface><interface name="{PEER}">'
    '<method name="Ping"/></interface>'
)


@dataclass(frozen=True)
class Heard:
    """What is playing: `status` is "Playing", "Paused" or "Stopped", `art` the address of the cover's file or ""."""

    status: str = "Stopped"
    take_id: str = ""
    title: str = ""
    length_us: int = 0
    art: str = ""
    bpm: float | None = None
    volume: float = 1.0
    has_next: bool = False
    has_previous: bool = False
    loops: bool = False

    @property
    def track(self) -> str:
        """The take's name as a path of D-Bus, in which only plain letters and digits may stand."""
        if not self.take_id:
            return NO_TAKE
        return "/org/musicdesk/take/" + "".join(
            sign if sign.isascii() and sign.isalnum() else f"_{ord(sign):x}" for sign in self.take_id
        )


@dataclass(frozen=True)
class Asked:
    """What somebody on the bus wants: the name of a method, or of a property to be set, and its values."""

    what: str
    values: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Answer:
    """What a call is answered with, and what is to be done about it, if anything."""

    signature: str = ""
    body: tuple[Any, ...] = ()
    asked: Asked | None = None


class RefusedError(Exception):
    """A call that cannot be answered; `name` is the error's on the bus."""

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__(sentence)
        self.name = _ERROR + name


def answer(interface: str, member: str, body: Sequence[Any], heard: Heard, position_us: int) -> Answer:
    """Answer a call to the player. An empty `interface` leaves it to the method's name. Raises: RefusedError."""
    for owner, methods in _ASKABLE.items():
        if interface in ("", owner) and member in methods:
            _check(body, "".join(sign for _, sign in methods[member]))
            return Answer(asked=Asked(member, tuple(body)))
    if interface in ("", PROPERTIES) and member in ("Get", "GetAll", "Set"):
        return _property(member, body, heard, position_us)
    if interface in ("", INTROSPECTION) and member == "Introspect":
        return Answer("s", (introspection(PATH),))
    if interface in ("", PEER) and member == "Ping":
        return Answer()
    raise RefusedError("UnknownMethod", f"There is no method {member} here.")


def properties(interface: str, heard: Heard, position_us: int) -> dict[str, Value]:
    """Return all properties of an interface as they are now. Raises: RefusedError if there is no such interface."""
    if interface == ROOT:
        values: dict[str, Any] = {
            "CanQuit": True, "CanRaise": True, "HasTrackList": False, "Identity": "MusicDesk",
            "DesktopEntry": "musicdesk", "SupportedUriSchemes": ["file"], "SupportedMimeTypes": list(MIME_TYPES),
        }  # fmt: skip
    elif interface == PLAYER:
        values = {
            "PlaybackStatus": heard.status, "LoopStatus": "Track" if heard.loops else "None", "Rate": 1.0,
            "Metadata": metadata(heard), "Volume": heard.volume,
            "Position": position_us, "MinimumRate": 1.0, "MaximumRate": 1.0, "CanGoNext": heard.has_next,
            "CanGoPrevious": heard.has_previous, "CanPlay": True, "CanPause": True, "CanSeek": True, "CanControl": True,
        }  # fmt: skip
    else:
        raise RefusedError("UnknownInterface", f"There is no interface {interface} here.")
    return {name: (_TYPES[interface][name], value) for name, value in values.items()}


def metadata(heard: Heard) -> dict[str, Value]:
    """Return what is said of the open take."""
    said: dict[str, Value] = {"mpris:trackid": ("o", heard.track)}
    if heard.take_id:
        # A file whose name is no UTF-8 gives a title that no bus can carry.
        title = heard.title.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
        said |= {"mpris:length": ("x", heard.length_us), "xesam:title": ("s", title)}
        said["xesam:artist"] = ("as", ["MusicDesk"])
    if heard.art:
        said["mpris:artUrl"] = ("s", heard.art)
    if heard.bpm is not None:
        said["xesam:audioBPM"] = ("i", round(heard.bpm))
    return said


def changes(before: Heard, now: Heard) -> dict[str, Value]:
    """Return the properties of the player that are others now, to be told to whoever listens."""
    old, new = properties(PLAYER, before, 0), properties(PLAYER, now, 0)
    return {name: new[name] for name in _CHANGING if new[name] != old[name]}


def introspection(path: str) -> str:
    """Return the description of an object: the player, or on the way to it. Raises: RefusedError if it is neither."""
    if path == PATH:
        return f"<node>{_STANDARD}{''.join(map(_described, _ASKABLE))}</node>"
    above = path.rstrip("/") + "/"
    if PATH.startswith(above):
        return f'<node><node name="{PATH[len(above) :].partition("/")[0]}"/></node>'
    raise RefusedError("UnknownObject", f"There is nothing at {path}.")


def _property(member: str, body: Sequence[Any], heard: Heard, position_us: int) -> Answer:
    _check(body, {"Get": "ss", "GetAll": "s", "Set": "ssv"}[member])
    found = properties(body[0], heard, position_us)
    if member == "GetAll":
        return Answer("a{sv}", (found,))
    name = body[1]
    if name not in found:
        raise RefusedError("UnknownProperty", f"There is no property {name} here.")
    if member == "Get":
        return Answer("v", (found[name],))
    if name not in _SETTABLE:
        raise RefusedError("PropertyReadOnly", f"{name} can only be read.")
    sign, value = body[2]
    if name == "LoopStatus":
        if sign != "s" or value not in LOOPS:
            raise RefusedError("InvalidArgs", f"{name} is one of {', '.join(LOOPS)} here.")
    elif sign != _SETTABLE[name] or (name == "Volume" and not math.isfinite(value)):
        raise RefusedError("InvalidArgs", f"{name} is a number ({_SETTABLE[name]}).")
    if name == "Rate":  # there is one speed: as the specification has it, 0 pauses, and any other is let be
        return Answer(asked=Asked("Pause") if value == 0.0 else None)
    return Answer(asked=Asked(name, (body[2][1],)))


def _check(body: Sequence[Any], signature: str) -> None:
    kinds = {"s": str, "o": str, "x": int, "v": tuple}
    if len(body) != len(signature) or not all(
        isinstance(value, kinds[sign]) for value, sign in zip(body, signature, strict=True)
    ):
        raise RefusedError("InvalidArgs", f'The arguments are not "{signature}".')


def _described(interface: str) -> str:
    methods = "".join(
        f'<method name="{name}">'
        + "".join(f'<arg name="{each}" type="{sign}" direction="in"/>' for each, sign in arguments)
        + "</method>"
        for name, arguments in _ASKABLE[interface].items()
    )
    held = "".join(
        f'<property name="{name}" type="{sign}" access="{"readwrite" if name in _SETTABLE else "read"}"/>'
        for name, sign in _TYPES[interface].items()
    )
    seeked = '<signal name="Seeked"><arg name="Position" type="x"/></signal>' if interface == PLAYER else ""
    return f'<interface name="{interface}">{methods}{seeked}{held}</interface>'
