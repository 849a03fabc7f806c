"""How the most important widgets look, against pictures of them; ``looks`` has the tolerance."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import looks
import numpy as np
import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from drviewer.domain import Assessment, Dme, FundusImage, Grade, Prediction
from drviewer.ui.dme_selector import DmeSelector
from drviewer.ui.empty_state import EmptyState
from drviewer.ui.gradability_row import GradabilityRow
from drviewer.ui.grade_buttons import GradeButtons
from drviewer.ui.grading_panel import GradingPanel
from drviewer.ui.jobs import Jobs
from drviewer.ui.jobs_page import JobsPage
from drviewer.ui.messages import Messages
from drviewer.ui.mistake_dialog import MistakeDialog
from drviewer.ui.probability_bars import ProbabilityBars
from drviewer.ui.session import Session
from drviewer.ui.session_state import Progress
from drviewer.ui.status_line import StatusLine
from drviewer.ui.tasks import TaskRunner
from drviewer.ui.theme import ThemeChoice, apply_theme

Make = Callable[[], QWidget]
Check = Callable[[QWidget, str, int, int], None]

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="other systems draw letters with another library"
)


@pytest.fixture(params=["light", "dark"])
def check(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> Iterator[Check]:
    """Compares a widget in one theme; where it failed, the picture lies in the test's folder."""
    theme: ThemeChoice = request.param
    apply_theme(qapp, theme)

    def compare(widget: QWidget, name: str, width: int, height: int) -> None:
        qtbot.addWidget(widget)
        image = looks.picture_of(widget, width, height)
        looks.check(image, f"{name}-{theme}", tmp_path / "looks")

    yield compare
    apply_theme(qapp, "light")


def test_grade_buttons(check: Check) -> None:
    buttons = GradeButtons()
    buttons.show_assessment(Assessment(grade=Grade.MODERATE_NPDR))
    check(buttons, "grade-buttons", 280, 44)


def test_probability_bars(check: Check, prediction: Prediction) -> None:
    bars = ProbabilityBars()
    bars.show_prediction(prediction)
    check(bars, "probability-bars", 280, bars.sizeHint().height())


def test_gradability(check: Check, make_image: Callable[..., FundusImage]) -> None:
    row = GradabilityRow()
    row.show_image(make_image())
    check(row, "gradability", 280, 56)


def test_macular_oedema(check: Check) -> None:
    selector = DmeSelector()
    selector.show_dme(Dme.ABSENT)
    check(selector, "macular-oedema", 340, 32)


def test_grading_panel(
    check: Check,
    session: Session,
    make_image: Callable[..., FundusImage],
    prediction: Prediction,
) -> None:
    image = make_image(prediction=prediction)
    session.set_images([image])
    session.open_image(image.key)
    check(GradingPanel(session), "grading-panel", 350, 560)


def test_messages(check: Check) -> None:
    messages = Messages()
    messages.tell("info", "Something to know.", action=("Do it", lambda: None))
    messages.tell("warning", "Something to look at.")
    messages.tell("danger", "Something failed. Do this.")
    check(messages, "messages", 520, 110)


def test_status_line(check: Check, session: Session) -> None:
    status = StatusLine(session)
    session.set_progress(Progress("Graded", 12, 40, 65))
    status.show_jobs(3)
    check(status, "status-line", 860, 28)


def test_welcome(check: Check) -> None:
    empty = EmptyState()
    empty.show_welcome(())
    check(empty, "welcome", 640, 420)


def test_jobs(check: Check, session: Session, tasks: TaskRunner) -> None:
    jobs = Jobs(session, tasks)
    failed = jobs.begin("Grade 40 images", "grade", Progress("Graded", 40, 40))
    jobs.end(failed, "Graded 39 images · 1 failed", failures=[("a.jpg", "The file is empty.")])
    jobs.begin("Write 3 reports", "export", Progress("Reports written", 1, 3))
    check(JobsPage(jobs, None), "jobs", 480, 360)


def test_mistake(check: Check) -> None:
    check(MistakeDialog("drviewer: 0\n\nKeyError: 'left'\n", None, None), "mistake", 600, 420)


# -- the comparison itself -----------------------------------------------------------------------


def test_comparison_fails_when_a_line_moves_and_shows_where(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    apply_theme(qapp, "light")
    buttons = GradeButtons()
    qtbot.addWidget(buttons)
    image = looks.picture_of(buttons, 280, 44)
    seen = looks.array_of(image)
    moved = np.roll(seen, 3, axis=1)
    assert looks.differing(seen, moved).mean() > looks._MOST
    assert not looks.differing(seen, seen).any()
    picture = looks.side_by_side(seen, moved, looks.differing(seen, moved))
    assert picture.width() == 280 * 3 + 16


def test_comparison_forgives_softer_letters() -> None:
    letters = np.full((40, 80, 3), 255, np.float32)
    letters[10:30, 20:22] = 0
    softer = letters.copy()
    softer[10:30, 20:22] = 40
    softer[10:30, 22] = 215
    assert looks.differing(letters, softer).mean() <= looks._MOST
