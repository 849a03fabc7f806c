"""PDFs are written, read back with pypdf, and looked at as pixels."""

import io
import os
import re
import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage
from report_examples import example, image_line, pictures

from drviewer.domain import DME_NOT_ASSESSED, Dme, Grade, Laterality
from drviewer.errors import ReportError, ResourceError
from drviewer.reporting import pdf_fonts, pdf_style
from drviewer.reporting.content import EyeLine, ReportContent, Signature, read_content
from drviewer.reporting.pdf import load_fonts, render_pages, write_pdf

pytestmark = pytest.mark.usefixtures("qapp")

NAMES = {
    "Latin": "Ana Novák Ñúñez Łódź Đặng",
    "Cyrillic": "Мария Иванова",
    "Greek": "Ελένη Παππά",
    "Simplified Chinese": "李明 欧阳娜",
    "Traditional Chinese": "陳大文 歐陽",
    "Japanese": "渡辺さくら カナ",
    "Korean": "김철수",
    "Devanagari": "प्रिया शर्मा",
    "Devanagari conjuncts": "क्षत्रिय ज्ञानेश्वर",
    "Arabic": "محمد عبد الله",
    "Hebrew": "דוד כהן",
    "Bengali": "সুমিত্রা",
    "Tamil": "நந்தினி",
    "Thai": "สมชาย ใจดี",
}


def text_of(path: Path) -> str:
    """All text, each run of blanks as one."""
    text = "\n".join(page.extract_text() for page in PdfReader(path).pages)
    return re.sub(r"\s+", " ", text)


def written(folder: Path, content: ReportContent) -> Path:
    path = folder / "report.pdf"
    write_pdf(content, pictures(), path)
    return path


def test_a_report_of_one_page_says_everything_that_it_must(tmp_path: Path) -> None:
    path = written(tmp_path, example(note="Hard exudates below the fovea."))
    text = text_of(path)
    assert len(PdfReader(path).pages) == 1
    for said in (
        "Riverside Eye Clinic", "Ana Novák", "P-0015", "1958-03-14", "2024-05-01", "OD", "OS",
        "Right eye", "Left eye", "Moderate NPDR", "Severe NPDR", "> 0.99", "< 0.01",
        "Refer; re-examine in 3–6 months", "2024-11-01", "ICO Guidelines, 2017", "Gradable",
        "DME as entered: absent", "Hard exudates below the fovea.", "Canon CR-2", "picture_1.jpg",
        "cdcdcdcdcdcdcdcd", "Dr. Eva Lindqvist, 2024-05-02 09:30 UTC", "tiny 1.2.3",
        "abababababab", "Layer: attention", "drviewer 9.8.7", DME_NOT_ASSESSED,
        "Research use: not a cleared medical device", "Page 1 of 1", "DRAFT", "differs from",
    ):  # fmt: skip
        assert said in text, said
    assert "1.00" not in text


def with_model(**facts: object) -> ReportContent:
    """The example with other facts in the model's grade of the right eye; the left has none."""
    content = example()
    right, left = content.eyes
    assert right.image is not None
    assert right.image.model is not None
    model = right.image.model.model_copy(update=facts)
    image = right.image.model_copy(update={"model": model})
    eyes = (right.model_copy(update={"image": image}), left.model_copy(update={"image": None}))
    return content.model_copy(update={"eyes": eyes})


@pytest.mark.parametrize(
    ("grades", "said"),
    [
        ((2, 3), "May be 2 or 3: nine of ten such sets hold the true grade"),
        ((2, 3, 4), "May be 2 to 4: nine of ten such sets hold the true grade"),
        ((1, 2), "May be 1 or 2, so referable or not: needs the reader’s eye"),
    ],
)
def test_what_the_model_can_not_rule_out_is_said(
    tmp_path: Path, grades: tuple[int, ...], said: str
) -> None:
    content = with_model(grade_set=tuple(Grade(grade) for grade in grades))
    assert said in text_of(written(tmp_path, content))


@pytest.mark.parametrize("grades", [(), (Grade.SEVERE_NPDR,)])
def test_nothing_is_said_to_be_open_where_nothing_is(
    tmp_path: Path, grades: tuple[Grade, ...]
) -> None:
    assert "May be" not in text_of(written(tmp_path, with_model(grade_set=grades)))


