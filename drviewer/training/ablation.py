"""What each part of the recipe is worth: short runs that differ in one thing, judged cross-set.

Every run learns from some sets and is measured on others that it never saw, so what is told is how
well it travels to other cameras. A finished run's figures are kept; a cut ablation goes on.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from drviewer.errors import TrainingError
from drviewer.grading.card_figures import AblationResult, AblationRow
from drviewer.training.cross_set import cross_set_figures
from drviewer.training.dataset import FieldCache
from drviewer.training.fit import Fitting
from drviewer.training.labels import read_labels
from drviewer.training.plan import RANDOM_WEIGHTS, TrainingPlan
from drviewer.training.runs import read_plan

OnRun = Callable[[str, int, int, float], None]

#: What is changed, and the words for it.
_CHANGES: dict[str, tuple[str, dict[str, object]]] = {
    "base": ("the recipe", {}),
    "random": ("without pretraining", {"backbone_weights": RANDOM_WEIGHTS}),
    "plain": ("without CLAHE", {"clahe_clip_limit": 0.0}),
    "no_attention": ("without self-attention", {"has_attention": False}),
    "no_dropout": ("without dropout", {"has_dropout": False}),
    "geometry": ("flips, turns, scale and crop only", {"augmentation": "geometry"}),
    "former": (
        "nothing of dim and hazy pictures",
        {"augmentation": "cameras", "level_dim": False},
    ),
    "unlevelled": ("with every camera's own colours", {"level_colours": False}),
    "cross_entropy": ("without the expected grade's error", {"expected_grade_weight": 0.0}),
}
_LARGER = "larger"


class Ablation:
    """``names`` of runs to make under ``work``; ``plan`` is the short recipe with one stage."""

    def __init__(
        self, plan: TrainingPlan, labels: Path, root: Path, learnt: Sequence[str], work: Path
    ) -> None:
        everything = read_labels(labels, root)
        self._plan, self._work = plan, work
        self._train = [x for x in everything if x.set_name in learnt and x.split != "val"]
        self._test = [x for x in everything if x.set_name not in learnt]
        self._learnt = tuple(learnt)
        if plan.start is not None:
            raise TrainingError(
                f"An ablation can't begin with the training {plan.start}: it may have learnt from "
                "the sets that test.",
                advice="Give a file of weights (--backbone-weights).",
            )
        if not self._train or not self._test:
            raise TrainingError(
                f"The labels {labels} leave nothing to learn from or nothing to test on.",
                advice="Name one or more of the sets that stand in its column set, not all.",
            )

    def run(self, on_cut: Callable[[int, int], None], on_run: OnRun) -> AblationResult:
        """Make every run that is not made yet; the result of all."""
        side = self._plan.size * 2
        train = FieldCache(self._train, self._work, side, on_cut)
        test = FieldCache(self._test, self._work, side, on_cut)
        rows: list[AblationRow] = []
        for name, words, plan in self._plans():
            rows += self._rows(name, words, plan, train, test, on_run)
        stage = self._plan.stages[0]
        return AblationResult(
            learnt_from=self._learnt,
            images=len(self._train),
            epochs=stage.epochs,
            size=stage.size,
            backbone=self._plan.backbone,
            rows=tuple(rows),
        )

    def _plans(self) -> list[tuple[str, str, TrainingPlan]]:
        plan, stage = self._plan, self._plan.stages[0]
        found = [
            (name, words, plan.model_copy(update=changes))
            for name, (words, changes) in _CHANGES.items()
        ]
        larger = stage.model_copy(update={"size": stage.size * 7 // 5})
        words = f"at {larger.size} px"
        # What the recipe does not do anyway can't be left out of it.
        found = [one for one in found if one[0] == "base" or one[2] != plan]
        return [*found, (_LARGER, words, plan.model_copy(update={"stages": (larger,)}))]

    def _rows(
        self,
        name: str,
        words: str,
        plan: TrainingPlan,
        train: FieldCache,
        test: FieldCache,
        on_run: OnRun,
    ) -> list[AblationRow]:
        folder = self._work / name
        folder.mkdir(parents=True, exist_ok=True)
        self._claim(folder, plan)
        kept = folder / "logits.npz"
        if not kept.exists():
            fitting = Fitting(plan, train, test, folder)
            for _ in fitting.epochs(lambda step, steps, loss: on_run(words, step, steps, loss)):
                pass
            np.savez(
                kept, averaged=fitting.logits(test), last=fitting.logits(test, is_averaged=False)
            )
        with np.load(kept) as logits:
            rows = [self._row(words, logits["averaged"])]
            if name == "base":
                rows.append(self._row("without averaged weights", logits["last"]))
        return rows

    def _claim(self, folder: Path, plan: TrainingPlan) -> None:
        """What was made with other parameters is no result of these."""
        told = folder / "plan.json"
        is_begun = told.exists() or (folder / "logits.npz").exists()
        if is_begun and (not told.exists() or read_plan(folder) != plan):
            raise TrainingError(
                f"The run {folder} was made with other parameters.",
                advice="Give the same parameters, or another --work folder.",
            )
        told.write_text(plan.model_dump_json(indent=2) + "\n", encoding="utf-8")

    def _row(self, words: str, logits: NDArray[np.float32]) -> AblationRow:
        names = np.array([label.set_name for label in self._test])
        grades = np.array([label.grade for label in self._test])
        figures = {
            str(name): cross_set_figures(
                logits[names == name], grades[names == name], "most_probable"
            )
            for name in dict.fromkeys(names)
        }
        return AblationRow(change=words, sets=figures)
