"""Sound devices: playing what is there while more of it comes."""
