"""Makes the pictures of the window anew: real takes of the Starter, in the real window, without a screen.

    python docs/make_screenshots.py

Writes dark.png, light.png and large.png (150 %) beside itself. It needs what MusicDesk needs, and a font.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent))
PROMPTS = (
    ("calm ambient with flute and warm pad, slow", 3, 4),
    ("energetic rock with distorted guitar, bass guitar and drums, 150 bpm", 11, 0),
    ("dreamy lo-fi with vibraphone", 5, 5),
    ("groovy house with saxophone, piano and drums, 125 bpm", 21, 3),
    ("warm lo-fi piano, 84 bpm", 7, 5),
)
SHOTS = {"dark": ("dark", 100), "light": ("light", 100), "large": ("dark", 150)}
SIZE_PX = (1280, 800)
PLAYHEAD_S = 3.4


def fill(folder: Path) -> None:
    """Put takes of the Starter into a library."""
    import musicdesk
    from musicdesk.app.library import keep_music
    from musicdesk.core.take import Bond
    from musicdesk.library import Library

    engine, now_s = musicdesk.load("starter"), 1_790_000_000.0
    with Library.open(folder) as library:
        for number, (prompt, seed, stars) in enumerate(PROMPTS):
            take = keep_music(library, engine.generate(prompt, seed=seed), now_s + 60 * number)
            library.change(take.id, stars=stars)
            if number == 3:
                for more in (1, 2):
                    music = engine.generate(prompt, seed=seed + more)
                    keep_music(library, music, now_s + 200 + more, parent=take.id, bond=Bond.VARIATION)


def shoot(library: Path) -> None:
    """Open the window on the library and take the pictures."""
    from PySide6.QtWidgets import QApplication

    app = QApplication(["MusicDesk"])
    app.setApplicationName("MusicDesk")
    from musicdesk.core.transport import Loop
    from musicdesk.gui.furnishing import Furniture, furnish_window

    furniture = furnish_window(library, [], safe=True)
    if not isinstance(furniture, Furniture):
        sys.exit("Another MusicDesk has the library.")
    window = furniture.window
    window.prompt.prompt.setPlainText(PROMPTS[-1][0])
    furniture.controller.open(furniture.library.find()[0])
    window.takes.select(furniture.library.find()[0])
    wait(app, lambda: furniture.playing.now is not None)
    opened = furniture.playing.now
    if opened is None:
        sys.exit("The take was not opened.")
    rate = opened.tape.sample_rate
    loaded: list[str] = []
    furniture.conductor.engine_changed.connect(lambda line, _reasons: loaded.append(line))
    wait(app, lambda: bool(loaded) and not loaded[-1].startswith("Loading"), 60)
    furniture.playing.set_loop(Loop(round(2.88 * rate), round(5.76 * rate)))
    furniture.playing.seek(round(PLAYHEAD_S * rate))
    window.status.say("Ready.")
    for name, (scheme, percent) in SHOTS.items():
        window.theme.apply(scheme, percent)
        window.resize(*(side * percent // 100 for side in SIZE_PX))
        wait(app, lambda: False, 0.5)
        window.grab().save(str(FOLDER / f"{name}.png"))
        print(FOLDER / f"{name}.png")
    window.close()
    furniture.close()


def wait(app: object, is_so: Callable[[], bool], limit_s: float = 10.0) -> None:
    """Let the window go on until something is so, or for `limit_s` seconds."""
    import time

    from PySide6.QtCore import QCoreApplication

    end = time.monotonic() + limit_s
    while not is_so() and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.005)


def main() -> None:
    """Make takes, then pictures, in a home of their own."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["QT_QPA_PLATFORM"] = "offscreen:size=2400x1500"
        for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
            os.environ[name] = str(Path(home) / name)
        fill(Path(home) / "Music" / "MusicDesk")
        shoot(Path(home) / "Music" / "MusicDesk")


if __name__ == "__main__":
    main()
