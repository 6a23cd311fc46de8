"""Stage "text" of the Starter: its own tokenizer and a small BERT-type encoder, taught to read what captions say."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from musicdesk.training.captions import FASTEST_NAMED, SLOWEST_NAMED, TEMPOS_BPM, caption, full_caption
from musicdesk.training.composer import Piece, compose
from musicdesk.training.pace import Pace
from musicdesk.training.snapshot import needed
from musicdesk.training.styles import MOODS, STYLES

TEXT_LENGTH = 32
"""Tokens of every prompt, padded or cut: a constant length keeps the melody at a constant distance from the codes."""
VOCABULARY = 4_000
HIDDEN = 128
RATE = 1e-3
ANCHOR = 20.0
"""How much the states of captions in known words count: a decoder listens to them."""
PROGRAMS = (0, 4, 11, 16, 25, 27, 29, 32, 33, 38, 40, 48, 56, 66, 73, 80, 81, 89)


def make_tokenizer(folder: Path, seed: int, captions: int = 20_000) -> None:
    """Train a lower-case WordPiece tokenizer on captions, with every tempo as a word, and save it."""
    from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers
    from transformers import PreTrainedTokenizerFast

    rng = np.random.default_rng(seed)
    texts = [caption(compose(int(rng.integers(1 << 30))), rng) for _ in range(captions // 10) for _ in range(10)]
    tempos = [str(bpm) for bpm in range(SLOWEST_NAMED, FASTEST_NAMED + 1)]
    texts += [" ".join(tempos)] * 50
    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    digits = pre_tokenizers.Split(pattern=_between_digits_and_letters(), behavior="isolated")
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([digits, pre_tokenizers.BertPreTokenizer()])
    tokenizer.decoder = decoders.WordPiece()
    alphabet = list("abcdefghijklmnopqrstuvwxyz0123456789#'")
    trainer = trainers.WordPieceTrainer(
        vocab_size=VOCABULARY, special_tokens=["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"], initial_alphabet=alphabet
    )
    tokenizer.train_from_iterator(texts, trainer)
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]",
        special_tokens=[(name, tokenizer.token_to_id(name)) for name in ("[CLS]", "[SEP]")],
    )
    fast = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, pad_token="[PAD]", unk_token="[UNK]", cls_token="[CLS]", sep_token="[SEP]",
        mask_token="[MASK]", model_max_length=TEXT_LENGTH,
    )  # fmt: skip
    fast.save_pretrained(folder)


def _between_digits_and_letters() -> Any:
    from tokenizers import Regex

    return Regex(r"[0-9]+")


def load_tokenizer(folder: Path) -> Any:
    """Return the tokenizer of a folder.

    Raises: BadFile if it has not been made yet.
    """
    from transformers import PreTrainedTokenizerFast

    if not (folder / "tokenizer.json").is_file():
        raise needed(folder / "tokenizer.json", "text")
    return PreTrainedTokenizerFast.from_pretrained(str(folder), local_files_only=True)


def load_encoder(folder: Path) -> dict[str, Tensor]:
    """Return the taught encoder's tensors.

    Raises: BadFile if it has not been taught yet.
    """
    from safetensors.torch import load_file

    if not (folder / "model.safetensors").is_file():
        raise needed(folder / "model.safetensors", "text")
    return load_file(folder / "model.safetensors")


def tokenise(tokenizer: Any, texts: list[str]) -> tuple[Tensor, Tensor]:
    """Return (ids, mask), both int64 (B, TEXT_LENGTH)."""
    out = tokenizer(texts, padding="max_length", truncation=True, max_length=TEXT_LENGTH, return_tensors="pt")
    return out["input_ids"], out["attention_mask"]


def text_config(vocabulary: int) -> Any:
    """Return the text encoder's configuration."""
    from transformers import BertConfig

    return BertConfig(
        vocab_size=vocabulary, hidden_size=HIDDEN, num_hidden_layers=3, num_attention_heads=4,
        intermediate_size=4 * HIDDEN, max_position_embeddings=64,
        hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0,
    )  # fmt: skip


QUESTIONS = ("style", "mood", "tempo", "tonic", "mode")


