"""Readings of invented patients whose true kappa, override rate and drift are known."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from drviewer.domain import (
    Assessment,
    FundusImage,
    Grade,
    Identity,
    Laterality,
    ModelIdentity,
    Patient,
    Prediction,
    Quality,
    QualityIssue,
    Region,
    Source,
)
from drviewer.grading.reference import PictureReference, picture_reference
from drviewer.store import NewImage, Store

#: How often each true grade occurs, and how often a judge is off by so many grades.
PREVALENCE = np.array([0.55, 0.14, 0.18, 0.08, 0.05])
READER_OFF = {0: 0.86, 1: 0.06, -1: 0.06, 2: 0.01, -2: 0.01}
MODEL_OFF = {0: 0.76, 1: 0.10, -1: 0.10, 2: 0.02, -2: 0.02}
READERS = ("Dr Ada Lindqvist", "Dr Tom Reed", "Mei Tan")
CAMERAS = ("Topcon TRC-NW400", "Canon CR-2 AF", "Optomed Aurora")
UNGRADABLE = (0.02, 0.04, 0.16)


def judge(off: dict[int, float]) -> NDArray[np.float64]:
    """5 × 5: the chance of an answer (column) where a grade (row) is true; cut off at the ends."""
    table = np.zeros((5, 5))
    for true in range(5):
        for step, chance in off.items():
            table[true, min(4, max(0, true + step))] += chance
    return table


def true_kappa() -> float:
    """Of model against reader, exactly, by the chances above."""
    joint = np.einsum("t,tm,tr->mr", PREVALENCE, judge(MODEL_OFF), judge(READER_OFF))
    weights = (np.arange(5)[:, None] - np.arange(5)) ** 2
    by_chance = np.outer(joint.sum(axis=1), joint.sum(axis=0))
    return float(1 - (weights * joint).sum() / (weights * by_chance).sum())


@dataclass(frozen=True)
class Eye:
    """One simulated photograph."""

    patient: int
    eye: Laterality
    month: int
    camera: int
    reader: int
    is_ungradable: bool
    model: Grade
    unaided: Grade
    final: Grade
    confidence: float
    measures: tuple[float, float, float]


def simulate(
    patients: int = 250, *, months: int = 5, seed: int = 7, drift: bool = True
) -> list[Eye]:
    """Both eyes of each; a patient's eyes share grade and looks more often than not.

    In the last month the photographs are less sharp, if asked.
    """
    rng = np.random.default_rng(seed)
    eyes = []
    for patient in range(patients):
        month = patient * months // patients
        shared = int(rng.choice(5, p=PREVALENCE))
        looks = _looks(rng, is_blurred=drift and month == months - 1)
        camera = int(rng.choice(3, p=(0.5, 0.3, 0.2)))
        for eye in (Laterality.RIGHT, Laterality.LEFT):
            true = shared if rng.random() < 0.7 else int(rng.choice(5, p=PREVALENCE))
            eyes.append(_eye(rng, patient, eye, month, camera, true, looks))
    return eyes


def _looks(rng: np.random.Generator, *, is_blurred: bool) -> NDArray[np.float64]:
    sharpness = rng.normal(1.5 if is_blurred else 1.8, 0.2)
    return np.array([sharpness, rng.normal(0.68, 0.1), rng.normal(0.78, 0.05)])


def _eye(
    rng: np.random.Generator,
    patient: int,
    eye: Laterality,
    month: int,
    camera: int,
    true: int,
    looks: NDArray[np.float64],
) -> Eye:
    model = Grade(int(rng.choice(5, p=judge(MODEL_OFF)[true])))
    unaided = Grade(int(rng.choice(5, p=judge(READER_OFF)[true])))
    thinks_again = abs(model - unaided) == 1 and rng.random() < 0.4
    is_right = model is unaided
    confidence = float(np.clip(rng.beta(8, 2) if is_right else rng.beta(5, 4), 0.25, 0.999))
    sharpness, illumination, field_share = (looks + rng.normal(0, 0.02, 3)).tolist()
    return Eye(
        patient=patient,
        eye=eye,
        month=month,
        camera=camera,
        reader=patient % 3,
        is_ungradable=bool(rng.random() < UNGRADABLE[camera]),
        model=model,
        unaided=unaided,
        final=model if thinks_again else unaided,
        confidence=confidence,
        measures=(sharpness, illumination, field_share),
    )


def reference_of(eyes: list[Eye]) -> PictureReference:
    """What their photographs look like."""
    columns = np.array([eye.measures for eye in eyes]).T
    groups = [str(eye.patient) for eye in eyes]
    sharpness, illumination, field_share = columns
    measures = {"sharpness": sharpness, "illumination": illumination, "field_share": field_share}
    return picture_reference(measures, groups, "simulated")  # type: ignore[arg-type]


def fill(store: Store, eyes: list[Eye]) -> None:
    """Put them on record as the program does: check, prediction, reading."""
    images = store.add_images([_found(eye) for eye in eyes])
    for eye, image in zip(eyes, images, strict=True):
        issue = QualityIssue.BLURRED if eye.is_ungradable else None
        quality = Quality(issue, *eye.measures)
        store.save_check(image.key, quality=quality, width=900, height=900, sha256="")
        if not eye.is_ungradable:
            store.save_prediction(image.key, _prediction(eye))
        store.save_assessment(image.key, assessment_of(eye))


def images_of(eyes: list[Eye]) -> list[FundusImage]:
    """As the store would give them."""
    return [_image(number, eye) for number, eye in enumerate(eyes, start=1)]


def _image(key: int, eye: Eye) -> FundusImage:
    found = _found(eye)
    identity = found.identity
    return FundusImage(
        key=key,
        path=found.path,
        frame=0,
        patient=Patient(eye.patient + 1, identity.patient_id, identity.patient_name),
        identity=identity,
        quality=Quality(QualityIssue.BLURRED if eye.is_ungradable else None, *eye.measures),
        prediction=None if eye.is_ungradable else _prediction(eye),
        assessment=assessment_of(eye),
    )


def assessment_of(eye: Eye) -> Assessment:
    at = datetime(*month_of(eye)[:2], 20, 9, 30, tzinfo=UTC) + timedelta(minutes=eye.patient)
    grade = None if eye.is_ungradable else eye.final
    return Assessment(
        grade=grade,
        is_ungradable=eye.is_ungradable,
        reader=READERS[eye.reader],
        assessed_at=at,
        model_grade=None if eye.is_ungradable else eye.model,
        unaided_grade=None if eye.is_ungradable else eye.unaided,
        unaided_at=at,
    )


def month_of(eye: Eye) -> tuple[int, int, str]:
    """Year, month, and both as the monitor says them."""
    year, month = divmod(eye.month, 12)
    return 2026 + year, month + 1, f"{2026 + year}-{month + 1:02}"


def _found(eye: Eye) -> NewImage:
    patient_id = f"P-{eye.patient:04}"
    year, month, _ = month_of(eye)
    known = Source.TABLE
    identity = Identity(
        patient_id,
        f"Invented Person {eye.patient}",
        laterality=eye.eye,
        exam_date=date(year, month, 1 + eye.patient % 28),
        camera=CAMERAS[eye.camera],
        patient_source=known,
        laterality_source=known,
        date_source=known,
    )
    return NewImage(Path(f"/clinic/{patient_id}_{eye.eye.short}.jpg"), 0, identity, 1, 1)


def _prediction(eye: Eye) -> Prediction:
    rest = (1 - eye.confidence) / 4
    chances = [rest] * 5
    chances[eye.model] = eye.confidence
    first, second, third, fourth, fifth = chances
    return Prediction(
        probabilities=(first, second, third, fourth, fifth),
        heatmaps=np.zeros((5, 2, 2), np.float32),
        region=Region(0, 0, 900, 900),
        model=ModelIdentity("tiny", "1.2.3", "ab" * 32),
        decided_grade=eye.model,
    )
