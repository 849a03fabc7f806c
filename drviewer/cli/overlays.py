"""The pictures of ``drviewer grade --heatmaps``: each grade's map over the photograph."""

from collections.abc import Callable, Sequence
from pathlib import Path

from drviewer.domain import FundusImage, Prediction, Region, Rgb
from drviewer.errors import DrviewerError

#: Longest side of the pictures: the maps are coarse, and five full photographs an image are large.
SIDE = 1600
OPACITY = 0.6


def write_overlays(
    images: Sequence[FundusImage],
    folder: Path,
    *,
    on_progress: Callable[[int, int], None] | None = None,
) -> list[Path]:
    """Write ``<name>_grade<0..4>.png`` of every graded image into ``folder``; what was written.

    Raises:
        ImageReadError: a photograph has gone since it was graded.
        DrviewerError: the folder can't be written.
    """
    from drviewer.imaging.files import read_thumbnail

    written: list[Path] = []
    taken: set[str] = set()
    for done, image in enumerate(images, start=1):
        if image.prediction is not None:
            name = _free_name(image, taken)
            rgb = read_thumbnail(image.path, SIDE, image.frame)
            region = scaled_region(image.prediction.region, image, rgb)
            written += _write_five(rgb, image.prediction, region, folder / name)
        if on_progress:
            on_progress(done, len(images))
    return written


def scaled_region(region: Region, image: FundusImage, rgb: Rgb) -> Region:
    """``region`` of the whole image in the pixels of its smaller copy ``rgb``."""
    across, down = rgb.shape[1] / image.width, rgb.shape[0] / image.height
    left, top = round(region.x * across), round(region.y * down)
    right = round((region.x + region.width) * across)
    bottom = round((region.y + region.height) * down)
    return Region(left, top, right - left, bottom - top)


def _write_five(rgb: Rgb, prediction: Prediction, region: Region, stem: Path) -> list[Path]:
    from PIL import Image

    from drviewer.imaging.field import find_field
    from drviewer.imaging.overlay import blend

    field = find_field(rgb)
    written = []
    try:
        stem.parent.mkdir(parents=True, exist_ok=True)
        for grade, heatmap in enumerate(prediction.heatmaps):
            path = stem.with_name(f"{stem.name}_grade{grade}.png")
            Image.fromarray(blend(rgb, heatmap, region, field, OPACITY)).save(path)
            written.append(path)
    except OSError as error:
        raise DrviewerError(
            f"Overlays can't be written to {stem.parent}: {error.strerror}.",
            advice="Name another folder with --heatmaps.",
        ) from error
    return written


def _free_name(image: FundusImage, taken: set[str]) -> str:
    """The file's name without its suffix; numbered where two folders have the same name."""
    stem = image.path.stem + (f"_frame{image.frame + 1}" if image.frame else "")
    name, number = stem, 1
    while name.casefold() in taken:
        number += 1
        name = f"{stem}-{number}"
    taken.add(name.casefold())
    return name
