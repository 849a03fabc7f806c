"""First gradability check: is this a colour fundus photograph, and good enough to be graded?

The measures are explained in ``imaging.measures``. Where the limits come from: those of colour,
texture, sharpness and field from training photographs and everyday pictures; those of glare and
lopsidedness from the validation photographs and degraded copies of 17 training photographs of
APTOS; that of evenness was moved once more after looking at photographs near it,
validation photographs among them. So the share of validation photographs that they refuse (5 of
518) is not held out.

That of blockiness follows from the model's agreement, which falls at JPEG's second step: it refuses
96 % of such copies of 150 training photographs (3.3, the former limit, 25 %), and of the EyePACS
photographs as they are 16 of 985 more, dim and soft ones; of APTOS, IDRiD and the validation
photographs none more.

Those of brightness and of medium detail follow from it too: agreement falls at the third step of
darkness and of haze, of which they refuse 99 % and 92 % (57 % and 79 % with 29 and no limit), and
of 4,076 training photographs that passed before 10 and 4, of the validation photographs none. Of a
photograph darker than that the levelling before the network makes a part black.

So does that of pixels: of 150 training photographs shrunk until the field is 128 pixels across,
kappa is 0.81 as of those as they are, at 112 0.74, at 96 0.71, at 64 0.64, and of the EyePACS ones
among them every second referable one is missed there.

The limit of the middle is where shadows over the macula begin among EyePACS' and IDRiD's training
photographs, looked at one by one; it refuses no validation photograph that was not refused before.

The others do not follow from the model's agreement. ``drviewer gradability`` measures that: limits
should refuse a step at which quadratic kappa lies more than 0.10 below that of the photographs as
they are, as far as at most one percent of the validation photographs is refused.

=========================  =======================================  ==============================
limit                      photographs as they are                  what must be refused
=========================  =======================================  ==============================
fine ≤ 0.046               99.5 %: 0.036 / 0.029 / 0.033            page 0.067, noise 0.1
medium ≤ 0.056             highest 0.053 / 0.042 / 0.038            cat 0.058, coins 0.096
saturation ≥ 0.06          lowest 0.14 / 0.088 / 0.55               grey pictures 0
red_blue ≥ −5              lowest 2 / −1 / 59                       rocket −39
red_green ≥ −15            lowest 1 / −8 / 44                       blue and green pictures
colour_spread ≤ 0.17       highest 0.15 / 0.16 / 0.11               astronaut 0.21, cup 0.23
border_corners ≥ 3         fewest 4 / 3 / 4                         everyday pictures 0 to 1
brightness ≥ 40            0.5 %: 48 / 27 / 83                      darkness step 3: 99 % below
brightness ≤ 253           99.5 %: 212 / 248 / 223                  red at its end all over
overexposed ≤ 0.06         99.5 %: 0.014 / 0.022 / 0.002            overexposure step 4: 0.16
glare ≤ 0.09               highest 0.010 / 0.068 / 0.004            glare step 3: 0.13 and more
evenness ≥ 0.175           0.5 %: 0.23 / 0.18 / 0.37                lashes step 5: 0.08 to 0.14
middle ≥ 0.42              lowest 0.56 / 0.22 / 0.36                shadow step 3: 0.23 to 0.37
lopsided ≤ 0.026           highest 0.020 / 0.021 / 0.008            lashes step 2 on: half of them
blockiness ≤ 2.2           98 %: 1.3 / 2.2 / 1.7                    JPEG step 2: 96 % above
fine ≥ 0.0045              0.5 %: 0.0073 / 0.0040 / 0.0072          blur step 4, haze step 4
medium ≥ 0.0062            lowest 0.0047 / 0.0056 / 0.0069          haze step 3: 0.005 to 0.009
fine / medium ≥ 0.48       lowest 0.51 / 0.54 / 0.74                blur step 3: 0.39 to 0.48
field_pixels ≥ 112         fewest 150 of all three                  shrunk to 96: kappa 0.10 lower
=========================  =======================================  ==============================

(Three figures: APTOS / EyePACS / IDRiD, of training or validation photographs. Steps, measured on
APTOS only: ``imaging.degrade.STRENGTHS``.)

Blur takes fine detail before coarse and haze takes both, so their ratio tells which it was. A lid
that covers half the field leaves either a dark part or, darker still, a field that seems to end
there: both reasons are right. A retina that fills the picture, without any border, is told from an
everyday picture by stricter limits and refused as too little of the retina.
"""

from typing import Final

from drviewer.domain import Quality, QualityIssue, Rgb
from drviewer.imaging.measures import Measures, measure

#: Raised with every change of a limit or a measure here, and with a network that knows others for
#: no fundus photograph: what a former revision checked and nobody has read is checked anew.
REVISION: Final = 1

_MAX_FINE, _MAX_MEDIUM = 0.046, 0.056
_MIN_SATURATION, _MIN_RED_BLUE, _MIN_RED_GREEN, _MAX_COLOUR_SPREAD = 0.06, -5, -15, 0.17
_MIN_BORDER_CORNERS = 3
_MIN_BRIGHTNESS, _MAX_BRIGHTNESS = 40, 253
_MAX_OVEREXPOSED, _MOSTLY_OVEREXPOSED = 0.06, 0.5
_MIN_EVENNESS, _MIN_MIDDLE = 0.175, 0.42
_MAX_GLARE = 0.09
_MAX_BLOCKINESS = 2.2
_MIN_FINE, _MIN_MEDIUM = 0.0045, 0.0062
_MIN_FINE_TO_MEDIUM, _HAZE_FINE_TO_MEDIUM = 0.48, 0.6
_MIN_FIELD_PIXELS = 112
_MIN_FIELD_SHARE, _ASPECTS, _MAX_LOPSIDED = 0.25, (0.6, 1.6), 0.026


