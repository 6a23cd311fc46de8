"""The streaming codec: blocks of any size, joined, are the whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

import musicdesk
from musicdesk.core.clip import Clip
from musicdesk.core.job import Cancelled, Progress
from musicdesk.engines.musicgen import codec as codec_page

CODECS: dict[str, dict[str, Any]] = {
    "as Meta's": {},
    "other ratios": {"upsampling_ratios": [4, 4, 5, 8], "num_lstm_layers": 1},
    "odd ratios": {"upsampling_ratios": [5, 3, 2], "sampling_rate": 1500, "target_bandwidths": [1.2]},
    "causal": {"use_causal_conv": True},
    "causal, trimmed on both sides": {"use_causal_conv": True, "trim_right_ratio": 0.5},
    "other kernels": {"kernel_size": 5, "last_kernel_size": 3, "residual_kernel_size": 5},
    "even kernels": {"kernel_size": 4, "last_kernel_size": 6, "residual_kernel_size": 2},
    "three residual layers": {"num_residual_layers": 3, "dilation_growth_rate": 3},
    "plain shortcut, thinner branch": {"use_conv_shortcut": False, "compress": 4},
    "padded with zeros": {"pad_mode": "constant"},
    "norm over time": {"norm_type": "time_group_norm"},
}


def engine_of(checkpoint_of: Any, **wishes: Any) -> Any:
    return musicdesk.load(checkpoint_of(**wishes), device="cpu")


def theirs(folder: Path, codes: np.ndarray) -> np.ndarray:
    import torch
    from transformers import MusicgenForConditionalGeneration

    model = MusicgenForConditionalGeneration.from_pretrained(folder).audio_encoder
    with torch.no_grad():
        sound = model.decode(torch.from_numpy(codes)[None, None], [None]).audio_values
    return sound[0].T.clamp(-1, 1).numpy()


@pytest.mark.parametrize("codec", CODECS.values(), ids=CODECS.keys())
def test_blocks_of_any_size_joined_equal_the_whole_decode(checkpoint_of: Any, codec: dict[str, Any]) -> None:
    folder = checkpoint_of(codec=codec)
    engine = musicdesk.load(folder, device="cpu")
    for steps in (1, 2, 5, 40):
        codes = np.random.default_rng(steps).integers(0, 64, (4, steps))
        whole = theirs(folder, codes)

        np.testing.assert_allclose(engine.decode(codes), whole, atol=1e-5)
        for size in (1, 3, 7, steps):
            flow, blocks = engine._codec.open(), []
            for begin in range(0, steps, size):
                blocks.append(flow.push(codes[:, begin : begin + size], begin + size >= steps))

            np.testing.assert_allclose(np.concatenate(blocks), whole, atol=1e-5)
        assert steps < 5 or whole.std() > 1e-3


def test_what_is_given_out_lags_four_steps_behind_the_codes(checkpoint_of: Any) -> None:
    engine = engine_of(checkpoint_of)
    codes = np.random.default_rng(0).integers(0, 64, (4, 40))
    flow, given = engine._codec.open(), 0

    for step in range(39):
        given += len(flow.push(codes[:, step : step + 1], False))

        assert given == 640 * max(0, step + 1 - 4)


def test_a_stream_gives_a_short_block_first_and_the_same_bytes_as_generate(checkpoint_of: Any) -> None:
    engine = engine_of(checkpoint_of, side="stereo")

    stream = engine.stream("soft piano", seconds=1.5, seed=3)
    blocks = list(stream)
    music = engine.generate("soft piano", seconds=1.5, seed=3)

    assert len(blocks) > 2
    assert blocks[0].frames <= 10 * 640
    assert all(block.channels == 2 and block.sample_rate == 32000 for block in blocks)
    np.testing.assert_array_equal(np.concatenate([block.samples for block in blocks]), music.samples)
    np.testing.assert_array_equal(stream.music.samples, music.samples)
    np.testing.assert_array_equal(stream.music.codes, music.codes)
    np.testing.assert_array_equal(engine.decode(music.codes), music.samples)


def test_blocks_come_while_the_take_is_being_made(checkpoint_of: Any) -> None:
    engine, steps = engine_of(checkpoint_of), []

    stream = engine.stream("soft piano", seconds=2, seed=3, report=steps.append)
    next(stream)

    assert steps[-1].done < 20 < steps[-1].total


@pytest.mark.parametrize("side", ["mono", "stereo"])
def test_a_clip_heard_in_blocks_has_the_codes_of_the_whole(
    side: str, checkpoint_of: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    codec = engine_of(checkpoint_of, side=side)._codec
    sound = np.random.default_rng(4).standard_normal((3 * 32_000 + 77, codec.channels)).astype(np.float32) / 5
    monkeypatch.setattr(codec_page, "HEARD_AT_ONCE_S", 4)
    whole = codec.encode(Clip(sound, 32_000))
    heard = list[Progress]()
    monkeypatch.setattr(codec_page, "HEARD_AT_ONCE_S", 1)

    codes = codec.encode(Clip(sound, 32_000), report=heard.append)

    assert codes.shape == (codec.codebooks, 151)
    np.testing.assert_array_equal(codes, whole)
    assert [each.share for each in heard][-1] == 1.0
    assert len(heard) == 4


def test_hearing_a_clip_can_be_cancelled(checkpoint_of: Any) -> None:
    codec = engine_of(checkpoint_of)._codec

    with pytest.raises(Cancelled):
        codec.encode(Clip(np.zeros((32_000, 1), np.float32), 32_000), cancel=lambda: True)
