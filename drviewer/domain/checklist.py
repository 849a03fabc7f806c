"""The signs that the ICDR scale is made of, as a reader ticks them off, quadrant by quadrant.

Source: Wilkinson et al., Ophthalmology 2003;110:1677-82 (the 4-2-1 rule for severe NPDR).
"""

from dataclasses import dataclass
from enum import IntEnum

from drviewer.language import tr, tr_noop

QUADRANTS = (
    tr_noop("Superior temporal"),
    tr_noop("Superior nasal"),
    tr_noop("Inferior temporal"),
    tr_noop("Inferior nasal"),
)


class Amount(IntEnum):
    """Intraretinal haemorrhages in one quadrant."""

    NONE = 0
    SOME = 1
    MANY = 2
    """More than 20."""

    @property
    def label(self) -> str:
        return (tr("None"), tr("Up to 20"), tr("More than 20"))[self]


_NOWHERE = (False, False, False, False)


@dataclass(frozen=True, slots=True)
class Checklist:
    """What was seen; a tuple has one entry a quadrant, in the order of ``QUADRANTS``.

    ``is_done``: the reader has gone through the list, so that what is not ticked is absent.
    """

    haemorrhages: tuple[Amount, Amount, Amount, Amount] = (Amount.NONE,) * 4
    venous_beading: tuple[bool, bool, bool, bool] = _NOWHERE
    irma: tuple[bool, bool, bool, bool] = _NOWHERE
    """Prominent intraretinal microvascular abnormalities."""
    has_microaneurysms: bool = False
    has_exudates: bool = False
    """Hard exudates or cotton-wool spots."""
    has_neovascularisation: bool = False
    has_vitreous_haemorrhage: bool = False
    """Vitreous or preretinal."""
    has_dme_signs: bool = False
    """Thickening, or hard exudates, near the centre of the macula."""
    is_done: bool = False

    @property
    def is_empty(self) -> bool:
        return self == Checklist()
