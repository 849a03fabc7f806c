"""Drawing on the photograph: with the mouse, with keys, on record, undone; looking goes on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drviewer.domain import FundusImage, Landmarks, Lesion, Mark, MarkKind, OpticDisc, Rgb
from drviewer.ui.image_view import ImageView
from drviewer.ui.mark_board import MarkBoard
from drviewer.ui.mark_layer import MarkLayer
from drviewer.ui.mark_list import MarkList
from drviewer.ui.mark_text import MarkText
from drviewer.ui.picture import make_picture
from drviewer.ui.view_transform import Orientation, ViewTransform

MakeImage = Callable[..., FundusImage]
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
CTRL = Qt.KeyboardModifier.ControlModifier


class Record:
    """Stands for the store: what is asked for is done at once."""

    def __init__(self, board: MarkBoard) -> None:
        self.board = board
        board.drawn.connect(self._draw)
        board.changed_by_hand.connect(self._change)
        board.removed.connect(self._remove)
        board.landmarks_placed.connect(board.set_landmarks)

    def _draw(self, kind: MarkKind, points: tuple, text: str) -> None:
        mark = Mark(f"m{len(self.board.marks)}", kind, points, self.board.lesion, text)
        self.board.set_marks((*self.board.marks, mark))
        self.board.select(mark.key)

    def _change(self, mark: Mark) -> None:
        self.board.set_marks(mark if one.key == mark.key else one for one in self.board.marks)

    def _remove(self, mark: Mark) -> None:
        self.board.set_marks(one for one in self.board.marks if one.key != mark.key)


@pytest.fixture
def board(qapp: QApplication, make_image: MakeImage) -> MarkBoard:
    board = MarkBoard()
    board.record = Record(board)  # type: ignore[attr-defined]
    board.show_image(make_image(), (), Landmarks())
    return board


@pytest.fixture
def transform() -> ViewTransform:
    return ViewTransform()


@pytest.fixture
def view(qtbot: QtBot, board: MarkBoard, transform: ViewTransform, disc_rgb: Rgb) -> ImageView:
    return shown_view(qtbot, board, transform, disc_rgb)


def shown_view(qtbot: QtBot, board: MarkBoard, transform: ViewTransform, rgb: Rgb) -> ImageView:
    view = ImageView(transform)
    qtbot.addWidget(view)
    MarkLayer(board, view)
    view.resize(500, 320)
    view.show()
    transform.set_image_size(rgb.shape[1], rgb.shape[0])
    view.set_picture(make_picture(rgb))
    return view


def drag(qtbot: QtBot, view: ImageView, *way: tuple[int, int], button: object = LEFT) -> None:
    qtbot.mousePress(view, button, pos=QPoint(*way[0]))
    for spot in way[1:]:
        qtbot.mouseMove(view, QPoint(*spot))
    qtbot.mouseRelease(view, button, pos=QPoint(*way[-1]))


def click(qtbot: QtBot, view: ImageView, x: int, y: int) -> None:
    qtbot.mouseMove(view, QPoint(x, y))
    qtbot.mouseClick(view, LEFT, pos=QPoint(x, y))


def turn_wheel(view: ImageView, at: QPointF, steps: int) -> None:
    event = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(), QPoint(0, 120 * steps), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def spots(view: ImageView, mark: Mark) -> list[tuple[int, int]]:
    placed = [view.map_to_view(QPointF(*point)) for point in mark.points]
    return [(round(point.x()), round(point.y())) for point in placed]


# -- drawing -----------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [MarkKind.ARROW, MarkKind.ELLIPSE, MarkKind.RULER])
def test_a_drag_draws_from_where_it_began_to_where_it_ended(
    qtbot: QtBot, board: MarkBoard, view: ImageView, kind: MarkKind
) -> None:
    turn_wheel(view, QPointF(250, 160), 3)
    board.set_tool(kind)
    drag(qtbot, view, (100, 90), (150, 120), (200, 180))
    (mark,) = board.marks
    assert (mark.kind, spots(view, mark)) == (kind, [(100, 90), (200, 180)])
    assert board.selected == mark
    assert board.tool is kind


def test_two_clicks_draw_as_a_drag_does(qtbot: QtBot, board: MarkBoard, view: ImageView) -> None:
    board.set_tool(MarkKind.RULER)
    click(qtbot, view, 150, 100)
    assert board.marks == ()
    click(qtbot, view, 220, 160)
    assert spots(view, board.marks[0]) == [(150, 100), (220, 160)]


def test_an_angle_takes_three_clicks(qtbot: QtBot, board: MarkBoard, view: ImageView) -> None:
    board.set_tool(MarkKind.ANGLE)
    for spot in ((250, 60), (250, 160), (350, 160)):
        assert board.marks == ()
        click(qtbot, view, *spot)
    (mark,) = board.marks
    assert mark.measure(Landmarks()) == "90°"


def test_a_point_is_one_click_and_several_follow(
    qtbot: QtBot, board: MarkBoard, view: ImageView
) -> None:
    board.set_lesion(Lesion.MICROANEURYSM)
    board.set_tool(MarkKind.POINT)
    for spot in ((200, 100), (240, 130), (260, 150)):
        click(qtbot, view, *spot)
    assert [spots(view, mark) for mark in board.marks] == [
        [(200, 100)], [(240, 130)], [(260, 150)],
    ]  # fmt: skip
    assert board.count(Lesion.MICROANEURYSM) == 3


def test_a_freehand_line_follows_the_pointer(
    qtbot: QtBot, board: MarkBoard, view: ImageView
) -> None:
    board.set_tool(MarkKind.FREEHAND)
    click(qtbot, view, 130, 130)
    assert board.marks == ()
    drag(qtbot, view, (150, 100), (170, 110), (190, 150), (191, 151))
    assert spots(view, board.marks[0]) == [(150, 100), (150, 100), (170, 110), (190, 150)]


def test_words_are_typed_onto_the_picture(qtbot: QtBot, board: MarkBoard, view: ImageView) -> None:
    board.text_wanted.connect(
        lambda where, at: MarkText(
            where, where.map_to_view(QPointF(*at)), "", lambda text: board.draw(
                MarkKind.TEXT, (at,), text)
        )
    )  # fmt: skip
    board.set_tool(MarkKind.TEXT)
    click(qtbot, view, 200, 120)
    line = view.findChild(MarkText)
    assert isinstance(line, MarkText)
    qtbot.keyClicks(line, "drusen?")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert (board.marks[0].text, spots(view, board.marks[0])) == ("drusen?", [(200, 120)])


def test_beyond_the_edge_is_the_edge(qtbot: QtBot, board: MarkBoard, view: ImageView) -> None:
    board.set_tool(MarkKind.ARROW)
    drag(qtbot, view, (250, 160), (300, 160), (499, 319))
    assert board.marks[0].points[1][0] == 400


# -- looking goes on ---------------------------------------------------------------------------


def test_the_wheel_zooms_at_the_pointer_while_drawing(
    qtbot: QtBot, board: MarkBoard, view: ImageView
) -> None:
    cursor = QPointF(231, 97)
    board.set_tool(MarkKind.RULER)
    click(qtbot, view, 150, 100)
    turn_wheel(view, cursor, 4)
    under = view.map_to_image(cursor)
    for _ in range(20):
        turn_wheel(view, cursor, 1)
        assert (view.map_to_view(under) - cursor).manhattanLength() < 1
    assert board.draft is not None


@pytest.mark.parametrize("with_space", [True, False])
def test_space_and_the_middle_button_pan_whatever_the_tool(
    qtbot: QtBot, board: MarkBoard, view: ImageView, with_space: bool
) -> None:
    board.set_tool(MarkKind.ELLIPSE)
    turn_wheel(view, QPointF(250, 160), 6)
    grabbed = view.map_to_image(QPointF(200, 150))
    if with_space:
        qtbot.keyPress(view, Qt.Key.Key_Space)
    drag(qtbot, view, (200, 150), (230, 140), button=LEFT if with_space else MIDDLE)
    if with_space:
        qtbot.keyRelease(view, Qt.Key.Key_Space)
    assert (view.map_to_view(grabbed) - QPointF(230, 140)).manhattanLength() < 1e-6
    assert board.marks == ()
    drag(qtbot, view, (200, 150), (230, 140))
    assert len(board.marks) == 1


def test_without_a_tool_dragging_beside_the_marks_pans_and_lets_go_of_the_selection(
    qtbot: QtBot, board: MarkBoard, view: ImageView
) -> None:
    board.draw(MarkKind.POINT, ((200, 150),))
    turn_wheel(view, QPointF(250, 160), 6)
    grabbed = view.map_to_image(QPointF(100, 100))
    drag(qtbot, view, (100, 100), (130, 90))
    assert (view.map_to_view(grabbed) - QPointF(130, 90)).manhattanLength() < 1e-6
    assert board.selected is None


def test_esc_steps_back_to_looking(qtbot: QtBot, board: MarkBoard, view: ImageView) -> None:
    board.set_tool(MarkKind.ARROW)
    drag(qtbot, view, (100, 90), (200, 180))
    click(qtbot, view, 250, 100)
    for draft, tool, selected in ((False, True, True), (False, False, True), (False,) * 3):
        qtbot.keyClick(view, Qt.Key.Key_Escape)
        said = (board.draft is not None, board.tool is not None, board.selected is not None)
        assert said == (draft, tool, selected)


# -- selecting, moving, removing ---------------------------------------------------------------


def test_a_mark_is_moved_by_its_line_and_shaped_by_its_ends(
    qtbot: QtBot, board: MarkBoard, view: ImageView
) -> None:
    board.draw(MarkKind.RULER, ((100, 150), (300, 150)))
    board.select("")
    (x, y), (x2, y2) = spots(view, board.marks[0])
    middle = ((x + x2) // 2, y)
    click(qtbot, view, *middle)
    assert board.selected == board.marks[0]
    drag(qtbot, view, middle, (middle[0] + 5, y + 20), (middle[0] + 10, y + 30))
    assert spots(view, board.marks[0]) == [(x + 10, y + 30), (x2 + 10, y2 + 30)]
    drag(qtbot, view, (x2 + 10, y2 + 30), (x2, y2), (x2 - 20, y2 - 40))
    assert spots(view, board.marks[0]) == [(x + 10, y + 30), (x2 - 20, y2 - 40)]


def test_a_click_alone_changes_nothing(qtbot: QtBot, board: MarkBoard, view: ImageView) -> None:
    board.draw(MarkKind.ARROW, ((100, 150), (300, 150)))
    with qtbot.assertNotEmitted(board.changed_by_hand):
        click(qtbot, view, *spots(view, board.marks[0])[0])


def test_the_inside_of_an_ellipse_is_free(qtbot: QtBot, board: MarkBoard, view: ImageView) -> None:
    board.draw(MarkKind.ELLIPSE, ((100, 50), (300, 250)))
    board.select("")
    click(qtbot, view, 250, 160)
    assert board.selected is None


def test_the_selected_mark_is_nudged_and_removed_by_keys(
    qtbot: QtBot, board: MarkBoard, view: ImageView
) -> None:
    board.draw(MarkKind.POINT, ((200, 150),))
    before = spots(view, board.marks[0])[0]
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Right, CTRL)
    qtbot.keyClick(view, Qt.Key.Key_Up, CTRL)
    assert spots(view, board.marks[0]) == [(before[0] + 3, before[1] - 1)]
    board.remove_selected()
    assert board.marks == ()


@pytest.mark.parametrize("kind", [kind for kind in MarkKind if kind is not MarkKind.TEXT])
def test_return_draws_in_the_middle_of_the_view(
    qtbot: QtBot, board: MarkBoard, view: ImageView, kind: MarkKind
) -> None:
    board.set_tool(kind)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    (mark,) = board.marks
    assert mark.kind is kind
    assert all(abs(x - 250) < 60 and abs(y - 160) < 60 for x, y in spots(view, mark))


def test_nothing_is_drawn_or_moved_once_the_exam_is_signed(
    qtbot: QtBot, board: MarkBoard, view: ImageView, make_image: MakeImage
) -> None:
    board.draw(MarkKind.POINT, ((200, 150),))
    board.set_tool(MarkKind.ARROW)
    board.update_image(make_image(is_signed=True))
    assert board.tool is None
    board.set_tool(MarkKind.ARROW)
    assert board.tool is None
    before = board.marks
    spot = spots(view, before[0])[0]
    drag(qtbot, view, spot, (spot[0] + 20, spot[1]), (spot[0] + 40, spot[1]))
    board.remove_selected()
    assert board.marks == before
    assert board.selected == before[0], "it can still be looked at"


# -- painting ----------------------------------------------------------------------------------


def differing(view: ImageView, bare: object) -> set[tuple[int, int]]:
    shot = view.grab().toImage()
    return {
        (x, y)
        for x in range(0, 500, 2)
        for y in range(0, 320, 2)
        if shot.pixelColor(x, y) != bare.pixelColor(x, y)  # type: ignore[attr-defined]
    }


def test_both_views_show_the_same_at_every_zoom(
    qtbot: QtBot, board: MarkBoard, transform: ViewTransform, disc_rgb: Rgb
) -> None:
    views = [shown_view(qtbot, board, transform, disc_rgb) for _ in range(2)]
    board.draw(MarkKind.ELLIPSE, ((150, 100), (250, 180)))
    board.draw(MarkKind.ARROW, ((100, 100), (180, 140)), "here")
    for steps in (0, 3, 5):
        turn_wheel(views[0], QPointF(231, 97), steps)
        first, second = (view.grab().toImage() for view in views)
        assert first == second


def test_a_mark_lies_where_the_mapping_says(
    qtbot: QtBot, board: MarkBoard, view: ImageView
) -> None:
    board.set_lesion(Lesion.HARD_EXUDATE)
    for steps in (0, 4):
        turn_wheel(view, QPointF(231, 97), steps)
        board.set_marks(())
        board.draw(MarkKind.RULER, ((150, 130), (230, 130)))
        board.select("")
        at = view.map_to_view(QPointF(190, 130)).toPoint()
        shot = view.grab().toImage()
        rows = [shot.pixelColor(at.x(), at.y() + off) for off in (-1, 0, 1)]
        assert max(QColor.red(one) - QColor.blue(one) for one in rows) > 100


def test_hidden_marks_are_gone_and_can_not_be_taken_hold_of(
    qtbot: QtBot, board: MarkBoard, view: ImageView
) -> None:
    bare = view.grab().toImage()
    board.draw(MarkKind.RULER, ((150, 130), (230, 130)))
    assert differing(view, bare)
    board.set_hidden(True)
    assert not differing(view, bare)
    click(qtbot, view, *map(int, view.map_to_view(QPointF(190, 130)).toTuple()))
    assert board.selected is None
    board.set_hidden(False)
    board.hide_lesion(Lesion.NONE, True)
    assert not differing(view, bare)


def test_marks_do_not_lie_on_another_photograph_in_the_place_of_their_own(
    qtbot: QtBot, board: MarkBoard, view: ImageView
) -> None:
    bare = view.grab().toImage()
    board.draw(MarkKind.RULER, ((150, 130), (230, 130)))
    board.set_resting(True)
    assert not differing(view, bare)
    board.set_tool(MarkKind.POINT)
    click(qtbot, view, 200, 100)
    assert len(board.marks) == 1
    board.set_resting(False)
    assert differing(view, bare)


@pytest.mark.parametrize(
    "orientation", [Orientation().turned(1), Orientation().turned(2), Orientation().mirrored()]
)
def test_a_turned_or_mirrored_picture_is_drawn_on_where_the_pointer_is(
    qtbot: QtBot,
    board: MarkBoard,
    view: ImageView,
    transform: ViewTransform,
    orientation: Orientation,
) -> None:
    transform.set_orientation(orientation)
    turn_wheel(view, QPointF(250, 160), 3)
    board.set_tool(MarkKind.ARROW)
    drag(qtbot, view, (200, 140), (220, 150), (280, 190))
    assert spots(view, board.marks[0]) == [(200, 140), (280, 190)]
    before = board.marks[0].points
    qtbot.keyClick(view, Qt.Key.Key_Right, CTRL)
    assert spots(view, board.marks[0]) == [(201, 140), (281, 190)]
    assert board.marks[0].points != before


# -- the list ----------------------------------------------------------------------------------


@pytest.fixture
def marks(qtbot: QtBot, board: MarkBoard) -> MarkList:
    marks = MarkList(board)
    qtbot.addWidget(marks)
    for lesion, count in ((Lesion.MICROANEURYSM, 3), (Lesion.HAEMORRHAGE, 1)):
        board.select("")
        board.set_lesion(lesion)
        for number in range(count):
            board.draw(MarkKind.POINT, ((10 * number, 5),))
            board.select("")
    return marks


def branches(marks: MarkList) -> list[str]:
    tree = marks.tree
    return [tree.topLevelItem(row).text(0) for row in range(tree.topLevelItemCount())]


def test_the_list_counts_by_lesion_kind(marks: MarkList) -> None:
    assert branches(marks) == ["Microaneurysm  (3)", "Haemorrhage  (1)"]


def test_a_tick_hides_a_lesion_kind_and_shows_it_again(marks: MarkList, board: MarkBoard) -> None:
    branch = marks.tree.topLevelItem(0)
    branch.setCheckState(0, Qt.CheckState.Unchecked)
    assert [mark.lesion for mark in board.shown_marks] == [Lesion.HAEMORRHAGE]
    marks.tree.topLevelItem(0).setCheckState(0, Qt.CheckState.Checked)
    assert len(board.shown_marks) == 4


def test_list_and_picture_select_the_same(marks: MarkList, board: MarkBoard) -> None:
    leaf = marks.tree.topLevelItem(0).child(1)
    marks.tree.setCurrentItem(leaf)
    assert board.selected == board.marks[1]
    board.select(board.marks[3].key)
    assert marks.tree.currentItem() is marks.tree.topLevelItem(1).child(0)
    assert marks.lesion.currentText() == "Haemorrhage"


def test_the_lesion_kind_of_the_selected_mark_is_changed(marks: MarkList, board: MarkBoard) -> None:
    board.select(board.marks[0].key)
    marks.lesion.setCurrentIndex(marks.lesion.findData("irma"))
    marks.lesion.activated.emit(0)
    assert board.marks[0].lesion is Lesion.IRMA
    assert branches(marks) == ["Microaneurysm  (2)", "Haemorrhage  (1)", "IRMA  (1)"]


def test_a_ruler_in_the_list_says_disc_diameters(board: MarkBoard, marks: MarkList) -> None:
    board.set_landmarks(Landmarks(disc=OpticDisc(100, 100, 20)))
    board.set_lesion(Lesion.NONE)
    board.draw(MarkKind.RULER, ((0, 0), (0, 100)))
    assert marks.tree.topLevelItem(0).child(0).text(0) == "1  Ruler · 2.50 DD"
