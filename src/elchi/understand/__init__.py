"""Understanding one document: sentences, names, dates, numbers, clauses, facts.

`elchi.understand.reading.understand` does it all. It never looks at a second
document, never at a clock, and never outside the text: the same document
gives the same reading.
"""
