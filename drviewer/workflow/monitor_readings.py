"""What of the store the monitor counts: one ``Reading`` an image that was read or checked."""

import math
from collections.abc import Iterable, Sequence

from drviewer.domain import FundusImage, Grade
from drviewer.domain.monitoring import Reading


def readings_of(images: Iterable[FundusImage]) -> list[Reading]:
    """The newest reading of every image; those that nobody read count for the drift only."""
    return [_reading(one) for one in images if one.assessment.is_entered or _is_measured(one)]


def choose(readings: Sequence[Reading], *, reader: str = "", since: str = "") -> list[Reading]:
    """Those of one reader, and of ``since`` ("2026-05") or later; undated ones are then left out.

    Only what was read belongs to a reader.
    """
    return [
        one
        for one in readings
        if (not reader or (one.is_read and one.reader == reader))
        and (not since or one.month >= since)
    ]


def readers_of(readings: Iterable[Reading]) -> list[str]:
    """The names of those who read, in order; who left no name is not listed."""
    return sorted({one.reader for one in readings if one.is_read and one.reader})


def months_of(readings: Iterable[Reading]) -> list[str]:
    """The months there are photographs of, oldest first."""
    return sorted({one.month for one in readings if one.month})


def _reading(image: FundusImage) -> Reading:
    said, quality = image.assessment, image.quality if _is_measured(image) else None
    grade, probability = _models_word(image)
    return Reading(
        key=image.key,
        patient_key=image.patient.key,
        month=_month(image),
        camera=image.identity.camera,
        reader=said.reader if said.is_entered else "",
        assessed_at=said.assessed_at,
        grade=said.grade,
        is_ungradable=said.is_ungradable,
        unaided_grade=said.unaided_grade if said.is_entered else None,
        unaided_at=said.unaided_at if said.is_entered else None,
        model_grade=grade,
        model_probability=probability,
        model=_model_name(image),
        sharpness=quality.sharpness if quality else math.nan,
        illumination=quality.illumination if quality else math.nan,
        field_share=quality.field_share if quality else math.nan,
    )


def _is_measured(image: FundusImage) -> bool:
    """Its measures are those of a retina."""
    quality = image.quality
    return quality is not None and quality.is_fundus and not math.isnan(quality.sharpness)


def _month(image: FundusImage) -> str:
    """The exam's; else the one it was read in."""
    day = image.exam_date or image.assessment.assessed_at
    return f"{day:%Y-%m}" if day else ""


def _models_word(image: FundusImage) -> tuple[Grade | None, float | None]:
    """The grade that the reader had beside the own one, and the model's top probability.

    An image graded anew may hold another answer than the one that was read beside; how sure the
    model was of that one is not kept.
    """
    prediction, then = image.prediction, image.assessment.model_grade
    if prediction is None:
        return then, None
    if then is not None and then is not prediction.grade:
        return then, None
    return prediction.grade, max(prediction.probabilities)


def _model_name(image: FundusImage) -> str:
    """The one that was read beside; the newest where nobody read, or that was not kept yet."""
    said, prediction = image.assessment, image.prediction
    if said.is_entered and said.model:
        return said.model
    return "" if prediction is None else prediction.model.label
