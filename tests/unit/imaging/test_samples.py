"""The bundled samples can be read and say what they are."""

import csv

import pytest
from PIL import Image

from drviewer.domain import Grade, Laterality
from drviewer.imaging.files import find_images, read_image
from drviewer.imaging.phantom import LESIONS_OF_GRADE, PhantomSpec, draw_phantom
from drviewer.imaging.quality import assess
from drviewer.paths import resource

FOLDER = resource("samples")
IMAGES = find_images([FOLDER])


def test_every_sample_is_in_the_table_and_the_other_way_round() -> None:
    with (FOLDER / "patients.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert sorted(row["image"] for row in rows) == sorted(path.name for path in IMAGES)
    assert all(Laterality(row["laterality"]) for row in rows)


@pytest.mark.parametrize("path", IMAGES, ids=lambda path: path.name)
def test_sample_is_gradable(path) -> None:
    assert assess(read_image(path)).is_gradable


@pytest.mark.parametrize("path", IMAGES, ids=lambda path: path.name)
def test_drawn_sample_says_synthetic_in_name_and_metadata(path) -> None:
    with Image.open(path) as image:
        said = f"{image.getexif().get(270, '')} {image.info.get('comment', b'')!r}"
    assert ("synthetic" in path.name) == ("synthetic" in said)
    assert "synthetic" in path.name or path.name == "retina_cc0.jpg"


def test_drawn_sample_is_what_the_generator_draws() -> None:
    path = FOLDER / "synthetic_P-9001_OD_2024-05-01.jpg"
    lesions = LESIONS_OF_GRADE[Grade.MODERATE_NPDR]
    drawn = draw_phantom(PhantomSpec(11, Laterality.RIGHT, 1200, lesions)).rgb
    assert abs(read_image(path).astype(int) - drawn).mean() < 4
