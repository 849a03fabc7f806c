"""The monitor's figures, each of the readings it is given. See ``domain.monitoring``."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Final

import numpy as np

from drviewer.domain.monitoring import (
    CameraRate,
    ConfidenceBin,
    Counts,
    Estimate,
    Group,
    Reading,
)
from drviewer.language import tr, tr_noop
from drviewer.workflow.monitor_statistics import confusion, kappa_of_patients, share

#: A model of five grades that can't tell them apart says 0.2.
BIN_EDGES: Final = (0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
UNKNOWN_CAMERA: Final = tr_noop("Camera not known")
UNKNOWN_READER: Final = tr_noop("Reader not named")
UNKNOWN_MONTH: Final = tr_noop("Date not known")


def override_rate(readings: Iterable[Reading]) -> Estimate:
    """How often the grade on record is another than the model's, where both gave one."""
    both = [one for one in readings if one.has_both]
    return share(sum(one.grade is not one.model_grade for one in both), len(both))


def unaided_kappa(readings: Iterable[Reading]) -> Estimate:
    """Model and reader before seeing it: whoever has seen the answer no longer judges alone."""
    unaided = [one for one in readings if one.has_unaided]
    return kappa_of_patients(
        [one.model_grade for one in unaided if one.model_grade is not None],
        [one.unaided_grade for one in unaided if one.unaided_grade is not None],
        [one.patient_key for one in unaided],
    )


def ungradable_rate(readings: Iterable[Reading]) -> Estimate:
    """How many of the photographs read are called ungradable by the reader."""
    read = [one for one in readings if one.is_read]
    return share(sum(one.is_ungradable for one in read), len(read))


def on_record(readings: Iterable[Reading]) -> Counts:
    """The model's grades (rows) against those on record (columns)."""
    pairs = [(a.model_grade, a.grade) for a in readings if a.has_both]
    return confusion([m for m, _ in pairs if m is not None], [g for _, g in pairs if g is not None])


def unaided(readings: Iterable[Reading]) -> Counts:
    """The model's grades (rows) against those entered before seeing them (columns)."""
    pairs = [(a.model_grade, a.unaided_grade) for a in readings if a.has_unaided]
    return confusion([m for m, _ in pairs if m is not None], [g for _, g in pairs if g is not None])


def by_camera(readings: Iterable[Reading]) -> tuple[CameraRate, ...]:
    """The cameras by how much was read of them."""
    groups = _grouped(
        (one for one in readings if one.is_read), lambda one: one.camera or tr(UNKNOWN_CAMERA)
    )
    rates = [CameraRate(name, ungradable_rate(group)) for name, group in groups.items()]
    return tuple(sorted(rates, key=lambda rate: (-rate.ungradable.n, rate.camera)))


def confidence_bins(readings: Iterable[Reading]) -> tuple[ConfidenceBin, ...]:
    """How often the reader agrees (unaided where there is such a grade) where the model is as
    sure; bins without an answer are left out, the upper edge belongs to the bin."""
    known = [(one.model_probability, _agrees(one)) for one in readings if one.has_both]
    pairs = [(chance, agrees) for chance, agrees in known if chance is not None]
    found = []
    for number, (low, high) in enumerate(pairwise(BIN_EDGES)):
        inside = [one for one in pairs if (low < one[0] or not number) and one[0] <= high]
        if inside:
            mean = float(np.mean([chance for chance, _ in inside]))
            rate = share(sum(agrees for _, agrees in inside), len(inside))
            found.append(ConfidenceBin(low, high, mean, rate))
    return tuple(found)


def _agrees(reading: Reading) -> bool:
    grade = reading.unaided_grade if reading.has_unaided else reading.grade
    return grade is reading.model_grade


def by_month(readings: Iterable[Reading]) -> tuple[Group, ...]:
    """Oldest first, what has no date last."""
    groups = _grouped((one for one in readings if one.is_read), lambda one: one.month)
    names = sorted(groups, key=lambda month: (not month, month))
    return tuple(_group(name or tr(UNKNOWN_MONTH), groups[name]) for name in names)


def by_reader(readings: Iterable[Reading]) -> tuple[Group, ...]:
    """By name, who left none last."""
    groups = _grouped((one for one in readings if one.is_read), lambda one: one.reader)
    names = sorted(groups, key=lambda reader: (not reader, reader))
    return tuple(_group(name or tr(UNKNOWN_READER), groups[name]) for name in names)


def _group(name: str, readings: Sequence[Reading]) -> Group:
    return Group(
        name,
        len(readings),
        override=override_rate(readings),
        kappa=unaided_kappa(readings),
        ungradable=ungradable_rate(readings),
    )


def _grouped(
    readings: Iterable[Reading], name_of: Callable[[Reading], str]
) -> dict[str, list[Reading]]:
    groups: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        groups[name_of(reading)].append(reading)
    return groups
