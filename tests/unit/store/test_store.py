"""Images, predictions and assessments go in, come back the same, and nothing is lost."""

import json
import math
import os
import pickle
import signal
import subprocess
import sys
import textwrap
import threading
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pytest

from drviewer.domain import (
    Assessment,
    Dme,
    FundusImage,
    Grade,
    Identity,
    Laterality,
    ModelIdentity,
    Prediction,
    Quality,
    QualityIssue,
    Region,
    Sex,
    Source,
)
from drviewer.errors import StoreError
from drviewer.store import NewImage, Store

ANA = Identity(
    patient_id="P-1",
    patient_name="Ana Novák",
    birth_date=date(1958, 3, 14),
    sex=Sex.FEMALE,
    laterality=Laterality.LEFT,
    exam_date=date(2024, 5, 1),
    camera="Kowa",
    patient_source=Source.TABLE,
    laterality_source=Source.TABLE,
    date_source=Source.TABLE,
)
GOOD = Quality(None, 1.5, 0.8, 0.7)


def found(name: str = "a.jpg", identity: Identity = ANA, **facts: object) -> NewImage:
    return NewImage(Path("/pictures") / name, 0, identity, 640, 480, **facts)


def prediction(grade: int = 2, sha256: str = "c" * 64) -> Prediction:
    probabilities = [0.05] * 5
    probabilities[grade] = 0.8
    maps = np.random.default_rng(grade).random((5, 4, 6)).astype(np.float32)
    model = ModelIdentity("net", "1.0", sha256)
    return Prediction(tuple(probabilities), maps, Region(1, 2, 30, 40), model, "attention")


def checked(store: Store, image: FundusImage, sha256: str = "a" * 64) -> FundusImage:
    return store.save_check(image.key, quality=GOOD, width=640, height=480, sha256=sha256)


@pytest.fixture
def store():
    with Store.in_memory() as opened:
        yield opened


@pytest.fixture
def image(store: Store) -> FundusImage:
    return store.add_images([found()])[0]


def test_an_added_image_is_listed_with_its_patient(store, image):
    assert store.list_images() == [image]
    assert image.path == Path("/pictures/a.jpg")
    assert image.identity == ANA
    assert (image.patient.patient_id, image.patient.name) == ("P-1", "Ana Novák")
    assert image.patient.is_identified
    assert store.list_patients() == [image.patient]
    assert store.patient_images(image.patient.key) == [image]
    assert store.find_image(image.key) == image
    assert store.find_image(99) is None


def test_everything_is_the_same_after_reopening(tmp_path):
    with Store.open(tmp_path / "new" / "db.sqlite") as store:
        image = checked(store, store.add_images([found()])[0])
        image = store.save_prediction(image.key, prediction())
        kept = Assessment(
            Grade.PDR, False, Dme.ABSENT, "note ü", "Dr B", datetime.now(UTC), Grade.MODERATE_NPDR
        )
        image = store.save_assessment(image.key, kept)
    with Store.open(tmp_path / "new" / "db.sqlite") as store:
        (again,) = store.list_images()
    assert replace(again, prediction=None) == replace(image, prediction=None)
    assert again.assessment == kept
    assert again.assessment.assessed_at.tzinfo is not None
    assert again.quality == GOOD
    assert again.prediction.probabilities == prediction().probabilities
    assert again.prediction.region == Region(1, 2, 30, 40)
    assert again.prediction.model == prediction().model
    assert again.prediction.heatmap_layer == "attention"
    np.testing.assert_array_equal(again.prediction.heatmaps, prediction().heatmaps)
    assert again.prediction.heatmaps.dtype == np.float32


UNSURE = {
    "decided_grade": Grade.MODERATE_NPDR,
    "grade_set": (Grade.MODERATE_NPDR, Grade.SEVERE_NPDR),
    "referable_threshold": 0.25,
    "vision_threatening_threshold": 0.125,
}


@pytest.mark.parametrize(
    "facts", [UNSURE, {**UNSURE, "grade_set": (Grade.NO_DR,)}, {}], ids=["two", "one", "none"]
)
def test_what_the_model_can_not_rule_out_and_its_calls_are_kept(tmp_path, facts):
    said = replace(prediction(1), **facts)
    with Store.open(tmp_path / "db.sqlite") as store:
        store.save_prediction(store.add_images([found()])[0].key, said)
    with Store.open(tmp_path / "db.sqlite") as store:
        kept = store.list_images()[0].prediction
    assert {name: getattr(kept, name) for name in UNSURE} == {
        name: getattr(said, name) for name in UNSURE
    }
    assert (kept.grade, kept.is_referable) == (said.grade, said.is_referable)


