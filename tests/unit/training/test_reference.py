"""The reference that publishing puts into the card: measured as the program measures."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from drviewer.domain import Grade, Laterality
from drviewer.imaging.phantom import PhantomSpec, draw_phantom
from drviewer.imaging.quality import assess
from drviewer.training.labels import LabelledImage
from drviewer.training.reference import measure_reference


@pytest.fixture(scope="module")
def labels(tmp_path_factory: pytest.TempPathFactory) -> list[LabelledImage]:
    """Three drawn retinas of two patients, and a grey wall."""
    folder = tmp_path_factory.mktemp("drawn")
    made = []
    for seed in range(3):
        path = folder / f"{seed}.png"
        rgb = draw_phantom(PhantomSpec(seed, Laterality.RIGHT, side=384)).rgb
        cv2.imwrite(str(path), cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR))
        made.append(LabelledImage(path, Grade.NO_DR, "drawn", "val", str(seed // 2)))
    wall = folder / "wall.png"
    cv2.imwrite(str(wall), np.full((200, 200, 3), 128, np.uint8))
    return [*made, LabelledImage(wall, Grade.NO_DR, "drawn", "val", "9")]


def test_reference_holds_what_shows_a_retina(labels: list[LabelledImage]) -> None:
    seen: list[tuple[int, int]] = []
    found = measure_reference(labels, lambda done, total: seen.append((done, total)))
    assert found is not None
    assert (found.n, found.groups, found.data) == (3, 2, "validation photographs of drawn")
    assert seen[-1] == (4, 4)
    rgbs = [cv2.cvtColor(cv2.imread(str(one.path)), cv2.COLOR_BGR2RGB) for one in labels[:3]]
    shares = sorted(assess(rgb).field_share for rgb in rgbs)
    assert found.quantiles["field_share"][0] == pytest.approx(shares[0], abs=1e-4)
    assert found.quantiles["field_share"][-1] == pytest.approx(shares[-1], abs=1e-4)


def test_nothing_to_go_by_is_no_reference(labels: list[LabelledImage]) -> None:
    assert measure_reference(labels[3:], lambda _done, _total: None) is None


@pytest.mark.model
def test_publishing_fills_the_card(
    labels: list[LabelledImage], tiny_model_card: Path, tmp_path: Path
) -> None:
    import shutil

    from drviewer.grading.card import read_card
    from drviewer.training.model_card_page import model_card_page
    from drviewer.training.publish import Member, publish

    folder = tmp_path / "models"
    shutil.copytree(tiny_model_card.parent, folder)
    card_path = folder / tiny_model_card.name
    publish(
        Member(card_path),
        None,
        labels * 4,
        sections={},
        on_progress=lambda _words: lambda _done, _total: None,
    )
    card = read_card(card_path)
    assert card.reference is not None
    assert card.reference.n == 12
    assert "## What the photographs looked like" in model_card_page(card, None)
