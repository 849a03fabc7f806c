"""What is said of one image: checks, predictions, assessments, corrections; all audited.

Every function works inside the caller's writing transaction.
"""

import math
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, insert, select, update

from drviewer.domain import (
    Assessment,
    FundusImage,
    Grade,
    Identity,
    Laterality,
    Patient,
    Prediction,
    Quality,
)
from drviewer.store.audit import PROGRAM, AuditEntry, append_entries, differences, subject_of
from drviewer.store.checklists import write_checklist
from drviewer.store.file_changes import UNCHECKED, keep_signed_file, set_aside, set_row_aside
from drviewer.store.heatmaps import pack_heatmaps
from drviewer.store.schema import assessments, images, predictions


def record_check(
    connection: Connection,
    image: FundusImage,
    *,
    quality: Quality,
    width: int,
    height: int,
    sha256: str,
    file: tuple[int, int] | None,
    at: datetime,
) -> None:
    """The pixels were read and checked; ``file``: its size and time of change (ns) as they were.

    What was said of other bytes is set aside, and so is a prediction for what is not gradable.
    What was signed for stays as it was signed; see ``keep_signed_file``.
    """
    entries: list[AuditEntry] = []
    is_other_file = image.sha256 not in ("", sha256)
    if image.is_signed:
        keep_signed_file(connection, image.key, is_changed=is_other_file, entries=entries)
    elif is_other_file:
        set_aside(connection, image.key, what="file changed", entries=entries)
    elif not quality.is_gradable:
        set_row_aside(connection, predictions, image.key, what="not gradable", entries=entries)
    found = _check_columns(quality, width=width, height=height, sha256=sha256)
    if is_other_file:
        found = UNCHECKED | found
    if image.is_signed and image.quality is not None:
        found = {"problem": ""}
    if file is not None and not (image.is_signed and is_other_file):
        found |= {"file_size": file[0], "modified_ns": file[1]}
    change_image(connection, image.key, "check image", found, entries)
    append_entries(connection, entries, at=at)


def _check_columns(quality: Quality, *, width: int, height: int, sha256: str) -> dict[str, Any]:
    return {
        "width": width,
        "height": height,
        "sha256": sha256,
        "problem": "",
        "is_checked": True,
        "quality_issue": None if quality.issue is None else quality.issue.value,
        "sharpness": _measured(quality.sharpness),
        "illumination": _measured(quality.illumination),
        "field_share": _measured(quality.field_share),
        "check_revision": quality.revision,
    }


def record_problem(connection: Connection, key: int, problem: str, *, at: datetime) -> None:
    """The file can't be read; "" takes the remark back."""
    entries: list[AuditEntry] = []
    change_image(connection, key, "file problem", {"problem": problem}, entries)
    append_entries(connection, entries, at=at)


def record_grading_problem(connection: Connection, key: int, problem: str, *, at: datetime) -> None:
    """The model could not answer; what it said before, if anything, stays."""
    entries: list[AuditEntry] = []
    change_image(connection, key, "grading problem", {"grading_problem": problem}, entries)
    append_entries(connection, entries, at=at)


def record_prediction(
    connection: Connection, image: FundusImage, prediction: Prediction, *, at: datetime
) -> None:
    """The model's newest word; the former rows are kept."""
    values = _prediction_values(prediction) | {"image_sha256": image.sha256, "predicted_at": at}
    key = _insert_current(connection, predictions, image.key, values)
    before = {} if image.prediction is None else _said(image.prediction)
    entries = [
        AuditEntry(
            "predict",
            subject_of("image", image.key),
            before,
            {"prediction": key, **_said(prediction)},
        )
    ]
    change_image(connection, image.key, "grading problem", {"grading_problem": ""}, entries)
    append_entries(connection, entries, at=at)


def record_assessment(
    connection: Connection, image: FundusImage, assessment: Assessment, *, who: str, at: datetime
) -> None:
    """The clinician's newest word. Only a draft is written over; what was entered is kept."""
    before, after = differences(
        _assessment_values(image.assessment), _assessment_values(assessment)
    )
    if not after:
        return
    values = _assessment_values(assessment) | {"saved_at": at}
    current = assessments.c.is_current & (assessments.c.image_key == image.key)
    draft = connection.execute(select(assessments.c.key).where(current)).scalar_one_or_none()
    if draft is not None and not image.assessment.is_entered:
        connection.execute(update(assessments).where(assessments.c.key == draft).values(**values))
    else:
        _insert_current(connection, assessments, image.key, values)
    entry = AuditEntry("assess", subject_of("image", image.key), before, after, who)
    append_entries(connection, [entry], at=at)


