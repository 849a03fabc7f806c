"""The CSV beside the pictures: found, read, matched; a bad row is told and the others are used."""

import os
from datetime import date
from pathlib import Path

import pytest

from drviewer.domain import Identity, Laterality, Sex, Source
from drviewer.errors import PatientTableError
from drviewer.exchange.patient_table import find_table, passed_over, read_table
from drviewer.exchange.readings_table import write_readings

HEADER = "image,patient_id,name,birth_date,laterality,grade\n"


def written(folder: Path, text: str, name: str = "patients.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def test_every_column_is_read(tmp_path):
    table = read_table(
        written(
            tmp_path,
            "image,patient_id,name,birth_date,laterality,grade,sex,exam_date,camera\n"
            "a/1.jpg,P-1,李明,1966-07-21,OD,3,F,2024-05-01,Kowa\n",
        )
    )
    assert table.warnings == []
    assert table.rows == {
        "a/1.jpg": Identity(
            patient_id="P-1",
            patient_name="李明",
            birth_date=date(1966, 7, 21),
            sex=Sex.FEMALE,
            laterality=Laterality.RIGHT,
            exam_date=date(2024, 5, 1),
            camera="Kowa",
            patient_source=Source.TABLE,
            laterality_source=Source.TABLE,
            date_source=Source.TABLE,
        )
    }


@pytest.mark.parametrize(
    ("spelling", "eye"),
    [("R", "R"), ("od", "R"), ("Right", "R"), ("l", "L"), ("OS", "L"), ("left", "L"), ("", "")],
)
def test_every_spelling_of_an_eye_is_understood(tmp_path, spelling, eye):
    table = read_table(written(tmp_path, f"image,patient_id,laterality\na.jpg,P,{spelling}\n"))
    assert table.rows["a.jpg"].laterality == eye
    assert table.rows["a.jpg"].laterality_source == (Source.TABLE if eye else Source.UNKNOWN)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("delimiter", [",", ";"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_common_dialects_are_read(tmp_path, encoding, delimiter, line_end):
    text = (HEADER + "a.jpg,P-1,José Ñúñez,,L,\n").replace(",", delimiter).replace("\n", line_end)
    table = read_table(written(tmp_path, text, encoding=encoding))
    assert table.rows["a.jpg"].patient_name == "José Ñúñez"


def test_quoted_cells_keep_their_commas(tmp_path):
    table = read_table(written(tmp_path, HEADER + '"a,b.jpg",P-1,"Novák, Ana",,L,\n'))
    assert table.rows["a,b.jpg"].patient_name == "Novák, Ana"


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("bad.jpg,P-2,Eva,14.3.1958,L,0", "birth_date"),
        ("bad.jpg,P-2,Eva,1958-13-01,L,0", "birth_date"),
        ("bad.jpg,P-2,Eva,1958-03-14,both,0", "laterality"),
        (",P-2,Eva,1958-03-14,L,0", "image"),
        ("bad.jpg,P-2,Eva", "laterality"),
    ],
)
def test_a_bad_row_is_told_and_the_others_are_used(tmp_path, row, column):
    table = read_table(written(tmp_path, f"{HEADER}a.jpg,P-1,,,L,\n{row}\nc.jpg,P-3,,,R,\n"))
    assert set(table.rows) == {"a.jpg", "c.jpg"}
    (warning,) = table.warnings
    assert warning.startswith(f"patients.csv, row 3, column {column}")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("bad.jpg,P-2,L,9999-01-01,", "column birth_date: 9999-01-01 lies in the future"),
        ("bad.jpg,P-2,L,,9999-01-01", "column exam_date: 9999-01-01 lies in the future"),
        (
            "bad.jpg,P-2,L,1958-03-14,1958-03-13",
            "column birth_date: 1958-03-14 is after the exam on 1958-03-13",
        ),
    ],
)
def test_a_row_with_an_impossible_date_is_told_and_the_others_are_used(tmp_path, row, reason):
    header = "image,patient_id,laterality,birth_date,exam_date\n"
    today = f"{date.today()},{date.today()}"
    table = read_table(written(tmp_path, f"{header}a.jpg,P-1,L,{today}\n{row}\nc.jpg,P-3,R,,\n"))
    assert set(table.rows) == {"a.jpg", "c.jpg"}
    assert table.warnings == [f"patients.csv, row 3, {reason}; the row is not used."]


def test_rows_that_contradict_each_other_are_used_for_nobody(tmp_path):
    twice = "a.jpg,P-1,,,L,\na.jpg,P-2,,,L,\nb.jpg,P-1,,,R,\nb.jpg,P-1,,,R,\n"
    table = read_table(written(tmp_path, HEADER + twice))
    assert set(table.rows) == {"b.jpg"}
    assert "row 3" in table.warnings[0]
    assert "a.jpg stands twice" in table.warnings[0]


