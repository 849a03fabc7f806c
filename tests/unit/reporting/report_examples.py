"""Invented report contents and pictures for the tests of reporting."""

from datetime import UTC, date, datetime

import numpy as np

from drviewer.domain import Dme, Grade, Laterality, Sex
from drviewer.reporting.content import (
    EyeLine,
    Gradability,
    ImageLine,
    ModelGrade,
    ModelLine,
    PatientLine,
    ReaderGrade,
    ReportContent,
    ResultLine,
)
from drviewer.reporting.pictures import ReportPicture

EXAM = date(2024, 5, 1)
NOW = datetime(2024, 5, 2, 9, 30, tzinfo=UTC)
RIGHT, LEFT = Laterality.RIGHT, Laterality.LEFT


def image_line(picture: int, laterality: Laterality = RIGHT, *, note: str = "") -> ImageLine:
    return ImageLine(
        picture=picture,
        laterality=laterality,
        file=f"picture_{picture}.jpg",
        frame=0,
        sha256="cd" * 32,
        camera="Canon CR-2",
        exam_date=EXAM,
        gradability=Gradability.GRADABLE,
        reason="",
        enhancement="Original colours",
        reader=ReaderGrade(
            grade=Grade.MODERATE_NPDR,
            is_ungradable=False,
            dme=Dme.ABSENT,
            note=note,
            reader="Dr. Eva Lindqvist",
            assessed_at=NOW,
        ),
        model=ModelGrade(
            grade=Grade.SEVERE_NPDR,
            grade_set=(Grade.SEVERE_NPDR,),
            probabilities=(0.0, 0.0011, 0.0012, 0.997, 0.0007),
            referable_probability=0.9989,
            referable=True,
            referable_threshold=0.25,
            vision_threatening_probability=0.9977,
            vision_threatening=True,
            vision_threatening_threshold=0.3,
            model=ModelLine(name="tiny", version="1.2.3", sha256="ab" * 32),
            heatmap_grade=Grade.SEVERE_NPDR,
            heatmap_layer="attention",
            heatmap_method="Grad-CAM of the grade's score",
        ),
        model_problem="",
    )


def result_line() -> ResultLine:
    return ResultLine(
        worse=(RIGHT,),
        grade=Grade.MODERATE_NPDR,
        is_provisional=False,
        is_complete=True,
        is_decided=True,
        missing=(),
        reason="Moderate NPDR",
        advice="Refer; re-examine in 3–6 months",
        is_referral=True,
        urgency="soon",
        due=date(2024, 11, 1),
        due_months=6,
        guideline_id="ico_high_resource",
        guideline_title="ICO Guidelines, 2017",
        guideline_version="2017",
        guideline_source="ICO",
    )


def example(*, name: str = "Ana Novák", note: str = "", others: int = 0) -> ReportContent:
    """Both eyes graded by reader and model; ``others`` more images of the right eye."""
    more = tuple(image_line(10 + number, note=f"field {number}") for number in range(others))
    right = EyeLine(laterality=RIGHT, image=image_line(1, note=note), others=more, dme=Dme.ABSENT)
    left = EyeLine(laterality=LEFT, image=image_line(2, LEFT), dme=Dme.ABSENT)
    return ReportContent(
        program_version="9.8.7",
        created_at=NOW,
        is_draft=True,
        draft_reasons=("Not signed",),
        clinic="Riverside Eye Clinic",
        patient=PatientLine(
            patient_id="P-0015",
            name=name,
            birth_date=date(1958, 3, 14),
            sex=Sex.FEMALE,
            is_identified=True,
        ),
        exam_date=EXAM,
        eyes=(right, left),
        result=result_line(),
        remarks=(),
    )


def pictures() -> dict[int, ReportPicture]:
    ramp = np.linspace(40, 200, 90 * 100 * 3).reshape(90, 100, 3).astype(np.uint8)
    legend = np.linspace(0, 255, 8 * 3).reshape(8, 3).astype(np.uint8)
    return {1: ReportPicture(ramp, ramp[::-1].copy(), legend), 2: ReportPicture(ramp)}
