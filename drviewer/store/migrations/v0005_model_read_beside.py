"""Assessments keep which model had said the grade that the reader had beside the own one."""

from alembic import op
from sqlalchemy import Column, Text

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Empty for what was read before: the model may have been another one then."""
    op.add_column("assessments", Column("model", Text, nullable=False, server_default=""))
