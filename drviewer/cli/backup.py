"""``drviewer backup`` and ``drviewer restore``: a user's data in one file, and back again."""

from pathlib import Path
from typing import Annotated

import typer

from drviewer.cli.terminal import remarks


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE.zip", help="Where to.")],
) -> None:
    """Keep the database, the settings and the clinic's own tables and logo in one file.

    The window may be open meanwhile. Photographs are not in it: keep these as ever. The file names
    patients, as the database does.
    """
    from drviewer.workflow.backup import make_backup

    made = make_backup(file)
    size = sum(entry.size for entry in made.files) / 1e6
    text = (
        f"Wrote {file}: {_counted(len(made.files))}, {size:,.1f} MB, schema {made.schema_revision}"
    )
    remarks().print(text, soft_wrap=True, markup=False)


def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE.zip", help="A backup.")],
) -> None:
    """Put a backup in the place of the present data, which stay beside it under another name.

    Nothing is changed unless the whole backup is sound. Close drviewer first.
    """
    from drviewer.workflow.restore import restore_backup

    done = restore_backup(file)
    made = done.manifest
    lines = [f"Restored {file}, made {made.made_at:%Y-%m-%d %H:%M} UTC by drviewer {made.program}"]
    # An index beside a database holds nothing of its own.
    kept = [path for path in done.kept if not path.name.endswith("-shm")]
    lines += ["What was there is kept:", *(f"  {path}" for path in kept)] if kept else []
    lines.append("Look at it with: drviewer verify")
    remarks().print("\n".join(lines), soft_wrap=True, markup=False)


def _counted(files: int) -> str:
    return f"{files:,} file{'' if files == 1 else 's'}"
