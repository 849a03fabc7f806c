"""The monitor's page over 500 simulated readings: figures, filters, export, and what is missing."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from simulated_readings import images_of, reference_of, simulate, true_kappa

from drviewer.domain import FundusImage
from drviewer.errors import StoreError
from drviewer.settings import Settings
from drviewer.ui.messages import Messages
from drviewer.ui.monitor_page import MonitorPage, show_monitor
from drviewer.ui.session import Session
from drviewer.ui.tasks import TaskRunner
from drviewer.ui.theme import apply_theme
from drviewer.ui.workbench import Workbench

PATIENCE_MS = 20_000


@pytest.fixture(scope="module")
def images() -> list[FundusImage]:
    return images_of(simulate())


@pytest.fixture(autouse=True)
def reference(monkeypatch: pytest.MonkeyPatch) -> None:
    found = reference_of(simulate(260, months=1, seed=99, drift=False))
    monkeypatch.setattr("drviewer.workflow.monitor.find_reference", lambda: (found, ""))


@pytest.fixture
def bench(qapp: QApplication, tasks: TaskRunner) -> Workbench:
    return Workbench(Session(Settings(clinic_name="Invented Clinic")), tasks, Messages())


def use(bench: Workbench, images: list[FundusImage]) -> None:
    bench.use_store(SimpleNamespace(list_images_without_heatmaps=lambda: images))  # type: ignore[arg-type]


@pytest.fixture
def page(qtbot: QtBot, bench: Workbench, images: list[FundusImage]) -> Iterator[MonitorPage]:
    use(bench, images)
    page = MonitorPage(bench)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.monitor is not None, timeout=PATIENCE_MS)
    yield page
    page.close()


def choose(qtbot: QtBot, page: MonitorPage, *, reader: str = "", since: str = "") -> None:
    """As a click into the lists does."""
    before = page.monitor
    page.reader.setCurrentIndex(page.reader.findData(reader))
    page.since.setCurrentIndex(page.since.findData(since))
    page.since.activated.emit(page.since.currentIndex())
    qtbot.waitUntil(lambda: page.monitor is not before, timeout=PATIENCE_MS)


def test_figures_are_shown_with_their_intervals(page: MonitorPage) -> None:
    assert page.monitor is not None
    assert page.stack.currentWidget() is not page.notice
    overrides, kappa, ungradable, photographs = page.tiles
    rate = page.monitor.override.value
    assert rate is not None
    assert overrides.value == f"{100 * rate:.1f} %"
    low, _, high = kappa.detail.partition(";")[0].partition(" to ")
    assert float(low) <= true_kappa() <= float(high)
    assert ungradable.detail.endswith("of 500")
    assert (photographs.value, photographs.detail) == ("Drift", "2026-05: sharpness lower")


def test_charts_are_painted_in_both_themes(page: MonitorPage, qapp: QApplication) -> None:
    pictures = []
    for theme in ("light", "dark"):
        apply_theme(qapp, theme)  # type: ignore[arg-type]
        qapp.processEvents()
        pictures.append([chart.view.grab().toImage() for chart in page.charts])
    apply_theme(qapp, "light")
    light, dark = pictures
    assert all(a != b for a, b in zip(light, dark, strict=True))
    colours = {light[0].pixel(x, y) for x in range(0, 300, 3) for y in range(0, 200, 3)}
    assert len(colours) > 3


def test_a_place_that_is_pointed_at_is_told_of(page: MonitorPage) -> None:
    view = page.charts[0].view
    assert "2026-01" in view.told_at(QPointF(view.width() * 0.25, view.height() * 0.3))
    assert all(chart.view.accessibleDescription() for chart in page.charts)


def test_reader_and_month_are_chosen(qtbot: QtBot, page: MonitorPage) -> None:
    assert [page.reader.itemText(n) for n in range(4)] == [
        "All readers", "Dr Ada Lindqvist", "Dr Tom Reed", "Mei Tan",
    ]  # fmt: skip
    assert page.since.itemText(1) == "Since 2026-05"
    choose(qtbot, page, reader="Mei Tan", since="2026-04")
    assert page.monitor is not None
    assert (page.monitor.reader, page.monitor.first_month) == ("Mei Tan", "2026-04")
    assert page.monitor.readings < 100


def test_export_writes_pdf_and_csv(qtbot: QtBot, page: MonitorPage, tmp_path: Path) -> None:
    page.export_into(tmp_path / "out")
    qtbot.waitUntil(lambda: bool(page.written.text()), timeout=PATIENCE_MS)
    assert "monitor.csv" in page.written.text()
    first = PdfReader(tmp_path / "out" / "monitor.pdf").pages[0].extract_text()
    assert "Invented Clinic" in first
    assert page.open_folder.isVisible()


def test_failed_export_is_told_in_place(qtbot: QtBot, page: MonitorPage, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    page.export_into(tmp_path / "file")
    qtbot.waitUntil(lambda: bool(page.problem), timeout=PATIENCE_MS)
    assert "can't be written" in page.problem
    assert page.export.isEnabled()


def test_without_readings_the_page_says_what_it_will_show(qtbot: QtBot, bench: Workbench) -> None:
    use(bench, [])
    page = MonitorPage(bench)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: "No readings yet" in page.notice.text, timeout=PATIENCE_MS)
    assert page.stack.currentWidget() is page.notice
    assert not page.export.isEnabled()
    assert not page.reader.isVisible()
    page.close()


def test_a_choice_without_readings_leads_back(
    qtbot: QtBot, bench: Workbench, images: list[FundusImage]
) -> None:
    first_month = [one for one in images if one.assessment.reader != "Mei Tan"]
    early = [one for one in images if one.exam_date and one.exam_date.month == 1]
    use(bench, [*first_month, *(one for one in early if one not in first_month)])
    page = MonitorPage(bench)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.monitor is not None, timeout=PATIENCE_MS)
    choose(qtbot, page, reader="Mei Tan", since="2026-05")
    assert "no reading by Mei Tan since 2026-05" in page.notice.text
    page.notice.show_all.click()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is not page.notice, timeout=PATIENCE_MS)
    page.close()


def test_a_store_that_fails_is_told_and_tried_again(
    qtbot: QtBot, bench: Workbench, images: list[FundusImage]
) -> None:
    answers: list[object] = [StoreError("The disk is gone."), images]

    def read() -> list[FundusImage]:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer  # type: ignore[return-value]

    bench.use_store(SimpleNamespace(list_images_without_heatmaps=read))  # type: ignore[arg-type]
    page = MonitorPage(bench)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: "The disk is gone." in page.notice.text, timeout=PATIENCE_MS)
    page.notice.retry.click()
    qtbot.waitUntil(lambda: page.monitor is not None, timeout=PATIENCE_MS)
    page.close()


def test_page_waits_for_the_store(
    qtbot: QtBot, bench: Workbench, images: list[FundusImage]
) -> None:
    page = MonitorPage(bench)
    qtbot.addWidget(page)
    page.show()
    assert "Counting" in page.notice.text
    use(bench, images)
    qtbot.waitUntil(lambda: page.monitor is not None, timeout=PATIENCE_MS)
    page.close()


def test_closed_page_is_gone_and_its_work_dropped(
    qtbot: QtBot, bench: Workbench, images: list[FundusImage]
) -> None:
    use(bench, images)
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    show_monitor(bench, parent)
    (page,) = parent.findChildren(MonitorPage)
    page.close()
    qtbot.waitUntil(lambda: not parent.findChildren(MonitorPage), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: bench.tasks.is_idle, timeout=PATIENCE_MS)
