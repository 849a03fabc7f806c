"""From where on photographs can't be graded, and what is refused: figures a model card can keep.

What they mean and how they are measured: ``training.gradability`` and ``training.refusals``.
"""

from pydantic import BaseModel, ConfigDict, Field

from drviewer.grading.metrics import Share


class StepFigures(BaseModel):
    """One step. Agreement is that of all ``n`` copies, refused or not; ``*_passed``: of the rest.

    ``reason_right``: share of the refused whose reason is the right one, as listed in
    ``training.gradability.RIGHT_REASONS``. ``strength`` is explained in
    ``imaging.degrade.STRENGTHS``; the photographs as they are have step 0.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    step: int = Field(ge=0, le=5)
    strength: float
    n: int = Field(gt=0)
    accuracy: Share
    qwk: float | None = Field(le=1)
    referable_auc: Share | None
    referable_accuracy: Share
    refused: Share
    reason_right: Share | None
    qwk_passed: float | None = Field(le=1)
    reasons: dict[str, int]


class Curve(BaseModel):
    """One kind of degradation. ``fallen_from``: the first step whose kappa has clearly fallen."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str
    steps: tuple[StepFigures, ...]
    fallen_from: int | None


class Curves(BaseModel):
    """Every kind over one sample of photographs."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    split: str
    sets: dict[str, int]
    clean: StepFigures
    curves: tuple[Curve, ...]


class Refused(BaseModel):
    """Of ``n`` pictures: how many the image checks, the features, and either of them refuse.

    ``reasons``: how often the image checks gave each. For pictures that are no fundus any refusal
    counts, whatever its reason.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    n: int = Field(gt=0)
    by_image: int = Field(ge=0)
    by_features: int = Field(ge=0)
    by_either: int = Field(ge=0)
    reasons: dict[str, int]

    @property
    def share(self) -> float:
        return self.by_either / self.n


class Gradability(BaseModel):
    """The whole report. ``chosen_on``: training photographs; ``reported_on``: validation."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    model_sha256: str
    chosen_on: Curves
    reported_on: Curves
    feature_directions: int
    feature_limit: float
    photographs: dict[str, Refused]
    not_fundus: dict[str, Refused]
    photographs_refused: Share
    not_fundus_refused: Share
