"""Uses an installed MusicDesk by its window, as a musician does: makes a take of 5 s, exports it with notes, and quits.

    use.py FOLDER HOME    use the program
    use.py FOLDER         only put the desk up, until the standard input ends

FOLDER is where the desk (X server, window manager, buses) is put; its environment is written to FOLDER/environment, and
the program is to be started with that by whoever started this. HOME is the musician's home. What was found is printed
as lines "what<TAB>value<TAB>goal<TAB>holds", as prove.sh takes them. The exit code is 1 when something cannot be done.
"""

from __future__ import annotations

import contextlib
import json
import signal
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tests"))

from desk.stage import Stage, missing, stage_in, wait_for  # noqa: E402  # found only now

HANDED_ON = (
    "DISPLAY", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS", "PULSE_SERVER", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON",
    "QT_ACCESSIBILITY",
)  # fmt: skip
"""What the program is told of the desk; the rest of its environment is the installed system's own."""
PROMPT = "warm lo-fi piano, 84 bpm"
SECONDS = 5
WINDOW_LIMIT_S, TAKE_LIMIT_S = 90.0, 180.0
WELCOME, BEGIN = "Welcome", "Start"
"""The first-run page, and the button that leaves it."""
EXPORT_KEYS, QUIT_KEYS = "ctrl+shift+e", "ctrl+q"


def main() -> int:
    """Put the desk up, use the program, and tell what was found."""
    folder = Path(sys.argv[1])
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # the desk is taken down then too
    if reason := missing():
        print(f"no desk to use a window on: {reason}", file=sys.stderr)
        return 1
    with stage_in(folder / "desk") as stage:
        lines = [f"{name}={stage.environment[name]}" for name in HANDED_ON]
        written = folder / "environment.part"
        written.write_text("\n".join(lines) + "\n", encoding="utf-8")
        written.rename(folder / "environment")
        if len(sys.argv) == 2:
            sys.stdin.read()
            return 0
        try:
            use(stage, folder, Path(sys.argv[2]))
        except (TimeoutError, AssertionError, RuntimeError) as exc:
            stage.shot(folder / "failed.png")
            names = sorted({str(each["name"]) for each in stage.widgets() if each["name"]})
            print(f"{exc}\nthe window showed: {', '.join(names)}", file=sys.stderr)
            return 1
    return 0


def use(stage: Stage, folder: Path, home: Path) -> None:
    """Make a take, export it, and quit."""
    library = home / "Music" / "MusicDesk"
    wait_for(lambda: stage.named("Generate"), "the window", WINDOW_LIMIT_S)
    search = ("xdotool", "search", "--onlyvisible", "--name", "^MusicDesk", "windowactivate")
    wait_for(lambda: stage.ran(*search) == 0, "the window to be active")
    greet(stage, folder)
    make(stage)
    began_s = time.monotonic()
    wait_for(lambda: takes(library), "the take", TAKE_LIMIT_S)
    (take,) = takes(library)
    tell(f"take of {SECONDS} s, from Ctrl+Enter until it is whole (the first, with starting the engine)",
         f"{time.monotonic() - began_s:.1f} s")  # fmt: skip
    tell("take", f"{take['title']}: {take['seconds']:g} s, {take['origin']}", f"{SECONDS} s, complete",
         abs(take["seconds"] - SECONDS) < 0.05 and take["origin"] == "complete")  # fmt: skip
    stage.shot(folder / "take.png")
    export(stage, library, str(take["title"]))
    stage.keys(QUIT_KEYS)
    wait_for(lambda: not stage.named("Generate"), "the window to close", 20)
    log = home / ".local/state/musicdesk/musicdesk.log"
    said = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
    mistakes = [line for line in said if " ERROR " in line or " WARNING " in line]
    tell("errors and warnings in the log", "; ".join(mistakes) or "none", "none", not mistakes)


def greet(stage: Stage, folder: Path) -> None:
    """Leave the first-run page by its button, if there is one."""
    shown = False
    with contextlib.suppress(TimeoutError):
        wait_for(lambda: stage.named(WELCOME), "the first-run page", 5)
        shown = True
    tell("first-run page", "shown" if shown else "not shown", "shown", shown)
    if shown:
        stage.shot(folder / "welcome.png")
        stage.press(BEGIN)
        wait_for(lambda: not showing(stage, WELCOME), "the first-run page to close")


def showing(stage: Stage, name: str) -> bool:
    """Whether a widget of this name can be seen."""
    return any("showing" in each["states"] for each in stage.named(name))


def make(stage: Stage) -> None:
    """Type a prompt and a length by mouse and keys, and have it made."""
    stage.click_on("Prompt")
    stage.keys("ctrl+a")
    stage.type(PROMPT)
    stage.click_on("Length")
    stage.keys("ctrl+a")
    stage.type(str(SECONDS))
    stage.keys("Tab")
    wait_for(lambda: "enabled" in stage.widget("Generate")["states"], "Generate to be of use")
    stage.keys("ctrl+Return")


def export(stage: Stage, library: Path, title: str) -> None:
    """Export the take with its notes, and judge the files."""
    import soundfile

    stage.click_row(title)
    (heard,) = [place.with_name("heard.npy") for place in (library / "takes").glob("*/take.json")]
    wait_for(heard.exists, "the take to be heard", 120)
    before = set((library / "Exports").glob("*"))  # what is ready to be dragged lies there already
    stage.keys(EXPORT_KEYS)
    wait_for(lambda: showing(stage, "Notes as MIDI beside it"), "the dialog of export")
    if "checked" not in stage.widget("Notes as MIDI beside it")["states"]:
        stage.press("Notes as MIDI beside it")
    stage.keys("Return")

    def written(ending: str) -> list[Path]:
        return [path for path in (library / "Exports").glob(f"*{ending}") if path not in before and path.name[0] != "."]

    wait_for(lambda: written(".wav") and written(".mid"), "the exports", 60)
    sound, notes = written(".wav")[0], written(".mid")[0]
    facts = soundfile.info(str(sound))
    good = abs(facts.duration - SECONDS) < 0.05 and facts.subtype == "PCM_24"
    tell(
        "export", f"{sound.name}: {facts.duration:.2f} s, {facts.samplerate} Hz, {facts.subtype}", f"{SECONDS} s", good
    )
    tell("notes", f"{notes.name}: {notes.stat().st_size} bytes", "MIDI", notes.read_bytes()[:4] == b"MThd")


def takes(library: Path) -> list[dict[str, Any]]:
    """Return the takes of the library."""
    return [json.loads(place.read_text(encoding="utf-8")) for place in (library / "takes").glob("*/take.json")]


def tell(what: str, value: str, goal: str = "", holds: bool | None = None) -> None:
    """Print a finding."""
    print("\t".join((what, value, goal, "" if holds is None else "yes" if holds else "no")), flush=True)


if __name__ == "__main__":
    sys.exit(main())
