"""How strongly the model's heatmap lies over the photograph, whose grade it is, and its legend."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSlider, QToolButton, QWidget

from drviewer.domain import Grade
from drviewer.language import tr, tr_noop
from drviewer.ui.icons import icon
from drviewer.ui.model_state import ModelStateKind, model_state
from drviewer.ui.overlay_legend import OverlayLegend
from drviewer.ui.session import Session
from drviewer.ui.theme import set_role, tokens

CAPTION_WIDTH = 60
_NUMBER_WIDTH = 44
_CHOICE_WIDTH = 170
#: A digit and the beginning of the grade's name.
_LEAST_CHOICE_WIDTH = 110


class OverlaySlider(QWidget):
    """Bound both ways to ``session.overlay``; says why where there is no map to show."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._has_evidence = True
        self._problem = ""
        self._make_children()
        self._lay_out()
        self._connect()
        self._show()

    @property
    def reason(self) -> str:
        """Why the slider can't be used; "" when it can."""
        return "" if self._slider.isEnabled() else self._legend.text

    def set_evidence(self, has_evidence: bool) -> None:
        """False where the map of the chosen grade is zero everywhere."""
        if has_evidence != self._has_evidence:
            self._has_evidence = has_evidence
            self._show()

    def set_problem(self, problem: str) -> None:
        """Why the map can't be made; "" if it can."""
        if problem != self._problem:
            self._problem = problem
            self._show()

    # -- making --------------------------------------------------------------------------------

    def _make_children(self) -> None:
        self._caption = QLabel(tr("Overlay"))
        set_role(self._caption, "caption")
        self._caption.setFixedWidth(CAPTION_WIDTH)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, 100)
        self._slider.setPageStep(10)
        self._slider.setMinimumWidth(80)
        self._slider.setAccessibleName(tr("Overlay opacity in per cent"))
        self._number = QLabel("0 %")
        set_role(self._number, "number")
        self._number.setFixedWidth(_NUMBER_WIDTH)
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._choice = _Choice()
        self._choice.setAccessibleName(tr("Grade whose map is shown"))
        self._choice.addItem(tr("Model's grade"), None)
        for grade in Grade:
            self._choice.addItem(f"{int(grade)}  {grade.label}", grade)
        self._legend = OverlayLegend()
        self.more = QToolButton()
        self.more.setIcon(icon("sliders-horizontal"))
        self.more.setCheckable(True)
        self.more.setToolTip(tr("More: threshold, contours, colours, scale, map check"))
        self.more.setAccessibleName(tr("More of the overlay"))

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(tokens().space_2)
        layout.setVerticalSpacing(0)
        layout.addWidget(self._caption, 0, 0)
        layout.addWidget(self._slider, 0, 1)
        layout.addWidget(self._number, 0, 2)
        layout.addWidget(self._choice, 0, 3)
        layout.addWidget(self.more, 0, 4)
        layout.addWidget(self._legend, 1, 1, 1, 4)
        layout.setColumnStretch(1, 1)
        layout.setRowMinimumHeight(1, tokens().text_small + tokens().space_2)

    def _connect(self) -> None:
        session = self._session
        self._slider.valueChanged.connect(self._on_slider_value_changed)
        self._choice.activated.connect(self._on_choice_activated)
        for signal in (
            session.overlay_changed,
            session.image_opened,
            session.image_updated,
            session.ai_changed,
            session.grading_changed,
            session.settings_changed,
        ):
            signal.connect(self._show)

    # -- both ways -----------------------------------------------------------------------------

    def _on_slider_value_changed(self, value: int) -> None:
        self._session.set_overlay(opacity=value)

    def _on_choice_activated(self, index: int) -> None:
        self._session.set_overlay(grade=self._choice.itemData(index))

    def _show(self) -> None:
        state = model_state(self._session)
        is_shown = state.kind is ModelStateKind.SHOWN
        overlay = self._session.overlay
        with QSignalBlocker(self._slider):
            self._slider.setValue(overlay.opacity)
        self._number.setText(f"{overlay.opacity} %")
        self._choice.setCurrentIndex(0 if overlay.grade is None else int(overlay.grade) + 1)
        self._choice.setItemText(0, self._model_choice(is_shown))
        for widget in (self._slider, self._number, self._choice):
            widget.setEnabled(is_shown)
        if is_shown:
            self._show_legend()
        else:
            self._legend.say(
                tr(_REASONS.get(state.kind, "")) or f"{state.title}. {state.text}".strip()
            )

    def _model_choice(self, is_shown: bool) -> str:
        image = self._session.image
        if is_shown and image is not None and image.prediction is not None:
            return tr("Model's grade ({grade})", grade=int(image.prediction.grade))
        return tr("Model's grade")

    def _show_legend(self) -> None:
        grade = self._session.overlay_grade
        assert grade is not None
        if self._problem:
            self._legend.say(tr("The map can't be drawn: {problem}", problem=self._problem))
        elif not self._has_evidence:
            self._legend.say(
                tr(
                    "The model found no evidence for grade {grade}: nothing to show",
                    grade=int(grade),
                )
            )
        else:
            style = self._session.overlay.style
            self._legend.explain(
                tr(
                    "evidence for grade {grade} (Grad-CAM, relative to {scale_text})",
                    grade=int(grade),
                    scale_text=style.scale_text,
                ),
                style.colours,
            )


_REASONS = {
    ModelStateKind.NOTHING_OPEN: tr_noop("Open a photograph to see where the model looked"),
    ModelStateKind.UNREADABLE: tr_noop("No map: the photograph can't be read"),
    ModelStateKind.UNGRADABLE: tr_noop("No map: the photograph is not gradable"),
    ModelStateKind.HIDDEN: tr_noop(
        "Enter your own grade first: the map would give the model's away"
    ),
    ModelStateKind.RUNNING: tr_noop("The model is at work on this photograph…"),
    ModelStateKind.NOT_GRADED: tr_noop(
        "No map yet: ask for the AI grade to see where the model looked"
    ),
}


class _Choice(QComboBox):
    """Gives way where the window is narrow; else no wider than it need be."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumWidth(_CHOICE_WIDTH)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(_CHOICE_WIDTH, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(_LEAST_CHOICE_WIDTH, super().minimumSizeHint().height())
