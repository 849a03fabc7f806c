"""The model card as a page: ``MODEL_CARD.md``, made from the cards alone."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from drviewer.grading.card import Answering, ModelCard
from drviewer.grading.card_figures import (
    AblationResult,
    Comparison,
    CrossSetFigures,
    FormerTraining,
)
from drviewer.grading.heatmap_figures import HeatmapMeasurements
from drviewer.grading.metrics import Metrics
from drviewer.grading.reference import PictureReference
from drviewer.training.markdown import bullets, number, table
from drviewer.training.model_card_gate import gate_section


def write_page(card: ModelCard, partner: ModelCard | None, path: Path) -> None:
    """Write the page to ``path``."""
    path.write_text(model_card_page(card, partner), encoding="utf-8")


def model_card_page(card: ModelCard, partner: ModelCard | None) -> str:
    """The whole page as Markdown, ``partner``'s figures beside the first one's."""
    parts = [
        "# Model card",
        "Made from `dr_grader.json` by `drviewer publish`; change that, not this.",
        _uses(card),
        _networks(card, partner),
        _results(card, partner),
        _calibration(card),
        "" if card.gradability is None else gate_section(card.gradability),
        "" if card.comparison is None else _comparison(card.comparison),
        "" if card.ablation is None else _ablation(card.ablation),
        "" if card.heatmaps is None else _heatmaps(card, card.heatmaps),
        "" if card.reference is None else _reference(card.reference),
        "## Known failures\n\n" + bullets(card.limitations),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _uses(card: ModelCard) -> str:
    return f"## Intended use\n\n{card.intended_use}\n\nNot for:\n\n{bullets(card.not_for)}"


def _networks(card: ModelCard, partner: ModelCard | None) -> str:
    rows = [_network_row(one) for one in (card, partner) if one is not None]
    head = ("network", "file", "SHA-256", "input", "began with", "epochs", "seed", "computing")
    data = card.training.data
    learnt = table(("set", "images", "terms"), [(d.name, str(d.n), d.terms) for d in data])
    both = [one for one in (card, partner) if one is not None]
    commands = "\n".join(f"    {one.training.command}" for one in both)
    return (
        f"## Networks and their training\n\n{table(head, rows)}\n\n"
        f"Learnt from (patients and copies of a picture stay in one split):\n\n{learnt}\n\n"
        f"Commands, without this machine's folders:\n\n{commands}"
    ) + "".join(_former(one) for one in both)


def _former(card: ModelCard) -> str:
    former = card.training.former
    if not former:
        return ""
    head = ("training", "began with", "taught by", "stages", "seed", "pictures", "computing")
    rows = [_former_row(one) for one in former]
    return f"\n\nTrainings that {card.name} stands on:\n\n{table(head, rows)}"


def _former_row(one: FormerTraining) -> tuple[str, ...]:
    taught, levelled = ", ".join(one.teachers) or "–", ", dim ones levelled" * one.level_dim
    start = (f"{one.name} ({one.backbone or '?'})", one.initial_weights, taught, one.stages)
    seed = "its folder is gone" if one.seed is None else str(one.seed)
    return (*start, seed, one.augmentation + levelled, _computing(one.seconds))


def _network_row(card: ModelCard) -> tuple[str, ...]:
    training = card.training
    hours = _computing(training.seconds)
    side = card.preprocessing.size
    start = (card.name, f"`{card.file}`", f"`{card.sha256[:16]}…`", f"{side} × {side}")
    return (*start, training.initial_weights, f"{training.epochs:g}", str(training.seed), hours)


#: Two of some sixty cores of a 225 W server processor, with memory and cooling; not measured.
_WATTS = 15.0


def _computing(seconds: float | None) -> str:
    if seconds is None:
        return "–"
    energy = f"about {seconds * _WATTS / 3.6e6:.2f} kWh (estimated at {_WATTS:.0f} W)"
    return f"{seconds / 60:.0f} min on two cores, {energy}"


def _results(card: ModelCard, partner: ModelCard | None) -> str:
    answering = _all_answering(card, partner)
    default = "both together" if card.with_models("default").together else card.name
    parts = [
        "## How well it grades",
        "Validation photographs, none left out, gradable or not. Temperature, operating points and "
        "grade sets are fitted on the same photographs for use; the figures here are nested (each "
        f"fifth under what the others gave). 95 % intervals: bootstrap. **Default: {default}.**",
    ]
    for name in answering[0][1].metrics:
        parts.append(f"### {name}")
        rows = [_metrics_row(words, one.metrics[name]) for words, one in answering]
        parts.append(table(_METRICS_HEAD, rows))
        parts += [f"{words}: {_confusion(one.metrics[name])}" for words, one in answering]
    parts.append("### Sets that were never seen\n\n" + _cross_set(answering))
    return "\n\n".join(parts)


_METRICS_HEAD = ("", "accuracy", "kappa", "macro F1", "AUC ≥ 2", "AUC ≥ 3", "≥ 3 found", "ECE")


def _all_answering(card: ModelCard, partner: ModelCard | None) -> list[tuple[str, Answering]]:
    alone: list[tuple[str, Answering]] = [(x.name, x) for x in (card, partner) if x is not None]
    return alone if card.together is None else [*alone, ("both together", card.together)]


def _metrics_row(words: str, one: Metrics) -> tuple[str, ...]:
    threatening = one.vision_threatening.auc if one.vision_threatening else None
    by_chance = "" if one.ece_by_chance is None else f"; {one.ece_by_chance:.3f} by chance alone"
    return (
        f"{words} (n = {one.n})",
        str(one.intervals.get("accuracy", number(one.accuracy))),
        str(one.intervals.get("qwk", number(one.qwk))),
        str(one.intervals.get("macro_f1", number(one.macro_f1))),
        str(one.intervals.get("referable_auc", number(one.referable.auc))),
        number(threatening),
        number(one.severe_recall),
        f"{number(one.ece)}{by_chance}",
    )


def _confusion(one: Metrics) -> str:
    """Rows are the readers' grades 0 to 4."""
    return "`" + " ".join("[" + " ".join(map(str, row)) + "]" for row in one.confusion) + "`"


