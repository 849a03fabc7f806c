"""First gradability check: is this a colour fundus photograph, and good enough to be graded?

The measures are explained in ``imaging.measures``. Every limit was chosen on the *training* part
of the public photographs only (1,050: 500 APTOS, 400 EyePACS, 150 IDRiD): where it refuses about
half a percent of a set or less, as near as that allows to what deliberately spoilt copies of 75
good ones and everyday pictures show. ``tests/benchmarks/quality_thresholds.py`` prints the
percentiles again.

========================  ===========================================  =========================
limit                     training photographs                         what must be refused
========================  ===========================================  =========================
fine ≤ 0.042              99.5 %: 0.036 / 0.029 / 0.033                ihc 0.044, page 0.067
medium ≤ 0.055            highest 0.049 / 0.036 / 0.037                cat 0.058, coins 0.096
saturation ≥ 0.06         lowest 0.14 / 0.088 / 0.55                   grey pictures 0
red_blue ≥ −5             lowest 2 / −1 / 59                           rocket −39
red_green ≥ −15           lowest 1 / −8 / 44                           blue and green pictures
colour_spread ≤ 0.17      highest 0.13 / 0.16 / 0.11                   astronaut 0.21, cup 0.23
border_corners ≥ 3        fewest 4 / 3 / 4                             everyday pictures 0 to 1
brightness ≥ 26           0.5 %: 48 / 27 / 83                          a tenth of the light: 11–22
brightness ≤ 250          99.5 %: 203 / 240 / 218                      red at its end all over
overexposed ≤ 0.06        99.5 %: 0.014 / 0.022 / 0.002                three times: median 0.58
evenness ≥ 0.17           0.5 %: 0.23 / 0.18 / 0.37                    half unlit: 5 % below 0.09
fine ≥ 0.0045             0.5 %: 0.0073 / 0.0040 / 0.0072              blur of 1.5 %: ≤ 0.0050
fine / medium ≥ 0.48      lowest 0.51 / 0.54 / 0.74                    blur of 1 %: median 0.43
========================  ===========================================  =========================

(Three figures: APTOS / EyePACS / IDRiD. Blur: a Gaussian's sigma in percent of the picture.)

Light that falls off gradually, and a fifth of the usual light, mostly pass: labelled photographs
are no better. A retina that fills the picture, without any border, is told from an everyday picture
by stricter limits and refused as too little of the retina.
"""

from drviewer.domain import Quality, QualityIssue, Rgb
from drviewer.imaging.measures import Measures, measure

_MAX_FINE, _MAX_MEDIUM = 0.042, 0.055
_MIN_SATURATION, _MIN_RED_BLUE, _MIN_RED_GREEN, _MAX_COLOUR_SPREAD = 0.06, -5, -15, 0.17
_MIN_BORDER_CORNERS = 3
_MIN_BRIGHTNESS, _MAX_BRIGHTNESS = 26, 250
_MAX_OVEREXPOSED, _MOSTLY_OVEREXPOSED = 0.06, 0.5
_MIN_EVENNESS = 0.17
_MIN_FINE, _MIN_FINE_TO_MEDIUM = 0.0045, 0.48
_MIN_FIELD_SHARE, _ASPECTS = 0.25, (0.6, 1.6)


def assess(rgb: Rgb) -> Quality:
    """The gradability of ``(h, w, 3)`` uint8, with the first reason found against it.

    ``sharpness`` (1 is the limit, more is sharper): the smaller of fine detail and of fine to
    medium detail, each over its limit. ``illumination``: the evenness, 0 to 1. ``field_share``:
    the part of the picture that the field of view covers.
    """
    measures = measure(rgb)
    if measures is None:
        return Quality(QualityIssue.NO_FIELD)
    return Quality(
        _issue(measures),
        sharpness=_sharpness(measures),
        illumination=measures.evenness,
        field_share=measures.field_share,
    )


def _sharpness(measures: Measures) -> float:
    ratio = measures.fine / max(measures.medium, 1e-6)
    return min(measures.fine / _MIN_FINE, ratio / _MIN_FINE_TO_MEDIUM)


def _issue(measures: Measures) -> QualityIssue | None:
    has_border = measures.border_corners >= _MIN_BORDER_CORNERS
    if has_border and measures.overexposed > _MOSTLY_OVEREXPOSED and _is_smooth(measures):
        return QualityIssue.TOO_BRIGHT  # white has no colour left to tell a retina by
    if not (_is_smooth(measures) and _has_retina_colours(measures)):
        return QualityIssue.NOT_FUNDUS
    if not has_border:
        cropped = _is_surely_retina(measures)
        return QualityIssue.SMALL_FIELD if cropped else QualityIssue.NOT_FUNDUS
    return _spoilt_by(measures)


def _is_smooth(measures: Measures) -> bool:
    """A retina has little fine texture; fur, print, leaves and noise have much."""
    return measures.fine <= _MAX_FINE and measures.medium <= _MAX_MEDIUM


def _has_retina_colours(measures: Measures) -> bool:
    return (
        measures.saturation >= _MIN_SATURATION
        and measures.red_blue >= _MIN_RED_BLUE
        and measures.red_green >= _MIN_RED_GREEN
        and measures.colour_spread <= _MAX_COLOUR_SPREAD
    )


def _is_surely_retina(measures: Measures) -> bool:
    """Without a border to go by: the middle of what photographs and their cut-outs show."""
    return (
        0.003 <= measures.fine <= 0.025
        and 0.006 <= measures.medium <= 0.035
        and measures.colour_spread <= 0.1
        and measures.saturation >= 0.25
        and measures.red_blue >= 25
        and measures.red_green >= 8
    )


def _spoilt_by(measures: Measures) -> QualityIssue | None:
    narrow, wide = _ASPECTS
    if measures.field_share < _MIN_FIELD_SHARE or not narrow <= measures.aspect <= wide:
        return QualityIssue.SMALL_FIELD
    if measures.brightness < _MIN_BRIGHTNESS:
        return QualityIssue.TOO_DARK
    if measures.overexposed > _MAX_OVEREXPOSED or measures.brightness > _MAX_BRIGHTNESS:
        return QualityIssue.TOO_BRIGHT
    if measures.evenness < _MIN_EVENNESS:
        return QualityIssue.UNEVEN
    if _sharpness(measures) < 1:
        return QualityIssue.BLURRED
    return None
