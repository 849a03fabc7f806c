"""Check one image: can its pixels be read, can it be graded, for which eye does its disc speak?"""

import logging
from dataclasses import replace

from drviewer.domain import FundusImage, Quality, QualityIssue, Rgb
from drviewer.errors import ImageReadError, StoreError
from drviewer.imaging.files import read_image
from drviewer.imaging.laterality import disc_eye
from drviewer.imaging.quality import REVISION, assess
from drviewer.language import tr
from drviewer.store import Store
from drviewer.store.file_changes import changed_since_signed_words, changed_words
from drviewer.workflow.exams import exam_of
from drviewer.workflow.import_images import NOT_SEEN, file_sha256, fingerprint

_log = logging.getLogger(__name__)

#: More photographs than this are no exam, but people whom nobody has told apart.
_CROWD = 40


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
    """Check an image that is about to be read where that is due; None where there is no news.

    Due is what nobody has checked yet, what could not be read, and what has another file than on
    record, even if nobody opened its folder again. With the image comes what the reader has to
    know of a file that has changed ("" where it has not). News is also what somebody else has
    recorded since ``image`` was read from the store.
    """
    given, image = image, store.find_image(image.key) or image
    if not _is_due(store, image):
        return None if _file_facts(given) == _file_facts(image) else (image, "")
    checked = check_image(store, image, pixels=pixels)[0]
    return checked, _changed_words(image, checked)


def _is_due(store: Store, image: FundusImage) -> bool:
    if image.is_changed_since_signed:  # told of already, unless the file was put back
        return not has_other_file(store, image)
    is_open = not image.is_checked or bool(image.problem) or is_outdated(image)
    return is_open or has_other_file(store, image)


def is_outdated(image: FundusImage) -> bool:
    """A former program checked it by other limits, and nobody has read it by that check since."""
    if image.quality is None or image.is_signed or image.assessment.is_entered:
        return False
    return image.quality.revision < REVISION


def _file_facts(image: FundusImage) -> tuple[object, ...]:
    return image.is_checked, image.problem, image.sha256, image.is_changed_since_signed


def others_of_exam(store: Store, image: FundusImage) -> list[FundusImage]:
    """The other photographs on record that are signed for together with ``image``, listed or not.

    Only the first of a crowd: a folder that was taken for one patient would keep the disc busy for
    minutes; there each is checked when it is opened.
    """
    key = image.patient.key
    exam = exam_of(image, store.patient_images(key), store.patient_signings(key))
    others = [one for one in exam.images if one.key != image.key and not one.problem]
    return others[:_CROWD]


def has_other_file(store: Store, image: FundusImage) -> bool:
    """The file is another one than was checked; size and time mostly tell at once, else its bytes.

    One that can't be read now is not another one.
    """
    now = fingerprint(image.path)
    known = store.known_files([image.path]).get(image.path)
    if known is None or not image.sha256 or now in (known[:2], NOT_SEEN):
        return False
    try:
        return file_sha256(image.path) != image.sha256
    except ImageReadError:
        return False


def _changed_words(before: FundusImage, after: FundusImage) -> str:
    if after.is_changed_since_signed:
        is_news = not before.is_changed_since_signed
        return changed_since_signed_words(after.path.name) if is_news else ""
    is_other = before.sha256 not in ("", after.sha256) and not after.problem
    was_read = before.assessment.is_entered or before.prediction is not None
    return changed_words(after.path.name) if is_other and was_read else ""


def check_unless_known(
    store: Store, image: FundusImage, pixels: Rgb | None
) -> tuple[FundusImage, Rgb | None]:
    """As ``check_image``; an image that was checked before and comes with pixels is taken as is."""
    if pixels is None:
        return check_image(store, image)
    if image.quality is not None and image.sha256 and not is_outdated(image):
        return image, pixels
    try:
        return _keep_check(store, image, pixels), pixels
    except ImageReadError as error:
        return store.save_problem(image.key, str(error)), None


def _keep_check(store: Store, image: FundusImage, pixels: Rgb) -> FundusImage:
    height, width = pixels.shape[:2]
    file = fingerprint(image.path)
    sha256 = file_sha256(image.path)
    checked = store.save_check(
        image.key, quality=assess(pixels), width=width, height=height, sha256=sha256, file=file
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
