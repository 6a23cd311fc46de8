"""Stage "decoder": trains the Starter's MusicGen-melody decoder, with its text encoder, on cached codes."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from musicdesk.training import corpus
from musicdesk.training.attention import use_causal_attention
from musicdesk.training.captions import caption, full_caption
from musicdesk.training.codec import CODEBOOKS, CODES, codec_config
from musicdesk.training.codes import coded_shards, codes_path
from musicdesk.training.composer import STEPS, Piece, compose
from musicdesk.training.snapshot import has_snapshot, load_snapshot, restore_optimiser, save_snapshot
from musicdesk.training.text import TEXT_LENGTH, load_tokenizer, text_config, tokenise

CHROMA_LENGTH = 79
HIDDEN, LAYERS, HEADS = 192, 5, 3
PEAK_RATE, FLOOR, WARM_STEPS, DECAY_SHARE = 2e-3, 0.04, 100, 0.35
"""Learning rate: a short warm-up, a plateau, and a straight fall over the last share of the time."""
CODEBOOK_WEIGHTS = (1.0, 0.8, 0.6, 0.5)
BOTH_DROPPED, MELODY_DROPPED, TEXT_DROPPED = 0.10, 0.22, 0.05
SHORT_SHARE, SHORT_STEPS = 0.25, 250
"""The first share of the time sees only the first 5 s of each piece: twice the steps."""
START = CODES
"""The token before the first, and the padding of the delay pattern."""


def decoder_model(vocabulary: int) -> Any:
    """Return an untrained MusicgenMelodyForConditionalGeneration of the Starter's size."""
    from transformers import GenerationConfig
    from transformers.models.musicgen_melody import (
        MusicgenMelodyConfig,
        MusicgenMelodyDecoderConfig,
        MusicgenMelodyForConditionalGeneration,
    )

    decoder = MusicgenMelodyDecoderConfig(
        vocab_size=CODES, hidden_size=HIDDEN, num_hidden_layers=LAYERS, num_attention_heads=HEADS, ffn_dim=4 * HIDDEN,
        dropout=0.0, attention_dropout=0.0, activation_dropout=0.0, num_codebooks=CODEBOOKS, pad_token_id=START,
        bos_token_id=START, max_position_embeddings=2048,
    )  # fmt: skip
    config = MusicgenMelodyConfig(
        text_encoder=text_config(vocabulary).to_dict(), audio_encoder=codec_config().to_dict(),
        decoder=decoder.to_dict(), chroma_length=CHROMA_LENGTH,
    )  # fmt: skip
    model = MusicgenMelodyForConditionalGeneration(config)
    model.generation_config = GenerationConfig(
        pad_token_id=START, bos_token_id=START, decoder_start_token_id=START, do_sample=True, guidance_scale=3.0,
        max_length=STEPS + CODEBOOKS, top_k=100,
    )  # fmt: skip
    return model


