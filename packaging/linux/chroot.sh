#!/bin/sh
# The .deb in a system that has nothing else: installed with what it declares, used by a plain user,
# upgraded, a downgrade refused, removed, purged. As root, with debootstrap; packages from the
# system's own Debian mirror. What was seen stays in build/chroot-seen.
set -eu
cd "$(dirname "$0")/../.."
ROOT=$PWD
SUITE=${SUITE:-bookworm}
SYSTEM=${SYSTEM:-build/chroot}
SEEN=build/chroot-seen
deb=$(ls -t dist/drviewer*.deb | head -n 1)
package=$(dpkg-deb -f "$deb" Package)
version=$(dpkg-deb -f "$deb" Version)
say() { printf 'chroot: %s\n' "$*"; }
mirror=${MIRROR:-$(sed -n 's/^URIs: *\([^ ]*\).*/\1/p; s/^deb \(\[[^]]*\] \)\{0,1\}\([^ ]*\) .*/\2/p' \
    /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -n 1)}

inside() { chroot "$SYSTEM" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_user() { inside su - reader -c "LANG=C.UTF-8 QT_QPA_PLATFORM=${PLATFORM:-offscreen} $*"; }
cleanup() {
    umount "$SYSTEM/proc" "$SYSTEM/dev/shm" 2>/dev/null || :
}
trap cleanup EXIT

if [ ! -x "$SYSTEM/usr/bin/apt-get" ]; then
    say "making a $SUITE system"
    rm -rf "$SYSTEM"
    mkdir -p "$SYSTEM"
    debootstrap --variant=minbase "$SUITE" "$SYSTEM" "$mirror" >build/debootstrap.log 2>&1
fi
# Packages come the way this machine gets them.
cp -a /etc/apt/apt.conf.d/. "$SYSTEM/etc/apt/apt.conf.d/" 2>/dev/null || :
cp /etc/resolv.conf /etc/hosts "$SYSTEM/etc/" 2>/dev/null || :
mkdir -p "$SYSTEM/dev/shm" "$SYSTEM/tmp"
mount -t proc proc "$SYSTEM/proc"
mount -t tmpfs tmpfs "$SYSTEM/dev/shm"
chmod 1777 "$SYSTEM/dev/shm" "$SYSTEM/tmp"
inside id reader >/dev/null 2>&1 || inside useradd -m reader
rm -rf "$SEEN"
mkdir -p "$SEEN"

cp "$deb" "$SYSTEM/tmp/new.deb"
rm -rf build/chroot-deb
dpkg-deb -R "$deb" build/chroot-deb
sed -i 's/^Version: .*/Version: 0.0.1/' build/chroot-deb/DEBIAN/control
dpkg-deb --root-owner-group -Zgzip -z1 -b build/chroot-deb "$SYSTEM/tmp/former.deb" >/dev/null
sed -i 's/^Version: .*/Version: 99.0/' build/chroot-deb/DEBIAN/control
dpkg-deb --root-owner-group -Zgzip -z1 -b build/chroot-deb "$SYSTEM/tmp/later.deb" >/dev/null
rm -rf build/chroot-deb

inside apt-get update -qq
say "installing a former version with what it declares"
inside apt-get install -y -qq --no-install-recommends /tmp/former.deb >"$SEEN/install.log" 2>&1
say "the main job as a plain user"
cp -R resources/samples "$SYSTEM/home/reader/samples"
inside chown -R reader: /home/reader/samples
as_user "drviewer rehearse samples --out seen --own-home" >"$SEEN/steps.txt"
grep -q reported "$SEEN/steps.txt"
cp -R "$SYSTEM/home/reader/seen/." "$SEEN/"
test -s "$SEEN/window.png"
before=$(inside sha256sum /home/reader/.local/share/drviewer/drviewer.sqlite)

say "upgrading to $version: data stay"
inside apt-get install -y -qq /tmp/new.deb >>"$SEEN/install.log" 2>&1
[ "$before" = "$(inside sha256sum /home/reader/.local/share/drviewer/drviewer.sqlite)" ]
as_user "drviewer verify" >"$SEEN/verify.txt"
grep -q 'ok *database' "$SEEN/verify.txt"
as_user "drviewer grade samples --json -" >"$SEEN/grades.json" 2>/dev/null

say "a downgrade is refused"
inside dpkg -i /tmp/later.deb >>"$SEEN/install.log" 2>&1
if inside dpkg -i /tmp/new.deb >"$SEEN/downgrade.txt" 2>&1; then
    say "the downgrade was not refused"
    exit 1
fi
grep -q 'which is newer' "$SEEN/downgrade.txt"

say "libraries that nobody brings"
inside sh -c "cd /opt/drviewer && find . -name '*.so*' -type f -exec ldd {} + 2>/dev/null" |
    grep 'not found' | sort -u >"$SEEN/missing-libraries.txt" || :

say "removing and purging: only the data are left"
inside apt-get purge -y -qq "$package" >>"$SEEN/install.log" 2>&1
for path in /opt/drviewer /usr/bin/drviewer /usr/share/applications/drviewer.desktop; do
    [ ! -e "$SYSTEM$path" ] || { say "$path is left" && exit 1; }
done
[ -s "$SYSTEM/home/reader/.local/share/drviewer/drviewer.sqlite" ]
rm -rf "$SYSTEM/home/reader/.local" "$SYSTEM/home/reader/.config" "$SYSTEM/home/reader/seen" "$SYSTEM/home/reader/samples"
say "done; what was seen is in $SEEN"
