"""The bundled Keras model, exported for LiteRT and proven: ``drviewer export``.

Logits, the five heatmaps and the pooled features come out of one graph: what ``grading.heatmap``
builds of the model, its weights frozen. The smallest of several ways to keep the weights that
stays near enough to Keras is taken.
"""

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Grade, Laterality, Rgb
from drviewer.errors import ModelError, TrainingError
from drviewer.grading.card import ModelCard, model_path, verify_model
from drviewer.grading.golden import (
    MOST_HEATMAP,
    MOST_PROBABILITY,
    Golden,
    compare,
    golden_path,
    write_golden,
)
from drviewer.grading.keras_engine import explained_model, load_model
from drviewer.grading.light_card import (
    LightCard,
    Parity,
    light_card_path,
    light_model_path,
    write_light_card,
)
from drviewer.grading.litert_engine import LOGITS, MAPS, PICTURE, POOL, load_file
from drviewer.grading.preprocess import prepare
from drviewer.grading.quiet import closed_stderr, import_tensorflow
from drviewer.imaging.files import read_image
from drviewer.imaging.phantom import LESIONS_OF_GRADE, PhantomSpec, draw_phantom
from drviewer.training.half_weights import with_half_weights
from drviewer.training.labels import LabelledImage

if TYPE_CHECKING:
    import keras

    from drviewer.grading.heatmap import Explained

#: Tried in this order; None keeps float32.
_HALF_FROM = (1, 50_000, 200_000, 400_000, None)
#: Of the limits: pictures that nobody has tried lie further off.
_SHARE = 0.5
PHOTOGRAPHS = 200
_GOLDEN_SIDE = 400

OnProgress = Callable[[int, int], None]
Squares = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """``logits``: ``(n, 5)``; ``maps``: ``(n, 5, h, w)``."""

    logits: NDArray[np.float32]
    maps: NDArray[np.float32]


def export_light(
    card_path: Path,
    *,
    pictures: Sequence[Rgb] = (),
    labels: Sequence[LabelledImage] = (),
    on_progress: OnProgress | None = None,
) -> LightCard:
    """Export the model at ``card_path`` and keep model, golden pictures and light card beside it.

    ``pictures``: whole photographs to store answers for (some drawn ones come with them);
    ``labels``: photographs on which it must answer as Keras does, of which 200 are taken.

    Raises:
        ModelError: the model can't be used, or no export answers as Keras does.
        ImageReadError: a labelled photograph can't be read.
    """
    card = verify_model(card_path)
    import_tensorflow()
    file = model_path(card, card_path)
    model = load_model(file)
    explain = explained_model(model, card, file, has_pool=_has_pool(model))
    golden = _golden(card, explain, pictures)
    trials = {"drawn and bundled": _drawn_squares(card)}
    if labels:
        trials["photographs"] = _photograph_squares(card, labels, on_progress)
    truths = {name: keras_answers(explain, squares) for name, squares in trials.items()}
    exported = convert(saved_graph(explain, card))
    half_from, content, parity = _smallest(card, exported, trials, truths)
    target = light_model_path(card, card_path)
    digest = _write(content, target)
    write_golden(golden, golden_path(card, card_path))
    light = LightCard(
        file=target.name,
        sha256=digest,
        model_sha256=card.sha256,
        half_from=half_from,
        parity=parity,
    )
    write_light_card(light, light_card_path(card, card_path))
    return light


def _has_pool(model: "keras.Model") -> bool:
    return any(layer.name == POOL for layer in model.layers)


def saved_graph(explain: "Explained", card: ModelCard) -> Any:
    """``picture`` ``(1, s, s, 3)`` → logits, maps and pool as a ``tf.Module`` of constants.

    Frozen first: names of Keras' variables (``_bn0/…``) are not allowed in a SavedModel.
    """
    import tensorflow as tf
    from tensorflow.python.framework.convert_to_constants import convert_variables_to_constants_v2

    side = card.preprocessing.size
    picture = tf.TensorSpec((1, side, side, 3), tf.float32, name=PICTURE)
    concrete = tf.function(explain, autograph=False).get_concrete_function(picture)
    frozen = convert_variables_to_constants_v2(concrete)
    names = (LOGITS, MAPS, POOL)

    module = tf.Module()
    module.serve = tf.function(
        lambda picture: dict(zip(names, frozen(picture), strict=False)),
        input_signature=[picture],
        autograph=False,
    )
    return module


def convert(module: Any, calibration: Squares | None = None) -> bytes:
    """The module of ``saved_graph`` as a LiteRT model: float32; with ``calibration``, int8."""
    import tensorflow as tf

    with tempfile.TemporaryDirectory() as folder, closed_stderr():
        tf.saved_model.save(module, folder, signatures={"serving_default": module.serve})
        converter = tf.lite.TFLiteConverter.from_saved_model(folder)
        if calibration is not None:
            converter.optimizations = [tf.lite.Optimize.DEFAULT]
            converter.representative_dataset = lambda: ([batch] for batch in _batches(calibration))
        return bytes(converter.convert())


