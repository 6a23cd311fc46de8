"""The oracle: greedy codes, logits and sound equal those of transformers' own MusicGen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

import musicdesk
from musicdesk.engines.musicgen.delay import DelayPattern

SECONDS = 0.6
STEPS = 30
PROMPTS = ("warm lo fi piano, 84 bpm", "dark techno with drums and bass, fast and sad, 120 bpm in a minor")
SHAPES: dict[str, dict[str, Any]] = {
    "base mono": {},
    "base stereo": {"side": "stereo"},
    "base of one layer, as wide as its text": {"layers": 1, "hidden": 24, "heads": 3, "text_size": 24},
    "base of three layers, BERT, relu": {"layers": 3, "heads": 4, "text": "bert", "activation": "relu"},
    "base stereo of wide heads": {"side": "stereo", "layers": 2, "heads": 1, "hidden": 64, "vocabulary": 50},
    "melody mono": {"melody": True},
    "melody stereo": {"melody": True, "side": "stereo", "layers": 3},
    "melody, BERT, heads of 8": {"melody": True, "text": "bert", "heads": 5, "hidden": 40, "layers": 1},
    "melody as wide as its chroma": {"melody": True, "hidden": 12, "heads": 1, "feed_forward": 32},
    "base of one codebook": {"books": 1},
    "base of eight codebooks": {"books": 8, "heads": 4},
    "melody stereo of three codebooks a side": {"melody": True, "side": "stereo", "books": 3},
    "base whose table of positions ends early": {"positions": 10},
    "melody, BERT, as wide as its text, in shards of fp16": {
        "melody": True,
        "text": "bert",
        "text_size": 32,
        "dtype": "float16",
        "max_shard_size": "30KB",
        "positions": 20,
    },
    "melody with one layer of LSTM": {"melody": True, "codec": {"num_lstm_layers": 1, "use_causal_conv": True}},
}


def reference(folder: Path) -> Any:
    """Return the checkpoint as transformers loads it, in float32."""
    from transformers import MusicgenForConditionalGeneration, MusicgenMelodyForConditionalGeneration

    melody = '"model_type": "musicgen_melody"' in (folder / "config.json").read_text()
    kind = MusicgenMelodyForConditionalGeneration if melody else MusicgenForConditionalGeneration
    return kind.from_pretrained(folder, dtype=torch.float32).eval()


def tokens(folder: Path, prompts: list[str]) -> dict[str, Any]:
    """Return the inputs that the usual processor makes of prompts."""
    from transformers import AutoTokenizer

    return dict(AutoTokenizer.from_pretrained(folder)(prompts, padding=True, return_tensors="pt"))


def greedy(model: Any, guidance: float, inputs: dict[str, Any]) -> tuple[np.ndarray, np.ndarray]:
    """Return the codes (B, K, T) and the sound (B, channels, frames) that generate() makes without sampling."""
    heard, decode = [], model.audio_encoder.decode
    delay = model.decoder.num_codebooks // model.config.decoder.audio_channels - 1

    def spy(codes: torch.Tensor, **rest: Any) -> Any:
        heard.append(codes[0].numpy())
        return decode(codes, **rest)

    model.audio_encoder.decode = spy
    try:
        sound = model.generate(**inputs, do_sample=False, guidance_scale=guidance, max_new_tokens=STEPS + delay)
    finally:
        model.audio_encoder.decode = decode
    sides = np.stack(heard, axis=2)
    return sides.reshape(sides.shape[0], -1, sides.shape[-1]), sound.detach().numpy()


def hum(seconds: float = 1.3) -> tuple[np.ndarray, int]:
    """Return a melody of three notes at 32 kHz."""
    time = np.arange(round(seconds * 32000)) / 32000
    pitch = np.choose((time * 3 / seconds).astype(int).clip(0, 2), [262.0, 392.0, 330.0])
    return (0.5 * np.sin(2 * np.pi * np.cumsum(pitch) / 32000)).astype(np.float32), 32000


@pytest.mark.parametrize("guidance", [3.0, 1.0])
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_greedy_codes_and_sound_equal_those_of_transformers(
    checkpoint_of: Any, shape: dict[str, Any], guidance: float
) -> None:
    folder = checkpoint_of(**shape)
    model, engine = reference(folder), musicdesk.load(folder, device="cpu")

    for prompt in PROMPTS:
        codes, sound = greedy(model, guidance, tokens(folder, [prompt]))
        music = engine.generate(prompt, seconds=SECONDS, temperature=0.0, guidance=guidance)

        assert music.codes.shape == (codes.shape[1], STEPS)
        np.testing.assert_array_equal(music.codes, codes[0])
        np.testing.assert_allclose(music.samples.T, sound[0].clip(-1, 1), atol=1e-5)
        assert np.ptp(music.samples) > 1e-3
        assert len(np.unique(codes)) > 2


def extracted(sound: np.ndarray) -> torch.Tensor:
    """Return what transformers' MusicgenMelodyFeatureExtractor makes of mono sound at 32 kHz, (1, moments, 12).

    Its steps one by one: the class itself asks for torchaudio.
    """
    from transformers.audio_utils import chroma_filter_bank

    waveform, window = torch.from_numpy(sound), torch.hann_window(16384)
    spectrum = torch.stft(waveform, 16384, 4096, window=window, center=True, return_complex=True)
    power = (spectrum / window.pow(2).sum().sqrt()).abs().pow(2)
    bank = chroma_filter_bank(sampling_rate=32000, num_frequency_bins=16384, tuning=0, num_chroma=12)
    raw = torch.einsum("cf, ft->ct", torch.from_numpy(bank).float(), power)
    norm = torch.nn.functional.normalize(raw, p=float("inf"), dim=-2, eps=1e-6)
    return torch.nn.functional.one_hot(norm.argmax(0), 12).float()[None]


@pytest.mark.parametrize("shape", [each for each in SHAPES.values() if each.get("melody")], ids=repr)
@pytest.mark.parametrize("seconds", [0.4, 1.3, 3.0])
def test_a_melody_is_followed_as_in_transformers(checkpoint_of: Any, shape: dict[str, Any], seconds: float) -> None:
    folder = checkpoint_of(**shape)
    model, engine = reference(folder), musicdesk.load(folder, device="cpu")
    # A melody that is too short begins anew at its very end; transformers would repeat whole moments of it.
    sound = np.tile(hum(seconds)[0], 8)[: 3 * 32000]

    codes, _ = greedy(model, 3.0, tokens(folder, [PROMPTS[0]]) | {"input_features": extracted(sound)})
    music = engine.generate(PROMPTS[0], seconds=SECONDS, temperature=0.0, melody=hum(seconds))
    without = engine.generate(PROMPTS[0], seconds=SECONDS, temperature=0.0)

    np.testing.assert_array_equal(music.codes, codes[0])
    assert (music.codes != without.codes).any()


@pytest.mark.parametrize("melody", [False, True], ids=["base", "melody"])
def test_a_padded_prompt_is_read_as_in_transformers(checkpoint_of: Any, melody: bool, tmp_path: Path) -> None:
    folder = checkpoint_of(melody=melody, text="bert" if melody else "t5")
    model = reference(folder)
    short, long_ = "calm jazz", PROMPTS[1]
    batch = tokens(folder, [short, long_])
    length = batch["input_ids"].shape[1]
    padded = copied(folder, tmp_path)
    (padded / "musicdesk.json").write_text(f'{{"text_length": {length}}}')

    codes, _ = greedy(model, 3.0, batch)
    music = musicdesk.load(padded, device="cpu").generate(short, seconds=SECONDS, temperature=0.0)

    np.testing.assert_array_equal(music.codes, codes[0])


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_logits_are_within_1e_4_of_the_teacher_forced_forward_pass(checkpoint_of: Any, shape: dict[str, Any]) -> None:
    folder = checkpoint_of(**shape)
    model, engine = reference(folder), musicdesk.load(folder, device="cpu", precision="fp32")
    books, start = engine.codebooks, engine.checkpoint.shape.start
    columns = np.random.default_rng(1).integers(0, start, (books, 20))
    columns[:, 0] = start

    with torch.no_grad():
        rows = model(**tokens(folder, [PROMPTS[0]]), decoder_input_ids=torch.from_numpy(columns)).logits
    ours = engine.logits(PROMPTS[0], columns)

    np.testing.assert_allclose(ours, rows.numpy()[:, -20:], atol=1e-4)


@pytest.mark.parametrize("shape", [{}, {"melody": True, "side": "stereo", "layers": 3}], ids=repr)
def test_a_prefix_is_kept_and_continued_as_in_transformers(checkpoint_of: Any, shape: dict[str, Any]) -> None:
    folder = checkpoint_of(**shape)
    model, engine = reference(folder), musicdesk.load(folder, device="cpu")
    prefix = np.random.default_rng(2).integers(0, 64, (engine.codebooks, 12))

    inputs = tokens(folder, [PROMPTS[0]]) | {"decoder_input_ids": torch.from_numpy(prefix)}
    codes, _ = greedy(model, 3.0, inputs)
    music = engine.generate(PROMPTS[0], seconds=codes.shape[2] / 50, temperature=0.0, prefix=prefix)

    np.testing.assert_array_equal(music.codes[:, :12], prefix)
    np.testing.assert_array_equal(music.codes, codes[0])


@pytest.mark.parametrize("shape", [{}, {"melody": True, "side": "stereo", "layers": 3}], ids=repr)
@pytest.mark.parametrize("negative", ["sad", PROMPTS[1]], ids=["shorter", "longer"])
def test_a_negative_prompt_stands_in_place_of_no_text(checkpoint_of: Any, shape: dict[str, Any], negative: str) -> None:
    folder = checkpoint_of(**shape)
    model, engine = reference(folder), musicdesk.load(folder, device="cpu")
    pattern = DelayPattern(engine.codebooks, engine.channels, STEPS, engine.checkpoint.shape.start)

    music = engine.generate(PROMPTS[0], seconds=SECONDS, temperature=0.0, negative=negative)
    columns, _ = pattern.delayed(music.codes)
    batch = tokens(folder, [PROMPTS[0], negative])
    with torch.no_grad():
        logits = model(**batch, decoder_input_ids=torch.from_numpy(columns).repeat(2, 1)).logits
    wanted, unwanted = logits[:, -columns.shape[1] :].unflatten(0, (2, -1))
    best = (unwanted + 3.0 * (wanted - unwanted)).argmax(-1).numpy()

    np.testing.assert_array_equal(pattern.undelayed(np.roll(best, 1, axis=1), 0, STEPS), music.codes)


def test_codes_of_a_clip_equal_those_of_transformers(checkpoint_of: Any) -> None:
    for changes in (
        {},
        {"num_lstm_layers": 1, "use_causal_conv": True},
        {"num_residual_layers": 2, "use_conv_shortcut": False},
    ):
        folder = checkpoint_of(codec=changes)
        model, engine = reference(folder), musicdesk.load(folder, device="cpu")
        clip = musicdesk.Clip(np.random.default_rng(3).normal(0, 0.1, (10_000, 1)).astype(np.float32), 32000)

        with torch.no_grad():
            theirs = model.audio_encoder.encode(torch.from_numpy(clip.samples.T.copy())[None]).audio_codes[0, 0]

        np.testing.assert_array_equal(engine.encode(clip), theirs.numpy())


def copied(folder: Path, into: Path) -> Path:
    """Return a copy of a checkpoint."""
    import shutil

    return Path(shutil.copytree(folder, into / "copy"))


@pytest.mark.parametrize(
    "shape", [{}, {"side": "stereo", "heads": 4}, {"melody": True, "side": "stereo", "layers": 3}], ids=repr
)
def test_each_window_of_a_long_take_is_what_transformers_makes_of_its_context(
    checkpoint_of: Any, shape: dict[str, Any], tmp_path: Path
) -> None:
    folder = copied(checkpoint_of(**shape), tmp_path)
    (folder / "musicdesk.json").write_text('{"seconds": 0.6}')
    model, engine = reference(folder), musicdesk.load(folder, device="cpu", precision="fp32")

    music = engine.generate(PROMPTS[0], seconds=1.2, temperature=0.0)

    # Windows of 30 steps: 23 of them are trusted, 15 are the context of the next, which begins 8 later; 60 is 32 + 28.
    assert [join.step for join in music.joins] == [23, 31, 39, 47]
    for begin in (0, 8, 16, 24):
        known = music.codes[:, begin : begin + 15] if begin else music.codes[:, :0]
        inputs = tokens(folder, [PROMPTS[0]])
        if begin:
            inputs["decoder_input_ids"] = torch.from_numpy(np.ascontiguousarray(known))
        codes, _ = greedy(model, 3.0, inputs)
        np.testing.assert_array_equal(music.codes[:, begin : begin + 23], codes[0, :, :23])
