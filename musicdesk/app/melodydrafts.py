"""Drafts of recordings, kept beside them: how an attempt was trimmed and mended is there again after a restart."""

from __future__ import annotations

import json
from typing import Any

from musicdesk.app.melody import Draft
from musicdesk.app.recordings import Recording
from musicdesk.core.errors import UserError
from musicdesk.formats.atomic import staged

NAME = "draft.json"
_BYTES_LIMIT = 2**16


def keep_draft(recording: Recording, draft: Draft) -> None:
    """Write down how a recording is trimmed and mended.

    Raises: StorageError if it cannot be written.
    """
    values = draft.to_json()
    del values["path"]  # the recording it lies beside, wherever the library is
    raw = json.dumps(values, indent=1).encode()
    with staged(recording.path.parent / NAME, len(raw)) as place:
        place.write_bytes(raw)


def kept_draft(recording: Recording) -> Draft | None:
    """Return what was written down of a recording, None if nothing was or it makes no sense."""
    try:
        with (recording.path.parent / NAME).open("rb") as file:
            values: Any = json.loads(file.read(_BYTES_LIMIT))
        draft = Draft.from_json({**values, "path": str(recording.path)})
    except (OSError, ValueError, TypeError, RecursionError, OverflowError, UserError):
        return None
    fits = draft.begin_s < recording.seconds and (draft.end_s is None or draft.end_s <= recording.seconds + 0.01)
    return draft if fits else None