class Questions(nn.Module):
    """What the encoder is asked about a caption: style, mood, tempo, tonic, mode, instruments."""

    SIZES = (len(STYLES), len(MOODS), len(TEMPOS_BPM), 12, 2)

    def __init__(self) -> None:
        super().__init__()
        self.heads = nn.ModuleList(nn.Linear(HIDDEN, size) for size in self.SIZES)
        self.instruments = nn.Linear(HIDDEN, len(PROGRAMS))

    def forward(self, states: Tensor, mask: Tensor, truth: Tensor, playing: Tensor) -> tuple[Tensor, Tensor]:
        """Ask of states (B, L, HIDDEN); returns (loss, share of right answers to each of the five questions)."""
        weight = mask[..., None].to(states.dtype)
        pooled = (states * weight).sum(1) / weight.sum(1)
        answers = [head(pooled) for head in self.heads]
        loss = sum((nn.functional.cross_entropy(a, truth[:, i]) for i, a in enumerate(answers)), torch.zeros(()))
        loss = loss + nn.functional.binary_cross_entropy_with_logits(self.instruments(pooled), playing)
        right = torch.stack([(a.argmax(1) == truth[:, i]).float().mean() for i, a in enumerate(answers)])
        return loss, right


def truth_of(piece: Piece) -> tuple[list[int], list[float]]:
    """Return the right answers of a piece: five class numbers, and 1.0 for each program that plays."""
    tempo = min(range(len(TEMPOS_BPM)), key=lambda index: abs(TEMPOS_BPM[index] - piece.bpm))
    classes = [
        list(STYLES).index(piece.style), list(MOODS).index(piece.mood), tempo, piece.tonic, int(piece.mode == "minor"),
    ]  # fmt: skip
    playing = {piece.instruments[role].program for role in ("lead", "chords", "bass") if piece.tracks[role]}
    return classes, [float(program in playing) for program in PROGRAMS]


def train_text(
    work: Path, *, minutes: float, seed: int, batch: int = 64, captions: int = 20_000, most: int | None = None
) -> Path:
    """Make the tokenizer and teach the text encoder, if that is not done yet; returns the folder that holds both.

    With `most` that is over after so many steps. A decoder's words are numbers of this very tokenizer, so what is
    finished is never made anew.
    """
    from transformers import BertModel

    folder = work / "text"
    if (folder / "model.safetensors").is_file():
        print(f"text: {folder} is finished; remove it to begin anew", flush=True)
        return folder
    torch.manual_seed(seed)
    make_tokenizer(folder, seed, captions)
    tokenizer = load_tokenizer(folder)
    encoder = BertModel(text_config(len(tokenizer)))
    teach(encoder, tokenizer, Pace("text", minutes, most=most), seed=seed, batch=batch, decay=0.01)
    encoder.save_pretrained(folder)
    return folder


def teach(
    encoder: Any,
    tokenizer: Any,
    pace: Pace,
    *,
    seed: int,
    batch: int,
    decay: float = 0.0,
    plain_share: float = 0.0,
    known: int = 0,
) -> None:
    """Teach an encoder what captions say, until the pace is over; `plain_share` of them are in the plain wording.

    Its states of captions whose words are all among the first `known` of the tokenizer are held to what they are.
    """
    before, questions = deepcopy(encoder).eval().requires_grad_(False), Questions()
    optimiser = torch.optim.AdamW([*encoder.parameters(), *questions.parameters()], lr=RATE, weight_decay=decay)
    rng = np.random.default_rng(seed + 1)
    pieces = [compose(number) for number in range(3_000)]
    step = 0
    while pace.goes_on():
        for group in optimiser.param_groups:
            group["lr"] = RATE * (1 - 0.95 * pace.share)
        drawn = [pieces[rng.integers(len(pieces))] for _ in range(batch)]
        texts = [full_caption(p) if rng.random() < plain_share else caption(p, rng) for p in drawn]
        ids, mask = tokenise(tokenizer, texts)
        truths = [truth_of(piece) for piece in drawn]
        states = encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        loss, right = questions(
            states, mask, torch.tensor([t[0] for t in truths]), torch.tensor([t[1] for t in truths])
        )
        told = {"loss": float(loss.detach())}
        old = (ids < known).all(1)
        if old.any():
            with torch.no_grad():
                were = before(input_ids=ids[old], attention_mask=mask[old]).last_hidden_state
            moved = (((states[old] - were) ** 2).mean(2) * mask[old]).sum() / mask[old].sum()
            loss = loss + ANCHOR * moved
            told["moved"] = float(moved.detach())
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
        optimiser.step()
        step += 1
        answers = {f"{name} right": float(share) for name, share in zip(QUESTIONS, right, strict=True)}
        pace.add(told | answers, 0.0)
        pace.say(step)
