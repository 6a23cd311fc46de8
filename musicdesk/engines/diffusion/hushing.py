"""Quiet: what libraries print while they read and run models is advice to programmers, and no news for a musician."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from musicdesk.engines.quiet import be_quiet_and_offline


@contextmanager
def hushed() -> Iterator[None]:
    """Keep diffusers, transformers and torchsde from printing bars, advice and warnings as long as the block runs."""
    be_quiet_and_offline()
    from diffusers.utils import logging as diffusers_logging
    from transformers.utils import logging as transformers_logging

    libraries = (diffusers_logging, transformers_logging)
    before = [(library, library.get_verbosity(), library.is_progress_bar_enabled()) for library in libraries]
    try:
        for library in libraries:
            library.set_verbosity(library.CRITICAL)
            library.disable_progress_bar()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        for library, verbosity, bars in before:
            library.set_verbosity(verbosity)
            if bars:
                library.enable_progress_bar()
