"""Distance from the features that the network knows."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from drviewer.errors import ModelError
from drviewer.grading.card import file_sha256
from drviewer.grading.outlier import fit_known, read_known, with_limit, write_known


@pytest.fixture(scope="module")
def features() -> np.ndarray:
    """Three hundred of twelve correlated features, positive as pooled ones are."""
    rng = np.random.default_rng(8)
    mixed = rng.normal(0, 1, (300, 12)) @ rng.normal(0, 1, (12, 12))
    return np.abs(mixed + 4)


def test_all_directions_give_the_mahalanobis_distance(features: np.ndarray) -> None:
    from sklearn.covariance import EmpiricalCovariance

    others = features[::-1][:50] * 1.3
    reference = EmpiricalCovariance().fit(features).mahalanobis(others)
    # scikit-learn divides by n, an unbiased covariance by n - 1.
    expected = np.sqrt(reference * (len(features) - 1) / len(features))
    known = fit_known(features, directions=12)
    assert known.distance(others) == pytest.approx(expected, rel=1e-3)


def test_fewer_directions_give_that_of_probabilistic_pca(features: np.ndarray) -> None:
    from sklearn.decomposition import PCA

    pca = PCA(n_components=5).fit(features)
    centred = features[:40] * 0.7 - pca.mean_
    expected = np.sqrt(np.einsum("ij,jk,ik->i", centred, pca.get_precision(), centred))
    known = fit_known(features, directions=5)
    assert known.directions.shape == (5, 12)
    assert known.distance(features[:40] * 0.7) == pytest.approx(expected, rel=1e-3)


def test_more_features_than_photographs_can_be_known() -> None:
    few = np.random.default_rng(1).normal(0, 1, (10, 200))
    known = fit_known(few)
    assert len(known.directions) <= 9
    assert np.isfinite(known.distance(few)).all()
    assert known.distance(few + 5).min() > known.distance(few).max()


def test_features_that_never_differ_do_not_divide_by_zero(features: np.ndarray) -> None:
    still = np.hstack((features, np.full((300, 3), 2.0)))
    assert np.isfinite(fit_known(still).distance(still)).all()


def test_limit_holds_the_asked_share(features: np.ndarray) -> None:
    known = fit_known(features, quantile=0.9)
    assert np.mean(known.is_unknown(features)) == pytest.approx(0.1, abs=0.01)
    assert not with_limit(known, 1e6).is_unknown(features * 5).any()


def test_far_features_are_unknown(features: np.ndarray) -> None:
    known = fit_known(features)
    strange = features.mean(axis=0) + 30 * np.eye(12)
    assert known.is_unknown(strange).all()


@pytest.mark.parametrize(
    "wrong", [np.zeros((1, 12)), np.zeros(12), np.full((5, 12), np.nan)], ids=["one", "flat", "nan"]
)
def test_what_can_not_be_fitted_is_refused(wrong: np.ndarray) -> None:
    with pytest.raises(ValueError, match="features"):
        fit_known(wrong)


def test_features_of_another_network_are_refused(features: np.ndarray) -> None:
    with pytest.raises(ValueError, match="12"):
        fit_known(features).distance(np.zeros((2, 13)))


def test_kept_and_read_again(features: np.ndarray, tmp_path: Path) -> None:
    known, path = fit_known(features, directions=5), tmp_path / "known.npz"
    digest = write_known(known, path)
    assert digest == file_sha256(path)
    again = read_known(path)
    assert np.array_equal(again.distance(features), known.distance(features))
    assert again.limit == known.limit
    assert write_known(again, tmp_path / "second.npz") == digest


def test_failed_write_keeps_the_former(
    features: np.ndarray, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "known.npz"
    before = write_known(fit_known(features), path)

    def full_disk(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full_disk)
    with pytest.raises(ModelError, match="No space left"):
        write_known(fit_known(features * 2), path)
    assert file_sha256(path) == before


def test_what_is_no_such_file_is_refused(features: np.ndarray, tmp_path: Path) -> None:
    missing, broken = tmp_path / "missing.npz", tmp_path / "broken.npz"
    broken.write_bytes(b"PK\x03\x04 not an archive")
    for path in (missing, broken):
        with pytest.raises(ModelError, match=path.name):
            read_known(path)
    other = tmp_path / "other.npz"
    np.savez(other, mean=np.zeros(3))
    with pytest.raises(ModelError, match="can't be read"):
        read_known(other)


def test_parts_that_do_not_fit_together_are_refused(features: np.ndarray, tmp_path: Path) -> None:
    known, path = fit_known(features), tmp_path / "known.npz"
    write_known(replace(known, mean=known.mean[:5]), path)
    with pytest.raises(ModelError, match="fit together"):
        read_known(path)
