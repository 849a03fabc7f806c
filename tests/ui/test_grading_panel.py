from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from drviewer.domain import (
    Assessment,
    Dme,
    FundusImage,
    Grade,
    Prediction,
    Quality,
    QualityIssue,
    shown_probability,
)
from drviewer.settings import Settings
from drviewer.ui.contrast import contrast_ratio
from drviewer.ui.grading_panel import GradingPanel
from drviewer.ui.session import Session
from drviewer.ui.session_state import AiState
from drviewer.ui.tasks import TaskRunner
from drviewer.ui.theme import ThemeChoice, apply_theme
from drviewer.ui.workspace import Workspace

MakeImage = Callable[..., FundusImage]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> GradingPanel:
    panel = GradingPanel(session)
    qtbot.addWidget(panel)
    panel.resize(320, 700)
    panel.show()
    return panel


def show(panel: GradingPanel, *images: FundusImage) -> None:
    panel._session.set_images(images)
    panel._session.open_image(images[0].key)


def checked(panel: GradingPanel) -> list[Grade | None]:
    return [g for g in (*Grade, None) if panel.grades.button(g).isChecked()]


# -- the clinician's grade ----------------------------------------------------------------------


@pytest.mark.parametrize("is_read_first", [True, False])
def test_no_grade_is_ever_pre_selected(
    panel: GradingPanel, make_image: MakeImage, prediction: Prediction, is_read_first: bool
) -> None:
    panel._session.set_settings(
        Settings(reading_mode="blind_first" if is_read_first else "side_by_side")
    )
    show(panel, make_image(prediction=prediction))
    assert checked(panel) == []
    assert panel._entry.text().startswith("No grade yet")


@pytest.mark.parametrize("grade", list(Grade))
def test_clicking_a_grade_asks_for_it_and_shows_it_only_once_it_is_on_record(
    qtbot: QtBot, panel: GradingPanel, make_image: MakeImage, grade: Grade
) -> None:
    image = make_image()
    show(panel, image)
    with qtbot.waitSignal(panel.grade_chosen) as chosen:
        qtbot.mouseClick(panel.grades.button(grade), LEFT)
    assert chosen.args == [int(grade)]
    assert checked(panel) == []
    panel._session.update_image(replace(image, assessment=Assessment(grade=grade)))
    assert checked(panel) == [grade]
    assert panel._entry.text() == grade.label


def test_ungradable_is_asked_for_and_shown(
    qtbot: QtBot, panel: GradingPanel, make_image: MakeImage
) -> None:
    image = make_image()
    show(panel, image)
    with qtbot.waitSignal(panel.ungradable_chosen):
        qtbot.mouseClick(panel.grades.button(None), LEFT)
    panel._session.update_image(replace(image, assessment=Assessment(is_ungradable=True)))
    assert checked(panel) == [None]


def test_choosing_the_recorded_grade_again_takes_it_back(
    qtbot: QtBot, panel: GradingPanel, make_image: MakeImage
) -> None:
    show(panel, make_image(assessment=Assessment(grade=Grade.MILD_NPDR)))
    with qtbot.waitSignal(panel.grade_cleared), qtbot.assertNotEmitted(panel.grade_chosen):
        qtbot.mouseClick(panel.grades.button(Grade.MILD_NPDR), LEFT)
    assert checked(panel) == [Grade.MILD_NPDR]


def test_record_names_reader_and_time(panel: GradingPanel, make_image: MakeImage) -> None:
    moment = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
    entered = Assessment(grade=Grade.PDR, reader="Ana Novák", assessed_at=moment)
    show(panel, make_image(assessment=entered))
    assert panel._record.text().startswith("Ana Novák · 2026-05-04")


def test_oedema_is_asked_for_and_taken_back(
    qtbot: QtBot, panel: GradingPanel, make_image: MakeImage
) -> None:
    image = make_image()
    show(panel, image)
    button = panel.dme.button(Dme.CENTRE_INVOLVING)
    with qtbot.waitSignal(panel.dme_chosen) as chosen:
        qtbot.mouseClick(button, LEFT)
    assert chosen.args == ["centre_involving"]
    assert not button.isChecked()
    panel._session.update_image(replace(image, assessment=Assessment(dme=Dme.CENTRE_INVOLVING)))
    assert button.isChecked()
    with qtbot.waitSignal(panel.dme_chosen) as chosen:
        qtbot.mouseClick(button, LEFT)
    assert chosen.args == [""]


