"""Graded photographs named by a CSV: ``image, grade`` and, where known, ``set, split, group``."""

import csv
import hashlib
import math
from dataclasses import dataclass
from pathlib import Path

from drviewer.domain import Grade
from drviewer.errors import TrainingError


@dataclass(frozen=True, slots=True)
class LabelledImage:
    """``group`` names what must stay in one fold (a patient, or copies of one picture)."""

    path: Path
    grade: Grade
    set_name: str = "all"
    split: str = ""
    group: str = ""


def read_labels(
    table: Path, root: Path, *, set_name: str = "", split: str = ""
) -> list[LabelledImage]:
    """The rows of ``table`` (of one set, of one split, where asked), paths under ``root``.

    Raises:
        TrainingError: the table can't be read, a row is wrong, or nothing is left.
    """
    try:
        with table.open(newline="", encoding="utf-8-sig") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise TrainingError(
            f"The labels {table} can't be read: {error}.",
            advice="They must be a CSV with the columns image and grade.",
        ) from error
    found = [_label(row, number, table, root) for number, row in enumerate(rows, start=2)]
    chosen = [
        label
        for label in found
        if (not set_name or label.set_name == set_name) and (not split or label.split == split)
    ]
    if not chosen:
        asked = [f"set {set_name}"] * bool(set_name) + [f"split {split}"] * bool(split)
        raise TrainingError(
            f"The labels {table} hold no image{' of ' if asked else ''}{', '.join(asked)}.",
            advice="Check --set and --split against its columns.",
        )
    return chosen


def _label(row: dict[str, str | None], number: int, table: Path, root: Path) -> LabelledImage:
    image, grade = row.get("image"), row.get("grade")
    if not image or grade not in {"0", "1", "2", "3", "4"}:
        raise TrainingError(
            f"{table} line {number}: needs an image and a grade of 0 to 4, not "
            f"{image!r} and {grade!r}.",
            advice="Correct that line.",
        )
    return LabelledImage(
        path=root / image,
        grade=Grade(int(grade)),
        set_name=row.get("set") or "all",
        split=row.get("split") or "",
        group=row.get("group") or image,
    )


def _digest(group: str) -> str:
    return hashlib.sha256(group.encode()).hexdigest()


def split_labels(table: Path, root: Path) -> tuple[list[LabelledImage], list[LabelledImage]]:
    """The training and the validation images.

    As the table's ``split`` says (``train``, ``val``); where it says nothing a seventh of the
    groups is held out, so that a researcher's plain folder needs no split of its own. Which ones
    their names decide, not a run's seed: what one training checks with, no other that it begins
    with or learns from has seen.
    """
    labels = read_labels(table, root)
    if any(label.split for label in labels):
        parts = ([x for x in labels if x.split == name] for name in ("train", "val"))
    else:
        groups = sorted({label.group for label in labels}, key=_digest)
        held_out = set(groups[: math.ceil(len(groups) / 7)])
        parts = ([x for x in labels if (x.group in held_out) is out] for out in (False, True))
    train, val = parts
    if not train or not val:
        raise TrainingError(
            f"The labels {table} leave nothing to train on or nothing to check with.",
            advice="Its column split must hold train and val, or be left out.",
        )
    return train, val
