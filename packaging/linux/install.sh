#!/bin/sh
# Installs drviewer from this unpacked archive, offline, or removes it again.
#   sh install.sh --user        for this user: ~/.local
#   sh install.sh --all         for everybody: /opt and /usr/local (as root)
#   sh install.sh --prefix DIR  the program in DIR/lib/drviewer, the command in DIR/bin
#   sh install.sh --remove      with one of the above: removes the program, leaves data alone
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
fail() {
    printf '%s\n' "install: $*" >&2
    exit 1
}
prefix=
remove=no
while [ $# -gt 0 ]; do
    case $1 in
    --user) prefix=${HOME:?}/.local ;;
    --all) prefix=/usr/local ;;
    --prefix)
        [ $# -gt 1 ] || fail "--prefix needs a folder"
        shift
        prefix=$1
        ;;
    --remove) remove=yes ;;
    *) fail "unknown: $1 (--user, --all, --prefix DIR, --remove)" ;;
    esac
    shift
done
[ -n "$prefix" ] || fail "say --user, --all or --prefix DIR"
case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac

program=$prefix/lib/drviewer
share=$prefix/share
icons=$share/icons/hicolor
version() { cat "$1/VERSION" 2>/dev/null || echo 0; }
refresh() {
    command -v update-desktop-database >/dev/null 2>&1 && update-desktop-database -q "$share/applications" || :
    command -v gtk-update-icon-cache >/dev/null 2>&1 && gtk-update-icon-cache -q -f "$icons" 2>/dev/null || :
    command -v update-mime-database >/dev/null 2>&1 && update-mime-database "$share/mime" >/dev/null 2>&1 || :
}

if [ "$remove" = yes ]; then
    rm -rf "$program"
    rm -f "$prefix/bin/drviewer" "$share/applications/drviewer.desktop" \
        "$share/metainfo/org.drviewer.drviewer.metainfo.xml" "$share/man/man1/drviewer.1.gz" \
        "$share/mime/packages/drviewer.xml"
    rm -f "$icons"/*/apps/drviewer.png "$icons/scalable/apps/drviewer.svg"
    refresh
    echo "drviewer is removed; patients' data and settings are where they were."
    exit 0
fi

now=$(version "$here/drviewer")
then=$(version "$program")
if [ "$then" != 0 ] && [ "$then" != "$now" ] &&
    [ "$(printf '%s\n%s\n' "$then" "$now" | sort -V | tail -n 1)" = "$then" ]; then
    fail "drviewer $then is installed here, which is newer than $now. Its database may not be \
readable by an older program. Remove it first (--remove) and restore a backup made with $now."
fi
mkdir -p "$prefix/lib" "$prefix/bin" || fail "$prefix can't be written"
rm -rf "$program.new"
cp -a "$here/drviewer" "$program.new"
rm -rf "$program"
mv "$program.new" "$program"
ln -sf "$program/drviewer" "$prefix/bin/drviewer"
mkdir -p "$share"
cp -R "$here/share/." "$share/"
sed "s|^Exec=drviewer|Exec=\"$program/drviewer\"|; s|^TryExec=.*|TryExec=$program/drviewer|" \
    "$here/share/applications/drviewer.desktop" >"$share/applications/drviewer.desktop"
refresh
echo "drviewer $now is installed: $prefix/bin/drviewer"
case ":$PATH:" in *":$prefix/bin:"*) ;; *) echo "$prefix/bin is not in PATH; the desktop's menu has it all the same." ;; esac
