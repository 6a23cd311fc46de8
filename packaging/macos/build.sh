#!/bin/bash
# Builds MusicDesk for macOS, from a clean checkout: MusicDesk.app, and a disk image of it. Not run yet (see README.md).
#
#   packaging/macos/build.sh              what comes out lies in build/macos
#
#   PYTHON=python3.12      the Python to build with, 3.11 to 3.13, for Apple's processors (default: python3.12)
#   SIGN_AS="Developer ID Application: NAME (TEAM)"    signs it for other machines
#   NOTARY=PROFILE         has Apple notarise it, with a profile that `xcrun notarytool store-credentials` made before
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
out=$root/build/macos
export PIP_DISABLE_PIP_VERSION_CHECK=1

echo "== A Python of its own"
mkdir -p "$out"
"${PYTHON:-python3.12}" -m venv --clear "$out/python"
bin=$out/python/bin
"$bin/pip" install --quiet --upgrade "pip>=24"
"$bin/pip" install --quiet "$root" "pyinstaller>=6.11,<7"
# Its weights alone: see pyproject.toml.
"$bin/pip" install --quiet --no-deps "basic-pitch==0.4.0"

echo "== Icon and licences"
"$bin/python" "$root/packaging/icon.py" "$out/musicdesk.icns"
rm -rf "$out/told" && mkdir -p "$out/told/_internal"
"$bin/python" "$root/packaging/linux/licences.py" "$out/told"

echo "== The bundle (some minutes)"
"$bin/pyinstaller" --noconfirm --log-level ERROR --distpath "$out/bundle" --workpath "$out/work" "$here/musicdesk.spec"
app=$out/bundle/MusicDesk.app
codesign --verify --deep --strict "$app"
version=$("$bin/python" -c "import musicdesk; print(musicdesk.__version__)")

echo "== Does it make music?"
"$app/Contents/MacOS/musicdesk" generate "warm lo-fi piano, 84 bpm" --seconds 5 -o "$out/first.wav" --midi "$out/first.mid"

echo "== The disk image"
image=$out/musicdesk_${version}_arm64.dmg
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
ditto "$app" "$stage/MusicDesk.app"
ln -s /Applications "$stage/Applications"
rm -f "$image"
hdiutil create -quiet -volname MusicDesk -srcfolder "$stage" -fs APFS -format ULFO "$image"
if [ -n "${SIGN_AS:-}" ]; then codesign --sign "$SIGN_AS" --timestamp "$image"; fi

if [ -n "${NOTARY:-}" ]; then
    echo "== Notarising (some minutes, at Apple)"
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY" --wait
    xcrun stapler staple "$image"
    spctl --assess --type open --context context:primary-signature --verbose "$image"
fi
ls -l "$image"
