"""MusicDesk, or a bare window, started as a program that says when it could be used: started.py desk | bare.

A cold start is measured with this file: it imports nothing at the top that the program would not import itself.
"""

from __future__ import annotations

import sys
import time

TYPE_CHECKING = False  # typing itself is not imported
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QApplication, QWidget

    from musicdesk.gui.furniture import Furniture

HEAVY = ("torch", "transformers", "safetensors", "scipy", "onnxruntime", "librosa")


def watch(window: QWidget, seen: QWidget, usable: Callable[[], bool]) -> QObject:
    """Say when `seen`, a widget of the window, has been painted and the event loop has come round; then quit."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    class Eye(QObject):
        painted = False

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint and not self.painted:
                self.painted = True
                QTimer.singleShot(0, self.ready)
            return False

        def ready(self) -> None:
            moment_s, spent_s = time.monotonic(), time.process_time()
            report(moment_s, spent_s, usable() and seen.isVisible() and window.isVisible())
            QApplication.quit()

    eye = Eye(window)
    seen.installEventFilter(eye)
    return eye


def report(moment_s: float, spent_s: float, usable: bool) -> None:
    """Print the moment, the processor's time until then, whether the window can be used, what is loaded that should
    not be, and the memory in use."""
    import json

    loaded = sorted(set(HEAVY) & set(sys.modules))
    memory_mib = 0.0
    try:
        with open("/proc/self/maps", encoding="utf-8") as file:
            loaded += ["libtorch"] if "libtorch" in file.read() else []
        with open("/proc/self/statm", encoding="ascii") as file:
            memory_mib = int(file.read().split()[1]) * 4096 / 2**20
    except OSError:
        pass  # only Linux says so
    told = {"moment_s": moment_s, "spent_s": spent_s, "usable": usable, "heavy": loaded, "memory_mib": memory_mib}
    print(json.dumps(told), flush=True)


def bare() -> int:
    """Show a window with one button."""
    from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton

    app = QApplication(["bare"])
    window, button = QMainWindow(), QPushButton("Generate")
    window.setCentralWidget(button)
    window.resize(1280, 800)
    watch(window, button, lambda: True)
    window.show()
    return app.exec()


def desk() -> int:
    """Start MusicDesk as its command does, and watch the button Generate."""
    from musicdesk.gui import start

    put_up = start.put_up

    def put_up_and_watch(words: Sequence[str]) -> tuple[QApplication, Furniture] | int:
        up = put_up(words)
        if isinstance(up, int):
            raise SystemExit("There is no window.")
        panel = up[1].window.prompt

        def usable() -> bool:
            panel.prompt.setPlainText("warm piano")
            return bool(panel.generate_button.isEnabled())

        watch(panel.window(), panel.generate_button, usable)
        return up

    start.put_up = put_up_and_watch
    return start.start([])


if __name__ == "__main__":
    sys.exit(desk() if sys.argv[1] == "desk" else bare())
