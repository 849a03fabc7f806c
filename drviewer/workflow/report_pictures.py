"""The pictures of a report: cut to the field of view, at print size, with and without overlay."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from drviewer.domain import FundusImage, Prediction, Region, Rgb
from drviewer.errors import DrviewerError
from drviewer.imaging.field import Field, find_field
from drviewer.imaging.files import read_image
from drviewer.imaging.logo import read_logo
from drviewer.imaging.overlay import blend, has_evidence, legend_colours
from drviewer.imaging.pyramid import shrink
from drviewer.reporting.content import ImageLine, ReportContent
from drviewer.reporting.pictures import LOGO, Drawn, ReportPicture
from drviewer.workflow.import_images import file_sha256

_log = logging.getLogger(__name__)

#: The longer side of the field in a printed photograph: 87 mm at 350 dots per inch.
PRINT_SIDE = 1200
OVERLAY_OPACITY = 0.7
_LEGEND_STEPS = 32


def load_pictures(
    images: Sequence[FundusImage],
    content: ReportContent,
    drawn: Callable[[FundusImage], Drawn | None] = lambda _image: None,
    *,
    logo: str = "",
) -> dict[int, ReportPicture]:
    """The pictures that stand for the eyes of ``content``, by the image's key.

    One that can't be read any more, or whose file is another one than the report speaks of, is left
    out: the rows still hold what was seen, and the report says that the picture can't be shown. So
    is the heat map of another answer than the report speaks of. ``drawn`` answers what is to be
    printed over an image; ``logo`` is the clinic's file. One that can't be read any more keeps
    nobody from a report.
    """
    shown = {eye.image.picture: eye.image for eye in content.eyes if eye.image}
    pictures = _logo(logo)
    for image in images:
        line = shown.get(image.key)
        if line is None or image.problem:
            continue
        rgb = _read(image, line)
        if rgb is not None:
            pictures[image.key] = print_picture(rgb, _said(image, line), drawn(image))
    return pictures


def _read(image: FundusImage, line: ImageLine) -> Rgb | None:
    """The photograph that ``line`` speaks of; None where it can't be shown."""
    try:
        rgb = read_image(image.path, image.frame)
        is_other = line.sha256 not in ("", file_sha256(image.path))
    except (DrviewerError, OSError) as error:
        _log.warning("no picture of %s in the report: %s", image.path, error)
        return None
    if is_other:
        _log.warning("no picture of %s in the report: its file has changed", image.path)
        return None
    return rgb


def _said(image: FundusImage, line: ImageLine) -> Prediction | None:
    """The model's answer that ``line`` speaks of; None where another one took its place since."""
    said, now = line.model, image.prediction
    if said is None or now is None:
        return None
    is_same = (now.model.sha256, now.grade) == (said.model.sha256, said.heatmap_grade)
    return now if is_same else None


def _logo(path: str) -> dict[int, ReportPicture]:
    if not path:
        return {}
    try:
        return {LOGO: ReportPicture(read_logo(Path(path)))}
    except DrviewerError as error:
        _log.warning("no logo on the report: %s", error)
        return {}


def print_picture(
    rgb: Rgb, prediction: Prediction | None, drawn: Drawn | None = None
) -> ReportPicture:
    """``(h, w, 3)`` uint8 → the field at print size, and the same under the model's heat map.

    The map is the one of the grade that the model gave.
    """
    field = find_field(rgb)
    longest = max(field.box.width, field.box.height) if field else max(rgb.shape[:2])
    scale = min(1.0, PRINT_SIDE / longest)
    size = (max(1, round(rgb.shape[1] * scale)), max(1, round(rgb.shape[0] * scale)))
    small = shrink(rgb, size)
    # Measured anew: the outline in the small picture's own pixels.
    field = find_field(small)
    box = field.box if field else Region(0, 0, small.shape[1], small.shape[0])
    photograph = _cut(small, box)
    if drawn is not None:
        scale = small.shape[1] / rgb.shape[1]
        drawn = replace(drawn, left=box.x / scale, top=box.y / scale, scale=scale)
    if prediction is None:
        return ReportPicture(photograph, drawn=drawn)
    heatmap = prediction.heatmaps[prediction.grade]
    if not has_evidence(heatmap):
        return ReportPicture(photograph, drawn=drawn)
    overlay = _overlay(small, prediction, field, (small.shape[1] / rgb.shape[1]))
    return ReportPicture(photograph, _cut(overlay, box), legend_colours(_LEGEND_STEPS), drawn)


def _overlay(small: Rgb, prediction: Prediction, field: Field | None, scale: float) -> Rgb:
    region = prediction.region
    left, top = round(region.x * scale), round(region.y * scale)
    right = round((region.x + region.width) * scale)
    bottom = round((region.y + region.height) * scale)
    scaled = Region(left, top, max(1, right - left), max(1, bottom - top))
    return blend(small, prediction.heatmaps[prediction.grade], scaled, field, OVERLAY_OPACITY)


def _cut(rgb: Rgb, box: Region) -> Rgb:
    return np.ascontiguousarray(rgb[box.y : box.y + box.height, box.x : box.x + box.width])
