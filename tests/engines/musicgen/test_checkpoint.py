"""Bad checkpoints: each gets its one sentence and a hint, and none is ever unpickled."""

from __future__ import annotations

import json
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import musicdesk
from musicdesk.core.errors import ModelError


def edited(name: str, change: Callable[[dict[str, Any]], object]) -> Callable[[Path], object]:
    def damage(folder: Path) -> None:
        values = json.loads((folder / name).read_text())
        change(values)
        (folder / name).write_text(json.dumps(values))

    return damage


def halved(folder: Path) -> None:
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


class Trap:
    """Writes a file when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> Any:
        return Path.touch, (self.path,)


def pickled(folder: Path) -> None:
    (folder / "model.safetensors").write_bytes(pickle.dumps(Trap(folder / "sprung")))


def only_pickle(folder: Path) -> None:
    (folder / "model.safetensors").unlink()
    (folder / "pytorch_model.bin").write_bytes(pickle.dumps(Trap(folder / "sprung")))


def without(prefix: str) -> Callable[[Path], object]:
    def damage(folder: Path) -> None:
        from safetensors.torch import load_file, save_file

        tensors = load_file(folder / "model.safetensors")
        kept = {name: tensor for name, tensor in tensors.items() if not name.startswith(prefix)}
        assert len(kept) < len(tensors)
        save_file(kept, folder / "model.safetensors")

    return damage


def no_tokenizer(folder: Path) -> None:
    for path in folder.glob("*token*"):
        path.unlink()


def index(**shards: str) -> Callable[[Path], object]:
    def damage(folder: Path) -> None:
        (folder / "model.safetensors").rename(folder / "model-1.safetensors")
        (folder / "model.safetensors.index.json").write_text(json.dumps({"weight_map": shards}))

    return damage


DAMAGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "an empty folder": (lambda folder: [path.unlink() for path in folder.iterdir()], "holds no config.json"),
    "a configuration that is no JSON": (lambda folder: (folder / "config.json").write_text("{"), "JSON"),
    "a configuration that is a list": (lambda folder: (folder / "config.json").write_text("[]"), "not a table"),
    "a model of another kind": (edited("config.json", lambda v: v.update(model_type="t5")), '"t5", not MusicGen'),
    "a model of no kind": (edited("config.json", lambda v: v.pop("model_type")), "not MusicGen"),
    "no decoder in the configuration": (edited("config.json", lambda v: v.pop("decoder")), 'no part "decoder"'),
    "another codec": (edited("config.json", lambda v: v["audio_encoder"].update(model_type="dac")), "EnCodec"),
    "more heads than fit": (edited("config.json", lambda v: v["decoder"].update(num_attention_heads=5)), "do not fit"),
    "more layers than there are": (
        edited("config.json", lambda v: v["decoder"].update(num_hidden_layers=9)),
        "lacks the tensor",
    ),
    "a decoder too narrow for positions": (
        edited("config.json", lambda v: v["decoder"].update(hidden_size=2, num_attention_heads=1)),
        "do not fit",
    ),
    "a tempo that is none": (
        lambda folder: (folder / "musicdesk.json").write_text('{"tempos_bpm": [90, NaN]}'),
        "not above 0",
    ),
    "prompts padded to nothing": (
        lambda folder: (folder / "musicdesk.json").write_text('{"text_length": 0}'),
        "not above 0",
    ),
    "a length in words": (
        lambda folder: (folder / "musicdesk.json").write_text('{"seconds": "ten"}'),
        "of a wrong kind",
    ),
    "another size": (edited("config.json", lambda v: v["decoder"].update(ffn_dim=49)), "has the shape"),
    "another text encoder": (edited("config.json", lambda v: v["text_encoder"].update(d_ff=7)), "text encoder"),
    "more codes than the codec knows": (
        edited("config.json", lambda v: v["audio_encoder"].update(codebook_size=32)),
        "codec",
    ),
    "an unknown activation": (
        edited("config.json", lambda v: v["decoder"].update(activation_function="x")),
        "activation",
    ),
    "half a file": (halved, "is not whole"),
    "a pickle under another name": (pickled, "is a Python pickle, and"),
    "only a pickle": (only_pickle, "only in pytorch_model.bin"),
    "no weights": (lambda folder: (folder / "model.safetensors").unlink(), "holds no model.safetensors"),
    "no decoder": (without("decoder."), "lacks the tensor"),
    "no text encoder": (without("text_encoder."), "lacks the tensor"),
    "no codec": (without("audio_encoder.decoder"), "lacks the tensor"),
    "no projection": (without("enc_to_dec_proj"), "lacks the tensor"),
    "no tokenizer": (no_tokenizer, "no tokenizer"),
    "a tokenizer that is none": (lambda folder: (folder / "tokenizer.json").write_text("?"), "tokenizer"),
    "a shard that is missing": (
        index(a="model-1.safetensors", b="model-2.safetensors"),
        "model-2.safetensors is missing",
    ),
    "a shard outside the folder": (index(a="../model.safetensors"), "outside its own folder"),
    "an index that is none": (index(), "no index of weights"),
    "an index without an end": (
        lambda folder: (
            (folder / "model.safetensors").unlink(),
            (folder / "model.safetensors.index.json").write_text("[" * 100_000),
        ),
        "not JSON",
    ),
    "a configuration without an end": (lambda folder: (folder / "config.json").write_text("[" * 100_000), "not JSON"),
    "attention by a program from the hub": (
        edited("config.json", lambda v: v["text_encoder"].update(_attn_implementation="somebody/attention")),
        "asks for a program",
    ),
}


@pytest.mark.parametrize(("damage", "words"), DAMAGES.values(), ids=DAMAGES.keys())
def test_a_bad_checkpoint_is_said_in_a_sentence(
    base_checkpoint: Path, tmp_path: Path, damage: Callable[[Path], object], words: str
) -> None:
    folder = Path(shutil.copytree(base_checkpoint, tmp_path / "bad"))
    damage(folder)

    with pytest.raises(ModelError) as error:
        musicdesk.load(folder, device="cpu")

    assert words in error.value.message
    assert error.value.message.endswith(".")
    assert "\n" not in error.value.message
    assert error.value.hint
    assert not (folder / "sprung").exists()


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("preprocessor_config.json", '{"n_fft": 1e12}', "window of 1000000000000"),
        ("preprocessor_config.json", '{"hop_length": 0}', "every 0"),
        ("preprocessor_config.json", '{"chunk_length": "long"}', "of a wrong kind"),
        ("preprocessor_config.json", "{", "JSON"),
        ("processor_config.json", '{"feature_extractor": {"sampling_rate": 0}}', "at 0 Hz"),
        ("musicdesk.json", '{"text_length": 65}', "reads only 64"),
    ],
)
def test_a_bad_file_beside_a_melody_model_is_said_in_a_sentence(
    melody_checkpoint: Path, tmp_path: Path, name: str, text: str, words: str
) -> None:
    folder = Path(shutil.copytree(melody_checkpoint, tmp_path / "bad"))
    (folder / name).write_text(text)

    with pytest.raises(ModelError, match=words) as error:
        musicdesk.load(folder, device="cpu")

    assert error.value.hint


@pytest.mark.parametrize("name", ["no-such-model", "facebook/musicgen-small", "config.json", ""])
def test_an_unknown_model_is_said_in_a_sentence(
    base_checkpoint: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(base_checkpoint)
    if not name:
        monkeypatch.chdir(base_checkpoint.parent)
    with pytest.raises(ModelError) as error:
        musicdesk.load(name)
    assert error.value.hint


def test_the_names_in_older_files_are_understood(base_checkpoint: Path, tmp_path: Path) -> None:
    from safetensors.torch import load_file, save_file

    folder = Path(shutil.copytree(base_checkpoint, tmp_path / "older"))
    tensors = load_file(folder / "model.safetensors")
    for old, new in (
        (".weight_g", ".parametrizations.weight.original0"),
        (".weight_v", ".parametrizations.weight.original1"),
        ("text_encoder.encoder.embed_tokens.weight", "text_encoder.shared.weight"),
    ):
        tensors = {name.replace(new, old): tensor for name, tensor in tensors.items()}
    save_file(tensors, folder / "model.safetensors")

    takes = [
        musicdesk.load(each, device="cpu").generate("piano", seconds=0.3, seed=1) for each in (folder, base_checkpoint)
    ]

    assert takes[0].samples.tobytes() == takes[1].samples.tobytes()
    assert takes[0].recipe.checkpoint != takes[1].recipe.checkpoint


def test_a_whole_file_that_begins_like_a_pickle_is_read(base_checkpoint: Path, tmp_path: Path) -> None:
    from safetensors.torch import load_file, save_file

    folder = Path(shutil.copytree(base_checkpoint, tmp_path / "alike"))
    path = folder / "model.safetensors"
    tensors, padding = load_file(path), 0
    while path.read_bytes()[:1] != b"\x80":
        padding += 8
        save_file(tensors, path, {"format": "pt", "padding": "x" * padding})

    assert musicdesk.load(folder, device="cpu").follows_melody is False


def test_loading_says_nothing(melody_checkpoint: Path, capfd: pytest.CaptureFixture[str]) -> None:
    musicdesk.load(melody_checkpoint, device="cpu").generate("piano " * 100, seconds=0.1)

    assert capfd.readouterr() == ("", "")


def test_a_checkpoint_that_tokenizes_by_code_of_its_own_is_refused(base_checkpoint: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(base_checkpoint, tmp_path / "bad"))
    (folder / "own.py").write_text(f"open({str(folder / 'sprung')!r}, 'w')")
    edited("tokenizer_config.json", lambda v: v.update(auto_map={"AutoTokenizer": ["own.Own", "own.Own"]}))(folder)

    with pytest.raises(ModelError):
        musicdesk.load(folder, device="cpu")
    assert not (folder / "sprung").exists()
