"""Reading: files, pages and records become documents with language, zones and date."""

from elchi.read.files import Given, Problem, document, read

__all__ = ["Given", "Problem", "document", "read"]
