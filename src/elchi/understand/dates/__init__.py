"""Finding dates: which words fix a day, month, year, season or a span of them.

One set of rules serves all languages; the words and their order come from each
language's ``dates.toml``. `shapes` finds rows of token classes, `values` turns
them into EDTF, `context` settles what a bare "Monday" or "22 October" means.
"""

from elchi.understand.dates.find import find_dates

__all__ = ["find_dates"]
