"""From sound to notes: listening with basic-pitch, and finding the notes in what it heard."""
