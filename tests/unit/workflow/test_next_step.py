"""What the reader has to do next, one thing at a time."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pytest

from drviewer.domain import (
    Assessment,
    Checklist,
    Exam,
    FundusImage,
    Grade,
    Identity,
    Laterality,
    ModelIdentity,
    OverrideReason,
    Patient,
    Prediction,
    Quality,
    ReadingMode,
    Region,
    Signing,
    Source,
)
from drviewer.workflow.next_step import Step, StepKind, next_step
from drviewer.workflow.sign import obstacles

BLIND, BESIDE = ReadingMode.BLIND_FIRST, ReadingMode.SIDE_BY_SIDE
DAY = date(2024, 5, 1)


def image(key: int = 1, eye: Laterality = Laterality.RIGHT, **facts: object) -> FundusImage:
    identity = Identity("P-1", laterality=eye, exam_date=DAY, laterality_source=Source.NAME)
    seen = {"quality": Quality(None), "disc_eye": Laterality.UNKNOWN}
    known = {"identity": identity, **seen, **facts}
    return FundusImage(key, Path(f"{key}.jpg"), 0, Patient(1, "P-1", "Ana Horvat"), **known)  # type: ignore[arg-type]


def said(grade: int, top: float = 0.8) -> Prediction:
    probabilities = [(1 - top) / 4] * 5
    probabilities[grade] = top
    model = ModelIdentity("m", "1", "0" * 64)
    maps = np.zeros((5, 2, 2), np.float32)
    return Prediction(tuple(probabilities), maps, Region(0, 0, 9, 9), model)  # type: ignore[arg-type]


def read(grade: int, **facts: object) -> Assessment:
    return Assessment(grade=Grade(grade), assessed_at=datetime.now(UTC), **facts)  # type: ignore[arg-type]


def step(*images: FundusImage, mode: ReadingMode = BLIND, **facts: object) -> Step:
    exam = Exam(images[0].patient, DAY, images, **facts)  # type: ignore[arg-type]
    return next_step(exam, images[0], mode)


def test_an_eye_is_read_first_and_the_model_gives_nothing_away() -> None:
    unsure = said(2, top=0.3)
    found = step(image(prediction=unsure))
    assert (found.kind, found.text) == (StepKind.READ, "Read this eye: 0–4, or U")


def test_differing_across_referable_asks_why_until_it_is_explained() -> None:
    differs = image(prediction=said(2), assessment=read(1))
    assert step(differs).kind is StepKind.GIVE_REASON
    assert "which says 2" in step(differs).text
    why = read(1, override_reason=OverrideReason.FALSE_ALARM)
    assert step(replace(differs, assessment=why)).kind is StepKind.SIGN


def test_another_reason_counts_only_with_words() -> None:
    empty = read(1, override_reason=OverrideReason.OTHER, override_text=" ")
    differs = image(prediction=said(2), assessment=empty)
    assert step(differs).kind is StepKind.GIVE_REASON
    told = replace(empty, override_text="Laser scars")
    assert step(replace(differs, assessment=told)).kind is StepKind.SIGN


@pytest.mark.parametrize(
    ("prediction", "assessment", "words"),
    [
        (said(2, top=0.3), read(2), "not sure"),
        (None, Assessment(is_ungradable=True), "Ungradable: repeat"),
        (None, read(1, checklist=Checklist(has_neovascularisation=True)), "implies 4"),
    ],
)
def test_a_second_look_is_asked_for_once(
    prediction: Prediction | None, assessment: Assessment, words: str
) -> None:
    shown = image(prediction=prediction, assessment=assessment)
    assert step(shown).kind is StepKind.LOOK_AGAIN
    assert words in step(shown).text
    looked = replace(assessment, is_reviewed=True)
    assert step(replace(shown, assessment=looked)).kind is StepKind.SIGN


def test_a_second_look_does_not_settle_which_eye_it_is() -> None:
    doubted = Identity(
        "P-1",
        laterality=Laterality.RIGHT,
        laterality_source=Source.DICOM,
        laterality_contradicted_by=Source.NAME,
    )
    shown = image(identity=doubted, assessment=read(1, is_reviewed=True))
    assert step(shown).kind is StepKind.SETTLE_EYE
    assert step(shown).text == "Which eye? The DICOM tag says OD, the file's name says OS"


def test_the_disc_on_the_other_side_asks_which_eye_it_is() -> None:
    shown = image(disc_eye=Laterality.LEFT)
    assert step(shown).text == "Which eye? The file's name says OD, the disc lies as in OS"
    settled = replace(shown.identity, laterality_source=Source.CLINICIAN)
    assert step(replace(shown, identity=settled)).kind is StepKind.READ


def test_a_disc_that_does_not_say_contradicts_nobody() -> None:
    assert step(image(disc_eye=Laterality.UNKNOWN)).kind is StepKind.READ


def test_what_is_open_elsewhere_is_led_to() -> None:
    other = image(2, Laterality.LEFT)
    found = step(image(assessment=read(1)), other)
    assert (found.kind, found.image_key) == (StepKind.GO_ON, 2)
    assert found.text == "OS: read this eye: 0–4, or U"


def test_a_second_photograph_of_an_eye_that_is_read_waits_for_nobody() -> None:
    found = step(image(assessment=read(1)), image(2))
    assert found.kind is StepKind.SIGN


def test_a_photograph_that_the_model_grades_worse_than_the_reader_did_its_eye_is_read_too() -> None:
    own, worse = image(assessment=read(1)), image(2, prediction=said(3))
    found = step(own, worse)
    assert (found.kind, found.image_key) == (StepKind.GO_ON, 2)
    assert step(worse, own).kind is StepKind.READ
    # As signing sees it.
    assert obstacles(Exam(own.patient, DAY, (own, worse)), BLIND) == ("OD is not read",)
    assert step(own, image(2, prediction=said(1))).kind is StepKind.SIGN


def test_one_eye_alone_may_be_signed_and_is_called_incomplete() -> None:
    found = step(image(assessment=read(0)))
    assert found.kind is StepKind.SIGN
    assert "OS: no photograph" in found.text


def test_an_exam_without_a_readable_photograph_is_not_offered_for_signature() -> None:
    empty = image(eye=Laterality.UNKNOWN, problem="1.jpg is empty.")
    found = step(empty, image(2, problem="2.jpg is empty."))
    assert found.kind is StepKind.UNREADABLE
    assert found.text.startswith("None of its photographs can be read")


def test_what_was_read_before_its_file_was_lost_may_be_signed() -> None:
    assert step(image(problem="1.jpg is gone.", assessment=read(0))).kind is StepKind.SIGN


def test_a_signed_exam_says_by_whom_and_a_new_photograph_asks_to_amend() -> None:
    signing = Signing(1, 1, DAY, 1, "Dr Invented", datetime(2024, 5, 2, tzinfo=UTC), (1,), "{}")
    signed = image(assessment=read(0), is_signed=True)
    assert step(signed, signings=(signing,)).kind is StepKind.SIGNED
    assert "Signed by Dr Invented" in step(signed, signings=(signing,)).text
    assert step(signed, image(2), signings=(signing,)).kind is StepKind.AMEND


def test_an_eye_that_nobody_names_is_asked_for_and_the_disc_is_a_hint() -> None:
    unnamed = image(eye=Laterality.UNKNOWN, assessment=read(0))
    assert step(unnamed).kind is StepKind.SETTLE_EYE
    assert step(unnamed).text == "Which eye is this? Neither tag nor table nor name says"
    hinted = replace(unnamed, disc_eye=Laterality.LEFT)
    assert step(hinted).text == "Which eye is this? Nothing says; the disc lies as in OS"
