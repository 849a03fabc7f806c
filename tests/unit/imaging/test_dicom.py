"""DICOM: every transfer syntax and colour model comes out as RGB, with whose eye it is."""

import io
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pytest
from PIL import Image
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.uid import (
    JPEG2000,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGLosslessSV1,
    OphthalmicPhotography8BitImageStorage,
    OphthalmicPhotography16BitImageStorage,
    RLELossless,
    SecondaryCaptureImageStorage,
    generate_uid,
)

from drviewer.domain import Laterality, Sex, Source
from drviewer.errors import ImageReadError
from drviewer.imaging.dicom import dicom_identity, is_dicom
from drviewer.imaging.files import read_header, read_image, read_thumbnail


def colours(height: int = 48, width: int = 64) -> np.ndarray:
    """A smooth picture, red growing to the right, green downward."""
    rgb = np.full((height, width, 3), 40, np.uint8)
    rgb[..., 0] = np.linspace(20, 230, width)
    rgb[..., 1] = np.linspace(10, 200, height)[:, np.newaxis]
    return rgb


def dataset(samples: np.ndarray, photometric: str = "RGB", **tags: Any) -> FileDataset:
    """An ophthalmic photograph, explicit little endian, of ``(h, w[, 3])`` samples."""
    meta = FileMetaDataset()
    bits = samples.dtype.itemsize * 8
    kind = (
        OphthalmicPhotography8BitImageStorage
        if bits == 8
        else OphthalmicPhotography16BitImageStorage
    )
    meta.MediaStorageSOPClassUID = kind
    meta.MediaStorageSOPInstanceUID = generate_uid()
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    made = FileDataset("", {}, file_meta=meta, preamble=b"\0" * 128)
    made.SOPClassUID, made.SOPInstanceUID = kind, meta.MediaStorageSOPInstanceUID
    made.Modality = "OP"
    made.PhotometricInterpretation = photometric
    made.Rows, made.Columns = samples.shape[:2]
    made.SamplesPerPixel = 3 if samples.ndim == 3 else 1
    if samples.ndim == 3:
        made.PlanarConfiguration = 0
    made.BitsAllocated = made.BitsStored = bits
    made.HighBit = bits - 1
    made.PixelRepresentation = int(samples.dtype.kind == "i")
    made.PixelData = samples.tobytes()
    for name, value in tags.items():
        setattr(made, name, value)
    made.HighBit = made.BitsStored - 1
    return made


def saved(folder: Path, made: Dataset, name: str = "eye.dcm") -> Path:
    path = folder / name
    made.save_as(path, enforce_file_format=True)
    return path


@pytest.mark.parametrize("syntax", [ExplicitVRLittleEndian, ImplicitVRLittleEndian])
@pytest.mark.parametrize("is_planar", [False, True])
def test_uncompressed(tmp_path: Path, syntax: str, is_planar: bool) -> None:
    made = dataset(colours())
    made.file_meta.TransferSyntaxUID = syntax
    if is_planar:
        made.PlanarConfiguration = 1
        made.PixelData = np.ascontiguousarray(colours().transpose(2, 0, 1)).tobytes()
    path = saved(tmp_path, made)
    assert np.array_equal(read_image(path), colours())
    header = read_header(path)
    assert (header.width, header.height, header.frames, header.is_dicom) == (64, 48, 1, True)


def test_big_endian(tmp_path: Path) -> None:
    grey = np.linspace(0, 60000, 48 * 64).astype(np.uint16).reshape(48, 64)
    little = dataset(grey, "MONOCHROME2")
    little.file_meta.TransferSyntaxUID = ExplicitVRBigEndian
    made = Dataset()
    made.update({element.tag: element for element in little})
    made.file_meta = little.file_meta
    made.PixelData = grey.byteswap().tobytes()
    made["PixelData"].VR = "OW"
    rgb = read_image(saved(tmp_path, made))
    assert (rgb[0, 0, 0], rgb[-1, -1, 0]) == (0, 255)