def test_the_audit_log_says_which_grade_and_which_set(store, image):
    store.save_prediction(image.key, replace(prediction(1), **UNSURE))
    store.save_prediction(image.key, prediction(4))
    first, second = (row for row in audit_rows(store) if row["what"] == "predict")
    assert json.loads(first["after"])["grade"] == 2
    assert json.loads(first["after"])["grade_set"] == "2,3"
    assert json.loads(second["before"])["grade_set"] == "2,3"
    assert json.loads(second["after"])["grade_set"] is None


def test_a_stored_prediction_can_be_copied_and_sent_to_a_process(store, image):
    kept = store.save_prediction(image.key, prediction()).prediction
    for copy in (replace(kept, heatmap_layer="x"), pickle.loads(pickle.dumps(kept))):
        np.testing.assert_array_equal(copy.heatmaps, prediction().heatmaps)
    with pytest.raises(AttributeError):
        kept.heatmaps = None


def test_adding_again_changes_nothing_and_writes_no_audit(store, image):
    rows = audit_rows(store)
    assert store.add_images([found(), found()]) == [image, image]
    assert audit_rows(store) == rows


def test_one_call_with_the_same_file_twice_adds_it_once(store):
    one, two = store.add_images([found("x.jpg"), found("x.jpg")])
    assert one.key == two.key


def test_facts_of_a_stronger_source_survive_a_weaker_one(store, image):
    named = Identity(
        patient_id="15",
        laterality=Laterality.RIGHT,
        exam_date=date(2000, 1, 1),
        patient_source=Source.NAME,
        laterality_source=Source.NAME,
        date_source=Source.NAME,
    )
    doubted = replace(ANA, laterality_contradicted_by=Source.NAME)
    assert store.add_images([found(identity=named)])[0].identity == doubted


def test_a_stronger_source_replaces_fact_by_fact(store, image):
    tags = Identity(laterality=Laterality.RIGHT, laterality_source=Source.DICOM)
    again = store.add_images([found(identity=tags)])[0].identity
    assert (again.laterality, again.laterality_source) == (Laterality.RIGHT, Source.DICOM)
    assert (again.patient_id, again.exam_date) == ("P-1", date(2024, 5, 1))


def test_a_corrected_table_moves_the_image_and_says_so(store, image):
    warnings = []
    moved = replace(ANA, patient_id="P-2", patient_name="Eva Malá", birth_date=None)
    again = store.add_images([found(identity=moved)], on_warning=warnings.append)[0]
    assert again.patient.patient_id == "P-2"
    assert "P-1" in warnings[0]
    assert "P-2" in warnings[0]


def test_a_patient_is_never_renamed_in_silence(store, image):
    warnings = []
    other = replace(ANA, patient_name="Eva Malá", birth_date=date(1990, 1, 1))
    new = store.add_images(
        [found("b.jpg", other), found("c.jpg", other)], on_warning=warnings.append
    )
    assert {added.patient.name for added in new} == {"Ana Novák"}
    assert len(warnings) == 2
    assert "Ana Novák, not Eva Malá" in warnings[0]
    assert "1990-01-01" in warnings[1]
    counted = "2 photographs (b.jpg among them) count as this patient's"
    assert all(counted in warning for warning in warnings)


def test_case_and_spacing_make_no_other_name(store, image):
    warnings = []
    same = replace(ANA, patient_name="ANA  Nova\u0301k")
    store.add_images([found("b.jpg", same)], on_warning=warnings.append)
    assert warnings == []


def test_a_patients_gaps_are_filled(store):
    bare = Identity(patient_id="P-1", patient_source=Source.NAME)
    store.add_images([found(identity=bare)])
    store.add_images([found("b.jpg")])
    (patient,) = store.list_patients()
    assert (patient.name, patient.birth_date, patient.sex) == ("Ana Novák", ANA.birth_date, "F")


