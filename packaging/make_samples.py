"""Write the bundled samples anew: drawn fundus photographs and the table of whose eye each is.

    python packaging/make_samples.py

The same pictures every time. ``retina_cc0.jpg`` is a photograph and is only checked; where it
comes from stands in ``resources/samples/README.md``.
"""

import csv
import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from drviewer.domain import Grade, Laterality
from drviewer.imaging.phantom import LESIONS_OF_GRADE, PhantomSpec, draw_phantom

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "samples"
SIDE = 1200
QUALITY = 88
MARK = "synthetic: drawn by drviewer's phantom generator, no photograph of any eye"
PHOTOGRAPH = "retina_cc0.jpg"
PHOTOGRAPH_SHA256 = "38a07f36f27f095e818aea7b96d34202c05176d30253c66733f2e00379e9e0e6"
COLUMNS = ("image", "patient_id", "name", "birth_date", "laterality", "exam_date")


@dataclass(frozen=True, slots=True)
class Sample:
    """One drawn eye; ``grade`` is what its lesions resemble."""

    patient_id: str
    name: str
    birth_date: date
    laterality: Laterality
    exam_date: date
    grade: Grade
    seed: int

    @property
    def file_name(self) -> str:
        eye = self.laterality.short
        return f"synthetic_{self.patient_id}_{eye}_{self.exam_date.isoformat()}.jpg"


_HORVAT = ("P-9001", "Ana Horvat", date(1961, 4, 12))
_WANG = ("P-9002", "王秀英", date(1955, 9, 30))
_OKOYE = ("P-9003", "Samuel Okoye", date(1974, 1, 19))
_MAY, _JUNE = date(2024, 5, 1), date(2024, 6, 17)
SAMPLES = (
    Sample(*_HORVAT, Laterality.RIGHT, _MAY, Grade.MODERATE_NPDR, seed=11),
    Sample(*_HORVAT, Laterality.LEFT, _MAY, Grade.MILD_NPDR, seed=12),
    Sample(*_WANG, Laterality.RIGHT, _MAY, Grade.PDR, seed=21),
    Sample(*_WANG, Laterality.LEFT, _MAY, Grade.SEVERE_NPDR, seed=22),
    Sample(*_OKOYE, Laterality.RIGHT, _JUNE, Grade.NO_DR, seed=31),
    Sample(*_OKOYE, Laterality.LEFT, _JUNE, Grade.NO_DR, seed=36),
)


def write_picture(sample: Sample, folder: Path) -> Path:
    """The drawn eye as a JPEG that says in its EXIF what it is."""
    from PIL import ExifTags, Image

    spec = PhantomSpec(sample.seed, sample.laterality, SIDE, LESIONS_OF_GRADE[sample.grade])
    exif = Image.Exif()
    exif[ExifTags.Base.ImageDescription] = MARK
    exif[ExifTags.Base.Software] = "drviewer phantom (synthetic)"
    path = folder / sample.file_name
    Image.fromarray(draw_phantom(spec).rgb).save(path, quality=QUALITY, exif=exif, comment=MARK)
    return path


def write_table(folder: Path) -> None:
    """``patients.csv``: the drawn eyes, and the photograph, whose owner is not named."""
    with (folder / "patients.csv").open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream, lineterminator="\n")
        table.writerow(COLUMNS)
        for sample in SAMPLES:
            table.writerow(
                (
                    sample.file_name,
                    sample.patient_id,
                    sample.name,
                    sample.birth_date.isoformat(),
                    sample.laterality.value,
                    sample.exam_date.isoformat(),
                )
            )
        table.writerow((PHOTOGRAPH, "SAMPLE-CC0", "", "", Laterality.LEFT.value, ""))


def main() -> None:
    for sample in SAMPLES:
        path = write_picture(sample, FOLDER)
        print(f"{path.name}: {path.stat().st_size // 1024} kB")
    write_table(FOLDER)
    found = hashlib.sha256((FOLDER / PHOTOGRAPH).read_bytes()).hexdigest()
    if found != PHOTOGRAPH_SHA256:
        raise SystemExit(f"{PHOTOGRAPH} is not the file it should be: see README.md beside it")


if __name__ == "__main__":
    main()
