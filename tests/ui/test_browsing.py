"""Orders and filters of the browser, as values."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from drviewer.domain import (
    Assessment,
    FundusImage,
    Grade,
    Identity,
    Laterality,
    Patient,
    Quality,
    QualityIssue,
)
from drviewer.ui.browsing import (
    Arrangement,
    ImageFilter,
    QualityChoice,
    ReadState,
    arranged,
)

OLD, NEW = date(2023, 3, 1), date(2024, 9, 9)


def image(name: str, eye: str, day: date | None, grade: int | None, **facts: object) -> FundusImage:
    said = Assessment() if grade is None else Assessment(grade=Grade(grade))
    identity = Identity("P-1", laterality=Laterality(eye), exam_date=day)
    patient = Patient(1, "P-1", "Invented Person")
    values = {"quality": Quality(None), "assessment": said, **facts}
    return FundusImage(ord(name[0]), Path(name), 0, patient, identity, **values)


@pytest.fixture
def images() -> list[FundusImage]:
    return [
        image("c.jpg", "L", NEW, 1),
        image("a.jpg", "R", OLD, 4),
        image("B.jpg", "R", NEW, None),
        image("d.jpg", "", None, 0, is_signed=True),
        image("e.jpg", "L", OLD, None, quality=Quality(QualityIssue.BLURRED)),
    ]


def final(image: FundusImage) -> Grade | None:
    return image.final_grade


@pytest.mark.parametrize(
    ("arrangement", "names"),
    [
        (Arrangement.EYE, "a B e c d"),
        (Arrangement.VISIT, "B c a e d"),
        (Arrangement.NAME, "a B c d e"),
        (Arrangement.DATE, "B c a e d"),
        (Arrangement.GRADE, "a c d B e"),
    ],
)
def test_orders(images: list[FundusImage], arrangement: Arrangement, names: str) -> None:
    shown = [one.path.stem for one in arranged(images, arrangement, final)]
    assert " ".join(shown) == names


@pytest.mark.parametrize(
    ("chosen", "names"),
    [
        (ImageFilter(), "c a B d e"),
        (ImageFilter(grades=frozenset({Grade.NO_DR, Grade.PDR})), "a d"),
        (ImageFilter(state=ReadState.TO_GRADE), "B e"),
        (ImageFilter(state=ReadState.GRADED), "c a"),
        (ImageFilter(state=ReadState.SIGNED), "d"),
        (ImageFilter(quality=QualityChoice.UNGRADABLE), "e"),
        (ImageFilter(quality=QualityChoice.GRADABLE), "c a B d"),
        (ImageFilter(eye=Laterality.LEFT), "c e"),
        (ImageFilter(eye=Laterality.UNKNOWN), "d"),
        (ImageFilter(since=NEW), "c B"),
        (ImageFilter(until=OLD), "a e"),
        (ImageFilter(since=OLD, until=OLD), "a e"),
        (ImageFilter(eye=Laterality.RIGHT, state=ReadState.TO_GRADE), "B"),
    ],
)
def test_filters(images: list[FundusImage], chosen: ImageFilter, names: str) -> None:
    assert " ".join(one.path.stem for one in images if chosen.passes(one, final)) == names
    assert chosen.is_neutral == (len(names.split()) == 5)


def test_an_image_that_nobody_checked_is_neither_gradable_nor_ungradable(
    images: list[FundusImage],
) -> None:
    unchecked = image("f.jpg", "R", NEW, None, quality=None)
    passes: Callable[[QualityChoice], bool] = lambda choice: ImageFilter(quality=choice).passes(  # noqa: E731
        unchecked, final
    )
    assert passes(QualityChoice.UNCHECKED)
    assert not passes(QualityChoice.GRADABLE)
    assert not passes(QualityChoice.UNGRADABLE)
