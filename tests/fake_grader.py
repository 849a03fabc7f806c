"""A grader without a process: answers at once what was invented."""

from concurrent.futures import Future
from types import SimpleNamespace

import numpy as np

from drviewer.domain import Grade, ModelIdentity, Prediction, Region, Rgb


def invented_prediction() -> Prediction:
    """Grade 2, or maybe 3; every map has evidence everywhere but grade 0's, which has none."""
    heatmaps = np.ones((5, 7, 7), np.float32)
    heatmaps[0] = 0
    return Prediction(
        probabilities=(0.004, 0.03, 0.716, 0.21, 0.04),
        heatmaps=heatmaps,
        region=Region(60, 10, 280, 280),
        model=ModelIdentity("tiny", "0.0.1", "ab" * 32),
        decided_grade=Grade.MODERATE_NPDR,
        grade_set=(Grade.MODERATE_NPDR, Grade.SEVERE_NPDR),
        referable_threshold=0.25,
        vision_threatening_threshold=0.4,
    )


class FakeGrader:
    """Answers at once in this process; ``is_held`` keeps every answer back."""

    def __init__(self, prediction: Prediction) -> None:
        self.card = SimpleNamespace(identity=prediction.model)
        self.prediction = prediction
        self.is_held = False
        self.is_closed = False
        self.asked: list[Rgb] = []
        self.waiting: list[Future[Prediction]] = []
        self.start_error: Exception | None = None

    def start(self) -> Future[None]:
        future: Future[None] = Future()
        if self.start_error is not None:
            future.set_exception(self.start_error)
        else:
            future.set_result(None)
        return future

    def submit(self, rgb: Rgb) -> Future[Prediction]:
        future: Future[Prediction] = Future()
        self.asked.append(rgb)
        if self.is_held:
            self.waiting.append(future)
        else:
            future.set_result(self.prediction)
        return future

    def close(self) -> None:
        self.is_closed = True
        for future in self.waiting:
            future.cancel()