def test_calls_are_said_in_words_and_left_out_where_there_is_no_threshold(tmp_path: Path) -> None:
    called = text_of(written(tmp_path, with_model(referable=True, vision_threatening=False)))
    assert re.search(r"Referable \(2 or worse\) yes > 0\.99", called)
    assert re.search(r"Vision-threatening \(3 or worse\) no > 0\.99", called)
    silent = text_of(written(tmp_path, with_model(referable=None, vision_threatening=None)))
    assert re.search(r"Referable \(2 or worse\) > 0\.99", silent)
    assert re.search(r"Vision-threatening \(3 or worse\) > 0\.99", silent)


@pytest.mark.parametrize("script", NAMES)
def test_a_name_in_any_script_can_be_found_in_the_pdf(tmp_path: Path, script: str) -> None:
    name = unicodedata.normalize("NFC", NAMES[script])
    assert name in text_of(written(tmp_path, example(name=name)))


@pytest.mark.parametrize("script", NAMES)
def test_every_letter_of_a_name_has_a_glyph_of_ours(script: str) -> None:
    for stretch in pdf_fonts.cut_into_stretches(NAMES[script]):
        for character in stretch.text:
            assert pdf_fonts._has(stretch.family, character), (character, stretch.family)


def test_a_character_that_no_font_has_is_no_crash(tmp_path: Path) -> None:
    assert "Ana" in text_of(written(tmp_path, example(name="Ana \U00012000 \ue000")))


def test_the_attached_json_is_the_content(tmp_path: Path) -> None:
    content = example(name="李明", note="two\nlines")
    attached = PdfReader(written(tmp_path, content)).attachments["report.json"]
    assert read_content(attached[0].decode()) == content


def test_metadata_names_program_and_clinic_but_no_patients_name(tmp_path: Path) -> None:
    metadata = PdfReader(written(tmp_path, example())).metadata
    assert metadata is not None
    assert metadata.title == "Diabetic retinopathy report, P-0015, 2024-05-01"
    assert metadata.creator == "drviewer 9.8.7"


def test_a_long_note_goes_on_overleaf_without_losing_a_word(tmp_path: Path) -> None:
    words = [f"word{number}" for number in range(1500)]
    path = written(tmp_path, example(note=" ".join(words)))
    text = text_of(path)
    assert re.findall(r"word\d+", text) == words
    assert "continued overleaf" in text
    count = len(PdfReader(path).pages)
    assert count >= 3
    assert f"Page {count} of {count}" in text
    for page in PdfReader(path).pages:
        assert "Research use" in page.extract_text()
        assert "DRAFT" in page.extract_text()
        assert "Ana Novák" in page.extract_text()


def test_other_images_of_an_eye_are_all_listed_with_their_notes(tmp_path: Path) -> None:
    text = text_of(written(tmp_path, example(others=60)))
    assert "the worst of 61 images of this eye" in text
    for number in range(60):
        assert f"picture_{10 + number}.jpg" in text
        assert f"field {number}" in text


def test_very_long_names_flow_instead_of_being_cut(tmp_path: Path) -> None:
    words = [f"Fernández{number}" for number in range(30)]
    text = text_of(written(tmp_path, example(name=" ".join(words))))
    assert all(word in text for word in words)


def test_a_missing_eye_is_said(tmp_path: Path) -> None:
    content = example()
    alone = content.model_copy(
        update={"eyes": (content.eyes[0], EyeLine(laterality=Laterality.LEFT, image=None))}
    )
    assert "No image of the left eye" in text_of(written(tmp_path, alone))


def test_an_image_of_unknown_side_is_said(tmp_path: Path) -> None:
    unknown = EyeLine(laterality=Laterality.UNKNOWN, image=image_line(1, Laterality.UNKNOWN))
    none = tuple(EyeLine(laterality=one, image=None) for one in (Laterality.RIGHT, Laterality.LEFT))
    only = example().model_copy(update={"eyes": (*none, unknown)})
    assert "Eye unknown" in text_of(written(tmp_path, only))
    beside = example().model_copy(update={"eyes": (*example().eyes, unknown)})
    path = written(tmp_path, beside)
    assert "Eye unknown" in PdfReader(path).pages[1].extract_text()


