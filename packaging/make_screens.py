"""Take screenshots of the real program on the bundled samples.

    python packaging/make_screens.py build/screens            every screen, size, theme, scale, language
    python packaging/make_screens.py --guide                  the user guide's pictures
    python packaging/make_screens.py --readme docs/screens    the README's

Needs a display (Xvfb will do). Uses a home of its own; the user's data is not touched. Each size,
theme, scale and language is a process of its own, since Qt reads the scale once. A part:
--sizes 1280x800 --scales 100 --themes dark --languages es --only worklist report
"""

import argparse
import itertools
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

    from drviewer.ui.main_window import MainWindow

ROOT = Path(__file__).resolve().parent.parent
# This checkout's program, whichever is installed.
sys.path.insert(0, str(ROOT))
GUIDE = ROOT / "docs" / "guide" / "pictures"
_PATIENCE_S = 180
_GRADED = "P-9002_OS"
_SIZES = ((1280, 800), (1920, 1080), (2560, 1440))
_SCALES = (100, 150)
_THEMES = ("light", "dark")
_LANGUAGES = ("en", "zh_CN")
_IN_GUIDE = (
    "start",
    "reading",
    "looking",
    "overlay",
    "marks",
    "report",
    "worklist",
    "monitor",
    "settings",
    "jobs",
)
_GUIDE_WIDTH = 1000


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("out", nargs="?", type=Path)
    parser.add_argument("--guide", action="store_true")
    parser.add_argument("--readme", type=Path)
    parser.add_argument("--take", nargs=4, metavar=("THEME", "WxH", "SCALE", "LANGUAGE"))
    parser.add_argument("--sizes", nargs="*", default=["x".join(map(str, one)) for one in _SIZES])
    parser.add_argument("--scales", nargs="*", type=int, default=_SCALES)
    parser.add_argument("--themes", nargs="*", default=_THEMES)
    parser.add_argument("--languages", nargs="*", default=_LANGUAGES)
    parser.add_argument("--only", nargs="*", default=None, help="names of screens")
    chosen = parser.parse_args()
    if chosen.take:
        theme, size, scale, language = chosen.take
        ending = f"{language}-{theme}-{size}-{scale}"
        _take_all(chosen.out, theme, _size(size), language, ending, chosen.only)
    elif chosen.guide:
        _take_guide()
    elif chosen.readme:
        _take_readme(chosen.readme)
    elif chosen.out:
        kinds = itertools.product(chosen.languages, chosen.sizes, chosen.scales, chosen.themes)
        for language, size, scale, theme in kinds:
            _run(chosen.out, theme, _size(size), scale, chosen.only, language)
    else:
        parser.error("say where to")


def _size(written: str) -> tuple[int, int]:
    width, height = (int(one) for one in written.split("x"))
    return width, height


def _run(
    out: Path,
    theme: str,
    size: tuple[int, int],
    scale: int,
    only: list[str] | None,
    language: str = "en",
) -> None:
    out.mkdir(parents=True, exist_ok=True)
    kind = (theme, f"{size[0]}x{size[1]}", str(scale), language)
    command = [sys.executable, __file__, str(out), "--take", *kind]
    if only:
        command += ["--only", *only]
    subprocess.run(command, check=True, env={**os.environ, "QT_SCALE_FACTOR": str(scale / 100)})


