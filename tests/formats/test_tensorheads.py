"""Weights are told from programs, whole from damaged, by their first bytes and never by their names."""

from __future__ import annotations

import io
import json
import pickle
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musicdesk.core.errors import ModelError
from musicdesk.formats.safetensorsfile import check_safetensors, is_pickle


def _file(path: Path, header: Any, buffer: bytes = b"", length: int | None = None) -> Path:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    path.write_bytes((len(text) if length is None else length).to_bytes(8, "little") + text + buffer)
    return path


def _tensor(begin: int, end: int, shape: list[Any] | None = None, dtype: str = "U8") -> dict[str, Any]:
    return {"dtype": dtype, "shape": [end - begin] if shape is None else shape, "data_offsets": [begin, end]}


def test_what_safetensors_itself_writes_is_whole(tmp_path: Path) -> None:
    import torch
    from safetensors.torch import save_file

    kinds = (torch.float32, torch.float16, torch.bfloat16, torch.int64, torch.uint8, torch.bool, torch.float8_e4m3fn)
    tensors = {str(kind): torch.zeros(3, 5).to(kind) for kind in kinds} | {
        "none": torch.zeros(0, 4),
        "one": torch.ones(()),
    }
    save_file(tensors, tmp_path / "a.safetensors", metadata={"format": "pt"})

    check_safetensors(tmp_path / "a.safetensors")

    assert not is_pickle(tmp_path / "a.safetensors")


@pytest.mark.parametrize(
    ("header", "buffer", "said"),
    [
        ({"a": _tensor(0, 4), "b": _tensor(2, 6)}, bytes(6), "overlap"),
        ({"a": _tensor(0, 4), "b": _tensor(0, 4)}, bytes(4), "overlap"),
        ({"a": _tensor(0, 4), "b": _tensor(6, 8)}, bytes(8), "leave holes"),
        ({"a": _tensor(1, 4)}, bytes(4), "leave holes"),
        ({"a": _tensor(0, 4)}, bytes(3), "1 bytes of its tensors are missing"),
        ({"a": _tensor(0, 2**60)}, bytes(3), "missing"),
        ({"a": _tensor(0, 4)}, bytes(9), "5 bytes more"),
        ({"a": _tensor(0, 4, dtype="PY")}, bytes(4), "damaged at the tensor"),
        ({"a": _tensor(0, 4, shape=[2])}, bytes(4), "damaged at the tensor"),
        ({"a": _tensor(0, 4, shape=[-4])}, bytes(4), "damaged at the tensor"),
        ({"a": _tensor(0, 4, shape=[4.0])}, bytes(4), "damaged at the tensor"),
        ({"a": _tensor(0, 4, shape=[True, 4])}, bytes(4), "damaged at the tensor"),
        ({"a": _tensor(0, 4, shape=[2**62, 2**62, 0, 4])}, bytes(4), "damaged at the tensor"),
        ({"a": _tensor(4, 0, shape=[4])}, bytes(4), "damaged at the tensor"),
        ({"a": {**_tensor(0, 4), "code": "import os"}}, bytes(4), "damaged at the tensor"),
        ({"a": [1]}, bytes(4), "damaged at the tensor"),
        ({"__metadata__": {"a": 1}}, b"", "remarks"),
        (b'{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"a":{}}', bytes(1), "two tensors"),
        (b'{"a":' * 50_000, b"", "cannot be read"),
        (b'{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,' + b"9" * 6_000 + b"]}}", b"", "cannot be read"),
        (b"{\xff}", b"", "cannot be read"),
        (b"[1]", b"", "no whole safetensors"),
    ],
)
def test_what_does_not_fit_together_is_refused(tmp_path: Path, header: Any, buffer: bytes, said: str) -> None:
    path = _file(tmp_path / "weights.safetensors", header, buffer)

    with pytest.raises(ModelError, match=said) as caught:
        check_safetensors(path)

    assert "weights.safetensors" in caught.value.message


