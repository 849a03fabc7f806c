"""The tables, as SQLAlchemy Core sees them. How they came to be stands in ``store.migrations``.

Two rules hold everywhere: what a clinician or the model said is never overwritten (a newer row
takes over the ``is_current`` mark), and times are kept in UTC.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from drviewer.store.column_types import FilePath, UtcTime

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# Keys are never used twice (AUTOINCREMENT): a key that the window still holds must not come to
# mean another patient.
patients = Table(
    "patients",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("patient_id", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("birth_date", Date),
    Column("sex", String(1), nullable=False),
    Column("is_identified", Boolean, nullable=False),
    # In which the patient's reports are written; "" where it is not known.
    Column("language", String(8), nullable=False, server_default=""),
    sqlite_autoincrement=True,
)

images = Table(
    "images",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("patient_key", ForeignKey(patients.c.key), nullable=False, index=True),
    Column("path", FilePath, nullable=False),
    Column("frame", Integer, nullable=False),
    Column("patient_source", String(16), nullable=False),
    Column("laterality", String(1), nullable=False),
    Column("laterality_source", String(16), nullable=False),
    # A weaker source that names the other eye.
    Column("laterality_contradicted_by", String(16), nullable=False, server_default="unknown"),
    # The eye that the disc's side speaks for; NULL before it was looked for.
    Column("disc_eye", String(1)),
    Column("exam_date", Date),
    Column("date_source", String(16), nullable=False),
    Column("camera", Text, nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("file_size", Integer, nullable=False),
    Column("modified_ns", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("problem", Text, nullable=False),
    Column("grading_problem", Text, nullable=False),
    Column("is_checked", Boolean, nullable=False),
    Column("quality_issue", String(32)),
    Column("sharpness", Float),
    Column("illumination", Float),
    Column("field_share", Float),
    # Of the checks that gave the four above; 0 before the program kept it.
    Column("check_revision", Integer, nullable=False, server_default="0"),
    Column("added_at", UtcTime, nullable=False),
    UniqueConstraint("path", "frame"),
    sqlite_autoincrement=True,
)

predictions = Table(
    "predictions",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("image_key", ForeignKey(images.c.key), nullable=False, index=True),
    Column("is_current", Boolean, nullable=False),
    *(Column(f"probability_{grade}", Float, nullable=False) for grade in range(5)),
    # NULL in all four: graded by a program or with a card that did not say so.
    Column("decided_grade", Integer),
    Column("grade_set", String(16)),
    Column("referable_threshold", Float),
    Column("vision_threatening_threshold", Float),
    Column("heatmaps", LargeBinary, nullable=False),
    Column("heatmap_rows", Integer, nullable=False),
    Column("heatmap_columns", Integer, nullable=False),
    Column("heatmap_layer", Text, nullable=False),
    Column("region_x", Integer, nullable=False),
    Column("region_y", Integer, nullable=False),
    Column("region_width", Integer, nullable=False),
    Column("region_height", Integer, nullable=False),
    Column("model_name", Text, nullable=False),
    Column("model_version", Text, nullable=False),
    Column("model_sha256", String(64), nullable=False),
    Column("image_sha256", String(64), nullable=False),
    Column("predicted_at", UtcTime, nullable=False),
    sqlite_autoincrement=True,
)
Index(
    "ix_predictions_current",
    predictions.c.image_key,
    unique=True,
    sqlite_where=text("is_current"),
)

assessments = Table(
    "assessments",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("image_key", ForeignKey(images.c.key), nullable=False, index=True),
    Column("is_current", Boolean, nullable=False),
    Column("grade", Integer),
    Column("is_ungradable", Boolean, nullable=False),
    Column("dme", String(32), nullable=False),
    Column("note", Text, nullable=False),
    Column("reader", Text, nullable=False),
    Column("assessed_at", UtcTime),
    Column("model_grade", Integer),
    # "name version" of who said so; "" before the program kept it.
    Column("model", Text, nullable=False, server_default=""),
    # How the photograph was shown to the reader; "" before the program kept it.
    Column("looked_with", Text, nullable=False, server_default=""),
    # NULL: read before the program asked how.
    Column("mode", String(16)),
    Column("unaided_grade", Integer),
    Column("unaided_at", UtcTime),
    Column("override_reason", String(32), nullable=False, server_default=""),
    Column("override_text", Text, nullable=False, server_default=""),
    # JSON; "" where nothing was ticked.
    Column("checklist", Text, nullable=False, server_default=""),
    Column("is_reviewed", Boolean, nullable=False, server_default="0"),
    Column("saved_at", UtcTime, nullable=False),
    sqlite_autoincrement=True,
)
Index(
    "ix_assessments_current",
    assessments.c.image_key,
    unique=True,
    sqlite_where=text("is_current"),
)

# A version of an exam under which a reader has put a name; ``content`` is the report as signed.
signings = Table(
    "signings",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("patient_key", ForeignKey(patients.c.key), nullable=False),
    Column("exam_date", Date),
    Column("version", Integer, nullable=False),
    Column("reader", Text, nullable=False),
    Column("signed_at", UtcTime, nullable=False),
    Column("content", Text, nullable=False),
    Column("due", Date),
    Column("amended_at", UtcTime),
    Column("amended_by", Text, nullable=False),
    Column("amendment_reason", Text, nullable=False),
    sqlite_autoincrement=True,
)
Index("ix_signings_patient_key", signings.c.patient_key)

# What was signed; a current row keeps its image from being changed.
signed_images = Table(
    "signed_images",
    metadata,
    Column("signing_key", ForeignKey(signings.c.key), primary_key=True),
    Column("image_key", ForeignKey(images.c.key), primary_key=True),
    Column("is_current", Boolean, nullable=False),
    # The file is another one than was signed.
    Column("is_file_changed", Boolean, nullable=False, server_default=text("0")),
)
Index(
    "ix_signed_images_current",
    signed_images.c.image_key,
    unique=True,
    sqlite_where=text("is_current"),
)

# A mark that is changed gets another row; one that is taken away has no current row.
marks = Table(
    "marks",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("image_key", ForeignKey(images.c.key), nullable=False),
    Column("mark", String(32), nullable=False),
    Column("is_current", Boolean, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("lesion", String(32), nullable=False),
    # JSON: [[x, y], …] in the image's pixels.
    Column("points", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("made_at", UtcTime),
    Column("saved_at", UtcTime, nullable=False),
    sqlite_autoincrement=True,
)
Index(
    "ix_marks_current",
    marks.c.image_key,
    marks.c.mark,
    unique=True,
    sqlite_where=text("is_current"),
)

# Where fovea and disc lie; NULL where nobody found them.
landmarks = Table(
    "landmarks",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("image_key", ForeignKey(images.c.key), nullable=False),
    Column("is_current", Boolean, nullable=False),
    Column("fovea_x", Float),
    Column("fovea_y", Float),
    Column("disc_x", Float),
    Column("disc_y", Float),
    Column("disc_radius", Float),
    Column("is_fovea_by_hand", Boolean, nullable=False),
    Column("is_disc_by_hand", Boolean, nullable=False),
    Column("author", Text, nullable=False),
    Column("set_at", UtcTime),
    Column("saved_at", UtcTime, nullable=False),
    sqlite_autoincrement=True,
)
Index(
    "ix_landmarks_current",
    landmarks.c.image_key,
    unique=True,
    sqlite_where=text("is_current"),
)

audit = Table(
    "audit",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("previous_hash", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    sqlite_autoincrement=True,
)
Index("ix_audit_subject", audit.c.subject)
