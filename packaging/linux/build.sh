#!/bin/sh
# Builds MusicDesk for Debian and its relatives, from a clean checkout: a bundle, and a .deb of it.
#
#   packaging/linux/build.sh              what comes out lies in build/linux
#
#   PYTHON=python3.12    the Python to build with, 3.11 to 3.13, with its shared library (default: python3)
#   OUT=/some/folder     where to build
#   TORCH=cuda           torch for NVIDIA's cards; see README.md beside this file (default: cpu)
#   TORCH_INDEX=ADDRESS  where that torch is to be had: the address in PyTorch's own words for installing with pip (empty: what pip knows by
#                        itself, which on most machines is the build for NVIDIA's cards: the build then stops and says so)
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=${OUT:-$root/build/linux}
torch=${TORCH:-cpu}
python=${PYTHON:-python3}

mkdir -p "$out"
out=$(cd "$out" && pwd)
for program in dpkg-deb dpkg-query readelf strip; do
    command -v "$program" >/dev/null || { echo "build.sh: $program is missing: apt install dpkg binutils" >&2; exit 1; }
done
for package in libwayland-cursor0 libwayland-egl1; do # what the bundle leaves to the system is looked up here, at the very end
    dpkg-query -W "$package" >/dev/null 2>&1 || { echo "build.sh: $package is missing: apt install $package" >&2; exit 1; }
done

if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
    SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct 2>/dev/null || date +%s)
fi
export SOURCE_DATE_EPOCH PIP_DISABLE_PIP_VERSION_CHECK=1

echo "== A Python of its own"
"$python" -m venv --clear "$out/python"
bin=$out/python/bin
index=${TORCH_INDEX-}
"$bin/pip" install --quiet --upgrade "pip>=24"
"$bin/pip" install --quiet ${index:+--extra-index-url "$index"} "torch>=2.8,<2.14"
"$bin/pip" install --quiet "$root" "pyinstaller>=6.11,<7"
# Its weights alone: see pyproject.toml.
"$bin/pip" install --quiet --no-deps "basic-pitch==0.4.0"
"$bin/python" "$here/check.py" "$torch"

echo "== The bundle (some minutes)"
rm -rf "$out/work" "$out/bundle"
PYTHONWARNINGS=ignore "$bin/pyinstaller" --noconfirm --log-level ERROR --distpath "$out/bundle" --workpath "$out/work" "$here/musicdesk.spec"
"$bin/python" "$here/strip.py" "$out/bundle/musicdesk"
"$bin/python" "$here/licences.py" "$out/bundle/musicdesk"
"$bin/python" "$here/sizes.py" "$out/bundle/musicdesk" "$out/python"

echo "== The package"
"$bin/python" "$here/deb.py" "$out/bundle/musicdesk" "$out"