def test_unknown_images_never_share_a_patient(store):
    one, two = store.add_images([found("x/scan.jpg", Identity()), found("y/scan.jpg", Identity())])
    frame = store.add_images([NewImage(one.path, 1, Identity(), 1, 1)])[0]
    assert len({one.patient.key, two.patient.key, frame.patient.key}) == 3
    assert one.patient.patient_id.startswith("unknown-scan-")
    assert not one.patient.is_identified
    assert one.identity.patient_id == ""
    assert one.identity.patient_source is Source.UNKNOWN


def test_placeholders_whose_hashes_meet_stay_apart(store, monkeypatch):
    from drviewer.store import additions, patients

    whole = patients.placeholder_id

    def colliding(path: Path, frame: int, length: int = 6) -> str:
        return "unknown-x-000000" if length == 6 else whole(path, frame, length)

    monkeypatch.setattr(patients, "placeholder_id", colliding)
    monkeypatch.setattr(additions, "placeholder_id", colliding)
    names = ("a/x.jpg", "b/x.jpg", "c/x.jpg")
    added = store.add_images([found(name, Identity()) for name in names])
    assert len({one.patient.key for one in added}) == 3


def test_a_placeholders_id_in_a_table_joins_nobody(store):
    one = store.add_images([found("x.jpg", Identity())])[0]
    copied = Identity(patient_id=one.patient.patient_id, patient_source=Source.TABLE)
    two = store.add_images([found("y.jpg", copied)])[0]
    assert two.patient.key != one.patient.key
    assert not two.patient.is_identified


def test_an_unknown_image_moves_to_its_patient_and_its_placeholder_goes(store):
    store.add_images([found(identity=Identity())])
    image = store.add_images([found()])[0]
    assert image.patient.patient_id == "P-1"
    assert store.list_patients() == [image.patient]
    assert count(store, "patients") == 1


# -- files that change ------------------------------------------------------------------------


def read_and_graded(store: Store) -> FundusImage:
    image = store.add_images([found(file_size=10, modified_ns=1)])[0]
    checked(store, image)
    store.save_prediction(image.key, prediction())
    return store.save_assessment(image.key, entered())


def entered(grade: Grade = Grade.PDR, **facts: object) -> Assessment:
    return Assessment(grade, reader="Dr B", assessed_at=datetime.now(UTC), **facts)


def test_a_changed_file_drops_what_was_said_of_the_former_one(store):
    read_and_graded(store)
    warnings = []
    changed = found(file_size=11, modified_ns=2)
    image = store.add_images([changed], on_warning=warnings.append)[0]
    assert image.prediction is None
    assert image.quality is None
    assert image.sha256 == ""
    assert image.assessment == Assessment()
    assert "a.jpg" in warnings[0]
    assert count(store, "predictions") == count(store, "assessments") == 1


def test_a_touched_file_with_the_same_content_keeps_everything(store):
    before = read_and_graded(store)
    image = store.add_images([found(file_size=10, modified_ns=2, sha256="a" * 64)])[0]
    assert image.assessment == before.assessment
    assert image.prediction is not None
    assert image.sha256 == "a" * 64


def test_a_check_that_finds_other_bytes_drops_the_prediction(store):
    before = read_and_graded(store)
    image = checked(store, before, sha256="b" * 64)
    assert image.prediction is None
    assert not image.assessment.is_entered


def test_an_image_found_ungradable_has_no_grade_of_the_model(store, image):
    checked(store, image)
    store.save_prediction(image.key, prediction())
    blurred = Quality(QualityIssue.BLURRED)
    image = store.save_check(image.key, quality=blurred, width=1, height=1, sha256="a" * 64)
    assert image.prediction is None
    assert image.quality.issue is QualityIssue.BLURRED
    assert math.isnan(image.quality.sharpness)


def test_a_damaged_picture_stays_marked_while_its_file_is_the_same(store):
    image = store.add_images([found(file_size=10, modified_ns=1)])[0]
    store.save_problem(image.key, "truncated")
    assert store.add_images([found(file_size=10, modified_ns=1)])[0].problem == "truncated"
    assert store.add_images([found(file_size=12, modified_ns=2)])[0].problem == ""


# -- what is said of an image -----------------------------------------------------------------


def test_former_predictions_are_kept_but_not_shown(store, image):
    store.save_prediction(image.key, prediction(1))
    image = store.save_prediction(image.key, prediction(4))
    assert image.prediction.grade is Grade.PDR
    assert count(store, "predictions") == 2
    assert len(store.list_images()) == 1