@pytest.mark.parametrize("syntax", [RLELossless, JPEG2000Lossless])
def test_lossless_compression(tmp_path: Path, syntax: str) -> None:
    made = dataset(colours())
    made.compress(syntax)
    assert np.array_equal(read_image(saved(tmp_path, made)), colours())


@pytest.mark.parametrize("syntax", [RLELossless, JPEG2000Lossless])
def test_lossless_compression_of_16_bits(tmp_path: Path, syntax: str) -> None:
    grey = np.linspace(100, 3900, 48 * 64).astype(np.uint16).reshape(48, 64)
    made = dataset(grey, "MONOCHROME2", BitsStored=12)
    made.compress(syntax)
    rgb = read_image(saved(tmp_path, made))
    assert (rgb[0, 0, 0], rgb[-1, -1, 0]) == (0, 255)


def test_jpeg_2000_with_loss(tmp_path: Path) -> None:
    made = dataset(colours())
    made.compress(JPEG2000, j2k_cr=[5])
    assert np.abs(read_image(saved(tmp_path, made)).astype(int) - colours()).max() <= 12


def jpeg(rgb: np.ndarray, **options: Any) -> bytes:
    stream = io.BytesIO()
    Image.fromarray(rgb).save(stream, "JPEG", quality=95, **options)
    return stream.getvalue()


@pytest.mark.parametrize("photometric", ["YBR_FULL_422", "YBR_FULL"])
def test_jpeg_baseline_with_several_frames(tmp_path: Path, photometric: str) -> None:
    subsampling = 1 if photometric == "YBR_FULL_422" else 0
    frames = [jpeg(colours(), subsampling=subsampling), jpeg(colours()[:, ::-1], subsampling=0)]
    made = dataset(colours(), photometric, NumberOfFrames=2)
    made.file_meta.TransferSyntaxUID = JPEGBaseline8Bit
    made.PixelData = encapsulate(frames)
    made["PixelData"].is_undefined_length = True
    path = saved(tmp_path, made)
    assert read_header(path).frames == 2
    assert np.abs(read_image(path, 0).astype(int) - colours()).max() <= 12
    assert np.abs(read_image(path, 1).astype(int) - colours()[:, ::-1]).max() <= 12
    with pytest.raises(ImageReadError, match="no picture number 3"):
        read_image(path, 2)


def test_jpeg_baseline_grey(tmp_path: Path) -> None:
    made = dataset(colours()[..., 0], "MONOCHROME2")
    made.file_meta.TransferSyntaxUID = JPEGBaseline8Bit
    made.PixelData = encapsulate([jpeg(colours()[..., 0])])
    made["PixelData"].is_undefined_length = True
    rgb = read_image(saved(tmp_path, made))
    assert np.abs(rgb[..., 1].astype(int) - colours()[..., 0]).max() <= 4


@pytest.mark.parametrize("name", ["JPEGLosslessProcess14_1", "JPEGLSLossless"])
def test_what_only_gdcm_decodes(tmp_path: Path, name: str) -> None:
    import gdcm

    reader, change, writer = (
        gdcm.ImageReader(),
        gdcm.ImageChangeTransferSyntax(),
        gdcm.ImageWriter(),
    )
    reader.SetFileName(str(saved(tmp_path, dataset(colours()), "plain.dcm")))
    assert reader.Read()
    change.SetTransferSyntax(gdcm.TransferSyntax(getattr(gdcm.TransferSyntax, name)))
    change.SetInput(reader.GetImage())
    assert change.Change()
    writer.SetFile(reader.GetFile())
    writer.SetImage(change.GetOutput())
    writer.SetFileName(str(tmp_path / "eye.dcm"))
    assert writer.Write()
    assert np.array_equal(read_image(tmp_path / "eye.dcm"), colours())


