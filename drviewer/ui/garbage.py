"""Python's garbage is collected in the window's thread only.

Objects that refer to each other in a circle are freed by the collector, which runs in whatever
thread happens to make new objects. A widget in such a circle would be freed in a worker's thread,
which ends the program now and then without a word.

What was freed between things that live on stays with the process, with glibc at least: pictures of
a reader's day leave holes. So the holes are handed back to the system now and then.
"""

import ctypes
import gc
import sys

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 500
#: Of every so many collections of the young, one of all.
_WHOLE_EVERY = 100


class Garbage(QObject):
    """From when it is made until ``stop``: the collector runs here, now and then."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        # What there is by now stays for good: there is no need to look through it each time.
        gc.freeze()
        self._count = 0
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """What has gathered: the young ones, sometimes all."""
        young, middle, _old = gc.get_threshold()
        if gc.get_count()[0] < young:
            return
        self._count += 1
        if self._count % _WHOLE_EVERY == 0:
            self.collect_all()
        else:
            gc.collect(1 if self._count % max(1, middle) == 0 else 0)

    def collect_all(self) -> None:
        """The old too, and what is free goes back to the system."""
        gc.collect()
        _hand_back()

    def stop(self) -> None:
        """Back to the usual: whoever makes objects collects."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()


def _hand_back() -> None:
    """glibc's ``malloc_trim`` (malloc_trim(3)); other systems do it by themselves."""
    if sys.platform != "linux":
        return
    try:
        trim = ctypes.CDLL(None).malloc_trim
    except AttributeError:  # Another C library.
        return
    trim(ctypes.c_size_t(0))
