"""Makes the program's icon for another system out of its drawings: .ico for Windows, .icns for macOS, by the ending.

python packaging/icon.py build/musicdesk.ico
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

DRAWINGS = Path(__file__).resolve().parents[1] / "resources" / "icons"
SIZES_PX = {".ico": (16, 20, 24, 32, 40, 48, 64, 128, 256), ".icns": (32, 64, 128, 256, 512, 1024)}
"""What each system looks for, smallest first: Windows at 100 to 250 %, macOS at one and two pixels to a point."""
SMALL_PX = 32
"""Up to here the small drawing is taken, whose edges lie on whole pixels."""


def write_icon(icon: Path) -> None:
    """Draw each size by itself, so that the small ones are sharp, and write all of them into one file."""
    from PIL import Image

    pictures = [Image.open(io.BytesIO(_drawn(size_px))) for size_px in SIZES_PX[icon.suffix]]
    largest = pictures[-1]
    icon.parent.mkdir(parents=True, exist_ok=True)
    if icon.suffix == ".ico":
        largest.save(icon, sizes=[each.size for each in pictures], append_images=pictures[:-1])
    else:
        largest.save(icon, append_images=pictures[:-1])


def _drawn(size_px: int) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    drawing = DRAWINGS / ("musicdesk-small.svg" if size_px <= SMALL_PX else "musicdesk.svg")
    image = QImage(size_px, size_px, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(kept, "PNG")
    return bytes(kept.data().data())


if __name__ == "__main__":
    write_icon(Path(sys.argv[1]))
