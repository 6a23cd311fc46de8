"""A model fetched: room first, then file by file, checked, and put in its place by one rename."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from musicdesk.core.errors import BadValue
from musicdesk.core.job import Cancel
from musicdesk.core.manifest import Manifest, ModelFile
from musicdesk.fetching.cache import bring, cached_file
from musicdesk.fetching.checksums import fault_of
from musicdesk.fetching.hub import check_allowed, file_url, token
from musicdesk.fetching.journal import Journal
from musicdesk.fetching.lock import held
from musicdesk.fetching.network import Network
from musicdesk.fetching.place import check_room, put_in_place, sweep
from musicdesk.fetching.progress import CHECKING, COPYING, Teller, Told
from musicdesk.fetching.ranged import PART, Fetch, fetch_file
from musicdesk.fetching.setbacks import Refused, asked_for
from musicdesk.formats.modelstore import (
    Record,
    folder_of,
    folder_on_its_way,
    installed,
    make_room_for,
    read_record,
)


def fetch_model(
    manifest: Manifest, models: Path, network: Network, *, accepted: bool, report: Told, cancel: Cancel
) -> Path:
    """Fetch a model into `models`, going on from what is here of it, and return its folder.

    What other programs have of this revision, and what an older one here shares with it, is not fetched again. A
    network that goes away is waited for.

    Raises: BadValue if its licence was not `accepted`; StorageError if there is no room; Unavailable if the network
    stays away or another program fetches it; ModelError if it is not given to this user, comes wrong or is not safe;
    Cancelled, with everything kept, so that the next call goes on.
    """
    if not accepted:
        raise BadValue(
            f"The licence of {manifest.id} ({manifest.licence or 'see its page'}) has to be agreed to before it is "
            "fetched.", "Read it, and agree to it.", field="accepted",
        )  # fmt: skip
    with held(models, manifest.id):
        here = installed(models, manifest.id)
        record = read_record(here) if here else None
        if here and record and record.manifest == manifest:
            return here
        return bring_model(manifest, models, network, accepted=accepted, report=report, cancel=cancel)


def bring_model(
    manifest: Manifest, models: Path, network: Network, *, accepted: bool, report: Told, cancel: Cancel
) -> Path:
    """Do as `fetch_model`, even if the model is here; for those who hold its lock."""
    place = folder_on_its_way(models, manifest.id)
    files = place / "files"
    make_room_for(files)
    sweep(files, {each.name for each in manifest.files}, PART)
    journal = Journal(place)
    teller = Teller(report, manifest.size_bytes)
    # The small ones first: what is wrong with a model shows there.
    missing = [each for each in sorted(manifest.files, key=lambda each: each.size) if not _found(
        each, manifest, models, files / each.name, journal, teller, cancel)]  # fmt: skip
    if missing:
        needed = sum(each.size - _here_bytes(each, files / each.name, journal) for each in missing)
        check_room(manifest.id, needed, models)
        check_allowed(network)
        _fetch_all(missing, manifest, files, Fetch(network, journal, teller, cancel))
    teller.say(CHECKING, "")
    origin = "download" if missing else "cache"
    return put_in_place(files, models, Record(manifest, manifest.licence, accepted, origin), cancel)


def _fetch_all(missing: list[ModelFile], manifest: Manifest, files: Path, fetch: Fetch) -> None:
    # Nobody needs to know who fetches what everybody may have, and a login that has run out would be refused.
    known = token() if manifest.gated else ""
    waiting = list(missing)
    while waiting:
        each = waiting[0]
        url = file_url(manifest, each, fetch.network)
        try:
            fetch_file(url, files / each.name, each, replace(fetch, token=known))
        except Refused as exc:
            if known or not (known := token()):
                raise asked_for(manifest.repo, bool(known)) from exc
        else:
            waiting.pop(0)


def _here_bytes(file: ModelFile, path: Path, journal: Journal) -> int:
    try:
        written = path.with_name(path.name + PART).stat().st_size
    except OSError:
        return 0
    return min(journal.of(file).safe_bytes, written, file.size)


def _found(
    file: ModelFile, manifest: Manifest, models: Path, path: Path, journal: Journal, teller: Teller, cancel: Cancel
) -> bool:
    """Return whether a file need not be fetched: it is here, or has now been brought from another folder."""
    if journal.is_right(file, path):
        teller.here(file.size)
        return True
    if not (file.sha256 or file.git_sha1):
        return False  # nothing would tell whether it is the same
    for source in (path, folder_of(models, manifest.id) / file.name, cached_file(manifest, file)):
        if source is None or source.is_symlink() or not source.is_file() or source.stat().st_size != file.size:
            continue
        try:
            teller.say(CHECKING if source == path else COPYING, file.name)
            if source != path:
                path.parent.mkdir(parents=True, exist_ok=True)
                bring(source, path, cancel)
            teller.say(CHECKING)
            if not fault_of(file, path, cancel):
                journal.note_right(file, path)
                teller.here(file.size)
                return True
            path.unlink()
        except OSError:
            continue  # then it is fetched
    return False
