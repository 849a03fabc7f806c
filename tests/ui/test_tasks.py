"""Work off the window's thread: answers come home, the newest wins, nothing survives."""

import threading
from concurrent.futures import Future
from typing import NoReturn

import pytest
from pytestqt.qtbot import QtBot

from drviewer.ui.tasks import Task, TaskRunner


def fail_test(error: Exception) -> NoReturn:
    raise AssertionError(f"unexpected failure: {error}")


def test_answer_comes_back_in_the_window_thread(qtbot: QtBot, tasks: TaskRunner) -> None:
    threads: list[threading.Thread] = []
    answers: list[threading.Thread] = []

    def done(worker: threading.Thread) -> None:
        answers.append(worker)
        threads.append(threading.current_thread())

    tasks.run(lambda _task: threading.current_thread(), done, fail_test)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers[0] is not threading.main_thread()
    assert threads == [threading.main_thread()]
    assert tasks.is_idle


def test_failure_is_told_to_the_one_who_asked(qtbot: QtBot, tasks: TaskRunner) -> None:
    told: list[Exception] = []

    def work(_task: Task) -> None:
        raise ValueError("no")

    tasks.run(work, lambda _answer: pytest.fail("there is no answer"), told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], ValueError)


def test_newest_request_of_a_topic_wins_even_when_the_older_ends_later(
    qtbot: QtBot, tasks: TaskRunner
) -> None:
    gate = threading.Event()
    answers: list[str] = []

    def old(_task: Task) -> str:
        gate.wait(10)
        return "old"

    first = tasks.run(old, answers.append, fail_test, topic="open")
    tasks.run(lambda _task: "new", answers.append, fail_test, topic="open")
    qtbot.waitUntil(lambda: answers == ["new"])
    gate.set()
    assert first.future is not None
    first.future.result(10)
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert answers == ["new"]


def test_nothing_comes_from_a_cancelled_task_not_even_its_reports(
    qtbot: QtBot, tasks: TaskRunner
) -> None:
    begun, gate = threading.Event(), threading.Event()
    heard: list[object] = []

    def work(task: Task) -> str:
        begun.set()
        gate.wait(10)
        task.report(heard.append, "report")
        return "answer"

    task = tasks.run(work, heard.append, heard.append, topic="open")
    assert begun.wait(10)
    tasks.cancel("open")
    gate.set()
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert task.is_cancelled()
    assert heard == []


def test_stopped_task_sees_it_and_its_answer_still_counts(qtbot: QtBot, tasks: TaskRunner) -> None:
    begun = threading.Event()
    answers: list[str] = []

    def work(task: Task) -> str:
        begun.set()
        while not task.is_cancelled():
            threading.Event().wait(0.01)
        return "half done"

    tasks.run(work, answers.append, fail_test, topic="grade")
    assert begun.wait(10)
    tasks.stop("grade")
    qtbot.waitUntil(lambda: answers == ["half done"])


def test_watched_future_answers_like_a_task(qtbot: QtBot, tasks: TaskRunner) -> None:
    future: Future[int] = Future()
    answers: list[int] = []
    tasks.watch(future, answers.append, fail_test)
    threading.Thread(target=future.set_result, args=(7,)).start()
    qtbot.waitUntil(lambda: answers == [7])


def test_close_waits_for_the_threads_and_takes_no_more_work(qtbot: QtBot) -> None:
    runner = TaskRunner(workers=2)
    ended = threading.Event()

    def work(task: Task) -> None:
        while not task.is_cancelled():
            threading.Event().wait(0.01)
        ended.set()

    heard: list[object] = []
    runner.run(work, heard.append, heard.append)
    runner.close()
    assert ended.is_set()
    assert not [one for one in threading.enumerate() if one.name.startswith("drviewer")]
    assert runner.run(lambda _task: 1, heard.append, heard.append).is_cancelled()
    runner.close()
    assert heard == []


class _Widget:
    """Stands for one: tells in which thread it is freed."""

    def __init__(self, freed: list[threading.Thread]) -> None:
        self._freed = freed

    def __del__(self) -> None:
        self._freed.append(threading.current_thread())

    def work(self, _task: Task) -> int:
        return 1

    def fail(self, _task: Task) -> int:
        raise ValueError(str(self))

    def hear(self, _answer: object) -> None:
        pass


@pytest.mark.parametrize("work", ["work", "fail"])
def test_what_a_task_holds_is_let_go_of_in_the_window_thread(
    qtbot: QtBot, tasks: TaskRunner, work: str
) -> None:
    freed: list[threading.Thread] = []
    wanted = 300
    for number in range(wanted):
        widget = _Widget(freed)
        # The answer is heard at once, while the worker still ends: nobody else holds it.
        tasks.run(getattr(widget, work), widget.hear, widget.hear, topic=f"{number % 7}")
        del widget
        if number % 3 == 0:
            qtbot.wait(0)
    qtbot.waitUntil(lambda: tasks.is_idle and len(freed) == wanted)
    assert set(freed) == {threading.main_thread()}
