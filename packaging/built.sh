#!/bin/sh
# The light program, built from this checkout: its size is watched, and it does the main job.
# Called by `make built`. As root it installs what PyInstaller asks the system for.
set -eu
cd "$(dirname "$0")/.."
python=.venv/bin/python

need() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || {
        echo "built: $1 is missing; on Debian, as root: apt-get install -y $1" >&2
        exit 1
    }
    echo "built: installing $1"
    apt-get update -qq || :
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null
}

command -v objdump >/dev/null || need binutils
# For the stand-ins that take FFmpeg's place (stub_ffmpeg.py).
command -v cc >/dev/null || { need gcc && need libc6-dev; }
# PyInstaller wants Python's library as a file; Debian's python3 holds it within itself.
library=$($python - <<'PY'
import sysconfig
from pathlib import Path

value = sysconfig.get_config_var
if not (Path(value("LIBDIR")) / value("INSTSONAME")).exists():
    print("libpython" + sysconfig.get_python_version())
PY
)
[ -z "$library" ] || need "$library"

$python packaging/build.py light
$python packaging/sizes.py check
$python packaging/smoke.py
