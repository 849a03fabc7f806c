"""The gradability check: what is refused, and with which reason."""

import csv
from collections import Counter
from pathlib import Path

import cv2
import numpy as np
import pytest

from drviewer.domain import Grade, Laterality, QualityIssue, Rgb
from drviewer.imaging.degrade import Degradation, degrade
from drviewer.imaging.files import read_image
from drviewer.imaging.phantom import LESIONS_OF_GRADE, PhantomSpec, draw_phantom
from drviewer.imaging.quality import assess
from drviewer.training.gradability import RIGHT_REASONS


def retina(side: int = 600, seed: int = 7) -> Rgb:
    return draw_phantom(PhantomSpec(seed, side=side)).rgb


def blurred(rgb: Rgb, percent: float) -> Rgb:
    return cv2.GaussianBlur(rgb, (0, 0), rgb.shape[0] * percent / 100)


def darkened(rgb: Rgb, share: float) -> Rgb:
    return (rgb * share).astype(np.uint8)


def median_level(rgb: Rgb) -> float:
    brightest = rgb.max(axis=2)
    return float(np.median(brightest[brightest > 25]))


def veiled(rgb: Rgb, share: float) -> Rgb:
    """Contrast lost evenly: fine and medium detail in the same proportion."""
    around = cv2.GaussianBlur(rgb, (0, 0), rgb.shape[0] / 12)
    veil = cv2.addWeighted(rgb, 1 - share, around, share, 0)
    return np.where(rgb.max(axis=2, keepdims=True) > 25, veil, rgb).astype(np.uint8)


def overexposed(rgb: Rgb, times: float) -> Rgb:
    lit = rgb.max(axis=2, keepdims=True) > 25
    return np.where(lit, np.clip(rgb.astype(np.float32) * times + 40, 0, 255), rgb).astype(np.uint8)


def cut_out(rgb: Rgb, share: float) -> Rgb:
    height, width = rgb.shape[:2]
    rows = slice(int(height * (1 - share) / 2), int(height * (1 + share) / 2))
    columns = slice(int(width * (1 - share) / 2), int(width * (1 + share) / 2))
    return np.ascontiguousarray(rgb[rows, columns])


def shadowed(rgb: Rgb) -> Rgb:
    """A tenth of the light is left on the side that is darker already."""
    across = np.linspace(0, 1, rgb.shape[1])[np.newaxis, :, np.newaxis]
    half = rgb.shape[1] // 2
    if rgb[:, :half].sum() > rgb[:, half:].sum():
        across = 1 - across
    return (rgb * (0.1 + 0.9 * np.clip(across * 2.2 - 0.9, 0, 1))).astype(np.uint8)


def one_strip(rgb: Rgb) -> Rgb:
    covered = rgb.copy()
    covered[:, : int(rgb.shape[1] * 0.65)] = 0
    return covered


@pytest.mark.parametrize("grade", list(Grade))
@pytest.mark.parametrize("laterality", [Laterality.RIGHT, Laterality.LEFT])
def test_drawn_eye_of_every_grade_is_gradable(grade: Grade, laterality: Laterality) -> None:
    spec = PhantomSpec(int(grade) + 40, laterality, 512, LESIONS_OF_GRADE[grade])
    quality = assess(draw_phantom(spec).rgb)
    assert quality.is_gradable
    assert quality.reason == ""
    assert quality.sharpness > 1
    assert 0.17 < quality.illumination < 1
    assert 0.6 < quality.field_share < 0.8


@pytest.mark.parametrize("side", [224, 400, 1280, 3000])
def test_resolution_does_not_change_the_answer(side: int) -> None:
    reference = retina(1500)
    how = cv2.INTER_AREA if side < 1500 else cv2.INTER_CUBIC
    quality = assess(cv2.resize(reference, (side, side), interpolation=how))
    assert quality.is_gradable
    assert quality.sharpness == pytest.approx(assess(reference).sharpness, rel=0.35)


SPOILT = [
    (lambda rgb: blurred(rgb, 1.5), QualityIssue.BLURRED),
    (lambda rgb: blurred(rgb, 4), QualityIssue.BLURRED),
    (lambda rgb: darkened(rgb, 0.1), QualityIssue.TOO_DARK),
    (lambda rgb: overexposed(rgb, 2.6), QualityIssue.TOO_BRIGHT),
    (lambda rgb: overexposed(rgb, 5), QualityIssue.TOO_BRIGHT),
    (shadowed, QualityIssue.UNEVEN),
    (lambda rgb: cut_out(rgb, 0.5), QualityIssue.SMALL_FIELD),
    (one_strip, QualityIssue.SMALL_FIELD),
    (lambda rgb: cv2.resize(rgb, (96, 96), interpolation=cv2.INTER_AREA), QualityIssue.FEW_PIXELS),
]
NAMES = ["blur 1.5", "blur 4", "dark", "bright", "white", "shadow", "cut out", "strip", "small"]


