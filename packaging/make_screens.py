"""Take the README's screenshots of the real program on the bundled samples.

    python packaging/make_screens.py docs/screens

Needs a display (Xvfb will do). Uses a home of its own; the user's data is not touched.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

_PATIENCE_S = 120
_GRADED = "synthetic_P-9002_OS"


def main(out: Path) -> None:
    """Write three PNGs to ``out``: first start, light and dark."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["DRVIEWER_HOME"] = home
        _take("light", (1280, 800), out, "light", is_first=True)
        _take("dark", (1920, 1080), out, "dark", is_first=False)


def _take(theme: str, size: tuple[int, int], out: Path, name: str, *, is_first: bool) -> None:
    from drviewer import paths
    from drviewer.app import make_window
    from drviewer.settings import Settings, write_settings
    from drviewer.ui.operations import open_samples

    write_settings(Settings(theme=theme, reading_mode="side_by_side"), paths.settings_path())  # type: ignore[arg-type]
    window = make_window()
    window.resize(*size)
    window.show()
    session = window.session
    if is_first:
        _pause(1)
        window.grab().save(str(out / "start.png"))
    window.begin([])
    open_samples(window.bench)
    _wait(lambda: session.has_images and session.progress is None and session.ai.is_on)
    window.actions_.grade_all.trigger()
    _wait(lambda: session.progress is None and all(i.prediction for i in session.images))
    image = next(i for i in session.images if i.path.name.startswith(_GRADED))
    session.open_image(image.key)
    _wait(lambda: session.pixels is not None and window.workspace.viewer.preview.is_current)
    session.set_overlay(opacity=55)
    _pause(3)
    window.grab().save(str(out / f"{name}.png"))
    window.close()
    window.bench.close()


def _wait(is_so: Callable[[], object]) -> None:
    until = time.monotonic() + _PATIENCE_S
    while not is_so():
        if time.monotonic() > until:
            raise SystemExit("the window did not get there in time")
        _pause(0.1)


def _pause(seconds: float) -> None:
    """Let the window work: an event loop, which lets go of Python's lock while it waits."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
