"""Choosing measure, status and period of a figure by trained weights."""
