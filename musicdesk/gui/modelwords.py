"""A model in words: how large it is, what it needs, how far a download is, and how things stand with it."""

from __future__ import annotations

from musicdesk.app.models import ModelRow
from musicdesk.core.manifest import FetchProgress
from musicdesk.gui.jobswords import left_in_words
from musicdesk.gui.modelstate import ModelState
from musicdesk.gui.modelthread import Deed
from musicdesk.gui.tongue import in_percent, mark, told, tr

GROUPS = {"music": mark("Music"), "picture": mark("Covers"), "tags": mark("Tags")}
"""The groups of models by what they make, in their order."""
_DOING = {
    Deed.DOWNLOAD: mark("Downloading"), Deed.VERIFY: mark("Checking"), Deed.MEND: mark("Mending"),
    Deed.IMPORT: mark("Taking in"), Deed.REMOVE: mark("Removing"),
}  # fmt: skip
_UNITS = ("kB", "MB", "GB", "TB")
_DEEDS = {
    Deed.DOWNLOAD: mark("downloading"), Deed.VERIFY: mark("checking"), Deed.MEND: mark("mending"),
    Deed.IMPORT: mark("taking in"), Deed.REMOVE: mark("removing"),
}  # fmt: skip
"""The same after a colon."""
GATED = mark(
    "Its publisher wants to be asked first: log in on its page and agree there, then make an access token and run "
    "“hf auth login” in a terminal once. MusicDesk uses that login and keeps no copy of it."
)


def size_in_words(size_bytes: float) -> str:
    """Return a size as people say it: 18.6 MB, 2.4 GB, 812 kB."""
    size, unit = size_bytes / 1e3, _UNITS[0]
    for larger in _UNITS[1:]:
        if size < 999.5:
            break
        size, unit = size / 1e3, larger
    return f"{size:.0f} {unit}" if size >= 99.5 or unit == "kB" else f"{size:.1f} {unit}"


def seconds_in_words(seconds: float) -> str:
    """Return about how long something takes: 8 s, 3 min, 2 h."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return f"{round(seconds / 60)} min" if seconds < 5400 else f"{round(seconds / 3600)} h"


def state_in_words(state: ModelState) -> str:
    """Return how things stand with a model in a word or two, for the list."""
    if state.deed is not None:
        if state.stopping:
            return tr("Stopping")
        return tr("Waiting") if state.waiting else _with_share(tr(_DOING[state.deed]), state)
    if state.is_here:
        if state.broken or state.in_use:
            return tr("Broken") if state.broken else tr("In use")
        return tr("Own folder") if state.is_own else tr("Installed")
    if state.has_begun:
        if not state.size_bytes:
            return tr("Paused")
        share = min(state.row.partial_bytes / state.size_bytes, 0.99)
        return tr("Paused at {percent} %", percent=f"{100 * share:.0f}")
    return size_in_words(state.size_bytes) if state.size_bytes else tr("Size told when fetched")


def deed_in_words(state: ModelState) -> str:
    """Return what is done with a model just now, as it stands after its title."""
    if state.deed is None:
        return ""
    return tr("stopping") if state.stopping else _with_share(tr(_DEEDS[state.deed]), state)


def progress_in_words(progress: FetchProgress) -> str:
    """Return how far a download is: 1.2 of 2.4 GB · 11.3 MB/s · 2 min left; what else is done stands before it."""
    done, total = size_in_words(progress.done_bytes), size_in_words(progress.total_bytes)
    if done[-2:] == total[-2:]:
        done = done[:-3]
    parts = [] if progress.doing == "Downloading" else [told(progress.doing)]
    parts += [tr("{done} of {total}", done=done, total=total)] if progress.total_bytes else []
    parts += [f"{size_in_words(progress.bytes_per_s)}/s"] if progress.bytes_per_s > 0 else []
    left_s = progress.left_s
    parts += [left_in_words(left_s)] if left_s is not None else []
    return " · ".join(part for part in parts if part)


def facts_of(state: ModelState) -> list[tuple[str, str]]:
    """Return what there is to know of a model: a title and words each."""
    row = state.row
    facts = [(tr("Size"), size_in_words(state.size_bytes) if state.size_bytes else tr("told when it is fetched"))]
    if row.kind == "music":
        facts.append((tr("Sound"), _sound(row)))
        facts.append((tr("Can do"), abilities_in_words(row)))
    needs = state.needs_bytes or min(row.memory_bytes.values(), default=0)
    if needs:
        size = size_in_words(needs)
        fits = tr("about {size}, fits this computer", size=size)
        short = tr("about {size}, more than is free here now", size=size)
        facts.append((tr("Memory"), fits if state.fits else short))
    if row.kind == "music":
        time = "" if state.takes_s is None else seconds_in_words(state.takes_s)
        takes = tr("about {time}", time=time) if time else tr("not measured yet")
        facts.append((tr("10 s of music"), takes))
    if row.folder is not None:
        facts.append((tr("Folder"), str(row.folder)))
    return facts


def abilities_in_words(row: ModelRow) -> str:
    """Return what a model can be asked for, in one line."""
    can = row.abilities
    words = [
        (tr("follow a melody"), row.melody or can.melody), (tr("go on from music"), can.continues),
        (tr("re-make a part"), can.remakes), (tr("sections"), can.sections), (tr("what not to hear"), can.negative),
        ("LoRA", can.lora),
    ]  # fmt: skip
    said = ", ".join(word for word, there in words if there)
    longest = tr("up to {time} at once", time=seconds_in_words(can.longest_s)) if can.longest_s < 600 else ""
    return ", ".join(part for part in (said, longest) if part) or tr("one prompt for the whole take")


def row_in_words(state: ModelState) -> str:
    """Return a line of the list for those who do not see it."""
    group = tr(GROUPS[state.row.kind]) if state.row.kind in GROUPS else ""
    parts = [state.row.title, group, state_in_words(state), state.said]
    return ". ".join(part.rstrip(".。") for part in parts if part) + "."


def _with_share(doing: str, state: ModelState) -> str:
    share = _share(state.progress)
    return doing if share is None else f"{doing} {in_percent(share)}"


def _share(progress: FetchProgress | None) -> float | None:
    if progress is None or not progress.total_bytes:
        return None
    return min(progress.done_bytes / progress.total_bytes, 0.99)


def _sound(row: ModelRow) -> str:
    channels = tr("stereo") if row.channels > 1 or row.stereo else tr("mono")
    return f"{channels}, {row.sample_rate / 1000:g} kHz"
