"""The real sound devices, through PortAudio."""

from __future__ import annotations

from typing import Any

from musicdesk.audio.cardstream import CardStream, converting, refused
from musicdesk.audio.devices import NO_DEVICE, NO_DEVICE_HINT, Device, listed, query_devices
from musicdesk.audio.found import Found
from musicdesk.audio.portaudio import SOUND_SYSTEM, SoundSystem, exit_not_held_up
from musicdesk.audio.stream import Render, StreamRequest
from musicdesk.core.clip import Samples
from musicdesk.core.errors import Unavailable

LATENCY_S = 0.08
"""What is written ahead: long enough for a window that repaints for several frames, short enough to feel at once."""
_LONGEST_LATENCY_S = 2.0
_OUTPUTS = 2
REFUSED_HINT = "Close other programs that use it or choose another device, then press play."


class SoundCard:
    """All output devices of this computer, for all who play. Its methods may be called from any thread.

    While one thread opens a device, others who want to open one wait for it; nobody else does.
    """

    def __init__(self, system: SoundSystem = SOUND_SYSTEM) -> None:
        self._system = system
        self._found = Found(query_devices)

    def devices(self) -> tuple[Device, ...]:
        """Return the output devices there are now; takes a part of a second, at worst 5 s.

        Raises: Unavailable if there is none.
        """
        return self._found.look()

    @property
    def default_name(self) -> str:
        """The name of the system's own choice, as far as it is known; "" before anybody has looked."""
        return next((device.name for device in self._found.known if device.default), "")

    def open(self, request: StreamRequest, render: Render) -> SoundCardStream:
        """Return a stream to the wanted device, not started yet.

        Raises: Unavailable if it is not there or refuses.
        """
        # Waking PortAudio in this process is safe only after a child process has survived it.
        self._found.make_sure()
        try:
            # Only once nobody else can open a stream in between, which would keep PortAudio from being renewed.
            with self._system.awake(), self._system.awake(renewed=self._found.take_stale()) as sound:
                index, device = self._chosen(sound, request.device)
                try:
                    with exit_not_held_up(sound):
                        return SoundCardStream(sound, index, device, request, render, self._system)
                except (sound.PortAudioError, OSError, ValueError) as exc:
                    self._found.forget()
                    raise refused(device.name, exc, REFUSED_HINT) from exc
        except Unavailable:
            raise
        except Exception as exc:  # the library's own error cannot be named before it is imported
            raise refused("The sound system", exc, REFUSED_HINT) from exc

    def forget(self) -> None:
        """Take note that what is known of the devices is out of date."""
        self._found.forget()

    def _chosen(self, sound: Any, name: str | None) -> tuple[int, Device]:
        rows = listed(sound)
        if not rows:
            self._found.forget()
            raise Unavailable(NO_DEVICE, NO_DEVICE_HINT)
        if name is None:
            return next((row for row in rows if row[1].default), rows[0])
        for row in rows:
            if row[1].name == name:
                return row
        self._found.forget()
        raise Unavailable(
            f'The sound device "{name}" is not there.', "Plug it in or choose another one, then press play."
        )


class SoundCardStream(CardStream):
    """A stream to a device of the sound card. See `Stream`."""

    refusal_hint = REFUSED_HINT

    def __init__(
        self, sound: Any, index: int, device: Device, request: StreamRequest, render: Render, system: SoundSystem
    ) -> None:
        super().__init__(sound, device.name, system)
        self.channels = min(_OUTPUTS, device.channels)
        self._render = render
        settings = {
            "device": index,
            "channels": self.channels,
            "dtype": "float32",
            "extra_settings": converting(sound, index),
        }
        self.sample_rate = request.sample_rate
        try:
            sound.check_output_settings(samplerate=request.sample_rate, **settings)
        except (sound.PortAudioError, ValueError):
            self.sample_rate = device.sample_rate
        self._hold(
            sound.OutputStream(
                samplerate=self.sample_rate,
                latency=LATENCY_S if request.latency_s is None else request.latency_s,
                callback=self._fill,
                **settings,
            )
        )
        self.latency_s = float(self._stream.latency)

    def _fill(self, out: Samples, _frames: int, times: Any, status: Any) -> None:
        now_s, dac_s = times.currentTime, times.outputBufferDacTime
        if not now_s <= dac_s <= now_s + _LONGEST_LATENCY_S:  # some systems do not say when a block sounds
            dac_s = (now_s or self._stream.time) + self.latency_s
        self._render(out, dac_s, bool(status.output_underflow))