def test_nothing_is_printed_outside_the_page(tmp_path: Path) -> None:
    content = example(name="W" * 300, note="w" * 4000, others=5)
    for page in render_pages(content, pictures(), dpi=72):
        for x in (0, 8, page.width() - 9, page.width() - 1):
            assert all(page.pixelColor(x, y).name() == "#ffffff" for y in range(page.height()))


def test_an_incomplete_result_shows_no_reassuring_zero(tmp_path: Path) -> None:
    content = example()
    open_result = content.result.model_copy(
        update={
            "grade": Grade.NO_DR, "is_complete": False, "is_decided": False,
            "is_referral": False, "missing": ("Left eye: no image",), "due": None,
            "due_months": None, "reason": "No apparent retinopathy",
        }
    )  # fmt: skip
    undecided = content.model_copy(update={"result": open_result})
    assert "Incomplete – Left eye: no image" in text_of(written(tmp_path, undecided))
    assert band_colour(undecided) == pdf_style.UNGRADABLE
    assert band_colour(content) == pdf_style.GRADES[Grade.MODERATE_NPDR]


def band_colour(content: ReportContent) -> str:
    """The colour of the bar at the left of the result."""
    page = render_pages(content, pictures(), dpi=72)[0]
    return page.pixelColor(round(pdf_style.MARGIN) + 2, 120).name()


def read_by(*names: str) -> ReportContent:
    """The example, its right and left eye read by these."""
    eyes = []
    for eye, name in zip(example().eyes, names, strict=True):
        assert eye.image is not None
        reader = eye.image.reader.model_copy(update={"reader": name})
        image = eye.image.model_copy(update={"reader": reader})
        eyes.append(eye.model_copy(update={"image": image, "dme": Dme.NOT_ENTERED}))
    return example().model_copy(update={"eyes": tuple(eyes)})


def test_nobody_is_said_to_have_read_where_no_reader_gave_a_name(tmp_path: Path) -> None:
    nobody = text_of(written(tmp_path, read_by("", "")))
    assert "Read by" not in nobody
    assert "not named" not in nobody
    one = text_of(written(tmp_path, read_by("Dr. Eva", "")))
    assert "Read by Dr. Eva, 2024-05-02 09:30 UTC (OD); reader not named" in one


def test_oedema_that_was_not_entered_is_said_plainly(tmp_path: Path) -> None:
    text = text_of(written(tmp_path, read_by("", "")))
    assert "DME not entered · differs from the model" in text
    assert "as entered" not in text.replace("as the clinician entered", "")


@pytest.mark.parametrize(
    ("signed_at", "is_past"),
    [
        (None, False),
        (datetime(2024, 11, 1, 23, 30, tzinfo=UTC), False),
        (datetime(2024, 11, 2, 0, 30, tzinfo=UTC), True),
    ],
)
def test_a_due_date_that_was_past_when_it_was_signed_is_said_to_be(
    tmp_path: Path, signed_at: datetime | None, is_past: bool
) -> None:
    """Whatever day it is now: made anew the report says the same."""
    signature = signed_at and Signature(reader="Dr. Eva", signed_at=signed_at, version=1)
    content = example().model_copy(update={"signature": signature, "is_draft": not signature})
    assert ("Already past when signed" in text_of(written(tmp_path, content))) is is_past


def test_made_anew_it_differs_in_its_time_stamp_only(tmp_path: Path) -> None:
    first, second = tmp_path / "a.pdf", tmp_path / "b.pdf"
    write_pdf(example(), pictures(), first)
    write_pdf(example(), pictures(), second)
    assert without_time(first) == without_time(second)
    other = example().model_copy(update={"clinic": "South"})
    write_pdf(other, pictures(), second)
    assert without_time(first) != without_time(second)


def without_time(path: Path) -> bytes:
    return re.sub(rb"D:\d{14}[^)]*|\d{4}-\d\d-\d\dT[^<\"]*", b"", path.read_bytes())


