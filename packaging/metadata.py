"""Name, version, publisher and the like: every installer takes them from here.

``python packaging/metadata.py FIELD`` prints one of them, for scripts.
"""

import re
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: The bundled fundus photograph formats, as the desktop and the registry are told of them.
EXTENSIONS = ("dcm", "jpg", "jpeg", "png", "tif", "tiff", "bmp", "webp")
MIME_TYPES = (
    "application/dicom",
    "image/jpeg",
    "image/png",
    "image/tiff",
    "image/bmp",
    "image/webp",
    "inode/directory",
)
VARIANTS = ("full", "light")


@dataclass(frozen=True, slots=True)
class Metadata:
    name: str = "drviewer"
    identifier: str = "org.drviewer.drviewer"
    summary: str = "Reading workstation for diabetic retinopathy"
    publisher: str = "The drviewer developers"
    contact: str = "drviewer@example.org"
    licence: str = "Apache-2.0"
    copyright: str = "Copyright the drviewer developers. Apache License 2.0."
    version: str = ""


def _version() -> str:
    text = (ROOT / "drviewer" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    assert found is not None
    return found[1]


METADATA = Metadata(version=_version())


if __name__ == "__main__":
    print(asdict(METADATA)[sys.argv[1]])
