"""The model card's page: what is refused, and why."""

from collections.abc import Mapping

from drviewer.grading.gate_figures import Curve, Gradability, Refused, StepFigures
from drviewer.training.markdown import number, table


def gate_section(found: Gradability) -> str:
    """Curves over the degradations and what both judges refuse, as Markdown."""
    clean = found.reported_on.clean
    count = sum(found.reported_on.sets.values())
    return (
        "## When it does not answer\n\n"
        f"{count} validation photographs, spoilt in five steps a kind; kappa of all copies, "
        f"refused or not (as they are: {number(clean.qwk)}), share refused, and of those the share "
        "whose reason is the right one.\n\n"
        + table(_CURVES_HEAD, [_curve_row(curve) for curve in found.reported_on.curves])
        + "\n\nRefused of photographs as they are, and of pictures that are no fundus photograph, "
        "by the checks of the image, by the network's features (Mahalanobis distance beyond "
        f"{found.feature_limit:.1f}, {found.feature_directions} directions), by either:\n\n"
        + table(_REFUSED_HEAD, _refused_rows(found.photographs))
        + f"\n\nAll photographs: {found.photographs_refused:.1%}.\n\n"
        + table(_REFUSED_HEAD, _refused_rows(found.not_fundus))
        + f"\n\nAll that are none: {found.not_fundus_refused:.1%}."
    )


_CURVES_HEAD = ("degradation", *(f"step {step}" for step in range(1, 6)), "kappa falls from")
_REFUSED_HEAD = ("pictures", "n", "image", "features", "either")


def _curve_row(curve: Curve) -> tuple[str, ...]:
    falls = "–" if curve.fallen_from is None else f"step {curve.fallen_from}"
    return (curve.kind, *(_step(one) for one in curve.steps), falls)


def _step(one: StepFigures) -> str:
    right = "" if one.reason_right is None else f", {one.reason_right:.0%} right"
    return f"{number(one.qwk)}; {one.refused:.0%} refused{right}"


def _refused_rows(groups: Mapping[str, Refused]) -> list[tuple[str, ...]]:
    return [
        (name, str(one.n), str(one.by_image), str(one.by_features), f"{one.share:.1%}")
        for name, one in groups.items()
    ]
