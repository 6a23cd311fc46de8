"""Whether a file of weights is safe and whole, told by its first bytes and never by its name."""

from __future__ import annotations

import json
import math
import re
from pathlib import Path
from typing import Any

from musicdesk.core.errors import ModelError
from musicdesk.formats.names import shown

HEADER_LIMIT_BYTES = 25_000_000
"""The longest header that is read: a model of 100,000 tensors has one of 15 MB, and the format allows 100 MB."""
AGAIN = "Download or copy the model again."
SAFE = "Use a model whose weights are saved as safetensors."

# Source: the dtypes of safetensors 0.7 (safetensors/src/tensor.rs), with their sizes in bits.
_BITS = {
    "BOOL": 8, "U8": 8, "I8": 8, "F8_E5M2": 8, "F8_E4M3": 8, "F8_E8M0": 8, "F8_E4M3FNUZ": 8, "F8_E5M2FNUZ": 8,
    "I16": 16, "U16": 16, "F16": 16, "BF16": 16, "I32": 32, "U32": 32, "F32": 32, "C64": 64, "F64": 64, "I64": 64,
    "U64": 64, "F4": 4, "F6_E2M3": 6, "F6_E3M2": 6,
}  # fmt: skip
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_FRAMES = re.compile(rb"\x80[\x00-\x05].")
# A pickle of the first, textual protocols: marks and plain values, then what it calls, on two lines, then more of its
# marks. Source: the opcodes of Python's pickletools.
_PLAIN = rb"p\d{1,9}\n|g\d{1,9}\n|S['\"][^\n]{0,300}\n|[VIFL][^\n]{0,300}\n|[qhK]."
_NAMED = rb"[ci][A-Za-z_][\w.]*\n[A-Za-z_][\w.]*\n"
_TEXT_PICKLE = re.compile(rb"(?s)(?:[(dl)\]}tNs0]|" + _PLAIN + rb")*" + _NAMED + rb"(?:[(\]}Nt.R)]|" + _PLAIN + rb")")
_TEXT_STOP = re.compile(rb"[Robsu]\.")
_START_BYTES = 4_096


def check_safetensors(path: Path) -> None:
    """Make sure that a file is safetensors, whole, and says nothing twice; its tensors are not read.

    Source: the format's description (github.com/huggingface/safetensors): 8 bytes little-endian for the length of a
    JSON header, the header, and a buffer that the tensors fill without holes.

    Raises: ModelError, which names the file.
    """
    name = shown(path)
    try:
        size = path.stat().st_size
        with path.open("rb") as stream:
            length = int.from_bytes(stream.read(8), "little")
            if size < 8 or length > size - 8:
                raise _not_whole(name, path)
            if length > HEADER_LIMIT_BYTES:
                raise ModelError(f"{name} begins with {length / 1e6:,.0f} MB of names; no model needs that.", SAFE)
            header = stream.read(length)
    except OSError as exc:
        raise ModelError(f"{name} cannot be read: {exc.strerror or type(exc).__name__}.", AGAIN) from exc
    if header[:1] != b"{":
        raise _not_whole(name, path)
    try:
        tensors = json.loads(header, object_pairs_hook=_said_once)
    except _SaidTwiceError as exc:
        raise ModelError(f'{name} has two tensors of the name "{str(exc)[:60]}".', AGAIN) from exc
    except (ValueError, RecursionError) as exc:
        raise ModelError(f"{name} is damaged: its list of tensors cannot be read.", AGAIN) from exc
    _check_tensors(name, tensors, size - 8 - length)


def is_pickle(path: Path) -> bool:
    """Return whether a file is a Python pickle, or an archive that torch keeps one in, whatever its name is.

    Raises: ModelError if it cannot be read.
    """
    try:
        with path.open("rb") as stream:
            start = stream.read(_START_BYTES)
            stream.seek(-min(1, len(start)), 2)
            end = stream.read(1)
    except OSError as exc:
        raise ModelError(f"{shown(path)} cannot be read: {exc.strerror or type(exc).__name__}.", AGAIN) from exc
    # The length that safetensors begin with may look like a pickle's first bytes; a pickle has no such zeros after it.
    if start[4:9] == b"\0\0\0\0{":
        return False
    if start.startswith(_ZIP) or start[257:262] == b"ustar" or _FRAMES.match(start):
        return True
    return bool(_TEXT_PICKLE.match(start)) and (end == b"." or _TEXT_STOP.search(start) is not None)


def pickled(name: str) -> ModelError:
    """Return what is said of a pickle."""
    return ModelError(f"{name} is a Python pickle, and a pickle can run any program: it was not opened.", SAFE)


class _SaidTwiceError(ValueError):
    """A name that stands twice in one JSON object."""


def _said_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _SaidTwiceError(key)
        found[key] = value
    return found


def _not_whole(name: str, path: Path) -> ModelError:
    return pickled(name) if is_pickle(path) else ModelError(f"{name} is no whole safetensors file.", AGAIN)


def _check_tensors(name: str, tensors: dict[str, Any], room: int) -> None:
    remarks = tensors.pop("__metadata__", {})
    if not isinstance(remarks, dict) or not all(isinstance(value, str) for value in remarks.values()):
        raise ModelError(f"{name} is damaged: its remarks are not text.", AGAIN)
    spans = []
    for key, value in tensors.items():
        span = _span(value)
        if span is None:
            raise ModelError(f'{name} is damaged at the tensor "{key[:60]}".', AGAIN)
        spans.append(span)
    spans.sort()
    reached = 0
    for begin, end in spans:
        if begin != reached:
            overlaps, leaves = (
                f"{name} is damaged: its tensors overlap.",
                f"{name} is damaged: its tensors leave holes.",
            )
            raise ModelError(overlaps if begin < reached else leaves, AGAIN)
        reached = end
    if reached > room:
        raise ModelError(f"{name} is not whole: {reached - room:,} bytes of its tensors are missing.", AGAIN)
    if reached < room:
        raise ModelError(f"{name} holds {room - reached:,} bytes more than its tensors.", AGAIN)


def _span(value: object) -> tuple[int, int] | None:
    """Return where a tensor begins and ends, or None if what is said of it does not fit together."""
    if not isinstance(value, dict) or set(value) != {"dtype", "shape", "data_offsets"}:
        return None
    bits, shape, offsets = _BITS.get(str(value["dtype"])), value["shape"], value["data_offsets"]
    if bits is None or not _counts(shape) or not _counts(offsets) or len(offsets) != 2 or len(shape) > 16:
        return None
    begin, end = offsets
    return (begin, end) if begin <= end and math.prod(shape) * bits == (end - begin) * 8 else None


def _counts(values: object) -> bool:
    return isinstance(values, list) and all(type(each) is int and 0 <= each < 2**63 for each in values)
