"""How the model answers, as the commands that grade let it be chosen; else the settings say it."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from drviewer.grading.options import GraderOptions
    from drviewer.settings import Settings

ModelsChoice = Annotated[
    Literal["default", "one", "two"] | None,
    typer.Option(
        "--models",
        help="One network, two that answer together (slower), or what was measured to be better "
        "(default); without this, what the settings say.",
    ),
]
OperatingPointChoice = Annotated[
    Literal["sensitive", "balanced"] | None,
    typer.Option(
        "--operating-point",
        help="Referable is called so that at least nine of ten are found (sensitive), or with "
        "both errors weighed the same (balanced); without this, what the settings say.",
    ),
]
EngineChoice = Annotated[
    Literal["auto", "keras", "litert"] | None,
    typer.Option(
        "--engine",
        help="What runs the network: LiteRT (starts at once), Keras with TensorFlow (the "
        "reference), or whichever is there (auto); without this, what the settings say.",
    ),
]


def with_choices(
    settings: "Settings",
    models: ModelsChoice,
    operating_point: OperatingPointChoice,
    engine: EngineChoice = None,
) -> "Settings":
    """``settings`` with what the command line says otherwise."""
    said = {"models": models, "operating_point": operating_point, "engine": engine}
    return settings.model_copy(update={name: one for name, one in said.items() if one})


def grader_options(settings: "Settings") -> "GraderOptions":
    """What the grader is told of ``settings``."""
    from drviewer.grading.options import GraderOptions

    return GraderOptions(
        models=settings.models, operating_point=settings.operating_point, engine=settings.engine
    )
