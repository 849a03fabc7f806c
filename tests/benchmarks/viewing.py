"""A photograph on the screen, its CLAHE preview and its overlay, in the real window.

The screen is 1920×1080. No model is asked: its process idles while somebody reads.
"""

import itertools
import statistics
import tempfile
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
from measurement import Measurement, interleaved, timed_ms
from photograph import twelve_megapixels
from PySide6.QtCore import QPointF
from window import SCREEN, Paints, open_and_rest, rest, run_until, show_window

from drviewer.domain import Assessment, Grade, ModelIdentity, Prediction, Region, Rgb
from drviewer.imaging.enhance import ClaheParams
from drviewer.imaging.files import read_image
from drviewer.imaging.overlay import colour_overlay
from drviewer.ui.image_view import ImageView
from drviewer.ui.images import to_overlay_qimage
from drviewer.ui.main_window import MainWindow
from drviewer.ui.picture import make_picture
from drviewer.ui.view_transform import Orientation, ViewTransform

PHOTOGRAPHS = 8
REPETITIONS = 25
OPENED, NEXT, LARGE, TURNED, CLAHE, ADJUST, REPAINT, SLIDER = GOALS = (
    Measurement("12-MP JPEG selected → painted / bare cv2.imdecode", "ms", most_ratio=3),
    Measurement("Next image (12 MP, read ahead) → painted", "ms", most_value=150),
    Measurement("Next image (50 MP, 16 bit, read ahead) → painted", "ms", most_value=150),
    Measurement("Wheel step, rotated and mirrored → painted / upright", "ms", most_value=33),
    Measurement("CLAHE control → preview painted / bare cv2 CLAHE", "ms", most_value=50),
    Measurement("Brightness, even light, CLAHE, sharpened → preview painted", "ms", most_value=33),
    Measurement("Overlay repaint / the same without overlay", "ms", most_value=10),
    Measurement("Overlay opacity changed → window painted", "ms", most_value=10),
)
_HEATMAPS = np.random.default_rng(20).random((5, 10, 10), np.float32)


def measure() -> list[Measurement]:
    with tempfile.TemporaryDirectory() as folder:
        files = twelve_megapixels(Path(folder), PHOTOGRAPHS)
        window = show_window()
        window.bench.open_store()
        open_and_rest(window, files)
        answers = [_opening(window), replace(NEXT, value=_stepping(window)), _large(window)]
        window.session.set_layout("raw")
        rest(window)
        answers.append(_turned(window))
        window.session.set_layout("side_by_side")
        answers += [_clahe(window), _adjust(window), _repaint(read_image(files[0]))]
        answers.append(_slider(window))
        window.care.closing.close_now()
    return answers


def _opening(window: MainWindow) -> Measurement:
    """Each photograph opened for the first time, so that it is checked for gradability as well."""
    view = window.workspace.viewer.raw_view
    painted = Paints(view, lambda: view.picture is not None)
    taken = []
    for image in window.session.images[1:]:
        data = np.frombuffer(image.path.read_bytes(), np.uint8)
        decode = timed_ms(lambda data=data: cv2.imdecode(data, cv2.IMREAD_COLOR))
        before = decode()
        run_until(lambda: window.bench.ahead.is_idle)
        window.bench.ahead.forget()
        ours = painted.ms_after(lambda image=image: window.session.open_image(image.key))
        rest(window)
        taken.append((ours, (before + decode()) / 2))
    ours, bare = (statistics.median(times) for times in zip(*taken, strict=True))
    return replace(OPENED, value=ours, baseline=bare)


def _stepping(window: MainWindow) -> float:
    """Through the list with the key of the next image, each one looked at for a moment."""
    view, step = window.workspace.viewer.raw_view, window.actions_.next_image
    painted = Paints(view, lambda: view.picture is not None)
    window.session.open_image(window.session.images[0].key)
    taken = []
    for _ in window.session.images[1:]:
        run_until(lambda: window.bench.ahead.is_idle)
        rest(window)
        taken.append(painted.ms_after(step.trigger))
    return statistics.median(taken)


def _large(window: MainWindow) -> Measurement:
    """Two pictures of 50 megapixels with 16 bits a channel, in a folder of their own."""
    former = [image.path for image in window.session.images]
    with tempfile.TemporaryDirectory() as folder:
        rgb = read_image(former[0])
        large = cv2.resize(rgb, (8192, 6144), interpolation=cv2.INTER_CUBIC)
        for number in range(2):
            deep = np.roll(large, number * 40, axis=1).astype(np.uint16) * 257
            cv2.imwrite(str(Path(folder) / f"large_{number}.png"), deep)
        del large, deep
        open_and_rest(window, [Path(folder)])
        value = _stepping(window)
        open_and_rest(window, former)
    return replace(LARGE, value=value)


