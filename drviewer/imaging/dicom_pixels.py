"""The pixels of a DICOM file, decoded by a library that a damaged file can't make end the program.

JPEG lossless and JPEG-LS are read by GDCM alone, which aborts its whole process on some damaged
files. It therefore decodes in a process of its own, started for the one picture: a second a
picture, for formats that few fundus cameras write.
"""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray

from drviewer.errors import ImageReadError
from drviewer.language import tr

if TYPE_CHECKING:
    from pydicom import Dataset

_GDCM = "gdcm"


def decode_frame(path: Path, dataset: "Dataset", frame: int) -> NDArray[Any]:
    """Stored values ``(h, w[, samples])`` of a frame of ``dataset``, which was read from ``path``.

    Raises:
        ImageReadError: the decoder ended on it.
        Exception: whatever pydicom and its decoders raise.
    """
    from pydicom.pixels.utils import pixel_array

    decoder = _decoder(str(dataset.file_meta.TransferSyntaxUID), int(dataset.BitsStored))
    if decoder == _GDCM:
        return _decode_apart(path, frame)
    return pixel_array(dataset, index=frame, decoding_plugin=decoder)


def _decoder(syntax: str, bits: int) -> str:
    """pydicom's name of the decoder for a transfer syntax; "" leaves it to pydicom."""
    from pydicom import uid

    if syntax == uid.JPEGBaseline8Bit or (syntax == uid.JPEGExtended12Bit and bits <= 8):
        return "pillow"
    if syntax in (uid.JPEG2000, uid.JPEG2000Lossless):
        return "pylibjpeg"
    by_gdcm = (
        uid.JPEGExtended12Bit,
        uid.JPEGLossless,
        uid.JPEGLosslessSV1,
        uid.JPEGLSLossless,
        uid.JPEGLSNearLossless,
    )
    return _GDCM if syntax in by_gdcm else ""


def _decode_apart(path: Path, frame: int) -> NDArray[Any]:
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        try:
            return pool.submit(_decode_with_gdcm, path, frame).result()
        except BrokenProcessPool as error:
            raise ImageReadError(
                tr("{name} holds a damaged picture: its decoder stopped.", name=path.name),
                advice=tr("Export it again from the camera or the picture archive."),
            ) from error


def _decode_with_gdcm(path: Path, frame: int) -> NDArray[Any]:
    """In the process of its own."""
    import pydicom
    from pydicom.pixels.utils import pixel_array

    pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE
    return pixel_array(pydicom.dcmread(path, force=True), index=frame, decoding_plugin=_GDCM)
