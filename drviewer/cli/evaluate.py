"""``drviewer evaluate``: how well the model grades labelled photographs."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from drviewer.cli.terminal import answers, progress, write_json

if TYPE_CHECKING:
    from rich.table import Table


def evaluate(
    labels: Annotated[
        Path, typer.Argument(metavar="LABELS.csv", help="CSV: image, grade; maybe set, split.")
    ],
    root: Annotated[Path, typer.Option(help="Folder that the images' paths start from.")],
    out: Annotated[Path, typer.Option(metavar="FILE.json", help="File for the figures.")],
    set_name: Annotated[str, typer.Option("--set", help="Only images of this set.")] = "",
    split: Annotated[str, typer.Option(help="Only images of this split, e.g. val.")] = "",
    model: Annotated[
        Path | None, typer.Option(metavar="CARD", help="Another model's card.")
    ] = None,
) -> None:
    """Compare the model's grades with labels and write the figures as JSON."""
    from drviewer.grading.card import default_card_path
    from drviewer.training.evaluate import evaluate_labels

    with progress("Grading") as on_progress:
        figures = evaluate_labels(
            labels,
            root,
            set_name=set_name,
            split=split,
            card_path=model or default_card_path(),
            on_progress=on_progress,
        )
    write_json(figures, out)
    answers().print(_table(figures))
    answers().print(f"Wrote {out}", soft_wrap=True, markup=False)


def _table(figures: dict[str, Any]) -> "Table":
    from rich.table import Table

    table = Table("set", "n", "accuracy", "kappa", "macro F1", "AUC ≥ moderate", "ECE")
    for name, figure in [*figures["sets"].items(), ("all", figures["all"])]:
        auc = figure["referable"]["auc"]
        shown = (figure["accuracy"], figure["qwk"], figure["macro_f1"], auc, figure["ece"])
        cells = ("–" if value is None else f"{value:.3f}" for value in shown)
        table.add_row(name or "(no name)", str(figure["n"]), *cells)
    return table
