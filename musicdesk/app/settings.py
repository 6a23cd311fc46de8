"""Settings: what the user decided once, kept as a small file in the system's folder of settings."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from musicdesk.app.exportform import FORMATS, LOUDNESSES, RATES_HZ
from musicdesk.core.errors import BadValue, StorageError
from musicdesk.core.recipe import PRECISIONS
from musicdesk.formats.atomic import staged
from musicdesk.formats.names import shown

FORMAT = 1
"""The version of the file's shape; a higher one was written by a newer MusicDesk."""
THEMES = ("dark", "light", "system")
DEVICES = ("auto", "cpu", "cuda", "mps")
LANGUAGES = ("", "en", "de", "es", "ja")
"""What the window speaks; "" is the system's language where it is one of these, else English."""
SMALLEST_PERCENT, LARGEST_PERCENT = 75, 200

_MARK = "musicdesk_settings"
_NAME = "settings.json"
_KEPT_ASIDE = "settings-before.json"
_BYTES_LIMIT = 2**20
_TEXT_LIMIT = 4096


@dataclass(frozen=True)
class Settings:
    """What can be set. Everything has a default, and what is not here lies with the window's state.

    `library` is the folder of the takes, "" for the usual one; `output` the name of the sound device, "" for the
    system's own. `scale_percent` is the size of everything, 75 to 200. `device` and `precision` are what the engine is
    asked for. With `keep_warm` a model stays in memory between takes. `shortcuts` holds the keys that were changed, by
    the id of their action; "" stands for none. `exports` is the folder of the files that takes are dragged as, "" for
    the usual one; `drag_format`, `drag_rate_hz` (0: as it is) and `drag_loudness` are what they are written as, and
    with `drag_align` they begin on the first bar. `models` is the folder that fetched models lie in, "" for the usual
    one; they come from huggingface.co, or from the site `mirror` that has the same, straight or through `proxy` ("" is
    what the system is set to). `language` is one of LANGUAGES. With `updates` a newer version is looked for once a day,
    otherwise never unasked; `welcomed` says that the first-run page was seen.

    Raises: BadValue (with the field's name) if a value is outside its limits.
    """

    library: str = ""
    theme: str = "dark"
    scale_percent: int = 100
    output: str = ""
    autoplay: bool = True
    device: str = "auto"
    precision: str = "auto"
    keep_warm: bool = True
    shortcuts: Mapping[str, str] = field(default_factory=dict)
    exports: str = ""
    drag_format: str = "wav24"
    drag_rate_hz: int = 0
    drag_loudness: str = "as is"
    drag_align: bool = False
    models: str = ""
    mirror: str = ""
    proxy: str = field(default="", repr=False)  # it may hold a password
    language: str = ""
    updates: bool = False
    welcomed: bool = False

    def __post_init__(self) -> None:
        for name in ("library", "output", "exports", "models", "mirror", "proxy"):
            _text(name, getattr(self, name))
        for name, words in (
            ("library", "library folder"),
            ("exports", "folder of exports"),
            ("models", "folder of models"),
        ):
            path = getattr(self, name)
            if path and not os.path.isabs(path):
                raise BadValue(
                    f'The {words} "{shown(path)}" is not a whole path.',
                    "Choose a folder, or leave it empty for the usual one.",
                    field=name,
                )
        if self.mirror or self.proxy:
            from musicdesk.fetching.network import Network

            Network(self.mirror, self.proxy)
        _one_of("drag_format", self.drag_format, tuple(FORMATS))
        _one_of("drag_loudness", self.drag_loudness, tuple(LOUDNESSES))
        if type(self.drag_rate_hz) is not int or self.drag_rate_hz not in (0, *RATES_HZ):
            raise BadValue(
                f"Takes are not dragged at {self.drag_rate_hz!r} Hz.",
                f"Choose one of {', '.join(str(each) for each in RATES_HZ)} Hz, or 0 for as it is.",
                field="drag_rate_hz",
            )
        _one_of("theme", self.theme, THEMES)
        _one_of("language", self.language, LANGUAGES)
        _one_of("device", self.device, DEVICES)
        _one_of("precision", self.precision, PRECISIONS)
        for name in ("autoplay", "keep_warm", "drag_align", "updates", "welcomed"):
            if not isinstance(getattr(self, name), bool):
                raise BadValue(f"{name} is on or off, not {getattr(self, name)!r}.", field=name)
        percent = self.scale_percent
        if isinstance(percent, bool) or not isinstance(percent, int):
            raise BadValue("A size is a whole number of percent.", field="scale_percent")
        if not SMALLEST_PERCENT <= percent <= LARGEST_PERCENT:
            raise BadValue(
                f"A size of {percent} % is outside {SMALLEST_PERCENT}..{LARGEST_PERCENT} %.",
                "Choose a value between the two.",
                field="scale_percent",
            )
        if not isinstance(self.shortcuts, Mapping):
            raise BadValue("Shortcuts are keys by action.", field="shortcuts")
        for action, keys in self.shortcuts.items():
            _text("shortcuts", action)
            _text("shortcuts", keys)

    def with_(self, **changes: Any) -> Settings:
        """Return the settings with some values changed, checked again."""
        return replace(self, **changes)

    def to_json(self) -> dict[str, Any]:
        """Return the settings as plain JSON values."""
        return asdict(self) | {"shortcuts": dict(self.shortcuts)}


