"""``drviewer marks``: what is drawn on the photographs on record, as JSON."""

from pathlib import Path
from typing import Annotated

import typer

from drviewer.cli.terminal import remarks


def marks(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the files go.")],
    patient: Annotated[
        str, typer.Option("--patient", metavar="ID", help="Only this patient's.")
    ] = "",
) -> None:
    """Export marks, fovea and disc: one JSON file for each photograph on which there is something.

    It reads the database and changes nothing in it. The form is docs/marks.schema.json.
    """
    from drviewer import paths
    from drviewer.store import Store
    from drviewer.workflow.marks import export_all_marks

    written: list[Path] = []
    if paths.database_path().exists():
        out.mkdir(parents=True, exist_ok=True)
        with Store.open(paths.database_path()) as store:
            written = export_all_marks(store, out, patient_id=patient)
    if written:
        files = "1 file" if len(written) == 1 else f"{len(written):,} files"
        remarks().print(f"{files} in {out}", soft_wrap=True)
    else:
        remarks().print(
            "Nothing is drawn on any photograph." if not patient else "Nothing matches."
        )
