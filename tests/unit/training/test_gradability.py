"""Curves of degraded photographs, and what is refused of other pictures."""

from collections.abc import Iterable
from pathlib import Path
from types import SimpleNamespace

import cv2
import numpy as np
import pytest

from drviewer.domain import Grade, Rgb
from drviewer.grading.outlier import fit_known
from drviewer.imaging.degrade import STEPS, Degradation
from drviewer.imaging.phantom import PhantomSpec, draw_phantom
from drviewer.training.gradability import RIGHT_REASONS, measure_curves, sample
from drviewer.training.labels import LabelledImage, read_labels
from drviewer.training.not_fundus import draw_not_fundus
from drviewer.training.refusals import measure_refused, not_fundus_pictures


class BrightnessNetwork:
    """Stands in for a network: right while the red channel is as bright as it was drawn."""

    card = SimpleNamespace(thresholds={"referable": 0.5})

    def answers(self, pictures: Iterable[Rgb]) -> tuple[np.ndarray, np.ndarray]:
        red = np.array([float(rgb[..., 0].mean()) for rgb in pictures])
        grades = np.where(red > 80, np.arange(len(red)) * 0 + 3, 0)
        return np.eye(5)[grades], np.column_stack((red, red**0.5))


def labels(count: int, set_name: str = "a", grade: int = 3) -> list[LabelledImage]:
    return [
        LabelledImage(Path(f"{set_name}{grade}{i}.png"), Grade(grade), set_name)
        for i in range(count)
    ]


def test_sample_is_fixed_and_has_as_many_of_each_grade_of_each_set() -> None:
    pool = labels(90) + labels(40, grade=0) + labels(5, "b")
    chosen = sample(pool, 30)
    assert chosen == sample(pool, 30)
    cells = [(label.set_name, int(label.grade)) for label in chosen]
    assert (cells.count(("a", 3)), cells.count(("a", 0)), cells.count(("b", 3))) == (10, 10, 5)
    assert sample([], 30) == []


@pytest.fixture(scope="module")
def curves(tmp_path_factory: pytest.TempPathFactory):
    """Of two drawn eyes; the stand-in says grade 3, of two eyes with grades 3 and 0."""
    folder = tmp_path_factory.mktemp("eyes")
    drawn = []
    for seed, grade in ((3, Grade.SEVERE_NPDR), (4, Grade.NO_DR)):
        path = folder / f"{seed}.png"
        cv2.imwrite(str(path), draw_phantom(PhantomSpec(seed, side=256)).rgb[..., ::-1])
        drawn.append(LabelledImage(path, grade, "drawn"))
    return measure_curves(BrightnessNetwork(), drawn, "val")  # type: ignore[arg-type]


def test_curve_has_every_step_of_every_kind(curves) -> None:
    assert [curve.kind for curve in curves.curves] == [str(kind) for kind in Degradation]
    assert all([s.step for s in c.steps] == list(range(1, STEPS + 1)) for c in curves.curves)
    assert curves.sets == {"drawn": 2}
    assert curves.clean.n == 2
    assert curves.clean.refused == 0
    assert curves.clean.reason_right is None


def test_agreement_and_refusal_are_counted_a_step(curves) -> None:
    dark = next(curve for curve in curves.curves if curve.kind == "darkness").steps
    assert curves.clean.accuracy == 0.5
    assert curves.clean.referable_accuracy == 0.5
    assert dark[0].refused == 0
    assert dark[-1].refused == 1
    assert dark[-1].reason_right == 1
    assert dark[-1].qwk_passed is None


def test_every_kind_has_a_right_reason() -> None:
    assert set(RIGHT_REASONS) == set(Degradation)
    assert all(RIGHT_REASONS.values())


def test_fall_is_found_where_kappa_drops(monkeypatch: pytest.MonkeyPatch) -> None:
    from drviewer.training import gradability

    clean = SimpleNamespace(qwk=0.9)
    steps = tuple(SimpleNamespace(step=i + 1, qwk=qwk) for i, qwk in enumerate((0.9, 0.82, 0.7)))
    monkeypatch.setattr(gradability, "Curve", SimpleNamespace)
    assert gradability._curve(Degradation.BLUR, steps, clean).fallen_from == 3  # type: ignore
    assert gradability._curve(Degradation.BLUR, steps[:2], clean).fallen_from is None  # type: ignore


def test_both_judges_are_counted() -> None:
    eye = draw_phantom(PhantomSpec(3, side=256)).rgb
    near = np.random.default_rng(1).normal(eye[..., 0].mean(), 3, 200)
    known = fit_known(np.column_stack((near, near**0.5)), directions=1)
    pictures = [eye, draw_not_fundus("document", 1), np.zeros((50, 50, 3), np.uint8)]
    refused = measure_refused(BrightnessNetwork(), known, pictures)  # type: ignore[arg-type]
    assert (refused.n, refused.by_image, refused.by_features, refused.by_either) == (3, 2, 2, 2)
    assert sum(refused.reasons.values()) == 2
    assert refused.share == pytest.approx(2 / 3)


@pytest.mark.model
@pytest.mark.photographs
def test_other_pictures_are_refused_and_photographs_are_not(photographs: Path) -> None:
    """The bundled model with the limits kept beside it, on photographs it did not learn from."""
    from drviewer.grading.card import default_card_path
    from drviewer.training.pooled import PooledNetwork, read_all

    network = PooledNetwork(default_card_path())
    table = photographs / "labels.csv"
    known = network.kept_features()
    assert known is not None
    val = sample(read_labels(table, photographs, split="val"), 60)
    others = {
        kind: measure_refused(network, known, pictures)
        for kind, pictures in not_fundus_pictures(photographs, val[:20], each=10)
    }
    total = sum(refused.n for refused in others.values())
    assert total > 100
    assert sum(refused.by_either for refused in others.values()) >= 0.99 * total
    assert measure_refused(network, known, read_all(val)).by_features <= 1
