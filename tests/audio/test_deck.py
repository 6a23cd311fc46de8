"""The deck: from a tape and a transport to the blocks of a device."""

from __future__ import annotations

import time

import numpy as np
import pytest

from musicdesk.audio.deck import REFILL_S, Deck
from musicdesk.core.clip import Samples
from musicdesk.core.tape import Tape
from musicdesk.core.transport import Loop, Motion
from tests.audio.fake_sound import BLOCK, LATENCY_S, RATE, FakeStream, deck_with, noise, tape_of

FADE = 144


def _equal_inside(heard: Samples, samples: Samples) -> bool:
    """Whether all but a fade at each end is the same, sample for sample, and the fades stay below it."""
    inside = np.array_equal(heard[FADE:-FADE], samples[FADE:-FADE])
    return inside and bool((np.abs(heard) <= np.abs(samples) + 1e-6).all())


def _ask_until_it_ends(deck: Deck, stream: FakeStream, frames: int = BLOCK) -> Samples:
    blocks = []
    while deck.playing:
        blocks.append(stream.ask(frames))
    return np.concatenate(blocks)


@pytest.mark.parametrize("block", [64, 960, 1_000, 9_000])
def test_a_finished_tape_is_heard_sample_for_sample_and_ends(block: int) -> None:
    samples = noise(20_011)
    deck, stream = deck_with(tape_of(samples))

    deck.play()
    heard = _ask_until_it_ends(deck, stream, block)

    assert _equal_inside(heard[: len(samples)], samples)
    assert not heard[len(samples) :].any()
    reading = deck.read(None)
    assert (reading.transport.motion, reading.transport.frame) == (Motion.STOPPED, len(samples))
    assert (reading.underruns, reading.waiting) == (0, False)


def test_a_tape_that_grows_in_time_is_heard_sample_for_sample() -> None:
    samples = noise(30_000)
    tape = tape_of(samples[:5_000], capacity=30_000, finished=False)
    deck, stream = deck_with(tape)

    deck.play()
    heard = []
    while deck.playing:
        heard.append(stream.ask())
        if tape.ready < 30_000:
            tape.append(samples[tape.ready : tape.ready + 1_000])
        else:
            tape.finish()

    assert _equal_inside(np.concatenate(heard)[:30_000], samples)
    assert deck.read(None).underruns == 0


def test_running_dry_is_one_gap_however_long_and_nothing_is_lost_over_it() -> None:
    samples = noise(60_000)
    tape = tape_of(samples[:10_000], capacity=60_000, finished=False)
    deck, stream = deck_with(tape)
    deck.play()
    before = stream.ask(blocks=30)

    reading = deck.read(None)
    assert (reading.underruns, reading.waiting) == (1, True)
    assert reading.transport.motion is Motion.PLAYING
    place = reading.transport.frame
    assert place == 10_000 - FADE

    tape.append(samples[10_000:])
    tape.finish()
    after = stream.ask(blocks=60)

    assert np.array_equal(before[FADE:place], samples[FADE:place])
    assert not before[place + FADE :].any()
    assert np.array_equal(after[FADE : 60_000 - place - FADE], samples[place + FADE : -FADE])
    assert deck.read(None).underruns == 1


def test_after_running_dry_it_waits_for_a_reserve_instead_of_stuttering() -> None:
    tape = tape_of(noise(10_000), capacity=480_000, finished=False)
    deck, stream = deck_with(tape)
    deck.play()
    stream.ask(blocks=20)

    tape.append(noise(2_000))
    assert not stream.ask(blocks=3).any()
    tape.append(noise(round(REFILL_S * RATE)))

    assert stream.ask(blocks=3).any()
    assert deck.read(None).underruns == 1


def test_waiting_for_the_first_sound_is_no_underrun() -> None:
    tape = Tape(48_000, 2, RATE)
    deck, stream = deck_with(tape)
    deck.play()

    assert not stream.ask(blocks=5).any()
    assert (deck.read(None).waiting, deck.read(None).underruns) == (True, 0)

    tape.append(noise(4_000))
    assert stream.ask().any()
    assert not deck.read(None).waiting


def test_seeking_to_where_nothing_is_yet_is_no_underrun() -> None:
    tape = tape_of(noise(20_000), capacity=48_000, finished=False)
    deck, stream = deck_with(tape)
    deck.play()
    stream.ask(blocks=3)

    deck.seek(40_000)
    stream.ask(blocks=3)

    assert (deck.read(None).waiting, deck.read(None).underruns) == (True, 0)