def test_the_preview_shows_the_same_pages_as_the_pdf(tmp_path: Path) -> None:
    content = example(others=3)
    pages = render_pages(content, pictures(), dpi=60)
    assert len(pages) == len(PdfReader(written(tmp_path, content)).pages) == 2
    assert all(page.format() == QImage.Format.Format_RGB32 for page in pages)
    assert (pages[0].width(), pages[0].height()) == (496, 702)


def test_photographs_are_in_the_pdf_right_eye_on_the_left(tmp_path: Path) -> None:
    images = PdfReader(written(tmp_path, example())).pages[0].images
    assert len(images) == 3
    assert {one.image.size for one in images if one.image} == {(100, 90)}


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions elsewhere")
def test_a_failed_write_keeps_the_former_report_and_leaves_no_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, example())
    former = path.read_bytes()
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ReportError, match=r"report\.pdf.*No space left"):
        write_pdf(example(name="Someone Else"), pictures(), path)
    assert path.read_bytes() == former
    assert list(tmp_path.iterdir()) == [path]


def refuse(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_file_where_the_folder_should_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(ReportError, match="out"):
        write_pdf(example(), pictures(), tmp_path / "out" / "report.pdf")


def test_a_report_that_breaks_off_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drviewer.reporting.pdf.paint_report", lambda *_: None)
    with pytest.raises(ReportError, match="breaks off"):
        write_pdf(example(), pictures(), tmp_path / "report.pdf")
    assert list(tmp_path.iterdir()) == []


def test_reports_written_on_several_threads_are_whole(tmp_path: Path) -> None:
    names = [NAMES["Simplified Chinese"], NAMES["Devanagari"], NAMES["Arabic"]] * 3
    paths = [tmp_path / f"{number}.pdf" for number in range(len(names))]
    with ThreadPoolExecutor(3) as pool:
        jobs = [
            pool.submit(write_pdf, example(name=name), pictures(), path)
            for name, path in zip(names, paths, strict=True)
        ]
    assert [job.result() for job in jobs] == [None] * len(names)
    for name, path in zip(names, paths, strict=True):
        assert name in text_of(path)


def test_mixed_scripts_in_a_note_make_qt_say_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    note = f"{NAMES['Devanagari']}, said; {NAMES['Arabic']} (x) {NAMES['Tamil']}: ok."
    text = text_of(written(tmp_path, example(note=note)))
    assert NAMES["Tamil"] in text
    assert capfd.readouterr().err == ""


def test_a_damaged_font_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "NotoSans-Regular.ttf").write_bytes(b"no font")
    monkeypatch.setattr(pdf_fonts, "resource", lambda *_: tmp_path)
    with pytest.raises(ResourceError, match=r"NotoSans-Regular\.ttf"):
        load_fonts.__wrapped__()


_ALONE = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from report_examples import example, pictures
from drviewer.reporting.pdf import write_pdf
write_pdf(example(name=sys.argv[3]), pictures(), Path(sys.argv[2]))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="fontconfig is Linux's")
def test_without_display_application_and_fonts_of_the_system(tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
        f"<fontconfig><dir>{tmp_path}/none</dir><cachedir>{tmp_path}/cache</cachedir></fontconfig>"
    )
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    name = " ".join(NAMES[one] for one in ("Cyrillic", "Traditional Chinese", "Devanagari"))
    here = str(Path(__file__).parent)
    done = subprocess.run(
        [sys.executable, "-c", _ALONE, here, str(tmp_path / "out.pdf"), name],
        env=environment | {"FONTCONFIG_FILE": str(tmp_path / "fonts.conf")},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    text = text_of(tmp_path / "out.pdf")
    for script in ("Cyrillic", "Traditional Chinese", "Devanagari"):
        assert NAMES[script] in text
    # Another process, other fonts installed: the same bytes.
    write_pdf(example(name=name), pictures(), tmp_path / "here.pdf")
    assert without_time(tmp_path / "here.pdf") == without_time(tmp_path / "out.pdf")
    data = (tmp_path / "out.pdf").read_bytes()
    used = {
        str(font["/BaseFont"]).lstrip("/")
        for font in PdfReader(io.BytesIO(data)).pages[0]["/Resources"]["/Font"].values()
    }
    assert used == {
        "NotoSans-Regular", "NotoSans-Bold", "NotoSansCJKsc-Regular", "NotoSansDevanagari-Regular"
    }  # fmt: skip
