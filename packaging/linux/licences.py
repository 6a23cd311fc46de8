"""Puts the licences of all its parts into a bundle: `python licences.py BUNDLE`, by the Python it was made of."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

RESOURCES = Path("_internal", "musicdesk", "resources", "licences")
SYSTEM = {
    "libcrypto.so": "Apache-2.0",
    "libffi.so": "MIT",
    "libsqlite3.so": "public domain",
    "libssl.so": "Apache-2.0",
    "libuuid.so": "BSD-3-Clause",
}
"""Libraries of the system that come along, and their licences; the texts of their packages name many more, of tools."""
LOADER = "pyinstaller"
"""The program that a bundle begins with is PyInstaller's, under a licence with an exception for that."""


def write(bundle: Path) -> int:
    """Write index and texts into the bundle's resources, and return of how many parts."""
    from musicdesk.app.thirdparty import gather

    folder = bundle / RESOURCES
    shutil.rmtree(folder, ignore_errors=True)
    gather(folder)
    index = folder / "index.json"
    rows = json.loads(index.read_text(encoding="utf-8"))
    for package, version, licence, text in sorted({*_libraries(bundle), _loader()}):
        name = f"{re.sub(r'[^a-z0-9]+', '-', package.lower()).strip('-')}.txt"
        (folder / name).write_text(text, encoding="utf-8")
        rows.append({"title": f"{package} {version}: {licence}", "file": name})
    rows.sort(key=lambda row: str(row["title"]).lower())
    index.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return len(rows)


def _libraries(bundle: Path) -> set[tuple[str, str, str, str]]:
    """Return package, version, licence and its text of the libraries that were taken from the system of the build."""
    found = set()
    for path in sorted((bundle / "_internal").iterdir()):
        licence = next((said for name, said in SYSTEM.items() if path.name.startswith(name)), None)
        # A merged /usr knows a library by another path than the package that brings it.
        for folder in ("/lib", "/usr/lib") if licence else ():
            for source in sorted(Path(folder).glob(f"*-linux-gnu*/{path.name}")):
                told = subprocess.run(["dpkg", "-S", str(source)], capture_output=True, text=True, check=False)
                if told.returncode == 0:
                    package = told.stdout.split(":")[0]
                    found.add((package, _version(package), str(licence), _copyright(package)))
    return found


def _version(package: str) -> str:
    asked = ["dpkg-query", "--show", "--showformat=${Version}\\n", package]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split()[0]


def _copyright(package: str) -> str:
    return Path("/usr/share/doc", package, "copyright").read_text(encoding="utf-8", errors="replace")


def _loader() -> tuple[str, str, str, str]:
    found = metadata.distribution(LOADER)
    licence = "GPL-2.0-or-later with an exception for programs made with it"
    texts = [file for file in found.files or () if file.name.upper().startswith("COPYING")]
    return ("PyInstaller's loader", found.version, licence, texts[0].read_text(encoding="utf-8") if texts else licence)


if __name__ == "__main__":
    sys.stdout.write(f"licences of {write(Path(sys.argv[1]))} parts\n")
