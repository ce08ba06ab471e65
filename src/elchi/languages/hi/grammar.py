"""Hindi: what a list of words cannot say."""
