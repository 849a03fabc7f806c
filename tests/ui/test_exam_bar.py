"""The exam bar leads to the signature; what is put on record can be undone."""

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import cv2
import pytest
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from drviewer.domain import (
    Amount,
    Assessment,
    Checklist,
    Dme,
    FundusImage,
    Grade,
    Laterality,
    OverrideReason,
    Prediction,
    Quality,
    Rgb,
    Signing,
    Source,
)
from drviewer.imaging.phantom import PhantomSpec, draw_phantom
from drviewer.imaging.quality import assess
from drviewer.settings import Settings
from drviewer.ui import (
    identity_operations,
    record_operations,
    signing_operations,
    visits_dialog,
)
from drviewer.ui.checklist_dialog import ChecklistDialog
from drviewer.ui.exam_bar import ExamBar
from drviewer.ui.given_reason import GivenReason
from drviewer.ui.main_window import MainWindow
from drviewer.ui.merge_dialog import MergeDialog
from drviewer.ui.report_dialog import ReportDialog
from drviewer.ui.session import Session
from drviewer.ui.session_state import Progress
from drviewer.ui.sign_dialog import AmendDialog, SignDialog
from drviewer.ui.visits_dialog import EyeCell, GradeChart, VisitsDialog
from drviewer.workflow import check as check_module
from drviewer.workflow.next_step import StepKind
from drviewer.workflow.visits import EyeVisit, Visit, visits_of

MakeImage = Callable[..., FundusImage]
LEFT = Qt.MouseButton.LeftButton
PATIENCE_MS = 20_000


@pytest.fixture
def bar(qtbot: QtBot, session: Session) -> ExamBar:
    session.set_settings(Settings(reading_mode="blind_first"))
    bar = ExamBar(session)
    qtbot.addWidget(bar)
    bar.show()
    return bar


def show(bar: ExamBar, *images: FundusImage) -> None:
    bar._session.set_images(images)
    bar._session.open_image(images[0].key)


def test_nothing_open_is_said_and_nothing_can_be_pressed(bar: ExamBar) -> None:
    assert bar.text == ""
    assert not bar.isEnabled()


def test_the_signature_waits_for_the_reading(bar: ExamBar, make_image: MakeImage) -> None:
    show(bar, make_image())
    assert bar.step_kind is StepKind.READ
    assert not bar.sign.isEnabled()
    bar._session.update_image(make_image(assessment=Assessment(grade=Grade.NO_DR)))
    assert bar.step_kind is StepKind.SIGN
    assert bar.sign.isEnabled()


@pytest.mark.parametrize("reader", ["Dr B", "محمد عبد الله"])
def test_on_a_low_screen_the_bar_is_as_high_as_its_sentence_which_is_never_cut(
    bar: ExamBar, make_image: MakeImage, reader: str
) -> None:
    bar.resize(330, 200)
    show(bar, make_image(1))
    two_lines = bar.sizeHint().height()
    bar.set_short(True)
    one_line = bar.sizeHint().height()
    identity = replace(make_image().identity, laterality_contradicted_by=Source.DICOM)
    bar._session.update_image(replace(make_image(1), identity=identity, disc_eye=Laterality.LEFT))
    assert _wrapped_height(bar) <= bar._text.height()
    assert one_line < bar.sizeHint().height() <= two_lines
    signed = make_image(1, is_signed=True)
    at = datetime(2024, 5, 3, tzinfo=UTC)
    bar._session.update_image(signed)
    bar._session.set_signings([Signing(1, 1, None, 1, reader, at, (1,), "{}")])
    bar.refresh()
    assert reader in bar.text
    assert _wrapped_height(bar) <= bar._text.height()
    bar._session.update_image(make_image(1))
    assert bar.sizeHint().height() == one_line


def _wrapped_height(bar: ExamBar) -> int:
    room = QRect(0, 0, bar._text.width(), 1000)
    metrics = bar._text.fontMetrics()
    return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, bar.text).height()


