"""The models that diffusers runs, behind the same seam as our own MusicGen: sound made of noise, step by step."""
