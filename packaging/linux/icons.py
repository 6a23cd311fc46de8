"""Renders the program's icons from their drawings: `python icons.py FOLDER` fills a hicolor theme."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

DRAWINGS = Path(__file__).resolve().parents[2] / "resources" / "icons"
PROGRAM, STYLE = "musicdesk", "application-x-musicdesk-style"
SIZES_PX = (16, 22, 24, 32, 48, 64, 128, 256, 512)
SMALL_PX = 32
"""Up to here the small drawing is taken: its edges lie on whole pixels."""


def fill(theme: Path) -> None:
    """Write every icon in every size, and the drawings themselves, into a theme's folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for px in SIZES_PX:
        small = "-small" if px <= SMALL_PX else ""
        _render(DRAWINGS / f"musicdesk{small}.svg", theme / f"{px}x{px}" / "apps" / f"{PROGRAM}.png", px)
        _render(DRAWINGS / "musicdesk-style.svg", theme / f"{px}x{px}" / "mimetypes" / f"{STYLE}.png", px)
    for drawing, place in (("musicdesk.svg", f"apps/{PROGRAM}.svg"), ("musicdesk-style.svg", f"mimetypes/{STYLE}.svg")):
        target = theme / "scalable" / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(DRAWINGS / drawing, target)


def _render(drawing: Path, target: Path, px: int) -> None:
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    picture = QImage(px, px, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(drawing)).render(painter, QRectF(0, 0, px, px))
    painter.end()
    target.parent.mkdir(parents=True, exist_ok=True)
    if not picture.save(str(target)):
        raise OSError(f"{target} could not be written")


if __name__ == "__main__":
    fill(Path(sys.argv[1]))
