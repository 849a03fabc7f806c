"""Assessments keep how the photograph was shown when the grade was entered."""

from alembic import op
from sqlalchemy import Column, Text

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Empty for what was read before: nobody knows any more."""
    op.add_column("assessments", Column("looked_with", Text, nullable=False, server_default=""))
