"""From a patient's rows to what the report says; no files are read here.

Nothing is guessed: an unknown eye, patient or date is printed as unknown, and what keeps the
result from being complete is listed.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from drviewer import __version__, language
from drviewer.domain import (
    RESEARCH_USE,
    Dme,
    Exam,
    Grade,
    Laterality,
    Patient,
    ReadingMode,
    may_show_model,
)
from drviewer.language import LANGUAGES, tr, trn
from drviewer.reporting.content import (
    AI_NOT_CONFIRMED,
    LIMITS,
    EyeLine,
    Gradability,
    ImageLine,
    PatientLine,
    ReportContent,
    ResultLine,
    Signature,
    representative,
)
from drviewer.screening.guideline import Guideline, Reason
from drviewer.screening.result import EyeFinding, PatientResult, patient_result
from drviewer.settings import Settings
from drviewer.workflow.report_images import image_line
from drviewer.workflow.report_marks import DrawnOn


def make_content(
    exam: Exam,
    guideline: Guideline,
    *,
    clinic: str,
    created_at: datetime,
    left_out: int = 0,
    mode: ReadingMode | None = None,
    signature: Signature | None = None,
    drawn: DrawnOn = lambda _image: None,
    in_language: str | None = None,
) -> ReportContent:
    """What the report on an exam says, by what is on record now.

    Args:
        left_out: how many photographs of the patient's other exams there are.
        mode: reading blind, what the model says of an eye that is not read is left out; None:
            for nobody who reads.
        signature: whose name stands under it; without one it is a draft.
        drawn: what is drawn on an image.
        in_language: the code of the report's words; those spoken here where it is None.
    """
    with language.speaking(in_language or language.spoken()):
        eyes = tuple(_eyes(_lines(exam, drawn, mode)))
        findings = [_finding(eye) for eye in eyes if eye.image]
        result = patient_result(findings, guideline, exam_date=exam.exam_date)
        provisional = [eye for eye in eyes if eye.image and eye.image.is_provisional]
        return ReportContent(
            program_version=__version__,
            created_at=created_at,
            is_draft=signature is None,
            draft_reasons=() if signature else _draft_reasons(provisional),
            signature=signature,
            clinic=clinic,
            patient=patient_line(exam.patient),
            exam_date=exam.exam_date,
            eyes=eyes,
            result=_result_line(result, guideline),
            remarks=tuple(_remarks(exam, left_out, eyes)),
            language=language.spoken(),
            limits=tr(LIMITS),
            research_use=tr(RESEARCH_USE),
        )


def _lines(exam: Exam, drawn: DrawnOn, mode: ReadingMode | None) -> list[ImageLine]:
    return [
        image_line(
            image,
            drawn(image),
            is_model_hidden=mode is not None and not may_show_model(exam.images, image, mode),
        )
        for image in exam.images
    ]


def report_language(settings: Settings, patient: Patient) -> str:
    """The patient's language where it is known, else the setting's, else the window's."""
    if patient.language in LANGUAGES:
        return patient.language
    return language.spoken() if settings.report_language == "window" else settings.report_language


def _draft_reasons(provisional: Sequence[EyeLine]) -> tuple[str, ...]:
    unconfirmed = (f"{eye.laterality.label}: {tr(AI_NOT_CONFIRMED)}" for eye in provisional)
    return (tr("Not signed"), *unconfirmed)


def patient_line(patient: Patient) -> PatientLine:
    """Who the patient is, as a report prints it."""
    return PatientLine(
        patient_id=patient.patient_id if patient.is_identified else "",
        name=patient.name if patient.is_identified else "",
        birth_date=patient.birth_date,
        sex=patient.sex,
        is_identified=patient.is_identified,
    )


def _eyes(lines: Sequence[ImageLine]) -> Iterable[EyeLine]:
    for laterality in (Laterality.RIGHT, Laterality.LEFT, Laterality.UNKNOWN):
        of_eye = [line for line in lines if line.laterality is laterality]
        shown = representative(of_eye)
        if shown is None and laterality is Laterality.UNKNOWN:
            continue
        yield EyeLine(
            laterality=laterality,
            image=shown,
            others=tuple(line for line in of_eye if line is not shown),
            dme=max((line.reader.dme for line in of_eye), key=lambda d: d.rank, default=Dme("")),
        )


def _finding(eye: EyeLine) -> EyeFinding:
    image = eye.image
    if image is None:
        return EyeFinding(eye.laterality)
    return EyeFinding(
        laterality=eye.laterality,
        grade=image.counted_grade,
        is_provisional=image.is_provisional,
        is_ungradable=image.is_ungradable,
        dme=eye.dme,
        gap=_gap(image),
        unread=eye.unread,
    )


def _gap(image: ImageLine) -> str:
    if image.counted_grade is not None:
        return ""
    if image.is_ungradable:
        return tr("not gradable")
    return (
        tr("the image can't be read")
        if image.gradability is Gradability.UNREADABLE
        else tr("not graded")
    )


def _result_line(result: PatientResult, guideline: Guideline) -> ResultLine:
    grades = [eye.grade for eye in result.worse if eye.grade is not None]
    return ResultLine(
        worse=tuple(eye.laterality for eye in result.worse),
        grade=max(grades, default=None),
        is_provisional=result.is_provisional,
        is_complete=result.is_complete,
        is_decided=result.is_complete or result.advice.reason in (Reason.GRADE, Reason.DME),
        missing=result.missing,
        reason=_reason(result, max(grades, default=None)),
        advice=result.advice.text,
        is_referral=result.advice.is_referral,
        urgency=result.advice.urgency,
        due=result.due,
        due_months=result.advice.max_months,
        guideline_id=guideline.id,
        guideline_title=guideline.title,
        guideline_version=guideline.version,
        guideline_source=guideline.source,
    )


def _reason(result: PatientResult, grade: Grade | None) -> str:
    """The finding that the advice rests on, "" where there is none."""
    if result.advice.reason is Reason.DME:
        return tr("macular oedema entered as {label}", label=result.dme.label.lower())
    if result.advice.reason is Reason.GRADE and grade is not None:
        return grade.label
    return ""


def _remarks(exam: Exam, left_out: int, eyes: Sequence[EyeLine]) -> Iterable[str]:
    if not exam.patient.is_identified:
        yield tr("Patient unknown: these images may be of different people.")
    if exam.exam_date is None:
        yield tr("Exam date unknown: no due date can be given.")
    undated = sum(1 for image in exam.images if image.exam_date is None)
    if exam.exam_date is not None and undated:
        yield tr("{images} without a date taken as part of this exam.", images=_images(undated))
    if left_out:
        yield tr("{images} of other exams left out.", images=_images(left_out))
    for dme, word in (
        (Dme.NOT_ENTERED, tr("not entered")),
        (Dme.NOT_ASSESSABLE, tr("not assessable")),
    ):
        sides = [_side(eye) for eye in eyes if eye.image and eye.dme is dme]
        if sides:
            yield tr(
                "DME {word} for {names}: only retinopathy counts there.",
                word=word,
                names=tr(" and ").join(sides),
            )


def _side(eye: EyeLine) -> str:
    is_known = eye.laterality is not Laterality.UNKNOWN
    return eye.laterality.label.lower() if is_known else tr("the eye of unknown side")


def _images(count: int) -> str:
    return trn("{n} image", "{n} images", count)
