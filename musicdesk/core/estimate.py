"""Estimate: what a take will cost on this machine, said before it is made."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Estimate:
    """How long a wish will take and how much memory it needs.

    `seconds` is None where nothing is known yet, `loading_s` the part of it for getting the model into memory;
    `measured` says that takes of this model were timed on this machine, otherwise it is reckoned from the machine's
    own speed. `memory_bytes` is what the model needs (0: unknown), `free_bytes` what there is for it (0: unknown), on
    the `device` it would run on. `fits` is false when it will not, and then `instead` is the id of a model that does,
    "" if there is none.
    """

    seconds: float | None
    memory_bytes: int
    free_bytes: int
    device: str
    loading_s: float = 0.0
    measured: bool = False
    fits: bool = True
    instead: str = ""
