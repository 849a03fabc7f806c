"""Turned, mirrored, magnified, on sharp screens: what is seen is always the photograph's pixel."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drviewer.domain import Rgb
from drviewer.ui.image_view import ImageView
from drviewer.ui.picture import make_picture
from drviewer.ui.session import Session
from drviewer.ui.tasks import TaskRunner
from drviewer.ui.view_transform import Orientation, ViewTransform
from drviewer.ui.viewer import Viewer

CURSOR = QPointF(231.0, 97.0)
ORIENTATIONS = [Orientation(turns, flip) for turns in range(4) for flip in (False, True)]


@pytest.fixture
def view(qtbot: QtBot, disc_rgb: Rgb) -> ImageView:
    view = ImageView(ViewTransform())
    qtbot.addWidget(view)
    view.resize(500, 320)
    view.show()
    view.transform.set_image_size(400, 300)
    view.set_picture(make_picture(disc_rgb))
    return view


def distance(first: QPointF, second: QPointF) -> float:
    return (first - second).manhattanLength()


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("orientation", ORIENTATIONS, ids=lambda one: one.text or "upright")
def test_pixel_under_the_cursor_stays_over_20_steps_however_it_is_turned(
    view: ImageView, orientation: Orientation, ratio: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view, "devicePixelRatioF", lambda: ratio)
    view.transform.set_orientation(orientation)
    under = view.map_to_image(CURSOR)
    for step in range(20):
        view.zoom_by(1.2 if step < 12 else 1 / 1.2, CURSOR)
        assert distance(view.map_to_view(under), CURSOR) < 1
        assert distance(view.map_to_image(view.map_to_view(under)), under) < 1e-6


@pytest.mark.parametrize("orientation", ORIENTATIONS, ids=lambda one: one.text or "upright")
def test_turned_picture_is_painted_where_the_mapping_says(
    view: ImageView, disc_rgb: Rgb, orientation: Orientation
) -> None:
    view.transform.set_orientation(orientation)
    for _ in range(12):
        view.zoom_by(1.2, CURSOR)
    middle = view.map_to_image(CURSOR)
    shot = view.grab().toImage()
    for right, down in ((0, 0), (4, -3), (-5, 2)):
        column, row = int(middle.x()) + right, int(middle.y()) + down
        at = view.map_to_view(QPointF(column + 0.5, row + 0.5)).toPoint()
        assert shot.pixelColor(at).getRgb()[:3] == tuple(disc_rgb[row, column])


def test_picture_on_its_side_fits_by_its_turned_size(view: ImageView) -> None:
    view.transform.set_orientation(Orientation(1))
    assert view.scale == pytest.approx(320 / 400)
    corners = [view.map_to_view(QPointF(x, y)) for x in (0, 400) for y in (0, 300)]
    assert min(one.y() for one in corners) == pytest.approx(0)
    assert max(one.y() for one in corners) == pytest.approx(320)


def test_mirror_exchanges_what_is_seen_left_and_right(view: ImageView) -> None:
    for turns in range(4):
        before = Orientation(turns)
        view.transform.set_orientation(before)
        seen = view.map_to_view(QPointF(120, 80))
        view.transform.set_orientation(before.mirrored())
        mirrored = view.map_to_view(QPointF(120, 80))
        assert mirrored.x() == pytest.approx(500 - seen.x())
        assert mirrored.y() == pytest.approx(seen.y())
    assert before.mirrored().mirrored() == before


def test_four_quarter_turns_come_back(view: ImageView) -> None:
    orientation = Orientation(0, True)
    for _ in range(4):
        orientation = orientation.turned(1)
    assert orientation == Orientation(0, True)
    assert orientation.turned(-1).text == "Mirrored · Rotated 270°"


@pytest.mark.parametrize("orientation", ORIENTATIONS, ids=lambda one: one.text or "upright")
def test_dragging_follows_the_cursor_however_it_is_turned(
    qtbot: QtBot, view: ImageView, orientation: Orientation
) -> None:
    view.transform.set_orientation(orientation)
    view.zoom_by(3.0, QPointF(250, 160))
    grabbed = view.map_to_image(QPointF(200, 150))
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 150))
    qtbot.mouseMove(view, QPoint(230, 140))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(230, 140))
    assert distance(view.map_to_view(grabbed), QPointF(230, 140)) < 1e-6


def test_fine_lines_keep_their_darkness_when_zoomed_out(qtbot: QtBot) -> None:
    """Lines of one pixel, every sixth: skipped pixels would show some black and lose others."""
    lines = np.full((1500, 1500, 3), 200, np.uint8)
    lines[:, ::6] = 20
    view = ImageView(ViewTransform())
    qtbot.addWidget(view)
    view.resize(700, 700)
    view.transform.set_image_size(1500, 1500)
    view.set_picture(make_picture(lines))
    for scale in (0.46, 0.4, 0.33, 0.25):
        view.transform.look_at(QPointF(750, 750), scale)
        shot = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        row = np.frombuffer(shot.constBits(), np.uint8).reshape(700, -1)[350, 300 * 3 : 400 * 3]
        assert row.mean() == pytest.approx(170, abs=4)


def send_gesture(view: ImageView, kind: Qt.NativeGestureType, value: float) -> None:
    event = QNativeGestureEvent(
        kind,
        QPointingDevice.primaryPointingDevice(),
        2,
        CURSOR,
        CURSOR,
        view.mapToGlobal(CURSOR),
        value,
        QPointF(),
    )
    QApplication.sendEvent(view, event)


def test_pinch_zooms_at_the_cursor_and_a_double_tap_fits_or_shows_every_pixel(
    view: ImageView,
) -> None:
    under, before = view.map_to_image(CURSOR), view.scale
    for value in (0.3, 0.2, -0.1, -3.0, 0.5):
        send_gesture(view, Qt.NativeGestureType.ZoomNativeGesture, value)
        assert distance(view.map_to_view(under), CURSOR) < 1
        assert view.scale > 0
    view.transform.fit()
    send_gesture(view, Qt.NativeGestureType.SmartZoomNativeGesture, 0)
    assert view.scale == pytest.approx(1)
    send_gesture(view, Qt.NativeGestureType.SmartZoomNativeGesture, 0)
    assert view.transform.is_fitted
    assert view.scale == before


def test_read_out_tells_the_photographs_pixel_and_value(
    qtbot: QtBot, view: ImageView, disc_rgb: Rgb
) -> None:
    view.transform.set_orientation(Orientation(1, True))
    qtbot.mouseMove(view, QPoint(240, 150))
    assert view._pixel_text() == ""
    view.transform.show_pixel(True)
    at = view.map_to_image(QPointF(240, 150))
    red, green, blue = disc_rgb[int(at.y()), int(at.x())]
    expected = f"x {int(at.x())} · y {int(at.y())} · R {red} G {green} B {blue}"
    assert view._pixel_text() == expected
    view.grab()
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert view._pixel_text() == ""


def test_loupe_shows_the_pixel_under_the_cursor_in_both_views_and_leaves_no_trace(
    qtbot: QtBot, view: ImageView, disc_rgb: Rgb
) -> None:
    twin = ImageView(view.transform)
    qtbot.addWidget(twin)
    twin.resize(500, 320)
    twin.set_picture(make_picture(disc_rgb))
    view.zoom_by(1.0, CURSOR)
    bare = view.grab().toImage()
    view.transform.point_at(QPointF(180.5, 120.5))
    view.transform.magnify(True)
    for one in (view, twin):
        at = one.map_to_view(QPointF(180.5, 120.5)).toPoint()
        shot = one.grab().toImage()
        assert shot != bare
        assert shot.pixelColor(at).getRgb()[:3] == tuple(disc_rgb[120, 180])
    view.transform.magnify(False)
    view.transform.point_at(None)
    assert view.grab().toImage() == bare


def test_loupe_is_there_while_its_key_is_held(
    qtbot: QtBot, session: Session, tasks: TaskRunner
) -> None:
    viewer = Viewer(session, tasks)
    qtbot.addWidget(viewer)
    viewer.show()
    QTest.keyPress(viewer.windowHandle(), Qt.Key.Key_Z)
    assert viewer.transform.is_magnifying
    QTest.keyRelease(viewer.windowHandle(), Qt.Key.Key_Z)
    assert not viewer.transform.is_magnifying


def test_the_next_image_stands_upright_again(
    qtbot: QtBot, session: Session, tasks: TaskRunner, make_image: object
) -> None:
    viewer = Viewer(session, tasks)
    qtbot.addWidget(viewer)
    session.set_images([make_image(1), make_image(2)])  # type: ignore[operator]
    session.open_image(1)
    viewer.rotate_right()
    viewer.mirror()
    assert viewer.transform.orientation.text == "Mirrored · Rotated 270°"
    session.open_image(2)
    assert viewer.transform.orientation.is_upright
