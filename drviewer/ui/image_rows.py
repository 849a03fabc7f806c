"""The browser's rows: made of images, kept up with one, and walked from image to image."""

from collections.abc import Collection, Iterable, Sequence

from drviewer.domain import FundusImage
from drviewer.ui.browsing import Arrangement, ShownGrade, arranged
from drviewer.ui.worklist import ImageRow, PatientRow, Row


def group_rows(
    images: Iterable[FundusImage],
    patients: Iterable[int],
    arrangement: Arrangement,
    shown_grade: ShownGrade,
    *,
    collapsed: Collection[int],
    has_headers: bool,
) -> Iterable[Row]:
    """Patient by patient, each under a header where ``has_headers``.

    Args:
        patients: the patients' keys in the order of all images, so that a filter doesn't shuffle
            them.
        collapsed: keys of the patients of whom only the header shows.
    """
    groups: dict[int, list[FundusImage]] = {key: [] for key in patients}
    for image in images:
        groups[image.patient.key].append(image)
    for key, members in groups.items():
        if not members:
            continue
        in_order = arranged(members, arrangement, shown_grade)
        is_collapsed = has_headers and key in collapsed
        if has_headers:
            yield PatientRow(in_order[0].patient, tuple(in_order), is_collapsed)
        if not is_collapsed:
            yield from map(ImageRow, in_order)


def renew_header(rows: list[Row], place: int, image: FundusImage) -> int:
    """Put ``image`` into the header above ``place``; answers where that header stands."""
    header = place
    while not isinstance(rows[header], PatientRow):
        header -= 1
    old = rows[header]
    if isinstance(old, PatientRow):
        images = tuple(image if one.key == image.key else one for one in old.images)
        rows[header] = PatientRow(old.patient, images, old.is_collapsed)
    return header


def neighbour_key(keys: Sequence[int], key: int | None, step: int) -> int | None:
    """The next (1) or previous (-1) of ``keys``; None at the end."""
    if not keys:
        return None
    if key is None or key not in keys:
        return keys[0 if step > 0 else -1]
    place = keys.index(key) + step
    return keys[place] if 0 <= place < len(keys) else None


def neighbour_patient_key(rows: Iterable[Row], patient: int | None, step: int) -> int | None:
    """The key of the first image of the next (1) or previous (-1) patient; None at the end."""
    firsts: list[tuple[int, int]] = []
    for row in rows:
        if isinstance(row, ImageRow) and (not firsts or firsts[-1][0] != row.image.patient.key):
            firsts.append((row.image.patient.key, row.image.key))
    if patient is None:
        return firsts[0][1] if firsts else None
    places = [place for place, (one, _) in enumerate(firsts) if one == patient]
    place = (places[0] if places else -1) + step
    return firsts[place][1] if 0 <= place < len(firsts) else None
