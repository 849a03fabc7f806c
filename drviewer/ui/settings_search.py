"""Finds a setting by the words of its row: only rows and tabs that hold them are shown."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFormLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QTabWidget,
    QWidget,
)

from drviewer.language import tr
from drviewer.ui.command import without_key

_ROLES = QFormLayout.ItemRole


@dataclass(frozen=True, slots=True)
class _Row:
    form: QFormLayout
    number: int
    words: str


class SettingsSearch(QLineEdit):
    """Every typed word must occur in a row: in its label, its choices or its explanation.

    A tab without a form is found by what stands on it, as a whole. ``found_any`` is False when
    nothing holds the words; then all tabs stay, so that the reader sees where he is.
    """

    def __init__(self, tabs: QTabWidget) -> None:
        super().__init__()
        self._tabs = tabs
        self.found_any = True
        self.setPlaceholderText(tr("Search settings"))
        self.setAccessibleName(tr("Search settings"))
        self.setClearButtonEnabled(True)
        self.textChanged.connect(self._search)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), tabs, self.setFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape clears first, and closes the dialog only when the field is empty. Enter goes to
        what was found; it does not save."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
            return
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def _search(self, typed: str) -> None:
        words = typed.casefold().split()
        hits = [self._show_rows(number, words) for number in range(self._tabs.count())]
        self.found_any = any(hits)
        if not self.found_any:
            for number in range(self._tabs.count()):
                self._show_rows(number, [])
        for number, is_hit in enumerate(hits):
            self._tabs.setTabVisible(number, is_hit or not self.found_any)
        if self.found_any and not self._tabs.isTabVisible(self._tabs.currentIndex()):
            self._tabs.setCurrentIndex(hits.index(True))

    def _show_rows(self, tab: int, words: list[str]) -> bool:
        """Whether anything on ``tab`` holds ``words``; the tab's own name brings all of it."""
        page = self._tabs.widget(tab)
        if page is None:
            return False
        rows = [row for form in page.findChildren(QFormLayout) for row in _rows(form)]
        whole = self._tabs.tabText(tab).casefold() + ("" if rows else " " + _words_on(page))
        is_whole = all(word in whole for word in words)
        hits = [is_whole or all(word in row.words for word in words) for row in rows]
        for row, is_hit in zip(rows, hits, strict=True):
            row.form.setRowVisible(row.number, is_hit)
        return is_whole or any(hits)


def _rows(form: QFormLayout) -> list[_Row]:
    """A note below a setting belongs to it: both are found by the words of either."""
    groups: list[list[int]] = []
    for number in range(form.rowCount()):
        if _is_note(form, number) and groups:
            groups[-1].append(number)
        else:
            groups.append([number])
    return [
        _Row(form, number, " ".join(_row_words(form, one) for one in group))
        for group in groups
        for number in group
    ]


def _is_note(form: QFormLayout, number: int) -> bool:
    field = form.itemAt(number, _ROLES.FieldRole)
    return isinstance(field.widget() if field else None, QLabel)


def _row_words(form: QFormLayout, number: int) -> str:
    items = [form.itemAt(number, role) for role in (_ROLES.LabelRole, _ROLES.FieldRole)]
    widgets = [one for item in items if item for one in _widgets(item.widget(), item.layout())]
    return " ".join(_said(widget) for widget in widgets).casefold()


def _widgets(widget: QWidget | None, layout: QLayout | None) -> list[QWidget]:
    if widget is not None:
        return [widget]
    if layout is None:
        return []
    inside = [layout.itemAt(number) for number in range(layout.count())]
    return [one for item in inside if item and (one := item.widget()) is not None]


def _said(widget: QWidget) -> str:
    """What can be read on it, without the marks of keys."""
    if isinstance(widget, QLabel | QAbstractButton):
        return without_key(widget.text())
    if isinstance(widget, QComboBox):
        return " ".join(widget.itemText(number) for number in range(widget.count()))
    return ""


def _words_on(page: QWidget) -> str:
    return " ".join(_said(one) for one in page.findChildren(QWidget)).casefold()