def _take_guide() -> None:
    """Small JPEGs: all of them together stay under three megabytes."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    GUIDE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        _run(Path(folder), "light", (1280, 800), 100, list(_IN_GUIDE))
        for name in _IN_GUIDE:
            image = QImage(str(Path(folder) / f"{name}-en-light-1280x800-100.png"))
            if image.width() > _GUIDE_WIDTH:
                image = image.scaledToWidth(
                    _GUIDE_WIDTH, Qt.TransformationMode.SmoothTransformation
                )
            image.save(str(GUIDE / f"{name}.jpg"), quality=88)


def _take_readme(out: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _run(folder, "light", (1280, 800), 100, ["start", "overlay", "worklist", "report"])
        _run(folder, "dark", (1920, 1080), 100, ["overlay"])
        _run(folder, "light", (1280, 800), 100, ["looking"], "zh_CN")
        for source, target in (
            ("start-en-light-1280x800-100", "start"),
            ("overlay-en-light-1280x800-100", "light"),
            ("overlay-en-dark-1920x1080-100", "dark"),
            ("worklist-en-light-1280x800-100", "worklist"),
            ("report-en-light-1280x800-100", "report"),
            ("looking-zh_CN-light-1280x800-100", "chinese"),
        ):
            (out / f"{target}.png").write_bytes((folder / f"{source}.png").read_bytes())


def _take_all(
    out: Path,
    theme: str,
    size: tuple[int, int],
    language: str,
    ending: str,
    only: list[str] | None,
) -> None:
    with tempfile.TemporaryDirectory() as home:
        os.environ["DRVIEWER_HOME"] = home
        stage = Stage(theme, size, language)
        for name, grab in stage.screens():
            if not only or name in only:
                grab().save(str(out / f"{name}-{ending}.png"))
        stage.close()


class Stage:
    """The window, brought from screen to screen in the order of ``screens``."""

    def __init__(self, theme: str, size: tuple[int, int], language: str) -> None:
        from drviewer import paths
        from drviewer.app import make_window
        from drviewer.settings import Settings, write_settings

        settings = Settings(
            theme=theme,  # type: ignore[arg-type]
            language=language,  # type: ignore[arg-type]
            reading_mode="side_by_side",
            reader_name="Dr Invented",
            clinic_name="Invented Eye Clinic",
        )
        write_settings(settings, paths.settings_path())
        self.window: MainWindow = make_window()
        self.window.resize(*size)
        self.window.show()
        _pause(1)
        self.window.begin([])
        _wait(lambda: self.window.bench.has_store and self.window.session.ai.is_on)

    def close(self) -> None:
        self.window.care.closing.close_now()
        self.window.bench.close()

    def screens(self) -> Iterator[tuple[str, "Callable[[], QPixmap]"]]:
        """Each screen's name and what takes it; to be taken at once."""
        window, a = self.window, self.window.actions_
        yield "start", self._grab
        self._open_samples()
        a.show_raw.trigger()
        _pause(1)
        yield "reading", self._grab
        a.tour.trigger()
        _pause(0.5)
        yield "tour", self._grab
        window.care.tour.leave()
        a.show_side_by_side.trigger()
        _wait(lambda: window.workspace.viewer.preview.is_current)
        yield "looking", self._grab
        a.show_raw.trigger()
        window.session.set_overlay(opacity=55)
        yield "overlay", self._grab
        window.session.set_overlay(opacity=0)
        a.etdrs_grid.trigger()
        a.mark_list.trigger()
        yield "marks", self._grab
        a.mark_list.trigger()
        a.etdrs_grid.trigger()
        yield "identity", self._dialog(a.correct_identity.trigger)
        yield "checklist", self._dialog(a.checklist.trigger)
        self._read()
        yield "read", self._grab
        yield "sign", self._dialog(a.sign.trigger)
        self._sign()
        yield "signed", self._grab
        a.worklist.trigger()
        _pause(1)
        yield "worklist", self._grab
        a.worklist.trigger()
        for name, action in (
            ("report", a.export_report),
            ("monitor", a.monitor),
            ("settings", a.settings),
            ("keys", a.edit_keys),
            ("commands", a.find_command),
            ("jobs", a.jobs),
            ("guide", a.guide),
            ("shortcuts", a.shortcuts),
            ("about", a.about),
            ("verify", a.verify),
            ("visits", a.visits),
        ):
            yield name, self._dialog(action.trigger)
        yield "mistake", self._dialog(self._stumble)
        yield "closing", self._dialog(self._ask_to_close)

    def _open_samples(self) -> None:
        session = self.window.session
        self.window.actions_.open_samples.trigger()
        _wait(lambda: session.has_images and session.progress is None)
        self.window.actions_.grade_all.trigger()
        _wait(lambda: session.progress is None and not session.grading_keys)
        self.window.messages.dismiss("tour")
        self._open(_GRADED)
        _pause(1)

    def _read(self) -> None:
        """Two patients by the reader, one of the four eyes otherwise than by the model."""
        for start, grade in (
            ("P-9001_OD", 2),
            ("P-9001_OS", 1),
            ("P-9002_OD", 3),
            ("P-9002_OS", 4),
        ):
            self._open(start)
            self.window.actions_.grades[grade].trigger()
        self.window.actions_.dmes[0].trigger()

    def _sign(self) -> None:
        from drviewer.ui import signing_operations

        exam = self.window.session.exam
        if exam is None or not signing_operations.sign_as(self.window.bench, exam, "Dr Invented"):
            raise SystemExit("the exam was not signed")

    def _open(self, start: str) -> None:
        session = self.window.session
        image = next(i for i in session.images if i.path.name.startswith(f"synthetic_{start}"))
        session.open_image(image.key)
        _wait(lambda: session.pixels is not None)

    def _stumble(self) -> None:
        try:
            raise KeyError("image_key")
        except KeyError as error:
            self.window.care.mistakes.show(error, "Opening the image")

    def _ask_to_close(self) -> None:
        from drviewer.language import trn
        from drviewer.ui.closing import ClosingDialog
        from drviewer.ui.jobs import Job

        title = trn("AI grade of {n:,} image", "AI grades of {n:,} images", 40)
        job = Job(title, "grade", resumes="list")
        ClosingDialog([job], self.window).show()

    def _grab(self) -> "QPixmap":
        _pause(1.5)
        return self.window.grab()

    def _dialog(self, show: Callable[[], object]) -> "Callable[[], QPixmap]":
        from PySide6.QtCore import QTimer

        def grab() -> "QPixmap":
            former = set(_windows())
            taken: list[QPixmap] = []
            until = time.monotonic() + _PATIENCE_S

            def take() -> None:
                for dialog in set(_windows()) - former:
                    taken.append(dialog.grab())
                    dialog.close()

            def look() -> None:
                is_idle = self.window.tasks.is_idle or time.monotonic() > until
                is_there = set(_windows()) - former and is_idle
                QTimer.singleShot(1000 if is_there else 100, take if is_there else look)

            # By a timer, since a dialog that asks comes back only when it was answered.
            QTimer.singleShot(100, look)
            show()
            _wait(lambda: taken)
            _pause(0.3)
            return taken[0]

        return grab


def _windows() -> "list[QWidget]":
    from PySide6.QtWidgets import QApplication, QDialog

    return [
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, QDialog) and one.isVisible()
    ]


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
    main()
