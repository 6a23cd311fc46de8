"""The window: Qt, and nothing that a verb of the program would need."""
