"""What is drawn on the open photograph and how it is being drawn: one object for all its views.

Widgets and views change it and hear its signals; what is to go on record is asked for by the
signals ``drawn``, ``changed_by_hand``, ``removed`` and ``landmarks_placed``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from drviewer.domain import FundusImage, Landmarks, Laterality, Lesion, Mark, MarkKind, Point
from drviewer.ui.mark_draft import Draft


class MarkBoard(QObject):
    """Marks, landmarks, the tool in hand, what is selected, what is hidden."""

    changed = Signal()
    """Something looks different."""
    marks_changed = Signal()
    """Other marks, or others are shown."""
    tool_changed = Signal()
    selection_changed = Signal()
    grid_changed = Signal()
    """Grid or quadrants were switched on or off."""

    drawn = Signal(object, object, str)
    """``MarkKind``, points, text: a new mark is finished."""
    changed_by_hand = Signal(object)
    """``Mark``: moved, shaped or renamed."""
    removed = Signal(object)
    """``Mark``"""
    landmarks_placed = Signal(object)
    """``Landmarks`` with a place set by hand."""
    text_wanted = Signal(object, object)
    """A view, and ``Mark`` or ``Point``: words are to be typed there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._image: FundusImage | None = None
        self._marks: tuple[Mark, ...] = ()
        self._landmarks = Landmarks()
        self._tool: MarkKind | None = None
        self._lesion = Lesion.NONE
        self._selected = ""
        self._hidden: frozenset[Lesion] = frozenset()
        self._is_hidden = False
        self._draft: Draft | None = None
        self._shows_grid = False
        self._shows_quadrants = False
        self._is_resting = False
        self.searched: set[int] = set()
        """Images, by key, in which fovea and disc were looked for already."""

    # -- the open image ----------------------------------------------------------------------

    @property
    def image(self) -> FundusImage | None:
        return self._image

    @property
    def eye(self) -> Laterality:
        return Laterality.UNKNOWN if self._image is None else self._image.laterality

    @property
    def is_locked(self) -> bool:
        """Nothing can be drawn: there is no picture, or its exam is signed."""
        image = self._image
        return image is None or bool(image.problem) or image.is_signed

    @property
    def is_resting(self) -> bool:
        """Another photograph stands in the place of the open one: its marks don't belong there."""
        return self._is_resting

    def set_resting(self, is_resting: bool) -> None:
        if is_resting != self._is_resting:
            self._is_resting = is_resting
            self.set_draft(None)
            self.changed.emit()

    def show_image(
        self, image: FundusImage | None, marks: Iterable[Mark], landmarks: Landmarks
    ) -> None:
        """Another image, or the same with other facts."""
        is_other = (image and image.key) != (self._image and self._image.key)
        self._image = image
        if is_other:
            self._selected = ""
            self._draft = None
            self.selection_changed.emit()
        self.set_marks(marks)
        self.set_landmarks(landmarks)
        if self.is_locked and self._tool is not None:
            self.set_tool(None)

    def update_image(self, image: FundusImage) -> None:
        """Its facts are others; marks and landmarks stay."""
        self._image = image
        if self.is_locked and self._tool is not None:
            self.set_tool(None)
        self.changed.emit()

    # -- marks -------------------------------------------------------------------------------

    @property
    def marks(self) -> tuple[Mark, ...]:
        return self._marks

    @property
    def shown_marks(self) -> tuple[Mark, ...]:
        """Those that are not hidden."""
        if self._is_hidden:
            return ()
        return tuple(mark for mark in self._marks if mark.lesion not in self._hidden)

    def set_marks(self, marks: Iterable[Mark]) -> None:
        self._marks = tuple(marks)
        if self._selected and self.selected is None:
            self.select("")
        self.marks_changed.emit()
        self.changed.emit()

    def count(self, lesion: Lesion) -> int:
        return sum(mark.lesion is lesion for mark in self._marks)

    @property
    def hidden_lesions(self) -> frozenset[Lesion]:
        return self._hidden

    def hide_lesion(self, lesion: Lesion, is_hidden: bool) -> None:
        hidden = self._hidden | {lesion} if is_hidden else self._hidden - {lesion}
        if hidden != self._hidden:
            self._hidden = hidden
            self._after_hiding()

    @property
    def is_hidden(self) -> bool:
        """None is shown, whatever its lesion."""
        return self._is_hidden

    def set_hidden(self, is_hidden: bool) -> None:
        if is_hidden != self._is_hidden:
            self._is_hidden = is_hidden
            self._after_hiding()

    def _after_hiding(self) -> None:
        if self._selected and self._selected not in {mark.key for mark in self.shown_marks}:
            self.select("")
        self.marks_changed.emit()
        self.changed.emit()

    # -- the selected one --------------------------------------------------------------------

    @property
    def selected(self) -> Mark | None:
        return next((mark for mark in self._marks if mark.key == self._selected), None)

    def select(self, key: str) -> None:
        """ "" selects none."""
        if key != self._selected:
            self._selected = key
            self.selection_changed.emit()
            self.changed.emit()

    def change_selected(
        self,
        *,
        points: tuple[Point, ...] | None = None,
        lesion: Lesion | None = None,
        text: str | None = None,
    ) -> None:
        """Put another shape, lesion kind or text of the selected mark on record."""
        mark = self.selected
        if mark is None or self.is_locked:
            return
        new = replace(
            mark,
            points=mark.points if points is None else points,
            lesion=mark.lesion if lesion is None else lesion,
            text=mark.text if text is None else text,
        )
        if new != mark:
            self.changed_by_hand.emit(new)

    def remove_selected(self) -> None:
        mark = self.selected
        if mark is not None and not self.is_locked:
            self.removed.emit(mark)

    # -- drawing -----------------------------------------------------------------------------

    @property
    def tool(self) -> MarkKind | None:
        """What a press on the picture draws; None: nothing, it looks and selects."""
        return self._tool

    def set_tool(self, tool: MarkKind | None) -> None:
        if tool is not None and self.is_locked:
            tool = None
        if tool is self._tool:
            return
        self._tool = tool
        self._draft = None
        if tool is not None:
            self.set_hidden(False)
        self.tool_changed.emit()
        self.changed.emit()

    @property
    def lesion(self) -> Lesion:
        """What new marks point out."""
        return self._lesion

    def set_lesion(self, lesion: Lesion) -> None:
        """For new marks, and for the selected one."""
        self._lesion = lesion
        self.hide_lesion(lesion, False)
        self.change_selected(lesion=lesion)

    @property
    def draft(self) -> Draft | None:
        return self._draft

    def set_draft(self, draft: Draft | None) -> None:
        if draft != self._draft:
            self._draft = draft
            self.changed.emit()

    def finish_draft(self) -> None:
        """The draft becomes a mark, if it has the points of one."""
        draft, self._draft = self._draft, None
        if draft is not None and draft.is_whole:
            self.draw(draft.kind, draft.points)
        self.changed.emit()

    def draw(self, kind: MarkKind, points: Sequence[Point], text: str = "") -> None:
        """Have a new mark put on record."""
        if not self.is_locked:
            self.drawn.emit(kind, tuple(points), text)

    def step_back(self) -> bool:
        """One step from drawing to looking; False where there is none left to take."""
        if self._draft is not None:
            self.set_draft(None)
        elif self._tool is not None:
            self.set_tool(None)
        elif self._selected:
            self.select("")
        else:
            return False
        return True

    @property
    def can_step_back(self) -> bool:
        return self._draft is not None or self._tool is not None or bool(self._selected)

    # -- fovea, disc, grid -------------------------------------------------------------------

    @property
    def landmarks(self) -> Landmarks:
        return self._landmarks

    def set_landmarks(self, landmarks: Landmarks) -> None:
        """As they are on record; also while one is dragged."""
        if landmarks != self._landmarks:
            self._landmarks = landmarks
            self.marks_changed.emit()
            self.changed.emit()

    @property
    def shows_grid(self) -> bool:
        return self._shows_grid

    @property
    def shows_quadrants(self) -> bool:
        return self._shows_quadrants

    def show_grid(self, is_shown: bool) -> None:
        self._shows_grid = is_shown
        self.grid_changed.emit()
        self.changed.emit()

    def show_quadrants(self, is_shown: bool) -> None:
        self._shows_quadrants = is_shown
        self.grid_changed.emit()
        self.changed.emit()

    @property
    def wants_landmarks(self) -> bool:
        """Something on the picture can't be drawn or measured without fovea and disc."""
        has_ruler = any(mark.kind is MarkKind.RULER for mark in self._marks)
        is_measuring = has_ruler or self._tool is MarkKind.RULER
        return self._shows_grid or self._shows_quadrants or is_measuring