def test_a_grading_problem_goes_with_the_next_answer(store, image):
    assert store.save_grading_problem(image.key, "the worker died").grading_problem
    assert store.save_prediction(image.key, prediction()).grading_problem == ""


def test_every_entered_assessment_is_kept_and_the_last_is_shown(store, image):
    store.save_assessment(image.key, entered(Grade.MILD_NPDR))
    image = store.save_assessment(image.key, entered(Grade.PDR))
    assert image.assessment.grade is Grade.PDR
    assert count(store, "assessments") == 2


def test_a_draft_is_written_over(store, image):
    store.save_assessment(image.key, Assessment(note="a"))
    store.save_assessment(image.key, Assessment(note="ab"))
    image = store.save_assessment(image.key, entered(note="abc"))
    assert image.assessment.note == "abc"
    assert count(store, "assessments") == 1


def test_saving_the_same_again_writes_nothing(store, image):
    same = entered()
    store.save_assessment(image.key, same)
    rows = audit_rows(store)
    store.save_assessment(image.key, same)
    assert audit_rows(store) == rows


def test_a_time_without_zone_is_refused(store, image):
    naive = Assessment(Grade.PDR, assessed_at=datetime(2024, 1, 1))
    with pytest.raises(Exception, match="time zone"):
        store.save_assessment(image.key, naive)
    assert store.find_image(image.key).assessment == Assessment()


def test_an_image_that_is_not_there_is_an_error(store):
    with pytest.raises(StoreError, match="number 7"):
        store.save_problem(7, "x")


# -- the clinician's corrections --------------------------------------------------------------


def test_a_correction_makes_the_patient_and_removes_the_placeholder(store):
    image = store.add_images([found(identity=Identity())])[0]
    fixed = store.correct_identity(image.key, ANA, reader="Dr B")
    assert fixed.patient.patient_id == "P-1"
    assert fixed.identity.patient_source is Source.CLINICIAN
    assert fixed.identity.laterality_source is Source.CLINICIAN
    assert store.list_patients() == [fixed.patient]
    assert audit_rows(store)[-1]["who"] == "Dr B"


def test_a_correction_survives_opening_the_folder_again(store, image):
    said = replace(ANA, patient_id="P-9", patient_name="Eva Malá", laterality=Laterality.RIGHT)
    store.correct_identity(image.key, said, reader="Dr B")
    tags = replace(ANA, patient_source=Source.DICOM, laterality_source=Source.DICOM)
    again = store.add_images([found(identity=tags)])[0]
    assert again.patient.patient_id == "P-9"
    assert again.laterality is Laterality.RIGHT
    assert again.identity.camera == "Kowa"


def test_a_fact_nobody_knows_stays_unknown_after_a_correction(store):
    image = store.add_images([found(identity=Identity())])[0]
    fixed = store.correct_identity(image.key, Identity(patient_id="P-7"), reader="Dr B")
    assert fixed.identity.laterality_source is Source.UNKNOWN
    named = Identity(laterality=Laterality.LEFT, laterality_source=Source.NAME)
    assert store.add_images([found(identity=named)])[0].laterality is Laterality.LEFT


def test_an_eye_taken_back_by_the_clinician_stays_unknown(store, image):
    store.correct_identity(image.key, replace(ANA, laterality=Laterality.UNKNOWN), reader="Dr B")
    again = store.add_images([found()])[0]
    assert again.laterality is Laterality.UNKNOWN
    assert again.identity.laterality_source is Source.CLINICIAN


def test_a_patient_taken_back_by_the_clinician_stays_unknown(store, image):
    taken = replace(ANA, patient_id="", patient_name="", birth_date=None)
    fixed = store.correct_identity(image.key, taken, reader="Dr B")
    assert not fixed.patient.is_identified
    assert not store.add_images([found()])[0].patient.is_identified


def test_a_correction_of_the_same_patient_corrects_the_name(store, image):
    fixed = store.correct_identity(
        image.key, replace(ANA, patient_name="Anna Nováková"), reader="Dr B"
    )
    assert fixed.patient.key == image.patient.key
    assert fixed.patient.name == "Anna Nováková"
    assert "Ana Nov" in audit_rows(store)[-2]["before"]


