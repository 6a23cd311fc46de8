"""The process border: the engine lives in a child process; messages are its whole vocabulary."""
