"""Databases as former programs left them, with a row in every table that there was."""

import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

import numpy as np

from drviewer.store.connection import make_engine
from drviewer.store.migrate import migrate
from drviewer.store.migrations import REVISIONS

AT = "2024-05-02T09:30:00.000000+00:00"
CHANCES = (0, 0.125, 0.5, 0.25, 0.125)
MAPS = np.arange(20, dtype=np.float32).reshape(5, 2, 2)
FIRST_ROWS: dict[str, dict[str, object]] = {
    "patients": {
        "key": 1, "patient_id": "P-1", "name": "Ana Novák", "sex": "F", "is_identified": True,
    },
    "images": {
        "key": 1, "patient_key": 1, "path": "/a.jpg", "frame": 0, "patient_source": "name",
        "laterality": "R", "laterality_source": "name", "date_source": "unknown", "camera": "",
        "width": 8, "height": 6, "file_size": 1, "modified_ns": 1, "sha256": "a" * 64,
        "problem": "", "grading_problem": "", "is_checked": False, "added_at": AT,
    },
    "predictions": {
        "key": 1, "image_key": 1, "is_current": True,
        **{f"probability_{grade}": chance for grade, chance in enumerate(CHANCES)},
        "heatmaps": zlib.compress(MAPS.tobytes()), "heatmap_rows": 2, "heatmap_columns": 2,
        "heatmap_layer": "attention", "region_x": 1, "region_y": 2, "region_width": 3,
        "region_height": 4, "model_name": "net", "model_version": "1", "model_sha256": "b" * 64,
        "image_sha256": "a" * 64, "predicted_at": AT,
    },
    "assessments": {
        "key": 1, "image_key": 1, "is_current": True, "grade": 3, "is_ungradable": False,
        "dme": "absent", "note": "ü", "reader": "Dr B", "assessed_at": AT, "model_grade": 2,
        "saved_at": AT,
    },
}  # fmt: skip
#: What each later schema could keep, by revision and table.
LATER_ROWS: dict[str, dict[str, dict[str, object]]] = {
    "0002": {
        "predictions": {
            "decided_grade": 2, "grade_set": "2,3", "referable_threshold": 0.25,
            "vision_threatening_threshold": 0.5,
        },
    },
    "0003": {
        "images": {"disc_eye": "R"},
        "assessments": {
            "mode": "blind_first", "unaided_grade": 3, "unaided_at": AT,
            "override_reason": "missed", "override_text": "two", "is_reviewed": True,
        },
        "signings": {
            "key": 1, "patient_key": 1, "exam_date": None, "version": 1, "reader": "Dr B",
            "signed_at": AT, "content": "{}", "amended_by": "", "amendment_reason": "",
        },
        "signed_images": {"signing_key": 1, "image_key": 1, "is_current": True},
    },
    "0004": {
        "marks": {
            "key": 1, "image_key": 1, "mark": "m1", "is_current": True, "kind": "point",
            "lesion": "", "points": "[[1.0, 2.0]]", "text": "", "author": "Dr B", "made_at": AT,
            "saved_at": AT,
        },
        "landmarks": {
            "key": 1, "image_key": 1, "is_current": True, "fovea_x": 3.0, "fovea_y": 4.0,
            "is_fovea_by_hand": True, "is_disc_by_hand": False, "author": "Dr B", "set_at": AT,
            "saved_at": AT,
        },
    },
    "0005": {"assessments": {"model": "net 1"}},
    "0006": {"assessments": {"looked_with": "red-free"}},
    "0007": {"patients": {"language": "es"}},
    "0008": {"signed_images": {"is_file_changed": True}},
    "0009": {"images": {"check_revision": 1}},
}  # fmt: skip

Rows = dict[str, dict[str, object]]


def rows_of(revision: str) -> Rows:
    """What a database of this schema has in it, a row a table."""
    rows = {table: dict(row) for table, row in FIRST_ROWS.items()}
    for later, tables in LATER_ROWS.items():
        for table, row in tables.items() if later <= revision else ():
            rows.setdefault(table, {}).update(row)
    return rows


def write_former_database(path: Path, revision: str) -> None:
    """The file that a program with this schema left."""
    steps = [step for step in REVISIONS if step.revision <= revision]
    engine = make_engine(path)
    migrate(engine, path=path, version=None, revisions=steps)
    engine.dispose()
    with closing(sqlite3.connect(path)) as connection, connection:
        for table, row in rows_of(revision).items():
            marks, names = ", ".join("?" for _ in row), ", ".join(row)
            connection.execute(
                f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(row.values())
            )


def read_rows(path: Path) -> Rows:
    """The first row of every table there is."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        names = "SELECT name FROM sqlite_master WHERE type = 'table'"
        found = {
            str(table): connection.execute(f"SELECT * FROM {table}").fetchone()
            for (table,) in connection.execute(names).fetchall()
        }
    return {table: dict(row) for table, row in found.items() if row is not None}