def test_a_typing_error_does_not_move_an_eye_to_another_person(store, image):
    other = store.add_images([found("b.jpg", replace(ANA, patient_id="P-2", patient_name="Eva"))])[
        0
    ]
    rows = audit_rows(store)
    with pytest.raises(StoreError, match="Eva, not Ana"):
        store.correct_identity(image.key, replace(ANA, patient_id="P-2"), reader="Dr B")
    assert store.find_image(image.key) == image
    assert audit_rows(store) == rows
    fixed = store.correct_identity(image.key, Identity(patient_id="P-2"), reader="Dr B")
    assert fixed.patient == other.patient


def test_a_placeholder_is_nobodys_id(store, image):
    unknown = store.add_images([found("x.jpg", Identity())])[0].patient.patient_id
    with pytest.raises(StoreError, match="unknown patient"):
        store.correct_identity(image.key, Identity(patient_id=unknown), reader="Dr B")


# -- finding by place -------------------------------------------------------------------------


def test_images_are_found_by_file_and_folder(store):
    names = ("a/1.jpg", "a/b/2.jpg", "ab/3.jpg", "a.jpg")
    one, two, three, _ = store.add_images([found(name, Identity()) for name in names])
    assert store.list_images_under([Path("/pictures/a")]) == [one, two]
    assert store.list_images_under([three.path, Path("/pictures/a/b")]) == [two, three]
    assert len(store.list_images_under([Path("/")])) == 4
    assert store.list_images_under([]) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_file_name_that_is_not_unicode_is_kept(store):
    path = Path(os.fsdecode(b"/pictures/a/bl\xe9.jpg"))
    image = store.add_images([NewImage(path, 0, Identity(), 1, 1)])[0]
    assert image.path == path
    assert store.list_images_under([Path("/pictures/a")]) == [image]
    assert store.add_images([NewImage(path, 0, Identity(), 1, 1)])[0].key == image.key
    assert store.verify() == []


# -- threads and sudden death -----------------------------------------------------------------


@pytest.mark.parametrize("is_on_disk", [True, False])
def test_many_threads_write_and_read_at_once(tmp_path, is_on_disk):
    opened = Store.open(tmp_path / "db.sqlite") if is_on_disk else Store.in_memory()
    with opened as store:
        added = store.add_images([found(f"{i}.jpg") for i in range(8)])
        errors = []

        def work(image: FundusImage) -> None:
            try:
                for grade in Grade:
                    store.save_prediction(image.key, prediction(grade))
                    store.change_assessment(
                        image.key,
                        lambda now: replace(now.assessment, note=now.assessment.note + "x"),
                    )
                    store.list_images()
            except Exception as error:
                errors.append(error)

        threads = [threading.Thread(target=work, args=(image,)) for image in added for _ in "ab"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert errors == []
        assert {image.assessment.note for image in store.list_images()} == {"x" * 10}
        assert store.verify() == []


def test_two_stores_on_one_file_wait_for_each_other(tmp_path):
    with Store.open(tmp_path / "db.sqlite") as one, Store.open(tmp_path / "db.sqlite") as two:
        image = one.add_images([found()])[0]
        two.save_grading_problem(image.key, "x")
        one.save_problem(image.key, "y")
        assert two.find_image(image.key).problem == "y"
        assert one.verify() == []


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")
def test_a_killed_program_loses_nothing_it_had_saved(tmp_path):
    program = textwrap.dedent(
        """
        import os, signal, sys
        from datetime import UTC, datetime
        from pathlib import Path
        from drviewer.domain import Assessment, Grade, Identity
        from drviewer.store import NewImage, Store

        store = Store.open(Path(sys.argv[1]))
        image = store.add_images([NewImage(Path("/a.jpg"), 0, Identity(), 1, 1)])[0]
        store.save_assessment(image.key, Assessment(Grade.PDR, assessed_at=datetime.now(UTC)))
        os.kill(os.getpid(), signal.SIGKILL)
        """
    )
    root = Path(__file__).resolve().parents[3]
    path = tmp_path / "db.sqlite"
    ended = subprocess.run([sys.executable, "-c", program, str(path)], cwd=root, check=False)
    assert ended.returncode == -signal.SIGKILL
    with Store.open(path) as store:
        assert store.list_images()[0].assessment.grade is Grade.PDR
        assert store.verify() == []


def count(store: Store, table: str) -> int:
    with store._reading() as connection:
        return connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()


def audit_rows(store: Store) -> list[dict[str, object]]:
    with store._reading() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM audit ORDER BY key").mappings()
        return [dict(row) for row in rows]
