"""The program's icon in every size and form wanted, from resources/icons/drviewer.svg."""

import os
from pathlib import Path

from metadata import ROOT

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
_SVG = ROOT / "resources" / "icons" / "drviewer.svg"


def write_icons(folder: Path) -> None:
    """``folder/icons/N.png`` for every size, ``drviewer.ico`` and ``drviewer.icns``."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PIL import Image
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QGuiApplication, QIcon

    app = QGuiApplication.instance() or QGuiApplication([])
    icon = QIcon(str(_SVG))
    target = folder / "icons"
    target.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        # Without a screen's ratio: as many pixels as the name says.
        icon.pixmap(QSize(size, size), 1.0).save(str(target / f"{size}.png"))
    largest = Image.open(target / "512.png")
    largest.save(folder / "drviewer.ico", sizes=[(n, n) for n in SIZES if n <= 256])
    largest.save(folder / "drviewer.icns")
    del app
