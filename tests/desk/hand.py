"""A hand on the desk's mouse: it presses, draws, holds keys meanwhile, and lets go, without a program between."""

from __future__ import annotations

import contextlib
import ctypes
import time
from collections.abc import Iterator
from ctypes.util import find_library

from desk.stage import Stage

Point = tuple[int, int]
"""x and y on the screen, in pixels."""
STEPS, STEP_S, SETTLE_S, HOVER_S = 14, 0.02, 0.1, 0.6
"""How a drag is drawn: in so many steps, each so long, with a rest after the press, and one before it is let go."""


class Hand:
    """The pointer of a stage. To be closed."""

    def __init__(self, stage: Stage) -> None:
        self._x11 = ctypes.CDLL(find_library("X11") or "libX11.so.6")
        self._test = ctypes.CDLL(find_library("Xtst") or "libXtst.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XStringToKeysym.restype = ctypes.c_ulong
        self._screen = ctypes.c_void_p(self._x11.XOpenDisplay(stage.display.encode()))
        if not self._screen:
            raise RuntimeError(f"the screen {stage.display} cannot be opened")

    def close(self) -> None:
        """Take the hand away."""
        self._x11.XCloseDisplay(self._screen)

    def move(self, place: Point) -> float:
        """Move the pointer there at once, and return when: as time.monotonic() says it, on whatever process."""
        self._test.XTestFakeMotionEvent(self._screen, -1, *place, ctypes.c_ulong(0))
        return self._sent()

    def draw(self, begin: Point, end: Point, steps: int = STEPS) -> None:
        """Move the pointer from one place to another in steps, as a hand does."""
        for step in range(1, steps + 1):
            self.move(tuple(round(a + (b - a) * step / steps) for a, b in zip(begin, end, strict=True)))  # type: ignore[arg-type]
            time.sleep(STEP_S)

    def hover(self, place: Point) -> None:
        """Stay at a place for a moment, as a hand does, which does not rest quite."""
        for way in (3, -3, 2, 0):
            self.move((place[0] + way, place[1] + way))
            time.sleep(0.04)
        time.sleep(HOVER_S)

    def press(self, button: int = 1) -> float:
        """Press a button, and return when."""
        return self._button(button, down=True)

    def let_go(self, button: int = 1) -> float:
        """Let a button go, and return when."""
        return self._button(button, down=False)

    def key(self, name: str, *, down: bool | None = None) -> None:
        """Press a key (True), let it go (False), or both (None); by its X name, such as "Escape"."""
        sign = self._x11.XStringToKeysym(name.encode())
        code = self._x11.XKeysymToKeycode(self._screen, ctypes.c_ulong(sign))
        for state in (True, False) if down is None else (down,):
            self._test.XTestFakeKeyEvent(self._screen, code, int(state), ctypes.c_ulong(0))
        self._sent()

    def drag(self, begin: Point, end: Point, *, keys: tuple[str, ...] = (), settle_s: float = SETTLE_S) -> None:
        """Drag from one place to another, with keys held until it is let go."""
        with self.dragging(begin, end, keys=keys, settle_s=settle_s):
            pass

    @contextlib.contextmanager
    def dragging(
        self, begin: Point, end: Point, *, keys: tuple[str, ...] = (), settle_s: float = SETTLE_S
    ) -> Iterator[None]:
        """Drag from one place to another, and let go only when what is done meanwhile is done."""
        self.move(begin)
        time.sleep(settle_s)
        for name in keys:
            self.key(name, down=True)
        try:
            self.press()
            time.sleep(SETTLE_S)
            self.draw(begin, end)
            self.hover(end)
            yield
        finally:
            self.let_go()
            time.sleep(SETTLE_S)
            for name in keys:
                self.key(name, down=False)

    def _button(self, button: int, *, down: bool) -> float:
        self._test.XTestFakeButtonEvent(self._screen, button, int(down), ctypes.c_ulong(0))
        return self._sent()

    def _sent(self) -> float:
        moment_s = time.monotonic()
        self._x11.XSync(self._screen, 0)
        return moment_s


@contextlib.contextmanager
def hand_on(stage: Stage) -> Iterator[Hand]:
    """Give a hand, and take it away afterwards with no button and no key left down."""
    hand = Hand(stage)
    try:
        yield hand
    finally:
        hand.let_go()
        for name in ("Shift_L", "Control_L", "Alt_L"):
            hand.key(name, down=False)
        hand.close()


def middle(place: tuple[int, int, int, int] | list[int]) -> Point:
    """Return the middle of a place (x, y, width, height) of the screen."""
    left, top, width, height = place
    return left + width // 2, top + height // 2
