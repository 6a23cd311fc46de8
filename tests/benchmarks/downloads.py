"""Downloads over a bad line: what is fetched twice after a cut, which wrong bytes are found, whether halves load.

    python tests/benchmarks/downloads.py [--cuts 50] [--megabytes 12] [--seed 1]

A server on this machine cuts connections at random bytes, changes random bytes, and its clients are killed while they
fetch. The exit code is 1 if a goal was missed.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from common.figures import Figures, spread  # noqa: E402
from fetching.models import fetch, manifest_of, model_files, network_to, safetensors_bytes  # noqa: E402
from fetching.server import Hub, serving  # noqa: E402
from tiny import save_checkpoint  # noqa: E402

from musicdesk.core.errors import UserError  # noqa: E402
from musicdesk.core.job import Cancelled  # noqa: E402
from musicdesk.engines.loading import load_engine  # noqa: E402
from musicdesk.fetching.verify import mend, verify  # noqa: E402
from musicdesk.formats.modelstore import ON_ITS_WAY, installed  # noqa: E402

WEIGHTS = "model.safetensors"
PROGRAM = """
import json, sys
from pathlib import Path
from musicdesk.core.manifest import Manifest
from musicdesk.fetching.download import fetch_model
from musicdesk.fetching.network import Network
fetch_model(Manifest.from_json(json.loads(sys.argv[1])), Path(sys.argv[2]), Network(mirror=sys.argv[3]),
            accepted=True, report=lambda _: None, cancel=lambda: False)
"""


def loadable(models: Path) -> bool:
    """Return whether the program takes what is there for a model, or loads it from any of the folders."""
    if installed(models, "tiny") is not None:
        return True
    for folder in (models / "tiny", models / ON_ITS_WAY / "tiny", models / ON_ITS_WAY / "tiny" / "files"):
        try:
            load_engine(folder, "cpu", "fp32")
        except UserError:
            continue
        return True
    return False


def cuts(hub: Hub, count: int, chance: random.Random) -> tuple[list[float], list[float]]:
    """Cut one download after another at a random byte; return the shares that were fetched once and the times."""
    size, reused, times = len(hub.files[WEIGHTS]), [], []
    others = sum(map(len, hub.files.values())) - size
    for _ in range(count):
        at = chance.randrange(1, size)
        hub.given_bytes, hub.manners.cuts = 0, [10**9] * (len(hub.files) - 1) + [at]
        began_s = time.perf_counter()
        with tempfile.TemporaryDirectory() as folder:
            model = fetch(hub, Path(folder), network=network_to(hub, patience_s=20.0, silent_s=10.0))
            if (model / WEIGHTS).read_bytes() != hub.files[WEIGHTS]:
                raise SystemExit("the bytes that came are not those that were given")
        times.append(time.perf_counter() - began_s)
        twice = hub.given_bytes - size - others
        reused.append(1.0 - twice / at)
    return reused, times


def killed(hub: Hub, count: int, chance: random.Random) -> tuple[list[float], int]:
    """Kill a program while it fetches slowly; return how many seconds' bytes were lost, and half models taken."""
    hub.files, hub.manners.byte_s, hub.manners.cuts = {WEIGHTS: safetensors_bytes(2_000)}, 0.002, []
    lost, taken = [], 0
    words = [json.dumps(manifest_of(hub).to_json()), "", hub.url]
    for _ in range(count):
        with tempfile.TemporaryDirectory() as folder:
            words[1], hub.given_bytes = folder, 0
            running = subprocess.Popen([sys.executable, "-c", PROGRAM, *words], cwd=ROOT)
            stop = chance.randrange(700, 1_600)
            began_s = None
            while hub.given_bytes < stop and running.poll() is None:
                began_s = began_s or (time.monotonic() if hub.given_bytes else None)
                time.sleep(0.002)
            took_s = time.monotonic() - (began_s or time.monotonic())
            came = hub.given_bytes
            os.kill(running.pid, signal.SIGKILL)
            running.wait()
            taken += loadable(Path(folder))
            hub.manners.byte_s = 0.0
            fetch(hub, Path(folder))
            hub.manners.byte_s = 0.002
            lost.append((came - hub.asked[-1].begins) / (came / took_s))
    return lost, taken


