"""``drviewer report``: grade a folder and write one PDF a patient."""

from pathlib import Path
from typing import Annotated

import typer

from drviewer.cli.choices import EngineChoice, ModelsChoice, OperatingPointChoice, with_choices
from drviewer.cli.grade import import_and_grade, problems
from drviewer.cli.terminal import (
    EXIT_INCOMPLETE,
    answers,
    progress,
    remarks,
    show_error,
    show_warnings,
)


def report(
    folder: Annotated[Path, typer.Argument(help="Folder of images (or one image).")],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder for the reports.")],
    patients: Annotated[
        Path | None,
        typer.Option(metavar="CSV", help="Whose eye each image is; else a CSV beside them."),
    ] = None,
    model: Annotated[
        Path | None, typer.Option(metavar="CARD", help="Another model's card.")
    ] = None,
    models: ModelsChoice = None,
    operating_point: OperatingPointChoice = None,
    engine: EngineChoice = None,
) -> None:
    """Grade images and write one draft PDF a patient, named by patient id and day of the exam."""
    from drviewer.settings import read_user_settings
    from drviewer.store import Store
    from drviewer.workflow.report import write_reports

    settings = with_choices(read_user_settings(), models, operating_point, engine)
    with Store.in_memory() as store:
        images = import_and_grade(store, [folder], settings, model, patients)
        failed = problems(images)
        show_warnings(failed)
        with progress("Writing reports") as on_progress:
            keys = list(dict.fromkeys(image.patient.key for image in images))
            result = write_reports(store, keys, out, settings=settings, on_progress=on_progress)
    for path in result.written:
        answers().print(str(path), soft_wrap=True, markup=False)
    for patient, error in result.failures:
        remarks().print(f"No report on {patient.shown_name}:", markup=False)
        show_error(error)
    if not result.written:
        remarks().print("No report was written.")
        raise typer.Exit(1)
    if result.failures or failed:
        raise typer.Exit(EXIT_INCOMPLETE)
