"""What stands beside a model exported for LiteRT: of which model it is, and how near it comes.

``dr_grader.keras`` is the reference; ``dr_grader.tflite`` holds the same network with its heatmaps
and pooled features as one graph, and ``dr_grader.litert.json`` says so. The card of the model knows
nothing of it: a model that is trained anew leaves an export that no longer fits, which is noticed.
"""

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from drviewer.errors import ModelError
from drviewer.grading.card import ModelCard, file_sha256
from drviewer.language import tr, tr_noop

_EXPORT = tr_noop("Export it with `drviewer export`, or choose the engine keras.")

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Difference = Annotated[float, Field(ge=0, allow_inf_nan=False)]


class Parity(BaseModel):
    """The largest differences from Keras: of a probability, and of a heatmap's cell as a share of
    the picture's highest one.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    pictures: str
    n: int = Field(gt=0)
    probability: Difference
    heatmap: Difference


class QuantisedTrial(BaseModel):
    """What whole-number weights and activations would cost on labelled photographs.

    ``probability``, ``heatmap``: how far apart the answers are at most from those in floating
    point, a map's as a share of its greatest value.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    n: int = Field(gt=0)
    kappa_drop: float
    referable_flips: float = Field(ge=0, le=1)
    probability: float = Field(ge=0)
    heatmap: float = Field(ge=0)
    bytes: int = Field(gt=0)
    passes: bool


class LightCard(BaseModel):
    """One exported model. ``half_from``: matrices of that many numbers or more are kept as float16,
    and all that lose nothing by it; None: everything is float32.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: str = Field(pattern=r"^[^/\\]+\.tflite$")
    sha256: Sha256
    model_sha256: Sha256
    half_from: int | None = None
    parity: tuple[Parity, ...]
    quantised: QuantisedTrial | None = None


def light_card_path(card: ModelCard, card_path: Path) -> Path:
    """Where the export of the model of ``card`` would be described."""
    return card_path.with_name(f"{Path(card.file).stem}.litert.json")


def light_model_path(card: ModelCard, card_path: Path) -> Path:
    """Where the exported model itself lies."""
    return card_path.with_name(f"{Path(card.file).stem}.tflite")


def read_light_card(card: ModelCard, card_path: Path) -> LightCard:
    """What is said of the export of ``card``'s model.

    Raises:
        ModelError: there is none, or it can't be read.
    """
    path = light_card_path(card, card_path)
    try:
        return LightCard.model_validate_json(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ModelError(
            tr(
                "The model {name} was not exported for LiteRT: {path} is missing.",
                name=card.name,
                path=path,
            ),
            advice=tr(_EXPORT),
        ) from error
    except (OSError, UnicodeDecodeError, ValidationError) as error:
        raise ModelError(
            tr("{path} can't be used: {error}.", path=path, error=error), advice=tr(_EXPORT)
        ) from error


def verify_light(card: ModelCard, card_path: Path) -> LightCard:
    """The export's own card, once it is sure that its file is whole and of this very model.

    Raises:
        ModelError: it is missing, altered, or was made from another model.
    """
    light = read_light_card(card, card_path)
    file = card_path.with_name(light.file)
    if light.model_sha256 != card.sha256:
        raise ModelError(
            tr(
                "The LiteRT model {file} was exported from another model than {file_2}.",
                file=file,
                file_2=card.file,
            ),
            advice=tr(_EXPORT),
        )
    if file_sha256(file) != light.sha256:
        raise ModelError(
            tr(
                "The LiteRT model {file} has been altered: its SHA-256 is not the one noted.",
                file=file,
            ),
            advice=tr(_EXPORT),
        )
    return light


def write_light_card(light: LightCard, path: Path) -> None:
    """Keep ``light`` at ``path``; a failed write leaves the former one whole.

    Raises:
        ModelError: the folder can't be written.
    """
    beside = path.with_name(path.name + ".part")
    try:
        beside.write_text(light.model_dump_json(indent=2) + "\n", encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        raise ModelError(
            tr("{path} can't be written: {error}.", path=path, error=error),
            advice=tr("Check the folder's permissions and free space."),
        ) from error
