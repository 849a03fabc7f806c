"""What the clinician puts on record."""

import threading
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pytest

from drviewer.domain import (
    Dme,
    FundusImage,
    Grade,
    Identity,
    Laterality,
    ModelIdentity,
    OverrideReason,
    Prediction,
    Region,
    ReviewCause,
    Source,
)
from drviewer.errors import StoreError
from drviewer.screening.review import review_causes
from drviewer.store import NewImage, Store
from drviewer.workflow.assess import (
    clear_grade,
    correct_identity,
    record_dme,
    record_grade,
    record_note,
    record_override,
    step_back,
)


@pytest.fixture
def store():
    with Store.in_memory() as opened:
        yield opened


@pytest.fixture
def image(store: Store) -> FundusImage:
    return store.add_images([NewImage(Path("/a.jpg"), 0, Identity(), 1, 1)])[0]


def predict(store: Store, image: FundusImage) -> FundusImage:
    maps = np.zeros((5, 1, 1), np.float32)
    model = ModelIdentity("net", "1", "a" * 64)
    answer = Prediction((0.0, 0.0, 1.0, 0.0, 0.0), maps, Region(0, 0, 1, 1), model)
    return store.save_prediction(image.key, answer)


def test_a_confirmed_grade_has_reader_time_and_the_models_word(store, image):
    predict(store, image)
    before = datetime.now(UTC)
    # The caller still holds the image without the prediction.
    said = record_grade(store, image, Grade.MODERATE_NPDR, reader="Dr B").assessment
    assert (said.grade, said.model_grade) == (Grade.MODERATE_NPDR, Grade.MODERATE_NPDR)
    assert said.model == "net 1"
    assert (said.reader, said.is_override) == ("Dr B", False)
    assert before <= said.assessed_at <= datetime.now(UTC)
    assert store.find_image(image.key).assessment == said


def test_an_override_is_known_as_one(store, image):
    predict(store, image)
    assert record_grade(store, image, Grade.PDR, reader="Dr B").assessment.is_override


def test_the_models_later_word_does_not_change_what_it_had_said(store, image):
    record_grade(store, image, Grade.PDR, reader="Dr B")
    later = predict(store, image)
    assert later.assessment.model_grade is None
    noted = record_note(store, later, "n", reader="Dr C").assessment
    assert noted.model_grade is None


def test_ungradable_takes_the_place_of_a_grade(store, image):
    record_grade(store, image, Grade.PDR, reader="Dr B")
    said = record_grade(store, image, None, is_ungradable=True, reader="Dr B").assessment
    assert (said.grade, said.is_ungradable, said.is_entered) == (None, True, True)
    said = record_grade(store, image, Grade.NO_DR, reader="Dr B").assessment
    assert (said.grade, said.is_ungradable) == (Grade.NO_DR, False)


@pytest.mark.parametrize(("grade", "is_ungradable"), [(None, False), (Grade.PDR, True)])
def test_both_or_neither_is_refused(store, image, grade, is_ungradable):
    with pytest.raises(ValueError, match="either"):
        record_grade(store, image, grade, is_ungradable=is_ungradable, reader="Dr B")


def test_a_note_changes_neither_who_graded_nor_when(store, image):
    graded = record_grade(store, image, Grade.PDR, reader="Dr B").assessment
    seen = record_note(store, image, "see again", reader="Dr C")
    assert seen.assessment.note == "see again"
    assert (seen.assessment.reader, seen.assessment.assessed_at) == ("Dr B", graded.assessed_at)
    assert not record_note(store, seen, "", reader="Dr C").assessment.note


def test_a_note_alone_is_a_draft(store, image):
    assert not record_note(store, image, "hm", reader="Dr B").assessment.is_entered


def test_oedema_counts_with_who_entered_it(store, image):
    record_grade(store, image, Grade.PDR, reader="Dr B")
    said = record_dme(store, image, Dme.CENTRE_INVOLVING, reader="Dr C").assessment
    assert (said.dme, said.reader, said.grade) == (Dme.CENTRE_INVOLVING, "Dr C", Grade.PDR)
    again = record_dme(store, image, Dme.CENTRE_INVOLVING, reader="Dr D").assessment
    assert again == said


def test_a_cleared_grade_leaves_oedema_and_note(store, image):
    record_note(store, image, "n", reader="Dr B")
    record_dme(store, image, Dme.ABSENT, reader="Dr B")
    record_grade(store, image, Grade.PDR, reader="Dr B")
    said = clear_grade(store, image, reader="Dr C").assessment
    assert (said.grade, said.is_entered, said.assessed_at) == (None, False, None)
    assert (said.note, said.dme) == ("n", Dme.ABSENT)


