"""Does this processor have what TensorFlow's builds need? Without it they end the process."""

import platform
import sys
from pathlib import Path

_CPUINFO = Path("/proc/cpuinfo")
_INTEL = {"x86_64", "amd64", "i386", "i686", "x86"}
_WINDOWS_AVX = 39  # PF_AVX_INSTRUCTIONS_AVAILABLE


def lacks_avx() -> bool:
    """True on an Intel or AMD processor that is known to be without AVX."""
    if platform.machine().lower() not in _INTEL:
        return False
    if sys.platform == "win32":
        return _windows_lacks_avx()
    return _cpuinfo_lacks_avx()


def _cpuinfo_lacks_avx() -> bool:
    """By Linux's list of flags; where there is none (macOS), AVX is taken for granted."""
    try:
        lines = _CPUINFO.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    flags = next((line for line in lines if line.startswith("flags")), None)
    return flags is not None and "avx" not in flags.split()


def _windows_lacks_avx() -> bool:
    import ctypes

    windll = getattr(ctypes, "windll", None)
    return windll is not None and not windll.kernel32.IsProcessorFeaturePresent(_WINDOWS_AVX)
