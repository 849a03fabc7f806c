"""Nothing moves by itself once the reader has asked for that, and from then on."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from drviewer.ui.motion import Motion
from drviewer.ui.session import Session

EFFECTS = Qt.UIEffect.UI_General


@pytest.fixture
def panes(qtbot: QtBot) -> Iterator[QMainWindow]:
    was = QApplication.isEffectEnabled(EFFECTS)
    QApplication.setEffectEnabled(EFFECTS, True)
    panes = QMainWindow()
    qtbot.addWidget(panes)
    yield panes
    QApplication.setEffectEnabled(EFFECTS, was)


def reduce(session: Session, is_reduced: bool) -> None:
    session.set_settings(session.settings.model_copy(update={"reduce_motion": is_reduced}))


def test_panes_slide_by_default(session: Session, panes: QMainWindow) -> None:
    Motion(session, panes)
    assert panes.isAnimated()


def test_the_setting_stops_panes_and_menus_at_once(session: Session, panes: QMainWindow) -> None:
    motion = Motion(session, panes)
    reduce(session, True)
    assert motion.parent() is panes
    assert not panes.isAnimated()
    assert not QApplication.isEffectEnabled(EFFECTS)


def test_turned_off_again_the_system_decides_as_before(
    session: Session, panes: QMainWindow
) -> None:
    Motion(session, panes)
    reduce(session, True)
    reduce(session, False)
    assert panes.isAnimated()
    assert QApplication.isEffectEnabled(EFFECTS)


def test_what_the_system_has_off_stays_off(session: Session, panes: QMainWindow) -> None:
    QApplication.setEffectEnabled(EFFECTS, False)
    Motion(session, panes)
    reduce(session, True)
    reduce(session, False)
    assert not QApplication.isEffectEnabled(EFFECTS)
