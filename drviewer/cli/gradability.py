"""``drviewer gradability``: from where on photographs can't be graded, and what is refused."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from drviewer.cli.terminal import OnProgress, answers, progress, write_json

if TYPE_CHECKING:
    from rich.table import Table

    from drviewer.grading.gate_figures import Curves, Gradability


def gradability(
    labels: Annotated[
        Path,
        typer.Argument(metavar="LABELS.csv", help="CSV: image, grade, split; maybe set."),
    ],
    root: Annotated[Path, typer.Option(help="Folder that the images' paths start from.")],
    out: Annotated[Path, typer.Option(metavar="FILE.json", help="File for the figures.")],
    model: Annotated[
        Path | None, typer.Option(metavar="CARD", help="Another model's card.")
    ] = None,
    pictures: Annotated[
        Path | None, typer.Option(metavar="DIR", help="More pictures that are no fundus.")
    ] = None,
    sample: Annotated[int, typer.Option(min=10, help="Photographs to degrade, a split.")] = 150,
) -> None:
    """Degrade photographs step by step, and show other pictures: what is graded, what refused.

    Takes minutes: every sampled photograph is graded forty-one times.
    """
    from drviewer.grading.card import default_card_path
    from drviewer.training.refusals import measure_gradability

    with ExitStack() as bars:
        found = measure_gradability(
            labels,
            root,
            model or default_card_path(),
            count=sample,
            pictures=pictures,
            on_stage=_stages(bars),
        )
    write_json(found.model_dump(mode="json"), out)
    answers().print(_curve_table(found.reported_on))
    answers().print(_refusal_table(found))
    answers().print(f"Wrote {out}", soft_wrap=True, markup=False)


def _stages(bars: ExitStack) -> Callable[[str], OnProgress]:
    """Each stage closes the bar of the one before it."""

    def start(stage: str) -> OnProgress:
        bars.close()
        return bars.enter_context(progress(stage))

    return start


def _curve_table(curves: "Curves") -> "Table":
    from rich.table import Table

    table = Table("degradation", "step", "kappa", "AUC ≥ moderate", "refused", "reason right")
    for kind, steps in [("none", (curves.clean,)), *((c.kind, c.steps) for c in curves.curves)]:
        for figure in steps:
            shown = (figure.qwk, figure.referable_auc, figure.refused, figure.reason_right)
            cells = ("–" if value is None else f"{value:.2f}" for value in shown)
            table.add_row(kind, str(figure.step), *cells)
    return table


def _refusal_table(found: "Gradability") -> "Table":
    from rich.table import Table

    table = Table("pictures", "n", "refused", "by the image", "by features")
    for name, refused in [*found.photographs.items(), *found.not_fundus.items()]:
        counts = (refused.by_image, refused.by_features)
        table.add_row(name, str(refused.n), f"{refused.share:.1%}", *(str(n) for n in counts))
    return table
