"""Picture files other than DICOM: told by content, checked from the header, decoded to RGB.

OpenCV decodes JPEG and PNG (fast); Pillow decodes what OpenCV gets wrong (CMYK JPEG, palettes,
pages, TIFF's colour models). A damaged file is an error, never half a picture.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

import cv2
import numpy as np
from numpy.typing import NDArray

from drviewer.domain import Rgb
from drviewer.errors import ImageReadError
from drviewer.imaging.depth import to_rgb
from drviewer.imaging.exif import swaps_sides, upright
from drviewer.imaging.jpeg import JPEG_MAGIC, is_complete_jpeg, read_jpeg_header
from drviewer.imaging.png import PNG_MAGIC, pixel_chunks, read_png_header
from drviewer.language import tr, tr_noop

if TYPE_CHECKING:
    from PIL import Image

LIMIT_MEGAPIXELS = 400

_COPY_AGAIN = tr_noop("Copy it again from the camera or its archive.")
_MAGIC = (
    (JPEG_MAGIC, "JPEG"),
    (PNG_MAGIC, "PNG"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
    (b"BM", "BMP"),
    (b"GIF8", "GIF"),
)
# The bare reduction bits: "reduced colour" would say blue first, which excludes red first.
_REDUCED = (
    (8, cv2.IMREAD_REDUCED_GRAYSCALE_8),
    (4, cv2.IMREAD_REDUCED_GRAYSCALE_4),
    (2, cv2.IMREAD_REDUCED_GRAYSCALE_2),
)
_TIFF_BITS, _TIFF_PHOTOMETRIC, _EXIF_ORIENTATION = 258, 262, 274


@dataclass(frozen=True, slots=True)
class ImageHeader:
    """Size in pixels as the picture is shown (upright), and how many frames or pages it has."""

    width: int
    height: int
    frames: int = 1
    is_dicom: bool = False


def picture_kind(start: bytes) -> str:
    """JPEG, PNG, TIFF, BMP, GIF or WEBP by a file's first 12 bytes; "" for anything else."""
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return "WEBP"
    return next((kind for magic, kind in _MAGIC if start.startswith(magic)), "")


def picture_header(stream: BinaryIO, name: str) -> ImageHeader:
    """The header of an open picture file, nothing decoded.

    Raises:
        ImageReadError: no picture by its content, a damaged header, or too large.
    """
    stream.seek(0)
    kind = picture_kind(stream.read(12))
    with _reading(name):
        if kind == "JPEG":
            jpeg = read_jpeg_header(stream)
            header = _upright_header(jpeg.width, jpeg.height, jpeg.orientation)
        elif kind == "PNG":
            png = read_png_header(stream)
            header = _upright_header(png.width, png.height, png.orientation)
        elif kind:
            header = _pillow_header(stream, kind)
        else:
            raise ImageReadError(
                tr("{name} is not a picture drviewer can read.", name=name),
                advice=tr("Use JPEG, PNG, TIFF, BMP, WebP or DICOM."),
            )
    check_size(name, header.width, header.height)
    return header


def decode_picture(data: bytes, name: str, *, frame: int = 0, side: int | None = None) -> Rgb:
    """A whole picture file's bytes → ``(h, w, 3)`` uint8, upright.

    ``side``: enough for a thumbnail of that longest side; a JPEG is then decoded reduced.

    Raises:
        ImageReadError: as ``picture_header``; also truncated or damaged, or no such frame.
    """
    header = picture_header(io.BytesIO(data), name)
    check_frame(name, frame, header.frames)
    kind = picture_kind(data[:12])
    with _reading(name):
        if kind == "JPEG":
            return _decode_jpeg(data, name, side)
        if kind == "PNG":
            return _decode_png(data)
        return _decode_with_pillow(data, kind, frame)


def check_size(name: str, width: int, height: int) -> None:
    """Raises ``ImageReadError`` above the limit, before any memory is asked for."""
    if width * height > LIMIT_MEGAPIXELS * 1_000_000:
        raise ImageReadError(
            tr(
                "{name} is too large: {width} × {height} pixels; at most "
                "{limit_megapixels} megapixels are read.",
                name=name,
                width=width,
                height=height,
                limit_megapixels=LIMIT_MEGAPIXELS,
            ),
            advice=tr("Export it at a smaller size."),
        )


def check_frame(name: str, frame: int, frames: int) -> None:
    """Raises ``ImageReadError`` where the file has no such frame."""
    if not 0 <= frame < frames:
        raise ImageReadError(
            tr(
                "{name} has no picture number {frame}; it holds {frames}.",
                name=name,
                frame=frame + 1,
                frames=frames,
            ),
            advice=tr("Open the folder again."),
        )


@contextmanager
def _reading(name: str) -> Iterator[None]:
    """Whatever a decoder raises on a bad file becomes ours; their kinds are without number."""
    try:
        yield
    except ImageReadError:
        raise
    except MemoryError as error:
        raise ImageReadError(
            tr("{name} does not fit into memory.", name=name),
            advice=tr("Close other programs and try again."),
        ) from error
    except Exception as error:
        raise ImageReadError(
            tr("{name} is damaged or incomplete.", name=name), advice=tr(_COPY_AGAIN)
        ) from error


