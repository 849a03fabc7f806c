"""How the validation photographs look: the reference that the monitor compares a clinic's with."""

import math
from collections.abc import Callable, Sequence

from drviewer.domain import Quality
from drviewer.grading.reference import PictureReference, picture_reference
from drviewer.imaging.files import read_image
from drviewer.imaging.quality import assess
from drviewer.training.labels import LabelledImage


def measure_reference(
    labels: Sequence[LabelledImage], on_progress: Callable[[int, int], None]
) -> PictureReference | None:
    """Quantiles of the gradability check's measures, over what shows a retina; None without any.

    Raises:
        ImageReadError: a photograph can't be read.
    """
    found: list[tuple[LabelledImage, Quality]] = []
    for done, label in enumerate(labels, start=1):
        quality = assess(read_image(label.path))
        if quality.is_fundus and not math.isnan(quality.sharpness):
            found.append((label, quality))
        on_progress(done, len(labels))
    if not found:
        return None
    sets = ", ".join(dict.fromkeys(label.set_name for label, _ in found))
    return picture_reference(
        {
            "sharpness": [quality.sharpness for _, quality in found],
            "illumination": [quality.illumination for _, quality in found],
            "field_share": [quality.field_share for _, quality in found],
        },
        [label.group for label, _ in found],
        f"validation photographs of {sets}",
    )
