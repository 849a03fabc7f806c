"""Undo and redo of what is put on record, through Qt's undo framework (V7).

Undoing is a change like any other: it goes on record with its own audit row, nothing is erased.
"""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtGui import QUndoCommand, QUndoStack

from drviewer.errors import DrviewerError
from drviewer.language import tr

_T = TypeVar("_T")
_MOST = 200


class Change(QUndoCommand):
    """What was done already when it is pushed; ``undo`` and ``redo`` may refuse.

    A refused step is dropped: what it would go back to can't be reached any more.
    """

    def __init__(
        self,
        words: str,
        *,
        undo: Callable[[], object],
        redo: Callable[[], object],
        on_refused: Callable[[DrviewerError, str], object],
    ) -> None:
        super().__init__(words)
        self._undo, self._redo, self._on_refused = undo, redo, on_refused
        self._is_done = True

    def undo(self) -> None:
        self._try(self._undo, tr("Undoing"))

    def redo(self) -> None:
        if self._is_done:
            # Pushing calls redo once; it was done by then.
            self._is_done = False
            return
        self._try(self._redo, tr("Redoing"))

    def _try(self, step: Callable[[], object], doing: str) -> None:
        try:
            step()
        except DrviewerError as error:
            self._on_refused(error, doing)
            self.setObsolete(True)


class Unchanged:
    """Runs the steps of one change; refuses one where what the former left is another by now.

    ``read``: what is on record of the thing that changes.
    """

    def __init__(self, read: Callable[[], object]) -> None:
        self._read = read
        self._left: object = None
        self._has_run = False

    def run(self, step: Callable[[], _T]) -> _T:
        """What ``step`` answers.

        Raises:
            StoreError: it was changed by somebody else since.
        """
        from drviewer.workflow.assess import changed_meanwhile

        if self._has_run and self._read() != self._left:
            raise changed_meanwhile()
        answer = step()
        self._left, self._has_run = self._read(), True
        return answer


def make_undo_stack() -> QUndoStack:
    """Holds the last 200 changes of this sitting."""
    stack = QUndoStack()
    stack.setUndoLimit(_MOST)
    return stack