def _upright_header(width: int, height: int, orientation: int) -> ImageHeader:
    return ImageHeader(height, width) if swaps_sides(orientation) else ImageHeader(width, height)


def _decode_jpeg(data: bytes, name: str, side: int | None) -> Rgb:
    header = read_jpeg_header(io.BytesIO(data))
    if not is_complete_jpeg(data, header):
        raise ImageReadError(
            tr("{name} is truncated: its end is missing.", name=name), advice=tr(_COPY_AGAIN)
        )
    if header.components == 4:
        rgb = _decode_with_pillow(data, "JPEG", 0)
    else:
        rgb = _decode_with_cv2(data, _jpeg_flag(max(header.width, header.height), side))
    return upright(rgb, header.orientation)


def _jpeg_flag(longest: int, side: int | None) -> int:
    """The strongest reduction that still leaves ``side`` pixels."""
    if side is not None:
        for factor, flag in _REDUCED:
            if longest >= factor * side:
                return flag
    return 0


def _decode_with_cv2(data: bytes, flag: int) -> Rgb:
    flags = flag | cv2.IMREAD_COLOR_RGB | cv2.IMREAD_IGNORE_ORIENTATION
    pixels = cv2.imdecode(np.frombuffer(data, np.uint8), flags)
    if pixels is None:
        raise ValueError("the decoder gave no picture")
    return pixels.astype(np.uint8, copy=False)


def _decode_png(data: bytes) -> Rgb:
    chunks = np.frombuffer(pixel_chunks(data), np.uint8)
    pixels = cv2.imdecode(chunks, cv2.IMREAD_UNCHANGED)
    if pixels is None:
        raise ValueError("the decoder gave no picture")
    return upright(to_rgb(_red_first(pixels)), read_png_header(io.BytesIO(data)).orientation)


def _red_first(pixels: NDArray[Any]) -> NDArray[Any]:
    """OpenCV's unchanged order (blue first, alpha last) → red first."""
    if pixels.ndim == 2 or pixels.shape[2] == 1:
        return pixels
    code = cv2.COLOR_BGRA2RGBA if pixels.shape[2] == 4 else cv2.COLOR_BGR2RGB
    return cv2.cvtColor(pixels, code)


def _open_with_pillow(stream: BinaryIO, kind: str) -> "Image.Image":
    from PIL import Image

    # Our own limit is checked from the header; Pillow's would warn at a quarter of it.
    Image.MAX_IMAGE_PIXELS = None
    stream.seek(0)
    return Image.open(stream, formats=[kind])


def _pillow_header(stream: BinaryIO, kind: str) -> ImageHeader:
    image = _open_with_pillow(stream, kind)
    frames = getattr(image, "n_frames", 1) if kind == "TIFF" else 1
    header = _upright_header(image.width, image.height, _pillow_orientation(image, kind))
    return ImageHeader(header.width, header.height, frames)


def _pillow_orientation(image: "Image.Image", kind: str) -> int:
    """What is left to do: Pillow brings TIFF upright by itself, the others don't carry it."""
    return int(image.getexif().get(_EXIF_ORIENTATION, 1)) if kind == "WEBP" else 1


def _decode_with_pillow(data: bytes, kind: str, frame: int) -> Rgb:
    image = _open_with_pillow(io.BytesIO(data), kind)
    if frame:
        image.seek(frame)
    if kind == "TIFF" and _has_16_bit_colour(image):
        return _decode_16_bit_tiff(data, frame)
    orientation = _pillow_orientation(image, kind)
    return upright(_pillow_rgb(image), orientation)


def _pillow_rgb(image: "Image.Image") -> Rgb:
    if image.mode.startswith(("I", "F")):
        rgb = to_rgb(np.asarray(image))
        return 255 - rgb if _tiff_tag(image, _TIFF_PHOTOMETRIC) == 0 else rgb
    return to_rgb(np.asarray(image.convert("RGBA" if image.has_transparency_data else "RGB")))


def _has_16_bit_colour(image: "Image.Image") -> bool:
    """Pillow keeps only the high byte of 16-bit colour, which makes 12-bit pictures black."""
    return image.mode in ("RGB", "RGBA", "RGBX") and 16 in (_tiff_tag(image, _TIFF_BITS) or ())


def _tiff_tag(image: "Image.Image", tag: int) -> Any:
    tags = getattr(image, "tag_v2", None)
    return tags.get(tag) if tags is not None else None


def _decode_16_bit_tiff(data: bytes, frame: int) -> Rgb:
    found, pages = cv2.imdecodemulti(
        np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED, range=(frame, frame + 1)
    )
    if not found or len(pages) != 1:
        raise ValueError("the decoder gave no picture")
    return to_rgb(_red_first(pages[0]))
