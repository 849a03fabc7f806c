"""Which heatmap is the best one: every candidate against lesions that people have marked.

The map measured is that of the grade the model gives; where it sees no retinopathy, that of the
most probable of grades 1 to 4. Two allowances, the same for every candidate and its control:
lesions are taken a 160th of the field wider than drawn, as their outlines are drawn by hand and the
network sees at an eighth of their resolution; a peak may lie a 32nd of the field beside a lesion,
which is the pointing game's 15 pixels of 500 (Zhang et al., "Top-down neural attention", 2016).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from drviewer.grading.card import model_path, verify_model
from drviewer.grading.heatmap import Explained, Method, explained
from drviewer.grading.heatmap_figures import HeatmapMeasurements, HeatmapRow
from drviewer.grading.intervals import Interval, bootstrap_interval
from drviewer.grading.network import attention_layer
from drviewer.grading.preprocess import Preprocessing
from drviewer.grading.quiet import import_tensorflow
from drviewer.training.heatmap_quality_lesions import (
    LesionImage,
    find_lesion_images,
    read_lesion_image,
)
from drviewer.training.heatmap_quality_scores import (
    Heat,
    areas,
    blurred,
    covered,
    dilated,
    energy_share,
    points_at,
    rotated_mean,
    stretched,
)

if TYPE_CHECKING:
    import keras

#: Two pixels of the picture: masks are drawn by hand, and maps are coarser than that.
_DILATION = 1 / 160
_TOLERANCE = 1 / 32


class Candidate(NamedTuple):
    """A way of making heatmaps, as ``grading.heatmap.explained`` takes it."""

    method: Method
    layer: str


class Scores(NamedTuple):
    """One candidate on one image; the names are those of ``HeatmapRow``."""

    energy: float
    energy_rotated: float
    pointing: float
    pointing_rotated: float
    deletion: float
    insertion: float


def measure_heatmaps(
    card_path: Path,
    lesions_folder: Path,
    on_progress: Callable[[int, int], None] | None = None,
) -> HeatmapMeasurements:
    """Measure every candidate of the model whose card is at ``card_path``.

    Raises:
        ModelError: the model can't be used.
        TrainingError: ``lesions_folder`` holds no images, or one without masks.
        ImageReadError: an image or a mask can't be read.
    """
    card = verify_model(card_path)
    import_tensorflow()
    import keras

    attention_layer()
    file = model_path(card, card_path)
    network = keras.saving.load_model(file, compile=False, safe_mode=True)
    return HeatmapMeasurements(
        data=lesions_folder.resolve().name,
        model_sha256=card.sha256,
        rows=measure_network(network, card.preprocessing, lesions_folder, on_progress),
    )


def measure_network(
    network: "keras.Model",
    preprocessing: Preprocessing,
    lesions_folder: Path,
    on_progress: Callable[[int, int], None] | None = None,
) -> tuple[HeatmapRow, ...]:
    """As ``measure_heatmaps``, for a network that has no card yet."""
    paths = find_lesion_images(lesions_folder)
    ways = {each: explained(network, each.layer, each.method) for each in candidates(network)}
    scores: dict[Candidate, list[Scores]] = {candidate: [] for candidate in ways}
    for done, path in enumerate(paths, start=1):
        image = _Subject.of(network, read_lesion_image(path, preprocessing))
        for candidate, explain in ways.items():
            scores[candidate].append(_scores(network, explain, image))
        if on_progress:
            on_progress(done, len(paths))
    return tuple(_row(candidate, found) for candidate, found in scores.items())


def candidates(network: "keras.Model") -> Iterator[Candidate]:
    """What is compared; after the attention HiResCAM is Grad-CAM and is left out."""
    yield Candidate("grad_cam", "attention")
    yield Candidate("layer_cam", "attention")
    yield Candidate("grad_cam", "features")
    yield Candidate("hires_cam", "features")
    yield Candidate("layer_cam", "features")
    yield Candidate("layer_cam", f"{finer_layer(network, 'features')}+features")


def finer_layer(network: "keras.Model", layer: str) -> str:
    """The last layer before ``layer`` on a finer grid: the end of the stage before.

    Found by its grid, as stages end in layers whose names Keras counts up.

    Raises:
        ValueError: there is none.
    """
    names = [each.name for each in network.layers]
    before = network.layers[1 : names.index(layer)]
    rows = network.get_layer(layer).output.shape[1]
    finer = [each.name for each in before if _rows(each) > rows]
    if not finer:
        raise ValueError(f"no layer before {layer!r} has a finer grid")
    return str(finer[-1])


def _rows(layer: "keras.layers.Layer") -> int:
    shape = layer.output.shape
    return int(shape[1]) if len(shape) == 4 else 0


@dataclass(frozen=True, slots=True, eq=False)
class _Subject:
    """One image with all that is the same for every candidate.

    ``whole`` and ``blank``: logits ``(5,)`` of the picture and of its cover.
    """

    image: LesionImage
    lesions: NDArray[np.bool_]
    near_lesions: NDArray[np.bool_]
    cover: NDArray[np.uint8]
    whole: NDArray[np.float32]
    blank: NDArray[np.float32]

    @classmethod
    def of(cls, network: "keras.Model", image: LesionImage) -> "_Subject":
        side = len(image.prepared)
        cover = blurred(image.prepared, image.inside)
        whole, blank = network.predict_on_batch(np.stack([image.prepared, cover]).astype("float32"))
        return cls(
            image=image,
            lesions=dilated(image.lesions, round(_DILATION * side)),
            near_lesions=dilated(image.lesions, round(_TOLERANCE * side)),
            cover=cover,
            whole=whole,
            blank=blank,
        )

    @property
    def grade(self) -> int:
        """The most probable grade of those with retinopathy."""
        return 1 + int(np.argmax(self.whole[1:]))


def _scores(network: "keras.Model", explain: Explained, subject: _Subject) -> Scores:
    picture, inside, grade = subject.image.prepared, subject.image.inside, subject.grade
    _, maps = explain(picture[np.newaxis].astype(np.float32))
    heat = stretched(np.asarray(maps)[0, grade], len(picture))

    def energy(turned: Heat) -> float:
        return energy_share(turned, subject.lesions, inside)

    def pointing(turned: Heat) -> float:
        return points_at(turned, subject.near_lesions, inside)

    steps = network.predict_on_batch(covered(picture, subject.cover, heat, inside))[:, grade]
    deletion, insertion = areas(
        float(subject.whole[grade]), float(subject.blank[grade]), steps.astype(np.float64)
    )
    return Scores(
        energy=energy(heat),
        energy_rotated=rotated_mean(energy, heat),
        pointing=pointing(heat),
        pointing_rotated=rotated_mean(pointing, heat),
        deletion=deletion,
        insertion=insertion,
    )


def _row(candidate: Candidate, scores: list[Scores]) -> HeatmapRow:
    def mean_of(column: NDArray[np.float64]) -> Interval:
        return bootstrap_interval(lambda picked: float(column[picked].mean()), len(column))

    columns = zip(Scores._fields, np.array(scores, np.float64).T, strict=True)
    figures = {name: mean_of(column) for name, column in columns}
    return HeatmapRow.model_validate({**candidate._asdict(), "n": len(scores), **figures})
