"""Positions and ties over time: first said, last confirmed, changed, gone against by an act.

See docs/connect/changes.md.
"""

from elchi.connect.changes.changes import changes
from elchi.connect.changes.courses import Course, courses
from elchi.connect.changes.moments import Told

__all__ = ["Course", "Told", "changes", "courses"]
