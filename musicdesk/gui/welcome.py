"""Welcome: the first-run page joined with sound card, microphone, prompt and settings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from musicdesk.app.settings import Settings
from musicdesk.audio.devices import NO_DEVICE, Device
from musicdesk.audio.inputstream import InputRequest, InputStream, Keep, OpenInput
from musicdesk.audio.player import Player
from musicdesk.core.errors import UserError
from musicdesk.gui.furniture import Furniture
from musicdesk.gui.languages import NAMES
from musicdesk.gui.tongue import told, tr

if TYPE_CHECKING:
    from musicdesk.app.firstrun import Graphics
    from musicdesk.gui.firstrun import FirstRunPage
    from musicdesk.gui.firstrunsound import MicrophoneTest, SoundTest

_SYSTEMS_OWN = "default"
"""What some sound systems call the device that the system has chosen."""


def open_microphone(request: InputRequest, keep: Keep) -> InputStream:
    """Open a real microphone."""
    from musicdesk.audio.microphone import Microphones

    return Microphones().open(request, keep)


class Welcome(QObject):
    """Shows the page, once by itself. `use` takes changed settings; the rest are the seams to what it looks at."""

    def __init__(
        self,
        furniture: Furniture,
        use: Callable[[Settings], None],
        show_models: Callable[[], None],
        *,
        open_input: OpenInput = open_microphone,
        player: Callable[[], Player] | None = None,
        graphics: Callable[[], Graphics] | None = None,
    ) -> None:
        super().__init__(furniture.window)
        self._all, self._use, self._show_models = furniture, use, show_models
        self._open_input, self._graphics = open_input, graphics
        self._make_player = player or (lambda: Player(card=furniture.player.card))
        self._page: FirstRunPage | None = None
        self._sound: SoundTest | None = None
        self._microphone: MicrophoneTest | None = None
        furniture.window.closing.connect(self._put_away)

    @property
    def page(self) -> FirstRunPage | None:
        """The page, while it is open."""
        return self._page

    def show_the_first_time(self) -> None:
        """Show the page if it was never shown, and settings are kept."""
        if not self._all.controller.settings.welcomed and not self._all.safe:
            self.show()

    def show(self) -> None:
        """Show the page, and look at what it speaks of."""
        if self._page is not None:
            self._page.raise_()
            return
        settings = self._all.controller.settings
        if not settings.welcomed:
            # Now, not when it is closed: whatever may come, nobody has to read it twice.
            self._use(settings.with_(welcomed=True))
        # Nobody who has seen it pays for it at the start.
        from musicdesk.app.firstrun import graphics, starter_is_there
        from musicdesk.gui.firstrun import FirstRunPage

        window = self._all.window
        self._page = page = FirstRunPage(window.theme, tuple(NAMES.items()), settings.language, window)
        page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page.show_starter(starter_is_there())
        page.sound_test_requested.connect(self._test_sound)
        page.microphone_test_requested.connect(self._test_microphone)
        page.take_requested.connect(self._make_a_take)
        page.models_requested.connect(self._leave_for_models)
        page.language_chosen.connect(lambda code: self._use(self._all.controller.settings.with_(language=code)))
        page.finished.connect(self._closed)
        page.open()
        self._all.background.run(self._all.player.devices, self._show_devices, self._say_no_sound)
        self._all.background.run(self._graphics or graphics, self._show_graphics, self._no_graphics)

    def _show_devices(self, devices: Sequence[Device]) -> None:
        if self._page is None:
            return
        if not devices:
            self._say_no_sound(self._all.player.facts().trouble or NO_DEVICE)
            return
        chosen = self._all.controller.settings.output
        default = next((each.name for each in devices if each.default), devices[0].name)
        name = chosen if chosen in [each.name for each in devices] else default
        own = tr("Plays on the device that the system has chosen.")
        self._page.sound.say(own if name == _SYSTEMS_OWN else tr("Plays on {device}.", device=name))

    def _show_graphics(self, found: Graphics) -> None:
        if self._page is not None:
            self._page.graphics.say(told(found.sentence))

    def _no_graphics(self, error: UserError) -> None:
        if self._page is not None:
            self._page.graphics.say(told(error), "warn")

    def _test_sound(self) -> None:
        from musicdesk.gui.firstrunsound import SoundTest

        if self._sound is None:
            self._sound = SoundTest(self._make_player(), self)
            self._sound.heard.connect(self._say_sound)
            self._sound.failed.connect(self._say_no_sound)
        self._sound.play(self._all.controller.settings.output or None, self._all.window.transport.volume())

    def _say_sound(self, device: str) -> None:
        if self._page is not None:
            own = tr("You should have heard three notes. If not, turn the speakers up.")
            there = tr("You should have heard three notes on {device}. If not, turn it up.", device=device)
            self._page.sound.say(own if device in ("", _SYSTEMS_OWN) else there)

    def _say_no_sound(self, sentence: str | UserError) -> None:
        if self._page is not None:
            self._page.sound.say(told(sentence), "warn")

    def _test_microphone(self) -> None:
        from musicdesk.gui.firstrunsound import MicrophoneTest

        if self._microphone is None:
            self._microphone = MicrophoneTest(self._open_input, self._all.background, self)
            self._microphone.opened.connect(self._say_microphone)
            self._microphone.level.connect(self._show_level)
            self._microphone.failed.connect(self._say_no_microphone)
        if self._page is None:
            return
        if self._microphone.is_on:
            self._microphone.stop()
            self._page.show_testing(False, tr("The microphone is closed again."))
        else:
            self._page.show_testing(True, tr("Opening the microphone …"))
            self._microphone.start()

    def _say_microphone(self, name: str) -> None:
        if self._page is not None:
            self._page.show_testing(True, tr("{microphone} listens. Say something: the bar moves.", microphone=name))

    def _say_no_microphone(self, sentence: str) -> None:
        if self._page is not None:
            self._page.show_testing(False, sentence)

    def _show_level(self, peaks: Sequence[float], clipped: bool) -> None:
        if self._page is not None:
            self._page.meter.set_level(peaks, clipped)

    def _make_a_take(self) -> None:
        from musicdesk.app.firstrun import FIRST_PROMPT

        self._leave()
        prompt = self._all.window.prompt
        prompt.prompt.selectAll()  # typed over, not set: what stood there comes back with Ctrl+Z
        prompt.prompt.insertPlainText(FIRST_PROMPT)
        prompt.generate()

    def _leave_for_models(self) -> None:
        self._leave()
        self._show_models()

    def _leave(self) -> None:
        if self._page is not None:
            self._page.accept()

    def _closed(self) -> None:
        self._page = None
        self._put_away()

    def _put_away(self) -> None:
        """Let the devices go that were tested."""
        if self._sound is not None:
            self._sound.close()
            self._sound = None
        if self._microphone is not None:
            self._microphone.stop()
