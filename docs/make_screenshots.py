"""Makes the pictures of the window anew: real takes of the Starter, in the real window, without a screen.

    python docs/make_screenshots.py

    python docs/make_screenshots.py --welcome

Writes dark.png, light.png, large.png (150 %), notes.png, long.png, melody.png, models.png and idea.png beside itself,
and the first-run page in four languages; with --welcome these alone. It needs what MusicDesk needs, and fonts, with
Japanese among them.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from musicdesk.core.music import Music
    from musicdesk.core.take import Bond, Take
    from musicdesk.gui.furniture import Furniture
    from musicdesk.library import Library

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent))
PROMPTS = (
    ("calm ambient with flute and warm pad, slow", 3, 4),
    ("energetic rock with distorted guitar, bass guitar and drums, 150 bpm", 11, 0),
    ("dreamy lo-fi with vibraphone", 5, 5),
    ("groovy house with saxophone, piano and drums, 125 bpm", 21, 3),
    ("warm lo-fi piano, 84 bpm", 7, 5),
)
LONG = ("calm ambient with warm pad, 75 bpm", "drums and bass enter, 75 bpm")
SHOTS = {"dark": ("dark", 100), "light": ("light", 100), "large": ("dark", 150)}
SIZE_PX = (1280, 800)
PLAYHEAD_S = 3.4
COUNTED_S = 2.4
HUMMED = (((57, 60, 64, 62, 60, 57, 55, 57), 0.6), ((57, 57, 60, 62, 64, 64, 62, 60, 57, 59, 60, 57), 0.4))
"""MIDI pitches, and how long each is held in seconds."""


def fill(folder: Path) -> None:
    """Put takes of the Starter into a library."""
    import musicdesk
    from musicdesk.core.section import Section
    from musicdesk.core.take import Bond
    from musicdesk.library import Library
    from musicdesk.workers.study import study

    engine, now_s = musicdesk.load("starter"), 1_790_000_000.0
    with Library.open(folder) as library:
        for number, (prompt, seed, stars) in enumerate(PROMPTS):
            take = put(library, engine.generate(prompt, seed=seed), now_s + 60 * number)
            library.change(take.id, stars=stars)
            if number == 3:
                for more in (1, 2):
                    music = engine.generate(prompt, seed=seed + more)
                    put(library, music, now_s + 200 + more, take.id, Bond.VARIATION)
        first, second = LONG
        music = engine.stream(first, seconds=24.0, seed=4, sections=(Section(12.0, 24.0, second),))
        for _ in music:
            pass
        put(library, music.music, now_s - 600)
        for take_id in library.find():
            study(library, take_id)


def put(library: Library, music: Music, now_s: float, parent: str | None = None, bond: Bond | None = None) -> Take:
    """Put music into the library as if it had been made there."""
    from musicdesk.analysis.seams import measured
    from musicdesk.core.seam import Seam
    from musicdesk.core.take import Take, take_title
    from musicdesk.workers.keeping import pictured

    peaks, small = pictured(music.clip)
    take = Take(
        id=library.new_id(now_s),
        title=take_title(music.recipe.prompt),
        created_s=now_s,
        seconds=music.seconds,
        sample_rate=music.sample_rate,
        channels=1,
        recipe=music.recipe,
        bpm=music.recipe.bpm,
        parent=parent,
        bond=bond,
        seams=measured(music.clip, [Seam(join.step / 50, join.kind) for join in music.joins]),
    )
    return library.add(take, music.clip, codes=music.codes, peaks=peaks, overview=small)


def sing(library: Path) -> None:
    """Put two hummed lines among the recordings, as if they had been sung after a bar of count-in."""
    import numpy as np

    from musicdesk.app.recordings import keep, new_place
    from musicdesk.audio.recorder import Recorded
    from musicdesk.core.clip import Clip
    from musicdesk.formats.audiofile import write_wav

    for number, (pitches, note_s) in enumerate(HUMMED):
        moments = np.arange(round(note_s * 48_000)) / 48_000
        fade = np.clip(np.minimum(moments / 0.05, (note_s - moments) / 0.08), 0, 1)
        parts = [np.zeros(round(COUNTED_S * 48_000))]
        for pitch in pitches:
            bend = 0.35 * np.exp(-moments / 0.05) + 0.25 * np.sin(2 * np.pi * 5.3 * moments) * np.clip(
                3 * moments, 0, 1
            )
            phase = 2 * np.pi * np.cumsum(440 * 2 ** ((pitch - bend - 69) / 12)) / 48_000
            parts.append(0.15 * fade * sum(np.sin(partial * phase) / partial**1.4 for partial in range(1, 9)))
        sound = np.concatenate([*parts, np.zeros(12_000)])
        sound += np.random.default_rng(number).normal(0, 4e-4, len(sound))
        place = new_place(library, 1_790_000_000.0 + number, bpm=100.0, count_in_bars=1)
        path = write_wav(place, Clip(sound.astype(np.float32)[:, None], 48_000))
        recorded = Recorded(path, 48_000, 1, len(sound), "Microphone", 0.0)
        keep(place, recorded, offset_s=COUNTED_S, latency_s=None, bpm=100.0, count_in_bars=1)


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
        shot(app, window, name)
    window.theme.apply("dark", 100)
    window.resize(*SIZE_PX)
    furniture.notation.show(True)
    wait(app, lambda: len(furniture.outgoing.score.notes) > 0)
    wait(app, lambda: False, 0.5)
    shot(app, window, "notes")
    furniture.notation.show(False)
    furniture.controller.open(furniture.library.find()[-1])
    wait(
        app,
        lambda: furniture.playing.now is not None and furniture.playing.now.title.startswith("calm ambient with warm"),
    )
    wait(app, lambda: False, 1.0)
    window.waveform.select(Loop(round(14.4 * rate), round(17.6 * rate)))
    window.takes.select(furniture.library.find()[-1])
    wait(app, lambda: False, 0.5)
    window.status.say("Ready.")
    shot(app, window, "long")
    sung(app, furniture)
    furniture.studio.close()
    listed(app, furniture)
    found(app, furniture)
    window.close()
    furniture.close()
    welcome(app)


def sung(app: object, furniture: Furniture) -> None:
    """Take the picture of the melody page."""
    from musicdesk.app.recordings import recordings
    from musicdesk.core.melody import Repairs
    from musicdesk.core.scale import Scale
    from musicdesk.gui.studioroom import draft_of

    window = furniture.window
    window.theme.apply("dark", 100)
    window.resize(*SIZE_PX)
    draft = draft_of(recordings(furniture.library.folder)[-1])
    furniture.studio.look_at(draft.with_(repairs=Repairs(scale=Scale(9, "minor"))))
    wait(app, lambda: False, 4)
    window.status.say("Ready.")
    shot(app, window, "melody")


def shot(app: object, place: QWidget, name: str) -> None:
    """Take a picture of the window, or of a dialog."""
    banner = getattr(place, "banner", None)
    if banner is not None:
        banner.hide()  # what this machine lacks is nobody else's business
    wait(app, lambda: False, 0.3)
    place.grab().save(str(FOLDER / f"{name}.png"))
    print(FOLDER / f"{name}.png")


def listed(app: object, furniture: Furniture) -> None:
    """Take the picture of the models."""
    furniture.models.show()
    dialog = furniture.models.dialog
    if dialog is None:
        sys.exit("The models were not shown.")
    dialog.choose("facebook/musicgen-small")
    wait(app, lambda: False, 4)
    shot(app, dialog, "models")
    dialog.close()


def found(app: object, furniture: Furniture) -> None:
    """Take the picture of the page that makes loops of an idea."""
    from musicdesk.app.recordings import recordings
    from musicdesk.gui.ideas import Ideas

    window = furniture.window
    ideas = window.findChild(Ideas)
    if ideas is None:
        sys.exit("There is no page for ideas.")
    ideas.open()
    page = ideas.room.page
    ideas.room.hear(recordings(furniture.library.folder)[-1].path, "Humming 2")
    wait(app, page.order.make.isEnabled, 30)
    page.order.instrument.put("electric piano")
    page.order.candidates.setValue(3)
    page.make()
    wait(app, lambda: False, 3)
    wait(app, lambda: not any(job.state.value in ("queued", "running") for job in furniture.conductor.jobs), 120)
    wait(app, lambda: False, 8)  # until they have been listened to
    window.status.say("Ready.")
    shot(app, window, "idea")


def welcome(app: QApplication) -> None:
    """Take the pictures of the first-run page, as it looks on a machine with a sound device and no graphics card."""
    from musicdesk.app.firstrun import graphics
    from musicdesk.engines.catalog import resources_folder
    from musicdesk.gui.firstrun import FirstRunPage
    from musicdesk.gui.languages import NAMES, speak
    from musicdesk.gui.theme import Theme
    from musicdesk.gui.tongue import told, tr

    theme = Theme(resources_folder() / "icons")
    theme.apply("dark", 100)
    for code in ("en", "de", "es", "ja"):
        speak(app, code, resources_folder())
        page = FirstRunPage(theme, tuple(NAMES.items()), code)
        page.sound.say(tr("Plays on the device that the system has chosen."))
        page.graphics.say(told(graphics().sentence))
        page.show()
        wait(app, lambda: False, 0.5)
        shot(app, page, f"welcome-{code}")
        page.close()


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
        os.environ.pop("MUSICDESK_LANGUAGE", None)
        os.environ["HOME"] = home
        for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
            os.environ[name] = str(Path(home) / name)
        if "--welcome" in sys.argv:
            from PySide6.QtWidgets import QApplication

            welcome(QApplication(["MusicDesk"]))
            return
        fill(Path(home) / "Music" / "MusicDesk")
        sing(Path(home) / "Music" / "MusicDesk")
        shoot(Path(home) / "Music" / "MusicDesk")


if __name__ == "__main__":
    main()
