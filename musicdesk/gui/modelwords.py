"""A model in words: how large it is, what it needs, how far a download is, and how things stand with it."""

from __future__ import annotations

from musicdesk.app.models import ModelRow
from musicdesk.core.manifest import FetchProgress
from musicdesk.gui.jobswords import left_in_words
from musicdesk.gui.modelstate import ModelState
from musicdesk.gui.modelthread import Deed

GROUPS = {"music": "Music", "picture": "Covers", "tags": "Tags"}
"""The groups of models by what they make, in their order."""
_DOING = {
    Deed.DOWNLOAD: "Downloading", Deed.VERIFY: "Checking", Deed.MEND: "Mending", Deed.IMPORT: "Taking in",
    Deed.REMOVE: "Removing",
}  # fmt: skip
_UNITS = ("kB", "MB", "GB", "TB")
GATED = (
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
            return "Stopping"
        share = _share(state.progress)
        doing = _DOING[state.deed]
        return "Waiting" if state.waiting else f"{doing} {100 * share:.0f} %" if share is not None else doing
    if state.is_here:
        if state.broken or state.in_use:
            return "Broken" if state.broken else "In use"
        return "Own folder" if state.is_own else "Installed"
    if state.has_begun:
        size = state.size_bytes
        return f"Paused at {100 * min(state.row.partial_bytes / size, 0.99):.0f} %" if size else "Paused"
    return size_in_words(state.size_bytes) if state.size_bytes else "Size told when fetched"


def progress_in_words(progress: FetchProgress) -> str:
    """Return how far a download is: 1.2 of 2.4 GB · 11.3 MB/s · 2 min left; what else is done stands before it."""
    done, total = size_in_words(progress.done_bytes), size_in_words(progress.total_bytes)
    if done[-2:] == total[-2:]:
        done = done[:-3]
    parts = [] if progress.doing == "Downloading" else [progress.doing]
    parts += [f"{done} of {total}"] if progress.total_bytes else []
    parts += [f"{size_in_words(progress.bytes_per_s)}/s"] if progress.bytes_per_s > 0 else []
    left_s = progress.left_s
    parts += [left_in_words(left_s)] if left_s is not None else []
    return " · ".join(part for part in parts if part)


def facts_of(state: ModelState) -> list[tuple[str, str]]:
    """Return what there is to know of a model: a title and words each."""
    row = state.row
    facts = [("Size", size_in_words(state.size_bytes) if state.size_bytes else "told when it is fetched")]
    if row.kind == "music":
        facts.append(("Sound", _sound(row)))
        facts.append(("Can do", abilities_in_words(row)))
    needs = state.needs_bytes or min(row.memory_bytes.values(), default=0)
    if needs:
        fits = "fits this computer" if state.fits else "more than is free here now"
        facts.append(("Memory", f"about {size_in_words(needs)}, {fits}"))
    if row.kind == "music":
        takes = f"about {seconds_in_words(state.takes_s)}" if state.takes_s is not None else "not measured yet"
        facts.append(("10 s of music", takes))
    if row.folder is not None:
        facts.append(("Folder", str(row.folder)))
    return facts


def abilities_in_words(row: ModelRow) -> str:
    """Return what a model can be asked for, in one line."""
    can = row.abilities
    words = [
        ("follow a melody", row.melody or can.melody), ("go on from music", can.continues),
        ("re-make a part", can.remakes), ("sections", can.sections), ("what not to hear", can.negative),
        ("LoRA", can.lora),
    ]  # fmt: skip
    said = ", ".join(word for word, there in words if there)
    longest = f"up to {seconds_in_words(can.longest_s)} at once" if can.longest_s < 600 else ""
    return ", ".join(part for part in (said, longest) if part) or "one prompt for the whole take"


def row_in_words(state: ModelState) -> str:
    """Return a line of the list for those who do not see it."""
    parts = [state.row.title, GROUPS.get(state.row.kind, ""), state_in_words(state), state.said]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def _share(progress: FetchProgress | None) -> float | None:
    if progress is None or not progress.total_bytes:
        return None
    return min(progress.done_bytes / progress.total_bytes, 0.99)


def _sound(row: ModelRow) -> str:
    return f"{'stereo' if row.channels > 1 or row.stereo else 'mono'}, {row.sample_rate / 1000:g} kHz"
