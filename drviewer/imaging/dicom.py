"""DICOM in: ophthalmic photographs (PS3.3 A.41), any other picture, and whose eye it is.

Grey pictures pass through rescale and window (PS3.3 C.11.2) where the file has them; without a
window, samples deeper than 8 bits are stretched from the darkest to the brightest. Colour deeper
than 8 bits is scaled by its stored bits.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Identity, Rgb
from drviewer.errors import ImageReadError
from drviewer.imaging.decode import ImageHeader, check_frame, check_size, picture_kind
from drviewer.imaging.depth import quantised, stretch_to_8_bit, to_rgb
from drviewer.imaging.dicom_pixels import decode_frame
from drviewer.imaging.dicom_tags import identity_of
from drviewer.language import tr, tr_noop

if TYPE_CHECKING:
    from pydicom import Dataset

_SUFFIXES = (".dcm", ".dicom")
_MAGIC_AT, _MAGIC = 128, b"DICM"
_COPY_AGAIN = tr_noop("Export it again from the camera or the picture archive.")


def has_dicom_magic(path: Path) -> bool:
    """Whether the file carries DICOM's mark; false too where it can't be opened."""
    try:
        with path.open("rb") as stream:
            stream.seek(_MAGIC_AT)
            return stream.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def is_dicom(path: Path) -> bool:
    """By DICOM's mark; a file named .dcm also without it, unless it holds another picture."""
    if has_dicom_magic(path):
        return True
    if path.suffix.lower() not in _SUFFIXES:
        return False
    try:
        with path.open("rb") as stream:
            return picture_kind(stream.read(12)) == ""
    except OSError:
        return False


def dicom_header(path: Path) -> ImageHeader:
    """Size and frames from the tags, no pixel read.

    Raises:
        ImageReadError: no DICOM, damaged, without a picture, or too large.
    """
    with _reading(path):
        return _header(path, _tags(path))


def dicom_identity(path: Path) -> Identity:
    """Whose eye and when, as far as the tags say; each fact found has ``Source.DICOM``.

    Raises:
        ImageReadError: no DICOM, or damaged.
    """
    with _reading(path):
        return identity_of(_tags(path))


def read_dicom(path: Path, frame: int = 0) -> Rgb:
    """One frame as ``(h, w, 3)`` uint8.

    Raises:
        ImageReadError: as ``dicom_header``; also no such frame, or pixels that can't be decoded.
    """
    with _reading(path):
        tags = _tags(path)
        check_frame(path.name, frame, _header(path, tags).frames)
        dataset = _read_dataset(path)
        return _to_rgb(decode_frame(path, dataset, frame), dataset)


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Whatever pydicom and its decoders raise on a bad file becomes ours."""
    try:
        yield
    except ImageReadError:
        raise
    except MemoryError as error:
        raise ImageReadError(
            tr("{name} does not fit into memory.", name=path.name),
            advice=tr("Close other programs."),
        ) from error
    except Exception as error:
        raise ImageReadError(
            tr(
                "{name} is not a DICOM picture drviewer can read ({first_line}).",
                name=path.name,
                first_line=_first_line(error),
            ),
            advice=tr(_COPY_AGAIN),
        ) from error


def _first_line(error: Exception) -> str:
    return (str(error) or type(error).__name__).splitlines()[0].rstrip(".:")


def _tags(path: Path) -> "Dataset":
    return _read_dataset(path, without_pixels=True)


def _read_dataset(path: Path, *, without_pixels: bool = False) -> "Dataset":
    import pydicom

    # Cameras write values that break the rules in small ways; that is no reason to warn or refuse.
    pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE
    # A file without the mark at byte 128 has passed ``is_dicom`` by its name.
    dataset = pydicom.dcmread(path, stop_before_pixels=without_pixels, force=True)
    if not any(keyword in dataset for keyword in ("SOPClassUID", "Rows")):
        raise ImageReadError(
            tr("{name} is not a DICOM file.", name=path.name), advice=tr(_COPY_AGAIN)
        )
    if "TransferSyntaxUID" not in dataset.file_meta:
        implicit, _ = dataset.original_encoding
        uids = pydicom.uid
        dataset.file_meta.TransferSyntaxUID = (
            uids.ImplicitVRLittleEndian if implicit else uids.ExplicitVRLittleEndian
        )
    return dataset


def _header(path: Path, tags: "Dataset") -> ImageHeader:
    width, height = int(tags.get("Columns") or 0), int(tags.get("Rows") or 0)
    if width <= 0 or height <= 0:
        raise ImageReadError(
            tr("{name} is a DICOM file without a picture.", name=path.name),
            advice=tr("Choose the ophthalmic photographs of the examination."),
        )
    check_size(path.name, width, height)
    frames = max(1, int(tags.get("NumberOfFrames") or 1))
    return ImageHeader(width, height, frames, is_dicom=True)


def _to_rgb(samples: NDArray[Any], dataset: "Dataset") -> Rgb:
    from pydicom.pixels.processing import apply_color_lut

    photometric = str(dataset.PhotometricInterpretation)
    if photometric == "PALETTE COLOR":
        return _colour(apply_color_lut(samples, dataset), 16)
    if samples.ndim == 3:
        return _colour(samples, int(dataset.BitsStored))
    grey = _grey(samples, dataset)
    return to_rgb(255 - grey if photometric == "MONOCHROME1" else grey)


def _colour(samples: NDArray[Any], bits: int) -> Rgb:
    if samples.dtype == np.uint8:
        return to_rgb(samples)
    scaled = samples.astype(np.float32) * np.float32(255 / ((1 << bits) - 1))
    return to_rgb(quantised(scaled))


def _grey(samples: NDArray[Any], dataset: "Dataset") -> NDArray[np.uint8]:
    """Rescale, then window; ``(h, w)`` of stored values → uint8."""
    from pydicom.pixels.processing import apply_modality_lut, apply_voi_lut

    values = apply_modality_lut(samples, dataset)
    if "VOILUTSequence" in dataset:
        return stretch_to_8_bit(apply_voi_lut(values, dataset))
    window = _window(dataset)
    if window is not None:
        return _windowed(values, *window)
    return values if values.dtype == np.uint8 else stretch_to_8_bit(values)


def _window(dataset: "Dataset") -> tuple[float, float] | None:
    """The first window's centre and width."""
    centre, width = dataset.get("WindowCenter"), dataset.get("WindowWidth")
    if centre is None or width is None:
        return None
    return _first(centre), max(1.0, _first(width))


def _first(value: Any) -> float:
    return float(value[0] if isinstance(value, Sequence) else value)


def _windowed(values: NDArray[Any], centre: float, width: float) -> NDArray[np.uint8]:
    """The linear window function, PS3.3 C.11.2.1.2.1."""
    span = max(width - 1, 1e-6)
    share = (values.astype(np.float32) - (centre - 0.5)) / span + 0.5
    return quantised(share * 255)
