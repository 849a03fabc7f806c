"""Is this picture of a kind that the network knows? Its features' distance from the training's.

The Mahalanobis distance of the pooled features from those of the training photographs (Lee et al.,
NeurIPS 2018), one Gaussian for all grades. The covariance is that of probabilistic PCA (Tipping
and Bishop 1999): the strongest directions as they are and one variance for every other, so that it
stays small enough to lie beside the model and noise in weak directions does not count.
"""

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike, NDArray

from drviewer.errors import ModelError
from drviewer.grading.card import file_sha256
from drviewer.language import tr, tr_noop

DIRECTIONS = 64
#: Share of the training photographs that lie within the limit.
QUANTILE = 0.999

_RETRAIN = tr_noop(
    "AI grading is off. Install drviewer again, or train a model with `drviewer train`."
)


@dataclass(frozen=True, slots=True, eq=False)
class KnownFeatures:
    """Where the features of fundus photographs lie; ``c`` features, ``k`` directions.

    ``mean``: ``(c,)``. ``directions``: ``(k, c)``, orthonormal, the strongest first; ``variances``:
    ``(k,)`` along them; ``residual_variance``: along every other direction. ``limit``: the
    distance from which on a picture is of no known kind.
    """

    mean: NDArray[np.float32]
    directions: NDArray[np.float32]
    variances: NDArray[np.float32]
    residual_variance: float
    limit: float

    def distance(self, features: ArrayLike) -> NDArray[np.float64]:
        """Mahalanobis distances ``(n,)`` of pooled features ``(n, c)``.

        Raises:
            ValueError: there are more or fewer features than these were made of.
        """
        values = np.asarray(features, np.float64)
        if values.ndim != 2 or values.shape[1:] != self.mean.shape:
            raise ValueError(f"features {values.shape}, known ones have {self.mean.shape}")
        centred = values - self.mean
        along = centred @ self.directions.T.astype(np.float64)
        left = np.maximum((centred**2).sum(axis=1) - (along**2).sum(axis=1), 0)
        return np.asarray(np.sqrt((along**2 / self.variances).sum(axis=1) + self._weighed(left)))

    def _weighed(self, left: NDArray[np.float64]) -> NDArray[np.float64]:
        has_rest = len(self.directions) < len(self.mean)
        return left / self.residual_variance if has_rest else np.zeros_like(left)

    def is_unknown(self, features: ArrayLike) -> NDArray[np.bool_]:
        """``(n,)``: true where the picture is of no kind that the network learnt from."""
        return np.asarray(self.distance(features) > self.limit)


def fit_known(
    features: ArrayLike, *, directions: int = DIRECTIONS, quantile: float = QUANTILE
) -> KnownFeatures:
    """Where the features ``(n, c)`` of training photographs lie.

    ``directions``: at most so many; ``quantile``: share of these photographs within the limit.

    Raises:
        ValueError: fewer than two photographs, or a feature that is not a number.
    """
    values = np.asarray(features, np.float64)
    if values.ndim != 2 or len(values) < 2 or not np.isfinite(values).all():
        raise ValueError(f"features {values.shape} of training photographs can't be used")
    count, width = values.shape
    mean = values.mean(axis=0)
    _, spread, axes = np.linalg.svd(values - mean, full_matrices=False)
    variances = spread**2 / (count - 1)
    kept = min(directions, int(np.sum(variances > 1e-9 * variances[0])))
    rest = float(variances[kept:].sum() / max(width - kept, 1))
    known = KnownFeatures(
        mean=mean.astype(np.float32),
        directions=axes[:kept].astype(np.float32),
        variances=variances[:kept].astype(np.float32),
        residual_variance=max(rest, 1e-6 * float(variances[0]), 1e-12),
        limit=np.inf,
    )
    return with_limit(known, float(np.quantile(known.distance(values), quantile)))


def with_limit(known: KnownFeatures, limit: float) -> KnownFeatures:
    """The same with another limit, for instance of photographs that ``known`` was not fitted to."""
    return KnownFeatures(
        known.mean, known.directions, known.variances, known.residual_variance, limit
    )


def write_known(known: KnownFeatures, path: Path) -> str:
    """Keep ``known`` as ``.npz`` at ``path``; gives the file's SHA-256 for the model card.

    The same numbers give the same bytes. A failed write leaves a former file whole.

    Raises:
        ModelError: the file can't be written.
    """
    buffer = io.BytesIO()
    np.savez(
        buffer,
        mean=known.mean,
        directions=known.directions,
        variances=known.variances,
        residual_variance=np.float64(known.residual_variance),
        limit=np.float64(known.limit),
    )
    beside = path.with_name(path.name + ".part")
    try:
        beside.write_bytes(buffer.getvalue())
        beside.replace(path)
    except OSError as error:
        raise ModelError(
            tr("The known features can't be written to {path}: {error}.", path=path, error=error),
            advice=tr("Check the folder's permissions and free space."),
        ) from error
    return file_sha256(path)


def read_known(path: Path) -> KnownFeatures:
    """What ``write_known`` kept; nothing in the file is run.

    Raises:
        ModelError: the file is missing, can't be read, or holds something else.
    """
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as kept:
            known = KnownFeatures(
                mean=kept["mean"].astype(np.float32),
                directions=kept["directions"].astype(np.float32),
                variances=kept["variances"].astype(np.float32),
                residual_variance=float(kept["residual_variance"]),
                limit=float(kept["limit"]),
            )
    except (OSError, ValueError, LookupError, TypeError, EOFError, zipfile.BadZipFile) as error:
        raise ModelError(
            tr("The known features {path} can't be read: {error}.", path=path, error=error),
            advice=tr(_RETRAIN),
        ) from error
    if not _is_sound(known):
        raise ModelError(
            tr("The known features {path} don't fit together.", path=path), advice=tr(_RETRAIN)
        )
    return known


def _is_sound(known: KnownFeatures) -> bool:
    count, width = len(known.variances), len(known.mean)
    return bool(
        known.directions.shape == (count, width)
        and all(np.isfinite(part).all() for part in (known.mean, known.directions))
        and (known.variances > 0).all()
        and known.residual_variance > 0
        and known.limit > 0
    )
