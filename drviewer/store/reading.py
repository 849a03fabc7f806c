"""Rows → domain values. One statement brings an image with all that is known of it."""

import math
import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    LargeBinary,
    Row,
    Select,
    Text,
    and_,
    false,
    null,
    or_,
    select,
    type_coerce,
)

from drviewer.domain import (
    Assessment,
    Dme,
    FundusImage,
    Grade,
    Identity,
    Laterality,
    ModelIdentity,
    OverrideReason,
    Patient,
    Prediction,
    Quality,
    QualityIssue,
    ReadingMode,
    Region,
    Sex,
    Source,
)
from drviewer.store.checklists import read_checklist
from drviewer.store.column_types import encode_path
from drviewer.store.heatmaps import PackedHeatmaps, StoredPrediction
from drviewer.store.schema import (
    assessments,
    images,
    patients,
    predictions,
    signed_images,
)

_T = TypeVar("_T")
AnyRow = Row[*tuple[Any, ...]]
_CHUNK = 5_000
"""Values in one IN list; SQLite allows 32,766."""
_SOURCES = {source.value: source for source in Source}
_EYES = {laterality.value: laterality for laterality in Laterality}

_IMAGE = tuple(column for column in images.c if column.name not in ("added_at", "patient_key"))
_PREDICTION = tuple(
    column.label(f"prediction_{column.name}")
    for column in predictions.c
    if column.name not in ("image_key", "is_current", "predicted_at", "image_sha256")
)
_PREDICTION_WITHOUT_HEATMAPS = tuple(
    null().label("prediction_heatmaps") if column.name == "prediction_heatmaps" else column
    for column in _PREDICTION
)
_ASSESSMENT = tuple(
    column.label(f"assessment_{column.name}")
    for column in assessments.c
    if column.name not in ("image_key", "is_current", "saved_at")
)
_SIGNED = (
    signed_images.c.signing_key.is_not(None).label("is_signed"),
    (signed_images.c.is_file_changed.is_(True)).label("is_changed_since_signed"),
)
_PATIENT = tuple(column.label(f"patient_{column.name}") for column in patients.c)


def chunks(values: Sequence[_T]) -> Iterator[Sequence[_T]]:
    """``values`` in parts small enough for one statement."""
    for start in range(0, len(values), _CHUNK):
        yield values[start : start + _CHUNK]


def read_images(
    connection: Connection,
    where: ColumnElement[bool] | None = None,
    *,
    has_heatmaps: bool = True,
) -> list[FundusImage]:
    """The images for which ``where`` holds, all without it, in the order they were added.

    Without ``has_heatmaps`` they come sooner, and their heatmaps can't be asked for.
    """
    facts = _all_facts(has_heatmaps=has_heatmaps)
    statement = facts if where is None else facts.where(where)
    people: dict[int, Patient] = {}
    models: dict[str, ModelIdentity] = {}
    rows = connection.execute(statement.order_by(images.c.key))
    return [_image(row, people, models) for row in rows]


def read_image(connection: Connection, key: int) -> FundusImage | None:
    return next(iter(read_images(connection, images.c.key == key)), None)


def read_keys(connection: Connection, keys: Sequence[int]) -> list[FundusImage]:
    """The images with these keys, in the order of ``keys``."""
    found = {
        image.key: image
        for part in chunks(keys)
        for image in read_images(connection, images.c.key.in_(part))
    }
    return [found[key] for key in keys]


def read_patients(connection: Connection) -> list[Patient]:
    """The patients of whom there is at least one image, by their id."""
    has_image = select(images.c.key).where(images.c.patient_key == patients.c.key).exists()
    statement = select(*_PATIENT).where(has_image).order_by(patients.c.patient_id)
    return [patient_from(row) for row in connection.execute(statement)]


def is_under(paths: Iterable[Path]) -> ColumnElement[bool]:
    """True for images that are one of ``paths`` or lie in a folder that is."""
    return or_(false(), *(_is_at_or_in(path) for path in paths))


def _is_at_or_in(path: Path) -> ColumnElement[bool]:
    """Every path that starts with ``folder/`` lies between it and ``folder0``, the next string."""
    folder = str(path / "x")[:-1]
    after = folder[:-1] + chr(ord(folder[-1]) + 1)
    conditions = [images.c.path == path]
    if isinstance(encode_path(path), str):
        as_text = type_coerce(images.c.path, Text)
        conditions.append(and_(as_text >= folder, as_text < after))
    # Names that are not valid Unicode are kept as bytes, which SQLite sorts apart from text.
    as_bytes = type_coerce(images.c.path, LargeBinary)
    conditions.append(and_(as_bytes >= os.fsencode(folder), as_bytes < os.fsencode(after)))
    return or_(*conditions)


def _all_facts(*, has_heatmaps: bool = True) -> Select[Any]:
    current = and_(predictions.c.image_key == images.c.key, predictions.c.is_current)
    latest = and_(assessments.c.image_key == images.c.key, assessments.c.is_current)
    signed = and_(signed_images.c.image_key == images.c.key, signed_images.c.is_current)
    prediction = _PREDICTION if has_heatmaps else _PREDICTION_WITHOUT_HEATMAPS
    return select(*_IMAGE, *_PATIENT, *prediction, *_ASSESSMENT, *_SIGNED).select_from(
        images.join(patients)
        .outerjoin(predictions, current)
        .outerjoin(assessments, latest)
        .outerjoin(signed_images, signed)
    )


