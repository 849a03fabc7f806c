"""``drviewer grade``: grade images and answer with JSON, a table and, if wanted, overlays."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from drviewer.cli.choices import (
    EngineChoice,
    ModelsChoice,
    OperatingPointChoice,
    grader_options,
    with_choices,
)
from drviewer.cli.terminal import EXIT_INCOMPLETE, answers, progress, remarks, show_warnings

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from drviewer.domain import FundusImage
    from drviewer.settings import Settings
    from drviewer.store import Store

_STANDARD_OUTPUT = "-"


def grade(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH", help="Images and folders of images.")
    ],
    json_file: Annotated[
        str,
        typer.Option(
            "--json", metavar="FILE|-", help="Write the answers as JSON; - is standard output."
        ),
    ] = "",
    heatmaps: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Write the five overlays of each image as PNG."),
    ] = None,
    model: Annotated[
        Path | None, typer.Option(metavar="CARD", help="Another model's card.")
    ] = None,
    models: ModelsChoice = None,
    operating_point: OperatingPointChoice = None,
    engine: EngineChoice = None,
) -> None:
    """Grade images; exit code 3 when some could not be read."""
    from drviewer.exchange.results import result_row, write_results
    from drviewer.settings import read_user_settings
    from drviewer.store import Store

    settings = with_choices(read_user_settings(), models, operating_point, engine)
    with Store.in_memory() as store:
        images = import_and_grade(store, paths, settings, model)
    if json_file:
        write_results(map(result_row, images), json_file)
    if heatmaps:
        _write_overlays(images, heatmaps)
    _show(images, remarks() if json_file == _STANDARD_OUTPUT else answers())
    if failed := problems(images):
        show_warnings(failed)
        raise typer.Exit(EXIT_INCOMPLETE)


def import_and_grade(
    store: "Store",
    paths: Sequence[Path],
    settings: "Settings",
    model: Path | None = None,
    table: Path | None = None,
) -> "list[FundusImage]":
    """What lies at ``paths``, in its order, with the model's answers; all kept in ``store``.

    Raises:
        ModelError: the model can't be used; nothing was read then.
        PatientTableError: the table of patients can't be used.
    """
    from drviewer.exchange.patient_table import read_table
    from drviewer.grading.card import default_card_path
    from drviewer.grading.loaded_network import verify_models
    from drviewer.grading.process import GraderProcess
    from drviewer.workflow.grade import grade_images
    from drviewer.workflow.import_images import import_images

    people = read_table(table) if table else None
    card_path = model or default_card_path()
    options = grader_options(settings)
    verify_models(card_path, options)
    with GraderProcess(card_path, options) as grader:
        # The model loads while the files are found.
        grader.start()
        with progress("Finding images") as on_progress:
            found = import_images(
                store, paths, settings.name_patterns, table=people, on_progress=on_progress
            )
        show_warnings(found.warnings)
        with progress("Grading") as on_progress:
            grade_images(
                store,
                found.images,
                grader,
                on_progress=lambda now: on_progress(now.done, now.total),
            )
        show_warnings(grader.report.remarks if grader.report else ())
    fresh = {image.key: image for image in store.list_images()}
    return [fresh[image.key] for image in found.images]


def _write_overlays(images: "Sequence[FundusImage]", folder: Path) -> None:
    from drviewer.cli.overlays import write_overlays

    with progress("Drawing overlays") as on_progress:
        write_overlays(images, folder, on_progress=on_progress)


def _show(images: "Sequence[FundusImage]", console: "Console") -> None:
    if images:
        console.print(summary(images))
    else:
        console.print("No images were found.")


def summary(images: "Sequence[FundusImage]") -> "Table":
    """One line an image: whose, which eye, the grade and calls or why there is none."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table("Image", "Patient", "Eye", "Grade", box=box.SIMPLE_HEAD, pad_edge=False)
    for name in ("Prob.", "Referable", "Vision-\nthreatening"):
        table.add_column(name, justify="right", no_wrap=True)
    for image in images:
        patient = image.patient.patient_id if image.patient.is_identified else "unknown"
        eye = image.laterality.short if image.laterality else "unknown"
        table.add_row(*map(Text, (image.path.name, patient, eye, *_grade_cells(image))))
    return table


def _grade_cells(image: "FundusImage") -> tuple[str, ...]:
    prediction = image.prediction
    if prediction is None:
        return (_why_not(image),)
    from drviewer.domain import shown_probability
    from drviewer.reporting.wording import shown_grade_set

    grade, grades = prediction.grade, shown_grade_set(prediction.grade_set)
    return (
        f"{int(grade)} {grade.label}" + (f" ({grades})" if grades else ""),
        shown_probability(prediction.probabilities[grade]),
        _called(prediction.is_referable, prediction.referable_probability),
        _called(prediction.is_vision_threatening, prediction.vision_threatening_probability),
    )


def _called(call: bool | None, probability: float) -> str:
    from drviewer.domain import shown_probability
    from drviewer.reporting.wording import shown_call

    return f"{shown_call(call)} {shown_probability(probability)}".strip()


def _why_not(image: "FundusImage") -> str:
    if image.problem:
        return "not read"
    return (image.quality.reason if image.quality else "") or "not graded"


def problems(images: "Sequence[FundusImage]") -> list[str]:
    """A line for each image that could not be read, or that the model could not answer."""
    return [
        f"{image.path}: {why}"
        for image in images
        if (why := image.problem or image.grading_problem)
    ]
