"""MusicGen, run by a decode loop of our own: weights, conditions, decoder, sampling and a streaming codec."""
