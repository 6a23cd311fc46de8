"""Pictures from sentences, by a local diffusers pipeline."""

from musicdesk.engines.picture.loading import installed, load_painter

__all__ = ["installed", "load_painter"]
