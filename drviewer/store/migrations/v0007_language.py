"""Patients have a language, in which their reports are written."""

from alembic import op
from sqlalchemy import Column, String

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Empty for everybody on record: not known, so the clinic's setting counts."""
    op.add_column("patients", Column("language", String(8), nullable=False, server_default=""))
