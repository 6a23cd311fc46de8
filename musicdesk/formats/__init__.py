"""Bytes on disk: what MusicDesk reads, checked before it is trusted, and what it writes, whole or not at all."""