def test_nothing_can_be_entered_for_an_unreadable_file(
    panel: GradingPanel, make_image: MakeImage
) -> None:
    show(panel, make_image(problem="a.jpg is empty."))
    assert not panel.grades.isEnabled()
    assert not panel.dme.isEnabled()
    assert panel.gradability.text == "a.jpg is empty."


# -- the note -----------------------------------------------------------------------------------


def test_note_is_handed_in_before_the_image_changes(
    qtbot: QtBot, panel: GradingPanel, make_image: MakeImage
) -> None:
    show(panel, make_image(1), make_image(2, assessment=Assessment(note="of the second")))
    handed_in: list[tuple[int, str]] = []

    def on_note(note: str) -> None:
        image = panel._session.image
        assert image is not None
        handed_in.append((image.key, note))

    panel.note_changed.connect(on_note)
    QTest.keyClicks(panel.note, "of the first")
    panel._session.open_image(2)
    assert handed_in == [(1, "of the first")]
    assert panel.note.toPlainText() == "of the second"
    panel.flush_note()
    assert len(handed_in) == 1


def test_note_is_handed_in_when_its_image_leaves_the_list(
    panel: GradingPanel, make_image: MakeImage
) -> None:
    show(panel, make_image(1))
    handed_in: list[str] = []
    panel.note_changed.connect(handed_in.append)
    QTest.keyClicks(panel.note, "kept")
    panel._session.set_images([make_image(2)])
    assert handed_in == ["kept"]


def test_note_is_handed_in_at_a_pause(
    qtbot: QtBot, panel: GradingPanel, make_image: MakeImage
) -> None:
    show(panel, make_image())
    with qtbot.waitSignal(panel.note_changed, timeout=1500) as changed:
        QTest.keyClicks(panel.note, "drusen")
    assert changed.args == ["drusen"]


def test_news_of_the_image_never_takes_away_what_is_being_typed(
    panel: GradingPanel, make_image: MakeImage, prediction: Prediction
) -> None:
    image = make_image()
    show(panel, image)
    QTest.keyClicks(panel.note, "half a sent")
    panel._session.update_image(replace(image, prediction=prediction))
    assert panel.note.toPlainText() == "half a sent"


def test_showing_a_note_hands_nothing_in(
    qtbot: QtBot, panel: GradingPanel, make_image: MakeImage
) -> None:
    with qtbot.assertNotEmitted(panel.note_changed, wait=800):
        show(panel, make_image(assessment=Assessment(note="as it was")))


