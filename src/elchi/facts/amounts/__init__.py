"""Choosing the status and the period of a figure by trained weights."""
