"""A take in words: its length, its age, and a line for those who do not see the list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from musicdesk.core.errors import BadValue
from musicdesk.core.findings import Findings
from musicdesk.core.scale import Scale
from musicdesk.core.take import Bond, Origin
from musicdesk.engines.catalog import STARTER
from musicdesk.engines.catalogtable import PUBLISHED
from musicdesk.gui.melodyrollwords import scale_words
from musicdesk.gui.seamwords import in_a_sentence
from musicdesk.gui.tagwords import tag_words
from musicdesk.gui.takessource import TakeRow
from musicdesk.gui.tongue import mark, tr, trn

_MONTHS = (
    mark("Jan"),
    mark("Feb"),
    mark("Mar"),
    mark("Apr"),
    mark("May"),
    mark("Jun"),
    mark("Jul"),
    mark("Aug"),
    mark("Sep"),
    mark("Oct"),
    mark("Nov"),
    mark("Dec"),
)
_DAYS = (
    mark("Monday"),
    mark("Tuesday"),
    mark("Wednesday"),
    mark("Thursday"),
    mark("Friday"),
    mark("Saturday"),
    mark("Sunday"),
)
_BONDS = {
    Bond.VARIATION: mark("variation"),
    Bond.CONTINUATION: mark("continuation"),
    Bond.AGAIN: mark("made again"),
    Bond.REMADE: mark("re-made"),
}
FOLLOWS = mark("follows {name}")
"""What a take is to a melody."""
_ORIGINS = {
    Origin.COMPLETE: mark("complete", about="a take"),
    Origin.CUT_SHORT: mark("cut short", about="a take"),
    Origin.IMPORTED: mark("imported", about="a take"),
}


def length_in_signs(seconds: float) -> str:
    """Return a length as 0:10, 12:05 or 1:02:03; what is not nothing is at least 0:01."""
    whole = max(1, round(seconds)) if seconds > 0 else 0
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def length_in_words(seconds: float) -> str:
    """Return a length as it is spoken, such as 1 minute 5 seconds."""
    if 0 < seconds < 0.95:
        return tr("{seconds:.1f} seconds", seconds=seconds)
    whole = round(seconds)
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    parts = [trn("{n} hour", "{n} hours", hours)] if hours else []
    parts += [trn("{n} minute", "{n} minutes", minutes)] if minutes else []
    parts += [trn("{n} second", "{n} seconds", rest)] if rest or not parts else []
    return " ".join(parts)


def stars_in_words(stars: int) -> str:
    """Return 1 star, 2 stars and so on."""
    return trn("{n} star", "{n} stars", stars)


def takes_in_words(count: int) -> str:
    """Return 1 take, 2 takes and so on."""
    return trn("{n:,} take", "{n:,} takes", count)


def moment(created_s: float) -> datetime | None:
    """Return a moment as the clock on the wall showed it; None if no calendar holds it."""
    try:
        return datetime.fromtimestamp(created_s)
    except (OverflowError, OSError, ValueError):
        return None


def age(created_s: float, now_s: float) -> str:
    """Return how long ago a moment was, as people say it: just now, 2 min ago, yesterday, Tuesday, 3 Nov."""
    made, now = moment(created_s), moment(now_s)
    if made is None or now is None:
        return ""
    past_s = now_s - created_s
    days = (now.date() - made.date()).days
    if -60 < past_s < 45:
        return tr("just now")
    if 0 < past_s < 3570:
        return tr("{minutes} min ago", minutes=max(1, round(past_s / 60)))
    if past_s > 0 and (days == 0 or past_s < 6 * 3600):
        return tr("{hours} h ago", hours=round(past_s / 3600))
    if days == 1:
        return tr("yesterday")
    if 1 < days < 7:
        return tr(_DAYS[made.weekday()])
    return calendar_day(made.date(), now.date())


def longest_ages() -> tuple[str, ...]:
    """Return what `age` says in the most letters, whichever of it that is in the language that is spoken."""
    ago = tr("{minutes} min ago", minutes=59), tr("{hours} h ago", hours=23)
    days = (_day_in_words(date(2028, month, 28)) for month in range(1, 13))
    return tr("just now"), tr("yesterday"), *ago, *(tr(day) for day in _DAYS), *days


def calendar_day(day: date, today: date) -> str:
    """Return a day without its year when that is this one."""
    if day.year != today.year:
        return _day_in_words(day)
    return tr("{day} {month}", day=day.day, month=tr(_MONTHS[day.month - 1]))


def _day_in_words(day: date) -> str:
    return tr("{day} {month} {year}", day=day.day, month=tr(_MONTHS[day.month - 1]), year=day.year)


def badge(row: TakeRow) -> str:
    """Return what is special about how a take came to be, or ""."""
    return "" if row.origin is Origin.COMPLETE else _origin_word(row.origin)


def bond_word(bond: Bond | None) -> str:
    """Return what a take is to its parent, or ""."""
    return "" if bond is None else tr(_BONDS[bond])


def _origin_word(origin: Origin) -> str:
    return tr(_ORIGINS[origin], about="a take")


def one_line(text: str) -> str:
    """Return text with its line ends and runs of blanks as one blank each."""
    return " ".join(text.split())


def model_word(model: str) -> str:
    """Return a short name of what made a take: its title in the catalogue, or the end of a folder or of a long id."""
    if model == STARTER:
        return tr("Starter")
    known = PUBLISHED.get(model)
    return known.title if known is not None else re.split(r"[/\\]", model.rstrip("/\\"))[-1]


def follows(row: TakeRow) -> str:
    """Return what a take follows, such as follows Humming 2, or ""."""
    name = one_line(row.melody)
    return tr(FOLLOWS, name=name) if name else ""


def tempo_word(bpm: float | None) -> str:
    """Return a tempo as it stands everywhere, such as 84 bpm or 93.75 bpm; "" if it is not known."""
    return "" if bpm is None else tr("{bpm:g} bpm", bpm=round(bpm, 2))


def key_word(key: str | None) -> str:
    """Return a key as one says it here, "" when none is known."""
    try:
        return scale_words(Scale.named(key)) if key else ""
    except BadValue:  # a name that no scale has
        return key or ""


def second_line(row: TakeRow, *, is_child: bool) -> str:
    """Return what stands under the title: tempo and key, and the prompt or, where the title says that, the model.

    What the take follows stands behind it; see `follows`.
    """
    title, prompt = one_line(row.title).casefold(), one_line(row.prompt)
    is_said = not prompt or prompt.casefold() == title or prompt.casefold().startswith(title.rstrip("…. "))
    bond, made_of = bond_word(row.bond) if is_child else "", model_word(row.model) if is_said else prompt
    parts = tempo_word(row.bpm), key_word(row.key), bond, made_of
    return " · ".join(part for part in parts if part)


def heard_words(found: Findings | None) -> tuple[str, ...]:
    """Return what a listener that knows words heard: "sounds like lo-fi, calm", "fits its prompt 0.42"."""
    if found is None:
        return ()
    likeness = () if found.likeness is None else (tr("fits its prompt {likeness:.2f}", likeness=found.likeness),)
    return (*((tr("sounds like {tags}", tags=tag_words(found.tags)),) if found.tags else ()), *likeness)


def spoken(row: TakeRow, faults: Sequence[str] = (), heard: Sequence[str] = ()) -> str:
    """Return a take, what was heard of it and what is wrong with it, as a line for those who do not see the list."""
    parts = [one_line(row.title), length_in_words(row.seconds)]
    parts += filter(None, (tempo_word(row.bpm), key_word(row.key)))
    parts += [stars_in_words(row.stars), _origin_word(row.origin)]
    if row.bond is not None:
        parts.append(bond_word(row.bond))
    if row.melody:
        parts.append(follows(row))
    if row.note:
        parts.append(tr("has a note"))
    parts += heard
    parts += [one_line(fault).rstrip(".。") for fault in faults]
    return ", ".join(parts)


def tip(row: TakeRow, faults: Sequence[str] = (), heard: Sequence[str] = ()) -> str:
    """Return all that a row has no room for, what was heard of the take and what is wrong with it, as plain text."""
    made = moment(row.created_s)
    facts = [length_in_words(row.seconds), tempo_word(row.bpm), key_word(row.key)]
    facts += [model_word(row.model), follows(row), bond_word(row.bond)]
    if made is not None:
        facts.append(f"{_day_in_words(made)}, {made:%H:%M}")
    lines = [one_line(row.title)]
    if row.prompt and one_line(row.prompt) != lines[0]:
        lines.append(row.prompt.strip())
    lines.append(" · ".join(fact for fact in facts if fact))
    if heard:
        lines.append(in_a_sentence(heard))
    if faults:
        lines.append(in_a_sentence(faults))
    if row.note:
        lines += ["", row.note.strip()]
    return "\n".join(lines)
