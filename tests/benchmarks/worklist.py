"""The worklist of exams: 100,000 of them searched and scrolled, 2,000 read from a database.

The page stands alone, as large as a screen, with every row it shows painted.
"""

import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from measurement import Measurement
from PySide6.QtWidgets import QApplication, QLineEdit
from window import SCREEN, run_until

from drviewer import app
from drviewer.domain import (
    AiUrgency,
    ExamState,
    ExamSummary,
    Grade,
    Identity,
    Laterality,
    ModelIdentity,
    Patient,
    Prediction,
    ReadingMode,
    Region,
    ReviewCause,
    Source,
)
from drviewer.settings import Settings
from drviewer.store import NewImage, Store
from drviewer.ui.exam_delegate import ROW_HEIGHT
from drviewer.ui.exam_page import ExamPage
from drviewer.ui.exam_table import ExamTable
from drviewer.ui.messages import Messages
from drviewer.ui.session import Session
from drviewer.ui.tasks import TaskRunner
from drviewer.ui.workbench import Workbench
from drviewer.workflow.assess import record_grade
from drviewer.workflow.exam_list import list_exams
from drviewer.workflow.exam_queues import SortBy

EXAMS = 100_000
STORED = 2_000
FRAMES = 200
#: Three lines of the table, in pixels.
NOTCH = 3 * ROW_HEIGHT
QUERIES = ("n", "no", "nov", "nova", "novak", "novak a", "novak ana", "李", "p-0", "p-04211", "zz")
REPETITIONS = 5
FOUND, SHOWN, SORTED, FRAME, PAGE, LOADED = GOALS = (
    Measurement("100,000 exams: search, 95th percentile", "ms", most_value=50),
    Measurement("100,000 exams: letter typed → list painted, 95th percentile", "ms"),
    Measurement("100,000 exams: sorted anew and painted, median", "ms"),
    Measurement(
        "100,000 exams: a notch of the wheel painted, 95th percentile", "ms", most_value=33
    ),
    Measurement("100,000 exams: a whole page painted, 95th percentile", "ms"),
    Measurement("2,000 exams of a database listed, per 1,000", "ms"),
)
_FIRST = ("Ana", "Мария", "明", "Ελένη", "Jürgen", "राधा", "Óscar", "Ingrid", "Tom", "Fatima")
_LAST = ("Novák", "Иванова", "李", "Παππά", "Weiß", "शर्मा", "Peña", "Ångström", "Reed", "Zahra")
_TODAY = date(2026, 1, 1)
_EYES = (Laterality.RIGHT, Laterality.LEFT)


def measure() -> list[Measurement]:
    app.make_application()
    tasks = TaskRunner()
    bench = Workbench(
        Session(Settings(reading_mode="side_by_side", urgent_first=True)), tasks, Messages()
    )
    with Store.in_memory() as store:
        bench.use_store(store)
        page = ExamPage(bench)
        page.resize(*SCREEN)
        page.show()
        run_until(lambda: tasks.is_idle)
        page.model.put(list(_invented(EXAMS)))
        QApplication.processEvents()
        answers = [_found(page), _shown(page), _sorted(page), *_scrolled(page)]
        page.close()
        tasks.close()
    return [*answers, _loaded()]


def _found(page: ExamPage) -> Measurement:
    """The search alone, of every row, with the counts of the queues."""
    index = page.model.index_
    return replace(FOUND, value=_late(_each_query(index.search)))


def _shown(page: ExamPage) -> Measurement:
    """Through the field: search, counts, the table laid out anew and painted."""
    field = page.findChild(QLineEdit)

    def type_in(text: str) -> None:
        field.setText(text)
        page.repaint()
        QApplication.processEvents()

    return replace(SHOWN, value=_late(_each_query(type_in)))


def _each_query(search: Callable[[str], object]) -> Iterator[float]:
    """Milliseconds of each; the empty one, which shows all again, counts too."""
    for _ in range(REPETITIONS):
        for text in (*QUERIES, ""):
            yield _ms(lambda text=text: search(text))


