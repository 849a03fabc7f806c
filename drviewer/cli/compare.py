"""``drviewer compare``: trained networks alone and together, on sets that none of them saw."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from drviewer.cli.terminal import OnProgress, answers, remarks, write_json

if TYPE_CHECKING:
    from rich.table import Table

    from drviewer.grading.card_figures import Comparison


def compare(
    labels: Annotated[Path, typer.Argument(metavar="LABELS.csv", help="CSV: image, grade, set.")],
    runs: Annotated[
        list[Path], typer.Argument(metavar="RUN…", help="--work folders of drviewer train.")
    ],
    root: Annotated[Path, typer.Option(help="Folder that the images' paths start from.")],
    out: Annotated[Path, typer.Option(metavar="FILE.json", help="File for the figures.")],
) -> None:
    """Show how networks, and all of them together, grade the sets that their stages left out."""
    from drviewer.training.comparison import compare_runs
    from drviewer.training.labels import read_labels

    found = compare_runs(runs, read_labels(labels, root), _on_run)
    write_json(found.model_dump(mode="json"), out)
    answers().print(_table(found))
    answers().print(f"Wrote {out}", soft_wrap=True, markup=False)


def _on_run(name: str) -> OnProgress:
    def show(done: int, total: int) -> None:
        if done == total:
            remarks().print(f"{name}: {total} images")

    return show


def _table(found: "Comparison") -> "Table":
    from rich.table import Table

    table = Table("networks", "set", "images", "kappa", "AUC ≥ 2")
    for row in found.rows:
        for name, one in row.sets.items():
            cells = (name, str(one.n), str(one.qwk), str(one.referable_auc))
            table.add_row(" + ".join(row.networks), *cells)
    return table
