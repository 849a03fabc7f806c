"""A process that shows a window and says so at its first paint. It imports no more than it must.

``bare``: an empty QMainWindow. ``window``: ours as ``drviewer-window`` starts it. ``command``: ours
as ``drviewer`` starts it.
"""

import sys
from typing import Any


def tell_first_paint(window_class: Any) -> None:
    """The first window of this class prints a line when all of it has been painted, and closes."""
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer

    class Teller(QObject):
        def event(self, _event: QEvent) -> bool:
            print("painted", flush=True)
            QTimer.singleShot(0, self.parent().close)
            return True

    paint = window_class.paintEvent
    tellers: list[Teller] = []

    def paint_and_tell(window: Any, event: Any) -> None:
        paint(window, event)
        if not tellers:
            tellers.append(Teller(window))
            # The children are painted in the same go; this comes next, before all that waits.
            first = Qt.EventPriority.HighEventPriority.value
            QCoreApplication.postEvent(tellers[0], QEvent(QEvent.Type.User), first)

    window_class.paintEvent = paint_and_tell


def show_bare() -> int:
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Bare(QMainWindow):
        pass

    app = QApplication(sys.argv[:1])
    tell_first_paint(Bare)
    window = Bare()
    window.resize(1280, 800)
    window.show()
    return app.exec()


def show_ours(is_command: bool) -> object:
    sys.argv[1:] = []
    if is_command:
        from drviewer.__main__ import main
    else:
        from drviewer.app import main
    from drviewer.ui.main_window import MainWindow

    tell_first_paint(MainWindow)
    return main()


if __name__ == "__main__":
    kind = sys.argv[1]
    sys.exit(show_bare() if kind == "bare" else show_ours(kind == "command"))
