"""What a user may choose of how the model answers."""

from dataclasses import dataclass

from drviewer.grading.card import Models, OperatingPoint


@dataclass(frozen=True, slots=True)
class GraderOptions:
    """``models``: who answers; ``operating_point``: what counts as referable."""

    models: Models = "default"
    operating_point: OperatingPoint = "sensitive"


DEFAULT_OPTIONS = GraderOptions()