def test_a_note_shows_all_its_lines_where_there_is_room_then_scrolls(
    qtbot: QtBot, panel: GradingPanel, make_image: MakeImage
) -> None:
    show(panel, make_image())
    panel.resize(380, 800)
    QApplication.processEvents()
    above = (panel.gradability, panel.grades, panel.dme)
    places, one_line = [part.geometry() for part in above], panel.note.height()
    QTest.keyClicks(panel.note, "one")
    QApplication.processEvents()
    assert panel.note.height() == one_line
    for _ in range(3):
        QTest.keyClick(panel.note, Qt.Key.Key_Return)
    QApplication.processEvents()
    four_lines = panel.note.height()
    assert four_lines > 2 * one_line
    assert panel.note.verticalScrollBar().maximum() == 0
    assert [part.geometry() for part in above] == places
    assert panel.model.geometry().top() > panel.note.geometry().bottom()
    QTest.keyClick(panel.note, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert panel.note.height() == four_lines
    assert panel.note.verticalScrollBar().maximum() > 0


def test_a_long_note_pushes_nothing_out_of_sight(
    qtbot: QtBot, panel: GradingPanel, make_image: MakeImage
) -> None:
    show(panel, make_image(assessment=Assessment(note="one\ntwo\nthree\nfour")))
    body = panel.widget()
    assert body is not None
    # As low as it gets: then nothing stands between the sections.
    panel.resize(380, 300)
    panel.resize(380, body.minimumSizeHint().height())
    QApplication.processEvents()
    one_line = panel.note.height()
    assert panel.verticalScrollBar().maximum() == 0
    assert panel.note.toolTip() == "one\ntwo\nthree\nfour"
    with qtbot.waitActive(panel):
        panel.activateWindow()
    panel.write_note()
    QApplication.processEvents()
    # Over what is below, as long as it is written.
    assert panel.note.height() > 2 * one_line
    assert panel.note.verticalScrollBar().maximum() == 0
    assert panel.verticalScrollBar().maximum() == 0
    panel.note.clearFocus()
    QApplication.processEvents()
    assert panel.note.height() == one_line


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_a_signed_note_can_be_read_and_not_written(
    qapp: QApplication, panel: GradingPanel, make_image: MakeImage, choice: ThemeChoice
) -> None:
    theme = apply_theme(qapp, choice)
    show(panel, make_image(is_signed=True, assessment=Assessment(note="drusen")))
    QTest.keyClicks(panel.note, "more")
    assert panel.note.toPlainText() == "drusen"
    assert panel.note.isEnabled()
    ink = panel.note.palette().color(QPalette.ColorRole.Text)
    assert contrast_ratio(ink, QColor(theme.sunken)) >= 4.5
    ground = panel.note.grab().toImage().pixelColor(panel.note.width() - 20, 19)
    assert ground == QColor(theme.sunken)
    apply_theme(qapp, "light")


# -- the model ----------------------------------------------------------------------------------


def test_ungradable_photograph_has_its_reason_and_no_ai_grade(
    panel: GradingPanel, make_image: MakeImage, prediction: Prediction
) -> None:
    blurred = Quality(QualityIssue.BLURRED)
    show(panel, make_image(quality=blurred, prediction=prediction))
    assert panel.gradability.title == "Not gradable"
    assert "too blurred" in panel.gradability.text
    assert "Repeat the photograph" in panel.gradability.text
    assert not panel.model.has_result
    assert panel.model.message.title == "No AI grade"
    assert panel.model.message.button.isHidden()


def test_not_graded_offers_to_grade(
    qtbot: QtBot, panel: GradingPanel, make_image: MakeImage
) -> None:
    show(panel, make_image())
    with qtbot.waitSignal(panel.grade_image_requested):
        qtbot.mouseClick(panel.model.message.button, LEFT)
    panel._session.set_grading_keys([1])
    assert panel.model.message.is_busy
    assert panel.model.message.button.isHidden()
    panel._session.set_grading_keys([2])
    assert not panel.model.message.is_busy


def test_the_model_is_not_to_be_asked_about_a_signed_exam_and_why_is_said(
    qtbot: QtBot, panel: GradingPanel, make_image: MakeImage
) -> None:
    for key, problem in ((1, ""), (2, "The grader's process died.")):
        show(panel, make_image(key, is_signed=True, grading_problem=problem))
        with qtbot.assertNotEmitted(panel.grade_image_requested):
            qtbot.mouseClick(panel.model.message.button, LEFT)
        assert "signed" in panel.model.message.text
        assert panel.model.message.button.toolTip() == "This exam is signed"
    show(panel, make_image(3))
    assert panel.model.message.button.isEnabled()
    assert panel.model.message.button.toolTip() == ""


def test_ai_off_says_why(panel: GradingPanel, make_image: MakeImage) -> None:
    show(panel, make_image())
    panel._session.set_ai(AiState(is_on=False, problem="The model file was altered."))
    assert panel.model.message.title == "AI is off"
    assert panel.model.message.text == "The model file was altered."
    assert panel.model.message.button.isHidden()


def test_failed_answer_says_why_and_can_be_asked_for_again(
    qtbot: QtBot, panel: GradingPanel, make_image: MakeImage
) -> None:
    show(panel, make_image(grading_problem="The grader's process died."))
    assert panel.model.message.text == "The grader's process died."
    with qtbot.waitSignal(panel.grade_image_requested):
        qtbot.mouseClick(panel.model.message.button, LEFT)


def test_read_first_hides_the_answer_until_a_grade_is_entered(
    panel: GradingPanel, make_image: MakeImage, prediction: Prediction
) -> None:
    panel._session.set_settings(Settings(reading_mode="blind_first"))
    image = make_image(prediction=prediction)
    show(panel, image)
    assert not panel.model.has_result
    assert panel.model.message.title == "Read first, AI second"
    assert panel._model_name.text() == ""
    panel._session.update_image(replace(image, assessment=Assessment(grade=Grade.NO_DR)))
    assert panel.model.has_result


def test_answer_shows_grade_numbers_and_model(
    panel: GradingPanel, make_image: MakeImage, prediction: Prediction
) -> None:
    show(panel, make_image(prediction=prediction))
    result = panel.model.result
    assert result.grade_text == "Moderate NPDR"
    assert result.referable_text == "yes 0.97 (from 0.25)"
    assert result.vision_threatening_text == "no 0.25 (from 0.40)"
    assert "grade 2 Moderate NPDR: 0.72" in result.bars.accessibleDescription()
    assert panel._model_name.text() == "tiny 0.0.1"
    assert any("not assessed by AI" in one.text() for one in panel.findChildren(QLabel))


@pytest.mark.parametrize(
    ("grades", "words", "straddles"),
    [
        ((2,), "", False),
        ((), "", False),
        ((2, 3), "(2 or 3)", False),
        ((1, 2), "(1 or 2)", True),
        ((1, 2, 3), "(1 to 3)", True),
    ],
)
def test_what_the_model_can_not_rule_out_is_told(
    panel: GradingPanel,
    make_image: MakeImage,
    prediction: Prediction,
    grades: tuple[int, ...],
    words: str,
    straddles: bool,
) -> None:
    said = replace(prediction, grade_set=tuple(Grade(grade) for grade in grades))
    show(panel, make_image(prediction=said))
    result = panel.model.result
    assert result.set_text == words
    assert ("nine of ten" in result._set.toolTip()) is bool(words)
    assert bool(result.notice) is straddles
    if straddles:
        assert result.notice == "May or may not be referable: needs your eye"


def test_the_models_grade_is_the_one_it_decided(
    panel: GradingPanel, make_image: MakeImage, prediction: Prediction
) -> None:
    """Not the most probable: the card may decide by the median."""
    show(panel, make_image(prediction=replace(prediction, decided_grade=Grade.SEVERE_NPDR)))
    assert panel.model.result.grade_text == "Severe NPDR"
    assert panel.model.result.button.text() == "Confirm grade 3"
    assert "need not be the longest bar" in panel.model.result.bars.toolTip()


def test_a_grade_that_is_not_the_most_probable_says_so_beside_it(
    panel: GradingPanel, make_image: MakeImage, prediction: Prediction
) -> None:
    by_median = replace(
        prediction, probabilities=(0.44, 0.24, 0.3, 0.01, 0.01), decided_grade=Grade.MILD_NPDR
    )
    show(panel, make_image(prediction=by_median))
    assert panel.model.result.why_text == "The middle of the bars, not the longest"


@pytest.mark.parametrize("decided", [Grade.MODERATE_NPDR, None])
def test_nothing_is_said_of_the_bars_where_the_longest_is_the_grade(
    panel: GradingPanel, make_image: MakeImage, prediction: Prediction, decided: Grade | None
) -> None:
    """By the median, or by a card that decides for the most probable."""
    show(panel, make_image(prediction=replace(prediction, decided_grade=decided)))
    assert panel.model.result.why_text == ""
    assert panel.model.result.bars.toolTip() == ""


def test_the_answer_is_never_cut_off_nor_widens_the_panel(
    panel: GradingPanel, make_image: MakeImage, prediction: Prediction
) -> None:
    body = panel.widget()
    assert body is not None
    before = body.minimumSizeHint().width()
    image = make_image(prediction=prediction)
    show(panel, image)
    unlike = replace(prediction, decided_grade=Grade.SEVERE_NPDR, referable_threshold=0.99)
    panel._session.update_image(replace(image, prediction=unlike))
    panel.resize(320, 700)
    panel.grab()
    assert body.minimumSizeHint().width() == before
    result = panel.model.result
    rows = (result._referable, result._threatening)
    for label in (result._why, *(one for row in rows for one in row.findChildren(QLabel))):
        assert label.width() >= label.sizeHint().width(), label.text()


def test_calls_are_told_by_word_and_sign_never_by_colour_alone(
    panel: GradingPanel, make_image: MakeImage, prediction: Prediction
) -> None:
    show(panel, make_image(prediction=prediction))
    rows = (panel.model.result._referable, panel.model.result._threatening)
    assert [row._word.text() for row in rows] == ["yes", "no"]
    assert all(not row._sign.pixmap().isNull() for row in rows)
    assert rows[0]._sign.pixmap().toImage() != rows[1]._sign.pixmap().toImage()
    assert rows[0].accessibleName() == "Referable (2 or worse): yes 0.97 (from 0.25)"
    assert "from a probability of 0.25 on" in rows[0].toolTip()


def test_without_a_threshold_nothing_is_called(
    panel: GradingPanel, make_image: MakeImage, prediction: Prediction
) -> None:
    said = replace(prediction, referable_threshold=None, vision_threatening_threshold=None)
    show(panel, make_image(prediction=said))
    result = panel.model.result
    assert (result.referable_text, result.vision_threatening_text) == ("0.97", "0.25")
    assert result._referable._sign.pixmap().isNull()


def test_nothing_moves_inside_the_answer_whatever_it_is(
    panel: GradingPanel, make_image: MakeImage, prediction: Prediction
) -> None:
    image = make_image(prediction=prediction)
    show(panel, image)
    result = panel.model.result
    parts = (result.bars, result._referable, result._threatening, result._notice, result.button)
    panel.grab()
    places = [part.geometry() for part in parts]
    for fresh in (
        replace(prediction, grade_set=(Grade.MODERATE_NPDR,)),
        replace(prediction, grade_set=(Grade.MILD_NPDR, Grade.MODERATE_NPDR)),
        replace(prediction, referable_threshold=None, vision_threatening_threshold=None),
        replace(prediction, probabilities=(0.0, 0.0, 0.0, 0.0, 1.0), decided_grade=Grade.PDR),
        replace(prediction, decided_grade=Grade.SEVERE_NPDR),
    ):
        panel._session.update_image(replace(image, prediction=fresh))
        panel.grab()
        assert [part.geometry() for part in parts] == places


def test_confirming_asks_for_the_models_grade(
    qtbot: QtBot, panel: GradingPanel, make_image: MakeImage, prediction: Prediction
) -> None:
    show(panel, make_image(prediction=prediction))
    button = panel.model.result.button
    assert button.text() == "Confirm grade 2"
    with qtbot.waitSignal(panel.grade_chosen) as chosen:
        qtbot.mouseClick(button, LEFT)
    assert chosen.args == [2]


@pytest.mark.parametrize(
    ("entered", "words"),
    [
        (Assessment(), ""),
        (Assessment(grade=Grade.MODERATE_NPDR), "You and the model agree on grade 2"),
        (Assessment(grade=Grade.SEVERE_NPDR), "You differ: model 2, you 3"),
        (Assessment(grade=Grade.MILD_NPDR), "You differ: model 2, you 1"),
        (Assessment(grade=Grade.PDR), "You differ: model 2, you 4"),
        (Assessment(is_ungradable=True), "You differ: model 2, you U"),
    ],
)
def test_agreement_is_told(
    panel: GradingPanel,
    make_image: MakeImage,
    prediction: Prediction,
    entered: Assessment,
    words: str,
) -> None:
    show(panel, make_image(prediction=prediction, assessment=entered))
    assert panel.model.result.agreement == words


@pytest.mark.parametrize(
    ("grade", "threshold", "words"),
    [
        (Grade.MODERATE_NPDR, 0.2, "Same grade, but called vision-threatening"),
        (Grade.MODERATE_NPDR, 0.3, "You and the model agree on grade 2"),
        (Grade.MILD_NPDR, 0.3, "Same grade, but called referable"),
    ],
)
def test_same_grade_is_no_agreement_where_the_model_calls_the_eye_worse(
    panel: GradingPanel,
    make_image: MakeImage,
    prediction: Prediction,
    grade: Grade,
    threshold: float,
    words: str,
) -> None:
    said = replace(prediction, decided_grade=grade, vision_threatening_threshold=threshold)
    show(panel, make_image(prediction=said, assessment=Assessment(grade=grade)))
    assert panel.model.result.agreement == words


@pytest.mark.parametrize(
    ("probability", "words"),
    [(1.0, "> 0.99"), (0.995, "> 0.99"), (0.99, "0.99"), (0.716, "0.72"), (0.0, "< 0.01")],
)
def test_probability_is_never_a_certainty(probability: float, words: str) -> None:
    assert shown_probability(probability) == words


def test_nothing_jumps_when_the_answer_comes(
    panel: GradingPanel, make_image: MakeImage, prediction: Prediction
) -> None:
    image = make_image()
    show(panel, image)
    parts = (panel.gradability, panel.grades, panel.dme, panel.note, panel.model)
    places = [part.geometry() for part in parts]
    for fresh in (
        replace(image, prediction=prediction),
        replace(image, quality=Quality(QualityIssue.BLURRED)),
        replace(image, prediction=prediction, assessment=Assessment(grade=Grade.PDR)),
    ):
        panel._session.update_image(fresh)
        panel.grab()
        assert [part.geometry() for part in parts] == places


def test_every_control_has_a_name_for_a_screen_reader(
    panel: GradingPanel, make_image: MakeImage, prediction: Prediction
) -> None:
    show(panel, make_image(prediction=prediction))
    for control in panel.findChildren(QAbstractButton):
        assert control.accessibleName() or control.text() or not control.isVisible()
    assert panel.note.accessibleName()


# -- room -----------------------------------------------------------------------------------------


def test_sections_stand_apart_where_there_is_room_and_only_there(
    panel: GradingPanel, make_image: MakeImage
) -> None:
    show(panel, make_image())

    def gap() -> int:
        return panel.grades.mapTo(panel, panel.grades.rect().topLeft()).y() - (
            panel.gradability.mapTo(panel, panel.gradability.rect().bottomLeft()).y()
        )

    panel.resize(320, 600)
    QApplication.processEvents()
    close = gap()
    panel.resize(320, 900)
    QApplication.processEvents()
    assert gap() == close + 12


def test_on_a_low_screen_all_that_is_clicked_is_in_sight(
    session: Session,
    tasks: TaskRunner,
    make_image: MakeImage,
    prediction: Prediction,
    qtbot: QtBot,
) -> None:
    workspace = Workspace(session, tasks)
    qtbot.addWidget(workspace)
    workspace.show()
    panel = workspace.panel
    panel._session.set_ai(AiState(is_on=True))
    panel._session.set_settings(Settings(reading_mode="side_by_side"))
    show(panel, make_image(prediction=prediction, quality=Quality(None)))
    for height, is_short in ((1000, False), (560, True), (1000, False)):
        workspace.resize(1280, height)
        QApplication.processEvents()
        button = panel.model.result.button
        assert button.isVisible()
        bottom = button.mapTo(panel, button.rect().bottomLeft()).y()
        assert bottom < panel.viewport().height()
        assert (button.y() < panel.model.result.bars.y()) is is_short
        assert panel.gradability.text


def test_where_the_panel_is_scrolled_what_comes_of_comparing_is_said_in_the_models_head(
    panel: GradingPanel, make_image: MakeImage, prediction: Prediction
) -> None:
    panel._session.set_settings(Settings(reading_mode="side_by_side"))
    show(panel, make_image(prediction=prediction))
    panel.resize(320, 300)
    QApplication.processEvents()
    assert panel._model_name.text() == prediction.model.label
    panel._session.update_image(
        make_image(prediction=prediction, assessment=Assessment(grade=prediction.grade))
    )
    assert panel._model_name.text() == panel.model.result.agreement
    assert prediction.model.label in panel._model_name.toolTip()
    panel.resize(320, 900)
    QApplication.processEvents()
    assert panel._model_name.text() == prediction.model.label


@pytest.mark.parametrize(
    "name", ["Ana María García Rodríguez y Fernández de Córdoba", "محمد " * 12]
)
@pytest.mark.parametrize("is_short", [True, False])
def test_a_long_name_is_cut_and_the_day_beside_it_is_not(
    panel: GradingPanel, make_image: MakeImage, name: str, is_short: bool
) -> None:
    image = make_image()
    identity = replace(image.identity, exam_date=date(2024, 5, 2))
    panel.set_short(is_short)
    show(panel, replace(image, patient=replace(image.patient, name=name), identity=identity))
    QApplication.processEvents()
    assert panel._who._shown().endswith(" · 2024-05-02")
    assert "…" in panel._who._shown()
    assert name in panel._who.toolTip()


def test_the_models_grade_is_not_offered_for_a_signed_exam(
    panel: GradingPanel, make_image: MakeImage, prediction: Prediction
) -> None:
    own = next(grade for grade in Grade if grade is not prediction.grade)
    image = make_image(prediction=prediction, assessment=Assessment(grade=own))
    panel._session.set_settings(Settings(reading_mode="side_by_side"))
    show(panel, image)
    assert panel.model.result.button.isEnabled()
    panel._session.update_image(replace(image, is_signed=True))
    assert not panel.model.result.button.isEnabled()
