"""The same sign is the same pixmap, so that what Qt keeps of it is kept once."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from drviewer.ui import theme
from drviewer.ui.icons import icon

SIDE = QSize(16, 16)


@pytest.mark.usefixtures("qapp")
def test_a_sign_asked_for_again_is_the_same_pixmap() -> None:
    first, again = icon("info").pixmap(SIDE), icon("info").pixmap(SIDE)
    assert first.cacheKey() == again.cacheKey()


@pytest.mark.usefixtures("qapp")
def test_other_signs_sizes_colours_and_states_are_other_pixmaps() -> None:
    one = icon("info")
    others = [
        icon("warning").pixmap(SIDE),
        one.pixmap(QSize(20, 20)),
        icon("info", "danger").pixmap(SIDE),
        one.pixmap(SIDE, QIcon.Mode.Disabled),
    ]
    keys = {pixmap.cacheKey() for pixmap in (one.pixmap(SIDE), *others)}
    assert len(keys) == 5


def test_a_sign_in_the_other_theme_has_the_other_colour(qapp: QApplication) -> None:
    theme.apply_theme(qapp, "light")
    light = icon("info").pixmap(SIDE).toImage()
    theme.apply_theme(qapp, "dark")
    try:
        assert icon("info").pixmap(SIDE).toImage() != light
    finally:
        theme.apply_theme(qapp, "light")
