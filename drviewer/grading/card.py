"""The model card: what the bundled model is, what it was made from and how well it grades.

A JSON file beside the ``.keras`` file. ``verify_model`` decides whether the AI may be on (S5).
"""

import hashlib
from datetime import datetime
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from drviewer import paths
from drviewer.domain import ModelIdentity
from drviewer.errors import ModelError
from drviewer.grading.intervals import Interval
from drviewer.grading.metrics import Metrics, Share
from drviewer.grading.preprocess import Preprocessing

CARD_NAME = "dr_grader.json"

_REINSTALL = "AI grading is off. Install drviewer again, or train a model with `drviewer train`."

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class TrainingData(BaseModel):
    """One set of photographs the model learnt from, with the terms it may be used under."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    n: int = Field(ge=0)
    terms: str


class Training(BaseModel):
    """How the model was made; enough to make it again."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    data: tuple[TrainingData, ...]
    initial_weights: str = ""
    seed: int
    epochs: float = Field(ge=0)
    started: datetime
    finished: datetime
    command: str


class CrossSetFigures(BaseModel):
    """How well photographs of a set were graded by a network that never saw that set."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    n: int = Field(gt=0)
    qwk: Interval
    referable_auc: Interval


class AblationRow(BaseModel):
    """One short run: what was changed, and the figures on the sets it did not learn from."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    change: str
    sets: dict[str, CrossSetFigures]


class AblationResult(BaseModel):
    """Short runs that differ in one thing each."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    learnt_from: tuple[str, ...]
    images: int
    epochs: int
    size: int
    backbone: str
    rows: tuple[AblationRow, ...]


class ModelCard(BaseModel):
    """Everything that belongs to one model file.

    ``thresholds["referable"]``: the probability of moderate or worse from which an eye is called
    referable. ``metrics``: one entry a labelled set, on data that the model did not learn from.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    version: str
    file: str = Field(pattern=r"^[^/\\]+\.keras$")
    sha256: Sha256
    backbone: str
    preprocessing: Preprocessing
    preprocessing_digest: Sha256
    heatmap_layer: str
    temperature: float = Field(default=1.0, gt=0, allow_inf_nan=False)
    thresholds: dict[str, Share]
    training: Training
    metrics: dict[str, Metrics]
    intended_use: str
    not_for: tuple[str, ...]
    limitations: tuple[str, ...]

    @field_validator("thresholds")
    @classmethod
    def _referable_is_set(cls, thresholds: dict[str, float]) -> dict[str, float]:
        if "referable" not in thresholds:
            raise ValueError("the referable threshold is not given")
        return thresholds

    @property
    def identity(self) -> ModelIdentity:
        return ModelIdentity(self.name, self.version, self.sha256)


def default_card_path() -> Path:
    """The bundled model's card."""
    return paths.models_dir() / CARD_NAME


def read_card(path: Path) -> ModelCard:
    """The card at ``path``; the model file itself is not looked at.

    Raises:
        ModelError: there is no such file, or it is not a model card.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise ModelError(f"The model card {path} is missing.", advice=_REINSTALL) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ModelError(
            f"The model card {path} can't be read: {error}.", advice=_REINSTALL
        ) from error
    try:
        return ModelCard.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        raise ModelError(
            f"The model card {path} is not valid: {where}: {first['msg']}.", advice=_REINSTALL
        ) from error


def write_card(card: ModelCard, path: Path) -> None:
    """Keep ``card`` at ``path``; a failed write leaves the former card whole.

    Raises:
        ModelError: the folder can't be written.
    """
    beside = path.with_name(path.name + ".part")
    try:
        beside.write_text(card.model_dump_json(indent=2) + "\n", encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        raise ModelError(
            f"The model card can't be written to {path}: {error}.",
            advice="Check the folder's permissions and free space.",
        ) from error


def verify_model(card_path: Path) -> ModelCard:
    """The card, once it is sure that its model file is whole and fits this program.

    Raises:
        ModelError: the card or the file is missing or can't be read, the file is not the one the
            card was written for, or it learnt from pictures prepared in another way.
    """
    card = read_card(card_path)
    file = model_path(card, card_path)
    if file_sha256(file) != card.sha256:
        raise ModelError(
            f"The model file {file} has been altered: its SHA-256 is not the model card's.",
            advice=_REINSTALL,
        )
    if card.preprocessing.digest() != card.preprocessing_digest:
        raise ModelError(
            f"The model file {file} was trained on pictures prepared in another way "
            "than this version of drviewer prepares them.",
            advice="AI grading is off. Use the model that came with this version, "
            "or train it again with `drviewer train`.",
        )
    return card


def model_path(card: ModelCard, card_path: Path) -> Path:
    """The ``.keras`` file the card speaks of; it lies beside the card."""
    return card_path.with_name(card.file)


def file_sha256(path: Path) -> str:
    """SHA-256 of a model file, in hexadecimal.

    Raises:
        ModelError: the file is missing or can't be read.
    """
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except FileNotFoundError as error:
        raise ModelError(f"The model file {path} is missing.", advice=_REINSTALL) from error
    except OSError as error:
        raise ModelError(
            f"The model file {path} can't be read: {error}.", advice=_REINSTALL
        ) from error