def test_a_reason_given_for_one_grade_does_not_count_for_another(store, image):
    predict(store, image)
    record_grade(store, image, Grade.NO_DR, reader="Dr B")
    explained = record_override(store, image, OverrideReason.OTHER, "a smudge", reader="Dr B")
    again = record_grade(store, image, Grade.NO_DR, reader="Dr B")
    assert again.assessment.override_text == "a smudge"
    worse = record_grade(store, image, Grade.PDR, reader="Dr B")
    assert worse.assessment.override_reason is OverrideReason.NOT_GIVEN
    assert worse.assessment.override_text == ""
    assert ReviewCause.NO_REASON in review_causes(worse, is_model_shown=True)
    back = step_back(
        store, image.key, made=worse.assessment, former=again.assessment, reader="Dr B"
    )
    assert back.assessment == again.assessment
    assert back.assessment.override_reason is explained.assessment.override_reason


def test_what_was_entered_is_never_written_over(store, image):
    record_grade(store, image, Grade.PDR, reader="Dr B")
    clear_grade(store, image, reader="Dr C")
    record_grade(store, image, Grade.NO_DR, reader="Dr C")
    with store._reading() as connection:
        rows = connection.exec_driver_sql("SELECT grade, reader FROM assessments").fetchall()
        who = connection.exec_driver_sql("SELECT who FROM audit WHERE what = 'assess'").fetchall()
    assert (4, "Dr B") in rows
    assert [name for (name,) in who] == ["Dr B", "Dr C", "Dr C"]
    assert store.verify() == []


def test_a_note_saved_meanwhile_is_not_lost(store, image):
    threads = [
        threading.Thread(target=record_note, args=(store, image, "n"), kwargs={"reader": "B"}),
        threading.Thread(
            target=record_grade, args=(store, image, Grade.PDR), kwargs={"reader": "B"}
        ),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    said = store.find_image(image.key).assessment
    assert (said.note, said.grade) == ("n", Grade.PDR)


def test_a_corrected_identity_is_the_clinicians(store, image):
    truth = Identity("P-1", "Ana", laterality=Laterality.LEFT, exam_date=date(2024, 5, 1))
    fixed = correct_identity(store, image, truth, reader="Dr B")
    assert (fixed.patient.patient_id, fixed.laterality) == ("P-1", Laterality.LEFT)
    assert fixed.identity.date_source is Source.CLINICIAN


def test_how_the_photograph_was_shown_is_kept_until_the_grade_is_taken_back(store, image):
    words = "the original beside CLAHE 2.0 · 8×8 on green, contrast +20"
    graded = record_grade(store, image, Grade.MILD_NPDR, reader="Dr B", looked_with=words)
    assert graded.assessment.looked_with == words
    assert clear_grade(store, graded, reader="Dr B").assessment.looked_with == ""


def test_a_step_back_leaves_what_was_entered_beside_it_since(store, image):
    former = image.assessment
    made = record_grade(store, image, Grade.MILD_NPDR, reader="Dr B").assessment
    record_note(store, image, "Drusen", reader="Dr B")
    now = step_back(store, image.key, made=made, former=former, reader="Dr B").assessment
    assert (now.grade, now.reader, now.note) == (None, "", "Drusen")


def test_a_step_back_over_somebody_elses_newer_word_is_refused(store, image):
    former = image.assessment
    made = record_grade(store, image, Grade.MILD_NPDR, reader="Dr B").assessment
    record_grade(store, image, Grade.PDR, reader="Dr C")
    with pytest.raises(StoreError, match="meanwhile"):
        step_back(store, image.key, made=made, former=former, reader="Dr B")
    assert store.find_image(image.key).assessment.grade is Grade.PDR


def test_a_note_of_somebody_else_since_stays_above_the_new_one(store, image):
    record_note(store, image, "theirs", reader="A")
    record_note(store, image, "mine", reader="B")
    assert store.find_image(image.key).assessment.note == "theirs\nmine"


def test_a_note_that_was_seen_can_be_changed_and_emptied(store, image):
    seen = record_note(store, image, "first", reader="A")
    seen = record_note(store, seen, "second", reader="A")
    assert record_note(store, seen, "", reader="A").assessment.note == ""
