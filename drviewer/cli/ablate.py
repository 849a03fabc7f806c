"""``drviewer ablate``: what each part of the training recipe is worth on unseen sets."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from drviewer.cli.terminal import answers, progress, write_json
from drviewer.cli.train import AugmentationOption, LevelDimOption

if TYPE_CHECKING:
    from rich.table import Table


def ablate(
    labels: Annotated[
        Path, typer.Argument(metavar="LABELS.csv", help="CSV: image, grade, set; maybe split.")
    ],
    root: Annotated[Path, typer.Option(help="Folder that the images' paths start from.")],
    backbone_weights: Annotated[str, typer.Option(help="As for drviewer train.")],
    learn: Annotated[
        str, typer.Option(metavar="SET[,SET]", help="Sets to learn from; the others are the test.")
    ],
    out: Annotated[Path, typer.Option(metavar="FILE.json", help="File for the figures.")],
    work: Annotated[Path, typer.Option(help="Folder for the runs; give it again to go on.")] = Path(
        "build/ablation"
    ),
    backbone: Annotated[str, typer.Option(help="As for drviewer train.")] = "efficientnet_lite0",
    stage: Annotated[str, typer.Option(help="size x epochs @ learning rate.")] = "160x2@6e-4",
    augmentation: AugmentationOption = None,
    level_dim: LevelDimOption = None,
) -> None:
    """Make one short run for each change of the recipe; takes minutes a run, and can be cut."""
    from drviewer.errors import TrainingError
    from drviewer.training.ablation import Ablation
    from drviewer.training.plan import make_plan, parse_stages, recipe

    stages = parse_stages(stage)
    if len(stages) != 1:
        raise TrainingError("An ablation's run has one stage.", advice="Give one --stage.")
    plan = make_plan(
        {
            "backbone": backbone,
            "backbone_weights": backbone_weights,
            "stages": stages,
            **recipe(augmentation, level_dim),
        }
    )
    ablation = Ablation(plan, labels, root, learn.split(","), work)
    with progress("Cutting fields") as on_cut, progress("Training") as on_step:
        result = ablation.run(on_cut, lambda _words, step, steps, _loss: on_step(step, steps))
    write_json(result.model_dump(mode="json"), out)
    answers().print(_table(result))
    answers().print(f"Wrote {out}", soft_wrap=True, markup=False)


def _table(result: Any) -> "Table":
    from rich.table import Table

    sets = list(result.rows[0].sets)
    table = Table("change", *(f"{name} {what}" for name in sets for what in ("kappa", "AUC ≥ 2")))
    for row in result.rows:
        cells = [
            str(one) for name in sets for one in (row.sets[name].qwk, row.sets[name].referable_auc)
        ]
        table.add_row(row.change, *cells)
    return table
