"""Which images ask for a second look, and why."""

from drviewer.domain import FundusImage, ReviewCause
from drviewer.screening.checklist import contradiction

#: Below this, the model's most probable grade is less likely than all others together.
LOW_CONFIDENCE = 0.5
_FAR = 2


def review_causes(image: FundusImage, *, is_model_shown: bool) -> tuple[ReviewCause, ...]:
    """What is still to be settled for ``image``.

    Where the model's answer is not to be seen yet, nothing that would tell of it is named.
    A second look that was taken settles what does not block signing.
    """
    causes = [cause for cause, holds in _own_causes(image).items() if holds]
    if is_model_shown and image.prediction is not None:
        causes += [cause for cause, holds in _model_causes(image).items() if holds]
    if image.assessment.is_reviewed:
        causes = [cause for cause in causes if cause.blocks_signing]
    return tuple(sorted(causes, key=list(ReviewCause).index))


def _own_causes(image: FundusImage) -> dict[ReviewCause, bool]:
    assessment = image.assessment
    return {
        ReviewCause.LATERALITY: not image.is_eye_settled and not image.problem,
        ReviewCause.UNGRADABLE: assessment.is_ungradable,
        ReviewCause.CHECKLIST: bool(contradiction(assessment.checklist, assessment.grade)),
    }


def _model_causes(image: FundusImage) -> dict[ReviewCause, bool]:
    prediction, assessment = image.prediction, image.assessment
    assert prediction is not None
    mine = assessment.grade
    return {
        ReviewCause.TWO_APART: mine is not None and abs(mine - prediction.grade) >= _FAR,
        ReviewCause.NO_REASON: image.asks_for_reason and not assessment.is_override_explained,
        ReviewCause.STRADDLES: prediction.straddles_referable,
        ReviewCause.LOW_CONFIDENCE: max(prediction.probabilities) < LOW_CONFIDENCE,
    }
