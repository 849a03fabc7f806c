"""Readers draw on photographs, and say where fovea and disc lie."""

from alembic import op
from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Integer,
    PrimaryKeyConstraint,
    String,
    Text,
    text,
)

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    _create_marks()
    _create_landmarks()


def _create_marks() -> None:
    op.create_table(
        "marks",
        Column("key", Integer, nullable=False),
        Column(
            "image_key",
            Integer,
            ForeignKey("images.key", name="fk_marks_image_key_images"),
            nullable=False,
        ),
        Column("mark", String(32), nullable=False),
        Column("is_current", Boolean, nullable=False),
        Column("kind", String(16), nullable=False),
        Column("lesion", String(32), nullable=False),
        Column("points", Text, nullable=False),
        Column("text", Text, nullable=False),
        Column("author", Text, nullable=False),
        Column("made_at", String(32)),
        Column("saved_at", String(32), nullable=False),
        PrimaryKeyConstraint("key", name="pk_marks"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_marks_current",
        "marks",
        ["image_key", "mark"],
        unique=True,
        sqlite_where=text("is_current"),
    )


def _create_landmarks() -> None:
    places = ("fovea_x", "fovea_y", "disc_x", "disc_y", "disc_radius")
    op.create_table(
        "landmarks",
        Column("key", Integer, nullable=False),
        Column(
            "image_key",
            Integer,
            ForeignKey("images.key", name="fk_landmarks_image_key_images"),
            nullable=False,
        ),
        Column("is_current", Boolean, nullable=False),
        *(Column(name, Float) for name in places),
        Column("is_fovea_by_hand", Boolean, nullable=False),
        Column("is_disc_by_hand", Boolean, nullable=False),
        Column("author", Text, nullable=False),
        Column("set_at", String(32)),
        Column("saved_at", String(32), nullable=False),
        PrimaryKeyConstraint("key", name="pk_landmarks"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_landmarks_current",
        "landmarks",
        ["image_key"],
        unique=True,
        sqlite_where=text("is_current"),
    )
