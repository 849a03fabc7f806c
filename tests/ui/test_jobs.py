"""Long work: paused, queued, stopped, tried again; closing the window meanwhile; going on later."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

import pytest
from PySide6.QtGui import QIcon
from pytestqt.qtbot import QtBot

from drviewer.errors import DrviewerError
from drviewer.ui import notify
from drviewer.ui.closing import ClosingDialog
from drviewer.ui.jobs import Job, Jobs, JobState
from drviewer.ui.jobs_page import JobsPage
from drviewer.ui.main_window import MainWindow
from drviewer.ui.session import Session
from drviewer.ui.session_state import Progress
from drviewer.ui.tasks import Task, TaskRunner

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def jobs(session: Session, tasks: TaskRunner) -> Jobs:
    return Jobs(session, tasks)


def begin(jobs: Jobs, title: str = "Grade 40 images", topic: str = "grade") -> Job:
    return jobs.begin(title, topic, Progress("Graded", 0, 40))


# -- the list ------------------------------------------------------------------------------------


def test_status_line_shows_what_was_begun_last(jobs: Jobs, session: Session) -> None:
    first = begin(jobs)
    second = jobs.begin("Write reports", "export", Progress("Reports written", 1, 3))
    assert session.progress == Progress("Reports written", 1, 3)
    jobs.end(second, "3 reports written")
    jobs.step(first, Progress("Graded", 5, 40))
    assert session.progress == Progress("Graded", 5, 40)
    jobs.end(first, "Graded 40 images")
    assert session.progress is None
    assert jobs.is_idle


def test_job_of_the_same_topic_waits_its_turn(jobs: Jobs) -> None:
    started: list[str] = []
    first = begin(jobs)
    for _ in range(3):
        jobs.wait("Grade 2 images", "grade", lambda: started.append("second"))
    assert [job.state for job in jobs.all] == [JobState.WAITING, JobState.RUNNING]
    assert started == []
    jobs.end(first, "done")
    assert started == ["second"]
    assert [job.title for job in jobs.all] == ["Grade 40 images"]


def test_waiting_job_can_be_taken_out_of_the_queue(jobs: Jobs) -> None:
    first = begin(jobs)
    jobs.wait("Grade 2 images", "grade", lambda: pytest.fail("it was taken out"))
    jobs.stop(jobs.all[0])
    jobs.end(first, "done")
    assert [job.title for job in jobs.all] == ["Grade 40 images"]


def test_failed_ones_are_tried_again_once(jobs: Jobs) -> None:
    tried: list[int] = []
    job = begin(jobs)
    jobs.end(job, "done", failures=[("a.jpg", "empty")], retry=lambda: tried.append(1))
    jobs.retry(job)
    assert tried == [1]
    assert jobs.all == []


# -- pausing a task ------------------------------------------------------------------------------


def test_paused_work_holds_and_its_clock_stands_still(qtbot: QtBot, tasks: TaskRunner) -> None:
    steps: list[float] = []
    may_go, has_stepped = threading.Semaphore(0), threading.Semaphore(0)

    def work(task: Task) -> str:
        for _ in range(3):
            may_go.acquire()
            if task.is_cancelled():
                return "stopped"
            steps.append(task.clock())
            has_stepped.release()
        return "done"

    answers: list[str] = []
    task = tasks.run(work, answers.append, lambda error: pytest.fail(str(error)), topic="grade")
    may_go.release()
    assert has_stepped.acquire(timeout=10)
    tasks.pause("grade")
    may_go.release()
    assert not has_stepped.acquire(timeout=0.4)
    tasks.resume("grade")
    assert has_stepped.acquire(timeout=10)
    may_go.release()
    qtbot.waitUntil(lambda: answers == ["done"])
    assert task._held_s >= 0.3
    # 0.4 s were waited, next to nothing of which counts.
    assert steps[1] - steps[0] < 0.3


@pytest.mark.parametrize("how", ["stop", "cancel"])
def test_paused_work_can_be_ended(qtbot: QtBot, tasks: TaskRunner, how: str) -> None:
    begun = threading.Event()

    def work(task: Task) -> None:
        begun.set()
        while not task.is_cancelled():
            threading.Event().wait(0.01)

    tasks.run(work, lambda _none: None, lambda _error: None, topic="grade")
    assert begun.wait(10)
    tasks.pause("grade")
    getattr(tasks, how)("grade")
    qtbot.waitUntil(lambda: tasks.is_idle)


# -- the page ------------------------------------------------------------------------------------


def test_page_teaches_when_there_is_nothing(qtbot: QtBot, jobs: Jobs) -> None:
    page = JobsPage(jobs, None)
    qtbot.addWidget(page)
    page.show()
    assert "listed here" in page._sentence.text()
    begin(jobs)
    assert not page._sentence.isVisible()


def test_page_shows_what_failed_and_why(qtbot: QtBot, jobs: Jobs) -> None:
    page = JobsPage(jobs, None)
    qtbot.addWidget(page)
    page.show()
    tried: list[int] = []
    job = begin(jobs)
    assert not page.cards[0].bar.isHidden()
    failures = [("a.jpg", "The file is empty."), ("b.jpg", "b.jpg is cut off.")]
    jobs.end(job, "Graded 38 images · 2 failed", failures=failures, retry=lambda: tried.append(1))
    card = page.cards[0]
    assert card.state.text() == "Done"
    assert card.words.text() == "Graded 38 images · 2 failed"
    assert card.failures.text() == "• a.jpg: The file is empty.\n• b.jpg is cut off."
    assert card.bar.isHidden()
    assert card.stop.isHidden()
    card.retry.click()
    assert tried == [1]


def test_page_pauses_goes_on_and_stops(qtbot: QtBot, jobs: Jobs) -> None:
    page = JobsPage(jobs, None)
    qtbot.addWidget(page)
    page.show()
    begin(jobs)
    card = page.cards[0]
    card.pause.click()
    assert card.state.text() == "Paused"
    assert card.pause.text() == "Go on"
    card.pause.click()
    assert card.state.text() == "Running"
    card.stop.click()
    assert card.state.text() == "Stopping"
    assert not card.stop.isEnabled()


# -- in the window -------------------------------------------------------------------------------


def opened(qtbot: QtBot, open_window: OpenWindow, folder: Path) -> MainWindow:
    window = open_window(folder)
    qtbot.waitUntil(lambda: window.session.pixels is not None, timeout=20_000)
    qtbot.waitUntil(lambda: window.session.progress is None, timeout=20_000)
    window.bench.jobs.clear()
    return window


def failed_answer(reason: str) -> Future[object]:
    future: Future[object] = Future()
    future.set_exception(DrviewerError(reason))
    return future


def test_grading_that_fails_is_listed_and_tried_again(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, grader
) -> None:
    window = opened(qtbot, open_window, folder)
    answer, grader.submit = grader.submit, lambda _rgb: failed_answer("The model stumbled.")
    window.actions_.grade_all.trigger()
    qtbot.waitUntil(lambda: window.bench.jobs.is_idle and bool(window.bench.jobs.all))
    (job,) = window.bench.jobs.all
    assert len(job.failures) == 3
    assert "3 failed" in window.status.jobs.text()
    assert {reason for _, reason in job.failures} == {"The model stumbled."}
    grader.submit = answer
    window.bench.jobs.retry(job)
    qtbot.waitUntil(lambda: window.bench.jobs.is_idle)
    assert sum(image.prediction is not None for image in window.session.images) == 3
    assert window.status.jobs.text() == "Jobs"


def test_second_request_waits_and_is_done_afterwards(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, grader
) -> None:
    window = opened(qtbot, open_window, folder)
    grader.is_held = True
    window.actions_.grade_all.trigger()
    qtbot.waitUntil(lambda: bool(grader.waiting))
    window.actions_.grade_image.trigger()
    assert [job.state for job in window.bench.jobs.all] == [JobState.WAITING, JobState.RUNNING]
    grader.is_held = False
    for future in grader.waiting:
        future.set_result(grader.prediction)
    qtbot.waitUntil(lambda: window.bench.jobs.is_idle and not window.session.grading_keys)
    assert len(grader.asked) == 4


def held(qtbot: QtBot, open_window: OpenWindow, folder: Path, grader) -> MainWindow:
    window = opened(qtbot, open_window, folder)
    grader.is_held = True
    window.actions_.grade_all.trigger()
    qtbot.waitUntil(lambda: bool(grader.waiting))
    return window


def test_window_stays_open_when_the_reader_thinks_better_of_it(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, grader, closing_answers: list[str]
) -> None:
    window = held(qtbot, open_window, folder, grader)
    closing_answers.append("stay")
    assert not window.close()
    assert window.isVisible()
    assert window.bench.jobs.under_way


def test_window_closes_by_itself_when_all_is_done(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, grader, closing_answers: list[str]
) -> None:
    window = held(qtbot, open_window, folder, grader)
    closing_answers.append("finish")
    assert not window.close()
    assert any("closes when" in bar.text for bar in window.messages.bars)
    grader.is_held = False
    for future in grader.waiting:
        future.set_result(grader.prediction)
    qtbot.waitUntil(lambda: not window.isVisible())


def test_grading_that_was_stopped_goes_on_next_time(
    qtbot: QtBot, open_window: OpenWindow, folder: Path, grader, closing_answers: list[str]
) -> None:
    window = held(qtbot, open_window, folder, grader)
    grader.waiting.pop(0).set_result(grader.prediction)
    qtbot.waitUntil(lambda: any(image.prediction for image in window.session.images))
    closing_answers.append("stop")
    assert window.close()
    grader.is_held = False
    grader.asked.clear()
    again = open_window()
    qtbot.waitUntil(lambda: sum(i.prediction is not None for i in again.session.images) == 3)
    # What was done is on record: only the two others are asked for.
    assert len(grader.asked) == 2
    qtbot.waitUntil(lambda: again.bench.jobs.is_idle)
    again.close()
    grader.asked.clear()
    third = open_window()
    qtbot.waitUntil(lambda: third.session.has_images)
    assert grader.asked == []


def test_closing_question_says_what_becomes_of_it(qtbot: QtBot) -> None:
    dialog = ClosingDialog([Job("Grade 40 images", "grade", resumes="list")], None)
    qtbot.addWidget(dialog)
    dialog.reject()
    assert dialog.choice == "stay"
    dialog.stop.click()
    assert dialog.choice == "stop"


# -- notifications -------------------------------------------------------------------------------


def test_no_tray_no_notification_and_no_failure(qtbot: QtBot) -> None:
    job = Job("Grade 40 images", "grade", JobState.DONE)
    assert notify.Notifier(QIcon()).tell_end(job) is False


def test_notification_is_counts_only(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    shown: list[str] = []

    class Tray:
        def __init__(self, *_: object) -> None: ...
        def show(self) -> None: ...
        def hide(self) -> None: ...
        def showMessage(self, _title: str, text: str, *_: object) -> None:  # noqa: N802
            shown.append(text)

    monkeypatch.setattr(notify, "QSystemTrayIcon", Tray)
    monkeypatch.setattr(notify.Notifier, "can_tell", staticmethod(lambda: True))
    monkeypatch.setattr(notify.QGuiApplication, "focusWindow", lambda: None)
    job = Job("Grade 40 images", "grade", JobState.DONE, failures=[("Zora_OD.jpg", "empty")])
    assert notify.Notifier(QIcon()).tell_end(job)
    assert shown == ["Grade 40 images: done, 1 failed"]
