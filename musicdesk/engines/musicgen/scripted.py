"""Small chains of operations as one call: what Python spends between them is a third of a small step."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any, TypeVar

import torch

_Called = TypeVar("_Called", bound=Callable[..., Any])


def scripted(chain: _Called) -> _Called:
    """Return a function or module of torch as one call of torch's interpreter; what comes out is the same to the bit.

    Where this torch cannot do that any more, what was given is returned.
    """
    try:
        with warnings.catch_warnings():
            # torch means to drop it for its compiler, which needs a C++ compiler on the user's machine; the range of
            # versions we depend on has it.
            warnings.simplefilter("ignore")
            found: _Called = torch.jit.script(chain)
    except (RuntimeError, AttributeError, NotImplementedError, OSError):
        return chain
    return found
