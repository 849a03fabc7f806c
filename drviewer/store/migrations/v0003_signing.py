"""Exams are signed and amended; a reading keeps its mode, first grade, reasons and checklist."""

from alembic import op
from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Integer,
    PrimaryKeyConstraint,
    String,
    Text,
    text,
)

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    _add_to_images()
    _add_to_assessments()
    _create_signings()
    _create_signed_images()


def _add_to_images() -> None:
    """Nobody contradicted before, and no disc was looked for."""
    contradicted = Column(
        "laterality_contradicted_by", String(16), nullable=False, server_default="unknown"
    )
    op.add_column("images", contradicted)
    op.add_column("images", Column("disc_eye", String(1)))


def _add_to_assessments() -> None:
    """NULL for what was read before: how is not known, and nothing is made up."""
    for column in (
        Column("mode", String(16)),
        Column("unaided_grade", Integer),
        Column("unaided_at", String(32)),
        Column("override_reason", String(32), nullable=False, server_default=""),
        Column("override_text", Text, nullable=False, server_default=""),
        Column("checklist", Text, nullable=False, server_default=""),
        Column("is_reviewed", Boolean, nullable=False, server_default="0"),
    ):
        op.add_column("assessments", column)


def _create_signings() -> None:
    op.create_table(
        "signings",
        Column("key", Integer, nullable=False),
        Column(
            "patient_key",
            Integer,
            ForeignKey("patients.key", name="fk_signings_patient_key_patients"),
            nullable=False,
        ),
        Column("exam_date", Date),
        Column("version", Integer, nullable=False),
        Column("reader", Text, nullable=False),
        Column("signed_at", String(32), nullable=False),
        Column("content", Text, nullable=False),
        Column("due", Date),
        Column("amended_at", String(32)),
        Column("amended_by", Text, nullable=False),
        Column("amendment_reason", Text, nullable=False),
        PrimaryKeyConstraint("key", name="pk_signings"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_signings_patient_key", "signings", ["patient_key"])


def _create_signed_images() -> None:
    op.create_table(
        "signed_images",
        Column(
            "signing_key",
            Integer,
            ForeignKey("signings.key", name="fk_signed_images_signing_key_signings"),
            nullable=False,
        ),
        Column(
            "image_key",
            Integer,
            ForeignKey("images.key", name="fk_signed_images_image_key_images"),
            nullable=False,
        ),
        Column("is_current", Boolean, nullable=False),
        PrimaryKeyConstraint("signing_key", "image_key", name="pk_signed_images"),
    )
    op.create_index(
        "ix_signed_images_current",
        "signed_images",
        ["image_key"],
        unique=True,
        sqlite_where=text("is_current"),
    )