@pytest.mark.parametrize("length", [2**63, 2**64 - 1, 100])
def test_a_header_longer_than_its_file_is_refused(tmp_path: Path, length: int) -> None:
    with pytest.raises(ModelError, match="no whole safetensors"):
        check_safetensors(_file(tmp_path / "w.safetensors", {}, length=length))


def test_a_header_of_a_hundred_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "w.safetensors"
    with path.open("wb") as stream:
        stream.write((100_000_000).to_bytes(8, "little") + b"{")
        stream.truncate(100_000_100)

    with pytest.raises(ModelError, match="100 MB of names"):
        check_safetensors(path)


@pytest.mark.parametrize("content", [b"", b"abc", b"\0" * 8])
def test_a_file_that_is_too_short_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "w.safetensors").write_bytes(content)

    with pytest.raises(ModelError, match="no whole safetensors"):
        check_safetensors(tmp_path / "w.safetensors")


class Trap:
    """Runs a program when it is unpickled."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> Any:
        return Path.touch, (self.mark,)


def pickles(mark: Path) -> dict[str, bytes]:
    """Return pickles of every form that touch `mark` when they are loaded."""
    found = {f"protocol {number}": pickle.dumps(Trap(mark), number) for number in range(6)}
    found["of os.system"] = b"cos\nsystem\n(S'touch " + str(mark).encode() + b"'\ntR."
    found["in a dictionary"] = b"(dp0\nS'weights'\np1\ncos\nsystem\np2\n(S'true'\ntRp3\ns.\nand more"
    found["by instance"] = b"(S'true'\nios\nsystem\n."
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("archive/data.pkl", found["protocol 2"])
    found["as torch saves"] = archive.getvalue()
    found["as torch saved"] = b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19." + found["protocol 2"]
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w") as older:
        older.addfile(tarfile.TarInfo("pickle"))
    found["in a tar"] = archive.getvalue()
    return found


@pytest.mark.parametrize("form", sorted(pickles(Path("x"))))
def test_a_pickle_is_known_by_its_content(tmp_path: Path, form: str) -> None:
    path = tmp_path / "weights.safetensors"
    path.write_bytes(pickles(tmp_path / "ran")[form])

    assert is_pickle(path)
    with pytest.raises(ModelError, match="Python pickle, and a pickle can run any program"):
        check_safetensors(path)
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b'{"a": [1]}', b"cat\ndog\nfish\n", b"cat\ndog\nSun\nmoons.\n",
     b"#version: 0.2\na b\n", b"\x0a\x0e\x0a\x05<unk>", b"(see below).",
     b"call\nme\nby your name.", b"# A model\n\nIt makes music.", "Ünïcode\n".encode()],
)  # fmt: skip
def test_what_models_have_besides_is_no_pickle(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "file").write_bytes(content)

    assert not is_pickle(tmp_path / "file")


@pytest.mark.parametrize("padding", range(0x80, 0x80 + 6 * 256, 256))
def test_a_length_that_looks_like_a_pickle_is_no_pickle(tmp_path: Path, padding: int) -> None:
    text = json.dumps({"a": _tensor(0, 4)}).encode()
    path = _file(tmp_path / "w.safetensors", text.ljust(max(padding, 0x80), b" "), bytes(4))

    check_safetensors(path)

    assert not is_pickle(path)


@given(st.binary(max_size=400))
def test_any_bytes_end_in_a_yes_or_in_one_sentence(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.safetensors"
    path.write_bytes(content)

    with pytest.raises(ModelError):
        check_safetensors(path)
    assert is_pickle(path) in (True, False)


def test_a_header_of_many_tensors_is_looked_through(tmp_path: Path) -> None:
    tensors = {f"layers.{number}.weight": _tensor(number * 10**6, (number + 1) * 10**6) for number in range(10_000)}
    path = _file(tmp_path / "w.safetensors", tensors)
    with path.open("r+b") as stream:
        stream.truncate(path.stat().st_size + 10_000 * 10**6)  # 10 GB that no disk holds

    check_safetensors(path)
