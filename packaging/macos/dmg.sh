#!/bin/sh
# dist/drviewer.app → a signed, notarised disk image. Untested here: needs macOS.
#   SIGN_IDENTITY="Developer ID Application: …" NOTARY_PROFILE=name sh packaging/macos/dmg.sh
# Without SIGN_IDENTITY it is signed for this computer only; without NOTARY_PROFILE not notarised
# (xcrun notarytool store-credentials NAME makes a profile).
set -eu
cd "$(dirname "$0")/../.."
app=dist/drviewer.app
version=$(.venv/bin/python packaging/metadata.py version)
image=dist/drviewer-$version-$(uname -m).dmg
codesign --force --deep --options runtime --timestamp \
    --entitlements packaging/macos/entitlements.plist --sign "${SIGN_IDENTITY:--}" "$app"
codesign --verify --deep --strict "$app"
stage=$(mktemp -d)
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
hdiutil create -volname drviewer -srcfolder "$stage" -format ULMO -ov "$image"
rm -rf "$stage"
[ -z "${SIGN_IDENTITY:-}" ] || codesign --timestamp --sign "$SIGN_IDENTITY" "$image"
if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
echo "$image"
