"""``drviewer heatmaps``: do the heatmaps find the lesions, and which way finds them best?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from drviewer.cli.terminal import answers, progress, write_json

if TYPE_CHECKING:
    from rich.table import Table

    from drviewer.grading.heatmap_figures import HeatmapMeasurements

_FIGURES = {
    "energy": "energy",
    "energy_rotated": "rotated",
    "pointing": "pointing",
    "pointing_rotated": "rotated",
    "deletion": "deletion ↓",
    "insertion": "insertion ↑",
}


def heatmaps(
    lesions: Annotated[
        Path,
        typer.Argument(metavar="LESIONS_DIR", help="Folder: image/ and one of masks a lesion."),
    ],
    out: Annotated[Path, typer.Option(metavar="FILE.json", help="File for the figures.")],
    model: Annotated[
        Path | None, typer.Option(metavar="CARD", help="Another model's card.")
    ] = None,
) -> None:
    """Compare ways of making heatmaps with marked lesions and write the figures as JSON.

    Each figure with its 95 % interval. "rotated": the same map turned about the field's centre.
    """
    from drviewer.grading.card import default_card_path
    from drviewer.training.heatmap_quality import measure_heatmaps

    with progress("Measuring heatmaps") as on_progress:
        measured = measure_heatmaps(model or default_card_path(), lesions, on_progress)
    write_json(measured.model_dump(mode="json"), out)
    answers().print(_table(measured))
    answers().print(f"Wrote {out}", soft_wrap=True, markup=False)


def _table(measured: "HeatmapMeasurements") -> "Table":
    from rich.table import Table

    table = Table("method", "layer", "n", *_FIGURES.values())
    for row in measured.rows:
        cells = (str(getattr(row, name)) for name in _FIGURES)
        table.add_row(row.method, row.layer, str(row.n), *cells)
    return table
