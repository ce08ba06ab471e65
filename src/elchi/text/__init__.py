"""Language-neutral tools on text: folding, match keys, words, sentences, matching.

Nothing here knows a language's words; nothing here ever changes a text that
is kept. Every result points back to code points of the text it was given.
"""
