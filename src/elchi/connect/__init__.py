"""Connecting what many documents say, without changing what any of them says.

Every decision has a score and a readable reason, and can be undone by making
it again; facts are never touched.
"""

from elchi.connect.identity import connect

__all__ = ["connect"]
