"""What a user may choose of how the model answers."""

from dataclasses import dataclass
from typing import Literal

from drviewer.grading.card import Models, OperatingPoint

#: What runs the network: ``keras`` with TensorFlow is the reference; ``litert`` starts at once;
#: ``auto`` is LiteRT where the model was exported for it, else Keras.
Engine = Literal["auto", "keras", "litert"]


@dataclass(frozen=True, slots=True)
class GraderOptions:
    """``models``: who answers; ``operating_point``: what counts as referable; ``engine``: what runs
    the network.
    """

    models: Models = "default"
    operating_point: OperatingPoint = "sensitive"
    engine: Engine = "auto"


DEFAULT_OPTIONS = GraderOptions()
