"""Stage "pack": puts text encoder, codec and decoder together as one checkpoint folder in transformers' format."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

from musicdesk.training.captions import TEMPOS_BPM
from musicdesk.training.composer import STEPS
from musicdesk.training.text import TEXT_LENGTH


def pack(work: Path, folder: Path) -> Path:
    """Write the checkpoint as fp16 safetensors with tokenizer and `musicdesk.json`; returns the folder."""
    from transformers import EncodecModel

    from musicdesk.training.decoder import decoder_model
    from musicdesk.training.snapshot import load_snapshot
    from musicdesk.training.text import load_tokenizer

    tokenizer = load_tokenizer(work / "text")
    model = decoder_model(len(tokenizer))
    tensors, _, _ = load_snapshot(work / "decoder")
    model.load_state_dict(tensors, strict=False)
    polished = work / "polish" / "model"
    codec = EncodecModel.from_pretrained(
        polished if polished.exists() else work / "codec" / "frozen", local_files_only=True
    )
    model.audio_encoder.load_state_dict(codec.state_dict())
    beside = folder.with_name(folder.name + ".part")
    shutil.rmtree(beside, ignore_errors=True)
    model.half().save_pretrained(beside)
    tokenizer.save_pretrained(beside)
    weights = (beside / "model.safetensors").read_bytes()
    facts = {
        "sha256": hashlib.sha256(weights).hexdigest(), "name": "Starter", "version": "v0", "licence": "CC0-1.0", "text_length": TEXT_LENGTH,
        "tempos_bpm": [round(bpm, 3) for bpm in TEMPOS_BPM], "seconds": STEPS / 50,
    }  # fmt: skip
    (beside / "musicdesk.json").write_text(json.dumps(facts, indent=2) + "\n")
    for kept in ("README.md", "LICENSE", "THIRD_PARTY.md"):
        if (folder / kept).exists():
            shutil.copy2(folder / kept, beside / kept)
    shutil.rmtree(folder, ignore_errors=True)
    beside.replace(folder)
    return folder