def assess(rgb: Rgb) -> Quality:
    """The gradability of ``(h, w, 3)`` uint8, with the first reason found against it.

    ``sharpness`` (1 is the limit, more is sharper): the smallest of fine detail, medium detail and
    fine to medium detail, each over its limit. ``illumination``: the evenness, 0 to 1.
    ``field_share``: the part of the picture that the field of view covers.
    """
    measures = measure(rgb)
    if measures is None:
        return Quality(QualityIssue.NO_FIELD, revision=REVISION)
    return Quality(
        _issue(measures),
        sharpness=_sharpness(measures),
        illumination=measures.evenness,
        field_share=measures.field_share,
        revision=REVISION,
    )


def _sharpness(measures: Measures) -> float:
    return min(
        measures.fine / _MIN_FINE,
        measures.medium / _MIN_MEDIUM,
        _ratio(measures) / _MIN_FINE_TO_MEDIUM,
    )


def _ratio(measures: Measures) -> float:
    """Blur takes fine detail first; haze takes fine and coarse alike."""
    return measures.fine / max(measures.medium, 1e-6)


def _issue(measures: Measures) -> QualityIssue | None:
    has_border = measures.border_corners >= _MIN_BORDER_CORNERS
    if has_border and (issue := _changes_colours(measures)):
        return issue
    if not (_is_smooth(measures) and _has_retina_colours(measures)):
        return QualityIssue.NOT_FUNDUS
    if not has_border:
        cropped = _is_surely_retina(measures)
        return QualityIssue.SMALL_FIELD if cropped else QualityIssue.NOT_FUNDUS
    return _spoilt_by(measures)


def _changes_colours(measures: Measures) -> QualityIssue | None:
    """What leaves too little of a retina's colours and texture to tell one by them."""
    if measures.blockiness > _MAX_BLOCKINESS:
        # What is too bright has little detail left: of that, compression leaves blocks only.
        is_burnt_out = measures.overexposed > _MAX_OVEREXPOSED
        return QualityIssue.TOO_BRIGHT if is_burnt_out else QualityIssue.COMPRESSED
    if measures.overexposed > _MOSTLY_OVEREXPOSED and _is_smooth(measures):
        return QualityIssue.TOO_BRIGHT
    if measures.brightness < _MIN_BRIGHTNESS:
        is_half_lit = measures.evenness < _MIN_EVENNESS
        return QualityIssue.UNEVEN if is_half_lit else QualityIssue.TOO_DARK
    if measures.evenness < _MIN_EVENNESS and _is_smooth(measures) and _is_reddish(measures):
        return QualityIssue.UNEVEN  # light and shadow spread the colours of one retina
    return None


def _is_smooth(measures: Measures) -> bool:
    """A retina has little fine texture; fur, print, leaves and noise have much."""
    return measures.fine <= _MAX_FINE and measures.medium <= _MAX_MEDIUM


def _has_retina_colours(measures: Measures) -> bool:
    return _is_reddish(measures) and measures.colour_spread <= _MAX_COLOUR_SPREAD


def _is_reddish(measures: Measures) -> bool:
    return (
        measures.saturation >= _MIN_SATURATION
        and measures.red_blue >= _MIN_RED_BLUE
        and measures.red_green >= _MIN_RED_GREEN
    )


def _is_surely_retina(measures: Measures) -> bool:
    """Without a border to go by: the middle of what photographs and their cut-outs show."""
    return (
        0.002 <= measures.fine <= 0.028
        and 0.003 <= measures.medium <= 0.038
        and measures.colour_spread <= 0.115
        and measures.saturation >= 0.22
        and measures.red_blue >= 20
        and measures.red_green >= -2
    )


def _spoilt_by(measures: Measures) -> QualityIssue | None:
    # First: light that swallows the border leaves a field that looks cut.
    if measures.overexposed > _MAX_OVEREXPOSED or measures.brightness > _MAX_BRIGHTNESS:
        return QualityIssue.TOO_BRIGHT
    if _is_cut(measures):
        return QualityIssue.SMALL_FIELD
    if measures.field_pixels < _MIN_FIELD_PIXELS:
        return QualityIssue.FEW_PIXELS
    if measures.glare > _MAX_GLARE:
        return QualityIssue.GLARE
    if measures.evenness < _MIN_EVENNESS or measures.middle < _MIN_MIDDLE:
        return QualityIssue.UNEVEN
    if _sharpness(measures) < 1:
        is_hazy = _ratio(measures) >= _HAZE_FINE_TO_MEDIUM
        return QualityIssue.HAZY if is_hazy else QualityIssue.BLURRED
    return None


def _is_cut(measures: Measures) -> bool:
    narrow, wide = _ASPECTS
    return (
        measures.field_share < _MIN_FIELD_SHARE
        or not narrow <= measures.aspect <= wide
        or measures.lopsided > _MAX_LOPSIDED
    )
