"""``drviewer publish``: the cards of trained networks, measured and joined, and their page."""

from pathlib import Path
from typing import Annotated, Any

import typer

from drviewer.cli.terminal import OnProgress, answers


def publish(
    card: Annotated[Path, typer.Argument(metavar="CARD", help="The first network's card.")],
    labels: Annotated[Path, typer.Argument(metavar="LABELS.csv", help="The labels trained on.")],
    root: Annotated[Path, typer.Option(help="Folder that the images' paths start from.")],
    run: Annotated[
        Path | None, typer.Option(help="Its training's --work folder: for its cross-set result.")
    ] = None,
    partner: Annotated[
        Path | None, typer.Option(metavar="CARD", help="The second network's card, same folder.")
    ] = None,
    partner_run: Annotated[
        Path | None, typer.Option(help="The second's --work folder, for its cross-set result.")
    ] = None,
    ablation: Annotated[Path | None, typer.Option(help="What drviewer ablate wrote.")] = None,
    comparison: Annotated[Path | None, typer.Option(help="What drviewer compare wrote.")] = None,
    heatmaps: Annotated[Path | None, typer.Option(help="What drviewer heatmaps wrote.")] = None,
    gradability: Annotated[
        Path | None, typer.Option(help="What drviewer gradability wrote.")
    ] = None,
) -> None:
    """Measure the networks alone and together, and write their cards and MODEL_CARD.md."""
    from drviewer.grading.card import read_card
    from drviewer.training.labels import read_labels
    from drviewer.training.model_card_page import write_page
    from drviewer.training.publish import Member
    from drviewer.training.publish import publish as put_together

    published = put_together(
        Member(card, run),
        None if partner is None else Member(partner, partner_run),
        read_labels(labels, root),
        sections=_sections(ablation, comparison, heatmaps, gradability),
        on_progress=_on_progress,
    )
    page = card.with_name("MODEL_CARD.md")
    write_page(published, None if partner is None else read_card(partner), page)
    answers().print(f"Wrote {card} and {page}", soft_wrap=True, markup=False)


def _on_progress(words: str) -> OnProgress:
    from drviewer.cli.terminal import remarks

    def show(done: int, total: int) -> None:
        if done == total:
            remarks().print(f"{words}: {total} images")

    return show


def _sections(
    ablation: Path | None,
    comparison: Path | None,
    heatmaps: Path | None,
    gradability: Path | None,
) -> dict[str, Any]:
    from pydantic import BaseModel

    from drviewer.grading.card_figures import AblationResult, Comparison
    from drviewer.grading.gate_figures import Gradability
    from drviewer.grading.heatmap_figures import HeatmapMeasurements
    from drviewer.training.publish import read_section

    given: dict[str, tuple[Path | None, type[BaseModel]]] = {
        "ablation": (ablation, AblationResult),
        "comparison": (comparison, Comparison),
        "heatmaps": (heatmaps, HeatmapMeasurements),
        "gradability": (gradability, Gradability),
    }
    return {
        name: read_section(path, kind) for name, (path, kind) in given.items() if path is not None
    }
