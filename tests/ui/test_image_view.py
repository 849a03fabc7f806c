from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drviewer.domain import FundusImage, Region, Rgb
from drviewer.ui.image_view import ImageView
from drviewer.ui.images import to_qimage
from drviewer.ui.picture import make_picture
from drviewer.ui.view_labels import ViewLabels, labels_of, paint_labels
from drviewer.ui.view_transform import MouseUse, ViewTransform

CURSOR = QPointF(231.0, 97.0)
MakeImage = Callable[..., FundusImage]


@pytest.fixture
def view(qtbot: QtBot, disc_rgb: Rgb) -> ImageView:
    return shown_view(qtbot, ViewTransform(), disc_rgb)


def shown_view(qtbot: QtBot, transform: ViewTransform, rgb: Rgb) -> ImageView:
    view = ImageView(transform)
    qtbot.addWidget(view)
    view.resize(500, 320)
    view.show()
    transform.set_image_size(rgb.shape[1], rgb.shape[0])
    view.set_picture(make_picture(rgb))
    return view


def turn_wheel(view: ImageView, at: QPointF, steps: int) -> None:
    event = QWheelEvent(
        at,
        view.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def distance(first: QPointF, second: QPointF) -> float:
    return (first - second).manhattanLength()


def test_the_wheel_can_go_through_the_images_and_zooms_with_ctrl_then(
    qtbot: QtBot, view: ImageView
) -> None:
    transform = view._transform
    transform.mouse = MouseUse(wheel_steps=True)
    asked: list[int] = []
    transform.step_requested.connect(asked.append)
    turn_wheel(view, CURSOR, -1)
    turn_wheel(view, CURSOR, 1)
    assert asked == [1, -1]
    assert transform.is_fitted


def test_the_buttons_on_the_side_ask_for_what_is_chosen(qtbot: QtBot, view: ImageView) -> None:
    pressed: list[int] = []
    view._transform.side_pressed.connect(pressed.append)
    for button in (Qt.MouseButton.ForwardButton, Qt.MouseButton.BackButton):
        qtbot.mouseClick(view, button)
    assert pressed == [1, -1]


def drag(view: ImageView, button: Qt.MouseButton, way: QPointF) -> None:
    for kind, at, held in (
        (QEvent.Type.MouseButtonPress, CURSOR, button),
        (QEvent.Type.MouseMove, CURSOR + way, button),
        (QEvent.Type.MouseButtonRelease, CURSOR + way, Qt.MouseButton.NoButton),
    ):
        which = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else button
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(view, QMouseEvent(kind, at, at, which, held, none))


def test_a_drag_with_another_button_does_what_is_chosen(view: ImageView) -> None:
    transform, way = view._transform, QPointF(0, -40)
    toned: list[QPointF] = []
    view.toned.connect(toned.append)
    drag(view, Qt.MouseButton.RightButton, way)
    assert toned == [way]
    assert transform.is_fitted
    transform.mouse = MouseUse(right="zoom", middle="nothing")
    under = view.map_to_image(CURSOR)
    drag(view, Qt.MouseButton.RightButton, way)
    assert view.scale > view.fit_scale
    assert distance(view.map_to_image(CURSOR), under) < 1
    centre = transform.centre
    drag(view, Qt.MouseButton.MiddleButton, way)
    assert transform.centre == centre
    transform.mouse = MouseUse(right="pan")
    drag(view, Qt.MouseButton.RightButton, way)
    assert transform.centre != centre
    assert toned == [way]


@pytest.mark.parametrize("direction", [1, -1])
def test_pixel_under_the_cursor_stays_within_one_pixel_over_20_wheel_steps(
    view: ImageView, direction: int
) -> None:
    turn_wheel(view, CURSOR, 4)
    under = view.map_to_image(CURSOR)
    for _ in range(20):
        turn_wheel(view, CURSOR, direction)
        assert distance(view.map_to_view(under), CURSOR) < 1


def test_20_steps_in_and_out_come_back_to_where_they_began(view: ImageView) -> None:
    view.zoom_by(1.0, CURSOR)
    before = view.map_to_image(QPointF(0, 0))
    for direction in [1] * 5 + [-1] * 5:
        turn_wheel(view, CURSOR, direction)
    assert distance(view.map_to_image(QPointF(0, 0)), before) < 1e-6


def test_the_painted_picture_lies_where_the_mapping_says(view: ImageView, disc_rgb: Rgb) -> None:
    turn_wheel(view, CURSOR, 12)
    shot = view.grab().toImage()
    assert view.scale > 3, "close enough for crisp pixels"
    for column, row in ((200, 95), (205, 97), (195, 92)):
        middle = view.map_to_view(QPointF(column + 0.5, row + 0.5)).toPoint()
        assert view.rect().contains(middle)
        assert shot.pixelColor(middle).getRgb()[:3] == tuple(disc_rgb[row, column])


def test_double_click_fits_the_whole_picture(qtbot: QtBot, view: ImageView) -> None:
    turn_wheel(view, CURSOR, 9)
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(50, 60))
    assert view.transform.is_fitted
    assert view.map_to_view(QPointF(200, 150)) == QPointF(250, 160)
    top = view.map_to_view(QPointF(0, 0))
    assert top.y() == pytest.approx(0)