def _batches(squares: Squares) -> Any:
    return (square[np.newaxis].astype(np.float32) for square in squares)


def _smallest(
    card: ModelCard, exported: bytes, trials: dict[str, Squares], truths: dict[str, Answers]
) -> tuple[int | None, bytes, tuple[Parity, ...]]:
    for half_from in _HALF_FROM:
        content = exported if half_from is None else with_half_weights(exported, half_from)
        parity = tuple(
            _parity(card, content, name, squares, truths[name]) for name, squares in trials.items()
        )
        if all(
            one.probability <= _SHARE * MOST_PROBABILITY and one.heatmap <= _SHARE * MOST_HEATMAP
            for one in parity
        ):
            return half_from, content, parity
    raise ModelError(
        f"The model {card.name} answers otherwise when it is run by LiteRT "
        f"(probabilities by {max(one.probability for one in parity):.2g}).",
        advice="It is not exported; Keras goes on answering.",
    )


def _parity(card: ModelCard, content: bytes, name: str, squares: Squares, truth: Answers) -> Parity:
    found = litert_answers(card, content, squares)
    apart = compare(found.logits, found.maps, truth.logits, truth.maps, card.temperature)
    return Parity(
        pictures=name, n=len(squares), probability=apart.probability, heatmap=apart.heatmap
    )


def keras_answers(explain: "Explained", squares: Squares) -> Answers:
    return _stacked([explain(batch)[:2] for batch in _batches(squares)])


def litert_answers(card: ModelCard, content: bytes, squares: Squares) -> Answers:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "trial.tflite"
        file.write_bytes(content)
        run = load_file(card, file)
    return _stacked([run(batch)[:2] for batch in _batches(squares)])


def _stacked(found: Sequence[Any]) -> Answers:
    logits, maps = zip(*found, strict=True)
    return Answers(
        np.concatenate([np.asarray(one, np.float32) for one in logits]),
        np.concatenate([np.asarray(one, np.float32) for one in maps]),
    )


def _golden(card: ModelCard, explain: "Explained", pictures: Sequence[Rgb]) -> Golden:
    """Small whole pictures, what is prepared of them, and what Keras says."""
    whole = [_reduced(picture) for picture in pictures] + [_drawn(grade=3, seed=7)]
    squares = np.stack([prepare(picture, card.preprocessing)[0] for picture in whole])
    answers = keras_answers(explain, squares)
    return Golden(card.sha256, np.stack(whole), squares, answers.logits, answers.maps)


def _reduced(picture: Rgb) -> Rgb:
    """The middle square of a photograph at 400 pixels; nothing is rounded."""
    side = min(picture.shape[:2])
    top, left = ((length - side) // 2 for length in picture.shape[:2])
    places = (np.arange(_GOLDEN_SIDE) * side) // _GOLDEN_SIDE
    return np.ascontiguousarray(picture[top + places][:, left + places])


def _drawn(grade: int, seed: int, side: int = _GOLDEN_SIDE) -> Rgb:
    eye = (Laterality.RIGHT, Laterality.LEFT)[seed % 2]
    return draw_phantom(
        PhantomSpec(seed, eye, side=side, lesions=LESIONS_OF_GRADE[Grade(grade)])
    ).rgb


def _drawn_squares(card: ModelCard) -> Squares:
    """Drawn eyes of every grade, and a picture without anything."""
    drawn = [_drawn(grade, seed, 512) for grade in range(5) for seed in (grade, grade + 5)]
    blank = np.zeros((card.preprocessing.size,) * 2 + (3,), np.uint8)
    return np.stack([*(prepare(one, card.preprocessing)[0] for one in drawn), blank])


def _photograph_squares(
    card: ModelCard, labels: Sequence[LabelledImage], on_progress: OnProgress | None
) -> Squares:
    order = np.random.default_rng(0).permutation(len(labels))[:PHOTOGRAPHS]
    return prepared_squares(card, [labels[place] for place in order], on_progress)


def prepared_squares(
    card: ModelCard, labels: Sequence[LabelledImage], on_progress: OnProgress | None = None
) -> Squares:
    """``(n, s, s, 3)``: the photographs as the network sees them.

    Raises:
        TrainingError: there are none.
    """
    if not labels:
        raise TrainingError(
            "There is no photograph to try the model on.", advice="Check the labels."
        )
    squares = []
    for done, label in enumerate(labels, start=1):
        squares.append(prepare(read_image(label.path), card.preprocessing)[0])
        if on_progress:
            on_progress(done, len(labels))
    return np.stack(squares)


def _write(content: bytes, path: Path) -> str:
    import hashlib

    beside = path.with_name(path.name + ".part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        raise ModelError(
            f"The exported model can't be written to {path}: {error}.",
            advice="Check the folder's permissions and free space.",
        ) from error
    return hashlib.sha256(content).hexdigest()
