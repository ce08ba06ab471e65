"""Elchi: what the press writes about relations between states, with its words."""