def _cross_set(answering: Sequence[tuple[str, Answering]]) -> str:
    rows = [
        (words, name, str(one.n), str(one.qwk), str(one.referable_auc))
        for words, answers in answering
        for name, one in answers.cross_set.items()
    ]
    if not rows:
        return "Not measured."
    said = (
        "As the networks were at the end of the stage that left these sets out, before they saw "
        "any photograph of them. What is chosen (who answers, how the grade is decided) is chosen "
        "by these."
    )
    return f"{said}\n\n{table(('', 'set', 'images', 'kappa', 'AUC ≥ 2'), rows)}"


def _calibration(card: ModelCard) -> str:
    one = card.answering if card.together is None else card.with_models("default").answering
    points = [
        (words, *(_point(one, what, point) for what in ("referable", "vision_threatening")))
        for words, point in (("sensitive", ""), ("balanced", "_balanced"))
    ]
    coverage = [(grade, number(share)) for grade, share in one.grade_set_coverage.items()]
    return (
        "## Calibration, calls, sets of grades\n\n"
        f"Temperature {one.temperature:.3f}; the grade is the {one.decision.replace('_', ' ')} "
        "one. A probability is never shown as 0 or 1.\n\n"
        + table(("operating point", "referable from", "vision-threatening from"), points)
        + "\n\nShare of images whose 90 % set of grades holds the reader's grade (nested):\n\n"
        + table(("grade", "coverage"), coverage)
    )


def _point(one: Answering, what: str, suffix: str) -> str:
    threshold = one.thresholds.get(f"{what}{suffix}")
    return "–" if threshold is None else f"{threshold:.3f}"


def _ablation(result: AblationResult) -> str:
    names = list(result.rows[0].sets)
    head = ("change", *(f"{name}: {what}" for name in names for what in ("kappa", "AUC ≥ 2")))
    rows = [(row.change, *_cross_cells(row.sets[name] for name in names)) for row in result.rows]
    return (
        "## What each part of the recipe is worth\n\n"
        f"Short runs: {result.backbone}, {result.size} px, {result.epochs} epochs on "
        f"{result.images} photographs of {', '.join(result.learnt_from)}; measured on sets of "
        f"which they saw nothing.\n\n{table(head, rows)}"
    )


def _comparison(found: Comparison) -> str:
    names = list(found.rows[0].sets)
    head = ("networks", *(f"{name}: {what}" for name in names for what in ("kappa", "AUC ≥ 2")))
    rows = [
        (" + ".join(row.networks), *_cross_cells(row.sets[name] for name in names))
        for row in found.rows
    ]
    learnt = [
        f"{network} ({stages})"
        for row in found.rows
        if len(row.networks) == 1
        for network, stages in zip(row.networks, row.stages, strict=True)
    ]
    counts = ", ".join(f"{name} {one.n}" for name, one in found.rows[0].sets.items())
    return (
        "## The networks compared on sets that none of them saw\n\n"
        f"Short runs made for this: {'; '.join(learnt)}; the grade is decided as in the program. "
        f"Photographs: {counts}.\n\n{table(head, rows)}"
    )


def _cross_cells(figures: Iterable[CrossSetFigures]) -> list[str]:
    return [str(one) for each in figures for one in (each.qwk, each.referable_auc)]


def _heatmaps(card: ModelCard, found: HeatmapMeasurements) -> str:
    rows = [
        (row.method, row.layer, *(str(getattr(row, name)) for name in _HEATMAP_FIGURES))
        for row in found.rows
    ]
    return (
        "## Where it looked\n\n"
        f"{found.data}, {found.rows[0].n} photographs with lesion masks; the first network. "
        f"Shipped: {card.heatmap_method}, layer {card.heatmap_layer}. “Turned” is the same map "
        "turned about the field's centre: what chance and the retina's usual layout give. A "
        "faithful map has a low deletion and a high insertion.\n\n" + table(_HEATMAPS_HEAD, rows)
    )


_HEATMAP_FIGURES = (
    *("energy", "energy_rotated", "pointing", "pointing_rotated"),
    *("deletion", "insertion"),
)
_HEATMAPS_HEAD = (
    *("method", "layer", "heat in lesions", "turned"),
    *("pointing", "turned", "deletion", "insertion"),
)


def _reference(found: PictureReference) -> str:
    """The quantiles that tell most of each measure."""
    rows = [
        (name.replace("_", " "), *(f"{values[place]:.3g}" for place in (5, 25, 50, 75, 95)))
        for name, values in found.quantiles.items()
    ]
    return (
        "## What the photographs looked like\n\n"
        f"{found.n} {found.data} that show a retina, of {found.groups} patients; "
        "`drviewer monitor` compares a clinic's with them.\n\n"
        + table(("measure", "5 %", "25 %", "median", "75 %", "95 %"), rows)
    )
