#!/usr/bin/env bash
# Builds the sdist and, out of it, the wheel, from a clean checkout into dist/ (or the folder named):
#
#   packaging/pip/build.sh [FOLDER]
#
#   PYTHON=…   the Python to build with (default: python3); it needs venv, and pip fetches `build` and `hatchling`
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
out=$(realpath -m "${1:-$top/dist}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check build
mkdir -p "$out"
"$work/venv/bin/python" -m build --outdir "$work/dist" "$top" >"$work/log" 2>&1 || { tail -n 30 "$work/log" >&2; exit 1; }

# What the program cannot do without lies in both, and each file of it.
"$work/venv/bin/python" - "$top/resources" "$work"/dist/* <<'PYTHON'
import sys, tarfile, zipfile
from pathlib import Path

resources, *made = map(Path, sys.argv[1:])
wanted = {path.relative_to(resources).as_posix() for path in resources.rglob("*") if path.is_file()}
for path in made:
    if path.suffix == ".whl":
        names, start = set(zipfile.ZipFile(path).namelist()), "musicdesk/resources/"
    else:
        with tarfile.open(path) as archive:
            names, start = set(archive.getnames()), path.name.removesuffix(".tar.gz") + "/resources/"
    absent = sorted(name for name in wanted if start + name not in names)
    if absent:
        sys.exit(f"{path.name} lacks {', '.join(absent)}")
    print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB, {len(names)} files, all {len(wanted)} resources in it")
PYTHON
mv "$work"/dist/* "$out/"
echo "They lie in $out."
