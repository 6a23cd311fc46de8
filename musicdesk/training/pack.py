"""Stage "pack": puts text encoder, codec and decoder together as one checkpoint folder in transformers' format."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

from musicdesk.core.errors import StorageError
from musicdesk.training.captions import TEMPOS_BPM
from musicdesk.training.composer import STEPS
from musicdesk.training.text import TEXT_LENGTH

SHARPNESS = 1.5
"""The decoder's heads are multiplied by this, so that a temperature of 1 asks for what 1 / 1.5 would: a small model
is less sure than it should be, and at the usual settings its beat would drown in chance codes."""
WRITTEN_BY_HAND = ("README.md", "LICENSE", "THIRD_PARTY.md")
"""What is kept of the folder that is replaced."""
WRITTEN_HERE = (
    "config.json", "generation_config.json", "model.safetensors", "musicdesk.json", "special_tokens_map.json",
    "tokenizer.json", "tokenizer_config.json",
)  # fmt: skip


def pack(work: Path, folder: Path) -> Path:
    """Write the checkpoint as fp16 safetensors with tokenizer and `musicdesk.json`; returns the folder.

    A checkpoint that lies there is replaced as a whole; its model card and licences are kept.

    Raises: BadFile if an earlier stage is not done yet; StorageError if the folder holds anything else.
    """
    model, tokenizer = _together(work)
    strange = sorted({path.name for path in folder.glob("*")} - {*WRITTEN_BY_HAND, *WRITTEN_HERE})
    if folder.exists() and (not folder.is_dir() or strange):
        raise StorageError(
            f"{folder} is to be replaced by a checkpoint, but holds {strange[0] if strange else 'a file'}.",
            "Choose another folder with --model.",
        )
    beside, old = folder.with_name(folder.name + ".part"), folder.with_name(folder.name + ".old")
    shutil.rmtree(beside, ignore_errors=True)
    model.half().save_pretrained(beside)
    tokenizer.save_pretrained(beside)
    facts = {
        "sha256": hashlib.sha256((beside / "model.safetensors").read_bytes()).hexdigest(), "name": "Starter",
        "version": "v0.3", "licence": "CC0-1.0", "text_length": TEXT_LENGTH,
        "tempos_bpm": [round(bpm, 3) for bpm in TEMPOS_BPM], "seconds": STEPS / 50,
    }  # fmt: skip
    (beside / "musicdesk.json").write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")
    for kept in WRITTEN_BY_HAND:
        if (folder / kept).is_file():
            shutil.copy2(folder / kept, beside / kept)
    # One of the two is whole at every moment.
    shutil.rmtree(old, ignore_errors=True)
    if folder.exists():
        folder.replace(old)
    beside.replace(folder)
    shutil.rmtree(old, ignore_errors=True)
    return folder


def _together(work: Path) -> tuple[Any, Any]:
    """Return the whole model, in float32, and its tokenizer."""
    from transformers import EncodecModel

    from musicdesk.training.snapshot import has_snapshot, load_snapshot, needed
    from musicdesk.training.start import decoder_model, load_decoder
    from musicdesk.training.text import load_tokenizer

    tokenizer = load_tokenizer(work / "text")
    if not has_snapshot(work / "decoder"):
        raise needed(work / "decoder", "decoder")
    polished, frozen = work / "polish" / "model", work / "codec" / "frozen"
    codec_folder = polished if (polished / "config.json").is_file() else frozen
    if not (codec_folder / "config.json").is_file():
        raise needed(frozen, "codec")
    model = decoder_model(len(tokenizer))
    tensors, _, _ = load_snapshot(work / "decoder")
    load_decoder(model, tensors, work / "decoder")
    codec = EncodecModel.from_pretrained(codec_folder, local_files_only=True)
    model.audio_encoder.load_state_dict(codec.state_dict())
    for head in model.decoder.lm_heads:
        head.weight.data.mul_(SHARPNESS)
    return model, tokenizer