def test_actual_size_shows_every_pixel_once(view: ImageView) -> None:
    turn_wheel(view, CURSOR, 7)
    view.show_actual_size()
    step = view.map_to_view(QPointF(101, 100)) - view.map_to_view(QPointF(100, 100))
    assert step.x() * view.devicePixelRatioF() == pytest.approx(1)
    assert view.zoom_text == "1:1"


@pytest.mark.parametrize("button", [Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton])
def test_dragging_moves_the_picture_with_the_cursor(
    qtbot: QtBot, view: ImageView, button: Qt.MouseButton
) -> None:
    turn_wheel(view, CURSOR, 6)
    grabbed = view.map_to_image(QPointF(200, 150))
    qtbot.mousePress(view, button, pos=QPoint(200, 150))
    qtbot.mouseMove(view, QPoint(230, 140))
    qtbot.mouseRelease(view, button, pos=QPoint(230, 140))
    assert distance(view.map_to_view(grabbed), QPointF(230, 140)) < 1e-6


def test_the_picture_cannot_be_dragged_out_of_sight(qtbot: QtBot, view: ImageView) -> None:
    turn_wheel(view, CURSOR, 3)
    for _ in range(80):
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.map_to_image(QPointF(250, 160)).x() == 400


def test_keys_zoom_about_the_middle(qtbot: QtBot, view: ImageView) -> None:
    before = view.scale
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.scale > before
    assert distance(view.map_to_view(QPointF(200, 150)), QPointF(250, 160)) < 1e-6
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.scale == pytest.approx(before)


def test_views_of_one_transform_move_as_one(qtbot: QtBot, disc_rgb: Rgb) -> None:
    transform = ViewTransform()
    left = shown_view(qtbot, transform, disc_rgb)
    right = shown_view(qtbot, transform, disc_rgb)
    turn_wheel(left, CURSOR, 8)
    right.pan_by(QPointF(30, -12))
    for corner in (QPointF(0, 0), QPointF(400, 300)):
        assert left.map_to_view(corner) == right.map_to_view(corner)


def test_overlay_lies_on_its_region_at_every_zoom(view: ImageView) -> None:
    overlay = QImage(8, 8, QImage.Format.Format_ARGB32_Premultiplied)
    overlay.fill(QColor("#ff00ff"))
    view.set_overlay(overlay, Region(100, 80, 200, 120))
    view.set_overlay_opacity(1.0)
    for steps in (0, 3, 5):
        turn_wheel(view, CURSOR, steps)
        rect = view.overlay_rect()
        assert distance(rect.topLeft(), view.map_to_view(QPointF(100, 80))) < 1e-6
        assert distance(rect.bottomRight(), view.map_to_view(QPointF(300, 200))) < 1e-6
        shot = view.grab().toImage()
        assert shot.pixelColor(CURSOR.toPoint()) == QColor("#ff00ff")
        for outside in (QPointF(97, 140), QPointF(303, 140), QPointF(200, 77), QPointF(200, 203)):
            at = view.map_to_view(outside).toPoint()
            if view.rect().contains(at):
                assert shot.pixelColor(at) != QColor("#ff00ff")


def test_hidden_overlay_leaves_the_photograph_as_it_is(view: ImageView) -> None:
    bare = view.grab().toImage()
    overlay = QImage(8, 8, QImage.Format.Format_ARGB32_Premultiplied)
    overlay.fill(QColor("#ff00ff"))
    view.set_overlay(overlay, Region(100, 80, 200, 120))
    assert view.grab().toImage() == bare


def test_a_picture_outlives_the_name_of_its_pixels() -> None:
    pixels = np.full((40, 50, 3), 77, np.uint8)
    picture = to_qimage(pixels)
    del pixels
    np.full((40, 50, 3), 200, np.uint8)
    assert picture.pixelColor(49, 39).getRgb()[:3] == (77, 77, 77)


def test_loading_is_said_only_after_a_while_and_the_former_picture_goes_at_once(
    qtbot: QtBot, view: ImageView
) -> None:
    view.show_loading()
    assert view.picture is None
    assert view.state.title == ""
    qtbot.waitUntil(lambda: view.state.title == "Opening…")


def test_unreadable_says_its_reason(view: ImageView) -> None:
    view.show_message("file-x", "This photograph can't be read", "broken.jpg is cut short.")
    assert view.state.text == "broken.jpg is cut short."
    view.grab()


def test_labels_are_read_out_with_the_eye_and_the_enhancement(view: ImageView) -> None:
    view.set_labels(
        ViewLabels("Ana Novák", "OD · Right eye", "a.jpg", True, "Enhanced: CLAHE 2.0 · 8×8")
    )
    spoken = view.accessibleName()
    for words in ("Ana Novák", "Right eye", "CLAHE 2.0", "synthetic"):
        assert words in spoken
    view.grab()


@pytest.mark.parametrize(("width", "shown"), [(700, "OD · Right eye"), (230, "OD")])
def test_which_eye_it_is_is_never_cut_in_its_middle(
    qapp: QApplication, make_image: MakeImage, width: int, shown: str
) -> None:
    written: list[str] = []

    class Noted(QPainter):
        def drawText(self, place: QRectF, flags: int, words: str) -> None:  # noqa: N802
            written.append(words)
            super().drawText(place, flags, words)

    picture = QPixmap(width, 300)
    painter = Noted(picture)
    labels = labels_of(make_image(), "Enhanced: CLAHE 2.0 · 8×8")
    paint_labels(painter, QRectF(picture.rect()), labels, ())
    painter.end()
    assert shown in written
