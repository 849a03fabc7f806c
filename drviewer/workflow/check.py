"""Check one image: can its pixels be read, can it be graded, for which eye does its disc speak?"""

import logging
from dataclasses import replace

from drviewer.domain import FundusImage, Quality, QualityIssue, Rgb
from drviewer.errors import ImageReadError, StoreError
from drviewer.imaging.files import read_image
from drviewer.imaging.laterality import disc_eye
from drviewer.imaging.quality import assess
from drviewer.language import tr
from drviewer.store import Store
from drviewer.store.file_changes import changed_since_signed_words, changed_words
from drviewer.workflow.import_images import NOT_SEEN, file_sha256, fingerprint

_log = logging.getLogger(__name__)


def check_image(
    store: Store, image: FundusImage, *, pixels: Rgb | None = None
) -> tuple[FundusImage, Rgb | None]:
    """Read the pixels, look whether they can be graded, and keep the answer.

    ``pixels``: of the image, if somebody has them already. They are None in the answer where the
    file can't be read; the image then says why.
    """
    try:
        pixels = read_image(image.path, image.frame) if pixels is None else pixels
        return _keep_check(store, image, pixels), pixels
    except StoreError:
        raise
    except Exception as error:
        return store.save_problem(image.key, _why_unread(image, error)), None


def _why_unread(image: FundusImage, error: Exception) -> str:
    """One picture must not stop a folder, whatever its pixels do to the checks."""
    if isinstance(error, ImageReadError):
        return str(error)
    _log.error("image number %d could not be checked", image.key, exc_info=error)
    return tr("{name} could not be checked: {error}.", name=image.path.name, error=error)


def look_again(
    store: Store, image: FundusImage, *, pixels: Rgb | None = None
) -> tuple[FundusImage, str] | None:
    """Check an image that is about to be read where that is due; None where it is not.

    Due is what nobody has checked yet, what could not be read, and what has another file than on
    record, even if nobody opened its folder again. With the image comes what the reader has to
    know of a file that has changed ("" where it has not).
    """
    image = store.find_image(image.key) or image
    is_sound = image.is_checked and not image.problem and not image.is_changed_since_signed
    if is_sound and not has_other_file(store, image):
        return None
    checked = check_image(store, image, pixels=pixels)[0]
    return checked, _changed_words(image, checked)


def has_other_file(store: Store, image: FundusImage) -> bool:
    """The file is another one than on record; size and time mostly tell at once, else its bytes."""
    now = fingerprint(image.path)
    known = store.known_files([image.path]).get(image.path)
    if known is None or now in (known[:2], NOT_SEEN):
        return False
    return file_sha256(image.path) != image.sha256


def _changed_words(before: FundusImage, after: FundusImage) -> str:
    if after.is_changed_since_signed:
        return changed_since_signed_words(after.path.name)
    is_other = before.sha256 not in ("", after.sha256) and not after.problem
    was_read = before.assessment.is_entered or before.prediction is not None
    return changed_words(after.path.name) if is_other and was_read else ""


def check_unless_known(
    store: Store, image: FundusImage, pixels: Rgb | None
) -> tuple[FundusImage, Rgb | None]:
    """As ``check_image``; an image that was checked before and comes with pixels is taken as is."""
    if pixels is None:
        return check_image(store, image)
    if image.quality is not None and image.sha256:
        return image, pixels
    try:
        return _keep_check(store, image, pixels), pixels
    except ImageReadError as error:
        return store.save_problem(image.key, str(error)), None


def _keep_check(store: Store, image: FundusImage, pixels: Rgb) -> FundusImage:
    height, width = pixels.shape[:2]
    sha256 = file_sha256(image.path)
    checked = store.save_check(
        image.key, quality=assess(pixels), width=width, height=height, sha256=sha256
    )
    is_known = checked.disc_eye is not None and image.sha256 == sha256
    if checked.is_changed_since_signed or is_known or not is_gradable(checked):
        return checked
    return store.save_disc_eye(image.key, disc_eye(pixels))


def is_gradable(image: FundusImage) -> bool:
    """It was checked, and nothing speaks against grading it."""
    return image.quality is not None and image.quality.is_gradable


def refuse_unfamiliar(store: Store, image: FundusImage) -> FundusImage:
    """The image checks let it pass, the network's features say that it is no fundus photograph."""
    measured = image.quality or Quality(None)
    return store.save_check(
        image.key,
        quality=replace(measured, issue=QualityIssue.NOT_FUNDUS),
        width=image.width,
        height=image.height,
        sha256=image.sha256,
    )