@dataclass(frozen=True)
class Reading:
    """Settings as they were read, and a sentence about what could not be taken ("" when all could)."""

    settings: Settings
    remark: str = ""


def config_folder(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Return MusicDesk's folder of settings on this system; it need not exist."""
    if platform == "win32":
        roaming = environment.get("APPDATA")
        return (Path(roaming) if roaming else _home() / "AppData" / "Roaming") / "MusicDesk"
    if platform == "darwin":
        return _home() / "Library" / "Application Support" / "MusicDesk"
    # Source: XDG Base Directory Specification: a relative path there is to be ignored.
    chosen = environment.get("XDG_CONFIG_HOME", "")
    return (Path(chosen) if os.path.isabs(chosen) else _home() / ".config") / "musicdesk"


def settings_path() -> Path:
    """Return the file of settings on this system."""
    return config_folder() / _NAME


def read_settings(path: str | os.PathLike[str]) -> Reading:
    """Return the settings in a file; never raises.

    Without a file they are the defaults. A file that is damaged or of a newer MusicDesk gives the defaults and a
    sentence; a single value that is not allowed gives that one's default.
    """
    name = shown(path)
    try:
        with open(path, "rb") as file:
            raw = file.read(_BYTES_LIMIT + 1)
    except FileNotFoundError:
        return Reading(Settings())
    except (OSError, ValueError):
        return Reading(Settings(), f"The settings in {name} cannot be opened; MusicDesk starts with the usual ones.")
    values = _values(raw)
    if values is None:
        return Reading(Settings(), f"The settings in {name} are damaged; MusicDesk starts with the usual ones.")
    if values[_MARK] > FORMAT:
        return Reading(
            Settings(), f"The settings in {name} are of a newer MusicDesk; this one starts with the usual ones."
        )
    settings, left_out = Settings(), []
    for each in fields(Settings):
        if each.name in values:
            try:
                settings = settings.with_(**{each.name: values[each.name]})
            except (BadValue, TypeError):
                left_out.append(each.name)
    remark = f"Not understood in {name}, and set as usual: {', '.join(left_out)}." if left_out else ""
    return Reading(settings, remark)


def write_settings(path: str | os.PathLike[str], settings: Settings) -> Path:
    """Write the settings, whole or not at all, and return the path. Folders are made.

    A file there that this MusicDesk does not understand is kept beside, as settings-before.json.

    Raises: StorageError if the place cannot be written.
    """
    target = Path(path)
    raw = (json.dumps({_MARK: FORMAT, **settings.to_json()}, ensure_ascii=False, indent=2) + "\n").encode(
        "utf-8", "surrogatepass"
    )
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _keep_aside(target)
    except OSError as exc:
        raise StorageError(
            f"The folder {shown(target.parent)} for the settings cannot be made or written.",
            "Allow writing to it; until then the settings hold for this time only.",
        ) from exc
    with staged(target, len(raw)) as place:
        place.write_bytes(raw)
    return target


def _keep_aside(target: Path) -> None:
    if not target.is_file():
        return
    with target.open("rb") as file:
        values = _values(file.read(_BYTES_LIMIT + 1))
    if values is None or values[_MARK] > FORMAT:
        os.replace(target, target.with_name(_KEPT_ASIDE))


def _values(raw: bytes) -> dict[str, Any] | None:
    if len(raw) > _BYTES_LIMIT:
        return None
    try:
        values = json.loads(raw.decode("utf-8-sig", "surrogatepass"))
    except (ValueError, RecursionError):
        return None
    return values if isinstance(values, dict) and type(values.get(_MARK)) is int else None


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:
        # Nobody's home is known: settings then hold as long as the folder of the moment does.
        return Path.cwd()


def _text(name: str, value: object) -> None:
    if not isinstance(value, str) or "\0" in value or len(value) > _TEXT_LIMIT:
        raise BadValue(f"{name} must be text of at most {_TEXT_LIMIT:,} characters.", field=name)


def _one_of(name: str, value: object, choices: tuple[str, ...]) -> None:
    if value not in choices:
        raise BadValue(f'There is no {name} "{value}".', f"Choose one of {', '.join(choices)}.", field=name)
