"""``drviewer train``: graded photographs in, a model and its card out; goes on where it stopped."""

import csv
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)

if TYPE_CHECKING:
    from drviewer.training.fit import EpochResult, Fitting
    from drviewer.training.plan import TrainingPlan

#: Fields are kept this much larger than the network's input, so that zooming in stays sharp.
_SPARE = 1.2
AugmentationOption = Annotated[
    str | None,
    typer.Option(
        "--augmentation",
        help="none, geometry, cameras (and their colours, blur, compression) or, if not given, "
        "faults (and dark, hazy).",
    ),
]
LevelDimOption = Annotated[
    bool | None,
    typer.Option(
        "--level-dim/--no-level-dim",
        help="Level the colours of dim photographs too; so it is if not given.",
    ),
]


def train(
    labels: Annotated[Path, typer.Argument(help="CSV: image, grade and, if known, set, split.")],
    root: Annotated[Path, typer.Option(help="Folder that the images' paths start from.")],
    backbone_weights: Annotated[
        str,
        typer.Option(
            help="An .npz file that fits the backbone, imagenet (needs network), or another "
            "training's --work folder: where its last stage ended that left out what the first one "
            "here leaves out."
        ),
    ],
    out: Annotated[Path, typer.Option(help="Folder for the model and its card.")] = Path("models"),
    work: Annotated[
        Path, typer.Option(help="Folder for checkpoints and cut fields; give it again to go on.")
    ] = Path("build/training"),
    backbone: Annotated[
        str,
        typer.Option(
            help="resnet50, resnet50_half, efficientnet_lite0 or, half again as slow and meant as "
            "a teacher, efficientnet_lite2."
        ),
    ] = "efficientnet_lite0",
    stages: Annotated[
        str,
        typer.Option(
            help="size x epochs @ peak learning rate, comma between stages; a stage may end in "
            "'without SET+SET' to leave sets out, 'rarity 0.25' to weigh rare grades less, "
            "'3 times' to run it so often and go on with the mean of the weights, in this order."
        ),
    ] = "224x6@6e-4 without idrid,320x4@3e-4",
    teacher: Annotated[
        list[str] | None,
        typer.Option(
            help="Another training's --work folder, whose answers are learnt too; several times: "
            "the mean of theirs."
        ),
    ] = None,
    augmentation: AugmentationOption = None,
    level_dim: LevelDimOption = None,
    fields: Annotated[
        Path | None, typer.Option(help="Folder for the cut fields, if not the work folder.")
    ] = None,
    batch_size: Annotated[int, typer.Option(min=2)] = 32,
    seed: Annotated[int, typer.Option()] = 20,
    name: Annotated[str, typer.Option(help="The model's and its card's file name.")] = "dr_grader",
    version: Annotated[str, typer.Option("--model-version", help="Goes into the card.")] = "1",
) -> None:
    """Train the grader on labelled photographs and write the model with its card."""
    from drviewer.training.plan import make_plan, parse_stages, recipe

    plan = make_plan(
        {
            "backbone": backbone,
            "backbone_weights": _whole_if_folder(backbone_weights),
            "stages": parse_stages(stages),
            "batch_size": batch_size,
            "seed": seed,
            "teachers": tuple(str(Path(run).resolve()) for run in teacher or () if run),
            **recipe(augmentation, level_dim),
        }
    )
    _run(plan, labels, root, work, fields or work, out, name, version)


