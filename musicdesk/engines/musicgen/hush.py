"""Keeps transformers' advice to programmers off the user's screen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def hushed() -> Iterator[None]:
    """Let transformers log errors only, as long as the block runs.

    It warns, for one, of every MusicGen configuration: the start code lies one past the vocabulary, by design.
    """
    from transformers.utils import logging

    before = logging.get_verbosity()
    logging.set_verbosity_error()
    try:
        yield
    finally:
        logging.set_verbosity(before)