@torch.no_grad()
def start_weights(model: Any) -> None:
    """Set the scales of the embeddings, and two heads of the first layer that look at the melody of the same moment.

    Sinusoidal positions have an rms of 0.7 and drown embeddings of transformers' usual 0.02. A fixed ratio of rates
    between codes (50 Hz) and chroma (7.8 Hz) is, among sinusoids of geometric frequency, a shift of the frequency's
    index: a query at step t, turned by a phase, meets the key at chroma frame t / 6.4.
    """
    decoder = model.decoder.model.decoder
    for table in decoder.embed_tokens:
        table.weight.normal_(0, 0.35)
    model.audio_enc_to_dec_proj.weight.normal_(0, 0.7)
    model.enc_to_dec_proj.weight.normal_(0, 1 / math.sqrt(model.enc_to_dec_proj.in_features))
    attention = decoder.layers[0].self_attn
    width, half = HIDDEN // HEADS, HIDDEN // 2
    ratio = 50 / (32_000 / 4096)
    shift = round((half - 1) * math.log(ratio) / math.log(1e4))
    frequency = torch.exp(torch.arange(half) * -(math.log(1e4) / (half - 1)))
    prefix = CHROMA_LENGTH + TEXT_LENGTH
    scale = 4.5 * 2 / math.sqrt(width)
    for head in range(2):
        query, key = torch.zeros(width, HIDDEN), torch.zeros(width, HIDDEN)
        for row, low in enumerate(torch.linspace(2, half - 2 - shift, width // 2).round().long().tolist()):
            high = low + shift
            phase = float(frequency[high]) * (prefix - 6 * head)  # the second head looks a little ahead
            cosine, sine = math.cos(phase), math.sin(phase)
            query[2 * row, high], query[2 * row, half + high] = cosine, sine
            query[2 * row + 1, high], query[2 * row + 1, half + high] = -sine, cosine
            key[2 * row, low], key[2 * row + 1, half + low] = 1.0, 1.0
        rows = slice(head * width, (head + 1) * width)
        attention.q_proj.weight[rows] = query * scale
        attention.k_proj.weight[rows] = key * scale
    attention.v_proj.weight[: 2 * width].normal_(0, 1 / math.sqrt(HIDDEN))
    attention.out_proj.weight.normal_(0, 0.5 / math.sqrt(HIDDEN))


def delayed(codes: Tensor) -> Tensor:
    """Return codes (B, K, T) in the delay pattern, (B, K, T + K), with the start token before and around.

    Source: MusicGen, arXiv 2306.05284, section 2.2.
    """
    rows, books, steps = codes.shape
    out = torch.full((rows, books, steps + books), START, dtype=torch.long)
    for book in range(books):
        out[:, book, book + 1 : book + 1 + steps] = codes[:, book]
    return out


def one_hot(melody: Tensor) -> Tensor:
    """Return pitch classes (B, frames) as chroma (B, CHROMA_LENGTH, 12)."""
    return nn.functional.one_hot(melody[:, :CHROMA_LENGTH].long(), 12).float()


def null_chroma(rows: int) -> Tensor:
    """Return what transformers takes for "no melody": the first pitch class throughout."""
    return one_hot(torch.zeros(rows, CHROMA_LENGTH))


def losses(model: Any, codes: Tensor, ids: Tensor, mask: Tensor, chroma: Tensor) -> Tensor:
    """Return the cross-entropy of each codebook in nats, (K,); a text whose mask is all zero counts as no text."""
    heard = mask.clone()
    heard[:, 0] = 1  # the encoder must look at something; the states are masked below all the same
    states = model.text_encoder(input_ids=ids, attention_mask=heard).last_hidden_state
    text = model.enc_to_dec_proj(states) * mask[..., None]
    prefix = torch.cat([model.audio_enc_to_dec_proj(chroma), text], 1)
    pattern = delayed(codes)
    inputs, targets = pattern[:, :, :-1], pattern[:, :, 1:]
    length = inputs.shape[2]
    hidden = model.decoder.model.decoder(
        inputs.reshape(-1, length), encoder_hidden_states=prefix, use_cache=False
    ).last_hidden_state[:, -length:]
    return torch.stack(
        [
            nn.functional.cross_entropy(
                head(hidden).float().reshape(-1, CODES), targets[:, book].reshape(-1), ignore_index=START
            )
            for book, head in enumerate(model.decoder.lm_heads)
        ]
    )


@dataclass
class Lessons:
    """Draws batches of codes, captions and melodies from the shards that have codes."""

    work: Path
    rng: np.random.Generator
    pieces: list[Piece] = field(default_factory=list)
    codes: list[Tensor] = field(default_factory=list)
    melodies: list[Tensor] = field(default_factory=list)
    known: set[int] = field(default_factory=set)

    def refresh(self) -> int:
        """Take in shards that were finished since; return the number of pieces."""
        for index in coded_shards(self.work):
            if index not in self.known:
                self.add(index)
        return len(self.pieces)

    def add(self, index: int) -> None:
        """Take in one shard."""
        self.known.add(index)
        self.pieces += [compose(seed) for seed in corpus.shard_seeds(index)]
        self.codes += list(torch.from_numpy(np.load(codes_path(self.work, index), allow_pickle=False)))
        self.melodies += list(torch.from_numpy(np.load(corpus.melody_path(self.work, index), allow_pickle=False)))

    def draw(self, tokenizer: Any, batch: int, steps: int) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Return (codes (B, K, steps), ids, mask, chroma), with conditions dropped as the null ones."""
        at = self.rng.integers(len(self.pieces), size=batch).tolist()
        texts = [
            full_caption(self.pieces[i]) if self.rng.random() < 0.25 else caption(self.pieces[i], self.rng) for i in at
        ]
        ids, mask = tokenise(tokenizer, texts)
        chroma = one_hot(torch.stack([self.melodies[i] for i in at]))
        fate = torch.from_numpy(self.rng.random(batch))
        both = fate < BOTH_DROPPED
        no_melody = fate < BOTH_DROPPED + MELODY_DROPPED
        no_text = both | (fate > 1 - TEXT_DROPPED)
        chroma[no_melody] = null_chroma(int(no_melody.sum()))
        mask[no_text] = 0
        return torch.stack([self.codes[i][:, :steps] for i in at]).long(), ids, mask, chroma


@torch.no_grad()
def examine(model: Any, tokenizer: Any, lessons: Lessons, count: int = 24) -> dict[str, list[float]]:
    """Return held-out losses of each codebook: as asked, with another's melody, with another's text."""
    model.eval()
    have = [i for i in range(len(lessons.pieces)) if lessons.pieces[i].tracks["lead"]][:count]
    other = have[1:] + have[:1]

    def loss(text: list[int], melody: list[int]) -> list[float]:
        ids, mask = tokenise(tokenizer, [full_caption(lessons.pieces[i]) for i in text])
        sums = torch.zeros(CODEBOOKS)
        for at in range(0, count, 8):
            part = slice(at, at + 8)
            codes = torch.stack([lessons.codes[i] for i in have[part]]).long()
            chroma = one_hot(torch.stack([lessons.melodies[i] for i in melody[part]]))
            with torch.autocast("cpu", torch.bfloat16):
                sums += losses(model, codes, ids[part], mask[part], chroma) * len(have[part]) / count
        return [round(float(x), 3) for x in sums]

    found = {"as asked": loss(have, have), "melody swapped": loss(have, other), "text swapped": loss(other, have)}
    model.train()
    return found


def train_decoder(
    work: Path, *, minutes: float, seed: int, batch: int = 6, processes: int = 1, examine_every: int = 400
) -> Path:
    """Train for `minutes` in all, across restarts; returns the folder of snapshots.

    `processes` > 1 trains that many in step, each with its own thread and batch.
    """
    if processes > 1:
        from torch.multiprocessing.spawn import spawn

        meeting = work / "decoder" / "meeting"
        meeting.parent.mkdir(parents=True, exist_ok=True)
        meeting.unlink(missing_ok=True)
        spawn(_train, (processes, work, minutes, seed, batch, examine_every), processes)
    else:
        _train(0, 1, work, minutes, seed, batch, examine_every)
    return work / "decoder"


def _train(rank: int, processes: int, work: Path, minutes: float, seed: int, batch: int, examine_every: int) -> None:
    from safetensors.torch import load_file

    if processes > 1:
        torch.set_num_threads(1)
        meeting = f"file://{(work / 'decoder' / 'meeting').absolute()}"
        torch.distributed.init_process_group("gloo", init_method=meeting, rank=rank, world_size=processes)
    torch.manual_seed(seed)
    folder = work / "decoder"
    tokenizer = load_tokenizer(work / "text")
    model = decoder_model(len(tokenizer))
    start_weights(model)
    model.text_encoder.load_state_dict(load_file(work / "text" / "model.safetensors"), strict=False)
    model.audio_encoder.requires_grad_(False)
    use_causal_attention(model)
    names, trained = zip(*((n, p) for n, p in model.named_parameters() if p.requires_grad), strict=True)
    text = [p for n, p in zip(names, trained, strict=True) if n.startswith("text_encoder")]
    rest = [p for n, p in zip(names, trained, strict=True) if not n.startswith("text_encoder")]
    optimiser = torch.optim.AdamW(
        [{"params": rest, "part": 1.0}, {"params": text, "part": 0.2}],
        lr=PEAK_RATE,
        betas=(0.9, 0.95),
        weight_decay=0.05,
    )
    step, before_s = 0, 0.0
    if has_snapshot(folder):
        tensors, moments, numbers = load_snapshot(folder)
        model.load_state_dict(tensors, strict=False)
        restore_optimiser(optimiser, moments)
        step, before_s = numbers["step"], numbers["seconds"]
    lessons = Lessons(work, np.random.default_rng((seed, step, rank)))
    held_out = Lessons(work, np.random.default_rng(seed))
    held_out.add(corpus.HELD_OUT // corpus.SHARD)
    pieces = lessons.refresh()
    if rank == 0:
        print(
            f"decoder: {sum(p.numel() for p in trained) / 1e6:.2f} M parameters, {pieces} pieces, step {step}",
            flush=True,
        )
    model.train()

    def keep() -> None:
        kept = {n: t for n, t in model.state_dict().items() if not n.startswith("audio_encoder")}
        save_snapshot(folder, kept, optimiser, {"step": step, "seconds": seconds, "examined": examined})

    weights = torch.tensor(CODEBOOK_WEIGHTS)
    examined: dict[str, list[float]] = {}
    began = said = time.monotonic()
    sums, count, heard_s = torch.zeros(CODEBOOKS), 0, 0.0
    seconds = before_s
    while True:
        seconds = before_s + time.monotonic() - began
        share = _agree(seconds, processes) / (minutes * 60)
        if share >= 1:
            break
        rate = PEAK_RATE * min(1, (step + 1) / WARM_STEPS) * max(FLOOR, min(1, (1 - share) / DECAY_SHARE))
        for group in optimiser.param_groups:
            group["lr"] = rate * group["part"]
        steps = SHORT_STEPS if share < SHORT_SHARE else STEPS
        size = batch * 2 if share < SHORT_SHARE else batch
        lesson = lessons.draw(tokenizer, size, steps)
        with torch.autocast("cpu", torch.bfloat16):
            parts = losses(model, *lesson)
        loss = (parts * weights).sum() / weights.sum()
        optimiser.zero_grad()
        loss.backward()
        _average(trained, processes)
        nn.utils.clip_grad_norm_(trained, 1.0)
        optimiser.step()
        step, count, heard_s = step + 1, count + 1, heard_s + size * steps / 50
        sums += parts.detach()
        if step % 200 == 0:
            lessons.refresh()
        now = time.monotonic()
        if rank == 0 and now - said > 30:
            speed = heard_s * processes / (now - said)
            means = [round(float(x), 3) for x in sums / count]
            print(
                f"decoder: {seconds:.0f} s, step {step}, {speed:.0f} x real time, {len(lessons.pieces)} pieces, "
                f"{means}",
                flush=True,
            )
            said, count, heard_s = now, 0, 0.0
            sums.zero_()
        if rank == 0 and step % examine_every == 0:
            examined = examine(model, tokenizer, held_out)
            print(f"decoder: held out {examined}", flush=True)
            keep()
    if rank == 0:
        examined = examine(model, tokenizer, held_out, 96)
        print(f"decoder: held out {examined}", flush=True)
        keep()


def _agree(seconds: float, processes: int) -> float:
    """Return the first process's clock, so that all leave the loop at the same step."""
    if processes == 1:
        return seconds
    clock = torch.tensor([seconds], dtype=torch.float64)
    torch.distributed.broadcast(clock, 0)
    return float(clock)


def _average(parameters: tuple[nn.Parameter, ...], processes: int) -> None:
    """Average the gradients over the processes."""
    if processes == 1:
        return
    grads = [p.grad for p in parameters if p.grad is not None]
    flat = torch.cat([grad.reshape(-1) for grad in grads])
    torch.distributed.all_reduce(flat)
    flat /= processes
    at = 0
    for grad in grads:
        grad.copy_(flat[at : at + grad.numel()].view_as(grad))
        at += grad.numel()
