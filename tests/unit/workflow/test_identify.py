"""Whose eye it is: tags, table, name; nothing guessed in silence."""

from datetime import date
from pathlib import Path

import pytest

from drviewer.domain import Identity, Laterality, Sex, Source
from drviewer.errors import SettingsError
from drviewer.settings import DEFAULT_NAME_PATTERNS
from drviewer.workflow.identify import compile_patterns, identify

ROOT = Path("/archive/opened")


def named(name: str, root: Path = ROOT) -> Identity:
    return identify(ROOT / name, root, DEFAULT_NAME_PATTERNS)


@pytest.mark.parametrize(
    ("name", "patient", "eye", "exam_date"),
    [
        ("P-0015_OD_2024-05-01.jpg", "P-0015", "R", date(2024, 5, 1)),
        ("P-0015_2024-05-01_OS.jpg", "P-0015", "L", date(2024, 5, 1)),
        ("p-0015_os_20240501_2.tif", "p-0015", "L", date(2024, 5, 1)),
        ("15_left.jpeg", "15", "L", None),
        ("15_Right.jpeg", "15", "R", None),
        ("12345678_OD.png", "12345678", "R", None),
        ("Ana Nováková_L.png", "Ana Nováková", "L", None),
        ("site_7_OD.png", "site_7", "R", None),
        ("patient_12_OD.png", "patient_12", "R", None),
        ("PatientName/OS/0001.jpg", "PatientName", "L", None),
        ("deep/PatientName/OD/IMG_0001.jpg", "PatientName", "R", None),
        ("PatientName/2024-05-01/OD/1.jpg", "PatientName", "R", date(2024, 5, 1)),
        ("PatientName/OD/2024-05-01/1.jpg", "PatientName", "R", date(2024, 5, 1)),
        ("IDRiD_001_grade3.jpg", "IDRiD_001", "", None),
        ("IDRiD_001.jpg", "IDRiD_001", "", None),
        ("P1_OD_2024-13-01.jpg", "P1", "R", None),
    ],
)
def test_names_say_what_they_say(name, patient, eye, exam_date):
    identity = named(name)
    assert (identity.patient_id, identity.laterality) == (patient, eye)
    assert identity.exam_date == exam_date
    assert identity.patient_source is Source.NAME
    assert identity.laterality_source is (Source.NAME if eye else Source.UNKNOWN)
    assert identity.date_source is (Source.NAME if exam_date else Source.UNKNOWN)


@pytest.mark.parametrize(
    "name",
    [
        "retina_cc0.jpg",
        "IMG_0001.jpg",
        "DSC_0042.jpg",
        "scan_7.png",
        "000c1434d8d7.png",
        "550e8400-e29b-41d4-a716-446655440000.png",
        "1.2.826.0.1.3680043.8.498.1.dcm",
        "0001.jpg",
        "photograph.jpg",
    ],
)
def test_names_that_say_nothing_leave_everything_unknown(name):
    assert named(name) == Identity()


@pytest.mark.parametrize(
    "name",
    [
        "image_L.jpg",
        "DSC_0042_OS.jpg",
        "images/left/15.jpg",
        "images/2024-05-01/OS/15.jpg",
        "unknown_left.jpg",
        "anonymous_OS.jpg",
        "550e8400-e29b-41d4-a716-446655440000_OS.png",
        "20240501_OS.jpg",
    ],
)
def test_words_for_things_never_become_a_patient(name):
    identity = named(name)
    assert identity.laterality is Laterality.LEFT
    assert (identity.patient_id, identity.patient_source) == ("", Source.UNKNOWN)


@pytest.mark.parametrize("opened", ["", "PatientName", "PatientName/OS"])
def test_the_patients_folder_counts_wherever_one_opens(opened):
    assert named("PatientName/OS/1.jpg", ROOT / opened).patient_id == "PatientName"


def test_folders_far_above_the_opened_one_are_not_asked():
    path = Path("/home/PatientName/OS/x/y/z/1.jpg")
    patterns = (r"(?P<patient>PatientName)/(?P<eye>OS)/",)
    assert identify(path, path.parent, patterns) == Identity()
    assert identify(path, Path("/home/PatientName/OS"), patterns).patient_id == "PatientName"


def test_a_root_without_parents_is_no_error():
    assert identify(Path("/15_left.jpg"), Path("/"), DEFAULT_NAME_PATTERNS).patient_id == "15"


@pytest.mark.parametrize("pattern", ["(?P<patient>[", "(?P<patient>a)(?P<patient>b)"])
def test_a_pattern_that_is_no_expression_is_named(pattern):
    with pytest.raises(SettingsError) as raised:
        compile_patterns((*DEFAULT_NAME_PATTERNS, pattern))
    assert repr(pattern) in raised.value.message


def test_a_pattern_that_finds_nothing_of_use_is_refused():
    with pytest.raises(SettingsError, match="names no patient, eye or date"):
        compile_patterns((r"(?P<person>\d+)",))


def test_the_clinics_own_patterns_are_used():
    identity = identify(ROOT / "OD-77.jpg", ROOT, (r"(?P<eye>OD|OS)-(?P<patient>\d+)$",))
    assert (identity.patient_id, identity.laterality) == ("77", "R")


def test_the_table_beats_the_name_fact_by_fact():
    path = ROOT / "15_left.jpeg"
    table = {path: Identity(patient_id="P-0015", patient_name="李明", patient_source=Source.TABLE)}
    identity = identify(path, ROOT, DEFAULT_NAME_PATTERNS, table)
    assert (identity.patient_id, identity.patient_name) == ("P-0015", "李明")
    assert (identity.laterality, identity.laterality_source) == ("L", Source.NAME)


@pytest.mark.parametrize("nobody", ["unknown", "ANONYMOUS", "anonymized", "N/A", "-", "none"])
def test_a_stand_in_for_an_id_joins_nobody(nobody):
    path = ROOT / "x.jpeg"
    table = {path: Identity(patient_id=nobody, patient_source=Source.TABLE)}
    assert identify(path, ROOT, DEFAULT_NAME_PATTERNS, table) == Identity()


def test_the_tags_beat_the_table(monkeypatch):
    path = ROOT / "15_left.dcm"
    tags = Identity(
        patient_id="D-1",
        sex=Sex.FEMALE,
        laterality=Laterality.RIGHT,
        patient_source=Source.DICOM,
        laterality_source=Source.DICOM,
    )
    monkeypatch.setattr("drviewer.imaging.dicom.dicom_identity", lambda _path: tags)
    table = {
        path: Identity(
            patient_id="T-1",
            patient_name="Ana",
            exam_date=date(2024, 5, 1),
            patient_source=Source.TABLE,
            date_source=Source.TABLE,
        )
    }
    identity = identify(path, ROOT, DEFAULT_NAME_PATTERNS, table, is_dicom=True)
    assert (identity.patient_id, identity.patient_name) == ("D-1", "")
    assert identity.laterality_source is Source.DICOM
    assert (identity.exam_date, identity.date_source) == (date(2024, 5, 1), Source.TABLE)
