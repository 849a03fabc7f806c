"""The agreement monitor in the window, for the clinic's lead: figures, charts, filters, export."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QStackedWidget, QWidget

from drviewer.language import isolated, tr
from drviewer.ui.dialog_parts import Dialog, scrolled
from drviewer.ui.monitor_parts import ChartCard, FigureTile, MonitorNotice
from drviewer.ui.tasks import Task
from drviewer.ui.theme import set_role, tokens
from drviewer.ui.workbench import Workbench

if TYPE_CHECKING:
    from drviewer.domain.monitoring import Monitor, Reading
    from drviewer.grading.reference import PictureReference

_TOPIC, _EXPORT = "monitor", "monitor export"
_TILES = 4
#: Of the six charts, two beside each other: pixels.
_HEIGHTS = (280, 280, 280, 280, 160, 160)


class MonitorPage(Dialog):
    """Reads the store off-thread once, then counts anew whenever another choice is made."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(tr("Agreement monitor"), "", parent)
        self._bench = bench
        self._readings: list[Reading] = []
        self._reference: PictureReference | None = None
        self._reference_problem = ""
        self.monitor: Monitor | None = None
        self._folder: Path | None = None
        self._make_filters()
        self._make_figures()
        self._make_buttons()
        self.resize(1080, 860)
        self._show_notice()
        self.notice.show_counting()
        if bench.has_store:
            self.reload()
        else:
            bench.store_opened.connect(self.reload)

    # -- making ------------------------------------------------------------------------------

    def _make_filters(self) -> None:
        self.reader = QComboBox(self)
        self.reader.setAccessibleName(tr("Only this reader's readings"))
        self.since = QComboBox(self)
        self.since.setAccessibleName(tr("Only exams since this month"))
        row = QHBoxLayout()
        row.setSpacing(tokens().space_2)
        for box, width in ((self.reader, 220), (self.since, 160)):
            box.setMinimumWidth(width)
            box.activated.connect(self.count)
            row.addWidget(box)
        row.addStretch(1)
        self._models = QLabel(self)
        set_role(self._models, "small")
        row.addWidget(self._models)
        self.body.addLayout(row)

    def _make_figures(self) -> None:
        figures = QWidget()
        grid = QGridLayout(figures)
        grid.setContentsMargins(0, 0, tokens().space_2, 0)
        grid.setSpacing(tokens().space_3)
        self.tiles = [FigureTile(figures) for _ in range(_TILES)]
        for column, tile in enumerate(self.tiles):
            grid.addWidget(tile, 0, column)
            grid.setColumnStretch(column, 1)
        self.charts = [ChartCard(height, figures) for height in _HEIGHTS]
        for number, chart in enumerate(self.charts):
            grid.addWidget(chart, 1 + number // 2, 2 * (number % 2), 1, 2)
        self._figures = scrolled(figures)
        self.notice = MonitorNotice(self)
        self.notice.all_requested.connect(self._show_all)
        self.notice.retry_requested.connect(self.reload)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self._figures)
        self.stack.addWidget(self.notice)
        self.body.addWidget(self.stack, 1)

    def _make_buttons(self) -> None:
        self.written = QLabel(self)
        set_role(self.written, "success")
        self.open_folder = self.add_button(tr("Open the folder"), "quiet")
        self.open_folder.hide()
        self.open_folder.clicked.connect(self._on_open_folder_clicked)
        self.buttons.insertWidget(0, self.written)
        self.buttons.addStretch(1)
        self.add_button(tr("Close")).clicked.connect(self.reject)
        self.export = self.add_button(tr("Export PDF and CSV…"), "primary")
        self.export.clicked.connect(self._on_export_clicked)

    # -- reading and counting ----------------------------------------------------------------

    def reload(self) -> None:
        """Read the store and the model's card anew."""
        self._show_notice()
        self.notice.show_counting()
        store = self._bench.store

        def read(_task: Task) -> "tuple[list[Reading], PictureReference | None, str]":
            from drviewer.workflow.monitor import find_reference, read_readings

            return read_readings(store), *find_reference()

        self._bench.tasks.run(read, self._on_read, self._on_failed, topic=_TOPIC)

    def _on_read(self, found: "tuple[list[Reading], PictureReference | None, str]") -> None:
        from drviewer.workflow.monitor_readings import months_of, readers_of

        self._readings, self._reference, self._reference_problem = found
        read = [one for one in self._readings if one.is_read]
        _fill(self.reader, tr("All readers"), [(name, name) for name in readers_of(read)])
        months = reversed(months_of(read))
        _fill(
            self.since,
            tr("All months"),
            [(tr("Since {month}", month=month), month) for month in months],
        )
        self.count()

    def count(self) -> None:
        """Count what is chosen, off-thread; the newest choice wins."""
        from drviewer.workflow.monitor import make_monitor

        work = partial(
            make_monitor,
            self._readings,
            self._reference,
            reader=self.reader.currentData() or "",
            since=self.since.currentData() or "",
            reference_problem=self._reference_problem,
        )
        self._bench.tasks.run(lambda _task: work(), self._on_counted, self._on_failed, topic=_TOPIC)

    def _on_counted(self, monitor: "Monitor") -> None:
        self.monitor = monitor
        has_any = any(one.is_read for one in self._readings)
        for widget in (self.reader, self.since):
            widget.setVisible(has_any)
        self.export.setEnabled(monitor.readings > 0)
        if not monitor.readings:
            self._show_nothing(monitor, has_any=has_any)
            return
        self._show_figures(monitor)
        self.stack.setCurrentWidget(self._figures)

    def _on_failed(self, error: Exception) -> None:
        self._show_notice()
        self.notice.show_problem(str(error))

    # -- showing -----------------------------------------------------------------------------

    def _show_figures(self, monitor: "Monitor") -> None:
        from drviewer.reporting.monitor_charts import charts_of
        from drviewer.reporting.monitor_words import scope_text, tiles_of

        self.say(tr("{scope_text}. Whiskers are 95 % intervals.", scope_text=scope_text(monitor)))
        self._models.setText(tr("Model: {names}", names=", ".join(monitor.models) or "no AI grade"))
        for tile, figure in zip(self.tiles, tiles_of(monitor), strict=True):
            tile.show_tile(figure)
        for card, chart in zip(self.charts, charts_of(monitor), strict=True):
            card.show_chart(chart)

    def _show_nothing(self, monitor: "Monitor", *, has_any: bool) -> None:
        self._show_notice()
        if not has_any:
            self.notice.show_empty()
            return
        by = tr(" by {reader}", reader=isolated(monitor.reader)) if monitor.reader else ""
        since = tr(" since {since}", since=monitor.since) if monitor.since else ""
        self.notice.show_nothing_matches(tr("There is no reading{by}{since}.", by=by, since=since))

    def _show_notice(self) -> None:
        self.say("")
        self._models.clear()
        self.export.setEnabled(False)
        self.stack.setCurrentWidget(self.notice)

    def _show_all(self) -> None:
        self.reader.setCurrentIndex(0)
        self.since.setCurrentIndex(0)
        self.count()

    # -- exporting ---------------------------------------------------------------------------

    def _on_export_clicked(self) -> None:
        from drviewer.ui.dialogs import choose_folder

        folder = choose_folder(self, tr("Export the monitor into a folder"))
        if folder is not None:
            self.export_into(folder)

    def export_into(self, folder: Path) -> None:
        """Write PDF, CSV and JSON off-thread and tell where they are."""
        monitor, settings = self.monitor, self._bench.session.settings
        if monitor is None:
            return
        self.export.setEnabled(False)

        def write(_task: Task) -> list[Path]:
            from drviewer.workflow.monitor import write_monitor

            return write_monitor(monitor, folder, settings)

        done = partial(self._on_written, folder)
        self._bench.tasks.run(write, done, self._on_not_written, topic=_EXPORT)

    def _on_written(self, folder: Path, files: list[Path]) -> None:
        self.export.setEnabled(True)
        self.say_problem("")
        self.written.setText(tr("Written: {names}", names=", ".join(file.name for file in files)))
        self.written.setToolTip(str(folder))
        self._folder = folder
        self.open_folder.show()

    def _on_open_folder_clicked(self) -> None:
        from drviewer.ui.dialogs import open_folder

        if self._folder is not None:
            open_folder(self._folder)

    def _on_not_written(self, error: Exception) -> None:
        self.export.setEnabled(True)
        self.written.clear()
        self.say_problem(str(error))

    def done(self, result: int) -> None:
        for topic in (_TOPIC, _EXPORT):
            self._bench.tasks.cancel(topic)
        super().done(result)


def show_monitor(bench: Workbench, parent: QWidget) -> None:
    """Show the monitor over the window."""
    page = MonitorPage(bench, parent)
    # Not exec: no second event loop, and the page can be closed with the window.
    page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    page.setWindowModality(Qt.WindowModality.WindowModal)
    page.show()


def _fill(box: QComboBox, everything: str, entries: list[tuple[str, str]]) -> None:
    """``everything`` first; what was chosen stays chosen where it is still there."""
    chosen = box.currentData()
    box.clear()
    box.addItem(everything, "")
    for words, value in entries:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
