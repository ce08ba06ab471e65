"""Choosing the date of an act among the dates round it, by trained weights."""