def wrong_bytes(hub: Hub, count: int, chance: random.Random) -> tuple[int, int, int]:
    """Change a byte on the way, then one on the disk; return how many were found coming, found here, and mended."""
    found_coming, found_here, mended = 0, 0, 0
    for _ in range(count):
        name = chance.choice(list(hub.files))
        content = bytearray(hub.files[name])
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        with tempfile.TemporaryDirectory() as folder:
            models = Path(folder)
            hub.manners.lies = {name: (bytes(content), 1)}
            hub.asked.clear()
            model = fetch(hub, models)
            found_coming += hub.fetched.count(name) == 2 and (model / name).read_bytes() == hub.files[name]
            (model / name).unlink()
            (model / name).write_bytes(content)
            faults = verify(models, "tiny", lambda _: None, lambda: False)
            found_here += [fault.file for fault in faults] == [name]
            hub.asked.clear()
            mend(models, "tiny", network_to(hub), lambda _: None, lambda: False)
            mended += hub.fetched == [name] and (model / name).read_bytes() == hub.files[name]
    return found_coming, found_here, mended


def halves(hub: Hub, count: int, chance: random.Random) -> int:
    """Stop downloads of a model that can be loaded at random bytes; return how many of what is left are loaded."""
    taken = 0
    order = sorted(hub.files, key=lambda name: len(hub.files[name]))
    for _ in range(count):
        last = chance.randrange(len(order))
        stop = chance.randrange(1 + len(hub.files[order[last]]))
        hub.asked.clear()
        hub.manners.cuts = [10**9] * last + [stop]
        with tempfile.TemporaryDirectory() as folder:
            with contextlib.suppress(Cancelled):
                fetch(hub, Path(folder), cancel=lambda last=last: len(hub.fetched) > last + 1)  # type: ignore[misc]
                raise SystemExit("a download that was to stop did not")
            taken += loadable(Path(folder))
    return taken


def main() -> int:
    """Print the figures and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cuts", type=int, default=50)
    parser.add_argument("--megabytes", type=float, default=12.0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    figures, chance = Figures(), random.Random(options.seed)
    os.environ["HF_HUB_CACHE"] = tempfile.mkdtemp()
    with serving(model_files(int(options.megabytes * 1e6))) as hub:
        reused, times = cuts(hub, options.cuts, chance)
        figures.at_least(f"bytes reused after {options.cuts} cuts, the least", 100 * min(reused), 95, "%")
        figures.note(f"a model of {options.megabytes:g} MB, cut once: {spread(times)}")
    with serving(model_files(60_000)) as hub:
        count = 40
        coming, here, mended = wrong_bytes(hub, count, chance)
        figures.at_least(f"wrong bytes found on the way, of {count}", coming, count)
        figures.at_least(f"wrong bytes found by verify, of {count}", here, count)
        figures.at_least(f"mended by fetching that file alone, of {count}", mended, count)
    with tempfile.TemporaryDirectory() as folder:
        whole = save_checkpoint(Path(folder))
        content = {path.relative_to(whole).as_posix(): path.read_bytes() for path in whole.rglob("*") if path.is_file()}
    with serving(content) as hub, tempfile.TemporaryDirectory() as folder:
        load_engine(fetch(hub, Path(folder)), "cpu", "fp32")
        figures.at_most(f"half models loaded, of {count}", halves(hub, count, chance), 0)
    with serving({}) as hub:
        lost, taken = killed(hub, 5, chance)
        figures.at_most("seconds of bytes lost by kill -9, the most of 5", max(lost), 1.5, "s")
        figures.at_most("half models loaded after kill -9, of 5", taken, 0)
    return figures.exit_code


if __name__ == "__main__":
    sys.exit(main())
