"""TODO docstring by owner."""
