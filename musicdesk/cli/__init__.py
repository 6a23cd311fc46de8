"""The command line: a table of commands, one module each."""
