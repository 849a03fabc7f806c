"""How a time and a file's path are kept in a column, and read from it again."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Dialect, String, Text, TypeDecorator


class UtcTime(TypeDecorator[datetime]):
    """An aware time, kept as ISO 8601 text in UTC."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a time without a time zone can't be kept: {value}")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, _dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class FilePath(TypeDecorator[Path]):
    """A file's path as text; as bytes where its name is not valid Unicode (possible on Linux)."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Path | None, _dialect: Dialect) -> Any:
        return None if value is None else encode_path(value)

    def process_result_value(self, value: str | bytes | None, _dialect: Dialect) -> Path | None:
        if value is None:
            return None
        return Path(os.fsdecode(value) if isinstance(value, bytes) else value)


def encode_path(path: Path) -> str | bytes:
    """What ``FilePath`` keeps for ``path``."""
    name = str(path)
    try:
        name.encode()
    except UnicodeEncodeError:
        return os.fsencode(name)
    return name