def _sorted(page: ExamPage) -> Measurement:
    def sort(by: SortBy, is_descending: bool) -> None:
        page.model.sort_by(by, is_descending=is_descending)
        page.repaint()

    taken = [
        _ms(lambda by=by, down=down: sort(by, down)) for by in SortBy for down in (True, False)
    ]
    sort(SortBy.DATE, is_descending=True)
    return replace(SORTED, value=statistics.median(taken))


def _scrolled(page: ExamPage) -> Iterator[Measurement]:
    """Down from the top, and again from the middle: a notch of the wheel, and page by page."""
    table = page.findChild(ExamTable)
    bar = table.verticalScrollBar()
    page_px = table.viewport().height()

    def scroll(step: int) -> None:
        bar.setValue(bar.value() + step)
        QApplication.processEvents()

    for goal, step in ((FRAME, NOTCH), (PAGE, page_px)):
        taken = []
        for start in (0, bar.maximum() // 2):
            bar.setValue(start)
            QApplication.processEvents()
            taken += [_ms(lambda step=step: scroll(step)) for _ in range(FRAMES // 2)]
        yield replace(goal, value=_late(taken))


def _loaded() -> Measurement:
    """From a database on disk, read and summed up in batches, as the page does it."""
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "db.sqlite") as store:
        _fill(store)
        mode = ReadingMode.SIDE_BY_SIDE
        taken = []
        for _ in range(3):
            taken.append(_ms(lambda: list_exams(store, mode, today=_TODAY)))
        assert len(list_exams(store, mode, today=_TODAY)) == STORED
    return replace(LOADED, value=statistics.median(taken) / (STORED / 1_000))


# -- invented exams ------------------------------------------------------------------------------


def _invented(count: int) -> Iterator[ExamSummary]:
    chance = random.Random(1)
    for number in range(count):
        state = chance.choice(list(ExamState))
        causes = tuple(ReviewCause)[2:4] if state is ExamState.NEEDS_REVIEW else ()
        grades = (chance.choice(list(Grade)), chance.choice(list(Grade)))
        due = _TODAY + timedelta(chance.randrange(-100, 400))
        is_signed = state is ExamState.SIGNED
        yield ExamSummary(
            patient=_patient(number + 1, chance),
            exam_date=_TODAY - timedelta(chance.randrange(1_500)),
            state=state,
            eyes=_EYES,
            images=2,
            images_read=0 if state is ExamState.NEW else 2,
            grades=(None, None) if state is ExamState.NEW else grades,
            causes=causes,
            urgency=chance.choice(list(AiUrgency)),
            due=due if is_signed else None,
            is_overdue=is_signed and due < _TODAY,
        )


def _patient(number: int, chance: random.Random) -> Patient:
    name = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
    birth = date(1940, 1, 1) + timedelta(chance.randrange(20_000))
    return Patient(number, f"P-{number:06}", name, birth)


def _fill(store: Store) -> None:
    """Two photographs an exam; half of the exams read, all graded by an invented model."""
    known = Source.TABLE
    found = []
    chance = random.Random(2)
    for number in range(STORED):
        patient = _patient(number, chance)
        for eye in _EYES:
            identity = Identity(
                patient.patient_id,
                patient.name,
                patient.birth_date,
                laterality=eye,
                exam_date=_TODAY,
                patient_source=known,
                laterality_source=known,
                date_source=known,
            )
            found.append(NewImage(Path(f"/{number}_{eye}.jpg"), 0, identity, 640, 480))
    answer = Prediction(
        (0.05, 0.05, 0.8, 0.05, 0.05),
        np.random.default_rng(3).random((5, 10, 10), np.float32),
        Region(0, 0, 640, 480),
        ModelIdentity("invented", "0", "a" * 64),
    )
    for place, image in enumerate(store.add_images(found)):
        store.save_prediction(image.key, answer)
        if place % 4 < 2:
            record_grade(store, image, Grade.MODERATE_NPDR, reader="Dr. Invented")


def _ms(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def _late(taken: Iterator[float] | list[float]) -> float:
    """The 95th percentile."""
    return float(np.percentile(list(taken), 95))
