"""What goes into the bundle: which parts of the large packages the program reaches, and what stays behind."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

MODELS = (
    "auto", "bert", "clap", "clip", "encodec", "gemma", "gpt2", "llama", "musicgen", "musicgen_melody", "qwen2",
    "qwen3", "roberta", "speecht5", "t5", "t5gemma", "umt5", "vits",
    # diffusers' pipelines name these at import, whether or not they are used
    "dinov2", "dinov2_with_registers", "encoder_decoder", "siglip", "vit_mae", "wav2vec2", "xlm_roberta",
)  # fmt: skip
"""Architectures of transformers that our engines read, and tokenizers their publishers name."""

PIPELINES = ("ace_step", "audioldm2", "stable_audio", "stable_audio_3", "stable_diffusion")
"""Pipelines of diffusers that our engines run."""

NEVER = (
    "IPython", "cv2", "flax", "hf_xet", "jax", "librosa", "matplotlib", "numba", "pandas", "peft", "pip", "pydantic",
    "pydantic_core", "pygments", "pytest", "rich", "setuptools", "shellingham", "sklearn", "tensorboard", "tensorflow",
    "tkinter", "torchaudio", "torchvision", "triton", "typer",
    "curses", "ensurepip", "idlelib", "lib2to3", "pydoc_data", "readline",
    "diffusers.modular_pipelines", "huggingface_hub.cli", "scipy.cluster", "scipy.datasets", "scipy.odr",
    "torch.utils.tensorboard", "transformers.cli",
)  # fmt: skip
"""Packages and modules that nothing we run imports, though something names them."""

UNSAID = ("mido.backends.rtmidi", "rtmidi")
"""Modules that are found by a name in a string."""

READ = re.compile(
    rb"install_config_module|_jit_internal|torch\.jit\.|from torch import jit|jit_utils|_overload|script_if_tracing"
    rb"|getsource"
)
"""What stands in a file of torch whose own text is read while it runs: all others do without their text."""


@lru_cache
def architectures(transformers: Path) -> set[str]:
    """Return the folders of transformers/models that are needed: ours and those whose code they import."""
    return _closure(transformers / "models", MODELS)


@lru_cache
def pipelines(diffusers: Path) -> set[str]:
    """Return the folders of diffusers/pipelines that are needed: ours and those whose code they import."""
    return _closure(diffusers / "pipelines", PIPELINES)


def unwanted(site: Path) -> list[str]:
    """Return every module that is to stay out of the bundle; `site` is where the packages are installed."""
    out = list(NEVER)
    for package, room, keep in (
        ("transformers", "models", architectures(site / "transformers")),
        ("diffusers", "pipelines", pipelines(site / "diffusers")),
    ):
        for folder in sorted((site / package / room).iterdir()):
            if (folder / "__init__.py").is_file() and folder.name not in keep:
                out.append(f"{package}.{room}.{folder.name}")
    return out


def wanted(site: Path) -> list[str]:
    """Return the modules that are imported by name alone, which no reading of the code finds."""
    found = [*UNSAID, *_modules(site, "musicdesk")]
    for name in sorted(architectures(site / "transformers")):
        found += _modules(site, f"transformers.models.{name}")
    for name in sorted(pipelines(site / "diffusers")):
        found += _modules(site, f"diffusers.pipelines.{name}")
    found += _modules(site, "diffusers.models")
    found += _modules(site, "diffusers.schedulers")
    return found


def _modules(site: Path, package: str) -> Iterator[str]:
    root = site / package.replace(".", "/")
    for path in sorted(root.rglob("*.py")):
        words = path.relative_to(site).with_suffix("").parts
        yield ".".join(words[:-1] if words[-1] == "__init__" else words)


def _closure(room: Path, begin: Iterable[str]) -> set[str]:
    found: set[str] = set()
    open_ends = [name for name in begin if (room / name).is_dir()]
    while open_ends:
        name = open_ends.pop()
        if name in found:
            continue
        found.add(name)
        for path in sorted((room / name).glob("*.py")):
            open_ends += [each for each in _neighbours(path) if (room / each).is_dir()]
    return found


def _neighbours(path: Path) -> Iterator[str]:
    """Yield the folders beside this file's own that it imports from, leaving out what only type checkers read."""
    for node in _run(ast.parse(path.read_text(encoding="utf-8")).body):
        if isinstance(node, ast.ImportFrom) and node.level == 2:
            if node.module:
                yield node.module.split(".")[0]
            else:
                yield from (alias.name for alias in node.names)


