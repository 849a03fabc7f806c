"""The keyboard editor: every command and its keys; a key that is taken is told, never stolen."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from drviewer.language import tr
from drviewer.ui.command_keys import HELD_KEYS, default_keys, title_of
from drviewer.ui.dialog_parts import Dialog
from drviewer.ui.theme import set_role, tokens

_NAME = Qt.ItemDataRole.UserRole
_PORTABLE = QKeySequence.SequenceFormat.PortableText
_NATIVE = QKeySequence.SequenceFormat.NativeText


class KeysDialog(Dialog):
    """Edits a copy; ``kept`` carries the keys that differ from the defaults."""

    kept = Signal(object)

    def __init__(self, commands: Mapping[str, QAction], parent: QWidget | None) -> None:
        super().__init__(tr("Keys"), tr("Choose a command, then press its new keys."), parent)
        self._commands = dict(commands)
        self._keys: dict[str, tuple[str, ...]] = {
            name: tuple(key.toString(_PORTABLE) for key in action.shortcuts())
            for name, action in commands.items()
        }
        self._make_table()
        self._make_editor()
        self._make_buttons()
        self._show("")
        self.resize(620, 620)

    # -- making ------------------------------------------------------------------------------

    def _make_table(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search commands and keys"))
        self.search.setAccessibleName(tr("Search commands and keys"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show)
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(tr("Commands and their keys"))
        self.table.setHorizontalHeaderLabels([tr("Command"), tr("Keys"), tr("By default")])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        stretch = QHeaderView.ResizeMode.Stretch
        self.table.horizontalHeader().setSectionResizeMode(0, stretch)
        self.table.setColumnWidth(1, 150)
        self.table.setColumnWidth(2, 150)
        self.table.currentCellChanged.connect(lambda *_: self._show_chosen())
        self.body.addWidget(self.search)
        self.body.addWidget(self.table, 1)

    def _make_editor(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(tokens().space_2)
        self._chosen = QLabel()
        set_role(self._chosen, "heading")
        self.editor = QKeySequenceEdit()
        self.editor.setMaximumSequenceLength(1)
        self.editor.setAccessibleName(tr("New keys"))
        self.editor.setClearButtonEnabled(True)
        self.editor.keySequenceChanged.connect(self._on_editor_changed)
        self.assign = QPushButton(tr("Set", "button: give these keys"))
        self.assign.clicked.connect(self._on_assign_clicked)
        self.restore = QPushButton(tr("Default"))
        self.restore.setToolTip(tr("Give this command its default keys again"))
        self.restore.clicked.connect(self._on_restore_clicked)
        row.addWidget(self._chosen, 1)
        for widget in (self.editor, self.assign, self.restore):
            row.addWidget(widget)
        self.body.addLayout(row)

    def _make_buttons(self) -> None:
        self.restore_all = self.add_button(tr("All to default"), "quiet")
        self.restore_all.clicked.connect(self._on_restore_all_clicked)
        self.buttons.addStretch(1)
        self.add_button(tr("Cancel"), "").clicked.connect(self.reject)
        self.add_button(tr("Keep"), "primary").clicked.connect(self._on_keep_clicked)

    # -- what happens ------------------------------------------------------------------------

    def choose(self, name: str) -> None:
        """Make ``name`` the command whose keys are edited."""
        for row in range(self.table.rowCount()):
            item = self.table.item(row, 0)
            if item is not None and item.data(_NAME) == name:
                self.table.setCurrentCell(row, 0)

    @property
    def chosen_name(self) -> str:
        item = self.table.item(self.table.currentRow(), 0)
        return "" if item is None else str(item.data(_NAME))

    def _on_editor_changed(self, keys: QKeySequence) -> None:
        problem = self._problem_of(keys.toString(_PORTABLE))
        self.say_problem(problem)
        self.assign.setEnabled(bool(self.chosen_name) and not problem)

    def _problem_of(self, key: str) -> str:
        """Why the chosen command can't have ``key``."""
        shown = QKeySequence(key).toString(_NATIVE)
        if key in HELD_KEYS:
            return tr(
                "{shown} is taken: {held_keys}. It can't be changed.",
                shown=shown,
                held_keys=tr(HELD_KEYS[key]),
            )
        taken = [name for name, keys in self._keys.items() if key and key in keys]
        others = [name for name in taken if name != self.chosen_name]
        if not others:
            return ""
        return tr(
            "{shown} is taken by {title_of}. Change that one first.",
            shown=shown,
            title_of=title_of(self._commands[others[0]]),
        )

    def _on_assign_clicked(self) -> None:
        key = self.editor.keySequence().toString(_PORTABLE)
        self._set(self.chosen_name, (key,) if key else ())

    def _on_restore_clicked(self) -> None:
        name = self.chosen_name
        if not name:
            return
        default = default_keys(self._commands[name])
        problems = [problem for key in default if (problem := self._problem_of(key))]
        if problems:
            self.say_problem(problems[0])
        else:
            self._set(name, default)

    def _on_restore_all_clicked(self) -> None:
        self._keys = {name: default_keys(action) for name, action in self._commands.items()}
        self._show(self.search.text())

    def _on_keep_clicked(self) -> None:
        changed = {
            name: keys
            for name, keys in self._keys.items()
            if keys != default_keys(self._commands[name])
        }
        self.kept.emit(changed)
        self.accept()

    def _set(self, name: str, keys: tuple[str, ...]) -> None:
        self._keys[name] = keys
        self._show(self.search.text())
        self.choose(name)

    # -- showing -----------------------------------------------------------------------------

    def _show(self, typed: str) -> None:
        words = typed.casefold().split()
        rows = [name for name in self._commands if all(w in self._text_of(name) for w in words)]
        self.table.setRowCount(len(rows))
        for row, name in enumerate(rows):
            action, keys = self._commands[name], self._keys[name]
            default = default_keys(action)
            texts = (title_of(action), _shown(keys), "" if keys == default else _shown(default))
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setData(_NAME, name)
                self.table.setItem(row, column, item)
        if rows and self.table.currentRow() < 0:
            self.table.setCurrentCell(0, 0)
        self._show_chosen()

    def _text_of(self, name: str) -> str:
        return f"{title_of(self._commands[name])} {_shown(self._keys[name])}".casefold()

    def _show_chosen(self) -> None:
        name = self.chosen_name
        self._chosen.setText(title_of(self._commands[name]) if name else tr("No command"))
        keys = self._keys.get(name, ())
        self.editor.setKeySequence(QKeySequence(keys[0]) if keys else QKeySequence())
        for widget in (self.editor, self.restore, self.assign):
            widget.setEnabled(bool(name))
        self.say_problem("")


def _shown(keys: tuple[str, ...]) -> str:
    return ", ".join(QKeySequence(key).toString(_NATIVE) for key in keys)
