"""Too little memory is known whatever system it is said by."""

from __future__ import annotations

import pytest
import torch

from musicdesk.core.errors import ModelError
from musicdesk.engines.shortage import shortage_said


def test_what_torch_says_of_too_little_memory_on_this_system_is_said_in_words() -> None:
    with pytest.raises(ModelError, match="not enough memory to paint") as short, shortage_said("to paint", "Close."):
        torch.empty(10**16)

    assert short.value.hint == "Close."


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        torch.OutOfMemoryError("CUDA out of memory."),
        RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes."),
        RuntimeError("[enforce fail] DefaultCPUAllocator: not enough memory: you tried to allocate 9 bytes."),
        RuntimeError("MPS backend out of memory (MPS allocated: 9 GB)."),
    ],
)
def test_every_system_has_its_own_words_for_it(error: Exception) -> None:
    with pytest.raises(ModelError, match="not enough memory"), shortage_said("to paint", "Close."):
        raise error


def test_other_errors_go_through() -> None:
    with pytest.raises(RuntimeError, match="shape"), shortage_said("to paint", "Close."):
        raise RuntimeError("shape of the matrices")
