"""A folder that claims to be a model runs nobody's code, whatever is in it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from fetching.models import model_files, safetensors_bytes
from formats.test_tensorheads import pickles

from musicdesk.core.errors import ModelError
from musicdesk.formats.safetensorsfile import check_model_folder, folder_kind

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in model_files(100).items():
        (tmp_path / "model" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "model" / name).write_bytes(content)
    return tmp_path / "model"


def _lay(folder: Path, name: str, content: bytes | str | dict[str, Any] | list[Any]) -> None:
    text = json.dumps(content) if isinstance(content, dict | list) else content
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())


def _refused(folder: Path, said: str) -> None:
    with pytest.raises(ModelError, match=said) as caught:
        check_model_folder(folder)
    assert caught.value.message.count("\n") == 0


def test_a_model_is_taken_as_it_is(folder: Path) -> None:
    _lay(folder, "README.md", "# A model\n\nIt makes music.")
    _lay(folder, ".gitattributes", "*.bin filter=lfs\n")
    _lay(folder, "spiece.model", b"\x0a\x0e\x0a\x05<unk>\x15")

    check_model_folder(folder)

    assert folder_kind(folder) == "musicgen"


def test_the_starter_that_is_shipped_is_taken() -> None:
    starters = [path.parent for path in (ROOT / "resources").rglob("model.safetensors")]

    for each in starters:
        check_model_folder(each)
    assert starters


@pytest.mark.parametrize(
    "name", ["vae/model.safetensors", "config2.json", "vocab.txt", "weights", "a.model", "README.md"]
)
@pytest.mark.parametrize("form", sorted(pickles(Path("x"))))
def test_a_pickle_under_any_name_is_refused_and_never_run(folder: Path, name: str, form: str) -> None:
    _lay(folder, name, pickles(folder / "ran")[form])

    _refused(folder, "is a Python pickle")
    assert not (folder / "ran").exists()


@pytest.mark.parametrize("name", ["pytorch_model.bin", "model.pt", "old.ckpt", "pytorch_model-00001-of-00002.bin"])
def test_other_forms_are_passed_over_beside_safetensors_and_refused_alone(folder: Path, name: str) -> None:
    _lay(folder, name, pickles(folder / "ran")["as torch saves"])
    check_model_folder(folder)

    (folder / "model.safetensors").unlink()

    _refused(folder, "can run any program")


def test_a_part_whose_only_weights_are_of_another_form_is_refused(folder: Path) -> None:
    _lay(folder, "vae/diffusion_pytorch_model.bin", pickles(folder / "ran")["protocol 2"])

    _refused(folder, "diffusion_pytorch_model.bin")


@pytest.mark.parametrize("name", ["modeling.py", "deep/er/setup.py", "x.so", "x.dll", "X.PY", "c.pyc"])
def test_a_program_is_refused(folder: Path, name: str) -> None:
    _lay(folder, name, "import os")

    _refused(folder, "is a program")


@pytest.mark.parametrize(
    "asked",
    [
        {"auto_map": {"AutoModel": "modeling.Model"}},
        {"text_encoder": {"auto_map": {"AutoModel": "evil/repo--modeling.Model"}}},
        {"list": [{"custom_pipelines": {"a": {}}}]},
        {"trust_remote_code": True},
        {"_attn_implementation": "somebody/attention"},
        {"text_config": {"attn_implementation": {"": "sdpa", "vision": "somebody/attention:flash"}}},
        {"experts_implementation": "somebody/experts"},
    ],
)
def test_settings_that_ask_for_a_program_are_refused(folder: Path, asked: dict[str, Any]) -> None:
    _lay(folder, "generation_config.json", asked)

    _refused(folder, "asks for a program of the model's own")


def test_how_attention_is_counted_may_be_said(folder: Path) -> None:
    _lay(folder, "generation_config.json", {"_attn_implementation": "sdpa", "attn_implementation": None})

    check_model_folder(folder)


def test_what_is_laid_over_a_model_from_elsewhere_is_refused(folder: Path) -> None:
    _lay(folder, "text_encoder/adapter_config.json", {"base_model_name_or_path": "/elsewhere", "peft_type": "LORA"})

    _refused(folder, "an addition to another model")


@pytest.mark.parametrize(
    "library", ["os", "evil_module", "pipeline", "subprocess", "musicdesk.cli", "../x", "builtins"]
)
def test_a_pipeline_takes_its_parts_from_known_libraries_only(folder: Path, library: str) -> None:
    _lay(folder, "model_index.json", {"_class_name": "StableAudioPipeline", "vae": [library, "system"]})

    _refused(folder, f'takes the part "vae" from a program of its own \\("{library}"')


def test_a_pipeline_as_published_is_taken(folder: Path) -> None:
    _lay(
        folder,
        "model_index.json",
        {
            "_class_name": "StableAudioPipeline", "_diffusers_version": "0.30.0", "requires_safety_checker": True,
            "vae": ["diffusers", "AutoencoderOobleck"], "tokenizer": ["transformers", "T5TokenizerFast"],
            "projection_model": ["stable_audio", "StableAudioProjectionModel"], "safety_checker": [None, None],
        },
    )  # fmt: skip

    check_model_folder(folder)

    assert folder_kind(folder) == "StableAudioPipeline"


@pytest.mark.parametrize("index", [["evil.py", "Pipeline"], 7, None])
def test_a_pipeline_of_a_class_of_its_own_is_refused(folder: Path, index: Any) -> None:
    _lay(folder, "model_index.json", {"_class_name": index})

    _refused(folder, "pipeline that is known")


@pytest.mark.parametrize(
    "shard", ["../model.safetensors", "/etc/passwd", "sub/x.safetensors", "..\\x.safetensors", "C:x.safetensors",
              "x.bin", ".."],
)  # fmt: skip
def test_an_index_that_points_outside_is_refused(folder: Path, shard: str) -> None:
    _lay(folder, "model.safetensors.index.json", {"weight_map": {"a": "model.safetensors", "b": shard}})

    _refused(folder, "names weights outside its own folder")


def test_an_index_with_a_missing_shard_is_refused(folder: Path) -> None:
    _lay(folder, "model.safetensors.index.json", {"weight_map": {"a": "model-00002-of-00002.safetensors"}})

    _refused(folder, "model-00002-of-00002.safetensors is missing")


@pytest.mark.parametrize("content", ["{", "", "[" * 200_000, b"\xff\xfe{}"])
def test_settings_that_are_no_json_are_refused(folder: Path, content: str | bytes) -> None:
    _lay(folder, "tokenizer_config.json", content)

    _refused(folder, "tokenizer_config.json is damaged")


def test_links_may_not_lead_out(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.json").write_text("{}")
    (folder / "linked.json").symlink_to(tmp_path / "secret.json")

    _refused(folder, "linked.json is a link that leads out")
    check_model_folder(folder, home=tmp_path)


@pytest.mark.parametrize("target", ["nowhere.json", "loop.json", "/proc/self/mem"])
def test_links_to_nothing_or_round_and_round_are_refused(folder: Path, target: str) -> None:
    (folder / "loop.json").symlink_to(target)

    _refused(folder, "is a link that leads out")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "config2.json")

    _refused(folder, "device or a pipe")


def test_a_folder_without_weights_or_that_is_not_there_is_said(folder: Path) -> None:
    _refused(folder.parent / "nothing", "is not there")
    (folder / "model.safetensors").unlink()

    _refused(folder, "holds no weights as safetensors")


def test_damaged_weights_are_named(folder: Path) -> None:
    _lay(folder, "vae/model.safetensors", safetensors_bytes(50)[:-1])

    _refused(folder, "model.safetensors is not whole")
