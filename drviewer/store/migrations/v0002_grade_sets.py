"""Predictions keep the decided grade, the set that can't be ruled out, and both thresholds."""

from alembic import op
from sqlalchemy import Column, Float, Integer, String

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """NULL for what was graded before: nobody said then, and nothing is made up."""
    for column in (
        Column("decided_grade", Integer),
        Column("grade_set", String(16)),
        Column("referable_threshold", Float),
        Column("vision_threatening_threshold", Float),
    ):
        op.add_column("predictions", column)
