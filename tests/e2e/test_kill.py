"""``kill -9`` at any moment loses nothing that was confirmed, and at most two seconds of a note."""

import json
import os
import random
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import cv2
import pytest

from drviewer.domain import FundusImage, Laterality
from drviewer.imaging.phantom import PhantomSpec, draw_phantom
from drviewer.store import Store

ROOT = Path(__file__).resolve().parents[2]
_PATIENCE_S = 60
_NOTE_LOSS_S = 2.0

#: Reads, notes and signs without pause; says what is on record once it is.
READER = textwrap.dedent(
    """
    import itertools, json, random, sys, time
    from pathlib import Path
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication
    from drviewer import app
    from drviewer.errors import ModelError
    from drviewer.domain import Grade
    from drviewer.ui import signing_operations

    def no_grader(settings):
        raise ModelError("none here", advice="")

    qt = QApplication(sys.argv[:1])
    window = app.make_window(grader_maker=no_grader)
    window.show()
    window.begin([Path(sys.argv[1])])
    session, rng = window.session, random.Random(int(sys.argv[2]))
    letters = itertools.cycle("abcdefghij ")

    def say(**what):
        print(json.dumps({"at": time.time(), **what}), flush=True)

    def act():
        images = [one for one in session.images if not one.problem]
        if len(images) < 4 or session.progress is not None:
            return
        if session.image is None or rng.random() < 0.3:
            session.open_image(rng.choice(images).key)
        key, choice = session.image.key, rng.random()
        if choice < 0.5:
            window.actions_.grades[rng.randrange(5)].trigger()
            grade = session.image.assessment.grade
            say(key=key, grade=None if grade is None else int(grade))
        elif choice < 0.9:
            QTest.keyClicks(window.workspace.panel.note, next(letters))
            say(key=key, note=window.workspace.panel.note.toPlainText())
        elif session.exam is not None and session.exam.signing is None:
            signing_operations.sign_as(window.bench, session.exam, "Dr Invented")
            if session.image.is_signed:
                say(key=key, signed=True)

    timer = QTimer(interval=15)
    timer.timeout.connect(act)
    timer.start()
    qt.exec()
    """
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two patients with both eyes."""
    folder = tmp_path / "clinic"
    folder.mkdir()
    for name in (
        "P-1_OD_2024-05-01",
        "P-1_OS_2024-05-01",
        "P-2_OD_2024-05-02",
        "P-2_OS_2024-05-02",
    ):
        eye = Laterality.RIGHT if "OD" in name else Laterality.LEFT
        rgb = draw_phantom(PhantomSpec(seed=1, laterality=eye, side=192)).rgb
        cv2.imwrite(str(folder / f"{name}.jpg"), rgb[..., ::-1])
    return folder


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_killed_window_loses_nothing_that_was_confirmed(
    seed: int, folder: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    said, killed_at = _read_until_killed(seed, folder, home)
    assert said, "nothing was read before the end"
    with Store.open(home / "data" / "drviewer.sqlite") as store:
        assert store.verify() == []
        for key, image in {image.key: image for image in store.list_images()}.items():
            _check([one for one in said if one["key"] == key], image, killed_at)


def _read_until_killed(seed: int, folder: Path, home: Path) -> tuple[list[dict], float]:
    environment = {**os.environ, "DRVIEWER_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    program = [sys.executable, "-c", READER, str(folder), str(seed)]
    log = home.parent / "said.txt"
    with (
        log.open("w") as out,
        subprocess.Popen(program, cwd=ROOT, env=environment, stdout=out) as reader,
    ):
        until = time.monotonic() + _PATIENCE_S
        while not log.read_text() and time.monotonic() < until and reader.poll() is None:
            time.sleep(0.05)
        time.sleep(random.Random(seed).uniform(0.5, 4.0))
        killed_at = time.time()
        reader.send_signal(signal.SIGKILL)
        assert reader.wait() == -signal.SIGKILL
    lines = log.read_text().split("\n")[:-1]  # the last one may be cut off
    return [json.loads(line) for line in lines], killed_at


def _check(said: list[dict], image: FundusImage, killed_at: float) -> None:
    grades = [one["grade"] for one in said if "grade" in one]
    if grades:
        # One more may have been on record before it could be said.
        assert image.assessment.grade is not None
    if any("signed" in one for one in said):
        assert image.is_signed
        assert image.assessment.grade == grades[-1]
    notes = [one for one in said if "note" in one and killed_at - one["at"] > _NOTE_LOSS_S]
    if notes:
        assert image.assessment.note.startswith(notes[-1]["note"])
