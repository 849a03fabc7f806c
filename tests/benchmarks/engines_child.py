"""One engine in a process of its own: says "graded" at its first answer, then its figures.

It imports no more than it must, and prepares pictures as the program does.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

_IMAGES = 30
_THREADS = 2

Answer = Callable[[Any], object]


def main(kind: str) -> None:
    from photograph import any_photograph

    from drviewer.grading.card import default_card_path, read_card
    from drviewer.grading.preprocess import prepare

    card_path = default_card_path()
    card = read_card(card_path)
    square, region = prepare(any_photograph(), card.preprocessing)
    if kind in ("keras", "litert"):
        from drviewer.grading.grader import Grader
        from drviewer.grading.options import GraderOptions

        grader = Grader(card_path, GraderOptions(models="one", engine=kind))

        def ours() -> object:
            return grader.answer((square,), region)

        _tell(ours)
        return
    answer = _MAKERS[kind](card, card_path)
    batch = square[np.newaxis].astype(np.float32)
    _tell(lambda: answer(batch))


def _tell(work: Callable[[], object]) -> None:
    import psutil

    work()
    print("graded", flush=True)
    for _ in range(3):
        work()
    times = []
    for _ in range(_IMAGES):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1000)
    memory = psutil.Process().memory_info().rss / 1e6
    print(json.dumps([sorted(times)[len(times) // 2], memory]))


def _naive(card: Any, card_path: Path) -> Answer:
    """As in many a tutorial: predict for the grade, a tape for each heatmap."""
    import keras
    import tensorflow as tf

    from drviewer.grading.keras_engine import load_model

    model = load_model(card_path.with_name(card.file))
    layer = model.get_layer(card.heatmap_layer)
    both = keras.Model(model.input, [layer.output, model.output])

    def answer(batch: Any) -> object:
        model.predict(batch, verbose=0)
        maps = []
        for grade in range(5):
            with tf.GradientTape() as tape:
                features, logits = both(batch, training=False)
                tape.watch(features)
                one = logits[:, grade]
            # The features come out of the model itself, so the tape knows them.
            gradient = tape.gradient(one, features)
            if gradient is None:
                raise SystemExit("the tape gave no gradient")
            weights = tf.reduce_mean(gradient, axis=(1, 2), keepdims=True)
            maps.append(tf.nn.relu(tf.reduce_sum(weights * features, axis=-1)).numpy())
        return maps

    return answer


def _quantised(card: Any, card_path: Path) -> Answer:
    raise SystemExit("no 8-bit model is shipped: its heatmaps are others (docs/performance.md)")


def _light_file(card: Any, card_path: Path) -> Path:
    from drviewer.grading.light_card import light_model_path

    file = light_model_path(card, card_path)
    if not file.exists():
        raise SystemExit("the model was not exported for LiteRT: make export-model")
    return file


def _onnx(card: Any, card_path: Path) -> Answer:
    file = Path(tempfile.gettempdir()) / f"drviewer-{card.sha256[:12]}.onnx"
    if not file.exists():
        # In the first run, which does not count.
        try:
            from tf2onnx.convert import from_tflite
        except ImportError as error:
            raise SystemExit(f"not installed: {error.name}") from error
        from_tflite(str(_light_file(card, card_path)), opset=17, output_path=str(file))
    try:
        import onnxruntime
    except ImportError as error:
        raise SystemExit(f"not installed: {error.name}") from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = _THREADS
    session = onnxruntime.InferenceSession(str(file), options, ["CPUExecutionProvider"])
    name = session.get_inputs()[0].name
    return lambda batch: session.run(None, {name: batch})


def _openvino(card: Any, card_path: Path) -> Answer:
    try:
        import openvino
    except ImportError as error:
        raise SystemExit(f"not installed: {error.name}") from error
    core = openvino.Core()
    model = core.read_model(str(_light_file(card, card_path)))
    limits = {"INFERENCE_NUM_THREADS": _THREADS, "INFERENCE_PRECISION_HINT": "f32"}
    compiled = core.compile_model(model, "CPU", limits)
    return lambda batch: compiled([batch])


_MAKERS = {"naive": _naive, "quantised": _quantised, "onnx": _onnx, "openvino": _openvino}

if __name__ == "__main__":
    main(sys.argv[1])
