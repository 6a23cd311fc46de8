"""Manifest: the files of a model at one revision, each with what it must be when it is here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from musicdesk.core.errors import BadValue

FILES_LIMIT = 2_000
BYTES_LIMIT = 2**44
_REPO = re.compile(r"[A-Za-z0-9][\w.-]{0,95}(/[A-Za-z0-9][\w.-]{0,95})?")
_PART = re.compile(r"[\w][\w.+ -]{0,150}")
_HEX = re.compile(r"[0-9a-f]*")


@dataclass(frozen=True)
class ModelFile:
    """One file: its `name` below the model's folder, with "/" between parts, and its `size` in bytes.

    `sha256` is the SHA-256 of its bytes, `git_sha1` that of git's blob of them, in lower-case hex; "" is unknown.

    Raises: BadValue if the name points outside the folder, or a value cannot be.
    """

    name: str
    size: int
    sha256: str = ""
    git_sha1: str = ""

    def __post_init__(self) -> None:
        parts = self.name.split("/")
        if len(parts) > 8 or not all(_PART.fullmatch(part) and not part.endswith((".", " ")) for part in parts):
            raise BadValue(f"{self.name[:60]!r} is not the name of a model's file.", field="name")
        if isinstance(self.size, bool) or not 0 <= self.size <= BYTES_LIMIT:
            raise BadValue(f"A file of {self.size} bytes cannot be.", field="size")
        for digest, length in ((self.sha256, 64), (self.git_sha1, 40)):
            if digest and (len(digest) != length or not _HEX.fullmatch(digest)):
                raise BadValue(f"{digest[:60]!r} is no checksum.", field="sha256")

    def to_json(self) -> dict[str, Any]:
        """Return the file as plain JSON values."""
        return {"name": self.name, "size": self.size, "sha256": self.sha256, "git_sha1": self.git_sha1}


@dataclass(frozen=True)
class Manifest:
    """All files of a model: its `id` in the catalogue, the `repo` and the exact `revision` (a commit) they are from.

    `licence` is the licence's name as its publisher gives it. `gated` says that one has to ask for it there first.

    Raises: BadValue if a value cannot be, or two files have one name.
    """

    id: str
    repo: str
    revision: str
    files: tuple[ModelFile, ...]
    licence: str = ""
    gated: bool = False

    def __post_init__(self) -> None:
        if not _REPO.fullmatch(self.repo) or not _REPO.fullmatch(self.id):
            raise BadValue(f"{self.repo[:60]!r} is not the name of a model.", field="repo")
        names = [each.name.lower() for each in self.files]
        if len(names) > FILES_LIMIT or len(set(names)) != len(names):
            raise BadValue(f"{self.repo} lists too many files, or one twice.", field="files")

    @property
    def size_bytes(self) -> int:
        """How large all of it is."""
        return sum(each.size for each in self.files)

    def to_json(self) -> dict[str, Any]:
        """Return the manifest as plain JSON values."""
        return {
            "id": self.id,
            "repo": self.repo,
            "revision": self.revision,
            "files": [each.to_json() for each in self.files],
            "licence": self.licence,
            "gated": self.gated,
        }

    @staticmethod
    def from_json(values: Mapping[str, Any]) -> Manifest:
        """Return the manifest that `to_json` gave. Raises: BadValue if it is none."""
        try:
            files = tuple(
                ModelFile(
                    str(each["name"]), int(each["size"]), str(each.get("sha256", "")), str(each.get("git_sha1", ""))
                )
                for each in values["files"]
            )
            return Manifest(
                str(values["id"]),
                str(values["repo"]),
                str(values["revision"]),
                files,
                str(values.get("licence", "")),
                bool(values.get("gated", False)),
            )
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as exc:
            raise BadValue("This is no list of a model's files.", field="files") from exc


@dataclass(frozen=True)
class FetchProgress:
    """How far a download has come: bytes here (those of before included) and in all, and how fast it goes.

    `bytes_per_s` is 0 while nobody knows, and `left_s` then None. `doing` says in words what is done: "Downloading",
    "Checking", "Waiting for the network". `file` is the one at hand.
    """

    done_bytes: int
    total_bytes: int
    bytes_per_s: float = 0.0
    file: str = ""
    doing: str = "Downloading"

    @property
    def left_s(self) -> float | None:
        """About how long the rest takes, in seconds."""
        return (self.total_bytes - self.done_bytes) / self.bytes_per_s if self.bytes_per_s > 0 else None
