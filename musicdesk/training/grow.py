"""Stage "grow": gives an unpacked, smaller Starter the words and layers of this recipe, without what it knows lost."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from musicdesk.core.errors import BadFile
from musicdesk.training import captions, thesaurus, tongues
from musicdesk.training.composer import TONICS
from musicdesk.training.lessons import FULL_SHARE
from musicdesk.training.pace import Pace
from musicdesk.training.snapshot import has_snapshot, load_snapshot, needed, save_snapshot
from musicdesk.training.start import INSERTED, LAYERS, decoder_model, load_decoder, start_weights
from musicdesk.training.styles import DRUMS_WORDS, MOODS, STYLES
from musicdesk.training.text import load_tokenizer, teach, text_config

NOISE = 0.02
_LAYER = re.compile(r"(decoder\.model\.decoder\.layers\.)(\d+)(\..+)")
_EMBEDDINGS = "embeddings.word_embeddings.weight"


def grow(work: Path, *, minutes: float, seed: int, batch: int = 64, most: int | None = None) -> Path:
    """Give the work folder's tokenizer, text encoder and decoder what the recipe has now; returns `work`.

    New words begin as the plainest word of what they mean, and the text encoder is taught them for `minutes` (with
    `most`, for so many steps), while the states of captions in old words are held to what they were. New layers begin
    as ones that change nothing. The optimiser begins anew. Until the end the folder stays as it was; cut short, it can
    be run again.

    Raises: BadFile if there is no decoder yet, or one that this recipe cannot have grown from.
    """
    folder, text = work / "decoder", work / "text"
    if not has_snapshot(folder):
        raise needed(folder, "unpack")
    torch.manual_seed(seed)
    tensors, _, numbers = load_snapshot(folder)
    known = len(tensors[f"text_encoder.{_EMBEDDINGS}"])  # not the tokenizer's: it has all words if this was cut short
    beside = text.with_name("text.part")
    shutil.rmtree(beside, ignore_errors=True)  # of a growing that was cut short
    shutil.copytree(text, beside)
    tokenizer = _add_words(load_tokenizer(text), beside)
    model = decoder_model(len(tokenizer))
    start_weights(model)
    kept = _deeper(tensors, model.state_dict())
    encoder = _wider_encoder(tensors, known, tokenizer)
    teach(
        encoder,
        tokenizer,
        Pace("grow", minutes, most=most),
        seed=seed,
        batch=batch,
        plain_share=FULL_SHARE,
        known=known,
    )
    encoder.save_pretrained(beside)
    kept |= {f"text_encoder.{name}": tensor for name, tensor in encoder.state_dict().items()}
    load_decoder(model, kept, folder)
    for path in beside.iterdir():
        path.replace(text / path.name)
    beside.rmdir()
    save_snapshot(folder, kept, None, {"step": 0, "seconds": numbers["seconds"]})
    print(f"grow: {len(tokenizer) - known} words more, {LAYERS} layers", flush=True)
    return work


def meanings() -> Iterator[tuple[str, str]]:
    """Yield every wording with the plainest one of the same meaning; "" where it has none."""
    for style, page in STYLES.items():
        yield from ((words, page.words[0]) for words in (*page.words, *thesaurus.STYLES[style]))
        for instrument in (*page.leads, *page.chords, *page.basses):
            others = thesaurus.INSTRUMENTS[instrument.program]
            yield from ((words, instrument.words[0]) for words in (*instrument.words, *others))
    for name, mood in MOODS.items():
        yield from ((words, mood.words[0]) for words in (*mood.words, *thesaurus.MOODS[name]))
    for scene in thesaurus.SCENES:
        meant = [MOODS[name].words[0] for name in scene.moods] + [STYLES[name].words[0] for name in scene.styles]
        yield from ((words, " ".join(meant)) for words in scene.words)
    yield from ((words, DRUMS_WORDS[0]) for words in (*DRUMS_WORDS, *thesaurus.DRUMS))
    for tempos in (thesaurus.SLOW, thesaurus.MIDDLE, thesaurus.FAST):
        yield from ((words, tempos[0]) for words in tempos)
    for words in (*captions.OPENINGS, *captions.NOUNS, *captions.JOINS, *captions.WITH):
        yield words, ""
    for key in ("key of", "key: ", "in the key of"):
        yield key, ""
    yield from (("maj", "major"), ("min", "minor"))
    yield from ((flat, sharp) for sharp, flat in captions.FLATS.items())
    yield from ((f"{tonic}m", f"{tonic} minor") for tonic in (*TONICS, *captions.FLATS.values()))
    yield from tongues.meanings()


def _words(tokenizer: Any, text: str) -> list[str]:
    """Return the words that a tokenizer's normaliser and pre-tokenizer make of a text."""
    backend = tokenizer.backend_tokenizer
    return [word for word, _ in backend.pre_tokenizer.pre_tokenize_str(backend.normalizer.normalize_str(text))]


