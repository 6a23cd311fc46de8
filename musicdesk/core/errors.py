"""What can go wrong, and whose fault it is.

    MusicDeskError
    ├── UserError            the world's: said in one sentence, with a hint; the program goes on
    │   ├── BadValue         a value outside its limits (the command line ends with 2)
    │   ├── BadFile          a file that cannot be read as what it claims to be
    │   ├── ModelError       a checkpoint that is missing, incomplete or unsafe
    │   ├── StorageError     a folder that is missing, read-only or full
    │   └── Unavailable      a device or an optional part that is not there
    └── Bug                  ours: should never be seen; names what was violated

`Cancelled` (in `core.job`) stands outside the tree: stopping is not an error.
"""

from __future__ import annotations


class MusicDeskError(Exception):
    """The root of everything MusicDesk raises on purpose."""


class UserError(MusicDeskError):
    """Something in the world stands in the way, and the user can do something about it.

    `message` is one plain sentence: what happened, with the thing, the value and the limit.
    `hint` says what to do next; it may be empty.
    """

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class BadValue(UserError):
    """A value outside its limits. `field` names the setting, so that a form can say it beside it."""

    exit_code = 2

    def __init__(self, message: str, hint: str = "", *, field: str = "") -> None:
        super().__init__(message, hint)
        self.field = field


class BadFile(UserError):
    """A file that is missing or cannot be read as what it claims to be."""


class ModelError(UserError):
    """A checkpoint that is missing, incomplete, unsafe, or that cannot do what is asked of it."""


class StorageError(UserError):
    """A place to write to that is missing, read-only or full."""


class Unavailable(UserError):
    """A device or an optional part of the program that is not there."""


class Bug(MusicDeskError):
    """A promise inside MusicDesk was broken."""
