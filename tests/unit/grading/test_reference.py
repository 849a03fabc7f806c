"""The card's reference: quantiles of what was measured, checked when it is read."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from pydantic import ValidationError

from drviewer.domain.monitoring import MEASURES
from drviewer.grading.card import read_card, write_card
from drviewer.grading.reference import FRACTIONS, PictureReference, picture_reference


@pytest.fixture
def reference() -> PictureReference:
    rng = np.random.default_rng(1)
    values = {name: rng.normal(size=300) for name in MEASURES}
    return picture_reference(values, [str(n // 2) for n in range(300)], "invented")


def test_quantiles_are_numpys(reference: PictureReference) -> None:
    rng = np.random.default_rng(1)
    expected = np.percentile(rng.normal(size=300), range(101))
    np.testing.assert_allclose(reference.quantiles["sharpness"], expected, atol=1e-5)
    assert (reference.n, reference.groups, len(FRACTIONS)) == (300, 150, 101)


def test_card_keeps_it(reference: PictureReference, plain_card: Callable[[int], Path]) -> None:
    path = plain_card(64)
    card = read_card(path)
    assert card.reference is None
    write_card(card.model_copy(update={"reference": reference}), path)
    assert read_card(path).reference == reference


@pytest.mark.parametrize(
    "change",
    [
        lambda found: found.pop("sharpness"),
        lambda found: found.update(sharpness=(1.0, 2.0)),
        lambda found: found.update(sharpness=tuple(-float(n) for n in range(101))),
    ],
)
def test_quantiles_that_cannot_be_are_refused(reference: PictureReference, change) -> None:
    found = dict(reference.quantiles)
    change(found)
    with pytest.raises(ValidationError):
        PictureReference(data="x", n=300, groups=150, quantiles=found)