def _image(
    row: AnyRow, people: dict[int, Patient], models: dict[str, ModelIdentity]
) -> FundusImage:
    """``people`` and ``models``: made once and shared by all images of one answer."""
    patient = people.get(row.patient_key)
    if patient is None:
        patient = people[row.patient_key] = patient_from(row)
    return FundusImage(
        key=row.key,
        path=row.path,
        frame=row.frame,
        patient=patient,
        identity=identity_from(row, patient),
        width=row.width,
        height=row.height,
        sha256=row.sha256,
        problem=row.problem,
        grading_problem=row.grading_problem,
        quality=_quality(row) if row.is_checked else None,
        disc_eye=None if row.disc_eye is None else _EYES[row.disc_eye],
        prediction=None if row.prediction_key is None else _prediction(row, models),
        assessment=Assessment() if row.assessment_key is None else _assessment(row),
        is_signed=row.is_signed,
        is_changed_since_signed=row.is_changed_since_signed,
    )


def patient_from(row: AnyRow) -> Patient:
    """The patient in a row that has the columns of ``patients`` under ``patient_…``."""
    return Patient(
        key=row.patient_key,
        patient_id=row.patient_patient_id,
        name=row.patient_name,
        birth_date=row.patient_birth_date,
        sex=Sex(row.patient_sex),
        is_identified=row.patient_is_identified,
        language=row.patient_language,
    )


def identity_from(row: AnyRow, patient: Patient) -> Identity:
    """Whose eye the row of ``images`` shows; a placeholder's id is no patient id."""
    return Identity(
        patient_id=patient.patient_id if patient.is_identified else "",
        patient_name=patient.name,
        birth_date=patient.birth_date,
        sex=patient.sex,
        language=patient.language,
        laterality=_EYES[row.laterality],
        exam_date=row.exam_date,
        camera=row.camera,
        patient_source=_SOURCES[row.patient_source],
        laterality_source=_SOURCES[row.laterality_source],
        date_source=_SOURCES[row.date_source],
        laterality_contradicted_by=_SOURCES[row.laterality_contradicted_by],
    )


def _quality(row: AnyRow) -> Quality:
    return Quality(
        issue=None if row.quality_issue is None else QualityIssue(row.quality_issue),
        sharpness=_measure(row.sharpness),
        illumination=_measure(row.illumination),
        field_share=_measure(row.field_share),
        revision=row.check_revision,
    )


def _measure(value: float | None) -> float:
    """SQLite keeps no NaN: what could not be measured is NULL there."""
    return math.nan if value is None else value


def _prediction(row: AnyRow, models: dict[str, ModelIdentity]) -> Prediction:
    model = models.get(row.prediction_model_sha256)
    if model is None:
        model = models[row.prediction_model_sha256] = ModelIdentity(
            row.prediction_model_name, row.prediction_model_version, row.prediction_model_sha256
        )
    return StoredPrediction.packed(
        probabilities=(
            row.prediction_probability_0,
            row.prediction_probability_1,
            row.prediction_probability_2,
            row.prediction_probability_3,
            row.prediction_probability_4,
        ),
        heatmaps=PackedHeatmaps(
            row.prediction_heatmaps, row.prediction_heatmap_rows, row.prediction_heatmap_columns
        ),
        region=Region(
            row.prediction_region_x,
            row.prediction_region_y,
            row.prediction_region_width,
            row.prediction_region_height,
        ),
        model=model,
        heatmap_layer=row.prediction_heatmap_layer,
        decided_grade=_grade(row.prediction_decided_grade),
        grade_set=_grade_set(row.prediction_grade_set),
        referable_threshold=row.prediction_referable_threshold,
        vision_threatening_threshold=row.prediction_vision_threatening_threshold,
    )


@cache
def _grade_set(text: str | None) -> tuple[Grade, ...]:
    """``"2,3"`` → both grades; NULL → none. There are 15 such texts, so each is read once."""
    return () if text is None else tuple(Grade(int(digit)) for digit in text.split(","))


def _assessment(row: AnyRow) -> Assessment:
    return Assessment(
        grade=_grade(row.assessment_grade),
        is_ungradable=row.assessment_is_ungradable,
        dme=Dme(row.assessment_dme),
        note=row.assessment_note,
        reader=row.assessment_reader,
        assessed_at=row.assessment_assessed_at,
        model_grade=_grade(row.assessment_model_grade),
        model=row.assessment_model,
        looked_with=row.assessment_looked_with,
        mode=None if row.assessment_mode is None else ReadingMode(row.assessment_mode),
        unaided_grade=_grade(row.assessment_unaided_grade),
        unaided_at=row.assessment_unaided_at,
        override_reason=OverrideReason(row.assessment_override_reason),
        override_text=row.assessment_override_text,
        checklist=read_checklist(row.assessment_checklist),
        is_reviewed=row.assessment_is_reviewed,
    )


def _grade(value: int | None) -> Grade | None:
    return None if value is None else Grade(value)
