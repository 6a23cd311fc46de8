"""Makes the .deb of a bundle: `python deb.py BUNDLE FOLDER`, by the Python that the bundle was made of."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import icons
import manual
from depends import needs

import musicdesk

HERE = Path(__file__).resolve().parent
HOME = Path("usr/lib/musicdesk")
LEVEL = 15
"""Of zstd: higher ones take minutes to make it a few percent smaller. It is unpacked in seconds, xz takes a minute."""


def make(bundle: Path, out: Path) -> Path:
    """Lay out what is installed, and pack it; returns the package."""
    day = time.gmtime(int(os.environ.get("SOURCE_DATE_EPOCH", time.time())))
    facts = {
        "VERSION": musicdesk.__version__,
        "ARCHITECTURE": _told("dpkg", "--print-architecture"),
        "DATE": time.strftime("%Y-%m-%d", day),
        "DEPENDS": ", ".join(needs(bundle)),
    }
    tree = out / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    (tree / HOME.parent).mkdir(parents=True)
    # Links where they can be: the bundle is most of a gigabyte.
    shutil.copytree(bundle, tree / HOME, symlinks=True, copy_function=_linked)
    (tree / "usr/bin").mkdir()
    (tree / "usr/bin/musicdesk").symlink_to(os.path.join("..", *HOME.parts[1:], "musicdesk"))
    share = tree / "usr/share"
    _write(share / "applications/musicdesk.desktop", _filled("musicdesk.desktop", facts))
    _write(share / "metainfo/org.musicdesk.musicdesk.metainfo.xml", _filled("musicdesk.metainfo.xml", facts))
    _write(share / "mime/packages/musicdesk.xml", _filled("musicdesk.xml", facts))
    _write(share / "doc/musicdesk/copyright", _filled("copyright", facts))
    _write(share / "lintian/overrides/musicdesk", _filled("lintian-overrides", facts))
    _packed(share / "man/man1/musicdesk.1.gz", manual.manual())
    _packed(share / "doc/musicdesk/changelog.gz", _changelog(facts["VERSION"], day))
    _packed(share / "doc/musicdesk/NEWS.md.gz", (HERE.parents[1] / "CHANGELOG.md").read_text(encoding="utf-8"))
    icons.fill(share / "icons/hicolor")
    facts["KILOBYTES"] = str(sum(path.lstat().st_size for path in tree.rglob("*") if path.is_file()) // 1024)
    _plain_rights(tree)
    _write(tree / "DEBIAN/control", _filled("control.in", facts))
    package = out / f"musicdesk_{facts['VERSION']}_{facts['ARCHITECTURE']}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zzstd", f"-z{LEVEL}", "--build", str(tree), str(package)], check=True
    )
    return package


def _changelog(version: str, day: time.struct_time) -> str:
    """Return what Debian wants to be told of each package; what changed for users stands in NEWS.md."""
    when = time.strftime("%a, %d %b %Y %H:%M:%S +0000", day)
    return (
        f"musicdesk ({version}) stable; urgency=medium\n\n  * MusicDesk {version}; what changed: NEWS.md.gz.\n\n"
        f" -- The MusicDesk developers <developers@musicdesk.invalid>  {when}\n"
    )


def _linked(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _filled(name: str, facts: dict[str, str]) -> str:
    text = (HERE / name).read_text(encoding="utf-8")
    for word, value in facts.items():
        text = text.replace(f"@{word}@", value)
    return text


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _packed(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _plain_rights(tree: Path) -> None:
    """Let everybody read everything, and run what is a program."""
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path == tree / HOME / "musicdesk" or path.name == "torch_shm_manager"
            path.chmod(0o755 if runs else 0o644)


def _told(*words: str) -> str:
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    sys.stdout.write(f"{make(Path(sys.argv[1]), Path(sys.argv[2]))}\n")
