"""What was signed says where its file has changed since."""

from alembic import op
from sqlalchemy import Boolean, Column, text

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """False for what was signed before: such a change had emptied the record by then."""
    op.add_column(
        "signed_images",
        Column("is_file_changed", Boolean, nullable=False, server_default=text("0")),
    )
