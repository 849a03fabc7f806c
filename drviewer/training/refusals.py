"""What is refused: of photographs that should be graded, and of pictures that are no fundus.

Two judges side by side: the image checks (``imaging.quality``) and the distance of the network's
pooled features (``grading.outlier``). ``measure_gradability`` puts everything in one report.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from drviewer.domain import QualityIssue, Rgb
from drviewer.grading.gate_figures import Gradability, Refused
from drviewer.grading.outlier import KnownFeatures
from drviewer.imaging.files import read_image
from drviewer.imaging.quality import assess
from drviewer.training.gradability import measure_curves, sample
from drviewer.training.labels import LabelledImage, read_labels
from drviewer.training.not_fundus import KINDS, draw_not_fundus, everyday_pictures, negative
from drviewer.training.pooled import OnProgress, PooledNetwork, read_all

SAMPLE = 150
_DRAWN_EACH = 40

#: What is being done, then done and total.
OnStage = Callable[[str], OnProgress]


def measure_gradability(
    table: Path,
    root: Path,
    card_path: Path,
    *,
    count: int = SAMPLE,
    pictures: Path | None = None,
    known: KnownFeatures | None = None,
    on_stage: OnStage = lambda _stage: lambda _done, _total: None,
) -> Gradability:
    """Curves of ``count`` training and validation photographs, and what is refused of the rest.

    ``pictures``: a folder of more pictures that are no fundus photographs. ``known``: other limits
    than those kept beside the model; without any they are found from all training photographs.

    Raises:
        TrainingError: the labels can't be used, or hold no ``train`` or no ``val`` photographs.
        ImageReadError: a photograph can't be read.
        ModelError: the model can't be used.
    """
    train = read_labels(table, root, split="train")
    val = read_labels(table, root, split="val")
    network = PooledNetwork(card_path)
    chosen_on = measure_curves(network, sample(train, count), "train", on_stage("Training sample"))
    reported = measure_curves(network, sample(val, count), "val", on_stage("Validation sample"))
    known = known or network.kept_features()
    if known is None:
        known = network.known_features(train, on_stage("Known features"))
    photographs = _refused_photographs(network, known, val, on_stage("Photographs"))
    others = {
        kind: measure_refused(network, known, shown)
        for kind, shown in not_fundus_pictures(root, sample(val, _DRAWN_EACH), pictures)
    }
    return Gradability(
        model_sha256=network.card.sha256,
        chosen_on=chosen_on,
        reported_on=reported,
        feature_directions=len(known.directions),
        feature_limit=known.limit,
        photographs=photographs,
        not_fundus=others,
        photographs_refused=_share(photographs.values()),
        not_fundus_refused=_share(others.values()),
    )


def measure_refused(
    network: PooledNetwork, known: KnownFeatures, pictures: Iterable[Rgb]
) -> Refused:
    """What both judges say of at least one picture ``(h, w, 3)`` uint8."""
    issues: list[QualityIssue | None] = []

    def checked() -> Iterator[Rgb]:
        for rgb in pictures:
            issues.append(assess(rgb).issue)
            yield rgb

    _, features = network.answers(checked())
    by_features = known.is_unknown(features)
    by_image = np.array([issue is not None for issue in issues])
    given = [str(issue) for issue in issues if issue is not None]
    return Refused(
        n=len(issues),
        by_image=int(by_image.sum()),
        by_features=int(by_features.sum()),
        by_either=int((by_image | by_features).sum()),
        reasons={reason: given.count(reason) for reason in sorted(set(given))},
    )


def not_fundus_pictures(
    root: Path,
    photographs: Sequence[LabelledImage],
    more: Path | None = None,
    *,
    each: int = _DRAWN_EACH,
) -> Iterator[tuple[str, Iterator[Rgb]]]:
    """Each kind with its pictures, ``each`` of what is drawn; a kind without any is left out.

    ``photographs`` are shown as negatives; real everyday pictures lie in ``root/not_fundus`` and
    in the folder ``more``.
    """
    everyday = everyday_pictures(root / "not_fundus")
    if more is not None:
        everyday += everyday_pictures(more)
    if everyday:
        yield "everyday", _with_cut_outs(everyday)
    for kind in KINDS:
        yield kind, (draw_not_fundus(kind, seed) for seed in range(each))
    yield "negative", (negative(rgb) for rgb in read_all(photographs))


def _with_cut_outs(paths: Sequence[Path]) -> Iterator[Rgb]:
    """Every picture, and its four corners of two thirds a side."""
    for path in paths:
        rgb = read_image(path)
        yield rgb
        height, width = (max(1, 2 * side // 3) for side in rgb.shape[:2])
        for rows in (slice(None, height), slice(-height, None)):
            for columns in (slice(None, width), slice(-width, None)):
                yield np.ascontiguousarray(rgb[rows, columns])


def _refused_photographs(
    network: PooledNetwork,
    known: KnownFeatures,
    labels: Sequence[LabelledImage],
    on_progress: OnProgress,
) -> dict[str, Refused]:
    by_set: dict[str, list[LabelledImage]] = {}
    for label in labels:
        by_set.setdefault(label.set_name, []).append(label)
    return {
        name: measure_refused(network, known, read_all(of_set, on_progress))
        for name, of_set in by_set.items()
    }


def _share(refused: Iterable[Refused]) -> float:
    figures = list(refused)
    return sum(figure.by_either for figure in figures) / sum(figure.n for figure in figures)
