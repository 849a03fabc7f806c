"""The model at work: verified, loaded once, one picture in and one ``Prediction`` out."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Grade, Prediction, Region, Rgb
from drviewer.errors import UnfamiliarImageError
from drviewer.grading.calibration import decide, softmax
from drviewer.grading.card import ModelCard
from drviewer.grading.engine import EngineReport
from drviewer.grading.grade_sets import grade_set
from drviewer.grading.loaded_network import (
    NetworkAnswer,
    mean_maps,
    verify_models,
)
from drviewer.grading.options import DEFAULT_OPTIONS, GraderOptions
from drviewer.grading.preprocess import Preprocessing, prepare_all
from drviewer.grading.self_test import load_tested
from drviewer.language import tr, tr_noop

_ALONE = tr_noop("Two networks are chosen; the installed model is one, which answers alone.")


class Grader:
    """One loaded model, or two that answer together. Making it takes a moment with LiteRT and
    seconds with Keras (TensorFlow, tracing); ``report`` tells which of them answers.

    Not thread-safe; the window has it in a process of its own (``GraderProcess``).
    """

    def __init__(self, card_path: Path, options: GraderOptions = DEFAULT_OPTIONS) -> None:
        """Verify and load the model whose card is at ``card_path``, and pass the self-test.

        Raises:
            ModelError: the model is missing, altered, unfit, can't be loaded or fails the
                self-test. There is no model with other weights to fall back on.
        """
        cards, chosen = verify_models(card_path, options)
        self.card: ModelCard = next(iter(cards.values()))
        self._options = options
        self._networks, report = load_tested(cards, chosen, options.engine)
        is_alone = options.models == "two" and self.card.together is None
        remarks = (*report.remarks, tr(_ALONE)) if is_alone else report.remarks
        self.report: EngineReport = replace(report, remarks=remarks)

    def __call__(self, prepared: Sequence[Rgb], region: Region) -> Prediction:
        """As ``answer``: a grader is what a worker answers with."""
        return self.answer(prepared, region)

    @property
    def preparations(self) -> tuple[Preprocessing, ...]:
        """How a picture is prepared for each network."""
        return tuple(network.card.preprocessing for network in self._networks)

    def try_on(self, prepared: Sequence[Rgb]) -> list[NetworkAnswer]:
        """What each network says of its square ``(size, size, 3)`` uint8, familiar or not."""
        pairs = zip(self._networks, prepared, strict=True)
        return [network.run(square) for network, square in pairs]

    def grade(self, rgb: Rgb) -> Prediction:
        """Prepare and grade one whole photograph ``(h, w, 3)`` uint8.

        Raises:
            UnfamiliarImageError: the picture is of no kind that the network knows.
        """
        return self.answer(*prepare_all(rgb, self.preparations))

    def logits(self, rgb: Rgb) -> NDArray[np.float64]:
        """``(networks, 5)``: each network's own logits of one whole photograph, uncalibrated."""
        prepared, _ = prepare_all(rgb, self.preparations)
        return np.stack([one.logits for one in self.try_on(prepared)])

    def answer(self, prepared: Sequence[Rgb], region: Region) -> Prediction:
        """Grade what ``prepare_all`` gave: a ``(size, size, 3)`` uint8 a network, and the region.

        Raises:
            ModelError: a network's answer is not a number.
            UnfamiliarImageError: the picture is of no kind that a network knows.
            ValueError: ``prepared`` has another shape or type.
        """
        found = self.try_on(prepared)
        if any(one.is_unfamiliar for one in found):
            raise UnfamiliarImageError(
                tr("The model does not know pictures of this kind."),
                advice=tr("Check that it is a colour fundus photograph; read it without AI."),
            )
        return self._prediction(found, region)

    def _prediction(self, found: Sequence[NetworkAnswer], region: Region) -> Prediction:
        answering, point = self.card.answering, self._options.operating_point
        mean = np.mean([one.logits for one in found], axis=0, dtype=np.float64)
        chances = softmax(mean, answering.temperature)
        grade = Grade(int(decide(chances[np.newaxis], answering.decision)[0]))
        floors = answering.grade_set_floors
        none, mild, moderate, severe, proliferative = chances.tolist()
        return Prediction(
            probabilities=(none, mild, moderate, severe, proliferative),
            heatmaps=mean_maps([one.maps for one in found]),
            region=region,
            model=self.card.identity,
            heatmap_layer=self.card.heatmap_layer,
            decided_grade=grade,
            grade_set=() if floors is None else grade_set(chances, floors, grade),
            referable_threshold=answering.threshold("referable", point),
            vision_threatening_threshold=answering.threshold("vision_threatening", point),
        )
