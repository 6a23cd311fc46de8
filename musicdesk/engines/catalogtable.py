"""What is published and can be fetched: a row for each model, with only what its publisher's pages were seen to say."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase

GIGABYTE = 1_000_000_000
NON_COMMERCIAL = "CC-BY-NC-4.0"
_NON_COMMERCIAL_URL = "https://creativecommons.org/licenses/by-nc/4.0/"
_KINDS_OF_FILE = ("*.safetensors", "*.json", "*.txt", "*.model", "README.md", "LICENSE*")
"""Weights, configurations, tokenizers, and what says what may be done with them. Never a pickle, never a program."""
_SECOND_COPIES = ("*.fp16[.-]*", "*.fp32[.-]*", "*.non_ema[.-]*", "*.bin.index.*")
"""Weights in a second number format, and lists of such or of pickles: what they name is not fetched."""
_AT_THE_TOP = ("model_index.json", "README.md", "LICENSE*")
"""All that a pipeline needs beside its parts; whole checkpoints of other programs lie there as well."""


def is_second_copy(name: str) -> bool:
    """Return whether a file, by its name alone, holds weights in a second number format or lists such."""
    return any(fnmatchcase(name, each) for each in _SECOND_COPIES)


@dataclass(frozen=True)
class Published:
    """A model as it is published: `size_bytes` is about what is fetched of it, 0 where nobody could see it yet.

    `revision` is a commit where one was seen to hold these files; else a branch, looked up when it is fetched.
    `restricted` says that its licence has to be agreed to, `gated` that its publisher wants to be asked first.
    `shape` is the size of a MusicGen's decoder (layers, width); `moving` and `resting` count the parameters of other
    models that run in every step, and once.
    """

    id: str
    title: str
    good_for: str
    family: str
    repo: str
    size_bytes: int
    licence: str
    licence_url: str = ""
    revision: str = "main"
    restricted: bool = True
    gated: bool = False
    melody: bool = False
    stereo: bool = False
    shape: tuple[int, int] = (0, 0)
    moving: int = 0
    resting: int = 0

    def wants(self, name: str) -> bool:
        """Return whether a file of the repository, with "/" between folders, belongs to the model."""
        last = name.rpartition("/")[2]
        if is_second_copy(last):
            return False
        if "/" not in name and self.family not in ("musicgen", "clap"):
            return any(fnmatchcase(last, each) for each in _AT_THE_TOP)
        if "/" in name and self.family in ("musicgen", "clap"):
            return False
        return any(fnmatchcase(last, each) for each in _KINDS_OF_FILE)


def _meta(
    name: str,
    title: str,
    gigabytes: float,
    shape: tuple[int, int],
    good_for: str,
    *,
    melody: bool = False,
    stereo: bool = False,
    revision: str = "main",
) -> Published:
    return Published(
        f"facebook/{name}",
        title,
        good_for,
        "musicgen",
        f"facebook/{name}",
        round(gigabytes * GIGABYTE),
        NON_COMMERCIAL,
        _NON_COMMERCIAL_URL,
        revision,
        melody=melody,
        stereo=stereo,
        shape=shape,
    )


_SMALL, _MEDIUM, _LARGE = (24, 1024), (48, 1536), (48, 2048)

# Sources: the lists of files and the cards at https://huggingface.co/facebook/<name>/tree/<revision>. The shapes are
# those of MusicGen, arXiv 2306.05284, table A.1. The main branches of musicgen-medium and musicgen-large hold pickles
# only; their weights as safetensors are the hub's own conversions, in the pull requests named here.
_METAS = (
    _meta(
        "musicgen-small",
        "MusicGen small",
        2.36,
        _SMALL,
        "Real instruments and many styles; the first step up from the Starter.",
        revision="3e02990f9775c87efd8f8af10faa8bf78294b338",
    ),
    _meta(
        "musicgen-medium",
        "MusicGen medium",
        8.04,
        _MEDIUM,
        "Richer arrangements; slow without a graphics card.",
        revision="refs/pr/10",
    ),
    _meta(
        "musicgen-large",
        "MusicGen large",
        13.72,
        _LARGE,
        "The richest of the MusicGens in one channel; wants a large graphics card.",
        revision="037a9f5a2a8a44bd6eaa38b1171f6fdfb1b0b1a9",
    ),
    _meta(
        "musicgen-melody",
        "MusicGen melody",
        6.23,
        _MEDIUM,
        "Follows a melody you hum or drop in.",
        melody=True,
    ),
    _meta(
        "musicgen-melody-large",
        "MusicGen melody large",
        10.50,
        _LARGE,
        "Follows a melody, with richer arrangements; wants a large graphics card.",
        melody=True,
    ),
    _meta(
        "musicgen-stereo-small",
        "MusicGen stereo small",
        1.22,
        _SMALL,
        "As MusicGen small, in stereo.",
        stereo=True,
        revision="9520631640f24f25ae1dc16e42de5c6b83c32843",
    ),
    _meta(
        "musicgen-stereo-medium",
        "MusicGen stereo medium",
        4.07,
        _MEDIUM,
        "As MusicGen medium, in stereo.",
        stereo=True,
        revision="d89b612ef09ea9e2e4fcd7f5fc51fba63b964c7f",
    ),
    _meta(
        "musicgen-stereo-large",
        "MusicGen stereo large",
        6.92,
        _LARGE,
        "As MusicGen large, in stereo.",
        stereo=True,
        revision="b178bb36e8dd5a927b98a9549c1bdcf2c209e504",
    ),
    _meta(
        "musicgen-stereo-melody",
        "MusicGen stereo melody",
        6.33,
        _MEDIUM,
        "Follows a melody, in stereo.",
        melody=True,
        stereo=True,
    ),
    _meta(
        "musicgen-stereo-melody-large",
        "MusicGen stereo melody large",
        10.64,
        _LARGE,
        "Follows a melody, in stereo, with the richest arrangements.",
        melody=True,
        stereo=True,
    ),
)

_OTHERS = (
    # Sources: sizes of the parts as in copies of the repository (transformer 4.23 GB, vae 624 MB, text encoder 439 MB,
    # all in fp32); 47 s and 44.1 kHz: arXiv 2407.14358.
    Published(
        "stable-audio-open",
        "Stable Audio Open 1.0",
        "Loops, drums, textures and sound effects in stereo, up to 47 s; no melody to follow.",
        "stable-audio",
        "stabilityai/stable-audio-open-1.0",
        round(5.30 * GIGABYTE),
        "Stability AI Community",
        "https://huggingface.co/stabilityai/stable-audio-open-1.0",
        gated=True,
        moving=1_057_000_000,
        resting=266_000_000,
    ),
    # Sources: https://huggingface.co/cvssp/audioldm2-music/commits/main; 350 million parameters in the UNet and 1.1
    # billion in all: the page on AudioLDM 2 in diffusers' documentation.
    Published(
        "audioldm2-music",
        "AudioLDM 2 Music",
        "Short pieces in one channel at 16 kHz; small, and quick on a graphics card.",
        "audioldm2",
        "cvssp/audioldm2-music",
        round(4.4 * GIGABYTE),
        "CC-BY-NC-SA-4.0",
        "https://creativecommons.org/licenses/by-nc-sa/4.0/",
        "0019cb0bd4d314accff72aee1c3abd6f22929ba5",
        moving=350_000_000,
        resting=750_000_000,
    ),
    # Sources: the page on ACE-Step in diffusers' documentation names this repository; the project is under MIT
    # (https://github.com/ace-step/ACE-Step-1.5). Its files could not be seen: how large they are, the hub tells.
    Published(
        "ace-step",
        "ACE-Step 1.5 XL turbo",
        "Whole songs in stereo at 48 kHz, up to 10 minutes; wants a large graphics card.",
        "ace-step",
        "ACE-Step/acestep-v15-xl-turbo-diffusers",
        0,
        "MIT",
        "https://github.com/ace-step/ACE-Step-1.5",
        restricted=False,
        moving=4_100_000_000,
        resting=1_430_000_000,
    ),
    # Sources: https://huggingface.co/stable-diffusion-v1-5/stable-diffusion-v1-5/tree/main (unet 3.44 GB) and copies of
    # it (safety checker 1.22 GB, vae 335 MB); the text encoder is CLIP's ViT-L/14 (123 million parameters).
    Published(
        "stable-diffusion",
        "Stable Diffusion 1.5",
        "Paints covers from words. Without it covers are drawn from the sound.",
        "stable-diffusion",
        "stable-diffusion-v1-5/stable-diffusion-v1-5",
        round(5.48 * GIGABYTE),
        "CreativeML Open RAIL-M",
        "https://huggingface.co/spaces/CompVis/stable-diffusion-license",
        moving=860_000_000,
        resting=511_000_000,
    ),
    # Source: https://huggingface.co/laion/larger_clap_general/tree/16c8cc3159a3c8a31e8ff5ef1f66b0d9ab3667db, the hub's
    # own conversion to safetensors; the main branches of LAION's CLAPs hold pickles only.
    Published(
        "clap",
        "CLAP",
        "Hears genre, mood and instruments, and how well a take fits its prompt.",
        "clap",
        "laion/larger_clap_general",
        round(0.78 * GIGABYTE),
        "Apache-2.0",
        "https://www.apache.org/licenses/LICENSE-2.0",
        "16c8cc3159a3c8a31e8ff5ef1f66b0d9ab3667db",
        restricted=False,
        resting=194_000_000,
    ),
)

PUBLISHED = {each.id: each for each in (*_METAS, *_OTHERS)}
"""By id, in the order they are listed in.

Stable Audio 3 is not published in a format that can be run here; converted to that of diffusers, its folder is.
"""

_SPELLINGS = {"stableaudiocommunity": "Stability AI Community", "cc010": "CC0-1.0"}


def spelt(licence: str) -> str:
    """Return a licence's name as the catalogue spells it, where it is one of those, else as it is.

    The hub has short names of its own: "mit", "cc-by-nc-4.0", "creativeml-openrail-m".
    """
    known = _SPELLINGS | {_letters(row.licence): row.licence for row in PUBLISHED.values()}
    return known.get(_letters(licence), licence)


def _letters(licence: str) -> str:
    return "".join(sign for sign in licence.lower() if sign.isalnum())