@pytest.mark.parametrize(("spoil", "issue"), SPOILT, ids=NAMES)
def test_spoilt_picture_is_refused_with_its_reason(spoil, issue) -> None:
    quality = assess(spoil(retina()))
    assert quality.issue == issue
    assert quality.reason == issue.reason
    assert quality.is_fundus


def test_a_photograph_too_dark_for_the_networks_levelling_is_refused() -> None:
    rgb = retina()
    assert assess(darkened(rgb, 38 / median_level(rgb))).issue == QualityIssue.TOO_DARK
    assert assess(darkened(rgb, 46 / median_level(rgb))).is_gradable


def test_contrast_lost_in_fine_and_medium_detail_alike_is_haze() -> None:
    rgb = retina()
    assert assess(veiled(rgb, 0.8)).issue == QualityIssue.HAZY
    assert assess(veiled(rgb, 0.6)).is_gradable


STRONG = [
    (Degradation.BLUR, 3, QualityIssue.BLURRED),
    (Degradation.BLUR, 5, QualityIssue.BLURRED),
    (Degradation.DARKNESS, 4, QualityIssue.TOO_DARK),
    (Degradation.DARKNESS, 5, QualityIssue.TOO_DARK),
    (Degradation.OVEREXPOSURE, 3, QualityIssue.TOO_BRIGHT),
    (Degradation.OVEREXPOSURE, 5, QualityIssue.TOO_BRIGHT),
    (Degradation.GLARE, 3, QualityIssue.GLARE),
    (Degradation.GLARE, 5, QualityIssue.GLARE),
    (Degradation.HAZE, 4, QualityIssue.HAZY),
    (Degradation.HAZE, 5, QualityIssue.HAZY),
    (Degradation.LASHES, 3, QualityIssue.SMALL_FIELD),
    (Degradation.LASHES, 5, QualityIssue.UNEVEN),
    (Degradation.CROP, 3, QualityIssue.SMALL_FIELD),
    (Degradation.CROP, 5, QualityIssue.SMALL_FIELD),
    (Degradation.JPEG, 3, QualityIssue.COMPRESSED),
    (Degradation.JPEG, 5, QualityIssue.COMPRESSED),
    (Degradation.SHADOW, 3, QualityIssue.UNEVEN),
    (Degradation.SHADOW, 5, QualityIssue.UNEVEN),
]


@pytest.mark.parametrize(("kind", "step", "issue"), STRONG)
def test_strong_degradation_is_refused_with_its_reason(
    kind: Degradation, step: int, issue: QualityIssue
) -> None:
    assert assess(degrade(retina(400), kind, step, seed=2)).issue == issue


@pytest.mark.parametrize("kind", sorted(set(Degradation) - {Degradation.OVEREXPOSURE}))
def test_weak_degradation_is_let_pass(kind: Degradation) -> None:
    """Not the brightest step: the drawn eye is bright already."""
    assert assess(degrade(retina(400), kind, 1, seed=2)).is_gradable


def test_reflection_leaves_the_retina_its_colours() -> None:
    """A white patch over half the field is a reflection, not another kind of picture."""
    assert assess(degrade(retina(400), Degradation.GLARE, 5, seed=8)).is_fundus


def picture(name: str) -> Rgb:
    rng = np.random.default_rng(2)
    shape = (300, 400, 3)
    drawn = np.full(shape, 255, np.uint8)
    match name:
        case "black" | "nearly black":
            return np.full(shape, 0 if name == "black" else 4, np.uint8)
        case "white" | "grey" | "orange":
            colour = {"white": 255, "grey": 128, "orange": (210, 110, 50)}[name]
            return np.full(shape, colour, np.uint8)
        case "noise":
            return rng.integers(0, 256, shape, np.uint8)
        case "orange noise":
            grain = np.add(rng.normal(0, 40, shape), (190, 110, 50))
            return np.clip(grain, 0, 255).astype(np.uint8)
        case "page":
            for row in range(20, 290, 14):
                cv2.putText(drawn, "the quick brown fox", (15, row), 0, 0.5, (0, 0, 0), 1)
            return drawn
        case "screenshot":
            drawn[:] = 240
            cv2.rectangle(drawn, (0, 0), (399, 25), (50, 90, 160), -1)
            cv2.rectangle(drawn, (10, 40), (120, 290), (255, 255, 255), -1)
            for row in range(55, 280, 12):
                end = 130 + int(rng.integers(50, 250))
                cv2.line(drawn, (130, row), (end, row), (60, 60, 60), 2)
            return drawn
        case "grey disc":  # an angiogram or a red-free picture: no colour
            return np.repeat(retina(300)[..., 1:2], 3, axis=2)
        case "blue disc":
            return np.ascontiguousarray(retina(300)[..., ::-1])
        case "noise in a disc":
            mask = np.zeros(shape[:2], np.uint8)
            cv2.circle(mask, (200, 150), 140, 1, -1)
            grain = np.clip(np.add(rng.normal(0, 45, shape), (190, 100, 50)), 0, 255)
            return (grain * mask[..., np.newaxis]).astype(np.uint8)
    raise AssertionError(name)


