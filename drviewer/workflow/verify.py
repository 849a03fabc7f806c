"""Are the program's files, the database, the model and its engines sound?

One check a function: each answers with what is wrong, in words; nothing where all is well.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from drviewer.errors import DrviewerError, ResourceError
from drviewer.language import tr

if TYPE_CHECKING:
    from drviewer.grading.card import Models
    from drviewer.grading.engine import EngineName
    from drviewer.grading.options import Engine


@dataclass(frozen=True, slots=True)
class Finding:
    """One check. ``problems``: what is wrong; ``remark``: why it was not made."""

    name: str
    problems: tuple[str, ...] = ()
    remark: str = ""

    @property
    def is_sound(self) -> bool:
        return not self.problems


def verify_installation(model: Path | None = None) -> Iterator[Finding]:
    """Each check as it is done; the engines last, and only on a model that is sound.

    ``model``: another model's card. Opens the database for reading and starts a process an engine.
    """
    yield _find("resources", resource_problems)
    yield _find("database", database_problems)
    found = _find("model", partial(model_problems, model))
    yield found
    if found.is_sound:
        yield from _find_engines(model)


def _find_engines(model: Path | None) -> Iterator[Finding]:
    engines: tuple[EngineName, ...] = ("litert", "keras")
    unused = unused_engines(model)
    for engine in engines:
        name = f"engine {engine}"
        if engine in unused:
            yield Finding(name, remark=unused[engine])
        else:
            yield _find(name, partial(engine_problems, model, engine))


def _find(name: str, find_problems: Callable[[], list[str]]) -> Finding:
    try:
        return Finding(name, tuple(find_problems()))
    except DrviewerError as error:
        return Finding(name, (str(error),))


def resource_problems() -> list[str]:
    """Guidelines that can't be used, fonts and samples that are missing."""
    from drviewer import paths
    from drviewer.imaging.files import find_images
    from drviewer.screening.guideline import list_guidelines

    problems = []
    if not list_guidelines():
        problems.append(tr("No guideline is installed."))
    if not any(paths.resource("fonts").glob("*.?tf")):
        problems.append(tr("No font is installed."))
    if not find_images([paths.resource("samples")]):
        problems.append(tr("No sample image is installed."))
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
    """Whether each network is the one its card speaks of, an engine can run it, and the self-test
    can be made.

    A partner is checked even where one network answers by default: it can be chosen.
    """
    from drviewer.grading.card import default_card_path
    from drviewer.grading.engine import keras_problem
    from drviewer.grading.loaded_network import verify_models
    from drviewer.grading.options import GraderOptions
    from drviewer.grading.self_test import verify_golden

    # Keras runs any network; one that was not exported for LiteRT is no mistake.
    engine: Engine = "auto" if keras_problem() else "keras"
    options = GraderOptions(models="two", engine=engine)
    cards, report = verify_models(card or default_card_path(), options)
    for path, one in cards.items():
        verify_golden(one, path)
    return list(report.remarks)


def unused_engines(card: Path | None) -> "dict[EngineName, str]":
    """The engines that this program comes without for this model, and why."""
    from drviewer.grading.card import default_card_path
    from drviewer.grading.engine import keras_problem, litert_problem

    unused: dict[EngineName, str] = {}
    if problem := keras_problem():
        unused["keras"] = problem.message
    card_path = card or default_card_path()
    if problem := litert_problem():
        unused["litert"] = problem.message
    elif not _is_exported(card_path, "default"):
        unused["litert"] = tr("The model was not exported for it.")
    return unused


def _is_exported(card_path: Path, models: "Models") -> bool:
    """Every network that answers can be run by LiteRT."""
    from drviewer.grading.card import read_cards
    from drviewer.grading.light_card import light_card_path

    return all(light_card_path(one, card_path).exists() for one in read_cards(card_path, models))


def engine_problems(card: Path | None, engine: "EngineName") -> list[str]:
    """Whether an engine passes the self-test and answers to a bundled sample."""
    from drviewer import paths
    from drviewer.grading.card import default_card_path
    from drviewer.grading.options import GraderOptions
    from drviewer.grading.process import GraderProcess
    from drviewer.imaging.files import find_images, read_image

    card_path = card or default_card_path()
    can_both = engine == "keras" or _is_exported(card_path, "two")
    options = GraderOptions(models="two" if can_both else "default", engine=engine)
    samples = find_images([paths.resource("samples")])
    if not samples:
        raise ResourceError(
            tr("There is no sample to try the model on."), advice=tr("Reinstall drviewer.")
        )
    with GraderProcess(card_path, options) as grader:
        prediction = grader.submit(read_image(samples[0])).result()
    if abs(sum(prediction.probabilities) - 1) > 1e-3:
        return [
            tr("The model's probabilities for {name} do not add up to one.", name=samples[0].name)
        ]
    return []