def _run(
    plan: "TrainingPlan",
    labels: Path,
    root: Path,
    work: Path,
    fields: Path,
    out: Path,
    name: str,
    version: str,
) -> None:
    from drviewer.grading.keras_engine import load_model
    from drviewer.training.dataset import FieldCache
    from drviewer.training.evaluate import program_logits
    from drviewer.training.export import Run, export_card, export_network
    from drviewer.training.fit import Fitting
    from drviewer.training.labels import split_labels
    from drviewer.training.lineage import logged_seconds
    from drviewer.training.runs import check_runs

    console = Console(stderr=True)
    check_runs(plan, work)
    train_labels, val_labels = split_labels(labels, root)
    side = round(max(stage.size for stage in plan.stages) * _SPARE)
    with _bar(console) as bar:
        task = bar.add_task("Cutting fields")

        def on_cut(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        train_cache = FieldCache(train_labels, fields, side, on_cut)
        val_cache = FieldCache(val_labels, fields, side, on_cut)
    work.mkdir(parents=True, exist_ok=True)
    started = _started(work)
    fitting = Fitting(plan, train_cache, val_cache, work)
    # Not before: a checkpoint of another plan is refused, and that plan stays.
    (work / "plan.json").write_text(plan.model_dump_json(indent=2) + "\n", encoding="utf-8")
    _fit(fitting, work, console)
    network, preprocessing = fitting.finished_network()
    file = export_network(network, out, name)
    logits = program_logits(load_model(file), preprocessing, val_labels)
    run = Run(
        plan, started, datetime.now(UTC), logged_seconds(work, plan.epochs), _command(), version
    )
    card = export_card(file, preprocessing, run, train_labels, val_labels, logits)
    for set_name, metrics in card.metrics.items():
        kappa = "–" if metrics.qwk is None else f"{metrics.qwk:.3f}"
        console.print(f"{set_name}: accuracy {metrics.accuracy:.3f}, kappa {kappa}")
    console.print(f"Wrote {file} and its card.")
    draw_curves(work, console)


def _whole_if_folder(weights: str) -> str:
    """The plan is read again by later trainings, from wherever they are started."""
    return str(Path(weights).resolve()) if Path(weights).is_dir() else weights


def draw_curves(work: Path, console: Console) -> None:
    """Last of all: the built program has no matplotlib, which costs nobody the model."""
    from drviewer.errors import TrainingError
    from drviewer.training.plots import write_curves

    try:
        write_curves(work / "log.csv", work / "curves.png")
    except TrainingError as error:
        console.print(str(error), markup=False)


def _fit(fitting: "Fitting", work: Path, console: Console) -> None:
    with _bar(console) as bar:
        task = bar.add_task("Training")

        def on_step(step: int, steps: int, loss: float) -> None:
            bar.update(task, completed=step, total=steps, description=f"Loss {loss:.3f}")

        for result in fitting.epochs(on_step):
            _log(result, work / "log.csv")
            kappa = "–" if result.kappa is None else f"{result.kappa:.3f}"
            again = f", time {result.time}" if result.time > 1 else ""
            bar.console.print(
                f"Epoch {result.epoch} at {result.size} px{again}: loss {result.loss:.3f}, "
                f"val accuracy {result.accuracy:.3f}, kappa {kappa}, {result.seconds:.0f} s"
            )


def _log(result: "EpochResult", path: Path) -> None:
    """One line an epoch; an epoch that ran again after a cut stands there twice."""
    is_new = not path.exists()
    with path.open("a", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        if is_new:
            writer.writerow(["epoch", "size", "loss", "val_accuracy", "val_kappa", "seconds"])
        figures = (result.loss, result.accuracy, result.kappa, result.seconds)
        writer.writerow([result.epoch, result.size, *figures])


def _bar(console: Console) -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
    )


def _started(work: Path) -> datetime:
    """When this run began: kept in the work folder, since a run may be cut and go on."""
    path = work / "started.json"
    if path.exists():
        return datetime.fromisoformat(json.loads(path.read_text()))
    now = datetime.now(UTC)
    path.write_text(json.dumps(now.isoformat()))
    return now


def _command() -> str:
    """The command line, without this machine's folders."""
    words = [
        Path(word).name if "/" in word and not word[0].isdigit() else word for word in sys.argv[1:]
    ]
    return " ".join(["drviewer", *words])
