"""What stands in the way of a download: what passes by itself, what was refused, and how either is said."""

from __future__ import annotations

from musicdesk.core.errors import ModelError, Unavailable, UserError

KEPT = "What is here already is kept: download it again later, and it goes on from there."


class Setback(Exception):  # noqa: N818 - it passes
    """Something that may pass by itself: a cut connection, a busy server. `why` says it in words.

    `wait_s` is how long the server asked to wait, in seconds.
    """

    def __init__(self, why: str, wait_s: float | None = None) -> None:
        super().__init__(why)
        self.why = why
        self.wait_s = wait_s


class Refused(Exception):  # noqa: N818 - said in words by those who know the model
    """The hub does not give a file to this user: one has to log in, or to ask for the model first."""


def asked_for(repo: str, logged_in: bool) -> UserError:
    """Return what is said when the hub does not give a model to this user."""
    page = f"Open https://huggingface.co/{repo} in a browser and agree to its terms there"
    return ModelError(
        f"{repo} is given only to people who asked its publisher for it.",
        f"{page}, with the account that this computer is logged in to." if logged_in
        else f"{page}, then log in on this computer with `hf auth login`, and download again.",
    )  # fmt: skip


def not_there(thing: str) -> UserError:
    """Return what is said of something that the hub does not have."""
    return Unavailable(f"{thing} is not to be found at the hub.", "Check its name, or the mirror in the settings.")


def login_page(host: str) -> UserError:
    """Return what is said when a page for people came in place of a file."""
    return Unavailable(
        f"{host} sent a web page in place of the model: this network may want you to log in first.",
        "Open any page in a browser, log in to the network there, and go on with the download.",
    )


def proxy_refused(code: int | str) -> UserError:
    """Return what is said when the proxy does not let us through."""
    return Unavailable(
        f"The proxy does not let MusicDesk through ({code}).", "Check the proxy's address and password in the settings."
    )


def not_trusted(host: str) -> UserError:
    """Return what is said of a server that cannot prove who it is."""
    return Unavailable(
        f"{host} could not prove that it is itself, so nothing was fetched from it.",
        "Log in to the network if it wants that, check this computer's date, or ask who looks after the network.",
    )


def insecure(host: str) -> UserError:
    """Return what is said when a secure address leads to one that is not."""
    return Unavailable(
        f"The hub sends us to {host} without encryption, so nothing was fetched.", "Try another mirror or network."
    )
