"""The model card: what the bundled model is, what it was made from and how well it grades.

A JSON file beside the ``.keras`` file. ``verify_model`` decides whether the AI may be on (S5).
"""

import hashlib
import json
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from drviewer import paths
from drviewer.domain import ModelIdentity
from drviewer.errors import ModelError, first_wrong
from drviewer.grading.calibration import Decision
from drviewer.grading.card_figures import AblationResult, Comparison, CrossSetFigures, Training
from drviewer.grading.gate_figures import Gradability
from drviewer.grading.heatmap import Method
from drviewer.grading.heatmap_figures import HeatmapMeasurements
from drviewer.grading.metrics import Metrics, Share
from drviewer.grading.preprocess import Preprocessing
from drviewer.grading.reference import PictureReference
from drviewer.language import tr, tr_noop

CARD_NAME = "dr_grader.json"

_REINSTALL = tr_noop(
    "AI grading is off. Install drviewer again, or train a model with `drviewer train`."
)

#: Screening prefers a needless referral to a missed one; ``balanced`` weighs both the same.
OperatingPoint = Literal["sensitive", "balanced"]
#: ``one`` network, ``two`` together, or what the card was measured to be better with.
Models = Literal["default", "one", "two"]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class KnownFile(BaseModel):
    """Where the features of known photographs lie (``grading.outlier``): the file beside it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: str = Field(pattern=r"^[^/\\]+\.npz$")
    sha256: Sha256


class Answering(BaseModel):
    """How logits become an answer, and how good the answers are.

    ``thresholds``: probabilities from which an eye is called referable (moderate or worse) or
    vision-threatening (severe or worse), at each operating point: ``referable`` and
    ``vision_threatening`` find at least nine of ten, ``…_balanced`` weigh both errors the same.
    ``grade_set_floors``: a grade belongs to the conformal set from this probability on.
    ``metrics``: one entry a labelled set, on photographs that the model did not learn from;
    ``cross_set``: on sets of which it saw nothing at all. ``milliseconds``: a prediction with its
    heatmaps on two cores.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    temperature: float = Field(default=1.0, gt=0, allow_inf_nan=False)
    decision: Decision = "most_probable"
    thresholds: dict[str, Share]
    grade_set_floors: tuple[Share, Share, Share, Share, Share] | None = None
    grade_set_coverage: dict[str, Share] = {}
    metrics: dict[str, Metrics]
    cross_set: dict[str, CrossSetFigures] = {}
    milliseconds: float | None = Field(default=None, gt=0)

    @field_validator("thresholds")
    @classmethod
    def _referable_is_set(cls, thresholds: dict[str, float]) -> dict[str, float]:
        if "referable" not in thresholds:
            raise ValueError("the referable threshold is not given")
        return thresholds

    def threshold(self, what: str, point: OperatingPoint) -> float | None:
        """From which probability on ``what`` (``referable``, ``vision_threatening``) is called."""
        name = what if point == "sensitive" else f"{what}_balanced"
        return self.thresholds.get(name)


class Partner(Answering):
    """A second network that answers together with the first: the mean of both logits.

    ``card``: its own card's file, beside this one; ``sha256``: of its model file; ``is_default``:
    the two were measured to be better than the first alone.
    """

    card: str = Field(pattern=r"^[^/\\]+\.json$")
    sha256: Sha256
    is_default: bool = True


