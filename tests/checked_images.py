"""Images of invented rows, as if their pixels had been looked at: only such are signed for."""

from collections.abc import Iterable

from drviewer.domain import FundusImage, Laterality, Quality
from drviewer.store import Store


def check_all(store: Store, images: Iterable[FundusImage] | None = None) -> list[FundusImage]:
    """All on record unless told: gradable, and the disc speaks for neither eye."""
    checked = []
    for image in store.list_images() if images is None else images:
        store.save_check(image.key, quality=Quality(None), width=1, height=1, sha256="a" * 64)
        checked.append(store.save_disc_eye(image.key, Laterality.UNKNOWN))
    return checked
