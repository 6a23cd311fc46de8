"""Stage "decoder": trains the Starter's MusicGen-melody decoder, with its text encoder, on cached codes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from musicdesk.core.errors import BadValue
from musicdesk.training import corpus
from musicdesk.training.attention import use_causal_attention
from musicdesk.training.captions import full_caption
from musicdesk.training.codec import CODEBOOKS, CODES
from musicdesk.training.codes import coded_shards, codes_path
from musicdesk.training.composer import STEPS
from musicdesk.training.lessons import Lessons, delayed, misheard, one_hot
from musicdesk.training.pace import Pace
from musicdesk.training.snapshot import has_snapshot, load_snapshot, needed, restore_optimiser, save_snapshot
from musicdesk.training.start import START, decoder_model, load_decoder, start_weights
from musicdesk.training.text import load_encoder, load_tokenizer, tokenise

PEAK_RATE, FLOOR, WARM_STEPS, DECAY_SHARE = 2e-3, 0.04, 100, 0.35
"""Learning rate: a short warm-up, a plateau, and a straight fall over the last share of the time."""
TEXT_RATE_SHARE = 0.2
MEET_EVERY = 10
"""Steps after which processes average their weights: after every step it cost more than the second one brought."""
LOOK_FOR_SHARDS_EVERY = 200
"""Steps between looks for shards whose codes came since."""
CODEBOOK_WEIGHTS = (1.0, 0.6, 0.4, 0.3)
SHORT_SHARE, SHORT_STEPS = 0.1, 250
"""The first share of the time sees only the first 5 s of each piece: twice the steps."""


def losses(
    model: Any, codes: Tensor, ids: Tensor, mask: Tensor, chroma: Tensor, heard_codes: Tensor | None = None
) -> Tensor:
    """Return the cross-entropy of each codebook in nats, (K,); a text whose mask is all zero counts as no text.

    `heard_codes` is what the decoder takes for the past, if that is not `codes` itself.
    """
    heard = mask.clone()
    heard[:, 0] = 1  # the encoder must look at something; the states are masked below all the same
    states = model.text_encoder(input_ids=ids, attention_mask=heard).last_hidden_state
    text = model.enc_to_dec_proj(states) * mask[..., None]
    prefix = torch.cat([model.audio_enc_to_dec_proj(chroma), text], 1)
    targets = delayed(codes)[:, :, 1:]
    inputs = delayed(codes if heard_codes is None else heard_codes)[:, :, :-1]
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


@torch.no_grad()
def examine(model: Any, tokenizer: Any, lessons: Lessons, count: int = 24) -> dict[str, list[float]]:
    """Return held-out losses of each codebook: as asked, with another's melody, with another's text."""
    model.eval()
    have = [i for i in range(len(lessons.pieces)) if lessons.pieces[i].tracks["lead"]][:count]
    other = have[1:] + have[:1]

    def loss(text: list[int], melody: list[int]) -> list[float]:
        ids, mask = tokenise(tokenizer, [full_caption(lessons.pieces[i]) for i in text])
        sums = torch.zeros(CODEBOOKS)
        for at in range(0, len(have), 8):
            part = slice(at, at + 8)
            codes = torch.stack([lessons.codes[i] for i in have[part]]).long()
            chroma = one_hot(torch.stack([lessons.melodies[i] for i in melody[part]]))
            lesson = [each.to(lessons.device) for each in (codes, ids[part], mask[part], chroma)]
            with torch.autocast(lesson[0].device.type, torch.bfloat16):
                sums += losses(model, *lesson).float().cpu() * len(have[part]) / len(have)
        return [round(float(x), 3) for x in sums]

    found = {"as asked": loss(have, have), "melody swapped": loss(have, other), "text swapped": loss(other, have)}
    model.train()
    return found


def train_decoder(
    work: Path,
    *,
    minutes: float,
    seed: int,
    batch: int = 6,
    processes: int = 1,
    examine_every: int = 400,
    device: str = "cpu",
    most: int | None = None,
) -> Path:
    """Train for `minutes` in all, across restarts; returns the folder of snapshots.

    `processes` > 1 trains that many in step, each with its own thread and batch. With `most` it is over after so many
    steps, rounded up to those after which processes meet.

    Raises: BadFile if text encoder or codes are not there yet, or corpus or snapshot are of another composer or model;
    BadValue for several processes on a GPU.
    """
    folder = work / "decoder"
    if processes > 1 and device != "cpu":
        raise BadValue(f"{processes} processes cannot share the device {device}.", "Use --processes 1.")
    # Said here, and not by each process in its own way.
    words = len(load_tokenizer(work / "text"))
    load_encoder(work / "text")
    corpus.check_composer(work)
    if has_snapshot(folder):
        load_decoder(decoder_model(words), load_snapshot(folder)[0], folder)
    for index in (corpus.HELD_OUT // corpus.SHARD, *(coded_shards(work)[:1] or [0])):
        if not codes_path(work, index).is_file():
            raise needed(codes_path(work, index), "codes")
    if processes > 1:
        from torch.multiprocessing.spawn import spawn

        meeting = folder / "meeting"
        folder.mkdir(parents=True, exist_ok=True)
        meeting.unlink(missing_ok=True)
        spawn(_train, (processes, work, minutes, seed, batch, examine_every, device, most), processes)
    else:
        _train(0, 1, work, minutes, seed, batch, examine_every, device, most)
    return folder


def _train(
    rank: int,
    processes: int,
    work: Path,
    minutes: float,
    seed: int,
    batch: int,
    examine_every: int,
    device: str,
    most: int | None,
) -> None:
    if processes > 1:
        torch.set_num_threads(1)
        meeting = f"file://{(work / 'decoder' / 'meeting').absolute()}"
        torch.distributed.init_process_group("gloo", init_method=meeting, rank=rank, world_size=processes)
    torch.manual_seed(seed)
    folder = work / "decoder"
    tokenizer = load_tokenizer(work / "text")
    model = decoder_model(len(tokenizer))
    start_weights(model)
    model.text_encoder.load_state_dict(load_encoder(work / "text"), strict=False)
    model.audio_encoder.requires_grad_(False)
    model.to(device)
    if device == "cpu":
        use_causal_attention(model)
    optimiser, trained = _optimiser(model)
    step, before_s = 0, 0.0
    if has_snapshot(folder):
        tensors, moments, numbers = load_snapshot(folder)
        load_decoder(model, tensors, folder)
        restore_optimiser(optimiser, moments)
        step, before_s = numbers["step"], numbers["seconds"]
    lessons = Lessons(work, np.random.default_rng((seed, step, rank)), device)
    lessons.refresh()
    held_out = Lessons(work, np.random.default_rng(seed), device)
    held_out.add(corpus.HELD_OUT // corpus.SHARD)
    pace = Pace("decoder", minutes, before_s, most)
    if rank == 0:
        size = sum(p.numel() for p in trained) / 1e6
        print(f"decoder: {size:.2f} M parameters, {len(lessons.pieces)} pieces, step {step}", flush=True)
    model.train()
    weights = torch.tensor(CODEBOOK_WEIGHTS, device=device)

    def keep(count: int) -> None:
        examined = examine(model, tokenizer, held_out, count)
        print(f"decoder: held out {examined}", flush=True)
        kept = {n: t for n, t in model.state_dict().items() if not n.startswith("audio_encoder")}
        save_snapshot(folder, kept, optimiser, {"step": step, "seconds": pace.seconds, "examined": examined})

    while True:
        if step % MEET_EVERY == 0 or processes == 1:
            _average(trained, processes)
            pace.seconds = _agree(pace.now(), processes)
            if pace.share >= 1:
                break
        rate = PEAK_RATE * min(1, (step + 1) / WARM_STEPS) * max(FLOOR, min(1, (1 - pace.share) / DECAY_SHARE))
        for group in optimiser.param_groups:
            group["lr"] = rate * group["part"]
        steps = SHORT_STEPS if pace.share < SHORT_SHARE else STEPS
        size = batch * 2 if pace.share < SHORT_SHARE else batch
        lesson = lessons.draw(tokenizer, size, steps)
        with torch.autocast(weights.device.type, torch.bfloat16):
            parts = losses(model, *lesson, misheard(lesson[0], lessons.rng))
        loss = (parts * weights).sum() / weights.sum()
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(trained, 1.0)
        optimiser.step()
        step += 1
        if step % LOOK_FOR_SHARDS_EVERY == 0:
            lessons.refresh()
        pace.add({f"codebook {book}": float(part) for book, part in enumerate(parts.detach())}, size * steps / 50)
        if rank == 0:
            pace.say(step, f" {len(lessons.pieces)} pieces,")
            if step % examine_every == 0:
                keep(24)
    if rank == 0:
        keep(96)


def _optimiser(model: Any) -> tuple[torch.optim.AdamW, list[nn.Parameter]]:
    """Return the optimiser and what it trains; the text encoder, which knows its words already, learns slower."""
    named = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    text = [p for n, p in named if n.startswith("text_encoder")]
    rest = [p for n, p in named if not n.startswith("text_encoder")]
    groups = [{"params": rest, "part": 1.0}, {"params": text, "part": TEXT_RATE_SHARE}]
    return torch.optim.AdamW(groups, lr=PEAK_RATE, betas=(0.9, 0.95), weight_decay=0.05), [p for _, p in named]


def _agree(seconds: float, processes: int) -> float:
    """Return the first process's clock, so that all leave the loop at the same step."""
    if processes == 1:
        return seconds
    clock = torch.tensor([seconds], dtype=torch.float64)
    torch.distributed.broadcast(clock, 0)
    return float(clock)


@torch.no_grad()
def _average(parameters: list[nn.Parameter], processes: int) -> None:
    """Average the weights over the processes. Source: local SGD, arXiv 1805.09767."""
    if processes == 1:
        return
    flat = torch.cat([parameter.reshape(-1) for parameter in parameters])
    torch.distributed.all_reduce(flat)
    flat /= processes
    at = 0
    for parameter in parameters:
        parameter.copy_(flat[at : at + parameter.numel()].view_as(parameter))
        at += parameter.numel()