def test_a_tape_that_is_cut_short_ends_where_its_sound_ends() -> None:
    samples = noise(10_000)
    tape = tape_of(samples, capacity=48_000, finished=False)
    deck, stream = deck_with(tape)
    deck.play()
    first = stream.ask(blocks=5)
    tape.finish()

    heard = np.concatenate([first, _ask_until_it_ends(deck, stream)])

    assert _equal_inside(heard[:10_000], samples)
    reading = deck.read(None)
    assert (reading.transport.length, reading.transport.frame, reading.underruns) == (10_000, 10_000, 0)


def test_a_tape_cut_short_before_any_sound_just_stops() -> None:
    tape = Tape(48_000, 2, RATE)
    deck, stream = deck_with(tape)
    deck.play()
    tape.finish()

    assert not stream.ask().any()
    assert deck.read(None).transport.motion is Motion.STOPPED


def test_going_round_a_loop_joins_end_and_begin_sample_for_sample() -> None:
    samples = noise(48_000)
    deck, stream = deck_with(tape_of(samples))
    deck.set_loop(Loop(10_000, 13_001))
    deck.set_looping(True)
    deck.seek(9_000)

    deck.play()
    heard = stream.ask(blocks=20)

    expected = np.concatenate([samples[9_000:10_000], *[samples[10_000:13_001]] * 7])[: len(heard)]
    assert np.array_equal(heard[FADE:], expected[FADE:])


def test_going_round_everything_joins_too() -> None:
    samples = noise(5_000)
    deck, stream = deck_with(tape_of(samples))
    deck.set_looping(True)

    deck.play()
    heard = stream.ask(blocks=20)

    assert np.array_equal(heard[FADE:], np.concatenate([samples] * 4)[FADE : len(heard)])


def test_with_looping_switched_on_at_the_very_end_it_goes_round_from_the_begin() -> None:
    samples = noise(5 * BLOCK)
    deck, stream = deck_with(tape_of(samples))
    deck.play()
    stream.ask(blocks=4)
    deck.seek(5 * BLOCK)
    deck.set_looping(True)

    heard = stream.ask(blocks=2)

    assert np.array_equal(heard[FADE:], samples[FADE : 2 * BLOCK])


def test_behind_the_loop_it_plays_on_to_the_end_and_fades_there() -> None:
    samples = np.full((5 * BLOCK, 1), 0.5, np.float32)
    deck, stream = deck_with(tape_of(samples))
    deck.set_loop(Loop(0, BLOCK))
    deck.set_looping(True)
    deck.seek(3 * BLOCK)
    deck.play()

    heard = _ask_until_it_ends(deck, stream)[:, 0]

    assert len(heard) == 2 * BLOCK
    assert (np.diff(heard[2 * BLOCK - FADE : 2 * BLOCK]) < 0).all()


def test_pausing_fades_out_and_going_on_starts_at_the_very_frame() -> None:
    samples = np.full((48_000, 2), 0.5, np.float32)
    deck, stream = deck_with(tape_of(samples))
    deck.play()
    stream.ask(blocks=3)

    deck.pause()
    place = deck.read(None).transport.frame
    tail = stream.ask()
    assert place == 3 * BLOCK
    assert (np.diff(tail[:FADE, 0]) < 0).all()
    assert not tail[FADE:].any()
    assert deck.read(None).transport.frame == place

    deck.play()
    assert (np.diff(stream.ask()[:FADE, 0]) > 0).all()
    assert deck.read(None).transport.frame == place + BLOCK


@pytest.mark.parametrize("leave", ["pause", "stop", "seek", "load"])
def test_nothing_the_user_does_clicks(leave: str) -> None:
    tone = 0.5 * np.sin(2 * np.pi * 220 * np.arange(48_000) / RATE, dtype=np.float64)
    samples = np.repeat(tone.astype(np.float32).reshape(-1, 1), 2, axis=1)
    deck, stream = deck_with(tape_of(samples))
    deck.play()
    before = stream.ask(1_003)

    if leave == "seek":
        deck.seek(30_011)
    elif leave == "load":
        deck.load(tape_of(samples[500:].copy()))
        deck.play()
    else:
        getattr(deck, leave)()
    joined = np.concatenate([before, stream.ask(blocks=2)])

    steepest = float(np.abs(np.diff(samples[:, 0])).max())
    assert np.abs(np.diff(joined[:, 0])).max() < 2 * steepest


def test_a_short_block_does_not_cut_a_fade_off() -> None:
    samples = np.full((48_000, 1), 0.5, np.float32)
    deck, stream = deck_with(tape_of(samples))
    deck.play()
    stream.ask()
    deck.pause()

    heard = stream.ask(50, blocks=6)[:, 0]

    assert np.abs(np.diff(heard)).max() < 0.01
    assert heard[FADE - 1] > 0
    assert not heard[FADE:].any()