def identity_columns(identity: Identity, patient: Patient) -> dict[str, Any]:
    """The columns of ``images`` that say whose eye it is."""
    return {
        "patient_key": patient.key,
        "patient_source": identity.patient_source.value,
        "laterality": identity.laterality.value,
        "laterality_source": identity.laterality_source.value,
        "laterality_contradicted_by": identity.laterality_contradicted_by.value,
        "exam_date": identity.exam_date,
        "date_source": identity.date_source.value,
        "camera": identity.camera,
    }


def record_disc_eye(connection: Connection, key: int, eye: Laterality, *, at: datetime) -> None:
    """The eye that the side of the disc speaks for; UNKNOWN where it does not say."""
    entries: list[AuditEntry] = []
    change_image(connection, key, "disc side", {"disc_eye": eye.value}, entries)
    append_entries(connection, entries, at=at)


def _insert_current(
    connection: Connection, table: Table, image_key: int, values: dict[str, Any]
) -> int:
    current = table.c.is_current & (table.c.image_key == image_key)
    connection.execute(update(table).where(current).values(is_current=False))
    row = insert(table).values(image_key=image_key, is_current=True, **values)
    return int(connection.execute(row.returning(table.c.key)).scalar_one())


def change_image(
    connection: Connection,
    key: int,
    what: str,
    values: dict[str, Any],
    entries: list[AuditEntry],
    *,
    who: str = PROGRAM,
) -> None:
    """Set columns of one image; no audit row where nothing differs."""
    columns = [images.c[name] for name in values]
    old = connection.execute(select(*columns).where(images.c.key == key)).mappings().one()
    before, after = differences(dict(old), values)
    if not after:
        return
    connection.execute(update(images).where(images.c.key == key).values(**after))
    entries.append(AuditEntry(what, subject_of("image", key), before, after, who))


def _measured(value: float) -> float | None:
    return None if math.isnan(value) else value


def _said(prediction: Prediction) -> dict[str, Any]:
    return {
        "grade": int(prediction.grade),
        "grade_set": _grade_set_text(prediction),
        "probabilities": list(prediction.probabilities),
        "model": f"{prediction.model.name} {prediction.model.version} {prediction.model.sha256}",
    }


def _prediction_values(prediction: Prediction) -> dict[str, Any]:
    _, rows, columns = prediction.heatmaps.shape
    region, model = prediction.region, prediction.model
    return {
        **{f"probability_{grade}": p for grade, p in enumerate(prediction.probabilities)},
        "decided_grade": _number(prediction.decided_grade),
        "grade_set": _grade_set_text(prediction),
        "referable_threshold": prediction.referable_threshold,
        "vision_threatening_threshold": prediction.vision_threatening_threshold,
        "heatmaps": pack_heatmaps(prediction.heatmaps).packed,
        "heatmap_rows": rows,
        "heatmap_columns": columns,
        "heatmap_layer": prediction.heatmap_layer,
        "region_x": region.x,
        "region_y": region.y,
        "region_width": region.width,
        "region_height": region.height,
        "model_name": model.name,
        "model_version": model.version,
        "model_sha256": model.sha256,
    }


def _grade_set_text(prediction: Prediction) -> str | None:
    """As kept: ``"2,3"``; None where no set was made."""
    return ",".join(str(int(grade)) for grade in prediction.grade_set) or None


def _assessment_values(assessment: Assessment) -> dict[str, Any]:
    return {
        "grade": _number(assessment.grade),
        "is_ungradable": assessment.is_ungradable,
        "dme": assessment.dme.value,
        "note": assessment.note,
        "reader": assessment.reader,
        "assessed_at": assessment.assessed_at,
        "model_grade": _number(assessment.model_grade),
        "model": assessment.model,
        "looked_with": assessment.looked_with,
        "mode": None if assessment.mode is None else assessment.mode.value,
        "unaided_grade": _number(assessment.unaided_grade),
        "unaided_at": assessment.unaided_at,
        "override_reason": assessment.override_reason.value,
        "override_text": assessment.override_text,
        "checklist": write_checklist(assessment.checklist),
        "is_reviewed": assessment.is_reviewed,
    }


def _number(grade: Grade | None) -> int | None:
    return None if grade is None else int(grade)
