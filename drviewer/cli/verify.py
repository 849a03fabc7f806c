"""``drviewer verify``: are the model, the database and the program's own files sound?"""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from drviewer.cli.terminal import answers
from drviewer.errors import DrviewerError, ResourceError


def verify(
    model: Annotated[
        Path | None, typer.Option(metavar="CARD", help="Another model's card.")
    ] = None,
) -> None:
    """Check the model, the database and the bundled files; exit code 1 when something is wrong."""
    checks: dict[str, Callable[[], list[str]]] = {
        "resources": resource_problems,
        "database": database_problems,
        "model": lambda: model_problems(model),
    }
    is_sound = True
    for name, find_problems in checks.items():
        problems = _found(find_problems)
        is_sound = is_sound and not problems
        _show(name, problems)
    if not is_sound:
        raise typer.Exit(1)


def resource_problems() -> list[str]:
    """Guidelines that can't be used, fonts and samples that are missing."""
    from drviewer import paths
    from drviewer.imaging.files import find_images
    from drviewer.screening.guideline import list_guidelines

    problems = []
    if not list_guidelines():
        problems.append("No guideline is installed.")
    if not any(paths.resource("fonts").glob("*.?tf")):
        problems.append("No font is installed.")
    if not find_images([paths.resource("samples")]):
        problems.append("No sample image is installed.")
    return problems


def database_problems() -> list[str]:
    """What is wrong with the user's database; nothing where there is none yet."""
    from drviewer import paths
    from drviewer.store import Store

    if not paths.database_path().exists():
        return []
    with Store.open(paths.database_path()) as store:
        return store.verify()


def model_problems(card: Path | None) -> list[str]:
    """Whether each network is the one its card speaks of, and they answer to a bundled sample.

    A partner is checked even where one network answers by default: it can be chosen.
    """
    from drviewer import paths
    from drviewer.grading.card import default_card_path
    from drviewer.grading.loaded_network import verify_models
    from drviewer.grading.options import GraderOptions
    from drviewer.grading.process import GraderProcess
    from drviewer.imaging.files import find_images, read_image

    card_path = card or default_card_path()
    options = GraderOptions(models="two")
    verify_models(card_path, options)
    samples = find_images([paths.resource("samples")])
    if not samples:
        raise ResourceError("There is no sample to try the model on.", advice="Reinstall drviewer.")
    with GraderProcess(card_path, options) as grader:
        prediction = grader.submit(read_image(samples[0])).result()
    if abs(sum(prediction.probabilities) - 1) > 1e-3:
        return [f"The model's probabilities for {samples[0].name} do not add up to one."]
    return []


def _found(find_problems: Callable[[], list[str]]) -> list[str]:
    try:
        return find_problems()
    except DrviewerError as error:
        return [str(error)]


def _show(name: str, problems: list[str]) -> None:
    console = answers()
    if not problems:
        console.print(Text.assemble(("ok     ", "green"), name))
    for problem in problems:
        console.print(Text.assemble(("WRONG  ", "bold red"), f"{name}: {problem}"), soft_wrap=True)
