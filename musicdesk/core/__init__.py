"""The words MusicDesk thinks in: nouns and arithmetic, without files, clocks, threads, Qt or torch."""