def test_empty_lines_are_no_rows(tmp_path):
    table = read_table(written(tmp_path, HEADER + "\n,,,,,\na.jpg,P-1,,,L,\n\n"))
    assert (len(table.rows), table.warnings) == (1, [])


def test_a_missing_column_is_named(tmp_path):
    with pytest.raises(PatientTableError, match=r"patients.csv has no column laterality"):
        read_table(written(tmp_path, "image,patient_id\na.jpg,P\n"))


def test_other_encodings_are_refused_with_the_row(tmp_path):
    text = HEADER + "a.jpg,P-1,,,L,\nb.jpg,P-2,José,,L,\n"
    with pytest.raises(PatientTableError, match=r"patients.csv is not UTF-8, row 3"):
        read_table(written(tmp_path, text, encoding="latin-1"))


def test_a_missing_or_empty_table_is_an_error(tmp_path):
    with pytest.raises(PatientTableError, match="can't be read"):
        read_table(tmp_path / "none.csv")
    with pytest.raises(PatientTableError, match="no column image"):
        read_table(written(tmp_path, ""))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_is_no_table(tmp_path):
    os.mkfifo(tmp_path / "patients.csv")
    assert find_table(tmp_path) is None
    assert passed_over(tmp_path) == []
    with pytest.raises(PatientTableError, match=r"patients\.csv is a pipe"):
        read_table(tmp_path / "patients.csv")


def test_a_cell_too_large_for_a_table_is_an_error(tmp_path):
    with pytest.raises(PatientTableError, match="row 2"):
        read_table(written(tmp_path, HEADER + "x" * 200_000 + ",P,,,L,\n"))


# -- which image is meant ---------------------------------------------------------------------


def matched(folder: Path, rows: list[str], images: list[str]) -> tuple[dict[str, str], list[str]]:
    lines = "".join(f"{row},P-{number},L\n" for number, row in enumerate(rows))
    table = read_table(written(folder, "image,patient_id,laterality\n" + lines))
    match = table.match([folder / image for image in images])
    patients = {
        path.relative_to(folder).as_posix(): identity.patient_id
        for path, identity in match.identities.items()
    }
    return patients, match.warnings


def test_a_path_from_the_tables_folder_is_exact(tmp_path):
    found, warnings = matched(tmp_path, ["a/1.jpg", "1.jpg"], ["a/1.jpg", "1.jpg", "b/1.jpg"])
    assert found == {"a/1.jpg": "P-0", "1.jpg": "P-1"}
    assert warnings == []


def test_backslashes_and_dots_are_understood(tmp_path):
    found, _ = matched(tmp_path, ["a\\1.jpg", "./b/../2.jpg"], ["a/1.jpg", "2.jpg"])
    assert found == {"a/1.jpg": "P-0", "2.jpg": "P-1"}


def test_the_end_of_a_path_is_enough_where_only_one_image_has_it(tmp_path):
    found, warnings = matched(tmp_path, ["samples/x/1.jpg", "2.jpg"], ["x/1.jpg", "y/2.jpg"])
    assert found == {"y/2.jpg": "P-1"}
    found, warnings = matched(tmp_path, ["x/1.jpg"], ["old/x/1.jpg", "old/y/1.jpg"])
    assert found == {"old/x/1.jpg": "P-0"}
    assert warnings == []


def test_a_row_that_fits_several_images_is_used_for_none(tmp_path):
    found, warnings = matched(tmp_path, ["1.jpg"], ["a/1.jpg", "b/1.jpg"])
    assert found == {}
    assert "1.jpg fits 2 images" in warnings[0]


def test_the_longer_ending_counts(tmp_path):
    found, _ = matched(tmp_path, ["1.jpg", "b/1.jpg"], ["x/a/1.jpg", "x/b/1.jpg"])
    assert found == {"x/a/1.jpg": "P-0", "x/b/1.jpg": "P-1"}


def test_a_name_is_not_an_ending_of_a_longer_name(tmp_path):
    assert matched(tmp_path, ["1.jpg"], ["a/11.jpg"])[0] == {}


def test_a_row_for_a_file_outside_the_images_is_not_given_to_another(tmp_path):
    (tmp_path / "1.jpg").touch()
    assert matched(tmp_path, ["1.jpg"], ["a/1.jpg"]) == ({}, [])


def test_rows_that_fit_no_picture_are_told_in_one_line(tmp_path):
    found, warnings = matched(tmp_path, ["1.jpg", "gone/2.jpg", "3.jpg"], ["1.jpg"])
    assert found == {"1.jpg": "P-0"}
    assert warnings == [
        "2 rows of patients.csv fit no picture that was opened, the first: gone/2.jpg."
    ]
    _, warnings = matched(tmp_path, ["1.jpg", "2.jpg"], ["1.jpg"])
    assert warnings == ["1 row of patients.csv fits no picture that was opened: 2.jpg."]


