"""Stage "unpack": makes a work folder out of a packed Starter, so that its decoder can be trained on."""

from __future__ import annotations

from pathlib import Path

from musicdesk.core.errors import BadFile, StorageError
from musicdesk.training.pack import SHARPNESS
from musicdesk.training.snapshot import has_snapshot, save_snapshot
from musicdesk.training.text import load_tokenizer


def unpack(checkpoint: Path, work: Path, *, minutes: float) -> Path:
    """Write the stages "text", "codec" and "decoder" as they were when the checkpoint was packed; returns `work`.

    `minutes` is how long the decoder has been trained; the optimiser's moments are not in a checkpoint and begin anew.
    The text encoder is the one trained on with the decoder, the codec the polished one, whose encoder and codebooks
    are those that the codes were made with, in half precision.

    Raises: BadFile if the checkpoint cannot be read or is not a Starter; StorageError if the work folder holds these
    stages already.
    """
    import torch
    from transformers.models.musicgen_melody import MusicgenMelodyForConditionalGeneration

    for done in (work / "text" / "tokenizer.json", work / "codec" / "frozen"):
        if done.exists():
            raise StorageError(f"{done} is there already.", "Choose an empty folder with --work.")
    if has_snapshot(work / "decoder"):
        raise StorageError(f"{work / 'decoder'} holds a training already.", "Choose an empty folder with --work.")
    try:
        model = MusicgenMelodyForConditionalGeneration.from_pretrained(
            str(checkpoint), local_files_only=True, dtype=torch.float32
        )
        tokenizer = load_tokenizer(checkpoint)
    except (OSError, ValueError, RuntimeError) as exc:
        raise BadFile(f"{checkpoint} cannot be read as a packed Starter.", "Name its folder with --model.") from exc
    for head in model.decoder.lm_heads:
        head.weight.data.div_(SHARPNESS)
    tokenizer.save_pretrained(work / "text")
    model.text_encoder.save_pretrained(work / "text")
    model.audio_encoder.save_pretrained(work / "codec" / "frozen")
    kept = {name: tensor for name, tensor in model.state_dict().items() if not name.startswith("audio_encoder")}
    save_snapshot(work / "decoder", kept, None, {"step": 0, "seconds": minutes * 60})
    return work