def test_what_can_not_be_read_can_not_be_signed(bar: ExamBar, make_image: MakeImage) -> None:
    show(bar, make_image(laterality=Laterality.UNKNOWN, problem="1.jpg is empty."))
    assert "can be read" in bar.text
    assert "Ready" not in bar.text
    assert not bar.sign.isEnabled()


def test_a_readable_photograph_that_joins_an_open_exam_is_to_be_read(
    bar: ExamBar, make_image: MakeImage
) -> None:
    empty = make_image(problem="1.jpg is empty.")
    show(bar, empty)
    assert bar.step_kind is StepKind.UNREADABLE
    whole = replace(make_image(2, laterality=Laterality.LEFT), patient=empty.patient)
    bar._session.add_images([whole])
    assert bar.step_kind is StepKind.GO_ON


def test_a_reason_is_handed_in_as_soon_as_it_is_chosen(
    qtbot: QtBot, bar: ExamBar, make_image: MakeImage, prediction: Prediction
) -> None:
    show(bar, make_image(prediction=prediction, assessment=Assessment(grade=Grade.NO_DR)))
    assert bar.step_kind is StepKind.GIVE_REASON
    with qtbot.waitSignal(bar.reason_given) as given:
        bar.reason.choice.setCurrentIndex(1)
        bar.reason.choice.activated.emit(1)
    assert given.args == ["false_alarm", ""]


def test_another_reason_waits_for_its_words(
    qtbot: QtBot, bar: ExamBar, make_image: MakeImage, prediction: Prediction
) -> None:
    show(bar, make_image(prediction=prediction, assessment=Assessment(grade=Grade.NO_DR)))
    row = bar.reason
    last = row.choice.count() - 1
    with qtbot.assertNotEmitted(bar.reason_given):
        row.choice.setCurrentIndex(last)
        row.choice.activated.emit(last)
    assert not row.words.isHidden()
    with qtbot.waitSignal(bar.reason_given) as given:
        qtbot.keyClicks(row.words, "Laser scars")
        qtbot.keyClick(row.words, Qt.Key.Key_Return)
    assert given.args == ["other", "Laser scars"]


def test_in_the_open_list_a_digit_chooses_its_reason(
    qtbot: QtBot, bar: ExamBar, make_image: MakeImage, prediction: Prediction
) -> None:
    show(bar, make_image(prediction=prediction, assessment=Assessment(grade=Grade.NO_DR)))
    bar.ask_reason()
    with qtbot.waitSignal(bar.reason_given) as given:
        qtbot.keyClick(bar.reason.choice.view(), Qt.Key.Key_3)
    assert given.args == ["artefact", ""]
    assert not bar.reason.choice.view().isVisible()


def test_the_reason_given_is_shown_where_it_was_asked_for(
    qtbot: QtBot, bar: ExamBar, make_image: MakeImage, prediction: Prediction
) -> None:
    differs = Assessment(grade=Grade.NO_DR, override_reason=OverrideReason.MISSED)
    show(bar, make_image(prediction=prediction, assessment=differs))
    assert bar.step_kind is StepKind.LOOK_AGAIN
    assert bar.reason_text == "You differ: The model missed lesions"
    bar._session.update_image(
        make_image(prediction=prediction, assessment=replace(differs, is_reviewed=True))
    )
    assert bar.step_kind is StepKind.SIGN
    assert bar.reason_text == "You differ: The model missed lesions"
    agrees = replace(differs, grade=prediction.grade, is_reviewed=True)
    bar._session.update_image(make_image(prediction=prediction, assessment=agrees))
    assert bar.reason_text == ""


def test_a_long_reason_ends_in_dots_and_is_whole_in_the_tool_tip(
    qtbot: QtBot, make_image: MakeImage, prediction: Prediction
) -> None:
    own = "Laser scars of an earlier treatment " * 4
    said = Assessment(
        grade=Grade.NO_DR, override_reason=OverrideReason.OTHER, override_text=own.strip()
    )
    given = GivenReason()
    qtbot.addWidget(given)
    given.show_image(make_image(prediction=prediction, assessment=said))
    given.resize(150, 30)
    lines = given._lines()
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert own.strip() in given.toolTip()


