"""The benchmark: our decoder, our codec and transformers in turn, on the same weights, in one process."""
