#!/bin/sh
# Makes this checkout ready to run: system libraries, .venv, the locked dependencies.
# Called by `make setup`. Says what it does, does nothing twice; PYTHON names another interpreter.
set -eu
cd "$(dirname "$0")/.."
PATH="$PATH:/usr/sbin:/sbin" # ldconfig, which a plain user's PATH lacks on Debian

OLDEST=11 # Python 3.OLDEST … 3.NEWEST: what TensorFlow and the lock have wheels for
NEWEST=13
STAMP=.venv/.drviewer-setup

say() { printf '%s\n' "setup: $*"; }
fail() {
    printf '%s\n' "setup: $*" >&2
    exit 1
}

# What a finished setup was made from: .venv from the first, the project's install from the second.
locked() { { pwd -P && cat requirements.lock; } | cksum | tr ' ' -; }
project() { cat pyproject.toml packaging/setup.sh packaging/hatch_build.py | cksum | tr ' ' -; }

is_debian() { command -v apt-get >/dev/null 2>&1 && command -v dpkg-query >/dev/null 2>&1; }

# Install Debian packages as root or through sudo; without either, print the command to run.
apt_install() {
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif command -v sudo >/dev/null 2>&1; then
        as_root=sudo
    else
        fail "these packages are missing; as root run: apt-get install -y --no-install-recommends $*"
    fi
    say "installing $*"
    $as_root apt-get update -qq || say "apt-get update failed; trying with the lists at hand"
    $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
        fail "apt-get could not install them; as root run: apt-get install -y --no-install-recommends $*"
}

# The libraries Qt loads from the system, each with the Debian package that has it.
system_libraries() {
    cat <<'LIST'
libEGL.so.1 libegl1
libGL.so.1 libgl1
libxkbcommon.so.0 libxkbcommon0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libgthread-2.0.so.0 libglib2.0-0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
libxcb-image.so.0 libxcb-image0
libxcb-render-util.so.0 libxcb-render-util0
LIST
}

check_system_libraries() {
    [ "$(uname -s)" = Linux ] && command -v ldconfig >/dev/null 2>&1 || return 0
    known=$(ldconfig -p)
    libraries=
    packages=
    while read -r library package; do
        case "$known" in *"$library"*) continue ;; esac
        libraries="$libraries $library"
        packages="$packages $package"
    done <<LIST
$(system_libraries)
LIST
    [ -n "$libraries" ] || return 0
    if is_debian; then
        # shellcheck disable=SC2086 # a list of words
        apt_install $packages
    else
        fail "Qt needs these system libraries, which are missing:$libraries"
    fi
}

# The first interpreter that starts and is new enough (some are only shims that fail).
find_python() {
    for candidate in "${PYTHON:-python3}" python3.11 python3.12 python3.13; do
        if "$candidate" -c "import sys; sys.exit(
            not ((3, $OLDEST) <= sys.version_info[:2] <= (3, $NEWEST) and sys.maxsize > 2**32)
        )" >/dev/null 2>&1; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    return 1
}

make_venv() {
    python=$(find_python) ||
        fail "no 64-bit Python 3.$OLDEST to 3.$NEWEST found; install one, or name it: make setup PYTHON=…"
    if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        is_debian || fail "$python has no venv and ensurepip; install a complete Python"
        apt_install "$("$python" -c 'import sys; print("python3.%d-venv" % sys.version_info[1])')"
    fi
    say "making .venv with $("$python" --version 2>&1)"
    "$python" -m venv --clear .venv
}

install_locked() {
    say "installing the locked dependencies (about 2 GB on disk; minutes on a slow line)"
    # Only wheels: nothing is compiled, so no compiler is needed and no foreign setup code runs.
    .venv/bin/python -m pip install --disable-pip-version-check --quiet \
        --require-hashes --only-binary :all: -r requirements.lock
}

install_project() {
    .venv/bin/python -m pip install --disable-pip-version-check --quiet \
        --no-deps --no-build-isolation --editable .
}

now_locked=$(locked)
now_project=$(project)
then_locked=
then_project=
[ ! -f "$STAMP" ] || read -r then_locked then_project <"$STAMP" || true
works=no
if .venv/bin/python -c '' 2>/dev/null; then works=yes; fi
if [ "$works" = yes ] && [ "$then_locked $then_project" = "$now_locked $now_project" ]; then
    exit 0
fi

check_system_libraries
if [ "$works" = no ] || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    make_venv
elif [ -n "$then_locked" ] && [ "$then_locked" != "$now_locked" ]; then
    # Anew: replacing PySide6 in place loses files that its three wheels share.
    say "requirements.lock has changed"
    make_venv
fi
if [ "$works" = no ] || [ "$then_locked" != "$now_locked" ]; then
    rm -f "$STAMP"
    install_locked
fi
install_project
printf '%s\n' "$now_locked $now_project" >"$STAMP"
say "done"
