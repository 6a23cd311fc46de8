"""CLAP: hears which words fit a sound, with a model that knows both."""

from musicdesk.engines.clap.loading import installed, load_tagger

__all__ = ["installed", "load_tagger"]
