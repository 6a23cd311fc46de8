"""The library: each take a folder, and the folders are the truth; SQLite is an index that can be made again."""

from musicdesk.library.index import Row
from musicdesk.library.library import Library
from musicdesk.library.places import LIBRARY_FORMAT, default_folder

__all__ = ["LIBRARY_FORMAT", "Library", "Row", "default_folder"]
