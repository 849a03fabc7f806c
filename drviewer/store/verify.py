"""Is the database sound: SQLite's own check, the audit log's chain, the schema."""

from sqlalchemy import Connection

from drviewer.language import tr
from drviewer.store.audit import chain_problems
from drviewer.store.connection import VERSION_TABLE
from drviewer.store.migrate import HEAD


def database_problems(connection: Connection) -> list[str]:
    """What is wrong, in words; empty when nothing is."""
    problems = _file_problems(connection)
    # The rows of a damaged file can't be relied on, not even to be read.
    return problems or [*_schema_problems(connection), *chain_problems(connection)]


def _file_problems(connection: Connection) -> list[str]:
    answers = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    damaged = (
        []
        if answers == ["ok"]
        else [tr("The database file is damaged: {answer}.", answer=answers[0])]
    )
    astray = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if astray:
        damaged.append(tr("{count} rows of the database belong to nothing.", count=len(astray)))
    return damaged


def _schema_problems(connection: Connection) -> list[str]:
    statement = f"SELECT version_num FROM {VERSION_TABLE}"
    version = connection.exec_driver_sql(statement).scalar_one_or_none()
    if version == HEAD:
        return []
    return [
        tr(
            "The database's schema is {version}; this program expects {head}.",
            version=version,
            head=HEAD,
        )
    ]