@pytest.mark.parametrize("syntax", [JPEGBaseline8Bit, JPEGLosslessSV1])
def test_a_picture_that_ends_its_decoder_does_not_end_the_program(
    tmp_path: Path, syntax: str
) -> None:
    """GDCM aborts its process on an impossible sample depth, the frame header's fifth byte."""
    data = bytearray(jpeg(colours()))
    data[data.index(b"\xff\xc0") + 4] = 255
    made = dataset(colours(), "YBR_FULL_422")
    made.file_meta.TransferSyntaxUID = syntax
    made.PixelData = encapsulate([bytes(data)])
    made["PixelData"].is_undefined_length = True
    with pytest.raises(ImageReadError, match=r"eye\.dcm"):
        read_image(saved(tmp_path, made))


def test_uncompressed_ybr(tmp_path: Path) -> None:
    ybr = np.asarray(Image.fromarray(colours()).convert("YCbCr"))
    rgb = read_image(saved(tmp_path, dataset(ybr, "YBR_FULL")))
    assert np.abs(rgb.astype(int) - colours()).max() <= 3


def test_monochrome_1_is_inverted(tmp_path: Path) -> None:
    grey = np.tile(np.arange(64, dtype=np.uint8), (48, 1))
    normal = read_image(saved(tmp_path, dataset(grey, "MONOCHROME2"), "2.dcm"))
    inverted = read_image(saved(tmp_path, dataset(grey, "MONOCHROME1"), "1.dcm"))
    assert np.array_equal(normal[..., 0], grey)
    assert np.array_equal(inverted, 255 - normal)


def test_palette_colour(tmp_path: Path) -> None:
    index = np.tile(np.arange(64, dtype=np.uint8) % 4, (48, 1))
    made = dataset(index, "PALETTE COLOR")
    table = {"Red": (0, 255, 0, 255), "Green": (0, 0, 255, 255), "Blue": (0, 0, 0, 255)}
    for name, levels in table.items():
        setattr(made, f"{name}PaletteColorLookupTableDescriptor", [4, 0, 16])
        data = (np.array(levels, np.uint16) * 257).tobytes()
        setattr(made, f"{name}PaletteColorLookupTableData", data)
    rgb = read_image(saved(tmp_path, made))
    assert rgb[0, :4].tolist() == [[0, 0, 0], [255, 0, 0], [0, 255, 0], [255, 255, 255]]


def test_16_bit_colour_is_scaled_by_its_stored_bits(tmp_path: Path) -> None:
    deep = colours().astype(np.uint16) * 16
    rgb = read_image(saved(tmp_path, dataset(deep, BitsStored=12)))
    assert np.abs(rgb.astype(int) - colours()).max() <= 1


def ramp() -> np.ndarray:
    return np.tile(np.linspace(0, 4000, 64).astype(np.uint16), (48, 1))


def test_without_a_window_deep_grey_is_stretched(tmp_path: Path) -> None:
    rgb = read_image(saved(tmp_path, dataset(ramp() + 1000, "MONOCHROME2")))
    assert (rgb[0, 0, 0], rgb[0, -1, 0]) == (0, 255)


def test_window_is_applied_after_rescale(tmp_path: Path) -> None:
    """Rescaled to −1000…7000; the window shows 1000 to 3000: stored 1000 to 2000."""
    made = dataset(ramp(), "MONOCHROME2", RescaleSlope=2, RescaleIntercept=-1000)
    made.WindowCenter, made.WindowWidth = [2000, 50], [2000, 10]
    rgb = read_image(saved(tmp_path, made))[0, :, 0]
    stored = ramp()[0]
    assert (rgb[stored < 990] == 0).all()
    assert (rgb[stored > 2010] == 255).all()
    assert abs(int(rgb[np.argmin(np.abs(stored.astype(int) - 1500))]) - 128) <= 5