def _turned(window: MainWindow) -> Measurement:
    """One view as large as the window makes it."""
    viewer = window.workspace.viewer
    view, transform = viewer.raw_view, viewer.transform
    factors = itertools.cycle([1.2] * 8 + [1 / 1.2] * 8)
    middle = QPointF(view.width() / 3, view.height() / 2)

    def wheel(orientation: Orientation) -> None:
        transform.set_orientation(orientation)
        view.zoom_by(next(factors), middle)
        view.repaint()

    ours, bare = interleaved(
        timed_ms(lambda: wheel(Orientation(1, True))),
        timed_ms(lambda: wheel(Orientation())),
        repetitions=REPETITIONS,
    )
    transform.fit()
    return replace(TURNED, value=ours, baseline=bare)


def _clahe(window: MainWindow) -> Measurement:
    """The preview alone, as large as it gets. Bare: the colour space there and back, and CLAHE."""
    session, pane = window.session, window.workspace.viewer.preview
    session.set_layout("clahe")
    rest(window)
    # Until the controls move, the preview is the one of the former, smaller layout.
    session.set_clahe(ClaheParams(3.0, session.clahe.tiles))
    rest(window)
    assert pane.view.picture is not None
    small = np.ascontiguousarray(pane.view.picture.pixels[0])
    painted = Paints(pane.view, lambda: pane.is_current)
    clips = itertools.cycle(np.arange(10, 60) / 10)

    def change() -> float:
        params = ClaheParams(float(next(clips)), session.clahe.tiles)
        return painted.ms_after(lambda: session.set_clahe(params))

    ours, bare = interleaved(change, timed_ms(lambda: _bare_clahe(small)), repetitions=REPETITIONS)
    session.set_layout("side_by_side")
    rest(window)
    return replace(CLAHE, value=ours, baseline=bare)


def _adjust(window: MainWindow) -> Measurement:
    """The preview alone, as large as it gets, with everything switched on."""
    session, pane = window.session, window.workspace.viewer.preview
    session.set_layout("clahe")
    session.set_adjustment(evens_light=True, sharpness=20)
    rest(window)
    painted = Paints(pane.view, lambda: pane.is_current)
    levels = itertools.cycle(range(1, 60))

    def change() -> float:
        return painted.ms_after(lambda: session.set_adjustment(brightness=next(levels)))

    value = statistics.median(change() for _ in range(REPETITIONS))
    session.set_adjustment(evens_light=False, sharpness=0, brightness=0)
    session.set_layout("side_by_side")
    rest(window)
    return replace(ADJUST, value=value)


def _bare_clahe(rgb: Rgb) -> None:
    lab = cv2.cvtColor(rgb, cv2.COLOR_RGB2LAB)
    lightness, a, b = cv2.split(lab)
    treated = cv2.createCLAHE(2.0, (8, 8)).apply(lightness)
    cv2.cvtColor(cv2.merge((treated, a, b)), cv2.COLOR_LAB2RGB)


def _repaint(rgb: Rgb) -> Measurement:
    """One view as large as the screen, the overlay as large as the window makes it."""
    height, width = rgb.shape[:2]
    view = ImageView(ViewTransform())
    view.transform.set_image_size(width, height)
    view.resize(*SCREEN)
    view.set_picture(make_picture(rgb))
    coloured = colour_overlay(_HEATMAPS[2], (1024, round(1024 * height / width)), None)
    view.set_overlay(to_overlay_qimage(coloured), Region(0, 0, width, height))
    view.show()
    run_until(lambda: view.windowHandle().isExposed())
    opacities = itertools.cycle(np.arange(1, 100) / 100)

    def repaint(opacity: float) -> None:
        view.set_overlay_opacity(opacity)
        view.repaint()

    ours, bare = interleaved(
        timed_ms(lambda: repaint(next(opacities))),
        timed_ms(lambda: repaint(0.0)),
        repetitions=REPETITIONS,
    )
    view.close()
    return replace(REPAINT, value=ours, baseline=bare)


def _slider(window: MainWindow) -> Measurement:
    """Everything that follows the slider: legend, numbers, labels, commands and the picture."""
    session, view = window.session, window.workspace.viewer.raw_view
    image = session.image
    assert image is not None
    prediction = Prediction(
        probabilities=(0.1, 0.1, 0.6, 0.1, 0.1),
        heatmaps=_HEATMAPS,
        region=Region(0, 0, image.width, image.height),
        model=ModelIdentity("invented", "0", ""),
    )
    entered = Assessment(grade=Grade.MODERATE_NPDR)
    session.update_image(replace(image, prediction=prediction, assessment=entered))
    rest(window)
    painted = Paints(view, lambda: True)
    opacities = itertools.cycle(range(1, 101))

    def change() -> float:
        return painted.ms_after(lambda: session.set_overlay(opacity=next(opacities)))

    return replace(SLIDER, value=statistics.median(change() for _ in range(REPETITIONS)))
