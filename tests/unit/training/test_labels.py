"""Labels: rows are read whole, wrong ones are named, a group never stands in both parts."""

from pathlib import Path

import pytest

from drviewer.domain import Grade
from drviewer.errors import TrainingError
from drviewer.training.labels import read_labels, split_labels


def write(folder: Path, *lines: str) -> Path:
    table = folder / "labels.csv"
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return table


def test_plain_table_needs_only_image_and_grade(tmp_path: Path) -> None:
    table = write(tmp_path, "image,grade", "a.jpg,0", "b/c.jpg,4")
    first, second = read_labels(table, tmp_path)
    assert (first.grade, first.set_name, first.group) == (Grade.NO_DR, "all", "a.jpg")
    assert (second.path, second.grade) == (tmp_path / "b" / "c.jpg", Grade.PDR)


def test_set_and_split_choose_rows(tmp_path: Path) -> None:
    table = write(
        tmp_path, "image,grade,set,split", "a,0,x,train", "b,1,x,val", "c,2,y,val", "d,3,y,train"
    )
    chosen = read_labels(table, tmp_path, set_name="y", split="val")
    assert [label.path.name for label in chosen] == ["c"]


def test_unknown_set_is_named_in_the_error(tmp_path: Path) -> None:
    table = write(tmp_path, "image,grade,set", "a,0,x")
    with pytest.raises(TrainingError, match="no image of set z"):
        read_labels(table, tmp_path, set_name="z")


@pytest.mark.parametrize("row", ["a.jpg,5", "a.jpg,", ",1", "a.jpg,two"])
def test_wrong_row_is_named_by_its_line(tmp_path: Path, row: str) -> None:
    table = write(tmp_path, "image,grade", "fine.jpg,1", row)
    with pytest.raises(TrainingError, match="line 3"):
        read_labels(table, tmp_path)


def test_missing_table_is_a_training_error(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match=r"nowhere\.csv"):
        read_labels(tmp_path / "nowhere.csv", tmp_path)


def test_split_column_is_followed(tmp_path: Path) -> None:
    table = write(tmp_path, "image,grade,split", "a,0,train", "b,1,val", "c,2,test")
    train, val = split_labels(table, tmp_path)
    assert [x.path.name for x in train] == ["a"]
    assert [x.path.name for x in val] == ["b"]


def test_without_split_groups_stay_together(tmp_path: Path) -> None:
    rows = [f"{i}.jpg,{i % 5},p{i // 2}" for i in range(60)]
    table = write(tmp_path, "image,grade,group", *rows)
    train, val = split_labels(table, tmp_path)
    assert len(train) + len(val) == 60
    assert not {x.group for x in train} & {x.group for x in val}
    assert 0 < len(val) < len(train)


def test_split_without_val_is_refused(tmp_path: Path) -> None:
    table = write(tmp_path, "image,grade,split", "a,0,train")
    with pytest.raises(TrainingError, match="nothing to check with"):
        split_labels(table, tmp_path)


def test_what_is_held_out_hangs_on_no_order_and_hardly_on_rows_that_come_later(
    tmp_path: Path,
) -> None:
    rows = [f"{i}.jpg,{i % 5}" for i in range(70)]
    _, val = split_labels(write(tmp_path, "image,grade", *rows), tmp_path)
    _, turned = split_labels(write(tmp_path, "image,grade", *reversed(rows)), tmp_path)
    assert {x.path for x in turned} == {x.path for x in val}
    more = [*rows, *(f"new{i}.jpg,{i % 5}" for i in range(7))]
    _, later = split_labels(write(tmp_path, "image,grade", *more), tmp_path)
    assert len({x.path for x in val} - {x.path for x in later}) <= 2
