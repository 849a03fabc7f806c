"""An image says by which revision of the checks it was found gradable or not."""

from alembic import op
from sqlalchemy import Column, Integer

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """0 for what was checked before: by whichever limits the program had then."""
    op.add_column("images", Column("check_revision", Integer, nullable=False, server_default="0"))
