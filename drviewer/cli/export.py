"""``drviewer export``: the model as LiteRT runs it, proven to answer as Keras does."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from drviewer.cli.terminal import answers, progress

if TYPE_CHECKING:
    from drviewer.grading.light_card import LightCard
    from drviewer.training.labels import LabelledImage


def export(
    card: Annotated[
        Path | None, typer.Argument(metavar="CARD", help="Another model's card.")
    ] = None,
    labels: Annotated[
        Path | None,
        typer.Option(metavar="LABELS.csv", help="Photographs (split val) to prove it on, too."),
    ] = None,
    root: Annotated[
        Path | None, typer.Option(help="Folder that the images' paths start from.")
    ] = None,
    quantised: Annotated[
        bool, typer.Option(help="Also measure what 8-bit arithmetic would cost (needs labels).")
    ] = False,
) -> None:
    """Export the model (and its partner) for LiteRT, with the pictures of the self-test."""
    from drviewer.grading.card import default_card_path, read_card
    from drviewer.training.labels import read_labels

    card_path = card or default_card_path()
    labelled = read_labels(labels, root or labels.parent) if labels is not None else []
    partner = read_card(card_path).together
    paths = [card_path, *([card_path.with_name(partner.card)] if partner else [])]
    for path in paths:
        light = _export(path, labelled, quantised and bool(labelled))
        _show(path.with_name(light.file), light)


def _export(path: Path, labelled: "list[LabelledImage]", quantised: bool) -> "LightCard":
    from drviewer import paths
    from drviewer.grading.card import read_card
    from drviewer.grading.light_card import light_card_path, write_light_card
    from drviewer.imaging.files import read_image
    from drviewer.training.light_export import export_light
    from drviewer.training.quantised import try_quantised

    photograph = read_image(paths.resource("samples", "retina_cc0.jpg"))
    val = [label for label in labelled if label.split == "val"]
    with progress("Proving") as on_progress:
        light = export_light(path, pictures=[photograph], labels=val, on_progress=on_progress)
    if quantised:
        with progress("Trying 8 bits") as on_progress:
            trial, _content = try_quantised(path, labelled, on_progress)
        light = light.model_copy(update={"quantised": trial})
        write_light_card(light, light_card_path(read_card(path), path))
    return light


def _show(file: Path, light: "LightCard") -> None:
    size = file.stat().st_size / 1e6
    kept = "float32" if light.half_from is None else f"float16 from {light.half_from} numbers on"
    answers().print(f"Wrote {file} ({size:.1f} MB, {kept})", soft_wrap=True, markup=False)
    for one in light.parity:
        answers().print(
            f"  {one.n} pictures, {one.pictures}: probabilities differ from Keras by at most "
            f"{one.probability:.1e}, heatmaps by {one.heatmap:.1e}",
            soft_wrap=True,
        )
    if light.quantised is not None:
        trial = light.quantised
        verdict = "passes" if trial.passes else "is not shipped"
        answers().print(
            f"  8 bits ({trial.bytes / 1e6:.1f} MB) {verdict}: on {trial.n} photographs kappa "
            f"falls by {trial.kappa_drop:.4f}, {trial.referable_flips:.2%} referable calls flip, "
            f"probabilities differ by at most {trial.probability:.2f}, heatmaps by "
            f"{trial.heatmap:.2f}",
            soft_wrap=True,
        )