def test_letter_case_does_not_matter_where_one_image_only_has_the_name(tmp_path):
    found, warnings = matched(tmp_path, ["C-001_od.jpg", "B/2.JPG"], ["c-001_od.JPG", "x/b/2.jpg"])
    assert found == {"c-001_od.JPG": "P-0", "x/b/2.jpg": "P-1"}
    assert warnings == []
    found, warnings = matched(tmp_path, ["1.jpg"], ["a/1.JPG", "b/1.Jpg"])
    assert found == {}
    assert "1.jpg fits 2 images" in warnings[0]


def test_the_same_letters_count_before_other_case(tmp_path):
    found, _ = matched(tmp_path, ["A.jpg", "a.jpg"], ["x/a.jpg", "x/A.JPG"])
    assert found == {"x/a.jpg": "P-1", "x/A.JPG": "P-0"}


def test_rows_that_differ_by_case_only_are_not_given_to_a_third_spelling(tmp_path):
    found, warnings = matched(tmp_path, ["a.jpg", "A.jpg"], ["a.JPG"])
    assert found == {}
    assert "2 rows of patients.csv fit no picture" in warnings[0]


def test_a_disk_that_does_not_tell_case_apart_finds_the_image_all_the_same(tmp_path):
    (tmp_path / "a.JPG").touch()
    if not (tmp_path / "A.jpg").exists():
        (tmp_path / "A.jpg").hardlink_to(tmp_path / "a.JPG")
    assert matched(tmp_path, ["A.jpg"], ["a.JPG"]) == ({"a.JPG": "P-0"}, [])


def test_a_row_for_another_file_is_not_given_to_one_that_is_gone(tmp_path):
    (tmp_path / "1.jpg").touch()
    if (tmp_path / "1.JPG").exists():
        pytest.skip("this disk does not tell upper from lower case")
    assert matched(tmp_path, ["1.jpg"], ["1.JPG"]) == ({}, [])


# -- where the table lies ---------------------------------------------------------------------


def test_a_table_is_known_by_its_columns_not_its_name(tmp_path):
    written(tmp_path, "image,grade\n", "labels.csv")
    (tmp_path / "broken.csv").write_bytes(b"\xff\xfe\0\0")
    assert find_table(tmp_path) is None
    path = written(tmp_path, "\ufeff" + HEADER.upper(), "list.CSV")
    assert find_table(tmp_path) == path


@pytest.mark.parametrize(
    ("header", "missing"),
    [
        ("image,patient_id,name", "laterality"),
        ("Image;Laterality", "patient_id"),
        ("file,patient_id,eye", "image, laterality"),
    ],
)
def test_a_table_that_lacks_columns_is_told_with_its_name(tmp_path, header, missing):
    path = written(tmp_path, f"{header}\n1.jpg,P-1,L\n")
    (line,) = passed_over(tmp_path)
    assert line.startswith(f"{path} was not used")
    assert line.endswith(f"no column {missing}.")


def test_tables_that_are_not_meant_for_us_are_not_spoken_of(tmp_path):
    written(tmp_path, "image,grade\n", "labels.csv")
    written(tmp_path, "name,camera,price\n", "cameras.csv")
    written(tmp_path, HEADER, "good.csv")
    write_readings([], tmp_path / "readings.csv")
    assert passed_over(tmp_path) == []


def test_the_nearest_table_up_to_the_root_counts(tmp_path):
    root, deep = tmp_path / "root", tmp_path / "root" / "a" / "b"
    deep.mkdir(parents=True)
    written(tmp_path, HEADER)
    assert find_table(deep, root=root) is None
    above = written(root, HEADER)
    assert find_table(deep, root=root) == above
    assert find_table(deep) is None
    near = written(deep, HEADER)
    assert find_table(deep, root=root) == near


def test_two_tables_in_one_folder_are_an_error(tmp_path):
    written(tmp_path, HEADER, "a.csv")
    written(tmp_path, HEADER, "b.csv")
    with pytest.raises(PatientTableError, match=r"a\.csv and b\.csv"):
        find_table(tmp_path)


@pytest.mark.photographs
def test_the_sample_table_names_every_eye(photographs):
    table = read_table(photographs / "sample_patients.csv")
    images = sorted((photographs / "samples" / "eyepacs").glob("*.jpeg"))
    match = table.match(images)
    assert set(match.identities) == set(images)
    assert match.warnings == []
    left = match.identities[photographs / "samples" / "eyepacs" / "15_left.jpeg"]
    assert (left.patient_id, left.patient_name, left.laterality) == ("P-0015", "李明", "L")