def _run(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    for node in body:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            yield from _run(node.orelse)
            continue
        yield node
        for field in ("body", "orelse", "finalbody"):
            yield from _run(getattr(node, field, ()))
        for handler in getattr(node, "handlers", ()):
            yield from _run(handler.body)


BUNDLED = ("libcrypto.so", "libffi.so", "libpython3", "libsqlite3.so", "libssl.so", "libuuid.so")
"""The libraries of the build machine that Python itself needs and no bare Debian has. All others stay the system's:
a driver of its graphics that was built against newer ones would not load beside old ones."""

QT_LIBRARIES = (
    "Core", "DBus", "Gui", "Network", "OpenGL", "Svg", "WaylandClient", "WaylandEglClientHwIntegration", "Widgets",
    "WlShellIntegration", "XcbQpa",
)  # fmt: skip
QT_PLUGINS = (
    "iconengines/libqsvgicon", "imageformats/libqgif", "imageformats/libqico", "imageformats/libqjpeg",
    "imageformats/libqsvg", "imageformats/libqwebp", "platforminputcontexts/libcompose",
    "platforminputcontexts/libibus", "platforms/libqoffscreen", "platforms/libqwayland", "platforms/libqxcb",
    "platformthemes/libqgtk3", "platformthemes/libqxdgdesktopportal", "wayland-decoration-client/",
    "wayland-graphics-integration-client/", "wayland-shell-integration/", "xcbglintegrations/",
)  # fmt: skip
QT_MODULES = ("QtCore", "QtDBus", "QtGui", "QtNetwork", "QtSvg", "QtWidgets")


def binary_stays(place: str, source: str, site: str) -> bool:
    """Return whether a library goes into the bundle; `place` is where in it, `source` the file it is taken from."""
    name = place.rpartition("/")[2]
    if place.startswith(("torch/bin/", *_DROPPED)):
        return file_stays(place)
    if "/Qt/plugins/" in place:
        return any(f"/Qt/plugins/{each}" in place for each in QT_PLUGINS)
    if name.startswith("libQt6"):
        return name.removeprefix("libQt6").split(".")[0] in QT_LIBRARIES
    if "PySide6/Qt" in place and name.endswith(".abi3.so"):
        return name.split(".")[0] in QT_MODULES
    return source.startswith(site) or ".cpython-3" in name or name.startswith(BUNDLED)


def file_stays(place: str, source: str = "") -> bool:
    """Return whether a file that is neither library nor compiled module goes into the bundle."""
    if place.startswith("torch/bin/"):
        return place == "torch/bin/torch_shm_manager"
    if place.startswith("torch/") and place.endswith(".py") and source:
        return READ.search(Path(source).read_bytes()) is not None
    first = place.partition("/")[0]
    if first.endswith((".dist-info", ".egg-info")):
        return first.split("-")[0].lower() not in NEVER
    return not place.startswith(_DROPPED) and not place.endswith((".pyi", ".a", ".cmake", ".pxd", ".h", ".ts"))


_DROPPED = (
    "PySide6/Qt/qml/", "PySide6/Qt/translations/", "PySide6/Qt/metatypes/", "torch/include/", "torch/share/",
    "torch/test/", "torch/lib/libtorchbind_test", "torch/lib/libjitbackend_test", "torch/lib/libbackend_with_compiler",
    "torch/lib/libaoti_custom_ops", "sympy/testing/",
)  # fmt: skip
