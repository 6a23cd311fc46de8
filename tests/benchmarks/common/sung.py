"""Tunes sung into the microphone of a sound server of its own, and recorded as the program does it."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from common.takes import RATE_HZ, feed, place_of, write_fed
from musicdesk.analysis.resampling import resample
from musicdesk.audio.recorder import Listening, Recorder
from musicdesk.core.clip import Clip
from musicdesk.formats.audiofile import read_audio, write_wav

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from desk.stage import missing, stage_in  # found only now

LIMIT_S = 20.0
AFTER_S = 0.5


def sung_into_a_microphone(tunes: Mapping[Path, Clip]) -> None:
    """Record each tune through a microphone and write it, as long as it was, to the file that it is named by.

    What the way adds at the beginning is cut off, as the measured latency allows it.

    Raises: SystemExit if there can be no microphone here.
    """
    if reason := missing():
        raise SystemExit(f"This cannot run here: {reason}.")
    before = dict(os.environ)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place, stage_in(Path(place) / "desk") as stage:
        os.environ.update(stage.environment)
        recorder = Recorder()
        recorder.listen()
        _wait(lambda: recorder.facts().state is Listening.LISTENING, "the microphone")
        for target, clip in tunes.items():
            sound = resample(clip, RATE_HZ).samples[:, 0]
            fed, path = write_fed(Path(place) / "fed.wav", sound), Path(place) / "voice.wav"
            recorder.record(path)
            _wait(lambda: recorder.facts().frames > 0, "the first sample")
            feed(stage.environment, fed).wait()
            time.sleep(AFTER_S)
            recorder.finish()
            _wait(lambda: recorder.take_recorded() is not None, "the recording")
            heard = read_audio(path).mono()
            begin = place_of(sound, heard.samples[:, 0])
            write_wav(target, Clip(heard.samples[begin : begin + len(sound)].copy(), heard.sample_rate), "FLOAT")
            path.unlink()
        recorder.close()
    os.environ.clear()
    os.environ.update(before)


def _wait(is_so: Callable[[], object], what: str) -> None:
    end_s = time.monotonic() + LIMIT_S
    while not is_so():
        if time.monotonic() > end_s:
            raise SystemExit(f"waited {LIMIT_S:g} s for {what}")
        time.sleep(0.02)
