"""What the monitor's page is made of: tiles with a figure, charts in cards, a notice."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from drviewer.language import tr
from drviewer.ui.dialog_parts import caption, small
from drviewer.ui.empty_state import Emblem
from drviewer.ui.theme import font, set_role, tokens

if TYPE_CHECKING:
    from drviewer.reporting.chart_page import ChartInk, ChartPage
    from drviewer.reporting.monitor_charts import Chart
    from drviewer.reporting.monitor_words import Tile

_NOTICE_WIDTH = 440
_FIGURE_SIZE = 24


class FigureTile(QFrame):
    """One figure, what it is and how sure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._name = caption("")
        self._value = QLabel()
        self._value.setFont(font(_FIGURE_SIZE, is_bold=True))
        self._detail = small("")
        space = tokens()
        column = QVBoxLayout(self)
        column.setContentsMargins(space.space_4, space.space_3, space.space_4, space.space_3)
        column.setSpacing(space.space_1)
        for label in (self._name, self._value, self._detail):
            column.addWidget(label)
        column.addStretch(1)

    @property
    def value(self) -> str:
        return self._value.text()

    @property
    def detail(self) -> str:
        return self._detail.text()

    def show_tile(self, tile: "Tile") -> None:
        self._name.setText(tile.name)
        self._value.setText(tile.value)
        self._detail.setText(tile.detail)
        self.setToolTip(tile.how)
        set_role(self._value, "danger" if tile.is_alarm else "")
        self.setAccessibleName(f"{tile.name}: {tile.value}, {tile.detail}")


class ChartCard(QFrame):
    """A chart under its title."""

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._title = QLabel()
        set_role(self._title, "heading")
        self.view = ChartView(height, self)
        space = tokens()
        column = QVBoxLayout(self)
        column.setContentsMargins(space.space_4, space.space_3, space.space_4, space.space_3)
        column.setSpacing(space.space_2)
        column.addWidget(self._title)
        column.addWidget(self.view, 1)

    def show_chart(self, chart: "Chart") -> None:
        self._title.setText(chart.title)
        self.view.show_chart(chart)


class ChartView(QWidget):
    """Draws a chart in the theme's colours; tells of the place that is pointed at."""

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart: Chart | None = None
        self._page: ChartPage | None = None
        self._height = height
        self.setMinimumHeight(height)
        self.setMinimumWidth(280)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(420, self._height)

    def show_chart(self, chart: "Chart") -> None:
        self._chart = chart
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.said)
        self._redraw()

    def told_at(self, point: QPointF) -> str:
        """What is told of a place of the widget."""
        page = self._laid_out()
        return page.told_at(point) if page else ""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.told_at(QPointF(event.pos())), self)
            return True
        if event.type() in (QEvent.Type.Resize, QEvent.Type.PaletteChange):
            self._redraw()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        page = self._laid_out()
        if page is None:
            return
        painter = QPainter(self)
        hints = QPainter.RenderHint
        painter.setRenderHints(hints.Antialiasing | hints.TextAntialiasing)
        page.paint(painter)

    def _redraw(self) -> None:
        self._page = None
        self.update()

    def _laid_out(self) -> "ChartPage | None":
        """Laying text out takes longer than painting it: done once a size and theme."""
        from drviewer.reporting.chart_page import ChartPage

        if self._page is None and self._chart is not None:
            self._page = ChartPage()
            self._chart.draw(self._page, QRectF(self.rect()).adjusted(0, 1, -1, -1), _ink())
        return self._page


def _ink() -> "ChartInk":
    from drviewer.reporting.chart_page import ChartInk

    theme = tokens()
    return ChartInk(
        text=theme.text,
        muted=theme.text_muted,
        grid=theme.border,
        axis=theme.border_strong,
        ground=theme.surface,
        mark=theme.accent,
        on_mark=theme.on_accent,
        alarm=theme.danger,
        size=theme.text_small,
    )


class MonitorNotice(QWidget):
    """What stands in the figures' place without any: why, and what to do next."""

    all_requested = Signal()
    retry_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self._make_label("title")
        self._words = self._make_label("muted")
        self._busy = QProgressBar(self)
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setFixedWidth(240)
        self._busy.setAccessibleName(tr("Counting"))
        self.show_all = QPushButton(tr("Show all readings"), self)
        self.show_all.clicked.connect(self.all_requested)
        self.retry = QPushButton(tr("Try again"), self)
        self.retry.clicked.connect(self.retry_requested)
        self._lay_out()

    def _make_label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        label.setFixedWidth(_NOTICE_WIDTH)
        set_role(label, role)
        return label

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(tokens().space_3)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(2)
        column.addWidget(Emblem("checks", self), 0, middle)
        for widget in (self._title, self._words, self._busy, self.show_all, self.retry):
            column.addWidget(widget, 0, middle)
        column.addStretch(3)

    @property
    def text(self) -> str:
        return f"{self._title.text()}\n{self._words.text()}".strip()

    def show_counting(self) -> None:
        self._show(tr("Counting the readings…"), "", is_busy=True)

    def show_empty(self) -> None:
        words = tr(
            "Once photographs have been graded, this page shows how often readers "
            "override the model, how well both agree, and whether the photographs have "
            "changed."
        )
        self._show(tr("No readings yet"), words)

    def show_nothing_matches(self, words: str) -> None:
        self._show(tr("Nothing was read"), words, button=self.show_all)

    def show_problem(self, problem: str) -> None:
        self._show(tr("The readings can't be counted"), problem, button=self.retry)

    def _show(
        self, title: str, words: str, *, button: QPushButton | None = None, is_busy: bool = False
    ) -> None:
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        for label in (self._title, self._words):
            # Beside stretches the layout would give a wrapped text but its least height.
            label.setFixedHeight(max(0, label.heightForWidth(_NOTICE_WIDTH)))
        self._busy.setVisible(is_busy)
        for one in (self.show_all, self.retry):
            one.setVisible(one is button)