def test_stopping_goes_back_to_the_start_at_once() -> None:
    deck, stream = deck_with(tape_of(noise(48_000)))
    deck.play()
    stream.ask(blocks=9)

    deck.stop()

    reading = deck.read(stream.now_s())
    assert (reading.transport.motion, reading.transport.frame, reading.heard_frame) == (Motion.STOPPED, 0, 0)


def test_the_volume_is_a_factor_and_is_reached_without_a_jump() -> None:
    deck, stream = deck_with(tape_of(np.full((48_000, 1), 0.5, np.float32)))
    deck.play()
    stream.ask()

    deck.set_gain(0.25)
    glide = stream.ask(200, blocks=10)[:, 0]

    assert np.abs(np.diff(glide)).max() < 0.001
    assert glide[-1] == 0.125


def test_the_level_is_of_what_is_heard_per_channel_and_after_the_volume() -> None:
    samples = np.zeros((48_000, 2), np.float32)
    samples[BLOCK * 2 : BLOCK * 3] = (0.8, -0.4)
    deck, stream = deck_with(tape_of(samples))
    deck.set_gain(0.5)
    deck.play()

    stream.ask(blocks=3)
    assert deck.read(stream.now_s()).peaks == (0.0, 0.0)  # written, but not heard yet
    stream.wait(0.1)

    assert deck.read(stream.now_s()).peaks == pytest.approx((0.4, 0.2))
    assert deck.read(stream.now_s()).peaks == (0.0, 0.0)


@pytest.mark.parametrize(("run", "clipped"), [(2, False), (3, True)])
def test_three_samples_in_a_row_at_full_scale_are_clipping(run: int, clipped: bool) -> None:
    samples = np.full((48_000, 2), 0.1, np.float32)
    samples[BLOCK - 1 : BLOCK - 1 + run, 1] = -1.5  # across the edge of two blocks
    deck, stream = deck_with(tape_of(samples))
    deck.play()

    heard = stream.ask(blocks=2)
    stream.wait(0.2)

    assert deck.read(stream.now_s()).clipped is clipped
    assert np.abs(heard).max() == 1.0


def test_a_mono_tape_is_heard_on_both_sides_and_a_stereo_tape_on_one_loudspeaker() -> None:
    mono, stereo = noise(4_000, 1), noise(4_000, 2)
    deck, wide = deck_with(tape_of(mono), channels=2)
    deck.play()
    heard = wide.ask()
    assert np.array_equal(heard[FADE:], np.repeat(mono[FADE:BLOCK], 2, axis=1))
    assert len(deck.read(None).peaks) == 1

    deck, narrow = deck_with(tape_of(stereo), channels=1)
    deck.play()
    assert np.allclose(narrow.ask()[FADE:, 0], stereo[FADE:BLOCK].mean(axis=1), atol=1e-7)


def test_six_channels_are_heard_on_two_loudspeakers() -> None:
    samples = noise(4_000, 6)
    deck, stream = deck_with(tape_of(samples))
    deck.play()

    heard = stream.ask()[FADE:]

    assert np.allclose(heard[:, 0], samples[FADE:BLOCK, ::2].mean(axis=1), atol=1e-6)
    assert np.allclose(heard[:, 1], samples[FADE:BLOCK, 1::2].mean(axis=1), atol=1e-6)


def test_a_tape_of_another_rate_is_heard_as_if_resampled_whole() -> None:
    import soxr

    samples = noise(32_000)
    deck, stream = deck_with(tape_of(samples, 32_000), rate=44_100)
    while deck.feed():
        pass
    deck.play()

    heard = _ask_until_it_ends(deck, stream)[:44_100]

    whole = soxr.resample(samples, 32_000, 44_100, quality="HQ")
    fade = 132
    assert np.array_equal(heard[fade:-fade], whole[fade:-fade])
    assert deck.read(None).transport.frame == 32_000


def test_a_growing_tape_of_another_rate_is_heard_the_same() -> None:
    import soxr

    samples = noise(32_000, 1)
    tape = tape_of(samples[:8_000], 32_000, capacity=32_000, finished=False)
    deck, stream = deck_with(tape, rate=48_000)
    deck.play()
    deck.feed()
    heard = []
    while deck.playing:
        heard.append(stream.ask())
        if tape.ready < 32_000:
            tape.append(samples[tape.ready : tape.ready + 1_000])
        else:
            tape.finish()
        deck.feed()

    whole = soxr.resample(samples, 32_000, 48_000, quality="HQ")
    first = np.concatenate(heard)[:48_000, :1]
    assert np.array_equal(first[FADE:-FADE], whole[FADE:-FADE])
    assert deck.read(None).underruns == 0


