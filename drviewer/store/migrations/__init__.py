"""Every schema the database ever had, oldest first: one module a step, run by Alembic.

The steps are ordinary modules named here, not files that Alembic looks for in a folder, so that
they are found in a wheel and in a frozen program alike. A step is never changed once released.
"""

from types import ModuleType

from drviewer.store.migrations import (
    v0001_first,
    v0002_grade_sets,
    v0003_signing,
    v0004_marks,
    v0005_model_read_beside,
    v0006_looked_with,
    v0007_language,
    v0008_changed_files,
    v0009_check_revision,
)

REVISIONS: tuple[ModuleType, ...] = (
    v0001_first,
    v0002_grade_sets,
    v0003_signing,
    v0004_marks,
    v0005_model_read_beside,
    v0006_looked_with,
    v0007_language,
    v0008_changed_files,
    v0009_check_revision,
)
