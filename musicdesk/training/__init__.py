"""The recipe of the Starter, MusicDesk's own checkpoint: compose, codec, codes, decoder, pack, evaluate."""