def test_at_another_rate_places_stay_what_the_user_chose() -> None:
    deck, stream = deck_with(tape_of(noise(48_000), 48_000), rate=44_100)
    while deck.feed():
        pass
    for frame in (1, 12_345, 47_999, 48_000):
        deck.seek(frame)
        assert deck.read(stream.now_s()).heard_frame == frame

    deck.set_loop(Loop(1_001, 3_007))
    deck.set_looping(True)
    deck.seek(1_001)
    deck.play()
    stream.ask(37, blocks=500)
    deck.pause()

    assert 1_001 <= deck.read(None).transport.frame < 3_007


def test_what_the_ear_hears_lags_behind_what_was_written_and_never_passes_it() -> None:
    deck, stream = deck_with(tape_of(noise(480_000)))
    deck.play()
    for asked in range(1, 40):
        stream.ask()
        heard = deck.read(stream.now_s()).heard_frame
        truth = max(0, asked * BLOCK - round(LATENCY_S * RATE))
        assert abs(heard - truth) <= 0.001 * RATE

    stream.wait(5.0)
    assert deck.read(stream.now_s()).heard_frame == 39 * BLOCK


def test_the_ear_stays_true_over_a_device_that_is_vague_about_time() -> None:
    deck, stream = deck_with(tape_of(noise(480_000)))
    deck.play()
    jitter = np.random.default_rng(1).uniform(-0.008, 0.008, 100)
    worst = 0.0
    for asked in range(100):
        out = np.zeros((BLOCK, 2), np.float32)
        now_s = 50 + asked * BLOCK / RATE
        deck.render(out, now_s + LATENCY_S + float(jitter[asked]), False)
        heard = deck.read(now_s + BLOCK / RATE).heard_frame
        worst = max(worst, abs(heard - ((asked + 1) * BLOCK - LATENCY_S * RATE)) / RATE if asked > 10 else 0.0)

    assert worst < 0.008
    assert stream.active


def test_the_ear_goes_round_the_loop() -> None:
    deck, stream = deck_with(tape_of(noise(48_000)))
    deck.set_loop(Loop(0, 4_800))
    deck.set_looping(True)
    deck.play()

    heard = []
    for _ in range(30):
        stream.ask()
        heard.append(deck.read(stream.now_s()).heard_frame)

    expected = [max(0, (asked + 1) * BLOCK - round(LATENCY_S * RATE)) % 4_800 for asked in range(30)]
    off = [min(abs(a - b), 4_800 - abs(a - b)) for a, b in zip(heard, expected, strict=True)]
    assert max(off) <= 48


def test_paused_the_ear_comes_to_rest_where_writing_stopped() -> None:
    deck, stream = deck_with(tape_of(noise(48_000)))
    deck.play()
    stream.ask(blocks=10)
    deck.pause()

    assert deck.read(stream.now_s()).heard_frame < 10 * BLOCK
    stream.ask(blocks=5)
    assert deck.read(stream.now_s()).heard_frame == 10 * BLOCK

    deck.seek(7)
    assert deck.read(stream.now_s()).heard_frame == 7


def test_a_device_that_runs_dry_itself_is_counted() -> None:
    deck, stream = deck_with(tape_of(noise(48_000)))
    deck.play()
    stream.ask(gap=True)
    assert deck.read(None).underruns == 0  # nothing had sounded yet

    stream.ask(gap=True)

    assert deck.read(None).underruns == 1


def test_a_lost_device_puts_it_back_to_what_was_heard() -> None:
    deck, stream = deck_with(tape_of(noise(48_000)))
    deck.play()
    stream.ask(blocks=20)

    deck.disconnect(stream.now_s())

    assert deck.read(None).transport.frame == pytest.approx(20 * BLOCK - LATENCY_S * RATE, abs=48)
    assert not stream.ask().any()


def test_taking_play_back_leaves_everything_as_it_was() -> None:
    deck = Deck()
    deck.load(tape_of(noise(4_800)))
    deck.seek(4_800)
    before = deck.read(None).transport
    deck.play()
    assert deck.read(None).transport.frame == 0

    deck.revert()

    assert deck.read(None).transport == before


def test_without_a_tape_there_is_nothing_to_play() -> None:
    deck = Deck()

    assert not deck.play()
    assert deck.read(None).transport.length == 0


def test_a_block_takes_far_less_time_than_it_lasts() -> None:
    deck, stream = deck_with(tape_of(noise(480_000)))
    deck.set_gain(0.7)
    deck.play()
    took = []
    for _ in range(200):
        began = time.perf_counter()
        stream.ask()
        took.append(time.perf_counter() - began)

    assert sorted(took)[100] < 0.002  # of 20 ms