def test_a_reason_can_be_given_anew_and_the_step_comes_back(
    qtbot: QtBot, bar: ExamBar, make_image: MakeImage, prediction: Prediction
) -> None:
    differs = Assessment(grade=Grade.NO_DR, override_reason=OverrideReason.MISSED)
    show(bar, make_image(prediction=prediction, assessment=differs))
    bar.ask_reason()
    assert bar.reason.isVisible()
    bar.reason.choice.hidePopup()
    qtbot.waitUntil(bar.look.isVisible)
    assert bar.reason.choice.currentData() == "missed"


def test_a_doubted_eye_is_settled_by_one_press(
    qtbot: QtBot, bar: ExamBar, make_image: MakeImage
) -> None:
    show(bar, make_image(disc_eye=Laterality.LEFT))
    assert bar.step_kind is StepKind.SETTLE_EYE
    with qtbot.waitSignal(bar.eye_settled) as settled:
        qtbot.mouseClick(bar.left, LEFT)
    assert settled.args == ["L"]


def test_what_is_open_elsewhere_can_be_gone_to(
    qtbot: QtBot, bar: ExamBar, make_image: MakeImage
) -> None:
    first = make_image(assessment=Assessment(grade=Grade.NO_DR))
    other = FundusImage(2, Path("2.jpg"), 0, first.patient, make_image(2).identity)
    unread = FundusImage(
        **{name: getattr(other, name) for name in ("key", "path", "frame", "patient")},
        identity=make_image(2, laterality=Laterality.LEFT).identity,
    )
    show(bar, first, unread)
    with qtbot.waitSignal(bar.image_requested) as asked:
        qtbot.mouseClick(bar.go, LEFT)
    assert asked.args == [2]


# -- in the whole window ---------------------------------------------------------------------