@pytest.mark.parametrize(
    "name",
    [
        "black",
        "nearly black",
        "white",
        "grey",
        "orange",
        "noise",
        "orange noise",
        "page",
        "screenshot",
        "grey disc",
        "blue disc",
        "noise in a disc",
    ],
)
def test_no_fundus_photograph_is_refused_as_none(name: str) -> None:
    quality = assess(picture(name))
    assert not quality.is_gradable
    assert not quality.is_fundus


@pytest.mark.parametrize("shape", [(1, 1, 3), (2, 300, 3), (300, 2, 3), (16, 16, 3)])
@pytest.mark.parametrize("level", [0, 90, 255])
def test_tiny_pictures_are_refused_without_a_warning(shape: tuple[int, ...], level: int) -> None:
    assert not assess(np.full(shape, level, np.uint8)).is_gradable


def test_picture_is_left_as_it_was() -> None:
    rgb = retina(256)
    before = rgb.copy()
    assess(rgb)
    assert np.array_equal(rgb, before)


@pytest.mark.photographs
def test_everyday_pictures_are_refused(photographs: Path) -> None:
    paths = sorted((photographs / "not_fundus").iterdir())
    assert len(paths) >= 9
    accepted = [path.name for path in paths if assess(read_image(path)).is_fundus]
    assert accepted == []


def rows_of(photographs: Path, split: str) -> list[dict[str, str]]:
    with (photographs / "labels.csv").open(encoding="utf-8", newline="") as stream:
        return [row for row in csv.DictReader(stream) if row["split"] == split]


@pytest.mark.photographs
def test_at_most_one_in_a_hundred_validation_photographs_is_refused(photographs: Path) -> None:
    """All 518; in every set at most 5 %."""
    refused, total = Counter[str](), Counter[str]()
    for row in rows_of(photographs, "val"):
        total[row["set"]] += 1
        refused[row["set"]] += not assess(read_image(photographs / row["image"])).is_gradable
    assert refused.total() <= 0.01 * total.total()
    assert all(refused[name] <= 0.05 * total[name] for name in total)


@pytest.mark.photographs
@pytest.mark.parametrize("kind", list(Degradation))
def test_degraded_photographs_are_refused_with_the_right_reason(
    photographs: Path, kind: Degradation
) -> None:
    """Of 24 training photographs of three sets, at the two strongest steps."""
    rows = rows_of(photographs, "train")
    chosen = [row for name in ("aptos", "eyepacs", "idrid") for row in _eight_of(rows, name)]
    issues = []
    for place, row in enumerate(chosen):
        rgb = read_image(photographs / row["image"])
        if assess(rgb).is_gradable:
            issues += [assess(degrade(rgb, kind, step, seed=place)).issue for step in (4, 5)]
    refused = [issue for issue in issues if issue is not None]
    assert len(issues) >= 40
    assert len(refused) >= 0.75 * len(issues)
    assert sum(issue in RIGHT_REASONS[kind] for issue in refused) >= 0.9 * len(refused)


def _eight_of(rows: list[dict[str, str]], name: str) -> list[dict[str, str]]:
    of_set = [row for row in rows if row["set"] == name]
    return of_set[:: len(of_set) // 8][:8]


@pytest.mark.photographs
@pytest.mark.parametrize(("spoil", "issue"), SPOILT, ids=NAMES)
def test_spoilt_photographs_are_refused_with_their_reason(photographs: Path, spoil, issue) -> None:
    """Real, gradable ones of several cameras, made smaller for speed."""
    paths = sorted((photographs / "samples").glob("*/*.jp*g"))[::3]
    assert len(paths) >= 5
    for path in paths:
        rgb = read_image(path)
        small = cv2.resize(rgb, (900, round(900 * rgb.shape[0] / rgb.shape[1])))
        assert assess(small).is_gradable, path.name
        assert assess(spoil(small)).issue == issue, path.name
