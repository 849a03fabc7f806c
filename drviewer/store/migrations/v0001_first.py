"""The first schema: patients, images, predictions, assessments and the audit log."""

from alembic import op
from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Text,
    UniqueConstraint,
    text,
)

revision = "0001"
down_revision = None


def upgrade() -> None:
    _create_patients()
    _create_images()
    _create_predictions()
    _create_assessments()
    _create_audit()


def _create_patients() -> None:
    op.create_table(
        "patients",
        Column("key", Integer, nullable=False),
        Column("patient_id", Text, nullable=False),
        Column("name", Text, nullable=False),
        Column("birth_date", Date),
        Column("sex", String(1), nullable=False),
        Column("is_identified", Boolean, nullable=False),
        PrimaryKeyConstraint("key", name="pk_patients"),
        UniqueConstraint("patient_id", name="uq_patients_patient_id"),
        sqlite_autoincrement=True,
    )


def _create_images() -> None:
    op.create_table(
        "images",
        Column("key", Integer, nullable=False),
        Column(
            "patient_key",
            Integer,
            ForeignKey("patients.key", name="fk_images_patient_key_patients"),
            nullable=False,
        ),
        Column("path", Text, nullable=False),
        Column("frame", Integer, nullable=False),
        Column("patient_source", String(16), nullable=False),
        Column("laterality", String(1), nullable=False),
        Column("laterality_source", String(16), nullable=False),
        Column("exam_date", Date),
        Column("date_source", String(16), nullable=False),
        Column("camera", Text, nullable=False),
        Column("width", Integer, nullable=False),
        Column("height", Integer, nullable=False),
        Column("file_size", Integer, nullable=False),
        Column("modified_ns", Integer, nullable=False),
        Column("sha256", String(64), nullable=False),
        Column("problem", Text, nullable=False),
        Column("grading_problem", Text, nullable=False),
        Column("is_checked", Boolean, nullable=False),
        Column("quality_issue", String(32)),
        Column("sharpness", Float),
        Column("illumination", Float),
        Column("field_share", Float),
        Column("added_at", String(32), nullable=False),
        PrimaryKeyConstraint("key", name="pk_images"),
        UniqueConstraint("path", "frame", name="uq_images_path_frame"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_images_patient_key", "images", ["patient_key"])


def _create_predictions() -> None:
    op.create_table(
        "predictions",
        Column("key", Integer, nullable=False),
        Column(
            "image_key",
            Integer,
            ForeignKey("images.key", name="fk_predictions_image_key_images"),
            nullable=False,
        ),
        Column("is_current", Boolean, nullable=False),
        *(Column(f"probability_{grade}", Float, nullable=False) for grade in range(5)),
        Column("heatmaps", LargeBinary, nullable=False),
        Column("heatmap_rows", Integer, nullable=False),
        Column("heatmap_columns", Integer, nullable=False),
        Column("heatmap_layer", Text, nullable=False),
        Column("region_x", Integer, nullable=False),
        Column("region_y", Integer, nullable=False),
        Column("region_width", Integer, nullable=False),
        Column("region_height", Integer, nullable=False),
        Column("model_name", Text, nullable=False),
        Column("model_version", Text, nullable=False),
        Column("model_sha256", String(64), nullable=False),
        Column("image_sha256", String(64), nullable=False),
        Column("predicted_at", String(32), nullable=False),
        PrimaryKeyConstraint("key", name="pk_predictions"),
        sqlite_autoincrement=True,
    )
    _index_current("predictions")


def _create_assessments() -> None:
    op.create_table(
        "assessments",
        Column("key", Integer, nullable=False),
        Column(
            "image_key",
            Integer,
            ForeignKey("images.key", name="fk_assessments_image_key_images"),
            nullable=False,
        ),
        Column("is_current", Boolean, nullable=False),
        Column("grade", Integer),
        Column("is_ungradable", Boolean, nullable=False),
        Column("dme", String(32), nullable=False),
        Column("note", Text, nullable=False),
        Column("reader", Text, nullable=False),
        Column("assessed_at", String(32)),
        Column("model_grade", Integer),
        Column("saved_at", String(32), nullable=False),
        PrimaryKeyConstraint("key", name="pk_assessments"),
        sqlite_autoincrement=True,
    )
    _index_current("assessments")


def _index_current(table: str) -> None:
    op.create_index(f"ix_{table}_image_key", table, ["image_key"])
    op.create_index(
        f"ix_{table}_current", table, ["image_key"], unique=True, sqlite_where=text("is_current")
    )


def _create_audit() -> None:
    op.create_table(
        "audit",
        Column("key", Integer, nullable=False),
        Column("at", Text, nullable=False),
        Column("who", Text, nullable=False),
        Column("what", Text, nullable=False),
        Column("subject", Text, nullable=False),
        Column("before", Text, nullable=False),
        Column("after", Text, nullable=False),
        Column("previous_hash", String(64), nullable=False),
        Column("hash", String(64), nullable=False),
        PrimaryKeyConstraint("key", name="pk_audit"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_audit_subject", "audit", ["subject"])
    for change in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER audit_forbids_{change.lower()} BEFORE {change} ON audit "
            "BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END"
        )