class ModelCard(Answering):
    """Everything that belongs to one model file, and to answering together with another."""

    name: str
    version: str
    file: str = Field(pattern=r"^[^/\\]+\.keras$")
    sha256: Sha256
    backbone: str
    preprocessing: Preprocessing
    preprocessing_digest: Sha256
    heatmap_layer: str
    heatmap_method: Method = "grad_cam"
    known_features: KnownFile | None = None
    training: Training
    together: Partner | None = None
    ablation: AblationResult | None = None
    comparison: Comparison | None = None
    heatmaps: HeatmapMeasurements | None = None
    gradability: Gradability | None = None
    reference: PictureReference | None = None
    intended_use: str
    not_for: tuple[str, ...]
    limitations: tuple[str, ...]

    @property
    def identity(self) -> ModelIdentity:
        """Of the network, or of both where two answer together."""
        if self.together is None:
            return ModelIdentity(self.name, self.version, self.sha256)
        both = hashlib.sha256(f"{self.sha256}+{self.together.sha256}".encode()).hexdigest()
        return ModelIdentity(f"{self.name} + {Path(self.together.card).stem}", self.version, both)

    @property
    def answering(self) -> Answering:
        """How answers are made: together with the partner where there is one."""
        return self if self.together is None else self.together

    def with_models(self, models: Models) -> "ModelCard":
        """The card of the first network alone, or of both together where there is a partner."""
        is_wanted = self.together is not None and (
            models == "two" or (models == "default" and self.together.is_default)
        )
        return self if is_wanted else self.model_copy(update={"together": None})


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
        raise ModelError(
            tr("The model card {path} is missing.", path=path), advice=tr(_REINSTALL)
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ModelError(
            tr("The model card {path} can't be read: {error}.", path=path, error=error),
            advice=tr(_REINSTALL),
        ) from error
    try:
        return ModelCard.model_validate_json(text)
    except ValidationError as error:
        where, what_is_wrong = first_wrong(error)
        raise ModelError(
            tr(
                "The model card {path} is not valid: {where}: {first}.",
                path=path,
                where=where or tr("the file"),
                first=what_is_wrong,
            ),
            advice=tr(_REINSTALL),
        ) from error


def read_cards(path: Path, models: Models = "default") -> tuple[ModelCard, ...]:
    """The card at ``path`` and, where two networks answer, its partner's.

    Raises:
        ModelError: as ``read_card``.
    """
    card = read_card(path).with_models(models)
    if card.together is None:
        return (card,)
    return card, read_card(path.with_name(card.together.card)).with_models("one")


def schema_text() -> str:
    """The JSON schema of a card, as kept in ``docs/model_card.schema.json``."""
    return json.dumps(ModelCard.model_json_schema(), indent=2, ensure_ascii=False) + "\n"


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
            tr("The model card can't be written to {path}: {error}.", path=path, error=error),
            advice=tr("Check the folder's permissions and free space."),
        ) from error


def verify_model(card_path: Path) -> ModelCard:
    """The card, once it is sure that its model file is whole and fits this program.

    Raises:
        ModelError: the card or the file is missing or can't be read, the file is not the one the
            card was written for, or it learnt from pictures prepared in another way.
    """
    card = verify_card(card_path)
    verify_file(card, card_path)
    return card


def verify_card(card_path: Path) -> ModelCard:
    """The card, once it is sure that its model learnt from pictures as they are prepared here.

    Raises:
        ModelError: the card is missing, can't be read or does not fit this program.
    """
    card = read_card(card_path)
    if card.preprocessing.digest() != card.preprocessing_digest:
        raise ModelError(
            tr(
                "The model file {model_path} was trained on pictures prepared in another "
                "way than this version of drviewer prepares them.",
                model_path=model_path(card, card_path),
            ),
            advice=tr(
                "AI grading is off. Use the model that came with this version, or train it "
                "again with `drviewer train`."
            ),
        )
    return card


def verify_file(card: ModelCard, card_path: Path) -> None:
    """Make sure that the ``.keras`` file is the one that its card was written for.

    Raises:
        ModelError: it is missing, can't be read or has been altered.
    """
    file = model_path(card, card_path)
    if file_sha256(file) != card.sha256:
        raise ModelError(
            tr(
                "The model file {file} has been altered: its SHA-256 is not the model card's.",
                file=file,
            ),
            advice=tr(_REINSTALL),
        )


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
        raise ModelError(
            tr("The model file {path} is missing.", path=path), advice=tr(_REINSTALL)
        ) from error
    except OSError as error:
        raise ModelError(
            tr("The model file {path} can't be read: {error}.", path=path, error=error),
            advice=tr(_REINSTALL),
        ) from error
