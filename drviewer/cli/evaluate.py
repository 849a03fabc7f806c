"""``drviewer evaluate``: how well the model grades labelled photographs."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from drviewer.cli.choices import EngineChoice
from drviewer.cli.terminal import answers, progress, write_json

if TYPE_CHECKING:
    from rich.table import Table

    from drviewer.grading.card import Models
    from drviewer.training.evaluate import Evaluation


def evaluate(
    labels: Annotated[
        Path, typer.Argument(metavar="LABELS.csv", help="CSV: image, grade; maybe set, split.")
    ],
    root: Annotated[Path, typer.Option(help="Folder that the images' paths start from.")],
    out: Annotated[
        Path | None, typer.Option(metavar="FILE.json", help="File for the figures.")
    ] = None,
    plots: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Folder for the figures drawn as PNG.")
    ] = None,
    set_name: Annotated[str, typer.Option("--set", help="Only images of this set.")] = "",
    split: Annotated[str, typer.Option(help="Only images of this split, e.g. val.")] = "",
    model: Annotated[
        Path | None, typer.Option(metavar="CARD", help="Another model's card.")
    ] = None,
    models: Annotated[
        str, typer.Option(metavar="default|one|two", help="One network, or two together.")
    ] = "default",
    engine: EngineChoice = None,
) -> None:
    """Compare the model's grades with labels; print the figures, keep and draw them if asked."""
    from drviewer.grading.card import default_card_path, read_card
    from drviewer.grading.options import GraderOptions
    from drviewer.training.evaluate import evaluate_labels
    from drviewer.training.plots import write_evaluation, write_heatmaps

    if models not in {"default", "one", "two"}:
        raise typer.BadParameter("must be default, one or two", param_hint="--models")
    card_path = model or default_card_path()
    with progress("Grading") as on_progress:
        found = evaluate_labels(
            labels,
            root,
            set_name=set_name,
            split=split,
            card_path=card_path,
            options=GraderOptions(models=cast("Models", models), engine=engine or "auto"),
            on_progress=on_progress,
        )
    answers().print(_table(found))
    if out is not None:
        write_json(found.figures(), out)
        answers().print(f"Wrote {out}", soft_wrap=True, markup=False)
    if plots is not None:
        write_evaluation(found, plots)
        write_heatmaps(read_card(card_path), plots / "heatmaps.png")
        answers().print(f"Drew the figures in {plots}", soft_wrap=True, markup=False)


def _table(evaluation: "Evaluation") -> "Table":
    from rich.table import Table

    columns = ("set", "n", "accuracy", "kappa", "macro F1")
    table = Table(*columns, "AUC ≥ 2", "AUC ≥ 3", "≥ 3 found", "ECE")
    for name, one in [*evaluation.sets.items(), ("all", evaluation.all)]:
        threatening = one.vision_threatening.auc if one.vision_threatening else None
        agreement = (one.accuracy, one.qwk, one.macro_f1)
        shown = (*agreement, one.referable.auc, threatening, one.severe_recall, one.ece)
        cells = ("–" if value is None else f"{value:.3f}" for value in shown)
        table.add_row(name or "(no name)", str(one.n), *cells)
    return table
