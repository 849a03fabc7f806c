"""Reading pictures: every format comes out upright RGB, every bad file as a plain message."""

import os
import struct
import zlib
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from drviewer.errors import ImageReadError
from drviewer.imaging.files import read_header, read_image, read_thumbnail

RED, GREEN, BLUE, WHITE = (220, 30, 30), (30, 200, 40), (20, 40, 210), (250, 250, 250)


def quarters(side: int = 64) -> np.ndarray:
    """Red, green over blue, white; wider than high, so that a turn shows in the shape."""
    half = side // 2
    rgb = np.zeros((side, side * 2, 3), np.uint8)
    rgb[:half, :side], rgb[:half, side:] = RED, GREEN
    rgb[half:, :side], rgb[half:, side:] = BLUE, WHITE
    return rgb


def corner_colours(rgb: np.ndarray) -> list[tuple[int, ...]]:
    """Top left, top right, bottom left, bottom right, 8 pixels in."""
    return [tuple(int(v) for v in rgb[y, x]) for y in (8, -8) for x in (8, -8)]


def assert_close(rgb: np.ndarray, expected: np.ndarray, tolerance: int = 6) -> None:
    assert rgb.dtype == np.uint8
    assert rgb.shape == expected.shape
    assert rgb.flags.c_contiguous
    for got, want in zip(corner_colours(rgb), corner_colours(expected), strict=True):
        assert np.abs(np.subtract(got, want)).max() <= tolerance


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.bmp", "a.webp"])
def test_every_format_gives_the_same_picture(tmp_path: Path, name: str) -> None:
    Image.fromarray(quarters()).save(tmp_path / name, quality=95)
    assert_close(read_image(tmp_path / name), quarters())
    header = read_header(tmp_path / name)
    assert (header.width, header.height, header.frames, header.is_dicom) == (128, 64, 1, False)


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tif"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation_is_applied(tmp_path: Path, suffix: str, orientation: int) -> None:
    stored = Image.fromarray(quarters())
    exif = Image.Exif()
    exif[274] = orientation
    path = tmp_path / f"turned.{suffix}"
    stored.save(path, exif=exif, quality=95)
    transposed = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }[orientation]
    expected = np.asarray(stored.transpose(transposed) if transposed is not None else stored)
    assert_close(read_image(path), expected)
    header = read_header(path)
    assert (header.height, header.width) == expected.shape[:2]
    assert read_thumbnail(path, 32).shape[:2] == tuple(s // 4 for s in expected.shape[:2])


def test_damaged_exif_costs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    exif = b"Exif\0\0II*\0\xff\xff\xff\x7f"
    Image.fromarray(quarters()).save(path, exif=exif, quality=95)
    assert_close(read_image(path), quarters())


def test_grey_becomes_three_equal_channels(tmp_path: Path) -> None:
    grey = np.tile(np.arange(128, dtype=np.uint8), (64, 1))
    for name in ("a.png", "a.jpg", "a.tif", "a.bmp"):
        Image.fromarray(grey).save(tmp_path / name)
        rgb = read_image(tmp_path / name)
        assert rgb.shape == (64, 128, 3)
        assert np.array_equal(rgb[..., 0], rgb[..., 2])
        assert abs(int(rgb[10, 100, 1]) - 100) <= 2


@pytest.mark.parametrize("name", ["a.jpg", "a.tif"])
def test_cmyk_is_converted(tmp_path: Path, name: str) -> None:
    Image.fromarray(quarters()).convert("CMYK").save(tmp_path / name, quality=95)
    assert_close(read_image(tmp_path / name), quarters(), tolerance=8)


@pytest.mark.parametrize("name", ["a.png", "a.bmp", "a.tif", "a.gif"])
def test_palette_is_expanded(tmp_path: Path, name: str) -> None:
    Image.fromarray(quarters()).quantize(8).save(tmp_path / name)
    assert_close(read_image(tmp_path / name), quarters(), tolerance=8)


@pytest.mark.parametrize("name", ["a.png", "a.tif", "a.webp"])
def test_transparent_means_black(tmp_path: Path, name: str) -> None:
    rgba = np.dstack([quarters(), np.full((64, 128), 255, np.uint8)])
    rgba[:32, :64, 3] = 0
    Image.fromarray(rgba).save(tmp_path / name, lossless=True)
    expected = quarters()
    expected[:32, :64] = 0
    assert_close(read_image(tmp_path / name), expected)


def test_transparent_palette_colour_means_black(tmp_path: Path) -> None:
    palette = Image.fromarray(quarters()).quantize(4)
    palette.save(tmp_path / "a.png", transparency=palette.getpixel((2, 2)))
    expected = quarters()
    expected[:32, :64] = 0
    assert_close(read_image(tmp_path / "a.png"), expected, tolerance=8)


def test_grey_with_alpha(tmp_path: Path) -> None:
    Image.fromarray(quarters()).convert("LA").save(tmp_path / "a.png")
    rgb = read_image(tmp_path / "a.png")
    assert rgb.shape == (64, 128, 3)
    assert rgb[60, 120].tolist() == [250, 250, 250]


@pytest.mark.parametrize("suffix", ["png", "tif"])
@pytest.mark.parametrize("bits", [16, 12])
@pytest.mark.parametrize("is_grey", [True, False])
def test_deep_samples_keep_their_order_and_scale(
    tmp_path: Path, suffix: str, bits: int, is_grey: bool
) -> None:
    """12 bits in a 16-bit file fill the whole 8-bit range too, and black stays black."""
    full = (1 << bits) - 1
    ramp = np.linspace(0, full, 128).round().astype(np.uint16)
    stored = np.tile(ramp, (64, 1)) if is_grey else np.zeros((64, 128, 3), np.uint16)
    if not is_grey:
        stored[..., 2] = ramp  # OpenCV writes blue first: this is red
    path = tmp_path / f"deep.{suffix}"
    assert cv2.imwrite(str(path), stored)
    rgb = read_image(path)
    assert rgb.dtype == np.uint8
    assert np.array_equal(rgb[3, :, 0], np.round(ramp / full * 255))
    assert rgb[..., 2].max() == (255 if is_grey else 0)


def test_white_is_zero_in_a_deep_tiff(tmp_path: Path) -> None:
    grey = np.tile(np.linspace(0, 65535, 128).astype(np.uint16), (64, 1))
    path = tmp_path / "inverted.tif"
    Image.fromarray(grey).save(path, tiffinfo={262: 0})
    rgb = read_image(path)
    assert rgb[0, 0, 0] == 255
    assert rgb[0, -1, 0] == 0


def test_floating_tiff_is_stretched(tmp_path: Path) -> None:
    values = np.tile(np.linspace(-3.0, 7.0, 128, dtype=np.float32), (64, 1))
    Image.fromarray(values).save(tmp_path / "a.tif")
    rgb = read_image(tmp_path / "a.tif")
    assert (rgb[0, 0, 0], rgb[0, -1, 0]) == (0, 255)


@pytest.mark.parametrize("compression", ["tiff_lzw", "tiff_deflate", "jpeg", None])
def test_each_page_of_a_tiff_is_a_frame(tmp_path: Path, compression: str | None) -> None:
    path = tmp_path / "pages.tiff"
    pages = [Image.fromarray(quarters()[:, ::-1] if i == 1 else quarters()) for i in range(3)]
    pages[0].save(path, save_all=True, append_images=pages[1:], compression=compression)
    assert read_header(path).frames == 3
    assert_close(read_image(path, 1), quarters()[:, ::-1], tolerance=12)
    assert_close(read_image(path, 2), quarters(), tolerance=12)
    with pytest.raises(ImageReadError, match=r"pages\.tiff has no picture number 4"):
        read_image(path, 3)


def test_deep_page_of_a_tiff(tmp_path: Path) -> None:
    first = np.zeros((20, 30, 3), np.uint16)
    second = np.full((20, 30, 3), (0, 0, 65535), np.uint16)
    assert cv2.imwritemulti(str(tmp_path / "a.tif"), [first, second])
    assert read_image(tmp_path / "a.tif", 1)[5, 5].tolist() == [255, 0, 0]


def test_wrong_ending_is_read_by_content(tmp_path: Path) -> None:
    Image.fromarray(quarters()).save(tmp_path / "a.png")
    (tmp_path / "a.png").rename(tmp_path / "really_png.jpg")
    assert_close(read_image(tmp_path / "really_png.jpg"), quarters())


def test_path_with_other_letters_and_spaces(tmp_path: Path) -> None:
    folder = tmp_path / "пациент 李明"
    folder.mkdir()
    Image.fromarray(quarters()).save(folder / "œil gauche.jpg", quality=95)
    assert_close(read_image(folder / "œil gauche.jpg"), quarters())


def photograph_like(side: int = 300) -> Image.Image:
    noise = np.random.default_rng(1).integers(0, 255, (side // 10, side // 10, 3), dtype=np.uint8)
    return Image.fromarray(noise).resize((side, side), Image.Resampling.BICUBIC)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp", "a.bmp"])
def test_truncated_file_is_an_error_and_silent(
    tmp_path: Path, name: str, share: float, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    photograph_like().save(path, quality=90)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(ImageReadError, match=name) as caught:
        read_image(path)
    assert caught.value.advice
    with pytest.raises(ImageReadError):
        read_thumbnail(path, 64)
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("options", [{"progressive": True}, {"exif": True}, {"restart": True}])
def test_truncated_jpeg_of_every_build(tmp_path: Path, options: dict[str, bool]) -> None:
    """An embedded thumbnail has an end marker of its own, which must not count."""
    path = tmp_path / "a.jpg"
    extra: dict[str, object] = {"progressive": "progressive" in options}
    if "exif" in options:
        thumbnail = tmp_path / "thumb.jpg"
        photograph_like(100).save(thumbnail)
        extra["exif"] = b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0" + thumbnail.read_bytes()
    if "restart" in options:
        extra["restart_marker_blocks"] = 4
    photograph_like().save(path, **extra)
    assert read_image(path).shape == (300, 300, 3)
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(ImageReadError, match="truncated"):
        read_image(path)


def test_bytes_after_the_end_of_a_jpeg_are_fine(tmp_path: Path) -> None:
    path = tmp_path / "padded.jpg"
    photograph_like().save(path)
    path.write_bytes(path.read_bytes() + b"\0" * 5000)
    assert read_image(path).shape == (300, 300, 3)


def test_damaged_png_is_an_error_and_silent(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.png"
    photograph_like().save(path)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(data)
    with pytest.raises(ImageReadError, match="damaged"):
        read_image(path)
    assert capfd.readouterr().err == ""


def test_odd_colour_profile_in_a_png_is_silent(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    Image.fromarray(quarters()).save(tmp_path / "a.png", icc_profile=b"no profile at all")
    assert_close(read_image(tmp_path / "a.png"), quarters())
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.dcm", "a"])
def test_empty_file_says_so(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    for read in (read_header, read_image, lambda path: read_thumbnail(path, 64)):
        with pytest.raises(ImageReadError, match="is empty"):
            read(tmp_path / name)


@pytest.mark.parametrize("content", [b"hello, I am text", b"\0" * 5000, b"%PDF-1.4 ...", b"\xff"])
def test_no_picture_says_so(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.jpg"
    path.write_bytes(content)
    for read in (read_header, read_image):
        with pytest.raises(ImageReadError, match=r"letter\.jpg is not a picture"):
            read(path)


@pytest.mark.parametrize(
    "start", [b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\0", b"BM", b"GIF89a"]
)
def test_only_a_magic_number_is_an_error(tmp_path: Path, start: bytes) -> None:
    for content in (start, start + b"\0" * 40, start + b"\xff" * 400):
        (tmp_path / "a.bin").write_bytes(content)
        for read in (read_header, read_image):
            with pytest.raises(ImageReadError, match=r"a\.bin"):
                read(tmp_path / "a.bin")


def test_missing_file_and_folder_say_so(tmp_path: Path) -> None:
    with pytest.raises(ImageReadError, match=r"gone\.jpg was not found in"):
        read_image(tmp_path / "gone.jpg")
    with pytest.raises(ImageReadError, match="can't be opened"):
        read_image(tmp_path)


def test_a_file_that_may_not_even_be_looked_for_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a folder that may be listed and not entered; no permission binds root."""

    def denied(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", denied)
    monkeypatch.setattr(Path, "stat", denied)
    with pytest.raises(ImageReadError, match=r"a\.jpg can't be opened"):
        read_header(tmp_path / "a.jpg")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
@pytest.mark.parametrize("name", ["a.jpg", "a.dcm", "link.jpg"])
def test_a_pipe_is_refused_at_once(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name.replace("link", "target"))
    if name == "link.jpg":
        (tmp_path / name).symlink_to(tmp_path / "target.jpg")
    for read in (read_header, read_image):
        with pytest.raises(ImageReadError, match=rf"{name} is a pipe, a socket or a device"):
            read(tmp_path / name)


def png_of_size(width: int, height: int) -> bytes:
    """A PNG whose header promises pixels that never come."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0")), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(block)) + kind + block + struct.pack(">I", zlib.crc32(kind + block))
        for kind, block in chunks
    )


def test_huge_picture_is_refused_from_its_header(tmp_path: Path) -> None:
    (tmp_path / "huge.png").write_bytes(png_of_size(40_000, 20_000))
    jpeg = tmp_path / "huge.jpg"
    Image.fromarray(quarters()).save(jpeg)
    data = bytearray(jpeg.read_bytes())
    at = data.index(b"\xff\xc0") + 5
    data[at : at + 4] = struct.pack(">HH", 60_000, 60_000)
    jpeg.write_bytes(data)
    for name, size in (("huge.png", "40000 × 20000"), ("huge.jpg", "60000 × 60000")):
        for read in (read_header, read_image):
            with pytest.raises(ImageReadError, match=size):
                read(tmp_path / name)


def test_large_picture_below_the_limit_is_not_refused(tmp_path: Path) -> None:
    """Pillow would warn from 89 megapixels on, and warnings are errors here."""
    Image.new("1", (20_000, 10_000)).save(tmp_path / "big.tif", compression="group4")
    assert read_header(tmp_path / "big.tif").width == 20_000


@pytest.mark.parametrize("side", [16, 50, 64, 100, 257])
@pytest.mark.parametrize("name", ["a.jpg", "a.png"])
def test_thumbnail_keeps_proportions_and_colours(tmp_path: Path, side: int, name: str) -> None:
    Image.fromarray(quarters(256)).save(tmp_path / name, quality=95)
    thumbnail = read_thumbnail(tmp_path / name, side)
    assert thumbnail.shape == (round(side / 2), side, 3)
    assert np.abs(thumbnail[2, 2].astype(int) - RED).max() <= 12


def test_thumbnail_never_enlarges(tmp_path: Path) -> None:
    Image.fromarray(quarters()).save(tmp_path / "a.jpg")
    assert read_thumbnail(tmp_path / "a.jpg", 400).shape == (64, 128, 3)


def test_thumbnail_of_a_large_jpeg_resembles_the_picture(tmp_path: Path) -> None:
    photograph_like(300).resize((1600, 1600)).save(tmp_path / "a.jpg", quality=95)
    thumbnail = read_thumbnail(tmp_path / "a.jpg", 150)
    expected = cv2.resize(read_image(tmp_path / "a.jpg"), (150, 150), interpolation=cv2.INTER_AREA)
    assert np.abs(thumbnail.astype(int) - expected).mean() < 3


def test_pixels_equal_the_bare_decoder(tmp_path: Path) -> None:
    photograph_like().save(tmp_path / "a.jpg")
    bare = cv2.imread(str(tmp_path / "a.jpg"))
    assert np.array_equal(read_image(tmp_path / "a.jpg"), bare[..., ::-1])
