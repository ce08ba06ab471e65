"""Positions and ties over time: first said, last confirmed, changed, gone against by an act.

See docs/connect/changes.md.
"""

from elchi.connect.changes.changes import changes, changes_among
from elchi.connect.changes.courses import Course, courses
from elchi.connect.changes.moments import Account, Told, restored
from elchi.connect.changes.telling import account_of

__all__ = [
    "Account",
    "Course",
    "Told",
    "account_of",
    "changes",
    "changes_among",
    "courses",
    "restored",
]