@pytest.fixture
def window(qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path) -> MainWindow:
    window = open_window(folder)
    session = window.session
    qtbot.waitUntil(lambda: len(session.images) == 4, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    image = next(one for one in session.images if one.path.name.startswith("P-0001_OD"))
    session.open_image(image.key)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    return window


def _now(window: MainWindow) -> FundusImage:
    image = window.session.image
    assert image is not None
    return image


def _audit(window: MainWindow) -> list[str]:
    from sqlalchemy import text

    with window.bench.store._engine.connect() as connection:
        return list(connection.scalars(text("SELECT what FROM audit ORDER BY key")))


def test_undo_and_redo_go_through_everything_put_on_record(window: MainWindow) -> None:
    a = window.actions_
    a.grades[2].trigger()
    a.dmes[0].trigger()
    record_operations.record_checklist(window.bench, Checklist(has_exudates=True))
    everything = _now(window).assessment
    assert a.undo.text().endswith("Checklist")
    for _ in range(3):
        a.undo.trigger()
    assert _now(window).assessment.grade is None
    assert _now(window).assessment.dme is Dme.NOT_ENTERED
    assert _now(window).assessment.checklist.is_empty
    assert not a.undo.isEnabled()
    for _ in range(3):
        a.redo.trigger()
    assert _now(window).assessment == everything
    assert window.bench.store.find_image(_now(window).key).assessment == everything  # type: ignore[union-attr]


def test_what_is_put_on_record_while_an_image_is_checked_stays_shown(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The check's answer was read before: it must not open a signed exam again."""
    is_read, may_go_on = threading.Event(), threading.Event()
    check = check_module.check_image

    def slow_check(*args: object, **options: object) -> object:
        answer = check(*args, **options)  # type: ignore[arg-type]
        is_read.set()
        assert may_go_on.wait(PATIENCE_MS / 1000)
        return answer

    monkeypatch.setattr(check_module, "check_image", slow_check)
    other = next(one for one in window.session.images if one.path.name.startswith("P-0001_OS"))
    other.path.write_bytes(other.path.read_bytes() + b"another end")
    window.session.open_image(other.key)
    qtbot.waitUntil(is_read.is_set, timeout=PATIENCE_MS)
    window.actions_.grades[3].trigger()
    may_go_on.set()
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    assert _now(window).final_grade is Grade.SEVERE_NPDR
    assert _now(window).quality is not None


def test_opening_a_photograph_checks_all_of_its_exam(window: MainWindow) -> None:
    (left,) = (one for one in window.session.images if one.path.name.startswith("P-0001_OS"))
    assert _now(window).key != left.key
    assert left.is_checked
    assert left.disc_eye is Laterality.LEFT


def test_a_photograph_of_the_exam_that_is_not_checked_is_opened_from_the_bar(
    bar: ExamBar, make_image: MakeImage, qtbot: QtBot
) -> None:
    read = make_image(assessment=Assessment(grade=Grade.NO_DR))
    unseen = replace(read, key=2, quality=None, disc_eye=None)
    show(bar, read, unseen)
    assert bar.text == "OD: a photograph was not checked yet, open it"
    assert not bar.sign.isEnabled()
    with qtbot.waitSignal(bar.image_requested) as asked:
        qtbot.mouseClick(bar.go, LEFT)
    assert asked.args == [2]


def test_an_unknown_patient_is_named_from_the_bar(
    bar: ExamBar, make_image: MakeImage, qtbot: QtBot
) -> None:
    image = make_image(assessment=Assessment(grade=Grade.NO_DR))
    show(bar, replace(image, patient=replace(image.patient, is_identified=False)))
    assert bar.step_kind is StepKind.NAME_PATIENT
    assert not bar.sign.isEnabled()
    with qtbot.waitSignal(bar.patient_requested):
        qtbot.mouseClick(bar.patient, LEFT)


@pytest.mark.parametrize("is_open", [True, False])
def test_a_file_replaced_since_it_was_read_is_not_shown_under_the_old_record(
    window: MainWindow, qtbot: QtBot, is_open: bool
) -> None:
    """Neither the open photograph nor another of its exam, though nobody opens the folder again."""
    first = _now(window)
    window.actions_.grades[4].trigger()
    (other,) = (one for one in window.session.images if one.path.name.startswith("P-0001_OS"))
    elsewhere = next(one for one in window.session.images if "P-0002_OD" in one.path.name)
    window.session.open_image(elsewhere.key)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    first.path.write_bytes(first.path.read_bytes() + b"another end")
    window.session.open_image(first.key if is_open else other.key)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    now = window.session.find_image(first.key)
    assert now is not None
    assert now.assessment == Assessment()
    assert now.is_checked
    assert now.sha256 != first.sha256
    assert "has changed since it was read" in window.messages.bars[-1].text


def test_a_photograph_that_was_checked_anew_elsewhere_is_read_again_here(
    window: MainWindow, qtbot: QtBot
) -> None:
    """Another window or the command line found its file to be another one."""
    image, shown = _now(window), window.session.pixels
    other = draw_phantom(PhantomSpec(seed=7, laterality=image.laterality, side=256)).rgb
    assert cv2.imwrite(str(image.path), other[:, :, ::-1])
    check_module.check_image(window.bench.store, image)
    window.bench.show_as_recorded([image])
    qtbot.waitUntil(lambda: window.session.pixels is not shown, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    assert window.session.pixels_sha256 == _now(window).sha256 != image.sha256


def test_a_photograph_left_while_it_is_checked_is_known_as_checked(
    window: MainWindow, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else its exam could not be signed, and opening it would read it again and again."""

    def slow(rgb: Rgb) -> Quality:
        time.sleep(0.3)
        return assess(rgb)

    monkeypatch.setattr("drviewer.workflow.check.assess", slow)
    more = folder.parent / "more"
    more.mkdir()
    for name in ("OD", "OS"):
        content = (folder / f"P-0001_{name}_2024-05-01.jpg").read_bytes()
        (more / f"P-0003_{name}_2024-05-03.jpg").write_bytes(content)
    window.open_paths([more])
    qtbot.waitUntil(lambda: len(window.session.images) == 2, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.session.pixels is not None, timeout=PATIENCE_MS)
    left_at_once = _now(window)
    (other,) = (one for one in window.session.images if one.key != left_at_once.key)
    window.session.open_image(other.key)
    qtbot.waitUntil(
        lambda: all(one.is_checked for one in window.session.images), timeout=PATIENCE_MS
    )
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    reads: list[object] = []
    read = window.bench.ahead.read
    monkeypatch.setattr(
        window.bench.ahead, "read", lambda *given: (reads.append(given), read(*given))
    )
    window.session.open_image(left_at_once.key)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    assert len(reads) == 1


def test_a_signed_photograph_whose_file_was_replaced_is_read_again_once_amended(
    window: MainWindow, qtbot: QtBot
) -> None:
    image, exam = _now(window), window.session.exam
    assert exam is not None
    for one in exam.images:
        window.session.open_image(one.key)
        window.actions_.grades[0].trigger()
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    exam = window.session.exam
    assert exam is not None
    assert signing_operations.sign_as(window.bench, exam, "Dr Invented")
    elsewhere = next(one for one in window.session.images if "P-0002_OD" in one.path.name)
    window.session.open_image(elsewhere.key)
    image.path.write_bytes(image.path.read_bytes() + b"another end")
    window.session.open_image(image.key)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    assert _now(window).is_changed_since_signed
    assert _now(window).final_grade is Grade.NO_DR
    assert "since its exam was signed" in window.messages.bars[-1].text
    assert window.workspace.exam_bar.step_kind is StepKind.AMEND
    signed = window.session.exam
    assert signed is not None
    assert signed.signing is not None
    signing_operations.amend_as(window.bench, signed, reason="Another file", reader="Dr Invented")
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    assert _now(window).final_grade is None
    assert _now(window).is_checked
    assert _now(window).sha256 != image.sha256
    assert window.workspace.exam_bar.step_kind is StepKind.READ


def test_fifty_changes_can_be_undone_and_each_is_logged(window: MainWindow) -> None:
    for number in range(50):
        window.actions_.grades[number % 5].trigger()
    before = len(_audit(window))
    for _ in range(50):
        window.actions_.undo.trigger()
    assert _now(window).assessment.grade is None
    assert len(_audit(window)) == before + 50
    assert window.bench.store.verify() == []


def test_settling_the_eye_is_undone_with_its_source(window: MainWindow) -> None:
    former = _now(window).identity
    window.actions_.settle_left.trigger()
    assert _now(window).laterality is Laterality.LEFT
    window.actions_.undo.trigger()
    assert _now(window).identity == former


def test_merged_patients_can_be_taken_apart_again(window: MainWindow) -> None:
    patients = {one.patient.patient_id: one.patient for one in window.session.images}
    first, second = patients["P-0001"], patients["P-0002"]
    assert identity_operations.merge_patients(window.bench, first, second)
    assert {one.patient.patient_id for one in window.session.images} == {"P-0002"}
    window.actions_.undo.trigger()
    found = [one.patient.patient_id for one in window.session.images]
    assert sorted(found) == ["P-0001", "P-0001", "P-0002", "P-0002"]


def test_signed_exam_refuses_undo_and_says_so(window: MainWindow) -> None:
    a, session = window.actions_, window.session
    a.grades[0].trigger()
    other = next(one for one in session.images if one.path.name.startswith("P-0001_OS"))
    session.open_image(other.key)
    a.grades[1].trigger()
    assert session.exam is not None
    assert signing_operations.sign_as(window.bench, session.exam, "Dr Invented")
    assert session.settings.reader_name == "Dr Invented"
    assert not a.grades[3].isEnabled()
    a.undo.trigger()
    assert _now(window).assessment.grade is Grade.MILD_NPDR
    said = window.messages.bars[-1].text
    assert said.startswith(f"The exam of {_now(window).patient.shown_name} is signed")
    assert "Exam ▸ Amend" in said
    assert signing_operations.amend_as(
        window.bench, session.exam, reason="Second look", reader="Dr Invented"
    )
    assert a.grades[3].isEnabled()


def test_report_of_the_exam_just_signed_is_one_click_away_while_the_next_is_open(
    qtbot: QtBot, window: MainWindow
) -> None:
    a, session = window.actions_, window.session
    for place in ("P-0001_OD", "P-0001_OS"):
        image = next(one for one in session.images if one.path.name.startswith(place))
        session.open_image(image.key)
        a.grades[1].trigger()
    exam = session.exam
    assert exam is not None
    assert signing_operations.sign_as(window.bench, exam, "Dr Invented", a.next_patient.trigger)
    assert session.image is not None
    assert session.image.patient != exam.patient
    assert window.status.offer.isVisible()
    assert exam.patient.shown_name in window.status.offer.text()
    window.status.offer.click()
    report = window.findChild(ReportDialog)
    assert report is not None
    assert exam.patient.shown_name in report.windowTitle()
    assert not window.status.offer.isVisible()
    qtbot.waitUntil(report.export.isEnabled, timeout=PATIENCE_MS)
    # What happens to the open photograph is another patient's matter.
    session.update_image(replace(session.image, disc_eye=Laterality.LEFT))
    assert report.export.isEnabled()
    assert exam.patient.shown_name in report.windowTitle()
    mine = session.find_image(exam.images[0].key)
    assert mine is not None
    session.update_image(replace(mine, disc_eye=Laterality.LEFT))
    assert not report.export.isEnabled()
    assert not report.print.isEnabled()
    qtbot.waitUntil(report.export.isEnabled, timeout=PATIENCE_MS)
    assert report._report.content.patient.patient_id == exam.patient.patient_id
    report.reject()


def test_the_offer_stays_whatever_else_is_said_and_the_window_is_no_wider_for_it(
    window: MainWindow,
) -> None:
    done: list[str] = []
    least = window.minimumSizeHint().width()
    signed = "Signed the exam of " + 20 * "Invented "
    window.status.tell(signed, False, ("Report…", lambda: done.append("")))
    window.session.set_progress(Progress("AI graded", 1, 40))
    window.session.set_progress(None)
    window.status.tell("All exams of this list are signed")
    assert window.status.offer.isVisible()
    assert window.minimumSizeHint().width() == least
    window.status.offer.click()
    assert done == [""]
    assert not window.status.offer.isVisible()
    assert window.status.text == "All exams of this list are signed"


def _said_of(dialog: SignDialog, caption: str) -> str:
    """What stands beside ``caption``."""
    words = [label.text() for label in dialog.findChildren(QLabel)]
    return words[words.index(caption) + 1]


def test_why_it_can_not_be_signed_goes_when_the_exam_changes(window: MainWindow) -> None:
    a = window.actions_
    a.sign.trigger()
    assert window.status.text.startswith("Can't be signed yet")
    a.grades[0].trigger()
    assert "signed" not in window.status.text


def test_a_word_of_something_else_stays_when_the_exam_changes(window: MainWindow) -> None:
    window.messages.status("Copied")
    window.actions_.grades[0].trigger()
    assert window.status.text == "Copied"


def test_signing_asks_for_a_name(qtbot: QtBot, session: Session, make_image: MakeImage) -> None:
    session.set_images([make_image(assessment=Assessment(grade=Grade.NO_DR))])
    session.open_image(1)
    assert session.exam is not None
    dialog = SignDialog(session.exam, advice="See again in 12 months", reader="", parent=None)
    qtbot.addWidget(dialog)
    dialog.sign.click()
    assert dialog.problem == "Enter the name of who signs."
    dialog.reader.setText("Dr Invented")
    with qtbot.waitSignal(dialog.accepted):
        dialog.sign.click()


def test_what_is_signed_beside_the_grades_is_shown_before_signing(
    qtbot: QtBot, session: Session, make_image: MakeImage
) -> None:
    wet = Assessment(Grade.NO_DR, dme=Dme.CENTRE_INVOLVING)
    noted = Assessment(Grade.NO_DR, dme=Dme.ABSENT, note="Drusen")
    first = make_image(assessment=wet)
    other = replace(make_image(2, assessment=noted), patient=first.patient)
    left = make_image(3, laterality=Laterality.LEFT, assessment=Assessment(Grade.NO_DR))
    session.set_images([first, other, replace(left, patient=first.patient)])
    session.open_image(1)
    assert session.exam is not None
    dialog = SignDialog(session.exam, advice="", reader="", parent=None)
    qtbot.addWidget(dialog)
    right, left_eye = (_said_of(dialog, name) for name in ("OD · right eye", "OS · left eye"))
    assert right.splitlines()[1:] == ["Macular oedema: centre-involving", "With a note"]
    assert left_eye.splitlines()[1:] == ["Macular oedema: not entered", "No note"]


def test_photographs_nobody_has_read_are_no_part_of_what_is_signed(
    qtbot: QtBot, session: Session, make_image: MakeImage
) -> None:
    first = make_image(assessment=Assessment(Grade.MILD_NPDR))
    unread = replace(make_image(2), patient=first.patient)
    session.set_images([first, unread])
    session.open_image(1)
    assert session.exam is not None
    dialog = SignDialog(session.exam, advice="", reader="", parent=None)
    qtbot.addWidget(dialog)
    said = _said_of(dialog, "OD · right eye")
    assert f"Mild NPDR, 1 of 2 photographs read ({first.path.name})" in said
    assert "OD: 1 photograph not read" in _said_of(dialog, "Incomplete")
    both = replace(unread, assessment=Assessment(Grade.NO_DR))
    session.set_images([first, both])
    session.open_image(1)
    dialog = SignDialog(session.exam, advice="", reader="", parent=None)
    qtbot.addWidget(dialog)
    assert "the worst of 2 photographs" in _said_of(dialog, "OD · right eye")


def test_an_amendment_asks_why(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_.grades[0].trigger()
    exam = window.session.exam
    assert exam is not None
    left = next(one for one in exam.images if one.laterality is Laterality.LEFT)
    window.session.open_image(left.key)
    window.actions_.grades[0].trigger()
    exam = window.session.exam
    assert exam is not None
    signing_operations.sign_as(window.bench, exam, "Dr Invented")
    signed = window.session.exam
    assert signed is not None
    assert signed.signing is not None
    dialog = AmendDialog(signed.patient, signed.signing, reader="Dr Invented", parent=None)
    qtbot.addWidget(dialog)
    assert signed.patient.shown_name in dialog.windowTitle()
    dialog.amend.click()
    assert dialog.problem == "Enter why it is amended."


def test_the_checklist_says_what_it_implies_and_changes_no_grade(
    qtbot: QtBot, make_image: MakeImage
) -> None:
    image = make_image(assessment=Assessment(grade=Grade.MILD_NPDR))
    dialog = ChecklistDialog(image, None)
    qtbot.addWidget(dialog)
    assert image.patient.shown_name in dialog.windowTitle()
    for box in dialog.haemorrhages:
        box.setCurrentIndex(int(Amount.MANY))
    assert dialog.implied_text == (
        "Implies 3 · Severe NPDR: more than 20 haemorrhages in each of 4 quadrants"
    )
    assert dialog.checklist.haemorrhages == (Amount.MANY,) * 4
    dialog.clear.click()
    assert dialog.checklist == Checklist()


def test_merge_finds_the_other_patient_by_words(qtbot: QtBot, make_image: MakeImage) -> None:
    people = [make_image(key).patient for key in range(1, 5)]
    dialog = MergeDialog(people[0], people, None)
    qtbot.addWidget(dialog)
    assert dialog.list.count() == 3
    assert not dialog.merge.isEnabled()
    qtbot.keyClicks(dialog.search, "person 3")
    dialog.list.setCurrentRow(0)
    assert dialog.chosen == people[2]
    qtbot.keyClicks(dialog.search, "nobody")
    assert dialog.chosen is None
    assert "Nobody else" in dialog.problem


def test_visits_say_for_each_eye_what_changed(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_.grades[2].trigger()
    images = window.bench.store.patient_images(_now(window).patient.key)
    dialog = VisitsDialog(_now(window).patient, visits_of(images, ()), None)
    qtbot.addWidget(dialog)
    said = [cell.accessibleName() for cell in dialog.findChildren(EyeCell)]
    assert said == ["Right eye: grade 2, Moderate NPDR", "Left eye: not read"]
    dialog.show()
    dialog.grab()


@pytest.mark.parametrize("last", list(Grade))
def test_no_eye_is_written_over_a_date_of_the_chart(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, last: Grade
) -> None:
    written: dict[str, QRectF] = {}

    class Noted(QPainter):
        def drawText(self, place: QPointF | QRectF, *how: object) -> None:  # noqa: N802
            metrics = QFontMetricsF(self.font(), self.device())
            *flags, words = how
            if isinstance(place, QRectF):
                written[str(words)] = metrics.boundingRect(place, int(flags[0]), str(words))
            else:
                written[str(words)] = metrics.tightBoundingRect(str(words)).translated(place)
            super().drawText(place, *how)

    monkeypatch.setattr(visits_dialog, "QPainter", Noted)
    days = [date(2022, 5, 1), date(2023, 5, 1), date(2024, 5, 1)]
    eyes = [EyeVisit(True, grade) for grade in (Grade.MILD_NPDR, Grade.NO_DR, last)]
    chart = GradeChart(
        [Visit(day, eye, eye, "", 0, 1) for day, eye in zip(days, eyes, strict=True)]
    )
    qtbot.addWidget(chart)
    chart.resize(600, chart.height())
    chart.grab()
    for eye in ("OD", "OS"):
        assert not any(written[eye].intersects(written[day.isoformat()]) for day in days)
        assert chart.rect().contains(written[eye].toAlignedRect())


def test_a_reason_is_kept_with_the_reading(
    window: MainWindow,
) -> None:
    window.actions_.grades[0].trigger()
    record_operations.record_override(window.bench, OverrideReason.MISSED, "")
    assert _now(window).assessment.override_reason is OverrideReason.MISSED


def test_the_whole_record_is_graded_from_the_worklist(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_.worklist.trigger()
    window.actions_.grade_all.trigger()
    store = window.bench.store
    qtbot.waitUntil(
        lambda: all(one.prediction or one.problem for one in store.list_images()),
        timeout=PATIENCE_MS,
    )
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)


def test_a_signed_exam_is_not_graded_again(window: MainWindow) -> None:
    for name in ("P-0001_OS", "P-0001_OD"):
        image = next(one for one in window.session.images if one.path.name.startswith(name))
        window.session.open_image(image.key)
        window.actions_.grades[0].trigger()
    exam = window.session.exam
    assert exam is not None
    assert signing_operations.sign_as(window.bench, exam, "Dr Invented")
    window.actions_.grade_image.trigger()
    assert _now(window).prediction is None


def test_keys_do_nothing_to_the_open_image_while_the_worklist_hides_it(window: MainWindow) -> None:
    window.actions_.worklist.trigger()
    assert not any(action.isEnabled() for action in window.actions_.grades)
    assert not window.actions_.sign.isEnabled()
    window.actions_.worklist.trigger()
    assert all(action.isEnabled() for action in window.actions_.grades)


def test_the_command_to_sign_waits_for_a_photograph_that_can_be_read(
    qtbot: QtBot, open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    (tmp_path / "P-0002_OS_2024-05-02.jpg").write_bytes(b"")
    window = open_window(tmp_path)
    qtbot.waitUntil(lambda: len(window.session.images) == 1, timeout=PATIENCE_MS)
    window.session.open_image(window.session.images[0].key)
    qtbot.waitUntil(lambda: window.tasks.is_idle, timeout=PATIENCE_MS)
    assert not window.actions_.sign.isEnabled()


def test_what_happens_elsewhere_leaves_the_reason_that_is_being_typed(
    qtbot: QtBot, window: MainWindow
) -> None:
    image = _now(window)
    other = next(one for one in window.session.images if one.path.name.startswith("P-0001_OS"))
    bar = window.workspace.exam_bar
    bar.ask_reason()
    place = bar.reason.choice.findData(OverrideReason.OTHER.value)
    bar.reason.choice.setCurrentIndex(place)
    bar.reason.choice.activated.emit(place)
    bar.reason.words.setFocus()
    qtbot.keyClicks(bar.reason.words, "not a haem")
    window.session.update_image(replace(other, quality=None))
    assert bar.reason.words.text() == "not a haem"
    assert bar.reason.words.isVisible()
    assert _now(window).key == image.key