def test_signed_samples(tmp_path: Path) -> None:
    signed = (ramp().astype(int) - 2000).astype(np.int16)
    rgb = read_image(saved(tmp_path, dataset(signed, "MONOCHROME2")))
    assert (rgb[0, 0, 0], rgb[0, -1, 0]) == (0, 255)


def test_any_picture_bearing_object(tmp_path: Path) -> None:
    made = dataset(colours())
    made.SOPClassUID = made.file_meta.MediaStorageSOPClassUID = SecondaryCaptureImageStorage
    path = saved(tmp_path, made, "capture")
    assert is_dicom(path)
    assert read_thumbnail(path, 32).shape == (24, 32, 3)


def test_without_preamble_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "bare.dcm"
    made = dataset(colours())
    bare = Dataset()
    bare.update({element.tag: element for element in made})
    bare.save_as(path, implicit_vr=True, little_endian=True)
    assert np.array_equal(read_image(path), colours())


def test_picture_named_dcm_is_read_by_content(tmp_path: Path) -> None:
    path = tmp_path / "photo.dcm"
    Image.fromarray(colours()).save(path, "PNG")
    assert not is_dicom(path)
    assert np.array_equal(read_image(path), colours())


def test_object_without_a_picture_says_so(tmp_path: Path) -> None:
    made = dataset(colours())
    for name in ("PixelData", "Rows", "Columns"):
        delattr(made, name)
    path = saved(tmp_path, made, "report.dcm")
    for read in (read_header, read_image):
        with pytest.raises(ImageReadError, match=r"report\.dcm is a DICOM file without a picture"):
            read(path)


def test_missing_pixels_are_an_error(tmp_path: Path) -> None:
    made = dataset(colours())
    del made.PixelData
    with pytest.raises(ImageReadError, match=r"eye\.dcm"):
        read_image(saved(tmp_path, made))


@pytest.mark.parametrize("syntax", [None, RLELossless, JPEG2000Lossless])
@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_truncated_is_an_error(tmp_path: Path, syntax: str | None, share: float) -> None:
    noise = np.random.default_rng(0).integers(0, 255, (48, 64, 3), np.uint8)
    made = dataset(noise)
    if syntax:
        made.compress(syntax)
    path = saved(tmp_path, made)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    with pytest.raises(ImageReadError, match=r"eye\.dcm"):
        read_image(path)


def test_text_named_dcm_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "letter.dcm"
    path.write_text("Dear colleague, thank you for referring this patient. " * 20)
    for read in (read_header, read_image, dicom_identity):
        with pytest.raises(ImageReadError, match=r"letter\.dcm"):
            read(path)


def test_huge_is_refused_from_its_tags(tmp_path: Path) -> None:
    made = dataset(colours())
    made.Rows = made.Columns = 30_000
    with pytest.raises(ImageReadError, match="30000 × 30000"):
        read_image(saved(tmp_path, made))


IDENTITY = {
    "PatientID": " P-0042 ",
    "PatientName": "Novák^Ana^Marie^Dr.",
    "PatientBirthDate": "19580314",
    "PatientSex": "F",
    "StudyDate": "20240501",
    "ImageLaterality": "R",
    "Manufacturer": "Acme",
    "ManufacturerModelName": "Fundus One",
    "SpecificCharacterSet": "ISO_IR 192",
}


def test_identity_from_the_tags(tmp_path: Path) -> None:
    identity = dicom_identity(saved(tmp_path, dataset(colours(), **IDENTITY)))
    assert identity.patient_id == "P-0042"
    assert identity.patient_name == "Dr. Ana Marie Novák"
    assert identity.birth_date == date(1958, 3, 14)
    assert identity.sex == Sex.FEMALE
    assert identity.laterality == Laterality.RIGHT
    assert identity.exam_date == date(2024, 5, 1)
    assert identity.camera == "Acme Fundus One"
    sources = (identity.patient_source, identity.laterality_source, identity.date_source)
    assert sources == (Source.DICOM,) * 3


