"""Comparing a widget's picture with the one it is known by.

Letters are drawn a little otherwise by every version of FreeType, so pictures are compared as means
over small squares: an edge that is softer passes, a line that has moved does not.
"""

import os
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

KNOWN = Path(__file__).parent / "ui" / "looks"
#: A side of the squares, in pixels; a grey level that differs; the share of squares that may.
_SQUARE = 4
_DIFFERS = 30.0
_MOST = 0.004

Picture = NDArray[np.float32]


def picture_of(widget: QWidget, width: int, height: int) -> QImage:
    """``widget`` at a fixed size and one pixel a pixel, without a focus frame."""
    widget.setFixedSize(width, height)
    widget.ensurePolished()
    widget.show()
    # What was put into a shown widget is laid out by an event; whether it then has the focus
    # depends on the tests before.
    QApplication.processEvents()
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
        QApplication.processEvents()
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)


def check(image: QImage, name: str, failed: Path) -> None:
    """Fail where ``image`` is not what ``name`` is known to look like.

    ``DRVIEWER_LOOKS=write`` keeps it as what it looks like from now on. A failure writes what was
    expected, what came, and where they differ, side by side, to ``failed``.
    """
    path = KNOWN / f"{name}.png"
    if os.environ.get("DRVIEWER_LOOKS") == "write":
        KNOWN.mkdir(exist_ok=True)
        assert image.save(str(path))
        return
    assert path.is_file(), f"nobody knows yet how {name} looks: DRVIEWER_LOOKS=write"
    known, seen = array_of(QImage(str(path))), array_of(image)
    assert known.shape == seen.shape, f"{name}: {known.shape} became {seen.shape}"
    different = differing(known, seen)
    if different.mean() > _MOST:
        failed.mkdir(parents=True, exist_ok=True)
        side_by_side(known, seen, different).save(str(failed / f"{name}.png"))
        raise AssertionError(
            f"{name} looks different in {different.mean():.1%} of it: see {failed / name}.png"
        )


def array_of(image: QImage) -> Picture:
    """float32 (rows, columns, 3)."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    rows, columns = rgb.height(), rgb.width()
    flat = np.frombuffer(rgb.constBits(), np.uint8).reshape(rows, rgb.bytesPerLine())
    return flat[:, : columns * 3].reshape(rows, columns, 3).astype(np.float32)


def differing(known: Picture, seen: Picture) -> NDArray[np.bool_]:
    """Which squares differ, (rows, columns) of squares."""
    return np.abs(_squares(known) - _squares(seen)).max(axis=-1) > _DIFFERS


def _squares(picture: Picture) -> Picture:
    rows, columns = (side // _SQUARE for side in picture.shape[:2])
    cut = picture[: rows * _SQUARE, : columns * _SQUARE]
    means = cut.reshape(rows, _SQUARE, columns, _SQUARE, 3).mean(axis=(1, 3))
    return means.astype(np.float32)


def side_by_side(known: Picture, seen: Picture, different: NDArray[np.bool_]) -> QImage:
    """Expected, seen, and the differing squares in red over what was seen."""
    marked = seen.copy() * 0.4 + 150
    for row, column in np.argwhere(different):
        place = np.s_[
            row * _SQUARE : (row + 1) * _SQUARE, column * _SQUARE : (column + 1) * _SQUARE
        ]
        marked[place] = (220, 30, 60)
    gap = np.full((known.shape[0], 8, 3), 128, np.float32)
    whole = np.concatenate([known, gap, seen, gap, marked], axis=1).clip(0, 255).astype(np.uint8)
    whole = np.ascontiguousarray(whole)
    rows, columns = whole.shape[:2]
    image = QImage(whole.data, columns, rows, columns * 3, QImage.Format.Format_RGB888)
    return image.copy()
