"""Bring a database to this program's schema with Alembic; all steps in one transaction."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine

from drviewer.errors import StoreError
from drviewer.language import tr
from drviewer.store.copying import keep_before_migration

if TYPE_CHECKING:
    from alembic.runtime.migration import RevisionStep

HEAD = "0009"
"""This program's schema; the last of ``migrations.REVISIONS`` (they import Alembic, slowly)."""


def migrate(
    engine: Engine,
    *,
    path: Path | str,
    version: str | None,
    revisions: Sequence[ModuleType] | None = None,
) -> None:
    """Run the steps from ``version`` (None: an empty file) to the newest one.

    A step that raises leaves schema and rows exactly as they were. Of an older
    schema's file a copy is kept beside it.

    Raises:
        StoreError: ``version`` is not known (a newer program wrote it), a step failed, or no copy
            can be made.
    """
    from drviewer.store.migrations import REVISIONS

    steps = REVISIONS if revisions is None else tuple(revisions)
    if version is not None and version not in {step.revision for step in steps}:
        raise StoreError(
            tr(
                "The database {path} was written by a newer drviewer (its schema is {version}).",
                path=path,
                version=version,
            ),
            advice=tr(
                "Start the newer program, or install the latest drviewer. Nothing was changed."
            ),
        )
    if isinstance(path, Path) and version is not None and version != steps[-1].revision:
        keep_before_migration(path, version)
    with engine.connect().execution_options(is_writing=True) as connection:
        # Alembic rebuilds tables to change a column; a row must be free to miss its parent then.
        # Outside a transaction, for SQLite ignores it inside; other connections never see it.
        raw = connection.connection.dbapi_connection
        assert raw is not None
        raw.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                _run(connection, steps, path)
        finally:
            raw.execute("PRAGMA foreign_keys = ON")


def _run(connection: Connection, steps: Sequence[ModuleType], path: Path | str) -> None:
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext

    context = MigrationContext.configure(
        connection, opts={"fn": lambda heads, _context: _ahead(steps, heads)}
    )
    try:
        with Operations.context(context):
            context.run_migrations()
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise ValueError(f"{len(broken)} rows would have lost what they belong to")
    except Exception as error:
        raise StoreError(
            tr(
                "The database {path} could not be brought to this program's schema: {error}.",
                path=path,
                error=error,
            ),
            advice=tr("It was left as it was. Use the former drviewer and report this."),
        ) from error


def _ahead(steps: Sequence[ModuleType], heads: Iterable[str]) -> "list[RevisionStep]":
    """The steps above what the database has; read under the writer's lock, so never run twice."""
    from alembic.runtime.migration import RevisionStep
    from alembic.script.base import Script
    from alembic.script.revision import RevisionMap

    scripts = [Script(step, step.revision, step.__name__) for step in steps]
    chain = RevisionMap(lambda: scripts)
    done = [step.revision for step in steps]
    passed = max((done.index(head) + 1 for head in heads), default=0)
    ahead = [chain.get_revision(step) for step in done[passed:]]
    return [RevisionStep(chain, script, True) for script in ahead if isinstance(script, Script)]
