"""What a training stands on, as the card tells it."""

from pathlib import Path

from drviewer.training.lineage import former_trainings, logged_seconds
from drviewer.training.plan import TrainingPlan, parse_stages

HEAD = "epoch,size,loss,val_accuracy,val_kappa,seconds\n"
STAGES = "224x2@6e-4 without idrid+eyepacs, 320x1@3e-4 rarity 0.25 2 times"


def make_run(folder: Path, weights: str, *teachers: Path) -> TrainingPlan:
    folder.mkdir()
    plan = TrainingPlan(
        backbone_weights=weights, stages=parse_stages(STAGES), teachers=tuple(map(str, teachers))
    )
    (folder / "plan.json").write_text(plan.model_dump_json(), encoding="utf-8")
    return plan


def test_every_training_that_one_stands_on_is_told_once_the_earliest_first(tmp_path: Path) -> None:
    first, second, third = (tmp_path / name for name in ("first", "second", "third"))
    make_run(first, "/weights/imagenet.npz")
    make_run(second, "/weights/imagenet.npz", first)
    plan = make_run(third, str(second), second, first)
    former = former_trainings(plan)
    assert [one.name for one in former] == ["first", "second"]
    assert [one.initial_weights for one in former] == ["imagenet.npz", "imagenet.npz"]
    assert former[1].teachers == ("first",)


def test_training_from_a_file_alone_stands_on_no_other(tmp_path: Path) -> None:
    assert former_trainings(make_run(tmp_path / "first", "imagenet.npz")) == ()


def test_of_a_training_whose_folder_is_gone_the_name_is_told(tmp_path: Path) -> None:
    make_run(tmp_path / "first", "imagenet.npz", tmp_path / "gone")
    former = former_trainings(make_run(tmp_path / "second", str(tmp_path / "first")))
    assert [(one.name, one.seed) for one in former] == [("gone", None), ("first", 20)]


def test_training_that_stands_on_itself_is_told_once(tmp_path: Path) -> None:
    plan = make_run(tmp_path / "first", "imagenet.npz", tmp_path / "first")
    assert [one.name for one in former_trainings(plan)] == ["first"]


def test_stages_are_told_as_they_are_given(tmp_path: Path) -> None:
    make_run(tmp_path / "first", "imagenet.npz")
    [former] = former_trainings(make_run(tmp_path / "second", str(tmp_path / "first")))
    assert parse_stages(former.stages) == parse_stages(STAGES)


def test_time_is_told_only_where_every_epoch_is_in_the_log(tmp_path: Path) -> None:
    assert logged_seconds(tmp_path, 2) is None
    (tmp_path / "log.csv").write_text(f"{HEAD}1,96,2.9,0.5,0.4,5\n1,96,2.9,0.5,0.4,7\n")
    assert logged_seconds(tmp_path, 2) is None, "an epoch that ran again is not another"
    with (tmp_path / "log.csv").open("a") as log:
        log.write("2,96,2.1,0.6,0.5,5\n")
    assert logged_seconds(tmp_path, 2) == 17


def test_page_of_the_card_tells_what_a_training_stands_on(tmp_path: Path) -> None:
    from drviewer.grading.card import default_card_path, read_card
    from drviewer.training.model_card_page import model_card_page

    make_run(tmp_path / "first", "imagenet.npz")
    former = former_trainings(make_run(tmp_path / "second", str(tmp_path / "first")))
    card = read_card(default_card_path())
    training = card.training.model_copy(update={"former": former})
    page = model_card_page(card.model_copy(update={"training": training}), None)
    row = next(line for line in page.splitlines() if line.startswith("| first (efficientnet"))
    assert f"| imagenet.npz | – | {former[0].stages} | 20 | cameras | – |" in row
