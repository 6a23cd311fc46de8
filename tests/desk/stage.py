"""A desk without hardware: screen, window manager, sound and accessibility bus of its own, for one test run."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from ctypes.util import find_library
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).parent.parent.parent
READER = Path(__file__).parent / "reader.py"
APP = "MusicDesk"
AUDIBLE = 1e-3
"""What is louder can be heard, as a part of full scale."""
RATE_HZ, CHANNELS = 48_000, 2
"""Of the sound device."""
SYSTEM_PYTHON = "/usr/bin/python3"
NOT_THERE = 3
"""What the reader exits with when it finds no widget of a name."""
PATIENCE_S, LOOK_AGAIN_S = 30.0, 0.3
"""How long to look again for a widget that was not there, and how long after each look."""
PROGRAMS = ("Xvfb", "openbox", "xdotool", "import", "dbus-daemon", "pulseaudio", "pactl", "parec", "paplay")
LIBRARIES = ("portaudio", "xcb-cursor", "xcb-icccm", "xcb-keysyms", "xkbcommon-x11", "EGL")
"""What PortAudio and Qt load when they are asked to, and not before."""
BUS_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
NULL_SINK = f"sink_name=speakers rate={RATE_HZ} channels=2 sink_properties=device.description=TestSpeakers"
MOUTH = f"sink_name=mouth rate={RATE_HZ} channels=1 channel_map=mono sink_properties=device.description=TestMouth"
"""What is played into this sink, the microphone hears."""
MICROPHONE = (
    "master=mouth.monitor source_name=microphone channels=1 channel_map=mono "
    "source_properties=device.description=TestMicrophone"
)
SOUND = f"""\
.fail
load-module module-native-protocol-unix auth-anonymous=1
load-module module-null-sink {NULL_SINK}
load-module module-null-sink {MOUTH}
load-module module-remap-source {MICROPHONE}
set-default-sink speakers
set-default-source microphone
"""


def missing() -> str:
    """Return why there can be no desk here, or "" where there can."""
    if not sys.platform.startswith("linux"):
        return "the desk is an X server of Linux"
    absent = [name for name in PROGRAMS if shutil.which(name) is None]
    absent += [f"lib{name}" for name in LIBRARIES if find_library(name) is None]
    if not list(Path("/usr/lib").glob("**/alsa-lib/libasound_module_pcm_pulse.so")):
        absent.append("libasound2-plugins")
    if absent:
        return f"not installed: {', '.join(absent)}"
    if not any(os.path.exists(path) for path in BUS_LAUNCHERS):
        return "not installed: at-spi2-core"
    probe = subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False)
    return "" if probe.returncode == 0 else "not installed: python3-pyatspi"


class Stage:
    """The running desk. `environment` is what programs on it are started with."""

    def __init__(self, folder: Path) -> None:
        self.home, self._run = folder / "home", folder / "run"
        for each in (self.home, self._run):
            each.mkdir(parents=True)
        self._run.chmod(0o700)
        self._processes: list[subprocess.Popen[Any]] = []
        try:
            self._rise()
        except BaseException:
            self.close()
            raise

    def _rise(self) -> None:
        read, write = os.pipe()
        # Without -noreset it begins anew when its only client leaves, and whoever comes in that moment is turned away:
        # now and then that was the window manager.
        self._start(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"],
            passed=(write,),
        )
        os.close(write)
        with os.fdopen(read) as told:
            self.display = f":{told.readline().strip()}"
        bus, pulse = self._run / "bus", self._run / "pulse"
        self.environment = {
            **{name: value for name, value in os.environ.items() if name not in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM")},
            "DISPLAY": self.display, "HOME": str(self.home), "XDG_RUNTIME_DIR": str(self._run),
            "XDG_CONFIG_HOME": str(self.home / ".config"), "XDG_DATA_HOME": str(self.home / ".local/share"),
            "XDG_STATE_HOME": str(self.home / ".local/state"), "XDG_CACHE_HOME": str(self.home / ".cache"),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={bus}", "PULSE_SERVER": f"unix:{pulse}/native",
            "PULSE_RUNTIME_PATH": str(pulse), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_ACCESSIBILITY": "1",
            "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1",
        }  # fmt: skip
        self._start(["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address=unix:path={bus}"])
        wait_for(bus.exists, "the message bus")
        self._start(["openbox", "--sm-disable"])
        wait_for(lambda: self.ran("xdotool", "get_num_desktops") == 0, "the window manager")
        self._start([next(path for path in BUS_LAUNCHERS if os.path.exists(path)), "--launch-immediately", "--a11y=1"])
        script = self._run / "sound.pa"
        script.write_text(SOUND)
        self._start(
            ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--realtime=no",
             "--high-priority=no", "-F", str(script)]
        )  # fmt: skip
        wait_for(lambda: self.ran("pactl", "info") == 0, "the sound server")
        self._keep_awake()

    def ran(self, *words: str) -> int:
        """Run a program on the desk and return its exit code."""
        return subprocess.run(words, env=self.environment, capture_output=True, check=False).returncode

    def output(self, *words: str) -> str:
        """Run a program on the desk and return what it prints."""
        return subprocess.run(words, env=self.environment, capture_output=True, text=True, check=True).stdout

    def answer(self, *words: str) -> str:
        """Run a program on the desk that may fail, and return what it prints."""
        return subprocess.run(words, env=self.environment, capture_output=True, text=True, check=False).stdout

    def keys(self, *names: str) -> None:
        """Press keys, by X names such as "ctrl+Return"."""
        self.output("xdotool", "key", "--clearmodifiers", *names)

    def type(self, text: str) -> None:
        """Type a text."""
        self.output("xdotool", "type", "--delay", "5", text)

    def click(self, x: int, y: int, button: int = 1, count: int = 1) -> None:
        """Click at a place of the screen."""
        self.output(
            "xdotool", "mousemove", str(x), str(y), "click", "--repeat", str(count), "--delay", "60", str(button)
        )

    def shot(self, path: Path) -> None:
        """Write a picture of the screen."""
        self.output("import", "-window", "root", str(path))

    def widgets(self, app: str = APP) -> list[dict[str, Any]]:
        """Return the window's widgets, without the menus, as a screen reader sees them.

        Each has role, name, description, value, text, states, and its place (x, y, width, height) on the screen.
        """
        return self._read("tree", app)

    def named(self, name: str, app: str = APP) -> list[dict[str, Any]]:
        """Return the widgets of a name."""
        return self._read("find", app, name)

    def widget(self, name: str) -> dict[str, Any]:
        """Return the only widget of a name."""
        # While rows come and go, a look at all widgets in turn may miss one that stays where it is; and a window whose
        # machine is busy with other things may answer none of the questions in time.
        end = time.monotonic() + PATIENCE_S
        found = self.named(name)
        while len(found) != 1 and time.monotonic() < end:
            time.sleep(LOOK_AGAIN_S)
            found = self.named(name)
        assert len(found) == 1, f"there are {len(found)} widgets named {name} among {self._names()}"
        return found[0]

    def active_title(self) -> str:
        """Return the title of the window that has the keys, "" if none has."""
        return self.answer("xdotool", "getactivewindow", "getwindowname").strip()

    def focused(self) -> str:
        """Return the name of the widget that has the focus, "" if none has."""
        # A list's row is marked as well, whether or not the keys go to the list.
        held = [each["name"] for each in self._read("focus", APP) if "transient" not in each["states"]]
        return next((name for name in held if name), "")

    def row(self, title: str) -> dict[str, Any]:
        """Return the row of the first take in the list whose title begins so."""
        end = time.monotonic() + PATIENCE_S
        while True:  # the list is made anew while takes come, go and are heard
            rows = [each for each in self.widgets() if each["role"] == "table cell" and each["name"].startswith(title)]
            if rows:
                return rows[0]
            assert time.monotonic() < end, f"there is no row {title}"
            time.sleep(LOOK_AGAIN_S)

    def click_row(self, title: str) -> None:
        """Click on a take in the list."""
        left, top, _, height = self.row(title)["place"]
        self.click(left + 120, top + height // 2)

    def picture(self, place: Sequence[int]) -> bytes:
        """Return the pixels of a part of the screen (x, y, width, height)."""
        left, top, width, height = place
        words = ["import", "-window", "root", "-crop", f"{width}x{height}+{left}+{top}", "-depth", "8", "rgb:-"]
        return subprocess.run(words, env=self.environment, capture_output=True, check=True).stdout

    def status(self) -> str:
        """Return what the status line says."""
        return str(self.widget("Status")["description"])

    def made_s(self) -> float:
        """Return how many seconds of the open take are made, as the waveform says it."""
        for words in self.widget("Waveform")["description"].split(", "):
            if words.endswith(" s made"):
                return float(words.removesuffix(" s made"))
        return 0.0

    def press(self, name: str) -> None:
        """Do a widget's own action, as a screen reader does."""
        words = (SYSTEM_PYTHON, str(READER), "press", APP, name)
        end = time.monotonic() + PATIENCE_S
        done = subprocess.run(words, env=self.environment, capture_output=True, text=True, check=False)
        while done.returncode == NOT_THERE and time.monotonic() < end:
            time.sleep(LOOK_AGAIN_S)
            done = subprocess.run(words, env=self.environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{name} could not be pressed: {done.stderr}"

    def click_on(self, name: str) -> None:
        """Click into the middle of a widget."""
        left, top, width, height = self.widget(name)["place"]
        self.click(left + width // 2, top + height // 2)

    def listen(self, path: Path) -> Recording:
        """Record what is heard from now on."""
        return Recording(self, path)

    def sing(self, path: Path) -> subprocess.Popen[bytes]:
        """Play a file into the microphone; returns the process, which ends with it.

        It is fed well ahead: a server without priority that wakes up late would cut a note in two.
        """
        return subprocess.Popen(["paplay", "--device=mouth", "--latency-msec=500", str(path)], env=self.environment)

    def take_sound_away(self) -> None:
        """Unplug all sound devices, the microphone included."""
        self.output("pactl", "unload-module", "module-null-sink")

    def take_microphone_away(self) -> None:
        """Unplug the microphone; the server then gives who records from it another source."""
        self.output("pactl", "unload-module", "module-remap-source")

    def freeze_microphone(self, frozen: bool) -> None:
        """Let the microphone give nothing any more without going away, or let it go on."""
        self.output("pactl", "suspend-source", "microphone", "1" if frozen else "0")

    def give_sound_back(self) -> None:
        """Plug everything in again that is out."""
        sinks, sources = (
            self.output("pactl", "list", "short", "sinks"),
            self.output("pactl", "list", "short", "sources"),
        )
        if "speakers" not in sinks:
            self.output("pactl", "load-module", "module-null-sink", *NULL_SINK.split())
            self.output("pactl", "set-default-sink", "speakers")
        if "mouth" not in sinks:
            self.output("pactl", "load-module", "module-null-sink", *MOUTH.split())
        if "microphone" not in sources:
            self.output("pactl", "load-module", "module-remap-source", *MICROPHONE.split())
            self.output("pactl", "set-default-source", "microphone")
        if "speakers" not in sinks or "microphone" not in sources:
            self._keep_awake()

    def close(self) -> None:
        """End everything."""
        for process in reversed(self._processes):
            process.terminate()
        for process in reversed(self._processes):
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(3)
                continue
            process.kill()

    def _names(self) -> list[str]:
        return sorted({each["name"] for each in self.widgets() if each["name"]})

    def _read(self, *words: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(self.output(SYSTEM_PYTHON, str(READER), *words))
        return found

    def _keep_awake(self) -> None:
        # An idle null sink sleeps up to 2 s, which would look like a late start.
        for source in ("speakers.monitor", "microphone"):
            self._start(["parec", "-d", source, "--raw", "--latency-msec=10", os.devnull])

    def _start(self, words: list[str], passed: tuple[int, ...] = ()) -> None:
        environment = getattr(self, "environment", dict(os.environ))
        self._processes.append(
            subprocess.Popen(
                words,
                env=environment,
                pass_fds=passed,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        )


class Recording:
    """What is heard, from the moment it was made until `stop`."""

    def __init__(self, stage: Stage, path: Path) -> None:
        self._path = path
        self._process = subprocess.Popen(
            ["parec", "-d", "speakers.monitor", "--raw", "--format=float32le", f"--rate={RATE_HZ}",
             f"--channels={CHANNELS}", "--latency-msec=20", str(path)],
            env=stage.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        wait_for(lambda: path.exists() and path.stat().st_size, "the recording to begin")

    def heard(self) -> NDArray[np.float32]:
        """Return what was heard so far, float32 (frames, channels)."""
        raw = np.fromfile(self._path, np.float32)
        return raw[: len(raw) // CHANNELS * CHANNELS].reshape(-1, CHANNELS)

    def loud_s(self) -> float:
        """Return for how many seconds something was heard."""
        return float((np.abs(self.heard()).max(axis=1) > AUDIBLE).sum()) / RATE_HZ

    def stop(self) -> NDArray[np.float32]:
        """End it, and return what was heard."""
        self._process.terminate()
        self._process.wait()
        return self.heard()


def wait_for(is_so: Callable[[], object], what: str, limit_s: float = 30.0) -> None:
    """Wait until something is so.

    Raises: TimeoutError, naming `what`, if it is not so in time.
    """
    end = time.monotonic() + limit_s
    while time.monotonic() < end:
        if is_so():
            return
        time.sleep(0.05)
    raise TimeoutError(f"waited {limit_s:g} s for {what}")


@contextlib.contextmanager
def stage_in(folder: Path) -> Iterator[Stage]:
    """Give a desk, and take it down afterwards."""
    stage = Stage(folder)
    try:
        yield stage
    finally:
        stage.close()