def test_nothing_in_the_tags_stays_unknown(tmp_path: Path) -> None:
    identity = dicom_identity(saved(tmp_path, dataset(colours())))
    assert identity.patient_id == identity.patient_name == identity.camera == ""
    assert identity.birth_date is identity.exam_date is None
    assert identity.laterality == Laterality.UNKNOWN
    sources = {identity.patient_source, identity.laterality_source, identity.date_source}
    assert sources == {Source.UNKNOWN}


@pytest.mark.parametrize(
    ("charset", "name", "shown"),
    [
        ("ISO_IR 100", "Ñúñez^José", "José Ñúñez"),
        ("ISO_IR 144", "Иванова^Мария", "Мария Иванова"),
        ("ISO_IR 192", "Li^Ming=李^明", "李明"),
        ("GB18030", "Wang^XiaoDong=王^小东", "王小东"),
        (["", "ISO 2022 IR 87"], "Yamada^Tarou=山田^太郎=やまだ^たろう", "山田太郎"),
        (["", "ISO 2022 IR 149"], "Hong^Gildong=洪^吉洞=홍^길동", "洪吉洞"),
        ("ISO_IR 192", "शर्मा^प्रिया", "प्रिया शर्मा"),
        ("ISO_IR 192", "Novák", "Novák"),
        ("ISO_IR 192", "^^^^", ""),
    ],
)
def test_names_of_every_script(tmp_path: Path, charset: Any, name: str, shown: str) -> None:
    made = dataset(colours(), SpecificCharacterSet=charset, PatientName=name)
    assert dicom_identity(saved(tmp_path, made)).patient_name == shown


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({"ImageLaterality": "L", "Laterality": "R"}, Laterality.LEFT),
        ({"Laterality": "R"}, Laterality.RIGHT),
        ({"ImageLaterality": "", "Laterality": "L"}, Laterality.LEFT),
        ({"ImageLaterality": "B"}, Laterality.UNKNOWN),
        ({"ImageLaterality": "U"}, Laterality.UNKNOWN),
    ],
)
def test_laterality_of_the_image_comes_first(
    tmp_path: Path, tags: dict[str, str], expected: Laterality
) -> None:
    identity = dicom_identity(saved(tmp_path, dataset(colours(), **tags)))
    assert identity.laterality == expected


def test_laterality_in_the_functional_groups(tmp_path: Path) -> None:
    anatomy, group = Dataset(), Dataset()
    anatomy.FrameLaterality = "L"
    group.FrameAnatomySequence = [anatomy]
    made = dataset(colours(), SharedFunctionalGroupsSequence=[group])
    assert dicom_identity(saved(tmp_path, made)).laterality == Laterality.LEFT


def test_other_dates_where_the_study_has_none(tmp_path: Path) -> None:
    made = dataset(colours(), StudyDate="", AcquisitionDateTime="20230228101500.000")
    assert dicom_identity(saved(tmp_path, made)).exam_date == date(2023, 2, 28)


def test_values_that_break_the_rules_cost_only_themselves(tmp_path: Path) -> None:
    """Written without checks, as some cameras do; nothing warns (warnings are errors here)."""
    mode = pydicom.config.settings.writing_validation_mode
    pydicom.config.settings.writing_validation_mode = pydicom.config.IGNORE
    try:
        made = dataset(
            colours(), PatientID="P" * 90, PatientBirthDate="unknown", StudyDate="2024.05.01"
        )
        made.PatientSex = "female"
        path = saved(tmp_path, made)
    finally:
        pydicom.config.settings.writing_validation_mode = mode
    identity = dicom_identity(path)
    assert identity.birth_date is None
    assert identity.sex == Sex.FEMALE
    assert identity.exam_date == date(2024, 5, 1)
    assert read_image(path).shape == (48, 64, 3)
