"""What PyInstaller finds and the program never uses."""

import re
import sys

#: Python modules, whichever the variant.
_MODULES = (
    "IPython", "matplotlib", "sklearn", "scipy", "pandas", "jax", "torch", "tkinter", "pytest",
    "_pytest", "mypy", "setuptools", "pkg_resources", "pip", "wheel", "PIL.ImageQt", "PIL.ImageTk",
    "tensorboard", "google.cloud", "ai_edge_litert.aot", "ai_edge_litert.tools",
    "ai_edge_litert.vendors", "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick",
    "PySide6.QtPdf", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtDBus", "PySide6.QtTest",
    "tqdm", "psutil", "sqlalchemy.testing", "PIL._avif", "PIL.AvifImagePlugin", "PIL.ImageGrab",
)  # fmt: skip
#: And those that only the export and training of models need.
_TENSORFLOW = (
    "tensorflow", "keras", "h5py", "grpc", "optree", "namex", "astunparse", "gast", "requests",
    "urllib3", "certifi", "charset_normalizer",
)  # fmt: skip

#: Files, by their place in the program's folder.
_FILES = (
    r"PySide6/Qt/translations/(?!qtbase_(?:es|zh_CN)\.qm$).*",
    r"resources/translations/.*\.ts$",
    r"PySide6/Qt/qml/.*",
    r"PySide6/Qt/lib/libQt6(Qml|Quick|Pdf|VirtualKeyboard|Network|ShaderTools).*",
    r"PySide6/(opengl32sw|Qt6(Qml|Quick|Pdf|VirtualKeyboard|Network|OpenGL)[A-Za-z]*)\.dll",
    r"PySide6/(Qt/)?plugins/(platforminputcontexts/.*virtualkeyboard.*|imageformats/.*pdf.*)",
    # Photographs and logos are read by OpenCV; Qt shows its own icons and the guide's JPEGs.
    r"PySide6/(Qt/)?plugins/imageformats/[a-z]*q(gif|icns|tga|tiff|wbmp|webp)\b.*",
    r"PySide6/(Qt/)?plugins/(tls|networkinformation|egldeviceintegrations|generic|sqldrivers)/.*",
    r"PySide6/(Qt/)?plugins/platforms/[a-z]*q?(eglfs|linuxfb|minimalegl|vnc|vkkhrdisplay|minimal)\b.*",
    r"ai_edge_litert/(tools|vendors|aot)/.*",
    r"ai_edge_litert/.*(WebGpu|Accelerator|Dispatch|CompilerPlugin).*",
    r"(tensorflow/)?libtensorflow_cc\.so$",
    # Tried: grading, training and export do without (distributed work, XLA's and StableHLO's ops).
    r"grpc/.*",
    r"tensorflow/compiler/(tf2xla/ops/_xla_ops|mlir/stablehlo/stablehlo_extension)\.so$",
    r"tensorflow/(include|tools|xla_aot_runtime_src|lite/.*\.(cc|h)|compiler/aot)/.*",
    r"tensorflow/.*\.(h|hpp|cc|proto|pyi|lib)$",
    # Libraries of GTK, which only Qt's GTK theme asks for; the desktop portal does without.
    r"PySide6/(Qt/)?plugins/platformthemes/.*gtk3.*",
    r"lib(gtk|gdk|epoxy|atspi|atk|cairo|pango|gdk_pixbuf|fribidi|thai|datrie)[-a-z0-9.]*\.so.*",
    r"lib(graphite2|harfbuzz|pixman)[-a-z0-9.]*\.so.*",
    r"lib(blkid|mount|selinux|gio|gmodule|gobject)[-a-z0-9.]*\.so.*",
    # CUPS and what it needs: Qt's printer plug-in takes the system's, or there is PDF only.
    r"lib(cups|gnutls|p11-kit|unistring|krb5|krb5support|gssapi_krb5|k5crypto|com_err)\.so.*",
    r"lib(keyutils|nettle|hogweed|idn2|tasn1|gmp|avahi-client|avahi-common)\.so.*",
    r"(pillow\.libs/)?libavif-c6.*",
    r"libQt6(Qml|QmlMeta|QmlModels|QmlWorkerScript|Quick|Pdf|VirtualKeyboard|VirtualKeyboardQml)\.so.*",
    r"(PySide6/Qt/lib/)?libQt6(EglFS|EglFs|Network)[A-Za-z]*\.so.*",
    r"sklearn/.*", r"scipy/.*", r"matplotlib/.*", r"clang/.*",
)  # fmt: skip
_LEFT_OUT = re.compile("|".join(f"(?:{one})" for one in _FILES))
_OF_TENSORFLOW = re.compile(r"(tensorflow|keras|h5py|grpc|h5py\.libs)([/.-].*)?")


def modules_left_out(variant: str) -> list[str]:
    more = _TENSORFLOW if variant == "light" else ()
    system = ("gtk",) if sys.platform != "linux" else ()
    return [*_MODULES, *more, *system]


def is_left_out(place: str, variant: str) -> bool:
    """``place``: where a file would lie in the program's folder."""
    path = place.replace("\\", "/")
    if _LEFT_OUT.fullmatch(path):
        return True
    return variant == "light" and _OF_TENSORFLOW.fullmatch(path) is not None
