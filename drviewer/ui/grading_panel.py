"""Grading the open image: gradability, the clinician's grade, oedema and note, then the model's."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSpacerItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from drviewer import language
from drviewer.domain import DME_NOT_ASSESSED, Assessment, FundusImage
from drviewer.language import isolated, tr, tr_noop
from drviewer.ui.dialog_parts import caption
from drviewer.ui.dme_selector import DmeSelector
from drviewer.ui.elided_label import ElidedLabel
from drviewer.ui.gradability_row import GradabilityRow
from drviewer.ui.grade_buttons import GradeButtons
from drviewer.ui.icons import icon
from drviewer.ui.model_section import ModelSection
from drviewer.ui.note_editor import NoteEditor
from drviewer.ui.note_room import NoteRoom
from drviewer.ui.session import Session
from drviewer.ui.theme import set_role, tokens

_NO_GRADE = tr_noop("No grade yet: keys 0–4, or U")
_NARROWEST = 300
_SPACING = 2
_LOW = 24
#: What everything takes at most, a long note too; what is more stands between the sections.
_FULL_HEIGHT = 640
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class GradingPanel(QScrollArea):
    """Shows the session's open image and asks for changes by signal; keeps nothing itself."""

    grade_chosen = Signal(int)
    ungradable_chosen = Signal()
    grade_cleared = Signal()
    dme_chosen = Signal(str)
    note_changed = Signal(str)
    """Of the image that is open at that moment; also just before another one is opened."""
    note_left_over = Signal(str)
    """What was typed for an image that is signed by now: it can't be put on record."""
    grade_image_requested = Signal()
    correct_identity_requested = Signal()
    checklist_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown_key: int | None = None
        self._is_short = False
        self._gaps: list[QSpacerItem] = []
        self._make_children()
        self._lay_out()
        self._connect()
        self._show()

    def flush_note(self) -> None:
        """Hand in a note that is still being typed."""
        self.note.flush()

    def write_note(self) -> None:
        """Put the cursor into the note."""
        self.note.setFocus()

    # -- making --------------------------------------------------------------------------------

    def _make_children(self) -> None:
        self._eye = QLabel()
        set_role(self._eye, "title")
        self._who = ElidedLabel()
        set_role(self._who, "small")
        self.correct = QToolButton()
        self.correct.setIcon(icon("pencil-simple", "text_muted"))
        self.correct.setToolTip(tr("Correct patient, eye or date"))
        self.correct.setAccessibleName(tr("Correct patient, eye or date"))
        self.correct.setMaximumHeight(_LOW)
        self.gradability = GradabilityRow()
        self.grades = GradeButtons()
        self._entry = ElidedLabel()
        self.checklist = QToolButton()
        self.checklist.setText(tr("Checklist…"))
        self.checklist.setIcon(icon("checks", "text_muted"))
        self.checklist.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.checklist.setToolTip(tr("The signs of the 4-2-1 rule (L)"))
        self.checklist.setFixedHeight(_LOW)
        set_role(self.checklist, "close")
        self.checklist.setAccessibleName(tr("Checklist of signs"))
        self._record = ElidedLabel()
        set_role(self._record, "small")
        self._record.setAlignment(_RIGHT)
        self._model_name = ElidedLabel()
        set_role(self._model_name, "small")
        self._model_name.setAlignment(_RIGHT)
        self.dme = DmeSelector()
        self.note = NoteEditor()
        self.model = ModelSection(self._session)

    def _lay_out(self) -> None:
        space = tokens()
        body = _Body()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(space.space_4, space.space_1, space.space_4, _SPACING)
        layout.setSpacing(_SPACING)
        layout.addLayout(self._make_head())
        self._add_gap(layout)
        layout.addWidget(self.gradability)
        self._add_gap(layout)
        layout.addLayout(_beside(caption(tr("Your grade")), self._record))
        layout.addWidget(self.grades)
        layout.addLayout(self._make_entry())
        self._add_gap(layout)
        layout.addWidget(self._make_dme_caption())
        layout.addWidget(self.dme)
        layout.addWidget(NoteRoom(self.note, body))
        self._add_gap(layout)
        layout.addWidget(_line())
        self._add_gap(layout)
        layout.addLayout(_beside(caption(tr("Model")), self._model_name))
        layout.addWidget(self.model)
        layout.addStretch(1)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(_NARROWEST)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _add_gap(self, layout: QVBoxLayout) -> None:
        gap = QSpacerItem(0, 0)
        self._gaps.append(gap)
        layout.addItem(gap)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The sections stand apart where there is room; by the height alone, so nothing jumps."""
        super().resizeEvent(event)
        left = self.viewport().height() - _FULL_HEIGHT
        height = max(0, min(tokens().space_3, left // len(self._gaps)))
        for gap in self._gaps:
            gap.changeSize(0, height)
        body = self.widget()
        layout = None if body is None else body.layout()
        if layout is not None:
            layout.invalidate()

    def set_short(self, is_short: bool) -> None:
        """Two heads in a line each, and the button above the bars, so that all that is clicked
        is in sight on a low screen."""
        self._is_short = is_short
        directions = QBoxLayout.Direction
        self._words.setDirection(directions.LeftToRight if is_short else directions.TopToBottom)
        self._words.setSpacing(tokens().space_2 if is_short else 0)
        self.gradability.set_short(is_short)
        self.model.result.set_short(is_short)
        self._show_identity(self._session.image)

    def _make_head(self) -> QHBoxLayout:
        words = self._words = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        words.setSpacing(0)
        words.addWidget(self._eye)
        words.addWidget(self._who, 1)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self.correct, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _make_dme_caption(self) -> QLabel:
        words = caption(tr("Macular oedema (DME): yours, not assessed by AI"))
        words.setToolTip(tr(DME_NOT_ASSESSED))
        return words

    def _make_entry(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(tokens().space_2)
        row.addWidget(self._entry, 1)
        row.addWidget(self.checklist)
        return row

    def _connect(self) -> None:
        session = self._session
        self.verticalScrollBar().rangeChanged.connect(self._show_model_name)
        session.image_closing.connect(self._hand_in)
        session.image_opened.connect(self._show)
        session.image_updated.connect(self._on_session_image_updated)
        for signal in (session.ai_changed, session.grading_changed, session.settings_changed):
            signal.connect(self._refresh_model)
        self.grades.grade_chosen.connect(self.grade_chosen)
        self.grades.ungradable_chosen.connect(self.ungradable_chosen)
        self.grades.cleared.connect(self.grade_cleared)
        self.dme.dme_chosen.connect(self.dme_chosen)
        self.note.note_changed.connect(self.note_changed)
        self.model.confirmed.connect(self.grade_chosen)
        self.model.grade_image_requested.connect(self.grade_image_requested)
        self.checklist.clicked.connect(self.checklist_requested)
        self.correct.clicked.connect(self.correct_identity_requested)

    # -- showing -------------------------------------------------------------------------------

    def _on_session_image_updated(self, key: int) -> None:
        if key == self._shown_key:
            self._show()

    def _show(self) -> None:
        image = self._session.image
        key = None if image is None else image.key
        is_other = key != self._shown_key
        self._shown_key = key
        assessment = Assessment() if image is None else image.assessment
        self._show_identity(image)
        self.gradability.show_image(image)
        self.grades.show_assessment(assessment)
        self._show_entry(assessment)
        self.dme.show_dme(assessment.dme)
        self._show_note(image, is_other=is_other)
        self._refresh_model()
        is_open = image is not None and not image.problem and not image.is_signed
        for widget in (self.grades, self.dme, self.checklist):
            widget.setEnabled(is_open)
        self.note.set_open(is_open, is_signed=image is not None and image.is_signed)
        self.correct.setEnabled(image is not None and not image.is_signed)

    def _hand_in(self) -> None:
        self.note.flush()
        if self._shown_key is None:
            return
        self._session.drafts.pop(self._shown_key, None)
        if self.note.draft is not None:
            self._session.drafts[self._shown_key] = self.note.draft

    def _show_note(self, image: FundusImage | None, *, is_other: bool) -> None:
        note = "" if image is None else image.assessment.note
        draft = self.note.draft
        if is_other:
            draft = None if image is None else self._session.drafts.get(image.key)
        if image is None or not image.is_signed:
            self.note.show_note(note, is_other_image=is_other, draft=draft)
            return
        # Under a signature nothing shows but what was signed.
        self.note.show_note(note, is_other_image=True)
        self._session.drafts.pop(image.key, None)
        if draft is not None and draft.over(note) != note:
            self.note_left_over.emit(draft.text)

    def _refresh_model(self) -> None:
        self.model.refresh()
        image = self._session.image
        is_signed = image is not None and image.is_signed
        self.model.message.button.setEnabled(not is_signed)
        self.model.message.button.setToolTip(tr("This exam is signed") if is_signed else "")
        self._show_model_name()

    def _show_model_name(self, *_: object) -> None:
        """Where the panel has to be scrolled, what comes of comparing would be out of sight."""
        has_agreement = self.model.has_result and self.verticalScrollBar().maximum() > 0
        agreement = self.model.result.agreement if has_agreement else ""
        self._model_name.setText(agreement or self.model.model_text)
        told = (agreement and f"{agreement}\n{self.model.model_text}", self.model.model_hash)
        self._model_name.setToolTip("\n".join(filter(None, told)))

    def _show_identity(self, image: FundusImage | None) -> None:
        if image is None:
            self._eye.setText(tr("No photograph"))
            self._who.setText(tr("Choose one in the list"))
            return
        eye = image.laterality
        words = eye.short if self._is_short else f"{eye.short} · {eye.label}"
        self._eye.setText(words if eye.value else eye.label)
        when = language.day(image.exam_date) if image.exam_date else tr("exam date unknown")
        self._who.set_name(image.patient.shown_name, f" · {when}")

    def _show_entry(self, assessment: Assessment) -> None:
        set_role(self._entry, "heading" if assessment.is_entered else "muted")
        if assessment.is_ungradable:
            self._entry.setText(tr("Ungradable"))
        elif assessment.grade is not None:
            self._entry.setText(assessment.grade.label)
        else:
            self._entry.setText(tr(_NO_GRADE))
        self._record.setText(_record_text(assessment))


class _Body(QWidget):
    """Scrolled only where its least height has no room: the note gives way before that."""

    def __init__(self) -> None:
        super().__init__()
        # Qt paints a style sheet's ground by itself on plain widgets only.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self, "panel")

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        layout = self.layout()
        return 0 if layout is None else layout.minimumHeightForWidth(width)


def _record_text(assessment: Assessment) -> str:
    """Who put it on record and when, in the reader's own time zone."""
    if not assessment.is_entered:
        return tr("Not recorded")
    when = language.moment(assessment.assessed_at) if assessment.assessed_at else ""
    reader = isolated(assessment.reader)
    return " · ".join(part for part in (reader, when) if part) or tr("Recorded")


def _beside(title: QLabel, words: ElidedLabel) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(tokens().space_2)
    row.addWidget(title)
    row.addWidget(words, 1)
    return row


def _line() -> QFrame:
    line = QFrame()
    set_role(line, "line")
    return line