def _add_words(tokenizer: Any, folder: Path) -> Any:
    """Return the tokenizer with every word of the captions whole, the old ones under their old numbers; saved."""
    values = json.loads(tokenizer.backend_tokenizer.to_str())
    vocabulary = values["model"]["vocab"]
    for text, _ in meanings():
        for word in _words(tokenizer, text):
            vocabulary.setdefault(word, len(vocabulary))
    (folder / "tokenizer.json").write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")
    return load_tokenizer(folder)


@torch.no_grad()
def _wider_encoder(tensors: dict[str, Tensor], known: int, tokenizer: Any) -> Any:
    """Return the snapshot's text encoder with a row for each new word, near what the word means."""
    from tokenizers import Tokenizer
    from transformers import BertModel

    prefix = "text_encoder."
    states = {name.removeprefix(prefix): each for name, each in tensors.items() if name.startswith(prefix)}
    rows = states[_EMBEDDINGS]
    values = json.loads(tokenizer.backend_tokenizer.to_str())
    values["model"]["vocab"] = {word: at for word, at in values["model"]["vocab"].items() if at < known}
    values["padding"] = values["truncation"] = None
    old = Tokenizer.from_str(json.dumps(values))
    sums: dict[int, list[Tensor]] = {}
    for text, plain in meanings():
        ids = old.encode(plain, add_special_tokens=False).ids if plain else list(range(5, known))
        for number in tokenizer(text, add_special_tokens=False)["input_ids"]:
            if number >= known:
                sums.setdefault(number, []).append(rows[ids].mean(0))
    spread = float(rows.std()) * NOISE
    more = [torch.stack(sums[number]).mean(0) for number in range(known, len(tokenizer))]
    added = torch.stack(more) if more else rows[:0]
    states[_EMBEDDINGS] = torch.cat([rows, added + spread * torch.randn_like(added)])
    encoder = BertModel(text_config(len(tokenizer)))
    encoder.load_state_dict(states)
    return encoder


def _deeper(tensors: dict[str, Tensor], fresh: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the snapshot's tensors, its layers moved apart for those that the recipe has inserted since.

    Raises: BadFile if it has not just those layers less.
    """
    numbers = {int(found[2]) for name in tensors if (found := _LAYER.fullmatch(name))}
    if len(numbers) == LAYERS:
        return dict(tensors)
    places = [layer for layer in range(LAYERS) if layer not in INSERTED]
    if len(numbers) != len(places):
        raise BadFile(f"The decoder has {len(numbers)} layers; only one of {len(places)} can be grown.")
    kept: dict[str, Tensor] = {}
    for name, tensor in tensors.items():
        found = _LAYER.fullmatch(name)
        kept[f"{found[1]}{places[int(found[2])]}{found[3]}" if found else name] = tensor
    for name, tensor in fresh.items():
        found = _LAYER.fullmatch(name)
        if found and int(found[2]) in INSERTED:
            silent = found[3].startswith((".self_attn.out_proj", ".fc2"))
            kept[name] = torch.zeros_like(tensor) if silent else tensor.clone()
    return kept
