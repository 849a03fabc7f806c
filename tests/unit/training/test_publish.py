"""Cards put together: measured on the file, joined only where two are better, told as a page."""

import json
import shutil
from pathlib import Path

import cv2
import numpy as np
import pytest

from drviewer import paths
from drviewer.domain import Grade
from drviewer.errors import TrainingError
from drviewer.grading.card import read_card, read_cards
from drviewer.training.labels import LabelledImage

pytestmark = pytest.mark.model


@pytest.fixture
def labels(tmp_path: Path) -> list[LabelledImage]:
    made = []
    for i in range(10):
        picture = np.zeros((80, 80, 3), np.uint8)
        cv2.circle(picture, (40, 40), 35, (30, 60 + 15 * i, 190), -1)
        path = tmp_path / f"{i}.png"
        cv2.imwrite(str(path), picture)
        made.append(LabelledImage(path, Grade(i % 5), "invented", "val", str(i)))
    return made


@pytest.fixture
def members(tiny_model_card: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Two cards in one folder, of the same tiny network."""
    folder = tmp_path / "models"
    shutil.copytree(tiny_model_card.parent, folder)
    second = folder / "second.json"
    shutil.copy(folder / tiny_model_card.name, second)
    return folder / tiny_model_card.name, second


def silent(_words: str):
    return lambda _done, _total: None


def test_published_cards_hold_what_was_measured_on_these_images(
    members: tuple[Path, Path], labels: list[LabelledImage]
) -> None:
    from drviewer.training.publish import Member, publish

    first, second = members
    card = publish(Member(first), Member(second), labels, sections={}, on_progress=silent)
    assert read_card(first) == card
    assert card.metrics["invented"].n == 10
    assert card.together is not None
    assert card.together.sha256 == read_card(second).sha256
    assert read_card(second).together is None


def test_partner_that_was_not_measured_better_is_not_the_default(
    members: tuple[Path, Path], labels: list[LabelledImage]
) -> None:
    from drviewer.training.publish import Member, publish

    first, second = members
    publish(Member(first), Member(second), labels, sections={}, on_progress=silent)
    assert [len(read_cards(first, models)) for models in ("default", "one", "two")] == [1, 1, 2]


def test_two_of_the_same_network_answer_as_one(
    members: tuple[Path, Path], labels: list[LabelledImage]
) -> None:
    from drviewer.grading.grader import Grader
    from drviewer.grading.options import GraderOptions
    from drviewer.imaging.files import read_image
    from drviewer.training.publish import Member, publish

    first, second = members
    publish(Member(first), Member(second), labels, sections={}, on_progress=silent)
    one, two = (Grader(first, GraderOptions(models=m)) for m in ("one", "two"))
    picture = read_image(labels[3].path)
    np.testing.assert_allclose(
        one.grade(picture).probabilities, two.grade(picture).probabilities, atol=1e-5
    )
    assert one.card.identity != two.card.identity


def test_labels_without_validation_images_are_refused(
    members: tuple[Path, Path], tmp_path: Path
) -> None:
    from drviewer.training.publish import Member, publish

    label = LabelledImage(tmp_path / "a.png", Grade.NO_DR, "a", "train")
    with pytest.raises(TrainingError, match="split val"):
        publish(Member(members[0]), None, [label], sections={}, on_progress=silent)


def test_section_of_another_kind_is_refused(tmp_path: Path) -> None:
    from drviewer.grading.card_figures import AblationResult
    from drviewer.training.publish import read_section

    path = tmp_path / "ablation.json"
    path.write_text(json.dumps({"rows": 3}))
    with pytest.raises(TrainingError, match=r"ablation\.json can't be read as AblationResult"):
        read_section(path, AblationResult)


def test_bundled_page_is_the_one_its_cards_give() -> None:
    from drviewer.training.model_card_page import model_card_page

    folder = paths.bundle_dir() / "models"
    card = read_card(folder / "dr_grader.json")
    partner = None if card.together is None else read_card(folder / card.together.card)
    assert (folder / "MODEL_CARD.md").read_text(encoding="utf-8") == model_card_page(card, partner)
