"""How reported speech is read: stretches of text, cues, contents, speakers."""
