"""What the hub knows of a model: its files at one exact revision, with their sizes and checksums, and its licence."""

from __future__ import annotations

import functools
import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from fnmatch import fnmatchcase
from typing import Any
from urllib.parse import urlsplit

from musicdesk.core.errors import BadValue, ModelError, Unavailable, UserError
from musicdesk.core.manifest import Manifest, ModelFile
from musicdesk.fetching.network import Network
from musicdesk.fetching.setbacks import asked_for, insecure, login_page, not_there, not_trusted, proxy_refused

_TURN = threading.Lock()


def look_up(
    model_id: str, repo: str, revision: str, network: Network, *, wanted: Callable[[str], bool] | Sequence[str]
) -> Manifest:
    """Return the files of a model as its publisher lists them, with the exact commit that `revision` is at now.

    `wanted` says which files: a function of their names, or patterns as of `fnmatch`, in which "*" stands for "/" too.

    Raises: Unavailable if there is no network, the hub answers with something else or does not have it; ModelError if
    it is not given to this user, or no file of it is wanted.
    """
    check_allowed(network)
    listing = _listing(repo, revision, network)
    is_wanted = wanted if callable(wanted) else lambda name: any(fnmatchcase(name, each) for each in wanted)
    host = _host(network)
    try:
        files = tuple(
            _file(sibling) for sibling in sorted(listing.siblings or (), key=lambda each: str(each.rfilename))
            if is_wanted(sibling.rfilename)
        )  # fmt: skip
        commit = str(listing.sha or "")
        if len(commit) < 7 or not all(sign in "0123456789abcdef" for sign in commit):
            raise BadValue("no commit")
        manifest = Manifest(model_id, repo, commit, files, _licence(listing), bool(listing.gated))
    except (BadValue, TypeError, AttributeError) as exc:
        raise Unavailable(
            f"{host} lists {repo} in a way that cannot be read.", "Try again later, or another mirror."
        ) from exc
    if not files:
        raise ModelError(f"{repo} has none of the files that are needed.", "Its publisher may have changed it.")
    return manifest


def check_allowed(network: Network) -> None:
    """Make sure that the user did not forbid the network. Raises: Unavailable."""
    if network.offline:
        raise Unavailable(
            "HF_HUB_OFFLINE is set on this computer, so nothing is fetched.",
            "Remove it from the environment and start MusicDesk again, or import the model from a folder.",
        )


def file_url(manifest: Manifest, file: ModelFile, network: Network) -> str:
    """Return where a file of exactly this revision is to be fetched."""
    from huggingface_hub import hf_hub_url

    return hf_hub_url(manifest.repo, file.name, revision=manifest.revision, endpoint=_endpoint(network))


def token() -> str:
    """Return the token of the user's own login to the hub, or "" if there is none."""
    from huggingface_hub import get_token

    try:
        return get_token() or ""
    except Exception:  # it may want to renew itself over the network, and fails in ways of its own
        return ""


def _listing(repo: str, revision: str, network: Network) -> Any:
    from huggingface_hub import HfApi
    from huggingface_hub import errors as said

    known = token()
    with _session(network):
        api = HfApi(endpoint=_endpoint(network))
        # Nobody needs to know who fetches what everybody may have: the token is shown only when it is asked for.
        for shown in dict.fromkeys((False, known or False)):
            last = shown == (known or False)
            try:
                return api.model_info(
                    repo, revision=revision or None, files_metadata=True, token=shown, timeout=network.silent_s
                )
            except said.GatedRepoError as exc:
                if last:
                    raise asked_for(repo, bool(known)) from exc
            except said.RevisionNotFoundError as exc:
                raise not_there(f"The revision {revision[:40]} of {repo}") from exc
            except (said.RepositoryNotFoundError, said.HFValidationError) as exc:
                if last:
                    raise not_there(repo) from exc
            except said.HfHubHTTPError as exc:
                status = exc.response.status_code if exc.response is not None else 0
                if status in (401, 403) and last:
                    raise asked_for(repo, bool(known)) from exc
                if status not in (401, 403):
                    raise _answered(status, _host(network)) from exc
            except UserError:
                raise
            except (json.JSONDecodeError, UnicodeDecodeError) as exc:
                raise login_page(_host(network)) from exc
            except (TypeError, KeyError, AttributeError, ValueError) as exc:
                raise Unavailable(
                    f"{_host(network)} answered with what no hub answers.", "Check the mirror in the settings."
                ) from exc
            except Exception as exc:  # the kinds of error of its HTTP library change with its version
                raise _away(exc, network) from exc
    raise not_there(repo)


def _away(exc: Exception, network: Network) -> UserError:
    if type(exc).__name__ == "ProxyError":
        return proxy_refused(str(exc)[:60])
    if "CERTIFICATE_VERIFY_FAILED" in str(exc):
        return not_trusted(_host(network))
    where = f"{_host(network)}, through the proxy," if network.proxy else _host(network)
    if network.mirror:
        return Unavailable(
            f"The mirror {where} cannot be reached.",
            'Check "mirror" in the settings, which may be left empty, and whether this computer is on the network.',
        )
    return Unavailable(f"{where} cannot be reached.", "Check whether this computer is on the network, and try again.")


def _answered(status: int, host: str) -> UserError:
    if status == 511:
        return login_page(host)
    if status == 429 or status >= 500:
        return Unavailable(f"{host} is busy ({status}).", "Try again in a few minutes.")
    return Unavailable(f"{host} answered with an error ({status}).", "Check the mirror in the settings.")


def _file(sibling: Any) -> ModelFile:
    if sibling.lfs is not None:
        return ModelFile(sibling.rfilename, sibling.lfs.size, str(sibling.lfs.sha256).lower())
    if sibling.size is None:
        raise BadValue("no size")
    return ModelFile(sibling.rfilename, sibling.size, "", str(sibling.blob_id or "").lower())


def _licence(listing: Any) -> str:
    card = listing.card_data
    values = card.to_dict() if card is not None else {}
    name = values.get("license_name") if values.get("license") == "other" else values.get("license")
    return str(name or values.get("license") or "")[:80]


def _endpoint(network: Network) -> str:
    from huggingface_hub import constants

    return network.mirror.rstrip("/") or constants.ENDPOINT


def _host(network: Network) -> str:
    return urlsplit(_endpoint(network)).hostname or "The hub"


@functools.cache
def _client_class() -> Any:
    from huggingface_hub import get_session

    return type(get_session())


@contextmanager
def _session(network: Network) -> Iterator[None]:
    """Let huggingface_hub onto the network for one question, by our proxy; before and after, nobody here goes there.

    A client of our own does not look at HF_HUB_OFFLINE, which MusicDesk sets itself for the libraries that load models.
    """
    from huggingface_hub import set_client_factory

    secure = urlsplit(_endpoint(network)).scheme == "https"

    def stay_secure(request: Any) -> None:
        if secure and request.url.scheme != "https":
            raise insecure(str(request.url.host))

    def client() -> Any:
        kind = _client_class()
        return kind(
            proxy=network.proxy or None, follow_redirects=True, timeout=network.silent_s,
            event_hooks={"request": [stay_secure]},
        )  # fmt: skip

    with _TURN:
        _client_class()
        set_client_factory(client)
        try:
            yield
        finally:
            set_client_factory(_nobody)


def _nobody() -> Any:
    from huggingface_hub.errors import OfflineModeIsEnabled

    raise OfflineModeIsEnabled("MusicDesk goes to the network only when a model is fetched.")
